"""Edits that say nothing new, by what makes them quiet, and the words beside them that do not."""

from __future__ import annotations

import pytest

from watcher.core.materiality import judge
from watcher.core.materiality.dates import effective_date, mask, only_dating, stamps
from watcher.core.materiality.edits import Edit, Place, reworded
from watcher.core.materiality.nature import explained
from watcher.core.materiality.neutral import neutral
from watcher.core.materiality.numbers import quantities
from watcher.core.materiality.score import judge_edit
from watcher.core.materiality.signals import Lens
from watcher.model import BlockKind, Change, ChangeKind, Comparison, Level, Nature, PolicyText

ENGLISH = Lens("en")
HERE = Place(("Privacy",))


def edit(old: str, new: str) -> Edit | None:
    return next(iter(reworded(old, new, HERE)), None)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("We keep “it” – safe.", 'We keep "it" - safe.'),
        ("WE KEEP IT SAFE.", "We keep it safe."),
        ("We keep  it safe", "We keep it safe."),
        ("Send it to the e-mail address.", "Send it to the email address."),
    ],
)
def test_marks_space_and_case_make_no_edit(old: str, new: str) -> None:
    assert edit(old, new) is None


@pytest.mark.parametrize(
    ("old", "new", "nature"),
    [
        (
            "The userâs data is kept in the userâs folder.",
            "The user's data is kept in the user's folder.",
            Nature.COSMETIC,
        ),
        ("As section 8 says, it is so.", "As section 9 says, it is so.", Nature.COSMETIC),
        ("Sections 2, 3 and 5 survive.", "Sections 2, 4 and 6 survive.", Nature.COSMETIC),
        ("4.2 The map is free.", "5.1 The map is free.", Nature.COSMETIC),
        ("See https://acme.test/a?x=1 for it.", "See https://acme.test/a?x=2 for it.", Nature.COSMETIC),
        ("Write to [email\u00a0protected] at once.", "Write to help@acme.test at once.", Nature.COSMETIC),
        ("Write to info@acme.test at once.", "Write to privacy@acme.test at once.", Nature.EDITORIAL),
        ("Last updated: 3 May 2024", "Last updated: 4 June 2025", Nature.DATES),
        ("Last revision: 3 May 2024", "Date of last update: 4 June 2025", Nature.DATES),
        ("Version 3.1 of this policy", "Version 3.2 of this policy", Nature.DATES),
        ("© 2024 Acme", "© 2025 Acme", Nature.DATES),
        ("Updated 6 days ago", "Updated 2 weeks ago", Nature.DATES),
        ("1,204 views so far", "1,317 views so far", Nature.DATES),
        ("This map was viewed 1,204 times.", "This map was viewed 1,317 times.", Nature.DATES),
        ("Visitors: 1204", "Visitors: 1317", Nature.DATES),
        ("Acme Inc., 12 Elm Street, Reno, NV 89501", "Acme Inc., 7 Oak Avenue, Reno, NV 89502", Nature.EDITORIAL),
        ("We honour each colour and licence.", "We honor each color and license.", Nature.EDITORIAL),
        ("We organise the data centres.", "We organize the data centers.", Nature.EDITORIAL),
        ("The recieved letters are read.", "The received letters are read.", Nature.EDITORIAL),
        ("We show things such as maps, for example.", "We show things like maps, for example.", Nature.EDITORIAL),
        ("We don't open the box.", "We do not open the box.", Nature.EDITORIAL),
        ("We use it prior to a walk.", "We use it before a walk.", Nature.EDITORIAL),
        ("A map of a town is shown.", "The map of the town is shown.", Nature.EDITORIAL),
    ],
)
def test_quiet_edits(old: str, new: str, nature: Nature) -> None:
    found = edit(old, new)
    assert found
    assert explained(found, ENGLISH) is nature
    assert judge_edit(found, ENGLISH).level is Level.NONE


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("The limit is 2,500 kilos.", "The limit is 2,800 kilos."),
        ("We keep it for 30 days.", "We keep it for 14 days."),
        ("We do store it.", "We do not store it."),
        ("Plans for schools are free.", "Plans for hospitals and police are free of most duties."),
        ("1.5% of each sale is a fee.", "2.5% of each sale is a fee."),
        ("Write to Acme Inc., 12 Elm Street, Reno.", "Write to Acme LLC, 12 Elm Street, Reno."),
    ],
)
def test_what_looks_quiet_and_is_not(old: str, new: str) -> None:
    found = edit(old, new)
    assert found
    assert judge_edit(found, ENGLISH).level >= Level.LOW


def test_an_address_for_claims_is_editorial_and_told() -> None:
    found = edit(
        "Claims of infringement go to 12 Elm Street, Reno.", "Claims of infringement go to 7 Oak Avenue, Reno."
    )
    assert found
    finding = judge_edit(found, ENGLISH)
    assert (finding.nature, finding.level) == (Nature.EDITORIAL, Level.LOW)


def test_a_typo_that_turns_a_word_into_its_opposite_is_not_called_spelling() -> None:
    found = edit("The secure room is here.", "The insecure room is here.")
    assert found
    assert explained(found, ENGLISH) is None


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("Effective 3 May 2024, it is so.", "Effective , it is so."),
        ("Am 3. Mai 2024 gilt es.", "Am gilt es."),
        ("Le 28 avr. 2022", "Le"),
        ("2024年5月28日生效", "生效"),
        ("Kept for 30 days and 2,500 kg", "Kept for 30 days and 2,500 kg"),
        ("Users under 16 may not join 10 out of 12 groups", "Users under 16 may not join 10 out of 12 groups"),
    ],
)
def test_only_dates_are_masked(text: str, left: str) -> None:
    assert " ".join(mask(text).replace("§", " ").split()) == left


