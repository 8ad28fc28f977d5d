"""Quantities: periods, ages, amounts of money, percentages and plain numbers, in a sentence.

Reads "thirty (30) days", "12-month", "€ 1,200.50", "16 years of age". Knows nothing of dates: those
are masked before.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from watcher.core.late import late
from watcher.core.materiality.vocabulary import UNSPACED, number_words, spans, units
from watcher.core.materiality.vocabulary.starts import starts

_HOURS = {"second": 1 / 3600, "minute": 1 / 60, "hour": 1.0, "day": 24.0, "week": 168.0, "month": 730.0, "year": 8760.0}
_CURRENCY = (
    r"[$€£¥₹₩₺₽₴₦฿円元원]|zł|kč|(?<![^\W\d_])(?:usd|eur|gbp|chf|inr|kes|kshs?\.?|dollars?|euros?|pounds?|rs\.?|aud|cad"
    r"|nzd|sgd|hkd|jpy|cny|rmb|brl|mxn|zar|ngn|sek|nok|dkk|pln|czk|kr|yen|yuan|rupees?|shillings?|reais|pesos?|francs?)"
)
_SIGNS = {
    "$": "usd",
    "dollar": "usd",
    "€": "eur",
    "euro": "eur",
    "£": "gbp",
    "pound": "gbp",
    "₹": "inr",
    "r": "inr",
    "円": "jpy",
    "元": "cny",
}
_SPANS = frozenset({"day", "week", "month"})
_CLOCK = frozenset({7.0, 24.0})
_DIGIT = re.compile(r"\d")
_WORD = re.compile(r"\w+")
_NUMBER = r"\d+(?:[.,]\d+)*"


class Quantity(NamedTuple):
    """``unit`` is a period's name, ``%``, ``money eur``, ``age`` or empty; ``shown`` as it stands in the text."""

    value: float
    unit: str
    shown: str

    @property
    def size(self) -> float:
        """The value in hours for a period, else as it is: what can be compared within a ``family``."""
        return self.value * _HOURS.get(self.unit, 1.0)

    @property
    def family(self) -> str:
        """Quantities of one family can be compared: all periods are one."""
        return "period" if self.unit in _HOURS else self.unit


@lru_cache(maxsize=16)
def _pattern(language: str) -> re.Pattern[str]:
    words = "|".join(sorted(number_words(language), key=len, reverse=True))
    number = rf"(?:(?:{words})\s*\(\s*)?(?P<number>{_NUMBER})(?:\s*\))?" + (rf"|(?P<word>{words})" if words else "")
    named = "|".join(f"(?P<{unit}>{source})" for unit, source in units(language).items())
    edge = "" if language in UNSPACED else r"(?!\w)"
    before = "" if language in UNSPACED else r"(?<![\w.])"
    return re.compile(
        rf"(?:(?P<cur1>{_CURRENCY})\s*)?{before}(?:{number})(?:\s*(?P<percent>%|percent|per cent|prozent|pour cent"
        rf"|por ciento|por cento|per cento|procent))?"
        rf"(?:(?:\s|-)*(?:(?P<cur2>{_CURRENCY}){edge}|(?:{named}){edge}))?(?P<age>[\s.-]*(?:old|of age|d'âge|alt(?!\w)"
        rf"|de edad|de idade|di età|oud|lebensjahr\w*))?",
        re.IGNORECASE,
    )


_AGE_BEFORE = late(
    r"(?:under|over|below|above|aged?|age of|at least|older than|younger than|minimum age|moins de|plus de"
    r"|avant|âgée?s? d(?:e|'au moins)|menor(?:es)? de|mayor(?:es)? de|maior(?:es)? de"
    r"|(?:ter|tener|tenga|tenha|avoir|avere) (?:pelo menos|al menos|au moins|almeno)"
    r"|minor[ei] di|maggior[ei] di|compiuto(?: i| gli)?|unter|über"
    r"|jonger dan|ouder dan|未满|不满)"
    r"(?: the age of)?:?\s*$",
    re.IGNORECASE,
)

_OR_OLDER = late(
    r"[\s-]*(?:(?:or|and|&) older|oder älter|und älter|(?:ou|et) plus âgée?s?|of ouder|en ouder)\b", re.IGNORECASE
)
# "20 or over" may count anything: only of a person is it an age.
_OR_OVER = late(r"\s*(?:or|and) (?:over|above)\b", re.IGNORECASE)
_SOMEONE = late(r"\b(?:be|are|is|aged|people|persons|those|anyone|everyone|users)(?: of)?\s*$", re.IGNORECASE)


@lru_cache(maxsize=16)
def _counting(language: str) -> re.Pattern[str]:
    return re.compile(rf"{_CURRENCY}|%|percent|" + "|".join((*number_words(language), *units(language).values())), re.I)


def counts(text: str, language: str = "en") -> bool:
    """Whether a digit, a number word, a unit or a currency stands in the text; cheap."""
    return _DIGIT.search(text) is not None or _counting(language).search(text) is not None


@lru_cache(maxsize=16)
def _spans(language: str) -> tuple[str, ...]:
    """What the name of a day, a week or a month can begin with, in small letters."""
    found = (starts(source.lower()) for unit, source in units(language).items() if unit in _SPANS)
    begun = {begin for one in found for begin in (*one.words, *one.stems)}
    return tuple(sorted(one for one in begun if not any(other in one for other in begun - {one})))


