"""What all changes of a version amount to together."""

from __future__ import annotations

from collections.abc import Sequence

from watcher.core.materiality.notice import notice
from watcher.core.materiality.score import effective
from watcher.core.materiality.signals.base import Lens
from watcher.core.text import words
from watcher.model import ChangeKind, JudgedChange, Level, PolicyText, Verdict

_MANY = 6  # changes of one level that are worth one of the next
_LEFT = 0.2  # share of the old words below which the text was replaced
_SAID = 3


def verdict(
    judged: Sequence[JudgedChange],
    old: PolicyText,
    new: PolicyText,
    repeated: list[tuple[str, str, int]],
    lens: Lens,
) -> Verdict:
    """The level of the worst change, raised where many are nearly as bad, and reasons about the whole."""
    level = _together([change.level for change in judged])
    replaced = _replaced(judged, old)
    reasons = [*replaced, *_dating(level, old, new), *_repeated(repeated)]
    if level and replaced:
        level = max(level, Level.HIGH)
    if not level:
        return Verdict(level, tuple(judged), tuple(reasons))
    changes = tuple(change.change for change in judged)
    day = effective(lens.old_text, changes, lens.language)
    return Verdict(level, tuple(judged), tuple(reasons), day, notice(changes, new.lines(), lens))


def _together(levels: list[Level]) -> Level:
    top = max(levels, default=Level.NONE)
    if Level.LOW <= top < Level.HIGH and sum(level == top for level in levels) >= _MANY:
        return Level(top + 1)
    return top


def _replaced(judged: Sequence[JudgedChange], old: PolicyText) -> tuple[str, ...]:
    gone = sum(len(words(change.change.before)) for change in judged if change.change.kind is ChangeKind.REMOVED)
    total = len(words(old.text)) if gone else 0
    if total >= 100 and gone > (1 - _LEFT) * total:
        return (f"replaced: fewer than {_LEFT:.0%} of the old text is left",)
    return ()


def _dating(level: Level, old: PolicyText, new: PolicyText) -> tuple[str, ...]:
    if not (old.dated and new.dated):
        return ()
    if new.dated < old.dated:
        return (f"the policy's own date went back from {old.dated} to {new.dated}",)
    if level and new.dated == old.dated:
        return (f"the policy's own date ({old.dated}) did not change although the substance did",)
    return ()


def _repeated(repeated: list[tuple[str, str, int]]) -> list[str]:
    shown = [f"“{old or 'nothing'}” became “{new or 'nothing'}” {often} times" for old, new, often in repeated]
    return shown[:_SAID]
