"""Which notices a row of checks gives, as a table: no store, no clock, no network."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import datetime, timedelta
from itertools import pairwise
from types import MappingProxyType
from typing import get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.builders import NOON, page
from tests.commandline import MAY, NEVER, policy_page
from tests.core.health_watch import ACME, DAY, HOUR, URL, Watch
from watcher.adapters.fetch.fault import Reason
from watcher.core.health.advice import advice, why
from watcher.core.health.check import SHRUNK, Check
from watcher.core.health.failing import LASTING
from watcher.core.health.network import SILENT
from watcher.core.health.words import span
from watcher.model import (
    Decision,
    Known,
    Notice,
    NoticeKind,
    Outcome,
    Pending,
    PolicyState,
    Rejection,
)


@pytest.mark.parametrize(
    ("script", "told"),
    [
        ("....", []),
        (".x...", []),
        (".xx.xx.xx.", []),
        (".xxxx.", []),  # 18 hours
        (".xxxxx", [(5, "failing")]),  # 24 hours
        (".xxxxxxxxx", [(5, "failing")]),
        (".xxxxxxxx..", [(5, "failing"), (9, "recovered")]),
        ("xxxxxx.", [(4, "failing"), (6, "recovered")]),  # never read before
        (".-x-x-x-.", [(5, "failing"), (8, "recovered")]),  # whatever the reasons
    ],
)
def test_failing_is_told_once_and_so_is_its_end(script: str, told: list[tuple[int, str]]) -> None:
    assert Watch().all_of(script) == told


def test_thresholds_are_the_policy_s_own() -> None:
    quick = Watch(replace(ACME, failing_checks=1, failing_after=0.0))
    assert quick.all_of(".x.") == [(1, "failing"), (2, "recovered")]
    patient = Watch(replace(ACME, failing_checks=10, failing_after=0.0))
    assert patient.all_of("." + "x" * 10) == [(10, "failing")]
    assert Watch().all_of(".xxxx", every=DAY) == [(3, "failing")]


def test_a_policy_that_fails_and_recovers_in_turns_is_told_of_once_a_week() -> None:
    told = Watch().all_of(".xxxxxx" * 16)  # 28 days
    pairs = [number for number, kind in told if kind == "failing"]
    assert 3 <= len(pairs) <= 4
    assert all(later - earlier >= 28 for earlier, later in pairwise(pairs))
    assert [kind for _, kind in told][:4] == ["failing", "recovered", "failing", "recovered"]


def test_that_it_still_fails_is_said_once_more_after_a_month() -> None:
    watch = Watch()
    told = watch.all_of("." + "x" * 400, every=6 * HOUR)
    assert [kind for _, kind in told] == ["failing", "failing"]
    assert told[1][0] - told[0][0] == 120
    assert watch.all_of(".") == [(0, "recovered")]


@pytest.mark.parametrize("reason", sorted(LASTING))
def test_what_does_not_pass_by_itself_is_told_at_the_second_check(reason: str) -> None:
    watch = Watch()
    watch.read()
    assert watch.fail(reason, "No.") == []
    (notice,) = watch.fail(reason, "No.")
    assert notice.kind is NoticeKind.FAILING
    assert notice.failures == 2


def test_what_does_not_pass_by_itself_is_told_at_the_first_check_to_those_who_want_that() -> None:
    watch = Watch(replace(ACME, failing_checks=1))
    watch.read()
    assert [notice.kind.value for notice in watch.fail("robots", "No.")] == ["failing"]


def test_a_start_that_seems_to_come_yet_does_not_put_the_notice_off() -> None:
    watch = Watch()
    watch.at += 365 * DAY
    told = len(watch.refuse())
    watch.at -= 365 * DAY
    for _ in range(8):
        told += len(watch.refuse())
        watch.at += 6 * HOUR
    assert told == 1


@pytest.mark.parametrize("reason", ["disk-full", "database-locked", "conflict"])
def test_failures_of_our_own_side_are_not_the_policy_s(reason: str) -> None:
    watch = Watch()
    for _ in range(40):
        assert watch.check(page("x"), Decision(ACME.id, Outcome.FAILED, watch.at, reason, "no")) == []
        watch.at += DAY


def test_a_failing_notice_says_what_since_when_how_often_why_and_what_to_do() -> None:
    watch = Watch(at=datetime.fromisoformat("2026-03-03T14:05:00+00:00"))
    watch.read()
    for _ in range(8):
        watch.at += 6 * HOUR
        found = watch.refuse(403)
        if found:
            break
    (notice,) = found
    assert notice.what.startswith(
        "Acme Privacy Policy can't be read since 3 March 2026, 20:05 UTC (5 checks): the server"
    )
    assert notice.advice
    assert notice.failures == 5
    assert notice.since == datetime.fromisoformat("2026-03-03T20:05:00+00:00")
    assert notice.channels == ("legal",)
    assert notice.cause == "error-page"


def test_a_policy_that_was_never_read_is_said_to_be() -> None:
    watch = Watch()
    watch.all_of("xxxx")
    (notice,) = watch.refuse()
    assert "never been read" in notice.what


@pytest.mark.parametrize(
    ("selling", "says"), [(NEVER, "has not changed"), (MAY, "has changed meanwhile (version 2); an alert")]
)
def test_recovered_says_how_long_it_was_and_whether_the_text_has_changed(selling: str, says: str) -> None:
    watch = Watch()
    watch.all_of(".xxxxxxxxx")
    (notice,) = watch.read(selling)
    assert notice.kind is NoticeKind.RECOVERED
    assert says in notice.what
    assert "for 54 hours" in notice.what
    assert watch.decision
    assert bool(watch.decision.alert) == (selling == MAY)


def test_a_first_version_after_failing_is_recovered_too() -> None:
    watch = Watch()
    watch.all_of("xxxxxx")
    (notice,) = watch.read()
    assert "first version" in notice.what


def test_a_page_held_back_is_no_recovery_yet() -> None:
    watch = Watch()
    watch.all_of(".xxxxxx")
    other = page(policy_page(title="Other").replace("information", "tractors"), url=URL)
    held = Decision(ACME.id, Outcome.PENDING, watch.at, pending=Pending("abc", watch.at), number=1)
    assert watch.check(other, held) == []
    assert [notice.kind.value for notice in watch.read()] == ["recovered"]


def test_every_rejection_and_failure_has_advice() -> None:
    fallback = advice(ACME, "no such reason")
    assert set(get_args(Reason)) >= SILENT | LASTING
    reasons = {*(one.value for one in Rejection), *get_args(Reason), "internal"}
    without = {reason for reason in reasons if advice(ACME, reason) == fallback}
    assert without <= {"error-page", "redirect-loop"}
    rendered = replace(ACME, render="browser")
    assert all('render = "browser"' not in advice(rendered, reason) for reason in reasons)


steps = st.lists(st.tuples(st.sampled_from(".x-p"), st.integers(-400, 2000)), max_size=80)


@given(steps)
@settings(max_examples=80, deadline=None)
def test_however_checks_and_clock_go_failing_and_recovered_take_turns(steps: list[tuple[str, int]]) -> None:
    watch = Watch()
    watch.read()
    told = []
    for sign, hours in steps:
        watch.at += hours * HOUR
        if sign == "p":
            pending = Decision(ACME.id, Outcome.PENDING, watch.at, pending=Pending("abc", watch.at), number=1)
            assert all(notice.kind is NoticeKind.SHRUNK for notice in watch.check(page("x"), pending))
        else:
            told += [kind for _, kind in watch.all_of(sign, every=timedelta())]
    episodes = " ".join(told)
    assert re.fullmatch(r"(failing (failing )?recovered ?)*(failing ?)?(failing)?", episodes), episodes


@pytest.mark.parametrize(
    ("reason", "detail", "said"),
    [
        (
            "bot-wall",
            "the server answered with a bot wall (HTTP 403)",
            "the server answered with a bot wall (HTTP 403)",
        ),
        ("bot-wall", "9 words that say 'wait'", "a bot wall stands in front of it (9 words that say 'wait')"),
        ("placeholder", "only 2 words: 'Loading…'", "there is only a placeholder (only 2 words: 'Loading…')"),
        ("dns", "The name acme.test cannot be resolved.", "the name acme.test cannot be resolved"),
        ("internal", "internal error: ZeroDivisionError at x.py:3", "the watcher failed"),
        ("timeout", "", "timeout"),
        ("error-page", "word " * 200, ""),
    ],
)
def test_why_a_page_cannot_be_read_is_a_clause_in_plain_words(reason: str, detail: str, said: str) -> None:
    found = why(reason, detail)
    assert found == said or (not said and len(found) < 300)


# --- the whole ------------------------------------------------------------------------------------------


def test_what_has_been_told_is_given_with_what_it_was_before() -> None:
    watch = Watch()
    watch.all_of(".xxxx")
    before = watch.state.told
    watch.refuse()
    assert watch.decision
    assert watch.decision.told_before == before
    assert watch.decision.told is not None
    assert watch.decision.told["failing"] == watch.at.isoformat()
    watch.read()
    watch.read()
    assert watch.decision.told is None
    assert watch.decision.told_before is None


def test_notices_come_unaddressed_with_their_message() -> None:
    watch = Watch()
    watch.all_of(".xxxx")
    watch.refuse()
    assert watch.decision
    (outgoing,) = watch.decision.outbox
    assert outgoing.planned == ()
    assert isinstance(outgoing.content, Notice)
    assert outgoing.content.what in outgoing.message.text


@pytest.mark.parametrize(
    "told", [{"failing": "yesterday"}, {"failing": "2026-05-04"}, {"excused_checks": "x"}, {"moved": ""}]
)
def test_unreadable_memories_do_no_harm(told: dict[str, str]) -> None:
    watch = Watch(state=PolicyState(ACME.id, told=MappingProxyType(told)))
    assert [kind for _, kind in watch.all_of("xxxxxx.")] == ["failing", "recovered"]


@pytest.mark.parametrize(
    ("ago", "apart"), [(None, True), (7 * DAY, True), (DAY, False), (-DAY, True), (-99 * DAY, True)]
)
def test_what_seems_to_be_told_yet_does_not_keep_anything_back(ago: timedelta | None, apart: bool) -> None:
    told = {} if ago is None else {SHRUNK: (NOON - ago).isoformat()}
    check = Check(ACME, Known(ACME.id, told=told), page("A page."), Decision(ACME.id, Outcome.UNCHANGED, NOON))
    assert check.apart(SHRUNK, 7 * DAY) is apart


def test_a_clock_that_jumps_back_makes_no_second_notice() -> None:
    watch = Watch()
    watch.all_of(".xxxxxx")
    watch.at -= 400 * DAY
    assert watch.all_of("xxxx") == []


@pytest.mark.parametrize(
    ("length", "said"),
    [
        (timedelta(0), "1 minute"),
        (timedelta(minutes=45), "45 minutes"),
        (timedelta(hours=36), "36 hours"),
        (timedelta(days=3), "3 days"),
    ],
)
def test_spans_of_time_in_words(length: timedelta, said: str) -> None:
    assert span(length) == said
