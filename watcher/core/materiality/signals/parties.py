"""Named recipients that came, went or were swapped, and a contracting party that changed."""

from __future__ import annotations

import re
from collections.abc import Iterator

from watcher.core.late import late
from watcher.core.materiality.edits import Edit, squash
from watcher.core.materiality.entities import ALPHABET, NOUNS, apposed, brand, names, parties
from watcher.core.materiality.signals.base import Lens, Signal, quote
from watcher.model import BlockKind, Level, Topic

_RECIPIENTS = ("subprocessor", "third_parties", "share", "cookie", "advertising")
_OF_DATA = ("personal_data", "third_parties", "subprocessor", "cookie")


_SOMEBODY = ("person", "our_name", "third_parties")
_PAIR = 2
_BRAND = 4  # times a brand is mentioned at least
_INITIALS = 5  # characters of an abbreviation
_COLUMNS = 2
_LETTERS = late(r"[^\W\d_]{2}")
_NOUN = late(r"\w+ (?:of|for|in|on|to|from|with|by|at|about|that|which|who|you|are|were|may|will|can)\b")
_DOMAIN = late(r"(?:www\.)?([\w-]{2,63})\.(?:[\w-]{2,20}\.)?[a-z]{2,10}(?![\w./@-])", re.IGNORECASE)
_NAME = 60  # characters of a line that holds no more than a name


def recipients(edit: Edit, lens: Lens) -> Iterator[Signal]:
    """Names in a sentence, list or table about sharing that the other version does not have at all."""
    listed = edit.place.block in (BlockKind.ROW, BlockKind.ITEM) or (lens.listing(edit) and len(edit.text) < _NAME)
    if not listed and lens.language not in ALPHABET | NOUNS:
        return
    # A row or item takes its meaning from the headings; a sentence must speak of recipients itself.
    texts = (edit.text, edit.place.context) if listed else (edit.text, edit.place.lead)
    if not lens.listing(edit) and not any(lens.has(name, text) for name in _RECIPIENTS for text in texts):
        return
    if not _names_anybody(edit, listed) or squash(edit.text) in map(squash, edit.place.section[-1:]):
        return
    came = _fresh(edit.new.runs, edit, lens, lens.old_text, listed) if edit.new.marks else []
    went = _fresh(edit.old.runs, edit, lens, lens.new_text, listed) if edit.old.marks else []
    swapped = bool(came and went) and not (edit.added or edit.removed)
    # One name in the place of another is a recipient wherever sharing is spoken of; a name alone is not.
    if not (swapped or listed or any(lens.has(name, text) for name in _OF_DATA for text in texts)):
        return
    level = Level.MEDIUM
    topics = (Topic.THIRD_PARTIES,)
    if swapped:
        yield Signal("recipient-swapped", level, topics, f"names {_list(came)} instead of {_list(went)}")
    elif came:
        yield Signal("recipient-added", level, topics, f"names a new recipient: {_list(came)}")
    elif went and listed:
        yield Signal("recipient-removed", Level.LOW, topics, f"no longer names {_list(went)}")


def known_by_domain(edit: Edit, lens: Lens) -> Iterator[Signal]:
    """Another company in the list where the entries begin with a domain: there it is a name, and no link."""
    if edit.place.block is BlockKind.PARAGRAPH or not lens.listing(edit):
        return
    went, came = _DOMAIN.match(edit.old.text), _DOMAIN.match(edit.new.text)
    if went and came and went[1].casefold() != came[1].casefold():
        reason = f"names {came[0]} instead of {went[0]}"
        yield Signal("recipient-swapped", Level.MEDIUM, (Topic.THIRD_PARTIES,), reason)


def named(edit: Edit, lens: Lens) -> Iterator[Signal]:
    """Another name where one stood, in a sentence on data that does not say that anybody receives it."""
    if edit.added or edit.removed or lens.language not in ALPHABET or not lens.has("personal_data", edit.new.text):
        return
    came = _fresh(edit.new.runs, edit, lens, lens.old_text, False)
    went = _fresh(edit.old.runs, edit, lens, "", False) if came else []
    if went and lens.has("verb", edit.new.text):
        reason = f"names {_list(came)} instead of {_list(went)}"
        yield Signal("recipient-named", Level.LOW, (Topic.THIRD_PARTIES,), reason)


def _names_anybody(edit: Edit, listed: bool) -> bool:
    """Only one cell of a row names somebody: the first that holds a word."""
    cells = edit.place.cells
    if not listed or len(cells) < _COLUMNS:
        return True
    return edit.place.cell == next((at for at, cell in enumerate(cells) if _LETTERS.search(cell)), 0)


