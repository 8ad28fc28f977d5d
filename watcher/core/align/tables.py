"""Tables whose columns stand in another order now: the old rows read as the new ones are laid out.

A cell says something only under the name of its column, so cells are held against those of the same
column. Which rows belong together is not asked here.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from watcher.core.align.units import Unit, View
from watcher.core.text import fold
from watcher.model import BlockKind

_SHARED = 0.5  # share of column names two tables have in common to be one
_LEAST = 2  # column names in common at least
_NAME = 120  # characters of a column's name

Names = tuple[str, ...]


def in_columns_of(old: View, new: View) -> View:
    """``old`` with the cells of its rows in the order of the columns of the same table in ``new``.

    ``text`` and ``cells`` of those units are laid out anew, ``block`` stays as it was. The first row of
    such a table is marked ``reordered``.
    """
    theirs = dict.fromkeys(names for at in _tables(new) if (names := _names(new.units[at.start])))
    if not theirs:
        return old
    units = list(old.units)
    for at in _tables(old):
        names = _names(units[at.start])
        places = _places(names, list(theirs)) if names and names not in theirs else ()
        for row in at if places else ():
            if len(units[row].cells) == len(places):
                units[row] = _laid_out(units[row], places, row == at.start)
    return View(old.sections, tuple(units), old.starts)


def _tables(view: View) -> Iterator[range]:
    """The runs of rows, a new one where a row of column names begins."""
    start = -1
    for at, unit in enumerate(view.units):
        row = unit.block.kind is BlockKind.ROW
        if start >= 0 and (not row or (unit.block.header and not view.units[at - 1].block.header)):
            yield range(start, at)
            start = -1
        if row and start < 0:
            start = at
    if start >= 0:
        yield range(start, len(view.units))


def _names(unit: Unit) -> Names:
    names = tuple(fold(cell) for cell in unit.cells)
    named = all(names) and len(set(names)) == len(names) and all(len(name) <= _NAME for name in names)
    return names if named else ()


def _places(names: Names, others: Sequence[Names]) -> tuple[int, ...]:
    """The old columns in the order of the new; those that are gone come last. Empty where nothing moved."""
    other = max(others, key=lambda other: len({*names} & {*other}) / max(len(names), len(other)))
    shared = [name for name in other if name in names]
    if len(shared) < max(_LEAST, _SHARED * max(len(names), len(other))):
        return ()
    if shared == [name for name in names if name in other]:
        return ()
    return tuple(names.index(name) for name in (*shared, *(name for name in names if name not in other)))


def _laid_out(unit: Unit, places: Sequence[int], first: bool) -> Unit:
    cells = tuple(unit.cells[place] for place in places)
    text = " | ".join(cells)
    key = "".join(fold(text).split())
    return Unit(unit.section, unit.block, text, key, unit.lead, unit.introduced, cells, first)
