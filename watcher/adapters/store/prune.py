"""Gives up what somebody has asked to be given up, by rules with an age each; nothing else ever does.

What stays whatever the rules: every version's text, hash and place in the chain, the page of the latest version,
and whatever has not been delivered. Works in small transactions, so that a daemon beside it is not kept waiting.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import datetime
from functools import partial

from watcher.adapters.store import snapshots
from watcher.adapters.store.columns import from_time, to_json
from watcher.adapters.store.database import Database
from watcher.errors import StoreCorrupt

FEW, MANY = 25, 1000
"""Rows that go in one transaction: where pages may have to be packed anew, and where rows only go."""


@dataclass(frozen=True, slots=True)
class Rules:
    """The time before which each kind may go; None: all of it stays.

    ``evidence``: pages that were rejected or held back, of checks whose row ended before. ``checks``: rows of
    checks, but for the last of a policy. ``unwatched``: policies not among ``watched`` and last checked before,
    with all that is known of them. ``pages``: the bytes of pages fetched before, of versions that aren't the
    latest. ``deliveries``: messages that had reached every channel before.
    """

    evidence: datetime | None = None
    checks: datetime | None = None
    unwatched: datetime | None = None
    pages: datetime | None = None
    deliveries: datetime | None = None
    watched: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Pruned:
    """What a rule came to: ``rule`` is its name in ``Rules``, ``bytes`` are those of the pages and messages."""

    rule: str
    rows: int
    bytes: int


_Take = Callable[[Database, str | int], None]


@dataclass(frozen=True, slots=True)
class Step:
    """One rule at work: ``wanted`` selects (key, bytes) of what it takes, ``take`` gives up one of them.

    ``known`` are the parameters of ``wanted``, and ``most`` how many rows go in one transaction.
    """

    rule: str
    wanted: str
    take: _Take
    known: dict[str, str]
    most: int

    def count(self, db: Database) -> Pruned:
        """What it would take."""
        rows, size = db.execute(f"SELECT count(*), coalesce(sum(size), 0) FROM ({self.wanted})", self.known).fetchone()  # noqa: S608
        return Pruned(self.rule, rows, size)

    def batch(self, db: Database) -> Pruned:
        """Takes some of it; no rows if nothing is left. To be run inside a transaction."""
        rows = db.execute(f"{self.wanted} LIMIT {self.most}", self.known).fetchall()
        for key, _ in rows:
            self.take(db, key)
        return Pruned(self.rule, len(rows), sum(size for _, size in rows))


def steps(rules: Rules, now: datetime) -> list[Step]:
    """The rules that are set, in the order in which they are best applied."""
    watched, at = to_json(rules.watched), from_time(now)
    made: tuple[tuple[str, str, _Take, dict[str, str], int], ...] = (
        ("unwatched", _UNWATCHED, _take_policy, {"watched": watched}, FEW),
        ("checks", _CHECKS, _take_check, {}, MANY),
        ("evidence", _EVIDENCE, _take_evidence, {}, FEW),
        ("pages", _PAGES, partial(_give_up_bytes, at=at), {}, FEW),
        ("deliveries", _DELIVERED, _take_message, {}, MANY),
    )
    return [
        Step(rule, wanted, take, {**known, "before": from_time(before)}, most)
        for rule, wanted, take, known, most in made
        for before in [getattr(rules, rule)]
        if before is not None
    ]


def prune(rules: Rules, now: datetime, writing: Callable[[], AbstractContextManager[Database]]) -> Iterator[Pruned]:
    """Applies each rule that is set, in one transaction of ``writing`` after the other, and says what it took."""
    for step in steps(rules, now):
        rows = size = 0
        while True:
            with writing() as db:
                taken = step.batch(db)
            if not taken.rows:
                break
            rows, size = rows + taken.rows, size + taken.bytes
        yield Pruned(step.rule, rows, size)


def kept_back(db: Database, rules: Rules) -> list[str]:
    """The policies that are old enough to go, but have messages that reached nobody yet."""
    if rules.unwatched is None:
        return []
    known = {"before": from_time(rules.unwatched), "watched": to_json(rules.watched)}
    return [row[0] for row in db.execute(f"SELECT p.id FROM policies p WHERE {_OLD} AND {_OWING} ORDER BY p.id", known)]  # noqa: S608


# --- what each rule takes ---------------------------------------------------------------------------------

_OLD = """p.watched = 0 AND p.id NOT IN (SELECT value FROM json_each(:watched))
  AND coalesce((SELECT max(last_at) FROM checks WHERE policy_id = p.id), '') < :before"""
_OWING = """EXISTS (
  SELECT 1 FROM alerts a JOIN deliveries d ON d.alert_id = a.id WHERE a.policy_id = p.id AND d.state <> 'sent')"""
_UNWATCHED = f"""
SELECT p.id, coalesce((SELECT sum(length(b.data)) FROM bodies b
  WHERE b.sha256 IN (SELECT sha256 FROM snapshots WHERE policy_id = p.id)), 0) AS size
