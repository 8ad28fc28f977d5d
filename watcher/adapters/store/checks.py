"""What the checks came to, in few rows: a policy that never changes, and one that fails in turns, stay small.

Checks in a row with one outcome and reason are one row. Of a policy whose checks differ all the time the latest
rows are kept one by one; older ones are added up by outcome, reason and month. Nothing here drops a page that was
kept as evidence, or a version.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

from watcher.adapters.store.columns import from_time
from watcher.adapters.store.connection import insert
from watcher.adapters.store.database import Database
from watcher.model import Decision, Outcome

MAX_EVIDENCE_BYTES = 256 * 1024
"""A page that was rejected or held back is kept, so that one can look why, unless it is larger than that."""

ONE_BY_ONE = 1000
"""Rows of a policy that are kept as they are."""

_EVIDENCE_EVERY = timedelta(days=30)
"""… or one with the same outcome and reason was kept within that time."""

_EVIDENCE_OF = (Outcome.REJECTED, Outcome.PENDING)
_NEW_VERSION = (Outcome.FIRST, Outcome.CHANGED)


@dataclass(frozen=True, slots=True)
class Committed:
    """What a decision became: ids in the database, and the version's number; 0 where there is none."""

    number: int = 0
    change_id: int = 0
    delivery_ids: tuple[int, ...] = ()


_AS_IT_WAS = """
UPDATE policies SET answered_at = ?2 WHERE id = ?1
  AND (fingerprint, etag, last_modified) = (?3, ?4, ?5)
  AND (failures, failing_since, pending_digest, pending_since, not_before) IS (0, NULL, NULL, NULL, NULL)
"""

_ONCE_MORE = """
UPDATE checks SET last_at = ?2, count = count + 1, seconds = ?3
WHERE id = (SELECT max(id) FROM checks WHERE policy_id = ?1) AND (outcome, reason, detail) = ('unchanged', '', '')
"""


def again(db: Database, decision: Decision) -> bool:
    """Stores one more "unchanged" of a policy about which all else stays as it was; False if there is more to store.

    This is what nearly every check comes to, so it takes two statements where the others take a dozen.
    """
    more = decision.detail or decision.pending or decision.outbox or decision.retry_after is not None
    if decision.outcome is not Outcome.UNCHANGED or more or decision.memory is not None or decision.told is not None:
        return False
    at, validators = from_time(decision.at), decision.validators
    known = [decision.policy_id, at, decision.fingerprint, validators.etag, validators.last_modified]
    if not db.execute(_AS_IT_WAS, known).rowcount:
        return False
    if not db.execute(_ONCE_MORE, [decision.policy_id, at, decision.elapsed]).rowcount:
        record(db, decision, None)
    return True


def record(db: Database, decision: Decision, snapshot_id: int | None) -> None:
    """Adds a check: to the row before if it came to the same, with the latest detail, or as a new row."""
    last = db.execute(
        "SELECT id, outcome, reason FROM checks WHERE policy_id = ? ORDER BY id DESC LIMIT 1", [decision.policy_id]
    ).fetchone()
    if last and last[1:] == (decision.outcome, decision.reason) and decision.outcome not in _NEW_VERSION:
        db.execute(
            "UPDATE checks SET last_at = ?, count = count + 1, seconds = ?, detail = ? WHERE id = ?",
            [from_time(decision.at), decision.elapsed, decision.detail, last[0]],
        )
        return
    row = {
        "policy_id": decision.policy_id,
        "outcome": decision.outcome.value,
        "reason": decision.reason,
        "detail": decision.detail,
        "first_at": from_time(decision.at),
        "last_at": from_time(decision.at),
        "count": 1,
        "seconds": decision.elapsed,
        "snapshot_id": snapshot_id or _keep_evidence(db, decision),
    }
    insert(db, "checks", row)
    _add_up(db, decision.policy_id)


def _keep_evidence(db: Database, decision: Decision) -> int | None:
    """A page not taken, if it is small and the first of its row and of its outcome and reason lately."""
    fetched = decision.fetched
    if decision.outcome not in _EVIDENCE_OF or fetched is None or len(fetched.body) > MAX_EVIDENCE_BYTES:
        return None
    kept = db.execute(
        "SELECT 1 FROM checks WHERE policy_id = ? AND outcome = ? AND reason = ? AND snapshot_id IS NOT NULL"
        " AND first_at > ?",
        [decision.policy_id, decision.outcome.value, decision.reason, from_time(decision.at - _EVIDENCE_EVERY)],
    ).fetchone()
    if kept:
        return None
    from watcher.adapters.store import snapshots  # late: most checks keep no page

    return snapshots.keep(db, decision.policy_id, fetched)


_LEAVING = """
SELECT id, outcome, reason, substr(first_at, 1, 7) AS month, last_at, count, detail, seconds, snapshot_id
FROM checks WHERE policy_id = ? ORDER BY id DESC LIMIT 1 OFFSET ?
"""

_ADD = """
UPDATE checks SET count = count + :count, last_at = max(last_at, :last_at), detail = :detail, seconds = :seconds
WHERE id = (
  SELECT max(id) FROM checks WHERE policy_id = :policy_id AND id < :id AND snapshot_id IS NULL
    AND outcome = :outcome AND reason = :reason AND substr(first_at, 1, 7) = :month
)
"""


def _add_up(db: Database, policy_id: str) -> None:
    """Adds the row that is no longer among the latest to the one of its month, so that there is one for each."""
    row = next(db.query(_LEAVING, [policy_id, ONE_BY_ONE]), None)
    if row is None or row["snapshot_id"] is not None or row["outcome"] in _NEW_VERSION:
        return
    if db.execute(_ADD, {**row, "policy_id": policy_id}).rowcount:
        db.execute("DELETE FROM checks WHERE id = ?", [row["id"]])
