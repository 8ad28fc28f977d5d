"""Reasons in order and without repetition."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from watcher.core.reasons import gravest_first, of_the_whole, said_once

LONG = "to show you advertisements you choose what you see"


@pytest.mark.parametrize(
    ("reasons", "shown"),
    [
        ([], ()),
        (["a", "a", "b"], ("a", "b")),
        ([f"on ads: “{LONG}”", f"on choice: “{LONG}”"], (f"on ads: “{LONG}”", "on choice")),
        ([f"a “not” is gone: “{LONG} …” → nothing", f"on ads: “{LONG}”"],
         (f"a “not” is gone: “{LONG} …” → nothing", "on ads")),
        (["new statement on ads: “one”", "a fee", "new statement on ads: “two”", "new statement on ads and fees: “x”"],
         ("new statement on ads: “one”", "a fee", "new statement on ads and fees: “x”")),
        (["names Acme: Paris", "names Acme: Rome"], ("names Acme: Paris", "names Acme: Rome")),
        ([f"on ads: “{LONG}…”", f"on choice: “{LONG} today”"], (f"on ads: “{LONG}…”", f"on choice: “{LONG} today”")),
        ([f"a “not” is gone: “{LONG}” → nothing", f"no longer speaks of ads: “{LONG}”", "names Acme",
          f"no longer speaks of choice: “{LONG}”", f"now speaks of sale: “{LONG}”"],
         (f"a “not” is gone: “{LONG}” → nothing", "no longer speaks of ads and choice", "names Acme",
          "now speaks of sale")),
    ],
)  # fmt: skip
def test_nothing_is_said_twice(reasons: list[str], shown: tuple[str, ...]) -> None:
    assert said_once(reasons) == shown


@pytest.mark.parametrize(
    ("reasons", "shown"),
    [
        (["no longer names 30 days", "“will” → “may”"], ("“will” → “may”", "no longer names 30 days")),
        (["section added: 7. AI", "new: “We train.”", "new statement on AI: “We train.”"],
         ("new statement on AI: “We train.”",)),
        (["section added: 7. AI", "new: “We train.”"], ("section added: 7. AI", "new: “We train.”")),
        (["a sentence on selling data was reworded: “We may sell.”", "“never sell” → “may sell”"],
         ("“never sell” → “may sell”",)),
        (["b", "a"], ("b", "a")),
    ],
)  # fmt: skip
def test_what_was_promised_stands_before_what_is_mentioned(reasons: list[str], shown: tuple[str, ...]) -> None:
    assert gravest_first(reasons) == shown


@pytest.mark.parametrize(
    ("reason", "shown"),
    [
        ("“Acme” became “Beta” 9 times", ("“Acme” became “Beta” 9 times",)),
        ("“our partners” became “nothing” 9 times", ("“our partners” left out 9 times",)),
        ("“nothing” became “read more” 9 times", ("“read more” put in 9 times",)),
        ("“The” became “nothing” 9 times", ()),
        ("“the” became “any” 9 times", ("“the” became “any” 9 times",)),
        ("the policy's own date did not change", ("the policy's own date did not change",)),
    ],
)
def test_small_words_here_and_there_are_no_news(reason: str, shown: tuple[str, ...]) -> None:
    assert of_the_whole([reason]) == shown


@given(st.lists(st.text("ab“”:… →", max_size=12), max_size=6))
def test_some_reason_is_left_wherever_there_was_one(reasons: list[str]) -> None:
    shown = said_once(gravest_first(reasons))
    assert bool(shown) == bool(reasons)
    assert len(shown) <= len(reasons)
