"""Whether a verdict is told under a policy's own settings, and which of them decided.

Reads ``alert_from``, ``always``, ``never`` and ``watch``. It changes no verdict: what was found stays on
record as it is, and what is wanted of it is a view made for the alert.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import NamedTuple

from watcher.core.text import sentences
from watcher.model import JudgedChange, Level, Nature, Policy, Verdict


@dataclass(frozen=True, slots=True)
class Why:
    """One setting that spoke on one change. ``setting`` is its key in config.toml, ``value`` what stands there.

    ``change`` counts from 0 in the verdict; it is -1 where the setting spoke on the verdict as a whole.
    """

    setting: str
    value: str
    change: int = -1


class Wanted(NamedTuple):
    """``alert``: whether to tell; ``verdict``: as it is to be told, unwanted changes quiet, watched ones not."""

    alert: bool
    verdict: Verdict
    why: tuple[Why, ...] = ()


def wanted(verdict: Verdict, policy: Policy) -> Wanted:
    """What of ``verdict`` the policy's settings want told."""
    judged = [_settle(at, change, policy) for at, change in enumerate(verdict.changes)]
    changes = tuple(change for change, _ in judged)
    why = [reason for _, reason in judged if reason]
    level = _level(verdict, changes)
    if verdict.changes and level >= policy.alert_from and (level or not _silenced(why, changes)):
        why.insert(0, Why("alert_from", policy.alert_from.label))
    told = any(reason.setting != "never" for reason in why)
    return Wanted(told, replace(verdict, level=level, changes=changes), tuple(why))


def _settle(at: int, judged: JudgedChange, policy: Policy) -> tuple[JudgedChange, Why | None]:
    """The change as it is wanted, and the setting that said so; ``always`` is asked before ``never``."""
    if judged.level and (topic := next((topic for topic in policy.always if topic in judged.topics), None)):
        return judged, Why("always", topic.value, at)
    if judged.nature is not Nature.COSMETIC and (pattern := _watched(judged, policy)):
        reason = f"watched words: {pattern}"
        told = replace(judged, level=max(judged.level, Level.LOW), reasons=(reason, *judged.reasons))
        return told, Why("watch", pattern, at)
    if judged.level and judged.topics and all(topic in policy.never for topic in judged.topics):
        return replace(judged, level=Level.NONE), Why("never", judged.topics[0].value, at)
    return judged, None


def _watched(judged: JudgedChange, policy: Policy) -> str:
    """The first of the policy's patterns that finds an edited sentence, or empty."""
    if not policy.watch:
        return ""
    from watcher.core.patterns import finds  # late: few policies watch for words of their own

    edited = list(_edited(judged))
    return next((source for source in policy.watch if any(finds(source, sentence) for sentence in edited)), "")


def _edited(judged: JudgedChange) -> Iterator[str]:
    """The sentences that stand on one side only."""
    before, after = (
        [sentence for line in side.splitlines() for sentence in sentences(line)]
        for side in (judged.change.before, judged.change.after)
    )
    for here, there in ((before, set(after)), (after, set(before))):
        yield from (sentence for sentence in here if sentence not in there)


def _level(verdict: Verdict, changes: tuple[JudgedChange, ...]) -> Level:
    """The verdict's own level while its worst changes are wanted; else that of the worst which is."""
    worst = max((change.level for change in verdict.changes), default=Level.NONE)
    left = max((change.level for change in changes), default=Level.NONE)
    return max(verdict.level, left) if left >= worst else left


def _silenced(why: list[Why], changes: tuple[JudgedChange, ...]) -> bool:
    """Whether every change was taken back by ``never``."""
    return sum(reason.setting == "never" for reason in why) == len(changes)
