"""Section numbers: reading them off a line, and which follows which."""

from __future__ import annotations

import pytest

from watcher.core.sections.numbers import Family, roman, split_number


@pytest.mark.parametrize(
    ("line", "printed", "family", "parts", "rest"),
    [
        ("2. Cookies", "2", Family.DECIMAL, (2,), "Cookies"),
        ("2.1 Cookies", "2.1", Family.DECIMAL, (2, 1), "Cookies"),
        ("2.1. Cookies", "2.1", Family.DECIMAL, (2, 1), "Cookies"),
        ("3.Base légale", "3", Family.DECIMAL, (3,), "Base légale"),
        ("(4) Cookies", "4", Family.DECIMAL, (4,), "Cookies"),
        ("12 – Cookies", "12", Family.DECIMAL, (12,), "Cookies"),
        ("1.2.3.4 Cookies", "1.2.3.4", Family.DECIMAL, (1, 2, 3, 4), "Cookies"),
        ("1、 导言", "1", Family.DECIMAL, (1,), "导言"),
        ("A. Overview", "A", Family.UPPER, (1,), "Overview"),
        ("b) overview", "b", Family.LOWER, (2,), "overview"),
        ("(c) overview", "c", Family.LOWER, (3,), "overview"),
        ("iv. overview", "iv", Family.LOWER_ROMAN, (4,), "overview"),
        ("XII. Overview", "XII", Family.UPPER_ROMAN, (12,), "Overview"),
        ("B.2 Overview", "B.2", Family.COMPOUND, (2, 2), "Overview"),
        ("I.2.a. Overview", "I.2.a", Family.COMPOUND, (9, 2, 1), "Overview"),
        ("Article 5", "Article 5", Family.WORD, (5,), ""),
        ("ARTICLE IV – Scope", "ARTICLE IV", Family.WORD, (4,), "Scope"),
        ("Part B: Terms", "Part B", Family.WORD, (2,), "Terms"),
        ("§ 3 Haftung", "§ 3", Family.WORD, (3,), "Haftung"),
        ("Section 5A – More", "Section 5A", Family.WORD, (5,), "More"),
        ("第十二条 责任", "第十二条", Family.WORD, (12,), "责任"),
        ("第2章 総則", "第2章", Family.WORD, (2,), "総則"),
        ("Article premier – Objet", "Article premier", Family.WORD, (1,), "Objet"),
        ("ARTICLE 1er : Objet", "ARTICLE 1er", Family.WORD, (1,), "Objet"),
        ("Article 3 bis. Prix", "Article 3 bis", Family.WORD, (3,), "Prix"),
        ("Artículo 4.º Ley", "Artículo 4.º", Family.WORD, (4,), "Ley"),
        ("Cláusula Décima Segunda. Ley", "Cláusula Décima Segunda", Family.WORD, (12,), "Ley"),
        ("Vigésima primera.- Ley", "Vigésima primera", Family.WORD, (21,), "Ley"),
        ("QUINTA.- PRECIO", "QUINTA", Family.WORD, (5,), "PRECIO"),
        ("Section 2(b): Taxes", "Section 2(b)", Family.WORD, (2, 2), "Taxes"),
        ("제3조 (목적)", "제3조", Family.WORD, (3,), "(목적)"),
        ("第十条之一 责任", "第十条之一", Family.WORD, (10,), "责任"),
        ("三、权利", "三", Family.WORD, (3,), "权利"),
        ("（二）目的", "（二）", Family.WORD, (2,), "目的"),
    ],
)
def test_numbers_are_read(line: str, printed: str, family: Family, parts: tuple[int, ...], rest: str) -> None:
    number, at = split_number(line)
    assert number is not None
    assert (number.printed, number.family, number.parts, line[at:]) == (printed, family, parts, rest)


@pytest.mark.parametrize(
    "line",
    [
        "Cookies", "2024 was a good year", "12.05.2023", "1,000 people", "24/7 support", "5G networks", "1st of May",
        "U.S. law applies", "e.g. cookies", "I agree", "A policy", "a policy", "2.000 Euro", "30-60 days",
        "Sectional rules", "article", "partly", "mild. weather", "",
        "Partner companies. We", "Parts of it", "Arte dei suoni", "Segundo, el cliente", "Second. Floor", "Quarter.",
    ],
)  # fmt: skip
def test_other_beginnings_are_none(line: str) -> None:
    assert split_number(line) == (None, 0)


@pytest.mark.parametrize(("line", "bare"), [("2 Cookies", True), ("2. Cookies", False), ("2.1 Cookies", True)])
def test_a_number_set_off_by_a_space_alone_is_bare(line: str, bare: bool) -> None:
    number, _ = split_number(line)
    assert number is not None
    assert number.bare is bare


@pytest.mark.parametrize(
    ("before", "after", "follows"),
    [
        ("1. a", "2. a", True),
        ("9. a", "10. a", True),
        ("3.1 A", "3.2 A", True),
        ("3.1 A", "4.2 A", False),
        ("3.9 A", "4. A", False),
        ("a. x", "b. x", True),
        ("a. x", "B. x", False),
        ("h. x", "i. x", True),
        ("i. x", "j. x", True),
        ("i. x", "ii. x", True),
        ("iv. x", "v. x", True),
        ("Article 1", "Article 2", True),
        ("Article 1", "Section 2", False),
        ("一、x", "二、x", True),
        ("2. a", "2. a", False),
    ],
)
def test_which_number_comes_next(before: str, after: str, follows: bool) -> None:
    old, _ = split_number(before)
    new, _ = split_number(after)
    assert old is not None
    assert new is not None
    assert new.follows(old) is follows


@pytest.mark.parametrize(("text", "value"), [("iv", 4), ("XIX", 19), ("iiii", 0), ("ic", 0), ("", 0), ("abc", 0)])
def test_roman_numerals_in_proper_form(text: str, value: int) -> None:
    assert roman(text) == value
