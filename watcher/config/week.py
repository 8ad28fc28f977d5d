"""Hours of the week, digests and time zones as people write them -> values. Knows no clock.

``"mon-fri 07:00-19:00"``, ``"22:00-07:00"`` (every day, over midnight), ``"sat,sun"`` (all day);
``"daily"``, ``"daily 07:30"``, ``"weekly"``, ``"weekly fri 16:00"``.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from watcher.model import DAY, Digest, Hours

_DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_ALL = frozenset(range(7))
_CLOCK = r"(\d{1,2}):(\d{2})"
_HOURS = re.compile(rf"(?:(?P<days>[a-z,-]+))?\s*(?:{_CLOCK}\s*-\s*{_CLOCK})?", re.ASCII)
_DIGEST = re.compile(rf"(?P<how>daily|weekly)(?:\s+(?P<day>[a-z]+))?(?:\s+{_CLOCK})?", re.ASCII)
_MORNING = 8 * 60


def hours(text: str) -> Hours:
    """The part of the week that ``text`` names. Raises ``ValueError`` with a sentence for a person."""
    match = _HOURS.fullmatch(text.strip().lower())
    if match is None or not match[0]:
        raise ValueError("is not a part of the week")
    days = _days(match["days"]) if match["days"] else _ALL
    if match[2] is None:
        return Hours(days, 0, DAY)
    start, end = _minute(match[2], match[3]), _minute(match[4], match[5])
    if start in (end, DAY):
        raise ValueError("begins when it ends")
    return Hours(days, start, end if end > start else end + DAY)


def whole(parts: Iterable[Hours]) -> bool:
    """Whether these leave no minute of the week."""
    taken = [(day * DAY + part.start, day * DAY + part.end) for part in parts for day in part.days]
    # What runs over Sunday's midnight takes Monday's first hours.
    taken += [(0, end - 7 * DAY) for _, end in taken if end > 7 * DAY]
    reached = 0
    for start, end in sorted(taken):
        if start > reached:
            return False
        reached = max(reached, end)
    return reached >= 7 * DAY


def digest(text: str) -> Digest:
    """The times that ``text`` names. Raises ``ValueError`` with a sentence for a person."""
    match = _DIGEST.fullmatch(text.strip().lower())
    if match is None or (match["how"] == "daily" and match["day"]):
        raise ValueError("is not a time for a digest")
    days = _ALL if match["how"] == "daily" else _days(match["day"] or "mon")
    minute = _minute(match[3], match[4]) if match[3] else _MORNING
    if minute == DAY:
        raise ValueError("has a time of day that is not one: it goes from 00:00 to 23:59")
    return Digest(days, minute)


def timezone(text: str) -> str:
    """The name of a time zone that this machine knows. Raises ``ValueError`` with a sentence for a person."""
    if text == "UTC":  # also where the machine has no time zones at all
        return text
    from zoneinfo import ZoneInfo  # late: seldom named

    try:
        return ZoneInfo(text).key
    except (ValueError, OSError, KeyError):  # KeyError: there is none of that name; OSError: it is a folder
        raise ValueError("is not a time zone that this machine knows") from None


def _days(text: str) -> frozenset[int]:
    found: set[int] = set()
    for part in text.split(","):
        first, dash, last = part.partition("-")
        start, end = _day(first), _day(last if dash else first)
        found.update(day % 7 for day in range(start, end + (7 if end < start else 0) + 1))
    return frozenset(found)


def _day(name: str) -> int:
    if name not in _DAYS:
        raise ValueError(f"has a day that is not one: write {', '.join(_DAYS)}")
    return _DAYS.index(name)


def _minute(hour: str, minute: str) -> int:
    at = int(hour) * 60 + int(minute)
    if int(minute) > 59 or at > DAY:
        raise ValueError("has a time of day that is not one: it goes from 00:00 to 24:00")
    return at
