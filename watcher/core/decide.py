"""All judgement about one fetch, as one pure call. Stores nothing and sends nothing.

fetched ─ failed ──────────────────────────────────────► FAILED
   │ 304, same bytes, same fingerprint ────────────────► UNCHANGED
triage of the answer (status, emptiness) ──────────────► REJECTED
extract, outline
   │ same wording ─────────────────────────────────────► UNCHANGED
triage of the text (is it the policy at all?) ─────────► REJECTED, or PENDING until confirmed
   │ no version yet ───────────────────────────────────► FIRST
compare, judge, compose, render ───────────────────────► CHANGED
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from types import MappingProxyType

from watcher.core.compose import compose
from watcher.core.diff import compare
from watcher.core.extract import MEDIA_TYPES, NotText, extract, recipe
from watcher.core.fingerprint import fingerprint
from watcher.core.materiality import judge
from watcher.core.render import render
from watcher.core.sections import OUTLINE, outline
from watcher.core.triage import Finding, recovers, triage_answer, triage_text
from watcher.core.wanted import wanted
from watcher.model import (
    Alert,
    Decision,
    Fetched,
    FetchFailed,
    FetchOutcome,
    Level,
    NotModified,
    Outcome,
    Pending,
    Policy,
    PolicyState,
    PolicyText,
    Rejection,
    Validators,
    Verdict,
    Version,
)

PATIENCE = timedelta(days=2)
"""After so long a drastic change is believed even if its text is a little different on every fetch."""

DiffLink = Callable[[str, int, int], str]
"""(policy id, old, new) -> where the full diff can be read: an address or a command."""


def diff_command(policy_id: str, old: int, new: int) -> str:
    """The command that shows the full diff."""
    return f"watcher diff {policy_id} {old} {new}"


def decide(
    policy: Policy, state: PolicyState, fetched: FetchOutcome, *, diff_link: DiffLink = diff_command
) -> Decision:
    """What this fetch comes to, given what is known of the policy. Never raises on page content."""
    number = state.version.number if state.version else 0
    base = Decision(policy.id, Outcome.UNCHANGED, fetched.fetched_at, elapsed=fetched.elapsed, number=number)
    if isinstance(fetched, FetchFailed):
        return replace(base, outcome=Outcome.FAILED, reason=fetched.reason, detail=fetched.detail)
    if isinstance(fetched, NotModified):
        if state.version is None:
            what = "the server says 'not modified' of a page that it has never given us"
            return replace(base, outcome=Outcome.FAILED, reason="not-modified", detail=what)
        return replace(base, fingerprint=state.fingerprint, validators=state.validators)
    if fetched.status == 304 and state.version:  # as recorded by others; the live fetcher says NotModified
        return replace(base, fingerprint=state.fingerprint, validators=state.validators)
    finding = triage_answer(fetched)
    if finding:
        return _rejected(base, fetched, finding)
    print_ = fingerprint(fetched)
    base = replace(base, fingerprint=print_, validators=fetched.validators)
    if state.version and (fetched.sha256 == state.snapshot_sha256 or print_ == state.fingerprint):
        return base
    return _read(base, policy, state, fetched, diff_link)


def _read(base: Decision, policy: Policy, state: PolicyState, fetched: Fetched, diff_link: DiffLink) -> Decision:
    """The page may have changed: read it, and judge what it says."""
    try:
        extraction = extract(fetched, policy)
    except NotText as problem:
        return _rejected(base, fetched, Finding(Rejection.NOT_TEXT, str(problem)))
    text = outline(extraction)
    base = replace(base, removed=extraction.removed)
    if state.version and text.digest == state.version.text.digest:
        return base
    finding = triage_text(text, extraction.title, state.version.text if state.version else None)
    if finding and finding.reason:
        return _rejected(base, fetched, finding)
    if finding and not _confirmed(state, text, fetched.fetched_at):
        pending = Pending(text.digest, state.pending.since if state.pending else fetched.fetched_at)
        # No fingerprint and no validators: the next fetch has to be read again to confirm this one.
        return replace(
            base,
            outcome=Outcome.PENDING,
            detail=finding.detail,
            pending=pending,
            fingerprint="",
            validators=Validators(),
            fetched=fetched,
        )
    made = replace(base, fetched=fetched, text=text, recipe=_recipe(policy, fetched.content_type))
    if state.version is None:
        return replace(made, outcome=Outcome.FIRST, number=1)
    return _changed(made, policy, state, state.version, text, diff_link)


def _changed(
    made: Decision, policy: Policy, state: PolicyState, old: Version, text: PolicyText, diff_link: DiffLink
) -> Decision:
    """There is a new version: hold it against the last good one."""
    number = max([old.number, *state.seen.values()]) + 1
    comparison = compare(old.text, text)
    made = replace(made, outcome=Outcome.CHANGED, number=number, comparison=comparison)
    if recovers(old.text, text):
        said = f"version {old.number} was not the policy yet; this one is"
        return replace(made, detail=said, verdict=Verdict(Level.NONE, (), (said,)))
    verdict = judge(comparison, old.text, text, kind=policy.kind)
    returned_to = state.seen.get(text.digest, 0)
    alert: Alert | None = None
    want = wanted(verdict, policy)
    if want.alert and not returned_to:
        alert = compose(policy, want.verdict, old=old.number, new=number, at=made.at)
    link = diff_link(policy.id, old.number, number)
    return replace(
        made,
        detail=f"returned to version {returned_to}" if returned_to else "",
        verdict=verdict,
        returned_to=returned_to,
        alert=alert,
        message=render(alert, diff_link=link) if alert else None,
    )


def _rejected(base: Decision, fetched: Fetched, finding: Finding) -> Decision:
    # A rejected page must be read again next time, so neither its fingerprint nor its validators are kept.
    reason = finding.reason.value if finding.reason else ""
    return replace(
        base,
        outcome=Outcome.REJECTED,
        reason=reason,
        detail=finding.detail,
        fetched=fetched,
        fingerprint="",
        validators=Validators(),
    )


def _confirmed(state: PolicyState, text: PolicyText, now: datetime) -> bool:
    """Whether a drastic change may be believed: the same text came twice, or back, or nothing else for days."""
    if text.digest in state.seen or state.pending is None:
        return text.digest in state.seen
    return state.pending.digest == text.digest or now - state.pending.since >= PATIENCE


def upgrade(policy: Policy, version: Version, snapshot: Fetched) -> Version:
    """The same version, read again from its snapshot by today's recipe: like is compared with like.

    Where the snapshot can no longer be read as a policy (a new ``select`` that finds nothing on the
    old page, say), the version stays as it is.
    """
    try:
        extraction = extract(snapshot, policy)
    except NotText:
        return version
    text = outline(extraction)
    finding = triage_text(text, extraction.title, None)
    if finding and finding.reason:
        return version
    return replace(version, text=text, recipe=_recipe(policy, snapshot.content_type))


def needs_upgrade(policy: Policy, version: Version) -> bool:
    """True where the version was made by another recipe than today's."""
    return version.recipe not in {_recipe(policy, content_type) for content_type in MEDIA_TYPES}


def _recipe(policy: Policy, content_type: str) -> str:
    return f"{recipe(policy, content_type)} outline/{OUTLINE}"


def advance(state: PolicyState, decision: Decision) -> PolicyState:
    """The state after a decision has been carried out: what the store would answer then."""
    if decision.outcome in (Outcome.FAILED, Outcome.REJECTED):
        since = state.failing_since or decision.at
        return replace(state, failures=state.failures + 1, failing_since=since)
    healthy = replace(state, failures=0, failing_since=None, pending=decision.pending)
    if decision.outcome is Outcome.PENDING:
        return healthy
    healthy = replace(healthy, fingerprint=decision.fingerprint, validators=decision.validators)
    if decision.text is None or decision.fetched is None:
        return healthy
    sha256 = decision.fetched.sha256
    version = Version(decision.number, decision.at, decision.text, decision.recipe, sha256)
    # The first version of a wording keeps its name: "returned to version 4" means the oldest one.
    seen = MappingProxyType({decision.text.digest: decision.number, **state.seen})
    return replace(healthy, version=version, snapshot_sha256=sha256, seen=seen)
