"""What a sentence says, as a row of terms: words by their root and synonym, operators, actors, numbers.

A term's ``kind`` is its operator (NOT, MAY, ONLY …), WORD for a word of content, NUMBER, or STOP for a
mark that ends a clause. Words that say nothing themselves are left out. Weighs nothing and compares nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from watcher.core.materiality.paraphrase.lexicon import FORMS, GROUPS
from watcher.core.materiality.spelling import stem
from watcher.core.materiality.vocabulary import number_words, units

WORD, NUMBER, STOP = "WORD", "NUMBER", "STOP"
_EMPTY = "_"
_TOKEN = re.compile(
    r"\d+(?:[.,:/]\d+)*%?|[^\W\d_]+(?:\.[^\W\d_])*\.?(?<=\.[^\W\d_]\.)|[^\W\d_]+|[.,;:?!()|]|[$€£¥₹%]|\w"
)
_CONTRACTED = re.compile(r"(?<=[^\W\d_])n't\b|(?<=[^\W\d_])'(?:re|ve|ll|d|s|m)\b|(?<=s)'(?=\s)", re.IGNORECASE)
_SPELLED = re.compile(r"\b([^\W\d_]+(?:-[^\W\d_]+)?)\s*\(\s*(\d+(?:[.,]\d+)*)\s*\)")
_WHETHER = re.compile(r"\bwhether ([^.;]{1,60}?) or not\b")
_AND_OR = re.compile(r"\band\s*/\s*or\b", re.IGNORECASE)
_ENDINGS = (
    (re.compile(r"(?<=\w{3})(?:abilit|ibilit)(?:y|ies)$"), "abl"),
    (re.compile(r"(?<=\w{2}[^s])s$"), ""),
    (re.compile(r"(?<=\w{3})(?:ative|ations?|ating|ated|ates?)$"), ""),
    (re.compile(r"(?<=\w{4})(?:ly|al)$"), ""),
    (re.compile(r"(?<=\w{3}[^eu])(?:ing|ed)$"), ""),
    (re.compile(r"(?<=\w{4})(?:ions?|ures?|ive)$"), ""),
    (re.compile(r"(?<=\w{5})ments?$"), ""),
    (re.compile(r"(?<=\w{5})[ae]nces?$"), ""),
    (re.compile(r"(?<=\w{2})(?:ie|y)$"), "i"),
    (re.compile(r"(?<=\w{3})e$"), ""),
    (re.compile(r"([bdgmnprt])\1$"), r"\1"),
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
_PASSIVE = re.compile(r".{2,}(?:ed|en|wn|pt|ld|nt|de)$")
_BE = frozenset({"is", "are", "was", "were", "be", "been", "being"})


@dataclass(frozen=True, slots=True)
class Term:
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
    for pattern, form in _ENDINGS:
        word = pattern.sub(form, word)
    return word


def _spelled(word: str) -> str:
    """In American spelling, so far as the endings are not touched."""
    return word.replace("isation", "ization").replace("isi", "izi") if stem(word) != word else word


Roots = tuple[str, ...]


@lru_cache(maxsize=16)
def _phrases(language: str) -> dict[str, list[tuple[Roots, tuple[str, ...]]]]:
    """By first root: the phrases, longest first, and what each is read as."""
    found: dict[str, dict[Roots, tuple[str, ...]]] = {}
    for line in GROUPS.get(language, "").strip().replace("\n  |", " |").splitlines():
        head, *variants = (part.strip() for part in line.split(" | "))
        read = () if head == _EMPTY else tuple(head.split() if head.split()[0].isupper() else ["-".join(head.split())])
        for variant in variants if head == _EMPTY or head.split()[0].isupper() else [head, *variants]:
            key = tuple(root(word, language) for word in _TOKEN.findall(variant.casefold()))
            found.setdefault(key[0], {}).setdefault(key, read)
    return {first: sorted(keys.items(), key=lambda entry: -len(entry[0])) for first, keys in found.items()}


@lru_cache(maxsize=4096)
def read(text: str, language: str) -> tuple[Term, ...]:
    """The terms of a text, in order."""
    text = _prepared(text, language)
    tokens = [word for word in _TOKEN.findall(text) if word not in _SKIPPED]
    roots = [root(word, language) for word in tokens]
    return tuple(_counted(list(_terms(tokens, roots, language)), language))


def _prepared(text: str, language: str) -> str:
    """In small letters, with "n't" parted and "thirty (30)" as 30."""
    numbers = number_words(language)
    text = _CONTRACTED.sub(lambda found: " not" if found[0].startswith("n") else "", text.casefold())
    text = _WHETHER.sub(r"whether \1 or", text.replace("ca not", "can not").replace("wo not", "will not"))
    spelled = _SPELLED.sub(lambda found: found[2] if found[1] in numbers else found[0], text)
    return _AND_OR.sub("or", spelled)


def _terms(tokens: list[str], roots: list[str], language: str) -> Iterator[Term]:
    phrases, numbers = _phrases(language), number_words(language)
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
            ((len(key), to) for key, to in phrases.get(roots[at], ()) if tuple(roots[at : at + len(key)]) == key),
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
            counted = replace(counted, key=counted.key if named in ("", "year") else f"{counted.key} {named}")
            continue
        if counted:
            yield counted
        counted = term if term.kind == NUMBER else None
        if term.kind == "UNDER" and not (at + 1 < len(terms) and terms[at + 1].kind == NUMBER):
            term = replace(term, kind="BASEDON", key="BASEDON")
        if not counted:
            yield term
    if counted:
        yield counted
