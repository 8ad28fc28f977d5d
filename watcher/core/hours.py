"""Hours of the week, read on the clocks of a time zone: is a moment in them, and when do they begin next?

Knows no clock of its own. Moments are aware datetimes; what is given back is in UTC.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime, time, timedelta, tzinfo

from watcher.model import DAY, Hours

_DAYS_AHEAD = 15
"""Two weeks: where clocks go forward, this week's only hours may not exist."""


def clocks(zone: str) -> tzinfo:
    """The clocks of the zone of that IANA name. UTC goes also where the machine has no time zones at all."""
    if zone == "UTC":
        return UTC
    from zoneinfo import ZoneInfo  # late: it looks for the machine's time zones

    return ZoneInfo(zone)


def within(hours: Iterable[Hours], zone: str, moment: datetime) -> bool:
    """True if the clocks of ``zone`` then show a time in one of ``hours``."""
    local = moment.astimezone(clocks(zone))
    today, minute = local.weekday(), local.hour * 60 + local.minute
    return any(
        (today in part.days and part.start <= minute < part.end)
        or ((today - 1) % 7 in part.days and part.start <= minute + DAY < part.end)
        for part in hours
    )


def opening(hours: Iterable[Hours], zone: str, moment: datetime) -> tuple[datetime, timedelta]:
    """When one of ``hours`` begins next after ``moment``, and how long it lasts by the clock on the wall."""
    parts = tuple(hours)
    found = [
        (begins, timedelta(minutes=part.end - part.start))
        for begins, part in _beginnings(parts, zone, moment)
        if begins > moment and within((part,), zone, begins)
    ]
    return min(found)


def utc(wall: datetime, zone: str) -> datetime:
    """When the clocks of ``zone`` show ``wall``, a naive time: the first time if twice; if never, as much later."""
    return wall.replace(tzinfo=clocks(zone), fold=0).astimezone(UTC)


def _beginnings(parts: Iterable[Hours], zone: str, moment: datetime) -> Iterator[tuple[datetime, Hours]]:
    today: date = moment.astimezone(clocks(zone)).date()
    for ahead in range(_DAYS_AHEAD):
        day = today + timedelta(days=ahead)
        midnight = datetime.combine(day, time())
        for part in parts:
            if day.weekday() in part.days:
                yield utc(midnight + timedelta(minutes=part.start), zone), part
