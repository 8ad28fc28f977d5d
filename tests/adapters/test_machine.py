"""What the system says of files."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from watcher.adapters.lock import only_one
from watcher.adapters.machine import NETWORK, file_system, holder

MOUNTS = """\
/dev/sda1 / ext4 rw,relatime 0 0
proc /proc proc rw 0 0
tank:/home /srv nfs4 rw 0 0
/dev/sdb1 /srv/local xfs rw 0 0
//box/share /mnt/my\\040share cifs rw 0 0
//box/share /mnt/größe cifs rw 0 0
/dev/sdc1 /again ext4 rw 0 0
host /again 9p rw 0 0
odd
"""


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("/var/lib/watcher/watcher.db", "ext4"),
        ("/srv/watcher.db", "nfs4"),
        ("/srv", "nfs4"),
        ("/srvother/watcher.db", "ext4"),
        ("/srv/local/watcher.db", "xfs"),
        ("/mnt/my share/watcher.db", "cifs"),
        ("/mnt/größe/watcher.db", "cifs"),
        ("/again/watcher.db", "9p"),
    ],
)
def test_the_innermost_and_latest_mount_counts(path: str, kind: str) -> None:
    assert file_system(Path(path), MOUNTS) == kind


def test_where_nothing_is_known(tmp_path: Path) -> None:
    assert file_system(tmp_path, "") == ""
    assert holder(tmp_path, "") == 0
    assert holder(tmp_path / "none", "") == 0


def test_this_machine(tmp_path: Path) -> None:
    assert file_system(tmp_path) not in NETWORK


def test_who_holds_a_lock(tmp_path: Path) -> None:
    lock = tmp_path / "watcher.db.lock"
    with only_one(tmp_path / "watcher.db"):
        assert holder(lock) == os.getpid()
    assert holder(lock) == 0
    inode = lock.stat().st_ino
    others = f"1: POSIX  ADVISORY  WRITE 7 08:01:{inode} 0 EOF\n2: FLOCK  ADVISORY  WRITE 8 08:01:{inode}1 0 EOF\n"
    assert holder(lock, others) == 0
    assert holder(lock, others + f"3: FLOCK  ADVISORY  WRITE 9 08:01:{inode} 0 EOF\n") == 9
