"""The daemon's clock: rings once for each key when its time has come, and sleeps until then.

APScheduler keeps the times and waits in a thread of its own. It goes by the clock on the wall, which may jump,
so whoever relies on it lets it ring every few seconds; each ring looks at all times again.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Protocol

from apscheduler.executors.debug import DebugExecutor
from apscheduler.jobstores.base import JobLookupError
from apscheduler.schedulers.background import BackgroundScheduler
from apscheduler.triggers.date import DateTrigger


class Clock(Protocol):
    """Rings when a time has come. A key has one time; a new one takes its place."""

    def set(self, key: str, at: datetime) -> None: ...
    def cancel(self, key: str) -> None: ...
    def restart(self) -> None: ...
    def stop(self) -> None: ...


class Alarms:
    """A ``Clock``. ``ring`` is called with the key, in the clock's thread, and must return at once."""

    def __init__(self, ring: Callable[[str], object]) -> None:
        self._ring = ring
        self._times: dict[str, datetime] = {}
        for name in ("apscheduler.scheduler", "apscheduler.executors.default"):
            logging.getLogger(name).addHandler(logging.NullHandler())
            logging.getLogger(name).propagate = False
        self._scheduler = self._started()

    def set(self, key: str, at: datetime) -> None:
        """Rings for ``key`` at that time; at once, if it is past."""
        self._times[key] = at
        self._add(key, at)

    def cancel(self, key: str) -> None:
        """Doesn't ring for ``key`` any more."""
        self._times.pop(key, None)
        try:
            self._scheduler.remove_job(key)
        except JobLookupError:
            return  # it has rung already

    def restart(self) -> None:
        """Begins anew with the same times, for when it seems to have died."""
        self._scheduler.shutdown(wait=False)
        self._scheduler = self._started()
        for key, at in self._times.items():
            self._add(key, at)

    def stop(self) -> None:
        """Rings no more."""
        self._scheduler.shutdown(wait=False)

    def _started(self) -> BackgroundScheduler:
        # The job only puts something into a queue: a pool of threads for that would cost more than the job.
        scheduler = BackgroundScheduler(timezone=UTC, executors={"default": DebugExecutor()})
        scheduler.start()
        return scheduler

    def _add(self, key: str, at: datetime) -> None:
        self._scheduler.add_job(
            self._ring,
            DateTrigger(at, timezone=UTC),
            args=[key],
            id=key,
            replace_existing=True,
            misfire_grace_time=None,
        )
