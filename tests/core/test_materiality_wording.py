"""How much a reworded sentence says that it did not say before, where no rule knows its words."""

from __future__ import annotations

import pytest

from tests.core.test_materiality import verdict
from watcher.model import Level

PAGE = "# 1. Club\nThe club draws maps by hand.\n{}\nMaps are sent by post in the week after the order.\n"


def level(old: str, new: str) -> Level:
    return verdict(PAGE.format(old), PAGE.format(new)).level


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (
            "The club shall answer for failing to perform or delaying performance resulting from storms.",
            "The club shall answer for any failure or delay in performing which results from storms.",
        ),
        (
            "The desk of the club will be on hand to help you with the map if you are lost.",
            "If you are lost, the desk of the club will help you with the map.",
        ),
        ("A map by Ink & Co (the merry people of the mill) hangs there.", "A map by Ink & Co hangs there."),
    ],
)
def test_the_same_words_in_another_shape_say_nothing(old: str, new: str) -> None:
    assert level(old, new) is Level.NONE


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("The seal breaks when the box is opened.", "The seal breaks when the box is opened or its owner was late."),
        ("Maps for intentional or grossly careless damage are paid.", "Maps for intentional damage are paid."),
    ],
)
def test_words_that_only_join_on_say_something(old: str, new: str) -> None:
    assert level(old, new) is Level.LOW
    assert level(new, old) is Level.LOW
