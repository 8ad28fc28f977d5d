"""With which word a match can begin, read from a pattern's source: what a sentence must hold to be worth a search.

Errs to the wide side: syntax that it doesn't follow counts as "any word". Runs no pattern and knows no language.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from watcher.core.late import late

LONGEST = 12
"""Letters of a beginning at most; more tell nothing."""

_MOST = 300  # beginnings of one pattern followed at a time
_REPEATED = late(r"(?:[*+?]|\{\d+(?:,\d*)?\})[?+]?")
_GROUP = late(r"\((?:\?(?:P<\w+>|[a-z]*-?[a-z]*:))?")
_LOOK = ("(?=", "(?!", "(?<=", "(?<!")
_RANGE = late(r"(\\?.)-(\\?.)", re.DOTALL)
_PLAIN = late(r"\w+(?![*+?{])")
_SIMPLE = late(rf"(\w{{1,{LONGEST - 1}}})(?:(\\w[*+])|((?<=\w\w)\?)?(?=\||\Z| (?![*+?{{])))")
_CLASS = re.compile(r"\[\^?\]?(?:\\.|[^\]\\])*\]", re.DOTALL)
_NO_BRACKET = late(rf"(?:[^\\()|\[]+|\\.|{_CLASS.pattern})+", re.DOTALL)


class Starts(NamedTuple):
    """``words``: whole words that a match can begin with. ``stems``: beginnings of words; "" is any word or none.

    ``alone`` are those of the words that are a match by themselves, ``any_end`` those of the stems that are with
    whatever stands behind them in the word.
    """

    words: frozenset[str]
    stems: frozenset[str]
    alone: frozenset[str] = frozenset()
    any_end: frozenset[str] = frozenset()


ANY = Starts(frozenset(), frozenset({""}))
"""Any word, or none."""


def starts(source: str) -> Starts:
    """What a match of ``source`` can begin with, where it neither begins nor ends inside a word."""
    reader = _Reader(source)
    reader.whole()
    if reader.at < len(source):
        return ANY
    return Starts(*map(frozenset, (reader.words, reader.stems, reader.alone, reader.any_end)))


class _Reader:
    """Reads a pattern from left to right. What can still grow is handed on, what can't is put by."""

    def __init__(self, source: str) -> None:
        self.source = source
        self.at = 0
        self.words: set[str] = set()
        self.stems: set[str] = set()
        self.alone: set[str] = set()
        self.any_end: set[str] = set()

    def whole(self) -> None:
        """The branches that stand in no bracket; most of them begin with a plain word, and need no further look."""
        while True:
            if simple := _SIMPLE.match(self.source, self.at):
                word, more, optional = simple.groups()
                begun = {word, word[:-1]} if optional else {word}
                self.at = _branch_end(self.source, simple.end())
                if more:
                    self.stems |= begun
                else:
                    self.words |= begun
                if self.at == simple.end() and more != "\\w+":
                    (self.any_end if more else self.alone).update(begun)
            else:
                self.end(self._sequence({""}))
            if not self.source.startswith("|", self.at):
                return
            self.at += 1

    def alternatives(self, before: set[str]) -> set[str]:
        """All branches up to the closing bracket."""
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
        """One branch; the rest of it is passed over once nothing can grow any more."""
        grown = set(before)
        while grown and self.at < len(self.source) and self.source[self.at] not in "|)":
            after = self._item(grown)
            if repeated := _REPEATED.match(self.source, self.at):
                self.at = repeated.end()
                after = self._repeat(repeated[0], grown, after)
            grown = after if len(after) <= _MOST else self._cut(after)
        if not grown:
            self.at = _branch_end(self.source, self.at)
        return grown

    def _repeat(self, sign: str, before: set[str], after: set[str]) -> set[str]:
        if sign[0] == "?":
            return before | after
        if sign[0] == "*" or sign.startswith("{0"):
            return self._cut(before)
        return self._cut(after)

    def _item(self, before: set[str]) -> set[str]:
        """What the next item makes of what went before it."""
        if plain := _PLAIN.match(self.source, self.at):
            self.at = plain.end()
            return self._plain(plain[0], before)
        sign = self.source[self.at]
        if sign == "(":
            return self._bracket(before)
        if sign == "[":
            return self._letters(self._class(), before)
        self.at += 1
        if sign == "\\":
            return self._escaped(before)
        if sign in "^$":
            return before
        return self._cut(before) if sign in ".*+?{" else self._letters({sign}, before)

    def _escaped(self, before: set[str]) -> set[str]:
        kind = self.source[self.at : self.at + 1]
        self.at += 1
        if kind in ("b", "B", "A", "Z"):
            return before
        if kind in ("s", "W"):
            return self._letters({" "}, before)
        return self._cut(before) if kind.isalnum() or not kind else self._letters({kind}, before)

    def _bracket(self, before: set[str]) -> set[str]:
        if self.source.startswith(_LOOK, self.at):  # has no width; what it forbids is not forbidden here
            self.at = _branch_end(self.source, self.at + 1, ")") + 1
            return before
        opened = _GROUP.match(self.source, self.at)
        self.at = opened.end() if opened else len(self.source)
        after = self.alternatives(before)
        self.at += 1
        return after

    def _plain(self, letters: str, before: set[str]) -> set[str]:
        """All of ``letters``, which stand in a word, one behind the other."""
        grown = {start + letters for start in before}
        long = {start for start in grown if len(start) >= LONGEST}
        self.stems |= {start[:LONGEST] for start in long}
        return grown - long

    def _letters(self, letters: set[str] | None, before: set[str]) -> set[str]:
        """One of ``letters``; None is any."""
        if letters is None:
            return self._cut(before)
        inner = set(filter(_in_word, letters))
        if inner != letters:
            self.end(before)
        grown = {start + letter for start in before for letter in inner}
        long = {start for start in grown if len(start) >= LONGEST}
        self._cut(long)
        return grown - long

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
    end = _CLASS.match(source, at)
    return end.end() if end else len(source)


def _branch_end(source: str, at: int, ends: str = "|)") -> int:
    """The first of ``ends`` that stands in no other bracket, from ``at`` on; behind the source if there is none."""
    depth = 0
    while at < len(source):
        if inner := _NO_BRACKET.match(source, at):
            at = inner.end()
            continue
        if not depth and source[at] in ends:
            return at
        depth += (source[at] == "(") - (source[at] == ")")
        at += 1
    return at
