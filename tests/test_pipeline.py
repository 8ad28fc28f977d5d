"""fetch | decide | commit, with fakes for the seams and with the real store."""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from tests.builders import NOON
from tests.commandline import MAY, NEVER, WALL, policy_page
from tests.fakes import Clock, FakeRecords, FakeWeb
from watcher.adapters.store import Store
from watcher.core.decide import advance, decide
from watcher.core.health import Network
from watcher.errors import StoreConflict, StoreFull, StoreLocked, StoreReadOnly
from watcher.model import (
    Alert,
    Decision,
    Fetched,
    FetchFailed,
    FetchOutcome,
    Known,
    Level,
    Notice,
    NoticeKind,
    NotModified,
    Outcome,
    Policy,
    PolicyState,
    Validators,
    Version,
)
from watcher.pipeline import NoRecords, Records, check

ACME = Policy("acme/privacy", "https://acme.test/privacy", channels=("legal",))
OTHERS = tuple(Policy(f"other-{n}/privacy", f"https://other-{n}.test/") for n in range(5))


def run(web: FakeWeb, records: Records, *policies: Policy, dry_run: bool = False) -> dict[str, Decision]:
    """One round over the policies."""
    decisions = check(policies or [ACME], web, records, clock=web.clock, concurrency=2, dry_run=dry_run)
    return {decision.policy_id: decision for decision in decisions}


def rewritten(number: int) -> str:
    """A policy that shares no line with the others."""
    return (
        "<main><h1>Acme Privacy Policy</h1>"
        + "".join(
            f"<h2>{part}. Chapter {part} of {number}</h2><p>In edition {number} we process personal data of kind"
            f" {part} on the legal basis of your consent, and you may withdraw consent for {part} at any time.</p>"
            for part in range(1, 9)
        )
        + "</main>"
    )


def rounds(*bodies: str) -> list[Decision]:
    """The decisions about one policy whose page was each of these in turn."""
    web, records = FakeWeb({}), FakeRecords()
    found = []
    for body in bodies:
        web.pages[ACME.url] = body
        found.append(run(web, records)[ACME.id])
    return found


def test_a_policy_from_its_first_version_to_an_alert() -> None:
    first, again, furniture, changed = rounds(
        policy_page(), policy_page(), policy_page(furniture="99 visits today"), policy_page(MAY)
    )
    assert [first.outcome, again.outcome, furniture.outcome] == ["first", "unchanged", "unchanged"]
    assert changed.outcome == "changed"
    assert changed.verdict
    assert changed.verdict.level >= Level.HIGH
    assert changed.alert
    assert changed.alert.channels == ("legal",)
    assert changed.message
    assert "may" in changed.message.text
    assert [one.number for one in (first, again, furniture, changed)] == [1, 1, 1, 2]


def test_a_page_that_is_not_the_policy_leaves_the_version_alone() -> None:
    first, wall, back = rounds(policy_page(), WALL, policy_page())
    assert (wall.outcome, wall.reason, wall.number) == ("rejected", "bot-wall", 1)
    assert (first.outcome, back.outcome) == ("first", "unchanged")


def test_a_drastic_change_alerts_once_when_it_is_confirmed() -> None:
    decisions = rounds(policy_page(), rewritten(1), rewritten(1), rewritten(1))
    assert [one.outcome for one in decisions] == ["first", "pending", "changed", "unchanged"]
    assert [bool(one.alert) for one in decisions] == [False, False, True, False]


def test_a_drastic_change_that_goes_away_is_never_told() -> None:
    decisions = rounds(policy_page(), rewritten(1), policy_page(), rewritten(1), rewritten(2), policy_page())
    assert [one.outcome for one in decisions] == ["first", "pending", "unchanged", "pending", "pending", "unchanged"]
    assert not any(one.alert for one in decisions)


def test_a_text_that_comes_back_is_said_to_and_not_alerted_again() -> None:
    *_, third, fourth = rounds(policy_page(NEVER), policy_page(MAY), policy_page(NEVER), policy_page(MAY))
    assert (third.outcome, third.number, third.returned_to, third.detail) == ("changed", 3, 1, "returned to version 1")
    assert (fourth.returned_to, fourth.detail) == (2, "returned to version 2")
    assert third.alert is None
    assert fourth.alert is None


