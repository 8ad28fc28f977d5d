"""On which line each table, key and list item of a TOML text stands.

Only for texts that ``tomllib`` has accepted: it finds its way through valid TOML, and judges nothing.
"""

from __future__ import annotations

import re
import tomllib
from bisect import bisect_left

Place = tuple[str | int, ...]

_BLANK = re.compile(r"(?:[ \t\r\n]+|#[^\n]*)*")
_BARE_KEY = re.compile(r"[A-Za-z0-9_-]+")
# A closing delimiter of three may have up to two quotes of the text before it.
_STRING = re.compile(
    r'"""(?:\\.|[^\\])*?"{3,5}(?!")' r"|'''.*?'{3,5}(?!')" r'|"(?:\\.|[^"\\\n])*"' r"|'[^'\n]*'",
    re.DOTALL,
)
_SCALAR = re.compile(r"[^,\]}#\n]+")


def places(text: str) -> dict[Place, int]:
    """The line, from 1, of everything in ``text``: ``("policy", 1, "url")`` is the second policy's url."""
    scanner = _Scanner(text)
    scanner.document()
    return scanner.found


class _Scanner:
    def __init__(self, text: str) -> None:
        self.text = text
        self.at = 0
        self.found: dict[Place, int] = {}
        self._tables: dict[Place, int] = {}
        self._ends = [match.start() for match in re.finditer("\n", text)]

    def document(self) -> None:
        table: Place = ()
        self._skip()
        while self.at < len(self.text):
            table = self._header() if self.text[self.at] == "[" else self._pair(table)
            self._skip()

    def _header(self) -> Place:
        """``[a.b]`` or ``[[a.b]]``: the table that the following keys belong to."""
        array = self.text.startswith("[[", self.at)
        line = self._line()
        self.at += 2 if array else 1
        parts = self._key()
        self.at += 2 if array else 1
        place: Place = ()
        for part in parts:
            if place in self._tables:
                place = (*place, self._tables[place] - 1)
            place = (*place, part)
            self.found.setdefault(place, line)
        if array:
            self._tables[place] = self._tables.get(place, 0) + 1
            place = (*place, self._tables[place] - 1)
        self.found[place] = line
        return place

    def _pair(self, table: Place) -> Place:
        line = self._line()
        place = table
        for part in self._key():
            place = (*place, part)
            self.found.setdefault(place, line)
        self.at += 1
        self._value(place)
        return table

    def _key(self) -> list[str]:
        """The parts of a dotted key; stops at the ``=`` or ``]`` behind it."""
        parts: list[str] = []
        while True:
            self._skip()
            if self.text[self.at] in "\"'":
                raw = self._match(_STRING)
                parts.append(tomllib.loads(f"key = {raw}")["key"])
            else:
                parts.append(self._match(_BARE_KEY))
            self._skip()
            if self.text[self.at] != ".":
                return parts
            self.at += 1

    def _value(self, place: Place) -> None:
        self._skip()
        match self.text[self.at]:
            case "[":
                self._array(place)
            case "{":
                self._inline_table(place)
            case '"' | "'":
                self._match(_STRING)
            case _:
                self._match(_SCALAR)

    def _array(self, place: Place) -> None:
        index = 0
        while not self._closes("]"):
            self.found[*place, index] = self._line()
            self._value((*place, index))
            index += 1

    def _inline_table(self, place: Place) -> None:
        while not self._closes("}"):
            self._pair(place)

    def _closes(self, bracket: str) -> bool:
        """Steps over the opening bracket or comma; true, and past it, if the closing one follows."""
        self._skip()
        if self.text[self.at] != bracket:
            self.at += 1
            self._skip()
        if self.text[self.at] == bracket:
            self.at += 1
            return True
        return False

    def _skip(self) -> None:
        self._match(_BLANK)

    def _match(self, pattern: re.Pattern[str]) -> str:
        match = pattern.match(self.text, self.at)
        if match is None:
            raise ValueError(f"not valid TOML at character {self.at}")
        self.at = match.end()
        return match.group()

    def _line(self) -> int:
        return bisect_left(self._ends, self.at) + 1
