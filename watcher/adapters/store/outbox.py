"""The outbox: which alerts still have to go where. Sends nothing and reads no clock.

A delivery is ``pending`` until it is ``sent``, or ``failed`` once it has been given up. Whoever sends it
claims it first, for a limited time: if that process dies, another takes over.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from watcher.adapters.store.database import Database
from watcher.adapters.store.records import from_time, to_time
from watcher.core.text import tidy
from watcher.model import Delivery, Message, Sent

_MAX_ERROR = 500
_DUE = "state = 'pending' AND next_attempt_at <= :now AND claimed_until <= :now"


@dataclass(frozen=True, slots=True)
class Undelivered:
    """An alert that hasn't reached a channel. ``given_up``: it isn't tried again by itself."""

    id: int
    policy_id: str
    subject: str
    channel: str
    given_up: bool
    attempts: int
    last_error: str
    created_at: datetime
    next_attempt_at: datetime


def due(db: Database, now: datetime, limit: int) -> list[Delivery]:
    """What may be sent now, the longest overdue first."""
    rows = db.execute(
        "SELECT d.id, d.alert_id, d.channel, d.attempts, a.subject, a.text, a.markdown, a.html"  # noqa: S608
        f" FROM deliveries d JOIN alerts a ON a.id = d.alert_id WHERE {_DUE}"
        " ORDER BY d.next_attempt_at, d.id LIMIT :limit",
        {"now": from_time(now), "limit": limit},
    )
    return [
        Delivery(delivery_id, alert_id, channel, attempts, Message(*message))
        for delivery_id, alert_id, channel, attempts, *message in rows
    ]


def claim(db: Database, delivery_id: int, now: datetime, lease_seconds: float) -> bool:
    """True if the delivery is due and nobody else's for that long."""
    until = from_time(now + timedelta(seconds=lease_seconds))
    claimed = db.execute(
        f"UPDATE deliveries SET claimed_until = :until WHERE id = :id AND {_DUE}",  # noqa: S608
        {"until": until, "id": delivery_id, "now": from_time(now)},
    )
    return claimed.rowcount == 1


def record_sent(db: Database, delivery_id: int, sent: Sent, now: datetime, next_attempt_at: datetime | None) -> None:
    """Stores what came of an attempt; a failure without ``next_attempt_at`` is given up."""
    if sent.ok:
        db.execute(
            "UPDATE deliveries SET state = 'sent', attempts = attempts + 1, sent_at = ?, claimed_until = '',"
            " last_error = '' WHERE id = ?",
            [from_time(now), delivery_id],
        )
        return
    # A success that another process has recorded meanwhile stands.
    db.execute(
        "UPDATE deliveries SET state = :state, attempts = attempts + 1, last_error = :error, claimed_until = '',"
        " next_attempt_at = coalesce(:next, next_attempt_at) WHERE id = :id AND state <> 'sent'",
        {
            "state": "pending" if next_attempt_at else "failed",
            "error": tidy(sent.error)[:_MAX_ERROR],
            "next": next_attempt_at and from_time(next_attempt_at),
            "id": delivery_id,
        },
    )


def undelivered(db: Database) -> list[Undelivered]:
    """All that hasn't arrived, oldest first."""
    rows = db.execute(
        "SELECT id, policy_id, subject, channel, state = 'failed', attempts, last_error, created_at, next_attempt_at"
        " FROM undelivered"
    )
    return [
        Undelivered(number, policy_id, subject, channel, bool(given_up), attempts, error, to_time(made), to_time(again))
        for number, policy_id, subject, channel, given_up, attempts, error, made, again in rows
    ]


def revive(db: Database, ids: Iterable[int]) -> int:
    """Makes deliveries that were given up due again, as if new; how many there were."""
    revived = db.conn.executemany(
        "UPDATE deliveries SET state = 'pending', attempts = 0, claimed_until = '' WHERE id = ? AND state = 'failed'",
        [(delivery_id,) for delivery_id in ids],
    )
    return revived.rowcount
