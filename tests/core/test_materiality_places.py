"""Countries, rows of vendor tables, and what is not one of them: postal addresses."""

from __future__ import annotations

import pytest

from watcher.core.materiality.edits import Edit, Place, cut, reworded
from watcher.core.materiality.neutral import only_contact, postal
from watcher.core.materiality.signals import Lens, signals
from watcher.core.materiality.vocabulary.countries import _plain, countries
from watcher.model import BlockKind, Change, ChangeKind, Level

ENGLISH = Lens("en")
VENDORS = ("Privacy", "Our sub-processors")


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("in the United States and in Canada", ["us", "ca"]),
        ("servers in the US, the UK and the EEA", ["us", "uk", "eea"]),
        ("CONTACT US ABOUT turkey and china plates", []),
        ("Rechenzentren in Deutschland und Frankreich", ["de", "fr"]),
        ("hébergées en Suisse", ["ch"]),
        ("存储在中国大陆", ["cn"]),
        ("in New Jersey", []),
    ],
)
def test_countries_are_known_by_name(text: str, codes: list[str]) -> None:
    assert list(countries(text)) == codes


def test_every_name_is_found_by_itself_and_in_a_sentence() -> None:
    names = {name: code for name, (code, adjective) in _plain().items() if not adjective}
    assert len(names) > 300
    for name, code in names.items():
        assert countries(name) == {code: name}
        assert code in countries(f"Servers stand in {name}.")


def test_adjectives_count_only_where_asked_for() -> None:
    assert countries("under German law") == {}
    assert countries("under German law", adjectives=True) == {"de": "German"}


def changed(old: str, new: str, place: Place | None = None) -> Edit:
    (edit,) = reworded(old, new, place or Place(("Privacy",)))
    return edit


@pytest.mark.parametrize(
    ("old", "new", "level"),
    [
        ("We store and process it in the United States.", "We store and process it in China.", Level.MEDIUM),
        ("It is stored on servers in Spain and France.", "It is stored on servers in Spain and Peru.", Level.MEDIUM),
        ("This contract is governed by German law.", "This contract is governed by Maltese law.", Level.HIGH),
        ("We have friends and fans in Spain.", "We have friends and fans in Spain and Peru.", Level.LOW),
    ],
)
def test_another_country_is_told(old: str, new: str, level: Level) -> None:
    found = {signal.rule: signal.level for signal in signals(changed(old, new), ENGLISH)}
    assert found["country"] is level


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Acme, Calle Mayor 12, 46001 Valencia, Spain", "Acme, Rua Nova 3, 1100 Lisboa, Portugal"),
        ("We sit at 12 Elm Street, Reno, NV 89501, USA.", "We sit at 7 Mill Lane, Leeds, LS1 4RN, UK."),
    ],
)
def test_a_postal_address_is_no_transfer(old: str, new: str) -> None:
    edit = changed(old, new)
    assert only_contact(edit) or postal(old) != postal(new)
    assert not [signal for signal in signals(edit, ENGLISH) if signal.rule == "country" and only_contact(edit)]


def test_a_number_beside_a_word_for_a_place_is_no_address() -> None:
    edit = changed(
        "We change the way it works at least 14 days ahead.", "We change the way it works at least 3 days ahead."
    )
    assert not only_contact(edit)


def row(kind: ChangeKind, before: str = "", after: str = "") -> list[Edit]:
    return cut(Change(kind, VENDORS, before, after, block=BlockKind.ROW))


def test_a_row_is_cut_into_cells_that_know_their_row() -> None:
    edits = row(ChangeKind.EDITED, "Acme | Mail | Sweden", "Acme | Mail | Peru")
    assert [(edit.old.text, edit.new.text, edit.place.cell) for edit in edits] == [("Sweden", "Peru", 2)]
    assert edits[0].place.cells == ("Acme", "Mail", "Peru")


@pytest.mark.parametrize(
    ("before", "after", "rule", "level"),
    [
        ("Mailhen | Mail | Sweden", "Postduck | Mail | Sweden", "recipient-swapped", Level.MEDIUM),
        ("Mailhen | Mail | Sweden", "Mailhen | Mail | Peru", "country", Level.MEDIUM),
        ("Mailhen | Mail | Sweden", "Mailhen | Maps | Sweden", "cell", Level.LOW),
    ],
)
def test_any_cell_of_a_vendor_table_counts(before: str, after: str, rule: str, level: Level) -> None:
    (edit,) = row(ChangeKind.EDITED, before, after)
    assert (rule, level) in [(signal.rule, signal.level) for signal in signals(edit, ENGLISH)]


def test_a_new_row_names_its_company_once() -> None:
    edits = row(ChangeKind.ADDED, after="Clickstream Inc. | Analysis of behaviour | United States")
    reasons = [signal.reason for edit in edits for signal in signals(edit, ENGLISH) if "names" in signal.reason]
    assert reasons == ["names a new company: Clickstream Inc."]
