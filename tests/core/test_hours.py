"""Hours of the week on the clocks of a time zone, over midnight and when clocks are changed."""

from __future__ import annotations

import subprocess
import sys
from datetime import UTC, datetime, timedelta

import pytest

from watcher.config.week import hours
from watcher.core.hours import opening, utc, within
from watcher.model import DAY, Hours

BERLIN = "Europe/Berlin"
NEW_YORK = "America/New_York"


def at(text: str) -> datetime:
    """A moment in UTC."""
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


@pytest.mark.parametrize(
    ("text", "moment", "inside"),
    [
        # 4 May 2026 is a Monday; Berlin is two hours ahead.
        ("mon-fri 07:00-19:00", "2026-05-04T04:59", False),
        ("mon-fri 07:00-19:00", "2026-05-04T05:00", True),
        ("mon-fri 07:00-19:00", "2026-05-04T16:59", True),
        ("mon-fri 07:00-19:00", "2026-05-04T17:00", False),
        ("mon-fri 07:00-19:00", "2026-05-09T08:00", False),
        ("22:00-07:00", "2026-05-04T20:00", True),
        ("22:00-07:00", "2026-05-05T04:59", True),
        ("22:00-07:00", "2026-05-05T05:00", False),
        ("sun 22:00-07:00", "2026-05-03T21:00", True),
        ("sun 22:00-07:00", "2026-05-04T04:00", True),
        ("sun 22:00-07:00", "2026-05-04T21:00", False),
        ("sat,sun", "2026-05-08T22:00", True),
        ("sat,sun", "2026-05-10T22:00", False),
        # The hour from two to three comes twice on 25 October, and both times it is open.
        ("sun 02:15-02:45", "2026-10-25T00:30", True),
        ("sun 02:15-02:45", "2026-10-25T01:30", True),
        ("sun 02:15-02:45", "2026-10-25T01:45", False),
    ],
)
def test_within(text: str, moment: str, inside: bool) -> None:
    assert within([hours(text)], BERLIN, at(moment)) is inside


@pytest.mark.parametrize(
    ("text", "zone", "moment", "begins"),
    [
        ("mon-fri 07:00-19:00", BERLIN, "2026-05-04T17:00", "2026-05-05T05:00"),
        ("mon-fri 07:00-19:00", BERLIN, "2026-05-08T17:00", "2026-05-11T05:00"),
        ("22:00-07:00", BERLIN, "2026-05-04T10:00", "2026-05-04T20:00"),
        ("sat", NEW_YORK, "2026-05-04T10:00", "2026-05-09T04:00"),
        # Clocks go forward on 29 March in Berlin and on 8 March in New York: half past two does not exist.
        ("sun 02:30-06:00", BERLIN, "2026-03-28T12:00", "2026-03-29T01:30"),
        ("sun 02:30-06:00", NEW_YORK, "2026-03-07T12:00", "2026-03-08T07:30"),
        # A part of the week that does not exist at all is left out that week.
        ("sun 02:15-02:45", BERLIN, "2026-03-28T12:00", "2026-04-05T00:15"),
        ("07:00-08:00", BERLIN, "2026-10-24T12:00", "2026-10-25T06:00"),
    ],
)
def test_opening(text: str, zone: str, moment: str, begins: str) -> None:
    assert opening([hours(text)], zone, at(moment))[0] == at(begins)


def test_the_first_of_several_hours_opens_next() -> None:
    parts = [hours("fri 07:00-08:00"), hours("mon 22:00-07:00"), hours("thu")]
    assert opening(parts, "UTC", at("2026-05-04T10:00")) == (at("2026-05-04T22:00"), timedelta(hours=9))
    assert opening(parts, "UTC", at("2026-05-04T22:00")) == (at("2026-05-07T00:00"), timedelta(days=1))


def test_all_day_every_day_is_always_open() -> None:
    always = [Hours(frozenset(range(7)), 0, DAY)]
    moment = at("2026-03-28T00:00")
    assert all(within(always, BERLIN, moment + timedelta(minutes=17 * step)) for step in range(200))


@pytest.mark.parametrize(
    ("wall", "moment"),
    [
        ("2026-03-29T02:30", "2026-03-29T01:30"),
        ("2026-10-25T02:30", "2026-10-25T00:30"),
        ("2026-07-01T02:30", "2026-07-01T00:30"),
    ],
)
def test_wall_clock_times_that_come_never_once_or_twice(wall: str, moment: str) -> None:
    assert utc(datetime.fromisoformat(wall), BERLIN) == at(moment)


def test_utc_needs_no_time_zones_of_the_machine() -> None:
    nowhere = {"PYTHONTZPATH": "", "PATH": "/usr/bin:/bin"}
    script = (
        "import importlib.util, sys; sys.modules['tzdata'] = None\n"
        "from datetime import UTC, datetime; from watcher.core.hours import within; from watcher.model import Hours\n"
        "print(within([Hours(frozenset({0}), 0, 60)], 'UTC', datetime(2026, 3, 2, 0, 30, tzinfo=UTC)))"
    )
    found = subprocess.run([sys.executable, "-c", script], env=nowhere, capture_output=True, text=True, check=True)
    assert found.stdout == "True\n"
