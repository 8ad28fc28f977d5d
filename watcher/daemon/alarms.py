"""The daemon's clock: rings once for each key when its time has come, and sleeps until then.

APScheduler keeps the times and waits in a thread of its own. It goes by the clock on the wall, which may jump,
so whoever relies on it lets it ring every few seconds; each ring looks at all times again.
"""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, datetime
from heapq import heappop, heappush
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
    """A ``Clock``. ``ring`` is called with the key, in the clock's thread, and must return at once.

    The scheduler only knows of the earliest times, since a job of its own for each would cost it half a
    millisecond; the others wait in a heap, in which a time that another has replaced stays until it comes.
    """

    def __init__(self, ring: Callable[[str], object]) -> None:
        self._ring = ring
        self._times: dict[str, datetime] = {}
        self._heap: list[tuple[datetime, str]] = []
        self._aims: set[datetime] = set()
        self._mutex = threading.Lock()
        for name in ("apscheduler.scheduler", "apscheduler.executors.default"):
            logging.getLogger(name).addHandler(logging.NullHandler())
            logging.getLogger(name).propagate = False
        self._scheduler = _started()

    def set(self, key: str, at: datetime) -> None:
        """Rings for ``key`` at that time; at once, if it is past."""
        with self._mutex:
            self._times[key] = at
            heappush(self._heap, (at, key))
        self._aim()

    def cancel(self, key: str) -> None:
        """Doesn't ring for ``key`` any more."""
        with self._mutex:
            self._times.pop(key, None)

    def restart(self) -> None:
        """Begins anew with the same times, for when it seems to have died."""
        self._scheduler.shutdown(wait=False)
        self._scheduler = _started()
        with self._mutex:
            self._aims.clear()
        self._aim()

    def stop(self) -> None:
        """Rings no more."""
        self._scheduler.shutdown(wait=False)

    def _aim(self) -> None:
        """Has the scheduler call when the earliest time comes. Not with the mutex: the scheduler has its own."""
        with self._mutex:
            self._drop_replaced()
            at = self._heap[0][0] if self._heap else None
            if at is None or at in self._aims:
                return
            self._aims.add(at)
        self._scheduler.add_job(self._go_off, DateTrigger(at, timezone=UTC), args=[at], misfire_grace_time=None)

    def _go_off(self, aim: datetime) -> None:
        now, keys = datetime.now(UTC), []
        with self._mutex:
            self._aims.discard(aim)
            self._drop_replaced()
            while self._heap and self._heap[0][0] <= now:
                _, key = heappop(self._heap)
                del self._times[key]
                keys.append(key)
                self._drop_replaced()
        for key in keys:
            self._ring(key)
        self._aim()

    def _drop_replaced(self) -> None:
        while self._heap and self._times.get(self._heap[0][1]) != self._heap[0][0]:
            heappop(self._heap)


class _Scheduler(BackgroundScheduler):
    def __init__(self) -> None:
        # A call only puts something into a queue: a pool of threads for that would cost more than the call.
        BackgroundScheduler.__init__(self, timezone=UTC, executors={"default": DebugExecutor()})

    def remove_job(self, job_id: str, jobstore: str | None = None) -> None:
        """One that was stopped during a call doesn't find that call's job any more; its thread would die of it."""
        with suppress(JobLookupError):
            BackgroundScheduler.remove_job(self, job_id, jobstore)


def _started() -> BackgroundScheduler:
    scheduler: BackgroundScheduler = _Scheduler()
    scheduler.start()
    return scheduler
