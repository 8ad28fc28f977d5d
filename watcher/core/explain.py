"""Reads a kept page again by today's recipe and settings, so that what was decided can be explained.

It calls the stages of a decision and adds what they leave out: what the page looked like, and how much
of the last good version stands on it. It stores nothing, and what was decided at the time stays as it is.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace

from watcher.core.decide import decide
from watcher.core.extract import NotText, extract, recipe
from watcher.core.sections import OUTLINE, outline
from watcher.core.text import fold
from watcher.model import (
    Change,
    Decision,
    Fetched,
    JudgedChange,
    Nature,
    Pending,
    Policy,
    PolicyState,
    PolicyText,
    Removed,
    Verdict,
    Version,
)


@dataclass(frozen=True, slots=True)
class Reading:
    """What a kept page is to today's program.

    ``text`` is None where the page holds no readable text; ``trouble`` then says why. ``removed`` is
    furniture, and lines that change by themselves. ``kept`` is the share of the version before, by its
    lines, that stands on the page unchanged; None where there is no such version. ``decision`` is what
    would be decided about the page today.
    """

    recipe: str
    title: str
    text: PolicyText | None
    removed: tuple[Removed, ...]
    trouble: str
    kept: float | None
    decision: Decision


def read_again(policy: Policy, page: Fetched, state: PolicyState, *, accepted: bool = False) -> Reading:
    """The page as today's program sees it, in that state of the policy.

    ``accepted`` says that the page became a version, so that a drastic change counts as confirmed.
    """
    made_by = f"{recipe(policy, page.content_type)} outline/{OUTLINE}"
    # A page whose bytes are known is not read at all; this one is to be.
    state = replace(state, fingerprint="", snapshot_sha256="", pending=None)
    try:
        extraction = extract(page, policy)
    except NotText as problem:
        return Reading(made_by, "", None, (), str(problem), None, decide(policy, state, page))
    text = outline(extraction)
    if accepted:
        state = replace(state, pending=Pending(text.digest, page.fetched_at))
    decision = decide(policy, state, page)
    kept = share_kept(state.version.text, text) if state.version else None
    removed = decision.removed or extraction.removed
    return Reading(made_by, extraction.title or text.title, text, removed, "", kept, decision)


def state_before(state: PolicyState, number: int, last: Version | None, against: Version | None) -> PolicyState:
    """The state in which version ``number`` was found, as far as today's state tells.

    ``last`` is the version before it, ``against`` the one that it was held against. Of what is remembered
    only that is left which was known by then.
    """
    traces = (
        replace(trace, came=_older(trace.came, number), went=_older(trace.went, number))
        for trace in state.memory.traces
    )
    known = tuple(trace for trace in traces if trace.came or trace.went)
    return PolicyState(
        state.policy_id,
        version=last,
        seen={digest: older for digest, older in state.seen.items() if older < number},
        recent=(against,) if against and last and against.number != last.number else (),
        memory=replace(state.memory, traces=known),
    )


def _older(numbers: tuple[int, ...], number: int) -> tuple[int, ...]:
    return tuple(older for older in numbers if older < number)


def share_kept(old: PolicyText, new: PolicyText) -> float:
    """The share of the old text, by its lines, that stands in the new one too: 0 to 1."""
    still = {fold(line) for line in new.lines()}
    total = kept = 0
    for line in old.lines():
        total += len(line)
        kept += len(line) if fold(line) in still else 0
    return kept / total if total else 0.0


def completed(stored: Verdict, today: Verdict | None) -> Verdict:
    """The stored verdict, with rule and direction of each change from today's where they were not kept.

    Only where today's judgement of the same change is the same.
    """
    judged = {_identity(change.change): change for change in today.changes} if today else {}

    def complete(change: JudgedChange) -> JudgedChange:
        again = judged.get(_identity(change.change))
        if change.by or again is None or (again.nature, again.level) != (change.nature, change.level):
            return change
        return replace(change, by=again.by, direction=change.direction or again.direction)

    return replace(stored, changes=tuple(map(complete, stored.changes)))


def _identity(change: Change) -> tuple[object, ...]:
    return (change.kind, change.section, change.before, change.after)


@dataclass(frozen=True, slots=True)
class Group:
    """Things of one sort, counted by what made them so, most frequent first."""

    name: str
    total: int
    parts: tuple[tuple[str, int], ...]

    def __str__(self) -> str:
        parts = ", ".join(f"{count} {part}" for part, count in self.parts)
        alone = self.parts == ((self.name, self.total),)
        return f"{self.total} {self.name}" + ("" if alone else f": {parts}")


def quiet_groups(changes: Iterable[JudgedChange]) -> tuple[Group, ...]:
    """The changes that don't matter by nature, and in each by the step that made them quiet."""
    steps: dict[Nature, Counter[str]] = {nature: Counter() for nature in Nature}
    for judged in changes:
        if not judged.level:
            steps[judged.nature][step(judged)] += 1
    return tuple(
        Group(nature.value, counted.total(), tuple(counted.most_common()))
        for nature, counted in steps.items()
        if counted
    )


def step(judged: JudgedChange) -> str:
    """The step or rule that decided about a change; of an old record that doesn't name it, ``unknown``."""
    return judged.by or "unknown"


def removed_by_reason(removed: Iterable[Removed]) -> dict[str, list[str]]:
    """What was taken off a page, by reason, in the order of the page."""
    found: dict[str, list[str]] = {}
    for piece in removed:
        found.setdefault(piece.reason, []).append(piece.text)
    return found
