"""Words that gave way to their opposite: by a prefix ("non-refundable"), or as a pair that is known.

Looks at what was put in the place of what in a reworded sentence. Where a "not" came or went as well, that
is told elsewhere, or both make up for each other ("not binding", "non-binding").
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from watcher.core.materiality.edits import Edit, Swap
from watcher.core.materiality.prefixes import opposites_of
from watcher.core.materiality.rules import OPPOSED, Opposed
from watcher.core.materiality.signals.base import Lens, Signal
from watcher.core.materiality.signals.polarity import GRAVE, SERIOUS, came, went
from watcher.model import Level, Topic

_AT_STAKE = (*GRAVE, *SERIOUS, "licence", "consent", "delicate", "fee", "auto_renewal", "access")


def opposites(edit: Edit, lens: Lens) -> Iterator[Signal]:
    """Signals of a sentence in which a word gave way to its opposite. None for one added or removed."""
    if edit.added or edit.removed or came(edit, lens, "negation") or went(edit, lens, "negation"):
        return
    level = Level.MEDIUM if lens.speaks_of(edit, *_AT_STAKE) else Level.LOW
    for found in opposites_of(edit, lens.language):
        reason = f"the opposite of what it was: {found.old} → {found.new}"
        yield Signal("opposite", level, (Topic.OTHER,), reason)
    for rule in OPPOSED:
        for one, other, say in ((rule.one, rule.other, rule.gone), (rule.other, rule.one, rule.back)):
            swap = _exchanged(edit, lens, one, other)
            if swap and _concerned(rule, edit, lens):
                yield Signal(rule.name, level, (rule.topic,), f"{say}: “{swap.old}” → “{swap.new}”")


def _concerned(rule: Opposed, edit: Edit, lens: Lens) -> bool:
    if not rule.about:
        return True
    return lens.has_any(rule.about, edit.new.text) and not lens.has("negation", edit.new.text)


def _exchanged(edit: Edit, lens: Lens, one: str, other: str) -> Swap | None:
    """Where a word of the other concept stands in the place of a word of the one."""
    if not (went(edit, lens, one) and came(edit, lens, other)):
        return None
    new = iter(edit.new.marks)
    for swap in edit.swaps:
        mark = next(new) if swap.new else None
        if mark and swap.old:
            at = (swap.at, swap.at + len(swap.old))
            if _touches(at, lens.spans(one, edit.old.text)) and _touches(mark, lens.spans(other, edit.new.text)):
                return swap
    return None


def _touches(mark: tuple[int, int], spans: Iterable[tuple[int, int]]) -> bool:
    return any(start < mark[1] and mark[0] < end for start, end in spans)
