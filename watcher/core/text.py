"""Text as all stages see it: what is shown, what counts as the same, words and sentences.

Two forms of a text: *shown* (``tidy``: faithful, only white space and invisible characters put in
order) and *folded* (``fold``: quotes, dashes, case and width alike, for comparing only).
"""

from __future__ import annotations

import re
import unicodedata

# Zero-width and formatting characters that carry no meaning in a policy: soft hyphen, joiners,
# direction marks, word joiner, byte-order mark, variation selectors. ZWJ/ZWNJ (200C/200D) stay after
# Arabic and Indic letters: Hindi and Persian spelling needs them.
_INVISIBLE = re.compile(
    "[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff]"
    "|(?<![\u0600-\u0dff\u200c\u200d])[\u200c\u200d]"
)
# Lone surrogates (as numeric entities and odd encodings make them) can be neither hashed nor stored.
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff]")
# Only in runs like this can so many combining marks stack up that normalising them takes for ever.
_MARKS = re.compile(r"[^\x00-\x7f\w]{32,}")
_MOST_MARKS = 30  # on one letter: what Unicode's stream-safe text format allows

_QUOTES = str.maketrans(
    {
        **dict.fromkeys("\u2018\u2019\u201a\u201b\u2032\u00b4\u02bc\uff07`", "'"),
        **dict.fromkeys("\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb\uff02", '"'),
        **dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015\u2212\uff0d", "-"),
        "\u2026": "...",
        "\u2022": "-",
        "\u00b7": "-",
    }
)

# Scripts written without spaces are split into single characters; everything else into words,
# numbers (with their inner separators) and single marks.
_TOKEN = re.compile(
    r"\s+"
    r"|[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\u0e00-\u0eff]"
    r"|\d+(?:[.,:/]\d+)*%?"
    r"|[^\W\d_](?:['\u2019\-]?[\w\u0300-\u036f\u0900-\u0963\u0966-\u0dff\u200c\u200d])*"
    r"|\w+"
    r"|."
)

_ABBREVIATION = re.compile(
    r"(?:\b(?:Inc|Ltd|Corp|Co|LLC|No|Nos|Art|Sec|Mr|Mrs|Ms|Dr|St|vs|etc|approx|resp|bzw|Abs|Nr|ggf|al)"
    r"|\b[A-Z]|\be\.g|\bi\.e|\bz\.B|\bd\.h|\bp\.ex)\.$"
)
_ABBREVIATED = 12  # characters in which an abbreviation and its stop are found
_SENTENCE_END = re.compile(r"(?<![.!?\u2026])[.!?\u2026]++[\"'\u2019\u201d)\]]*+\s+|[\u3002\uff01\uff1f\u0964]++")
_LONGEST = 4000  # characters of a sentence; what goes on longer is none, and is cut at a space
_PIECE = re.compile(rf"\S(?:.{{0,{_LONGEST - 1}}}(?=\s|\Z)|.{{0,{_LONGEST - 1}}})", re.DOTALL)


def tidy(text: str) -> str:
    """The text as shown: invisible and control characters gone, white space folded, NFC."""
    text = _CONTROL.sub(" ", _INVISIBLE.sub("", text))
    return " ".join(unicodedata.normalize("NFC", _thinned(text)).split())


def fold(text: str) -> str:
    """For comparing only: two texts that a reader would call the same fold alike."""
    return unicodedata.normalize("NFKC", _thinned(text)).translate(_QUOTES).casefold()


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
    return [token for token in _TOKEN.findall(fold(text)) if token[0].isalnum()]


def sentences(text: str) -> list[str]:
    """The sentences of ``text``, in order and without surrounding white space."""
    found, start = [], 0
    for match in _SENTENCE_END.finditer(text):
        if _ABBREVIATION.search(text[max(start, match.start() - _ABBREVIATED) : match.start() + 1]):
            continue
        found += _pieces(text[start : match.end()].strip())
        start = match.end()
    return found + _pieces(text[start:].strip())


def _pieces(sentence: str) -> list[str]:
    if len(sentence) <= _LONGEST:
        return [sentence] if sentence else []
    return [piece.strip() for piece in _PIECE.findall(sentence)]
