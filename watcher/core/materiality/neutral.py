"""What stands in a sentence and says nothing itself: section numbers, links, addresses, telephone numbers.

Taken out before words are weighed, so that "see section 8" for "see section 9", or a mail address that
is now hidden from robots, is no change of substance.
"""

from __future__ import annotations

import re
from functools import lru_cache

from watcher.core.materiality.edits import Edit

_HEAD = re.compile(
    r"^\s*(?:\(?(?:\d{1,3}(?:\.\d{1,3}){0,4}|[a-z]|[ivxlc]{1,6}|[A-Z](?:\.\d+)*)[).:](?=\s)"
    r"|\d{1,3}(?:\.\d{1,3})*(?=\s+\(?[A-Z])|\d{1,3}(?:\.\d{1,3})+(?=[A-Z])|§+\s*\d+\w?)\s*(?=\S)"
)
_NUMBERED = (
    r"(?:(?:[A-Z]\.?)?\(?\d{1,3}(?:\.\d{1,3})*\)?(?:\s*\(?[a-z0-9]{1,3}\))*|[A-Z](?:\.\d+)+|[IVX]{1,5}|[A-Z])(?!\w)"
)
_REFERENCE = re.compile(
    r"(?<!\w)(?:sections?|clauses?|articles?|paragraphs?|parts?|chapters?|exhibits?|appendix|annex|schedule"
    r"|abschnitt\w*|ziffer\w*|absatz|artikel\w*|paragraphes?|sección|secciones|cláusulas?|artículos?"
    rf"|seção|artigos?|sezione|articol[oi]|§+|第)\s*{_NUMBERED}"
    rf"(?:\s*(?:,|and|or|-|to|through|&|und|oder|bis|et|ou|à|y|e|o)\s*{_NUMBERED})*",
    re.IGNORECASE,
)
_ADDRESS = re.compile(
    r"\[?e-?mail[\s\u00a0]*protected\]?|[^\s@]{1,80}@\S{1,200}|[^\s()\[\]]{1,60}\s?[(\[]at[)\]]\s?\S{1,100}",
    re.IGNORECASE,
)
_LINK = re.compile(
    r"\b\w{1,20}://\S+|www\.\S+|\b[\w-]{1,63}(?:\.[\w-]{1,63}){1,6}/\S*"
    r"|\b[\w-]{1,63}(?:\.[\w-]{1,63}){0,6}\.(?:com|org|net|io|ai|eu|de|fr|co|uk|app|dev|in|ke|html?|php|pdf)\b",
    re.IGNORECASE,
)
_PLACE = re.compile(
    r"\b(?:street|st\.?|avenue|ave\.?|road|rd\.?|suite|ste\.?|floor|building|box|boulevard|blvd\.?|drive|lane|way"
    r"|square|plaza|rue|straße|strasse|str\.|cedex|calle|via|zip|postal"
    r"|[A-Z]{2} \d{5}|\d{4,5} [A-Z]\w+|[A-Z]\d[A-Z] ?\d[A-Z]\d|[A-Z]{1,2}\d{1,2}[A-Z]? \d[A-Z]{2})(?!\w)",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"\d")
_PHONE = re.compile(r"\+?\(?\d[\d\s().-]{7,}\d")


@lru_cache(maxsize=4096)
def unnumbered(text: str) -> str:
    """Without a number in front, and without references to sections."""
    return _REFERENCE.sub(" ", _HEAD.sub("", text))


@lru_cache(maxsize=4096)
def neutral(text: str) -> str:
    """Without numbers of sections, links, mail addresses and telephone numbers."""
    return _PHONE.sub(" ", _LINK.sub(" ", _ADDRESS.sub(" ", unnumbered(text))))


def other_address(old: str, new: str) -> bool:
    """Whether both name a mail address or telephone number, and not the same."""
    a, b = _addresses(old), _addresses(new)
    return bool(a and b and a != b)


def _addresses(text: str) -> set[str]:
    found = {mail.casefold() for mail in _ADDRESS.findall(text) if "protected" not in mail.casefold()}
    return found | {"".join(filter(str.isdigit, phone)) for phone in _PHONE.findall(text)}


def only_contact(edit: Edit) -> bool:
    """Only words of a postal address changed: names, numbers and capitals around a street or a town."""
    changed = _PHONE.sub("", _LINK.sub("", _ADDRESS.sub("", " ".join((*edit.old.runs, *edit.new.runs)))))
    if any(word.islower() and len(word) > 3 and not _PLACE.search(word) for word in re.findall(r"[^\W\d_]+", changed)):
        return False
    return any(_PLACE.search(side.text) and _NUMBER.search(side.text) for side in (edit.old, edit.new))
