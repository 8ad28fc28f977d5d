"""A page that has to be read, as one value, and all that came of it as another: both cross to another process."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from watcher.core.link import DiffLink, diff_command
from watcher.errors import mistake
from watcher.model import Decision, Fetched, Outcome, Policy

if TYPE_CHECKING:
    from watcher.model import PolicyState, Version

_NO_MEMORY = "There was too little memory left to read the page; the next check tries again."


@dataclass(frozen=True, slots=True)
class Question:
    """A page, and what it is held against. ``snapshot`` is the page of the last version if another recipe made that."""

    policy: Policy
    state: PolicyState
    page: Fetched
    diff_link: DiffLink = diff_command
    snapshot: Fetched | None = None


@dataclass(frozen=True, slots=True)
class Answer:
    """The decision. ``upgraded`` is the last version made again by today's recipe, None where it stays as it is."""

    decision: Decision
    upgraded: Version | None = None


def answer(question: Question) -> Answer:
    """Reads the page. A mistake of ours fails it: it must not stop the others."""
    from watcher.core.decide import decide

    policy, state = question.policy, question.state
    upgraded = None
    try:
        if question.snapshot and state.version:
            upgraded = _upgraded(policy, state.version, question.snapshot)
        if upgraded:
            state = _as_upgraded(state, upgraded)
        return Answer(decide(policy, state, question.page, diff_link=question.diff_link), upgraded)
    except MemoryError:
        return failed(question, "unread", _NO_MEMORY)
    except Exception as error:  # noqa: BLE001 - see above
        return failed(question, "internal", mistake(error, text=True))


def failed(question: Question, reason: str, detail: str) -> Answer:
    """The page could not be read, for a reason that isn't its own."""
    page = question.page
    return Answer(Decision(question.policy.id, Outcome.FAILED, page.fetched_at, reason, detail, elapsed=page.elapsed))


def _upgraded(policy: Policy, version: Version, snapshot: Fetched) -> Version | None:
    """The version made again, so that like is compared with like; None if that can't be done."""
    from watcher.core.decide.recipe import upgrade

    again = upgrade(policy, version, snapshot)
    return None if again is version else again


def _as_upgraded(state: PolicyState, version: Version) -> PolicyState:
    # The last page's fingerprint was read by the old recipe and may hide what the new one shows.
    seen = {**state.seen, version.text.digest: version.number}
    return replace(state, version=version, fingerprint="", snapshot_sha256="", seen=seen)
