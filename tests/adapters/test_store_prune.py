"""Pruning takes what it was told to take, and nothing that the rest stands on."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import fields, replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from tests.adapters.decisions import ACME, changed, first, in_another_process, new_store, problems, rejected, unchanged
from tests.builders import NOON, page
from watcher.adapters.store import Store
from watcher.adapters.store.prune import Pruned, Rules
from watcher.model import Decision, Fetched, Policy

DAY = timedelta(days=1)
OAK = Policy("oak/terms", "https://oak.test/terms", "Oak Terms", channels=("legal",))
VERSIONS = 30
WORDS = " ".join(f"clause-{number * 7919 % 10007}" for number in range(400))


def numbered(number: int, at: datetime) -> Fetched:
    """Pages that resemble one another, so that most are stored as copies of the one before."""
    return page(f"<p>Page {number}.</p><p>{WORDS}</p>", at=at)


def version(number: int) -> Decision:
    """Acme's version of that number, a day after the one before."""
    at = NOON + number * DAY
    if number == 1:
        return replace(first(at=at), fetched=numbered(1, at))
    return replace(changed(number, f"# 1. Data\nVersion {number}.", at=at), fetched=numbered(number, at))


def fill(store: Store) -> None:
    """Thirty versions of Acme, rejected pages, one version of Oak, and no channel reached yet."""
    store.commit(rejected(NOON, body="wall 1"))
    for number in range(1, VERSIONS + 1):
        store.commit(version(number))
    store.commit(rejected(NOON + 31 * DAY, reason="login", body="sign in"))
    store.commit(unchanged(NOON + 32 * DAY))
    store.commit(rejected(NOON + 40 * DAY, body="wall 2"))
    store.commit(replace(first("# 1. Use\nBe kind.", at=NOON), policy_id=OAK.id, fetched=page("<p>oak</p>")))


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with new_store(tmp_path, ACME, OAK) as opened:
        fill(opened)
        yield opened
        assert problems(opened) == []
        left_over = "SELECT count(*) FROM bodies WHERE sha256 NOT IN (SELECT sha256 FROM snapshots)"
        assert opened._db.execute(left_over).fetchone() == (0,)


def dump(store: Store) -> list[str]:
    """Every row, as SQL."""
    with closing(sqlite3.connect(store.path)) as db:
        return list(db.iterdump())


def pruned(store: Store, rules: Rules, now: datetime = NOON + 400 * DAY) -> dict[str, int]:
    """What went, having been announced in the same figures; and nothing is left to go."""
    would = store.would_prune(rules, now)
    done = list(store.prune(rules, now))
    assert done == would
    assert [one.rows for one in store.would_prune(rules, now)] == [0] * len(done)
    return {one.rule: one.rows for one in done}


def deliver_all(store: Store, at: datetime) -> None:
    """Every delivery arrives."""
    store._db.execute("UPDATE deliveries SET state = 'sent', attempts = 1, sent_at = ?", [at.isoformat()])


def test_without_a_rule_nothing_goes(store: Store) -> None:
    before = dump(store)
    assert list(store.prune(Rules(), NOON + 4000 * DAY)) == []
    assert store.would_prune(Rules(), NOON + 4000 * DAY) == []
    assert dump(store) == before


def test_a_dry_run_changes_nothing(store: Store) -> None:
    before = dump(store)
    late = NOON + 300 * DAY
    would = store.would_prune(Rules(late, late, late, late, late), NOON + 400 * DAY)
    assert {one.rule for one in would} == {field.name for field in fields(Rules)} - {"watched"}
    assert all(one.rows for one in would if one.rule in ("checks", "evidence", "pages"))
    assert dump(store) == before


# --- pages ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("upto", [1, 5, 24, 25, 29, 300])
def test_pages_of_old_versions_lose_their_bytes_and_nothing_else(store: Store, upto: int) -> None:
    """… wherever in a row of copies the cut falls."""
    before = store.verify(ACME.id)
    texts = [store.version(ACME.id, number) for number in range(1, VERSIONS + 1)]
    gone = min(upto, VERSIONS - 1)
    cut = NOON + upto * DAY + DAY / 2
    # Oak's page is its latest; Acme's latest stays too.
    assert pruned(store, Rules(pages=cut)) == {"pages": gone}
    found = store.verify(ACME.id)
    assert found.pruned == tuple(range(1, gone + 1))
    assert (found.problems, found.links) == ((), before.links)
    assert [store.version(ACME.id, number) for number in range(1, VERSIONS + 1)] == texts
    for number in range(1, VERSIONS + 1):
        fetched = numbered(number, NOON + number * DAY)
        kept = store.fetched(fetched.sha256, ACME.id)
        assert (kept is None) == (number <= gone)
        assert kept is None or kept.body == fetched.body
    oak = store.fetched(page("<p>oak</p>").sha256)
    assert oak is not None