FROM policies p WHERE {_OLD} AND NOT {_OWING}
"""  # noqa: S608

_PAGE_OF_A_VERSION = "EXISTS (SELECT 1 FROM versions v WHERE v.snapshot_id = s.id)"
_CHECKS = f"""
SELECT k.id, coalesce((SELECT length(b.data) FROM snapshots s JOIN bodies b ON b.sha256 = s.sha256
  WHERE s.id = k.snapshot_id AND NOT {_PAGE_OF_A_VERSION}), 0) AS size
FROM checks k WHERE k.last_at < :before AND k.id < (SELECT max(id) FROM checks WHERE policy_id = k.policy_id)
"""  # noqa: S608
_EVIDENCE = f"""
SELECT k.id, length(b.data) AS size
FROM checks k JOIN snapshots s ON s.id = k.snapshot_id JOIN bodies b ON b.sha256 = s.sha256
WHERE k.last_at < :before AND NOT {_PAGE_OF_A_VERSION}
"""  # noqa: S608

# The newest first: what was copied from a page that goes is then mostly gone already, and not packed anew.
_PAGES = """
SELECT b.sha256, length(b.data) AS size FROM bodies b
WHERE b.pruned_at IS NULL
  AND EXISTS (SELECT 1 FROM snapshots s JOIN versions v ON v.snapshot_id = s.id WHERE s.sha256 = b.sha256)
  AND NOT EXISTS (
    SELECT 1 FROM snapshots s LEFT JOIN versions v ON v.snapshot_id = s.id
    WHERE s.sha256 = b.sha256 AND (s.fetched_at >= :before
      OR v.number = (SELECT max(number) FROM versions WHERE policy_id = v.policy_id))
  )
ORDER BY b.rowid DESC
"""

_DELIVERED = """
SELECT a.id, length(CAST(a.text || a.markdown || a.html AS BLOB)) AS size FROM alerts a
WHERE a.created_at < :before AND (a.text <> '' OR a.markdown <> '' OR a.html <> '') AND NOT EXISTS (
  SELECT 1 FROM deliveries d WHERE d.alert_id = a.id AND (d.state <> 'sent' OR d.sent_at >= :before))
