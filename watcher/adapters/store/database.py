"""A connection as the rest of the store uses it: sqlite3 for what asks and updates, sqlite-utils for what adds rows.

sqlite-utils is imported when the first row is added: a command that only asks, and a check that finds nothing
changed, are done sooner than it is imported. Knows no table.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Mapping, Sequence
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

    def table(self, name: str) -> Table:
        """A table to add rows to."""
        return self.utilities.table(name)

    def executescript(self, sql: str) -> None:
        """Runs several statements, inside the transaction if one is open."""
        self.utilities.executescript(sql)

    @cached_property
    def utilities(self) -> Utilities:
        """sqlite-utils on the same connection."""
        from sqlite_utils import Database as Utilities

        return Utilities(self.conn, execute_plugins=False)
