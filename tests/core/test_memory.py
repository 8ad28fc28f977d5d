"""What history tells: text that returns, stale copies, documents served in turn, another language."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.changing import (
    COURIER,
    MAY,
    NEEDLE,
    SIX_YEARS,
    after,
    alerts,
    applicants,
    german,
    holm,
    loud,
    story,
)
from watcher.model import Decision, Level

LONG = 100  # days, more than anything is remembered without a date that says so


def returned(decision: Decision) -> list[str]:
    """The first reasons of the changes that memory made quiet."""
    changes = decision.verdict.changes if decision.verdict else ()
    return [judged.reasons[0] for judged in changes if judged.by == "returned"]


# --- text that returns --------------------------------------------------------------------------------


def test_what_returned_in_part_is_quiet_and_what_is_new_beside_it_alerts() -> None:
    *_, back = story(holm(), holm(keeping=SIX_YEARS), holm(extra=COURIER))
    assert returned(back) == ["returned to its wording of version 1"]
    assert loud(back) == ["We share your postal address with the courier Swiftfoot."]
    assert back.verdict
    assert back.verdict.level is Level.LOW
    assert back.alert
    assert back.detail == "1 change back to an earlier wording"
    assert back.alert.reasons[0] == back.detail


def test_what_comes_and_goes_is_told_once_each_way() -> None:
    pages = [holm(), holm(extra=COURIER), holm(keeping=SIX_YEARS), holm(extra=COURIER, selling=MAY)]
    pages += [holm(keeping=SIX_YEARS, selling=MAY), holm(extra=COURIER, selling=MAY, aside="<p>Thank you.</p>")]
    decisions = story(*pages)
    assert alerts(decisions) == [False, True, True, True, False, False]
    assert any("came and went before (version" in reason for reason in returned(decisions[5]))


def test_removed_for_the_first_time_beside_text_that_returns_alerts() -> None:
    clause = "<p>You may ask us to erase your data.</p>"
    *_, back = story(holm(extra=clause), holm(extra=clause, keeping=SIX_YEARS), holm())
    assert loud(back) == ["You may ask us to erase your data."]
    assert back.alert


def test_what_returned_into_another_section_is_news() -> None:
    *_, back = story(holm(extra=COURIER), holm(keeping=SIX_YEARS), holm(keeping=SIX_YEARS, aside=COURIER))
    assert loud(back) == ["We share your postal address with the courier Swiftfoot."]


def test_a_line_of_few_words_is_no_echo_of_its_like() -> None:
    few = "<p>Purpose: advertising</p>"
    *_, back = story(holm(), holm(extra=few), holm(keeping=SIX_YEARS), holm(extra=few, aside="<p>Thank you.</p>"))
    assert back.verdict
    assert "Purpose: advertising" not in [
        judged.change.after for judged in back.verdict.changes if judged.by == "returned"
    ]
    assert returned(back) == ["returned to its wording of version 2"]


@pytest.mark.parametrize("days", [1, LONG])
def test_what_returns_long_afterwards_is_news(days: int) -> None:
    *_, back = story(holm(keeping=SIX_YEARS), holm(), (holm(keeping=SIX_YEARS, aside="<p>Thank you.</p>"), days))
    assert bool(back.alert) is (days == LONG)


def test_what_returns_with_a_date_newer_than_any_before_is_meant() -> None:
    *_, back = story(holm(keeping=SIX_YEARS), holm(), holm(keeping=SIX_YEARS, dated="9 May 2026"))
    assert loud(back) == [SIX_YEARS]


def test_a_permission_that_was_never_told_is_told_when_it_returns() -> None:
    decisions = story(holm(selling=MAY), holm(), holm(selling=MAY, aside="<p>Thank you.</p>"))
    assert decisions[2].alert
    assert decisions[2].verdict
    assert "returned to its wording of version 1" in decisions[2].verdict.changes[0].reasons
    again = story(holm(), holm(selling=MAY), holm(aside="<p>Hi.</p>"), holm(selling=MAY, aside="<p>Thank you.</p>"))
    assert alerts(again) == [False, True, False, False]


def test_nothing_is_remembered_beyond_ten_versions() -> None:
    pages = [holm(keeping=SIX_YEARS), holm()]
    pages += [holm(aside=f"<p>We sent {n} parcels to Peru.</p>", dated=f"{n} February 2026") for n in range(4, 15)]
    *_, back = story(*pages, holm(keeping=SIX_YEARS, dated="14 February 2026"))
    assert SIX_YEARS in loud(back)


# --- stale copies -------------------------------------------------------------------------------------


def test_a_whole_old_copy_is_named() -> None:
    *_, back = story(holm(), holm(keeping=SIX_YEARS, dated="9 May 2026"), (holm(), LONG))
    assert (back.returned_to, back.alert) == (1, None)
    assert back.detail == "returned to version 1, a stale copy: its date went back from 2026-05-09 to 2026-02-03"


def test_an_old_copy_with_an_edit_alerts_of_the_edit_alone() -> None:
    *_, back = story(holm(), holm(keeping=SIX_YEARS, extra=COURIER, dated="9 May 2026"), (holm(extra=NEEDLE), LONG))
    assert (back.compared_with, back.detail) == (1, "stale copy of version 1, with 1 change")
    assert loud(back) == ["We also collect your fingerprints when you visit a shop."]
    assert back.alert
    assert (back.alert.old, back.alert.new) == (1, 3)


def test_an_old_copy_that_differs_in_nothing_of_weight_is_quiet() -> None:
    changed = holm(keeping=SIX_YEARS, extra=COURIER, dated="9 May 2026")
    *_, back = story(holm(), changed, (holm(aside="<p>Thank you.</p>"), LONG))
    assert back.detail.startswith("stale copy of version 1")
    assert back.alert is None


def test_a_date_that_goes_back_over_a_text_never_seen_alerts_with_the_reason() -> None:
    *_, back = story(holm(dated="9 May 2026"), holm(extra=NEEDLE, dated="3 March 2026"))
    assert back.alert
    assert back.verdict
    assert any("went back" in reason for reason in back.verdict.reasons)


# --- documents in turn --------------------------------------------------------------------------------


def test_two_documents_served_in_turn_are_each_compared_with_themselves() -> None:
    decisions = story(
        holm(),
        applicants(),
        applicants() + "<!-- again -->",
        holm(keeping=SIX_YEARS),
        applicants("Letters of applicants are never destroyed."),
        holm(keeping=SIX_YEARS, extra=NEEDLE),
        applicants("Letters of applicants are never destroyed."),
    )
    assert [decision.outcome.value for decision in decisions[:3]] == ["first", "pending", "changed"]
    assert [decision.compared_with for decision in decisions[3:]] == [1, 2, 3, 4]
    assert alerts(decisions) == [False, False, True, True, True, True, False]
    assert decisions[3].detail == "like version 1, with 1 change"
    assert [len(loud(decision)) for decision in decisions[3:6]] == [1, 1, 1]
    assert decisions[6].detail == "returned to version 4"


def test_a_document_that_comes_back_after_long_has_replaced_the_other() -> None:
    *_, back = story(holm(), applicants(), applicants(), *((holm(keeping=SIX_YEARS), days) for days in (LONG, 1)))
    assert back.compared_with == 2
    assert back.alert


def test_a_version_by_another_recipe_is_not_compared_with() -> None:
    state = after(holm(), applicants(), applicants())
    state = replace(state, recent=tuple(replace(version, recipe="older") for version in state.recent))
    (decision,) = story(holm(keeping=SIX_YEARS), state=state)
    assert decision.outcome == "pending"


# --- another language ---------------------------------------------------------------------------------


def test_a_flip_of_the_language_is_rejected() -> None:
    decisions = story(holm(), german(), (german() + "<!-- 1 -->", 1), holm(), (german() + "<!-- 2 -->", 5), german())
    assert [decision.reason for decision in decisions] == ["", "language", "language", "", "language", "language"]


def test_a_language_that_stays_is_said_once_and_compared_from_then_on() -> None:
    decisions = story(
        holm(),
        german(),
        (german(), 3),
        holm(),
        german(),
        german("Wir bewahren Ihre Bestellungen sechs Jahre lang auf."),
    )
    assert [decision.outcome.value for decision in decisions[:3]] == ["first", "rejected", "changed"]
    assert alerts(decisions) == [False, False, False, False, False, True]
    assert decisions[2].verdict
    assert "in another language" in decisions[2].verdict.reasons[0]
    assert decisions[5].compared_with == 4


def test_days_of_another_language_confirm_no_drastic_change() -> None:
    decisions = story(holm(), german(), (applicants(), 5))
    assert decisions[2].outcome == "pending"


# --- another edition ----------------------------------------------------------------------------------

BRITISH = (
    "<p>You will recognise our shops by the blue sign over the door. Staff organise the shelves every morning. "
    "The colour of a shoe may differ a little from its picture. Our neighbours enjoy the music on Fridays. "
    "Visitors are welcome at the centre for feet in the old mill. A theatre plays next door in summer. "
    "Guests are travelling from all over the country to see us. We emphasise that dogs are welcome too. "
    "The catalogue is printed twice a year on thin paper. Our flavour of humour is not for everybody. "
    "The programme of readings hangs beside the till.</p>"
    "<p>You give us your name, your email address or your birthday in the app {} when you order our shoes.</p>"
)
AMERICAN = BRITISH
for british, american in {"ise ": "ize ", "our ": "or ", "ours ": "ors ", "tre ": "ter ", "llin": "lin"}.items():
    AMERICAN = AMERICAN.replace(british, american)
AMERICAN = AMERICAN.replace("catalogue", "catalog").replace("programme", "program")


def test_another_edition_is_said_and_its_rewordings_are_quiet() -> None:
    _, american = story(holm(aside=BRITISH.format("to you and to others")), holm(aside=AMERICAN.format("to you")))
    assert "American spelling" in american.detail
    assert american.verdict
    assert [judged.by for judged in american.verdict.changes] == ["spelling", "edition"]
    assert not american.alert
    with_needle = AMERICAN.format("to you and to others") + COURIER
    _, needle = story(holm(aside=BRITISH.format("to you and to others")), holm(aside=with_needle))
    assert loud(needle) == ["We share your postal address with the courier Swiftfoot."]
