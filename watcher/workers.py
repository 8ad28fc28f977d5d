"""Fetching in threads: policies in, pages out as they arrive. Decides nothing, stores nothing.

Only fetching runs in threads; whoever asked takes every page in its own thread, so that nothing else needs
a lock. Hosts take turns: a host with many policies, however slow, never holds more than one thread.
"""

from __future__ import annotations

import threading
import time
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from math import inf
from typing import Protocol
from urllib.parse import urlsplit

from watcher.errors import mistake
from watcher.model import FetchFailed, FetchOutcome, Known, Policy, Validators

LOOK = 0.2
"""Seconds between two looks at whether we are to stop, while no page arrives."""


class Fetch(Protocol):
    """Fetches one policy's page; failures are values. Called from several threads."""

    def __call__(self, policy: Policy, validators: Validators, /) -> FetchOutcome: ...


@dataclass(frozen=True, slots=True, eq=False)
class Job:
    """A page that was asked for; ``known`` is what was known of its policy then."""

    policy: Policy
    known: Known
    host: str


@dataclass(frozen=True, slots=True)
class Arrival:
    """What came of a job."""

    job: Job
    outcome: FetchOutcome

    @property
    def policy(self) -> Policy:
        """Whose page it is."""
        return self.job.policy


def never() -> bool:
    """Nobody asks us to stop."""
    return False


class Workers:
    """Threads that fetch. They are daemons: a server that drips must not keep the program from ending.

    ``arrived`` is called with every page, in the thread that fetched it; whoever gets it calls ``take`` then. No
    more than twice ``most`` pages are being fetched or not yet taken, so that memory stays bounded. A fetch that
    takes ``longest`` seconds is given up.
    """

    def __init__(
        self,
        fetch: Fetch,
        clock: Callable[[], datetime],
        most: int,
        arrived: Callable[[Arrival], None],
        *,
        longest: float = inf,
        monotonic: Callable[[], float] = time.monotonic,
    ) -> None:
        self._fetch, self._clock, self._most, self._arrived = fetch, clock, most, arrived
        self._longest, self._monotonic = longest, monotonic
        self._line = _Line()
        self._news = threading.Condition()
        self._staff: set[_Worker] = set()
        self._asked: set[Job] = set()
        self._begun: set[Job] = set()
        self._hired = 0
        self._closing = False

    @property
    def under_way(self) -> int:
        """How many pages were asked for and not yet taken."""
        return len(self._asked)

    def ask(self, policy: Policy, known: Known) -> Job:
        """Has a page fetched."""
        job = Job(policy, known, urlsplit(policy.url).hostname or "")
        with self._news:
            self._asked.add(job)
            self._line.join(job)
            self._news.notify()
            self._hire()
        return job

    def take(self, job: Job) -> None:
        """Says that its page has been taken, so that another may come. One that others fetched changes nothing."""
        with self._news:
            self._asked.discard(job)
            self._begun.discard(job)
            self._news.notify()

    def mend(self) -> list[str]:
        """Gives up fetches that hang or whose thread has died, and replaces the threads; a sentence for each."""
        with self._news:
            lost = {worker: fault for worker in self._staff if (fault := self._fault(worker))}
            self._staff.difference_update(lost)
            given_up = [(job, fault) for worker, fault in lost.items() if (job := worker.drop())]
            for job, _ in given_up:
                self._line.leave(job.host)
            self._news.notify_all()
            while self._line and self._hire():
                pass
        for job, fault in given_up:
            failed = FetchFailed(job.policy.url, self._clock(), fault, _GIVEN_UP[fault])
            self._arrived(Arrival(job, failed))
        return [f"{worker.thread.name} was replaced. {_GIVEN_UP[fault]}" for worker, fault in lost.items()]

    def close(self) -> None:
        """Starts no further fetch; waits for none."""
        with self._news:
            self._closing = True
            self._news.notify_all()

    def _hire(self) -> bool:
        """One thread more, if there may be; False if there may not, or the system gives us none now."""
        if len(self._staff) >= self._most or self._closing:
            return False
        worker = _Worker(self._work, f"fetch-{self._hired}")
        try:
            worker.thread.start()
        except RuntimeError:
            return False
        self._hired += 1
        self._staff.add(worker)
        return True

    def _fault(self, worker: _Worker) -> str:
        if not worker.thread.is_alive():
            return "" if self._closing else "internal"
        hangs = worker.job is not None and self._monotonic() - worker.since > self._longest
        return "timeout" if hangs else ""

    def _work(self, worker: _Worker) -> None:
        while job := self._next(worker):
            outcome = _attempt(self._fetch, job, self._clock)
            with self._news:
                if worker.job is not job:
                    return  # it was given up, and somebody else works in our place
                worker.job = None
                self._line.leave(job.host)
            self._arrived(Arrival(job, outcome))

    def _next(self, worker: _Worker) -> Job | None:
        with self._news:
            while not self._closing:
                job = self._line.first() if len(self._begun) < 2 * self._most else None
                if job:
                    self._begun.add(job)
                    worker.job, worker.since = job, self._monotonic()
                    return job
                self._news.wait()
        return None


_GIVEN_UP = {
    "internal": "The thread that fetched the page died; the next check tries again.",
    "timeout": "The page took longer than any page may, and was given up; the next check tries again.",
}


class _Worker:
    """A thread and what it is at."""

    def __init__(self, work: Callable[[_Worker], None], name: str) -> None:
        self.thread = threading.Thread(target=work, args=[self], name=name, daemon=True)
        self.job: Job | None = None
        self.since = 0.0

    def drop(self) -> Job | None:
        """What it was at, which isn't its business any more."""
        job, self.job = self.job, None
        return job


class _Line:
    """Jobs that wait, by host. A host that is being talked to is passed over; the others come in turn."""

    def __init__(self) -> None:
        self._waiting: dict[str, deque[Job]] = {}
        self._ready: deque[str] = deque()
        self._busy: set[str] = set()

    def __bool__(self) -> bool:
        return any(self._waiting.values())

    def join(self, job: Job) -> None:
        """At the end of its host's line."""
        line = self._waiting.setdefault(job.host, deque())
        line.append(job)
        if len(line) == 1 and job.host not in self._busy:
            self._ready.append(job.host)

    def first(self) -> Job | None:
        """The next job, whose host is busy from now on; None if each host with jobs is."""
        if not self._ready:
            return None
        host = self._ready.popleft()
        self._busy.add(host)
        return self._waiting[host].popleft()

    def leave(self, host: str) -> None:
        """The host is free again."""
        self._busy.discard(host)
        if self._waiting[host]:
            self._ready.append(host)
        else:
            del self._waiting[host]


def _attempt(fetch: Fetch, job: Job, clock: Callable[[], datetime]) -> FetchOutcome:
    try:
        return fetch(job.policy, job.known.validators)
    except BaseException as error:  # noqa: BLE001 - whatever it is, it must cost neither the thread nor the other pages
        return FetchFailed(job.policy.url, clock(), "internal", mistake(error, text=True))
