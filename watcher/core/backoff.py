"""When to try again to deliver an alert. Knows nothing of channels, and never sleeps."""

from __future__ import annotations

from datetime import datetime, timedelta

_MINUTES = (1, 5, 15, 60, 4 * 60, 12 * 60, *[24 * 60] * 4)
"""The wait after each failed attempt: soon at first, then daily; not quite five days in all."""


def next_attempt(attempts: int, now: datetime) -> datetime | None:
    """When to try again after that many failed attempts (from 1), or None: it is given up."""
    if not 1 <= attempts <= len(_MINUTES):
        return None
    return now + timedelta(minutes=_MINUTES[attempts - 1])
