"""Periods, ages, money and percentages that changed within a sentence."""

from __future__ import annotations

from collections.abc import Iterator

from watcher.core.materiality.dates import without
from watcher.core.materiality.edits import Edit, plain_words
from watcher.core.materiality.numbers import Quantity, counts, quantities, unit_of
from watcher.core.materiality.signals.base import Lens, Signal
from watcher.core.materiality.vocabulary import number_words
from watcher.model import Level, Topic

_MULTIPLE = 2.0  # from here on a period is not adjusted but another one
_KEPT = 3.0  # the same, for how long data is kept

# What a period may be the term of, so that half of it is another one.
_TERMS = (
    ("breach", Topic.SECURITY),
    ("liability_cap", Topic.LIABILITY),
    ("arbitration", Topic.DISPUTE),
    ("court", Topic.DISPUTE),
    ("refund", Topic.PAYMENTS),
    ("renewal", Topic.PAYMENTS),
)


def quantity(edit: Edit, lens: Lens) -> Iterator[Signal]:
    """One signal for each quantity that was replaced, came in or went out."""
    if edit.added or edit.removed or not _digits(edit, lens):
        return
    old, new = differing(edit.old.text, edit.new.text, lens)
    for index in range(max(len(old), len(new))):
        before, after = (side[index] if index < len(side) else None for side in (old, new))
        yield _signal(edit, lens, before, after)
    if not old and not new:
        yield from _spelled(edit, lens)
        yield from _rate(edit, lens)


def _rate(edit: Edit, lens: Lens) -> Iterator[Signal]:
    """A unit that gave way to another with no number at it: "$10 per month" → "$10 per week"."""
    for swap in edit.swaps:
        before, after = unit_of(swap.old, lens.language), unit_of(swap.new, lens.language)
        if before and after and before != after:
            priced = any(q.family.startswith("money") for _, q in quantities(edit.new.text, lens.language))
            level, topics = (Level.MEDIUM, (Topic.PAYMENTS,)) if priced else (Level.LOW, ())
            yield Signal("period", level, topics, f"{swap.old} → {swap.new}")


def _spelled(edit: Edit, lens: Lens) -> Iterator[Signal]:
    """A number word that gave way to another: "five accounts" → "three accounts"."""
    known = number_words(lens.language)
    for swap in edit.swaps:
        before, after = ([word for word in plain_words(side) if word in known] for side in (swap.old, swap.new))
        if before and after and {known[word] for word in before}.isdisjoint(known[word] for word in after):
            yield Signal("number", Level.LOW, (), f"{before[0]} → {after[0]}")
        elif any(known[word] > 1 for word in before) and not after and swap.new and lens.speaks_of(edit, "delicate"):
            yield Signal("number", Level.LOW, (), f"no longer names {before[0]}: {swap.old} → {swap.new}")


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
        capped = before and after and lens.speaks_of(edit, "liability_cap")
        level, topic = (_far(ratio), Topic.LIABILITY) if capped else (Level.MEDIUM, Topic.PAYMENTS)
        return Signal("money", level, (topic,), reason)
    if unit == "%":
        return Signal("percentage", Level.MEDIUM, (), reason)
    owed = before and after and lens.speaks_of(edit, "liability_cap", "credit")
    return Signal("number", _far(ratio) if owed else Level.LOW, (), reason)


def _period(
    edit: Edit, lens: Lens, before: Quantity | None, after: Quantity | None, reason: str, ratio: float
) -> Signal:
    level, topics = Level.MEDIUM, ()
    if lens.speaks_of(edit, "retention_period", "retention"):
        unlimited = before and not after and any(lens.has("open_ended", run) for run in edit.new.runs)
        level, found = (Level.HIGH if ratio >= _KEPT or unlimited else Level.MEDIUM), (Topic.RETENTION,)
        return Signal("retention-period", level, found, _kept(edit, lens, ratio) + reason)
    term = next((topic for name, topic in _TERMS if lens.speaks_of(edit, name)), None)
    if term and before:
        return Signal("term-period", _far(ratio) if after else Level.HIGH, (term,), reason)
    return Signal("period", level, topics, reason)


def _kept(edit: Edit, lens: Lens, ratio: float) -> str:
    """What is counted, where both sentences say how long something is kept."""
    if ratio == 1 or not all(lens.has("retention_period", side.text) for side in (edit.old, edit.new)):
        return ""
    return "kept longer: " if ratio > 1 else "kept for less: "


def _far(ratio: float) -> Level:
    return Level.HIGH if ratio >= _MULTIPLE or ratio <= 1 / _MULTIPLE else Level.MEDIUM


def _ratio(before: Quantity, after: Quantity) -> float:
    return after.size / before.size if before.size and before.family == after.family else 1.0
