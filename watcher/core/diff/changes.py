"""What changed, one thing at a time: the part of a comparison that is judged.

Words that are the same in the same order are no change, however they are cut into blocks and headings;
neither are numbers in front, typography and white space. Whether a change matters is not asked here.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import NamedTuple

from watcher.core.align import Order, Unit, View
from watcher.core.diff.blocks import Group
from watcher.core.diff.signs import Signs
from watcher.core.diff.words import spans
from watcher.core.text import words
from watcher.model import BlockKind, Change, ChangeKind

# A moved block of fewer words is not worth a line of its own.
_MOVED = 12
# In another section this many are enough.
_ELSEWHERE = 4
# A list item this long says the same under any lead-in sentence.
_OWN = 8
# A text under more leads than this is looked for under the first ones only, and under its own.
_LEADS = 16

_NEGATIONS = frozenset(
    words(
        "not no never without except cannot don't can't won't nicht kein keine nie niemals ohne ne pas jamais sans "
        "sin nunca ningún não sem non mai senza niet geen nooit zonder"
    )
)

# A text, and the signs of what it is.
Body = tuple[str, tuple[str, ...]]


class _Context(NamedTuple):
    old: View
    new: View
    order: Order
    signs: Signs


def read_changes(old: View, new: View, order: Order, signs: Signs, groups: Iterable[Group]) -> tuple[Change, ...]:
    """The changes in the order of the text."""
    context = _Context(old, new, order, signs)
    groups = list(groups)
    unframed = {*_unframed(groups, old, new)}
    bodies = _bodies(new, signs.added, [g.news for g in groups if not g.olds], old)
    remains = _bodies(old, signs.removed, [g.olds for g in groups if not g.news], new)
    found: list[Change] = []
    lists: set[int] = set()
    for group in groups:
        ours, theirs = [old.units[at] for at in group.olds], [new.units[at] for at in group.news]
        if group in unframed:
            continue
        if not theirs:
            found += _gone(context, ours[0], remains)
        elif not ours:
            found += _come(context, theirs[0], bodies)
        elif ours[0].heading and theirs[0].heading and len(ours) == len(theirs) == 1:
            found += _headed(context, ours[0], theirs[0])
        else:
            found += _kept(context, ours, theirs, group.moved, lists)
    return tuple(found) or tuple(_renumbered(context))


def _unframed(groups: list[Group], old: View, new: View) -> Iterator[Group]:
    """Column names that came or went because a table was made of lines, or lines of a table."""
    became = {at: _is_row(new.units[group.news[0]]) for group in groups if group.news for at in group.olds}
    was = {at: _is_row(old.units[group.olds[0]]) for group in groups if group.olds for at in group.news}
    for group in groups:
        if (
            group.olds
            and not group.news
            and old.units[at := group.olds[-1]].block.header
            and became.get(at + 1) is False
        ):
            yield group
        if group.news and not group.olds and new.units[at := group.news[-1]].block.header and was.get(at + 1) is False:
            yield group


def _bodies(view: View, tops: dict[int, int], alone: list[tuple[int, ...]], other: View) -> dict[int, Body]:
    """The text of each whole section that came or went, with those that came or went with it."""
    lines = defaultdict[int, list[str]](list)
    fresh: set[int] = set()
    said: set[int] = set()
    for position in sorted(at for positions in alone for at in positions):
        unit = view.units[position]
        section = view.sections[unit.section]
        if (top := tops.get(unit.section)) is None:
            continue
        lines[top].append(section.title if unit.heading else unit.text)
        if unit.letters:
            said.add(top)
        if not _duplicate(unit, other):
            fresh.add(top)
    return {top: ("\n".join(lines[top]), () if top in fresh else ("duplicate",)) for top in said}


def _come(context: _Context, unit: Unit, bodies: dict[int, Body]) -> Iterator[Change]:
    section = context.new.sections[unit.section]
    if (top := context.signs.added.get(unit.section)) is not None:
        if unit.heading and top == unit.section and top in bodies:
            text, signs = bodies[top]
            yield Change(ChangeKind.ADDED, section.path, after=text, whole=True, block=BlockKind.HEADING, signs=signs)
    elif unit.letters:
        signs = context.signs.new.get(unit.section, ()) if unit.heading else _duplicate(unit, context.old)
        text = section.title if unit.heading else unit.text
        yield Change(ChangeKind.ADDED, section.path, after=text, lead=unit.lead, block=unit.block.kind, signs=signs)


def _gone(context: _Context, unit: Unit, remains: dict[int, Body]) -> Iterator[Change]:
    section = context.old.sections[unit.section]
    if (top := context.signs.removed.get(unit.section)) is not None:
        if unit.heading and top == unit.section and top in remains:
            text, signs = remains[top]
            yield Change(
                ChangeKind.REMOVED, section.path, before=text, whole=True, block=BlockKind.HEADING, signs=signs
            )
    elif unit.letters:
        signs = context.signs.old.get(unit.section, ()) if unit.heading else _duplicate(unit, context.new)
        text = section.title if unit.heading else unit.text
        yield Change(ChangeKind.REMOVED, section.path, before=text, lead=unit.lead, block=unit.block.kind, signs=signs)


def _duplicate(unit: Unit, other: View) -> tuple[str, ...]:
    """A text the other version has too, in the same context, so that only the number of copies changed.

    The context matters: "We do not sell it" may be gone under Children and still stand under Cookies.
    A heading, and an entry of a menu or a table of contents, is the same anywhere.
    """
    leads = other.leads.get(unit.key, {})
    near = unit.heading or "" in leads or unit.lead in leads
    return ("duplicate",) if leads and (near or any(_alike(unit.lead, lead) for lead in islice(leads, _LEADS))) else ()


def _headed(context: _Context, old: Unit, new: Unit) -> Iterator[Change]:
    before, after = context.old.sections[old.section], context.new.sections[new.section]
    signs = context.signs.new.get(new.section, ())
    earlier = before.path if before.path != after.path else ()
    if old.section in context.order.roots:
        texts = _subtree(context.old, old.section), _subtree(context.new, new.section)
        yield Change(ChangeKind.MOVED, after.path, *texts, (), earlier, True, "", BlockKind.HEADING, signs)
    if old.letters != new.letters and after.level and before.level:
        titles = before.title, after.title
        yield Change(
            ChangeKind.RENAMED, after.path, *titles, spans(*titles), earlier, True, "", BlockKind.HEADING, signs
        )


def _subtree(view: View, top: int) -> str:
    lines: list[str] = []
    for index in range(top, len(view.sections)):
        section = view.sections[index]
        if index > top and section.level <= view.sections[top].level:
            break
        lines += [section.title, *(block.text for block in section.blocks)]
    return "\n".join(lines)


def _kept(context: _Context, olds: list[Unit], news: list[Unit], moved: bool, lists: set[int]) -> Iterator[Change]:
    old, new = olds[0], news[0]
    same = _same(olds, news)
    if same and not moved and not old.reordered:
        return
    path, earlier = context.new.sections[new.section].path, context.old.sections[old.section].path
    before, after = _text(olds, news), _text(news, olds)
    signs = ("moved",) if moved else ()
    if not same:
        kind, marked = ChangeKind.EDITED, spans(before, after)
    elif old.reordered and old.block.kind is new.block.kind:
        kind, marked, before, signs = ChangeKind.MOVED, (), old.block.text, ("columns",)
    elif not moved or _stayed(context, old, new, lists):
        return
    elif _led_elsewhere(old, new):
        yield Change(ChangeKind.REMOVED, earlier, before=before, lead=old.lead, block=old.block.kind, signs=signs)
        yield Change(ChangeKind.ADDED, path, after=after, lead=new.lead, block=new.block.kind, signs=signs)
        return
    else:
        kind, marked = ChangeKind.MOVED, ()
    yield Change(
        kind, path, before, after, marked, earlier if earlier != path else (), False, new.lead, new.block.kind, signs
    )


def _text(units: list[Unit], others: list[Unit]) -> str:
    # Joined by spaces: where lines break is no part of a change; nor is a row that became a line of a list.
    flat = not any(_is_row(unit) for unit in others)
    return " ".join(", ".join(unit.cells) if flat and _is_row(unit) else unit.text for unit in units)


def _is_row(unit: Unit) -> bool:
    return unit.block.kind is BlockKind.ROW


def _same(olds: list[Unit], news: list[Unit]) -> bool:
    if len(olds) == len(news) == 1 and olds[0].text == news[0].text:
        return True
    letters = "".join(unit.letters for unit in olds) == "".join(unit.letters for unit in news)
    if letters and (any(unit.heading for unit in (*olds, *news)) or _is_row(olds[0]) != _is_row(news[0])):
        return True
    return letters and "".join(unit.key for unit in olds) == "".join(unit.key for unit in news)


def _stayed(context: _Context, old: Unit, new: Unit, lists: set[int]) -> bool:
    """Whether a moved block is not worth telling: short, or one of a re-ordered list already told."""
    if _led_elsewhere(old, new):
        return False
    home = context.order.pairs.get(old.section) == new.section
    if new.block.kind is BlockKind.PARAGRAPH or not home:
        return len(new.words) < (_MOVED if home else _ELSEWHERE)
    told = new.section in lists
    lists.add(new.section)
    return told


def _led_elsewhere(old: Unit, new: Unit) -> bool:
    """A short item under another lead-in sentence ("You may:", "You must not:") says another thing."""
    led = old.introduced and new.introduced and len(new.words) < _OWN
    return led and not _alike(old.lead, new.lead)


def _alike(old: str, new: str) -> bool:
    """Whether two lead-in sentences or headings come to the same: most words, and every negation."""
    ours, theirs = set(words(old)), set(words(new))
    return 2 * len(ours & theirs) >= len(ours | theirs) and not (ours ^ theirs) & _NEGATIONS


def _renumbered(context: _Context) -> Iterator[Change]:
    """One change for all new numbers, where there is nothing else."""
    for a, b in sorted(context.order.pairs.items(), key=lambda pair: pair[1]):
        before, after = context.old.sections[a], context.new.sections[b]
        if before.number != after.number:
            path = before.path if before.path != after.path else ()
            yield Change(
                ChangeKind.RENAMED,
                after.path,
                before.title,
                after.title,
                spans(before.title, after.title),
                path,
                True,
                "",
                BlockKind.HEADING,
                ("renumbered",),
            )
            return
