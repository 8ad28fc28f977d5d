"""Days in words, the same in every locale."""

from __future__ import annotations

from datetime import date, datetime

from watcher.core.excerpt import head

_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)


def day(moment: date | datetime) -> str:
    """``4 May 2026``."""
    return f"{moment.day} {_MONTHS[moment.month - 1]} {moment.year}"


def iso_day(text: str) -> str:
    """An ISO date in words; any other text as it is, but short."""
    try:
        return day(date.fromisoformat(text))
    except ValueError:
        return head(text, 40)
