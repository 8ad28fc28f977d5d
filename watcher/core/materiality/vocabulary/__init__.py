"""What a concept ("selling", "negation", "a day") looks like in each language, as compiled patterns.

The words stand in one data module per language; rules elsewhere speak of concepts only, so a rule
is written once for all languages. A language without a vocabulary finds no concepts: its texts are
judged by structure (numbers, names, sections, size) alone.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from functools import lru_cache
from types import MappingProxyType, ModuleType

from watcher.core.late import late
from watcher.core.materiality.vocabulary import contract, de, en, es, fr, hi, it, ja, manner, nl, pl, pt, sv, zh
from watcher.core.materiality.vocabulary.starts import ANY, LONGEST, Starts, starts

LANGUAGES: dict[str, ModuleType] = {
    "en": en,
    "de": de,
    "fr": fr,
    "es": es,
    "pt": pt,
    "it": it,
    "nl": nl,
    "sv": sv,
    "pl": pl,
    "hi": hi,
    "zh": zh,
    "ja": ja,
}
# Written without spaces: no word edges to look for.
UNSPACED = frozenset({"zh", "ja", "th"})

_ESCAPED = re.compile(r"(\\.)|[^\\]+")
_NOTHING = r"(?!)"
_WORD = re.compile(r"\w+")


@lru_cache(maxsize=16)
def _sources(language: str) -> dict[str, str]:
    """What every concept known in a language looks like."""
    module = LANGUAGES.get(language)
    tables = {**contract.CONCEPTS, **manner.CONCEPTS}
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
    return _ESCAPED.sub(lambda part: part[0] if part[1] else part[0].lower(), source)


@lru_cache(maxsize=1024)
def _begun_by(word: str, language: str) -> frozenset[str]:
    """The concepts of which a match may begin with that word."""
    whole, stems = _index(language)
    return whole.get(word, frozenset()).union(*(stems.get(word[:size], ()) for size in range(LONGEST + 1)))


@lru_cache(maxsize=16)
def _index(language: str) -> tuple[dict[str, frozenset[str]], dict[str, frozenset[str]]]:
    """The concepts by whole words and by beginnings of words that a match can begin with."""
    whole: dict[str, set[str]] = {}
    stems: dict[str, set[str]] = {"": set()}
    for name, source in _sources(language).items():
        found = ANY if language in UNSPACED else starts(_lowered(source))
        for table, keys in ((whole, found.words), (stems, found.stems)):
            for key in keys:
                table.setdefault(key, set()).add(name)
    frozen = [{key: frozenset(names) for key, names in table.items()} for table in (whole, stems)]
    return frozen[0], frozen[1]


class _Reading:
    """A text in small letters, with the concepts that may stand in it, and in ``found`` those looked for."""

    __slots__ = ("_language", "_text", "found", "maybe")

    def __init__(self, language: str, text: str) -> None:
        self._language = language
        self._text = text.lower()
        words = {*_WORD.findall(self._text)}
        self.maybe = _index(language)[1][""].union(*(_begun_by(word, language) for word in words))
        self.found: dict[str, bool] = {}

    def look(self, name: str) -> bool:
        """Whether the concept stands in the text. Raises ``KeyError`` as ``concept`` does."""
        source = _source(name, self._language)
        found = name in self.maybe and _small(source).search(self._text) is not None
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


def holds_any(names: Collection[str], language: str, text: str) -> bool:
    """Whether one of the concepts stands in the text."""
    reading = _reading(language, text)
    if reading.maybe.isdisjoint(names):
        return False
    return any(reading.look(name) if (found := reading.found.get(name)) is None else found for name in names)


@lru_cache(maxsize=16)
def stopwords(language: str) -> frozenset[str]:
    """The small words that carry no meaning alone."""
    module = LANGUAGES.get(language)
    return frozenset(module.STOPWORDS.split()) if module else frozenset()


def units(language: str) -> dict[str, str]:
    """Unit name to pattern source, English included: English units turn up everywhere."""
    module = LANGUAGES.get(language)
    found = dict(en.UNITS)
    for unit, source in (module.UNITS if module else {}).items():
        found[unit] = f"{source}|{en.UNITS[unit]}" if module is not en else source
    return found


@lru_cache(maxsize=16)
def number_words(language: str) -> Mapping[str, int]:
    """Number words and what they count."""
    module = LANGUAGES.get(language)
    return MappingProxyType(dict(module.NUMBER_WORDS) if module else {})


def endings(language: str) -> str:
    """What a word may end in without another meaning, as a pattern's source; empty where that isn't known."""
    return str(getattr(LANGUAGES.get(language), "ENDINGS", ""))


@lru_cache(maxsize=16)
def synonyms(language: str) -> tuple[tuple[re.Pattern[str], str], ...]:
    """Ways to say the same: what to look for, and what to read instead."""
    found: dict[str, str] = getattr(LANGUAGES.get(language), "SYNONYMS", {})
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
    return tuple(starts(_lowered(source)) for source in getattr(LANGUAGES.get(language), "SYNONYMS", {}))


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
