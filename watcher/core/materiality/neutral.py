"""What stands in a sentence and says nothing itself: section numbers, links, addresses, telephone numbers.

Taken out before words are weighed, so that "see section 8" for "see section 9", or a mail address that
is now hidden from robots, is no change of substance.
"""

from __future__ import annotations

import re
from functools import lru_cache

from watcher.core.late import late
from watcher.core.materiality.edits import Edit

_HEAD = late(
    r"^\s*(?:\(?(?:\d{1,3}(?:\.\d{1,3}){0,4}|[a-z]|[ivxlc]{1,6}|[A-Z](?:\.\d+)*)[).:](?=\s)"
    r"|\d{1,3}(?:\.\d{1,3})*(?=\s+\(?[A-Z])|\d{1,3}(?:\.\d{1,3})+(?=[A-Z])|§+\s*\d+\w?)\s*(?=\S)"
)
_NUMBERED = (
    r"(?:(?:[A-Z]\.?)?\(?\d{1,3}(?:\.\d{1,3})*\)?(?:\s*\(?[a-z0-9]{1,3}\))*|[A-Z](?:\.\d+)+|[IVX]{1,5}|[A-Z])(?!\w)"
)
_REFERENCE = late(
    r"(?<!\w)(?:sections?|clauses?|articles?|paragraphs?|parts?|chapters?|exhibits?|appendix|annex|schedule"
    r"|abschnitt\w*|ziffer\w*|absatz|artikel\w*|paragraphes?|sección|secciones|cláusulas?|artículos?"
    rf"|seção|secção|artigos?|capítulos?|apartados?|sezione|articol[oi]|punt[oi]|hoofdstuk|lid|kapitel|chapitres?|§+|第)(?:\s+|(?=\d)|(?<=[§第])\s*){_NUMBERED}"
    r"(?:\s*\([A-Z][^()]{2,60}\))?"
    rf"(?:\s*(?:,|and|or|-|to|through|&|und|oder|bis|et|ou|à|y|e|o)\s*{_NUMBERED})*",
    re.IGNORECASE,
)
# What the slow patterns cannot do without, looked for first.
_REFERS = (
    *("sect", "cla", "art", "par", "chap", "exh", "appe", "anne", "sch", "abs", "cap", "sez", "punt", "hoofd", "lid"),
    *("kapi", "ziff", "secc", "clá", "seç", "§", "第"),
)
_HIDDEN = re.compile(r"protected|[(\[]at[)\]]", re.IGNORECASE)
_DOTTED = re.compile(r"\w\.\w|://")
_ADDRESS = late(
    r"\[?e-?mail[\s\u00a0]*protected\]?|[^\s@]{1,80}@\S{1,200}|[^\s()\[\]]{1,60}\s?[(\[]at[)\]]\s?\S{1,100}",
    re.IGNORECASE,
)
_LINK = late(
    r"\b\w{1,20}://\S+|www\.\S+|\b[\w-]{1,63}(?:\.[\w-]{1,63}){1,6}/\S*"
    r"|\b[\w-]{1,63}(?:\.[\w-]{1,63}){0,6}\.(?:com|org|net|io|ai|eu|de|fr|co|uk|app|dev|in|ke|html?|php|pdf)\b",
    re.IGNORECASE,
)
# A stretch of capitals, numbers and small words of addresses is one if a street, a box or a postcode stands in it.
_WORD_OF_ADDRESS = (
    r"(?:#?\d[\w/-]*|[A-Z\u00c0-\u00de][\w.'&\u00c0-\u024f-]*|st|nd|rd|th|floor|fl\.|suite|ste\.?|p\.?o\.? ?box|rue"
    r"|avenue|boulevard|place|quai|all[ée]e|impasse|chemin|cours|route|calle|avenida|plaza|paseo|carrer|rua|praça|travessa"
    r"|largo|via|viale|corso|piazza|s/n|n[º°]|bis|ter|das|de|la|las|los|del|della|di|da|do|dos|of|the|am|an|der|den|du|des|zum|zur|van|c/o)(?!\w)"
)
_STRETCH = late(rf"(?<!\w){_WORD_OF_ADDRESS}(?:[\s,.;:()#/-]+{_WORD_OF_ADDRESS}){{1,40}}")
_PLACE = late(
    r"\b(?:street|st\.?|avenue|ave\.?|road|rd\.?|suite|ste\.?|floor|building|p\.?o\.? ?box|box|boulevard"
    r"|blvd\.?|drive|lane"
    r"|way|parade|court|quay|park|row|terrace|crescent|gardens?|mews|hill|highway|hwy|pkwy|parkway|alley|wharf|house"
    r"|square|plaza|place|rue|stra(?:ß|ss)e|\w+stra(?:ß|ss)e|str\."
    r"|\w+(?:str\.|platz|weg"
    r"|allee|gasse|gatan|straat|gade|vej|katu)|cedex|calle|avenida|paseo|carrer|via|viale|corso|piazza|rua|praça|travessa|quai|impasse|chemin|zip"
    r"|postal)(?!\w)"
    r"|\b(?-i:[A-Z]{2} \d{5}|(?!(?:19|20)\d\d )\d{4,5} [A-Z]\w+|[A-Z]\d[A-Z] ?\d[A-Z]\d"
    r"|[A-Z]{1,2}\d{1,2}[A-Z]? \d[A-Z]{2})(?!\w)",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"\d")
