"""Back-off: soon at first, then daily, then never."""

from datetime import timedelta

from tests.builders import NOON
from watcher.core.backoff import next_attempt


def test_waits_grow_from_a_minute_to_a_day() -> None:
    waits = []
    attempts = 1
    while (at := next_attempt(attempts, NOON)) is not None:
        waits.append(at - NOON)
        attempts += 1
    assert waits[:3] == [timedelta(minutes=1), timedelta(minutes=5), timedelta(minutes=15)]
    assert waits == sorted(waits)
    assert waits[-1] == timedelta(hours=24)


def test_gives_up_after_about_five_days() -> None:
    at, attempts = NOON, 1
    while (later := next_attempt(attempts, at)) is not None:
        at, attempts = later, attempts + 1
    assert timedelta(days=4) < at - NOON <= timedelta(days=5)


def test_nothing_to_wait_for_before_the_first_attempt() -> None:
    assert next_attempt(0, NOON) is None