@pytest.mark.parametrize("alert_from", Level)
def test_alerts_begin_at_the_level_that_is_set(alert_from: Level) -> None:
    policy, records = replace(ACME, alert_from=alert_from), FakeRecords()
    web = FakeWeb({ACME.url: policy_page(days=30)})
    run(web, records, policy)
    web.pages[ACME.url] = policy_page(days=365)
    decision = run(web, records, policy)[ACME.id]
    assert decision.verdict
    assert Level.LOW <= decision.verdict.level < Level.CRITICAL
    assert bool(decision.alert) == (decision.verdict.level >= alert_from)


def test_validators_are_sent_once_they_are_known_and_304_is_unchanged() -> None:
    web, records = FakeWeb({ACME.url: policy_page()}, etags={ACME.url: '"a"'}), FakeRecords()
    assert [run(web, records)[ACME.id].outcome for _ in range(3)] == ["first", "unchanged", "unchanged"]
    assert [asked.etag for _, asked in web.asked] == ["", '"a"', '"a"']


def test_a_rejected_page_is_not_asked_for_with_its_own_validators() -> None:
    web, records = FakeWeb({ACME.url: WALL}, etags={ACME.url: '"wall"'}), FakeRecords()
    outcomes = [run(web, records)[ACME.id].outcome for _ in range(2)]
    assert outcomes == ["rejected", "rejected"]
    assert [asked.etag for _, asked in web.asked] == ["", ""]


def test_not_modified_of_a_page_never_seen_is_a_failure() -> None:
    web = FakeWeb({ACME.url: NotModified(ACME.url, NOON)})
    decision = run(web, FakeRecords())[ACME.id]
    assert (decision.outcome, decision.reason) == ("failed", "not-modified")


def test_another_recipe_upgrades_the_version_and_never_alerts() -> None:
    page = policy_page().replace("</main>", '<p class="beta">We may sell everything to anyone.</p></main>')
    web, records = FakeWeb({ACME.url: page}), FakeRecords()
    run(web, records)
    decision = run(web, records, replace(ACME, remove=(".beta",)))[ACME.id]
    assert (decision.outcome, decision.number, decision.alert) == ("unchanged", 1, None)
    assert [(policy_id, number) for policy_id, number, _ in records.upgraded] == [(ACME.id, 1)]
    version = records.state(ACME.id).version
    assert version
    assert "everything" not in version.text.text


def test_a_change_that_comes_with_another_recipe_is_still_told() -> None:
    page = policy_page().replace("</main>", '<p class="beta">Beta.</p></main>')
    web, records = FakeWeb({ACME.url: page}), FakeRecords()
    run(web, records)
    web.pages[ACME.url] = page.replace(NEVER, MAY)
    decision = run(web, records, replace(ACME, remove=(".beta",)))[ACME.id]
    assert decision.alert
    assert decision.comparison
    assert len(decision.comparison.changes) == 1


def test_what_an_older_recipe_hid_is_told_though_the_page_is_the_one_seen_last() -> None:
    page = policy_page().replace("</main>", '<div class="beta"><h2>9. Beta</h2><p>We do not sell it.</p></div></main>')
    web, records = FakeWeb({ACME.url: page}), FakeRecords()
    hiding = replace(ACME, remove=(".beta",))
    run(web, records, hiding)
    web.pages[ACME.url] = page.replace("We do not sell it.", "We may sell personal data to data brokers.")
    assert run(web, records, hiding)[ACME.id].outcome == "unchanged"
    decision = run(web, records, replace(ACME, remove=(".gone",)))[ACME.id]  # its fingerprint is made the same way
    assert (decision.outcome, decision.number) == ("changed", 2)
    assert decision.alert


def test_a_dry_run_of_another_recipe_stores_nothing() -> None:
    web, records = FakeWeb({ACME.url: policy_page()}), FakeRecords()
    run(web, records)
    before = records.state(ACME.id)
    web.pages[ACME.url] = policy_page(MAY)
    decision = run(web, records, replace(ACME, ignore=(r"\d+ visits",)), dry_run=True)[ACME.id]
    assert decision.alert
    assert records.state(ACME.id) is before
    assert not records.upgraded


def test_a_dry_run_before_the_first_check_needs_no_store() -> None:
    web = FakeWeb({ACME.url: policy_page()})
    assert run(web, NoRecords(), dry_run=True)[ACME.id].outcome == "first"


def test_a_mistake_while_fetching_fails_that_policy_only() -> None:
    pages: dict[str, str | FetchOutcome | Exception] = {policy.url: policy_page() for policy in OTHERS}
    pages[OTHERS[2].url] = ZeroDivisionError("by nothing")
    records = FakeRecords()
    decisions = run(FakeWeb(pages), records, *OTHERS)
    assert [decisions[policy.id].outcome for policy in OTHERS] == ["first", "first", "failed", "first", "first"]
    broken = decisions[OTHERS[2].id]
    assert broken.reason == "internal"
    assert "ZeroDivisionError at " in broken.detail
    assert "/tests/fakes.py:" in broken.detail
    assert broken in records.stored


