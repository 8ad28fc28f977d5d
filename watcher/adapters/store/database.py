"""A connection as the rest of the store uses it: sqlite3 for what is asked and stored, sqlite-utils for the tables.

sqlite-utils makes and changes tables, and is imported when that is to be done: a check that finds nothing changed
is done sooner than it is imported. Knows no table.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import cached_property
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from sqlite_utils import Database as Utilities
    from sqlite_utils.db import Table

Parameters = Sequence[Any] | Mapping[str, Any]


class Database:
    """An open database. Whoever opened ``connection`` has it in autocommit mode: transactions are begun by name."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self.conn = connection

    def execute(self, sql: str, parameters: Parameters = ()) -> sqlite3.Cursor:
        """Runs one statement."""
        return self.conn.execute(sql, parameters)

    def query(self, sql: str, parameters: Parameters = ()) -> Iterator[dict[str, Any]]:
        """The rows of a query, by the names of their columns."""
        rows = self.conn.execute(sql, parameters)
        names = [column[0] for column in rows.description]
        return (dict(zip(names, row, strict=True)) for row in rows)

    @contextmanager
    def atomic(self) -> Iterator[Database]:
        """One view of the file for all that is asked inside; what is written is kept if nothing is raised."""
        self.execute("BEGIN")
        try:
            yield self
        except BaseException:
            self.rollback()
            raise
        self.commit()

    def commit(self) -> None:
        """Keeps what the transaction wrote, if one is open."""
        if self.conn.in_transaction:
            self.conn.execute("COMMIT")

    def rollback(self) -> None:
        """Forgets what the transaction wrote, if one is open."""
        if self.conn.in_transaction:
            self.conn.execute("ROLLBACK")

    def close(self) -> None:
        """Gives the file back."""
        self.conn.close()

    def add(self, table: str, rows: Iterable[Mapping[str, Any]], conflict: str = "") -> None:
        """Adds rows that all have the same columns; ``conflict`` is an ON CONFLICT clause."""
        added = list(rows)
        if added:
            values = ", ".join(f":{column}" for column in added[0])
            sql = f"INSERT INTO {table} ({', '.join(added[0])}) VALUES ({values}) {conflict}"  # noqa: S608 - ours
            self.conn.executemany(sql, added)

    def table(self, name: str) -> Table:
        """A table as sqlite-utils has it."""
        return self.utilities.table(name)

    def executescript(self, sql: str) -> None:
        """Runs several statements, inside the transaction if one is open."""
        self.utilities.executescript(sql)

    @cached_property
    def utilities(self) -> Utilities:
        """sqlite-utils on the same connection."""
        from sqlite_utils import Database as Utilities

        return Utilities(self.conn, execute_plugins=False)
