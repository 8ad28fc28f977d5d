"""Regular expressions that a user wrote: whether they end soon on any text, and what they are run on.

Python's ``re`` tries one way after the other and has no time limit. A pattern is refused where two ways
through it go on with the same character inside a repetition (their number doubles with each round), or where
the ways outside of one multiply beyond ``_WORK``. What is left takes milliseconds on ``LONGEST`` characters.
Some harmless patterns are refused with the others.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from re import _constants as op  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any

LONGEST = 2_000
"""Characters of a text that a pattern is run on in one go."""

_WORK = 20_000_000  # steps of the engine on a text of that length
_STEP = LONGEST // 2
_DEEP = 5  # repetitions in repetitions
_RUN = 30  # characters of a repeat that is worth counting
_NOTHING: frozenset[str] = frozenset()
_CATEGORIES: dict[Any, Callable[[str], bool]] = {
    op.CATEGORY_DIGIT: lambda sign: sign.isdecimal(),
    op.CATEGORY_NOT_DIGIT: lambda sign: not sign.isdecimal(),
    op.CATEGORY_SPACE: lambda sign: sign.isspace(),
    op.CATEGORY_NOT_SPACE: lambda sign: not sign.isspace(),
    op.CATEGORY_WORD: lambda sign: sign.isalnum() or sign == "_",
    op.CATEGORY_NOT_WORD: lambda sign: not (sign.isalnum() or sign == "_"),
}
_REPEATS = (op.MAX_REPEAT, op.MIN_REPEAT, op.POSSESSIVE_REPEAT)
_SIGNS = (op.LITERAL, op.NOT_LITERAL, op.IN, op.ANY)
# One of every sort; those that the pattern names come to it.
_SAMPLE = "".join(map(chr, range(128))) + "éß٣中\u00a0\u2003😀"
_AMBIGUOUS = "repeats what can match one text in several ways, which can take for ever on some pages"
_TOO_MANY = "has too many parts that can match the same text; for .* put [^,]* or .{0,20}, or write two patterns"


class _Refused(Exception):
    """Why a pattern can't be used."""


@dataclass(frozen=True, slots=True)
class _Way:
    """A part of a pattern: what can begin it, whether it can be empty, how many ways lead through it and all
    that stands behind, and what the repeats among these run over that offer no choice themselves."""

    first: frozenset[str]
    empty: bool = False
    ways: int = 1
    runs: frozenset[str] = _NOTHING


@dataclass(frozen=True, slots=True)
class _Behind:
    """What stands behind a part: what may begin it, its ways and runs; ``end``: nothing at all.

    ``loops`` counts the repetitions that the part stands in.
    """

    first: frozenset[str] = _NOTHING
    ways: int = 1
    runs: frozenset[str] = _NOTHING
    end: bool = True
    loops: int = 0


def problem_with(pattern: str) -> str:
    """Why a pattern can't be used, as the end of a sentence; empty if it can."""
    try:
        flags = re.compile(pattern).flags
        tree = parser.parse(pattern)
        anchored = tree[:1] and tree[0] == (op.AT, op.AT_BEGINNING) and not flags & re.MULTILINE
        starts = 1 if anchored else LONGEST
        if _Reader(tree).sequence(list(tree), _Behind()).ways * starts > _WORK:
            return _TOO_MANY
    except _Refused as refused:
        return str(refused)
    except (re.error, RecursionError, OverflowError) as error:
        return f"is not a regular expression: {error}"
    return ""


@lru_cache(maxsize=256)
def compiled(pattern: str) -> re.Pattern[str]:
    """The pattern, ready to run; it must have no problem."""
    return re.compile(pattern)


def finds(pattern: str, text: str) -> bool:
    """Whether the pattern stands in the text; in a long one, within ``LONGEST`` characters that follow each other."""
    search = compiled(pattern).search
    if len(text) <= LONGEST:
        return search(text) is not None
    return any(search(text[at : at + LONGEST]) for at in range(0, len(text) - _STEP, _STEP))


