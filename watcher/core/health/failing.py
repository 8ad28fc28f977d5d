"""A policy that can't be read for days is told of once, and so is that it can be read again."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from watcher.core.health.advice import advice, why
from watcher.core.health.check import (
    EXCUSED,
    EXCUSED_CHECKS,
    FAILED,
    FAILING,
    FAILING_SINCE,
    READ,
    RECOVERED,
    STILL,
    UNWELL,
    Check,
    Step,
    standing,
)
from watcher.core.health.network import Network, silent
from watcher.core.health.outage import suspected
from watcher.core.health.words import moment, name, notice, span
from watcher.core.text import count
from watcher.model import Level, NoticeKind, Outcome

REMINDED = timedelta(days=30)
"""After so long it is told once more that a policy still can't be read, and then no more."""

APART = timedelta(days=7)
"""A policy that fails and recovers in turns is told of once in that time."""

PATIENCE = timedelta(days=3)
"""A page in another language is first given the time after which that language is believed."""

LASTING = frozenset({"bad-url", "blocked-address", "robots"})
"""Reasons that don't pass by themselves: told at the second check."""

OURS = frozenset({"conflict", "database-locked", "disk-full"})
"""Failures that say nothing about the policy."""


def failing(check: Check, network: Network) -> Step | None:
    """FAILING once its time has come, again after a month; RECOVERED at the first success after it."""
    decision = check.decision
    if decision.outcome in READ:
        return _recovered(check)
    if decision.outcome not in UNWELL or decision.reason in OURS:
        return None
    if silent(decision) and suspected(check, network):
        return Step({EXCUSED: check.stamp, EXCUSED_CHECKS: str(check.failures)})
    if standing(check.known.told):
        return _reminder(check)
    if not (_due(check) and check.apart(FAILED, APART)):
        return None
    told = {FAILING: check.stamp, FAILING_SINCE: check.failing_since.isoformat()}
    return _told(check, told, check.failing_since, "")


def _due(check: Check) -> bool:
    """Whether it has failed often and long enough; what failed while nothing answered at all doesn't count."""
    policy, reason = check.policy, check.decision.reason
    failures, since, excused = check.failures, check.failing_since, check.time(EXCUSED)
    if excused and since <= excused <= check.at:
        failures -= int(check.known.told.get(EXCUSED_CHECKS) or 0)
        since = excused
    if reason in LASTING:
        return failures >= min(2, policy.failing_checks)
    patience = timedelta(seconds=policy.failing_after)
    if reason == "language" and check.decision.pending:
        patience = max(patience, PATIENCE)
    # A start that seems to come yet was read from a clock that was wrong: then only checks count.
    return failures >= policy.failing_checks and not (since <= check.at < since + patience)


def _reminder(check: Check) -> Step | None:
    told = standing(check.known.told)
    if STILL in check.known.told or told is None or check.at - told < REMINDED:
        return None
    since = check.time(FAILING_SINCE) or check.failing_since
    return _told(check, {STILL: check.stamp}, since, "still ")


def _told(check: Check, told: dict[str, str], since: datetime, still: str) -> Step:
    decision = check.decision
    reason = why(decision.reason, decision.detail)
    never = "" if check.known.number else " It has never been read so far."
    what = (
        f"{name(check)} {still}can't be read since {moment(since)} ({count(check.failures, 'check')}): {reason}.{never}"
    )
    found = notice(check, NoticeKind.FAILING, what, advice(check.policy, decision.reason), decision.reason)
    return Step(told, replace(found, since=since, failures=check.failures))


def _recovered(check: Check) -> Step | None:
    told = check.known.told
    cleared = {key: "" for key in (EXCUSED, EXCUSED_CHECKS) if key in told}
    if standing(told) is None:
        return Step(cleared) if cleared else None
    cleared |= {FAILED: told[FAILING], RECOVERED: check.stamp, FAILING: "", FAILING_SINCE: "", STILL: ""}
    if check.in_another_language:
        return Step(cleared)  # what is told of the language says it better
    since = check.time(FAILING_SINCE) or check.failing_since
    what = (
        f"{name(check)} can be read again. It could not be read for {span(check.at - since)}, "
        f"from {moment(since)} to {moment(check.at)}. {_meanwhile(check)}"
    )
    return Step(cleared, replace(notice(check, NoticeKind.RECOVERED, what), since=since, failures=check.known.failures))


def _meanwhile(check: Check) -> str:
    """Whether the text has changed while it could not be read."""
    decision = check.decision
    if decision.outcome is Outcome.FIRST:
        return "Its first version is stored; changes are told from now on."
    if decision.outcome is Outcome.UNCHANGED:
        return "Its text has not changed meanwhile."
    if decision.returned_to:
        return f"Its text is that of version {decision.returned_to} again."
    changed = f"Its text has changed meanwhile (version {decision.number})"
    if decision.alert:
        return f"{changed}; an alert says how."
    level = decision.verdict.level if decision.verdict else Level.NONE
    return f"{changed}, in nothing that matters." if level is Level.NONE else f"{changed}, at level {level.label}."
