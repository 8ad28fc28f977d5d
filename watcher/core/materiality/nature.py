"""What sort of edit a reworded sentence is, by elimination: the cheapest explanation first.

Looks for a reading under which nothing was said anew; if there is none the edit is left to the signals.
"""

from __future__ import annotations

from collections import Counter

from watcher.core.late import late
from watcher.core.materiality.dates import mask, only_dating, without
from watcher.core.materiality.edits import Edit, plain_words, squash
from watcher.core.materiality.neutral import neutral, only_contact, other_address, postal, unnumbered
from watcher.core.materiality.numbers import in_digits
from watcher.core.materiality.signals.base import Lens
from watcher.core.materiality.spelling import spelled_alike, stem
from watcher.core.materiality.vocabulary import UNSPACED, reworded_as, stopwords
from watcher.core.sections.dates import is_date_line
from watcher.model import Nature

_ASCII = late(r"[^a-z0-9]+")
_LATIN = 0.6  # share of plain letters from which on accents and damaged bytes can be left out


def explained(edit: Edit, lens: Lens) -> Nature | None:
    """The nature under which a reworded sentence says nothing new; None if it may."""
    old, new = edit.old.text, edit.new.text
    if _ascii(old) == _ascii(new) and len(_ascii(old)) > _LATIN * len(squash(old)):
        return Nature.COSMETIC
    if squash(unnumbered(old)) == squash(unnumbered(new)):
        return Nature.COSMETIC
    if squash(neutral(old)) == squash(neutral(new)):
        return Nature.EDITORIAL if other_address(old, new) or postal(old) != postal(new) else Nature.COSMETIC
    if _only_dates(edit):
        return Nature.DATES
    if only_contact(edit):
        return Nature.EDITORIAL
    return Nature.EDITORIAL if same_words(neutral(old), neutral(new), lens.language) else None


def _ascii(text: str) -> str:
    return _ASCII.sub("", text.casefold())


def _only_dates(edit: Edit) -> bool:
    old, new = neutral(edit.old.text), neutral(edit.new.text)
    if squash(mask(old)) == squash(mask(new)) or (is_date_line(old) and is_date_line(new)):
        return True
    runs = (*edit.old.runs, *edit.new.runs)
    return without(" ".join(runs)) != " ".join(runs) and all(only_dating(run) for run in runs)


def same_words(old: str, new: str, language: str) -> bool:
    """Whether both say the same but for small words, endings, spelling and order of words."""
    if language in UNSPACED:
        return False
    small = stopwords(language)
    a, b = (
        Counter(stem(word, language) for word in plain_words(reworded_as(text, language)) if word not in small)
        for text in (in_digits(old, language), in_digits(new, language))
    )
    gone, come = list((a - b).elements()), list((b - a).elements())
    return (
        len(gone) == len(come)
        and len(gone) <= 6
        and all(spelled_alike(x, y) for x, y in zip(sorted(gone), sorted(come), strict=True))
    )
