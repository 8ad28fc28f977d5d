"""What the daemon is woken for, apart from a page that arrives (``workers.Arrival``) or was read (``reading.Read``)."""

from __future__ import annotations

from dataclasses import dataclass

from watcher.errors import StoreError
from watcher.reading import Read
from watcher.workers import Arrival


@dataclass(frozen=True, slots=True)
class Due:
    """The time has come to check that policy."""

    policy_id: str


@dataclass(frozen=True, slots=True)
class Tick:
    """Time to look after everything: it comes every few seconds."""


@dataclass(frozen=True, slots=True)
class Reload:
    """Somebody asks for the configuration to be read again."""


@dataclass(frozen=True, slots=True)
class Stop:
    """Wakes the loop up, so that it sees that it is to end."""


@dataclass(frozen=True, slots=True)
class Broken:
    """Another thread found the database unusable for good."""

    error: StoreError


Event = Due | Tick | Reload | Stop | Broken | Arrival | Read

TICK = "tick"
"""The clock's key for ticks. No policy has that id: theirs have a slash."""


def rung(key: str) -> Event:
    """What it means that the clock rings for ``key``."""
    return Tick() if key == TICK else Due(key)
