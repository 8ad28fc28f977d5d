"""Disks that give out, files that are cut, flipped, half copied or left alone: said plainly, and nothing lost twice."""

from __future__ import annotations

import os
import resource
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from signal import SIGKILL

import pytest

from tests.adapters.decisions import ACME, changed, first, in_another_process, new_store, problems, unchanged
from tests.builders import NOON, page
from watcher.adapters.store import Store, connection
from watcher.errors import StoreCorrupt, StoreError

PAGE = 4096


def filled(folder: Path) -> Path:
    """A database with a few versions, closed: one file."""
    with new_store(folder) as store:
        store.commit(first())
        for number in range(2, 8):
            text = f"# 1. Data\nNumber {number}.\n" + "\n".join(f"Clause {line * number}." for line in range(200))
            store.commit(replace(changed(number, text), fetched=page(f"<p>{text}</p>")))
        store.commit(unchanged())
    return store.path


def overwrite(path: Path, at: int, count: int) -> None:
    """Puts nonsense into the file."""
    with path.open("r+b") as file:
        file.seek(at)
        file.write(b"\xa5" * count)


def trouble(path: Path) -> list[str]:
    """What is said of a database, by whoever finds it first."""
    try:
        with Store.open(path, create=False, wait=0.1) as store:
            return problems(store)
    except StoreError as problem:
        return [str(problem)]


# --- damage -------------------------------------------------------------------------------------------------


