"""fetch | decide | commit | deliver, in order, over many policies.

Fetches run in threads; every decision and all storing happens in the caller's thread, so the store
needs no lock of its own. A failing policy is a decision like any other: the next one goes on.
"""

from __future__ import annotations

import queue
import threading
import traceback
from collections.abc import Callable, Generator, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from itertools import islice
from typing import Protocol

from watcher.core.backoff import next_attempt
from watcher.core.decide import DiffLink, decide, diff_command, needs_upgrade, upgrade
from watcher.errors import StoreConflict, StoreError, StoreFull, StoreLocked
from watcher.model import (
    Channel,
    Decision,
    Delivery,
    Fetched,
    FetchFailed,
    FetchOutcome,
    Message,
    Outcome,
    Policy,
    PolicyState,
    PolicyText,
    Sent,
    Validators,
)

ATTEMPTS = 3
"""How often a decision is made again when another process stored one first."""

LOOK = 0.2
"""Seconds between two looks at whether we are to stop, while no page arrives."""

LEASE = 300.0
"""Seconds that a delivery stays ours once claimed; a crashed sender's work is free again after that."""


class Fetch(Protocol):
    """Fetches one policy's page; failures are values. Called from several threads."""

    def __call__(self, policy: Policy, validators: Validators, /) -> FetchOutcome: ...


class Records(Protocol):
    """The part of the store that checking needs."""

    def state(self, policy_id: str) -> PolicyState: ...
    def validators(self, policy_id: str) -> Validators: ...
    def fetched(self, sha256: str, policy_id: str = ...) -> Fetched | None: ...
    def commit(self, decision: Decision) -> object: ...
    def replace_version(self, policy_id: str, number: int, text: PolicyText, recipe: str) -> None: ...


class Outbox(Protocol):
    """The part of the store that delivering needs."""

    def due(self, now: datetime, limit: int = ...) -> list[Delivery]: ...
    def claim(self, delivery_id: int, now: datetime, lease_seconds: float) -> bool: ...
    def record_sent(self, delivery_id: int, sent: Sent, now: datetime, next_attempt_at: datetime | None) -> None: ...


def never() -> bool:
    """Nobody asks us to stop."""
    return False


class NoRecords:
    """The records of a watcher that has none yet: what a dry run goes by before the first check."""

    def state(self, policy_id: str) -> PolicyState:
        """Nothing is known of any policy."""
        return PolicyState(policy_id)

    def validators(self, policy_id: str) -> Validators:
        """No server has been asked before."""
        return Validators()

    def fetched(self, sha256: str, policy_id: str = "") -> Fetched | None:
        """No page is kept."""
        return None

    def commit(self, decision: Decision) -> object:
        """Keeps nothing."""
        return None

    def replace_version(self, policy_id: str, number: int, text: PolicyText, recipe: str) -> None:
        """Keeps nothing."""


def check(
    policies: Iterable[Policy],
    fetch: Fetch,
    store: Records,
    *,
    clock: Callable[[], datetime],
    concurrency: int = 8,
    dry_run: bool = False,
    diff_link: DiffLink = diff_command,
    stop: Callable[[], bool] = never,
) -> Generator[Decision, None, None]:
    """Fetches and decides each policy, and stores the decision before it is yielded.

    Decisions come in the order in which pages arrive. Closing the iterator (as Ctrl-C does), or
    ``stop`` answering true, starts no further fetch and leaves nothing half stored. Raises
    ``StoreError`` only where no policy could be stored any more: a full disk, a lock that is held too
    long and our own mistakes are each the failed decision of one policy.
    """
    for policy, fetched in _fetched(policies, fetch, store, clock, concurrency, stop):
        yield _settle(policy, fetched, store, dry_run, diff_link)


_Job = tuple[Policy, Validators]
_Arrival = tuple[Policy, FetchOutcome]


def _fetched(
    policies: Iterable[Policy],
    fetch: Fetch,
    store: Records,
    clock: Callable[[], datetime],
    concurrency: int,
    stop: Callable[[], bool],
) -> Iterator[_Arrival]:
    """The pages as they arrive; no more than twice ``concurrency`` are under way or waiting."""
    waiting = iter(policies)
    workers = _Workers(fetch, clock, concurrency)
    try:
        while not stop():
            for policy in islice(waiting, 2 * concurrency - workers.under_way):
                workers.ask(policy, store.validators(policy.id))
            if not workers.under_way:
                return
            arrival = workers.next()
            if arrival:
                yield arrival
    finally:
        workers.close()