def test_a_mistake_while_deciding_fails_that_policy_only() -> None:
    broken = Version(1, NOON, "no text", "")  # type: ignore[arg-type]
    records = FakeRecords(states={OTHERS[0].id: PolicyState(OTHERS[0].id, version=broken)})
    decisions = run(FakeWeb({policy.url: policy_page() for policy in OTHERS}), records, *OTHERS)
    assert decisions[OTHERS[0].id].reason == "internal"
    assert [decisions[policy.id].outcome for policy in OTHERS[1:]] == ["first"] * 4


@pytest.mark.parametrize(
    ("problem", "reason"),
    [(StoreFull("no space"), "disk-full"), (StoreLocked("busy"), "database-locked")],
)
def test_what_cannot_be_stored_fails_and_the_others_go_on(problem: Exception, reason: str) -> None:
    def refuse(decision: Decision) -> None:
        if decision.policy_id == OTHERS[1].id:
            raise problem

    records = FakeRecords(refuse=refuse)
    decisions = run(FakeWeb({policy.url: policy_page() for policy in OTHERS}), records, *OTHERS)
    assert (decisions[OTHERS[1].id].outcome, decisions[OTHERS[1].id].reason) == ("failed", reason)
    assert len(records.stored) == 4
    assert records.state(OTHERS[1].id).version is None


def test_a_store_that_can_store_nothing_ends_the_run() -> None:
    def refuse(decision: Decision) -> None:
        raise StoreReadOnly("read-only")

    with pytest.raises(StoreReadOnly):
        run(FakeWeb({ACME.url: policy_page()}), FakeRecords(refuse=refuse))


def test_a_conflict_is_decided_again_on_what_the_other_process_stored() -> None:
    web, records = FakeWeb({ACME.url: policy_page(NEVER)}), FakeRecords()
    run(web, records)
    rival = decide(ACME, records.state(ACME.id), web(ACME, Validators()))
    web.pages[ACME.url] = policy_page(MAY)
    faster = [decide(ACME, records.state(ACME.id), web(ACME, Validators()))]

    def refuse(decision: Decision) -> None:
        if faster:
            records.states[ACME.id] = advance(records.states[ACME.id], faster.pop())

    records.refuse = refuse
    decision = run(web, records)[ACME.id]
    assert rival.outcome == "unchanged"
    assert (decision.outcome, decision.number, decision.alert) == ("unchanged", 2, None)


def test_a_row_that_cannot_be_read_fails_its_policy_only(tmp_path: Path) -> None:
    database = tmp_path / "watcher.db"
    web = FakeWeb({policy.url: policy_page() for policy in OTHERS})
    with Store.open(database) as store:
        store.sync_policies(OTHERS)
        run(web, store, *OTHERS)
        with closing(sqlite3.connect(database)) as db, db:
            db.execute("UPDATE policies SET told = 'no JSON' WHERE id = ?", [OTHERS[1].id])
        decisions = run(web, store, *OTHERS)
        assert [decisions[policy.id].outcome for policy in OTHERS] == ["unchanged", "failed", *["unchanged"] * 3]
        assert decisions[OTHERS[1].id].reason == "internal"


ABROAD = "We never sell your data abroad."


@pytest.mark.parametrize("stored", [None, NEVER], ids=["first", "later"])
def test_a_page_that_was_overtaken_undoes_no_newer_version(stored: str | None, tmp_path: Path) -> None:
    """Two processes at once: ours asks first, and its page comes in after the other one's newer one is stored."""
    database = tmp_path / "watcher.db"
    with Store.open(database) as ours:
        ours.sync_policies([ACME])
        web = FakeWeb({ACME.url: policy_page(stored or "")})
        if stored:
            run(web, ours)
        newest = 2 if stored else 1

        def slow(policy: Policy, validators: Validators) -> FetchOutcome:
            web.pages[ACME.url] = policy_page(ABROAD)
            page = web(policy, validators)
            web.pages[ACME.url] = policy_page(MAY)
            with Store.open(database) as theirs:
                assert run(web, theirs)[ACME.id].number == newest
            return page

        (decision,) = check([ACME], slow, ours, clock=web.clock)
        assert (decision.outcome, decision.reason, decision.number) == ("unchanged", "overtaken", newest)
        assert f"stored version {newest} meanwhile" in decision.detail
        assert sorted(entry.number for entry in ours.history(ACME.id)) == list(range(1, newest + 1))
        web.pages[ACME.url] = policy_page(ABROAD)
        later = run(web, ours)[ACME.id]
        assert (later.outcome, later.number) == ("changed", newest + 1)


