"""Which sections moved, and the old sections in the order in which they are best read beside the new.

As few sections as possible are called moved: one that went from eighth to third place is, the five it
jumped over are not; and a section takes the ones under it along.
"""

from __future__ import annotations

from typing import NamedTuple

from watcher.core.align.sections import Pairs, unlike
from watcher.core.align.sequences import increasing
from watcher.core.align.units import View

# One moved section outweighs any amount of text: texts only decide between equal numbers of moves.
_SECTION = 10**9


class Order(NamedTuple):
    """``pairs``: old section -> new. ``moved``: old sections out of place; ``roots``: those of them
    that took the others along. ``old``: the old sections with the moved ones where they stand now."""

    pairs: Pairs
    moved: frozenset[int]
    roots: frozenset[int]
    old: tuple[int, ...]


def order(old: View, new: View, pairs: Pairs) -> Order:
    """Finds the moved sections among the matched ones, and lays the old ones out beside the new.

    A section that would have moved, but shares nothing with its namesake except the heading, did not
    move: the one went and the other came.
    """
    found = _arranged(old, new, pairs)
    namesakes = {section for section in found.moved if unlike(old, new, section, pairs[section])}
    if not namesakes:
        return found
    return _arranged(old, new, {a: b for a, b in pairs.items() if a not in namesakes})


def _arranged(old: View, new: View, pairs: Pairs) -> Order:
    runs = _runs(old, pairs)
    roots = [_roots(old, run) for run in runs]
    weights = [_SECTION * len(top) + _size(old, run) for run, top in zip(runs, roots, strict=True)]
    if runs and 0 in runs[0] and not old.sections[0].level:
        weights[0] += _SECTION * len(old.sections)
    kept = set(increasing([pairs[run[0]] for run in runs], weights))
    away = [position for position in range(len(runs)) if position not in kept]
    moved = frozenset(section for position in away for section in runs[position])
    tops = frozenset(section for position in away for section in roots[position])
    return Order(pairs, moved, tops, _laid_out(old, pairs, moved))


def _runs(old: View, pairs: Pairs) -> list[list[int]]:
    """Matched sections that follow one another in both versions, whatever unmatched stands between."""
    ranks = {new: rank for rank, new in enumerate(sorted(pairs.values()))}
    runs: list[list[int]] = []
    for section in sorted(pairs):
        if runs and ranks[pairs[section]] == ranks[pairs[runs[-1][-1]]] + 1:
            runs[-1].append(section)
        else:
            runs.append([section])
    return runs


def _roots(old: View, run: list[int]) -> list[int]:
    inside = set(run)
    return [section for section in run if old.parents[section] not in inside]


def _size(old: View, run: list[int]) -> int:
    return sum(len(unit.key) for section in run for unit in (old.units[old.starts[section]], *old.own(section)))


def _laid_out(old: View, pairs: Pairs, moved: frozenset[int]) -> tuple[int, ...]:
    """Moved sections go right behind what they follow in the new version."""
    back = {new: section for section, new in pairs.items()}
    carried = _carried(old, pairs, moved)
    follower: dict[int, int] = {}
    last = -1
    for new in sorted(back):
        if back[new] in moved:
            follower[last] = back[new]
        last = back[new]
    away = moved.union(*carried.values())
    laid: list[int] = []
    for section in [-1, *(section for section in range(len(old.sections)) if section not in away)]:
        laid += [section] if section >= 0 else []
        here = section
        while (moved_here := follower.get(here)) is not None:
            laid += (moved_here, *carried[moved_here])
            here = moved_here
    return tuple(laid)


def _carried(old: View, pairs: Pairs, moved: frozenset[int]) -> dict[int, list[int]]:
    """Unmatched sections under a moved one, standing right behind it, go where it goes."""
    carried: dict[int, list[int]] = {section: [] for section in moved}
    head = -1
    for section in range(len(old.sections)):
        if section in moved:
            head = section
        elif head >= 0 and section not in pairs and old.sections[section].level > old.sections[head].level:
            carried[head].append(section)
        else:
            head = -1
    return carried
