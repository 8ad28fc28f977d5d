"""What a sentence says, as a row of terms: words by their root and synonym, operators, actors, numbers.

A term's ``kind`` is its operator (NOT, MAY, ONLY …), WORD for a word of content, NUMBER, or STOP for a
mark that ends a clause. Words that say nothing themselves are left out. Weighs nothing and compares nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from watcher.core.late import late
from watcher.core.materiality.paraphrase.lexicon import FORMS, GROUPS
from watcher.core.materiality.spelling import stem
from watcher.core.materiality.vocabulary import number_words, units

WORD, NUMBER, STOP = "WORD", "NUMBER", "STOP"
_EMPTY = "_"
_FIRST = 2  # letters at the beginning of a word that its root has as well
_TOKEN = late(r"\d+(?:[.,:/]\d+)*%?|[^\W\d_]+(?:\.[^\W\d_])*\.?(?<=\.[^\W\d_]\.)|[^\W\d_]+|[.,;:?!()|]|[$€£¥₹%]|\w")
_CONTRACTED = late(r"(?<=[^\W\d_])n't\b|(?<=[^\W\d_])'(?:re|ve|ll|d|s|m)\b|(?<=s)'(?=\s)", re.IGNORECASE)
_SPELLED = late(r"\b([^\W\d_]+(?:-[^\W\d_]+)?)\s*\(\s*(\d+(?:[.,]\d+)*)\s*\)")
_WHETHER = late(r"\bwhether ([^.;]{1,60}?) or not\b")
_AND_OR = late(r"\band\s*/\s*or\b", re.IGNORECASE)
# The letters that a word must end in, what is taken off its end, and what is put there.
_ENDINGS = (
    ("ys", late(r"(?<=\w{3})(?:abilit|ibilit)(?:y|ies)$"), "abl"),
    ("s", late(r"(?<=\w{2}[^s])s$"), ""),
    ("ensgd", late(r"(?<=\w{3})(?:ative|ations?|ating|ated|ates?)$"), ""),
    ("yl", late(r"(?<=\w{4})(?:ly|al)$"), ""),
    ("gd", late(r"(?<=\w{3}[^eu])(?:ing|ed)$"), ""),
    ("nse", late(r"(?<=\w{4})(?:ions?|ures?|ive)$"), ""),
    ("ts", late(r"(?<=\w{5})ments?$"), ""),
    ("es", late(r"(?<=\w{5})[ae]nces?$"), ""),
    ("ey", late(r"(?<=\w{2})(?:ie|y)$"), "i"),
    ("e", late(r"(?<=\w{3})e$"), ""),
    ("bdgmnprt", late(r"([bdgmnprt])\1$"), r"\1"),
)
_OTHER_ENDINGS = {
    "de": r"(?<=\w{4})(?:ungen|ung|keit|en|er|es|em|e|n|s|t)$",
    "nl": r"(?<=\w{4})(?:ingen|ing|en|e|n|s|t)$",
    "fr": (
        r"(?<=\w{3})(?:er(?:ez|ons|ont|a|ai|as|aient|ait)|issent|issons|issez|issant|ements?|ations?|ités?|aient|ait"
        r"|ant|ez|ons|ont|ent|ées?|és?|er|ir|re|els?|elles?|es?|s)$"
    ),
    "es": r"(?<=\w{3})(?:aciones|ación|amiento|aremos|ar[áé]n?|amos|emos|imos|ados?|adas?|idos?|idas?|ando|iendo"
    r"|[aei]rse|an|en|ar|er|ir|es|as|os|s|a|e|o)$",
    "pt": r"(?<=\w{3})(?:ações|ação|amento|aremos|ar[áã]o?|amos|emos|imos|ados?|adas?|idos?|idas?|ando|endo"
    r"|am|em|ar|er|ir|es|as|os|s|a|e|o)$",
    "it": r"(?<=\w{3})(?:azioni|azione|amento|eremo|erà|iamo|at[oaie]|it[oaie]|ut[oaie]|ando|endo|ano|ono|are|ere|ire"
    r"|i|a|e|o)$",
}
_WHOLE = frozenset(
    {
        "agreement",
        "personal",
        "statement",
        "business",
        "address",
        "process",
        "access",
        "during",
        "including",
        "information",
    }
)
_SKIPPED = frozenset({"also", "hereby", "hereunder", "thereby", "further", "therefore"})
_PASSIVE = late(r".{2,}(?:ed|en|wn|pt|ld|nt|de)$")
_BE = frozenset({"is", "are", "was", "were", "be", "been", "being"})


class Term(NamedTuple):
    """``shown`` is the word as written; ``passive`` is a verb after "be"."""

    kind: str
    key: str
    shown: str = ""
    passive: bool = False


@lru_cache(maxsize=8192)
def root(word: str, language: str) -> str:
    """What a word and its forms have in common: for comparing only."""
    if language != "en":
        return re.sub(_OTHER_ENDINGS.get(language, "$"), "", word)
    word = FORMS.get(word, word)
    if len(word) <= 3 or word in _WHOLE:
        return word
    word = _spelled(word)
    for last, pattern, form in _ENDINGS:
        if word[-1] in last:
            word = pattern.sub(form, word)
    return word


def _spelled(word: str) -> str:
    """In American spelling, so far as the endings are not touched."""
    if not ("isation" in word or "isi" in word) or stem(word) == word:
        return word
    return word.replace("isation", "ization").replace("isi", "izi")


Roots = tuple[str, ...]
Phrase = tuple[Roots, tuple[str, ...]]
"""The roots of a phrase, and what it is read as."""


@lru_cache(maxsize=16)
def _variants(language: str) -> dict[str, list[tuple[list[str], tuple[str, ...]]]]:
    """By the first letters of the first root: the words of each phrase, and what it is read as."""
    found: dict[str, list[tuple[list[str], tuple[str, ...]]]] = {}
    for line in GROUPS.get(language, "").strip().replace("\n  |", " |").splitlines():
        head, *variants = (part.strip() for part in line.split(" | "))
        read = () if head == _EMPTY else tuple(head.split() if head.split()[0].isupper() else ["-".join(head.split())])
        for variant in variants if head == _EMPTY or head.split()[0].isupper() else [head, *variants]:
            words = _TOKEN.findall(variant.casefold())
            begin = FORMS.get(words[0], words[0]) if language == "en" else words[0]
            found.setdefault(begin[:_FIRST], []).append((words, read))
    return found


@lru_cache(maxsize=4096)
def _phrases(first: str, language: str) -> tuple[Phrase, ...]:
    """The phrases whose first root that is, longest first."""
    found: dict[Roots, tuple[str, ...]] = {}
    for words, read in _variants(language).get(first[:_FIRST], ()):
        if root(words[0], language) == first:
            found.setdefault(tuple(root(word, language) for word in words), read)
    return tuple(sorted(found.items(), key=lambda entry: -len(entry[0])))


@lru_cache(maxsize=4096)
def read(text: str, language: str) -> tuple[Term, ...]:
    """The terms of a text, in order."""
    text = _prepared(text, language)
    tokens = [word for word in _TOKEN.findall(text) if word not in _SKIPPED]
    roots = [root(word, language) for word in tokens]
    return tuple(_counted(list(_terms(tokens, roots, language)), language))


def _prepared(text: str, language: str) -> str:
    """In small letters, with "n't" parted and "thirty (30)" as 30."""
    text = text.casefold()
    if "'" in text:
        text = _CONTRACTED.sub(lambda found: " not" if found[0].startswith("n") else "", text)
    text = text.replace("ca not", "can not").replace("wo not", "will not")
    if "whether " in text:
        text = _WHETHER.sub(r"whether \1 or", text)
    if "(" in text:
        numbers = number_words(language)
        text = _SPELLED.sub(lambda found: found[2] if found[1] in numbers else found[0], text)
    return _AND_OR.sub("or", text) if "/" in text else text


def _terms(tokens: list[str], roots: list[str], language: str) -> Iterator[Term]:
    numbers = number_words(language)
    at = 0
    while at < len(tokens):
        shown = tokens[at]
        if not shown[0].isalnum():
            if shown in ".,;:?!()|":
                yield Term(STOP, shown, shown)
            else:
                yield Term(WORD, shown, shown)
            at += 1
            continue
        size, as_read = next(
            ((len(key), to) for key, to in _phrases(roots[at], language) if tuple(roots[at : at + len(key)]) == key),
            (1, None),
        )
        passive = _is_passive(tokens, at)
        if shown[0].isdigit() or (as_read is None and shown in numbers):
            yield Term(NUMBER, shown if shown[0].isdigit() else str(numbers[shown]), shown)
        elif as_read is None:
            yield Term(WORD, roots[at], shown, passive)
        else:
            yield from (
                Term(part, part, shown) if part.isupper() else Term(WORD, part, shown, passive) for part in as_read
            )
        at += size


def _is_passive(tokens: list[str], at: int) -> bool:
    return any(word in _BE for word in tokens[max(0, at - 2) : at]) and _PASSIVE.match(tokens[at]) is not None


@lru_cache(maxsize=16)
def _unit(language: str) -> re.Pattern[str]:
    named = "|".join(f"(?P<{name}>{source})" for name, source in units(language).items())
    return re.compile(f"{named}|old|age|calendar", re.IGNORECASE)


def _counted(terms: list[Term], language: str) -> Iterator[Term]:
    """With each number and the unit behind it as one term; an age is no other for being called years."""
    counted: Term | None = None
    for at, term in enumerate(terms):
        unit = _unit(language).fullmatch(term.shown) if term.kind == WORD and counted else None
        if unit and counted:
            named = unit.lastgroup or ""
            counted = counted._replace(key=counted.key if named in ("", "year") else f"{counted.key} {named}")
            continue
        if counted:
            yield counted
        counted = term if term.kind == NUMBER else None
        if term.kind == "UNDER" and not (at + 1 < len(terms) and terms[at + 1].kind == NUMBER):
            term = term._replace(kind="BASEDON", key="BASEDON")
        if not counted:
            yield term
    if counted:
        yield counted