def test_endless_conflicts_fail() -> None:
    def refuse(decision: Decision) -> None:
        raise StoreConflict("again")

    decision = run(FakeWeb({ACME.url: policy_page()}), FakeRecords(refuse=refuse))[ACME.id]
    assert (decision.outcome, decision.reason) == ("failed", "conflict")


def test_closing_early_starts_no_further_fetch() -> None:
    policies = [Policy(f"p/{n}", f"https://p.test/{n}") for n in range(100)]
    web, records = FakeWeb({policy.url: policy_page() for policy in policies}), FakeRecords()
    decisions = check(policies, web, records, clock=web.clock, concurrency=2)
    first = next(decisions)
    decisions.close()
    assert records.stored == [first]
    assert len(web.asked) <= 5


def test_a_stop_does_not_wait_for_a_server_that_hangs() -> None:
    hanging, stopping = threading.Event(), threading.Event()

    def fetch(policy: Policy, validators: Validators) -> FetchOutcome:
        stopping.set()
        hanging.wait(60)
        return FetchFailed(policy.url, NOON, "timeout", "late")

    try:
        assert list(check([ACME], fetch, FakeRecords(), clock=Clock(), stop=stopping.is_set)) == []
    finally:
        hanging.set()


def test_pages_are_fetched_at_once_but_no_more_than_allowed() -> None:
    together, most = threading.Barrier(3, timeout=30), threading.Semaphore(3)

    def fetch(policy: Policy, validators: Validators) -> FetchOutcome:
        assert most.acquire(blocking=False)
        together.wait()
        most.release()
        return FetchFailed(policy.url, NOON, "timeout", "late")

    policies = [Policy(f"p/{n}", f"https://p{n}.test/") for n in range(9)]
    found = list(check(policies, fetch, FakeRecords(), clock=Clock(), concurrency=3))
    assert {decision.reason for decision in found} == {"timeout"}


# --- notices -------------------------------------------------------------------------------------------

HASTY = replace(ACME, failing_checks=1, failing_after=0.0)


def test_a_notice_goes_with_the_decision_that_calls_for_it_addressed() -> None:
    web, records = FakeWeb({ACME.url: FetchFailed(ACME.url, NOON, "timeout", "too slow")}), FakeRecords()
    decision = run(web, records, HASTY)[ACME.id]
    (outgoing,) = decision.outbox
    assert isinstance(outgoing.content, Notice)
    assert [planned.channel for planned in outgoing.planned] == ["legal"]
    assert records.stored == [decision]
    assert set(records.state(ACME.id).told) == {"failing", "failing_since"}
    assert run(web, records, HASTY)[ACME.id].outbox == ()


def test_a_dry_run_says_which_notice_there_would_be_again_and_again() -> None:
    web, records = FakeWeb({ACME.url: FetchFailed(ACME.url, NOON, "timeout", "too slow")}), FakeRecords()
    for _ in range(2):
        assert len(run(web, records, HASTY, dry_run=True)[ACME.id].outbox) == 1
    assert records.stored == []


def test_the_alert_comes_before_the_notice_that_goes_with_it() -> None:
    web, records = FakeWeb({ACME.url: policy_page()}), FakeRecords()
    run(web, records, HASTY)
    web.pages[ACME.url] = FetchFailed(ACME.url, NOON, "timeout", "too slow")
    run(web, records, HASTY)
    web.pages[ACME.url] = policy_page(MAY)
    alert, notice = run(web, records, HASTY)[ACME.id].outbox
    assert isinstance(alert.content, Alert)
    assert isinstance(notice.content, Notice)
    assert notice.content.kind is NoticeKind.RECOVERED


def test_other_policies_are_asked_about_only_where_they_matter() -> None:
    asked = []

    class Counting(FakeRecords):
        def network(self, now: datetime) -> Network:
            asked.append(now)
            return super().network(now)

    web, records = FakeWeb({ACME.url: policy_page()}), Counting()
    for page in (policy_page(), policy_page(), policy_page(MAY), WALL, WALL):
        web.pages[ACME.url] = page
        run(web, records)
    assert len(asked) == 1  # only the second wall: the network works, and there was trouble
    run(FakeWeb({ACME.url: FetchFailed(ACME.url, NOON, "dns", "no such name")}), records)
    assert len(asked) == 2


