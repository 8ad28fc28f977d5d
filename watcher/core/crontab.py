"""When a crontab is due next, on the clocks of a time zone. Reads the form that the configuration writes.

That form has numbers, ranges and lists of them, and names for weekdays (``"0 6 * * mon-fri"``). A time that
the clocks skip comes as much later as they were put forward, one that they show twice comes the first time:
each comes once.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from functools import lru_cache

from watcher.core.hours import clocks, utc

_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_LONGEST_CHANGE = timedelta(hours=3)
"""No clock is put forward or back by more than that."""
_DAYS_AHEAD = 8 * 366
"""29 February can be eight years away."""


@dataclass(frozen=True, slots=True)
class _Crontab:
    """The minutes of a day on which it is due, in order, and the days: of the month, months, weekdays (0 is Monday)."""

    minutes: tuple[int, ...]
    days: frozenset[int]
    months: frozenset[int]
    weekdays: frozenset[int]


def next_time(crontab: str, zone: str, moment: datetime) -> datetime:
    """The first time after ``moment`` at which ``crontab`` is due, in UTC. ``ValueError`` if it never is."""
    wall = _wall_before(moment, zone)
    while True:
        wall = _next_wall(_parsed(crontab), wall)
        due = utc(wall, zone)
        if due > moment:
            return due


def _wall_before(moment: datetime, zone: str) -> datetime:
    """What the clocks show; or would, had they not just been put forward: a skipped time may still be to come."""
    there = clocks(zone)
    shown = moment.astimezone(there).replace(tzinfo=None)
    unchanged = (moment - _LONGEST_CHANGE).astimezone(there).replace(tzinfo=None) + _LONGEST_CHANGE
    return min(shown, unchanged)


def _next_wall(crontab: _Crontab, wall: datetime) -> datetime:
    """The first time after ``wall``, both as clocks show it."""
    at = bisect_right(crontab.minutes, wall.hour * 60 + wall.minute)
    midnight = datetime.combine(wall.date(), time())
    for ahead in range(_DAYS_AHEAD):
        day = midnight + timedelta(days=ahead)
        if day.month in crontab.months and day.day in crontab.days and day.weekday() in crontab.weekdays:
            left = crontab.minutes if ahead else crontab.minutes[at:]
            if left:
                return day + timedelta(minutes=left[0])
    raise ValueError("is a date that never comes")


@lru_cache(maxsize=1000)
def _parsed(crontab: str) -> _Crontab:
    minutes, hours, days, months, weekdays = crontab.split()
    times = (hour * 60 + minute for hour in _values(hours, 0, 23) for minute in _values(minutes, 0, 59))
    return _Crontab(
        tuple(sorted(times)),
        _values(days, 1, 31),
        _values(months, 1, 12),
        _values(weekdays, 0, 6),
    )


def _values(text: str, low: int, high: int) -> frozenset[int]:
    if text == "*":
        return frozenset(range(low, high + 1))
    found: set[int] = set()
    for part in text.split(","):
        first, _, last = part.partition("-")
        found.update(range(_number(first), _number(last or first) + 1))
    return frozenset(found)


def _number(text: str) -> int:
    return _WEEKDAYS.index(text) if text in _WEEKDAYS else int(text)
