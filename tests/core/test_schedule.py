"""When a policy is checked next: intervals, crontabs, windows, failures, servers' wishes, and clocks that jump."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import pairwise

import pytest
from apscheduler.triggers.cron import CronTrigger

from tests.builders import NOON
from watcher.config.cron import crontab
from watcher.config.week import hours
from watcher.core.crontab import next_time
from watcher.core.hours import within
from watcher.core.schedule import AT_ONCE, NEVER_CHECKED, Past, after, next_check, offline, plan
from watcher.model import Decision, Hours, Outcome, Pending, Policy

HOUR = timedelta(hours=1)
MINUTE = timedelta(minutes=1)
SIX_HOURS = Policy("acme/privacy", "https://acme.test/", every=6 * 3600.0)
THOUSAND = [replace(SIX_HOURS, id=f"v{n}/privacy", url=f"https://v{n}.test/privacy") for n in range(1000)]


def at(text: str) -> datetime:
    """A moment in UTC."""
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


def cron(line: str, zone: str = "UTC") -> Policy:
    """A policy with that crontab, as the configuration reads it."""
    return Policy("acme/privacy", "https://acme.test/", cron=crontab(line), timezone=zone)


def checks(policy: Policy, start: datetime, count: int) -> Iterator[datetime]:
    """The next checks after one at ``start``, each done three seconds after it was due."""
    last = start
    for _ in range(count):
        due = next_check(policy, Past(last), last)
        yield due
        last = due + timedelta(seconds=3)


# --- intervals ------------------------------------------------------------------------------------------


def test_a_policy_never_checked_is_due_now() -> None:
    assert next_check(SIX_HOURS, NEVER_CHECKED, NOON) == NOON


def test_an_overdue_policy_is_due_now() -> None:
    assert next_check(SIX_HOURS, Past(NOON - timedelta(days=9)), NOON) == NOON


@pytest.mark.parametrize("every", [1.0, 60.0, 6 * 3600.0, 7 * 86400.0, 366 * 86400.0])
def test_no_pause_is_longer_than_the_interval_nor_shorter_than_its_half(every: float) -> None:
    for n in range(200):
        policy = replace(SIX_HOURS, url=f"https://v{n}.test/", every=every)
        pause = (next_check(policy, Past(NOON), NOON) - NOON).total_seconds()
        assert every / 2 - 0.001 <= pause <= every


def test_soon_the_pause_is_the_interval() -> None:
    for policy in THOUSAND[:50]:
        times = list(checks(policy, NOON, 6))
        assert {later - earlier for earlier, later in pairwise(times[1:])} == {6 * HOUR}


def test_a_thousand_policies_checked_at_once_spread_over_the_interval() -> None:
    settled = [list(checks(policy, NOON, 4))[-1] for policy in THOUSAND]
    by_quarter = Counter((moment - NOON) // (15 * MINUTE) % 24 for moment in settled)
    assert len(by_quarter) == 24
    # 1,000 over 24 quarters are 42 each; chance alone makes no quarter twice as full or half as empty.
    assert max(by_quarter.values()) < 75
    assert min(by_quarter.values()) > 20


def test_the_spread_is_the_same_in_every_process_and_for_all_that_share_a_page() -> None:
    assert next_check(SIX_HOURS, Past(NOON), NOON).isoformat() == "2026-05-04T15:17:19.636874+00:00"
    other = replace(SIX_HOURS, id="acme/terms")
    assert next_check(other, Past(NOON), NOON) == next_check(SIX_HOURS, Past(NOON), NOON)


# --- crontabs --------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("line", "zone", "last", "expected"),
    [
        # 4 May 2026 is a Monday.
        ("0 6 * * mon-fri", "UTC", "2026-05-04T11:59", ["05-05T06:00", "05-06T06:00", "05-07T06:00"]),
        ("0 6 * * 0", "UTC", "2026-05-04T11:59", ["05-10T06:00", "05-17T06:00"]),
        ("0 6 * * *", "Europe/Berlin", "2026-05-04T11:59", ["05-05T04:00", "05-06T04:00"]),
        ("*/20 9,17 * * *", "UTC", "2026-05-04T09:20", ["05-04T09:40", "05-04T17:00", "05-04T17:20"]),
        # Clocks go forward: half past two does not exist, and comes once, an hour later by the clock.
        ("30 2 * * *", "Europe/Berlin", "2026-03-28T12:00", ["03-29T01:30", "03-30T00:30"]),
        ("30 2 * * *", "America/New_York", "2026-03-07T12:00", ["03-08T07:30", "03-09T06:30"]),
        ("30 2 * * *", "Europe/Berlin", "2026-03-29T01:10", ["03-29T01:30", "03-30T00:30"]),
        ("0 * * * *", "Europe/Berlin", "2026-03-28T23:30", ["03-29T00:00", "03-29T01:00", "03-29T02:00"]),
        # Clocks go back: half past two comes twice, and counts once.
        ("30 2 * * *", "Europe/Berlin", "2026-10-24T12:00", ["10-25T00:30", "10-26T01:30"]),
        ("30 1 * * *", "America/New_York", "2026-10-31T12:00", ["11-01T05:30", "11-02T06:30"]),
        ("30 2 * * *", "Europe/Berlin", "2026-10-25T01:10", ["10-26T01:30", "10-27T01:30"]),
        ("0 6 * * *", "Europe/Berlin", "2026-10-24T12:00", ["10-25T05:00", "10-26T05:00"]),
    ],
)
def test_crontabs_on_the_clocks_of_a_zone(line: str, zone: str, last: str, expected: list[str]) -> None:
    found, moment = [], at(last)
    for _ in expected:
        moment = next_time(crontab(line), zone, moment)
        found.append(moment.isoformat()[5:16])
    assert found == expected


def test_a_crontab_for_the_29th_of_february() -> None:
    assert next_time(crontab("0 0 29 2 *"), "UTC", at("2096-02-29T00:00")) == at("2104-02-29T00:00")
    with pytest.raises(ValueError, match="never comes"):
        next_time("0 0 31 2 *", "UTC", NOON)


@pytest.mark.parametrize(
    "line", ["*/7 * * * *", "0 6 * * mon-fri", "15,45 8-18/2 1-7 * *", "0 0 31 * *", "5 4 * 2,11 sat", "0 12 29 2 *"]
)
def test_crontabs_are_due_when_apscheduler_finds_them_due(line: str) -> None:
    trigger, moment = CronTrigger.from_crontab(crontab(line), timezone=UTC), NOON
    for _ in range(40):
        due = next_time(crontab(line), "UTC", moment)
        assert due == trigger.get_next_fire_time(None, moment + timedelta(seconds=1))
        moment = due


@pytest.mark.parametrize("zone", ["Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "UTC"])
@pytest.mark.parametrize("line", ["30 2 * * *", "30 1 * * *", "0 3 * * *"])
def test_every_day_of_a_year_has_one_check(zone: str, line: str) -> None:
    policy = cron(line, zone)
    times = list(checks(policy, at("2026-01-01T12:00"), 364))
    assert {pause // HOUR for pause in (b - a for a, b in pairwise(times))} <= {22, 23, 24, 25}
    assert times[-1] - times[0] < timedelta(days=364)


def test_crontabs_are_spread_over_two_minutes() -> None:
    times = {next_check(replace(policy, cron="0 6 * * *"), Past(NOON), NOON) for policy in THOUSAND}
    six = at("2026-05-05T06:00")
    assert six <= min(times) < six + 2 * timedelta(seconds=1)
    assert six + 118 * timedelta(seconds=1) < max(times) < six + 2 * MINUTE
    assert len(times) == 1000


def test_a_crontab_time_that_was_slept_through_is_due_now_and_once() -> None:
    policy = cron("0 6 * * *")
    assert next_check(policy, Past(NOON - timedelta(days=3)), NOON) == NOON
    assert at("2026-05-05T06:00") <= next_check(policy, Past(NOON), NOON) < at("2026-05-05T06:02")


# --- windows ---------------------------------------------------------------------------------------------

OFFICE = (hours("mon-fri 07:00-19:00"),)
NIGHT = (hours("22:00-05:00"),)


@pytest.mark.parametrize(
    ("windows", "zone", "now", "opens"),
    [
        (OFFICE, "UTC", "2026-05-04T20:00", "2026-05-05T07:00"),
        (OFFICE, "UTC", "2026-05-08T20:00", "2026-05-11T07:00"),
        (OFFICE, "Europe/Berlin", "2026-05-04T20:00", "2026-05-05T05:00"),
        (NIGHT, "UTC", "2026-05-04T12:00", "2026-05-04T22:00"),
        ((hours("sun 02:30-06:00"),), "Europe/Berlin", "2026-03-28T12:00", "2026-03-29T01:30"),
    ],
)
def test_what_is_due_outside_the_windows_comes_when_they_open(
    windows: tuple[Hours, ...], zone: str, now: str, opens: str
) -> None:
    times = [
        next_check(replace(policy, windows=windows, timezone=zone), NEVER_CHECKED, at(now)) for policy in THOUSAND[:200]
    ]
    assert all(within(windows, zone, moment) for moment in times)
    assert at(opens) <= min(times) <= at(opens) + MINUTE
    assert at(opens) + 55 * MINUTE <= max(times) < at(opens) + HOUR


def test_over_midnight_the_night_goes_on() -> None:
    policy = replace(SIX_HOURS, windows=NIGHT, every=3600.0)
    due = next_check(policy, Past(at("2026-05-04T23:30")), at("2026-05-04T23:30"))
    assert at("2026-05-05T00:00") <= due <= at("2026-05-05T00:30")


def test_a_window_that_the_clocks_cut_short_is_hit() -> None:
    """On 29 March 2026 in Berlin, two o'clock is three."""
    windows = (hours("01:50-03:10"),)
    night = datetime(2026, 3, 28, 23, tzinfo=UTC)
    for policy in THOUSAND[:100]:
        due = next_check(replace(policy, windows=windows, timezone="Europe/Berlin"), NEVER_CHECKED, night)
        assert within(windows, "Europe/Berlin", due)
        assert due < night + 3 * HOUR


