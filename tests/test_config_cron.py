"""Crontabs mean to the scheduler what they mean to cron."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from apscheduler.triggers.cron import CronTrigger
from hypothesis import given, settings
from hypothesis import strategies as st

from watcher.config.cron import crontab

SUNDAY = datetime(2026, 3, 1, tzinfo=UTC)


def next_time(text: str, after: datetime) -> datetime:
    """When the scheduler's own trigger fires next."""
    trigger: Any = CronTrigger
    found = trigger.from_crontab(text, timezone=UTC).get_next_fire_time(None, after)
    assert isinstance(found, datetime)
    return found


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("0 6 * * mon-fri", "0 6 * * mon-fri"),
        ("0 6 * * 1-5", "0 6 * * mon-fri"),
        ("0 6 * * 1", "0 6 * * mon"),
        ("0 6 * * 0", "0 6 * * sun"),
        ("0 6 * * 7", "0 6 * * sun"),
        ("0 6 * * 0-6", "0 6 * * *"),
        ("0 6 * * 1-7", "0 6 * * *"),
        ("0 6 * * 5-7", "0 6 * * fri-sun"),
        ("0 6 * * sat-sun", "0 6 * * sat-sun"),
        ("0 6 * * */2", "0 6 * * tue,thu,sat-sun"),
        ("0 6 * * 7/2", "0 6 * * sun"),
        ("0 6 * * 2/3", "0 6 * * tue,fri"),
        ("0 6 * * MON,Wed", "0 6 * * mon,wed"),
        ("*/15 * * * *", "0,15,30,45 * * * *"),
        ("*/1 */1 * * *", "* * * * *"),
        ("5/20 9-17/4 * * *", "5,25,45 9,13,17 * * *"),
        ("0 0 1 jan-mar,12 *", "0 0 1 1-3,12 *"),
        ("  0   6 \t * * * ", "0 6 * * *"),
        ("0 0 31 * *", "0 0 31 * *"),
        ("0 0 29 2 *", "0 0 29 2 *"),
        ("0 0 */90 * *", "0 0 1 * *"),
    ],
)
def test_reads(written: str, read: str) -> None:
    assert crontab(written) == read
    assert next_time(read, SUNDAY) >= SUNDAY


@pytest.mark.parametrize(
    ("written", "complaint"),
    [
        ("", "0 fields"),
        ("@daily", "1 fields"),
        ("0 6 * *", "4 fields"),
        ("0 6 * * * *", "6 fields"),
        ("60 6 * * *", "minute out of range"),
        ("0 24 * * *", "hour out of range"),
        ("0 6 0 * *", "day of the month out of range"),
        ("0 6 32 * *", "day of the month out of range"),
        ("0 6 * 13 *", "month out of range"),
        ("0 6 * foo *", "month out of range"),
        ("0 6 * * 8", "weekday out of range"),
        ("0 6 * * monday", "weekday that cannot be read"),
        ("0 6 * * fri-mon", "runs backwards"),
        ("30-10 6 * * *", "runs backwards"),
        ("*/0 6 * * *", "step of 0"),
        ("1,,2 6 * * *", "minute that cannot be read"),
        ("-5 6 * * *", "minute that cannot be read"),
        ("٣ 6 * * *", "minute that cannot be read"),
        ("? 6 * * *", "minute that cannot be read"),
        ("0 6 L * *", "out of range"),
        ("0 6 1 * 1", "both a day of the month and a weekday"),
        ("0 6 30 2 *", "never comes"),
        ("0 6 31 4,6,9,11 *", "never comes"),
    ],
)
def test_refuses(written: str, complaint: str) -> None:
    with pytest.raises(ValueError, match=complaint):
        crontab(written)


def test_the_scheduler_alone_would_be_a_day_late() -> None:
    """Why weekdays are written as names."""
    monday = SUNDAY + timedelta(days=1, hours=6)
    naive = next_time("0 6 * * 1", SUNDAY)
    ours = next_time(crontab("0 6 * * 1"), SUNDAY)
    assert naive == monday + timedelta(days=1)
    assert ours == monday


@pytest.mark.parametrize(("number", "days"), [(str(day), day % 7) for day in range(8)])
def test_fires_on_the_weekday_that_cron_means(number: str, days: int) -> None:
    assert next_time(crontab(f"0 6 * * {number}"), SUNDAY) == SUNDAY + timedelta(days=days, hours=6)


def values(low: int, high: int) -> st.SearchStrategy[str]:
    ranges = st.tuples(st.integers(low, high), st.integers(low, high)).map(lambda pair: f"{min(pair)}-{max(pair)}")
    bases = st.one_of(st.just("*"), st.integers(low, high).map(str), ranges)
    steps = st.tuples(bases, st.integers(1, 70)).map(lambda pair: f"{pair[0]}/{pair[1]}")
    return st.lists(st.one_of(bases, steps), min_size=1, max_size=3).map(",".join)


def matches(field: str, value: int, high: int) -> bool:
    """What the manual page of crontab says, as directly as can be."""
    for part in field.split(","):
        base, _, step = part.partition("/")
        first, _, last = base.partition("-")
        low = 0 if first == "*" else int(first)
        top = int(last) if last else max(high, low) if first == "*" or step else low
        if low <= value <= top and (value - low) % int(step or 1) == 0:
            return True
    return False


@given(values(0, 59), values(0, 23), values(0, 7))
@settings(max_examples=60, deadline=None)
def test_fires_when_cron_would(minute: str, hour: str, weekday: str) -> None:
    start = moment = SUNDAY + timedelta(days=2, hours=5, minutes=17)
    for _ in range(7 * 24 * 60 + 1):
        sunday = moment.isoweekday() % 7
        days = (sunday, 7) if sunday == 0 else (sunday,)
        on_day = any(matches(weekday, day, 6) for day in days)
        if on_day and matches(hour, moment.hour, 23) and matches(minute, moment.minute, 59):
            break
        moment += timedelta(minutes=1)
    assert next_time(crontab(f"{minute} {hour} * * {weekday}"), start) == moment
