"""Sends what is due, each delivery alone: a channel that fails holds up no other. Decides no alert."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from watcher.core.backoff import next_attempt
from watcher.model import Channel, Delivery, Message, Sent

LEASE = 300.0
"""Seconds that a delivery stays ours once claimed; a crashed sender's work is free again after that."""


class Outbox(Protocol):
    """The part of the store that delivering needs."""

    def due(self, now: datetime, limit: int = ...) -> list[Delivery]: ...
    def claim(self, delivery_id: int, now: datetime, lease_seconds: float) -> bool: ...
    def record_sent(self, delivery_id: int, sent: Sent, now: datetime, next_attempt_at: datetime | None) -> None: ...


@dataclass(frozen=True, slots=True)
class Delivered:
    """What came of one attempt. ``next_attempt_at`` is None once it is sent or given up."""

    delivery: Delivery
    sent: Sent
    next_attempt_at: datetime | None


def deliver(
    store: Outbox,
    channels: Iterable[Channel],
    send: Callable[[Channel, Message], Sent],
    clock: Callable[[], datetime],
    *,
    limit: int = 1000,
) -> Iterator[Delivered]:
    """Sends what is due, each delivery alone: a channel that fails holds up no other.

    A delivery to a channel that is no longer configured fails with that reason and is retried like
    any other, so that a channel that comes back loses nothing.
    """
    by_name = {channel.name: channel for channel in channels}
    for delivery in store.due(clock(), limit):
        if not store.claim(delivery.id, clock(), LEASE):
            continue
        channel = by_name.get(delivery.channel)
        sent = send(channel, delivery.message) if channel else Sent(False, "the configuration has no such channel")
        again = None if sent.ok else next_attempt(delivery.attempts + 1, clock())
        store.record_sent(delivery.id, sent, clock(), again)
        yield Delivered(delivery, sent, again)
