"""Which elements CSS selectors of a policy match; BeautifulSoup answers. Cuts nothing."""

from __future__ import annotations

from collections.abc import Iterator

import soupsieve
from bs4 import BeautifulSoup
from bs4.element import AttributeDict

from watcher.core.extract.elements import Element


def matches(top: Element, selectors: tuple[str, ...], notes: list[str]) -> list[Element]:
    """What any of the selectors finds, in page order, but for what stands inside of another find.

    A selector that is none is noted in ``notes``.
    """
    soup, elements = _mirrored(top)
    found: set[int] = set()
    for selector in selectors:
        try:
            found.update(id(elements[id(tag)]) for tag in soup.select(selector))
        except soupsieve.SelectorSyntaxError:
            notes.append(f"not a CSS selector: {selector}")
    outermost: list[Element] = []
    waiting = [top] if found else []
    while waiting:
        element = waiting.pop()
        if id(element) in found:
            outermost.append(element)
        else:
            waiting.extend(reversed(element.elements()))
    return outermost


def _mirrored(top: Element) -> tuple[BeautifulSoup, dict[int, Element]]:
    """The same page for BeautifulSoup, and our element by the ``id`` of each of its tags."""
    soup = BeautifulSoup("", "lxml", multi_valued_attributes=None, attribute_dict_class=AttributeDict)
    elements: dict[int, Element] = {}
    stack: list[tuple[str, Iterator[Element | str]]] = [(top.name, iter(top.contents))]
    while stack:
        name, children = stack[-1]
        for child in children:
            if isinstance(child, str):
                soup.handle_data(child)
                soup.endData()
                continue
            tag = soup.handle_starttag(child.name, None, None, {**child.attrs})
            elements[id(tag)] = child
            stack.append((child.name, iter(child.contents)))
            break
        else:
            stack.pop()
            soup.handle_endtag(name)
    return soup, elements
