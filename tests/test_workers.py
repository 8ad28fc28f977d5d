"""Threads that fetch: hosts take turns, memory stays bounded, and no thread is lost for good."""

from __future__ import annotations

import queue
import threading
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime

import pytest

from tests.builders import NOON
from watcher.model import FetchFailed, FetchOutcome, Known, NotModified, Policy, Validators
from watcher.workers import Arrival, Fetch, Workers

PATIENCE = 20.0


def policy(number: int, host: str = "") -> Policy:
    """A policy on a host of its own, or on that one."""
    return Policy(f"v{number}/privacy", f"https://{host or f'v{number}.test'}/privacy")


def at_once(policy: Policy, validators: Validators) -> FetchOutcome:
    """A page that has not changed."""
    return NotModified(policy.url, NOON)


class Crew:
    """Workers, and what arrives from them."""

    def __init__(self, fetch: Fetch, most: int = 4, clock: Callable[[], datetime] = lambda: NOON) -> None:
        self.arrivals: queue.SimpleQueue[Arrival] = queue.SimpleQueue()
        self.seconds = 0.0
        self.workers = Workers(fetch, clock, most, self.arrivals.put, longest=90.0, monotonic=lambda: self.seconds)

    def ask(self, *policies: Policy) -> None:
        """Asks for all of these."""
        for one in policies:
            self.workers.ask(one, Known(one.id))

    def take(self) -> Arrival:
        """The next page."""
        arrival = self.arrivals.get(timeout=PATIENCE)
        self.workers.take(arrival.job)
        return arrival


@contextmanager
def crew(fetch: Fetch, most: int = 4, clock: Callable[[], datetime] = lambda: NOON) -> Iterator[Crew]:
    """A crew that goes home at the end."""
    made = Crew(fetch, most, clock)
    try:
        yield made
    finally:
        made.workers.close()


def test_a_slow_host_with_many_policies_holds_one_thread() -> None:
    release, most, now = threading.Event(), Counter[str](), Counter[str]()

    def fetch(policy: Policy, validators: Validators) -> FetchOutcome:
        slow = "slow.test" in policy.url
        now[policy.url] += 1
        most[policy.url] = max(most[policy.url], now[policy.url])
        if slow:
            release.wait(PATIENCE)
        now[policy.url] -= 1
        return at_once(policy, validators)

    with crew(fetch) as made:
        made.ask(*[policy(number, "slow.test") for number in range(50)])
        made.ask(*[policy(number) for number in range(50)])
        # All the others are through before the slow host has given its first page.
        assert {made.take().policy.url for _ in range(50)} == {policy(number).url for number in range(50)}
        release.set()
        assert {made.take().policy.id for _ in range(50)} == {policy(number).id for number in range(50)}
        assert made.workers.under_way == 0
    assert most["https://slow.test/privacy"] == 1


def test_a_host_that_is_being_asked_is_left_alone_by_what_is_asked_later() -> None:
    begun: queue.SimpleQueue[str] = queue.SimpleQueue()
    release = threading.Event()

    def fetch(policy: Policy, validators: Validators) -> FetchOutcome:
        begun.put(policy.id)
        release.wait(PATIENCE)
        return at_once(policy, validators)

    with crew(fetch) as made:
        made.ask(policy(0, "slow.test"))
        assert begun.get(timeout=PATIENCE) == "v0/privacy"
        made.ask(policy(1, "slow.test"), policy(2))
        assert begun.get(timeout=PATIENCE) == "v2/privacy"
        assert begun.empty()
        release.set()
        assert {made.take().policy.id for _ in range(3)} == {"v0/privacy", "v1/privacy", "v2/privacy"}


def test_pages_that_nobody_takes_are_not_heaped_up() -> None:
    counted, lock = [], threading.Lock()

    def fetch(policy: Policy, validators: Validators) -> FetchOutcome:
        with lock:
            counted.append(policy.id)
        return at_once(policy, validators)

    with crew(fetch, 2) as made:
        made.ask(*[policy(number) for number in range(40)])
        first = [made.arrivals.get(timeout=PATIENCE) for _ in range(4)]
        with pytest.raises(queue.Empty):
            made.arrivals.get(timeout=0.3)
        assert len(counted) == 4
        for arrival in first:
            made.workers.take(arrival.job)
        for _ in range(36):
            made.take()
    assert len(counted) == 40


