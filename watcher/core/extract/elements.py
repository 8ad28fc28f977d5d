"""Markup to elements, as lxml reads it and BeautifulSoup hangs it together, at a tenth of the cost.

Makes no BeautifulSoup, whose import alone costs more than a page: only ``selectors`` needs one. Comments and
declarations are left out. Nothing here decides what is text of the page.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Any, cast

from lxml import etree

_SPACES = " \n\t\f\r"
_PREFORMATTED = frozenset(("pre", "textarea"))
_APART = frozenset(("rp", "rt", "script", "style", "template"))
_PREFIXED = "{"


class Apart(str):
    """Text in a script, a template or a reading aid: no text of what stands around that."""

    __slots__ = ()


class Element:
    """An element with all its attributes; ``contents`` are elements and strings in order."""

    __slots__ = ("_kind", "attrs", "contents", "name", "parent")

    def __init__(self, name: str, attrs: dict[str, str], parent: Element | None = None) -> None:
        self.name = name
        self.attrs = attrs
        self.parent = parent
        self._kind = Apart if name in _APART else str
        self.contents: list[Element | str] = []

    def elements(self) -> list[Element]:
        """The child elements."""
        return [child for child in self.contents if isinstance(child, Element)]

    def within(self) -> Iterator[Element]:
        """Every element under this one, in page order."""
        stack = [child for child in reversed(self.contents) if isinstance(child, Element)]
        while stack:
            element = stack.pop()
            yield element
            if element.contents:
                stack += [child for child in reversed(element.contents) if isinstance(child, Element)]

    def find(self, name: str) -> Element | None:
        """The first element of that name under this one."""
        return next((element for element in self.within() if element.name == name), None)

    def text(self, between: str = "") -> str:
        """All text under the element, its pieces joined by ``between``."""
        found: list[str] = []
        stack: list[Element | str] = [self]
        while stack:
            item = stack.pop()
            if isinstance(item, Element):
                stack.extend(reversed(item.contents))
            elif type(item) is self._kind:
                found.append(item)
        return between.join(found)

    def place(self) -> int:
        """Where it stands in its parent."""
        assert self.parent is not None
        return next(at for at, child in enumerate(self.parent.contents) if child is self)

    def cut(self) -> None:
        """Taken out of its parent, if it is still in one."""
        if self.parent is not None:
            del self.parent.contents[self.place()]
            self.parent = None


def read(markup: str) -> Element:
    """The document, an element without a name of its own. Markup that isn't any comes out as it can."""
    markup = markup.removeprefix("\N{BYTE ORDER MARK}")
    try:
        return _read(markup, None)
    except (UnicodeDecodeError, LookupError, etree.ParserError):
        return _read(markup.encode(), "utf8")


def _read(markup: str | bytes, encoding: str | None) -> Element:
    target = _Target()
    parser = etree.HTMLParser(target=cast(Any, target), recover=True, encoding=encoding)
    parser.feed(markup)
    parser.close()
    return target.close()


class _Target:
    """What lxml tells of the page, one piece after the other."""

    def __init__(self) -> None:
        self._top = Element("[document]", {})
        self._open = [self._top]
        self._names: Counter[str] = Counter()  # of the open elements
        self._data: list[str] = []

    def start(self, tag: str, attrib: dict[str, str]) -> None:
        self._end_data()
        attrs = {name if name[0] != _PREFIXED else _bare(name): value for name, value in attrib.items()}
        element = Element(tag, attrs, self._open[-1])
        self._open[-1].contents.append(element)
        self._open.append(element)
        self._names[tag] += 1

    def end(self, tag: str) -> None:
        self._end_data()
        while self._names[tag]:
            name = self._open.pop().name
            self._names[name] -= 1
            if name == tag:
                break

    def data(self, data: str) -> None:
        self._data.append(data)

    def comment(self, _text: str) -> None:
        self._end_data()

    def pi(self, _target: str, _data: str | None = None) -> None:
        self._end_data()

    def doctype(self, *_names: str | None) -> None:
        self._end_data()

    def close(self) -> Element:
        self._end_data()
        return self._top

    def _end_data(self) -> None:
        if not self._data:
            return
        text = "".join(self._data)
        self._data.clear()
        if not text.strip(_SPACES) and not self._within(_PREFORMATTED):
            text = "\n" if "\n" in text else " "
        self._open[-1].contents.append(Apart(text) if self._within(_APART) else text)

    def _within(self, names: frozenset[str]) -> bool:
        return any(self._names[name] for name in names)


def _bare(name: str) -> str:
    """A name that looks as if it stood in a name space, without that."""
    return name.split("}", 1)[1] or "None" if "}" in name else name