def may_last(text: str, language: str = "en") -> bool:
    """Whether days, weeks or months may be spoken of in the text; much cheaper than to read the quantities."""
    if language in UNSPACED:
        return True
    small = text.lower()
    return any(begin in small for begin in _spans(language))


def unit_of(words: str, language: str = "en") -> str:
    """The unit that the words are the name of, and nothing else; empty if they aren't."""
    for unit, source in units(language).items():
        if re.fullmatch(source, words.strip(), re.IGNORECASE):
            return unit
    return ""


def quantities(text: str, language: str = "en") -> list[tuple[int, Quantity]]:
    """The quantities in ``text`` with their positions, in order. Section references are not among them."""
    found = []
    for match in _pattern(language).finditer(text):
        value = _value(match, language)
        if (
            value is not None
            and not _in_name(match, text)
            and not (value in _CLOCK and _at_all_hours(match, text, language))
            and not _REFERENCE.search(text, max(0, match.start() - 14), match.start())
        ):
            found.append((match.start(), Quantity(value, _unit(match, text, value), match[0].strip(" ("))))
    return found


def _at_all_hours(match: re.Match[str], text: str, language: str) -> bool:
    """Whether "24 hours" or "7 days" only stands for "always"."""
    return any(start <= match.start() < end for start, end in spans("all_hours", language, text))


@lru_cache(maxsize=16)
def _spelled(language: str) -> re.Pattern[str]:
    words = "|".join(re.escape(word) for word, size in _longest_first(language) if size > 1)
    return re.compile(rf"(?<!\w)(?P<word>{words or '(?!)'})(?!\w)(?:\s*\((?P<same>\d+)\))?", re.IGNORECASE)


@lru_cache(maxsize=16)
def _spelled_with(language: str) -> frozenset[str]:
    """The words with which the number words begin; what ``_spelled`` finds has one of them."""
    return frozenset(_WORD.findall(word)[0] for word, size in number_words(language).items() if size > 1)


def _longest_first(language: str) -> list[tuple[str, int]]:
    return sorted(number_words(language).items(), key=lambda entry: -len(entry[0]))


def in_digits(text: str, language: str) -> str:
    """The text with "thirty" and "thirty (30)" read as "30"; "one" stays, since it is an article in many languages."""
    if _spelled_with(language).isdisjoint(_WORD.findall(text.lower())):
        return text
    sizes = number_words(language)
    return _spelled(language).sub(lambda match: match["same"] or str(sizes[match["word"].lower()]), text)


def _in_name(match: re.Match[str], text: str) -> bool:
    """A bare number that belongs to a name or a word: "PlayStation 5", "2-step"."""
    bare = match[0].strip().replace(",", "").replace(".", "").isdigit()
    return bare and bool(
        _NAME_BEFORE.search(text, max(0, match.start() - 24), match.start()) or _WORD_BEHIND.match(text, match.end())
    )


_NAME_BEFORE = late(r"(?<![.!?]\s)(?<!^)\b[A-Z]\w*(?:[®™]|[®™]?[\s-])$")
# "2.7 (Feedback); 6 (Privacy)" counts sections.
_WORD_BEHIND = late(r"-[^\W\d_]|\w|\)|\s\([A-Z]")
_REFERENCE = late(
    r"(?<!\w)(?:sections?|clauses?|articles?|paragraphs?|art\.?|no\.?|nr\.?|abs\.?|absatz|artikel|ziffer|§+|exhibit"
    r"|annex|schedule|appendix"
    r"|chapter|iso|soc|regulation|module|tier|step|v|version|suite|item)\s*$",
    re.IGNORECASE,
)


def _value(match: re.Match[str], language: str) -> float | None:
    if word := match.groupdict().get("word"):
        # A number word alone ("one of our partners") says nothing; with a unit it does.
        return float(number_words(language)[word.lower()]) if match[0].lower() != word.lower() else None
    digits = match["number"]
    head, separator, tail = digits.replace(",", ".").rpartition(".")
    if separator and len(tail) == 3:
        return float((head + tail).replace(".", ""))
    try:
        return float(f"{head.replace('.', '')}.{tail}" if separator else digits)
    except ValueError:
        return None


def _unit(match: re.Match[str], text: str, value: float) -> str:
    groups = match.groupdict()
    if groups["percent"] or match[0].strip().endswith("%"):
        return "%"
    if groups["cur1"] or groups["cur2"]:
        shown = (groups["cur1"] or groups["cur2"]).casefold().rstrip("s.")
        return f"money {_SIGNS.get(shown, shown)}"
    unit = next((name for name in _HOURS if groups.get(name)), "")
    return "age" if unit in ("", "year") and 5 <= value <= 25 and _of_age(match, text) else unit


def _of_age(match: re.Match[str], text: str) -> bool:
    """Whether the words around a number make it an age."""
    if match["age"] or _AGE_BEFORE.search(text, max(0, match.start() - 30), match.start()):
        return True
    return _or_older(match, text)


def _or_older(match: re.Match[str], text: str) -> bool:
    """Whether the words behind a number make it an age: "16 or older"."""
    if _OR_OLDER.match(text, match.end()):
        return True
    someone = _SOMEONE.search(text, max(0, match.start() - 20), match.start())
    return bool(someone and _OR_OVER.match(text, match.end()))