def test_no_page_of_the_file_can_be_overwritten_unnoticed(tmp_path: Path) -> None:
    """… and whatever is overwritten, only sentences come out."""
    path = filled(tmp_path)
    whole = path.read_bytes()
    for number in range(len(whole) // PAGE):
        path.write_bytes(whole)
        overwrite(path, number * PAGE, PAGE)
        said = trouble(path)
        assert said, f"page {number + 1}"
        assert all(sentence.endswith(".") for sentence in said), said
        for left in (Path(f"{path}-wal"), Path(f"{path}-shm")):
            left.unlink(missing_ok=True)
    path.write_bytes(whole)
    assert trouble(path) == []


@pytest.mark.parametrize(
    ("at", "said"),
    [(0, "or its first bytes are damaged. Restore it from a backup"), (100, "is damaged")],
    ids=["header", "schema"],
)
def test_damage_at_the_beginning_is_told_with_what_to_do(tmp_path: Path, at: int, said: str) -> None:
    path = filled(tmp_path)
    overwrite(path, at, 100)
    assert said in " ".join(trouble(path))
    with pytest.raises(StoreError, match=r"watcher\.db"):
        Store.open(path, readonly=True).state(ACME.id)


@pytest.mark.parametrize("keep", [0.3, 0.7, 0.99])
def test_a_file_that_was_cut_is_damaged(tmp_path: Path, keep: float) -> None:
    path = filled(tmp_path)
    size = path.stat().st_size
    os.truncate(path, int(size * keep))
    said = " ".join(trouble(path))
    assert "damaged" in said or "malformed" in said


def test_reading_around_damage_loses_only_what_is_damaged(tmp_path: Path) -> None:
    """The page kept of version 3 is nonsense; everything else is still served, and verify names it."""
    path = filled(tmp_path)
    with Store.open(path) as store:
        version = store.version(ACME.id, 3)
        assert version is not None
        store._db.execute("UPDATE bodies SET data = zeroblob(9) WHERE sha256 = ?", [version.snapshot_sha256])
        (problem, *_) = store.verify(ACME.id).problems
        assert version.snapshot_sha256 in problem
        assert store.version(ACME.id, 3) == version
        assert store.commit(changed(8, "# 1. Data\nStill here.")).number == 8


# --- files that belong together -------------------------------------------------------------------------------


def killed_in_work(folder: Path) -> Path:
    """A database whose last version is only in its write-ahead log."""
    path = filled(folder)

    def die() -> None:
        store = Store.open(path)
        store._db.execute("PRAGMA wal_autocheckpoint = 0")
        store.commit(changed(8, "# 1. Data\nThe last one."))
        os.kill(os.getpid(), SIGKILL)

    assert in_another_process(die)() == -SIGKILL
    assert Path(f"{path}-wal").stat().st_size
    return path


@pytest.mark.parametrize("also", [(), ("-shm",)], ids=["with -shm", "without -shm"])
def test_what_a_killed_process_left_in_the_log_is_there(tmp_path: Path, also: tuple[str, ...]) -> None:
    path = killed_in_work(tmp_path)
    for ending in also:
        Path(f"{path}{ending}").unlink()
    with Store.open(path, readonly=True) as store:
        assert store.verify(ACME.id).versions == 8
    with Store.open(path) as store:
        assert problems(store) == []


def test_without_its_log_a_database_is_what_it_was_before(tmp_path: Path) -> None:
    path = killed_in_work(tmp_path)
    for ending in ("-wal", "-shm"):
        Path(f"{path}{ending}").unlink()
    with Store.open(path) as store:
        assert store.verify(ACME.id).versions == 7
        assert problems(store) == []


def test_a_log_that_was_cut_gives_what_was_whole(tmp_path: Path) -> None:
    path = killed_in_work(tmp_path)
    log = Path(f"{path}-wal")
    os.truncate(log, log.stat().st_size // 2)
    with Store.open(path) as store:
        assert store.verify(ACME.id).versions in (7, 8)
        assert problems(store) == []


@pytest.mark.parametrize("take", [Path.unlink, lambda path: os.truncate(path, 0)], ids=["gone", "empty"])
def test_a_log_without_its_database_is_not_thrown_away(tmp_path: Path, take: Callable[[Path], None]) -> None:
    path = killed_in_work(tmp_path)
    copy = tmp_path / "copy.db"
    shutil.copy(path, copy)
    log = Path(f"{path}-wal").read_bytes()
    take(path)
    with pytest.raises(StoreCorrupt, match=r"watcher\.db-wal is there without its database.*Move .* back together"):
        Store.open(path)
    assert Path(f"{path}-wal").read_bytes() == log
    copy.replace(path)
    with Store.open(path) as store:
        assert store.verify(ACME.id).versions == 8


# --- disks ----------------------------------------------------------------------------------------------------


def test_a_disk_that_takes_no_more_stores_nothing_by_halves(tmp_path: Path) -> None:
    """A real refusal of the system, at the limit of a file's size: what it says for a quota too."""
    path = filled(tmp_path)
    large = replace(changed(8, "# 1. Data\nLarge."), fetched=page(os.urandom(350_000)))

    def cramped() -> list[str]:
        with Store.open(path) as store:
            resource.setrlimit(resource.RLIMIT_FSIZE, (300_000, resource.RLIM_INFINITY))
            try:
                store.commit(large)
            except StoreError as problem:
                resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
                return [str(problem), str(store.commit(unchanged()).number)]
        return []

    said, then = in_another_process(cramped)()
    assert "watcher.db cannot be written" in said
    assert "quota" in said
    assert then == "0"
    with Store.open(path) as store:
        assert store.verify(ACME.id).versions == 7
        assert problems(store) == []
        assert store.commit(large).number == 8


ON_A_SMALL_DISK = """
import os, shutil, sys
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace
from tests.adapters.decisions import ACME, changed, first, new_store, problems
from tests.builders import page
from watcher.adapters.store import Store
from watcher.adapters.store.backup import backup
from watcher.errors import StoreFull

disk, elsewhere = map(Path, sys.argv[1:])
with new_store(disk) as store:
    store.commit(first())
    number, said = 1, ""
    while number < 50 and not said:
        more = replace(changed(number + 1, f"# 1. Data\\nNumber {number}."), fetched=page(os.urandom(60_000)))
        try:
            number = store.commit(more).number
        except StoreFull as problem:
            said = str(problem)
    print(said)
    found = store.verify(ACME.id)
    print(found.versions == number, found.problems, problems(store))
    backup(store.path, elsewhere / "copy.db", progress=lambda done, total: None)
    store.close()
shutil.disk_usage = lambda path: SimpleNamespace(free=10**9)
(disk / "older.db").write_text("")
try:
    backup(elsewhere / "copy.db", disk / "older.db", replace=True, progress=lambda done, total: None)
except StoreFull as problem:
    print(problem)
with Store.open(disk / "watcher.db", readonly=True) as store:
    print(store.verify(ACME.id).versions == number, sorted(disk.glob("*older*")), (disk / "older.db").stat().st_size)
"""


def test_a_real_disk_that_fills_up(tmp_path: Path) -> None:
    """On a disk of a megabyte: all that was said to be stored is there, and sound; a backup to it leaves nothing."""
    disk, elsewhere = tmp_path / "disk", tmp_path / "elsewhere"
    disk.mkdir()
    elsewhere.mkdir()
    mount = f"mount -t tmpfs -o size=1m none {disk}"
    if subprocess.run(["unshare", "-rm", "sh", "-c", mount], capture_output=True).returncode:
        pytest.skip("a disk may not be mounted here")
    work = f'{mount} && "{sys.executable}" -c "$SCRIPT" {disk} {elsewhere}'
    environ = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[2]), "SCRIPT": ON_A_SMALL_DISK}
    ran = subprocess.run(["unshare", "-rm", "sh", "-c", work], capture_output=True, text=True, env=environ, timeout=120)
    assert ran.returncode == 0, ran.stderr
    full, sound, refused, left = ran.stdout.splitlines()
    assert full == f"There is no space left for {disk}/watcher.db. Free some and try again; nothing was half stored."
    assert sound == "True () []"
    assert refused == f"There is no space left for {disk}/older.db. Free some and try again; nothing was half stored."
    assert left == f"True [{disk / 'older.db'!r}] 0"


