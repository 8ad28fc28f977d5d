"""How long to leave alone a store that refuses. Knows no clock."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

FIRST = timedelta(seconds=10)
LONGEST = timedelta(minutes=15)

_APART = timedelta(seconds=0.5)


@dataclass(frozen=True, slots=True)
class Pause:
    """Nothing begins before ``until``; ``put_off`` counts the checks that wait for it."""

    until: datetime | None = None
    length: timedelta = FIRST / 2
    put_off: int = 0

    def holds(self, now: datetime) -> bool:
        """True while nothing may begin."""
        return self.until is not None and now < self.until

    def longer(self, now: datetime) -> Pause:
        """The next pause, twice as long as the one before."""
        length = min(2 * self.length, LONGEST)
        return Pause(now + length, length)

    def turn(self, now: datetime) -> tuple[Pause, datetime]:
        """When the next one that is put off has its turn, each a little after the one before."""
        put_off = self.put_off + 1
        begins = max(self.until or now, now + FIRST)
        return replace(self, put_off=put_off), begins + _APART * put_off
