"""Five-field crontab times, read the way cron reads them and written the way APScheduler does.

The two differ: for APScheduler 0 is Monday, for cron 0 and 7 are Sunday; and where both a day of the
month and a weekday are given, cron takes either, APScheduler only days that are both. So weekdays
are written as names, and a crontab with both is refused. Knows no clock and no time zone.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise

_WEEKDAYS = ("sun", "mon", "tue", "wed", "thu", "fri", "sat")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_LONGEST = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_PART = re.compile(r"(?:(?P<all>\*)|(?P<first>\w{1,3})(?:-(?P<last>\w{1,3}))?)(?:/(?P<step>\d{1,3}))?", re.ASCII)


@dataclass(frozen=True, slots=True)
class _Field:
    name: str
    low: int
    high: int
    names: tuple[str, ...] = ()


_MINUTE = _Field("minute", 0, 59)
_HOUR = _Field("hour", 0, 23)
_DAY = _Field("day of the month", 1, 31)
_MONTH = _Field("month", 1, 12, _MONTHS)
_WEEKDAY = _Field("weekday", 0, 6, _WEEKDAYS)


def crontab(text: str) -> str:
    """``"0 6 * * 1-5"`` -> ``"0 6 * * mon-fri"``, fit for ``CronTrigger.from_crontab``.

    Raises ``ValueError`` with a sentence for a person.
    """
    fields = text.lower().split()
    if len(fields) != 5:
        raise ValueError(f"has {len(fields)} fields, not 5: minute, hour, day of the month, month, weekday")
    minutes, hours, days, months, weekdays = (
        _values(field, part) for field, part in zip((_MINUTE, _HOUR, _DAY, _MONTH, _WEEKDAY), fields, strict=True)
    )
    if len(days) < 31 and len(weekdays) < 7:
        raise ValueError("has both a day of the month and a weekday; give one and write * for the other")
    if min(days) > max(_LONGEST[month - 1] for month in months):
        raise ValueError("is a date that never comes")
    named = {(day - 1) % 7 for day in weekdays}
    return " ".join(
        (
            _written(minutes, _MINUTE),
            _written(hours, _HOUR),
            _written(days, _DAY),
            _written(months, _MONTH),
            _written(named, _Field("weekday", 0, 6), (*_WEEKDAYS[1:], _WEEKDAYS[0])),
        )
    )


def _values(field: _Field, text: str) -> set[int]:
    """All values that a field stands for."""
    found: set[int] = set()
    for part in text.split(","):
        match = _PART.fullmatch(part)
        if match is None:
            raise ValueError(f"has a {field.name} that cannot be read: write a number, a-b, * or */n, joined by commas")
        found |= _part(field, match)
    return found


def _part(field: _Field, match: re.Match[str]) -> set[int]:
    first = field.low if match["all"] else _number(field, match["first"])
    last = max(field.high, first) if match["all"] or match["step"] else first
    if match["last"]:
        last = _number(field, match["last"])
    if field is _WEEKDAY and last == 0 < first:
        last = 7
    step = int(match["step"] or 1)
    if first > last:
        raise ValueError(f"has a {field.name} range that runs backwards")
    if step == 0:
        raise ValueError(f"has a {field.name} step of 0")
    values = range(first, last + 1, step)
    return {value % 7 for value in values} if field is _WEEKDAY else set(values)


def _number(field: _Field, text: str) -> int:
    if text in field.names:
        return field.names.index(text) + field.low
    # cron takes 7 for Sunday as well.
    high = 7 if field is _WEEKDAY else field.high
    if not text.isdigit() or not field.low <= int(text) <= high:
        names = f" or {field.names[0]}-{field.names[-1]}" if field.names else ""
        raise ValueError(f"has a {field.name} out of range: it goes from {field.low} to {high}{names}")
    return int(text)


def _written(values: set[int], field: _Field, names: tuple[str, ...] = ()) -> str:
    """The values as ``*``, single values and ranges."""
    if len(values) == field.high - field.low + 1:
        return "*"
    ordered = sorted(values)
    breaks = [0, *(at for at, (a, b) in enumerate(pairwise(ordered), 1) if b > a + 1), len(ordered)]
    runs = [ordered[start:end] for start, end in pairwise(breaks)]

    def shown(value: int) -> str:
        return names[value] if names else str(value)

    return ",".join(shown(run[0]) if len(run) == 1 else f"{shown(run[0])}-{shown(run[-1])}" for run in runs)
