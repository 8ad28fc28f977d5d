"""Which extractor is chosen, overrides, recipes, and input that is none."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.core.extract_pages import BODY, COLLECT, LINES, POLICY, SHARE, lines, take
from watcher.core.extract import NotText, recipe
from watcher.core.patterns import problem_with


@pytest.mark.parametrize(
    ("body", "content_type"),
    [
        (f"<p>{COLLECT}</p>", "text/html"),
        (f"<p>{COLLECT}</p>", "application/xhtml+xml; charset=utf-8"),
        (f"<!doctype html><p>{COLLECT}</p>", "text/plain"),
        (f"<html><p>{COLLECT}</p>", ""),
        (f"<html><p>{COLLECT}</p>", "application/octet-stream"),
        (f'<?xml version="1.0" encoding="utf-8"?><html><p>{COLLECT}</p></html>', "application/xml"),
        (COLLECT, "text/plain"),
        (COLLECT, ""),
        (COLLECT, "text/markdown; charset=utf-8"),
    ],
)
def test_media_types(body: str, content_type: str) -> None:
    assert [block.text for block in take(body, content_type=content_type).blocks] == [COLLECT]


@pytest.mark.parametrize(
    "body",
    [
        b"\x89PNG\r\n\x1a\n" + bytes(500),
        b"PK\x03\x04" + bytes(range(256)),
        bytes(range(256)) * 40,
        b"%PDF-1.7\nnothing of a PDF follows",
        b"\x1f\x8b\x08" + bytes(100),
    ],
)
@pytest.mark.parametrize("content_type", ["text/html", "", "application/pdf"])
def test_what_is_no_text_is_said_so(body: bytes, content_type: str) -> None:
    with pytest.raises(NotText):
        take(body, content_type=content_type)


def test_json_is_no_policy() -> None:
    with pytest.raises(NotText):
        take('{"error": "not found"}', content_type="application/json")


@pytest.mark.parametrize("body", ["", " ", "<html></html>", "<frameset><frame src=a><frame src=b></frameset>"])
def test_empty_pages_give_no_blocks(body: str) -> None:
    assert take(body).blocks == ()


def test_title_and_language_are_what_the_page_declares() -> None:
    found = take(f"<html lang=de-AT><head><title> Daten\n schutz </title></head><body>{BODY}</body></html>")
    assert (found.title, found.language) == ("Daten schutz", "de-AT")


def test_title_falls_back_to_the_first_heading() -> None:
    assert take(f"<body><h1>Privacy</h1>{BODY}</body>").title == "Privacy"


def test_select_keeps_only_what_it_names() -> None:
    body = f"<div class=one><p>{COLLECT}</p></div><div class=two><p>{SHARE}</p><p class=two>Short.</p></div>"
    found = take(body, replace(POLICY, select=(".two",)))
    assert [block.text for block in found.blocks] == [SHARE, "Short."]


def test_select_that_matches_nothing_gives_nothing_and_says_so() -> None:
    found = take(BODY, replace(POLICY, select=("#gone",)))
    assert found.blocks == ()
    assert [cut.text for cut in found.removed] == ["select matched nothing"]


def test_remove_takes_off_and_records() -> None:
    found = take(
        f"<main>{BODY}<p class=quote>Rotating words of praise.</p></main>", replace(POLICY, remove=(".quote",))
    )
    assert [block.text for block in found.blocks] == LINES
    assert ("remove", "Rotating words of praise.") in [(cut.reason, cut.text) for cut in found.removed]


def test_ignore_deletes_matches_and_empty_blocks() -> None:
    body = f"<main><p>Build 4711</p>{BODY}<p>Ticket T-99: {SHARE}</p></main>"
    found = take(body, replace(POLICY, ignore=(r"^Build \d+$", r"Ticket T-\d+: ")))
    assert [block.text for block in found.blocks] == [*LINES, SHARE]
    assert "Build 4711" in [cut.text for cut in found.removed if cut.reason == "ignore"]


def test_ignore_reaches_the_cells_of_a_row() -> None:
    rows = "<tr><td>Nimbus</td><td>since 2020</td></tr><tr><td>Post</td><td>since 2021</td></tr>"
    found = take(f"<main>{BODY}<table>{rows}</table></main>", replace(POLICY, ignore=(r"since \d+",)))
    assert [block.cells for block in found.blocks if block.cells] == [("Nimbus", ""), ("Post", "")]


@pytest.mark.parametrize("pattern", ["(a+)+$", "(?:x*y?)*z", "["])
def test_patterns_that_may_never_end_are_not_run(pattern: str) -> None:
    found = take(f"<main>{BODY}<p>{'a' * 60}!</p></main>", replace(POLICY, ignore=(pattern,)))
    assert problem_with(pattern)
    assert [cut.reason for cut in found.removed] == ["note"]
    assert len(found.blocks) == len(LINES) + 1


@pytest.mark.parametrize("pattern", [r"\d+ views", r"(?:foo|bar)+", r"^Updated .*$", r"(ab){2}"])
def test_ordinary_patterns_are_fine(pattern: str) -> None:
    assert problem_with(pattern) == ""


def test_a_selector_that_is_none_is_noted() -> None:
    found = take(BODY, replace(POLICY, remove=("div[[",)))
    assert [block.text for block in found.blocks] == LINES
    assert [cut.text for cut in found.removed] == ["not a CSS selector: div[["]


def test_recipe_changes_with_overrides_and_kind_only() -> None:
    assert recipe(POLICY, "text/html; charset=utf-8") == recipe(replace(POLICY, title="Other"), "TEXT/HTML")
    others = [
        recipe(POLICY, "text/html"),
        recipe(POLICY, "application/pdf"),
        recipe(replace(POLICY, select=("main",)), "text/html"),
        recipe(replace(POLICY, remove=("main",)), "text/html"),
        recipe(replace(POLICY, ignore=("main",)), "text/html"),
    ]
    assert len(set(others)) == len(others)


def test_mojibake_is_repaired() -> None:
    assert lines("<p>The userâ€™s rights — Ã¼berall und fÃ¼r alle Menschen, die hier wohnen</p>") == [
        "The user’s rights — überall und für alle Menschen, die hier wohnen"
    ]


GERMAN = "Wir erheben personenbezogene Daten für „Kunden“ – überall."
JAPANESE = "当社は個人情報を適切に取り扱います。第三者には提供しません。"


@pytest.mark.parametrize(
    ("text", "encoding", "content_type", "meta"),
    [
        (GERMAN, "utf-8", "text/html", ""),
        (GERMAN, "utf-8", "text/html; charset=iso-8859-1", ""),
        (GERMAN, "utf-8", "text/html; charset=nonsense", "utf-16"),
        (GERMAN, "utf-8", "text/html; charset=base64", ""),
        (GERMAN, "cp1252", "text/html; charset=iso-8859-1", ""),
        (GERMAN, "cp1252", "text/html", "windows-1252"),
        (GERMAN, "cp1252", "text/html; charset=utf-8", ""),
        (GERMAN, "utf-16", "text/html", ""),
        (GERMAN, "utf-16-le", "text/html; charset=utf-8", ""),
        (GERMAN, "utf-8-sig", "text/html", "iso-8859-1"),
        (JAPANESE, "shift_jis", "text/html", "shift_jis"),
        (JAPANESE, "euc_jp", "text/html; charset=EUC-JP", ""),
    ],
)
def test_charsets(text: str, encoding: str, content_type: str, meta: str) -> None:
    markup = f"<html><meta charset='{meta}'><p>{text}</p></html>" if meta else f"<html><p>{text}</p></html>"
    assert [block.text for block in take(markup.encode(encoding), content_type=content_type).blocks] == [text]


def test_nuls_vanish() -> None:
    assert lines("<p>We ne\0ver sell what we know about you to anybody at all.</p>")[0].startswith("We never sell")


@pytest.mark.parametrize("tag", ["div", "span", "b", "ul", "table", "a href=x", "font", "li"])
def test_nesting_without_end_is_survived(tag: str) -> None:
    assert COLLECT in " ".join(lines(f"<{tag}>" * 20_000 + f"<p>{COLLECT}</p>"))


def test_megabytes_of_inline_state_are_survived() -> None:
    state = "x" * 11_000_000
    assert lines(f"<body><script>{state}</script><div data-state='{state}'>{BODY}</div></body>") == LINES
    assert lines(f"<body>{BODY}<script>{state}</body>") == LINES


def test_unclosed_tags_lose_no_text() -> None:
    assert lines(f"<body><div><p>{COLLECT}<p><b>{SHARE}<ul><li>one<li>two") == [COLLECT, SHARE, "one", "two"]


def test_the_same_bytes_give_the_same_extraction() -> None:
    assert take(BODY) == take(BODY)
