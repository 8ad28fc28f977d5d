"""Which of two runs of unequal blocks belong together, told by the words they share in order.

One old block may belong to several new ones (cut in two) and the other way round. Works on the few
blocks between two that are equal; looks at no other place.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import accumulate

from watcher.core.align import Unit, matches
from watcher.model import BlockKind

# The share of common words from which two blocks are one, edited; the same where nothing else could
# be meant; and that from which a short block is a part of a long one.
_EDITED = 0.5
_ALONE = 0.25
_PART = 0.8
# A heading, or a part of so few words, must be there whole, at the edge of the long block.
_SHORT = 4
# A line was broken elsewhere if so many common words stand on either side of the break, or so many in all.
_ACROSS = 3
_RUN = 8

Linked = tuple[range, range]


class _Link:
    """How many words an old and a new block share, and where the shared words lie in each.

    ``across``: some of them run on over the end of one of the two blocks, but not of the other.
    """

    __slots__ = ("across", "count", "new", "old")

    def __init__(self, count: int, old: tuple[int, int], new: tuple[int, int]) -> None:
        self.count = count
        self.old = old
        self.new = new
        self.across = False


def linked(old: Sequence[Unit], new: Sequence[Unit]) -> list[Linked]:
    """The groups of old and new blocks that are one another's versions, in order; the rest is left out."""
    return _groups(_links(old, new), old, new)


def _links(old: Sequence[Unit], new: Sequence[Unit]) -> dict[tuple[int, int], _Link]:
    """The words of both runs aligned as two streams; each common run counts for the blocks it lies in."""
    ours = [word for unit in old for word in unit.words]
    theirs = [word for unit in new for word in unit.words]
    long = 1 if ours == theirs else _RUN
    starts = [0, *accumulate(len(unit.words) for unit in old)]
    others = [0, *accumulate(len(unit.words) for unit in new)]
    links: dict[tuple[int, int], _Link] = {}
    for a, b, size in matches(ours, theirs):
        last: tuple[_Link, int] | None = None
        run = size
        while size:
            i, j = bisect_right(starts, a) - 1, bisect_right(others, b) - 1
            step = min(size, starts[i + 1] - a, others[j + 1] - b)
            x, y = a - starts[i], b - others[j]
            if link := links.get((i, j)):
                link.count += step
                link.old, link.new = (link.old[0], x + step), (link.new[0], y + step)
            else:
                link = links[i, j] = _Link(step, (x, x + step), (y, y + step))
            if last and (run >= long or min(last[1], step) >= _ACROSS):
                last[0].across = link.across = True
            last = (link, step) if (a + step == starts[i + 1]) != (b + step == others[j + 1]) else None
            a, b, size = a + step, b + step, size - step
    return links


def _groups(links: dict[tuple[int, int], _Link], old: Sequence[Unit], new: Sequence[Unit]) -> list[Linked]:
    found: list[Linked] = []
    for (i, j), link in sorted(links.items()):
        if not _belong(old[i], new[j], link):
            continue
        if found and (i < found[-1][0].stop or j < found[-1][1].stop):
            olds, news = found[-1]
            found[-1] = range(olds.start, max(olds.stop, i + 1)), range(news.start, max(news.stop, j + 1))
        else:
            found.append((range(i, i + 1), range(j, j + 1)))
    return sorted([*found, *_alone(links, found, old, new)], key=lambda pair: pair[0].start)


def _alone(
    links: dict[tuple[int, int], _Link], found: list[Linked], old: Sequence[Unit], new: Sequence[Unit]
) -> Iterator[Linked]:
    """One old and one new block between two groups: nothing else could be meant."""
    i = j = 0
    for olds, news in [*found, (range(len(old), len(old)), range(len(new), len(new)))]:
        alone = olds.start - i == news.start - j == 1 and old[i].block.kind is new[j].block.kind
        if alone and (link := links.get((i, j))) and link.count >= _ALONE * max(len(old[i].words), len(new[j].words)):
            yield range(i, i + 1), range(j, j + 1)
        i, j = olds.stop, news.stop


def _belong(old: Unit, new: Unit, link: _Link) -> bool:
    if link.count >= _EDITED * max(len(old.words), len(new.words)):
        return True
    if old.block.kind is BlockKind.ROW and new.block.kind is BlockKind.ROW:
        return old.cells[:1] == new.cells[:1]
    short, long, where = (old, new, link.new) if len(old.words) < len(new.words) else (new, old, link.old)
    return link.across or _part(len(short.words), len(long.words), link.count, where, short.heading)


def _part(short: int, long: int, count: int, where: tuple[int, int], heading: bool) -> bool:
    """Whether the shared words stand close together in the long block, as those of a part would."""
    length = where[1] - where[0]
    if heading or short < _SHORT:
        return count == short == length and (where[0] == 0 or where[1] == long)
    return count >= _PART * short and length <= 1.5 * count + 2
