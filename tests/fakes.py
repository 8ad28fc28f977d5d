"""Fakes for the seams of the pipeline: records in memory, and pages from a table instead of the web."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

from tests.builders import NOON
from watcher.core.decide import advance
from watcher.core.health import Network
from watcher.errors import StoreConflict
from watcher.model import (
    Decision,
    Fetched,
    FetchOutcome,
    Known,
    NotModified,
    Outcome,
    Policy,
    PolicyState,
    PolicyText,
)
from watcher.model import Validators as Asked


class Clock:
    """A clock that goes on by a second each time it is read."""

    def __init__(self, start: datetime = NOON) -> None:
        self.at = start

    def __call__(self) -> datetime:
        self.at += timedelta(seconds=1)
        return self.at


@dataclass
class FakeRecords:
    """Records in memory. ``refuse`` may raise before a decision is stored, as a store does."""

    states: dict[str, PolicyState] = field(default_factory=dict)
    pages: dict[str, Fetched] = field(default_factory=dict)
    stored: list[Decision] = field(default_factory=list)
    upgraded: list[tuple[str, int, str]] = field(default_factory=list)
    refuse: Callable[[Decision], None] = lambda decision: None
    around: Network = field(default_factory=Network)

    def state(self, policy_id: str) -> PolicyState:
        """What was stored of the policy."""
        return self.states.get(policy_id) or PolicyState(policy_id)

    def known(self, policy_id: str) -> Known:
        """The same without the texts."""
        return self.state(policy_id).known

    def fetched(self, sha256: str, policy_id: str = "") -> Fetched | None:
        """A page that was stored."""
        return self.pages.get(sha256)

    def network(self, now: datetime) -> Network:
        """What is known of all policies together."""
        return self.around

    def commit(self, decision: Decision) -> object:
        """Stores, unless refused; a version that does not follow the last one is a conflict."""
        self.refuse(decision)
        state = self.state(decision.policy_id)
        if decision.outcome in (Outcome.FIRST, Outcome.CHANGED):
            latest = state.version.number if state.version else 0
            if decision.number != latest + 1:
                raise StoreConflict(f"{decision.policy_id} has got version {latest} meanwhile")
        if decision.fetched:
            self.pages[decision.fetched.sha256] = decision.fetched
        self.states[decision.policy_id] = advance(state, decision)
        self.stored.append(decision)
        return None

    def replace_version(self, policy_id: str, number: int, text: PolicyText, recipe: str) -> None:
        """An upgrade of the latest version."""
        state = self.state(policy_id)
        assert state.version
        assert state.version.number == number
        self.upgraded.append((policy_id, number, recipe))
        self.states[policy_id] = replace(state, version=replace(state.version, text=text, recipe=recipe))


@dataclass
class FakeWeb:
    """Answers fetches from a table of ``url -> body, answer or exception``; notes what it was asked."""

    pages: dict[str, str | FetchOutcome | Exception]
    clock: Callable[[], datetime] = field(default_factory=Clock)
    etags: Mapping[str, str] = field(default_factory=dict)
    asked: list[tuple[str, Asked]] = field(default_factory=list)

    def __call__(self, policy: Policy, validators: Asked) -> FetchOutcome:
        """The page at the policy's address."""
        self.asked.append((policy.id, validators))
        found = self.pages[policy.url]
        if isinstance(found, Exception):
            raise found
        if not isinstance(found, str):
            return found
        etag = self.etags.get(policy.url, "")
        if etag and validators.etag == etag:
            return NotModified(policy.url, self.clock())
        headers = {"content-type": "text/html; charset=utf-8", **({"etag": etag} if etag else {})}
        return Fetched(policy.url, policy.url, 200, found.encode(), self.clock(), headers)
