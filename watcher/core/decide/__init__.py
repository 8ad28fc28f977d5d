"""All judgement about one fetch, as one pure call. Stores nothing and sends nothing.

fetched ─ failed ──────────────────────────────────────► FAILED
   │ 304, same bytes ──────────────────────────────────► UNCHANGED                               (glance)
triage of the answer (status, emptiness) ──────────────► REJECTED                                (read)
   │ same fingerprint ─────────────────────────────────► UNCHANGED
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

from typing import TYPE_CHECKING

from watcher.core.decide.glance import glance, overtaken
from watcher.core.decide.question import Answer, Question, answer, failed
from watcher.core.decide.recipe import needs_upgrade, upgrade
from watcher.core.decide.state import advance
from watcher.core.link import DiffLink, diff_command
from watcher.model import Decision, Fetched, FetchOutcome, Policy

if TYPE_CHECKING:
    from watcher.model import PolicyState

__all__ = [
    "Answer",
    "Question",
    "advance",
    "answer",
    "decide",
    "failed",
    "glance",
    "needs_upgrade",
    "overtaken",
    "upgrade",
]


def decide(
    policy: Policy, state: PolicyState, fetched: FetchOutcome, *, diff_link: DiffLink = diff_command
) -> Decision:
    """What this fetch comes to, given what is known of the policy. Never raises on page content."""
    seen = glance(state.known, fetched)
    if seen or not isinstance(fetched, Fetched):
        assert seen
        return seen
    # Late, because most checks end at a glance, and what reads pages is slow to import.
    from watcher.core.decide.read import read

    return read(policy, state, fetched, diff_link)
