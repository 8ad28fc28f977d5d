"""Lines that change while the policy doesn't: learned by place and shape, never from a clause."""

from __future__ import annotations

import pytest

from tests.builders import NOON, block, policy_text
from tests.changing import COURIER, MAY, NEEDLE, QUOTES, SIX_YEARS, after, alerts, holm, loud, story
from watcher.core.memory import learn, located, settle
from watcher.core.memory.volatile import is_clause
from watcher.model import VolatileLine

TICKED = "only lines that change by themselves differ"


def quoted(*quotes: str) -> list[str]:
    """A page for each quote."""
    return [holm(aside=f"<p>{quote}</p>") for quote in quotes]


def kinds(*pages: str) -> list[str]:
    """The outcome of each fetch."""
    return [decision.outcome.value for decision in story(*pages)]


@pytest.mark.parametrize(
    "readings",
    [
        QUOTES,
        [f"Change log of {day} May 2026" for day in (4, 5, 6, 7, 8)],
        [f"{number} happy cooks so far" for number in (1204, 1377, 1502, 1690, 1701)],
        ["Nächste Messe in Ulm", "Nächste Messe in Jena", "Nächste Messe in Bonn", "Nächste Messe in Kiel"],
    ],
    ids=["quotes", "dates", "counter", "teaser"],
)
def test_a_third_reading_proves_a_line(readings: list[str]) -> None:
    decisions = story(*quoted(*readings))
    assert [decision.outcome.value for decision in decisions] == [
        "first",
        "changed",
        *["unchanged"] * (len(readings) - 2),
    ]
    assert {decision.detail for decision in decisions[2:]} == {TICKED}


def test_a_date_that_goes_to_and_fro_proves_itself_by_the_fourth_time() -> None:
    pages = quoted(*(f"Change log of {day} May 2026" for day in (4, 5, 4, 5, 4, 5)))
    assert kinds(*pages) == ["first", "changed", "changed", "changed", "unchanged", "unchanged"]


def test_a_learned_line_is_no_part_of_a_real_change() -> None:
    *_, decision = story(*quoted(*QUOTES[:3]), holm(aside=f"<p>{QUOTES[3]}</p>", keeping=SIX_YEARS))
    assert loud(decision) == [SIX_YEARS]
    assert decision.verdict
    assert len(decision.verdict.changes) == 1
    assert [one.text for one in decision.removed if one.reason == "volatile"] == [QUOTES[3]]


def test_a_text_that_returns_under_another_reading_has_returned() -> None:
    pages = [*quoted(*QUOTES[:3]), holm(aside=f"<p>{QUOTES[3]}</p>", keeping=SIX_YEARS), *quoted(QUOTES[4])]
    *_, back = story(*pages)
    assert (back.returned_to, back.alert) == (2, None)


def test_a_learned_place_is_found_although_a_neighbour_was_edited() -> None:
    edited = holm(aside=f"<p>{QUOTES[3]}</p>").replace("Write to us at", "Send a letter to")
    decisions = story(*quoted(*QUOTES[:3]), edited, edited.replace(QUOTES[3], QUOTES[4]))
    assert QUOTES[3] not in "".join(loud(decisions[3]))
    assert decisions[4].outcome == "unchanged"


@pytest.mark.parametrize(
    "clause", [MAY, "This policy now covers Plum Maps.", "You have 30 days to object.", "Fees are 5% of each order."]
)
def test_a_clause_in_a_learned_place_speaks(clause: str) -> None:
    *_, decision, gone = story(*quoted(*QUOTES[:3], clause), holm(aside=f"<p>{QUOTES[0]}</p>", extra=COURIER))
    assert loud(decision) == [clause]
    assert decision.alert
    assert clause in loud(gone)


@pytest.mark.parametrize(
    "clauses",
    [
        [f"We keep your orders for {years} years." for years in (2, 3, 4, 5)],
        ["We may share data.", "We will share data.", "We can share data.", "We do share data."],
        [f"A fee of ${amount} is charged." for amount in (2, 3, 4, 5)],
        [f"The {name} GmbH runs the shop." for name in ("Anders", "Brandt", "Celler", "Dorn")],
    ],
)
def test_no_clause_is_ever_learned(clauses: list[str]) -> None:
    assert kinds(*quoted(*clauses)) == ["first", "changed", "changed", "changed"]
    assert after(*quoted(*clauses)).memory.lines == ()


@pytest.mark.parametrize(
    ("heading", "lead", "learned"),
    [
        ("Kitchen", "Words of the day", True),
        ("Our sub-processors", "Words of the day", False),
        ("Kitchen", "We work with:", False),
    ],
)
def test_no_line_of_a_list_of_recipients_is_learned(heading: str, lead: str, learned: bool) -> None:
    filler = "\n".join(f"The shop of the county number {n} is for the people of the town." for n in range(9))
    old, new = (
        policy_text(f"# Data\n{filler}\n# {heading}\n{lead}\n{name}\nThe end") for name in ("Mailhen", "Postduck")
    )
    assert bool(learn((), old, new, (), NOON)) is learned


