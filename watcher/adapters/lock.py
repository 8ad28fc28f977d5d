"""One daemon for each database: a lock beside it that ends with the process, however that ends.

The file holds the process id of whoever has the lock. It stays when the lock is given back: to remove it
could take it from under a process that is just opening it.
"""

from __future__ import annotations

import errno
import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from watcher.errors import StoreError, StoreFull, StoreReadOnly, UsageError

_LOCKLESS = (errno.ENOLCK, errno.EOPNOTSUPP, errno.ENOSYS, errno.EINVAL)
_NO_RIGHT = (
    "Give the user who runs watcher write access to the file and its folder, or set `database` to another place."
)


@contextmanager
def only_one(database: Path) -> Iterator[None]:
    """Inside, no other process that asks may run on ``database``.

    Raises ``UsageError``, which names the other process, and ``StoreError`` where there can be no lock.
    """
    database = database.resolve()  # whatever name it goes by
    path = database.with_name(f"{database.name}.lock")
    handle = _opened(path)
    try:
        _lock(handle, path, database)
        _sign(handle, path)
        yield
    finally:
        os.close(handle)


def _opened(path: Path) -> int:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        return os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o644)
    except OSError as error:
        raise _no_place(path, error, _NO_RIGHT) from error


def _sign(handle: int, path: Path) -> None:
    try:
        os.ftruncate(handle, 0)
        os.pwrite(handle, f"{os.getpid()}\n".encode(), 0)
    except OSError as error:
        raise _no_place(path, error, "Look at its disk, and try again.") from error


def _no_place(path: Path, error: OSError, advice: str) -> StoreError:
    full = error.errno in (errno.ENOSPC, errno.EDQUOT)
    kind, advice = (StoreFull, "Make room on its disk, and try again.") if full else (StoreReadOnly, advice)
    return kind(f"{path} cannot be written ({error.strerror}). {advice}")


def _lock(handle: int, path: Path, database: Path) -> None:
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        holder = os.pread(handle, 20, 0).decode("ascii", "replace").strip()
        who = f"process {holder}" if holder.isdigit() else "another process"
        raise UsageError(
            f"{database} is watched already: `watcher run` is {who}. Stop that one first, or set another `database`."
        ) from None
    except OSError as error:
        why = "; put `database` on a disk of this machine" if error.errno in _LOCKLESS else ""
        raise StoreError(f"{path} cannot be locked ({error.strerror}){why}.") from error
