"""The groups of blocks in one reading order, and cut into pairs of sections to draw a redline from."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from watcher.core.align import Unit, View
from watcher.core.diff.blocks import Group
from watcher.core.diff.signs import Signs
from watcher.core.diff.words import spans
from watcher.model import Block, BlockPair, SectionPair


def in_order(old: View, new: View, groups: Iterable[Group]) -> Iterator[Group]:
    """The groups as the new text has them; what is gone stands where it stood in the old one."""
    ours: dict[int, Group] = {}
    theirs: dict[int, Group] = {}
    for group in groups:
        ours.update((at, group) for at in group.olds)
        theirs.update((at, group) for at in group.news)
    i = j = 0
    while i < len(old.units) or j < len(new.units):
        here, there = ours.get(i), theirs.get(j)
        if here and (here.moved or i > here.olds[0]):
            i += 1
        elif there and j > there.news[0]:
            j += 1
        elif here and not here.news and not old.units[i].heading:
            yield here
            i += 1
        elif there and (there.moved or not there.olds) and not new.units[j].heading:
            yield there
            j += 1
        elif here and not here.news:
            yield here
            i += 1
        elif there and not there.olds:
            yield there
            j += 1
        elif here:
            yield here
            i, j = i + 1, j + 1


def section_pairs(old: View, new: View, groups: Iterable[Group], signs: Signs) -> tuple[SectionPair, ...]:
    """Every section of both versions once, with every block under it once."""
    return tuple(_cut(old, new, groups, signs))


def joined(units: Iterable[Unit]) -> Block | None:
    """Several blocks as one, a line each; None for none."""
    blocks = [unit.block for unit in units]
    if len(blocks) < 2:
        return blocks[0] if blocks else None
    return Block(blocks[0].kind, "\n".join(block.text for block in blocks), level=blocks[0].level)


def _cut(old: View, new: View, groups: Iterable[Group], signs: Signs) -> Iterator[SectionPair]:
    head: tuple[Unit | None, Unit | None] = (None, None)
    blocks: list[BlockPair] = []
    for group in groups:
        olds, news = [old.units[at] for at in group.olds], [new.units[at] for at in group.news]
        if len(olds) == len(news) == 1 and not olds[0].heading and not news[0].heading:
            blocks.append(_block_pair(olds, news, group.moved))
            continue
        for ours, theirs in _parts(olds, news):
            if any(unit.heading for unit in (*ours, *theirs)):
                if any(head):
                    yield _section_pair(old, new, head, blocks, signs)
                head, blocks = (ours[0] if ours else None, theirs[0] if theirs else None), []
            else:
                blocks.append(_block_pair(ours, theirs, group.moved))
    if any(head):
        yield _section_pair(old, new, head, blocks, signs)


def _parts(olds: list[Unit], news: list[Unit]) -> Iterator[tuple[list[Unit], list[Unit]]]:
    """A group as headings, each alone unless it has become a heading, and runs of blocks."""
    if len(olds) == len(news) == 1 and olds[0].heading and news[0].heading:
        yield olds, news
        return
    i = max((at + 1 for at, unit in enumerate(olds) if unit.heading), default=0)
    j = max((at + 1 for at, unit in enumerate(news) if unit.heading), default=0)
    yield from (([unit], []) for unit in olds[:i])
    yield from (([], [unit]) for unit in news[:j])
    if olds[i:] or news[j:]:
        yield olds[i:], news[j:]


def _block_pair(ours: list[Unit], theirs: list[Unit], moved: bool) -> BlockPair:
    before, after = joined(ours), joined(theirs)
    if before is None or after is None or before.text == after.text:
        return BlockPair(before, after, (), moved)
    return BlockPair(before, after, spans(before.text, after.text), moved)


def _section_pair(
    old: View, new: View, head: tuple[Unit | None, Unit | None], blocks: list[BlockPair], signs: Signs
) -> SectionPair:
    ours, theirs = head
    found = {
        *(signs.old.get(ours.section, ()) if ours else ()),
        *(signs.new.get(theirs.section, ()) if theirs else ()),
    }
    return SectionPair(
        old.sections[ours.section] if ours else None,
        new.sections[theirs.section] if theirs else None,
        tuple(blocks),
        tuple(sorted(found)),
    )
