"""Short ways to an answer give the answer of the long way."""

from __future__ import annotations

import pytest

from watcher.core.language import language_of
from watcher.core.materiality.dates import mask, stamps
from watcher.core.materiality.entities import LowerWords, names_party, parties
from watcher.core.materiality.numbers import may_last, quantities
from watcher.core.text import flat, tidy, words
from watcher.core.triage.page import Page
from watcher.model import Block, BlockKind, PolicyText, Section

_TEXTS = (
    "We call it the Lantern, the lantern being ours. Write to help@lantern.example.",
    "Ask élan-vital or Acme-corp.",
)


@pytest.mark.parametrize(
    ("word", "stands"),
    [
        ("lantern", True),
        ("ours", True),
        ("help", False),  # of an address
        ("lanter", False),
        ("élan", False),  # of a compound
        ("acme", False),
        ("ask", False),
        ("", False),
        ("x1", False),
    ],
)
def test_a_word_stands_in_lower_case_whether_looked_for_alone_or_with_many(word: str, stands: bool) -> None:
    assert (word in LowerWords(*_TEXTS)) is stands
    many = LowerWords(*_TEXTS)
    for other in range(60):
        assert f"none{other}" not in many
    assert (word in many) is stands


def _text(*lines: str) -> PolicyText:
    blocks = tuple(Block(BlockKind.PARAGRAPH, line) for line in lines)
    return PolicyText("Terms", (Section("1", "Scope", 1, "scope", ("1 Scope",), blocks),))


@pytest.mark.parametrize(
    "lines",
    [
        ("We keep it.", "We keep it.", "We sell nothing at all."),
        ("We keep it.",),
        ("Wir behalten es für uns.", "We keep it."),
        (),
    ],
)
def test_a_text_is_as_long_beside_another_as_alone(lines: tuple[str, ...]) -> None:
    near = Page(_text("We keep it.", "We keep it.", "It’s naïve to ask."), "Terms")
    text = _text(*lines)
    assert Page(text, "Terms", near).size == Page(text, "Terms").size == len(words(text.text))


@pytest.mark.parametrize(
    ("said", "language"),
    [
        ("within thirty (30) days", "en"),
        ("nach 14 Werktagen", "de"),
        ("IN 2 WEEKS", "en"),
        ("dentro de 10 días", "es"),
        ("30日以内", "ja"),
        ("w ciągu 14 dni", "pl"),
    ],
)
def test_a_period_that_is_read_may_last(said: str, language: str) -> None:
    assert {quantity.unit for _, quantity in quantities(said, language)} & {"day", "week", "month"}
    assert may_last(said, language)


def test_what_names_no_day_week_or_month_lasts_nothing() -> None:
    assert not may_last("The price is 30 euros and 2 hours of your time.", "en")


@pytest.mark.parametrize("text", ["", " a  b ", "a b", " a", "a\tb", "a\u2003b ", "a\x1cb", "a\nb\n"])
def test_white_space_is_folded(text: str) -> None:
    assert flat(text) == " ".join(text.split())


def test_controls_are_no_text() -> None:
    assert tidy(" a\x00b \x0b\x7f c\x1f") == "a b c"


def test_a_few_foreign_letters_hide_no_language() -> None:
    said = "We may share the data that you give to us with those who work for us, and they do not keep it. " * 3
    assert language_of(said) == language_of(f"{said} Ελλάδα 日本") == "en"


@pytest.mark.parametrize(
    "date",
    [
        *(
            "2026-03-04",
            "4.3.2026",
            "04/03/26",
            "2026年3月4日",
            "4 March",
            "4th day of March 2026",
            "March 4",
            "4March",
        ),
        *(
            "3 de mayo de 2026",
            "am 4. März",
            "1er août 2026",
            "4 d'avril",
            "4 juin",
            "12 giugno",
            "3 dicembre",
            "9 mei",
        ),
        *(
            "May 2026",
            "févr 2026",
            "Ene 4",
            "Out 2026",
            "7 lug",
            "7 jänner",
            "5 ottobre",
            "5 déc",
            "5-Oct-2026",
            "8 mrt",
        ),
        *("5-Oct-2026", "© 2026", "(c) 2026", "copyright 2019-2026", "on Monday at 5", "at 17:30 UTC"),
    ],
)
def test_a_date_is_found_however_it_is_written(date: str) -> None:
    assert "§" in mask(f"See {date}")
    assert stamps(f"See {date}")


@pytest.mark.parametrize("form", ["Inc.", "plc", "e.V.", "sp. z o.o.", "(PTY LTD", "S.à r.l.", "K.K.", "FZ-LLC"])
def test_a_company_is_found_whatever_its_form(form: str) -> None:
    assert len(parties(f"run by Acorn, {form} and others")) == len(parties(f"Acorn {form}")) == 1
    assert names_party(f"run by Acorn {form} today")
    assert not names_party("We run it in Paris for you.")
