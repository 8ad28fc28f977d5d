"""What is wrong with the file as a whole, in sentences. Repairs nothing."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator

from watcher.adapters.store.connection import is_damage
from watcher.adapters.store.database import Database
from watcher.adapters.store.verify import breaks, verify


def problems(db: Database, *, writable: bool, thorough: bool) -> Iterator[str]:
    """A sentence for each thing found. ``thorough`` also reads every page and text again.

    The index of the full-text search is looked at only where the file is ``writable``: SQLite asks for that.
    """
    try:
        found = [row[0] for row in db.execute("PRAGMA integrity_check").fetchall()]
        yield from (f"SQLite finds the file damaged: {line}." for line in found if line != "ok")
        for table, rowid, parent, _ in db.execute("PRAGMA foreign_key_check").fetchall():
            yield f"Row {rowid} of {table} refers to a row of {parent} that is not there."
        if writable:
            yield from _index(db)
        for (policy_id,) in db.execute("SELECT id FROM policies ORDER BY id").fetchall():
            yield from verify(db, policy_id).problems if thorough else breaks(db, policy_id)
    except sqlite3.DatabaseError as error:
        if not is_damage(error):
            raise
        yield f"SQLite cannot read the file: {error}."


def _index(db: Database) -> Iterator[str]:
    try:
        db.execute("INSERT INTO sections_fts (sections_fts, rank) VALUES ('integrity-check', 1)")
    except sqlite3.DatabaseError as error:
        if not is_damage(error):
            raise
        yield f"{INDEX_DAMAGED} ({error})."


INDEX_DAMAGED = "The index of the full-text search does not fit the texts"
"""How the sentence about the index begins; it alone can be made again from what is there."""
