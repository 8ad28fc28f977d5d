"""What is asked of the past: the state for a decision, versions, changes, status. Writes nothing."""

from __future__ import annotations

import json
from collections import defaultdict
from dataclasses import dataclass
from datetime import datetime
from types import MappingProxyType

from watcher.adapters.store.columns import names, optional_time, to_time
from watcher.adapters.store.database import Database
from watcher.adapters.store.known import known
from watcher.adapters.store.records import change_from, line_from, section_from, trace_from
from watcher.core.health import standing
from watcher.model import (
    Level,
    Memory,
    Outcome,
    PolicyState,
    PolicyText,
    Verdict,
    Version,
    VolatileLine,
)


@dataclass(frozen=True, slots=True)
class HistoryEntry:
    """One version in a list of them; ``level`` is None for the first, which changed nothing.

    ``headline`` is the first reason of the weightiest change, ``changes`` counts them all and
    ``quiet`` those that don't matter. ``alerted`` is true if an alert was made of it. ``dated``,
    ``returned_to`` and ``recipe`` as in the model; ``compared_with`` is the version that the change was found
    against, 0 for the first.
    """

    number: int
    fetched_at: datetime
    dated: str
    words: int
    recipe: str
    returned_to: int = 0
    level: Level | None = None
    headline: str = ""
    changes: int = 0
    quiet: int = 0
    alerted: bool = False
    compared_with: int = 0

    @property
    def material(self) -> bool:
        """From level ``low`` up."""
        return bool(self.level)


@dataclass(frozen=True, slots=True)
class PolicyStatus:
    """How a policy is doing. ``checked_at`` is None before the first check.

    ``outcome``, ``reason`` and ``detail`` are the last check's; ``changed_at`` and ``level`` the latest
    change's; ``failures`` counts the checks in a row that gave no policy, since ``failing_since``.
    ``quiet`` counts the changes of all versions that were not worth telling; ``volatile`` are the lines that
    are left out of comparisons. ``not_before`` is the time until which the server asked us to stay away, ``noticed``
    when it was told that the policy can't be read, if that stands.
    """

    policy_id: str
    url: str
    title: str
    watched: bool
    checked_at: datetime | None
    outcome: Outcome | None
    reason: str
    detail: str
    versions: int
    changed_at: datetime | None
    level: Level | None
    failures: int
    failing_since: datetime | None
    pending_since: datetime | None
    quiet: int = 0
    volatile: tuple[VolatileLine, ...] = ()
    not_before: datetime | None = None
    noticed: datetime | None = None


@dataclass(frozen=True, slots=True)
class LastCheck:
    """What the latest check of a policy came to, ``count`` times in a row since ``first_at``.

    ``seconds`` is what the last one took. ``sha256`` names the kept page: of this check, or of the latest
    that ended in the same way; empty if none is kept.
    """

    outcome: Outcome
    reason: str
    detail: str
    first_at: datetime
    at: datetime
    count: int
    seconds: float
    sha256: str


def state(db: Database, policy_id: str) -> PolicyState:
    """What a decision about a changed page needs; of a policy never seen, nothing but its id."""
    brief = known(db, policy_id)
    # The oldest version of a wording gives it its number, so later ones come first here.
    seen = db.execute("SELECT digest, number FROM versions WHERE policy_id = ? ORDER BY number DESC", [policy_id])
    latest = version(db, policy_id, None)
    return PolicyState(
        policy_id,
        version=latest,
        snapshot_sha256=brief.snapshot_sha256,
        fingerprint=brief.fingerprint,
        validators=brief.validators,
        seen=MappingProxyType(dict(seen.fetchall())),
        pending=brief.pending,
        failures=brief.failures,
        failing_since=brief.failing_since,
        recent=_recent(db, policy_id) if latest else (),
        memory=_memory(db, policy_id),
        told=brief.told,
    )


def _recent(db: Database, policy_id: str) -> tuple[Version, ...]:
    """The latest versions of other wordings than the last one's, the latest first."""
    from watcher.core.memory import RECENT  # late: most states are read without texts

    rows = db.execute(
        "SELECT max(number) FROM versions WHERE policy_id = :id AND digest <>"
        " (SELECT digest FROM versions WHERE policy_id = :id ORDER BY number DESC LIMIT 1)"
        " GROUP BY digest ORDER BY max(number) DESC LIMIT :most",
        {"id": policy_id, "most": RECENT},
    ).fetchall()
    return tuple(found for (number,) in rows if (found := version(db, policy_id, number)))


def _memory(db: Database, policy_id: str) -> Memory:
    traces = db.query("SELECT * FROM traces WHERE policy_id = ? ORDER BY at, digest", [policy_id])
    lines = db.query("SELECT * FROM volatile_lines WHERE policy_id = ? ORDER BY position", [policy_id])
    return Memory(tuple(map(trace_from, traces)), tuple(map(line_from, lines)))


def version(db: Database, policy_id: str, number: int | None) -> Version | None:
    """That version with its text, or the latest; None if there is none."""
    row = db.execute(
        "SELECT v.id, v.number, v.fetched_at, v.title, v.language, v.dated, v.recipe, coalesce(s.sha256, '')"
        " FROM versions v LEFT JOIN snapshots s ON s.id = v.snapshot_id"
        " WHERE v.policy_id = :policy_id AND (:number IS NULL OR v.number = :number)"
        " ORDER BY v.number DESC LIMIT 1",
        {"policy_id": policy_id, "number": number},
    ).fetchone()
    if row is None:
        return None
    version_id, number, fetched_at, title, language, dated, recipe, sha256 = row
    sections = db.query(
        "SELECT s.* FROM version_sections vs JOIN sections s ON s.id = vs.section_id"
        " WHERE vs.version_id = ? ORDER BY vs.position",
        [version_id],
    )
    text = PolicyText(title, tuple(map(section_from, sections)), language, dated)
    return Version(number, to_time(fetched_at), text, recipe, sha256)


