"""One daemon for each database."""

from __future__ import annotations

import errno
import fcntl
import os
import subprocess
import sys
from pathlib import Path

import pytest

from watcher.adapters.lock import only_one
from watcher.errors import StoreError, StoreFull, StoreReadOnly, UsageError


def test_a_second_one_is_told_who_is_first(tmp_path: Path) -> None:
    database = tmp_path / "new" / "watcher.db"
    with only_one(database):
        with pytest.raises(UsageError, match=rf"process {os.getpid()}\b.*another `database`"), only_one(database):
            pass
        with only_one(tmp_path / "other.db"):
            pass
    with only_one(database):
        assert (tmp_path / "new" / "watcher.db.lock").read_text() == f"{os.getpid()}\n"


def test_nothing_is_left_of_a_longer_number_that_stood_there(tmp_path: Path) -> None:
    lock = tmp_path / "watcher.db.lock"
    lock.write_text("1234567890123\n")
    with only_one(tmp_path / "watcher.db"):
        assert lock.read_text() == f"{os.getpid()}\n"


@pytest.mark.parametrize(("code", "kind"), [(errno.ENOSPC, StoreFull), (errno.EIO, StoreReadOnly)])
def test_a_disk_that_takes_no_number_is_named_with_what_to_do(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, code: int, kind: type[StoreError]
) -> None:
    def pwrite(*_: object) -> int:
        raise OSError(code, os.strerror(code))

    monkeypatch.setattr(os, "pwrite", pwrite)
    with (
        pytest.raises(kind, match=r"watcher\.db\.lock cannot be written .* its disk"),
        only_one(tmp_path / "watcher.db"),
    ):
        pass
    monkeypatch.undo()
    with only_one(tmp_path / "watcher.db"):
        pass


def test_a_disk_that_holds_no_more_files_is_full(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> int:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    with monkeypatch.context() as patched:
        patched.setattr(os, "open", refuse)
        with (
            pytest.raises(StoreFull, match=r"watcher\.db\.lock cannot be written .* Make room on its disk"),
            only_one(tmp_path / "watcher.db"),
        ):
            pass


def test_the_lock_ends_with_the_process_that_holds_it(tmp_path: Path) -> None:
    code = (
        "import sys; from pathlib import Path; from watcher.adapters.lock import only_one\n"
        "with only_one(Path(sys.argv[1])): print('held', flush=True); sys.stdin.read()"
    )
    command = [sys.executable, "-c", code, str(tmp_path / "watcher.db")]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as holder:
        assert holder.stdout
        assert holder.stdout.readline() == "held\n"
        with pytest.raises(UsageError, match=f"process {holder.pid}"), only_one(tmp_path / "watcher.db"):
            pass
        holder.kill()
    with only_one(tmp_path / "watcher.db"):
        pass


def test_another_name_for_the_same_database_is_no_way_round(tmp_path: Path) -> None:
    (tmp_path / "watcher.db").touch()
    (tmp_path / "link.db").symlink_to("watcher.db")
    with only_one(tmp_path / "watcher.db"), pytest.raises(UsageError), only_one(tmp_path / "link.db"):
        pass


def test_a_lock_file_of_rubbish_names_nobody(tmp_path: Path) -> None:
    with only_one(tmp_path / "watcher.db"):
        (tmp_path / "watcher.db.lock").write_text("\x1b[31mrm -rf\n" * 9)
        with pytest.raises(UsageError, match="is another process"), only_one(tmp_path / "watcher.db"):
            pass


def test_a_place_that_cannot_be_written_is_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "watcher.db.lock").mkdir()
    with pytest.raises(StoreReadOnly, match="cannot be written"), only_one(tmp_path / "watcher.db"):
        pass
    with pytest.raises(StoreReadOnly, match="cannot be written"), only_one(Path("/proc/none/watcher.db")):
        pass


def test_a_network_drive_without_locks_is_a_sentence(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(handle: int, operation: int) -> None:
        raise OSError(37, "No locks available")

    monkeypatch.setattr(fcntl, "flock", refused)
    with pytest.raises(StoreError, match=r"No locks available.*a disk of this machine"), only_one(tmp_path / "w.db"):
        pass
