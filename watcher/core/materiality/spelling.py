"""Whether two words are one word, spelled or inflected in two ways. Knows no dictionary."""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from functools import lru_cache

from watcher.core.late import late
from watcher.core.materiality.vocabulary import endings

# What stands in a word that is spelled in two ways, and how it is put in one.
_SPELLING = (
    ("isation", late(r"isation"), "ization"),
    ("is", late(r"is(e[sd]?|ing)\b"), r"iz\1"),
    ("our", late(r"([a-z])our(s|ed|ing|able|ite)?\b"), r"\1or\2"),
    ("tre", late(r"([a-z])tre\b"), r"\1ter"),
    ("ll", late(r"ll(ed|ing|er)\b"), r"l\1"),
    ("ce", late(r"(licen|defen|offen)ce"), r"\1se"),
    ("ogue", late(r"ogue\b"), "og"),
)
_ENDING = late(r"(?:'s|s'|ies|es|s|ed|ing|ly|y|e)$")
_LAST = "s'dgye"  # letters of which every ending has one at its own end
_SHORT = 3  # letters of a word without an ending
_CLOSE = 0.8  # likeness of two spellings of one word
_OPPOSITES = late(r"^(?:un|in|im|ir|il|non-?|nicht|niet|dis|des|dés?|opt|de|anti|mis|miss|on|s)")


@lru_cache(maxsize=8192)
def stem(word: str, language: str = "en") -> str:
    """The word without its ending, in one of two spellings: for comparing only."""
    if ending := _inflection(language):
        return ending.sub("", word.replace("ß", "ss")) if len(word) > _SHORT else word
    for part, pattern, form in _SPELLING:
        if part in word:
            word = pattern.sub(form, word)
    return _ENDING.sub("", word) if len(word) > _SHORT and word[-1] in _LAST else word


@lru_cache(maxsize=32)
def _inflection(language: str) -> re.Pattern[str] | None:
    source = endings(language)
    return re.compile(source) if source else None


def spelled_alike(a: str, b: str) -> bool:
    """Whether two words are one, spelled in two ways; not so for opposites ("appropriate", "inappropriate")."""
    if any(map(str.isdigit, a + b)) or min(len(a), len(b)) < 4:
        return False
    if a.endswith(b) or b.endswith(a):
        return not (_OPPOSITES.match(a) or _OPPOSITES.match(b))
    return SequenceMatcher(None, a, b, autojunk=False).ratio() >= _CLOSE