def cells(edit: Edit, lens: Lens) -> Iterator[Signal]:
    """Any other word in a row of a table on recipients, and a row that came or went."""
    if not (lens.listing(edit) and (edit.place.cell >= 0 or _member(edit, lens))):
        return
    topics = (Topic.THIRD_PARTIES,)
    if not (edit.added or edit.removed):
        yield Signal(
            "cell",
            Level.LOW,
            topics,
            f"{quote(edit.old.text)} → {quote(edit.new.text)} for {quote(edit.place.cells[0])}",
        )
    elif _names_anybody(edit, listed=True):
        yield Signal("row", Level.LOW, topics, f"{'new' if edit.added else 'removed'}: {quote(edit.text)}")


def _member(edit: Edit, lens: Lens) -> bool:
    """A short item that came or went in a list of sub-processors: a name, whatever its letters."""
    listed = edit.place.block is BlockKind.ITEM and lens.kind == "subprocessors" and len(edit.text) < _NAME
    introduced = any(lens.has("listing", text) for text in (*edit.place.section, edit.place.lead))
    return listed and introduced and (edit.added or edit.removed)


def complaints(edit: Edit, lens: Lens) -> Iterator[Signal]:
    """Another authority, representative or ombudsman is named in a sentence that stayed."""
    if edit.added or edit.removed or not all(lens.has("complaint", side.text) for side in (edit.old, edit.new)):
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
    if came and not went and not edit.added:
        # The old company may still be named elsewhere, in the address at the end for instance.
        went = [name for name in old if name not in new]
    if went and came and edit.place.block is not BlockKind.ROW:
        yield _exchanged(went[0], came[0], lens)
    elif came and not went:
        level = Level.HIGH if lens.listing(edit) else Level.MEDIUM
        yield Signal("party-added", level, (Topic.CONTACT,), f"names a new company: {_list(came)}")
    elif went and not came:
        yield Signal("party-removed", Level.LOW, (Topic.CONTACT,), f"no longer names {_list(went)}")


def _exchanged(went: str, came: str, lens: Lens) -> Signal:
    topics = (Topic.CONTACT,)
    if brand(went) != brand(came) and _renamed(brand(went), brand(came), lens):
        return Signal("party-renamed", Level.NONE, topics, f"the company is renamed: {went} → {came}")
    before, after = brand(went).casefold().split(), brand(came).casefold().split()
    alike = before[:1] == after[:1]
    level = Level.LOW if before == after else Level.MEDIUM if alike else Level.HIGH
    return Signal("party-changed", level, topics, f"the company changes: {went} → {came}")


def _renamed(old: str, new: str, lens: Lens) -> bool:
    """The company takes the name that its text already used, or a brand was replaced all through the text."""
    if lens.old_text.count(new) >= _BRAND:
        return True
    return lens.old_text.count(old) >= _BRAND and old not in lens.new_text and lens.new_text.count(new) >= _BRAND


def _fresh(runs: tuple[str, ...], edit: Edit, lens: Lens, other: str, listed: bool) -> list[str]:
    found: list[str] = []
    if edit.text.isupper():
        return found  # in a sentence of capitals they tell nothing
    for run in runs:
        if not listed and lens.language in NOUNS:
            found += [name for name in _apposed(run, edit, lens) if name not in found and name not in other]
            continue
        starts = edit.text.startswith(run) and (not listed or _NOUN.match(run) is not None)
        found += [
            name for name in names(run, lens.common, capitals_start=starts) if name not in found and name not in other
        ]
    return found


def _apposed(run: str, edit: Edit, lens: Lens) -> list[str]:
    side = edit.new.text if run in edit.new.text else edit.old.text
    return [name for name in apposed(side, lens.common) if name in run or run in name]


def roles(edit: Edit, lens: Lens) -> Iterator[Signal]:
    """Two who changed places: "paid by us, not by you" → "paid by you, not by us"."""
    if len(edit.swaps) != _PAIR or edit.added or edit.removed:
        return
    (gone, come, _), (other_gone, other_come, _) = edit.swaps
    if not gone or not come or (gone.casefold(), come.casefold()) != (other_come.casefold(), other_gone.casefold()):
        return
    if all(_somebody(name, lens) for name in (gone, come)):
        yield Signal("roles-exchanged", Level.MEDIUM, (), f"“{gone}” and “{come}” changed places")


def _somebody(name: str, lens: Lens) -> bool:
    return any(lens.concept(concept).fullmatch(name) for concept in _SOMEBODY) or (
        lens.language in ALPHABET and bool(names(name, lens.common, capitals_start=False))
    )


def once(found: list[Signal]) -> list[Signal]:
    """Without what is said twice: a company and its brand, a row and the name in it, a renamed company."""
    rules = {signal.rule for signal in found}
    if "party-added" in rules or "party-renamed" in rules or "party-removed" in rules:
        found = [signal for signal in found if not signal.rule.startswith("recipient")]
    named = any(rule.startswith(("recipient", "party")) for rule in rules)
    return [signal for signal in found if not (named and signal.rule in ("row", "cell"))]


def _list(found: list[str]) -> str:
    shown = ", ".join(found[:4])
    return f"{shown} and {len(found) - 4} more" if len(found) > 4 else shown
