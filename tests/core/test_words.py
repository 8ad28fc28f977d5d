"""The words of a text: the quick way for ASCII finds what the general one finds."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from watcher.core.text import count, fold, tokens, words

_SIGNS = st.sampled_from(list("abzABZ019_-'.,:/% \n\t@#$\"()`~^\x1c\x7f"))


@given(st.text(_SIGNS, max_size=40) | st.text(st.characters(max_codepoint=127)))
def test_words_of_ascii_are_those_of_the_general_way(text: str) -> None:
    assert words(text) == [token for token in tokens(fold(text)) if token[0].isalnum()]


def test_words_of_a_long_text_belong_to_the_caller() -> None:
    text = "we may share it " * 300
    words(text).clear()
    assert words(text)[:4] == ["we", "may", "share", "it"]


@pytest.mark.parametrize(
    ("number", "noun", "said"),
    [(0, "change", "0 changes"), (1, "policy", "1 policy"), (2, "policy", "2 policies"), (3, "day", "3 days")],
)
def test_things_are_counted_in_words(number: int, noun: str, said: str) -> None:
    assert count(number, noun) == said
