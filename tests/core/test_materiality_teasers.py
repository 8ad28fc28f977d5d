"""What a page shows around its policy is told from the policy by how it speaks."""

from __future__ import annotations

import pytest

from watcher.core.materiality.teasers import is_teaser
from watcher.model import BlockKind, Change, ChangeKind, Level


def came(text: str, block: BlockKind = BlockKind.PARAGRAPH) -> Change:
    return Change(ChangeKind.ADDED, ("Preamble",), after=text, block=block)


@pytest.mark.parametrize(
    "text",
    [
        "Subscribe to our newsletter. By subscribing you agree to hear about new boats.",
        "20 % off with code HARBOUR7 – ends Sunday.",
        "Ferrybook is hiring: 12 open roles on the coast.",
        "“Ferrybook gave our crew of nine an hour back every day.” Ida Holm, harbour master",
        "Summer Sailing Day, 3 June 2027. Seats are limited to 80. Request your invitation.",
        "This site works best with Kestrel 12 and above.",
        "You might also like: 9 quiet beaches you can reach by boat",
    ],
)
def test_a_teaser_is_known(text: str) -> None:
    assert is_teaser(came(text), Level.LOW)


@pytest.mark.parametrize(
    "text",
    [
        "If you subscribe to our newsletter, we store your address until you unsubscribe.",
        "A free trial lasts 14 days and then renews at the full price.",
        "“Service” means the boats, the harbour and the website that we run.",
        "We may share your address with firms that print our newsletter.",
        "Tickets bought from our sales team are governed by other terms.",
    ],
)
def test_policy_is_no_teaser(text: str) -> None:
    assert not is_teaser(came(text), Level.LOW)


def test_what_reads_like_a_grave_rule_needs_two_marks() -> None:
    once = came("Introducing models trained on your own data.")
    assert is_teaser(once, Level.LOW)
    assert not is_teaser(once, Level.HIGH)
    assert is_teaser(came("Introducing models trained on your own data. Read the announcement."), Level.HIGH)


def test_items_of_a_list_are_no_teasers() -> None:
    assert not is_teaser(came("Subscribe to our newsletter.", BlockKind.ITEM), Level.LOW)