_TARGET = late(r"\](?:\[[^\s\[\]]{0,80}\]|\((?:https?://|/|#)[^\s()]{0,200}\))")
_PHONE = late(r"\+?\(?\d[\d\s().-]{7,}\d")


@lru_cache(maxsize=4096)
def unnumbered(text: str) -> str:
    """Without a number in front, and without references to sections."""
    text = _HEAD.sub("", text)
    small = text.lower()
    return _REFERENCE.sub(" ", text) if any(part in small for part in _REFERS) else text


@lru_cache(maxsize=4096)
def neutral(text: str) -> str:
    """Without numbers of sections, links, mail addresses and telephone numbers."""
    text = unnumbered(text)
    if "](" in text or "][" in text:  # a link of Markdown that no converter has read
        text = _TARGET.sub("]", text)
    if "@" in text or _HIDDEN.search(text):
        text = _ADDRESS.sub(" ", text)
    if _DOTTED.search(text):
        text = _LINK.sub(" ", text)
    return _unaddressed(_PHONE.sub(" ", text)) if _NUMBER.search(text) else text


def _unaddressed(text: str) -> str:
    """Without postal addresses."""
    for start, end in reversed(_postal(text)):
        text = f"{text[:start]} {text[end:]}"
    return text


def other_address(old: str, new: str) -> bool:
    """Whether both name a mail address or telephone number, and not the same."""
    a, b = _reached(old), _reached(new)
    return bool(a and b and a != b)


def numbering(text: str) -> list[str]:
    """The number in front, and the references to sections."""
    return [part.strip() for part in (*_HEAD.findall(text), *(match[0] for match in _REFERENCE.finditer(text)))]


def links(text: str) -> list[str]:
    """The links that stand in the text."""
    return [match[0] for match in _LINK.finditer(text)] if _DOTTED.search(text) else []


def phones(text: str) -> list[str]:
    """The telephone numbers."""
    return [match[0] for match in _PHONE.finditer(text)] if _NUMBER.search(text) else []


def addresses(text: str) -> list[str]:
    """The mail addresses, hidden ones as they are shown."""
    if "@" not in text and not _HIDDEN.search(text):
        return []
    return [match[0].rstrip(".,;:)") for match in _ADDRESS.finditer(text)]


def _reached(text: str) -> set[str]:
    found = {mail.casefold() for mail in addresses(text) if "protected" not in mail.casefold()}
    return found | {"".join(filter(str.isdigit, phone)) for phone in phones(text)}


def only_contact(edit: Edit) -> bool:
    """Only words of a postal address, mail addresses or telephone numbers changed."""
    sides = [side for side in (edit.old, edit.new) if side.marks]
    if not all(_NUMBER.search(side.text) or "@" in side.text for side in sides):
        return False
    found = [[*_postal(side.text), *_spans(_ADDRESS, side.text), *_spans(_PHONE, side.text)] for side in sides]
    return bool(sides) and all(
        any(a <= start and end <= b for a, b in places)
        for side, places in zip(sides, found, strict=True)
        for start, end in side.marks
    )


def postal(text: str) -> list[str]:
    """The postal addresses, each from its first number or word for a place on."""
    return [text[start:end] for start, end in _postal(text)]


def _postal(text: str) -> list[tuple[int, int]]:
    found = []
    for match in _STRETCH.finditer(text) if _NUMBER.search(text) else ():
        place, number = _PLACE.search(match[0]), _NUMBER.search(match[0])
        if place and number:
            # What goes before is the name of the company.
            found.append((match.start() + min(place.start(), number.start()), match.end()))
    return found


def _spans(pattern: re.Pattern[str], text: str) -> list[tuple[int, int]]:
    return [match.span() for match in pattern.finditer(text)]
