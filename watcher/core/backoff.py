"""When to try again to deliver an alert. Knows nothing of channels, and never sleeps."""

from __future__ import annotations

from datetime import datetime, timedelta

_MINUTES = (1, 5, 15, 60, 4 * 60, 12 * 60, *[24 * 60] * 4)
"""The wait after each failed attempt: soon at first, then daily; about five days in all."""

_SPREAD = 0.1
_STEPS = 1009


def next_attempt(attempts: int, now: datetime, delivery_id: int = 0) -> datetime | None:
    """When to try again after that many failed attempts (from 1), or None: it is given up.

    The wait is up to a tenth shorter or longer, always the same for one ``delivery_id``, so that what failed
    together doesn't come back all at once.
    """
    if not 1 <= attempts <= len(_MINUTES):
        return None
    # Neighbouring ids must not wait for nearly the same time.
    jitter = _SPREAD * (2 * (delivery_id * 619 % _STEPS) / _STEPS - 1)
    return now + timedelta(minutes=_MINUTES[attempts - 1] * (1 + jitter))


def longest_wait(attempts: int) -> timedelta:
    """No delivery that failed so often waits for longer; nothing at all before the first attempt."""
    minutes = _MINUTES[min(attempts, len(_MINUTES)) - 1] if attempts > 0 else 0
    return timedelta(minutes=minutes * (1 + _SPREAD))
