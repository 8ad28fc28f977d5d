"""What the checks came to stays small, however many there are and whatever they say."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from tests.adapters.decisions import ACME, changed, first, new_store, problems, rejected, unchanged
from tests.builders import NOON, page
from watcher.adapters.store import Store, checks
from watcher.model import Decision, Outcome

HOUR = timedelta(hours=1)
CHECKS = 10_000


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with new_store(tmp_path) as opened:
        opened._db.execute("PRAGMA synchronous = OFF")
        opened.commit(first())
        yield opened
        assert problems(opened) == []


def failed(at: datetime, reason: str = "timeout", detail: str = "No answer.") -> Decision:
    """No page."""
    return Decision(ACME.id, Outcome.FAILED, at, reason, detail, elapsed=1.5)


def commit_all(store: Store, decisions: list[Decision]) -> None:
    """Commits them without waiting for the disk."""
    from watcher.adapters.store import commit

    with store._writing(durable=False) as db:
        for decision in decisions:
            commit.commit(db, decision)


def pages(store: Store) -> int:
    """Pages of the file that are in use."""
    (used,) = store._db.execute("SELECT page_count - freelist_count FROM pragma_page_count, pragma_freelist_count")
    return int(used[0])


def counts(store: Store) -> dict[str, int]:
    """How many checks came to each outcome."""
    return dict(store._db.execute("SELECT outcome, sum(count) FROM checks GROUP BY outcome").fetchall())


def test_an_unchanged_policy_takes_no_room_at_all(store: Store) -> None:
    commit_all(store, [unchanged(NOON + HOUR)])
    before = pages(store)
    commit_all(store, [unchanged(NOON + number * HOUR) for number in range(2, CHECKS + 1)])
    assert pages(store) == before
    assert store._db.execute("SELECT outcome, count FROM checks ORDER BY id").fetchall() == [
        ("first", 1),
        ("unchanged", CHECKS),
    ]


def test_errors_that_are_worded_anew_each_time_are_one_row_with_the_latest_wording(store: Store) -> None:
    failures = [failed(NOON + number * HOUR, detail=f"No answer after {number} ms.") for number in range(1, CHECKS + 1)]
    commit_all(store, failures)
    last = store.last_check(ACME.id)
    assert last is not None
    assert (last.count, last.detail) == (CHECKS, f"No answer after {CHECKS} ms.")
    assert (last.first_at, last.at) == (NOON + HOUR, NOON + CHECKS * HOUR)
    assert store._db.execute("SELECT count(*) FROM checks").fetchone() == (2,)


def test_a_policy_that_flaps_is_added_up_by_month(store: Store) -> None:
    """More than a year of checks, every hour another outcome."""
    turns = [
        lambda at: unchanged(at),
        lambda at: failed(at, detail=f"No answer at {at}."),
        lambda at: rejected(at, body=f"wall {at}"),
        lambda at: failed(at, "dns", "No such host."),
    ]
    commit_all(store, [turns[number % 4](NOON + number * HOUR) for number in range(CHECKS)])
    rows = store._db.execute("SELECT count(*) FROM checks").fetchone()[0]
    months = CHECKS // (30 * 24) + 2
    assert rows < checks.ONE_BY_ONE + 5 * months
    assert counts(store) == {"first": 1, "unchanged": 2500, "failed": 5000, "rejected": 2500}
    last = store.last_check(ACME.id)
    assert last is not None
    assert (last.reason, last.at, last.count) == ("dns", NOON + (CHECKS - 1) * HOUR, 1)
    summed = store._db.execute(
        "SELECT reason, count(*) FROM checks WHERE count > 1 GROUP BY reason, substr(first_at, 1, 7)"
    ).fetchall()
    assert len(summed) > months
    assert {several for _, several in summed} == {1}


def test_a_row_that_is_added_up_spans_its_month_and_keeps_the_latest_wording(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(checks, "ONE_BY_ONE", 2)
    for number in range(1, 9):
        decision = failed(NOON + number * HOUR, detail=f"Try {number}.")
        store.commit(decision if number % 2 else unchanged(decision.at))
    rows = store._db.execute("SELECT outcome, detail, first_at, last_at, count FROM checks ORDER BY id").fetchall()
    at = [(NOON + number * HOUR).isoformat() for number in range(9)]
    assert rows == [
        ("first", "", at[0], at[0], 1),
        ("failed", "Try 5.", at[1], at[5], 3),
        ("unchanged", "", at[2], at[6], 3),
        ("failed", "Try 7.", at[7], at[7], 1),
        ("unchanged", "", at[8], at[8], 1),
    ]


def test_failures_evict_nothing(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(checks, "ONE_BY_ONE", 3)
    commit_all(store, [rejected(NOON + HOUR, body="wall"), replace(changed(at=NOON + 2 * HOUR), fetched=page("two"))])
    history = store.history(ACME.id)
    commit_all(
        store,
        [failed(NOON + number * HOUR, ("dns", "timeout", "refused")[number % 3]) for number in range(3, 500)],
    )
    assert store.history(ACME.id) == history
    assert store.verify(ACME.id).pruned == ()
    assert store.fetched(page("wall").sha256) is not None
    assert [row for row in counts(store).items() if row[0] in ("first", "changed", "rejected")] == [
        ("changed", 1),
        ("first", 1),
        ("rejected", 1),
    ]
    assert len(store.due(NOON + HOUR * 500)) == len(ACME.channels)


def test_a_check_whose_page_was_kept_stays_a_row_of_its_own(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(checks, "ONE_BY_ONE", 2)
    monkeypatch.setattr(checks, "MAX_EVIDENCE_BYTES", 10)
    for number, body in enumerate(("too large to be kept", "a wall", "another", "the third")):
        store.commit(rejected(NOON + 2 * number * HOUR, body=body))
        store.commit(unchanged(NOON + (2 * number + 1) * HOUR))
    rows = store._db.execute(
        "SELECT count, snapshot_id IS NOT NULL FROM checks WHERE outcome = 'rejected' ORDER BY id"
    ).fetchall()
    assert rows == [(2, 0), (1, 1), (1, 0)]
