"""The daemon: checks on schedule and retried deliveries, until it is told to stop.

APScheduler fires one job a policy; a job only puts the policy into a queue. One loop, in the main
thread, takes from the queue, checks, stores and delivers: so one thread owns the store, and a check
that takes long delays others instead of piling up beside them. Prints nothing; what happens goes to
the ``report`` that it is given.
"""

from __future__ import annotations

import queue
import random
import threading
from collections.abc import Callable, Iterable, Iterator
from datetime import UTC, datetime, timedelta

from apscheduler.schedulers.background import BackgroundScheduler
from apscheduler.triggers.base import BaseTrigger
from apscheduler.triggers.combining import OrTrigger
from apscheduler.triggers.cron import CronTrigger
from apscheduler.triggers.date import DateTrigger
from apscheduler.triggers.interval import IntervalTrigger

from watcher.model import Policy

DELIVER_EVERY = 30.0
"""Seconds between two looks into the outbox."""

SPREAD = 0.1
"""The share of an interval over which first checks are spread, so that not all come at once."""

BATCH = 64
"""Policies checked in one go at most before deliveries get their turn."""


def trigger(policy: Policy, last_check: datetime | None, now: datetime) -> BaseTrigger:
    """When a policy is checked: its cron times in UTC, or its interval counted from the last check.

    An overdue policy is due within a small, deterministic delay, so that a restart spreads them out.
    """
    delay = random.Random(policy.id).uniform(0, min(60.0, SPREAD * policy.every))  # noqa: S311 - spreads load, no secret
    soon = now + timedelta(seconds=delay)
    if policy.cron:
        by_cron: BaseTrigger = CronTrigger.from_crontab(policy.cron, timezone=UTC)
        missed = last_check is None or by_cron.get_next_fire_time(last_check, last_check) <= now
        return OrTrigger([DateTrigger(soon, timezone=UTC), by_cron]) if missed else by_cron
    due = last_check + timedelta(seconds=policy.every) if last_check else now
    return IntervalTrigger(seconds=int(policy.every), start_date=max(due, soon), timezone=UTC)


def next_check(policy: Policy, last_check: datetime | None, now: datetime) -> datetime:
    """When a daemon that is started now would check the policy; not before ``now``."""
    if last_check is None:
        return now
    if policy.cron:
        due: datetime = CronTrigger.from_crontab(policy.cron, timezone=UTC).get_next_fire_time(last_check, last_check)
    else:
        due = last_check + timedelta(seconds=policy.every)
    return max(due, now)


class Daemon:
    """Runs until ``stop()`` is called from a signal handler or another thread."""

    def __init__(
        self,
        policies: Iterable[Policy],
        *,
        check: Callable[[list[Policy]], None],
        deliver: Callable[[], None],
        last_check: Callable[[str], datetime | None],
        now: Callable[[], datetime],
    ) -> None:
        self._policies = {policy.id: policy for policy in policies}
        self._check, self._deliver = check, deliver
        self._due: queue.SimpleQueue[str] = queue.SimpleQueue()
        self._stopping = threading.Event()
        self._scheduler = BackgroundScheduler(timezone="UTC")
        for policy in self._policies.values():
            self._scheduler.add_job(
                self._due.put,
                trigger(policy, last_check(policy.id), now()),
                args=[policy.id],
                id=policy.id,
                coalesce=True,
                misfire_grace_time=None,
                max_instances=1,
            )

    def stop(self) -> None:
        """Asks the loop to end after the policy that it is at."""
        self._stopping.set()

    def is_stopping(self) -> bool:
        """True once ``stop()`` was called."""
        return self._stopping.is_set()

    def run(self) -> None:
        """Checks and delivers until stopped."""
        self._scheduler.start()
        try:
            while not self.is_stopping():
                due = list(self._take())
                if due:
                    self._check(due)
                if not self.is_stopping():
                    self._deliver()
        finally:
            self._scheduler.shutdown(wait=False)

    def _take(self) -> Iterator[Policy]:
        """What is due, each policy once; waits for the first, but no longer than deliveries may."""
        taken: dict[str, Policy] = {}
        waited = 0.0
        while not self.is_stopping() and len(taken) < BATCH:
            try:
                policy_id = self._due.get(timeout=0.01 if taken else 0.5)
            except queue.Empty:
                waited += 0.5
                if taken or waited >= DELIVER_EVERY:
                    break
                continue
            taken[policy_id] = self._policies[policy_id]
        yield from taken.values()
