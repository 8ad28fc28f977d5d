"""A backup is made beside whoever writes, is whole, and takes no other file's place by halves."""

from __future__ import annotations

import errno
import fcntl
import os
import resource
import shutil
import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from signal import SIGKILL
from types import SimpleNamespace

import pytest

from tests.adapters.decisions import ACME, changed, first, in_another_process, new_store, problems, unchanged
from tests.builders import NOON, page
from watcher.adapters.store import Store
from watcher.adapters.store import backup as module
from watcher.adapters.store.backup import backup
from watcher.errors import StoreCorrupt, StoreError, StoreFull, StoreLocked, StoreReadOnly


def silent(done: int, total: int) -> None:
    """Nobody is watching."""


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    (tmp_path / "live").mkdir()
    with new_store(tmp_path / "live") as opened:
        opened.commit(first())
        opened.commit(changed())
        yield opened


def test_a_copy_has_everything_and_is_one_file(store: Store, tmp_path: Path) -> None:
    target = tmp_path / "copies" / "copy.db"
    target.parent.mkdir()
    size = backup(store.path, target, progress=silent)
    assert target.stat().st_size == size
    assert list(target.parent.iterdir()) == [target]
    with Store.open(target, readonly=True) as copy:
        assert copy.state(ACME.id) == store.state(ACME.id)
        assert copy.verify(ACME.id) == store.verify(ACME.id)
        assert copy.due(NOON) == store.due(NOON)
        assert problems(copy) == []


def test_a_copy_opens_where_nothing_can_be_written(store: Store) -> None:
    public = Path(tempfile.mkdtemp())
    try:
        backup(store.path, public / "copy.db", progress=silent)
        (public / "copy.db").chmod(0o444)
        public.chmod(0o555)

        def read() -> int:
            with Store.open(public / "copy.db", readonly=True) as copy:
                return copy.verify(ACME.id).versions

        assert in_another_process(read, as_nobody=True)() == 2
    finally:
        public.chmod(0o755)
        shutil.rmtree(public)


def test_a_copy_has_the_rights_of_the_database(store: Store, tmp_path: Path) -> None:
    store.path.chmod(0o640)
    backup(store.path, tmp_path / "copy.db", progress=silent)
    assert (tmp_path / "copy.db").stat().st_mode & 0o777 == 0o640


