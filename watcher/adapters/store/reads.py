"""What people ask of the past: history, verdicts, notices, the last check, status. Writes nothing."""

from __future__ import annotations

import json
from collections import defaultdict
from dataclasses import dataclass
from datetime import datetime

from watcher.adapters.store.columns import names, optional_time, to_time
from watcher.adapters.store.database import Database
from watcher.adapters.store.records import change_from, line_from
from watcher.core.health import standing
from watcher.model import Level, NoticeKind, Outcome, Verdict, VolatileLine


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
class Noticed:
    """A notice that was made about a policy. ``sent`` are the channels that it has reached, ``waiting`` the others."""

    kind: NoticeKind
    at: datetime
    subject: str
    sent: tuple[str, ...]
    waiting: tuple[str, ...]


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


def notices(db: Database, policy_id: str, limit: int) -> list[Noticed]:
    """The latest notices that the checks of a policy brought up, the latest first."""
    rows = db.execute(
        "SELECT a.kind, a.created_at, a.subject,"
        " (SELECT json_group_array(channel) FROM deliveries WHERE alert_id = a.id AND state = 'sent'),"
        " (SELECT json_group_array(channel) FROM deliveries WHERE alert_id = a.id AND state <> 'sent')"
        " FROM alerts a WHERE a.policy_id = ? AND a.kind <> 'change' ORDER BY a.id DESC LIMIT ?",
        [policy_id, limit],
    )
    known = {kind.value for kind in NoticeKind}
    return [
        Noticed(NoticeKind(kind), to_time(at), subject, tuple(json.loads(sent)), tuple(json.loads(waiting)))
        for kind, at, subject, sent, waiting in rows
        if kind in known
    ]


def _level(label: str | None) -> Level | None:
    return None if label is None else Level.parse(label)
