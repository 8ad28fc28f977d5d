"""Markdown to blocks: the same as the HTML of the same text gives."""

from __future__ import annotations

import pytest

from watcher.core.extract.markdown import extract_markdown
from watcher.model import Block, BlockKind


def blocks(source: str) -> list[Block]:
    return list(extract_markdown(source).blocks)


def shown(source: str) -> list[tuple[BlockKind, int, str, str]]:
    return [(block.kind, block.level, block.marker, block.text) for block in blocks(source)]


def test_headings_in_both_spellings_with_their_levels() -> None:
    assert shown("Terms\n=====\n\n1\\. Scope\n---------\n\n### 1.1 Words ###\n\nText.") == [
        (BlockKind.HEADING, 1, "", "Terms"),
        (BlockKind.HEADING, 2, "", "1. Scope"),
        (BlockKind.HEADING, 3, "", "1.1 Words"),
        (BlockKind.PARAGRAPH, 0, "", "Text."),
    ]


def test_links_become_their_text_and_images_nothing() -> None:
    assert shown("See [our *policy*](https://a.test/?utm=1) ![logo](x.png) or <https://b.test>.") == [
        (BlockKind.PARAGRAPH, 0, "", "See our policy or https://b.test.")
    ]


def test_lists_with_their_marks_and_depth() -> None:
    assert shown("We share:\n\n* names\n  1. first\n  2. last\n* ages\n\n3) when asked\n") == [
        (BlockKind.PARAGRAPH, 0, "", "We share:"),
        (BlockKind.ITEM, 1, "•", "names"),
        (BlockKind.ITEM, 2, "1.", "first"),
        (BlockKind.ITEM, 2, "2.", "last"),
        (BlockKind.ITEM, 1, "•", "ages"),
        (BlockKind.ITEM, 1, "3)", "when asked"),
    ]


def test_a_second_paragraph_of_an_item_is_a_paragraph() -> None:
    assert shown("1.  Cookies\n\n    We use them.\n") == [
        (BlockKind.ITEM, 1, "1.", "Cookies"),
        (BlockKind.PARAGRAPH, 0, "", "We use them."),
    ]


def test_a_heading_inside_a_numbered_item_keeps_the_number() -> None:
    assert shown("2.  ### Cookies\n") == [(BlockKind.HEADING, 3, "2.", "Cookies")]


def test_tables_keep_cells_apart_and_know_their_header() -> None:
    found = blocks("| Company | Country |\n| --- | --- |\n| [Norrsken](x) | Sweden<br>Norway |\n|     | only |\n")
    assert [(block.cells, block.header) for block in found] == [
        (("Company", "Country"), True),
        (("Norrsken", "Sweden Norway"), False),
        (("", "only"), False),
    ]
    assert found[0].text == "Company | Country"


def test_a_header_without_text_is_left_out() -> None:
    assert [block.cells for block in blocks("|  |  |\n| --- | --- |\n| a | b |\n")] == [("a", "b")]


@pytest.mark.parametrize(
    ("source", "strong"),
    [
        ("**Cookies.** We use them.", 8),
        ("__Cookies.__ We use them.", 8),
        ("<b>Cookies.</b> We use them.", 8),
        ("**All of it**", 9),
        ("We use **cookies**.", 0),
        ("_**Cookies**_ are small.", 7),
    ],
)
def test_leading_bold_is_counted(source: str, strong: int) -> None:
    assert blocks(source)[0].strong == strong


def test_a_hard_break_between_bold_and_plain_parts_blocks() -> None:
    assert shown("**Cookies**  \nWe use them.  \nOften.") == [
        (BlockKind.PARAGRAPH, 0, "", "Cookies"),
        (BlockKind.PARAGRAPH, 0, "", "We use them. Often."),
    ]


def test_a_list_typed_with_hard_breaks_is_a_list() -> None:
    assert shown("We collect:<br>• names<br>• ages") == [
        (BlockKind.PARAGRAPH, 0, "", "We collect:"),
        (BlockKind.ITEM, 1, "•", "names"),
        (BlockKind.ITEM, 1, "•", "ages"),
    ]


def test_raw_html_is_read_for_its_blocks() -> None:
    source = (
        "<div><h2>Cookies</h2><p>We <i>use</i> them &amp; more.</p><ul><li>one</li><li>two</li></ul>"
        "<table><tr><th>A</th><th>B</th></tr><tr><td>1</td><td>2</td></tr></table></div>\n\nAfter."
    )
    assert shown(source) == [
        (BlockKind.HEADING, 2, "", "Cookies"),
        (BlockKind.PARAGRAPH, 0, "", "We use them & more."),
        (BlockKind.ITEM, 1, "•", "one"),
        (BlockKind.ITEM, 1, "•", "two"),
        (BlockKind.ROW, 0, "", "A | B"),
        (BlockKind.ROW, 0, "", "1 | 2"),
        (BlockKind.PARAGRAPH, 0, "", "After."),
    ]


def test_scripts_styles_and_comments_are_left_out() -> None:
    assert shown("<script>track()</script>\n\nA <!-- note --> b.\n\n<style>\n.x{}\n</style>\n\nC.") == [
        (BlockKind.PARAGRAPH, 0, "", "A b."),
        (BlockKind.PARAGRAPH, 0, "", "C."),
    ]


@pytest.mark.parametrize(
    "broken", ["<p>open", "</div></div>", "<b>never closed", "<a href='", "<![if x]>", "<td>x</td>"]
)
def test_broken_html_neither_fails_nor_eats_what_follows(broken: str) -> None:
    assert blocks(f"{broken}\n\nStill here.")[-1].text == "Still here."


def test_indented_text_is_not_code() -> None:
    assert shown("Text.\n\n    Indented text.") == [
        (BlockKind.PARAGRAPH, 0, "", "Text."),
        (BlockKind.PARAGRAPH, 0, "", "Indented text."),
    ]


def test_wrapped_lines_are_one_paragraph() -> None:
    assert shown("We keep\ndata for\nthirty days.") == [(BlockKind.PARAGRAPH, 0, "", "We keep data for thirty days.")]


def test_deep_lists_keep_their_text() -> None:
    source = "\n".join("  " * depth + f"- level {depth}" for depth in range(12))
    assert [block.level for block in blocks(source)] == list(range(1, 13))


def test_hostile_text_is_read_to_the_end() -> None:
    for source in ("<" * 3000, "**a " * 3000, "[" * 300, "<br>" * 3000 + "end", "`" * 3000, "> " * 3000 + "x"):
        assert isinstance(blocks(source), list)
