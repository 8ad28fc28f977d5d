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
from watcher.core.language import language_of
from watcher.core.materiality import judge
from watcher.core.memory import (
    RETURNED,
    Base,
    closest,
    learn,
    located,
    newest_date,
    recall,
    remembered,
    settle,
    traced,
)
from watcher.core.render import render
from watcher.core.sections import OUTLINE, outline
from watcher.core.triage import Finding, edition_change, recovers, triage_answer, triage_text
from watcher.core.wanted import wanted
from watcher.model import (
    Alert,
    Change,
    ChangeKind,
    Decision,
    Fetched,
    FetchFailed,
    FetchOutcome,
    JudgedChange,
    Level,
    Memory,
    Nature,
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

_LANGUAGE = "language "
_TICKED = "only lines that change by themselves differ"

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
    print_ = fingerprint(fetched, verbatim=bool(policy.select or policy.remove))
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
    recipe_ = _recipe(policy, fetched.content_type)
    if state.version is None:
        finding = triage_text(text, extraction.title, None)
        if finding and (held := _held(base, state, fetched, text, finding)):
            return held
        return replace(base, outcome=Outcome.FIRST, fetched=fetched, text=text, recipe=recipe_, number=1)
    last = state.version
    text, lines, ticked = settle(text, last.text, state.memory.lines)
    base = replace(base, removed=(*base.removed, *ticked))
    state = replace(state, memory=replace(state.memory, lines=lines))
    if text.digest == last.text.digest:
        return replace(base, detail=_TICKED if ticked else "", memory=state.memory if ticked else None)
    against = closest(state, last, text, recipe_, fetched.fetched_at - last.fetched_at)
    finding = triage_text(text, extraction.title, against.version.text)
    made = replace(base, fetched=fetched, text=text, recipe=recipe_, compared_with=against.version.number)
    if finding and (held := _held(base, state, fetched, text, finding)):
        if finding.reason is Rejection.LANGUAGE and _stays(held, state):
            return _translated(made, policy, state, last, text, finding.detail, diff_link)
        return held
    return _changed(base, made, policy, state, against, text, diff_link)


def _held(base: Decision, state: PolicyState, fetched: Fetched, text: PolicyText, finding: Finding) -> Decision | None:
    """The page as rejected or held back; None if what was found about it has been confirmed."""
    if finding.reason:
        rejected = _rejected(base, fetched, finding)
        alone = triage_text(text, text.title, None)
        if finding.reason is not Rejection.LANGUAGE or alone:
            return rejected
        # Mostly a flip. If nothing else comes for days it's the policy's new language.
        return replace(rejected, pending=_waiting(state, f"{_LANGUAGE}{language_of(text.text)}", fetched.fetched_at))
    if _confirmed(state, text, fetched.fetched_at):
        return None
    # No fingerprint and no validators: the next fetch has to be read again to confirm this one.
    return replace(
        base,
        outcome=Outcome.PENDING,
        detail=finding.detail,
        pending=Pending(text.digest, drastic.since if (drastic := _drastic(state)) else fetched.fetched_at),
        fingerprint="",
        validators=Validators(),
        fetched=fetched,
    )


def _waiting(state: PolicyState, what: str, now: datetime) -> Pending:
    return state.pending if state.pending and state.pending.digest == what else Pending(what, now)


def _stays(held: Decision, state: PolicyState) -> bool:
    """Whether the same other language, and nothing else that could be read, has been served for days."""
    return bool(held.pending and held.pending == state.pending and held.at - held.pending.since >= PATIENCE)


def _translated(
    made: Decision,
    policy: Policy,
    state: PolicyState,
    last: Version,
    text: PolicyText,
    detail: str,
    diff_link: DiffLink,
) -> Decision:
    """The page stays in another language: said once, since two languages cannot be compared."""
    days = (made.at - (state.pending.since if state.pending else made.at)).days
    said = f"{detail}, for {days} days now; the wording could not be compared"
    change = Change(ChangeKind.EDITED, (text.title or policy.name,), whole=True)
    judged = JudgedChange(change, Nature.SUBSTANTIVE, Level.LOW, (), (said,), by="language")
    made = replace(
        made,
        outcome=Outcome.CHANGED,
        number=_next_number(state, last),
        comparison=compare(last.text, text),
        compared_with=last.number,
        detail=detail,
    )
    return _told(made, policy, Verdict(Level.LOW, (judged,)), diff_link)


def _changed(
    base: Decision,
    made: Decision,
    policy: Policy,
    state: PolicyState,
    against: Base,
    text: PolicyText,
    diff_link: DiffLink,
) -> Decision:
    """There is a new version: hold it against the last good one, or against the one it is like."""
    old, last = against.version, state.version or against.version
    number = _next_number(state, last)
    comparison = compare(old.text, text)
    made = replace(made, outcome=Outcome.CHANGED, number=number, comparison=comparison)
    if recovers(old.text, text):
        said = f"version {old.number} was not the policy yet; this one is"
        return replace(made, detail=said, verdict=Verdict(Level.NONE, (), (said,)))
    verdict = judge(comparison, old.text, text, kind=policy.kind)
    lines = learn(state.memory.lines, last.text, text, verdict.changes, made.at)
    again, lines, ticked = settle(text, last.text, lines)
    if again.digest == last.text.digest:  # nothing but lines that have proved now that they mean nothing
        memory = replace(state.memory, lines=lines)
        return replace(base, detail=_TICKED, memory=memory, removed=(*base.removed, *ticked))
    traces = traced(state.memory.traces, comparison.changes, old.number, number, made.at)
    made = replace(made, memory=Memory(traces, located(lines, text)))
    if returned_to := state.seen.get(text.digest, 0):
        return replace(made, detail=_back(state, text, returned_to), verdict=verdict, returned_to=returned_to)
    made, verdict = _recalled(made, state, against, text, verdict)
    return _told(made, policy, verdict, diff_link)


def _recalled(
    made: Decision, state: PolicyState, against: Base, text: PolicyText, verdict: Verdict
) -> tuple[Decision, Verdict]:
    """The verdict without what was told before, and what memory has to say of it."""
    old, newest = against.version, newest_date(state)
    edition = edition_change(old.text, text)
    # An edition with a newer date than any before is meant: also what it takes up again.
    if not (newest and text.dated > newest):
        verdict = recall(verdict, state.memory.traces, now=made.at, stale=bool(text.dated and text.dated < newest))
    like = f"{'stale copy of' if against.stale else 'like'} version {old.number}"
    if state.version is old:
        known = sum(judged.by == RETURNED for judged in verdict.changes)
        like = f"{_changes(known)} back to an earlier wording" if known else ""
    elif verdict.changes:
        like = f"{like}, with {_changes(len(verdict.changes))}"
    said = tuple(filter(None, (edition, like)))
    return replace(made, detail="; ".join(said)), replace(verdict, reasons=(*said, *verdict.reasons))


def _changes(count: int) -> str:
    return f"{count} change{'s' if count > 1 else ''}"


def _back(state: PolicyState, text: PolicyText, returned_to: int) -> str:
    """What to say of a text that was there before."""
    last = state.version.text.dated if state.version else ""
    stale = f", a stale copy: its date went back from {last} to {text.dated}" if "" < text.dated < last else ""
    return f"returned to version {returned_to}{stale}"


def _told(made: Decision, policy: Policy, verdict: Verdict, diff_link: DiffLink) -> Decision:
    """With the verdict, and with an alert if the policy's settings want one."""
    want = wanted(verdict, policy)
    alert: Alert | None = None
    if want.alert:
        alert = compose(policy, want.verdict, old=made.compared_with, new=made.number, at=made.at)
    link = diff_link(policy.id, made.compared_with, made.number)
    return replace(made, verdict=verdict, alert=alert, message=render(alert, diff_link=link) if alert else None)


def _next_number(state: PolicyState, last: Version) -> int:
    return max([last.number, *state.seen.values()]) + 1


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
    pending = _drastic(state)
    if text.digest in state.seen or pending is None:
        return text.digest in state.seen
    return pending.digest == text.digest or now - pending.since >= PATIENCE


def _drastic(state: PolicyState) -> Pending | None:
    return state.pending if state.pending and not state.pending.digest.startswith(_LANGUAGE) else None


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
        pending = decision.pending or state.pending
        return replace(state, failures=state.failures + 1, failing_since=since, pending=pending)
    healthy = replace(
        state,
        failures=0,
        failing_since=None,
        pending=decision.pending,
        memory=decision.memory or state.memory,
    )
    if decision.outcome is Outcome.PENDING:
        return healthy
    healthy = replace(healthy, fingerprint=decision.fingerprint, validators=decision.validators)
    if decision.text is None or decision.fetched is None:
        return healthy
    sha256 = decision.fetched.sha256
    version = Version(decision.number, decision.at, decision.text, decision.recipe, sha256)
    # The first version of a wording keeps its name: "returned to version 4" means the oldest one.
    seen = MappingProxyType({decision.text.digest: decision.number, **state.seen})
    recent = remembered(state, decision.text)
    return replace(healthy, version=version, snapshot_sha256=sha256, seen=seen, recent=recent)
