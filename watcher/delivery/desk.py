"""What deliveries are made with, and how what came of a message is stored. Sends nothing."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Protocol

from watcher.core.backoff import next_attempt
from watcher.core.decide.link import DiffLink
from watcher.delivery.times import due_at
from watcher.errors import StoreLocked
from watcher.model import Channel, Delivery, Message, Sent
from watcher.model.delivery import Waiting

if TYPE_CHECKING:
    from watcher.core.render.bundle import Letter

LEASE = 300.0
"""Seconds that a delivery stays ours once claimed; a crashed sender's work is free again after that."""

RECORDING = 5
"""How often we try to record what came of a message while another process has the database to itself."""

Send = Callable[[Channel, Message], Sent]
Clock = Callable[[], datetime]


class Outbox(Protocol):
    """The part of the store that delivering needs."""

    def due(self, now: datetime, limit: int = ...) -> list[Delivery]: ...
    def waiting(self, now: datetime) -> list[Waiting]: ...
    def claim(self, ids: Iterable[int], now: datetime, lease_seconds: float) -> dict[int, bool]: ...
    def release(self, ids: Iterable[int]) -> None: ...
    def record_sent(self, sent: Sent, now: datetime, again: Mapping[int, datetime | None]) -> None: ...
    def reschedule(self, ids: Iterable[int], now: datetime, at: datetime) -> None: ...


@dataclass(frozen=True, slots=True)
class Delivered:
    """What came of one delivery. ``next_attempt_at`` is None once it is sent or given up.

    ``sent_with`` is the id of the delivery whose message told of this one too; 0 if it had one of its own.
    """

    delivery: Delivery
    sent: Sent
    next_attempt_at: datetime | None
    sent_with: int = 0


@dataclass(frozen=True, slots=True)
class Desk:
    """What deliveries are made with."""

    store: Outbox
    channels: Mapping[str, Channel]
    send: Send
    clock: Clock
    stop: Callable[[], bool]
    diff_link: DiffLink

    def letters(self, deliveries: Iterable[Delivery]) -> list[Letter]:
        """The messages for deliveries to one channel, in the order in which they are tried.

        What was tried most goes first, what was tried least next, and so on: a message that the service never takes
        can't keep the others from being tried, and one that failed alone doesn't pass for a channel that is down.
        """
        # Imported when something is due: mostly nothing is, and what renders takes a while.
        from watcher.core.grouping import parcels
        from watcher.core.render.bundle import letters

        found = [letter for parcel in parcels(deliveries) for letter in letters(parcel, self.diff_link)]
        found.sort(key=attempts)
        return [*found[-1:], *found[:-1]] if found and attempts(found[-1]) else found


def attempts(letter: Letter) -> int:
    return max(delivery.attempts for delivery in letter.deliveries)


def recorded(desk: Desk, deliveries: tuple[Delivery, ...], sent: Sent) -> Iterator[Delivered]:
    """Stores what came of a message, for each delivery that it carried."""
    now, lead = desk.clock(), deliveries[0].id
    again: dict[int, datetime | None] = {}
    for delivery in deliveries:
        # By the id of the first, so that what went together is due together.
        at = None if sent.ok else next_attempt(delivery.attempts + 1, now, lead)
        again[delivery.id] = at and due_at(desk, delivery, at)
    _record(desk.store, sent, now, again)
    for delivery in deliveries:
        yield Delivered(delivery, sent, again[delivery.id], 0 if delivery.id == lead else lead)


def _record(store: Outbox, sent: Sent, now: datetime, again: Mapping[int, datetime | None]) -> None:
    """Stores it, also where another process writes for long: what isn't recorded would be sent twice."""
    for _ in range(RECORDING - 1):
        try:
            return store.record_sent(sent, now, again)
        except StoreLocked:
            continue
    return store.record_sent(sent, now, again)
