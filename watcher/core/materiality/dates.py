"""Dates, versions, counters and other things that tick: masked, so that the rest can be compared.

Only what tells *when* is masked. A period ("30 days"), an amount or an age is substance and stays.
"""

from __future__ import annotations

import re
from functools import lru_cache

from watcher.core.late import late
from watcher.core.sections.dates import dates

MONTH = (
    r"(?:jan(?:uary|uari?|vier|v|eiro)?|jänner|ene(?:ro)?|gen(?:naio)?|feb(?:ruary|ruari?|rero|braio)?|f[ée]v(?:rier|r"
    r"|ereiro)?|mar(?:ch|s|zo|ço)?|m[äa]e?rz|maart|mrt"
    r"|apr(?:il|ile)?|avr(?:il)?|abr(?:il)?|may|mai|mei|mayo|maio|mag(?:gio)?|june?|jun(?:io?)?|juin|junho|giu(?:gno)?"
    r"|july?|jul(?:io?)?|juil(?:let)?|julho|lug(?:lio)?"
    r"|aug(?:ust[ius]*)?|ao[uû]t|ago(?:sto)?|sept?(?:ember|iembre|embre)?|set(?:embro|tembre)?|o[ck]t(?:ober|obre"
    r"|ubre)?|out(?:ubro)?|ott(?:obre)?"
    r"|nov(?:ember|embre|iembre|embro)?|de[czs](?:ember|embre|embro)?|d[ée]c(?:embre)?|dic(?:embre|iembre)?)"
)
_DAY = r"(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th|er|\.|º|°)?"
_YEAR = r"(?:19|20)\d\d"
# "16 may not join", "10 out of 12": months that are words too need their year.
_NO_WORD = rf"(?!(?:may|out|set|ago|mar|mag|gen|mai)\b(?!\.?,?\s*(?:de\s+|of\s+)?{_YEAR}))"
_DATE = late(
    rf"\b{_YEAR}[-/.]\d{{1,2}}[-/.]\d{{1,2}}\b(?:t\d\d:\d\d\S*)?|\b\d{{1,2}}[-/.]\d{{1,2}}[-/.](?:{_YEAR}|\d\d)\b"
    rf"|{_YEAR}\s*年\s*\d{{1,2}}\s*月(?:\s*\d{{1,2}}\s*日)?"
    rf"|\b(?:the )?{_DAY}\s*(?:day of\s+|of\s+|de\s+|d')?[\s-]*{_NO_WORD}{MONTH}\b\.?,?"
    rf"(?:[\s-]*(?:de\s+|del\s+)?{_YEAR}\b)?"
    rf"|\b{MONTH}\b\.?,?\s+{_DAY}(?!\d|\s*(?:days|months|years))(?:\s*,?\s*(?:of\s+)?{_YEAR}\b)?"
    rf"|\b{MONTH}\b\.?,?\s+(?:de\s+|of\s+)?{_YEAR}\b"
    rf"|(?:©|\(c\)|copyright)\s*{_YEAR}(?:\s*-\s*{_YEAR})?|\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b,?"
    rf"|\b\d{{1,2}}:\d\d(?::\d\d)?\s*(?:am|pm|utc|gmt|cet|[ecp][sd]t)?\b",
    re.IGNORECASE,
)
# What every date has, whatever it says: looked for first, since the pattern of dates takes long to make and to run.
_BEGINS = r"(?:j[aäu]|en|g[ei]|f[eé]|m[aäer]|a[bgopuv]|lu|se|o[cktu]|no|d[eéi])"  # a month
_DATED = late(
    rf"\d[-/.:]\d|[年©]|\(c\)|copyright|day\b|\b{_BEGINS}\w{{0,9}}\.?,?\s+(?:de\s+|of\s+)?\d"
    rf"|\d(?:st|nd|rd|th|er|\.|º|°)?\s*(?:day of\s+|of\s+|de\s+|d')?[\s-]*{_BEGINS}",
    re.IGNORECASE,
)
_BARE_YEAR = late(rf"\b{_YEAR}\b")
_RELATIVE = late(
    r"\b(?:about |over |almost )?(?:an?|one|\d+) (?:second|minute|hour|day|week|month|year)s? ago\b|\b(?:yesterday"
    r"|today|just now|last (?:week|month|year))\b"
    r"|\bvor (?:einem|einer|\d+) \w+\b|\bil y a (?:une?|\d+) \w+\b|\bhace (?:una?|\d+) \w+\b|\bhá (?:uma?"
    r"|\d+) \w+\b|(?<!\d)\d{1,5}\s?(?:天|小时|个月|年)前",
    re.IGNORECASE,
)
_AGO = ("ago", "yesterday", "today", "just now", "last ", "vor ", "il y a", "hace ", "há ", "前")  # one is in each
_VERSION = late(
    r"\b(?:version|ver|v|release|build|revision|rev|fassung|versión|versão|versione"
    r"|versie)\b[\s.:]*#?\d+(?:\.\d+)*\b",
    re.IGNORECASE,
)
_COUNTER = late(
    r"\b\d[\d,.]{0,30}+\s*(?:views?|visits?|visitors?|results?|comments?|likes?|votes?|reads?|downloads?"
    r"|min(?:ute)?s? (?:to )?read|of \d+)\b"
    r"|\b(?:was|been|were) (?:viewed|visited|read) \d[\d,.]{0,30}+ times\b"
    # Three digits at least: "Visitors: 16 and over" is an age.
    r"|\b(?:page ?views?|views|visits|visitors?|hits)(?: (?:no\.?|number|count(?:er)?|today|so far))?\s?[:#]"
    r"\s?\d[\d,.]{2,30}+|\bvisitor (?:no\.?|number)\s?\d[\d,.]{0,30}+",
    re.IGNORECASE,
)
# What is masked without a digit in it has one of these: looked for first, since most sentences have none.
_DIGIT = re.compile(r"\d")
_TICKS = late(r"day\b|DAY\b|[Jj]ust now|ago\b|[Ll]ast |il y a|\bvor ein|hace una?\b|há uma?\b")

