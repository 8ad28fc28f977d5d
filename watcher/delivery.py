"""Sends what is due: each channel alone, each message recorded before the next one to that channel.

    bring forward | due -> by channel -> parcels -> letters -> claim -> send -> record

A thread does nothing but send; the store belongs to the caller's thread. A channel that fails or hangs holds up no
other, and is left in peace for a while. Decides no alert, and does not know how anything is sent.
"""

from __future__ import annotations

import queue
import threading
import time
from collections import defaultdict, deque
from collections.abc import Callable, Generator, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Protocol

from watcher.core import routing
from watcher.core.backoff import longest_wait, next_attempt
from watcher.core.decide.link import DiffLink, diff_command
from watcher.errors import StoreLocked
from watcher.model import Channel, Delivery, Message, Sent
from watcher.model.delivery import NO_CHANNEL, Waiting

if TYPE_CHECKING:
    from watcher.core.render.bundle import Letter

LEASE = 300.0
"""Seconds that a delivery stays ours once claimed; a crashed sender's work is free again after that."""

AT_ONCE = 8
"""Channels that are sent to at the same time."""

PATIENCE = 2
"""Failures in a row after which the rest of a channel waits."""

PAUSE = timedelta(hours=1)
"""It waits as long as what failed, but no longer than that: what failed may be at fault itself."""

GRACE = 2.0
"""Seconds that a stop waits for the answers to messages that are on their way."""

BATCH = 500
"""Deliveries read at once."""

RECORDING = 5
"""How often we try to record what came of a message while another process has the database to itself."""

_LOOK = 0.1

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


def never() -> bool:
    """Nobody asks us to stop."""
    return False


def deliver(
    store: Outbox,
    channels: Iterable[Channel],
    send: Send,
    clock: Clock,
    *,
    limit: int = BATCH,
    stop: Callable[[], bool] = never,
    diff_link: DiffLink = diff_command,
) -> Generator[Delivered, None, None]:
    """Sends all that is due, and yields what came of each delivery once that is recorded.

    A delivery to a channel that is no longer configured fails with that reason and is retried like
    any other, so that a channel that comes back loses nothing. ``stop`` answering true starts no
    further message. Raises what the store raises; whatever ``send`` raises is one failed attempt.
    """
    desk = _Desk(store, {channel.name: channel for channel in channels}, send, clock, stop, diff_link)
    _bring_forward(desk)
    seen: set[int] = set()
    while not stop():
        due = [delivery for delivery in store.due(clock(), limit) if delivery.id not in seen]
        if not due:
            return
        seen.update(delivery.id for delivery in due)
        yield from _round(desk, due)


@dataclass(frozen=True, slots=True)
class _Desk:
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
        found.sort(key=_attempts)
        return [*found[-1:], *found[:-1]] if found and _attempts(found[-1]) else found


def _attempts(letter: Letter) -> int:
    return max(delivery.attempts for delivery in letter.deliveries)


# --- when --------------------------------------------------------------------------------------------------


def _bring_forward(desk: _Desk) -> None:
    """What waits for longer than it would from now on is due earlier: a clock was put back, or wishes changed."""
    now = desk.clock()
    waiting = desk.store.waiting(now)
    tried = {row.channel for row in waiting if row.attempts}
    alike: defaultdict[tuple[object, ...], list[Waiting]] = defaultdict(list)
    for row in waiting:
        alike[row.channel, row.attempts, row.digest, row.level].append(row)
    for rows in alike.values():
        latest = _latest(rows[0], desk.channels.get(rows[0].channel), now, rows[0].channel in tried)
        late = [row.id for row in rows if row.next_attempt_at > latest]
        if late:
            desk.store.reschedule(late, now, latest)


def _latest(row: Waiting, channel: Channel | None, now: datetime, tried: bool) -> datetime:
    """The latest that a delivery is tried, if the clock is right and nothing more goes wrong."""
    at = now + max(longest_wait(row.attempts), PAUSE if tried else timedelta())
    if channel is None:
        return at
    if row.digest and not row.attempts:
        at = max(at, routing.next_digest(channel, now))
    return routing.not_before(channel, row.level, row.digest, at)


def _due_at(desk: _Desk, delivery: Delivery, at: datetime) -> datetime:
    """``at``, or the end of the quiet hours that it falls into."""
    channel = desk.channels.get(delivery.channel)
    if channel is None or delivery.content is None:
        return at
    return routing.not_before(channel, routing.level_of(delivery.content), delivery.digest, at)


# --- a round -----------------------------------------------------------------------------------------------


@dataclass(slots=True)
class _Lane:
    """What is left to send to one channel. ``claimed`` are deliveries that are ours already."""

    channel: Channel
    letters: deque[Letter]
    claimed: set[int] = field(default_factory=set)
    failures: int = 0


def _round(desk: _Desk, due: Iterable[Delivery]) -> Iterator[Delivered]:
    by_channel: defaultdict[str, list[Delivery]] = defaultdict(list)
    for delivery in _not_quiet(desk, due):
        by_channel[delivery.channel].append(delivery)
    lanes: deque[_Lane] = deque()
    for name, deliveries in by_channel.items():
        channel = desk.channels.get(name)
        if channel:
            lanes.append(_Lane(channel, deque(desk.letters(deliveries))))
        else:
            yield from _without_channel(desk, deliveries)
    yield from _send(desk, lanes)