def test_a_short_window_is_hit() -> None:
    windows = (hours("12:00-12:05"),)
    for policy in THOUSAND[:200]:
        due = next_check(replace(policy, windows=windows), Past(NOON), NOON + HOUR)
        assert NOON + 24 * HOUR <= due < NOON + 24 * HOUR + 5 * MINUTE


# --- failures --------------------------------------------------------------------------------------------


def wait(policy: Policy, failures: int, not_before: datetime | None = None, pending: bool = False) -> timedelta:
    """The pause after that many failures in a row."""
    return next_check(policy, Past(NOON, failures, not_before, pending), NOON) - NOON


def test_a_failed_check_is_repeated_soon_then_as_usual_then_seldom() -> None:
    waits = [wait(SIX_HOURS, failures) for failures in range(1, 40)]
    assert 10 * MINUTE <= waits[0] <= 12.5 * MINUTE
    assert HOUR <= waits[1] <= 1.25 * HOUR
    assert all(3 * HOUR <= usual <= 6 * HOUR for usual in waits[2:6])
    assert all(6 * HOUR <= twice <= 12 * HOUR for twice in waits[6:12])
    assert all(12 * HOUR <= seldom <= 24 * HOUR for seldom in waits[12:])


@pytest.mark.parametrize("failures", range(1, 30))
def test_no_wait_after_failures_is_longer_than_a_day_or_the_interval(failures: int) -> None:
    for every in (1.0, 300.0, 3600.0, 20 * 3600.0, 86400.0, 30 * 86400.0):
        policy = replace(SIX_HOURS, every=every)
        assert wait(policy, failures) <= max(timedelta(days=1), timedelta(seconds=every))


