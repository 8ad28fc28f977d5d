"""What ``watcher status`` says of messages that have not arrived: given up, failing, or waiting for their time."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from datetime import datetime
from typing import Any

from watcher.adapters.store import Undelivered
from watcher.cli.output import when
from watcher.core.text import count
from watcher.model.delivery import NO_CHANNEL

_UNSURE = "it may have arrived"

MOST = 20
"""Messages named one by one; of more only their number is told."""


def told(rows: Sequence[Undelivered], channels: Collection[str], now: datetime) -> Iterator[str]:
    """A line each; ``channels`` are those that the configuration has. What went wrong with several is said once."""
    ahead = [row for row in rows if _waits(row, now)]
    others = sorted((row for row in rows if not _waits(row, now)), key=lambda row: not row.given_up)
    for together in _alike(others[:MOST]):
        yield from _lines(together, channels, now)
    if len(others) > MOST:
        yield f"undelivered: {len(others) - MOST} more; `watcher status --json` lists them all"
    if any(row.given_up for row in others):
        yield "`watcher deliver --retry-failed` sends again what was given up"
    failing = {row.channel for row in others}
    groups = Counter((row.channel, row.digest, row.next_attempt_at) for row in ahead)
    for (channel, digest, at), number in groups.items():
        until = "its digest" if digest else "its next attempt" if channel in failing else "the end of its quiet hours"
        yield f"waiting: {count(number, 'message')} to {channel} for {until} ({when(at)})"


def as_dict(row: Undelivered) -> dict[str, Any]:
    """The same for programs."""
    return {
        "id": row.id,
        "policy": row.policy_id,
        "subject": row.subject,
        "channel": row.channel,
        "attempts": row.attempts,
        "error": row.last_error or None,
        "given_up": row.given_up,
        "next_attempt": row.next_attempt_at.isoformat(),
        "digest": row.digest,
        "may_have_arrived": row.unsure,
    }


def _waits(row: Undelivered, now: datetime) -> bool:
    """Nothing is wrong with it: its time has not come."""
    return not row.given_up and not row.attempts and row.next_attempt_at > now


def _alike(rows: Sequence[Undelivered]) -> Iterable[list[Undelivered]]:
    """The rows by what there is to say of them: the channel, whether it was given up, and what went wrong."""
    last = {(row.channel, row.given_up): row.last_error for row in rows if row.last_error}
    groups: dict[tuple[str, bool, str], list[Undelivered]] = {}
    for row in rows:
        # One that was not tried yet waits for the same reason as those before it.
        error = row.last_error or last.get((row.channel, row.given_up), "")
        groups.setdefault((row.channel, row.given_up, error), []).append(row)
    return groups.values()


def _lines(rows: Sequence[Undelivered], channels: Collection[str], now: datetime) -> Iterator[str]:
    error = _error(rows, channels)
    if len(rows) == 1:
        row, facts = rows[0], filter(None, (_tried(rows), error, _UNSURE if rows[0].unsure else ""))
        yield f"undelivered: {row.subject} to {row.channel}, {': '.join(facts)} ({_then(rows, now)})"
        return
    last = f"; last error: {error}" if error else ""
    yield f"undelivered: {len(rows)} messages to {rows[0].channel}, {_tried(rows)}{last} ({_then(rows, now)})"
    for row in rows:
        number = f"{row.id}  " if row.given_up else ""
        yield f"  {number}{row.subject}{f' ({_UNSURE})' if row.unsure else ''}"


def _then(rows: Sequence[Undelivered], now: datetime) -> str:
    if rows[0].given_up:
        return f"given up: {rows[0].id}" if len(rows) == 1 else "given up"
    soonest = min(row.next_attempt_at for row in rows)
    return f"next attempt {when(soonest)}" if soonest > now else "due now"


def _tried(rows: Sequence[Undelivered]) -> str:
    most = max(row.attempts for row in rows)
    if not most:
        return "not tried yet"
    times = "once" if most == 1 else f"{most} times"
    return f"tried {times}" if min(row.attempts for row in rows) == most else f"tried up to {times}"


def _error(rows: Sequence[Undelivered], channels: Collection[str]) -> str:
    said = next((row.last_error for row in rows if row.last_error), "")
    gone = NO_CHANNEL if rows[0].channel not in channels and said != NO_CHANNEL else ""
    return ": ".join(filter(None, (said, gone)))
