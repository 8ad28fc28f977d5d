"""An alert on its way to a channel."""

from __future__ import annotations

from dataclasses import dataclass, field

from watcher.model.decision import (
    Message,
)


@dataclass(frozen=True, slots=True)
class Channel:
    """Where alerts go. ``url`` is an Apprise URL and holds secrets: its repr never shows it."""

    name: str
    url: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class Delivery:
    """One alert on its way to one channel, as the outbox holds it."""

    id: int
    alert_id: int
    channel: str
    attempts: int
    message: Message


@dataclass(frozen=True, slots=True)
class Sent:
    """What came of an attempt to deliver; ``error`` is empty on success and never holds a secret."""

    ok: bool
    error: str = ""