def test_a_short_interval_is_not_made_longer_by_the_first_failures() -> None:
    assert all(wait(replace(SIX_HOURS, every=60.0), failures) <= MINUTE for failures in range(1, 7))


def test_a_weekly_policy_that_fails_is_tried_daily_for_a_while() -> None:
    weekly = replace(SIX_HOURS, every=7 * 86400.0)
    assert [wait(weekly, failures).days for failures in (3, 4, 5, 6)] == [1, 1, 1, 1]
    assert wait(weekly, 7) > timedelta(days=3)


def test_a_crontab_that_fails_for_long_keeps_its_times_and_leaves_some_out() -> None:
    policy, last = cron("0 * * * *"), NOON + 3 * MINUTE
    for failures, expected in ((3, 1), (7, 2), (13, 4)):
        due = next_check(policy, Past(last, failures), last)
        assert NOON + expected * HOUR <= due < NOON + expected * HOUR + 2 * MINUTE
    assert next_check(policy, Past(last, 1), last) <= last + 12.5 * MINUTE


def test_a_thousand_failures_at_once_are_not_repeated_at_once() -> None:
    times = sorted(next_check(policy, Past(NOON, 1), NOON) for policy in THOUSAND)
    assert times[-1] - times[0] > 2 * MINUTE


@pytest.mark.parametrize(
    ("asked", "expected"),
    [(timedelta(minutes=1), None), (8 * HOUR, 8 * HOUR), (timedelta(days=400), timedelta(days=7))],
)
def test_a_server_that_asks_to_stay_away_is_left_alone_for_a_week_at_most(
    asked: timedelta, expected: timedelta | None
) -> None:
    assert wait(SIX_HOURS, 1, not_before=NOON + asked) == (expected or wait(SIX_HOURS, 1))