class _Workers:
    """Threads that fetch. They are daemons: a server that drips must not keep the program from ending."""

    def __init__(self, fetch: Fetch, clock: Callable[[], datetime], most: int) -> None:
        self._fetch, self._clock, self._most = fetch, clock, most
        self._jobs: queue.SimpleQueue[_Job | None] = queue.SimpleQueue()
        self._arrivals: queue.SimpleQueue[_Arrival] = queue.SimpleQueue()
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

    def next(self) -> _Arrival | None:
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
        return FetchFailed(policy.url, clock(), "internal", _mistake(error))


def _settle(policy: Policy, fetched: FetchOutcome, store: Records, dry_run: bool, diff_link: DiffLink) -> Decision:
    """Decides, and stores; again where another process was faster."""
    for _ in range(ATTEMPTS):
        try:
            decision = _decided(policy, fetched, store, dry_run, diff_link)
            if not dry_run:
                store.commit(decision)
        except StoreConflict:
            continue
        except (StoreFull, StoreLocked) as problem:
            # Nothing of this one is stored, so the next check finds it again; the others may still succeed.
            reason = "disk-full" if isinstance(problem, StoreFull) else "database-locked"
            return _failed(policy, fetched, reason, str(problem))
        return decision
    return _failed(policy, fetched, "conflict", "another process kept storing this policy; the next check tries again")


def _decided(policy: Policy, fetched: FetchOutcome, store: Records, dry_run: bool, diff_link: DiffLink) -> Decision:
    state = store.state(policy.id)
    try:
        if isinstance(fetched, Fetched):
            state = _upgraded(policy, state, store, dry_run)
        return decide(policy, state, fetched, diff_link=diff_link)
    except StoreError:
        raise
    except Exception as error:  # noqa: BLE001 - a mistake of ours about one page must not stop the others
        return _failed(policy, fetched, "internal", _mistake(error))


def _failed(policy: Policy, fetched: FetchOutcome, reason: str, detail: str) -> Decision:
    return Decision(policy.id, Outcome.FAILED, fetched.fetched_at, reason, detail, elapsed=fetched.elapsed)


def _mistake(error: Exception) -> str:
    """What to report about an error that nobody foresaw: its name and where it arose."""
    place = traceback.extract_tb(error.__traceback__)[-1]
    where = "/".join(place.filename.split("/")[-3:])
    return f"internal error, please report it: {type(error).__name__} at {where}:{place.lineno}: {error!s:.200}"


def _upgraded(policy: Policy, state: PolicyState, store: Records, dry_run: bool) -> PolicyState:
    """Makes the last version again if it came from another recipe, so that like is compared with like."""
    version = state.version
    if version is None or not needs_upgrade(policy, version):
        return state
    snapshot = store.fetched(version.snapshot_sha256, policy.id)
    if snapshot is None:
        return state
    again = upgrade(policy, version, snapshot)
    if again is version:
        return state
    if not dry_run:
        store.replace_version(policy.id, again.number, again.text, again.recipe)
    # The last page's fingerprint was read by the old recipe and may hide what the new one shows.
    return replace(
        state, version=again, fingerprint="", snapshot_sha256="", seen={**state.seen, again.text.digest: again.number}
    )


@dataclass(frozen=True, slots=True)
class Delivered:
    """What came of one attempt. ``next_attempt_at`` is None once it is sent or given up."""

    delivery: Delivery
    sent: Sent
    next_attempt_at: datetime | None


def deliver(
    store: Outbox,
    channels: Iterable[Channel],
    send: Callable[[Channel, Message], Sent],
    clock: Callable[[], datetime],
    *,
    limit: int = 1000,
) -> Iterator[Delivered]:
    """Sends what is due, each delivery alone: a channel that fails holds up no other.

    A delivery to a channel that is no longer configured fails with that reason and is retried like
    any other, so that a channel that comes back loses nothing.
    """
    by_name = {channel.name: channel for channel in channels}
    for delivery in store.due(clock(), limit):
        if not store.claim(delivery.id, clock(), LEASE):
            continue
        channel = by_name.get(delivery.channel)
        sent = send(channel, delivery.message) if channel else Sent(False, "the configuration has no such channel")
        again = None if sent.ok else next_attempt(delivery.attempts + 1, clock())
        store.record_sent(delivery.id, sent, clock(), again)
        yield Delivered(delivery, sent, again)
