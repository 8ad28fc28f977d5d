"""One pure call about one fetch: every way through it."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from tests.builders import NOON, page
from tests.commandline import MAY, NEVER, WALL, policy_page
from watcher.core.decide import advance, decide, needs_upgrade, upgrade
from watcher.model import (
    Fetched,
    FetchFailed,
    FetchOutcome,
    Level,
    NotModified,
    Outcome,
    Policy,
    PolicyState,
    Validators,
)

ACME = Policy("acme/privacy", "https://acme.test/privacy", channels=("legal",))
NOTHING = PolicyState(ACME.id)


def answer(body: str, *, etag: str = "", status: int = 200, days: int = 0) -> Fetched:
    """A page, so many days later."""
    fetched = page(body, status=status, at=NOON + timedelta(days=days))
    return replace(fetched, headers={**fetched.headers, "etag": etag}) if etag else fetched


def known(body: str = "", *, etag: str = "") -> PolicyState:
    """The state after a first version."""
    return advance(NOTHING, decide(ACME, NOTHING, answer(body or policy_page(), etag=etag)))


def test_a_failed_fetch_carries_its_reason() -> None:
    decision = decide(ACME, known(), FetchFailed(ACME.url, NOON, "dns", "no such host", elapsed=1.5))
    assert (decision.outcome, decision.reason, decision.detail) == ("failed", "dns", "no such host")
    assert (decision.number, decision.elapsed, decision.fetched) == (1, 1.5, None)


def test_not_modified_keeps_what_the_next_question_needs() -> None:
    state = known(etag='"1"')
    decision = decide(ACME, state, NotModified(ACME.url, NOON))
    assert decision.outcome == "unchanged"
    assert advance(state, decision) == state


def test_a_first_version() -> None:
    decision = decide(ACME, NOTHING, answer(policy_page(), etag='"1"'))
    assert (decision.outcome, decision.number, decision.alert, decision.verdict) == ("first", 1, None, None)
    assert decision.text
    assert decision.text.dated == "2026-02-03"
    assert decision.recipe
    assert decision.validators == Validators('"1"')


@pytest.mark.parametrize(
    "body",
    [
        policy_page(),
        policy_page(furniture="1,000 visits today"),
        policy_page().replace("<p>", '<p class="x9">'),
        policy_page().replace("<main>", "<script>nonce='a1'</script><main>"),
        policy_page().replace("service, what", "service,\n      what"),
    ],
)
def test_the_same_wording_is_unchanged_however_it_is_wrapped(body: str) -> None:
    decision = decide(ACME, known(), answer(body))
    assert (decision.outcome, decision.text, decision.fetched) == ("unchanged", None, None)
    assert decision.fingerprint


def test_a_material_change_is_alerted_with_its_message() -> None:
    decision = decide(ACME, known(), answer(policy_page(MAY)), diff_link=lambda *pair: f"diff of {pair}")
    assert (decision.outcome, decision.number) == ("changed", 2)
    assert decision.verdict
    assert decision.verdict.material
    assert decision.alert
    assert (decision.alert.old, decision.alert.new, decision.alert.detected_at) == (1, 2, NOON)
    assert decision.message
    assert "diff of ('acme/privacy', 1, 2)" in decision.message.text


def test_a_quiet_change_is_a_version_without_alert() -> None:
    decision = decide(ACME, known(), answer(policy_page().replace("3 February", "9 February")))
    assert (decision.outcome, decision.number, decision.alert, decision.message) == ("changed", 2, None, None)
    assert decision.verdict
    assert decision.verdict.level is Level.NONE


@pytest.mark.parametrize(
    ("fetched", "reason"),
    [
        (answer(WALL), "bot-wall"),
        (answer(WALL, status=403), "bot-wall"),
        (answer("busy", status=503), "error-page"),
        (answer("", status=200), "empty"),
        (answer("who are you?", status=401), "login"),
        (page(bytes(range(256)) * 40), "not-text"),
        (answer("<html><body><p>Loading...</p></body></html>"), "placeholder"),
    ],
)
@pytest.mark.parametrize("state", [NOTHING, known()], ids=["before", "after"])
def test_what_is_not_the_policy_is_rejected_as_evidence(state: PolicyState, fetched: Fetched, reason: str) -> None:
    decision = decide(ACME, state, fetched)
    assert (decision.outcome, decision.reason) == ("rejected", reason)
    assert decision.detail
    assert decision.fetched is fetched
    # It has to be read again next time.
    assert (decision.fingerprint, decision.validators) == ("", Validators())
    assert advance(state, decision).version == state.version


def test_unhealthy_checks_are_counted_until_a_good_one() -> None:
    state = known()
    unwell: list[FetchOutcome] = [answer(WALL, days=1), FetchFailed(ACME.url, NOON, "dns", "")]
    for day, fetched in enumerate(unwell, 1):
        state = advance(state, decide(ACME, state, fetched))
        assert state.failures == day
        assert state.failing_since == NOON + timedelta(days=1)
    state = advance(state, decide(ACME, state, answer(policy_page())))
    assert (state.failures, state.failing_since) == (0, None)


def test_a_text_that_was_there_before_is_named_by_its_oldest_version() -> None:
    state = known(policy_page(NEVER))
    found = []
    for selling in (MAY, NEVER, MAY, NEVER):
        decision = decide(ACME, state, answer(policy_page(selling)))
        found.append((decision.number, decision.returned_to, bool(decision.alert)))
        state = advance(state, decision)
    assert found == [(2, 0, True), (3, 1, False), (4, 2, False), (5, 1, False)]


def test_deciding_is_pure() -> None:
    state, fetched = known(), answer(policy_page(MAY))
    assert decide(ACME, state, fetched) == decide(ACME, state, fetched)
    assert state == known()


def test_an_upgrade_reads_the_snapshot_again_by_todays_recipe() -> None:
    state, fetched = known(), answer(policy_page())
    assert state.version
    assert not needs_upgrade(ACME, state.version)
    narrowed = replace(ACME, remove=("h2",))
    assert needs_upgrade(narrowed, state.version)
    again = upgrade(narrowed, state.version, fetched)
    assert (again.number, again.fetched_at) == (1, state.version.fetched_at)
    assert "Selling" not in again.text.text
    assert not needs_upgrade(narrowed, again)


def test_a_snapshot_that_can_no_longer_be_read_leaves_the_version() -> None:
    version = known().version
    assert version
    assert upgrade(replace(ACME, remove=("h2",)), version, page(b"\x00\x01" * 2000)) is version


def test_every_outcome_but_a_new_version_says_which_one_stands() -> None:
    state = known()
    for fetched in (answer(WALL), answer(policy_page()), NotModified(ACME.url, NOON)):
        assert decide(ACME, state, fetched).number == 1
    assert decide(ACME, NOTHING, answer(WALL)).number == 0
    assert decide(ACME, NOTHING, NotModified(ACME.url, NOON)).outcome is Outcome.FAILED


def rewritten(edition: str) -> str:
    """Another policy that shares nothing with the sample, a little different in each edition."""
    clause = (
        "Under edition {} of this policy the data of group {} is personal data, which its members gave with their "
        "consent, and which is kept, disclosed and erased only as the law of their country and the register allow."
    )
    return f"<h1>Acme Privacy Policy</h1>{''.join(f'<p>{clause.format(edition, n)}</p>' for n in range(12))}"


def outcomes(*pages: tuple[str, int]) -> list[str]:
    """What fetches (body, days after the first) come to, one after the other."""
    state, found = known(), []
    for body, days in pages:
        decision = decide(ACME, state, answer(body, days=days))
        state = advance(state, decision)
        found.append(decision.outcome.value)
    return found


def test_a_drastic_change_waits_for_the_same_text_again() -> None:
    assert outcomes((rewritten("a"), 1), (rewritten("a") + "<!-- x -->", 1)) == ["pending", "changed"]


def test_a_drastic_change_that_never_is_the_same_twice_is_believed_after_days() -> None:
    assert outcomes((rewritten("a"), 1), (rewritten("b"), 2), (rewritten("c"), 3)) == ["pending", "pending", "changed"]


def test_a_drastic_change_that_goes_away_starts_waiting_anew() -> None:
    pages = ((rewritten("a"), 1), (policy_page(), 2), (rewritten("b"), 4), (rewritten("c"), 5))
    assert outcomes(*pages) == ["pending", "unchanged", "pending", "pending"]


def test_who_asks_for_every_change_gets_the_quiet_ones_too() -> None:
    dated = policy_page().replace("3 February 2026", "4 February 2026")
    assert dated != policy_page()
    loud = replace(ACME, alert_from=Level.NONE)
    for policy, alerted in ((ACME, False), (loud, True)):
        decision = decide(policy, known(), answer(dated))
        assert (decision.outcome, bool(decision.alert)) == ("changed", alerted)
    assert decision.alert
    assert len(decision.alert.items) == 1
    assert decision.message
    assert "*4* February 2026" in decision.message.text
