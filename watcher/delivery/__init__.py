"""Sends what is due: each channel alone, each message recorded before the next one to that channel.

    bring forward | due -> by channel -> parcels -> letters -> claim -> send -> record

A thread does nothing but send; the store belongs to the caller's thread. A channel that fails or hangs holds up no
other, and is left in peace for a while. Decides no alert, and does not know how anything is sent.
"""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Callable, Generator, Iterable, Iterator

from watcher.core.backoff import next_attempt
from watcher.core.link import DiffLink, diff_command
from watcher.delivery.desk import LEASE, Clock, Delivered, Desk, Outbox, Send
from watcher.delivery.lanes import AT_ONCE, PATIENCE, Lane, send_all
from watcher.delivery.times import PAUSE, bring_forward, forgive, not_quiet
from watcher.model import Channel, Delivery, Sent
from watcher.model.delivery import NO_CHANNEL
from watcher.workers import never

BATCH = 500
"""Deliveries read at once."""

__all__ = ["AT_ONCE", "LEASE", "PATIENCE", "PAUSE", "Delivered", "Outbox", "deliver"]


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
    desk = Desk(store, {channel.name: channel for channel in channels}, send, clock, stop, diff_link)
    bring_forward(desk)
    seen: set[int] = set()
    while not stop():
        due = [delivery for delivery in store.due(clock(), limit) if delivery.id not in seen]
        if not due:
            return
        if forgive(desk, due):
            due = [delivery for delivery in store.due(clock(), limit) if delivery.id not in seen]
        seen.update(delivery.id for delivery in due)
        yield from _round(desk, due)


def _round(desk: Desk, due: Iterable[Delivery]) -> Iterator[Delivered]:
    by_channel: defaultdict[str, list[Delivery]] = defaultdict(list)
    for delivery in not_quiet(desk, due):
        by_channel[delivery.channel].append(delivery)
    lanes: deque[Lane] = deque()
    for name, deliveries in by_channel.items():
        channel = desk.channels.get(name)
        if channel:
            lanes.append(Lane(channel, deque(desk.letters(deliveries))))
        else:
            yield from _without_channel(desk, deliveries)
    yield from send_all(desk, lanes)


def _without_channel(desk: Desk, deliveries: Iterable[Delivery]) -> Iterator[Delivered]:
    sent = Sent(False, NO_CHANNEL)
    by_id = {delivery.id: delivery for delivery in deliveries}
    now = desk.clock()
    taken = desk.store.claim(by_id, now, LEASE)
    again = {number: next_attempt(by_id[number].attempts + 1, now, number) for number in taken}
    if again:
        desk.store.record_sent(sent, now, again)
    yield from (Delivered(by_id[number], sent, at) for number, at in again.items())
