"""Passages that were only written anew: quiet, unless something is certain however it was put."""

from __future__ import annotations

import pytest

from tests.builders import policy_text
from watcher.core.diff import compare
from watcher.core.materiality import judge
from watcher.core.materiality.recast import compared
from watcher.model import JudgedChange, Level

POLICY = """
# 1. Ferry cards
The card is made of reused paper and is valid on every boat of the line, also in winter.
{}
# 2. Boats
Boats leave the harbour on the hour, and in fog whenever the captain thinks it right.
"""

STORED = (
    "To find lost luggage and to give back what was forgotten on board, the crew looks through the passenger list, "
    "and the harbour office keeps a copy of that list in its archive for its own use."
)


def change(old: str, new: str) -> JudgedChange:
    before, after = (policy_text(POLICY.format(text)) for text in (old, new))
    (found,) = judge(compare(before, after), before, after).changes
    return found


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (
            STORED,
            "The passenger list is consulted by the crew for tracing lost luggage and returning what was forgotten on "
            "board; a copy of the list goes to the archive of the harbour office, for its own use.",
        ),
        (
            "In order to handle requests and complaints, gather opinions and return fares, we work with travel data as "
            "far as necessary.",
            "We work with travel data, so far as that is necessary, so that we may deal with complaints and requests, "
            "return fares and hear your opinions.",
        ),
        (
            "The crew may, in its sole judgement, end a discount card, and cards may be used once for each trip.",
            "Cards may be used once for each trip. Whether a discount card should end is for the crew alone to judge.",
        ),
    ],
)
def test_a_sentence_turned_round_says_nothing_new(old: str, new: str) -> None:
    assert change(old, new).level is Level.NONE


@pytest.mark.parametrize(
    ("old", "new"),
    [
        # A clause of its own came in while the sentence was turned round.
        (
            STORED,
            "The passenger list is consulted by the crew for tracing lost luggage and returning what was forgotten on "
            "board; a copy of the list goes to the archive of the harbour office, and to insurers, hotels, shops and "
            "advertisers along the coast.",
        ),
        # A number is certain however it was put.
        (
            "We keep the passenger list for 30 days, so that lost luggage can be traced by the crew of the boat.",
            "So that the crew of the boat can trace lost luggage, the list of passengers is kept by us for 90 days.",
        ),
        # So is a promise that turned.
        (
            "We will never sell passenger data to shops on the coast, and hotels learn nothing of trips by night.",
            "Hotels learn nothing of trips by night; passenger data, however, may be sold by us to coastal shops.",
        ),
    ],
)
def test_what_is_certain_stays_so_in_a_sentence_turned_round(old: str, new: str) -> None:
    assert change(old, new).level >= Level.LOW


def test_a_list_made_a_sentence_says_nothing_new() -> None:
    listed = """The harbour office vouches that:

- it has the full right to run boats on this line; and

- it has control, by purchase or by charter, of each boat that bears its flag."""
    said = (
        "Each boat that bears its flag is under the control (by charter or by purchase) of the harbour office, which "
        "vouches that it has the full right to run boats on this line."
    )
    before, after = (policy_text(POLICY.format(text)) for text in (listed, said))
    assert judge(compare(before, after), before, after).level is Level.NONE


@pytest.mark.parametrize(
    ("old", "new", "came", "turned"),
    [
        # Words put in leave the rest as it stands.
        ("crew reads list and office keeps it", "crew reads list and shops and office and hotels keeps it", 4, False),
        ("list of names read by crew at sea", "at sea crew read list of names", 0, True),
    ],
)
def test_words_in_another_order_are_told_from_words_put_in(old: str, new: str, came: int, turned: bool) -> None:
    found = compared(old.split(), new.split())
    assert (found.came, found.turned > 0) == (came, turned)
