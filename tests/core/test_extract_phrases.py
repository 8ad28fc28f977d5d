"""Interface words are told from clauses."""

from __future__ import annotations

import pytest

from watcher.core.extract.phrases import is_date, is_label, is_related, names_others


@pytest.mark.parametrize(
    "text",
    [
        "Loading...",
        "preloader",
        "Skip to main content",
        "↑ Back to top",
        "Print",
        "Copy link",
        "Was this article helpful?",
        "Updated 6 days ago",
        "Last updated over a week ago",
        "5 min read · 1,204 views",
        "Wasabi has 251 guests online",
        "© 2020-2026 Acme Inc. All rights reserved.",
        "Table of Contents",
        "English | Français | 日本語",
        "1-10 of 14 results",
        "*",
        "• • •",
    ],
)
def test_labels(text: str) -> None:
    assert is_label(text)


@pytest.mark.parametrize(
    "text",
    [
        "Last updated: May 3, 2026",
        "We share data with our partners.",
        "Printing and copying are allowed.",
        "(c) to delete what we hold about you;",
        "30 days",
        "Copyright claims",
        "English law applies.",
        "We may update this policy 6 days after notice.",
        "You may read more in section 4.",
        "Children",
        "16",
    ],
)
def test_clauses_are_no_labels(text: str) -> None:
    assert not is_label(text)


@pytest.mark.parametrize("text", ["24 nov. 2021", "Nov 24, 2021", "2021-11-24", "24. November 2021", "2021年11月24日"])
def test_dates(text: str) -> None:
    assert is_date(text)


@pytest.mark.parametrize("text", ["2022 Terms of Use", "Last updated: 2021", "$20.19", "30 days", "Section 2021 a b c"])
def test_no_dates(text: str) -> None:
    assert not is_date(text)


@pytest.mark.parametrize(
    "text", ["Related articles", "Recently viewed articles", "You may also like", "Verwandte Artikel", "関連記事"]
)
def test_titles_of_related_lists(text: str) -> None:
    assert is_related(text)


@pytest.mark.parametrize("text", ["Related companies we share with", "Sharing", "Recent changes to this policy"])
def test_sections_are_not_related_lists(text: str) -> None:
    assert not is_related(text)


@pytest.mark.parametrize("text", ["Our partners", "Sub-processors", "Unterauftragsverarbeiter", "Nos sous-traitants"])
def test_headings_over_other_companies(text: str) -> None:
    assert names_others(text)
