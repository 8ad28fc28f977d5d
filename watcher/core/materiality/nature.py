"""What sort of edit a reworded sentence is, by elimination: the cheapest explanation first.

Looks for a reading under which nothing was said anew; if there is none the edit is left to the signals.
"""

from __future__ import annotations

import re
from collections import Counter
from difflib import SequenceMatcher

from watcher.core.materiality.dates import mask, speaks_of_itself
from watcher.core.materiality.edits import Edit, plain_words, squash
from watcher.core.materiality.signals.base import Lens
from watcher.core.materiality.vocabulary import UNSPACED, stopwords
from watcher.model import Nature

_HEAD = re.compile(
    r"^\s*(?:\(?(?:\d{1,3}(?:\.\d{1,3}){0,4}|[a-z]|[ivxlc]{1,6}|[A-Z](?:\.\d+)*)[).:]|\d{1,3}(?:\.\d{1,3})+"
    r"|§+\s*\d+\w?)\s*(?=\S)"
)
_NUMBERED = r"(?:[A-Z]\.?)?\(?\d{1,3}(?:\.\d{1,3})*\)?(?:\s*\(?[a-z0-9]{1,3}\))*|[A-Z](?:\.\d+)+|[IVX]{1,5}|[A-Z]"
_REFERENCE = re.compile(
    r"(?:sections?|clauses?|articles?|paragraphs?|parts?|chapters?|exhibits?|appendix|annex|schedule|abschnitt\w*"
    r"|ziffer\w*|absatz|artikel\w*|paragraphes?|sección|secciones|cláusulas?|artículos?"
    rf"|seção|artigos?|sezione|articol[oi]|§+|第)\s*(?:{_NUMBERED})(?:\s*(?:,|and|or|-|to|through|&|und|oder|bis|et"
    rf"|ou|à|y|e|o)\s*(?:{_NUMBERED})(?![a-z]))*",
    re.IGNORECASE,
)
_ADDRESS = re.compile(
    r"\[?e-?mail[\s\u00a0]*protected\]?|\S+@\S+\.\w+|\S+\s*\(at\)\s*\S+|\S+ \[at\] \S+", re.IGNORECASE
)
_LINK = re.compile(
    r"\w+://\S+|www\.\S+|\b[\w-]+(?:\.[\w-]+)*\.(?:com|org|net|io|ai|eu|de|fr|co|uk|app|dev|in|ke|html?|php"
    r"|pdf)(?:/\S*)?\b",
    re.IGNORECASE,
)
_PLACE = re.compile(
    r"\b(?:street|st\.|avenue|ave\.?|road|rd\.?|suite|ste\.?|floor|building|box|boulevard|blvd\.?|drive|lane|way"
    r"|square|plaza|rue|straße|strasse|str\.|cedex|calle|via|zip|postal"
    r"|[A-Z]{2} \d{5}|\d{4,5} [A-Z]\w+|[A-Z]\d[A-Z] ?\d[A-Z]\d|[A-Z]{1,2}\d{1,2}[A-Z]? \d[A-Z]{2})(?!\w)",
    re.IGNORECASE,
)
_PHONE = re.compile(r"\+?\(?\d[\d\s().-]{7,}\d")
_ASCII = re.compile(r"[^a-z0-9]+")
_SPELLING = (
    (re.compile(r"isation"), "ization"),
    (re.compile(r"is(e[sd]?|ing)\b"), r"iz\1"),
    (re.compile(r"([a-z])our(s|ed|ing|able|ite)?\b"), r"\1or\2"),
    (re.compile(r"([a-z])tre\b"), r"\1ter"),
    (re.compile(r"ll(ed|ing|er)\b"), r"l\1"),
    (re.compile(r"(licen|defen|offen)ce"), r"\1se"),
    (re.compile(r"ogue\b"), "og"),
)
_ENDING = re.compile(r"(?:'s|s'|ies|es|s|ed|ing|ly|y|e)$")
_CLOSE = 0.8  # likeness of two spellings of one word
_OPPOSITES = re.compile(r"^(?:un|in|im|ir|il|non-?|dis|opt|de|anti|mis)")


def explained(edit: Edit, lens: Lens) -> Nature | None:
    """The nature under which a reworded sentence says nothing new; None if it may."""
    old, new = edit.old.text, edit.new.text
    if _ascii(old) == _ascii(new) and len(_ascii(old)) > 0.6 * len(squash(old)):
        return Nature.COSMETIC
    old, new = _REFERENCE.sub(" ", _HEAD.sub("", old)), _REFERENCE.sub(" ", _HEAD.sub("", new))
    if squash(old) == squash(new):
        return Nature.COSMETIC
    old, new, contact = _unlinked(old, new)
    if squash(old) == squash(new):
        return contact
    if squash(mask(old)) == squash(mask(new)):
        return None if _incorporates(edit, lens) else Nature.DATES
    if _is_contact(edit):
        return Nature.EDITORIAL
    return Nature.EDITORIAL if same_words(old, new, lens.language) else None


def _ascii(text: str) -> str:
    return _ASCII.sub("", text.casefold())


def _unlinked(old: str, new: str) -> tuple[str, str, Nature]:
    """Both without web and mail addresses, and what it is called if those alone changed."""
    mails = [
        {mail.casefold() for mail in _ADDRESS.findall(text) if "protected" not in mail.casefold()}
        for text in (old, new)
    ]
    contact = Nature.EDITORIAL if mails[0] and mails[1] and mails[0] != mails[1] else Nature.COSMETIC
    return _LINK.sub(" ", _ADDRESS.sub(" ", old)), _LINK.sub(" ", _ADDRESS.sub(" ", new)), contact


def _incorporates(edit: Edit, lens: Lens) -> bool:
    """A new version of another document that this one makes part of itself is news."""
    return bool(lens.concept("incorporated").search(edit.new.text)) and not speaks_of_itself(edit.new.text)


def _is_contact(edit: Edit) -> bool:
    """Only words of a postal address or a telephone number changed."""
    changed = " ".join((*edit.old.runs, *edit.new.runs))
    if not changed or any(
        word.islower() and len(word) > 3 for word in re.findall(r"\w+", _LINK.sub("", _ADDRESS.sub("", changed)))
    ):
        return False
    return bool(_PLACE.search(edit.new.text) or _PLACE.search(edit.old.text)) or bool(_PHONE.search(changed))


def same_words(old: str, new: str, language: str) -> bool:
    """Whether both say the same but for small words, endings, spelling and order of words."""
    if language in UNSPACED:
        return False
    small = stopwords(language)
    a = Counter(_stem(word) for word in plain_words(old) if word not in small)
    b = Counter(_stem(word) for word in plain_words(new) if word not in small)
    gone, come = list((a - b).elements()), list((b - a).elements())
    return (
        len(gone) == len(come)
        and len(gone) <= 6
        and all(_spelled_alike(x, y) for x, y in zip(sorted(gone), sorted(come), strict=True))
    )


def _stem(word: str) -> str:
    for pattern, form in _SPELLING:
        word = pattern.sub(form, word)
    return _ENDING.sub("", word) if len(word) > 3 else word


def _spelled_alike(a: str, b: str) -> bool:
    if any(map(str.isdigit, a + b)) or min(len(a), len(b)) < 4:
        return False
    if a.endswith(b) or b.endswith(a):  # "appropriate", "inappropriate"
        return not (_OPPOSITES.match(a) or _OPPOSITES.match(b))
    return SequenceMatcher(None, a, b, autojunk=False).ratio() >= _CLOSE
