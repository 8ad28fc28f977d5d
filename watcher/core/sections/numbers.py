"""Section numbers as they are printed: "2.1", "A.", "(iv)", "B.2", "Article 5", "§ 3", "第三条", "Segunda.-".

It reads a number off the start of a line and says which number comes next. Whether the line is a
heading is not decided here.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from enum import StrEnum
from functools import lru_cache
from typing import NamedTuple

from watcher.core.late import late


class Family(StrEnum):
    """The way of counting.

    ``DECIMAL`` and ``COMPOUND`` ("B.2.a") have any depth; ``WORD`` covers "Article", "§", "第…条".
    """

    WORD = "word"
    DECIMAL = "decimal"
    COMPOUND = "compound"
    UPPER = "upper"
    LOWER = "lower"
    UPPER_ROMAN = "upper-roman"
    LOWER_ROMAN = "lower-roman"


class Number(NamedTuple):
    """A number at the start of a line.

    ``printed`` is as shown without closing punctuation, ``parts`` its values from the left,
    ``other`` a second reading ("i" as one and as the ninth letter) or None. ``word`` is the folded
    word of a ``WORD`` ("article"). ``bare`` is true if nothing but a space sets it off ("2 Cookies", "2.1 Cookies").
    """

    printed: str
    family: Family
    parts: tuple[int, ...]
    word: str = ""
    other: Number | None = None
    bare: bool = False

    @property
    def depth(self) -> int:
        """1 for "2", 2 for "2.1"."""
        return len(self.parts)

    @property
    def style(self) -> str:
        """Numbers of one style count the same things."""
        return f"{self.family}{self.word}{self.depth if self.depth > 1 else ''}"

    def within(self, other: Number) -> bool:
        """Whether it counts something inside what ``other`` counts: 2.1 in 2, B.2 in B."""
        lettered = self.family is Family.COMPOUND
        same = other.family in (Family.COMPOUND, Family.UPPER) if lettered else other.family is self.family
        return same and other.depth < self.depth and other.parts == self.parts[: other.depth]

    @property
    def rank(self) -> int:
        """0 for a part, 1 for a title, … 4 for an article; more for whatever is no named division."""
        return _RANK.get(self.word, len(_RANKS))

    @property
    def starts(self) -> bool:
        """Whether counting begins with it: 1, A, (i), 3.1."""
        return self.parts[-1] == 1

    def readings(self) -> tuple[Number, ...]:
        """All ways in which it may be meant, the likelier first."""
        return (self, self.other) if self.other else (self,)

    def follows(self, before: Number) -> bool:
        """Whether it comes next after ``before`` in one of its readings (10 after 9, 3.2 after 3.1)."""
        return any(
            new.style == old.style and new.parts[:-1] == old.parts[:-1] and new.parts[-1] == old.parts[-1] + 1
            for new in self.readings()
            for old in before.readings()
        )


_WORDS = (
    "article|section|part|chapter|clause|schedule|annex|appendix|exhibit|addendum|attachment|module|step"
    "|artikel|abschnitt|teil|kapitel|ziffer|anhang|anlage|titre|chapitre|annexe|partie|rubrique"
    "|artículo|articulo|sección|seccion|capítulo|capitulo|cláusula|clausula|anexo|título"
    "|articolo|sezione|capo|allegato|artigo|seção|secção|hoofdstuk|bijlage|paragraaf|deel"
    "|parte|titolo|capitolo|titel|parágrafo|paragrafo|paragraf"
    "|artykuł|rozdział|załącznik|avsnitt|bilaga|kapittel|статья|раздел|глава|пункт|धारा|अनुच्छेद|अध्याय|ข้อ|หมวด"
)
# Divisions from the largest down: a part is never opened inside a chapter.
_RANKS = (
    "part|partie|teil|parte|deel|module",
    "title|titre|título|titolo|titel",
    "chapter|chapitre|kapitel|capítulo|capitulo|capo|capitolo|hoofdstuk|rozdział|kapittel|глава|अध्याय|หมวด|章|장|編|编|편",
    "section|abschnitt|sección|seccion|sezione|seção|secção|avsnitt|раздел|節|节|절",
    "article|artikel|artículo|articulo|articolo|artigo|artykuł|статья|अनुच्छेद|art.|art|§|clause|cláusula|clausula|条|條|조",
)
_RANK = {word: rank for rank, words in enumerate(_RANKS) for word in words.split("|")}
# Romance contracts count their clauses in words; the endings stand for both genders.
_ORDINALS = (
    "premi(?:er|ère)|primer[oa]|primeir[oa]|prim[oa]",
    "deuxième|segund[oa]|second[oa]",
    "troisième|tercer[oa]|terceir[oa]|terz[oa]",
    "quatrième|cuart[oa]|quart[oa]",
    "cinquième|quint[oa]",
    "sixième|sext[oa]|sest[oa]",
    "septième|s[ée]ptim[oa]|sétim[oa]|settim[oa]",
    "huitième|octav[oa]|oitav[oa]|ottav[oa]",
    "neuvième|noven[oa]|non[oa]",
    "dixième|d[ée]cim[oa]",
)
_ORDINAL = "(?:(?:d[ée]cim[oa]|vig[ée]sim[oa])[ -]?)?(?:" + "|".join(_ORDINALS) + ")|vig[ée]sim[oa]"
_ROMAN = "[ivxlc]{1,7}|[IVXLC]{1,7}"
_WORD = re.compile(
    rf"(?P<word>(?:{_WORDS})|§{{1,2}}|art\.?)(?:\s+|(?<=§)|(?=\d))(?:(?P<ordinal>{_ORDINAL})"
    rf"|(?P<value>\d{{1,3}}(?:\.\d{{1,3}}){{0,3}}(?:[a-z]|[ ]?(?:bis|ter|quater))?|{_ROMAN}|[A-Z])"
    r"(?:(?<=\d)(?:\.?[ºª°]|er|ère))?(?:\((?P<sub>[a-z])\))?)(?![\w.,]\w|\w)(?P<gap>\s*)(?P<end>[.:)\-–—|]*)\s*",
    re.IGNORECASE,
)
_COUNTED = re.compile(
    rf"(?P<ordinal>(?!prim[oa]\b|second|terz|prem|deux|trois)(?:{_ORDINAL}))\s?(?P<end>[.:)]\s*[\-–—]*|[\-–—]+)\s*(?=\S)",
    re.IGNORECASE,
)
_DECIMAL = re.compile(
    r"(?P<open>\(?)(?P<value>\d{1,3}(?:\.(?!0)\d{1,2}){0,5})"
    r"(?:(?P<end>[.)、．:]+[\s\-–—]*)(?=[^\d\s])|\s*[\-–—]\s+(?=\D)|(?P<bare>\s+)(?=\D))"
)
_COMPOUND = re.compile(r"(?P<value>[A-Z](?:\.(?:[1-9]\d?|[a-z]|[ivx]{1,4})){1,4})(?:[.):]\s*|\s+)(?=[^\d\s])")
_LETTER = re.compile(rf"(?P<open>\(?)(?P<value>[A-Za-z]|{_ROMAN})(?P<end>\)\.?|\.|:)(?:\s+|(?=[A-Z][a-z]))")
_CJK_DIGITS = "〇零一二三四五六七八九"
_CJK_NUMBER = "[〇零一二三四五六七八九十百千]{1,6}"
_CJK = late(
    rf"[第제]\s*(?P<ordinal>{_CJK_NUMBER}|\d{{1,3}})\s*(?P<unit>[条條章节節編编款项項部조장절관항편])[部分]?"
    rf"(?P<sub>の\d+|之(?:{_CJK_NUMBER}|\d+)|의\s?\d+)?[\s:：、.．]*"
    rf"|[（(](?P<bracketed>{_CJK_NUMBER})[）)]\s*|(?P<comma>{_CJK_NUMBER})\s*[、．.]\s*"
)
_HEAD = 40  # characters in which a number ends
_ROMAN_VALUES = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}


def split_number(line: str) -> tuple[Number | None, int]:
    """The number that ``line`` starts with, and where the text after it begins (0 if there is none)."""
    return _number_of(line[:_HEAD])


@lru_cache(maxsize=64)  # a line is asked for by itself and beside its neighbours
def _number_of(head: str) -> tuple[Number | None, int]:
    for pattern, read in _readers(head):
        match = pattern.match(head)
        if match:
            number = read(match)
            if number:
                return number, match.end()
    return None, 0


def _readers(head: str) -> tuple[_Reader, ...]:
    """What may read a line, told by its first character; all that may read anything else."""
    if not head.isascii():
        return _READERS
    first = head[:1]
    if first.isalpha():
        return _OF_LETTERS
    return _OF_DIGITS if first.isdigit() or first == "(" else ()


def _read_word(match: re.Match[str]) -> Number | None:
    word = match["word"].casefold()
    bare = not match["end"] and match.end() < len(match.string)
    printed = match.string[: match.start("gap")]
    if match["ordinal"]:
        return Number(printed, Family.WORD, (_ordinal(match["ordinal"]),), word=word, bare=bare)
    return Number(printed, Family.WORD, _word_parts(match["value"], match["sub"]), word=word, bare=bare)


def _read_counted(match: re.Match[str]) -> Number | None:
    return Number(match["ordinal"], Family.WORD, (_ordinal(match["ordinal"]),), word="ordinal")


def _ordinal(text: str) -> int:
    """The value of an ordinal in words: "décima segunda" is 12."""
    folded = text.casefold()
    tens = 20 if folded.startswith("vig") else 10
    for value, pattern in enumerate(_ORDINALS, 1):
        if match := re.search(rf"(?:{pattern})$", folded):
            return value if match.start() == 0 else tens + value
    return tens


def _word_parts(value: str, sub: str | None) -> tuple[int, ...]:
    if value[0].isdigit():
        parts = tuple(
            int(part) for part in value.rstrip(" abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ").split(".")
        )
    elif roman(value):
        parts = (roman(value),)
    else:
        parts = (ord(value.casefold()) - 96,)
    return (*parts, ord(sub.casefold()) - 96) if sub else parts


def _read_decimal(match: re.Match[str]) -> Number | None:
    parts = tuple(int(part) for part in match["value"].split("."))
    if match["open"] and ")" not in (match["end"] or ""):
        return None
    bare = match["bare"] is not None
    return Number(match["value"], Family.DECIMAL, parts, bare=bare)


def _read_compound(match: re.Match[str]) -> Number | None:
    letter, *rest = match["value"].split(".")
    parts = (int(part) if part.isdigit() else roman(part) or ord(part[0]) - 96 for part in rest)
    return Number(match["value"], Family.COMPOUND, (ord(letter) - 64, *parts))


def _read_letter(match: re.Match[str]) -> Number | None:
    value = match["value"]
    if match["open"] and ")" not in match["end"]:
        return None
    if match["end"] == ":" and not value.isupper():
        return None
    upper = value.isupper()
    letter = (
        Number(value, Family.UPPER if upper else Family.LOWER, (ord(value.lower()) - 96,)) if len(value) == 1 else None
    )
    count = roman(value)
    as_roman = Number(value, Family.UPPER_ROMAN if upper else Family.LOWER_ROMAN, (count,)) if count else None
    if letter and as_roman:
        first, second = (as_roman, letter) if value in "iI" else (letter, as_roman)
        return Number(first.printed, first.family, first.parts, other=second)
    return letter or as_roman


def _read_cjk(match: re.Match[str]) -> Number | None:
    value = match["ordinal"] or match["bracketed"] or match["comma"]
    count = int(value) if value.isdigit() else _cjk_value(value)
    word = match["unit"] or ("（）" if match["bracketed"] else "、")
    return Number(match[0].strip().rstrip(":：、.．"), Family.WORD, (count,), word=word) if count else None


def roman(text: str) -> int:
    """The value of a Roman numeral in proper form, else 0."""
    total, last = 0, 0
    for sign in reversed(text.lower()):
        value = _ROMAN_VALUES.get(sign, 0)
        total += -value if value < last else value
        last = max(last, value)
    return total if total > 0 and _as_roman(total) == text.lower() else 0


def _as_roman(value: int) -> str:
    signs = ((100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))
    out = ""
    for size, sign in signs:
        out += sign * (value // size)
        value %= size
    return out


def _cjk_value(text: str) -> int:
    total, digit = 0, 0
    for sign in text:
        if sign in _CJK_DIGITS:
            digit = max(0, _CJK_DIGITS.index(sign) - 1)
        else:
            total += (digit or 1) * {"十": 10, "百": 100, "千": 1000}[sign]
            digit = 0
    return total + digit


_Reader = tuple[re.Pattern[str], Callable[[re.Match[str]], Number | None]]
_READERS: tuple[_Reader, ...] = (
    (_CJK, _read_cjk),
    (_WORD, _read_word),
    (_COUNTED, _read_counted),
    (_DECIMAL, _read_decimal),
    (_COMPOUND, _read_compound),
    (_LETTER, _read_letter),
)
_OF_LETTERS = tuple(reader for reader in _READERS if reader[0] not in (_CJK, _DECIMAL))
_OF_DIGITS = ((_DECIMAL, _read_decimal), (_LETTER, _read_letter))