EFFECTIVE = late(
    r"effective|takes? effect|taking effect|in(?:to)? (?:force|effect)|as of|starting|from|beginning|come into|appl(?:y"
    r"|ies)|gültig|wirksam|tritt|treten|ab dem|en vigueur|à compter"
    r"|vigor|vigore|van kracht|in werking|生效|施行|発効",
    re.IGNORECASE,
)
# "This notice is effective …": said of the text itself.
_OURSELVES = late(
    r"^\W*(?:this|these|our|the)\s(?:[\w'&-]+\s){0,5}(?:policy|notice|terms|agreement|statement|addendum|version)\b.{0,40}"
    r"\b(?:effective|takes? effect|in(?:to)? (?:force|effect))\b",
    re.IGNORECASE,
)
_LETTER = late(r"[^\W_]")
_DATING_WORD = late(
    r"\b(?:last|latest|current|previous|as|of|on|the|date|effective|updated?|updates|revised|revision|modified|version"
    r"|published|posted|dated|reviewed|since|from|le|du|en|date|dernière|mise|à|jour|révision|vigueur|am|vom|stand"
    r"|fassung|zuletzt|aktualisiert|geändert|gültig|ab|última|actualización|atualização|de|ultimo|aggiornamento)\b",
    re.IGNORECASE,
)


@lru_cache(maxsize=512)
def mask(text: str) -> str:
    """The text with dates, relative times, versions and counters replaced by marks."""
    if _DIGIT.search(text):
        text = _undated(_COUNTER.sub(" § ", text))
        return _BARE_YEAR.sub(" § ", _VERSION.sub(" § ", text))
    return _undated(text) if _TICKS.search(text) else text


def _undated(text: str) -> str:
    small = text.lower()
    text = _RELATIVE.sub(" § ", text) if any(part in small for part in _AGO) else text
    return _DATE.sub(" § ", text) if _DATED.search(text) else text


def year(text: str) -> bool:
    """Whether a year stands in the text, alone or in a date."""
    return _BARE_YEAR.search(text) is not None


def stamps(text: str) -> list[str]:
    """The dates and versions in the text, in order and as they stand there."""
    found = (*(_DATE.finditer(text) if _DATED.search(text) else ()), *_VERSION.finditer(text))
    return [match[0] for match in found]


def in_force(text: str) -> bool:
    """Whether the sentence says when the text itself applies."""
    return _OURSELVES.search(text) is not None


def without(text: str) -> str:
    """The text without any date, version or counter."""
    return mask(text).replace("§", " ")


def only_dating(text: str) -> bool:
    """Whether nothing but dates, and words that introduce them, stand in the text."""
    return not _LETTER.search(_DATING_WORD.sub(" ", without(text)))


def effective_date(text: str, language: str = "") -> str:
    """The first date (ISO) from which the sentence says something applies, or empty."""
    found = EFFECTIVE.search(text)
    if not found:
        return ""
    return next((day.isoformat() for at, day in dates(text, language)), "")
