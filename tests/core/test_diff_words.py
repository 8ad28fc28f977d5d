from __future__ import annotations

import pytest

from watcher.core.diff import spans
from watcher.model import Op


def marked(old: str, new: str) -> str:
    """``We [-will never-]{+may+} sell``; asserts that the spans hold both texts."""
    found = spans(old, new)
    assert "".join(span.text for span in found if span.op is not Op.INSERT) == old
    assert "".join(span.text for span in found if span.op is not Op.DELETE) == new
    shown = {Op.EQUAL: "{}", Op.DELETE: "[-{}-]", Op.INSERT: "{{+{}+}}"}
    return "".join(shown[span.op].format(span.text) for span in found)


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("", "", ""),
        ("", "new", "{+new+}"),
        ("same words", "same words", "same words"),
        ("We never sell it.", "We sell it.", "We [-never -]sell it."),
        ("We share it.", "We share it with Adnet.", "We share it{+ with Adnet+}."),
        ("within 2,500 km", "within 2,800 km", "within [-2,500-]{+2,800+} km"),
        ('the "Service"', "the “Service”", 'the [-"-]{+“+}Service[-"-]{+”+}'),
        ("the conditio ns of use", "the conditions of use", "the conditio[- -]ns of use"),
        ("Acme | hosting | USA", "Bolt | hosting | USA", "[-Acme-]{+Bolt+} | hosting | USA"),
        ("30日間保存します", "365日間保存します", "[-30-]{+365+}日間保存します"),
    ],
)
def test_words(old: str, new: str, expected: str) -> None:
    assert marked(old, new) == expected


def test_a_text_with_next_to_nothing_in_common_is_replaced_whole() -> None:
    assert marked("Our office is open on Monday.", "Parcels travel by the night train.").count("[-") == 1


def test_small_islands_between_larger_edits_are_absorbed() -> None:
    old = "We may use your contact details and the order history to improve it."
    new = "We may use any browsing activity and many other third party signals to improve it."
    assert marked(old, new) == (
        "We may use [-your contact details and the order history-]"
        "{+any browsing activity and many other third party signals+} to improve it."
    )


def test_in_a_long_paragraph_whole_sentences_are_matched_first() -> None:
    clauses = [
        f"Clause {n} of the annex settles the matter of the year {1900 + n} for both of the parties." for n in range(40)
    ]
    new = [*clauses[:20], "An entirely new sentence stands here.", *clauses[20:]]
    new[30] = new[30].replace("settles", "decides")
    assert [span.text for span in spans(" ".join(clauses), " ".join(new)) if span.op is not Op.EQUAL] == [
        "An entirely new sentence stands here. ",
        "settles",
        "decides",
    ]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("data " * 20_000, "data " * 12_000 + "and " + "data " * 5_000),
        ("data and " * 10_000, "and data or " * 8_000),
        ("a." * 30_000, "b." * 30_000),
        (" " * 5000 + "x", "x" + "\n" * 5000),
    ],
    ids=["one word", "words in turn", "no spaces", "white space"],
)
def test_hostile_texts_keep_the_law(old: str, new: str) -> None:
    marked(old, new)