def test_a_mistake_about_a_notice_costs_no_alert(monkeypatch: pytest.MonkeyPatch) -> None:
    web, records = FakeWeb({ACME.url: policy_page()}), FakeRecords()
    run(web, records)
    web.pages[ACME.url] = policy_page(MAY)

    def fail(*_: object) -> None:
        raise ZeroDivisionError("by nothing")

    monkeypatch.setattr("watcher.core.health.attend", fail)
    decision = run(web, records)[ACME.id]
    assert (decision.outcome, len(decision.outbox)) == ("changed", 1)
    assert "internal error, please report it: ZeroDivisionError" in decision.detail
    assert records.stored[-1] is decision


def test_the_wait_that_a_server_asks_for_is_stored_with_the_decision() -> None:
    web = FakeWeb({ACME.url: FetchFailed(ACME.url, NOON, "busy", "later", retry_after=90.0)})
    assert run(web, FakeRecords())[ACME.id].retry_after == 90.0


# --- with the real store -------------------------------------------------------------------------------


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store.open(tmp_path / "watcher.db") as opened:
        opened.sync_policies([ACME])
        yield opened


def story() -> list[FetchOutcome]:
    """Fetches that lead through every outcome."""
    clock = Clock()

    def answer(body: str, status: int = 200) -> Fetched:
        headers = {"content-type": "text/html; charset=utf-8", "etag": f'"{len(body)}"'}
        return Fetched(ACME.url, ACME.url, status, body.encode(), clock(), headers)

    return [
        FetchFailed(ACME.url, clock(), "dns", "no such host"),
        answer(WALL),
        answer(policy_page()),
        NotModified(ACME.url, clock()),
        answer(policy_page(furniture="7 visits")),
        answer("gone", 404),
        FetchFailed(ACME.url, clock(), "timeout", "too slow"),
        answer(policy_page(MAY)),
        answer(rewritten(1)),
        answer(WALL),
        answer(rewritten(1)),
        answer(policy_page(NEVER)),
        answer(policy_page(NEVER)),
        answer(rewritten(2)),
        answer(policy_page(NEVER)),
        answer(policy_page(days=90)),
    ]


def test_advance_says_what_the_store_answers_after_each_commit(store: Store) -> None:
    seen = set()
    for fetched in story():
        state = store.state(ACME.id)
        decision = decide(ACME, state, fetched)
        store.commit(decision)
        assert store.state(ACME.id) == advance(state, decision), decision.outcome
        seen.add(decision.outcome)
    assert seen == set(Outcome)


def test_advance_says_what_the_store_answers_of_what_was_told(store: Store) -> None:
    seen: set[str] = set()
    for fetched in story():
        state = store.state(ACME.id)
        (decision,) = check([HASTY], lambda *_, found=fetched: found, store, clock=Clock())
        assert store.state(ACME.id) == advance(state, decision)
        seen |= set(store.state(ACME.id).told)
    assert {"failing", "recovered"} <= seen


def test_two_processes_that_see_the_same_failure_tell_it_once(tmp_path: Path) -> None:
    failed = FetchFailed(ACME.url, NOON, "timeout", "too slow")
    with Store.open(tmp_path / "w.db") as one, Store.open(tmp_path / "w.db") as other:
        one.sync_policies([ACME])
        known = one.known(ACME.id)
        stale = [known]

        class Late(NoRecords):
            """Reads the state before the other process stores, and commits after."""

            def known(self, policy_id: str) -> Known:
                return stale.pop() if stale else one.known(policy_id)

            def commit(self, decision: Decision) -> object:
                return one.commit(decision)

        assert len(run(FakeWeb({ACME.url: failed}), other, HASTY)[ACME.id].outbox) == 1
        assert run(FakeWeb({ACME.url: failed}), Late(), HASTY)[ACME.id].outbox == ()
        assert len(one.notices(ACME.id)) == 1


def test_two_processes_that_see_the_same_change_alert_once(tmp_path: Path) -> None:
    web = FakeWeb({ACME.url: policy_page()})
    with Store.open(tmp_path / "w.db") as one, Store.open(tmp_path / "w.db") as other:
        one.sync_policies([ACME])
        run(web, one)
        web.pages[ACME.url] = policy_page(MAY)
        # Both have read the state and fetched the page before either stores.
        waiting = check([ACME], lambda *_: web(ACME, Validators()), one, clock=web.clock)
        assert run(web, other)[ACME.id].outcome == "changed"
        late = next(waiting)
        assert (late.outcome, late.number) == ("unchanged", 2)
        assert len(one.due(web.clock() + timedelta(days=1))) == 1
