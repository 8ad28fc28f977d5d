"""Back-off: soon at first, then daily, then never."""

from datetime import timedelta

import pytest

from tests.builders import NOON
from watcher.core.backoff import longest_wait, next_attempt

MINUTE = timedelta(minutes=1)


def waits(delivery_id: int) -> list[timedelta]:
    """The waits of a delivery that always fails."""
    found: list[timedelta] = []
    while (at := next_attempt(len(found) + 1, NOON, delivery_id)) is not None:
        found.append(at - NOON)
    return found


@pytest.mark.parametrize("delivery_id", [0, 1, 17, 12345])
def test_waits_grow_from_a_minute_to_a_day(delivery_id: int) -> None:
    found = waits(delivery_id)
    for wait, about in zip(found, (1, 5, 15, 60, 240, 720, 1440, 1440, 1440, 1440), strict=True):
        assert 0.9 * about * MINUTE <= wait <= 1.1 * about * MINUTE
    assert found == sorted(found)


@pytest.mark.parametrize("delivery_id", range(0, 1000, 97))
def test_gives_up_after_about_five_days(delivery_id: int) -> None:
    assert timedelta(days=4) < sum(waits(delivery_id), timedelta()) < timedelta(days=5.5)


def test_what_failed_together_does_not_come_back_at_once() -> None:
    times = {next_attempt(3, NOON, delivery_id) for delivery_id in range(1, 101)}
    assert len(times) == 100


def test_the_waits_of_a_delivery_are_always_the_same() -> None:
    assert waits(7) == waits(7)


def test_nothing_to_wait_for_before_the_first_attempt() -> None:
    assert next_attempt(0, NOON) is None
    assert longest_wait(0) == timedelta()


def test_no_wait_is_longer_than_the_longest() -> None:
    for delivery_id in range(200):
        for attempts, wait in enumerate(waits(delivery_id), start=1):
            assert wait <= longest_wait(attempts)
    assert longest_wait(99) == longest_wait(10)
