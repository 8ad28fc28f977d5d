"""Deliveries: sent once, by one process, tried again, given up, revived."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from tests.adapters.decisions import changed, first, in_another_process, new_store
from tests.builders import NOON
from watcher.adapters.store import Store
from watcher.core.backoff import next_attempt
from watcher.model import Sent

MINUTE = timedelta(minutes=1)
REFUSED = Sent(ok=False, error="the server answered 500")


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """One alert for two channels."""
    with new_store(tmp_path) as store:
        store.commit(first())
        store.commit(changed())
        yield store


def test_due_are_those_whose_time_has_come_up_to_the_limit(store: Store) -> None:
    assert store.due(NOON - MINUTE) == []
    assert [delivery.channel for delivery in store.due(NOON)] == ["legal", "ops"]
    assert [delivery.channel for delivery in store.due(NOON, limit=1)] == ["legal"]


def test_a_claim_keeps_others_away_until_it_runs_out(store: Store) -> None:
    legal, ops = store.due(NOON)
    with Store.open(store.path) as other:
        assert store.claim(legal.id, NOON, 60)
        assert not other.claim(legal.id, NOON, 60)
        assert [delivery.id for delivery in other.due(NOON)] == [ops.id]
        assert not other.claim(legal.id, NOON + 0.5 * MINUTE, 60)
        assert other.claim(legal.id, NOON + MINUTE, 60)
    assert not store.claim(12345, NOON, 60)


def test_processes_that_race_share_the_deliveries_out(store: Store) -> None:
    ids = [delivery.id for delivery in store.due(NOON)]
    path = store.path

    def sender() -> list[int]:
        with Store.open(path) as own:
            return [number for number in ids if own.claim(number, NOON, 60)]

    waits = [in_another_process(sender) for _ in range(4)]
    assert sorted(number for wait in waits for number in wait()) == ids


def test_what_was_sent_is_done(store: Store) -> None:
    for delivery in store.due(NOON):
        assert store.claim(delivery.id, NOON, 60)
        store.record_sent(delivery.id, Sent(ok=True), NOON, None)
    assert store.due(NOON + 1000 * MINUTE) == []
    assert store.undelivered() == []
    assert store.revive([1, 2]) == 0


def test_a_failure_is_tried_again_at_its_time(store: Store) -> None:
    legal, _ = store.due(NOON)
    assert store.claim(legal.id, NOON, 600)
    store.record_sent(legal.id, REFUSED, NOON, NOON + 5 * MINUTE)
    assert legal.id not in [delivery.id for delivery in store.due(NOON + 4 * MINUTE)]
    again = next(delivery for delivery in store.due(NOON + 5 * MINUTE) if delivery.id == legal.id)
    assert again.attempts == 1
    waiting = store.undelivered()[0]
    assert (waiting.channel, waiting.given_up, waiting.last_error) == ("legal", False, REFUSED.error)
    assert (waiting.next_attempt_at, waiting.created_at) == (NOON + 5 * MINUTE, NOON)


def test_a_delivery_is_given_up_in_the_end_and_can_be_revived(store: Store) -> None:
    legal, _ = store.due(NOON)
    now, attempts = NOON, 0
    while (attempts := attempts + 1) < 100:
        assert store.claim(legal.id, now, 60)
        at = next_attempt(attempts, now)
        store.record_sent(legal.id, REFUSED, now, at)
        if at is None:
            break
        now = at
    assert store.undelivered()[0].given_up
    assert store.undelivered()[0].attempts == attempts
    assert legal.id not in [delivery.id for delivery in store.due(now + 100_000 * MINUTE)]
    assert store.revive([legal.id, 12345]) == 1
    revived = next(delivery for delivery in store.due(now) if delivery.id == legal.id)
    assert revived.attempts == 0


def test_a_late_failure_does_not_undo_a_success(store: Store) -> None:
    legal, _ = store.due(NOON)
    store.record_sent(legal.id, Sent(ok=True), NOON, None)
    store.record_sent(legal.id, REFUSED, NOON, NOON + MINUTE)
    assert legal.id not in [delivery.id for delivery in store.due(NOON + MINUTE)]


def test_an_error_is_kept_short_and_on_one_line(store: Store) -> None:
    store.record_sent(1, Sent(ok=False, error="\x1b[31mno\nluck " + "x" * 10_000), NOON, None)
    error = store.undelivered()[0].last_error
    assert error.startswith("[31mno luck x")
    assert len(error) == 500
