"""What the store is told, it tells again: decisions in, states, versions, changes and statuses out."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from tests.adapters.decisions import (
    ACME,
    PERMISSION,
    PROMISE,
    changed,
    first,
    new_store,
    problems,
    rejected,
    unchanged,
    verdict,
)
from tests.builders import NOON, page, policy_text
from watcher.adapters.store import Store
from watcher.core.decide import advance
from watcher.errors import StoreConflict, StoreError
from watcher.model import Decision, Fetched, Level, Outcome, Pending, Policy, PolicyState, Validators

HOUR = timedelta(hours=1)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with new_store(tmp_path) as store:
        yield store
        assert problems(store) == []


def rows(store: Store, sql: str) -> list[tuple[object, ...]]:
    """What another program sees in the file."""
    with sqlite3.connect(store.path) as other:
        found = other.execute(sql).fetchall()
    other.close()
    return found


# --- state -------------------------------------------------------------------------------------------


def test_a_policy_never_seen_has_an_empty_state(store: Store) -> None:
    assert store.state("nobody/terms") == PolicyState("nobody/terms")
    assert store.state(ACME.id) == PolicyState(ACME.id)


def test_the_first_version_is_the_state(store: Store) -> None:
    decision = first()
    assert store.commit(decision).number == 1
    state = store.state(ACME.id)
    assert state.version is not None
    assert decision.fetched is not None
    assert state.version.text == decision.text
    assert state.version.recipe == "html 1"
    assert state.version.fetched_at == decision.at
    assert state.version.snapshot_sha256 == state.snapshot_sha256 == decision.fetched.sha256
    assert (state.fingerprint, state.validators) == (decision.fingerprint, decision.validators)
    assert state.seen == {state.version.text.digest: 1}


def test_a_wording_is_known_by_its_oldest_version(store: Store) -> None:
    store.commit(first())
    store.commit(changed())
    store.commit(changed(3, PROMISE, alert=False))
    old, new = policy_text(PROMISE), policy_text(PERMISSION)
    assert store.state(ACME.id).seen == {old.digest: 1, new.digest: 2}


def test_unchanged_renews_what_the_server_is_asked_with(store: Store) -> None:
    store.commit(first())
    store.commit(unchanged(NOON + HOUR))
    state = store.state(ACME.id)
    assert (state.fingerprint, state.validators) == ("fingerprint anew", Validators('"2"'))


def test_an_older_fetch_reported_late_does_not_pass_for_the_newer_version(store: Store) -> None:
    store.commit(first())
    store.commit(changed(at=NOON + HOUR))
    store.commit(unchanged(NOON + HOUR / 2))
    assert store.state(ACME.id).fingerprint == "fingerprint of 2"


def test_failures_count_until_one_succeeds(store: Store) -> None:
    store.commit(first())
    before = store.state(ACME.id)
    store.commit(rejected(NOON + HOUR))
    store.commit(Decision(ACME.id, Outcome.FAILED, NOON + 2 * HOUR, "dns", "No such host."))
    failing = store.state(ACME.id)
    assert failing == replace(before, failures=2, failing_since=NOON + HOUR)
    store.commit(unchanged(NOON + 3 * HOUR))
    assert store.state(ACME.id).failures == 0
    assert store.state(ACME.id).failing_since is None


def test_pending_stays_through_a_failure_and_goes_with_its_confirmation(store: Store) -> None:
    store.commit(first())
    pending = Pending("digest", NOON + HOUR)
    store.commit(Decision(ACME.id, Outcome.PENDING, NOON + HOUR, pending=pending, fetched=page("half")))
    state = store.state(ACME.id)
    assert state.pending == pending
    assert state.fingerprint == "fingerprint of 1"
    store.commit(rejected(NOON + 2 * HOUR))
    assert store.state(ACME.id).pending == pending
    store.commit(changed(at=NOON + 3 * HOUR))
    assert store.state(ACME.id).pending is None


def test_another_address_is_not_asked_with_the_old_ones_validators(store: Store) -> None:
    store.commit(first())
    store.sync_policies([ACME])
    assert store.state(ACME.id).validators.etag == '"1"'
    store.sync_policies([replace(ACME, url="https://acme.test/legal")])
    assert store.state(ACME.id).validators == Validators()
    assert store.state(ACME.id).fingerprint == "fingerprint of 1"


def test_policies_no_longer_configured_are_kept_unwatched(store: Store) -> None:
    store.commit(first())
    store.sync_policies([Policy("plum/terms", "https://plum.test/terms", "Plum")])
    assert [(status.policy_id, status.watched) for status in store.status()] == [
        (ACME.id, False),
        ("plum/terms", True),
    ]
    store.sync_policies([replace(ACME, title="Acme, Inc.")])
    status = store.status()[0]
    assert (status.title, status.watched, status.versions) == ("Acme, Inc.", True, 1)


def test_the_state_is_what_the_core_says_it_becomes(store: Store) -> None:
    pending = Pending("digest", NOON + 4 * HOUR)
    decisions = [
        rejected(NOON),
        first(at=NOON + HOUR),
        unchanged(NOON + 2 * HOUR),
        changed(2, at=NOON + 3 * HOUR),
        Decision(ACME.id, Outcome.PENDING, NOON + 4 * HOUR, pending=pending, fetched=page("half")),
        Decision(ACME.id, Outcome.FAILED, NOON + 5 * HOUR, "dns", "No such host."),
        rejected(NOON + 6 * HOUR),
        replace(changed(3, PROMISE, at=NOON + 7 * HOUR, alert=False), returned_to=1),
        unchanged(NOON + 8 * HOUR),
    ]
    expected = store.state(ACME.id)
    for decision in decisions:
        expected = advance(expected, decision)
        store.commit(decision)
        assert store.state(ACME.id) == expected


# --- decisions -----------------------------------------------------------------------------------------


def test_a_change_is_stored_with_its_verdict_alert_and_outbox(store: Store) -> None:
    store.commit(first())
    committed = store.commit(changed())
    assert committed.number == 2
    assert committed.change_id
    assert len(committed.delivery_ids) == len(ACME.channels)
    assert store.change(ACME.id, 1, 2) == verdict()
    assert store.change(ACME.id, 2, 1) is None
    due = store.due(NOON)
    assert [delivery.channel for delivery in due] == ["legal", "ops"]
    assert due[0].message == changed().message
    structured = json.loads(str(rows(store, "SELECT structured FROM alerts")[0][0]))
    assert structured["level"] == "critical"
    assert structured["items"][0]["spans"][1] == {"op": "delete", "text": "will never"}


def test_a_number_that_another_process_took_is_a_conflict(store: Store) -> None:
    store.commit(first())
    store.commit(changed())
    before = rows(store, "SELECT * FROM checks")
    with pytest.raises(StoreConflict, match=r"acme/privacy has got version 2 meanwhile"):
        store.commit(changed())
    with pytest.raises(StoreConflict):
        store.commit(first())
    with pytest.raises(StoreConflict):
        store.commit(changed(4))
    assert rows(store, "SELECT * FROM checks") == before
    assert rows(store, "SELECT count(*) FROM alerts") == [(1,)]


def test_a_decision_about_an_unknown_policy_is_refused(store: Store) -> None:
    with pytest.raises(StoreError, match="nobody/terms is not in the database"):
        store.commit(replace(first(), policy_id="nobody/terms"))


def test_unchanged_checks_are_one_row(store: Store) -> None:
    store.commit(first())
    for hours in range(1, 101):
        store.commit(unchanged(NOON + hours * HOUR))
    found = rows(store, "SELECT outcome, count, first_at, last_at FROM checks ORDER BY id")
    assert found == [
        ("first", 1, NOON.isoformat(), NOON.isoformat()),
        ("unchanged", 100, (NOON + HOUR).isoformat(), (NOON + 100 * HOUR).isoformat()),
    ]


def test_failures_for_different_reasons_are_kept_apart(store: Store) -> None:
    for reason in ("dns", "dns", "timeout", "dns"):
        store.commit(Decision(ACME.id, Outcome.FAILED, NOON, reason, f"The {reason}."))
    assert rows(store, "SELECT reason, count FROM checks ORDER BY id") == [("dns", 2), ("timeout", 1), ("dns", 1)]


# --- snapshots -------------------------------------------------------------------------------------------


def test_a_snapshot_comes_back_as_it_was_fetched_but_for_cookies(store: Store) -> None:
    raw = bytes(range(256)) * 40
    fetched = Fetched(
        "https://acme.test/privacy",
        "https://www.acme.test/privacy",
        200,
        raw,
        NOON.replace(microsecond=1),
        {"content-type": "text/html; charset=shift_jis", "x-odd": "“ÿ”", "set-cookie": "session=secret"},
        ("https://acme.test/", "https://www.acme.test/"),
        permanent=True,
        elapsed=0.25,
    )
    store.commit(first(fetched=fetched))
    restored = store.fetched(fetched.sha256)
    assert restored is not None
    headers = {"content-type": "text/html; charset=shift_jis", "x-odd": "“ÿ”"}
    assert restored == replace(fetched, headers=headers)
    assert store.fetched("0" * 64) is None
    assert b"secret" not in store.path.read_bytes()


def test_the_same_bytes_are_stored_once_and_belong_to_each_policy(tmp_path: Path) -> None:
    plum = replace(ACME, id="plum/privacy")
    with new_store(tmp_path, ACME, plum) as store:
        store.commit(first(fetched=page("same", content_type="text/plain")))
        store.commit(replace(first(fetched=page("same", content_type="text/html")), policy_id=plum.id))
        sha256 = page("same").sha256
        assert rows(store, "SELECT count(*) FROM bodies") == [(1,)]
        acmes, plums = store.fetched(sha256, ACME.id), store.fetched(sha256, plum.id)
        assert acmes is not None
        assert plums is not None
        assert (acmes.content_type, plums.content_type) == ("text/plain", "text/html")


def test_a_long_history_of_one_page_takes_little_more_than_one_page(store: Store) -> None:
    """… and each of its snapshots can still be read."""
    words = " ".join(f"clause-{number * 7919 % 10007}" for number in range(4000))
    pages = [page(f"<p>{words}</p><script>nonce({number})</script>") for number in range(60)]
    store.commit(first(fetched=pages[0]))
    (alone,) = rows(store, "SELECT length(data) FROM bodies")[0]
    for number, fetched in enumerate(pages[1:], start=2):
        store.commit(replace(changed(number, f"# 1. One\nNumber {number}."), fetched=fetched))
    (total,) = rows(store, "SELECT sum(length(data)) FROM bodies")[0]
    assert isinstance(alone, int)
    assert isinstance(total, int)
    assert total < 6 * alone
    for fetched in pages:
        restored = store.fetched(fetched.sha256)
        assert restored is not None
        assert restored.body == fetched.body


def test_a_rejected_page_is_kept_as_evidence_once_for_its_reason(store: Store) -> None:
    for hours, body in enumerate(["wall 1", "wall 2", "wall 3"]):
        store.commit(rejected(NOON + hours * HOUR, body=body))
    store.commit(unchanged(NOON + 4 * HOUR))
    store.commit(rejected(NOON + 5 * HOUR, body="wall 4"))
    store.commit(rejected(NOON + 6 * HOUR, reason="login", body="sign in"))
    store.commit(rejected(NOON + timedelta(days=40), body="wall 5"))
    kept = [page(body).sha256 for body in ("wall 1", "sign in", "wall 5")]
    assert rows(store, "SELECT sha256 FROM snapshots ORDER BY id") == [(sha256,) for sha256 in kept]
    evidence = store.fetched(kept[0])
    assert evidence is not None
    assert (evidence.status, evidence.body) == (403, b"wall 1")


def test_the_last_check_names_the_page_that_shows_why(store: Store) -> None:
    assert store.last_check("acme/privacy") is None
    store.commit(rejected(NOON, body="wall 1"))
    store.commit(rejected(NOON + HOUR, reason="login", body="sign in"))
    store.commit(rejected(NOON + 2 * HOUR, body="wall 2"))
    store.commit(rejected(NOON + 3 * HOUR, body="wall 3"))
    last = store.last_check("acme/privacy")
    assert last is not None
    assert (last.outcome, last.count, last.first_at, last.at) == ("rejected", 2, NOON + 2 * HOUR, NOON + 3 * HOUR)
    assert last.sha256 == page("wall 1").sha256
    held = Decision("acme/privacy", Outcome.PENDING, NOON + 4 * HOUR, detail="drastic", fetched=page("another policy"))
    store.commit(held)
    last = store.last_check("acme/privacy")
    assert last is not None
    assert (last.outcome, last.detail, last.sha256) == ("pending", "drastic", page("another policy").sha256)
    store.commit(unchanged(NOON + 5 * HOUR))
    last = store.last_check("acme/privacy")
    assert last is not None
    assert (last.outcome, last.sha256) == ("unchanged", "")


def test_a_large_rejected_page_is_not_kept(store: Store) -> None:
    store.commit(rejected(body=b"x" * 300_000))
    assert rows(store, "SELECT count(*) FROM snapshots") == [(0,)]


# --- upgrades ---------------------------------------------------------------------------------------------


def test_an_upgrade_makes_the_text_again_and_keeps_the_rest(store: Store) -> None:
    store.commit(first())
    store.commit(changed())
    judged = store.change(ACME.id, 1, 2)
    better = policy_text(PERMISSION + "\n# 3. Children\nNone under 16.", dated="2026-05-03")
    store.replace_version(ACME.id, 2, better, "html 2")
    version = store.version(ACME.id)
    assert version is not None
    assert (version.number, version.text, version.recipe) == (2, better, "html 2")
    assert store.state(ACME.id).seen[better.digest] == 2
    assert store.change(ACME.id, 1, 2) == judged
    assert len(store.due(NOON)) == len(ACME.channels)
    assert rows(store, "SELECT former_recipes FROM versions WHERE number = 2") == [('["html 1"]',)]
    store.replace_version(ACME.id, 2, better, "html 3")
    assert rows(store, "SELECT former_recipes FROM versions WHERE number = 2") == [('["html 1","html 2"]',)]


@pytest.mark.parametrize("number", [1, 2])
def test_after_an_upgrade_of_the_last_version_no_page_is_recognised_unread(store: Store, number: int) -> None:
    """Also if the check that made it stores nothing more: what only the new recipe shows would never be told."""
    store.commit(first())
    store.commit(replace(changed(), fingerprint="f1", validators=Validators("etag", "yesterday")))
    store.replace_version(ACME.id, number, policy_text(PERMISSION), "html 2")
    known = store.known(ACME.id)
    last = number == 2
    assert (known.fingerprint, known.validators) == (
        ("", Validators()) if last else ("f1", Validators("etag", "yesterday"))
    )


def test_an_upgrade_leaves_no_orphans_and_spares_shared_sections(store: Store) -> None:
    store.commit(first("# 1. Same\nShared words.\n# 2. Other\nFurniture."))
    store.commit(changed(2, "# 1. Same\nShared words.\n# 2. Other\nNews."))
    store.replace_version(ACME.id, 1, policy_text("# 1. Same\nChanged words."), "html 2")
    assert store.search("furniture") == []
    assert [hit.number for hit in store.search("shared")] == [2]
    newest = store.version(ACME.id, 2)
    assert newest is not None
    assert newest.text.sections[0].text == "Shared words."


def test_only_a_stored_version_can_be_made_again(store: Store) -> None:
    with pytest.raises(StoreError, match="has no version 7"):
        store.replace_version(ACME.id, 7, policy_text(PROMISE), "html 2")


# --- reads --------------------------------------------------------------------------------------------------


def test_versions_by_number_or_the_latest(store: Store) -> None:
    store.commit(first())
    store.commit(changed())
    oldest, latest = store.version(ACME.id, 1), store.version(ACME.id)
    assert oldest is not None
    assert latest is not None
    assert (oldest.text.text, latest.text.text) == (policy_text(PROMISE).text, policy_text(PERMISSION).text)
    assert store.version(ACME.id, 3) is None
    assert store.version("nobody/terms") is None


def test_history_says_what_each_version_brought(store: Store) -> None:
    store.commit(first())
    store.commit(changed(at=NOON + HOUR))
    quiet = replace(
        changed(3, PROMISE, at=NOON + 2 * HOUR, alert=False), verdict=replace(verdict(Level.NONE), reasons=())
    )
    store.commit(replace(quiet, returned_to=1))
    one, two, three = store.history(ACME.id)
    assert (one.number, one.level, one.material, one.headline, one.changes) == (1, None, False, "", 0)
    assert (one.fetched_at, one.dated) == (NOON, "2026-05-01")
    assert one.words == 18
    assert (two.level, two.material, two.changes, two.quiet, two.alerted) == (Level.CRITICAL, True, 2, 1, True)
    assert two.headline.startswith("a promise became a permission")
    assert (three.level, three.material, three.alerted, three.returned_to) == (Level.NONE, False, False, 1)
    assert store.history("nobody/terms") == []


def test_status_of_a_policy_before_and_after_checks(store: Store) -> None:
    (status,) = store.status()
    assert (status.checked_at, status.outcome, status.versions, status.level) == (None, None, 0, None)
    store.commit(first())
    store.commit(changed(at=NOON + HOUR))
    store.commit(rejected(NOON + 2 * HOUR))
    (status,) = store.status()
    assert (status.checked_at, status.outcome) == (NOON + 2 * HOUR, Outcome.REJECTED)
    assert (status.reason, status.detail) == ("bot-wall", "The page asks for a human.")
    assert (status.versions, status.changed_at, status.level) == (2, NOON + HOUR, Level.CRITICAL)
    assert (status.failures, status.failing_since, status.pending_since) == (1, NOON + 2 * HOUR, None)


def test_what_was_stored_is_there_for_the_next_process(tmp_path: Path) -> None:
    with new_store(tmp_path) as store:
        store.commit(first())
        state = store.state(ACME.id)
    with Store.open(tmp_path / "watcher.db", create=False) as again:
        assert again.state(ACME.id) == state


def test_views_speak_for_themselves(store: Store) -> None:
    store.commit(first())
    store.commit(changed())
    assert rows(store, "SELECT policy_id, number FROM latest_versions") == [(ACME.id, 2)]
    assert rows(store, "SELECT subject, channel, state FROM undelivered") == [
        ("Acme may sell", "legal", "pending"),
        ("Acme may sell", "ops", "pending"),
    ]
    assert ("1", "Data", "We may sell your data.") in rows(
        store, "SELECT section_number, heading, text FROM version_texts WHERE number = 2"
    )
    assert rows(store, "SELECT old, new, level FROM change_log") == [(1, 2, "none"), (1, 2, "critical")]
