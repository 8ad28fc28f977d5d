"""The daemon's clock: when a policy is due, and what the loop does with what is."""

from __future__ import annotations

import threading
from datetime import UTC, datetime, timedelta

import pytest

from tests.builders import NOON
from watcher.config.cron import crontab
from watcher.daemon import Daemon, next_check, trigger
from watcher.model import Policy

HOURLY = Policy("acme/privacy", "https://acme.test/", every=3600.0)


def fires(policy: Policy, last: datetime | None, now: datetime, count: int = 3) -> list[datetime]:
    """The first times at which a policy is due."""
    by, found, previous, moment = trigger(policy, last, now), [], None, now
    for _ in range(count):
        previous = by.get_next_fire_time(previous, moment)
        assert previous
        moment = previous
        found.append(previous)
    return found


def cron(line: str) -> Policy:
    """A policy with that crontab, as the configuration reads it."""
    return Policy("acme/privacy", "https://acme.test/", cron=crontab(line))


def test_an_interval_counts_from_the_last_check() -> None:
    last = NOON - timedelta(minutes=20)
    assert fires(HOURLY, last, NOON) == [last + timedelta(hours=n) for n in (1, 2, 3)]


@pytest.mark.parametrize("last", [None, NOON - timedelta(days=3)])
def test_what_is_overdue_is_due_soon_but_not_all_at_once(last: datetime | None) -> None:
    times = {fires(Policy(f"vendor-{n}/privacy", "https://x.test/", every=3600.0), last, NOON, 1)[0] for n in range(50)}
    assert min(times) >= NOON
    assert max(times) <= NOON + timedelta(seconds=60)
    assert len(times) == 50


def test_the_delay_of_a_restart_is_always_the_same() -> None:
    assert fires(HOURLY, None, NOON) == fires(HOURLY, None, NOON)


def test_a_short_interval_is_not_made_longer() -> None:
    first, second, _ = fires(Policy("a/b", "https://x.test/", every=2.0), None, NOON)
    assert first - NOON <= timedelta(seconds=0.2)
    assert second - first == timedelta(seconds=2)


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        # NOON is a Monday.
        ("0 6 * * mon-fri", ["2026-05-05T06:00", "2026-05-06T06:00", "2026-05-07T06:00"]),
        ("0 6 * * 0", ["2026-05-10T06:00", "2026-05-17T06:00", "2026-05-24T06:00"]),
        ("30 12 * * *", ["2026-05-04T12:30", "2026-05-05T12:30", "2026-05-06T12:30"]),
    ],
)
def test_cron_times_are_utc_and_weekdays_those_of_cron(line: str, expected: list[str]) -> None:
    times = fires(cron(line), NOON - timedelta(minutes=1), NOON)
    assert [time.astimezone(UTC).isoformat()[:16] for time in times] == expected


def test_a_cron_time_that_was_slept_through_is_made_up_for() -> None:
    first, second, _ = fires(cron("0 6 * * *"), NOON - timedelta(days=1), NOON)
    assert NOON <= first <= NOON + timedelta(minutes=1)
    assert second == datetime(2026, 5, 5, 6, tzinfo=UTC)


@pytest.mark.parametrize(
    ("policy", "last", "due"),
    [
        (HOURLY, None, NOON),
        (HOURLY, NOON - timedelta(days=1), NOON),
        (HOURLY, NOON - timedelta(minutes=10), NOON + timedelta(minutes=50)),
        (cron("0 6 * * *"), NOON - timedelta(hours=1), datetime(2026, 5, 5, 6, tzinfo=UTC)),
        (cron("0 6 * * *"), NOON - timedelta(days=1), NOON),
    ],
)
def test_the_next_check_as_status_shows_it(policy: Policy, last: datetime | None, due: datetime) -> None:
    assert next_check(policy, last, NOON) == due


def test_the_loop_checks_what_is_due_delivers_and_stops() -> None:
    rounds: list[list[str]] = []
    delivered = threading.Event()

    def check(policies: list[Policy]) -> None:
        rounds.append([policy.id for policy in policies])

    def deliver() -> None:
        delivered.set()
        if len(rounds) > 1 and len({policy_id for one in rounds for policy_id in one}) == 3:
            daemon.stop()

    policies = [Policy(f"v/{n}", "https://x.test/", every=1.0) for n in range(3)]
    daemon = Daemon(policies, check=check, deliver=deliver, last_check=lambda _: None, now=lambda: datetime.now(UTC))
    daemon.run()
    assert delivered.is_set()
    assert daemon.is_stopping()
    assert all(len(one) == len(set(one)) for one in rounds)


def test_a_slow_check_does_not_pile_up_others() -> None:
    rounds: list[list[Policy]] = []

    def check(policies: list[Policy]) -> None:
        rounds.append(policies)
        if len(rounds) == 2:
            daemon.stop()
        else:
            threading.Event().wait(2.5)

    daemon = Daemon(
        [Policy("v/p", "https://x.test/", every=1.0)],
        check=check,
        deliver=lambda: None,
        last_check=lambda _: None,
        now=lambda: datetime.now(UTC),
    )
    daemon.run()
    assert [len(one) for one in rounds] == [1, 1]