"""


def _take_check(db: Database, check_id: str | int) -> None:
    _take_evidence(db, check_id)
    db.execute("DELETE FROM checks WHERE id = ?", [check_id])


def _take_evidence(db: Database, check_id: str | int) -> None:
    found = db.execute(
        f"SELECT s.id, s.sha256 FROM checks k JOIN snapshots s ON s.id = k.snapshot_id"  # noqa: S608
        f" WHERE k.id = ? AND NOT {_PAGE_OF_A_VERSION}",
        [check_id],
    ).fetchone()
    if found:
        db.execute("UPDATE checks SET snapshot_id = NULL WHERE snapshot_id = ?", [found[0]])
        db.execute("DELETE FROM snapshots WHERE id = ?", [found[0]])
        _drop_unused(db, [found[1]])


def _take_message(db: Database, alert_id: str | int) -> None:
    db.execute("UPDATE alerts SET text = '', markdown = '', html = '' WHERE id = ?", [alert_id])


_OF_A_POLICY = (
    "UPDATE deliveries SET sent_with = NULL WHERE sent_with IN"
    " (SELECT d.id FROM deliveries d JOIN alerts a ON a.id = d.alert_id WHERE a.policy_id = ?)",
    "DELETE FROM deliveries WHERE alert_id IN (SELECT id FROM alerts WHERE policy_id = ?)",
    "DELETE FROM alerts WHERE policy_id = ?",
    "DELETE FROM judged_changes WHERE change_id IN"
    " (SELECT c.id FROM changes c JOIN versions v ON v.id = c.new_version_id WHERE v.policy_id = ?)",
    "DELETE FROM changes WHERE new_version_id IN (SELECT id FROM versions WHERE policy_id = ?)",
    "DELETE FROM version_sections WHERE version_id IN (SELECT id FROM versions WHERE policy_id = ?)",
    "DELETE FROM versions WHERE policy_id = ?",
    "DELETE FROM checks WHERE policy_id = ?",
    "DELETE FROM snapshots WHERE policy_id = ?",
    "DELETE FROM traces WHERE policy_id = ?",
    "DELETE FROM volatile_lines WHERE policy_id = ?",
    "DELETE FROM policies WHERE id = ?",
)


def _take_policy(db: Database, policy_id: str | int) -> None:
    bodies = db.execute("SELECT DISTINCT sha256 FROM snapshots WHERE policy_id = ?", [policy_id]).fetchall()
    sections = db.execute(
        "SELECT DISTINCT section_id FROM version_sections WHERE version_id IN"
        " (SELECT id FROM versions WHERE policy_id = ?)",
        [policy_id],
    ).fetchall()
    for statement in _OF_A_POLICY:
        db.execute(statement, [policy_id])
    db.conn.executemany(
        "DELETE FROM sections WHERE id = ?1 AND NOT EXISTS (SELECT 1 FROM version_sections WHERE section_id = ?1)",
        sections,
    )
    _drop_unused(db, [sha256 for (sha256,) in reversed(bodies)])


# --- bytes ------------------------------------------------------------------------------------------------


def _drop_unused(db: Database, hashes: Iterable[str]) -> None:
    """Takes out the bodies that no snapshot refers to any more."""
    for sha256 in hashes:
        if not db.execute("SELECT 1 FROM snapshots WHERE sha256 = ?", [sha256]).fetchone():
            _free_copies(db, sha256)
            db.execute("DELETE FROM bodies WHERE sha256 = ?", [sha256])


def _give_up_bytes(db: Database, sha256: str | int, at: str) -> None:
    """Leaves of a body its hash, and when its bytes went."""
    _free_copies(db, str(sha256))
    db.execute(
        "UPDATE bodies SET data = x'', codec = 'xz', base_sha256 = NULL, chain = 0, pruned_at = ? WHERE sha256 = ?",
        [at, sha256],
    )


_SHORTEN = """
WITH RECURSIVE above (sha256) AS (
  SELECT sha256 FROM bodies WHERE base_sha256 = :sha256
  UNION SELECT b.sha256 FROM bodies b JOIN above ON b.base_sha256 = above.sha256
)
UPDATE bodies SET chain = chain - :less WHERE sha256 IN (SELECT sha256 FROM above)
"""


def _free_copies(db: Database, sha256: str) -> None:
    """Packs the bodies that were copied from this one so that they can be read without it."""
    for copy, depth in db.execute("SELECT sha256, chain FROM bodies WHERE base_sha256 = ?", [sha256]).fetchall():
        bytes_ = snapshots.body(db, copy)
        if bytes_ is None:
            raise StoreCorrupt(f"The snapshot {copy} has no bytes in the database.")
        snapshots.store_body(db, copy, bytes_, like="")
        db.execute(_SHORTEN, {"sha256": copy, "less": depth})
