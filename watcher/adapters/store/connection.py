"""Opens the file and turns what SQLite complains of into our errors. Knows no table but by its migrations."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import Any, cast

from watcher.adapters.store.database import Database
from watcher.adapters.store.schema import APPLICATION_ID, KNOWN, SET, migrations
from watcher.errors import StoreCorrupt, StoreError, StoreFull, StoreLocked, StoreOutdated, StoreReadOnly

_DENIED = "{path} cannot be opened. Check that the user who runs watcher may read and write the file and its folder."

_SENTENCES: dict[int, tuple[type[StoreError], str]] = {
    sqlite3.SQLITE_BUSY: (
        StoreLocked,
        "{path} is in use by another process. Wait for it, or stop the other watcher, and try again.",
    ),
    sqlite3.SQLITE_READONLY: (
        StoreReadOnly,
        "{path} cannot be written. Give the user who runs watcher write access to the file and its folder,"
        " or set `database` to another place.",
    ),
    sqlite3.SQLITE_FULL: (
        StoreFull,
        "There is no space left for {path}. Free some and try again; nothing was half stored.",
    ),
    sqlite3.SQLITE_CORRUPT: (
        StoreCorrupt,
        "{path} is damaged ({error}). Restore it from a backup, or move it away to start anew.",
    ),
    sqlite3.SQLITE_NOTADB: (
        StoreCorrupt,
        "{path} is not a database, or its first bytes are damaged. Restore it from a backup, or set `database`"
        " to another file.",
    ),
    sqlite3.SQLITE_CANTOPEN: (
        StoreReadOnly,
        f"{_DENIED} Or its disk can hold no more files (`df -i`), or it has as many open as it may: raise that limit"
        " (`ulimit -n`, LimitNOFILE= of a unit).",
    ),
    sqlite3.SQLITE_IOERR: (
        StoreError,
        "{path} cannot be read or written: the disk reports an error ({error}). Check the disk, then try again.",
    ),
}
_MAX_WAL = 16_000_000
"""Bytes to which the write-ahead log is cut once nobody needs the rest; a long reader makes it grow meanwhile."""

_NO_LOG, _ALONE = "mode=ro&immutable=1", "mode=ro&vfs=unix-none"
"""Ways to read what nobody writes, making no file: without the write-ahead log, and with it."""

_NO_ROOM = frozenset(
    {sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_READONLY, sqlite3.SQLITE_IOERR_SHMOPEN, sqlite3.SQLITE_IOERR_SHMSIZE}
)
_SHARED = 32_768
"""Bytes of the least -shm file through which processes share a database."""

_SENTENCES[sqlite3.SQLITE_LOCKED] = _SENTENCES[sqlite3.SQLITE_BUSY]
_SENTENCES[sqlite3.SQLITE_IOERR_SHMSIZE] = _SENTENCES[sqlite3.SQLITE_FULL]  # no room for the -shm file
_SENTENCES[sqlite3.SQLITE_IOERR_WRITE] = (
    StoreError,
    "{path} cannot be written: the disk reports an error ({error}). See whether a quota or a limit is reached, and"
    " whether the disk is sound, then try again; nothing was half stored.",
)
_SENTENCES[sqlite3.SQLITE_PERM] = _SENTENCES[sqlite3.SQLITE_READONLY]


def is_damage(error: sqlite3.Error) -> bool:
    """True if it says that what stands in the file is not what was written there."""
    code = getattr(error, "sqlite_errorcode", 0)
    # Text that isn't UTF-8 is found by Python, which knows no codes.
    return code & 0xFF in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB) or "decode" in str(error)


@contextmanager
def translated(path: Path) -> Iterator[None]:
    """Lets no ``sqlite3`` exception out: each becomes the StoreError that names the file."""
    try:
        yield
    except sqlite3.Error as error:
        # Extended codes keep the primary one in their low byte; errors of the Python layer have none.
        code = getattr(error, "sqlite_errorcode", 0)
        unknown = StoreError, "{path} cannot be used: {error}."
        known = _SENTENCES.get(code) or _SENTENCES.get(code & 0xFF, unknown)
        kind, sentence = _SENTENCES[sqlite3.SQLITE_CORRUPT] if is_damage(error) and known is unknown else known
        raise kind(sentence.format(path=path, error=error)) from error
    except PermissionError as error:
        raise StoreReadOnly(_DENIED.format(path=path)) from error


def connect(path: Path, *, create: bool, readonly: bool, wait: float, outdated: bool = False) -> Database:
    """An open database with today's tables. ``wait`` is seconds to wait for another process's lock.

    ``outdated``: for reading only, an older program's tables will do.

    Raises StoreError and its kinds; ``sqlite3`` errors too: call it inside ``translated``.
    """
    _check_place(path, create=create and not readonly)
    if readonly:
        return _opened_to_read(path, wait, partial(_check_readable, path=path, outdated=outdated))
    return _opened(path, "mode=rwc" if create else "mode=rw", wait, partial(_migrate, path=path))


def _opened_to_read(path: Path, wait: float, check: Callable[[Database], None]) -> Database:
    """Reading too needs a file beside the database, which a full disk or a closed folder has no place for.

    Whoever has the database open has made that file; so where there is none, nobody writes.
    """
    # A database that was closed cleanly has no -wal file, and is whole without it.
    if not Path(f"{path}-wal").exists() and not os.access(path.parent, os.W_OK):
        return _opened(path, _NO_LOG, wait, check)
    try:
        return _opened(path, "mode=ro", wait, check)
    except sqlite3.OperationalError as error:
        code = getattr(error, "sqlite_errorcode", 0)
        in_use = _size(Path(f"{path}-shm")) >= _SHARED or _size(Path(f"{path}-journal"))
        if in_use or not (code in _NO_ROOM or code & 0xFF in _NO_ROOM):
            raise
    return _opened(path, _ALONE if _size(Path(f"{path}-wal")) else _NO_LOG, wait, check)


def _opened(path: Path, how: str, wait: float, check: Callable[[Database], None]) -> Database:
    connection = sqlite3.connect(f"{path.absolute().as_uri()}?{how}", uri=True, timeout=wait, isolation_level=None)
    try:
        if how == _ALONE:
            # Then the index of the log is kept in memory.
            connection.execute("PRAGMA locking_mode = EXCLUSIVE").fetchone()
        connection.execute("PRAGMA foreign_keys = ON")
        db = Database(connection)
        connection.execute(f"PRAGMA journal_size_limit = {_MAX_WAL}")
        check(db)
    except BaseException:
        connection.close()
        raise
    return db


def identity(path: Path) -> tuple[int, int] | None:
    """Which file stands there now; None if there is none."""
    try:
        found = path.stat()
    except FileNotFoundError:
        return None
    return found.st_dev, found.st_ino


def insert(db: Database, table: str, row: Mapping[str, Any]) -> int:
    """Adds a row to a table that numbers its rows, and gives the number."""
    values = ", ".join("?" * len(row))
    added = db.execute(f"INSERT INTO {table} ({', '.join(row)}) VALUES ({values})", list(row.values()))  # noqa: S608
    return cast(int, added.lastrowid)


def _check_place(path: Path, *, create: bool) -> None:
    if path.is_dir():
        raise StoreError(f"{path} is a folder. Set `database` to a file in it.")
    if not _size(path) and _size(Path(f"{path}-wal")):
        # SQLite would throw that file away, and with it what was stored last.
        raise StoreCorrupt(
            f"{path}-wal is there without its database, and holds what was stored last. Move {path} and"
            f" {path.name}-wal back together; or move the -wal file away too, to start anew."
        )
    if create:
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise StoreReadOnly(f"The folder of {path} cannot be made ({error.strerror}).") from error
    elif not path.exists():
        raise StoreError(f"There is no database at {path} yet. `watcher check` makes it.")


def _size(path: Path) -> int:
    return path.stat().st_size if path.exists() else 0


def _check_readable(db: Database, path: Path, *, outdated: bool) -> None:
    _check_ours(db, path)
    if not outdated and KNOWN - _applied(db):
        raise StoreOutdated(f"{path} was made by an older policy-watcher. `watcher check` brings it up to date.")


def _migrate(db: Database, path: Path) -> None:
    """Creates or updates the tables, whole or not at all, also when two processes come at once."""
    db.execute("BEGIN IMMEDIATE")
    try:
        _check_ours(db, path)
        if KNOWN - _applied(db):
            migrations().apply(db.utilities)
        db.commit()
    except BaseException:
        db.rollback()
        raise
    if db.execute("PRAGMA journal_mode").fetchone() != ("wal",):
        db.execute("PRAGMA journal_mode = WAL").fetchone()


def _check_ours(db: Database, path: Path) -> None:
    """Not a stranger's database, and none that a newer program made."""
    (application_id,) = db.execute("PRAGMA application_id").fetchone()
    if application_id != APPLICATION_ID and (application_id or _tables(db)):
        raise StoreCorrupt(f"{path} is another program's database. Set `database` to another file.")
    if _applied(db) - KNOWN:
        raise StoreError(f"{path} was made by a newer policy-watcher. Install that one, or set another `database`.")


def _tables(db: Database) -> set[str]:
    return {name for (name,) in db.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}


def _applied(db: Database) -> set[str]:
    """The names of the migrations that the database has had."""
    if "_sqlite_migrations" not in _tables(db):
        return set()
    return {name for (name,) in db.execute("SELECT name FROM _sqlite_migrations WHERE migration_set = ?", [SET])}
