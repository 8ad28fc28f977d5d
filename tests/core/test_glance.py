"""What is said of a fetch without reading it, and what has to be read."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.builders import NOON
from tests.commandline import MAY, policy_page
from watcher.core.decide import advance, decide, glance
from watcher.model import (
    Fetched,
    FetchFailed,
    FetchOutcome,
    Known,
    NotModified,
    Outcome,
    Policy,
    PolicyState,
    Validators,
)

ACME = Policy("acme/privacy", "https://acme.test/privacy")
PAGE = policy_page()


def answer(body: str = PAGE, status: int = 200, etag: str = '"2"') -> Fetched:
    headers = {"content-type": "text/html", "etag": etag}
    return Fetched(ACME.url, ACME.url, status, body.encode(), NOON, headers, elapsed=0.5)


def state() -> PolicyState:
    """The state after a first check."""
    first = decide(ACME, PolicyState(ACME.id), answer(etag='"1"'))
    return advance(PolicyState(ACME.id), first)


@pytest.mark.parametrize(
    ("fetched", "outcome", "validators"),
    [
        (answer(), Outcome.UNCHANGED, Validators('"2"')),
        (NotModified(ACME.url, NOON), Outcome.UNCHANGED, Validators('"1"')),
        (answer("", status=304), Outcome.UNCHANGED, Validators('"1"')),
        (FetchFailed(ACME.url, NOON, "dns", "no such name"), Outcome.FAILED, Validators()),
    ],
    ids=["same bytes", "not modified", "recorded 304", "failed"],
)
def test_most_checks_end_at_a_glance(fetched: FetchOutcome, outcome: Outcome, validators: Validators) -> None:
    decision = glance(state().known, fetched)
    assert decision
    assert (decision.outcome, decision.validators, decision.number) == (outcome, validators, 1)
    assert decision.fingerprint == (state().fingerprint if outcome is Outcome.UNCHANGED else "")
    assert decision == decide(ACME, state(), fetched)


@pytest.mark.parametrize(
    "fetched",
    [answer(policy_page(MAY)), answer(status=500), answer(status=404), answer("")],
    ids=["other bytes", "same bytes as an error", "same bytes, not found", "empty"],
)
def test_the_rest_is_read(fetched: Fetched) -> None:
    assert glance(state().known, fetched) is None
    assert decide(ACME, state(), fetched).outcome in (Outcome.CHANGED, Outcome.REJECTED)


def test_without_a_version_every_page_is_read() -> None:
    assert glance(Known(ACME.id), answer()) is None
    assert glance(Known(ACME.id), answer("", status=304)) is None
    not_modified = glance(Known(ACME.id), NotModified(ACME.url, NOON))
    assert not_modified
    assert (not_modified.outcome, not_modified.reason) == (Outcome.FAILED, "not-modified")


def test_what_is_known_is_the_state_without_its_texts() -> None:
    full = replace(state(), failures=3, failing_since=NOON, told={"failing": "x"})
    brief = full.known
    assert full.version
    assert (brief.number, brief.recipe) == (1, full.version.recipe)
    shared = (
        "policy_id",
        "snapshot_sha256",
        "fingerprint",
        "validators",
        "pending",
        "failures",
        "failing_since",
        "told",
    )
    for name in shared:
        assert getattr(brief, name) == getattr(full, name)
    assert PolicyState(ACME.id).known == Known(ACME.id)
