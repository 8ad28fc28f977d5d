"""Cutting texts at words, and changes to what changed."""

from __future__ import annotations

import unicodedata
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.core.render_samples import spans
from watcher.core.excerpt import PHONE, Window, excerpt, head, tail
from watcher.model import Op, Span

LONG = "We keep the words that stand around a change and leave out all the others, since a phone is small. " * 5


@pytest.mark.parametrize(
    ("text", "limit", "begins", "ends"),
    [
        ("short", 10, "short", "short"),
        ("We never sell your data", 15, "We never sell …", "… your data"),
        ("unbreakable" * 3, 10, "unbreaka…", "…reakable"),
        ("我们绝不会出售您的个人信息", 8, "我们绝不会出…", "…您的个人信息"),
    ],
)
def test_texts_are_cut_at_words(text: str, limit: int, begins: str, ends: str) -> None:
    assert head(text, limit) == begins
    assert tail(text, limit) == ends


def test_a_letter_is_not_cut_from_its_accents() -> None:
    text = "क्षत्रिय" * 10
    for limit in range(5, 40):
        assert not head(text, limit).removesuffix("…").endswith("\u200d")
        rest = text[len(head(text, limit)) - 1 :]
        assert unicodedata.category(rest[0])[0] != "M"


def test_the_sentence_of_a_change_is_shown_and_the_cuts_marked() -> None:
    shown = excerpt(spans(f"{LONG}We never sell. {LONG}", f"{LONG}We may sell. {LONG}"))
    text = "".join(span.text for span in shown if span.op is not Op.INSERT)
    assert text.startswith("… ")
    assert text.endswith(" …")
    assert text == "… We never sell. …"
    assert len(text) <= 2 * PHONE.context + 10


def test_of_a_long_sentence_the_words_around_the_change_are_shown() -> None:
    around = "words of one long sentence, " * 20
    shown = "".join(span.text for span in excerpt(spans(f"{around}never {around}", f"{around}may {around}")))
    assert shown.startswith("… ")
    assert shown.endswith(" …")
    assert "one long sentence, nevermay words" in shown
    assert len(shown) <= 2 * PHONE.context + 12


def test_what_one_side_does_not_need_goes_to_the_other() -> None:
    after = "sell your personal information to third parties for their own marketing."
    shown = excerpt(spans(f"We never {after}", f"We may {after}"))
    assert shown[-1].text.endswith(after)


def test_long_changed_runs_keep_both_ends() -> None:
    (shown,) = excerpt([Span(Op.INSERT, f"First words. {LONG} Last words.")])
    assert shown.text.startswith("First words.")
    assert shown.text.endswith("Last words.")
    assert len(shown.text) <= PHONE.run + 10


def test_the_place_that_the_hints_name_is_shown_if_there_is_no_room_for_all() -> None:
    runs = [span for n in range(40) for span in (Span(Op.EQUAL, LONG), Span(Op.INSERT, f"word{n} "))]
    shown = excerpt([*runs, Span(Op.EQUAL, LONG)], PHONE, frozenset({"word33"}))
    assert "word33" in "".join(span.text for span in shown if span.op is Op.INSERT)


def test_thousands_of_changes_are_bounded() -> None:
    runs = [
        span for n in range(5000) for span in (Span(Op.EQUAL, " a "), Span(Op.DELETE, f"b{n}"), Span(Op.INSERT, "c"))
    ]
    shown = excerpt(runs)
    assert sum(len(span.text) for span in shown) < 2 * PHONE.total


WORDS = st.lists(
    st.sampled_from(["never ", "may ", "sell ", "data. ", "x", "我", "\u0301", LONG[:200]]), max_size=12
).map("".join)


@settings(deadline=None)
@given(st.lists(st.builds(Span, st.sampled_from(Op), WORDS), max_size=30))
def test_an_excerpt_is_short_and_shows_some_change_if_there_is_one(found: list[Span]) -> None:
    shown = excerpt(found)
    assert sum(len(span.text) for span in shown) <= PHONE.total + 6 * PHONE.context
    before, after = ({span.op for span in some if span.text.strip()} - {Op.EQUAL} for some in (found, shown))
    assert bool(before) == bool(after)
    assert all(one.op is not two.op for one, two in pairwise(shown))


@settings(deadline=None)
@given(WORDS, WORDS)
def test_with_room_for_all_nothing_is_left_out(before: str, after: str) -> None:
    found = spans(before, after)
    shown = excerpt(found, Window(100_000, 100_000, 1_000_000, sentence=False))
    assert "".join(s.text for s in shown if s.op is not Op.INSERT) == before
    assert "".join(s.text for s in shown if s.op is not Op.DELETE) == after
