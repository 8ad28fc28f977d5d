"""fetch | look | read | settle, over many policies; delivering comes after (``watcher.delivery``).

Fetches run in threads (``watcher.workers``). ``look`` decides what needs no reading, which is most of them; what does
is read elsewhere (``watcher.reading``), and ``settle`` stores what came of it. All storing happens in the caller's
thread, so the store needs no lock of its own. A failing policy is a decision like any other: the next one goes on.
"""

from __future__ import annotations

import queue
from collections.abc import Callable, Generator, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import TYPE_CHECKING, Protocol, TypeVar

from watcher.core import health
from watcher.core.decide import Question, glance, needs_upgrade, overtaken
from watcher.core.link import DiffLink, diff_command
from watcher.errors import StoreConflict, StoreError, StoreFull, StoreLocked, mistake
from watcher.model import Decision, Fetched, FetchOutcome, Known, Outcome, Policy
from watcher.reading import AtOnce, Read, Reader
from watcher.workers import LOOK, Arrival, Fetch, Workers, never

if TYPE_CHECKING:
    from watcher.model import Channel, PolicyState, PolicyText

Found = TypeVar("Found")

ATTEMPTS = 3
"""How often a decision is stored again when another process stored something first."""


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
    reader: Callable[[Callable[[Read], None]], Reader] = AtOnce,
) -> Generator[Decision, None, None]:
    """Fetches and decides each policy, and stores the decision before it is yielded.

    Decisions come in the order in which pages arrive and are read. Closing the iterator (as Ctrl-C does), or
    ``stop`` answering true, starts no further fetch and leaves nothing half stored. Raises
    ``StoreError`` only where no policy could be stored any more: a full disk, a lock that is held too
    long and our own mistakes are each the failed decision of one policy.
    """
    bench = Bench(store, dry_run, {channel.name: channel for channel in channels}, diff_link)
    events: queue.SimpleQueue[Arrival | Read] = queue.SimpleQueue()
    workers, reading = Workers(fetch, clock, concurrency, events.put), reader(events.put)
    try:
        for policy in policies:
            workers.ask(policy, _known(policy, store))
        while workers.under_way and not stop():
            try:
                event = events.get(timeout=LOOK)
            except queue.Empty:
                workers.mend()
                reading.mend()
                continue
            found = look(event, bench) if isinstance(event, Arrival) else settle(event, bench)
            if isinstance(found, Question):
                reading.ask(event.job, found)
                continue
            workers.take(event.job)
            yield found
    finally:
        workers.close()
        reading.close()


@dataclass(frozen=True, slots=True)
class Bench:
    """What decisions are made and stored with."""

    store: Records
    dry_run: bool
    channels: Mapping[str, Channel]
    diff_link: DiffLink


def look(arrival: Arrival, bench: Bench) -> Decision | Question:
    """The decision, stored, if it can be made without reading the page; else what is to be read."""
    return _again(lambda: _look(arrival, bench), arrival.policy, arrival.outcome)


def settle(read: Read, bench: Bench) -> Decision:
    """The decision that reading the page came to, stored."""
    return _again(lambda: _settle(read, bench), read.question.policy, read.question.page)


def _again(attempt: Callable[[], Found], policy: Policy, fetched: FetchOutcome) -> Found | Decision:
    """Tries again where another process was faster."""
    for _ in range(ATTEMPTS):
        try:
            return attempt()
        except StoreConflict:
            continue
        except (StoreFull, StoreLocked) as problem:
            # Nothing of this one is stored, so the next check finds it again; the others may still succeed.
            reason = "disk-full" if isinstance(problem, StoreFull) else "database-locked"
            return _failed(policy, fetched, reason, str(problem))
    return _failed(policy, fetched, "conflict", "another process kept storing this policy; the next check tries again")


def _known(policy: Policy, store: Records) -> Known:
    """What is known as a page is asked for; nothing where that can't be read, which is told when the page is here."""
    try:
        return store.known(policy.id)
    except StoreError:
        raise
    except Exception:  # noqa: BLE001 - it must not stop the others
        return Known(policy.id)


def _look(arrival: Arrival, bench: Bench) -> Decision | Question:
    policy, fetched, known = arrival.policy, arrival.outcome, None
    try:
        known = bench.store.known(policy.id)
        found = _glanced(arrival, known, bench)
    except StoreError:
        raise
    except Exception as error:  # noqa: BLE001 - a mistake of ours about one page must not stop the others
        found = _failed(policy, fetched, "internal", mistake(error, text=True))
    if isinstance(found, Question):
        return found
    if known is None:
        return _committed(found, bench)
    return _stored(health.Check(policy, known, fetched, found, None, tuple(bench.channels)), bench)


def _glanced(arrival: Arrival, known: Known, bench: Bench) -> Decision | Question:
    policy, fetched = arrival.policy, arrival.outcome
    outdated = known.number and isinstance(fetched, Fetched) and needs_upgrade(policy, known)
    seen = None if outdated else glance(known, fetched)
    if seen or not isinstance(fetched, Fetched):
        assert seen
        return seen
    if known.number != arrival.job.known.number:
        return overtaken(known, fetched)
    if not outdated:
        from watcher.core.decide.recognise import recognise  # late: most pages are the same byte for byte

        seen = recognise(policy, known, fetched)
    return seen or _question(policy, fetched, bench, outdated=bool(outdated))


def _question(policy: Policy, page: Fetched, bench: Bench, *, outdated: bool) -> Question:
    state, snapshot = bench.store.state(policy.id), None
    if outdated and state.version:
        snapshot = bench.store.fetched(state.version.snapshot_sha256, policy.id)
    return Question(policy, state, page, bench.diff_link, snapshot)


def _settle(read: Read, bench: Bench) -> Decision:
    question, answer = read.question, read.answer
    policy, page, last = question.policy, question.page, answer.upgraded or question.state.version
    known, decision = bench.store.known(policy.id), answer.decision
    if known.number != read.job.known.number:
        decision, last = overtaken(known, page), None
    elif answer.upgraded and not bench.dry_run:
        again = answer.upgraded
        bench.store.replace_version(policy.id, again.number, again.text, again.recipe)
    return _stored(health.Check(policy, known, page, decision, last, tuple(bench.channels)), bench)


def _stored(check: health.Check, bench: Bench) -> Decision:
    """The decision with the notices that it calls for, addressed and stored."""
    decision = _attended(check, bench)
    if decision.alert is not None or decision.outbox:
        from watcher.core.routing import addressed  # late: most checks have nothing to tell

        decision = addressed(decision, bench.channels)
    return _committed(decision, bench)


def _committed(decision: Decision, bench: Bench) -> Decision:
    if not bench.dry_run:
        bench.store.commit(decision)
    return decision


def _attended(check: health.Check, bench: Bench) -> Decision:
    decision = check.decision
    try:
        return health.attend(check, bench.store.network(decision.at) if health.asks_network(check) else None)
    except StoreError:
        raise
    except Exception as error:  # noqa: BLE001 - a mistake about a notice must not cost an alert
        return replace(decision, detail=f"{decision.detail} ({mistake(error, text=True)})".strip())


def _failed(policy: Policy, fetched: FetchOutcome, reason: str, detail: str) -> Decision:
    return Decision(policy.id, Outcome.FAILED, fetched.fetched_at, reason, detail, elapsed=fetched.elapsed)
