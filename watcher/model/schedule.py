"""Hours of the week in which something is done, or not, and when a digest is sent. Knows no clock."""

from __future__ import annotations

from dataclasses import dataclass

DAY = 24 * 60
"""Minutes in a day, as clocks on a wall count them."""


@dataclass(frozen=True, slots=True)
class Hours:
    """A part of the week: ``days`` on which it begins (0 is Monday), ``start`` and ``end`` in minutes of that day.

    ``end`` is after ``start``; past ``DAY`` it lies on the next day. Wall-clock time of whatever zone it is read in.
    """

    days: frozenset[int]
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Digest:
    """When collected messages are sent: at ``minute`` of every day in ``days`` (0 is Monday), wall-clock time."""

    days: frozenset[int]
    minute: int
