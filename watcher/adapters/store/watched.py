"""Which policies are watched. Knows nothing else of them."""

from __future__ import annotations

from collections.abc import Iterable

from watcher.adapters.store.database import Database
from watcher.model import Policy

_SYNC = """
INSERT INTO policies (id, url, title, watched) VALUES (:id, :url, :title, :watched)
ON CONFLICT (id) DO UPDATE SET url = excluded.url, title = excluded.title, watched = excluded.watched
"""

# A policy that is watched again some day is told of as if it were new.
_FORGET = """
UPDATE policies SET told = '{}', failures = 0, failing_since = NULL WHERE NOT watched AND told <> '{}'
"""


def sync(db: Database, policies: Iterable[Policy]) -> None:
    """The configured policies are watched; those no longer configured stay, unwatched."""
    db.execute("UPDATE policies SET watched = 0 WHERE watched")
    rows = [{"id": policy.id, "url": policy.url, "title": policy.title, "watched": 1} for policy in policies]
    # Another address must not be asked whether it has changed since the old one was read.
    db.conn.executemany("UPDATE policies SET etag = '', last_modified = '' WHERE id = :id AND url <> :url", rows)
    db.conn.executemany(_SYNC, rows)
    db.execute(_FORGET)
