"""Fetching in threads: policies in, pages out as they arrive. Decides nothing, stores nothing.

Only fetching runs in threads; whoever iterates gets every page in its own thread, so that nothing
else needs a lock.
"""

from __future__ import annotations

import queue
import threading
import traceback
from collections.abc import Callable, Iterable, Iterator
from datetime import datetime
from itertools import islice
from typing import Protocol

from watcher.model import FetchFailed, FetchOutcome, Policy, Validators

LOOK = 0.2
"""Seconds between two looks at whether we are to stop, while no page arrives."""


class Fetch(Protocol):
    """Fetches one policy's page; failures are values. Called from several threads."""

    def __call__(self, policy: Policy, validators: Validators, /) -> FetchOutcome: ...


Job = tuple[Policy, Validators]
Arrival = tuple[Policy, FetchOutcome]


def fetched(
    policies: Iterable[Policy],
    fetch: Fetch,
    validators: Callable[[str], Validators],
    clock: Callable[[], datetime],
    concurrency: int,
    stop: Callable[[], bool],
) -> Iterator[Arrival]:
    """The pages as they arrive; no more than twice ``concurrency`` are under way or waiting."""
    waiting = iter(policies)
    workers = Workers(fetch, clock, concurrency)
    try:
        while not stop():
            for policy in islice(waiting, 2 * concurrency - workers.under_way):
                workers.ask(policy, validators(policy.id))
            if not workers.under_way:
                return
            arrival = workers.next()
            if arrival:
                yield arrival
    finally:
        workers.close()


class Workers:
    """Threads that fetch. They are daemons: a server that drips must not keep the program from ending."""

    def __init__(self, fetch: Fetch, clock: Callable[[], datetime], most: int) -> None:
        self._fetch, self._clock, self._most = fetch, clock, most
        self._jobs: queue.SimpleQueue[Job | None] = queue.SimpleQueue()
        self._arrivals: queue.SimpleQueue[Arrival] = queue.SimpleQueue()
        self._closing = threading.Event()
        self._started = 0
        self.under_way = 0

    def ask(self, policy: Policy, validators: Validators) -> None:
        """Has a page fetched."""
        self._jobs.put((policy, validators))
        self.under_way += 1
        if self._started < self._most:
            threading.Thread(target=self._work, name=f"fetch-{self._started}", daemon=True).start()
            self._started += 1

    def next(self) -> Arrival | None:
        """A page that has arrived, or None if none does for a moment."""
        try:
            arrival = self._arrivals.get(timeout=LOOK)
        except queue.Empty:
            return None
        self.under_way -= 1
        return arrival

    def close(self) -> None:
        """Starts no further fetch; waits for none."""
        self._closing.set()
        for _ in range(self._started):
            self._jobs.put(None)

    def _work(self) -> None:
        while (job := self._jobs.get()) is not None and not self._closing.is_set():
            self._arrivals.put((job[0], _attempt(self._fetch, *job, self._clock)))


def _attempt(fetch: Fetch, policy: Policy, validators: Validators, clock: Callable[[], datetime]) -> FetchOutcome:
    try:
        return fetch(policy, validators)
    except Exception as error:  # noqa: BLE001 - a mistake of ours about one page must not stop the others
        return FetchFailed(policy.url, clock(), "internal", mistake(error))


def mistake(error: Exception) -> str:
    """What to report about an error that nobody foresaw: its name and where it arose."""
    place = traceback.extract_tb(error.__traceback__)[-1]
    where = "/".join(place.filename.split("/")[-3:])
    return f"internal error, please report it: {type(error).__name__} at {where}:{place.lineno}: {error!s:.200}"
