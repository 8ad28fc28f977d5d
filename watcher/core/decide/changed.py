"""A new version: what changed, what was told before, and what to tell.

The version is held against the last good one, or against an earlier one that it is much more like; against
which is decided before, and stands in ``Decision.compared_with``.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from watcher.core.compose import compose
from watcher.core.diff import compare
from watcher.core.link import DiffLink
from watcher.core.materiality import judge
from watcher.core.memory import (
    RETURNED,
    TICKED,
    Base,
    learn,
    located,
    newest_date,
    recall,
    settle,
    traced,
)
from watcher.core.render import render
from watcher.core.triage import edition_change, recovers
from watcher.core.wanted import wanted
from watcher.model import (
    Change,
    ChangeKind,
    Decision,
    JudgedChange,
    Level,
    Memory,
    Nature,
    Outcome,
    Policy,
    PolicyState,
    PolicyText,
    Verdict,
    Version,
)


@dataclass(frozen=True, slots=True)
class Case:
    """What a fetch is judged with, besides the page itself."""

    policy: Policy
    state: PolicyState
    diff_link: DiffLink


def changed(base: Decision, made: Decision, text: PolicyText, against: Base, case: Case) -> Decision:
    """``made`` with its verdict and alert; ``base`` as unchanged if only what proves to tick by itself differs."""
    memory, last, old = case.state.memory, case.state.version or against.version, against.version
    comparison = compare(old.text, text)
    made = replace(_numbered(made, last, case.state), comparison=comparison)
    if recovers(old.text, text):
        said = f"version {old.number} was not the policy yet; this one is"
        return replace(made, detail=said, verdict=Verdict(Level.NONE, (), (said,)))
    verdict = judge(comparison, old.text, text, kind=case.policy.kind)
    lines = learn(memory.lines, last.text, text, verdict.changes, made.at)
    settled, lines, ticked = settle(text, last.text, lines)
    if settled.digest == last.text.digest:
        removed = (*base.removed, *ticked)
        return replace(base, detail=TICKED, memory=replace(memory, lines=lines), removed=removed)
    traces = traced(memory.traces, comparison.changes, old.number, made.number, made.at)
    made = replace(made, memory=Memory(traces, located(lines, text)))
    if returned_to := case.state.seen.get(text.digest, 0):
        return replace(made, detail=_back(last, text, returned_to), verdict=verdict, returned_to=returned_to)
    detail, verdict = _recalled(verdict, text, against, case.state, made)
    return _told(replace(made, detail=detail), verdict, case)


def translated(made: Decision, text: PolicyText, doubt: Decision, case: Case) -> Decision:
    """The page stays in another language: said once, without an alert, since two languages cannot be compared."""
    last = case.state.version
    assert last
    days = (made.at - doubt.pending.since).days if doubt.pending else 0
    said = f"{doubt.detail}, for {days} days now; the wording could not be compared"
    change = Change(ChangeKind.EDITED, (text.title or case.policy.name,), whole=True)
    judged = JudgedChange(change, Nature.EDITORIAL, Level.NONE, (), (said,), by="language")
    comparison = compare(last.text, text)
    made = replace(
        _numbered(made, last, case.state), comparison=comparison, compared_with=last.number, detail=doubt.detail
    )
    return replace(made, verdict=Verdict(Level.NONE, (judged,), (said,)))


def _numbered(made: Decision, last: Version, state: PolicyState) -> Decision:
    return replace(made, outcome=Outcome.CHANGED, number=max([last.number, *state.seen.values()]) + 1)


def _recalled(
    verdict: Verdict, text: PolicyText, against: Base, state: PolicyState, made: Decision
) -> tuple[str, Verdict]:
    """What memory has to say of the version, and the verdict without what was told before."""
    newest = newest_date(state)
    # An edition with a newer date than any before is meant: also what it takes up again.
    if not newest or text.dated <= newest:
        verdict = recall(verdict, state.memory.traces, now=made.at, stale=bool("" < text.dated < newest))
    edition = edition_change(against.version.text, text)
    if edition:
        verdict = _adapted(verdict)
    said = tuple(filter(None, (edition, _likeness(verdict, against, state))))
    return "; ".join(said), replace(verdict, reasons=(*said, *verdict.reasons))


def _adapted(verdict: Verdict) -> Verdict:
    """Another region's edition says the same in other words throughout: news is what is more than reworded."""
    if not all(judged.level <= Level.LOW and _reworded(judged.change) for judged in verdict.changes if judged.level):
        return verdict
    changes = tuple(
        replace(judged, nature=Nature.EDITORIAL, level=Level.NONE, by="edition") if judged.level else judged
        for judged in verdict.changes
    )
    return replace(verdict, level=Level.NONE, changes=changes, effective="", notice="")


def _reworded(change: Change) -> bool:
    """A sentence that reads otherwise, or one word of a list that went or came: no new sentence."""
    return change.kind is ChangeKind.EDITED or max(len(change.before.split()), len(change.after.split())) == 1


def _likeness(verdict: Verdict, against: Base, state: PolicyState) -> str:
    """Which earlier version the text is like, or how much of it is back; empty if neither."""
    if state.version is against.version:
        known = sum(judged.by == RETURNED for judged in verdict.changes)
        return f"{_changes(known)} back to an earlier wording" if known else ""
    like = f"{'stale copy of' if against.stale else 'like'} version {against.version.number}"
    return f"{like}, with {_changes(len(verdict.changes))}" if verdict.changes else like


def _changes(count: int) -> str:
    return f"{count} change{'s' if count > 1 else ''}"


def _back(last: Version, text: PolicyText, returned_to: int) -> str:
    """What to say of a whole text that was there before."""
    stale = "" < text.dated < last.text.dated
    why = f", a stale copy: its date went back from {last.text.dated} to {text.dated}" if stale else ""
    return f"returned to version {returned_to}{why}"


def _told(made: Decision, verdict: Verdict, case: Case) -> Decision:
    """With the verdict, and with an alert if the policy's settings want one."""
    made = replace(made, verdict=verdict)
    want = wanted(verdict, case.policy)
    if not want.alert:
        return made
    alert = compose(case.policy, want.verdict, old=made.compared_with, new=made.number, at=made.at)
    link = case.diff_link(case.policy.id, made.compared_with, made.number)
    return replace(made, alert=alert, message=render(alert, diff_link=link))