def test_stamps_are_dates_and_versions() -> None:
    assert stamps("Version 2.0 of 3 May 2024, 30 days") == ["3 May 2024", "Version 2.0"]


@pytest.mark.parametrize(("text", "alone"), [("Last updated 3 May 2024", True), ("Sold on 3 May 2024", False)])
def test_a_line_that_only_dates(text: str, alone: bool) -> None:
    assert only_dating(text) is alone


def test_the_effective_date() -> None:
    assert effective_date("It takes effect on 1 March 2027.", "en") == "2027-03-01"
    assert effective_date("We were founded on 1 March 1997.", "en") == ""


def test_neutral_text_has_no_links_numbers_or_addresses() -> None:
    words = neutral(
        "4.1 See section 9 at https://acme.test/x, acme.test/terms, a@acme.test or +1 (555) 010-9999."
    ).split()
    assert words == ["See", "at", "or", "."]


@pytest.mark.parametrize(
    ("text", "language", "shown"),
    [
        ("thirty (30) days", "en", [(30.0, "day")]),
        ("binnen 14 dagen", "nl", [(14.0, "day")]),
        ("nach 3 Monaten", "de", [(3.0, "month")]),
        ("pendant trois ans", "fr", [(3.0, "year")]),
        ("保存30天", "zh", [(30.0, "day")]),
        ("1.200,50 EUR", "de", [(1200.5, "money eur")]),
        ("$1,200", "en", [(1200.0, "money usd")]),
        ("at least 16", "en", [(16.0, "age")]),
        ("section 12 and ISO 27001", "en", []),
        ("it takes 24 hours", "en", [(24.0, "hour")]),
    ],
)
def test_quantities_are_read(text: str, language: str, shown: list[tuple[float, str]]) -> None:
    assert [(found.value, found.unit) for _, found in quantities(text, language)] == shown


def change(kind: ChangeKind, before: str = "", after: str = "", **more: object) -> Change:
    return Change(kind, ("Privacy",), before, after, **more)  # type: ignore[arg-type]


def levels(*changes: Change) -> list[tuple[Nature, Level]]:
    old = PolicyText("", ())
    return [(judged.nature, judged.level) for judged in judge(Comparison((), changes), old, old).changes]


def test_moves_duplicates_and_new_titles_are_quiet() -> None:
    text = "We may sell all personal data to brokers in June."
    assert levels(
        change(ChangeKind.MOVED, text, text),
        change(ChangeKind.ADDED, after=text, signs=("duplicate",)),
        change(ChangeKind.RENAMED, "1. Selling", "1. Selling data", whole=True),
    ) == [(Nature.COSMETIC, Level.NONE), (Nature.COSMETIC, Level.NONE), (Nature.EDITORIAL, Level.NONE)]


def test_a_sentence_that_went_here_and_came_there_is_quiet() -> None:
    text = "We may sell all personal data to brokers in June."
    found = levels(
        change(ChangeKind.REMOVED, text), change(ChangeKind.ADDED, after=f"{text} Hello to each of you all.")
    )
    assert [level for _, level in found] == [Level.NONE, Level.LOW]


def test_a_short_item_that_moved_under_a_not_is_news() -> None:
    item = "sell personal data to brokers"
    loud = levels(
        change(ChangeKind.REMOVED, item, lead="You must not:", block=BlockKind.ITEM),
        change(ChangeKind.ADDED, after=item, lead="You may:", block=BlockKind.ITEM),
    )
    assert max(level for _, level in loud) > Level.NONE


@pytest.mark.parametrize(
    ("sentence", "level"),
    [
        ("We sell data.", Level.HIGH),
        ("“We sell your data.”", Level.HIGH),
        ("We may sell your data", Level.HIGH),
        ("Data sold since 2019.", Level.HIGH),
        ("Disputes go to arbitration.", Level.HIGH),
        ("No refunds.", Level.MEDIUM),
        ("Maltese law applies.", Level.MEDIUM),
        ("Fees rise to 12 dollars.", Level.MEDIUM),
    ],
)
def test_a_curt_statement_that_a_rule_knows_is_no_furniture(sentence: str, level: Level) -> None:
    ((_, came),) = levels(change(ChangeKind.ADDED, after=sentence))
    assert came is level


@pytest.mark.parametrize(
    "furniture",
    [
        "See pricing",
        "Simple pricing.",
        "Sign in",
        "Related articles",
        "Was this helpful?",
        "Opens in a new tab",
        "Products Pricing Company Careers",
        "Next",
    ],
)
def test_furniture_is_quiet(furniture: str) -> None:
    assert levels(change(ChangeKind.ADDED, after=furniture)) == [(Nature.COSMETIC, Level.NONE)]


@pytest.mark.parametrize("pointer", ["For more information, see our help centre.", "Learn more about our maps here."])
def test_a_pointer_is_editorial(pointer: str) -> None:
    found = levels(change(ChangeKind.ADDED, after=pointer))
    assert found[0][1] is Level.NONE


def test_a_systematic_edit_is_not_cancelled_where_it_matters() -> None:
    lines = [
        change(ChangeKind.EDITED, f"Room {n} stays shut for guests.", f"Room {n} stays not shut for guests.")
        for n in "abcd"
    ]
    assert all(level > Level.NONE for _, level in levels(*lines))
