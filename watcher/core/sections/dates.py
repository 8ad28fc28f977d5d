"""Dates as policies print them, in several languages, and the policy's own "last updated" date.

It reads dates; it does not know today's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date

from watcher.core.late import late
from watcher.core.text import fold
from watcher.model import Block

_MONTHS = (
    "january jan januar januari janvier janv enero ene janeiro gennaio gen styczeń stycznia января jänner",
    "february feb februar februari février févr fevrier fevr febrero fevereiro fev febbraio luty lutego февраля",
    "march mar märz maerz maart mars marzo março marco marzec marca mrt марта",
    "april apr avril avr abril abr aprile kwiecień kwietnia апреля",
    "may mai mei mayo maio maggio mag maj maja мая",
    "june jun juni juin junio junho giugno giu czerwiec czerwca июня",
    "july jul juli juillet juil julio julho luglio lug lipiec lipca июля",
    "august aug août aout agosto ago augustus sierpień sierpnia augusti августа",
    "september sept sep septembre septiembre setembro set settembre wrzesień września сентября",
    "october oct oktober okt octobre octubre outubro out ottobre ott październik października октября",
    "november nov novembre noviembre novembro listopad listopada ноября",
    "december dec dezember dez décembre déc decembre diciembre dic dezembro dicembre grudzień grudnia декабря",
)
_MONTH = {name: month for month, names in enumerate(_MONTHS, 1) for name in names.split()}
_NAME = "|".join(sorted(_MONTH, key=len, reverse=True))
_DATE = late(
    rf"\b(?P<y1>(?:19|20)\d\d)[-/.](?P<m1>0?[1-9]|1[0-2])[-/.](?P<d1>0?[1-9]|[12]\d|3[01])(?!\d)"
    rf"|(?P<y2>(?:19|20)\d\d)\s*年\s*(?P<m2>1[0-2]|0?[1-9])\s*月\s*(?P<d2>[12]\d|3[01]|0?[1-9])\s*日"
    rf"|\b(?P<n3>{_NAME})(?:\.?\s+(?P<d3>0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?\s*,?\s+(?:of\s+)?(?P<y3>(?:19|20)\d\d)(?!\d)"
    r"|\.?,?\s+(?:de\s+|of\s+)?(?P<y6>(?:19|20)\d\d)(?!\d))"
    rf"|\b(?P<d4>0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th|er|\.|º|°)?[\s\-]*(?:of\s+|de\s+|d['’])?"
    rf"(?P<n4>{_NAME})\b\.?,?[\s\-]*(?:de\s+|del\s+)?(?P<y4>(?:19|20)\d\d)(?!\d)"
    r"|\b(?P<a5>\d{1,2})(?P<sep>[./-])(?P<b5>\d{1,2})(?P=sep)(?P<y5>(?:19|20)\d\d)(?!\d)"
)
_YEAR = re.compile(r"(?:19|20)\d\d")
_UPDATED = late(
    r"(?:last|latest|most recent(?:ly)?|date of (?:last )?)\s*(?:\w+ )?(?:updated?|edit(?:ed|ion)?|modified"
    r"|modification|revis(?:ed|ion)|reviewed|change[ds]?|amended)"
    r"|\bupdated\b|\brevised\b|\bversion (?:dated?|of)\b|\brevision date\b"
    r"|\bamended\b|\bposted\b|\bdated\b"
    r"|zuletzt (?:aktualisiert|geändert|bearbeitet)|letzte (?:aktualisierung|änderung)|\bstand\b|\bfassung vom\b"
    r"|dernière (?:mise à jour|modification|version|révision)|\bmis(?:e)? à jour\b|\bmodifiée? le\b"
    r"|última (?:actualización|modificación|revisión|atualização|modificação|revisão)|\bactualizad[oa]\b"
    r"|\batualizad[oa]\b|ultim[oa] (?:aggiornamento|modifica|revisione)|\baggiornat[oa]\b"
    r"|(?:laatst|voor het laatst) (?:bijgewerkt|gewijzigd|aangepast)|laatste (?:wijziging|update)"
    r"|senast (?:uppdaterad|ändrad)|sid(?:st|e) (?:opdateret|oppdatert)|ostatni\w* (?:aktualizacj|zmian)\w*"
    r"|последн\w+ (?:обновлени|изменени)\w+|अंतिम (?:अद्यतन|संशोधन)"
    r"|最終更新|最終改定|改定日?|更新日期?|最后更新|最近更新|更新于|修订日期"
)
_EFFECTIVE = late(
    r"\beffective\b|\bin (?:force|effect)\b|\beffect from\b|\bgültig (?:ab|seit)\b|\bwirksam ab\b|\ben vigueur\b"
    r"|\bvigente\b|\bentrada en vigor\b|\bem vigor\b|\bin vigore\b|\bvan kracht\b|施行|発効|制定|生效|発行日"
)
_OPENING, _CLOSING = 14, 6  # blocks at both ends among which a policy dates itself
_NEAR = 60  # characters between the label and its date
_LABEL_AT = 90  # characters from the block's start in which the label begins
_LINE = 300  # characters of a block looked at


def dates(text: str, language: str = "") -> Iterator[tuple[int, date]]:
    """The dates in ``text`` with their positions. A month without a day counts from its first.

    A numeric date that can be read both ways is month first only in English and with slashes.
    """
    for match in _DATE.finditer(text.casefold()) if _may_date(text) else ():
        found = _read(match, language)
        if found:
            yield match.start(), found


def _may_date(text: str) -> bool:
    """Whether a year may stand in the text; most lines are told by this one look."""
    return bool(_YEAR.search(text))


def own_date(blocks: Sequence[Block], language: str = "") -> str:
    """The policy's own date, ISO: "last updated" before "effective"; empty if it has none."""
    ends = range(len(blocks)) if len(blocks) <= _OPENING + _CLOSING else (
        *range(_OPENING), *range(len(blocks) - _CLOSING, len(blocks))
    )  # fmt: skip
    effective = alone = ""
    for index in ends:
        text = blocks[index].text[:_LINE].casefold()
        for at, day in dates(text, language):
            before = text[:at]
            if _labelled(_UPDATED, before) or _follows_label(_UPDATED, text, at):
                return day.isoformat()
            if _labelled(_EFFECTIVE, before):
                effective = effective or day.isoformat()
            elif len(text) < 30 and index < 5:
                alone = alone or day.isoformat()
    return effective or alone


