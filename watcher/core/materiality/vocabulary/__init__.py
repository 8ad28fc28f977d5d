"""What a concept ("selling", "negation", "a day") looks like in each language, as compiled patterns.

The words stand in one data module per language; rules elsewhere speak of concepts only, so a rule
is written once for all languages. A language without a vocabulary finds no concepts: its texts are
judged by structure (numbers, names, sections, size) alone.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from functools import lru_cache
from importlib import import_module
from types import MappingProxyType, ModuleType

from watcher.core.late import late
from watcher.core.materiality.vocabulary import contract, en, manner, means, polarity, safeguards, times
from watcher.core.materiality.vocabulary.starts import ANY, LONGEST, Starts, starts

LANGUAGES = ("en", "de", "fr", "es", "pt", "it", "nl", "sv", "pl", "hi", "zh", "ja")
"""The languages that have a module of words."""
# Written without spaces: no word edges to look for.
UNSPACED = frozenset({"zh", "ja", "th"})

_ESCAPED = re.compile(r"(\\.)|[^\\]+")
_NOTHING = r"(?!)"
_NEVER = Starts(frozenset(), frozenset())
_WORD = re.compile(r"\w+")


@lru_cache(maxsize=16)
def words_of(language: str) -> ModuleType | None:
    """The module of a language, imported when the first text in that language comes; None if there is none."""
    return import_module(f"{__name__}.{language}") if language in LANGUAGES else None


@lru_cache(maxsize=16)
def _sources(language: str) -> dict[str, str]:
    """What every concept known in a language looks like."""
    module = words_of(language)
    modules = (contract, manner, means, polarity, safeguards, times)
    tables = {name: words for module in modules for name, words in module.CONCEPTS.items()}
    shared = {name: words[language] for name, words in tables.items() if language in words}
    return {**shared, **(module.CONCEPTS if module else {})}


@lru_cache(maxsize=1024)
def concept(name: str, language: str) -> re.Pattern[str]:
    """The pattern of a concept in a language; one that never matches where there is no vocabulary.

    Raises ``KeyError`` for a concept that no language knows, which is a slip in a rule.
    """
    return late(_source(name, language), re.IGNORECASE)


@lru_cache(maxsize=1024)
def _small(source: str) -> re.Pattern[str]:
    """A pattern in small letters: many times faster than one that ignores case."""
    return re.compile(_lowered(source))


@lru_cache(maxsize=1024)
def _source(name: str, language: str) -> str:
    if name not in _sources("en"):
        raise KeyError(name)
    source = _sources(language).get(name, "")
    if not source:
        return _NOTHING
    return source if language in UNSPACED else rf"(?<!\w)(?:{source})(?!\w)"


def _lowered(source: str) -> str:
    return source if source.islower() else _ESCAPED.sub(lambda part: part[0] if part[1] else part[0].lower(), source)


@lru_cache(maxsize=1024)
def _starts(name: str, language: str) -> Starts:
    """With which words a match of the concept can begin."""
    source = _sources(language).get(name, "")
    if not source:
        return _NEVER
    return ANY if language in UNSPACED else starts(_lowered(source))


class _Reading:
    """A text in small letters with its words and their beginnings, and in ``found`` the concepts looked for."""

    __slots__ = ("_heads", "_language", "_text", "_words", "found")

    def __init__(self, language: str, text: str) -> None:
        self._language = language
        self._text = text.lower()
        self._words = {*_WORD.findall(self._text)}
        self._heads = {"", *(word[:size] for word in self._words for size in range(1, LONGEST + 1))}
        self.found: dict[str, bool] = {}

    def look(self, name: str) -> bool:
        """Whether the concept stands in the text. Raises ``KeyError`` as ``concept`` does."""
        source = _source(name, self._language)
        begun = _starts(name, self._language)
        if self._words.isdisjoint(begun.words) and self._heads.isdisjoint(begun.stems):
            found = False
        elif self._words.isdisjoint(begun.alone) and self._heads.isdisjoint(begun.any_end):
            found = _small(source).search(self._text) is not None
        else:
            found = True
        self.found[name] = found
        return found


_reading = lru_cache(maxsize=512)(_Reading)  # each holds a table of a hundred concepts


def holds(name: str, language: str, text: str) -> bool:
    """Whether the concept stands in the text.

    Many rules ask one sentence for the same concepts, and most concepts cannot stand in it, for want
    of any word that they begin with: those aren't searched for.
    """
    reading = _reading(language, text)
    found = reading.found.get(name)
    return reading.look(name) if found is None else found


def spans(name: str, language: str, text: str) -> list[tuple[int, int]]:
    """Where the concept stands in the text, from and to; those who ask mostly know that it ``holds``."""
    if text.isascii():  # in small letters everything stands where it stood
        return [match.span() for match in _small(_source(name, language)).finditer(text.lower())]
    return [match.span() for match in concept(name, language).finditer(text)]


def holds_any(names: Collection[str], language: str, text: str) -> bool:
    """Whether one of the concepts stands in the text."""
    reading = _reading(language, text)
    return any(reading.look(name) if (found := reading.found.get(name)) is None else found for name in names)


@lru_cache(maxsize=16)
def stopwords(language: str) -> frozenset[str]:
    """The small words that carry no meaning alone."""
    module = words_of(language)
    return frozenset(module.STOPWORDS.split()) if module else frozenset()


def units(language: str) -> dict[str, str]:
    """Unit name to pattern source, English included: English units turn up everywhere."""
    module = words_of(language)
    found = dict(en.UNITS)
    for unit, source in (module.UNITS if module else {}).items():
        found[unit] = f"{source}|{en.UNITS[unit]}" if module is not en else source
    return found


@lru_cache(maxsize=16)
def number_words(language: str) -> Mapping[str, int]:
    """Number words and what they count."""
    module = words_of(language)
    return MappingProxyType(dict(module.NUMBER_WORDS) if module else {})


def endings(language: str) -> str:
    """What a word may end in without another meaning, as a pattern's source; empty where that isn't known."""
    return str(getattr(words_of(language), "ENDINGS", ""))


@lru_cache(maxsize=16)
def synonyms(language: str) -> tuple[tuple[re.Pattern[str], str], ...]:
    """Ways to say the same: what to look for, and what to read instead."""
    found: dict[str, str] = getattr(words_of(language), "SYNONYMS", {})
    return tuple((late(rf"(?<!\w)(?:{source})(?!\w)", re.IGNORECASE), form) for source, form in found.items())


@lru_cache(maxsize=4096)
def _synonyms_begun_by(word: str, language: str) -> frozenset[int]:
    """The places of the synonyms of which a match may begin with that word."""
    return frozenset(
        place
        for place, found in enumerate(_synonym_starts(language))
        if word in found.words or any(word.startswith(stem) for stem in found.stems)
    )


@lru_cache(maxsize=16)
def _synonym_starts(language: str) -> tuple[Starts, ...]:
    return tuple(starts(_lowered(source)) for source in getattr(words_of(language), "SYNONYMS", {}))


def _synonyms_in(text: str, language: str) -> frozenset[int]:
    words = {*_WORD.findall(text.lower())}
    return frozenset().union(*(_synonyms_begun_by(word, language) for word in words))


def reworded_as(text: str, language: str) -> str:
    """The text with every way of saying a thing put as one of them."""
    maybe = _synonyms_in(text, language)
    for place, (pattern, form) in enumerate(synonyms(language) if maybe else ()):
        if place in maybe and (said := pattern.sub(form, text)) != text:
            text, maybe = said, _synonyms_in(said, language)
    return text
