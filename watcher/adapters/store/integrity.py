"""What is wrong with the file as a whole. Repairs nothing."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from watcher.adapters.store.connection import is_damage
from watcher.adapters.store.database import Database
from watcher.adapters.store.verify import breaks


class Part(Enum):
    """What a finding is about, which decides what to do about it."""

    FILE = "file"
    INDEX = "index"
    HISTORY = "history"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that is wrong: with the ``FILE``, with the ``INDEX`` of the search alone, or with a ``HISTORY``."""

    part: Part
    sentence: str


def findings(db: Database, *, writable: bool) -> Iterator[Finding]:
    """Whatever is found without reading every page and text again.

    The index of the full-text search is looked at only where the file is ``writable``: SQLite asks for that.
    """
    try:
        # Before the others, because it has to write, and what has begun with reading may not any more.
        index = list(_index(db)) if writable else []
        with db.atomic():
            yield from _file(db)
            yield from _histories(db)
        yield from index
    except sqlite3.DatabaseError as error:
        if not is_damage(error):
            raise
        yield Finding(Part.FILE, f"SQLite cannot read the file: {error}.")


def _file(db: Database) -> Iterator[Finding]:
    for (line,) in db.execute("PRAGMA integrity_check").fetchall():
        if line != "ok":
            part = Part.INDEX if "sections_fts" in line else Part.FILE
            yield Finding(part, f"SQLite finds the file damaged: {line}.")
    for table, rowid, parent, _ in db.execute("PRAGMA foreign_key_check").fetchall():
        yield Finding(Part.FILE, f"Row {rowid} of {table} refers to a row of {parent} that is not there.")


def _histories(db: Database) -> Iterator[Finding]:
    for (policy_id,) in db.execute("SELECT id FROM policies ORDER BY id").fetchall():
        yield from (Finding(Part.HISTORY, problem) for problem in breaks(db, policy_id))


def _index(db: Database) -> Iterator[Finding]:
    try:
        db.execute("INSERT INTO sections_fts (sections_fts, rank) VALUES ('integrity-check', 1)")
    except sqlite3.DatabaseError as error:
        if not is_damage(error):
            raise
        yield Finding(Part.INDEX, f"The index of the full-text search does not fit the texts ({error}).")
