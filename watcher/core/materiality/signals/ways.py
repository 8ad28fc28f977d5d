"""By what means, how soon, how often and at which hours something is done, where that changed in a sentence.

"By e-mail" that became "on our website", "daily" that became "weekly", "in advance" that is gone. Looks at
reworded sentences only, and by the table of ways only.
"""

from __future__ import annotations

from collections.abc import Iterator

from watcher.core.materiality.edits import Edit, Side
from watcher.core.materiality.neutral import addresses
from watcher.core.materiality.rules import WAYS, Way
from watcher.core.materiality.signals.base import Lens, Signal
from watcher.core.materiality.signals.polarity import came, went
from watcher.model import Level


def ways(edit: Edit, lens: Lens) -> Iterator[Signal]:
    """One signal for each kind of way that is another one now."""
    if edit.added or edit.removed:
        return
    told: set[str] = set()
    for rule in WAYS:
        if rule.name not in told and (found := _another(rule, edit, lens)):
            told.add(rule.name)
            yield found


def _another(rule: Way, edit: Edit, lens: Lens) -> Signal | None:
    names = [name for step in rule.steps for name in step if name]
    gone = [name for name in names if went(edit, lens, name)]
    come = [name for name in names if came(edit, lens, name)]
    if not (gone or come) or not _about(rule, edit, lens) or (rule.name == "done-by" and _addressed(lens)):
        return None
    before, after = (_best(rule, side, lens) for side in (edit.old, edit.new))
    if before < 0 or after < 0:
        return None
    level, end = _weight(rule, before, after, bool(gone), bool(come))
    if not level:
        return None
    shown = _shown(edit.old, gone or names, lens), _shown(edit.new, come or names, lens)
    pointing = end if rule.about else ""  # whom it serves is known by what is done
    return Signal(f"{rule.name}{pointing}", level, (rule.topic,), f"{rule.say}: {shown[0]} → {shown[1]}")


def _weight(rule: Way, before: int, after: int, gone: bool, come: bool) -> tuple[Level, str]:
    """What the step from one to the other is worth, and which way it points; none where both serve alike."""
    worse, better, other = rule.worth
    if after != before:
        return (worse, "-worse") if after > before else (better, "-better")
    return (other, "") if gone and come else (Level.NONE, "")


def _about(rule: Way, edit: Edit, lens: Lens) -> bool:
    """Whether the sentence speaks of it before and after, and it is ours to do where the rule asks for that."""
    if not rule.about:
        return True
    if not all(lens.has_any(rule.about, side.text) for side in (edit.old, edit.new)):
        return False
    return not (rule.ours and all(_yours(rule, side.text, lens) for side in (edit.old, edit.new)))


def _yours(rule: Way, text: str, lens: Lens) -> bool:
    """Whether only the person is spoken of before it; "nous vous informons" puts both there.

    Who is told is spoken of first as well ("you will be notified"): then the company must be the one told.
    """
    starts = [start for name in rule.about if lens.has(name, text) for start, _ in lens.spans(name, text)[:1]]
    start = min(starts, default=0)
    if not lens.has("person", text[:start]) or lens.has("our_name", text[:start]):
        return False
    return "telling" not in rule.about or lens.has("our_name", text[start:])


def _addressed(lens: Lens) -> bool:
    """Whether an address is given before and after: then it is said how to write there, and nothing taken."""
    return bool(addresses(lens.was) and addresses(lens.now))


def _best(rule: Way, side: Side, lens: Lens) -> int:
    """The first step of the ladder that the sentence is on; -1 where it is on none."""
    held = [at for at, step in enumerate(rule.steps) if any(name and lens.has(name, side.text) for name in step)]
    unsaid = (at for at, step in enumerate(rule.steps) if "" in step)
    return held[0] if held else next(unsaid, -1)


def _shown(side: Side, names: list[str], lens: Lens) -> str:
    spans = [span for name in names if lens.has(name, side.text) for span in lens.spans(name, side.text)]
    found = side.touched(spans) or [side.text[start:end] for start, end in spans]
    return f"“{' … '.join(dict.fromkeys(found))}”" if found else "not said"