def _not_quiet(desk: _Desk, due: Iterable[Delivery]) -> list[Delivery]:
    """Those that may be sent now; the others wait for the end of their channel's quiet hours."""
    now = desk.clock()
    deliveries = list(due)
    held = {delivery.id for delivery in deliveries if _due_at(desk, delivery, now) > now}
    _put_off(desk, (delivery for delivery in deliveries if delivery.id in held), now, timedelta())
    return [delivery for delivery in deliveries if delivery.id not in held]


def _put_off(desk: _Desk, deliveries: Iterable[Delivery], now: datetime, wait: timedelta) -> None:
    """They are due after that wait, and nothing counts as tried."""
    times: defaultdict[datetime, list[int]] = defaultdict(list)
    for delivery in deliveries:
        times[_due_at(desk, delivery, now + wait)].append(delivery.id)
    for at, ids in times.items():
        desk.store.reschedule(ids, now, at)


def _without_channel(desk: _Desk, deliveries: Iterable[Delivery]) -> Iterator[Delivered]:
    sent = Sent(False, NO_CHANNEL)
    by_id = {delivery.id: delivery for delivery in deliveries}
    now = desk.clock()
    taken = desk.store.claim(by_id, now, LEASE)
    again = {number: next_attempt(by_id[number].attempts + 1, now, number) for number in taken}
    if again:
        desk.store.record_sent(sent, now, again)
    yield from (Delivered(by_id[number], sent, at) for number, at in again.items())


def _send(desk: _Desk, lanes: deque[_Lane]) -> Iterator[Delivered]:
    """Every lane's letters one after the other, several lanes at once."""
    senders = _Senders(desk.send)
    asked_at = 0.0
    while True:
        while lanes and senders.under_way < AT_ONCE and not desk.stop():
            lane = lanes.popleft()
            letter = _next_letter(desk, lane)
            if letter:
                senders.start(lane, letter)
        if not senders.under_way:
            break
        answer = senders.next()
        if answer:
            lane, letter, sent = answer
            yield from _recorded(desk, letter.deliveries, sent)
            _go_on(desk, lane, sent, letter)
            lanes.append(lane)
        elif desk.stop():
            asked_at = asked_at or time.monotonic()
            if time.monotonic() - asked_at > GRACE:
                break  # Nobody knows what comes of these: they stay claimed, and their next attempt says so.
    for lane in lanes:
        _give_back(desk, lane)


def _next_letter(desk: _Desk, lane: _Lane) -> Letter | None:
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


def _go_on(desk: _Desk, lane: _Lane, sent: Sent, letter: Letter) -> None:
    """After several failures in a row the rest of the lane waits, and nothing of it counts as tried."""
    lane.failures = 0 if sent.ok else lane.failures + 1
    if lane.failures < PATIENCE or not lane.letters:
        return
    left = [delivery for unsent in lane.letters for delivery in unsent.deliveries]
    lane.letters.clear()
    _give_back(desk, lane)
    _put_off(desk, left, desk.clock(), min(longest_wait(_attempts(letter) + 1), PAUSE))


def _give_back(desk: _Desk, lane: _Lane) -> None:
    if lane.claimed:
        desk.store.release(lane.claimed)
        lane.claimed.clear()


def _recorded(desk: _Desk, deliveries: tuple[Delivery, ...], sent: Sent) -> Iterator[Delivered]:
    """Stores what came of a message, for each delivery that it carried."""
    now, lead = desk.clock(), deliveries[0].id
    again: dict[int, datetime | None] = {}
    for delivery in deliveries:
        # By the id of the first, so that what went together is due together.
        at = None if sent.ok else next_attempt(delivery.attempts + 1, now, lead)
        again[delivery.id] = at and _due_at(desk, delivery, at)
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


# --- sending -----------------------------------------------------------------------------------------------

_Answer = tuple[_Lane, "Letter", Sent]


class _Senders:
    """Threads that send one message each. They are daemons: a service that hangs must not keep us from ending."""

    def __init__(self, send: Send) -> None:
        self._send = send
        self._answers: queue.SimpleQueue[_Answer | BaseException] = queue.SimpleQueue()
        self.under_way = 0

    def start(self, lane: _Lane, letter: Letter) -> None:
        """Has a letter sent."""
        self.under_way += 1
        threading.Thread(target=self._work, args=(lane, letter), name=f"send-{lane.channel.name}", daemon=True).start()

    def next(self) -> _Answer | None:
        """What came of a letter, or None if nothing did for a moment."""
        try:
            answer = self._answers.get(timeout=_LOOK)
        except queue.Empty:
            return None
        self.under_way -= 1
        if isinstance(answer, BaseException):
            raise answer
        return answer

    def _work(self, lane: _Lane, letter: Letter) -> None:
        try:
            sent = self._send(lane.channel, letter.message)
        except Exception as error:  # noqa: BLE001 - a mistake of ours about one message must not stop the others
            sent = Sent(False, f"internal error, please report it: {type(error).__name__}", unsure=True)
        except BaseException as error:  # noqa: BLE001 - somebody wants the program to end
            self._answers.put(error)
            return
        self._answers.put((lane, letter, sent))
