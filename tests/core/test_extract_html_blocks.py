"""HTML elements become blocks: kinds, levels, markers, bold, cells, and words that stay whole."""

from __future__ import annotations

import pytest

from tests.core.extract_pages import COLLECT, SHARE, blocks, kinds, lines, take
from watcher.model import Block, BlockKind

HEADING, PARAGRAPH, ITEM, ROW = BlockKind.HEADING, BlockKind.PARAGRAPH, BlockKind.ITEM, BlockKind.ROW


def main(body: str) -> str:
    return f"<html><body><main><p>{COLLECT}</p>{body}</main></body></html>"


def rest(body: str) -> tuple[Block, ...]:
    """The blocks after the opening paragraph that makes the page a document."""
    return blocks(main(body))[1:]


def test_headings_keep_their_level() -> None:
    found = rest(f"<h2>Data</h2><p>{SHARE}</p><div role=heading aria-level=4>Cookies</div><p>{SHARE}</p>")
    assert [(block.text, block.level) for block in found if block.kind is HEADING] == [("Data", 2), ("Cookies", 4)]


def test_summary_is_a_heading_below_the_last_one() -> None:
    found = rest("<h2>Questions</h2><details><summary>Children</summary><p>Nobody under 16.</p></details>")
    assert [(block.kind, block.level, block.text) for block in found] == [
        (HEADING, 2, "Questions"),
        (HEADING, 3, "Children"),
        (PARAGRAPH, 0, "Nobody under 16."),
    ]


def test_inline_elements_neither_join_nor_split_words() -> None:
    assert rest("<p>per<b>so</b>nal da<span>t</span>a, <i>and</i> more</p>")[0].text == "personal data, and more"


def test_neighbouring_blocks_never_join() -> None:
    assert [block.text for block in rest("<div>one</div><div>two</div>three<section>four</section>")] == [
        "one",
        "two",
        "three",
        "four",
    ]


def test_text_beside_block_children_is_a_paragraph_of_its_own() -> None:
    assert [block.text for block in rest("<div>Before<p>inside</p>after <b>it</b></div>")] == [
        "Before",
        "inside",
        "after it",
    ]


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        ("first line<br>goes on", ["first line goes on"]),
        ("first<br><br>second", ["first", "second"]),
        ("<b>Title</b><br>text below it", ["Title", "text below it"]),
        ("We may:<br>• read<br>• write", ["We may:", "read", "write"]),
        ("They are:<br>1. first<br>2. second", ["They are:", "1. first", "2. second"]),
    ],
)
def test_line_breaks(markup: str, expected: list[str]) -> None:
    assert [block.text for block in rest(f"<p>{markup}</p>")] == expected


def test_lists_nest_and_carry_their_markers() -> None:
    found = rest("<ol type=a start=3><li>third<ul><li>inner</li></ul></li><li value=7>seventh</li></ol>")
    assert [(block.text, block.level, block.marker) for block in found] == [
        ("third", 1, "c."),
        ("inner", 2, "•"),
        ("seventh", 1, "g."),
    ]
    assert {block.kind for block in found} == {ITEM}


@pytest.mark.parametrize(
    ("style", "number", "marker"), [("I", 4, "IV."), ("i", 9, "ix."), ("A", 28, "AB."), ("1", 3, "3.")]
)
def test_list_styles(style: str, number: int, marker: str) -> None:
    assert rest(f"<ol type={style} start={number}><li>item</li></ol>")[0].marker == marker


def test_typed_bullets_are_items() -> None:
    found = rest("<p>• typed bullet</p><p>– typed dash</p><p>A well-known fact</p>")
    assert [(block.kind, block.marker, block.text) for block in found] == [
        (ITEM, "•", "typed bullet"),
        (ITEM, "–", "typed dash"),
        (PARAGRAPH, "", "A well-known fact"),
    ]


def test_second_paragraph_of_an_item_has_no_marker() -> None:
    found = rest("<ol><li><p>clause</p><p>its explanation</p></li></ol>")
    assert [(block.kind, block.marker) for block in found] == [(ITEM, "1."), (PARAGRAPH, "")]


def test_heading_in_a_numbered_list_keeps_the_number_beside_it() -> None:
    heading = rest(f"<ol><li><h2>Scope</h2><p>{SHARE}</p></li></ol>")[0]
    assert (heading.kind, heading.text, heading.marker) == (HEADING, "Scope", "1.")


