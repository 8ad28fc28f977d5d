"""Named recipients that came, went or were swapped, and a contracting party that changed."""

from __future__ import annotations

from collections.abc import Iterator

from watcher.core.materiality.edits import Edit
from watcher.core.materiality.entities import brand, names, parties
from watcher.core.materiality.signals.base import Lens, Signal
from watcher.model import BlockKind, Level, Topic

_LISTS = ("subprocessors", "sub-processors", "subprocessor", "dpa")
_RECIPIENTS = ("subprocessor", "third_parties", "share", "cookie", "advertising")
_ALPHABET = frozenset({"en", "fr", "es", "pt", "it", "nl"})  # where a capital inside a sentence makes a name


def recipients(edit: Edit, lens: Lens) -> Iterator[Signal]:
    """Names in a sentence, list or table about sharing that the other version does not have at all."""
    if not (lens.kind in _LISTS or lens.speaks_of(edit, *_RECIPIENTS)):
        return
    listed = edit.place.block in (BlockKind.ROW, BlockKind.ITEM)
    if not listed and lens.language not in _ALPHABET:
        return
    came = _fresh(edit.new.runs, edit, lens, lens.old_text, listed) if edit.new.marks else []
    went = _fresh(edit.old.runs, edit, lens, lens.new_text, listed) if edit.old.marks else []
    level = Level.MEDIUM
    topics = (Topic.THIRD_PARTIES,)
    if came and went and not (edit.added or edit.removed):
        yield Signal("recipient-swapped", level, topics, f"names {_list(came)} instead of {_list(went)}")
    elif came:
        yield Signal("recipient-added", level, topics, f"names a new recipient: {_list(came)}")
    elif went:
        yield Signal("recipient-removed", Level.LOW, topics, f"no longer names {_list(went)}")


def party(edit: Edit, lens: Lens) -> Iterator[Signal]:
    """A company with its legal form gave way to another in the same sentence."""
    if edit.added or edit.removed:
        return
    old, new = parties(edit.old.text), parties(edit.new.text)
    went, came = [name for name in old if name not in new], [name for name in new if name not in old]
    went = [name for name in went if name not in lens.new_text or not came]
    if not (went and came) or edit.place.block is BlockKind.ROW:
        return
    level = Level.HIGH if brand(went[0]).split()[0] != brand(came[0]).split()[0] else Level.MEDIUM
    yield Signal("party-changed", level, (Topic.CONTACT,), f"the company changes: {went[0]} → {came[0]}")


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
