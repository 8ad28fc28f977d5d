"""What the store keeps of notices, and what it says of the network: two processes tell nothing twice."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from tests.adapters.decisions import new_store
from tests.builders import NOON
from watcher.adapters.store import Store
from watcher.core.health import Network
from watcher.errors import StoreConflict
from watcher.model import Decision, Message, Notice, NoticeKind, Outcome, Outgoing, Planned, Policy, Sent

HOUR = timedelta(hours=1)
LATER = NOON + 10 * HOUR
IDS = ("a/privacy", "b/privacy", "c/privacy")
POLICIES = tuple(Policy(policy_id, f"https://{policy_id[0]}.test/privacy") for policy_id in IDS)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with new_store(tmp_path, *POLICIES) as opened:
        yield opened


def ok(policy_id: str, at: datetime) -> Decision:
    """An answer."""
    return Decision(policy_id, Outcome.UNCHANGED, at)


def failed(policy_id: str, at: datetime, reason: str = "dns") -> Decision:
    """None."""
    return Decision(policy_id, Outcome.FAILED, at, reason, "no such name")


def telling(decision: Decision, kind: NoticeKind, before: dict[str, str] | None = None) -> Decision:
    """The decision with a notice of that kind, to one channel."""
    notice = Notice(kind, decision.policy_id, "A", "https://a.test/", decision.at, "It is so.", cause="dns")
    outgoing = Outgoing(notice, Message("s", "t", "m", "h"), (Planned("legal", decision.at),))
    told = {**(before or {}), kind.value: decision.at.isoformat()}
    return replace(decision, outbox=(outgoing,), told=told, told_before=before or {})


def test_a_store_without_checks_knows_of_no_network(store: Store) -> None:
    assert store.network(LATER) == Network(watched=3)


def test_who_answered_and_who_has_been_silent_since(store: Store) -> None:
    for number, policy_id in enumerate(IDS):
        store.commit(ok(policy_id, NOON + number * HOUR))
    for number, policy_id in enumerate(IDS[:2]):
        store.commit(failed(policy_id, NOON + (3 + number) * HOUR))
    network = store.network(LATER)
    assert (network.answered_at, network.since) == (NOON + 2 * HOUR, NOON + 3 * HOUR)
    assert network.hosts == {"a.test", "b.test"}
    store.commit(failed("a/privacy", NOON + 6 * HOUR, "timeout"))  # another reason is another row of checks
    assert store.network(LATER).since == NOON + 3 * HOUR
    store.commit(ok("c/privacy", NOON + 7 * HOUR))
    assert (store.network(LATER).hosts, store.network(LATER).since) == (frozenset(), None)


@pytest.mark.parametrize(
    ("reason", "answers"),
    [
        ("too-large", True),
        ("busy", True),
        ("redirect-loop", True),
        ("robots", False),
        ("internal", False),
        ("tls", False),
    ],
)
def test_which_failures_are_answers(store: Store, reason: str, answers: bool) -> None:
    store.commit(failed("a/privacy", NOON, reason))
    assert (store.network(LATER).answered_at is not None) is answers


def test_a_page_that_is_rejected_is_an_answer_and_then_silence_counts(store: Store) -> None:
    store.commit(Decision("a/privacy", Outcome.REJECTED, NOON, "bot-wall", "no"))
    assert store.network(LATER).answered_at == NOON
    store.commit(failed("a/privacy", NOON + HOUR))
    assert store.network(LATER).hosts == {"a.test"}
    assert store.network(LATER).since == NOON + HOUR


def test_policies_that_are_no_longer_watched_say_nothing(store: Store) -> None:
    store.commit(ok("c/privacy", NOON + HOUR))
    store.commit(failed("a/privacy", NOON + 2 * HOUR))
    store.sync_policies(POLICIES[1:2])
    assert store.network(LATER) == Network(watched=1)


@pytest.mark.parametrize(("days", "kept"), [(1, True), (6, True), (8, False)])
def test_what_was_told_of_a_policy_stands_if_it_is_put_back_within_a_week(store: Store, days: int, kept: bool) -> None:
    store.commit(telling(failed("a/privacy", NOON), NoticeKind.FAILING))
    store.sync_policies(POLICIES)
    before = store.state("a/privacy")
    store.sync_policies(POLICIES[1:])
    store.commit(ok("b/privacy", NOON + timedelta(days=days)))
    store.sync_policies(POLICIES)
    state = store.state("a/privacy")
    assert before.told
    expected = (before.told, 1, NOON) if kept else ({}, 0, None)
    assert (dict(state.told), state.failures, state.failing_since) == expected


def test_a_policy_that_stays_watched_is_not_forgotten_however_long_it_was_not_checked(store: Store) -> None:
    store.commit(telling(failed("a/privacy", NOON), NoticeKind.FAILING))
    store.commit(ok("b/privacy", NOON + timedelta(days=400)))
    store.sync_policies(POLICIES)
    store.sync_policies(POLICIES)
    assert store.state("a/privacy").failures == 1


def test_an_outage_stands_until_a_server_answers_or_its_end_is_told(store: Store) -> None:
    since = (NOON - HOUR).isoformat()
    outage = telling(failed("a/privacy", NOON), NoticeKind.OUTAGE)
    store.commit(replace(outage, told={**(outage.told or {}), "outage_since": since}))
    network = store.network(LATER)
    assert (network.outage, network.outage_since, network.down) == (NOON, NOON - HOUR, True)
    store.commit(ok("b/privacy", NOON + HOUR))
    network = store.network(LATER)
    assert (network.down, network.outage, network.answered_again) == (False, NOON, NOON + HOUR)
    store.commit(telling(ok("c/privacy", NOON + 2 * HOUR), NoticeKind.RESTORED))
    network = store.network(LATER)
    assert (network.outage, network.outage_since, network.down) == (None, None, False)
    assert dict(store.state("a/privacy").told) == {}
    assert set(store.state("c/privacy").told) == {"restored"}


def test_a_clock_that_was_wrong_hides_no_outage(store: Store) -> None:
    store.commit(ok("a/privacy", NOON + 100 * HOUR))
    store.commit(ok("b/privacy", NOON))
    store.commit(failed("c/privacy", NOON + HOUR))
    network = store.network(NOON + 2 * HOUR)
    assert (network.answered_at, network.since, network.hosts) == (NOON, NOON + HOUR, frozenset({"c.test"}))


def test_two_processes_that_tell_the_same_tell_it_once(tmp_path: Path, store: Store) -> None:
    notice = telling(failed("a/privacy", NOON), NoticeKind.FAILING)
    with Store.open(store.path) as rival:
        rival.commit(notice)
    with pytest.raises(StoreConflict, match="meanwhile"):
        store.commit(notice)
    assert len(store.notices("a/privacy")) == 1
    (status,) = (row for row in store.status() if row.policy_id == "a/privacy")
    assert status.failures == 1  # nothing of it was stored


@pytest.mark.parametrize(("kind", "end"), [(NoticeKind.OUTAGE, False), (NoticeKind.RESTORED, True)])
def test_two_policies_tell_an_outage_or_its_end_once(store: Store, kind: NoticeKind, end: bool) -> None:
    if end:
        store.commit(telling(failed("c/privacy", NOON - HOUR), NoticeKind.OUTAGE))
    make = ok if end else failed
    store.commit(telling(make("a/privacy", NOON), kind))
    with pytest.raises(StoreConflict):
        store.commit(telling(make("b/privacy", NOON + timedelta(seconds=1)), kind))
    assert store.notices("b/privacy") == []


def test_certificates_that_were_told_of(store: Store) -> None:
    store.commit(replace(ok("a/privacy", NOON), told={"certificate": "a.test 2026-06-01"}, told_before={}))
    assert store.network(LATER).certificates == {"a.test 2026-06-01"}


def test_notices_are_listed_with_the_channels_that_they_reached(store: Store) -> None:
    ids = store.commit(telling(failed("a/privacy", NOON), NoticeKind.FAILING)).delivery_ids
    told = store.state("a/privacy").told
    (waiting,) = store.notices("a/privacy")
    assert (waiting.kind, waiting.at, waiting.sent, waiting.waiting) == (NoticeKind.FAILING, NOON, (), ("legal",))
    store.claim(ids, NOON, 60)
    store.record_sent(Sent(True), NOON, dict.fromkeys(ids))
    store.commit(telling(ok("a/privacy", NOON + HOUR), NoticeKind.RECOVERED, dict(told)))
    latest, first = store.notices("a/privacy")
    assert (latest.kind, first.sent, first.waiting) == (NoticeKind.RECOVERED, ("legal",), ())
    assert store.notices("a/privacy", 1) == [latest]
