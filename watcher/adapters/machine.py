"""What the operating system says of a file: on which kind of file system it lies, and who holds a lock on it.

Known on Linux; elsewhere the answer is that nothing is known. Takes no lock and opens no file but those of ``/proc``.
"""

from __future__ import annotations

import os
import re
from pathlib import Path

NETWORK = frozenset(
    {"9p", "afs", "beegfs", "ceph", "cifs", "fuse.glusterfs", "fuse.rclone", "fuse.s3fs", "fuse.sshfs", "gfs2",
     "glusterfs", "lustre", "ncpfs", "nfs", "nfs4", "smb2", "smb3", "smbfs", "virtiofs", "vboxsf"}
)  # fmt: skip
"""File systems on which a lock of one machine is not, or not reliably, seen by another."""

_ESCAPED = re.compile(r"\\([0-7]{3})")
"""White space and backslashes in a mount point; all else stands there as it is."""

_MOUNTS, _LOCKS = Path("/proc/self/mounts"), Path("/proc/locks")


def file_system(path: Path, mounts: str | None = None) -> str:
    """The kind of file system that ``path`` lies on (``ext4``, ``nfs4`` …); empty if it isn't known.

    ``mounts`` is what to go by instead of the system's own list.
    """
    text = _read(_MOUNTS) if mounts is None else mounts
    place = os.path.realpath(path)
    found, kind = "", ""
    for line in text.splitlines():
        fields = line.split(" ")
        if len(fields) < 3:
            continue
        point = _ESCAPED.sub(lambda octal: chr(int(octal[1], 8)), fields[1])
        inside = place == point or place.startswith(point.rstrip("/") + "/")
        if inside and len(point) >= len(found):  # of two mounts at one place, the later one counts
            found, kind = point, fields[2]
    return kind


def holder(path: Path, locks: str | None = None) -> int:
    """The id of the process that holds the ``flock`` of a file; 0 if none does, or it isn't known."""
    try:
        inode = path.stat().st_ino
    except OSError:
        return 0
    for line in (_read(_LOCKS) if locks is None else locks).splitlines():
        fields = line.split()  # 1: FLOCK ADVISORY WRITE 4711 08:01:131 0 EOF
        if len(fields) >= 6 and fields[1] == "FLOCK" and fields[5].rpartition(":")[2] == str(inode):
            return int(fields[4])
    return 0


def _read(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8", errors="replace")
    except OSError:
        return ""
