"""The page as elements is what BeautifulSoup makes of it, and selectors find in it what they find there."""

from __future__ import annotations

import subprocess
import sys

import pytest
from bs4 import BeautifulSoup, Tag
from bs4.element import PreformattedString
from hypothesis import given
from hypothesis import strategies as st

from watcher.core.extract.elements import Element, read
from watcher.core.extract.selectors import matches
from watcher.core.extract.tree import content, parse

_NAMES = [
    *("html", "head", "body", "title", "main", "div", "p", "a", "span", "pre", "textarea", "template", "table"),
    *("tr", "td", "li", "ul", "rt", "ruby", "script", "b", "x:y"),
]
_PIECES = st.one_of(
    st.sampled_from(_NAMES).map("<{}>".format),
    st.sampled_from(_NAMES).map("</{}>".format),
    st.sampled_from(["<p class='a  b' id=x>", "<a href=/x {n}title=y>", "<p hidden>", "<br/>", "<html lang=de>"]),
    st.sampled_from(
        ["we keep data", "  ", "\n\n ", "&amp;", "&nbsp;", "<!-- no -->", "<?pi x?>", "<!doctype html>", "<"]
    ),
)
_MARKUP = st.lists(_PIECES, max_size=25).map("".join)


def _shape(top: Element | Tag) -> list[object]:
    """Elements with their attributes, texts, and where elements end."""
    shape: list[object] = []
    stack: list[object] = [top]
    while stack:
        item = stack.pop()
        if isinstance(item, Element | Tag):
            shape.append((item.name, dict(item.attrs)))
            stack.append(("end", item.name))
            stack.extend(reversed(item.contents))
        elif not isinstance(item, PreformattedString):
            shape.append(str(item) if isinstance(item, str) else item)
    return shape


def _soup(markup: str) -> BeautifulSoup:
    return BeautifulSoup(markup, "lxml", multi_valued_attributes=None)


@given(_MARKUP)
@pytest.mark.filterwarnings("ignore")
def test_the_elements_are_those_of_beautifulsoup(markup: str) -> None:
    page, soup = read(markup), _soup(markup)
    assert _shape(page) == _shape(soup)
    for element, tag in zip(page.within(), soup.find_all(True), strict=True):
        assert element.text("|") == tag.get_text("|")


@given(
    _MARKUP, st.sampled_from(["p", "[class]", "div p", "li + li", ".a.b", ":empty", "td:first-child", "p:not(.a)", "*"])
)
@pytest.mark.filterwarnings("ignore")
def test_selectors_find_what_they_find_there(markup: str, selector: str) -> None:
    soup = _soup(markup)
    expected = soup.select(selector)
    outermost = [_shape(tag) for tag in expected if not {*map(id, tag.parents)} & {*map(id, expected)}]
    assert [_shape(element) for element in matches(read(markup), (selector,), [])] == outermost


def test_what_is_no_selector_is_noted() -> None:
    notes: list[str] = []
    assert matches(read("<p>text"), ("p[", "p"), notes)
    assert notes == ["not a CSS selector: p["]


@pytest.mark.parametrize("markup", ["", " ", "\ufeff<p>text", "\0", "text only"])
def test_whatever_comes_is_read(markup: str) -> None:
    assert read(markup).text().strip() == _soup(markup).get_text().strip()


def test_a_body_that_begins_inside_the_head_is_read() -> None:
    page = parse("<html><head><title>Terms</title><main><body><p>We keep data.</p></main>")
    assert content(page.top).split() == ["We", "keep", "data."]


def test_a_policy_without_selectors_does_not_wait_for_beautifulsoup() -> None:
    code = """
import sys
import watcher.core.decide.read
from watcher.core.extract.tree import parse
parse("<p>We keep data.")
assert "bs4" not in sys.modules
parse("<p>We keep data.", ("p",))
assert "bs4" in sys.modules
"""
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
