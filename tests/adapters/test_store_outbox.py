"""Deliveries: sent once, by one process, tried again, given up, revived."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings

from tests.adapters.decisions import changed, first, in_another_process, new_store, unchanged
from tests.builders import NOON
from tests.core.render_checks import alerts
from watcher.adapters.store import Store
from watcher.adapters.store.columns import to_json
from watcher.adapters.store.messages import content_from
from watcher.adapters.store.records import plain
from watcher.core.backoff import next_attempt
from watcher.model import Alert, Level, Message, Notice, NoticeKind, Outgoing, Planned, Sent
from watcher.model.delivery import Waiting

MINUTE = timedelta(minutes=1)
SENT = Sent(ok=True)
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
        assert store.claim([legal.id], NOON, 60) == {legal.id: False}
        assert other.claim([legal.id], NOON, 60) == {}
        assert [delivery.id for delivery in other.due(NOON)] == [ops.id]
        assert other.claim([legal.id, ops.id], NOON + 0.5 * MINUTE, 60) == {ops.id: False}
        assert other.claim([legal.id], NOON + MINUTE, 60) == {legal.id: True}
    assert store.claim([12345], NOON, 60) == {}


def test_no_claim_is_longer_than_one_that_is_believed(store: Store) -> None:
    legal, _ = store.due(NOON)
    assert store.claim([legal.id], NOON, 86400) == {legal.id: False}
    assert store.claim([legal.id], NOON + MINUTE, 60) == {}
    assert store.claim([legal.id], NOON + 15 * MINUTE, 60) == {legal.id: True}


def test_processes_that_race_share_the_deliveries_out(store: Store) -> None:
    ids = [delivery.id for delivery in store.due(NOON)]
    path = store.path

    def sender() -> list[int]:
        with Store.open(path) as own:
            return [number for number in ids if own.claim([number], NOON, 60)]

    waits = [in_another_process(sender) for _ in range(4)]
    assert sorted(number for wait in waits for number in wait()) == ids


def test_what_was_claimed_and_never_recorded_may_have_arrived(store: Store) -> None:
    legal, ops = store.due(NOON)
    store.claim([legal.id], NOON, 60)
    store.claim([ops.id], NOON, 60)
    store.release([ops.id])
    found = {delivery.id: delivery.unsure for delivery in store.due(NOON + MINUTE)}
    assert found == {legal.id: True, ops.id: False}
    # It stays so, whatever comes after.
    store.claim([legal.id], NOON + MINUTE, 60)
    store.record_sent(REFUSED, NOON + MINUTE, {legal.id: NOON + MINUTE})
    assert {each.id for each in store.due(NOON + MINUTE) if each.unsure} == {legal.id}
    assert {each.id: each.unsure for each in store.undelivered()} == {legal.id: True, ops.id: False}


def test_an_answer_that_leaves_doubt_is_remembered(store: Store) -> None:
    store.record_sent(Sent(False, "no answer", unsure=True), NOON, {1: NOON})
    assert [delivery.unsure for delivery in store.due(NOON)] == [True, False]


def test_a_claim_of_the_future_was_made_before_the_clock_was_put_back(store: Store) -> None:
    legal, _ = store.due(NOON)
    store.claim([legal.id], NOON, 300)
    earlier = NOON - 60 * MINUTE
    store.reschedule([legal.id], NOON + 10 * MINUTE, earlier)
    assert [(delivery.id, delivery.unsure) for delivery in store.due(earlier)] == [(legal.id, True)]
    assert store.claim([legal.id], earlier, 300) == {legal.id: True}


def test_what_was_sent_is_done(store: Store) -> None:
    for delivery in store.due(NOON):
        assert store.claim([delivery.id], NOON, 60)
        store.record_sent(SENT, NOON, {delivery.id: None})
    assert store.due(NOON + 1000 * MINUTE) == []
    assert store.undelivered() == []
    assert store.revive([1, 2]) == 0
    assert store.revive() == 0


def test_what_was_sent_in_one_message_says_with_which(store: Store) -> None:
    legal, ops = (delivery.id for delivery in store.due(NOON))
    store.record_sent(SENT, NOON, {ops: None, legal: None})
    rows = store._db.execute("SELECT id, sent_with FROM deliveries ORDER BY id").fetchall()
    assert rows == [(legal, ops), (ops, None)]


def test_a_failure_is_tried_again_at_its_time(store: Store) -> None:
    legal, _ = store.due(NOON)
    assert store.claim([legal.id], NOON, 600)
    store.record_sent(REFUSED, NOON, {legal.id: NOON + 5 * MINUTE})
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
        assert store.claim([legal.id], now, 60)
        at = next_attempt(attempts, now)
        store.record_sent(REFUSED, now, {legal.id: at})
        if at is None:
            break
        now = at
    assert store.undelivered()[0].given_up
    assert store.undelivered()[0].attempts == attempts
    assert legal.id not in [delivery.id for delivery in store.due(now + 100_000 * MINUTE)]
    assert store.revive([legal.id, 12345]) == 1
    revived = next(delivery for delivery in store.due(now) if delivery.id == legal.id)
    assert revived.attempts == 0


def test_all_that_was_given_up_can_be_revived_at_once(store: Store) -> None:
    store.record_sent(REFUSED, NOON, {1: None, 2: None})
    assert [row.given_up for row in store.undelivered()] == [True, True]
    assert store.revive() == 2
    assert [delivery.id for delivery in store.due(NOON)] == [1, 2]


def test_a_late_failure_does_not_undo_a_success(store: Store) -> None:
    legal, _ = store.due(NOON)
    store.record_sent(SENT, NOON, {legal.id: None})
    store.record_sent(REFUSED, NOON, {legal.id: NOON + MINUTE})
    assert legal.id not in [delivery.id for delivery in store.due(NOON + MINUTE)]


def test_what_waits_is_listed_and_can_be_due_at_another_time(store: Store) -> None:
    assert store.waiting(NOON) == []
    assert store.waiting(NOON - MINUTE) == [
        Waiting(1, "legal", 0, False, Level.CRITICAL, NOON, "acme/privacy"),
        Waiting(2, "ops", 0, False, Level.CRITICAL, NOON, "acme/privacy"),
    ]
    store.claim([1], NOON, 60)
    store.reschedule([1, 2], NOON, NOON + 5 * MINUTE)
    # What is being sent stays with its sender.
    assert [row.id for row in store.waiting(NOON)] == [2]
    assert [row.attempts for row in store.undelivered()] == [0, 0]


def test_an_error_is_kept_short_and_on_one_line(store: Store) -> None:
    store.record_sent(Sent(ok=False, error="\x1b[31mno\nluck " + "x" * 10_000), NOON, {1: None})
    error = store.undelivered()[0].last_error
    assert error.startswith("[31mno luck x")
    assert len(error) == 500


# --- what was stored comes back -------------------------------------------------------------------------


def test_an_alert_comes_back_as_it_was(store: Store) -> None:
    for delivery in store.due(NOON):
        assert delivery.content == changed().alert
        assert (delivery.alert_id, delivery.digest, delivery.message) == (1, False, changed().message)


@settings(max_examples=100, deadline=None)
@given(alerts)
def test_any_alert_comes_back_as_it_was(found: Alert) -> None:
    assert content_from("change", to_json(plain(found))) == found


NOTICE = Notice(
    NoticeKind.FAILING, "acme/privacy", "Acme", "https://acme.test/privacy", NOON, "No answer.", "Wait.", "acme.test",
    NOON - MINUTE, 7, ("legal",),
)  # fmt: skip


def test_a_notice_comes_back_as_it_was(store: Store) -> None:
    planned = Planned("legal", NOON, digest=True)
    outgoing = Outgoing(NOTICE, Message("s", "t", "m", "h"), (planned,))
    store.commit(replace(unchanged(), outbox=(outgoing,)))
    found = store.due(NOON)[-1]
    assert (found.content, found.digest) == (NOTICE, True)
    assert store.waiting(NOON - MINUTE)[-1].level is None


def test_rows_of_older_releases_get_what_they_lack() -> None:
    alert = changed().alert
    values = {name: value for name, value in plain(alert).items() if name not in ("levels", "natures", "notice")}
    values["items"] = [{name: item[name] for name in item if name != "direction"} for item in values["items"]]
    assert content_from("change", to_json(values)) == alert
    bare = {
        "kind": "moved",
        "policy_id": "a/b",
        "title": "A",
        "url": "https://a.test",
        "at": "2026-05-04T12:00:00+00:00",
    }
    found = content_from("moved", to_json({**bare, "what": "It moved."}))
    assert found == Notice(NoticeKind.MOVED, "a/b", "A", "https://a.test", NOON, "It moved.")


@pytest.mark.parametrize("text", ["", "{", "null", "[]", "{}", '{"kind": "of tomorrow"}', '{"level": "vast"}'])
@pytest.mark.parametrize("kind", ["change", "failing", "of tomorrow"])
def test_what_cannot_be_read_is_nothing(kind: str, text: str) -> None:
    assert content_from(kind, text) is None
