"""What happened to sections as a whole: moved, renumbered, renamed, split, merged, added, removed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import NamedTuple

from watcher.core.align import Order, Unit, View
from watcher.core.diff.blocks import Group

# A new section of which this share was there before is a part of another (split), not an addition.
_KEPT = 0.5


class Signs(NamedTuple):
    """``old`` and ``new``: the signs by section index. ``added`` and ``removed``: the section indexes
    of whole sections that came or went, each with the topmost section it came or went with; never the
    text before the first heading, which nobody would call a section."""

    old: dict[int, tuple[str, ...]]
    new: dict[int, tuple[str, ...]]
    added: dict[int, int]
    removed: dict[int, int]


def read_signs(old: View, new: View, order: Order, groups: Iterable[Group]) -> Signs:
    """Reads the signs off the groups of blocks."""
    groups = list(groups)
    ours, theirs = defaultdict[int, set[str]](set), defaultdict[int, set[str]](set)
    pairs = {
        old.units[group.olds[0]].section: new.units[group.news[0]].section
        for group in groups
        if len(group.olds) == len(group.news) == 1
        and old.units[group.olds[0]].heading
        and new.units[group.news[0]].heading
    }
    back = {b: a for a, b in pairs.items()}
    for a, b in pairs.items():
        for sign in _paired(old, new, order, a, b):
            ours[a].add(sign)
            theirs[b].add(sign)
    split = _taken_over(new.units, back, [(g.news, g.olds) for g in groups])
    merged = _taken_over(old.units, pairs, [(g.olds, g.news) for g in groups])
    for positions, sign, here, there, view in (
        (split, "split", theirs, ours, old),
        (merged, "merged", ours, theirs, new),
    ):
        for section, sources in positions.items():
            here[section].add(sign)
            for at in sources:
                there[view.units[at].section].add(sign)
    added = [b for b, section in enumerate(new.sections) if section.level and b not in back and b not in split]
    removed = [a for a, section in enumerate(old.sections) if section.level and a not in pairs and a not in merged]
    return Signs(_sorted(ours), _sorted(theirs), _topmost(new, added), _topmost(old, removed))


def _paired(old: View, new: View, order: Order, a: int, b: int) -> Iterable[str]:
    if a in order.moved:
        yield "moved"
    if old.sections[a].number != new.sections[b].number:
        yield "renumbered"
    if old.units[old.starts[a]].letters != new.units[new.starts[b]].letters:
        yield "renamed"


def _taken_over(
    units: tuple[Unit, ...], paired: dict[int, int], sides: list[tuple[tuple[int, ...], tuple[int, ...]]]
) -> dict[int, set[int]]:
    """Sections without a counterpart whose text (or heading) has one: with the positions it has there."""
    total, kept = defaultdict[int, int](int), defaultdict[int, int](int)
    partners = defaultdict[int, set[int]](set)
    known: set[int] = set()
    for here, there in sides:
        for at in here:
            section = units[at].section
            if section in paired:
                continue
            size = 0 if units[at].heading else len(units[at].key)
            total[section] += size
            if there:
                kept[section] += size
                partners[section].update(there)
                known.update([section] if units[at].heading else [])
    return {
        section: where
        for section, where in partners.items()
        if section in known or kept[section] >= _KEPT * total[section]
    }


def _topmost(view: View, sections: list[int]) -> dict[int, int]:
    tops: dict[int, int] = {}
    for section in sections:
        tops[section] = tops.get(view.parents[section], section)
    return tops


def _sorted(signs: dict[int, set[str]]) -> dict[int, tuple[str, ...]]:
    return {section: tuple(sorted(found)) for section, found in signs.items()}
