"""What two sequences have in common, at a cost that stays near-linear whatever they hold.

``difflib`` does the comparing, but only ever of short stretches: longer ones are first cut where
something that occurs once on both sides tells how they lie (the idea of "patience" diff), and a
stretch with nothing to tell is cut by position. Knows nothing of texts.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Hashable, Iterator, Sequence
from difflib import SequenceMatcher
from itertools import pairwise
from typing import NamedTuple

# Runs that must occur once on both sides to be an anchor, tried in turn: a run of four words hardly
# ever matches by chance, a single word in a short stretch may well.
_GRAMS = (4, 2, 1)
_LEAF = 120 * 120
_CHUNK = 256


class Match(NamedTuple):
    """``size`` elements from ``a`` on are those from ``b`` on."""

    a: int
    b: int
    size: int


class _Stretch(NamedTuple):
    alo: int
    ahi: int
    blo: int
    bhi: int
    gram: int


def matches(a: Sequence[Hashable], b: Sequence[Hashable]) -> list[Match]:
    """The matching runs of ``a`` and ``b``, in order in both and never overlapping."""
    found: list[Match] = []
    stack = [_Stretch(0, len(a), 0, len(b), 0)]
    while stack:
        stretch = _trim(a, b, stack.pop(), found)
        rows, columns = stretch.ahi - stretch.alo, stretch.bhi - stretch.blo
        if not rows or not columns:
            continue
        if rows * columns <= _LEAF:
            found += _leaf(a, b, stretch)
        elif anchors := _anchors(a, b, stretch):
            found += anchors
            stack += _between(stretch, anchors)
        elif stretch.gram + 1 < len(_GRAMS):
            stack.append(stretch._replace(gram=stretch.gram + 1))
        else:
            for chunk in _chunks(stretch):
                found += _leaf(a, b, chunk)
    found.sort()
    return found


def increasing(values: Sequence[int], weights: Sequence[int] | None = None) -> list[int]:
    """Positions of the heaviest strictly increasing subsequence of ``values`` (all different, ≥ 0).

    Without ``weights`` every element weighs the same, and the answer is the longest one.
    """
    if all(x < y for x, y in pairwise(values)):
        return list(range(len(values)))
    return _longest(values) if weights is None else _heaviest(values, weights)


def _longest(values: Sequence[int]) -> list[int]:
    tails: list[int] = []
    ends: list[int] = []
    before: list[int] = []
    for position, value in enumerate(values):
        at = bisect_left(tails, value)
        before.append(ends[at - 1] if at else -1)
        tails[at : at + 1] = [value]
        ends[at : at + 1] = [position]
    return _walk_back(before, ends[-1] if ends else -1)


def _heaviest(values: Sequence[int], weights: Sequence[int]) -> list[int]:
    ranks = {value: rank for rank, value in enumerate(sorted(values), 1)}
    best = [(0, -1)] * (len(values) + 1)  # a Fenwick tree of (weight, position), by rank
    before: list[int] = []
    top = (0, -1)
    for position, (value, weight) in enumerate(zip(values, weights, strict=True)):
        rank = ranks[value]
        under = (0, -1)
        at = rank - 1
        while at:
            under = max(under, best[at])
            at -= at & -at
        before.append(under[1])
        entry = (under[0] + weight, position)
        top = max(top, entry)
        at = rank
        while at < len(best):
            best[at] = max(best[at], entry)
            at += at & -at
    return _walk_back(before, top[1])


def _walk_back(before: list[int], last: int) -> list[int]:
    chosen = []
    while last >= 0:
        chosen.append(last)
        last = before[last]
    return chosen[::-1]


def _trim(a: Sequence[Hashable], b: Sequence[Hashable], stretch: _Stretch, found: list[Match]) -> _Stretch:
    alo, ahi, blo, bhi, gram = stretch
    start = alo
    while alo < ahi and blo < bhi and a[alo] == b[blo]:
        alo += 1
        blo += 1
    if alo > start:
        found.append(Match(start, blo - (alo - start), alo - start))
    end = ahi
    while alo < ahi and blo < bhi and a[ahi - 1] == b[bhi - 1]:
        ahi -= 1
        bhi -= 1
    if ahi < end:
        found.append(Match(ahi, bhi, end - ahi))
    return _Stretch(alo, ahi, blo, bhi, gram)


def _leaf(a: Sequence[Hashable], b: Sequence[Hashable], stretch: _Stretch) -> Iterator[Match]:
    short = (stretch.ahi - stretch.alo) * (stretch.bhi - stretch.blo) <= _LEAF
    matcher = SequenceMatcher(None, a[stretch.alo : stretch.ahi], b[stretch.blo : stretch.bhi], autojunk=not short)
    for i, j, size in matcher.get_matching_blocks():
        if size:
            yield Match(stretch.alo + i, stretch.blo + j, size)


def _grams(sequence: Sequence[Hashable], lo: int, hi: int, size: int) -> Sequence[Hashable]:
    part = sequence[lo:hi]
    return part if size == 1 else list(zip(*(part[shift:] for shift in range(size)), strict=False))


def _once(grams: Sequence[Hashable]) -> dict[Hashable, int]:
    places: dict[Hashable, int] = {}
    for position, gram in enumerate(grams):
        places[gram] = -1 if gram in places else position
    return places


def _anchors(a: Sequence[Hashable], b: Sequence[Hashable], stretch: _Stretch) -> list[Match]:
    size = _GRAMS[stretch.gram]
    ours = _once(_grams(a, stretch.alo, stretch.ahi, size))
    theirs = _once(_grams(b, stretch.blo, stretch.bhi, size))
    pairs = [(i, j) for gram, i in ours.items() if i >= 0 and (j := theirs.get(gram, -1)) >= 0]
    found: list[Match] = []
    for at in increasing([j for _, j in pairs]):
        i, j = pairs[at][0] + stretch.alo, pairs[at][1] + stretch.blo
        if found and (last := found[-1]) and i - last.a == j - last.b and i <= last.a + last.size:
            found[-1] = last._replace(size=i - last.a + size)
        elif not found or (i >= last.a + last.size and j >= last.b + last.size):
            found.append(Match(i, j, size))
    return found


def _between(stretch: _Stretch, anchors: list[Match]) -> Iterator[_Stretch]:
    alo, blo = stretch.alo, stretch.blo
    half = (stretch.ahi - stretch.alo + stretch.bhi - stretch.blo) // 2
    shortest = len(_GRAMS) - 1
    for anchor in [*anchors, Match(stretch.ahi, stretch.bhi, 0)]:
        # A gap that is hardly smaller than what it came from goes on with shorter runs, so that the
        # work per element stays within a constant times the logarithm of the length.
        large = anchor.a - alo + anchor.b - blo > half
        if not (large and stretch.gram == shortest):
            yield _Stretch(alo, anchor.a, blo, anchor.b, stretch.gram + large)
        else:
            yield from _chunks(_Stretch(alo, anchor.a, blo, anchor.b, shortest))
        alo, blo = anchor.a + anchor.size, anchor.b + anchor.size


def _chunks(stretch: _Stretch) -> Iterator[_Stretch]:
    alo, ahi, blo, bhi, gram = stretch
    rows, columns = ahi - alo, bhi - blo
    count = -(-max(rows, columns) // _CHUNK)
    for k in range(count):
        yield _Stretch(
            alo + rows * k // count,
            alo + rows * (k + 1) // count,
            blo + columns * k // count,
            blo + columns * (k + 1) // count,
            gram,
        )