def test_a_server_that_asks_to_stay_away_until_after_hours_is_asked_when_they_begin() -> None:
    policy = replace(SIX_HOURS, windows=OFFICE)
    due = next_check(policy, Past(NOON, 1, NOON + 8 * HOUR), NOON)
    assert at("2026-05-05T07:00") <= due < at("2026-05-05T08:00")


def test_a_drastic_change_is_looked_at_again_within_the_hour() -> None:
    assert wait(SIX_HOURS, 0, pending=True) == HOUR
    assert wait(replace(SIX_HOURS, every=600.0), 0, pending=True) <= 5 * MINUTE


def test_while_nothing_answers_failures_do_not_count_against_a_policy() -> None:
    down = {policy.id: Past(NOON, 20, silent=True) for policy in THOUSAND}
    assert offline(THOUSAND, down)
    assert max(plan(THOUSAND, down, NOON).values()) <= NOON + 1.25 * HOUR
    # One that was not asked meanwhile makes no difference, one that answered does.
    assert offline(THOUSAND, down | {THOUSAND[0].id: Past(NOON - HOUR)})
    assert not offline(THOUSAND, down | {THOUSAND[0].id: Past(NOON + MINUTE)})
    # Neither do some that are silent among many that are well.
    assert not offline(THOUSAND, {policy.id: Past(NOON, 20, silent=True) for policy in THOUSAND[:500]})
    # With one host it is rather that host.
    assert not offline([SIX_HOURS, replace(SIX_HOURS, id="acme/terms")], {SIX_HOURS.id: Past(NOON, 20, silent=True)})
    assert not offline([SIX_HOURS], {SIX_HOURS.id: Past(NOON, 20, silent=True)})
    assert not offline([], {})


