"""Plain text to blocks: what is one block, and what is none."""

from __future__ import annotations

import pytest

from watcher.core.extract.plain import extract_plain
from watcher.model import Block, BlockKind


def texts(source: str) -> list[str]:
    return [block.text for block in extract_plain(source).blocks]


def kinds(source: str) -> list[tuple[BlockKind, str, str, int]]:
    return [(block.kind, block.marker, block.text, block.level) for block in extract_plain(source).blocks]


def test_lines_and_blank_lines_part_blocks() -> None:
    assert texts("One.\n\n\n  Two.\nThree.\r\nFour.") == ["One.", "Two.", "Three.", "Four."]


@pytest.mark.parametrize(
    "leading", ["Loading...", "preloader", "Please wait…", "Skip to content", "Skip to main content"]
)
def test_a_placeholder_before_the_text_is_taken_off_and_noted(leading: str) -> None:
    found = extract_plain(f"{leading}\n\nAcme Privacy Policy\n\nWe keep data.")
    assert [block.text for block in found.blocks] == ["Acme Privacy Policy", "We keep data."]
    assert [(removed.reason, removed.text) for removed in found.removed] == [("placeholder", leading)]


def test_calls_to_action_after_the_text_are_taken_off_and_noted() -> None:
    found = extract_plain("We keep data.\n\nTry Acme Cloud Now\n\nGet Started\n*\n")
    assert [block.text for block in found.blocks] == ["We keep data."]
    assert [removed.text for removed in found.removed] == ["Try Acme Cloud Now", "Get Started", "*"]


def test_the_same_words_inside_the_text_stay() -> None:
    source = "Intro.\n\nLoading...\n\nGet Started\n\nSubscribe to our newsletter; we send it once a month."
    assert texts(source) == source.split("\n\n")
    assert extract_plain(source).removed == ()


def test_a_last_sentence_that_begins_like_a_call_to_action_stays() -> None:
    assert texts("We keep data.\n\nContact sales records are deleted after 30 days; ask us.")[-1].startswith("Contact")


@pytest.mark.parametrize("bullet", ["•", "-", "*", "–", "▪", "◦", "·"])
def test_drawn_and_typed_bullets_are_items(bullet: str) -> None:
    assert kinds(f"We collect:\n  {bullet} names\n  {bullet} addresses") == [
        (BlockKind.PARAGRAPH, "", "We collect:", 0),
        (BlockKind.ITEM, bullet, "names", 1),
        (BlockKind.ITEM, bullet, "addresses", 1),
    ]


def test_items_nest_by_their_indent() -> None:
    source = "• a\n    ◦ b\n    ◦ c\n• d\nText.\n  - e"
    assert [level for *_, level in kinds(source)] == [1, 2, 2, 1, 0, 1]


def test_a_bullet_on_a_line_of_its_own_belongs_to_the_next_line() -> None:
    assert kinds("•\nnames\n•\naddresses") == [
        (BlockKind.ITEM, "•", "names", 1),
        (BlockKind.ITEM, "•", "addresses", 1),
    ]


def test_an_empty_bullet_before_a_blank_line_is_nothing() -> None:
    assert texts("• names\n•  \n\nNext part") == ["names", "Next part"]


def test_numbered_clauses_are_items_but_numbered_titles_are_left_to_the_outline() -> None:
    source = "Only when:\n  1. required by law;\n  2. You agree; or\n3. needed.\n\n4. SECURITY\n\n5. Your rights"
    assert kinds(source)[1:] == [
        (BlockKind.ITEM, "1.", "required by law;", 1),
        (BlockKind.ITEM, "2.", "You agree; or", 1),
        (BlockKind.ITEM, "3.", "needed.", 1),
        (BlockKind.PARAGRAPH, "", "4. SECURITY", 0),
        (BlockKind.PARAGRAPH, "", "5. Your rights", 0),
    ]


def test_a_table_drawn_with_bars_keeps_its_cells_apart() -> None:
    found = extract_plain("| Company | Country |\n|---|---|\n| Norrsken | Sweden |\n").blocks
    assert found == (
        Block(BlockKind.ROW, "Company | Country", cells=("Company", "Country"), header=True),
        Block(BlockKind.ROW, "Norrsken | Sweden", cells=("Norrsken", "Sweden")),
    )


def test_a_table_drawn_with_tabs_keeps_its_cells_apart() -> None:
    assert extract_plain("Norrsken\tHosting\tSweden").blocks[0].cells == ("Norrsken", "Hosting", "Sweden")


def test_underlined_lines_are_headings() -> None:
    found = extract_plain("Privacy Policy\n==============\n\nScope\n-----\nWe keep data.\n\n-----\nMore.").blocks
    assert [(block.kind, block.level, block.text) for block in found] == [
        (BlockKind.HEADING, 1, "Privacy Policy"),
        (BlockKind.HEADING, 2, "Scope"),
        (BlockKind.PARAGRAPH, 0, "We keep data."),
        (BlockKind.PARAGRAPH, 0, "More."),
    ]


WRAPPED = """\
PRIVACY POLICY

We collect your name and your address when you open an account with
us, and we keep both for as long as the account exists. When you close
it, we delete them within thirty days, unless a law obliges us to keep
them for longer than that.

  - the pages that you open on our site, together with the time at
    which you opened them and the page you came from
  - the kind of device that you use

We never sell any of this to anybody, and we share it only with those
companies which help us to run the service on our behalf, under a duty
to keep it to themselves and to delete it when we no longer need them.
"""


def test_lines_wrapped_at_a_width_are_joined() -> None:
    found = texts(WRAPPED)
    assert len(found) == 5
    assert found[1].startswith("We collect")
    assert found[1].endswith("longer than that.")
    assert found[2] == (
        "the pages that you open on our site, together with the time at"
        " which you opened them and the page you came from"
    )
    assert found[3] == "the kind of device that you use"


def test_rewrapping_gives_the_same_blocks() -> None:
    words = WRAPPED.replace("\n    ", " ").split("\n\n")
    narrower = "\n\n".join(_wrap(part, 58) for part in words)
    assert texts(narrower) == texts(WRAPPED)


def _wrap(part: str, width: int) -> str:
    out: list[str] = []
    for word in " ".join(line if not line.startswith("  -") else "\n" + line for line in part.split("\n")).split(" "):
        if out and "\n" not in word and len(out[-1]) + 1 + len(word) <= width:
            out[-1] += " " + word
        else:
            out.append(word.replace("\n", "") if word != "\n" else "")
    return "\n".join(line for line in out if line)


def test_lines_of_an_unwrapped_text_are_not_joined() -> None:
    long = (
        "We keep what you give us for as long as the contract lasts, and for as long as the law says after its end. "
        * 3
    )
    assert len(texts(f"{long}\nWhat you can do\n{long}\nAcme Ltd\n1 High Street\n{long}")) == 6


def test_invisible_characters_and_spaces_are_put_in_order() -> None:
    assert texts("\ufeffWe\u00a0 keep\u200b data\u00ad.\x00") == ["We keep data."]


def test_an_empty_text_has_no_blocks() -> None:
    assert extract_plain("").blocks == ()
    assert extract_plain(" \n\t\n").blocks == ()
