"""Words that turned into their opposite by what they begin with: "refundable", "non-refundable".

Looks only at what stands in the place of what. Knows no meanings beyond the prefixes of the vocabulary, and
weighs nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from watcher.core.materiality.edits import Edit, plain_words
from watcher.core.materiality.spelling import stem
from watcher.core.materiality.vocabulary.polarity import NO_OPPOSITES, PREFIXES

_ROOT = 6  # letters that two forms of one word share at their beginning at least
_ALONE = "non"  # the prefix that may be written as a word


class Opposite(NamedTuple):
    """A word and what it became; ``denied`` where it is the new one that has the prefix."""

    old: str
    new: str
    denied: bool


@lru_cache(maxsize=16)
def _prefix(language: str) -> re.Pattern[str] | None:
    source = PREFIXES.get(language)
    return re.compile(f"{source}(?!{NO_OPPOSITES.get(language) or '(?!)'})") if source else None


@lru_cache(maxsize=4096)
def affirmed(word: str, language: str) -> str:
    """The word without the prefix that denies it; empty where it has none."""
    pattern = _prefix(language)
    found = pattern.match(word) if pattern else None
    return word[found.end() :] if found else ""


def opposites_of(edit: Edit, language: str) -> list[Opposite]:
    """The words of a reworded sentence that gave way to their opposites."""
    return [
        found if found.old and found.new else _with_next(found, edit.old.text[swap.at :])
        for swap in edit.swaps
        for found in turned(swap.old, swap.new, language)
    ]


def _with_next(found: Opposite, text: str) -> Opposite:
    """A "non" that stands alone together with the word that it denies."""
    word = next((word for word in plain_words(text) if word != _ALONE), "")
    return found._replace(old=f"{found.old} {word}".strip(), new=f"{found.new} {word}".strip())


def turned(old: str, new: str, language: str) -> Iterator[Opposite]:
    """The words that turned, where one stretch of text was put in the place of the other."""
    gone, come = plain_words(old), plain_words(new)
    if not gone and come == [_ALONE]:
        yield Opposite("", _ALONE, denied=True)
    if not come and gone == [_ALONE]:
        yield Opposite(_ALONE, "", denied=False)
    for one in gone:
        for other in come:
            if _same(one, affirmed(other, language), language):
                yield Opposite(one, other, denied=True)
            elif _same(other, affirmed(one, language), language):
                yield Opposite(one, other, denied=False)


def _same(word: str, bare: str, language: str) -> bool:
    if len(bare) > _ROOT:
        return word[:_ROOT] == bare[:_ROOT]
    return bool(bare) and stem(word, language) == stem(bare, language)