def change(db: Database, policy_id: str, old: int, new: int) -> Verdict | None:
    """The verdict that was stored for that pair of versions; None if they weren't compared at the time."""
    row = db.execute(
        "SELECT c.id, c.level, c.reasons, c.effective, c.notice FROM changes c"
        " JOIN versions o ON o.id = c.old_version_id JOIN versions n ON n.id = c.new_version_id"
        " WHERE n.policy_id = ? AND o.number = ? AND n.number = ?",
        [policy_id, old, new],
    ).fetchone()
    if row is None:
        return None
    change_id, level, reasons, effective, notice = row
    judged = db.query("SELECT * FROM judged_changes WHERE change_id = ? ORDER BY position", [change_id])
    return Verdict(Level.parse(level), tuple(map(change_from, judged)), names(reasons), effective, notice)


_RANK = "CASE {} WHEN 'critical' THEN 4 WHEN 'high' THEN 3 WHEN 'medium' THEN 2 WHEN 'low' THEN 1 ELSE 0 END"

_HISTORY = f"""
SELECT v.number, v.fetched_at, v.dated, v.words, v.recipe, v.returned_to, c.level,
  (SELECT coalesce(j.reasons ->> 0, '') FROM judged_changes j WHERE j.change_id = c.id
    ORDER BY {_RANK.format("j.level")} DESC, j.position LIMIT 1),
  coalesce(c.reasons ->> 0, ''),
  (SELECT count(*) FROM judged_changes j WHERE j.change_id = c.id),
  coalesce(c.quiet, 0),
  EXISTS (SELECT 1 FROM alerts a WHERE a.change_id = c.id),
  coalesce((SELECT o.number FROM versions o WHERE o.id = c.old_version_id), 0)
FROM versions v LEFT JOIN changes c ON c.new_version_id = v.id
WHERE v.policy_id = ? ORDER BY v.number
"""  # noqa: S608 – made of constants


def history(db: Database, policy_id: str) -> list[HistoryEntry]:
    """All versions of a policy, oldest first."""
    return [
        HistoryEntry(
            number=row[0],
            fetched_at=to_time(row[1]),
            dated=row[2],
            words=row[3],
            recipe=row[4],
            returned_to=row[5],
            level=_level(row[6]),
            headline=row[7] or row[8],
            changes=row[9],
            quiet=row[10],
            alerted=bool(row[11]),
            compared_with=row[12],
        )
        for row in db.execute(_HISTORY, [policy_id]).fetchall()
    ]


_STATUS = """
SELECT p.id, p.url, p.title, p.watched, k.last_at, k.outcome, coalesce(k.reason, ''), coalesce(k.detail, ''),
  (SELECT count(*) FROM versions v WHERE v.policy_id = p.id), n.fetched_at, n.level,
  p.failures, p.failing_since, p.pending_since,
  (SELECT coalesce(sum(c.quiet), 0) FROM versions v JOIN changes c ON c.new_version_id = v.id WHERE v.policy_id = p.id),
  p.not_before, p.told
FROM policies p
LEFT JOIN checks k ON k.id = (SELECT max(id) FROM checks WHERE policy_id = p.id)
LEFT JOIN (
  SELECT v.policy_id, max(v.number), v.fetched_at, c.level
  FROM versions v JOIN changes c ON c.new_version_id = v.id GROUP BY v.policy_id
) n ON n.policy_id = p.id
ORDER BY p.id
"""


def status(db: Database) -> list[PolicyStatus]:
    """Every policy in the database by id, those no longer watched included."""
    volatile: defaultdict[str, list[VolatileLine]] = defaultdict(list)
    for line in db.query("SELECT * FROM volatile_lines WHERE proved ORDER BY policy_id, position"):
        volatile[line["policy_id"]].append(line_from(line))
    return [
        PolicyStatus(
            policy_id=row[0],
            url=row[1],
            title=row[2],
            watched=bool(row[3]),
            checked_at=optional_time(row[4]),
            outcome=Outcome(row[5]) if row[5] else None,
            reason=row[6],
            detail=row[7],
            versions=row[8],
            changed_at=optional_time(row[9]),
            level=_level(row[10]),
            failures=row[11],
            failing_since=optional_time(row[12]),
            pending_since=optional_time(row[13]),
            quiet=row[14],
            volatile=tuple(volatile[row[0]]),
            not_before=optional_time(row[15]),
            noticed=standing(json.loads(row[16])),
        )
        for row in db.execute(_STATUS).fetchall()
    ]


_LAST_CHECK = """
SELECT k.outcome, k.reason, k.detail, k.first_at, k.last_at, k.count, k.seconds, coalesce(
  (SELECT s.sha256 FROM checks e JOIN snapshots s ON s.id = e.snapshot_id
    WHERE e.policy_id = k.policy_id AND e.outcome = k.outcome AND e.reason = k.reason ORDER BY e.id DESC LIMIT 1), '')
FROM checks k WHERE k.policy_id = ? ORDER BY k.id DESC LIMIT 1
"""


def last_check(db: Database, policy_id: str) -> LastCheck | None:
    """The latest check; None of a policy never checked."""
    row = db.execute(_LAST_CHECK, [policy_id]).fetchone()
    if row is None:
        return None
    outcome, reason, detail, first_at, at, count, seconds, sha256 = row
    return LastCheck(Outcome(outcome), reason, detail, to_time(first_at), to_time(at), count, seconds, sha256)


def _level(label: str | None) -> Level | None:
    return None if label is None else Level.parse(label)
