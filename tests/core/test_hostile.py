"""Pages made to break the core: every one has a named outcome. What they cost: benchmarks/hostile.py."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from tests import hostile
from tests.builders import NOON, page
from watcher.core.decide import advance, decide
from watcher.core.extract import extract
from watcher.core.extract.limits import MOST_BLOCKS, MOST_CHARACTERS, MOST_TAGS
from watcher.model import Decision, Level, Outcome, Policy, PolicyState, Rejection

ACME = Policy("acme/privacy", "https://acme.test/privacy", channels=("legal",), alert_from=Level.LOW)
NOTHING = PolicyState(ACME.id)


def history(bodies: list[tuple[bytes, str]]) -> Iterator[Decision]:
    """What becomes of these pages, fetched day by day; a pending one is fetched once more."""
    state, days = NOTHING, 0
    for body, content_type in bodies:
        for _ in range(2):
            fetched = page(body, content_type=content_type, at=NOON + timedelta(days=days))
            decision = decide(ACME, state, fetched)
            state, days = advance(state, decision), days + 1
            yield decision
            if decision.outcome is not Outcome.PENDING:
                break


# --- every hostile page ------------------------------------------------------------------------------

_BOUNDED = ("pdf: fonts", "pdf: one page many times")  # up to a limit, whatever their size: see below
_SIZE = 6000  # what grows with the square of the size is found by benchmarks/hostile.py, at other sizes


@pytest.mark.parametrize("name", [name for name in hostile.PAGES if name not in _BOUNDED])
def test_a_hostile_page_and_its_change_have_named_outcomes(name: str) -> None:
    found = list(history([hostile.PAGES[name](_SIZE, version) for version in (0, 1)]))
    assert found
    assert all(decision.reason or decision.text or decision.outcome is not Outcome.REJECTED for decision in found)


# --- limits -----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("body", "content_type"),
    [
        (b"We share your data. " * (MOST_CHARACTERS // 20 + 1), hostile.PLAIN),
        (b"We share your data. " * (MOST_CHARACTERS // 20 + 1), hostile.MARKDOWN),
        (hostile.html("We share your data. " * (MOST_CHARACTERS // 20 + 1)), hostile.HTML),
        (hostile.html("<b>a</b>" * (MOST_TAGS // 2)), hostile.HTML),
        (b"- data\n" * (MOST_BLOCKS + 1), hostile.PLAIN),
        (b"\xef\xb7\xba" * (MOST_CHARACTERS // 18 + 1), hostile.PLAIN),
        (hostile.PAGES["pdf: one page many times"](200_000, 0)[0], hostile.PDF),
        (hostile.PAGES["pdf: zeros"](2_000_000, 0)[0], hostile.PDF),
        (hostile.PAGES["pdf: forms"](4_000_000, 0)[0], hostile.PDF),
        (hostile.PAGES["pdf: fonts"](90_000, 0)[0], hostile.PDF),
    ],
    ids=["text", "markdown", "html", "tags", "lines", "ligatures", "pages", "zeros", "forms", "fonts"],
)
def test_what_is_larger_than_any_policy_is_rejected(body: bytes, content_type: str) -> None:
    decision = decide(ACME, NOTHING, page(body, content_type=content_type))
    assert (decision.outcome, decision.reason) == (Outcome.REJECTED, Rejection.NOT_TEXT)
    assert "any policy" in decision.detail


def test_scripts_do_not_count_as_the_page() -> None:
    body = hostile.html("<script>" + "if (a<b) {}" * MOST_TAGS + "</script><p>We share it.</p>")
    assert decide(ACME, NOTHING, page(body)).outcome is Outcome.FIRST


@pytest.mark.parametrize("name", ["md: deep lists", "md: nested lists", "md: [", "md: nested pictures", "md: <a"])
def test_markdown_beyond_the_parser_loses_no_text(name: str) -> None:
    body, content_type = hostile.PAGES[name](250_000, 0)
    blocks = extract(page(body, content_type=content_type), ACME).blocks
    said = "".join("".join(block.text.split()) for block in blocks)
    assert sum(map(str.isalpha, said)) >= sum(map(str.isalpha, body.decode()))


def test_titles_languages_and_removals_are_cut_to_a_sane_length() -> None:
    body, content_type = hostile.PAGES["html: title"](1_000_000, 0)
    found = extract(page(body, content_type=content_type), ACME)
    assert len(found.title) <= 500
    body, content_type = hostile.PAGES["html: lang"](1_000_000, 0)
    assert extract(page(body, content_type=content_type), ACME).language == ""
    buttons = hostile.html("<nav>menu</nav><p>We share it.</p>" * 3000)
    assert len(extract(page(buttons), ACME).removed) <= 1001


@pytest.mark.parametrize("charset", ["utf-7", "unicode_escape", "raw_unicode_escape", "undefined", "idna", "punycode"])
def test_encodings_that_are_traps_are_not_used(charset: str) -> None:
    body = hostile.lines("We share it. +2AA- \\ud800") + b"\xff\xfe"
    found = extract(page(body, content_type=f"text/plain; charset={charset}"), ACME)
    text = "\n".join(block.text for block in found.blocks)
    assert "+2AA- \\ud800" in text
    assert text.encode()


# --- one by one --------------------------------------------------------------------------------------


def said(body: bytes, content_type: str) -> str:
    """All text that is taken from a page."""
    return "\n".join(block.text for block in extract(page(body, content_type=content_type), ACME).blocks)


@pytest.mark.parametrize(
    ("fill", "outcome"),
    [
        ("<div>" * 100_000 + "We share it.", Outcome.FIRST),
        ("<b><i>" * 50_000 + "We share it.", Outcome.FIRST),
        ("<div>" * 60_000 + "We share it." + "</div>" * 60_000, Outcome.FIRST),
        ("<b>a</b>" * 500_000, Outcome.REJECTED),
        ("<br>" * 1_000_000, Outcome.REJECTED),
        (f'<p class="{"x" * 15_000_000}">We share it.</p>', Outcome.FIRST),
        (f"<p {'a=1 ' * 1_100_000}>We share it.</p>", Outcome.REJECTED),
        (f"<!--{'-' * 15_000_000}--><p>We share it.</p>", Outcome.FIRST),
    ],
    ids=["100,000 divs", "unclosed", "closed", "1,000,000 tags", "void tags", "attribute", "attributes", "comment"],
)
def test_markup_beyond_measure_is_read_or_refused_by_name(fill: str, outcome: Outcome) -> None:
    decision = decide(ACME, NOTHING, page(hostile.html(fill)))
    assert decision.outcome is outcome
    assert decision.reason == ("" if outcome is Outcome.FIRST else Rejection.NOT_TEXT)
    if outcome is Outcome.FIRST:
        assert "We share it." in said(hostile.html(fill), hostile.HTML)


_XML = ("application/xhtml+xml", "application/xml", "text/xml", "text/html")


@pytest.mark.parametrize("content_type", _XML)
def test_entities_fetch_no_file_and_do_not_multiply(content_type: str, tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("We sell the crown jewels.")
    grown = "".join(f'<!ENTITY g{at} "{f"&g{at - 1};" * 10}">' for at in range(1, 12))
    declared = f'<!DOCTYPE html [<!ENTITY x SYSTEM "{secret.as_uri()}"><!ENTITY g0 "lollollol">{grown}]>'
    body = hostile.html("<p>File: &x;</p><p>Grown: &g11;</p>").decode().replace("<!doctype html>", declared)
    for start in ("", "<?xml version='1.0'?>"):
        text = said((start + body).encode(), content_type)
        assert "personal information" in text
        assert "crown jewels" not in text
        assert len(text) < 10_000


@pytest.mark.parametrize("charset", ["utf-16-le", "utf-16-be", "utf-16", "utf-32", "utf-8-sig"])
@pytest.mark.parametrize("content_type", ["text/html", "text/plain"])
def test_wide_text_is_read_without_being_announced(charset: str, content_type: str) -> None:
    body = hostile.html("<p>We share it.</p>") if content_type == "text/html" else hostile.lines("We share it.")
    assert "We share it." in said(body.decode().encode(charset), content_type)


@pytest.mark.parametrize("header", ["utf-8", "iso-8859-1", "utf-16", "shift_jis", "utf-7", "none"])
@pytest.mark.parametrize("meta", ["utf-8", "utf-16le", "windows-1252", "utf-7", "hz"])
def test_declarations_that_contradict_each_other_hide_no_words(header: str, meta: str) -> None:
    # Read as UTF-7 this would be a script, read as UTF-16 it would be Chinese.
    body = hostile.html("<p>We share it. +ADw-script+AD4-</p>").replace(
        b"<head>",
        f'<head><meta charset="{meta}"><meta http-equiv="content-type" content="text/html;charset=big5">'.encode(),
    )
    text = said(body, f"text/html; charset={header}")
    assert "We share it." in text
    assert "<script" not in text


def test_nuls_and_controls_do_not_come_through() -> None:
    text = said(hostile.html("<p>We\0 sh\x01are\x1b[31m it&#0;&#x1b;&#x9b;.</p>"), hostile.HTML)
    assert not {sign for sign in text if sign < " " and sign != "\n"} | ({"\x7f", "\x9b"} & set(text))


def test_nested_finds_of_a_selector_count_once() -> None:
    body = hostile.html("<div>" * 3_000 + "<b>We may share it.</b>" * 3_000)
    removing = extract(page(body), replace(ACME, remove=("div", "b", "b:not(.x *)")))
    assert removing.blocks[-1].text.startswith("This privacy policy")
    body = hostile.html("<div>" * 3_000 + "We may share it." + "</div>" * 3_000)
    removing = extract(page(body), replace(ACME, remove=("div", "div:not(.x *)")))
    assert [one.text for one in removing.removed if "share it" in one.text] == ["We may share it."]
    selecting = extract(page(body), replace(ACME, select=("div", "main", "div div")))
    assert [block.text for block in selecting.blocks if "may share" in block.text] == ["We may share it."]
