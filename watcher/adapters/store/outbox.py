"""The outbox: which alerts still have to go where. Sends nothing and reads no clock.

A delivery is ``pending`` until it is ``sent``, or ``failed`` once it has been given up. Whoever sends it
claims it first, for a limited time: if that process dies, another takes over, and knows that the message may
have arrived.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from watcher.adapters.store.columns import from_time, to_time
from watcher.adapters.store.database import Database
from watcher.core.text import tidy
from watcher.model import Level
from watcher.model.delivery import Delivery, Waiting

if TYPE_CHECKING:
    from watcher.model import Sent

_MAX_ERROR = 500
_LONGEST_CLAIM = timedelta(minutes=15)
"""A claim that has longer to run was made before the clock was put back; nobody holds it any more."""

_FREE = "(claimed_until <= :now OR claimed_until > :far)"
_DUE = f"state = 'pending' AND next_attempt_at <= :now AND {_FREE}"


@dataclass(frozen=True, slots=True)
class Undelivered:
    """An alert or notice that hasn't reached a channel. ``given_up``: it isn't tried again by itself.

    ``digest``: it goes out with the channel's next digest. ``unsure``: it may have arrived all the same.
    """

    id: int
    policy_id: str
    subject: str
    channel: str
    given_up: bool
    attempts: int
    last_error: str
    created_at: datetime
    next_attempt_at: datetime
    digest: bool = False
    unsure: bool = False


def due(db: Database, now: datetime, limit: int) -> list[Delivery]:
    """What may be sent now, the longest overdue first."""
    # Late: who only asks what hasn't arrived reads no message.
    from watcher.adapters.store.messages import content_from
    from watcher.model import Message

    rows = db.execute(
        "SELECT d.id, d.alert_id, d.channel, d.attempts, d.digest, d.unsure OR d.claimed_until <> '',"  # noqa: S608
        " a.kind, a.structured, a.subject, a.text, a.markdown, a.html"
        f" FROM deliveries d JOIN alerts a ON a.id = d.alert_id WHERE {_DUE}"
        " ORDER BY d.next_attempt_at, d.id LIMIT :limit",
        {**_times(now), "limit": limit},
    )
    return [
        Delivery(
            id=delivery_id,
            alert_id=alert_id,
            channel=channel,
            attempts=attempts,
            message=Message(*message),
            content=content_from(kind, structured),
            digest=bool(digest),
            unsure=bool(unsure),
        )
        for delivery_id, alert_id, channel, attempts, digest, unsure, kind, structured, *message in rows
    ]


def claim(db: Database, ids: Iterable[int], now: datetime, lease_seconds: float) -> dict[int, bool]:
    """Those of the deliveries that are due and now the caller's for that long, and whether each may have arrived.

    One that another had claimed, and never recorded what came of it, may have.
    """
    until = from_time(now + min(timedelta(seconds=lease_seconds), _LONGEST_CLAIM))
    taken: dict[int, bool] = {}
    for delivery_id in ids:
        row = db.execute(
            "UPDATE deliveries SET claimed_until = :until, unsure = unsure OR claimed_until <> ''"  # noqa: S608
            f" WHERE id = :id AND {_DUE} RETURNING unsure",
            {**_times(now), "until": until, "id": delivery_id},
        ).fetchone()
        if row:
            taken[delivery_id] = bool(row[0])
    return taken


def release(db: Database, ids: Iterable[int]) -> None:
    """Gives back what was claimed and not sent."""
    db.conn.executemany("UPDATE deliveries SET claimed_until = '' WHERE id = ?", [(number,) for number in ids])


def record_sent(db: Database, sent: Sent, now: datetime, again: Mapping[int, datetime | None]) -> None:
    """Stores what came of one message; ``again`` holds the deliveries that it carried, the first of them in front.

    After a failure each is due again at its time, or given up where there is none.
    """
    lead = next(iter(again))
    for delivery_id, at in again.items():
        if sent.ok:
            db.execute(
                "UPDATE deliveries SET state = 'sent', attempts = attempts + 1, sent_at = ?, claimed_until = '',"
                " last_error = '', sent_with = ? WHERE id = ?",
                [from_time(now), None if delivery_id == lead else lead, delivery_id],
            )
        else:
            _record_failure(db, delivery_id, sent, at)


def _record_failure(db: Database, delivery_id: int, sent: Sent, again: datetime | None) -> None:
    """A success that another process has recorded meanwhile stands."""
    db.execute(
        "UPDATE deliveries SET state = :state, attempts = attempts + 1, last_error = :error, claimed_until = '',"
        " unsure = unsure OR :unsure, next_attempt_at = coalesce(:next, next_attempt_at)"
        " WHERE id = :id AND state <> 'sent'",
        {
            "state": "pending" if again else "failed",
            "error": tidy(sent.error)[:_MAX_ERROR],
            "unsure": int(sent.unsure),
            "next": again and from_time(again),
            "id": delivery_id,
        },
    )


def waiting(db: Database, now: datetime) -> list[Waiting]:
    """What is pending and not due yet."""
    # Not ``kind``: it stands behind the messages, which would be read for it.
    rows = db.execute(
        "SELECT d.id, d.channel, d.attempts, d.digest, a.level, d.next_attempt_at, a.policy_id"
        " FROM deliveries d JOIN alerts a ON a.id = d.alert_id WHERE d.state = 'pending' AND d.next_attempt_at > ?",
        [from_time(now)],
    )
    return [
        Waiting(number, channel, attempts, bool(digest), Level.parse(level) or None, to_time(at), policy_id)
        for number, channel, attempts, digest, level, at, policy_id in rows
    ]


def reschedule(db: Database, ids: Iterable[int], now: datetime, at: datetime) -> None:
    """Makes pending deliveries due at another time, without counting an attempt; not those that are being sent."""
    db.conn.executemany(
        f"UPDATE deliveries SET next_attempt_at = :at WHERE id = :id AND state = 'pending' AND {_FREE}",  # noqa: S608
        [{**_times(now), "at": from_time(at), "id": number} for number in ids],
    )


def undelivered(db: Database) -> list[Undelivered]:
    """All that hasn't arrived, oldest first."""
    rows = db.execute(
        "SELECT d.id, a.policy_id, a.subject, d.channel, d.state = 'failed', d.attempts, d.last_error, a.created_at,"
        " d.next_attempt_at, d.digest, d.unsure OR d.claimed_until <> ''"
        " FROM deliveries d JOIN alerts a ON a.id = d.alert_id WHERE d.state <> 'sent' ORDER BY d.id"
    )
    return [
        Undelivered(
            number,
            policy_id,
            subject,
            channel,
            bool(given_up),
            attempts,
            error,
            to_time(made),
            to_time(again),
            bool(digest),
            bool(unsure),
        )
        for number, policy_id, subject, channel, given_up, attempts, error, made, again, digest, unsure in rows
    ]


def revive(db: Database, ids: Iterable[int] | None) -> int:
    """Makes deliveries that were given up due again, as if new; all of them without ``ids``. How many there were."""
    if ids is None:
        ids = [row[0] for row in db.execute("SELECT id FROM deliveries WHERE state = 'failed'").fetchall()]
    revived = db.conn.executemany(
        "UPDATE deliveries SET state = 'pending', attempts = 0, claimed_until = '' WHERE id = ? AND state = 'failed'",
        [(delivery_id,) for delivery_id in ids],
    )
    return revived.rowcount


def _times(now: datetime) -> dict[str, str]:
    return {"now": from_time(now), "far": from_time(now + _LONGEST_CLAIM)}