def test_data_table_gives_rows_with_cells_apart() -> None:
    found = rest(
        "<table><thead><tr><th>Vendor</th><th>Purpose</th></tr></thead>"
        "<tr><td>Nimbus<br>Hosting Inc.</td><td><ul><li>servers</li><li>backups</li></ul></td></tr>"
        "<tr><td></td><td>mail</td></tr></table>"
    )
    assert [(block.kind, block.cells, block.header) for block in found] == [
        (ROW, ("Vendor", "Purpose"), True),
        (ROW, ("Nimbus Hosting Inc.", "servers backups"), False),
        (ROW, ("", "mail"), False),
    ]
    assert found[1].text == "Nimbus Hosting Inc. | servers backups"


def test_table_written_with_roles() -> None:
    found = rest(
        "<div role=table><div role=row><div role=columnheader>Name</div><div role=columnheader>Use</div></div>"
        "<div role=row><div role=cell>Nimbus</div><div role=cell>mail</div></div></div>"
    )
    assert [(block.cells, block.header) for block in found] == [(("Name", "Use"), True), (("Nimbus", "mail"), False)]


def test_layout_table_is_no_table() -> None:
    found = kinds(
        "<table><tr><td><a href=/1>Prices</a><br><a href=/2>Jobs</a><br><a href=/3>News</a></td>"
        f"<td><h1>Privacy</h1><p>{COLLECT}</p><p>{SHARE}</p></td></tr></table>"
    )
    assert found == [(HEADING, "Privacy"), (PARAGRAPH, COLLECT), (PARAGRAPH, SHARE)]


def test_terms_of_a_definition_list_are_bold_paragraphs() -> None:
    found = rest("<dl><dt>Processor</dt><dd>Who works for us.</dd></dl>")
    assert [(block.kind, block.text, block.strong) for block in found] == [
        (PARAGRAPH, "Processor", 9),
        (PARAGRAPH, "Who works for us.", 0),
    ]


@pytest.mark.parametrize(
    ("markup", "strong"),
    [
        ("<b>2. Sharing.</b> We share.", 11),
        ("<strong>All</strong><span style='font-weight:700'> bold</span>", 8),
        ("plain <b>then bold</b>", 0),
        ("<b style='font-weight:normal'>not bold</b>", 0),
        ("<b> 2.  Sharing </b>here", 10),
    ],
)
def test_strong_counts_leading_bold_characters(markup: str, strong: int) -> None:
    assert rest(f"<p>{markup}</p>")[0].strong == strong


def test_preformatted_lines_stay_apart() -> None:
    assert [block.text for block in rest("<pre>first line\nsecond line</pre>")] == ["first line", "second line"]


def test_footnotes_and_captions_stay() -> None:
    text = lines(
        main("<figure><img src=x><figcaption>Flow of data</figcaption></figure><p>Note 1: in Europe only.</p>")
    )
    assert text[1:] == ["Flow of data", "Note 1: in Europe only."]


def test_shielded_addresses_are_shown() -> None:
    address = "dpo@acme.test"
    code = bytes([0x2A, *(ord(sign) ^ 0x2A for sign in address)]).hex()
    span = f'<span class="__cf_email__" data-cfemail="{code}">[email&#160;protected]</span>'
    plain = f"<p>Write to <a href='mailto:{address}'>{address}</a> at once.</p>"
    as_span = f"<p>Write to <a href='/cdn-cgi/l/email-protection#{code}'>{span}</a> at once.</p>"
    as_link = f"<p>Write to <a href='/cdn-cgi/l/email-protection#{code}'>[email protected]</a> at once.</p>"
    assert rest(plain) == rest(as_span) == rest(as_link)
    assert rest(as_span)[0].text == f"Write to {address} at once."
    spelled = bytes([0x2A, *(ord(sign) ^ 0x2A for sign in "".join(f"&#{ord(sign)};" for sign in address))]).hex()
    assert rest(as_span.replace(code, spelled)) == rest(plain)


@pytest.mark.parametrize("code", ["", "zz", "7"])
def test_broken_shield_is_left_alone(code: str) -> None:
    assert "[email protected]" in rest(f'<p>Write to <span data-cfemail="{code}">[email protected]</span></p>')[0].text


def test_invisible_characters_do_not_show() -> None:
    assert rest("<p>per\u00adso\u200bnal\u2060 da\u00a0ta\u200d</p>")[0].text == "personal da ta"


@pytest.mark.parametrize("tag", ["main", "section", "article", "div", "p"])
@pytest.mark.parametrize("start", ["<!doctype html>", "<html lang=en><head>", "<html><head></head>"])
def test_tags_of_head_and_body_may_be_left_out(start: str, tag: str) -> None:
    text = "We keep account data for thirty days after the account was closed."
    header = f"{start}<meta charset=utf-8><title>Acme</title><link rel=icon href=x>"
    taken = take(f"{header}<{tag}>{text}</{tag}>")
    assert (taken.title, [block.text for block in taken.blocks]) == ("Acme", [text])
