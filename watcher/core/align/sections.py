"""Pairs the sections of two versions by content, heading and key, wherever they stand.

Says nothing of order (see ``order``) and nothing of words. Keys alone are not trusted: where twenty
documents share a page, a document more shifts the key of every "Overview" after it.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from itertools import pairwise

from watcher.core.align.units import Unit, View
from watcher.model import BlockKind

Pairs = dict[int, int]

# More copies of one text (or heading) than this tell nothing about which section is which.
_COPIES = 4
# From this share of common text on, two sections with different headings are the same section.
_SAME = 0.5
# Below this share of common word pairs they have nothing in common.
_UNLIKE = 0.1


def match(old: View, new: View) -> Pairs:
    """Old section index -> new section index, one to one."""
    pairs = _tops(old, new)
    shared = _shared(_by_key(old), _by_key(new))
    _assign(pairs, _scores(old, new, shared))
    _by_children(old, new, pairs)
    _assign(pairs, _rewritten(old, new, pairs))
    _assign(pairs, _in_place(old, new, pairs))
    return pairs


def unlike(old: View, new: View, a: int, b: int) -> bool:
    """Whether both sections have text and it has next to nothing in common."""
    ours, theirs = set(_bigrams(old, [a])), set(_bigrams(new, [b]))
    return bool(ours and theirs) and len(ours & theirs) < _UNLIKE * min(len(ours), len(theirs))


def _tops(old: View, new: View) -> Pairs:
    """The text before the first heading is the same section by definition."""
    if old.sections and new.sections and not old.sections[0].level and not new.sections[0].level:
        return {0: 0}
    return {}


def _by_key(version: View) -> dict[object, list[tuple[int, int]]]:
    found: dict[object, list[tuple[int, int]]] = defaultdict(list)
    for unit in version.units:
        if not unit.heading and unit.key:
            found[unit.key].append((unit.section, len(unit.key)))
    return found


def _shared(
    ours: dict[object, list[tuple[int, int]]], theirs: dict[object, list[tuple[int, int]]]
) -> dict[tuple[int, int], float]:
    """How much text each pair of sections shares; a text in several places counts by halves, thirds …"""
    shared: dict[tuple[int, int], float] = defaultdict(float)
    for key, places in ours.items():
        others = theirs.get(key, ())
        if len(places) <= _COPIES and 0 < len(others) <= _COPIES:
            for section, size in places:
                for other, _ in others:
                    shared[section, other] += size / max(len(places), len(others))
    return shared


def _sizes(version: View) -> list[int]:
    sizes = [0] * len(version.sections)
    for unit in version.units:
        if not unit.heading:
            sizes[unit.section] += len(unit.key)
    return sizes


def _headings(version: View) -> list[str]:
    return [version.units[start].key for start in version.starts]


Scored = Iterator[tuple[float, int, int]]


def _scores(old: View, new: View, shared: dict[tuple[int, int], float]) -> Scored:
    ours, theirs = _sizes(old), _sizes(new)
    old_names, new_names = _headings(old), _headings(new)
    for a, b in {**shared, **dict.fromkeys(_namesakes(old, new, old_names, new_names), 0.0)}:
        content = 2 * shared.get((a, b), 0.0) / max(1, ours[a] + theirs[b])
        named = bool(old_names[a]) and old_names[a] == new_names[b]
        keyed = old.sections[a].key == new.sections[b].key
        if old.sections[a].level and new.sections[b].level and (named or keyed or content >= _SAME):
            yield 2 * content + 1.25 * named + keyed / 2 + _context(old, new, a, b) / 4, a, b


def _namesakes(old: View, new: View, old_names: list[str], new_names: list[str]) -> Iterator[tuple[int, int]]:
    by_name: dict[str, list[int]] = defaultdict(list)
    by_key = {section.key: index for index, section in enumerate(new.sections)}
    for index, name in enumerate(new_names):
        by_name[name].append(index)
    nth: Counter[str] = Counter()
    for index, name in enumerate(old_names):
        others = by_name.get(name, []) if name else []
        near = others if len(others) <= _COPIES else others[nth[name] : nth[name] + 1]
        nth[name] += 1
        yield from ((index, other) for other in near)
        if (other := by_key.get(old.sections[index].key)) is not None:
            yield index, other


def _context(old: View, new: View, a: int, b: int) -> float:
    """Between equal candidates: the one with the same number, under the same parent, at the same place."""
    number = old.sections[a].number == new.sections[b].number
    parents = old.parents[a], new.parents[b]
    parent = (old.sections[parents[0]].key if parents[0] >= 0 else "") == (
        new.sections[parents[1]].key if parents[1] >= 0 else ""
    )
    away = abs(a / len(old.sections) - b / len(new.sections))
    return (number + 2 * parent + (1 - away)) / 4


def _assign(pairs: Pairs, scored: Scored) -> None:
    taken = set(pairs.values())
    for _, a, b in sorted(scored, key=lambda found: (-found[0], found[1], found[2])):
        if a not in pairs and b not in taken:
            pairs[a] = b
            taken.add(b)


def _by_children(old: View, new: View, pairs: Pairs) -> None:
    """A heading with nothing but sub-sections under it is known by them."""
    votes: Counter[tuple[int, int]] = Counter()
    for a, b in pairs.items():
        if old.parents[a] >= 0 and new.parents[b] >= 0:
            votes[old.parents[a], new.parents[b]] += 1
    ours = Counter(parent for parent in old.parents if parent >= 0)
    theirs = Counter(parent for parent in new.parents if parent >= 0)
    scored = [
        (float(count), a, b)
        for (a, b), count in votes.items()
        if 2 * count > max(ours[a], theirs[b]) and not old.own(a) and not new.own(b)
    ]
    _assign(pairs, iter(scored))


def _rewritten(old: View, new: View, pairs: Pairs) -> Scored:
    """Sections whose heading and every paragraph were touched: known by what pairs of words they share."""
    taken = set(pairs.values())
    ours = _bigrams(old, [a for a in range(len(old.sections)) if a not in pairs and old.sections[a].level])
    theirs = _bigrams(new, [b for b in range(len(new.sections)) if b not in taken and new.sections[b].level])
    sizes: Counter[int] = Counter()
    others: Counter[int] = Counter()
    for places in ours.values():
        sizes.update(places)
    for places in theirs.values():
        others.update(places)
    shared: Counter[tuple[int, int]] = Counter()
    for gram, places in ours.items():
        near = theirs.get(gram, ())
        if len(places) <= _COPIES and len(near) <= _COPIES:
            shared.update((a, b) for a in places for b in near)
    for (a, b), count in shared.items():
        score = 2 * count / (sizes[a] + others[b])
        if score + _alike(old.units[old.starts[a]], new.units[new.starts[b]]) / 2 >= _SAME and score >= _SAME / 2:
            yield score, a, b


def _bigrams(version: View, sections: list[int]) -> dict[tuple[str, str], set[int]]:
    found: dict[tuple[str, str], set[int]] = defaultdict(set)
    for section in sections:
        for unit in version.own(section):
            if unit.block.kind is not BlockKind.ROW:
                for gram in pairwise(unit.words):
                    found[gram].add(section)
    return found


def _in_place(old: View, new: View, pairs: Pairs) -> Scored:
    """What is left between the same two neighbours, if the headings are alike."""
    before: dict[int, list[int]] = defaultdict(list)
    taken = set(pairs.values())
    last = -1
    for b in range(len(new.sections)):
        last = b if b in taken else last
        before[last] += [b] if b not in taken else []
    last = -1
    for a in range(len(old.sections)):
        last = pairs.get(a, last)
        for b in before[last][: 2 * _COPIES] if a not in pairs else ():
            score = _alike(old.units[old.starts[a]], new.units[new.starts[b]])
            if score >= _SAME:
                yield score, a, b


def _alike(old: Unit, new: Unit) -> float:
    ours, theirs = set(old.words), set(new.words)
    return len(ours & theirs) / max(1, len(ours | theirs))
