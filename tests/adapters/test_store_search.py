"""Search: finds sections, whatever is typed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from tests.adapters.decisions import ACME, changed, first, new_store
from watcher.adapters.store import Store
from watcher.adapters.store.search import SearchHit

OLD = """
# 1. Data
We never sell your data. A third party may "help" us; e-mail is naïve.
# 2. Cookies
Cookies AND beacons. 我们不会出售您的个人信息。
"""
NEW = OLD.replace("never sell", "rarely sell")


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with new_store(tmp_path, ACME, replace(ACME, id="plum/privacy")) as store:
        store.commit(first(OLD))
        store.commit(changed(2, NEW))
        yield store


def shown(hit: SearchHit) -> list[str]:
    return [hit.snippet[start:end] for start, end in hit.marks]


def test_a_hit_names_policy_version_and_section(store: Store) -> None:
    (hit,) = store.search("beacons")
    assert (hit.policy_id, hit.number, hit.section) == (ACME.id, 2, ("2. Cookies",))
    assert shown(hit) == ["beacons"]


def test_the_latest_version_with_that_wording_is_named(store: Store) -> None:
    assert [hit.number for hit in store.search("sell")] == [2]
    assert [hit.number for hit in store.search("never")] == [1]


def test_both_policies_with_the_same_words_are_found(store: Store) -> None:
    store.commit(replace(first(OLD), policy_id="plum/privacy"))
    assert [(hit.policy_id, hit.number) for hit in store.search("beacons")] == [(ACME.id, 2), ("plum/privacy", 1)]
    assert len(store.search("beacons", limit=1)) == 1


@pytest.mark.parametrize(
    ("query", "marked"),
    [
        ("third-party", ["third party"]),
        ('"third party"', ["third party"]),
        ("e-mail", ["e-mail"]),
        ("help us", ["help", "us"]),
        ("naive", ["naïve"]),
        ("rarely OR unheard", ["rarely"]),
        ("rar*", ["rarely"]),
        ("出售", ["出售"]),
    ],
)
def test_words_phrases_and_operators(store: Store, query: str, marked: list[str]) -> None:
    (hit,) = store.search(query)
    assert sorted(set(shown(hit))) == sorted(marked)


@pytest.mark.parametrize(
    "query",
    [
        "", "   ", '"', "'", '""', "AND", "NOT", "OR sell", "sell AND", "sell:", "nosuch:sell", "(", ")))", "*", "^",
        "NEAR(", "NEAR(a b, x)", "-", "--", "a AND (b", "\0", "sell\0", "{heading text}:", "heading:", "+", "\\", "%",
        "; DROP TABLE sections", "sections_fts", "rank MATCH", "😀", "\ud7ff", "x" * 10_000, "a " * 500,
        "售\0", "\udcff",
    ],
)  # fmt: skip
def test_nothing_that_is_typed_is_an_error(store: Store, query: str) -> None:
    assert isinstance(store.search(query), list)


def test_what_is_no_valid_syntax_is_taken_as_words(store: Store) -> None:
    assert [hit.section for hit in store.search("sell: (data")] == [("1. Data",)]
    assert store.search("beacons nosuchword") == []


def test_a_snippet_is_one_line_with_marks_at_the_words(store: Store) -> None:
    store.commit(changed(3, f"# 1. Long\n{'word ' * 100}needle\nnext line {'word ' * 100}"))
    (hit,) = store.search("needle")
    assert shown(hit) == ["needle"]
    assert "\n" not in hit.snippet
    assert len(hit.snippet) < 300
