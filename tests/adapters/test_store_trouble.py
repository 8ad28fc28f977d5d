"""The bad days: crashes, other processes, no rights, no space, damage. Real files and real processes."""

from __future__ import annotations

import os
import resource
import shutil
import sqlite3
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from functools import partial
from pathlib import Path
from signal import SIGKILL
from typing import Any

import pytest

from tests.adapters.decisions import (
    ACME,
    PERMISSION,
    Deadly,
    changed,
    first,
    in_another_process,
    new_store,
    problems,
    unchanged,
    verdict,
)
from tests.builders import NOON, page, policy_text
from watcher.adapters.store import Store
from watcher.adapters.store.connection import translated
from watcher.adapters.store.schema import KNOWN
from watcher.errors import StoreConflict, StoreCorrupt, StoreError, StoreFull, StoreLocked, StoreReadOnly
from watcher.model import Decision


def everything(path: Path) -> list[str]:
    """Every row of every table, as SQL."""
    with sqlite3.connect(path) as other:
        dump = list(other.iterdump())
    other.close()
    return dump


# --- crashes -----------------------------------------------------------------------------------------


def dying_decisions() -> dict[str, tuple[Decision, int]]:
    """Decisions that kill their process when the store reads that part of them for the nth time."""
    good = changed()
    assert good.text is not None
    (outgoing,) = good.outbox
    sections = replace(good, text=replace(good.text, sections=Deadly(good.text.sections)))
    changes = replace(good, verdict=replace(verdict(), changes=Deadly(verdict().changes)))
    alert = replace(good, outbox=(replace(outgoing, planned=Deadly(outgoing.planned)),))
    outbox = replace(good, outbox=Deadly(good.outbox))
    return {"sections": (sections, 3), "changes": (changes, 1), "alert": (alert, 1), "outbox": (outbox, 1)}


@pytest.mark.parametrize("part", ["sections", "changes", "alert", "outbox"])
def test_a_kill_in_mid_commit_leaves_nothing(tmp_path: Path, part: str) -> None:
    with new_store(tmp_path) as store:
        store.commit(first())
    before = everything(store.path)

    def die() -> None:
        decision, Deadly.left = dying_decisions()[part]
        Store.open(store.path).commit(decision)

    assert in_another_process(die)() == -SIGKILL
    assert everything(store.path) == before
    with Store.open(store.path) as again:
        assert again.commit(changed()).number == 2
        assert problems(again) == []


def test_a_kill_after_the_commit_leaves_everything(tmp_path: Path) -> None:
    with new_store(tmp_path) as store:
        store.commit(first())

    def die() -> None:
        Store.open(store.path).commit(changed())
        os.kill(os.getpid(), SIGKILL)

    assert in_another_process(die)() == -SIGKILL
    with Store.open(store.path) as again:
        assert len(again.due(NOON)) == len(ACME.channels)
        assert again.change(ACME.id, 1, 2) == verdict()
        assert problems(again) == []


# --- other processes ------------------------------------------------------------------------------------


def test_processes_that_open_a_new_database_at_once_all_succeed(tmp_path: Path) -> None:
    path = tmp_path / "new" / "watcher.db"

    def start() -> bool:
        with Store.open(path) as store:
            store.sync_policies([ACME])
        return True

    waits = [in_another_process(start) for _ in range(6)]
    assert [wait() for wait in waits] == [True] * 6


def test_processes_that_commit_at_once_never_share_a_number_or_an_alert(tmp_path: Path) -> None:
    each = 15
    with new_store(tmp_path) as store:
        store.commit(first())

    def work(name: str) -> int:
        conflicts = stored = 0
        with Store.open(store.path) as own:
            while stored < each and conflicts < 10_000:
                version = own.state(ACME.id).version
                assert version is not None
                text = f"# 1. Data\nWritten by {name}, {stored}."
                try:
                    own.commit(changed(version.number + 1, text))
                    stored += 1
                except StoreConflict:
                    conflicts += 1
        return stored

    waits = [in_another_process(partial(work, name)) for name in ("one", "two", "three")]
    assert [wait() for wait in waits] == [each] * 3
    with Store.open(store.path) as again:
        assert [entry.number for entry in again.history(ACME.id)] == list(range(1, 3 * each + 2))
        assert len(again.undelivered()) == 3 * each * len(ACME.channels)
        assert problems(again) == []