def test_progress_is_told_and_ends_with_all(store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_PAGES", 10)
    steps: list[tuple[int, int]] = []
    backup(store.path, tmp_path / "copy.db", progress=lambda done, total: steps.append((done, total)))
    assert len(steps) > 2
    assert [done for done, _ in steps] == sorted(done for done, _ in steps)
    assert steps[-1][0] == steps[-1][1] > 0


def test_it_is_as_of_one_moment_whatever_is_written_meanwhile(
    store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """… and comes to an end, although another process writes after each of its steps."""
    monkeypatch.setattr(module, "_PAGES", 5)
    with closing(sqlite3.connect(store.path)) as db:
        before = list(db.iterdump())
    steps: list[int] = []

    def write(done: int, total: int) -> None:
        steps.append(done)
        with Store.open(store.path) as other:
            other.commit(changed(2 + len(steps), f"# 1. Data\nWriting {len(steps)}."))

    backup(store.path, tmp_path / "copy.db", progress=write)
    assert len(steps) > 3
    with closing(sqlite3.connect(tmp_path / "copy.db")) as db:
        assert list(db.iterdump()) == before
    assert store.verify(ACME.id).versions == 2 + len(steps)
    assert problems(store) == []


def test_what_is_there_is_replaced_only_when_asked(store: Store, tmp_path: Path) -> None:
    target = tmp_path / "copy.db"
    target.write_text("precious")
    with pytest.raises(StoreError, match=r"is there already.*--force"):
        backup(store.path, target, progress=silent)
    assert target.read_text() == "precious"
    backup(store.path, target, replace=True, progress=silent)
    with Store.open(target, readonly=True) as copy:
        assert copy.inspect() == []


def test_the_database_never_becomes_its_own_copy(store: Store, tmp_path: Path) -> None:
    link = tmp_path / "link.db"
    link.symlink_to(store.path)
    for target in (store.path, link):
        with pytest.raises(StoreError, match="is the database itself"):
            backup(store.path, target, replace=True, progress=silent)
    assert problems(store) == []


def test_a_link_is_followed(store: Store, tmp_path: Path) -> None:
    (tmp_path / "disk").mkdir()
    link = tmp_path / "latest.db"
    link.symlink_to(tmp_path / "disk" / "copy.db")
    backup(store.path, link, progress=silent)
    assert link.is_symlink()
    assert [path.name for path in (tmp_path / "disk").iterdir()] == ["copy.db"]


def test_nothing_but_a_file_is_replaced(store: Store, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    for target in (tmp_path / "pipe", Path(os.devnull)):
        with pytest.raises(StoreError, match="is not a file"):
            backup(store.path, target, replace=True, progress=silent)


def test_no_trap_is_written_to(store: Store, tmp_path: Path) -> None:
    """In a folder for all, somebody may have put something in the place of the file that is written first."""
    victim, part = tmp_path / "victim", tmp_path / ".copy.db.part"
    victim.write_text("precious")
    for lay in (part.symlink_to, part.hardlink_to):
        lay(victim)
        with pytest.raises(StoreReadOnly):
            backup(store.path, tmp_path / "copy.db", progress=silent)
        part.unlink(missing_ok=True)
    assert victim.read_text() == "precious"
    assert not (tmp_path / "copy.db").exists()


def test_places_that_cannot_be_used(store: Store, tmp_path: Path) -> None:
    with pytest.raises(StoreError, match=r"is a folder\. Name a file in it"):
        backup(store.path, tmp_path, progress=silent)
    with pytest.raises(StoreError, match=r"is not a folder\. Make it"):
        backup(store.path, tmp_path / "none" / "copy.db", progress=silent)
    with pytest.raises(StoreError, match="no database at"):
        backup(tmp_path / "none.db", tmp_path / "copy.db", progress=silent)


def test_a_folder_that_may_not_be_written(store: Store) -> None:
    public = Path(tempfile.mkdtemp())
    shutil.copy(store.path, public / "watcher.db")
    for path in (public, public / "watcher.db"):
        path.chmod(0o555)
    try:
        refused = in_another_process(
            lambda: backup(public / "watcher.db", public / "copy.db", progress=silent), as_nobody=True
        )()
        assert isinstance(refused, StoreReadOnly)
        assert str(public / "copy.db") in str(refused)
        assert os.listdir(public) == ["watcher.db"]
    finally:
        public.chmod(0o755)
        shutil.rmtree(public)


def test_a_folder_that_may_not_be_looked_into(store: Store) -> None:
    public = Path(tempfile.mkdtemp())
    shutil.copy(store.path, public / "watcher.db")
    (public / "secret").mkdir(mode=0)
    public.chmod(0o755)
    try:
        refused = in_another_process(
            lambda: backup(public / "watcher.db", public / "secret" / "copy.db", progress=silent), as_nobody=True
        )()
        assert isinstance(refused, StoreReadOnly)
        assert "cannot be written: Permission denied" in str(refused)
    finally:
        (public / "secret").chmod(0o755)
        shutil.rmtree(public)


@pytest.mark.parametrize(("code", "kind"), [(errno.ENOSPC, StoreFull), (errno.EIO, StoreReadOnly)])
def test_a_disk_that_fails_only_when_it_is_written_out(
    store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, code: int, kind: type[StoreError]
) -> None:
    def fail(handle: int) -> None:
        raise OSError(code, os.strerror(code))

    target = tmp_path / "copy.db"
    target.write_text("older")
    monkeypatch.setattr(os, "fsync", fail)
    with pytest.raises(kind, match=r"copy\.db cannot be written: .*What stood there before is as it was"):
        backup(store.path, target, replace=True, progress=silent)
    assert target.read_text() == "older"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["copy.db", "live"]


def test_a_damaged_database_leaves_the_older_backup(store: Store, tmp_path: Path) -> None:
    target = tmp_path / "copy.db"
    backup(store.path, target, progress=silent)
    kept = target.read_bytes()
    store._db.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
    with store.path.open("r+b") as file:
        file.seek(5 * 4096)
        file.write(b"\xa5" * 4096 * 4)
    with pytest.raises(StoreCorrupt, match=r"watcher\.db is damaged, so no backup was made.*doctor"):
        backup(store.path, target, replace=True, progress=silent)
    assert target.read_bytes() == kept
    assert sorted(path.name for path in tmp_path.iterdir()) == ["copy.db", "live"]


def test_a_disk_that_is_full_leaves_the_older_backup(
    store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "copy.db"
    target.write_text("older")
    monkeypatch.setattr(shutil, "disk_usage", lambda path: SimpleNamespace(free=0))
    with pytest.raises(StoreFull, match=r"copy\.db may need .* MB are free there"):
        backup(store.path, target, replace=True, progress=silent)
    assert target.read_text() == "older"


def test_a_disk_that_takes_no_more_leaves_the_older_backup(store: Store, tmp_path: Path) -> None:
    """A real refusal of the system, at the limit of a file's size."""
    target = tmp_path / "copy.db"
    target.write_text("older")
    store.commit(replace(changed(3, "# 1. Data\nMore."), fetched=page(os.urandom(300_000))))

    def cramped() -> int:
        resource.setrlimit(resource.RLIMIT_FSIZE, (200_000, 200_000))
        return backup(store.path, target, replace=True, progress=silent)

    refused = in_another_process(cramped)()
    assert isinstance(refused, StoreError)
    assert "copy.db" in str(refused)
    assert "disk" in str(refused)
    assert target.read_text() == "older"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["copy.db", "live"]
    assert problems(store) == []


def test_a_kill_leaves_the_older_backup_and_the_next_one_succeeds(store: Store, tmp_path: Path) -> None:
    target = tmp_path / "copy.db"
    target.write_text("older")

    def die() -> None:
        backup(store.path, target, replace=True, progress=lambda done, total: os.kill(os.getpid(), SIGKILL))

    assert in_another_process(die)() == -SIGKILL
    assert target.read_text() == "older"
    backup(store.path, target, replace=True, progress=silent)
    with Store.open(target, readonly=True) as copy:
        assert problems(copy) == []
    assert sorted(path.name for path in tmp_path.iterdir()) == ["copy.db", "live"]


def test_two_backups_to_one_file_do_not_mix(store: Store, tmp_path: Path) -> None:
    target = tmp_path / "copy.db"
    refused: list[str] = []

    def another(done: int, total: int) -> None:
        with pytest.raises(StoreLocked, match="Another backup to") as caught:
            backup(store.path, target, progress=silent)
        refused.append(str(caught.value))

    backup(store.path, target, progress=another)
    assert refused
    with Store.open(target, readonly=True) as copy:
        assert problems(copy) == []


def test_a_copy_that_another_has_just_finished_is_not_written_to(
    store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target, lock = tmp_path / "copy.db", fcntl.flock

    def finished_first(handle: int, how: int) -> None:
        (tmp_path / ".copy.db.part").rename(target)
        target.write_bytes(b"the copy of another")
        lock(handle, how)

    monkeypatch.setattr(fcntl, "flock", finished_first)
    with pytest.raises(StoreLocked, match="Another backup to"):
        backup(store.path, target, progress=silent)
    assert target.read_bytes() == b"the copy of another"


def test_a_copy_is_put_back_by_putting_it_in_place(store: Store, tmp_path: Path) -> None:
    copy = tmp_path / "copy.db"
    backup(store.path, copy, progress=silent)
    state = store.state(ACME.id)
    store.commit(unchanged())
    store.close()
    for path in store.path.parent.iterdir():
        path.unlink()
    shutil.copy(copy, store.path)
    with Store.open(store.path) as again:
        assert again.state(ACME.id) == state
        assert again.commit(changed(3, "# 1. Data\nOn it goes.")).number == 3
        assert problems(again) == []