@pytest.mark.parametrize("error", [ValueError("no"), SystemExit(3), KeyboardInterrupt(), MemoryError()])
def test_a_fetch_that_raises_is_one_failure(error: BaseException) -> None:
    def fetch(policy: Policy, validators: Validators) -> FetchOutcome:
        if policy.id == "v0/privacy":
            raise error
        return at_once(policy, validators)

    with crew(fetch, 1) as made:
        made.ask(policy(0), policy(1))
        failed, fine = made.take().outcome, made.take().outcome
    assert isinstance(failed, FetchFailed)
    assert failed.reason == "internal"
    assert type(error).__name__ in failed.detail
    assert isinstance(fine, NotModified)


def test_a_dead_thread_is_noticed_and_replaced(monkeypatch: pytest.MonkeyPatch) -> None:
    died = threading.Event()
    monkeypatch.setattr(threading, "excepthook", lambda arguments: died.set())
    deadly = iter([True])

    def clock() -> datetime:
        if next(deadly, False):
            raise SystemError("outside of what is caught")
        return NOON

    def fetch(policy: Policy, validators: Validators) -> FetchOutcome:
        if policy.id == "v0/privacy":
            raise ValueError
        return at_once(policy, validators)

    with crew(fetch, 1, clock) as made:
        made.ask(policy(0), policy(1, "v0.test"))
        assert died.wait(PATIENCE)
        while not (said := made.workers.mend()):
            threading.Event().wait(0.01)
        assert "died" in said[0]
        failed = made.take()
        assert failed.policy == policy(0)
        assert isinstance(failed.outcome, FetchFailed)
        assert failed.outcome.reason == "internal"
        # Its host is free again, and another thread goes on.
        assert made.take().policy.id == "v1/privacy"
        assert made.workers.mend() == []


def test_a_fetch_that_hangs_is_given_up_and_comes_too_late() -> None:
    hangs, release = threading.Event(), threading.Event()

    def fetch(policy: Policy, validators: Validators) -> FetchOutcome:
        if policy.id == "v0/privacy" and not release.is_set():
            hangs.set()
            release.wait(PATIENCE)
        return at_once(policy, validators)

    with crew(fetch, 1) as made:
        made.ask(policy(0), policy(1))
        assert hangs.wait(PATIENCE)
        made.seconds = 89.0
        assert made.workers.mend() == []
        made.seconds = 91.0
        assert len(made.workers.mend()) == 1
        outcome = made.take().outcome
        assert isinstance(outcome, FetchFailed)
        assert outcome.reason == "timeout"
        release.set()
        assert made.take().policy.id == "v1/privacy"
        made.ask(policy(0))
        assert isinstance(made.take().outcome, NotModified)
        assert made.arrivals.empty()


def test_a_page_that_comes_after_it_was_given_up_frees_no_host_of_another() -> None:
    begun: queue.SimpleQueue[str] = queue.SimpleQueue()
    asked = [policy(number, "slow.test") for number in range(3)]
    released = {one.id: threading.Event() for one in asked}

    def fetch(policy: Policy, validators: Validators) -> FetchOutcome:
        begun.put(policy.id)
        released[policy.id].wait(PATIENCE)
        return at_once(policy, validators)

    with crew(fetch, 2) as made:
        made.ask(*asked)
        assert begun.get(timeout=PATIENCE) == asked[0].id
        (hanging,) = (worker.thread for worker in made.workers._staff if worker.job)
        made.seconds = 91.0
        assert len(made.workers.mend()) == 1
        assert isinstance(made.take().outcome, FetchFailed)
        assert begun.get(timeout=PATIENCE) == asked[1].id
        released[asked[0].id].set()
        hanging.join(PATIENCE / 4)
        assert not hanging.is_alive()
        assert made.arrivals.empty()
        assert begun.empty()
        for event in released.values():
            event.set()
        assert [made.take().policy.id for _ in range(2)] == [asked[1].id, asked[2].id]


def test_threads_that_went_home_did_not_die() -> None:
    with crew(at_once) as made:
        made.ask(policy(0))
        made.take()
        made.workers.close()
        for worker in made.workers._staff:
            worker.thread.join(PATIENCE)
        assert made.workers.mend() == []


def test_when_there_are_no_threads_to_be_had_the_work_waits(monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(thread: threading.Thread) -> None:
        raise RuntimeError("can't start new thread")

    with crew(at_once) as made:
        with monkeypatch.context() as patched:
            patched.setattr(threading.Thread, "start", refused)
            made.ask(policy(0), policy(1))
            made.workers.mend()
        made.workers.mend()
        assert {made.take().policy.id, made.take().policy.id} == {"v0/privacy", "v1/privacy"}
