"""Hours of the week, digests and time zones are read as people mean them, and refused with a sentence."""

from __future__ import annotations

from pathlib import Path

import pytest

from watcher.config import Config, load, week
from watcher.errors import ConfigError
from watcher.model import DAY, Digest, Hours

WORKDAYS = frozenset({0, 1, 2, 3, 4})
ALL = frozenset(range(7))


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("mon-fri 07:00-19:00", Hours(WORKDAYS, 7 * 60, 19 * 60)),
        ("Mon-Fri  7:00 - 19:00", Hours(WORKDAYS, 7 * 60, 19 * 60)),
        ("07:30-08:00", Hours(ALL, 450, 480)),
        ("22:00-07:00", Hours(ALL, 22 * 60, DAY + 7 * 60)),
        ("sat,sun", Hours(frozenset({5, 6}), 0, DAY)),
        ("fri-mon", Hours(frozenset({4, 5, 6, 0}), 0, DAY)),
        ("mon,wed-thu 00:00-24:00", Hours(frozenset({0, 2, 3}), 0, DAY)),
        ("sun 23:00-01:00", Hours(frozenset({6}), 23 * 60, 25 * 60)),
        ("mon 20:00-00:00", Hours(frozenset({0}), 20 * 60, DAY)),
    ],
)
def test_hours(written: str, read: Hours) -> None:
    assert week.hours(written) == read


@pytest.mark.parametrize(
    "written",
    [
        "",
        " ",
        "7-19",
        "mon-fry",
        "07:00",
        "07:00-07:00",
        "24:00-07:00",
        "25:00-26:00",
        "07:60-08:00",
        "mon fri",
        "-fri",
    ],
)
def test_hours_that_are_none(written: str) -> None:
    with pytest.raises(ValueError, match=r"is not|has a|begins"):
        week.hours(written)


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("daily", Digest(ALL, 480)),
        ("daily 07:30", Digest(ALL, 450)),
        ("weekly", Digest(frozenset({0}), 480)),
        ("weekly fri", Digest(frozenset({4}), 480)),
        ("weekly fri 16:00", Digest(frozenset({4}), 960)),
        ("weekly 16:00", Digest(frozenset({0}), 960)),
    ],
)
def test_digest(written: str, read: Digest) -> None:
    assert week.digest(written) == read


@pytest.mark.parametrize(
    "written", ["", "hourly", "daily mon", "weekly fry", "daily 24:00", "daily 8", "weekly mon-fri"]
)
def test_digests_that_are_none(written: str) -> None:
    with pytest.raises(ValueError, match=r"is not|has a"):
        week.digest(written)


@pytest.mark.parametrize("written", ["UTC", "Europe/Berlin", "America/Argentina/Buenos_Aires"])
def test_time_zones(written: str) -> None:
    assert week.timezone(written) == written


@pytest.mark.parametrize("written", ["", "Europe", "Berlin", "../../etc/passwd", "/etc/localtime", "a\0b", "CEST+1"])
def test_time_zones_that_are_none(written: str) -> None:
    with pytest.raises(ValueError, match="is not a time zone"):
        week.timezone(written)


def config(tmp_path: Path, text: str) -> Config:
    path = tmp_path / "config.toml"
    path.write_text(text)
    return load(path, environ={}, usable=lambda _: True)


def test_a_channel_goes_by_the_zone_of_the_defaults_unless_it_names_one(tmp_path: Path) -> None:
    read = config(
        tmp_path,
        """[defaults]
timezone = "Europe/Berlin"
[[channel]]
name = "a"
url = "json://x"
[[channel]]
name = "b"
url = "json://x"
timezone = "Asia/Tokyo"
""",
    )
    assert [channel.timezone for channel in read.channels] == ["Europe/Berlin", "Asia/Tokyo"]


def test_a_ca_file_counts_from_the_folder_of_the_file(tmp_path: Path) -> None:
    read = config(
        tmp_path,
        """[defaults]
ca_file = "ours.pem"
[[policy]]
id = "a/b"
url = "https://a.test"
[[policy]]
id = "a/c"
url = "https://a.test"
ca_file = "/etc/ssl/theirs.pem"
""",
    )
    assert [policy.ca_file for policy in read.policies] == [str(tmp_path / "ours.pem"), "/etc/ssl/theirs.pem"]


def test_quiet_hours_leave_some_time(tmp_path: Path) -> None:
    channel = '[[channel]]\nname = "a"\nurl = "json://x"\nquiet_hours = '
    assert config(tmp_path, channel + '["mon-sat", "sun 00:00-23:59"]').channels
    for parts in ('["mon-sat", "sun"]', '["sun 12:00-06:00", "mon 06:00-24:00", "tue-sat", "sun 00:00-12:00"]'):
        with pytest.raises(ConfigError, match="leave no minute"):
            config(tmp_path, channel + parts)


def test_every_fault_is_told_with_what_is_meant(tmp_path: Path) -> None:
    with pytest.raises(ConfigError) as caught:
        config(tmp_path, '[defaults]\ntimezone = "Berlin"\nwindows = ["mon-fri 7-19", "sat"]\nfailing_checks = 0\n')
    assert list(map(str, caught.value.problems)) == [
        'line 2: [defaults] timezone: "Berlin" is not a time zone that this machine knows'
        ' (as in "UTC", "Europe/Berlin", "America/New_York")',
        'line 3: [defaults] windows #1: "mon-fri 7-19" is not a part of the week'
        ' (as in "mon-fri 07:00-19:00", "22:00-07:00", "sat,sun")',
        "line 4: [defaults] failing_checks: must be from 1 to 1000",
    ]


@pytest.mark.parametrize("where", ["[defaults]", "[[policy]]"])
def test_a_browser_takes_no_ca_file(tmp_path: Path, where: str) -> None:
    policy = '[[policy]]\nid = "a/b"\nurl = "https://a.test"\nrender = "browser"\n'
    lines = (
        f'[defaults]\nca_file = "ours.pem"\n{policy}' if where == "[defaults]" else policy + 'ca_file = "ours.pem"\n'
    )
    with pytest.raises(ConfigError, match="no effect on a page that a browser fetches"):
        config(tmp_path, lines)
    assert config(tmp_path, lines.replace("browser", "http")).policies
