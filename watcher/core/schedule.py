"""When a policy is checked next: the one place where that is decided. Reads no clock and starts nothing.

``every`` is the longest time between two checks. Each address has its own place in the interval, so that
policies spread over it, and those that share a page come due together. A check that failed is repeated
soon, then at the usual times, then more and more seldom.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from hashlib import sha256

from watcher.core.health.network import silent
from watcher.core.health.place import host
from watcher.model import Decision, Outcome, Policy

_DAY = timedelta(days=1)
_SOON = (timedelta(minutes=10), timedelta(hours=1))
"""The wait after the first failed check in a row, and after the second."""
_USUAL_UNTIL, _TWICE_UNTIL = 6, 12
"""Up to so many failed checks in a row it stays at the usual times; then every second time, then every fourth."""
_CONFIRM = timedelta(hours=1)
"""The wait until a drastic change is looked at again; half the usual one if that is less."""
_STAY_AWAY = timedelta(days=7)
"""The longest that a server may ask us to wait."""
_CRON_SPREAD = timedelta(minutes=2)
_WINDOW_SPREAD = timedelta(hours=1)
_RETRY_SPREAD = 0.25

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)

AT_ONCE = 8
"""Overdue pages that are checked without delay; the others follow one by one."""
_APART = timedelta(seconds=0.5)
_CATCH_UP = timedelta(hours=1)
"""Within that time all that is overdue has had its turn, however much it is."""


@dataclass(frozen=True, slots=True)
class Past:
    """What a policy's next check depends on.

    ``failures`` counts the checks in a row that failed or were rejected, ``not_before`` is the time until which
    the server asked us to stay away, ``pending`` is true while a drastic change waits to be confirmed. ``silent`` is
    true if no server answered at the last check, for a reason that may lie here.
    """

    last_check: datetime | None = None
    failures: int = 0
    not_before: datetime | None = None
    pending: bool = False
    silent: bool = False


NEVER_CHECKED = Past()


def next_check(policy: Policy, past: Past, now: datetime, *, offline: bool = False) -> datetime:
    """When the policy is to be checked; ``now`` if it is overdue, and never before. In UTC.

    While we are ``offline``, its failures don't count against it.
    """
    return _open(policy, max(_due(policy, past, now, offline), now))


def offline(policies: Iterable[Policy], pasts: Mapping[str, Past]) -> bool:
    """True if the network here seems to be down: most hosts have been silent, and none has answered since."""
    watched = list(policies)
    quiet = [policy for policy in watched if pasts.get(policy.id, NEVER_CHECKED).silent]
    if len(quiet) < 2:
        return False
    others = (past for policy in watched if (past := pasts.get(policy.id, NEVER_CHECKED)) and not past.silent)
    answered = max((past.last_check for past in others if past.last_check), default=_EPOCH)
    hosts = {host(policy.url) for policy in quiet if (pasts[policy.id].last_check or _EPOCH) > answered}
    return len(hosts) > 1 and 2 * len(hosts) > len({host(policy.url) for policy in watched})


def plan(policies: Iterable[Policy], pasts: Mapping[str, Past], now: datetime) -> dict[str, datetime]:
    """The next check of each policy by its id, what is overdue spread out, the longest overdue first."""
    watched = list(policies)
    known = {policy.id: pasts.get(policy.id, NEVER_CHECKED) for policy in watched}
    down = offline(watched, known)
    times = {policy.id: next_check(policy, known[policy.id], now, offline=down) for policy in watched}
    due = {policy.id: _due(policy, known[policy.id], now, down) for policy in watched if times[policy.id] <= now}
    overdue = sorted(
        (policy for policy in watched if policy.id in due), key=lambda policy: (due[policy.id], policy.url)
    )
    turns = {url: turn for turn, url in enumerate(dict.fromkeys(policy.url for policy in overdue))}
    apart = min(_APART, _CATCH_UP / max(1, len(turns)))
    for policy in overdue:
        turn = now + apart * max(0, turns[policy.url] + 1 - AT_ONCE)
        times[policy.id] = _open(policy, turn)
    return times


def after(past: Past, decision: Decision) -> Past:
    """What is known once that was decided about another check."""
    wait = decision.retry_after
    not_before = None if wait is None else decision.at + min(timedelta(seconds=wait), _STAY_AWAY)
    if decision.outcome in (Outcome.FAILED, Outcome.REJECTED):
        pending = past.pending or decision.pending is not None
        return Past(decision.at, past.failures + 1, not_before, pending, silent(decision))
    return Past(decision.at, 0, not_before, decision.pending is not None)


def _due(policy: Policy, past: Past, now: datetime, down: bool) -> datetime:
    """When it is due, whatever the hour; in the past if it is overdue."""
    if past.last_check is None:
        return _EPOCH
    # A check in the future was made before the clock was put back.
    last = min(past.last_check, now)
    due = _usual(policy, last)
    if past.failures:
        due = _retry(policy, last, due, min(past.failures, len(_SOON)) if down else past.failures)
    elif past.pending:
        due = last + min(_CONFIRM, (due - last) / 2)
    return max(due, min(past.not_before, last + _STAY_AWAY)) if past.not_before else due


def _usual(policy: Policy, last: datetime) -> datetime:
    """The first regular time after a check at ``last``."""
    place = _place(policy.url)
    if policy.cron:
        from watcher.core.crontab import next_time  # late, as are the hours: most policies have neither

        late = _CRON_SPREAD * place
        return next_time(policy.cron, policy.timezone, last - late) + late
    every = timedelta(seconds=policy.every)
    ahead = every - (last - _EPOCH - every * place) % every
    # Never longer than the interval nor shorter than its half; its place is reached in two steps at most.
    return last + (ahead if ahead >= every / 2 else (ahead + every) / 2)


def _retry(policy: Policy, last: datetime, usual: datetime, failures: int) -> datetime:
    """When to look again after that many failed checks in a row; ``usual`` is when it would have been."""
    if failures <= len(_SOON):
        return min(usual, last + _SOON[failures - 1] * (1 + _RETRY_SPREAD * _place(policy.url)))
    if failures <= _USUAL_UNTIL:
        return min(usual, last + _DAY)
    for _ in range(1 if failures <= _TWICE_UNTIL else 3):
        later = _usual(policy, usual)
        if later - last > _DAY:
            break
        usual = later
    return usual


def _open(policy: Policy, moment: datetime) -> datetime:
    """``moment``, or if the policy isn't fetched at that hour, some time after it is again."""
    if not policy.windows:
        return moment
    from watcher.core.hours import opening, within

    if within(policy.windows, policy.timezone, moment):
        return moment
    begins, length = opening(policy.windows, policy.timezone, moment)
    later = begins + min(length / 2, _WINDOW_SPREAD) * _place(policy.url)
    return later if within(policy.windows, policy.timezone, later) else begins


def _place(url: str) -> float:
    """From 0 up to 1, always the same for an address and evenly spread over many."""
    return int.from_bytes(sha256(url.encode("utf-8", "surrogatepass")).digest()[:6]) / 2**48