@pytest.fixture
def locked(tmp_path: Path) -> Iterator[Path]:
    """A database with one version, that someone else is writing to."""
    with new_store(tmp_path) as store:
        store.commit(first())
    other = sqlite3.connect(store.path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    yield store.path
    other.close()


def test_a_lock_that_lasts_is_said_to_be_one(locked: Path) -> None:
    with pytest.raises(StoreLocked, match=rf"{locked} is in use by another process\. Wait"):
        Store.open(locked, wait=0.05)


def test_one_can_read_while_another_writes(locked: Path) -> None:
    with Store.open(locked, readonly=True) as store:
        assert store.state(ACME.id).version is not None


def test_a_lock_that_comes_later_loses_nothing_that_is_there(tmp_path: Path) -> None:
    with new_store(tmp_path) as store:
        store.commit(first())
        other = sqlite3.connect(store.path, isolation_level=None)
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(StoreLocked):
            store.commit(changed())
        other.execute("ROLLBACK")
        other.close()
        assert store.commit(changed()).number == 2


@pytest.mark.parametrize("another", [False, True], ids=["deleted", "replaced"])
def test_nothing_is_written_to_a_file_that_was_taken_away(tmp_path: Path, another: bool) -> None:
    with new_store(tmp_path) as store:
        store.commit(first())
        for ending in ("", "-wal", "-shm"):
            Path(f"{store.path}{ending}").rename(tmp_path / f"elsewhere.db{ending}")
        if another:
            Store.open(store.path).close()
        with pytest.raises(StoreCorrupt, match="was moved or deleted"):
            store.commit(changed())
        assert store.path.exists() == another


# --- rights ---------------------------------------------------------------------------------------------


@pytest.fixture
def public() -> Iterator[Path]:
    """A folder that anybody can reach, unlike pytest's."""
    folder = Path(tempfile.mkdtemp())
    folder.chmod(0o755)
    yield folder
    for path in (folder, *folder.iterdir()):
        path.chmod(0o755)
    shutil.rmtree(folder)


def opened(path: Path, work: str = "state", **options: bool) -> Any:
    """What someone without rights gets."""

    def act() -> Any:
        with Store.open(path, wait=0.1, **options) as store:
            return store.commit(unchanged()) if work == "commit" else store.state(ACME.id).version

    return in_another_process(act, as_nobody=True)()


def test_a_file_that_may_not_be_written(public: Path) -> None:
    with new_store(public) as store:
        store.commit(first())
        version = store.state(ACME.id).version
    store.path.chmod(0o444)
    public.chmod(0o555)
    refused = opened(store.path, "commit")
    assert isinstance(refused, StoreReadOnly)
    assert str(store.path) in str(refused)
    assert "write access" in str(refused) or "may read and write" in str(refused)
    assert opened(store.path, readonly=True) == version


def test_a_folder_in_which_nothing_may_be_made(public: Path) -> None:
    public.chmod(0o555)
    refused = opened(public / "watcher.db")
    assert isinstance(refused, StoreReadOnly)
    assert "may read and write" in str(refused)
    deeper = opened(public / "new" / "watcher.db")
    assert isinstance(deeper, StoreReadOnly)
    assert "cannot be made" in str(deeper)


def test_a_file_that_may_not_be_read(public: Path) -> None:
    with new_store(public) as store:
        pass
    store.path.chmod(0)
    assert isinstance(opened(store.path, readonly=True), StoreReadOnly)


def test_read_only_is_a_promise(tmp_path: Path) -> None:
    with new_store(tmp_path) as store:
        store.commit(first())
    with Store.open(store.path, readonly=True) as reader:
        with pytest.raises(StoreReadOnly, match="cannot be written"):
            reader.commit(unchanged())
        assert problems(reader) == []


# --- space ----------------------------------------------------------------------------------------------


def test_a_full_disk_stores_nothing_by_halves(tmp_path: Path) -> None:
    with new_store(tmp_path) as store:
        store.commit(first())
        before = everything(store.path)
        # SQLite's own limit answers as a full disk does.
        database = store._db
        (pages,) = database.execute("PRAGMA page_count").fetchone()
        database.execute(f"PRAGMA max_page_count = {pages}").fetchone()
        large = replace(changed(), fetched=page(os.urandom(500_000)))
        with pytest.raises(StoreFull, match=r"no space left for .*watcher\.db\. Free some"):
            store.commit(large)
        assert everything(store.path) == before
        database.execute("PRAGMA max_page_count = 1000000").fetchone()
        assert store.commit(large).number == 2
        assert problems(store) == []


def abandoned(folder: Path) -> Path:
    """A database with two versions, the last of them in the log of a process that was killed; nobody has it open."""
    with new_store(folder) as store:
        store.commit(first())

    def die() -> None:
        Store.open(store.path).commit(changed())
        os.kill(os.getpid(), SIGKILL)

    assert in_another_process(die)() == -SIGKILL
    Path(f"{store.path}-shm").unlink()
    assert Path(f"{store.path}-wal").stat().st_size
    return store.path


def closed(folder: Path) -> Path:
    """A database with two versions, closed cleanly."""
    with new_store(folder) as store:
        store.commit(first())
        store.commit(changed())
    return store.path


def latest(path: Path) -> Any:
    """The number of the last version and of the messages that wait."""
    with Store.open(path, readonly=True, wait=0.1) as store:
        version = store.state(ACME.id).version
        return version and version.number, len(store.undelivered())


def on_a_full_disk(work: Callable[[], Any]) -> Any:
    """What ``work`` gives where no file may grow: to SQLite that is a full disk."""

    def act() -> Any:
        resource.setrlimit(resource.RLIMIT_FSIZE, (0, resource.RLIM_INFINITY))
        try:
            return work()
        finally:
            resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))

    return in_another_process(act)()


