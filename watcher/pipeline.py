"""fetch | decide | attend | commit, in order, over many policies; delivering comes after (``watcher.delivery``).

Fetches run in threads (``watcher.workers``); every decision and all storing happens in the caller's thread, so
the store needs no lock of its own. A failing policy is a decision like any other: the next one goes on.
"""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import TYPE_CHECKING, Protocol

from watcher.core import health
from watcher.core.decide import decide, glance, needs_upgrade, overtaken, upgrade
from watcher.core.link import DiffLink, diff_command
from watcher.errors import StoreConflict, StoreError, StoreFull, StoreLocked, mistake
from watcher.model import (
    Decision,
    Fetched,
    FetchOutcome,
    Known,
    Outcome,
    Policy,
)
from watcher.workers import Arrival, Fetch, fetched, never

if TYPE_CHECKING:
    from watcher.model import Channel, PolicyState, PolicyText, Version

ATTEMPTS = 3
"""How often a decision is made again when another process stored one first."""


class Records(Protocol):
    """The part of the store that checking needs."""

    def known(self, policy_id: str) -> Known: ...
    def state(self, policy_id: str) -> PolicyState: ...
    def fetched(self, sha256: str, policy_id: str = ...) -> Fetched | None: ...
    def network(self, now: datetime) -> health.Network: ...
    def commit(self, decision: Decision) -> object: ...
    def replace_version(self, policy_id: str, number: int, text: PolicyText, recipe: str) -> None: ...


class NoRecords:
    """The records of a watcher that has none yet: what a dry run goes by before the first check."""

    def known(self, policy_id: str) -> Known:
        """Nothing is known of any policy."""
        return Known(policy_id)

    def state(self, policy_id: str) -> PolicyState:
        """Nothing is known of any policy."""
        from watcher.model import PolicyState

        return PolicyState(policy_id)

    def fetched(self, sha256: str, policy_id: str = "") -> Fetched | None:
        """No page is kept."""
        return None

    def network(self, now: datetime) -> health.Network:
        """Nobody has been asked before."""
        return health.Network()

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
    channels: Iterable[Channel] = (),
    diff_link: DiffLink = diff_command,
    stop: Callable[[], bool] = never,
) -> Generator[Decision, None, None]:
    """Fetches and decides each policy, and stores the decision before it is yielded.

    Decisions come in the order in which pages arrive. Closing the iterator (as Ctrl-C does), or
    ``stop`` answering true, starts no further fetch and leaves nothing half stored. Raises
    ``StoreError`` only where no policy could be stored any more: a full disk, a lock that is held too
    long and our own mistakes are each the failed decision of one policy.
    """
    bench = Bench(store, dry_run, {channel.name: channel for channel in channels}, diff_link)
    for arrival in fetched(policies, fetch, store.known, clock, concurrency, stop):
        yield settle(arrival, bench)


@dataclass(frozen=True, slots=True)
class Bench:
    """What decisions are made and stored with."""

    store: Records
    dry_run: bool
    channels: Mapping[str, Channel]
    diff_link: DiffLink


def settle(arrival: Arrival, bench: Bench) -> Decision:
    """Decides, and stores; again where another process was faster."""
    policy, fetched = arrival.policy, arrival.outcome
    for _ in range(ATTEMPTS):
        try:
            decision = _addressed(_attended(arrival, bench), bench.channels)
            if not bench.dry_run:
                bench.store.commit(decision)
        except StoreConflict:
            continue
        except (StoreFull, StoreLocked) as problem:
            # Nothing of this one is stored, so the next check finds it again; the others may still succeed.
            reason = "disk-full" if isinstance(problem, StoreFull) else "database-locked"
            return _failed(policy, fetched, reason, str(problem))
        return decision
    return _failed(policy, fetched, "conflict", "another process kept storing this policy; the next check tries again")


def _addressed(decision: Decision, channels: Mapping[str, Channel]) -> Decision:
    if decision.alert is None and not decision.outbox:
        return decision
    from watcher.core.routing import addressed  # late: most checks have nothing to tell

    return addressed(decision, channels)


def _attended(arrival: Arrival, bench: Bench) -> Decision:
    """The decision, with the notices that it calls for."""
    policy, fetched = arrival.policy, arrival.outcome
    known = last = None
    try:
        known = bench.store.known(policy.id)
        decision, last = _decided(arrival, known, bench)
    except StoreError:
        raise
    except Exception as error:  # noqa: BLE001 - a mistake of ours about one page must not stop the others
        decision = _failed(policy, fetched, "internal", mistake(error, text=True))
    if known is None:
        return decision
    check = health.Check(policy, known, fetched, decision, last, tuple(bench.channels))
    try:
        return health.attend(check, bench.store.network(decision.at) if health.asks_network(check) else None)
    except StoreError:
        raise
    except Exception as error:  # noqa: BLE001 - a mistake about a notice must not cost an alert
        return replace(decision, detail=f"{decision.detail} ({mistake(error, text=True)})".strip())


def _decided(arrival: Arrival, known: Known, bench: Bench) -> tuple[Decision, Version | None]:
    """The decision, and the version before where the page had to be read."""
    policy, fetched = arrival.policy, arrival.outcome
    outdated = known.number and isinstance(fetched, Fetched) and needs_upgrade(policy, known)
    seen = None if outdated else glance(known, fetched)
    if seen:
        return seen, None
    if known.number != arrival.job.known.number:
        return overtaken(known, fetched), None
    state = bench.store.state(policy.id)
    if outdated:
        state = _upgraded(policy, state, bench.store, bench.dry_run)
    return decide(policy, state, fetched, diff_link=bench.diff_link), state.version


def _failed(policy: Policy, fetched: FetchOutcome, reason: str, detail: str) -> Decision:
    return Decision(policy.id, Outcome.FAILED, fetched.fetched_at, reason, detail, elapsed=fetched.elapsed)


def _upgraded(policy: Policy, state: PolicyState, store: Records, dry_run: bool) -> PolicyState:
    """Makes the last version again if it came from another recipe, so that like is compared with like."""
    version = state.version
    snapshot = store.fetched(version.snapshot_sha256, policy.id) if version else None
    if version is None or snapshot is None:
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
