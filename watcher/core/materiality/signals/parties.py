"""Named recipients that came, went or were swapped, and a contracting party that changed."""

from __future__ import annotations

import re
from collections.abc import Iterator

from watcher.core.materiality.edits import Edit
from watcher.core.materiality.entities import brand, names, parties
from watcher.core.materiality.signals.base import Lens, Signal
from watcher.model import BlockKind, Level, Topic

_RECIPIENTS = ("subprocessor", "third_parties", "share", "cookie", "advertising")
_ALPHABET = frozenset({"en", "fr", "es", "pt", "it", "nl"})  # where a capital inside a sentence makes a name


_BRAND = 4  # times a brand is mentioned at least
_INITIALS = 5  # characters of an abbreviation
_NAME = 60  # characters of a line that holds no more than a name


def recipients(edit: Edit, lens: Lens) -> Iterator[Signal]:
    """Names in a sentence, list or table about sharing that the other version does not have at all."""
    listed = edit.place.block in (BlockKind.ROW, BlockKind.ITEM) or (lens.listing(edit) and len(edit.text) < _NAME)
    if not listed and lens.language not in _ALPHABET:
        return
    # A row or item takes its meaning from the headings; a sentence must speak of recipients itself.
    texts = (edit.text, edit.place.context) if listed else (edit.text, edit.place.lead)
    if not lens.listing(edit) and not any(lens.concept(name).search(text) for name in _RECIPIENTS for text in texts):
        return
    came = _fresh(edit.new.runs, edit, lens, lens.old_text, listed) if edit.new.marks else []
    went = _fresh(edit.old.runs, edit, lens, lens.new_text, listed) if edit.old.marks else []
    level = Level.MEDIUM
    topics = (Topic.THIRD_PARTIES,)
    if came and went and not (edit.added or edit.removed):
        yield Signal("recipient-swapped", level, topics, f"names {_list(came)} instead of {_list(went)}")
    elif came:
        yield Signal("recipient-added", level, topics, f"names a new recipient: {_list(came)}")
    elif went and listed:
        yield Signal("recipient-removed", Level.LOW, topics, f"no longer names {_list(went)}")


def complaints(edit: Edit, lens: Lens) -> Iterator[Signal]:
    """Another authority, representative or ombudsman is named in a sentence that stayed."""
    concept = lens.concept("complaint")
    if edit.added or edit.removed or not (concept.search(edit.old.text) and concept.search(edit.new.text)):
        return
    came = _fresh(edit.new.runs, edit, lens, lens.old_text, False)
    came = [name for name in came if not re.search(rf"{re.escape(name)},?\s*\d", edit.new.text)]  # a street
    if came and any(len(name) > _INITIALS for name in came):
        yield Signal("complaints", Level.LOW, (Topic.RIGHTS,), f"complaints: now names {_list(came)}")


def party(edit: Edit, lens: Lens) -> Iterator[Signal]:
    """A company with its legal form that gave way to another in the same sentence, came in or went."""
    old, new = parties(edit.old.text), parties(edit.new.text)
    went = [name for name in old if name not in new and name not in lens.new_text]
    came = [name for name in new if name not in old and name not in lens.old_text]
    if went and came and edit.place.block is not BlockKind.ROW:
        level = Level.HIGH if brand(went[0]).split()[:1] != brand(came[0]).split()[:1] else Level.LOW
        renamed = _renamed(brand(went[0]), brand(came[0]), lens)
        reason = f"the company {'is renamed' if renamed else 'changes'}: {went[0]} → {came[0]}"
        yield Signal(
            "party-renamed" if renamed else "party-changed", Level.NONE if renamed else level, (Topic.CONTACT,), reason
        )
    elif came and not went:
        yield Signal(
            "party-added",
            Level.HIGH if lens.listing(edit) else Level.MEDIUM,
            (Topic.CONTACT,),
            f"names a new company: {_list(came)}",
        )
    elif went and not came:
        yield Signal("party-removed", Level.LOW, (Topic.CONTACT,), f"no longer names {_list(went)}")


def _renamed(old: str, new: str, lens: Lens) -> bool:
    """The company takes the name that its text already used, or a brand was replaced all through the text."""
    if lens.old_text.count(new) >= _BRAND:
        return True
    return lens.old_text.count(old) >= _BRAND and old not in lens.new_text and lens.new_text.count(new) >= _BRAND


def _fresh(runs: tuple[str, ...], edit: Edit, lens: Lens, other: str, listed: bool) -> list[str]:
    found: list[str] = []
    for run in runs:
        starts = not listed and edit.text.startswith(run)
        found += [
            name for name in names(run, lens.common, capitals_start=starts) if name not in found and name not in other
        ]
    return found


def _list(found: list[str]) -> str:
    shown = ", ".join(found[:4])
    return f"{shown} and {len(found) - 4} more" if len(found) > 4 else shown