def test_copies_know_how_many_bases_they_still_have(store: Store) -> None:
    list(store.prune(Rules(pages=NOON + 10 * DAY), NOON + 400 * DAY))
    rows = store._db.execute("SELECT sha256, base_sha256, chain FROM bodies").fetchall()
    chains = {sha256: chain for sha256, _, chain in rows}
    assert all(chain == (chains[base] + 1 if base else 0) for _, base, chain in rows)


def test_a_page_that_comes_back_after_it_was_pruned_is_kept_again(store: Store) -> None:
    list(store.prune(Rules(pages=NOON + 10 * DAY), NOON + 400 * DAY))
    again = numbered(3, NOON + 50 * DAY)
    store.commit(replace(changed(VERSIONS + 1, "# 1. Data\nBack.", at=NOON + 50 * DAY), fetched=again))
    kept = store.fetched(again.sha256, ACME.id)
    assert kept is not None
    assert kept.body == again.body
    assert 3 not in store.verify(ACME.id).pruned


def test_a_page_that_another_policy_stands_on_stays(store: Store) -> None:
    shared = page("<p>One page for all</p>", at=NOON - DAY)
    store.commit(replace(changed(2, "# 1. Use\nBe good.", at=NOON - DAY), policy_id=OAK.id, fetched=shared, outbox=()))
    store.commit(replace(changed(VERSIONS + 1, "# 1. Data\nShared.", at=NOON - DAY), fetched=shared))
    store.commit(replace(changed(VERSIONS + 2, "# 1. Data\nOwn.", at=NOON + 50 * DAY), fetched=page("own")))
    list(store.prune(Rules(pages=NOON + 300 * DAY), NOON + 400 * DAY))
    assert store.fetched(shared.sha256, OAK.id) is not None
    assert store.fetched(numbered(VERSIONS, NOON).sha256) is None


# --- checks and evidence ------------------------------------------------------------------------------------


def test_pages_that_were_not_taken_go_by_the_end_of_their_row(store: Store) -> None:
    assert pruned(store, Rules(evidence=NOON + 35 * DAY)) == {"evidence": 2}
    assert store.fetched(page("wall 1").sha256) is None
    assert store.fetched(page("wall 2").sha256) is not None
    last = store.last_check(ACME.id)
    assert last is not None
    assert last.sha256 == page("wall 2").sha256
    assert store.verify(ACME.id).pruned == ()


def test_evidence_of_a_row_that_still_goes_on_stays(store: Store) -> None:
    store.commit(rejected(NOON + 390 * DAY, body="wall 3"))
    assert pruned(store, Rules(evidence=NOON + 380 * DAY)) == {"evidence": 2}
    assert store.fetched(page("wall 2").sha256) is not None


def test_old_rows_of_checks_go_but_the_last_of_each_policy_stays(store: Store) -> None:
    histories = [store.history(policy.id) for policy in (ACME, OAK)]
    last = store.last_check(ACME.id)
    pruned(store, Rules(checks=NOON + 399 * DAY))
    assert store._db.execute("SELECT policy_id, count(*) FROM checks GROUP BY 1").fetchall() == [
        (ACME.id, 1),
        (OAK.id, 1),
    ]
    assert store.last_check(ACME.id) == last
    assert [store.history(policy.id) for policy in (ACME, OAK)] == histories
    assert store.fetched(page("wall 1").sha256) is None


# --- messages -----------------------------------------------------------------------------------------------


def test_what_has_not_arrived_is_never_taken(store: Store) -> None:
    assert pruned(store, Rules(deliveries=NOON + 399 * DAY)) == {"deliveries": 0}
    due = store.due(NOON + 400 * DAY, 1000)
    assert len(due) == 2 * (VERSIONS - 1)
    assert all(delivery.message.text for delivery in due)


def test_a_message_stays_while_one_of_its_channels_waits_or_was_given_up(store: Store) -> None:
    deliver_all(store, NOON + 40 * DAY)
    store._db.execute("UPDATE deliveries SET state = 'failed' WHERE id = 2")
    store._db.execute("UPDATE deliveries SET state = 'pending' WHERE id = 3")
    assert pruned(store, Rules(deliveries=NOON + 399 * DAY)) == {"deliveries": VERSIONS - 3}
    store.revive([2])
    assert {delivery.message.text for delivery in store.due(NOON + 400 * DAY)} == {"text"}


