"""fetch | decide | commit | deliver, in order, over many policies.

Fetches run in threads; every decision and all storing happens in the caller's thread, so the store
needs no lock of its own. A failing policy is a decision like any other: the next one goes on.
"""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from dataclasses import dataclass, replace
from datetime import datetime
from itertools import islice
from typing import Protocol

from watcher.core.backoff import next_attempt
from watcher.core.decide import DiffLink, decide, diff_command, needs_upgrade, upgrade
from watcher.errors import StoreConflict, StoreFull
from watcher.model import (
    Channel,
    Decision,
    Delivery,
    Fetched,
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

LEASE = 300.0
"""Seconds that a delivery stays ours once claimed; a crashed sender's work is free again after that."""


class Fetch(Protocol):
    """Fetches one policy's page; never raises. Called from several threads."""

    def __call__(self, policy: Policy, validators: Validators, /) -> FetchOutcome: ...


class Records(Protocol):
    """The part of the store that checking needs."""

    def state(self, policy_id: str) -> PolicyState: ...
    def fetched(self, sha256: str) -> Fetched | None: ...
    def commit(self, decision: Decision) -> object: ...
    def replace_version(self, policy_id: str, number: int, text: PolicyText, recipe: str) -> None: ...


class Outbox(Protocol):
    """The part of the store that delivering needs."""

    def due(self, now: datetime, limit: int = ...) -> list[Delivery]: ...
    def claim(self, delivery_id: int, now: datetime, lease_seconds: float) -> bool: ...
    def record_sent(self, delivery_id: int, sent: Sent, now: datetime, next_attempt_at: datetime | None) -> None: ...


def check(
    policies: Iterable[Policy],
    fetch: Fetch,
    store: Records,
    *,
    concurrency: int = 8,
    dry_run: bool = False,
    diff_link: DiffLink = diff_command,
) -> Generator[Decision, None, None]:
    """Fetches and decides each policy, and stores the decision before it is yielded.

    Decisions come in the order in which pages arrive. Closing the iterator (as Ctrl-C does) starts
    no further fetch and leaves nothing half stored.
    """
    for policy, fetched in _fetched(policies, fetch, store, concurrency):
        yield _settle(policy, fetched, store, dry_run, diff_link)


def _fetched(
    policies: Iterable[Policy], fetch: Fetch, store: Records, concurrency: int
) -> Iterator[tuple[Policy, FetchOutcome]]:
    """The pages as they arrive; no more than twice ``concurrency`` are under way or waiting."""
    queue = iter(policies)
    pool = ThreadPoolExecutor(max_workers=concurrency, thread_name_prefix="fetch")
    running: dict[Future[FetchOutcome], Policy] = {}
    try:
        while True:
            for policy in islice(queue, 2 * concurrency - len(running)):
                running[pool.submit(fetch, policy, store.state(policy.id).validators)] = policy
            if not running:
                return
            done, _ = wait(running, return_when=FIRST_COMPLETED)
            for future in done:
                yield running.pop(future), future.result()
    finally:
        pool.shutdown(wait=False, cancel_futures=True)


def _settle(policy: Policy, fetched: FetchOutcome, store: Records, dry_run: bool, diff_link: DiffLink) -> Decision:
    for attempt in range(ATTEMPTS):
        state = store.state(policy.id)
        if isinstance(fetched, Fetched):
            state = _upgraded(policy, state, store, dry_run)
        decision = decide(policy, state, fetched, diff_link=diff_link)
        if dry_run:
            return decision
        try:
            store.commit(decision)
        except StoreConflict:
            if attempt + 1 == ATTEMPTS:
                raise
            continue
        except StoreFull as problem:
            # Nothing of this one is stored, so the next check finds it again; the others may still fit.
            return Decision(policy.id, Outcome.FAILED, decision.at, reason="disk-full", detail=str(problem))
        return decision
    raise AssertionError("unreachable")


def _upgraded(policy: Policy, state: PolicyState, store: Records, dry_run: bool) -> PolicyState:
    """Makes the last version again if it came from another recipe, so that like is compared with like."""
    version = state.version
    if version is None or not needs_upgrade(policy, version):
        return state
    snapshot = store.fetched(version.snapshot_sha256)
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
