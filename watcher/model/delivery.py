"""What is on its way to a channel: planned, under way, and what came of it."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING

from watcher.model.terms import Level

if TYPE_CHECKING:
    from watcher.model.alert import Alert, Message
    from watcher.model.notice import Notice
    from watcher.model.schedule import Digest, Hours

NO_CHANNEL = "the configuration has no such channel"
"""What a delivery fails with while its channel is gone from the configuration."""


@dataclass(frozen=True, slots=True)
class Channel:
    """Where alerts go. ``url`` is an Apprise URL and holds secrets: its repr never shows it.

    It is told of changes from ``alert_from`` up, and with ``notices`` of trouble with the watching too. With a
    ``digest``, levels under ``digest_below`` wait for it. In ``quiet_hours`` levels under ``quiet_below``, and
    notices, wait for their end. Both are wall-clock times of ``timezone``, an IANA name.
    """

    name: str
    url: str = field(repr=False)
    alert_from: Level = Level.NONE
    notices: bool = True
    digest: Digest | None = None
    digest_below: Level = Level.MEDIUM
    quiet_hours: tuple[Hours, ...] = ()
    quiet_below: Level = Level.CRITICAL
    timezone: str = "UTC"


@dataclass(frozen=True, slots=True)
class Planned:
    """That something goes to ``channel``, not before ``due_at``; ``digest``: as a part of one message with others."""

    channel: str
    due_at: datetime
    digest: bool = False


@dataclass(frozen=True, slots=True)
class Outgoing:
    """An alert or a notice with its message and the channels that it goes to: what the outbox takes in."""

    content: Alert | Notice
    message: Message
    planned: tuple[Planned, ...] = ()


@dataclass(frozen=True, slots=True)
class Delivery:
    """One alert or notice on its way to one channel, as the outbox holds it.

    ``unsure``: an earlier attempt may have arrived although nobody recorded it.
    """

    id: int
    alert_id: int
    channel: str
    attempts: int
    message: Message
    content: Alert | Notice | None = None
    digest: bool = False
    unsure: bool = False


@dataclass(frozen=True, slots=True)
class Sent:
    """What came of an attempt to deliver; ``error`` is empty on success and never holds a secret.

    ``unsure``: it failed in such a way (no answer in time) that the message may have arrived all the same.
    """

    ok: bool
    error: str = ""
    unsure: bool = False


@dataclass(frozen=True, slots=True)
class Waiting:
    """A delivery whose time hasn't come. ``level`` is that of its alert, None for a notice or a quiet change.

    ``policy_id`` is that of the policy whose check brought it up.
    """

    id: int
    channel: str
    attempts: int
    digest: bool
    level: Level | None
    next_attempt_at: datetime
    policy_id: str = ""
