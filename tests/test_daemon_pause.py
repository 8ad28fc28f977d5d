"""How long a store that refuses is left alone."""

from __future__ import annotations

from datetime import timedelta

from tests.builders import NOON
from watcher.daemon.pause import FIRST, LONGEST, Pause

SECOND = timedelta(seconds=1)


def test_each_pause_is_twice_as_long_as_the_one_before_up_to_the_longest() -> None:
    pause, now, lengths = Pause(), NOON, []
    assert not pause.holds(now)
    for _ in range(12):
        pause = pause.longer(now)
        assert pause.until
        assert pause.holds(now)
        assert not pause.holds(pause.until)
        lengths.append(pause.until - now)
        now = pause.until
    assert lengths[:3] == [FIRST, 2 * FIRST, 4 * FIRST]
    assert lengths[-2:] == [LONGEST, LONGEST]


def test_those_that_are_put_off_take_turns_after_the_pause() -> None:
    pause, turns = Pause().longer(NOON), []
    for _ in range(100):
        pause, at = pause.turn(NOON + SECOND)
        turns.append(at)
    assert turns[0] > NOON + FIRST
    assert turns == sorted(set(turns))
    assert turns[-1] <= NOON + FIRST + 60 * SECOND


def test_where_no_pause_is_on_a_turn_still_takes_a_moment() -> None:
    _, at = Pause().turn(NOON)
    assert at >= NOON + FIRST
