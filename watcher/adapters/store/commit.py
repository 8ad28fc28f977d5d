"""Writes what was decided. Every function here runs inside a transaction of the caller's.

A version, what it changed, the verdict, the alert and its outbox rows are stored together or not at all.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import timedelta
from typing import NamedTuple, cast

from watcher.adapters.store import chain, checks, health, snapshots
from watcher.adapters.store.checks import Committed
from watcher.adapters.store.columns import from_time, names, to_json
from watcher.adapters.store.connection import insert
from watcher.adapters.store.database import Database
from watcher.adapters.store.records import change_columns, line_columns, plain, section_columns, trace_columns
from watcher.core.text import words
from watcher.errors import StoreConflict, StoreError
from watcher.model import Alert, Decision, Level, Memory, Outcome, Outgoing, Planned, PolicyText, Section

_NEW_VERSION = (Outcome.FIRST, Outcome.CHANGED)
_UNWELL = (Outcome.FAILED, Outcome.REJECTED)


def commit(db: Database, decision: Decision) -> Committed:
    """Stores one decision. Raises StoreConflict if the policy has got another version, or a notice, meanwhile."""
    latest = _latest(db, decision.policy_id)
    if decision.outcome not in _NEW_VERSION:
        checks.record(db, decision, None)
        _advance(db, decision, latest.number)
        return Committed(delivery_ids=_add_outgoing(db, decision, 0))
    if decision.text is None or decision.number != latest.number + 1:
        raise StoreConflict(
            f"{decision.policy_id} has got version {latest.number} meanwhile; version {decision.number} was not stored."
        )
    fetched = decision.fetched
    snapshot_id = snapshots.keep(db, decision.policy_id, fetched, like=latest.sha256) if fetched else None
    version_id = _add_version(db, decision, decision.text, snapshot_id)
    checks.record(db, decision, snapshot_id)
    _advance(db, decision, decision.number)
    change_id = _add_change(db, _compared_with(db, decision, latest), version_id, decision) if latest.number else 0
    chain.seal(db, decision.policy_id, decision.number)
    return Committed(decision.number, change_id, _add_outgoing(db, decision, change_id))


def replace_text(db: Database, policy_id: str, number: int, text: PolicyText, recipe: str) -> None:
    """The same version, made again by another recipe; what was judged and told of it stays.

    The page that shows what only that recipe reads must be read again, also if nothing else is stored of it now: so
    nothing is kept by which it would be recognised.
    """
    row = db.execute(
        "SELECT id, recipe, digest, former_recipes FROM versions WHERE policy_id = ? AND number = ?",
        [policy_id, number],
    ).fetchone()
    if row is None:
        raise StoreError(f"{policy_id} has no version {number} that could be made again.")
    version_id, old_recipe, old_digest, former = row
    same = recipe == old_recipe and text.digest == old_digest
    former = names(former) if same else (*names(former), old_recipe)
    columns = {**_text_columns(text), "recipe": recipe, "former_recipes": to_json(former)}
    db.table("versions").update(version_id, columns)
    db.execute(
        "UPDATE policies SET fingerprint = '', etag = '', last_modified = '' WHERE id = ?1"
        " AND ?2 = (SELECT max(number) FROM versions WHERE policy_id = ?1)",
        [policy_id, number],
    )
    before = db.execute("SELECT section_id FROM version_sections WHERE version_id = ?", [version_id]).fetchall()
    db.execute("DELETE FROM version_sections WHERE version_id = ?", [version_id])
    _add_sections(db, version_id, text.sections)
    for (section_id,) in before:
        db.execute(
            "DELETE FROM sections WHERE id = ?1 AND NOT EXISTS (SELECT 1 FROM version_sections WHERE section_id = ?1)",
            [section_id],
        )


# --- versions ------------------------------------------------------------------------------------------


class _Latest(NamedTuple):
    """The latest version and the hash of its page; 0 and empty where there is none."""

    id: int
    number: int
    sha256: str


def _latest(db: Database, policy_id: str) -> _Latest:
    row = db.execute(
        "SELECT coalesce(v.id, 0), coalesce(v.number, 0), coalesce(s.sha256, '') FROM policies p"
        " LEFT JOIN versions v ON v.policy_id = p.id LEFT JOIN snapshots s ON s.id = v.snapshot_id"
        " WHERE p.id = ? ORDER BY v.number DESC LIMIT 1",
        [policy_id],
    ).fetchone()
    if row is None:
        raise StoreError(f"{policy_id} is not in the database, so nothing can be stored about it.")
    return _Latest(*row)


def _text_columns(text: PolicyText) -> dict[str, str | int]:
    return {
        "title": text.title,
        "language": text.language,
        "dated": text.dated,
        "words": len(words(text.text)),
        "digest": text.digest,
    }


def _add_version(db: Database, decision: Decision, text: PolicyText, snapshot_id: int | None) -> int:
    columns = _text_columns(text)
    row = {
        "policy_id": decision.policy_id,
        "number": decision.number,
        "fetched_at": from_time(decision.at),
        **columns,
        "first_digest": columns["digest"],
        "recipe": decision.recipe,
        "returned_to": decision.returned_to,
        "snapshot_id": snapshot_id,
    }
    version_id = insert(db, "versions", row)
    _add_sections(db, version_id, text.sections)
    return version_id


def _add_sections(db: Database, version_id: int, sections: Iterable[Section]) -> None:
    rows = [(version_id, position, _section_id(db, section)) for position, section in enumerate(sections)]
    db.conn.executemany("INSERT INTO version_sections VALUES (?, ?, ?)", rows)


def _section_id(db: Database, section: Section) -> int:
    """The row of a section; a new one if none of any version was like it."""
    row = section_columns(section)
    known = db.execute("SELECT id FROM sections WHERE digest = ?", [row["digest"]]).fetchone()
    return cast(int, known[0]) if known else insert(db, "sections", row)


# --- changes and alerts --------------------------------------------------------------------------------


def _compared_with(db: Database, decision: Decision, latest: _Latest) -> int:
    """The id of the version that the verdict is about: the last one, unless an earlier one is named."""
    row = db.execute(
        "SELECT id FROM versions WHERE policy_id = ? AND number = ?", [decision.policy_id, decision.compared_with]
    ).fetchone()
    return row[0] if row else latest.id


def _add_change(db: Database, old_id: int, new_id: int, decision: Decision) -> int:
    verdict = decision.verdict
    if verdict is None:
        raise StoreError("A new version came without a verdict on what it changed.")
    row = {
        "old_version_id": old_id,
        "new_version_id": new_id,
        "level": verdict.level.label,
        "reasons": to_json(verdict.reasons),
        "effective": verdict.effective,
        "notice": verdict.notice,
        "quiet": sum(not change.level for change in verdict.changes),
    }
    change_id = insert(db, "changes", row)
    judged = [
        {"change_id": change_id, "position": position, **change_columns(change)}
        for position, change in enumerate(verdict.changes)
    ]
    db.add("judged_changes", judged)
    return change_id


def _add_outgoing(db: Database, decision: Decision, change_id: int) -> tuple[int, ...]:
    """The outbox rows of a decision: the ids of its deliveries."""
    return tuple(
        _add_delivery(db, alert_id, planned)
        for outgoing in decision.outbox
        for alert_id in [_add_alert(db, change_id, decision, outgoing)]
        for planned in outgoing.planned
    )


def _add_alert(db: Database, change_id: int, decision: Decision, outgoing: Outgoing) -> int:
    content = outgoing.content
    about = (
        {"kind": "change", "level": content.level.label, "change_id": change_id or None}
        if isinstance(content, Alert)
        else {"kind": content.kind.value, "level": Level.NONE.label, "cause": content.cause}
    )
    row = {
        "policy_id": decision.policy_id,
        "created_at": from_time(decision.at),
        "structured": to_json(plain(content)),
        **about,
        **plain(outgoing.message),
    }
    return insert(db, "alerts", row)


def _add_delivery(db: Database, alert_id: int, planned: Planned) -> int:
    row = {
        "alert_id": alert_id,
        "channel": planned.channel,
        "state": "pending",
        "next_attempt_at": from_time(planned.due_at),
        "digest": int(planned.digest),
    }
    return insert(db, "deliveries", row)


# --- the state of a policy -------------------------------------------------------------------------------


def _advance(db: Database, decision: Decision, number: int) -> None:
    """What the next decision about this policy has to know; ``number`` is that of its latest version by now."""
    health.keep(db, decision)
    wait = None if decision.retry_after is None else from_time(decision.at + timedelta(seconds=decision.retry_after))
    db.execute("UPDATE policies SET not_before = ?1 WHERE id = ?2 AND not_before IS NOT ?1", [wait, decision.policy_id])
    if decision.outcome in _UNWELL:
        db.execute(
            "UPDATE policies SET failures = failures + 1, failing_since = coalesce(failing_since, ?),"
            " pending_digest = coalesce(?, pending_digest), pending_since = coalesce(?, pending_since) WHERE id = ?",
            [from_time(decision.at), *_pending(decision), decision.policy_id],
        )
        return
    db.execute(
        "UPDATE policies SET failures = 0, failing_since = NULL, pending_digest = ?1, pending_since = ?2 WHERE id = ?3"
        " AND (failures, failing_since, pending_digest, pending_since) IS NOT (0, NULL, ?1, ?2)",
        [*_pending(decision), decision.policy_id],
    )
    if decision.memory is not None and decision.number == number:  # not what an older fetch remembers of another one
        _remember(db, decision.policy_id, decision.memory)
    if decision.outcome is Outcome.PENDING:
        return
    # A slower process may report an older fetch after a newer version was stored: that page's
    # fingerprint must not pass for the newer version's.
    db.execute(
        "UPDATE policies SET fingerprint = ?1, etag = ?2, last_modified = ?3 WHERE id = ?4"
        " AND (fingerprint, etag, last_modified) IS NOT (?1, ?2, ?3)"
        " AND NOT EXISTS (SELECT 1 FROM versions WHERE policy_id = policies.id AND fetched_at > ?5)",
        [
            decision.fingerprint,
            decision.validators.etag,
            decision.validators.last_modified,
            decision.policy_id,
            from_time(decision.at),
        ],
    )


def _pending(decision: Decision) -> tuple[str | None, str | None]:
    pending = decision.pending
    return (pending.digest, from_time(pending.since)) if pending else (None, None)


def _remember(db: Database, policy_id: str, memory: Memory) -> None:
    """The memory as it is from now on."""
    for table, rows in (
        ("traces", map(trace_columns, memory.traces)),
        ("volatile_lines", ({"position": at, **line_columns(line)} for at, line in enumerate(memory.lines))),
    ):
        db.execute(f"DELETE FROM {table} WHERE policy_id = ?", [policy_id])  # noqa: S608 - ours
        db.add(table, ({"policy_id": policy_id, **row} for row in rows))
