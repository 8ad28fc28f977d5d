"""What the daemon works with: the store and the fetcher, the thread that delivers, its supervisor, the log."""

from __future__ import annotations

from typing import Protocol

from watcher.config import Config
from watcher.core.decide import Question
from watcher.core.schedule import Past
from watcher.model import Decision, Known
from watcher.reading import Read
from watcher.workers import Arrival, Fetch


class Log(Protocol):
    """Takes note of an event. ``level`` is info, warning or error. Called from several threads."""

    def __call__(self, level: str, event: str, **fields: object) -> None: ...


class World(Protocol):
    """The store, the fetcher and the configuration. Its methods may raise ``StoreError``, ``load`` ``ConfigError``.

    ``use`` makes a configuration the one that counts, and gives what fetches by it; ``headline`` is what one line
    can say of a decision.
    """

    def load(self) -> Config: ...
    def use(self, config: Config) -> Fetch: ...
    def pasts(self) -> dict[str, Past]: ...
    def known(self, policy_id: str) -> Known: ...
    def look(self, arrival: Arrival) -> Decision | Question: ...
    def settle(self, read: Read) -> Decision: ...
    def headline(self, decision: Decision) -> str: ...


class Deliveries(Protocol):
    """Whoever sends what was stored: told that there is something, and looked after."""

    def wake(self) -> None: ...
    def mend(self) -> str: ...


class Supervisor(Protocol):
    """Who started us and wants to know how it goes: systemd, or nobody. ``watchdog`` is seconds, or None."""

    @property
    def watchdog(self) -> float | None: ...
    def ready(self) -> None: ...
    def alive(self) -> None: ...
    def reloading(self) -> None: ...
    def status(self, line: str) -> None: ...
