"""Who hears of what, and when: levels, notices, digests and quiet hours, on the clocks of the channel's zone."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from tests.builders import NOON
from tests.core.render_samples import NEVER_MAY, alert
from watcher.config.week import digest, hours
from watcher.core.routing import addressed, next_digest, not_before, plan
from watcher.model import (
    Channel,
    Decision,
    Level,
    Message,
    Notice,
    NoticeKind,
    Outcome,
    Outgoing,
    Planned,
)

MESSAGE = Message("s", "t", "m", "h")
ALERT = alert(NEVER_MAY)
NOTICE = Notice(
    NoticeKind.FAILING, "acme/privacy", "Acme", "https://acme.test", NOON, "No answer.", channels=("legal",)
)
BERLIN = "Europe/Berlin"


def channel(**wishes: Any) -> Channel:
    """A channel with those wishes."""
    return Channel("legal", "json://legal.test", **wishes)


def at(text: str) -> datetime:
    """``"2026-05-04 12:00"`` in UTC."""
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


def planned(wishes: Channel, level: Level = Level.LOW, moment: datetime = NOON) -> Planned | None:
    """When the channel hears of an alert of that level."""
    return plan("legal", wishes, replace(ALERT, level=level), moment)


# --- who ------------------------------------------------------------------------------------------------


def test_each_channel_of_the_policy_gets_a_row_at_once() -> None:
    decision = Decision("acme/privacy", Outcome.CHANGED, NOON, alert=replace(ALERT, channels=("legal", "ops", "legal")))
    found = addressed(replace(decision, message=MESSAGE), {"legal": channel(), "other": channel()})
    (outgoing,) = found.outbox
    assert outgoing.planned == (Planned("legal", NOON), Planned("ops", NOON))
    assert (outgoing.content, outgoing.message) == (found.alert, MESSAGE)


def test_no_channels_no_rows() -> None:
    decision = Decision("acme/privacy", Outcome.CHANGED, NOON, alert=replace(ALERT, channels=()), message=MESSAGE)
    assert addressed(decision, {"legal": channel()}).outbox[0].planned == ()


def test_nothing_to_tell_leaves_a_decision_as_it_is() -> None:
    decision = Decision("acme/privacy", Outcome.UNCHANGED, NOON)
    assert addressed(decision, {}) == decision


def test_notices_that_a_decision_brings_are_addressed_too() -> None:
    decision = Decision("acme/privacy", Outcome.FAILED, NOON, outbox=(Outgoing(NOTICE, MESSAGE),))
    (outgoing,) = addressed(decision, {"legal": channel()}).outbox
    assert outgoing.planned == (Planned("legal", NOON),)


def test_what_is_addressed_already_stays_so() -> None:
    outgoing = Outgoing(NOTICE, MESSAGE, (Planned("ops", NOON),))
    decision = Decision("acme/privacy", Outcome.FAILED, NOON, outbox=(outgoing,))
    assert addressed(addressed(decision, {}), {"legal": channel()}).outbox == (outgoing,)


@pytest.mark.parametrize("level", Level)
@pytest.mark.parametrize("least", Level)
def test_a_channel_hears_from_its_own_level_up(level: Level, least: Level) -> None:
    assert bool(planned(channel(alert_from=least), level)) == (level >= least)


def test_a_channel_may_want_no_notices() -> None:
    assert plan("legal", channel(notices=False), NOTICE, NOON) is None
    # Its level is about alerts.
    assert plan("legal", channel(alert_from=Level.CRITICAL), NOTICE, NOON) == Planned("legal", NOON)


def test_a_channel_that_the_configuration_does_not_have_gets_a_row() -> None:
    assert plan("gone", None, ALERT, NOON) == Planned("gone", NOON)


# --- digests --------------------------------------------------------------------------------------------

DAILY = {"digest": digest("daily 08:00"), "timezone": BERLIN}


@pytest.mark.parametrize("level", Level)
def test_levels_under_the_limit_wait_for_the_digest(level: Level) -> None:
    found = planned(channel(digest=digest("daily 14:00"), digest_below=Level.HIGH), level)
    waits = level < Level.HIGH
    assert found == Planned("legal", NOON + timedelta(hours=2) if waits else NOON, waits)


def test_notices_do_not_wait_for_a_digest() -> None:
    assert plan("legal", channel(digest=digest("daily 14:00")), NOTICE, NOON) == Planned("legal", NOON)


@pytest.mark.parametrize(
    ("moment", "due"),
    [
        ("2026-05-04 05:59", "2026-05-04 06:00"),
        ("2026-05-04 06:00", "2026-05-05 06:00"),  # sent already
        ("2026-05-04 22:30", "2026-05-05 06:00"),  # tomorrow already in Berlin
        ("2026-03-28 07:00", "2026-03-29 06:00"),  # clocks go forward in the night
        ("2026-10-24 06:00", "2026-10-25 07:00"),  # and back again
    ],
)
def test_a_daily_digest_keeps_its_time_on_the_wall(moment: str, due: str) -> None:
    assert planned(channel(**DAILY), moment=at(moment)) == Planned("legal", at(due), True)


@pytest.mark.parametrize(
    ("moment", "due"),
    [
        ("2026-05-04 12:00", "2026-05-08 14:00"),  # Monday to Friday
        ("2026-05-08 14:00", "2026-05-15 14:00"),
        ("2026-10-23 14:00", "2026-10-30 15:00"),
    ],
)
def test_a_weekly_digest_comes_on_its_day(moment: str, due: str) -> None:
    wishes = channel(digest=digest("weekly fri 16:00"), timezone=BERLIN)
    assert next_digest(wishes, at(moment)) == at(due)


@pytest.mark.parametrize("day", ["2026-03-29", "2026-10-25"])
def test_a_digest_at_a_time_that_is_not_or_is_twice_comes_once(day: str) -> None:
    wishes = channel(digest=digest("daily 02:30"), timezone=BERLIN)
    start = at(f"{day} 00:00") - timedelta(hours=6)
    times = {next_digest(wishes, start + timedelta(minutes=10 * step)) for step in range(6 * 24)}
    assert len([moment for moment in times if moment.date().isoformat() == day]) == 1


def test_a_channel_without_a_digest_waits_for_none() -> None:
    assert next_digest(channel(), NOON) == NOON


# --- quiet hours ------------------------------------------------------------------------------------------

NIGHT = channel(quiet_hours=(hours("22:00-07:00"),), timezone=BERLIN)


@pytest.mark.parametrize(
    ("moment", "due"),
    [
        ("2026-05-04 12:00", "2026-05-04 12:00"),
        ("2026-05-04 19:59", "2026-05-04 19:59"),
        ("2026-05-04 20:00", "2026-05-05 05:00"),  # 22:00 in Berlin
        ("2026-05-05 04:59", "2026-05-05 05:00"),
        ("2026-05-05 05:00", "2026-05-05 05:00"),
        ("2026-03-28 21:00", "2026-03-29 05:00"),  # a night of eight hours
        ("2026-10-24 20:00", "2026-10-25 06:00"),  # and one of ten
    ],
)
def test_in_quiet_hours_alerts_and_notices_wait_for_their_end(moment: str, due: str) -> None:
    assert planned(NIGHT, moment=at(moment)) == Planned("legal", at(due))
    assert plan("legal", NIGHT, NOTICE, at(moment)) == Planned("legal", at(due))


@pytest.mark.parametrize("level", Level)
def test_grave_alerts_break_the_quiet(level: Level) -> None:
    wishes = replace(NIGHT, quiet_below=Level.HIGH)
    found = not_before(wishes, level, False, at("2026-05-04 23:00"))
    assert found == at("2026-05-04 23:00" if level >= Level.HIGH else "2026-05-05 05:00")


def test_a_digest_in_quiet_hours_waits_for_their_end() -> None:
    wishes = replace(NIGHT, digest=digest("daily 06:00"), quiet_below=Level.NONE)
    assert planned(wishes, moment=at("2026-05-04 12:00")) == Planned("legal", at("2026-05-05 05:00"), True)


def test_hours_that_meet_are_one_quiet_time() -> None:
    wishes = channel(quiet_hours=(hours("mon-fri 18:00-08:00"), hours("sat,sun")))
    assert planned(wishes, moment=at("2026-05-08 19:00")) == Planned("legal", at("2026-05-11 00:00"))
    wishes = channel(quiet_hours=(hours("18:00-08:00"), hours("sat,sun")))
    assert planned(wishes, moment=at("2026-05-08 19:00")) == Planned("legal", at("2026-05-11 08:00"))


def test_hours_without_an_end_hold_back_nothing() -> None:
    wishes = channel(quiet_hours=(hours("mon-sun"),))
    assert planned(wishes, moment=NOON) == Planned("legal", NOON)


def test_every_moment_of_a_year_has_an_end_of_quiet_within_its_hours() -> None:
    for step in range(0, 365 * 24 * 60, 97):
        moment = at("2026-01-01 00:00") + timedelta(minutes=step)
        found = planned(NIGHT, moment=moment)
        assert found
        assert moment <= found.due_at <= moment + timedelta(hours=11)
        assert planned(NIGHT, moment=found.due_at) == Planned("legal", found.due_at)
