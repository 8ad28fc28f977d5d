"""What is known of a policy after a decision has been carried out."""

from __future__ import annotations

from dataclasses import replace
from types import MappingProxyType
from typing import TYPE_CHECKING

from watcher.model import Decision, Outcome

if TYPE_CHECKING:
    from watcher.model import PolicyState


def advance(state: PolicyState, decision: Decision) -> PolicyState:
    """The state after a decision has been carried out: what the store would answer then."""
    if decision.told is not None:
        state = replace(state, told=decision.told)
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
    # Late: the commands that only check have no use for it.
    from watcher.core.memory import remembered
    from watcher.model import Version

    sha256 = decision.fetched.sha256
    version = Version(decision.number, decision.at, decision.text, decision.recipe, sha256)
    # The first version of a wording keeps its name: "returned to version 4" means the oldest one.
    seen = MappingProxyType({decision.text.digest: decision.number, **state.seen})
    recent = remembered(state, decision.text)
    return replace(healthy, version=version, snapshot_sha256=sha256, seen=seen, recent=recent)
