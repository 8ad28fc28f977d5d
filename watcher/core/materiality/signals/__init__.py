"""Everything that can make one edit matter, each as a function of the edit and the lens."""

from __future__ import annotations

from watcher.core.materiality.edits import Edit
from watcher.core.materiality.rules.kinds import AT_LEAST, ROWS_AT_MOST
from watcher.core.materiality.signals.base import Lens, Signal
from watcher.core.materiality.signals.narrowed import narrowed, twists
from watcher.core.materiality.signals.opposites import opposites
from watcher.core.materiality.signals.parties import cells, complaints, named, once, party, recipients, roles
from watcher.core.materiality.signals.places import law, places
from watcher.core.materiality.signals.polarity import polarity
from watcher.core.materiality.signals.quantity import quantity
from watcher.core.materiality.signals.statements import critical, reissued, statements, turns
from watcher.core.materiality.signals.ways import ways
from watcher.model import BlockKind

__all__ = ["Lens", "Signal", "signals"]

_ALL = (
    polarity,
    opposites,
    twists,
    narrowed,
    ways,
    roles,
    quantity,
    party,
    recipients,
    named,
    cells,
    law,
    places,
    complaints,
    turns,
    statements,
    reissued,
    critical,
)


def signals(edit: Edit, lens: Lens) -> list[Signal]:
    """The signals of one edit, gravest first; those of one level in the order of the readers above."""
    found = [_weighed(signal, edit, lens) for reader in _ALL for signal in reader(edit, lens)]
    return sorted(once(found), key=lambda signal: -signal.level)


def _weighed(signal: Signal, edit: Edit, lens: Lens) -> Signal:
    """The signal with the level it has in this kind of policy."""
    level = signal.level
    if level:
        level = max(level, AT_LEAST.get(lens.kind, {}).get(signal.rule, level))
    if edit.place.block is BlockKind.ROW:
        level = min(level, ROWS_AT_MOST.get(lens.kind, level))
    return signal if level is signal.level else signal._replace(level=level)
