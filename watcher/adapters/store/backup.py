"""A copy of the database, made while others read and write it. It is whole and sound, or it is not there."""

from __future__ import annotations

import errno
import fcntl
import os
import shutil
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from watcher.adapters.store.connection import connect, identity, translated
from watcher.errors import StoreCorrupt, StoreError, StoreFull, StoreLocked, StoreReadOnly

_PAGES = 2000
"""How many pages of the file are copied between two looks at the progress."""

_PATIENCE = 40
"""How often in a row the copy may be kept from going on, a quarter of a second each."""

Progress = Callable[[int, int], None]
"""Told how many pages of how many are done."""


def backup(source: Path, target: Path, *, replace: bool = False, wait: float = 10.0, progress: Progress) -> int:
    """Copies the database as it is now, whatever is written meanwhile; the number of bytes.

    A database that an older program made is copied as it is. Raises StoreError and its kinds, and
    leaves what stood at ``target`` as it was.
    """
    target = Path(os.path.realpath(target))  # a link is followed, not replaced
    with _told(target):
        _check_place(source, target, replace=replace)
    part = target.with_name(f".{target.name}.part")
    with _alone(part, source, target):
        try:
            with translated(target):
                _copy(source, part, wait, progress)
        except StoreCorrupt as problem:
            raise StoreCorrupt(
                f"{source} is damaged, so no backup was made, and older ones are worth keeping."
                " `watcher doctor` says what to do."
            ) from problem
        _publish(part, target)
    return target.stat().st_size


def _check_place(source: Path, target: Path, *, replace: bool) -> None:
    if target.is_dir():
        raise StoreError(f"{target} is a folder. Name a file in it.")
    if identity(target) is not None and identity(target) == identity(source):
        raise StoreError(f"{target} is the database itself. Name another file.")
    if identity(target) is not None and not target.is_file():
        raise StoreError(f"{target} is not a file. Name another one.")
    if identity(target) is not None and not replace:
        raise StoreError(f"{target} is there already. Name another file, or say --force to replace it.")
    if not target.parent.is_dir():
        raise StoreError(f"{target.parent} is not a folder. Make it, or name a file elsewhere.")
    if not source.exists():
        raise StoreError(f"There is no database at {source} yet. `watcher check` makes it.")
    needed = sum(path.stat().st_size for path in (source, Path(f"{source}-wal")) if path.exists())
    free = shutil.disk_usage(target.parent).free
    if free < needed:
        raise StoreFull(
            f"{target} may need {needed / 1e6:.0f} MB, and {free / 1e6:.0f} MB are free there. Free some, or name"
            " a file elsewhere; nothing was written."
        )


@contextmanager
def _alone(part: Path, source: Path, target: Path) -> Iterator[None]:
    """A new file that nobody else copies to at the same time, gone in the end; with the rights of the database."""
    with _told(target):
        handle = os.open(part, os.O_RDWR | os.O_CREAT | os.O_NOFOLLOW | os.O_CLOEXEC, 0o600)
    try:
        _lock(handle, part, target)
        os.ftruncate(handle, 0)
        with suppress(OSError):  # a share of another system may know no rights
            os.fchmod(handle, source.stat().st_mode & 0o777)
        try:
            yield
        except BaseException:
            for name in (part, *(Path(f"{part}{ending}") for ending in ("-journal", "-wal", "-shm"))):
                name.unlink(missing_ok=True)
            raise
    finally:
        os.close(handle)


def _lock(handle: int, part: Path, target: Path) -> None:
    """Makes sure that the open file is ours alone."""
    busy = StoreLocked(f"Another backup to {target} is under way. Wait for it.")
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as error:
        if isinstance(error, BlockingIOError):
            raise busy from None
        # A share without locks: there, two at once are up to whoever starts them.
    mine = os.fstat(handle)
    if identity(part) != (mine.st_dev, mine.st_ino):
        raise busy  # it has just finished with the file that we opened
    if (mine.st_uid, mine.st_nlink) != (os.geteuid(), 1):  # in a folder for all: it may be a trap
        raise StoreReadOnly(f"{part} is there and belongs to somebody else. Take it away, or name another folder.")


def _copy(source: Path, part: Path, wait: float, progress: Progress) -> None:
    with translated(source):
        original = connect(source, create=False, readonly=True, wait=wait, outdated=True)
    try:
        copy = sqlite3.connect(part, isolation_level=None)
        try:
            copy.execute("PRAGMA synchronous = OFF")  # written out once, in the end
            copy.execute("PRAGMA locking_mode = EXCLUSIVE").fetchone()  # no memory to share, which not every disk has
            # One view for the whole copy: otherwise it would begin anew whenever another process writes.
            with original.atomic():
                original.execute("SELECT count(*) FROM sqlite_master").fetchone()
                original.conn.backup(copy, pages=_PAGES, progress=_Watch(source, progress))
            # In one file, that also opens where nothing can be written.
            copy.execute("PRAGMA journal_mode = DELETE").fetchone()
            found = copy.execute("PRAGMA integrity_check(1)").fetchone()[0]
        finally:
            copy.close()
    finally:
        original.close()
    if found != "ok":
        raise StoreCorrupt(found)


class _Watch:
    """Passes progress on, and breaks off where there is none for too long."""

    def __init__(self, source: Path, progress: Progress) -> None:
        self._source, self._progress, self._stuck = source, progress, 0

    def __call__(self, status: int, remaining: int, total: int) -> None:
        self._stuck = self._stuck + 1 if status in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED) else 0
        if self._stuck > _PATIENCE:
            raise StoreLocked(f"{self._source} is in use by another process. Wait for it, and try again.")
        self._progress(total - remaining, total)


def _publish(part: Path, target: Path) -> None:
    """Puts the copy in its place once it is on the disk."""
    with _told(target):
        _to_disk(part)
        part.replace(target)
        with suppress(OSError):  # some file systems don't let a folder be written out; the file itself is
            _to_disk(target.parent)


@contextmanager
def _told(target: Path) -> Iterator[None]:
    """Lets no error of the system out: each becomes the StoreError that names the file."""
    try:
        yield
    except OSError as error:
        kind = StoreFull if error.errno in (errno.ENOSPC, errno.EDQUOT) else StoreReadOnly
        raise kind(f"{target} cannot be written: {error.strerror}. What stood there before is as it was.") from error


def _to_disk(path: Path) -> None:
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
