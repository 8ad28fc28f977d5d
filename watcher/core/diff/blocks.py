"""Which blocks of the old version are which of the new, within sections and across them.

Blocks are compared as one flat run between matched headings, so a paragraph cut in two, two joined, or
a heading that was a paragraph before are still the same words. What is left is looked for in the rest
of the text: it may have moved. Compares whole blocks; the words inside are for ``words``.
"""

from __future__ import annotations

from collections import Counter, defaultdict, deque
from collections.abc import Iterable, Iterator
from itertools import islice, pairwise
from typing import NamedTuple

from watcher.core.align import Order, View, matches
from watcher.core.diff.links import linked
from watcher.core.text import fold
from watcher.model import BlockKind

# From this share of common word pairs on, two blocks in different places are one, moved and edited.
_MOVED = 0.6
# Shorter texts (in words) are too common to be followed across the page: when they are the same, when alike.
_FEW = 3
_LEAST = 8
# A word pair in more blocks than this tells nothing.
_COPIES = 6


class Group(NamedTuple):
    """Positions of old units and of the new units they became; either may be empty.

    ``moved``: the new ones stand in another place of the text.
    """

    olds: tuple[int, ...] = ()
    news: tuple[int, ...] = ()
    moved: bool = False


def align_blocks(old: View, new: View, order: Order) -> list[Group]:
    """Every unit of both versions in exactly one group. ``old`` is laid out as ``order`` says."""
    left = _Left(old, new)
    left.take(_titles(old, new, order))
    for olds, news in _gaps(left):
        left.take(_equal(old, new, olds, news))
    gaps = _gaps(left)
    left.take(_relocated(left, order, _FEW))
    for olds, news in gaps:
        left.take(_worded(old, new, left.olds(olds), left.news(news)))
    left.take(_headings(left))
    left.take(_relocated(left, order, 1))
    left.take(_rows(left, order))
    left.take(_rewritten(left))
    left.take([Group(olds=(at,)) for at in left.olds(range(len(old.units)))])
    left.take([Group(news=(at,)) for at in left.news(range(len(new.units)))])
    return left.groups


def _titles(old: View, new: View, order: Order) -> Iterator[Group]:
    """The headings of matched sections, but not where one of two is a line of text in the other version.

    Where lines are broken anew, the first of a paragraph may pass for a heading, and the heading for text.
    """
    ours, theirs = ({unit.key for unit in view.units if not unit.heading} for view in (old, new))
    for a, b in order.pairs.items():
        before, after = old.units[old.starts[a]].key, new.units[new.starts[b]].key
        if before == after or not (before in theirs or after in ours or _begins_text(old, old.starts[a], after)
                                   or _begins_text(new, new.starts[b], before)):  # fmt: skip
            yield Group((old.starts[a],), (new.starts[b],))


def _begins_text(view: View, start: int, key: str) -> bool:
    """Whether the text right under a heading begins with what the other version has for a heading."""
    return bool(key) and start + 1 < len(view.units) and view.units[start + 1].key.startswith(key)


class _Left:
    """The groups found so far, and which units still have none."""

    def __init__(self, old: View, new: View) -> None:
        self.old, self.new = old, new
        self.groups: list[Group] = []
        self._old = [True] * len(old.units)
        self._new = [True] * len(new.units)

    def take(self, groups: Iterable[Group]) -> None:
        for group in groups:
            self.groups.append(group)
            for at in group.olds:
                self._old[at] = False
            for at in group.news:
                self._new[at] = False

    def olds(self, within: Iterable[int]) -> list[int]:
        return [at for at in within if self._old[at]]

    def news(self, within: Iterable[int]) -> list[int]:
        return [at for at in within if self._new[at]]

    def blocks(self) -> tuple[list[int], list[int]]:
        """The old and the new units without a counterpart, headings left out."""
        return (
            [at for at in self.olds(range(len(self._old))) if not self.old.units[at].heading],
            [at for at in self.news(range(len(self._new))) if not self.new.units[at].heading],
        )


def _gaps(left: _Left) -> list[tuple[range, range]]:
    """The units between one group and the next, where there are any on both sides; what moved aside."""
    gaps, i, j = [], 0, 0
    end = Group((len(left.old.units),), (len(left.new.units),))
    for group in sorted((*left.groups, end), key=lambda group: group.olds):
        if group.moved:
            continue
        if i < group.olds[0] and j < group.news[0]:
            gaps.append((range(i, group.olds[0]), range(j, group.news[0])))
        i, j = group.olds[-1] + 1, group.news[-1] + 1
    return gaps


