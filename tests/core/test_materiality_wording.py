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
        ("Trails on hills such as Oakmount and Fernhill are drawn.", "Trails on hills such as Oakmount are drawn."),
        (
            "Send the notice to maps@club.test with the subject Map.",
            "Send the notice by using this form or by email to maps@club.test with the subject Map.",
        ),
        ("You allow us to [draw it][your-map] in ink.", "You allow us to draw it in ink."),
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


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("The club will not paint the old bridge.", "The club will not paint the bridge."),
        ("The map does not show the mill or the ford.", "The map does not show the mill."),
        ("You must not bring things such as ink and glue.", "You must not bring things such as ink."),
        ("You must not fold the map.", "You must not fold the antique parchment map."),
    ],
)
def test_a_word_taken_out_of_a_sentence_that_refuses_or_forbids_says_something(old: str, new: str) -> None:
    assert level(old, new) is Level.LOW


def test_one_word_put_into_such_a_sentence_may_be_style() -> None:
    assert level("The club will not paint the bridge.", "The club will not paint the wooden bridge.") is Level.NONE


def test_a_sentence_is_read_as_another_wording_of_the_one_it_stands_in_for() -> None:
    old = "We will notify you by letter a month before we amend these terms."
    new = "We may amend these terms whenever it suits the members of the board of the club."
    assert level(old, new) is Level.HIGH
    assert level("The bridge was built of stone by nine men.", new) < Level.HIGH


def test_half_of_a_name_taken_out_says_nothing() -> None:
    assert (
        level("No map is drawn under these Terms and Conditions.", "No map is drawn under these Terms.") is Level.NONE
    )


def test_a_company_known_by_its_domain_is_no_link_in_a_list_of_recipients() -> None:
    page = "# List of sub-processors\n- boxhen.test: for storage of files\n- {}: for newsletters and online chat\n"
    assert verdict(page.format("maildux.test"), page.format("postcrow.test")).level is Level.MEDIUM
    assert verdict(page.format("maildux.test"), page.format("www.maildux.test")).level is Level.NONE


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("The map costs 9 dollars per month.", "The map costs 9 dollars per week.", Level.MEDIUM),
        ("The maps are copied every week.", "The maps are copied every month.", Level.LOW),
        ("The maps are copied every week.", "The maps are copied each week.", Level.NONE),
        ("You may leave the club at any time.", "You may leave the club whenever you like.", Level.NONE),
    ],
)
def test_a_unit_that_gave_way_to_another_says_something(old: str, new: str, expected: Level) -> None:
    assert level(old, new) is expected


def test_what_could_be_done_at_any_time_is_known_in_german() -> None:
    page = (
        "# Datenschutz\nWir zeichnen die Karten von Hand und schicken sie Ihnen mit der Post, sobald sie fertig sind.\n"
        "Sie können Ihre Einwilligung {} widerrufen.\nDie Karten werden in der Woche nach der Bestellung verschickt.\n"
    )
    assert verdict(page.format("jederzeit"), page.format("zum Jahresende")).level is Level.MEDIUM


@pytest.mark.parametrize("put_in", [True, False])
def test_words_on_one_side_only_are_said_to_be_put_in_or_left_out(put_in: bool) -> None:
    page = "# 3. Zwecke\nWir nutzen die Daten, um den Dienst zu erbringen und Ihre Fragen zu beantworten{}.\n"
    sides = [page.format(""), page.format(" und unser Angebot zu verbessern")]
    (judged,) = verdict(*(sides if put_in else reversed(sides))).changes
    done = "put in" if put_in else "left out"
    assert judged.reasons == (f"words {done}: “und unser Angebot zu verbessern”",)
