"""All judgement about one fetch, as one pure call. Stores nothing and sends nothing.

fetched ─ failed ──────────────────────────────────────► FAILED
   │ 304, same bytes, same fingerprint ────────────────► UNCHANGED
triage of the answer (status, emptiness) ──────────────► REJECTED
extract, outline
   │ no version yet ───────────────────────────────────► FIRST, or REJECTED
memory: lines that change by themselves stay as they were
   │ same wording ─────────────────────────────────────► UNCHANGED
memory: which version to hold it against
triage of the text (is it the policy at all?) ─────────► REJECTED, or PENDING until confirmed    (doubt)
compare, judge                                                                                   (changed)
memory: what was here lately is told no second time
compose, render ───────────────────────────────────────► CHANGED

``state`` says what is known after a decision, ``recipe`` how a version was made and is made again.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from watcher.core.decide.changed import Case, DiffLink, changed, diff_command, translated
from watcher.core.decide.doubt import PATIENCE, doubted, rejected, stays
from watcher.core.decide.recipe import needs_upgrade, recipe_of, upgrade
from watcher.core.decide.state import advance
from watcher.core.extract import NotText, extract
from watcher.core.fingerprint import fingerprint, remembered
from watcher.core.memory import TICKED, closest, settle
from watcher.core.sections import outline
from watcher.core.triage import Finding, triage_answer, triage_text
from watcher.model import (
    Decision,
    Fetched,
    FetchFailed,
    FetchOutcome,
    NotModified,
    Outcome,
    Policy,
    PolicyState,
    PolicyText,
    Rejection,
    Version,
)

__all__ = ["PATIENCE", "DiffLink", "advance", "decide", "diff_command", "needs_upgrade", "upgrade"]


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
        return rejected(base, fetched, finding)
    print_ = fingerprint(fetched, verbatim=bool(policy.select or policy.remove))
    base = replace(base, fingerprint=print_, validators=fetched.validators)
    if state.version and (fetched.sha256 == state.snapshot_sha256 or print_ in state.fingerprint.split()):
        return replace(base, fingerprint=remembered(print_, state.fingerprint))
    return _read(base, fetched, Case(policy, state, diff_link))


def _read(base: Decision, fetched: Fetched, case: Case) -> Decision:
    """The page may have changed: read it."""
    try:
        extraction = extract(fetched, case.policy)
    except NotText as problem:
        return rejected(base, fetched, Finding(Rejection.NOT_TEXT, str(problem)))
    base = replace(base, removed=extraction.removed)
    text = outline(extraction)
    made = replace(base, fetched=fetched, text=text, recipe=recipe_of(case.policy, fetched.content_type))
    if case.state.version:
        return _weighed(base, made, _Read(fetched, text, extraction.title), case.state.version, case)
    finding = triage_text(text, extraction.title, None)
    doubt = doubted(base, fetched, text, finding, case.state) if finding else None
    return doubt or replace(made, outcome=Outcome.FIRST, number=1)


@dataclass(frozen=True, slots=True)
class _Read:
    """A page, the text that was read from it, and the title it goes by."""

    fetched: Fetched
    text: PolicyText
    title: str


def _weighed(base: Decision, made: Decision, read: _Read, last: Version, case: Case) -> Decision:
    """A text beside what is known: the same, not the policy, or a new version."""
    state = case.state
    text, lines, ticked = settle(read.text, last.text, state.memory.lines)
    memory = replace(state.memory, lines=lines)
    base = replace(base, removed=(*base.removed, *ticked))
    if text.digest == last.text.digest:
        base = replace(base, fingerprint=remembered(base.fingerprint, state.fingerprint))
        return replace(base, detail=TICKED, memory=memory) if ticked else base
    case = replace(case, state=replace(state, memory=memory))
    against = closest(state, last, text, made.recipe, made.at - last.fetched_at)
    made = replace(made, text=text, removed=base.removed, compared_with=against.version.number)
    finding = triage_text(text, read.title, against.version.text)
    doubt = doubted(base, read.fetched, text, finding, state) if finding else None
    if doubt is None:
        return changed(base, made, text, against, case)
    return translated(made, text, doubt, case) if stays(doubt, state) else doubt
