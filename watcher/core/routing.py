"""Which channels hear of something, and when: at once, when their quiet hours end, or with their digest.

Sends nothing, and puts nothing into words. Hours and digests are read on the clocks of the channel's time zone.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import datetime, time, timedelta

from watcher.core.hours import clocks, utc, within
from watcher.model import Alert, Channel, Decision, Digest, Hours, Level, Notice, Outgoing, Planned

_DAYS_AHEAD = 9
"""A week, and a day on each side for hours over midnight."""


def addressed(decision: Decision, channels: Mapping[str, Channel]) -> Decision:
    """``decision`` with its alert in the outbox, and all of the outbox addressed to the channels that want it.

    A channel that ``channels`` doesn't hold is addressed all the same: its deliveries wait until it is back.
    """
    outbox = decision.outbox
    if decision.alert is not None and decision.message is not None:
        outbox = (Outgoing(decision.alert, decision.message), *outbox)
    return replace(decision, outbox=tuple(_planned(outgoing, channels, decision.at) for outgoing in outbox))


def _planned(outgoing: Outgoing, channels: Mapping[str, Channel], at: datetime) -> Outgoing:
    if outgoing.planned:
        return outgoing
    names = dict.fromkeys(outgoing.content.channels)
    plans = (plan(name, channels.get(name), outgoing.content, at) for name in names)
    return replace(outgoing, planned=tuple(found for found in plans if found))


def plan(name: str, channel: Channel | None, content: Alert | Notice, at: datetime) -> Planned | None:
    """When the channel of that name hears of ``content`` that came up at ``at``; None if it doesn't want to.

    Notices don't wait for a digest: they are about trouble that grows while nobody knows of it.
    """
    if channel is None:
        return Planned(name, at)
    level = level_of(content)
    if not (channel.notices if level is None else level >= channel.alert_from):
        return None
    digest = level is not None and channel.digest is not None and level < channel.digest_below
    due = next_digest(channel, at) if digest else at
    return Planned(name, not_before(channel, level, digest, due), digest)


def level_of(content: Alert | Notice) -> Level | None:
    """The level of an alert; None for a notice, which has none."""
    return content.level if isinstance(content, Alert) else None


def not_before(channel: Channel, level: Level | None, digest: bool, moment: datetime) -> datetime:
    """The first moment from ``moment`` on at which the channel may be sent something of that sort.

    ``level`` is None for a notice. Quiet hours hold back notices, digests, and alerts under ``quiet_below``.
    """
    if channel.quiet_hours and (digest or level is None or level < channel.quiet_below):
        return _end(channel.quiet_hours, channel.timezone, moment)
    return moment


def next_digest(channel: Channel, moment: datetime) -> datetime:
    """When the channel's next digest after ``moment`` is sent; ``moment`` itself if it has none."""
    if channel.digest is None:
        return moment
    return min((at for at in _times(channel.digest, channel.timezone, moment) if at > moment), default=moment)


def _times(digest: Digest, zone: str, moment: datetime) -> Iterator[datetime]:
    for midnight in _midnights(zone, moment):
        if midnight.weekday() in digest.days:
            yield utc(midnight + timedelta(minutes=digest.minute), zone)


def _end(hours: Iterable[Hours], zone: str, moment: datetime) -> datetime:
    """When ``moment`` is in ``hours``, their end; hours that never end hold back nothing."""
    parts = tuple(hours)
    if not within(parts, zone, moment):
        return moment
    ends = sorted(
        utc(midnight + timedelta(minutes=part.end), zone)
        for midnight in _midnights(zone, moment - timedelta(days=1))
        for part in parts
        if midnight.weekday() in part.days
    )
    return next((end for end in ends if end > moment and not within(parts, zone, end)), moment)


def _midnights(zone: str, moment: datetime) -> Iterator[datetime]:
    """Naive, as the clocks of ``zone`` show them, from that of the day of ``moment`` on."""
    today = datetime.combine(moment.astimezone(clocks(zone)).date(), time())
    return (today + timedelta(days=ahead) for ahead in range(_DAYS_AHEAD + 1))