def test_no_more_files_can_be_opened(tmp_path: Path) -> None:
    path = filled(tmp_path)

    def out_of_handles() -> str:
        (soft, hard), held = resource.getrlimit(resource.RLIMIT_NOFILE), []
        resource.setrlimit(resource.RLIMIT_NOFILE, (64, hard))
        try:
            while True:
                held.append(os.open(os.devnull, os.O_RDONLY))
        except OSError:
            pass
        try:
            Store.open(path)
            return ""
        except StoreError as problem:
            return str(problem)
        finally:
            for handle in held:
                os.close(handle)
            resource.setrlimit(resource.RLIMIT_NOFILE, (soft, hard))

    said = in_another_process(out_of_handles)()
    assert "watcher.db cannot be opened" in said
    assert trouble(path) == []


# --- the write-ahead log ----------------------------------------------------------------------------------------


def test_the_log_shrinks_again_after_a_long_reader(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(connection, "_MAX_WAL", 200_000)
    path = filled(tmp_path)
    log = Path(f"{path}-wal")
    with Store.open(path) as store:
        with closing(sqlite3.connect(path, isolation_level=None)) as reader:
            reader.execute("BEGIN")
            reader.execute("SELECT count(*) FROM versions").fetchone()
            for _ in range(2000):
                store.commit(unchanged())
            assert log.stat().st_size > 2_000_000
        store._db.execute("PRAGMA wal_autocheckpoint = 1")  # as many more checks would bring about
        for hours in range(3):
            store.commit(unchanged(NOON.replace(hour=13 + hours)))
        assert log.stat().st_size <= 200_000
        assert store.verify(ACME.id).versions == 7


def test_a_year_of_checks_leaves_the_log_small(tmp_path: Path) -> None:
    with Store.open(filled(tmp_path)) as store:
        for _ in range(3000):
            store.commit(unchanged())
        assert Path(f"{store.path}-wal").stat().st_size < 2 * 1000 * PAGE + 16_000_000
