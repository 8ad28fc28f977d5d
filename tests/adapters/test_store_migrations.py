"""Databases that released programs left behind are brought up to date with all that is in them.

Each dump in ``released/`` was written by the program of that time, through its own store.
"""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing
from pathlib import Path
from signal import SIGKILL

import pytest

from tests.adapters.decisions import (
    ACME,
    PERMISSION,
    PROMISE,
    changed,
    in_another_process,
    problems,
    unchanged,
    verdict,
)
from tests.builders import NOON, page, policy_text
from watcher.adapters.store import Store, chain
from watcher.adapters.store.backup import backup
from watcher.adapters.store.database import Database
from watcher.adapters.store.schema import STEPS
from watcher.errors import StoreOutdated
from watcher.model import Outcome

RELEASED = sorted((Path(__file__).parent / "released").glob("*.sql"))


@pytest.fixture(params=RELEASED, ids=lambda path: path.stem)
def left_behind(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """A database as a released program left it, in WAL mode."""
    path = tmp_path / "watcher.db"
    with closing(sqlite3.connect(path)) as db:
        db.executescript(request.param.read_text(encoding="utf-8"))
        db.execute("PRAGMA journal_mode = WAL")
    return path


def rows(path: Path) -> dict[str, set[tuple[object, ...]]]:
    """Every row of the tables that a released program knew, with the columns that it knew."""
    with closing(sqlite3.connect(path)) as db:
        tables = [name for (name,) in db.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        return {table: set(db.execute(f"SELECT * FROM {table}")) for table in tables if "sqlite" not in table}  # noqa: S608


def test_there_is_a_dump_for_every_released_step() -> None:
    assert {path.stem for path in RELEASED} == {step.__name__ for step in STEPS[:-1]}


def test_everything_is_still_there(left_behind: Path) -> None:
    with Store.open(left_behind) as store:
        assert [(row.policy_id, row.watched, row.versions) for row in store.status()] == [
            (ACME.id, True, 3),
            ("oak/terms", False, 1),
        ]
        texts = [store.version(ACME.id, number) for number in (1, 2, 3)]
        upgraded = policy_text(PROMISE + "\n# 3. Children\nNone under 16.")
        assert [version and version.text.text for version in texts] == [
            policy_text(PROMISE).text,
            policy_text(PERMISSION).text,
            upgraded.text,
        ]
        assert store.change(ACME.id, 1, 2) == verdict()
        assert [hit.policy_id for hit in store.search("kind")] == ["oak/terms"]
        assert [entry.returned_to for entry in store.history(ACME.id)] == [0, 0, 1]
        (waiting,) = store.undelivered()
        assert (waiting.channel, waiting.attempts, waiting.last_error) == ("ops", 1, "refused")
        last = store.last_check(ACME.id)
        assert last is not None
        assert last.outcome is Outcome.CHANGED
        third = texts[2]
        assert third is not None
        snapshot = store.fetched(third.snapshot_sha256, ACME.id)
        assert snapshot is not None
        assert "three — ünï".encode() in snapshot.body
        evidence = store.fetched(page("<h1>Sign in</h1>").sha256)
        assert evidence is not None
        assert evidence.status == 403
        assert problems(store) == []


def test_no_row_is_lost_or_changed(left_behind: Path) -> None:
    before = rows(left_behind)
    Store.open(left_behind).close()
    after = rows(left_behind)
    for table, kept in before.items():
        width = len(next(iter(kept))) if kept else 0
        if not table.startswith("sections_fts"):
            assert {row[:width] for row in after[table]} >= kept, table


def test_the_old_history_gets_its_chain_and_goes_on_with_it(left_behind: Path) -> None:
    with Store.open(left_behind) as store:
        found = store.verify(ACME.id)
        assert (sorted(found.links), found.problems, found.upgraded) == ([1, 2, 3], (), (3,))
        assert all(len(link) == 64 for link in found.links.values())
        store.commit(changed(4))
        again = store.verify(ACME.id)
        assert (sorted(again.links), again.problems) == ([1, 2, 3, 4], ())
        assert again.links[3] == found.links[3]
        store._db.execute("UPDATE versions SET fetched_at = '2020-01-01T00:00:00+00:00' WHERE number = 1")
        assert store.verify(ACME.id).problems


def test_a_backup_before_the_upgrade_is_as_old_as_the_database(left_behind: Path, tmp_path: Path) -> None:
    copy = tmp_path / "copy.db"
    backup(left_behind, copy, progress=lambda done, total: None)
    assert rows(copy) == rows(left_behind)
    with pytest.raises(StoreOutdated):
        Store.open(copy, readonly=True)
    with Store.open(copy) as store:
        assert store.verify(ACME.id).problems == ()


def test_a_kill_in_mid_upgrade_leaves_the_old_database(left_behind: Path) -> None:
    with closing(sqlite3.connect(left_behind)) as db:
        before = list(db.iterdump())

    def die() -> None:
        seal, sealed = chain.seal, []

        def deadly(db: Database, policy_id: str, number: int = 1) -> None:
            sealed.append(policy_id)
            if len(sealed) == 2:
                os.kill(os.getpid(), SIGKILL)
            seal(db, policy_id, number)

        chain.seal = deadly
        Store.open(left_behind)

    assert in_another_process(die)() == -SIGKILL
    with closing(sqlite3.connect(left_behind)) as db:
        assert list(db.iterdump()) == before
    with Store.open(left_behind) as store:
        assert problems(store) == []


def test_processes_that_upgrade_at_once_do_it_once(left_behind: Path) -> None:
    def use() -> int:
        with Store.open(left_behind) as store:
            store.commit(unchanged(NOON))
            return store.verify(ACME.id).versions

    waits = [in_another_process(use) for _ in range(4)]
    assert [wait() for wait in waits] == [3] * 4
    with closing(sqlite3.connect(left_behind)) as db:
        applied = [name for (name,) in db.execute("SELECT name FROM _sqlite_migrations ORDER BY id")]
    assert applied == [step.__name__ for step in STEPS]
    with Store.open(left_behind) as store:
        assert problems(store) == []
