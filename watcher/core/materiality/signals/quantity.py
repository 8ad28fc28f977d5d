"""Periods, ages, money and percentages that changed within a sentence."""

from __future__ import annotations

from collections.abc import Iterator

from watcher.core.materiality.dates import without
from watcher.core.materiality.edits import Edit
from watcher.core.materiality.numbers import Quantity, counts, quantities
from watcher.core.materiality.signals.base import Lens, Signal
from watcher.model import Level, Topic

_MULTIPLE = 2.0  # from here on a period is not adjusted but another one


def quantity(edit: Edit, lens: Lens) -> Iterator[Signal]:
    """One signal for each quantity that was replaced, came in or went out."""
    if edit.added or edit.removed or not _digits(edit, lens):
        return
    old, new = differing(edit.old.text, edit.new.text, lens)
    for index in range(max(len(old), len(new))):
        before, after = (side[index] if index < len(side) else None for side in (old, new))
        yield _signal(edit, lens, before, after)


def _digits(edit: Edit, lens: Lens) -> bool:
    """Whether a number, a unit or a word around an age was changed."""
    return any(counts(run, lens.language) for run in (*edit.old.runs, *edit.new.runs))


def differing(old: str, new: str, lens: Lens) -> tuple[list[Quantity], list[Quantity]]:
    """The quantities that only the old, and only the new text holds."""
    a = [found for _, found in quantities(without(old), lens.language)]
    b = [found for _, found in quantities(without(new), lens.language)]
    keys_a, keys_b = [(q.size, q.family) for q in a], [(q.size, q.family) for q in b]
    return (
        [q for q, key in zip(a, keys_a, strict=True) if key not in keys_b],
        [q for q, key in zip(b, keys_b, strict=True) if key not in keys_a],
    )


def _signal(edit: Edit, lens: Lens, before: Quantity | None, after: Quantity | None) -> Signal:
    unit = (after or before or Quantity(0, "", "")).family
    if before and after:
        reason, ratio = f"{before.shown} → {after.shown}", _ratio(before, after)
    else:
        reason, ratio = (
            (f"now names {after.shown}" if after else f"no longer names {before.shown}" if before else ""),
            1.0,
        )
    if unit == "age":
        level = Level.HIGH if before and after else Level.MEDIUM
        return Signal(
            "age", level, (Topic.CHILDREN,), f"age limit {reason}" if before and after else f"age limit: {reason}"
        )
    if unit == "period":
        return _period(edit, lens, before, after, reason, ratio)
    if unit.startswith("money"):
        return Signal("money", Level.MEDIUM, (Topic.PAYMENTS,), reason)
    if unit == "%":
        return Signal("percentage", Level.MEDIUM, (), reason)
    return Signal("number", Level.LOW, (), reason)


def _period(
    edit: Edit, lens: Lens, before: Quantity | None, after: Quantity | None, reason: str, ratio: float
) -> Signal:
    level, topics = Level.MEDIUM, ()
    if lens.speaks_of(edit, "retention_period", "retention"):
        level, found = (Level.HIGH if ratio >= _MULTIPLE else Level.MEDIUM), (Topic.RETENTION,)
        return Signal("retention-period", level, found, reason)
    if lens.speaks_of(edit, "refund", "breach", "renewal") and before and after:
        topic = Topic.SECURITY if lens.speaks_of(edit, "breach") else Topic.PAYMENTS
        return Signal(
            "term-period",
            Level.HIGH if ratio >= _MULTIPLE or ratio <= 1 / _MULTIPLE else Level.MEDIUM,
            (topic,),
            reason,
        )
    return Signal("period", level, topics, reason)


def _ratio(before: Quantity, after: Quantity) -> float:
    return after.size / before.size if before.size and before.family == after.family else 1.0
