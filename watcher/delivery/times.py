"""When a delivery is tried: not in quiet hours, and never later than it would be from now on. Sends nothing."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import datetime, timedelta

from watcher.core import routing
from watcher.core.backoff import longest_wait
from watcher.delivery.desk import Desk
from watcher.model import Channel, Delivery, Notice, NoticeKind
from watcher.model.delivery import Waiting

PAUSE = timedelta(hours=1)
"""What is left for a channel that fails waits as long as what failed, but no longer: that may be at fault itself."""


def bring_forward(desk: Desk) -> None:
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


def forgive(desk: Desk, due: Iterable[Delivery]) -> bool:
    """What failed and is due now all the same; whether there is any.

    Once the network is back that is everything: while it was down, that said nothing about a channel. Once a policy
    is read again it is what the channel wasn't told of it yet: the end of a trouble must not come before its beginning.
    """
    notices = [(each, each.content) for each in due if isinstance(each.content, Notice)]
    back = any(notice.kind is NoticeKind.RESTORED and not each.attempts for each, notice in notices)
    over = {(each.channel, notice.policy_id) for each, notice in notices if notice.kind is NoticeKind.RECOVERED}
    if not back and not over:
        return False
    now = desk.clock()
    tried = [row for row in desk.store.waiting(now) if row.attempts]
    wanted = [row.id for row in tried if back or (row.level is None and (row.channel, row.policy_id) in over)]
    desk.store.reschedule(wanted, now, now)
    return bool(wanted)


def _latest(row: Waiting, channel: Channel | None, now: datetime, tried: bool) -> datetime:
    """The latest that a delivery is tried, if the clock is right and nothing more goes wrong."""
    at = now + max(longest_wait(row.attempts), PAUSE if tried else timedelta())
    if channel is None:  # it may be back in a minute, and then wants its digest when it always comes
        return row.next_attempt_at if row.digest and not row.attempts else at
    if row.digest and not row.attempts:
        at = max(at, routing.next_digest(channel, now))
    return routing.not_before(channel, row.level, row.digest, at)


def due_at(desk: Desk, delivery: Delivery, at: datetime) -> datetime:
    """``at``, or the end of the quiet hours that it falls into."""
    channel = desk.channels.get(delivery.channel)
    if channel is None or delivery.content is None:
        return at
    return routing.not_before(channel, routing.level_of(delivery.content), delivery.digest, at)


def not_quiet(desk: Desk, due: Iterable[Delivery]) -> list[Delivery]:
    """Those that may be sent now; the others wait for the end of their channel's quiet hours."""
    now = desk.clock()
    deliveries = list(due)
    held = {delivery.id for delivery in deliveries if due_at(desk, delivery, now) > now}
    put_off(desk, (delivery for delivery in deliveries if delivery.id in held), now, timedelta())
    return [delivery for delivery in deliveries if delivery.id not in held]


def put_off(desk: Desk, deliveries: Iterable[Delivery], now: datetime, wait: timedelta) -> None:
    """They are due after that wait, and nothing counts as tried."""
    times: defaultdict[datetime, list[int]] = defaultdict(list)
    for delivery in deliveries:
        times[due_at(desk, delivery, now + wait)].append(delivery.id)
    for at, ids in times.items():
        desk.store.reschedule(ids, now, at)
