"""A daemon under a clock that the test moves: days pass in a moment. Only fetching is done by real threads."""

from __future__ import annotations

import queue
from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from pathlib import Path

from tests.builders import NOON
from watcher.config import Config, Settings
from watcher.core.decide import Question
from watcher.core.schedule import Past
from watcher.daemon import Daemon, Event, FileWatch, rung
from watcher.errors import ConfigError, StoreError
from watcher.model import Decision, FetchFailed, FetchOutcome, Known, NotModified, Outcome, Policy, Validators
from watcher.reading import AtOnce, Read
from watcher.workers import Arrival, Fetch

PATIENCE = 30.0
SILENCE = timedelta(seconds=60)
"""Time without a ring after which the daemon's loop looks after its clock."""


@dataclass
class SimClock:
    """Times by key. ``dead``: it doesn't ring any more, until it is started again."""

    times: dict[str, datetime] = field(default_factory=dict)
    dead: bool = False
    restarts: int = 0

    def set(self, key: str, at: datetime) -> None:
        """Rings for ``key`` at that time."""
        self.times[key] = at

    def cancel(self, key: str) -> None:
        """Doesn't ring for ``key``."""
        self.times.pop(key, None)

    def restart(self) -> None:
        """It goes again."""
        self.dead = False
        self.restarts += 1

    def stop(self) -> None:
        """Rings no more."""
        self.times.clear()


@dataclass
class SimSupervisor:
    """Notes what it is told."""

    watchdog: float | None = None
    said: list[str] = field(default_factory=list)

    def ready(self) -> None:
        """Ready."""
        self.said.append("ready")

    def alive(self) -> None:
        """Alive."""
        self.said.append("alive")

    def reloading(self) -> None:
        """Reloading."""
        self.said.append("reloading")

    def status(self, line: str) -> None:
        """How it goes."""
        self.said.append(line)


class Simulation:
    """Policies, a daemon that checks them, and the times at which it did.

    ``outcome`` says what a check comes to; it may raise what a store raises.
    """

    def __init__(
        self,
        policies: Iterable[Policy],
        *,
        pasts: dict[str, Past] | None = None,
        outcome: Callable[[Policy, datetime], Outcome] = lambda policy, at: Outcome.UNCHANGED,
        file: Path = Path("config.toml"),
        start: datetime = NOON,
    ) -> None:
        self.at, self.steady = start, 0.0
        self.config = Config(file, Settings(), tuple(policies), ())
        self.loading: Config | ConfigError | StoreError = self.config
        self.stored = pasts or {}
        self.outcome = outcome
        self.checks: defaultdict[str, list[datetime]] = defaultdict(list)
        self.log: list[tuple[str, str, dict[str, object]]] = []
        self.used: list[Config] = []
        self.woken = 0
        self.clock, self.supervisor = SimClock(), SimSupervisor()
        self.events: queue.SimpleQueue[Event] = queue.SimpleQueue()
        self.daemon = Daemon(
            self.config,
            FileWatch(file),
            self,
            events=self.events,
            clock=self.clock,
            reader=AtOnce(self.events.put),
            deliveries=self,
            supervisor=self.supervisor,
            log=lambda level, event, **fields: self.log.append((level, event, fields)),
            now=lambda: self.at,
            monotonic=lambda: self.steady,
        )
        self.daemon.begin()

    # --- time -------------------------------------------------------------------------------------------------

    def run(self, length: timedelta) -> None:
        """Lets that much time pass, by the steady clock."""
        end = self.steady + length.total_seconds()
        while True:
            self._settle()
            key, at = min(self.clock.times.items(), key=lambda item: item[1])
            wait = SILENCE if self.clock.dead else min(max(at - self.at, timedelta()), SILENCE)
            if self.steady + wait.total_seconds() > end:
                break
            self.pass_by(wait)
            if wait < SILENCE:
                del self.clock.times[key]
                self.daemon.handle(rung(key))
            self.daemon.listen()
        self.pass_by(timedelta(seconds=end - self.steady))

    def pass_by(self, wait: timedelta) -> None:
        """Time goes on, on both clocks."""
        self.at += wait
        self.steady += wait.total_seconds()

    def jump(self, by: timedelta) -> None:
        """The clock on the wall is set, or the machine slept."""
        self.at += by

    def _settle(self) -> None:
        while self.daemon.under_way or not self.events.empty():
            self.daemon.handle(self.events.get(timeout=PATIENCE))

    # --- what the daemon works with ---------------------------------------------------------------------------

    def load(self) -> Config:
        """The configuration in the file."""
        if isinstance(self.loading, Exception):
            raise self.loading
        return self.loading

    def use(self, config: Config) -> Fetch:
        """Takes it, and fetches at once."""
        self.used.append(config)

        def fetch(policy: Policy, validators: Validators) -> FetchOutcome:
            return NotModified(policy.url, self.at)

        return fetch

    def pasts(self) -> dict[str, Past]:
        """What was stored before."""
        return dict(self.stored)

    def known(self, policy_id: str) -> Known:
        """Nothing."""
        return Known(policy_id)

    def look(self, arrival: Arrival) -> Decision | Question:
        """Notes the time."""
        policy, page = arrival.policy, arrival.outcome
        self.checks[policy.id].append(self.at)
        if isinstance(page, FetchFailed):
            return Decision(policy.id, Outcome.FAILED, self.at, page.reason, page.detail)
        outcome = self.outcome(policy, self.at)
        return Decision(policy.id, outcome, self.at, "timeout" if outcome is Outcome.FAILED else "")

    def settle(self, read: Read) -> Decision:
        """What its answer says."""
        return read.answer.decision

    def headline(self, decision: Decision) -> str:
        """Nothing."""
        return decision.detail

    def wake(self) -> None:
        """Counts."""
        self.woken += 1

    def mend(self) -> str:
        """All is well."""
        return ""

    # --- what tests ask -----------------------------------------------------------------------------------------

    def logged(self, event: str) -> list[dict[str, object]]:
        """The fields of each event of that name."""
        return [fields for _, name, fields in self.log if name == event]

    def replaced(self, *policies: Policy, **settings: object) -> Config:
        """The configuration with these policies and settings."""
        return replace(self.config, policies=policies, settings=replace(self.config.settings, **settings))  # type: ignore[arg-type]