@pytest.mark.parametrize("left", [closed, abandoned])
def test_what_is_stored_can_be_read_on_a_full_disk(tmp_path: Path, left: Callable[[Path], Path]) -> None:
    path = left(tmp_path)
    before = path.read_bytes(), Path(f"{path}-wal").exists() and Path(f"{path}-wal").read_bytes()
    assert on_a_full_disk(lambda: latest(path)) == (2, len(ACME.channels))
    assert isinstance(on_a_full_disk(lambda: Store.open(path)), StoreError)
    assert path.read_bytes() == before[0]
    with Store.open(path) as again:
        assert problems(again) == []
    assert latest(path) == (2, len(ACME.channels))


@pytest.mark.parametrize("left", [closed, abandoned])
def test_what_is_stored_can_be_read_where_nothing_may_be_made(public: Path, left: Callable[[Path], Path]) -> None:
    path = left(public)
    for file in public.iterdir():
        file.chmod(0o444)
    public.chmod(0o555)
    before = {file.name: file.read_bytes() for file in public.iterdir()}
    assert in_another_process(lambda: latest(path), as_nobody=True)() == (2, len(ACME.channels))
    assert {file.name: file.read_bytes() for file in public.iterdir()} == before


@contextmanager
def held_open(path: Path) -> Iterator[None]:
    """Another process has the database open, and what it stored last is in its log."""
    told, tell = os.pipe()
    waiting, go = os.pipe()

    def hold() -> None:
        os.close(go)
        with Store.open(path) as store:
            store.commit(changed())
            os.write(tell, b".")
            os.read(waiting, 1)

    wait = in_another_process(hold)
    os.close(tell)
    os.read(told, 1)
    try:
        yield
    finally:
        for end in (go, told, waiting):
            os.close(end)
        assert wait() is None


