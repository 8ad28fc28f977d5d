"""With which word a match can begin, read from a pattern's source: what a sentence must hold to be worth a search.

Errs to the wide side: syntax that it doesn't follow counts as "any word". Runs no pattern and knows no language.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial

LONGEST = 12
"""Letters of a beginning at most; more tell nothing."""

_MOST = 300  # beginnings of one pattern followed at a time
_REPEATED = re.compile(r"(?:[*+?]|\{\d+(?:,\d*)?\})[?+]?")
_GROUP = re.compile(r"\((?:\?(?:P<\w+>|[a-z]*-?[a-z]*:))?")
_LOOK = ("(?=", "(?!", "(?<=", "(?<!")
_RANGE = re.compile(r"(\\?.)-(\\?.)", re.DOTALL)
_PLAIN = re.compile(r"\w+(?![*+?{])")


@dataclass(frozen=True, slots=True)
class Starts:
    """``words``: whole words that a match can begin with. ``stems``: beginnings of words; "" is any word or none."""

    words: frozenset[str]
    stems: frozenset[str]


ANY = Starts(frozenset(), frozenset({""}))
"""Any word, or none."""


def starts(source: str) -> Starts:
    """What a match of ``source`` can begin with, where it neither begins nor ends inside a word."""
    reader = _Reader(source)
    ended = reader.alternatives({""})
    if reader.at < len(source):
        return ANY
    reader.end(ended)
    return Starts(frozenset(reader.words), frozenset(reader.stems))


@dataclass(slots=True)
class _Reader:
    """Reads a pattern from left to right. What can still grow is handed on, what can't is put by."""

    source: str
    at: int = 0
    words: set[str] = field(default_factory=set)
    stems: set[str] = field(default_factory=set)

    def alternatives(self, before: set[str]) -> set[str]:
        """All branches up to the closing bracket or the end."""
        after = self._sequence(before)
        while self.source.startswith("|", self.at):
            self.at += 1
            after |= self._sequence(before)
        return after

    def end(self, grown: set[str]) -> None:
        """Behind these no letter follows."""
        self.words |= grown - {""}
        self.stems |= grown & {""}

    def _cut(self, grown: set[str]) -> set[str]:
        """Behind these anything may follow."""
        self.stems |= grown
        return set()

    def _sequence(self, before: set[str]) -> set[str]:
        grown = set(before)
        while self.at < len(self.source) and self.source[self.at] not in "|)":
            after = self._item()(grown)
            repeated = _REPEATED.match(self.source, self.at)
            if repeated:
                self.at = repeated.end()
                after = self._repeat(repeated[0], grown, after)
            grown = after if len(after) <= _MOST else self._cut(after)
        return grown

    def _repeat(self, sign: str, before: set[str], after: set[str]) -> set[str]:
        if sign[0] == "?":
            return before | after
        if sign[0] == "*" or sign.startswith("{0"):
            return self._cut(before)
        return self._cut(after)

    def _item(self) -> Callable[[set[str]], set[str]]:
        """What the next item makes of what went before it."""
        plain = _PLAIN.match(self.source, self.at)
        if plain:
            self.at = plain.end()
            return partial(self._plain, plain[0])
        sign = self.source[self.at]
        if sign == "(":
            return self._bracket()
        if sign == "[":
            return self._letters(self._class())
        self.at += 1
        if sign == "\\":
            return self._escaped()
        if sign in "^$":
            return set
        return self._cut if sign in ".*+?{" else self._letters({sign})

    def _escaped(self) -> Callable[[set[str]], set[str]]:
        kind = self.source[self.at : self.at + 1]
        self.at += 1
        if kind in ("b", "B", "A", "Z"):
            return set
        if kind in ("s", "W"):
            return self._letters({" "})
        return self._cut if kind.isalnum() or not kind else self._letters({kind})

    def _bracket(self) -> Callable[[set[str]], set[str]]:
        if self.source.startswith(_LOOK, self.at):  # has no width; what it forbids is not forbidden here
            self.at = _closing(self.source, self.at)
            return set
        opened = _GROUP.match(self.source, self.at)
        start = opened.end() if opened else len(self.source)

        def inside(before: set[str]) -> set[str]:
            self.at = start
            after = self.alternatives(before)
            self.at += 1
            return after

        return inside

    def _plain(self, letters: str, before: set[str]) -> set[str]:
        """All of ``letters``, which stand in a word, one behind the other."""
        grown = {start + letters for start in before}
        self.stems |= {start[:LONGEST] for start in grown if len(start) >= LONGEST}
        return {start for start in grown if len(start) < LONGEST}

    def _letters(self, letters: set[str] | None) -> Callable[[set[str]], set[str]]:
        """One of ``letters``; None is any."""
        if letters is None:
            return self._cut

        def grow(before: set[str]) -> set[str]:
            if any(not _in_word(letter) for letter in letters):
                self.end(before)
            grown = {start + letter for start in before for letter in letters if _in_word(letter)}
            return grown - self._long(grown)

        return grow

    def _long(self, grown: set[str]) -> set[str]:
        long = {start for start in grown if len(start) >= LONGEST}
        self._cut(long)
        return long

    def _class(self) -> set[str] | None:
        end = _class_end(self.source, self.at)
        inner, self.at = self.source[self.at + 1 : end - 1], end
        if inner.startswith("^") or re.search(r"\\[^\W_bs]", inner):
            return None
        letters = set(_RANGE.sub("", inner).replace("\\s", " ").replace("\\", ""))
        for first, last in _RANGE.findall(inner):
            letters |= set(map(chr, range(ord(first[-1]), ord(last[-1]) + 1)))
        return letters


def _in_word(letter: str) -> bool:
    return letter.isalnum() or letter == "_"


def _class_end(source: str, at: int) -> int:
    """Behind the closing bracket of a class of letters."""
    end = re.compile(r"\[\^?\]?(?:\\.|[^\]\\])*\]", re.DOTALL).match(source, at)
    return end.end() if end else len(source)


def _closing(source: str, at: int) -> int:
    """Behind the bracket that closes the one at ``at``."""
    depth = 0
    while at < len(source):
        if source[at] == "[":
            at = _class_end(source, at)
            continue
        depth += (source[at] == "(") - (source[at] == ")")
        at += 2 if source[at] == "\\" else 1
        if not depth:
            break
    return at
