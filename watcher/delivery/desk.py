"""What deliveries are made with: the outbox, the channels and their messages. Sends and stores nothing."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Protocol

from watcher.core.link import DiffLink
from watcher.model import Channel, Delivery, Message, Notice, NoticeKind, Sent
from watcher.model.delivery import Waiting

if TYPE_CHECKING:
    from watcher.core.render.bundle import Letter

LEASE = 300.0
"""Seconds that a delivery stays ours once claimed; a crashed sender's work is free again after that."""

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
        But whatever is over is told after its beginning.
        """
        # Imported when something is due: mostly nothing is, and what renders takes a while.
        from watcher.core.grouping import parcels
        from watcher.core.render.bundle import letters

        found = [letter for parcel in parcels(deliveries) for letter in letters(parcel, self.diff_link)]
        found.sort(key=attempts)
        return _beginnings_first([*found[-1:], *found[:-1]] if found and attempts(found[-1]) else found)


def attempts(letter: Letter) -> int:
    """How often the most tried of its deliveries has been tried."""
    return max(delivery.attempts for delivery in letter.deliveries)


_BEGINNING = {NoticeKind.RECOVERED: NoticeKind.FAILING, NoticeKind.RESTORED: NoticeKind.OUTAGE}


def _beginnings_first(letters: list[Letter]) -> list[Letter]:
    found = letters
    for end in letters:
        over = {(_BEGINNING[kind], about) for kind, about in _told(end) if kind in _BEGINNING}
        if over:
            at = found.index(end)
            late = [letter for letter in found[at + 1 :] if over & _told(letter)]
            found = [*found[:at], *late, *(letter for letter in found[at:] if letter not in late)] if late else found
    return found


def _told(letter: Letter) -> set[tuple[NoticeKind, str]]:
    """The kinds of its notices, each with the policy that it is about."""
    contents = (delivery.content for delivery in letter.deliveries)
    return {(each.kind, _about(each)) for each in contents if isinstance(each, Notice)}


def _about(notice: Notice) -> str:
    return "" if notice.kind in (NoticeKind.OUTAGE, NoticeKind.RESTORED) else notice.policy_id
