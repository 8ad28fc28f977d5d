"""A page that may have changed: read, held against what is known, and judged."""

from __future__ import annotations

from dataclasses import replace
from typing import NamedTuple

from watcher.core.decide.changed import Case, changed, translated
from watcher.core.decide.doubt import doubted, rejected, stays
from watcher.core.decide.recipe import recipe_of
from watcher.core.extract import NotText, extract
from watcher.core.fingerprint import fingerprint, remembered
from watcher.core.link import DiffLink
from watcher.core.memory import TICKED, closest, settle
from watcher.core.sections import outline
from watcher.core.triage import Finding, triage_answer, triage_text
from watcher.model import (
    Decision,
    Fetched,
    Outcome,
    Policy,
    PolicyState,
    PolicyText,
    Rejection,
    Version,
)


def read(policy: Policy, state: PolicyState, fetched: Fetched, diff_link: DiffLink) -> Decision:
    """What a page comes to that is not simply the same as before."""
    number = state.version.number if state.version else 0
    base = Decision(policy.id, Outcome.UNCHANGED, fetched.fetched_at, elapsed=fetched.elapsed, number=number)
    finding = triage_answer(fetched)
    if finding:
        return rejected(base, fetched, finding)
    print_ = fingerprint(fetched, verbatim=bool(policy.select or policy.remove))
    base = replace(base, fingerprint=print_, validators=fetched.validators)
    if state.version and print_ in state.fingerprint.split():
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


class _Read(NamedTuple):
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
