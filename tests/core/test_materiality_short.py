"""Lines of few words: what states or decides something speaks, what stands around a policy stays quiet."""

from __future__ import annotations

import pytest

from tests.core.test_materiality import POLICY, verdict
from watcher.model import Level

GERMAN = """
# 1. Daten
Wir erheben Ihren Namen und Ihre E-Mail-Adresse, wenn Sie ein Konto eröffnen.
Wir geben die Daten nicht an andere weiter.
# 2. Rechte
Sie können der Verarbeitung jederzeit widersprechen und die Löschung verlangen.
"""
LIST = "What the owls of the pond have told us so far.\n- The pond freezes in winter.\n{}# 2."


def level(line: str, before: str = POLICY) -> Level:
    return verdict(before, f"{before}\n{line}\n").level


def item_level(line: str) -> Level:
    old, new = (POLICY.replace("# 2.", LIST.format(item)) for item in ("", f"- {line}\n"))
    return verdict(old, new).level


@pytest.mark.parametrize(
    "statement",
    [
        *("Data goes to Peru.", "Accounts close without warning.", "This policy now covers Plum Maps."),
        *("Police get access.", "We track you.", "We record calls.", "We use Postduck.", "No liability."),
        *("All sales final.", "Photos stay online.", "Robots read messages.", "Ads follow users."),
        *("Retention period: 90 days", "Minimum age: 13", "Governing law: Malta", "Recipients: Postduck, Gull"),
        *("Controller: Globex Holdings Ltd", "Price: $12 per month", "Data location: Brazil", "Notice period: none"),
        "Deleted 10 days after you close the account",
    ],
)
def test_a_short_line_that_decides_something_speaks(statement: str) -> None:
    assert level(statement) >= Level.LOW


@pytest.mark.parametrize("line", ["Wir verfolgen Sie.", "Speicherdauer: 90 Tage", "Diese Richtlinie gilt für Eulen."])
def test_a_short_line_speaks_in_other_languages_too(line: str) -> None:
    assert level(line, GERMAN) >= Level.LOW


@pytest.mark.parametrize("item", ["Selling data to brokers", "Sell your data", "Sharing location with advertisers"])
def test_a_list_item_needs_no_lead_in_to_say_what_is_done(item: str) -> None:
    assert item_level(item) >= Level.MEDIUM


@pytest.mark.parametrize(
    "line",
    [
        *("See pricing", "Simple pricing.", "Free shipping.", "Secure online payments.", "Security first."),
        *("Built for teams.", "Meet Plum Maps.", "Try Plum for free.", "Save 20% today", "Black Friday: 50% off"),
        *("By Jane Doe", "Written by Jane Doe.", "Author: Jane Doe", "Category: Legal", "Posted in: Privacy"),
        *("Language: English", "Version: 3.2", "Visitors: 12,345", "Reading time: 5 minutes", "Page 3 of 12"),
        *("Data platform", "Data Sharing", "Compare plans", "Prices: see pricing", "E-mail: a@plum.test"),
        *(
            "No credit card required.",
            "All systems operational.",
            "Start your free trial.",
            "We're hiring.",
            "Support: 24/7",
        ),
    ],
)
def test_what_stands_around_a_policy_is_quiet(line: str) -> None:
    assert level(line) is Level.NONE


@pytest.mark.parametrize(
    "entry",
    [
        *("Sell with us", "Do not sell my data", "Data Processing Agreement", "Your privacy choices"),
        *("Delete your account", "Advertise with us", "Track your order", "Manage your data", "Share Your Data"),
    ],
)
def test_a_menu_entry_is_quiet(entry: str) -> None:
    assert item_level(entry) is Level.NONE


@pytest.mark.parametrize(
    ("label", "old", "new"),
    [
        ("Retention period", "90 days", "30 days"),
        ("Minimum age", "16", "13"),
        ("Governing law", "Malta", "Cyprus"),
        ("Recipients", "Postduck, Gull", "Postduck, Heron"),
        ("Controller", "Globex", "Initech"),
        ("Data location", "Brazil", "Peru"),
        ("Price", "$12 per month", "$15 per month"),
    ],
)
def test_another_value_behind_a_label_speaks(label: str, old: str, new: str) -> None:
    assert verdict(f"{POLICY}\n{label}: {old}\n", f"{POLICY}\n{label}: {new}\n").level >= Level.LOW


@pytest.mark.parametrize(("label", "old", "new"), [("Language", "English", "German"), ("Author", "Jane", "Joe")])
def test_another_value_behind_any_other_label_is_quiet(label: str, old: str, new: str) -> None:
    assert verdict(f"{POLICY}\n{label}: {old}\n", f"{POLICY}\n{label}: {new}\n").level is Level.NONE
