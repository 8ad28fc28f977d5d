"""What is said of changes that alert nobody: one short reason each."""

from __future__ import annotations

import pytest

from tests.builders import policy_text
from watcher.core.diff import compare
from watcher.core.materiality import judge
from watcher.core.materiality.quiet import unchanged
from watcher.model import Change, ChangeKind, JudgedChange, Level, Nature

POLICY = """
# 1. Shop
We beleive in maps. Write to us at info@acme.test or come to 12 Elm Street, Reno, NV 89501.
This list was last reviewed on 4 March 2026, and section 14.1 says more about it.
The map is “free” for a member of the club, who can copy the map at home.
# 2. Maps
Maps are drawn by hand and sent by post in the week after the order was made.
"""


def only(old: str, new: str) -> JudgedChange:
    assert old in POLICY
    before, after = policy_text(POLICY), policy_text(POLICY.replace(old, new))
    (change,) = judge(compare(before, after), before, after).changes
    return change


@pytest.mark.parametrize(
    ("old", "new", "nature", "by", "reason"),
    [
        ("beleive", "believe", Nature.EDITORIAL, "spelling", "spelling: “beleive” → “believe”"),
        ("4 March 2026", "6 March 2026", Nature.DATES, "dates", "date: 4 March 2026 → 6 March 2026"),
        (
            "section 14.1",
            "section 15.1",
            Nature.COSMETIC,
            "renumbering",
            "cross-reference or number: section 14.1 → section 15.1",
        ),
        (
            "info@acme.test",
            "help@acme.test",
            Nature.EDITORIAL,
            "contact",
            "mail address: info@acme.test → help@acme.test",
        ),
        (
            "12 Elm Street, Reno, NV 89501",
            "7 Oak Lane, Reno, NV 89502",
            Nature.EDITORIAL,
            "contact",
            "postal address: 12 Elm Street, Reno, NV 89501 → 7 Oak Lane, Reno, NV 89502",
        ),
        ("a member", "the member", Nature.EDITORIAL, "small-words", "small words: “a” → “the”"),
        (
            "by hand and sent",
            "by pencil and sent",
            Nature.EDITORIAL,
            "reworded",
            "one word reworded: “hand” → “pencil”",
        ),
    ],
)
def test_every_quiet_change_says_why(old: str, new: str, nature: Nature, by: str, reason: str) -> None:
    change = only(old, new)
    assert (change.level, change.nature, change.by, change.reasons) == (Level.NONE, nature, by, (reason,))


def test_marks_alone_are_said_to_be_marks() -> None:
    text = "The map is “free” for all."
    change = Change(ChangeKind.EDITED, ("1",), text, text.replace("“", '"').replace("”", '"'))
    assert unchanged(change, "typography").reason.startswith("only quotes")


def test_words_replaced_throughout_are_named_as_what_left_nothing() -> None:
    text = "# 1. Shop\n" + "\n".join(f"The shop called Mapley has {what}." for what in ("maps", "pens", "ink", "paper"))
    before, after = policy_text(text), policy_text(text.replace("Mapley", "Chartley"))
    judged = judge(compare(before, after), before, after).changes
    assert {change.by for change in judged} == {"repeated-replacement"}


def test_a_new_number_is_no_new_title() -> None:
    before, after = policy_text("# 5. Safety\nIt is safe."), policy_text("# 6. Safety\nIt is safe.")
    (change,) = judge(compare(before, after), before, after).changes
    assert (change.nature, change.level) == (Nature.COSMETIC, Level.NONE)
    assert (change.by, change.reasons) == ("renumbering", ("section number 5 → 6 (renumbered)",))


def test_what_matters_is_not_drowned_in_what_does_not() -> None:
    change = only("We beleive in maps. Write", "We believe in maps. We may sell personal data. Write")
    assert change.level is Level.HIGH
    assert not [reason for reason in change.reasons if reason.startswith("spelling")]
