"""What kind of policy a text is, what that changes, and the time a text leaves before it applies."""

from __future__ import annotations

import pytest

from tests.core.test_materiality import verdict
from watcher.core.materiality.kinds import kind_of
from watcher.model import Level

CLUB = "# 1. Club\nThe club draws maps by hand.\n{}\nMaps are sent by post in the week after the order.\n"


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("privacy", "privacy"),
        ("Privacy Policy", "privacy"),
        ("terms-of-service", "terms"),
        ("datenschutz", "privacy"),
        ("Politique de confidentialité", "privacy"),
        ("sub-processors", "subprocessors"),
        ("Sub-processor list", "subprocessors"),
        ("cookie-policy", "cookies"),
        ("Privacy and Cookie Policy", "privacy"),
        ("Data Processing Agreement", "dpa"),
        ("acceptable_use", "aup"),
        ("AGB", "terms"),
        ("p1", ""),
        ("x" * 100_000, ""),
    ],
)
def test_the_kind_is_read_from_the_name(name: str, kind: str) -> None:
    assert kind_of(name) == kind


def test_a_name_that_says_nothing_leaves_it_to_the_title() -> None:
    assert kind_of("p1", "Plumworks Terms of Use") == "terms"


def level(old: str, new: str, kind: str) -> Level:
    return verdict(CLUB.format(old), CLUB.format(new), kind=kind).level


def test_liability_weighs_more_in_terms() -> None:
    old, new = "The club sells maps.", "The club sells maps. The maps come to you without any warranty."
    assert (level(old, new, "privacy"), level(old, new, "terms")) == (Level.LOW, Level.MEDIUM)


def test_a_time_to_tell_of_breaches_weighs_most_in_a_dpa() -> None:
    old = "The club tells you of a data breach within 48 hours."
    assert level(old, old.replace("48", "60"), "privacy") is Level.MEDIUM
    assert level(old, old.replace("48", "60"), "dpa") is Level.HIGH


def test_a_row_of_the_inventory_is_low_in_a_cookie_policy() -> None:
    old, new = (
        "| pk_id | 13 months | analytics |",
        "| pk_id | 13 months | analytics |\n| ads_id | 2 years | advertising |",
    )
    assert level(old, new, "cookies") <= Level.LOW


def test_a_row_more_is_a_recipient_in_a_list_of_sub_processors_whatever_its_letters() -> None:
    old, new = "| mailhen | letters |", "| mailhen | letters |\n| postduck | parcels |"
    assert level(old, new, "subprocessors") is Level.MEDIUM


@pytest.mark.parametrize(
    ("sentence", "notice"),
    [
        ("Changes take effect 15 days after they are posted.", "15 days after they are posted"),
        (
            "You have thirty (30) days to object to the new sub-processors.",
            "thirty (30) days to object to the new sub-processors",
        ),
        ("If you do not agree to the changes, you may object within 14 days.", "may object within 14 days"),
        ("From 1 June 2026 this section applies; you have 30 days to object.", "30 days to object"),
        ("You may object to such a letter within 30 days.", ""),
        ("The club may close an account on 30 days prior notice.", ""),
        ("The club tells you of a breach of these terms within 30 days.", ""),
        ("The club keeps updated lists for 30 days.", ""),
    ],
)
def test_the_window_is_told_in_the_text_s_own_words(sentence: str, notice: str) -> None:
    found = verdict(CLUB.format(""), CLUB.format(f"We may sell your data to shops. {sentence}"))
    assert found.notice == notice


def test_a_window_that_stood_there_before_is_told_with_a_change_and_not_without() -> None:
    standing = CLUB.format("{} Changes take effect 15 days after they are posted.")
    assert verdict(standing.format("Hello."), standing.format("We may sell your data.")).notice
    assert not verdict(standing.format("Hello."), standing.format("Helo.")).notice