def _headings(left: _Left) -> Iterator[Group]:
    """Two headings alone between the same neighbours, with the same text right under them, are one."""
    old, new = left.old.units, left.new.units
    for olds, news in _gaps(left):
        ours = [at for at in left.olds(olds) if old[at].heading]
        theirs = [at for at in left.news(news) if new[at].heading]
        if len(ours) == len(theirs) == 1 and olds.stop < len(old) and news.stop < len(new):
            under = old[olds.stop].section, new[news.stop].section
            if under == (old[ours[0]].section, new[theirs[0]].section):
                yield Group((ours[0],), (theirs[0],))


def _equal(old: View, new: View, olds: range, news: range) -> Iterator[Group]:
    ours = [old.units[at].key for at in olds]
    theirs = [new.units[at].key for at in news]
    if ours != theirs and "".join(ours) == "".join(theirs):
        # Only broken into other blocks: a block that happens to be equal must not disturb the order.
        yield from _worded(old, new, list(olds), list(news))
        return
    for run in matches(ours, theirs):
        for k in range(run.size):
            yield Group((olds[run.a + k],), (news[run.b + k],))


def _worded(old: View, new: View, olds: list[int], news: list[int]) -> Iterator[Group]:
    if olds and news:
        for ours, theirs in linked([old.units[at] for at in olds], [new.units[at] for at in news]):
            yield Group(tuple(olds[at] for at in ours), tuple(news[at] for at in theirs))


def _relocated(left: _Left, order: Order, least: int) -> list[Group]:
    """The same text in another place; from the same section where there are several."""
    old, new = left.old.units, left.new.units
    olds, news = left.blocks()
    places: dict[str, deque[int]] = defaultdict(deque)
    for at in news:
        places[new[at].key].append(at)
    found: list[Group] = []
    for at in olds:
        candidates = places.get(old[at].key)
        if not candidates or len(old[at].words) < least:
            continue
        home = order.pairs.get(old[at].section)
        near = islice(candidates, _COPIES)
        chosen = next((other for other in near if new[other].section == home), candidates[0])
        candidates.remove(chosen)
        found.append(Group((at,), (chosen,), moved=True))
    return found


def _rows(left: _Left, order: Order) -> list[Group]:
    """Rows of the same table that begin with the same cell: the vendor, the cookie, the purpose."""
    old, new = left.old.units, left.new.units
    olds, news = left.blocks()
    places: dict[tuple[int, str], list[int]] = defaultdict(list)
    for at in news:
        if new[at].cells:
            places[new[at].section, fold(new[at].cells[0])].append(at)
    ours: dict[tuple[int, str], list[int]] = defaultdict(list)
    for at in olds:
        if old[at].cells:
            ours[order.pairs.get(old[at].section, -1), fold(old[at].cells[0])].append(at)
    return [
        Group((mine[0],), (places[first][0],), moved=True)
        for first, mine in ours.items()
        if len(mine) == 1 and len(places.get(first, ())) == 1 and first[1]
    ]


def _rewritten(left: _Left) -> list[Group]:
    """Much the same text in another place."""
    old, new = left.old.units, left.new.units
    olds, news = left.blocks()
    ours = {at: grams for at in olds if len(grams := _grams(old[at].words)) >= _LEAST}
    theirs = {at: grams for at in news if len(grams := _grams(new[at].words)) >= _LEAST}
    places: dict[tuple[str, str], list[int]] = defaultdict(list)
    for at, grams in theirs.items():
        for gram in grams:
            places[gram].append(at)
    shared: Counter[tuple[int, int]] = Counter()
    for at, grams in ours.items():
        for gram in grams:
            near = places.get(gram, ())
            if len(near) <= _COPIES:
                shared.update((at, other) for other in near)
    scored = sorted(
        (-2 * count / (len(ours[a]) + len(theirs[b])), a, b)
        for (a, b), count in shared.items()
        if (old[a].block.kind is BlockKind.ROW) == (new[b].block.kind is BlockKind.ROW)
    )
    found: list[Group] = []
    for score, a, b in scored:
        if -score >= _MOVED and a in ours and b in theirs:
            del ours[a], theirs[b]
            found.append(Group((a,), (b,), moved=True))
    return found


def _grams(words: list[str]) -> set[tuple[str, str]]:
    return set(pairwise(words))
