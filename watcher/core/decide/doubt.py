"""What is not taken for the policy, or not yet: rejected, held back, or in another language.

A drastic change waits until the same text comes again, or nothing else for days; another language, until
nothing else that can be read has come for days. What triage found stands; only whether to believe it is
decided here.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from watcher.core.language import language_of
from watcher.core.triage import Finding, triage_text
from watcher.model import Decision, Fetched, Outcome, Pending, PolicyState, PolicyText, Rejection, Validators

PATIENCE = timedelta(days=2)
"""After so long a drastic change is believed even if its text is a little different on every fetch."""

_LANGUAGE = "language "


def doubted(
    base: Decision, fetched: Fetched, text: PolicyText, finding: Finding, state: PolicyState
) -> Decision | None:
    """The page as rejected or held back; None if what was found about it has been confirmed."""
    if finding.reason:
        decision = rejected(base, fetched, finding)
        if finding.reason is not Rejection.LANGUAGE or triage_text(text, text.title, None):
            return decision
        return replace(decision, pending=_waiting(state, f"{_LANGUAGE}{language_of(text.text)}", base.at))
    if _confirmed(state, text, base.at):
        return None
    drastic = _drastic(state)
    pending = Pending(text.digest, drastic.since if drastic else base.at)
    return replace(_unread(base, fetched), outcome=Outcome.PENDING, detail=finding.detail, pending=pending)


def rejected(base: Decision, fetched: Fetched, finding: Finding) -> Decision:
    """A page that isn't the policy, kept as evidence."""
    reason = finding.reason.value if finding.reason else ""
    return replace(_unread(base, fetched), outcome=Outcome.REJECTED, reason=reason, detail=finding.detail)


def stays(decision: Decision, state: PolicyState) -> bool:
    """Whether the page is rejected for its language, which is the only one that has come for days."""
    pending = decision.pending if decision.outcome is Outcome.REJECTED else None
    return bool(pending and pending == state.pending and decision.at - pending.since >= PATIENCE)


def _unread(base: Decision, fetched: Fetched) -> Decision:
    # The page must be read again next time, so neither its fingerprint nor its validators are kept.
    return replace(base, fetched=fetched, fingerprint="", validators=Validators())


def _confirmed(state: PolicyState, text: PolicyText, now: datetime) -> bool:
    """Whether a drastic change may be believed: the same text came twice, or back, or nothing else for days."""
    pending = _drastic(state)
    if text.digest in state.seen or pending is None:
        return text.digest in state.seen
    return pending.digest == text.digest or now - pending.since >= PATIENCE


def _waiting(state: PolicyState, what: str, now: datetime) -> Pending:
    return state.pending if state.pending and state.pending.digest == what else Pending(what, now)


def _drastic(state: PolicyState) -> Pending | None:
    return state.pending if state.pending and not state.pending.digest.startswith(_LANGUAGE) else None
