"""Lines that name or date the text itself, addresses of an office, and spellings: nothing to be told of."""

from __future__ import annotations

import pytest

from tests.builders import policy_text
from watcher.core.diff import compare
from watcher.core.materiality import judge
from watcher.model import Level

POLICY = """
# 1. Ferry cards
The card is made of reused paper and is valid on every boat of the line, also in winter.
{}
# 2. Boats
Boats leave the harbour on the hour, and in fog whenever the captain thinks it right.
"""


def level(old: str, new: str) -> Level:
    before, after = (policy_text(POLICY.format(text)) for text in (old, new))
    return judge(compare(before, after), before, after).level


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("", "This Boat Notice is effective on sign-up for new members and from 3 May 2027 for all others."),
        (
            "You may give legal notice to us here: Ferrybook Ltd, 12 Elm Street, Reno, NV 89501.",
            "You may give legal notice to us here: Ferrybook Ltd, 90 Pine Avenue, Reno, NV 89509.",
        ),
        (
            "Our programme honours colours. The harbour favours licences.",
            "Our program honors colors. The harbor favors licenses.",
        ),
        (
            "Such messages may include but are not limited to the hour at which a boat leaves the pier.",
            "Such messages may include, among others, the hour at which a boat leaves the pier.",
        ),
    ],
)
def test_nothing_is_told(old: str, new: str) -> None:
    assert level(old, new) is Level.NONE


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (
            "Claims of copyright infringement go to: Ferrybook Ltd, 12 Elm Street, Reno, NV 89501.",
            "Claims of copyright infringement go to: Ferrybook Ltd, 90 Pine Avenue, Reno, NV 89509.",
        ),
        ("Send legal notices to law@ferrybook.test, please.", "Send legal notices to claims@harbour.test, please."),
    ],
)
def test_where_claims_go_is_told(old: str, new: str) -> None:
    assert level(old, new) is Level.LOW