def _labelled(label: re.Pattern[str], before: str) -> bool:
    near = before[-_NEAR - 40 :]
    match = None
    for match in label.finditer(near):  # noqa: B007  the last one counts
        pass
    if not match or len(near) - match.end() > _NEAR:
        return False
    return len(before) - len(near) + match.start() <= _LABEL_AT


def _follows_label(label: re.Pattern[str], text: str, at: int) -> bool:
    """In Japanese and Chinese the label may stand behind its date: 2024年4月1日 改定."""
    match = label.search(text, at)
    return bool(match and len(text) < 40 and match[0] >= "\u2e80")


def _read(match: re.Match[str], language: str) -> date | None:
    part = match.groupdict()
    try:
        if part["y1"]:
            return date(int(part["y1"]), int(part["m1"]), int(part["d1"]))
        if part["y2"]:
            return date(int(part["y2"]), int(part["m2"]), int(part["d2"]))
        if part["d3"]:
            return date(int(part["y3"]), _MONTH[part["n3"]], int(part["d3"]))
        if part["n4"]:
            return date(int(part["y4"]), _MONTH[part["n4"]], int(part["d4"]))
        if part["a5"]:
            return _numeric(int(part["a5"]), int(part["b5"]), int(part["y5"]), part["sep"], language)
        return date(int(part["y6"]), _MONTH[part["n3"]], 1)
    except ValueError:
        return None


def _numeric(first: int, second: int, year: int, separator: str, language: str) -> date:
    american = separator == "/" and language[:2].lower() in ("", "en")
    if (american and first <= 12) or second > 12:
        return date(year, first, second)
    return date(year, second, first)


def is_date_line(text: str) -> bool:
    """Whether a line says no more than when the policy was last changed or takes effect."""
    if len(text) > 120:
        return False
    folded = fold(text)
    if not _may_date(folded):
        return False
    bare = _DATE.sub("", folded)
    if bare == folded:
        return False
    bare = _EFFECTIVE.sub("", _UPDATED.sub("", bare))
    return len(re.findall(r"\w+", bare)) <= 5
