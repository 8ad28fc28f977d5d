"""Countries that came, went or were exchanged: where data goes, whose law holds, where a company sits."""

from __future__ import annotations

from collections.abc import Iterator

from watcher.core.late import late
from watcher.core.materiality.edits import Edit
from watcher.core.materiality.entities import ALPHABET, NOUNS
from watcher.core.materiality.neutral import only_contact
from watcher.core.materiality.signals.base import Lens, Signal
from watcher.core.materiality.vocabulary.countries import countries
from watcher.model import BlockKind, Level, Topic

_CAPITALS = late(r"[A-Z\u00c0-\u00de][\w-]+(?:,? (?:of |and |the )?[A-Z\u00c0-\u00de][\w-]+){0,5}")
_WEIGHTY = ("transfer", "hosting", "forum", "controller", "listing")
_SHOWN = 4


def places(edit: Edit, lens: Lens) -> Iterator[Signal]:
    """Another country in a sentence, or in a row on recipients, that stayed; never one of a postal address."""
    if edit.added or edit.removed or not _binding(edit, lens):
        return
    law = lens.speaks_of(edit, "forum")
    old, new = (countries(side.text, adjectives=law) for side in (edit.old, edit.new))
    came, went = ([found[code] for code in found if code not in other] for found, other in ((new, old), (old, new)))
    if not (came or went) or only_contact(edit):
        return
    if came and went:
        reason = f"another country: {_list(went)} → {_list(came)}"
    else:
        reason = f"now names a country: {_list(came)}" if came else f"no longer names a country: {_list(went)}"
    level = Level.MEDIUM if came and (lens.speaks_of(edit, *_WEIGHTY) or lens.listing(edit)) else Level.LOW
    if came and went and law and lens.has("forum", edit.new.text) and _abroad(edit):
        level = Level.HIGH  # where one can go to court, and by whose rules
    yield Signal("country", level, (Topic.GOVERNING_LAW if law else Topic.TRANSFER,), reason)


def law(edit: Edit, lens: Lens) -> Iterator[Signal]:
    """One capitalised name for another in a sentence on the law or the courts, whether we know the place or not."""
    if edit.added or edit.removed or lens.language not in ALPHABET | NOUNS or not lens.has("forum", edit.new.text):
        return
    old, new = (" ".join(side.runs) for side in (edit.old, edit.new))
    if lens.has("forum", old) or lens.has("forum", new):
        return
    if _CAPITALS.fullmatch(old) and _CAPITALS.fullmatch(new) and not only_contact(edit):
        yield Signal("governing-law", Level.MEDIUM, (Topic.GOVERNING_LAW,), f"law or courts: {old} → {new}")


def _abroad(edit: Edit) -> bool:
    """Whether no state that either side names is in a country that the other names: another state is not abroad."""
    old, new = (
        {code.partition("-")[0] for code in countries(side.text, adjectives=True)} for side in (edit.old, edit.new)
    )
    return old.isdisjoint(new)


def _binding(edit: Edit, lens: Lens) -> bool:
    """A list of countries to choose from, or the last line of an address, binds nobody."""
    if edit.place.block is BlockKind.ROW or lens.listing(edit):
        return True
    return lens.has("verb", edit.text) and len(edit.text.split()) > _SHOWN


def _list(found: list[str]) -> str:
    return ", ".join(found[:_SHOWN]) + (f" and {len(found) - _SHOWN} more" if len(found) > _SHOWN else "")
