"""Decides recorded fetches in turn, under one setting or under two at once."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from typing import Any

from watcher.core.decide import advance, decide
from watcher.core.render import change_dict
from watcher.core.render.diff import quiet_natures
from watcher.model import Decision, Level, Policy, PolicyState
from watcher.replay.pages import Recorded

Settings = Callable[[str, str], Policy]
"""(policy id, url) -> the settings to use for it."""


class _Run:
    """One setting's way through the records."""

    def __init__(self, policy_of: Settings) -> None:
        self._policy_of = policy_of
        self._states: dict[str, PolicyState] = {}

    def policy(self, record: Recorded) -> Policy:
        """The settings for that record."""
        return self._policy_of(record.policy_id, record.fetched.url)

    def step(self, record: Recorded) -> Decision:
        """What the record comes to after all before it."""
        policy = self.policy(record)
        state = self._states.get(policy.id) or PolicyState(policy.id)
        decision = decide(policy, state, record.fetched)
        self._states[policy.id] = advance(state, decision)
        return decision


def replay(recorded: Iterable[Recorded], policy_of: Settings) -> Iterator[tuple[Recorded, Decision]]:
    """Decides every recorded fetch in turn. ``policy_of(id, url)`` gives the settings to use."""
    run = _Run(policy_of)
    for record in recorded:
        yield record, run.step(record)


def side_by_side(
    recorded: Iterable[Recorded], one: Settings, other: Settings
) -> Iterator[tuple[Recorded, Decision, Decision]]:
    """The same under two settings; a policy for which they are equal is decided once."""
    a, b = _Run(one), _Run(other)
    for record in recorded:
        decision = a.step(record)
        equal = _without_channels(a.policy(record)) == _without_channels(b.policy(record))
        yield record, decision, decision if equal else b.step(record)


def _without_channels(policy: Policy) -> Policy:
    return replace(policy, channels=())


def row(decision: Decision, stamp: str = "") -> dict[str, Any]:
    """The JSON line of one fetch; ``stamp`` is its time as recorded, if it was."""
    verdict = decision.verdict
    level = verdict.level if verdict else Level.NONE
    quiet = quiet_natures(verdict) if verdict else {}
    return {
        "policy": decision.policy_id,
        "fetched_at": stamp or decision.at.isoformat().replace("+00:00", "Z"),
        "outcome": decision.outcome.value,
        "reason": decision.reason or None,
        "detail": decision.detail or None,
        "version": decision.number or None,
        "level": level.label,
        "material": level > Level.NONE,
        "alert": decision.alert is not None,
        "returned_to": decision.returned_to or None,
        "compared_with": decision.compared_with or None,
        "effective": (verdict.effective or None) if verdict else None,
        "notice": (verdict.notice or None) if verdict else None,
        "reasons": list(verdict.reasons) if verdict else [],
        "quiet": {nature.value: count for nature, count in quiet.items()},
        "changes": [change_dict(change) for change in verdict.changes] if verdict else [],
    }
