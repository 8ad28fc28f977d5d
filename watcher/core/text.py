"""Text as all stages see it: what is shown, what counts as the same, words and sentences.

Two forms of a text: *shown* (``tidy``: faithful, only white space and invisible characters put in
order) and *folded* (``fold``: quotes, dashes, case and width alike, for comparing only).
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from watcher.core.late import late

# Zero-width and formatting characters that carry no meaning in a policy: soft hyphen, joiners,
# direction marks, word joiner, byte-order mark, variation selectors. ZWJ/ZWNJ (200C/200D) stay after
# Arabic and Indic letters: Hindi and Persian spelling needs them.
_FORMATTING = (
    "\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180e\u200b\u200e\u200f"
    "\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff"
)
_INVISIBLE = late(f"[{_FORMATTING}]|(?<![\u0600-\u0dff\u200c\u200d])[\u200c\u200d]")
_MAYBE_INVISIBLE = late(f"[{_FORMATTING}\u200c\u200d]")  # tells ten times sooner that there is none
# Lone surrogates (as numeric entities and odd encodings make them) can be neither hashed nor stored.
_CONTROL = late(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff]")
# Only in runs like this can so many combining marks stack up that normalising them takes for ever.
_MARKS = late(r"[^\x00-\x7f\w]{32,}")
_MOST_MARKS = 30  # on one letter: what Unicode's stream-safe text format allows

_QUOTES = {
    **dict.fromkeys("\u2018\u2019\u201a\u201b\u2032\u00b4\u02bc\uff07`", "'"),
    **dict.fromkeys("\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb\uff02", '"'),
    **dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015\u2212\uff0d", "-"),
    "\u2026": "...",
    "\u2022": "-",
    "\u00b7": "-",
}
_QUOTE = late(f"[{''.join(_QUOTES)}]")

# Scripts written without spaces are split into single characters (Thai and Lao ones with the marks on
# them); everything else into words, numbers (with their inner separators) and single marks.
_TOKEN = late(
    r"\s+"
    r"|[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]"
    r"|[\u0e00-\u0eff][\u0e31\u0e34-\u0e3a\u0e47-\u0e4e\u0eb1\u0eb4-\u0ebc\u0ec8-\u0ecd]{0,8}"
    r"|\d+(?:[.,:/]\d+)*%?"
    r"|[^\W\d_](?:['\u2019\-]?[\w\u0300-\u036f\u0900-\u0963\u0966-\u0dff\u200c\u200d])*"
    r"|\w+"
    r"|."
)

# The same for a folded ASCII text of which only words and numbers are wanted.
_ASCII_WORD = re.compile(r"[a-z][a-z0-9_]*+(?:['-][a-z0-9_]++)*+|\d+(?:[.,:/]\d+)*%?|\w+", re.ASCII)
_LINE = 2_000  # characters of a text whose folded form is remembered
_WHOLE = range(2_000, 200_000)  # characters of a text whose words are remembered: all stages ask for them

# What ends in a stop that ends no sentence: always, before a number, and before a month.
_ABBREVIATION = late(
    r"(?:\b(?:Inc|Ltd|Ltda|Corp|Co|LLC|Mr|Mrs|Ms|Dr|Prof|St|Jr|Sr|Sra|Srta|Sig|Ud|Uds|Vd|EE|UU|Hr|Fr|Dhr|Mevr"
    r"|vs|etc|approx|resp|incl|excl|cf|cfr|viz|ca|bzw|ggf|usw|evtl|inkl|exkl|vgl|zzgl|gem|sog|insb|Abs|entspr"
    r"|env|aprox|ecc|bijv|evt|apdo|tel|Tel|al)"
    r"|\b[A-Z]|\be\.g|\bi\.e|\b[^\W\d_](?:\.[^\W\d_]{1,3}|\.\s[^\W\d_]{1,2}){1,4})\.$"
)
_BEFORE_NUMBER = late(
    r"\b(?:Nos?|Nrn?|[Nn]|[Nn]úms?|[Nn]um|[Aa]rts?|[Aa]rtt|[Ss]ects?|Sec|[Pp]aras?|[Pp]arr|[Pp]ágs?|[Pp]ag|[Pp]p?|[Ff]igs?"
    r"|Ziff|[Ll]it|[Ll]ett|[Cc]ls?|Kap|[Cc]aps?|[Cc]h|Rn|Bd|[Vv]ol|[Aa]nh|Anl|[Ii]nc|[Cc]láus)\.$"
)
_DAY = late(r"\b[0-3]?\d\.$")
_COUNTED = late(r"[\d§(]|[ivxIVX]+\b")
_MONTH_OR_SMALL = late(r"[a-zà-öø-ÿ]|(?:Jan|Jän|Feb|Mär|Mar|Apr|Mai|May|Jun|Jul|Aug|Sep|Okt|Oct|Nov|Dez|Dec)")
_SENTENCE_END = late(r"(?<![.!?\u2026])[.!?\u2026]++[\"'\u2019\u201d)\]]*+\s+|[\u3002\uff01\uff1f\u0964]++")
_ABBREVIATED = 14  # characters in which an abbreviation and its stop are found
_LONGEST = 4000  # characters of a sentence; what goes on longer is none, and is cut at a space
_PIECE = late(rf"\S(?:.{{0,{_LONGEST - 1}}}(?=\s|\Z)|.{{0,{_LONGEST - 1}}})", re.DOTALL)


def count(number: int, noun: str) -> str:
    """``1 change``, ``2 changes``, ``3 policies``."""
    if number == 1:
        return f"1 {noun}"
    return f"{number} {noun[:-1]}ies" if noun.endswith("y") and noun[-2] not in "aeiou" else f"{number} {noun}s"


def flat(text: str) -> str:
    """The text with its white space folded, as most texts have it already."""
    if text.isascii() and text.isprintable() and "  " not in text:
        return text.strip(" ")
    return " ".join(text.split())


def tidy(text: str) -> str:
    """The text as shown: invisible and control characters gone, white space folded, NFC."""
    if text.isascii():
        if text.isprintable() and "  " not in text:
            return text.strip(" ")
        shown = " ".join(text.split())
        return shown if shown.isprintable() else " ".join(_CONTROL.sub(" ", shown).split())
    if _MAYBE_INVISIBLE.search(text):
        text = _INVISIBLE.sub("", text)
    return " ".join(unicodedata.normalize("NFC", _thinned(_CONTROL.sub(" ", text))).split())


def fold(text: str) -> str:
    """For comparing only: two texts that a reader would call the same fold alike."""
    if text.isascii():
        return text.replace("`", "'").lower()
    return _remembered_fold(text) if len(text) < _LINE else _fold(text)


@lru_cache(maxsize=512)  # every stage asks for the lines of a text, and more than ASCII takes its time
def _remembered_fold(text: str) -> str:
    return _fold(text)


def _fold(text: str) -> str:
    return _QUOTE.sub(_plain, unicodedata.normalize("NFKC", _thinned(text))).casefold()


def _plain(quote: re.Match[str]) -> str:
    return _QUOTES[quote[0]]


def _thinned(text: str) -> str:
    """The text with no more combining marks on a letter than any script needs."""
    return text if text.isascii() else _MARKS.sub(_without_stacks, text)


def _without_stacks(match: re.Match[str]) -> str:
    kept, stacked = [], 0
    for char in match[0]:
        stacked = stacked + 1 if unicodedata.combining(char) else 0
        if stacked <= _MOST_MARKS:
            kept.append(char)
    return "".join(kept)


def tokens(text: str) -> list[str]:
    """Words, numbers, marks and the white space between them; joined they give ``text`` back."""
    return _TOKEN.findall(text)


def words(text: str) -> list[str]:
    """The folded words and numbers of ``text``, without marks and white space."""
    return list(_remembered_words(text)) if len(text) in _WHOLE else _words(text)


@lru_cache(maxsize=4)
def _remembered_words(text: str) -> list[str]:
    return _words(text)


def _words(text: str) -> list[str]:
    folded = fold(text)
    token = _ASCII_WORD if folded.isascii() else _TOKEN
    found = token.findall(folded)
    # Of an ASCII text only what begins with "_" was found besides words.
    return found if token is _ASCII_WORD and "_" not in folded else [one for one in found if one[0].isalnum()]


def sentences(text: str) -> list[str]:
    """The sentences of ``text``, in order and without surrounding white space."""
    found, start = [], 0
    for match in _SENTENCE_END.finditer(text):
        if match[0][0] == "." and _abbreviates(text, max(start, match.start() - _ABBREVIATED), match):
            continue
        found += _pieces(text[start : match.end()].strip())
        start = match.end()
    return found + _pieces(text[start:].strip())


def _abbreviates(text: str, start: int, stop: re.Match[str]) -> bool:
    """Whether a full stop belongs to an abbreviation or to the number of a day."""
    before = text[start : stop.start() + 1]
    if _ABBREVIATION.search(before):
        return True
    after = text[stop.end() : stop.end() + 4]
    if _BEFORE_NUMBER.search(before) and _COUNTED.match(after):
        return True
    single = before[-2:-1].isalpha() and not before[-3:-2].isalnum()  # "z." of "z. B.", "p." of "p. ej."
    if single and re.match(r"[^\W\d_]{1,2}\.", after):
        return True
    return bool(_DAY.search(before) and _MONTH_OR_SMALL.match(after))


def _pieces(sentence: str) -> list[str]:
    if len(sentence) <= _LONGEST:
        return [sentence] if sentence else []
    return [piece.strip() for piece in _PIECE.findall(sentence)]