@pytest.mark.parametrize(
    ("decision", "expected"),
    [
        (Decision("acme/privacy", Outcome.UNCHANGED, NOON), Past(NOON)),
        (Decision("acme/privacy", Outcome.FAILED, NOON, "dns"), Past(NOON, 4, None, True, True)),
        (Decision("acme/privacy", Outcome.REJECTED, NOON, "bot-wall"), Past(NOON, 4, None, True)),
        (
            Decision("acme/privacy", Outcome.FAILED, NOON, "busy", retry_after=3600.0),
            Past(NOON, 4, NOON + HOUR, True),
        ),
        (
            Decision("acme/privacy", Outcome.PENDING, NOON, pending=Pending("digest", NOON)),
            Past(NOON, pending=True),
        ),
        (
            Decision("acme/privacy", Outcome.FAILED, NOON, "busy", retry_after=1e12),
            Past(NOON, 4, NOON + timedelta(days=7), True),
        ),
    ],
)
def test_what_is_known_after_another_check(decision: Decision, expected: Past) -> None:
    assert after(Past(NOON - HOUR, 3, NOON, True), decision) == expected


# --- clocks and downtime -----------------------------------------------------------------------------------


def test_a_check_in_the_future_counts_as_now() -> None:
    assert next_check(SIX_HOURS, Past(NOON + timedelta(days=400)), NOON) == next_check(SIX_HOURS, Past(NOON), NOON)
    assert next_check(cron("0 6 * * *"), Past(NOON + timedelta(days=400)), NOON) < NOON + 24 * HOUR


def test_after_downtime_each_is_checked_once_the_first_at_once_the_others_one_by_one() -> None:
    pasts = {policy.id: Past(NOON - timedelta(days=2, seconds=n)) for n, policy in enumerate(THOUSAND)}
    times = sorted(plan(THOUSAND, pasts, NOON).values())
    assert times[:AT_ONCE] == [NOON] * AT_ONCE
    assert len(set(times[AT_ONCE:])) == 1000 - AT_ONCE
    assert 5 * MINUTE < times[-1] - NOON < 10 * MINUTE


def test_the_longest_overdue_comes_first_and_what_is_not_due_keeps_its_time() -> None:
    old, new, later = THOUSAND[0], THOUSAND[1], THOUSAND[2]
    pasts = {old.id: Past(NOON - 90 * HOUR), new.id: Past(NOON - 30 * HOUR), later.id: Past(NOON)}
    many = [*THOUSAND[3:50], new, later, old]
    pasts |= {policy.id: Past(NOON - 60 * HOUR) for policy in THOUSAND[3:50]}
    times = plan(many, pasts, NOON)
    assert times[old.id] == NOON
    assert times[new.id] == max(moment for policy_id, moment in times.items() if policy_id != later.id)
    assert times[later.id] == next_check(later, pasts[later.id], NOON)


@pytest.mark.parametrize(("number", "longest"), [(10, 2), (100, 60), (20_000, 3600)])
def test_the_span_grows_with_the_number_up_to_an_hour(number: int, longest: int) -> None:
    policies = [replace(SIX_HOURS, id=f"v{n}/p", url=f"https://v{n}.test/") for n in range(number)]
    span = max(plan(policies, {}, NOON).values()) - NOON
    assert timedelta() < span <= timedelta(seconds=longest)


def test_overdue_policies_that_share_a_page_come_together() -> None:
    shared = [replace(policy, url=f"https://v{n % 40}.test/") for n, policy in enumerate(THOUSAND[:80])]
    times = plan(shared, {}, NOON)
    assert all(times[shared[n].id] == times[shared[n + 40].id] for n in range(40))


def test_overdue_policies_wait_for_their_windows() -> None:
    night = at("2026-05-04T22:00")
    times = plan([replace(policy, windows=OFFICE) for policy in THOUSAND[:100]], {}, night)
    assert all(within(OFFICE, "UTC", moment) for moment in times.values())