def test_a_database_that_is_in_use_is_never_read_as_if_it_were_not(public: Path) -> None:
    with new_store(public) as store:
        store.commit(first())
    with held_open(store.path):
        assert on_a_full_disk(lambda: latest(store.path)) == (2, len(ACME.channels))
        Path(f"{store.path}-shm").chmod(0)
        public.chmod(0o555)
        assert isinstance(in_another_process(lambda: latest(store.path), as_nobody=True)(), StoreReadOnly)
        public.chmod(0o755)


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        (sqlite3.SQLITE_BUSY_SNAPSHOT, StoreLocked),
        (sqlite3.SQLITE_LOCKED_SHAREDCACHE, StoreLocked),
        (sqlite3.SQLITE_READONLY_DBMOVED, StoreReadOnly),
        (sqlite3.SQLITE_PERM, StoreReadOnly),
        (sqlite3.SQLITE_IOERR_SHMSIZE, StoreFull),
        (sqlite3.SQLITE_IOERR_FSYNC, StoreError),
        (sqlite3.SQLITE_CORRUPT_VTAB, StoreCorrupt),
        (sqlite3.SQLITE_MISMATCH, StoreError),
        (None, StoreError),
    ],
)
def test_what_cannot_be_provoked_here_is_told_apart_too(code: int | None, expected: type[StoreError]) -> None:
    error = sqlite3.OperationalError("so it says")
    if code is not None:
        error.sqlite_errorcode = code
    with pytest.raises(StoreError, match=r"/some/where\.db") as caught, translated(Path("/some/where.db")):
        raise error
    assert type(caught.value) is expected
    assert caught.value.__cause__ is error


# --- other files ------------------------------------------------------------------------------------------


def test_a_text_file_is_not_a_database(tmp_path: Path) -> None:
    path = tmp_path / "notes.txt"
    path.write_text("Dear diary, " * 1000)
    with pytest.raises(StoreCorrupt, match=r"notes\.txt is not a database, or .* set `database`"):
        Store.open(path)
    assert path.read_text().startswith("Dear diary")


def test_another_programs_database_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "other.db"
    with sqlite3.connect(path) as other:
        other.execute("CREATE TABLE recipes (cake TEXT)")
    other.close()
    before = everything(path)
    with pytest.raises(StoreCorrupt, match="another program's database"):
        Store.open(path)
    assert everything(path) == before


def test_a_newer_programs_database_is_left_alone(tmp_path: Path) -> None:
    with new_store(tmp_path) as store:
        pass
    with sqlite3.connect(store.path) as other:
        other.execute(
            "INSERT INTO _sqlite_migrations (migration_set, name, applied_at)"
            " VALUES ('policy-watcher', 'of_next_year', '2099')"
        )
    other.close()
    for readonly in (False, True):
        with pytest.raises(StoreError, match=r"made by a newer policy-watcher\. Install that one"):
            Store.open(store.path, readonly=readonly)


def test_an_older_programs_database_is_not_read_before_it_is_brought_up_to_date(tmp_path: Path) -> None:
    path = tmp_path / "watcher.db"
    path.touch()
    with pytest.raises(StoreError, match="older policy-watcher"):
        Store.open(path, readonly=True)
    Store.open(path).close()
    Store.open(path, readonly=True).close()


def test_the_known_migrations_are_those_that_are_applied(tmp_path: Path) -> None:
    with new_store(tmp_path) as store:
        pass
    with sqlite3.connect(store.path) as other:
        applied = {name for (name,) in other.execute("SELECT name FROM _sqlite_migrations")}
    other.close()
    assert applied == KNOWN


