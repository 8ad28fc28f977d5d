"""Letters to several channels at once, to each channel one after the other. Decides nothing about their words."""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import TYPE_CHECKING

from watcher.core.backoff import longest_wait, next_attempt
from watcher.delivery.desk import LEASE, Delivered, Desk, Outbox, attempts
from watcher.delivery.senders import Senders
from watcher.delivery.times import PAUSE, due_at, put_off
from watcher.errors import StoreLocked
from watcher.model import Channel, Delivery, Sent

if TYPE_CHECKING:
    from watcher.core.render.bundle import Letter

AT_ONCE = 8
"""Channels that are sent to at the same time."""

PATIENCE = 2
"""Failures in a row after which the rest of a channel waits."""

RECORDING = 5
"""How often we try to record what came of a message while another process has the database to itself."""

GRACE = 2.0
"""Seconds that a stop waits for the answers to messages that are on their way."""


@dataclass(slots=True)
class Lane:
    """What is left to send to one channel. ``claimed`` are deliveries that are ours already."""

    channel: Channel
    letters: deque[Letter]
    claimed: set[int] = field(default_factory=set)
    failures: int = 0


def send_all(desk: Desk, lanes: deque[Lane]) -> Iterator[Delivered]:
    """Every lane's letters one after the other, several lanes at once."""
    senders: Senders[tuple[Lane, Letter]] = Senders(desk.send)
    asked_at = 0.0
    while True:
        _start(desk, lanes, senders)
        if not senders.under_way:
            break
        answer = senders.next()
        if answer:
            (lane, letter), sent = answer
            yield from _recorded(desk, letter.deliveries, sent)
            _go_on(desk, lane, sent, letter)
            lanes.append(lane)
        elif desk.stop():
            asked_at = asked_at or time.monotonic()
            if time.monotonic() - asked_at > GRACE:
                break  # Nobody knows what comes of these: they stay claimed, and their next attempt says so.
    for lane in lanes:
        _give_back(desk, lane)


def _start(desk: Desk, lanes: deque[Lane], senders: Senders[tuple[Lane, Letter]]) -> None:
    """Has the lanes whose turn it is send their next letter, as many at once as we may."""
    while lanes and senders.under_way < AT_ONCE and not desk.stop():
        lane = lanes.popleft()
        letter = _next_letter(desk, lane)
        if letter:
            senders.start((lane, letter), lane.channel, letter.message)


def _next_letter(desk: Desk, lane: Lane) -> Letter | None:
    """The next letter of a lane, all of it claimed; None if nothing is left, or it is another process's."""
    while lane.letters:
        letter = lane.letters.popleft()
        ids = [delivery.id for delivery in letter.deliveries]
        if lane.claimed.issuperset(ids):
            lane.claimed.difference_update(ids)
            return letter
        taken = desk.store.claim(ids, desk.clock(), LEASE)
        ours = [replace(each, unsure=taken[each.id]) for each in letter.deliveries if each.id in taken]
        if ours == list(letter.deliveries):
            return letter
        # Another process has part of it, or died sending it: what is left is put into words again.
        lane.claimed.update(taken)
        lane.letters.extendleft(reversed(desk.letters(ours)))
    return None


def _go_on(desk: Desk, lane: Lane, sent: Sent, letter: Letter) -> None:
    """After several failures in a row the rest of the lane waits, and nothing of it counts as tried."""
    lane.failures = 0 if sent.ok else lane.failures + 1
    if lane.failures < PATIENCE or not lane.letters:
        return
    left = [delivery for unsent in lane.letters for delivery in unsent.deliveries]
    lane.letters.clear()
    _give_back(desk, lane)
    put_off(desk, left, desk.clock(), min(longest_wait(attempts(letter) + 1), PAUSE))


def _give_back(desk: Desk, lane: Lane) -> None:
    if lane.claimed:
        desk.store.release(lane.claimed)
        lane.claimed.clear()


def _recorded(desk: Desk, deliveries: tuple[Delivery, ...], sent: Sent) -> Iterator[Delivered]:
    """Stores what came of a message, for each delivery that it carried."""
    now, lead = desk.clock(), deliveries[0].id
    again: dict[int, datetime | None] = {}
    for delivery in deliveries:
        # By the id of the first, so that what went together is due together.
        at = None if sent.ok else next_attempt(delivery.attempts + 1, now, lead)
        again[delivery.id] = at and due_at(desk, delivery, at)
    _store(desk.store, sent, now, again)
    for delivery in deliveries:
        yield Delivered(delivery, sent, again[delivery.id], 0 if delivery.id == lead else lead)


def _store(store: Outbox, sent: Sent, now: datetime, again: Mapping[int, datetime | None]) -> None:
    """Stores it, also where another process writes for long: what isn't recorded would be sent twice."""
    for _ in range(RECORDING - 1):
        try:
            return store.record_sent(sent, now, again)
        except StoreLocked:
            continue
    return store.record_sent(sent, now, again)