def test_only_the_date_of_a_clause_may_tick() -> None:
    text = "This list of {} names all companies. We delete orders after {} days."
    pages = quoted(*(text.format(f"{day} May 2026", 30) for day in (4, 5, 6, 7)))
    *_, decision = story(*pages, *quoted(text.format("8 May 2026", 90)))
    assert kinds(*pages)[2:] == ["unchanged", "unchanged"]
    assert decision.alert


def test_what_changes_once_in_months_is_edited_by_someone() -> None:
    pages = [(page, 50) for page in quoted(*QUOTES)]
    assert {decision.outcome.value for decision in story(*pages)[1:]} == {"changed"}


def test_nothing_is_learned_from_fetches_in_which_anything_else_changed() -> None:
    pages = [holm(aside=f"<p>{quote}</p>", extra=COURIER if odd % 2 else NEEDLE) for odd, quote in enumerate(QUOTES)]
    assert after(*pages).memory.lines == ()


def test_a_place_that_disappears_is_forgotten() -> None:
    assert after(*quoted(*QUOTES[:3])).memory.lines
    assert after(*quoted(*QUOTES[:3]), holm()).memory.lines == ()


def test_lines_that_change_together_are_learned_together() -> None:
    pages = [holm(aside=f"<p>{quote}</p><p>Picture {number}</p>") for number, quote in enumerate(QUOTES)]
    assert kinds(*pages) == ["first", "changed", "unchanged", "unchanged", "unchanged"]
    assert [(line.run, line.at) for line in after(*pages).memory.lines] == [(2, 0), (2, 1)]


def test_the_last_reading_is_remembered() -> None:
    (line,) = after(*quoted(*QUOTES)).memory.lines
    assert (line.reading, line.proved, line.path) == (QUOTES[4], True, ("4. Contact",))
    assert (line.since - NOON).total_seconds() == 12 * 3600


def test_the_date_of_the_text_is_that_of_the_page() -> None:
    pages = [holm(dated=f"{day} May 2026") for day in (4, 5, 6, 7)]
    *_, decision = story(*pages, holm(dated="8 May 2026", keeping=SIX_YEARS))
    assert decision.text
    assert decision.text.dated == "2026-05-08"
    assert decision.verdict
    assert not any("did not change" in reason for reason in decision.verdict.reasons)
    assert alerts([decision]) == [True]


@pytest.mark.parametrize(
    ("text", "language", "clause"),
    [
        ("A clean stove makes a calm cook.", "en", False),
        ("You cook well.", "en", True),
        ("Cooks shall be clean.", "en", True),
        ("Calm and simple, day and night.", "en", False),
        ("Cooks get 14 days.", "en", True),
        ("Cooks get €5.", "en", True),
        ("Holm Ltd", "en", True),
        ("This policy now covers Plum Maps.", "en", True),
        ("The scope includes Plum Maps.", "en", True),
        ("Plum Maps joins on Monday", "en", True),
        ("The cooks join Plum Maps.", "en", True),
        ("“A cook never lies to Plum Lane.” – B. Holm", "en", True),
        ("“A clean stove is a joy.” – Ann Lee of Marsh Lane", "en", False),
        ("A clean stove is a joy – Ann Lee", "en", False),
        ("Diese Richtlinie umfasst Karten", "de", True),
        ("Ein sauberer Herd", "de", False),
        ("Sie kochen gut", "de", True),
        ("Puhdas uuni, iloinen kokki", "fi", True),
        ("word " * 40, "en", True),
        ("- a clean stove", "en", True),
        ("| stove | clean |", "en", True),
    ],
)
def test_what_may_bind_anyone_is_a_clause(text: str, language: str, clause: bool) -> None:
    assert is_clause(block(text), language) is clause


def test_places_are_bounded_and_unproved_ones_go_first() -> None:
    line = VolatileLine("s", ("S",), "", "", "", "", (), 1, NOON)
    proved = [VolatileLine(f"p{n}", ("P",), "", "", "", "", (), 3, NOON, proved=True) for n in range(19)]
    filler = "# Data\n" + "\n".join(
        f"The shop of the county number {n} is for the people of the town." for n in range(9)
    )
    old, new = (policy_text(f"{filler}\n# Kitchen\nBefore.\n{quote}\nAfter.") for quote in QUOTES[:2])
    found = learn([line, line, *proved], old, new, (), NOON)
    assert len(found) == 20
    assert [one.proved for one in found] == [False, *[True] * 19]
    assert found[0].section == "kitchen"
    assert located(found, new) == (found[0],)
    assert settle(new, old, found)[0] == new
