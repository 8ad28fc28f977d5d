"""What ``watcher status`` says of messages that have not arrived: given up, failing, or waiting for their time."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from datetime import datetime
from typing import Any

from watcher.adapters.store import Undelivered
from watcher.cli.output import when
from watcher.core.text import count
from watcher.model.delivery import NO_CHANNEL

MOST = 20
"""Messages named one by one; of more only their number is told."""


def told(rows: Sequence[Undelivered], channels: Collection[str], now: datetime) -> Iterator[str]:
    """A sentence each; ``channels`` are those that the configuration has."""
    ahead = [row for row in rows if _waits(row, now)]
    others = sorted((row for row in rows if not _waits(row, now)), key=lambda row: not row.given_up)
    for row in others[:MOST]:
        yield _sentence(row, channels, now)
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


def _sentence(row: Undelivered, channels: Collection[str], now: datetime) -> str:
    if row.given_up:
        then = f"given up: {row.id}"
    else:
        then = f"next attempt {when(row.next_attempt_at)}" if row.next_attempt_at > now else "due now"
    times = {0: "not tried yet", 1: "tried once"}.get(row.attempts, f"tried {row.attempts} times")
    facts = [times, row.last_error, "it may have arrived" if row.unsure else ""]
    if row.channel not in channels and row.last_error != NO_CHANNEL:
        facts.append(NO_CHANNEL)
    return f"undelivered: {row.subject} to {row.channel}, {': '.join(filter(None, facts))} ({then})"
