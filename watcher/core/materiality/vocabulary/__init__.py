"""What a concept ("selling", "negation", "a day") looks like in each language, as compiled patterns.

The words stand in one data module per language; rules elsewhere speak of concepts only, so a rule
is written once for all languages. A language without a vocabulary finds no concepts: its texts are
judged by structure (numbers, names, sections, size) alone.
"""

from __future__ import annotations

import re
from functools import lru_cache
from types import ModuleType

from watcher.core.materiality.vocabulary import de, en, es, fr, it, ja, nl, pt, zh

LANGUAGES: dict[str, ModuleType] = {
    "en": en,
    "de": de,
    "fr": fr,
    "es": es,
    "pt": pt,
    "it": it,
    "nl": nl,
    "zh": zh,
    "ja": ja,
}
# Written without spaces: no word edges to look for.
UNSPACED = frozenset({"zh", "ja", "th"})

_ESCAPED = re.compile(r"(\\.)|[^\\]+")
_NOTHING = re.compile(r"(?!)")


@lru_cache(maxsize=1024)
def concept(name: str, language: str) -> re.Pattern[str]:
    """The pattern of a concept in a language; one that never matches where there is no vocabulary.

    Raises ``KeyError`` for a concept that no language knows, which is a slip in a rule.
    """
    if name not in en.CONCEPTS:
        raise KeyError(name)
    module = LANGUAGES.get(language)
    source: str = module.CONCEPTS.get(name, "") if module else ""
    if not source:
        return _NOTHING
    return re.compile(source if language in UNSPACED else rf"(?<!\w)(?:{source})(?!\w)", re.IGNORECASE)


@lru_cache(maxsize=1024)
def _small(name: str, language: str) -> re.Pattern[str]:
    """The pattern in small letters: many times faster than one that ignores case."""
    return re.compile(
        _ESCAPED.sub(lambda part: part[0] if part[1] else part[0].lower(), concept(name, language).pattern)
    )


@lru_cache(maxsize=131072)
def holds(name: str, language: str, text: str) -> bool:
    """Whether the concept stands in the text; remembered, since many rules ask for the same concepts."""
    return _small(name, language).search(text.lower()) is not None


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


def number_words(language: str) -> dict[str, int]:
    """Number words and what they count."""
    module = LANGUAGES.get(language)
    return dict(module.NUMBER_WORDS) if module else {}


@lru_cache(maxsize=16)
def synonyms(language: str) -> tuple[tuple[re.Pattern[str], str], ...]:
    """Ways to say the same: what to look for, and what to read instead."""
    found: dict[str, str] = getattr(LANGUAGES.get(language), "SYNONYMS", {})
    return tuple((re.compile(rf"(?<!\w)(?:{source})(?!\w)", re.IGNORECASE), form) for source, form in found.items())
