"""Dates as policies print them, and which of them is the policy's own."""

from __future__ import annotations

from datetime import date

import pytest

from watcher.core.sections.dates import dates, is_date_line, own_date
from watcher.model import Block, BlockKind


def blocks(*lines: str) -> list[Block]:
    return [Block(BlockKind.PARAGRAPH, line) for line in lines]


@pytest.mark.parametrize(
    "text",
    [
        "2022-07-02", "2022/7/2", "2022.07.02", "July 2, 2022", "Jul 02, 2022", "JULY 2ND, 2022", "July 2 2022",
        "2 July 2022", "2nd of July, 2022", "2. Juli 2022", "02.07.2022", "2 juillet 2022", "2 de julio de 2022",
        "2 de julho de 2022", "2 luglio 2022", "2 juli 2022", "2 lipca 2022", "2 июля 2022", "2022年7月2日",
        "2-Jul-2022", "07/02/2022", "July 2, 2022Previous version",
    ],
)  # fmt: skip
def test_one_day_in_many_spellings(text: str) -> None:
    assert [found for _, found in dates(text, "en")] == [date(2022, 7, 2)]


@pytest.mark.parametrize(
    ("text", "language", "found"),
    [
        ("03/04/2024", "en", date(2024, 3, 4)),
        ("03/04/2024", "fr", date(2024, 4, 3)),
        ("03.04.2024", "en", date(2024, 4, 3)),
        ("25/04/2024", "en", date(2024, 4, 25)),
        ("04/25/2024", "de", date(2024, 4, 25)),
        ("March 2024", "en", date(2024, 3, 1)),
        ("1er mars 2024", "fr", date(2024, 3, 1)),
    ],
)
def test_dates_that_need_a_rule(text: str, language: str, found: date) -> None:
    assert [day for _, day in dates(text, language)] == [found]


@pytest.mark.parametrize("text", ["31/31/2024", "February 30, 2024", "12.345.2024", "1.2.3", "in 2024", "May 5", ""])
def test_what_is_no_date(text: str) -> None:
    assert [day for _, day in dates(text) if day.day != 1] == []


@pytest.mark.parametrize(
    "line",
    [
        "Last Edited : Jul 02, 2022",
        "Last updated: July 2, 2022",
        "Effective: 2 July 2022",
        "Effective Date – July 2, 2022",
        "This Privacy Policy was last modified on July 2, 2022.",
        "Zuletzt aktualisiert am 2. Juli 2022",
        "Stand: 02.07.2022",
        "Dernière mise à jour : 2 juillet 2022",
        "Última actualización: 2 de julio de 2022",
        "Última atualização: 2 de julho de 2022",
        "Ultimo aggiornamento: 2 luglio 2022",
        "Laatst bijgewerkt op 2 juli 2022",
        "更新日期：2022年7月2日",
        "最終更新日：2022年7月2日",
        "2022年7月2日改定",
        "Version of July 2, 2022",
        "July 2, 2022",
    ],
)
def test_a_policy_dates_itself(line: str) -> None:
    assert own_date(blocks("Privacy Policy", line, "We keep data.")) == "2022-07-02"


def test_updated_wins_over_effective() -> None:
    assert own_date(blocks("Effective: May 1, 2024", "Last updated: April 3, 2024")) == "2024-04-03"


def test_a_date_at_the_end_counts_and_one_in_the_middle_does_not() -> None:
    middle = [f"Paragraph {number} says something." for number in range(40)]
    assert own_date(blocks(*middle, "Last updated: May 1, 2024")) == "2024-05-01"
    assert own_date(blocks(*middle, "Regulations effective as of May 24, 2018.", *middle)) == ""


@pytest.mark.parametrize(
    "line",
    [
        "As of January 1, 2020, California law permits residents to ask for certain details.",
        "We were founded on May 4, 2011 in Valencia and have grown since.",
        "We keep records for 30 days.",
    ],
)
def test_other_dates_are_not_the_policys_own(line: str) -> None:
    assert own_date(blocks("Privacy Policy", line)) == ""


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Last updated: May 1, 2024", True),
        ("Effective from 16 December 2025", True),
        ("May 1, 2024", True),
        ("Zuletzt aktualisiert am 1. Mai 2024", True),
        ("Privacy Policy", False),
        ("Changes that take effect for existing customers in Germany on May 1, 2024", False),
    ],
)
def test_lines_that_only_date(line: str, expected: bool) -> None:
    assert is_date_line(line) is expected