@pytest.mark.parametrize("readonly", [True, False])
def test_a_database_that_is_not_there(tmp_path: Path, readonly: bool) -> None:
    path = tmp_path / "none" / "watcher.db"
    with pytest.raises(StoreError, match=r"There is no database at .* yet"):
        Store.open(path, create=False, readonly=readonly)
    assert not path.parent.exists()


def test_a_folder_is_not_a_database(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="is a folder"):
        Store.open(tmp_path)


def test_odd_names_of_files(tmp_path: Path) -> None:
    path = tmp_path / "what? 100%#1 ünï.db"
    with Store.open(path) as store:
        store.sync_policies([ACME])
    assert [file.name for file in tmp_path.iterdir()] == [path.name]


# --- damage -------------------------------------------------------------------------------------------------


def scribble(path: Path) -> None:
    """Overwrites the middle half of the file."""
    size = path.stat().st_size
    with path.open("r+b") as file:
        file.seek(size // 4)
        file.write(b"\xa5" * (size // 2))


def test_a_damaged_file_is_said_to_be_so(tmp_path: Path) -> None:
    with new_store(tmp_path) as store:
        store.commit(first())
        store.commit(changed())
    scribble(store.path)

    def use() -> None:
        with Store.open(store.path) as damaged:
            damaged.state(ACME.id)
            damaged.commit(changed(3, PERMISSION + "\nMore."))

    with pytest.raises(StoreCorrupt, match=r"is damaged \(.*Restore it from a backup"):
        use()


def test_the_doctor_finds_damage(tmp_path: Path) -> None:
    with new_store(tmp_path) as store:
        store.commit(first())
        for number in range(2, 30):
            store.commit(changed(number, PERMISSION + "\nMore words." * number))
        store._db.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
        with store.path.open("r+b") as file:
            file.seek(store.path.stat().st_size - 12 * 4096)
            file.write(b"\xa5" * 4096 * 10)
    with Store.open(store.path) as damaged:
        found = [finding.sentence for finding in damaged.inspect()]
    assert any("damaged" in problem or "cannot read" in problem for problem in found)


def test_the_doctor_finds_bytes_that_are_not_those_fetched(tmp_path: Path) -> None:
    decision = first()
    with new_store(tmp_path) as store:
        store.commit(decision)
        store.commit(changed())
        store._db.execute("UPDATE bodies SET data = x'00' WHERE rowid = 2")
        assert store.inspect() == []
        (problem,) = store.verify(ACME.id).problems
        assert changed().fetched is not None
        assert "cannot be read: the packed page is damaged" in problem
        with pytest.raises(StoreCorrupt):
            store.fetched(problem.split()[2])


def test_the_doctor_finds_an_index_that_lost_its_text(tmp_path: Path) -> None:
    with new_store(tmp_path) as store:
        store.commit(first())
        store._db.execute("DROP TRIGGER sections_au")
        store._db.execute("UPDATE sections SET text = 'rewritten' WHERE number = '1'")
        assert any("malformed" in finding.sentence for finding in store.inspect())


def test_the_doctor_finds_rows_that_refer_to_nothing(tmp_path: Path) -> None:
    with new_store(tmp_path) as store:
        store.commit(first())
        store.commit(changed())
        store._db.execute("PRAGMA foreign_keys = OFF")
        store._db.execute("DELETE FROM alerts")
        said = [finding.sentence for finding in store.inspect()]
        assert "Row 1 of deliveries refers to a row of alerts that is not there." in said


def test_another_thread_gets_an_error_of_ours(tmp_path: Path) -> None:
    from concurrent.futures import ThreadPoolExecutor

    with new_store(tmp_path) as store, ThreadPoolExecutor(1) as pool:
        with pytest.raises(StoreError, match="thread"):
            pool.submit(store.state, ACME.id).result()
        store.commit(replace(first(), text=policy_text("# 1. Fine\nStill.")))