def test_messages_that_arrived_lately_stay(store: Store) -> None:
    deliver_all(store, NOON + 300 * DAY)
    assert pruned(store, Rules(deliveries=NOON + 299 * DAY)) == {"deliveries": 0}
    assert pruned(store, Rules(deliveries=NOON + 301 * DAY)) == {"deliveries": VERSIONS - 1}
    kept = store._db.execute("SELECT DISTINCT subject, text, structured <> '' FROM alerts").fetchall()
    assert kept == [("Acme may sell", "", 1)]


# --- policies -----------------------------------------------------------------------------------------------


def test_a_policy_that_is_no_longer_configured_goes_with_its_history(store: Store) -> None:
    store.sync_policies([ACME])
    before = store.verify(ACME.id)
    assert pruned(store, Rules(unwatched=NOON + 399 * DAY, watched=(ACME.id,))) == {"unwatched": 1}
    assert [row.policy_id for row in store.status()] == [ACME.id]
    assert store.verify(ACME.id) == before
    assert store.search("kind") == []
    assert store.fetched(page("<p>oak</p>").sha256) is None


def test_a_policy_that_the_configuration_has_stays_whatever_the_database_says(store: Store) -> None:
    """The configuration may have been edited since the watcher last read it."""
    store.sync_policies([ACME])
    assert pruned(store, Rules(unwatched=NOON + 399 * DAY, watched=(ACME.id, OAK.id))) == {"unwatched": 0}


def test_a_policy_that_the_watcher_still_watches_stays_whatever_the_configuration_says(store: Store) -> None:
    """A daemon may not have read yet that it is gone."""
    assert pruned(store, Rules(unwatched=NOON + 399 * DAY, watched=(ACME.id,))) == {"unwatched": 0}


def test_a_policy_that_was_checked_lately_stays(store: Store) -> None:
    store.sync_policies([])
    assert pruned(store, Rules(unwatched=NOON - DAY)) == {"unwatched": 0}


def test_a_policy_with_messages_that_have_not_arrived_stays_and_is_named(store: Store) -> None:
    store.sync_policies([])
    rules = Rules(unwatched=NOON + 399 * DAY)
    assert store.kept_back(rules) == [ACME.id]
    assert pruned(store, rules) == {"unwatched": 1}
    assert [row.policy_id for row in store.status()] == [ACME.id]
    deliver_all(store, NOON + 40 * DAY)
    store._db.execute("UPDATE deliveries SET sent_with = 1 WHERE id IN (3, 5)")
    assert store.kept_back(rules) == []
    assert pruned(store, rules) == {"unwatched": 1}
    left = [
        table
        for (table,) in store._db.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall()
        if not table.startswith(("sections_fts", "_sqlite", "sqlite_"))
        and store._db.execute(f"SELECT 1 FROM {table}").fetchone()  # noqa: S608
    ]
    assert left == []


# --- all together -------------------------------------------------------------------------------------------


def test_the_file_shrinks_when_it_is_compacted(store: Store) -> None:
    deliver_all(store, NOON)
    late = NOON + 399 * DAY
    list(store.prune(Rules(late, late, late, late, late, (ACME.id, OAK.id)), late))
    store.compact()
    (free,) = store._db.execute("PRAGMA freelist_count").fetchone()
    assert free == 0
    assert not Path(f"{store.path}-wal").stat().st_size
    assert store.verify(ACME.id).versions == VERSIONS


def test_another_process_works_on_between_the_batches(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from watcher.adapters.store import prune

    monkeypatch.setattr(prune, "FEW", 1)
    monkeypatch.setattr(prune, "MANY", 1)
    with new_store(tmp_path, ACME, OAK) as store:
        fill(store)

    def watch() -> int:
        with Store.open(store.path) as own:
            for number in range(VERSIONS + 1, VERSIONS + 20):
                own.commit(version(number))
            return own.verify(ACME.id).versions

    wait = in_another_process(watch)
    late = NOON + 25 * DAY
    with Store.open(store.path) as own:
        done = list(own.prune(Rules(checks=late, evidence=late, pages=late), NOON + 400 * DAY))
    assert wait() == VERSIONS + 19
    assert [one.rule for one in done] == ["checks", "evidence", "pages"]
    assert Pruned("pages", 24, done[2].bytes) == done[2]
    with Store.open(store.path) as own:
        assert problems(own) == []


def test_a_delivery_after_pruning_is_what_it_was(store: Store) -> None:
    (delivery, *_) = store.due(NOON + 400 * DAY)
    late = NOON + 399 * DAY
    list(store.prune(Rules(late, late, late, late, late), late))
    (again, *_) = store.due(NOON + 400 * DAY)
    assert again == delivery
