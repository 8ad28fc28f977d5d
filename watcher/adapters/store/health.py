"""What has been told of the watching itself, and what the checks of all policies say about the network here.

Writes only inside a transaction of the caller's. Which notices there are is decided in ``core.health``.
"""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import datetime

from watcher.adapters.store.columns import from_time, optional_time, to_json, to_time
from watcher.adapters.store.database import Database
from watcher.core.health.network import SILENT, Network, answered
from watcher.core.health.place import host
from watcher.errors import StoreConflict
from watcher.model import Decision, Notice, NoticeKind


def keep(db: Database, decision: Decision) -> None:
    """What has been told from now on, and whether a server answered.

    Raises StoreConflict if another process has told something of the policy since its state was read, or has told
    an outage or its end meanwhile.
    """
    if decision.told is not None:
        _refuse_to_repeat(db, decision)
        told = to_json(dict(decision.told))
        db.execute("UPDATE policies SET told = ? WHERE id = ?", [told, decision.policy_id])
    if NoticeKind.RESTORED in _kinds(decision):
        db.execute("UPDATE policies SET told = json_remove(told, '$.outage', '$.outage_since') WHERE told <> '{}'")
    if answered(decision):
        at = from_time(decision.at)
        db.execute("UPDATE policies SET answered_at = ? WHERE id = ?", [at, decision.policy_id])


def _refuse_to_repeat(db: Database, decision: Decision) -> None:
    row = db.execute("SELECT told FROM policies WHERE id = ?", [decision.policy_id]).fetchone()
    stale = decision.told_before is not None and row and json.loads(row[0]) != dict(decision.told_before)
    kinds = _kinds(decision)
    if kinds & {NoticeKind.OUTAGE, NoticeKind.RESTORED}:
        around = network(db, decision.at)
        stale = stale or (around.down if NoticeKind.OUTAGE in kinds else around.outage is None)
    if stale:
        raise StoreConflict(f"another process has told of {decision.policy_id} meanwhile; nothing was stored.")


def _kinds(decision: Decision) -> set[NoticeKind]:
    return {outgoing.content.kind for outgoing in decision.outbox if isinstance(outgoing.content, Notice)}


_HOST = "substr(url, 1, 8 + instr(substr(url || '/', 9), '/'))"

_TOTALS = f"""
SELECT max(CASE WHEN answered_at <= :now THEN answered_at END), count(DISTINCT {_HOST}),
  min(CASE WHEN answered_at > :outage THEN answered_at END)
FROM policies WHERE watched
"""  # noqa: S608 – made of constants

_REASONS = ", ".join(f"'{reason}'" for reason in sorted(SILENT))

_SILENT = f"""
SELECT p.url, CASE WHEN p.failing_since > :answered THEN p.failing_since ELSE k.first_at END
FROM policies p JOIN checks k ON k.id = (SELECT max(id) FROM checks WHERE policy_id = p.id)
WHERE p.watched AND p.failures AND k.outcome = 'failed' AND k.reason IN ({_REASONS})
  AND (p.failing_since > :answered OR k.first_at > :answered)
"""  # noqa: S608 – made of constants


def network(db: Database, now: datetime) -> Network:
    """What is known of all watched policies together; some milliseconds for thousands of them.

    Answers that seem to come after ``now`` were recorded by a clock that was wrong, and don't count.
    """
    outage, outage_since = _outage(db)
    answered_at, watched, again = db.execute(_TOTALS, {"now": from_time(now), "outage": outage}).fetchone()
    certificates = db.execute("SELECT DISTINCT told ->> 'certificate' FROM policies WHERE told <> '{}'")
    known = Network(
        answered_at=optional_time(answered_at),
        watched=watched,
        outage=optional_time(outage),
        outage_since=optional_time(outage_since),
        answered_again=optional_time(again),
        certificates=frozenset(name for (name,) in certificates if name),
    )
    if known.down:
        return known  # by then everybody is silent: a long list, and nobody needs it
    silent = db.execute(_SILENT, {"answered": answered_at or ""}).fetchall()
    return replace(
        known,
        since=min((to_time(since) for _, since in silent), default=None),
        hosts=frozenset(host(url) for url, _ in silent),
    )


def _outage(db: Database) -> tuple[str | None, str | None]:
    row = db.execute(
        "SELECT told ->> 'outage', told ->> 'outage_since' FROM policies"
        " WHERE told <> '{}' AND told ->> 'outage' IS NOT NULL ORDER BY 1 DESC LIMIT 1"
    ).fetchone()
    return row or (None, None)
