"""Whom a change serves: the person the policy speaks to, or not; and when nobody can tell."""

from __future__ import annotations

import pytest

from tests.core.test_materiality import edited, verdict
from watcher.core.materiality.direction import agreed
from watcher.model import Direction

BETTER, WORSE, UNCLEAR = Direction.BETTER, Direction.WORSE, Direction.UNCLEAR
CLAUSES = [
    # promises and duties
    ("We will never sell your data.", "We may sell your data.", WORSE),
    ("You may not share your account data.", "You may share your account data.", BETTER),
    ("We do not track you across other shops.", "We track you across other shops.", WORSE),
    ("We do not delete old data.", "We delete old data.", UNCLEAR),
    ("We will encrypt every backup of the club.", "We may encrypt every backup of the club.", WORSE),
    ("You must confirm the order by e-mail.", "You may confirm the order by e-mail.", BETTER),
    ("We may warn members by letter of a breach.", "We will warn members by letter of a breach.", BETTER),
    # quantities
    ("We keep your data for 30 days after you leave.", "We keep your data for 90 days after you leave.", WORSE),
    ("We keep your data for 90 days after you leave.", "We keep your data for 30 days after you leave.", BETTER),
    ("You have 30 days to download your data.", "You have 10 days to download your data.", UNCLEAR),
    ("We give 30 days notice of changes.", "We give 10 days notice of changes.", WORSE),
    ("You may return the map for a refund in 30 days.", "You may return the map for a refund in 14 days.", WORSE),
    ("We tell you of a data breach within 72 hours.", "We tell you of a data breach within 24 hours.", BETTER),
    ("You must be at least 16 years old.", "You must be at least 13 years old.", WORSE),
    ("Our total liability is limited to $500.", "Our total liability is limited to $100.", WORSE),
    ("The fee is $5 a month.", "The fee is $7 a month.", WORSE),
    ("The voucher is worth $5.", "The voucher is worth $7.", UNCLEAR),
    # sentences that came or went
    ("", "We share your data with advertising partners.", WORSE),
    ("We do not share your data with advertisers.", "", WORSE),
    ("", "You have the right to access your data.", BETTER),
    ("You have the right to access your data.", "", WORSE),
    ("", "You can opt out of the sale of your data.", UNCLEAR),
    ("", "You must not collect the data of other members.", UNCLEAR),
    ("", "Disputes are settled by binding arbitration.", WORSE),
    # one thing for another
    ("The seat of the club is in Norway.", "The seat of the club is in Peru.", UNCLEAR),
]


@pytest.mark.parametrize(("old", "new", "direction"), CLAUSES)
def test_the_direction_is_told_where_it_can_be(old: str, new: str, direction: Direction) -> None:
    text = "# 1. Club\nThe club draws maps by hand.\n{}\nMaps are sent by post in the week after the order.\n"
    (change,) = verdict(text.format(old), text.format(new)).changes
    assert change.direction is direction


@pytest.mark.parametrize(
    ("old", "new", "direction"),
    [
        ("- Mail Partner, for newsletters\n", "- Mail Partner, for newsletters\n- TikTok Pixel\n", WORSE),
        ("- Mail Partner, for newsletters\n", "", BETTER),
    ],
)
def test_a_recipient_more_is_worse_and_one_less_is_better(old: str, new: str, direction: Direction) -> None:
    assert [change.direction for change in edited(old, new).changes] == [direction]


def test_directions_that_disagree_are_unclear() -> None:
    assert agreed([WORSE, UNCLEAR, WORSE]) is WORSE
    assert agreed([WORSE, BETTER]) is UNCLEAR
    assert agreed([]) is UNCLEAR
