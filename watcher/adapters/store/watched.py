"""Which policies are watched. Knows nothing else of them."""

from __future__ import annotations

from collections.abc import Iterable

from watcher.adapters.store.database import Database
from watcher.model import Policy

_SYNC = """
INSERT INTO policies (id, url, title, watched) VALUES (:id, :url, :title, :watched)
ON CONFLICT (id) DO UPDATE SET url = excluded.url, title = excluded.title, watched = excluded.watched
"""

# One that is put back within a week was taken out by a slip: what was told of it stands. After that it is told of
# as if it were new. Time passes as others are checked; nothing here needs a clock.
_FORGET = """
UPDATE policies SET told = '{}', failures = 0, failing_since = NULL
WHERE NOT watched AND (told <> '{}' OR failures) AND julianday((SELECT max(answered_at) FROM policies)) - 7 >
  julianday((SELECT last_at FROM checks WHERE policy_id = policies.id ORDER BY id DESC LIMIT 1))
"""


def sync(db: Database, policies: Iterable[Policy]) -> None:
    """The configured policies are watched; those no longer configured stay, unwatched."""
    db.execute(_FORGET)
    db.execute("UPDATE policies SET watched = 0 WHERE watched")
    rows = [{"id": policy.id, "url": policy.url, "title": policy.title, "watched": 1} for policy in policies]
    # Another address must not be asked whether it has changed since the old one was read.
    db.conn.executemany("UPDATE policies SET etag = '', last_modified = '' WHERE id = :id AND url <> :url", rows)
    db.conn.executemany(_SYNC, rows)