class _Reader:
    """Reads one parsed pattern; characters are told apart by a sample of them, without regard to case."""

    def __init__(self, tree: Any) -> None:
        named = {sign for code in _codes(tree) for sign in (chr(code), chr(code).lower(), chr(code).upper())}
        self._signs = tuple({*_SAMPLE, *(sign for sign in named if len(sign) == 1)})
        self._all = frozenset(sign.lower() for sign in self._signs)

    def sequence(self, parts: list[Any], behind: _Behind) -> _Way:
        """What stands one behind the other, and then ``behind``."""
        first, empty = _NOTHING, True
        for part in reversed(parts):
            found = self._part(part, behind)
            first = found.first | first if found.empty else found.first
            next_to = found.first | behind.first if found.empty else found.first
            behind = _Behind(next_to, min(found.ways, _WORK), found.runs, False, behind.loops)
            empty = empty and found.empty
        return _Way(first, empty, behind.ways, behind.runs)

    def _part(self, part: Any, behind: _Behind) -> _Way:
        kind, value = part
        if kind in _SIGNS:
            return _Way(self._set(kind, value), False, behind.ways, behind.runs)
        if kind in _REPEATS:
            return self._repeat(value, behind)
        if kind is op.SUBPATTERN:
            return self.sequence(list(value[-1]), behind)
        if kind is op.ATOMIC_GROUP:
            return self.sequence(list(value), behind)
        if kind is op.BRANCH:
            return self._branch(value[1], behind)
        if kind in (op.ASSERT, op.ASSERT_NOT):
            inside = self.sequence(list(value[1]), _Behind()).ways
            ways = behind.ways * inside * (LONGEST if _endless(value[1]) else 1)
            return _Way(self._all, True, ways, behind.runs)  # asked at every end of the repeat before it
        if kind is op.AT:
            return _Way(_NOTHING, True, behind.ways, behind.runs)
        return _Way(self._all, True, behind.ways, self._all)  # a group that must come again, or a condition

    def _repeat(self, value: Any, behind: _Behind) -> _Way:
        least, most, body = value[0], int(value[1]), list(value[2])
        single = len(body) == 1 and body[0][0] in _SIGNS
        loops = behind.loops + (most > 1 and not single)
        if loops > _DEEP:
            raise _Refused("has too many repetitions in repetitions")
        again = self.sequence(body, _Behind(loops=loops)).first if most > 1 else _NOTHING
        within = replace(behind, first=behind.first | again, end=behind.end and most == 1, loops=loops)
        found = self.sequence(body, within)
        choice = least != most and bool(found.first & behind.first)
        if (most > 1 and found.empty) or (choice and behind.loops):
            raise _Refused(_AMBIGUOUS)
        empty = least == 0 or found.empty
        if choice:
            crossing, runs = (LONGEST, _NOTHING) if behind.runs & behind.first else (1, behind.runs)
            return _Way(found.first, empty, found.ways * min(most - least + 1, LONGEST) * crossing, runs)
        # What ends the pattern cannot fail once it has begun.
        own = found.first if single else self._all
        if behind.end:
            return _Way(found.first, empty, found.ways, found.runs)
        if most > _RUN:
            return _Way(found.first, empty, found.ways, found.runs | own)
        return _Way(found.first, empty, found.ways + most - least, found.runs)

    def _branch(self, branches: Any, behind: _Behind) -> _Way:
        found = [self.sequence(list(branch), behind) for branch in branches]
        begun = [way.first | behind.first if way.empty else way.first for way in found]
        alike = any(one & other for at, one in enumerate(begun) for other in begun[:at])
        alike = alike or sum(way.empty for way in found) > 1
        if alike and behind.loops:
            raise _Refused(_AMBIGUOUS)
        ways = sum(way.ways for way in found) if alike else max(way.ways for way in found)
        first, runs = (_NOTHING.union(*sets) for sets in zip(*((way.first, way.runs) for way in found), strict=True))
        return _Way(first, any(way.empty for way in found), ways, runs)

    def _set(self, kind: Any, value: Any) -> frozenset[str]:
        if kind is op.ANY:
            return self._all
        if kind is op.LITERAL:
            return frozenset((chr(value).lower(),))
        if kind is op.NOT_LITERAL:
            return frozenset(sign.lower() for sign in self._signs if ord(sign) != value)
        negated = value[0][0] is op.NEGATE
        return frozenset(sign.lower() for sign in self._signs if any(_in(sign, item) for item in value) is not negated)


def _in(sign: str, item: tuple[Any, Any]) -> bool:
    kind, value = item
    if kind is op.CATEGORY:
        return _CATEGORIES[value](sign)
    if kind is op.LITERAL:
        return bool(ord(sign) == value)
    return kind is op.RANGE and bool(value[0] <= ord(sign) <= value[1])


def _codes(tree: Iterable[Any]) -> Iterator[int]:
    """The code points that a parsed pattern names, wherever they stand in it."""
    for part in tree:
        if isinstance(part, int) and not isinstance(part, type(op.ANY)):
            if 0 <= part <= 0x10FFFF and part != op.MAXREPEAT:
                yield part
        elif isinstance(part, (tuple, list, parser.SubPattern)):
            yield from _codes(part)


def _endless(tree: Iterable[Any]) -> bool:
    """Whether a part of the pattern can match without end."""
    for part in tree:
        if isinstance(part, (tuple, list, parser.SubPattern)):
            if _endless(part):
                return True
        elif part is op.MAXREPEAT:
            return True
    return False
