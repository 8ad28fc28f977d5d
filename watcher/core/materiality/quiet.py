"""Says in a few words why an edit is quiet: "spelling: “recieve” → “receive”", "date: 4 March → 6 March".

Names the step that made it so as well. Judges nothing: the nature is decided elsewhere, here it is only
put into words.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

from watcher.core.materiality.dates import stamps
from watcher.core.materiality.edits import Edit, plain_words
from watcher.core.materiality.neutral import addresses, links, numbering, only_contact, phones, postal
from watcher.core.materiality.signals.base import Lens
from watcher.core.materiality.spelling import spelled_alike
from watcher.core.materiality.vocabulary import stopwords
from watcher.model import Change, ChangeKind, Nature

_MOST = 60  # characters of the policy quoted on either side
_SAME = "only quotes, dashes, spaces or capitals differ"


class Quiet(NamedTuple):
    """The step that made an edit quiet, and a sentence on it."""

    by: str
    reason: str


# What is said of a change of which a step left no edit.
_EMPTIED = {
    "moved": "moved, wording unchanged",
    "duplicate": "stands elsewhere in the text as well",
    "typography": _SAME,
    "reordered": "only sentences moved, were joined or cut apart",
    "table-of-contents": "a line of the table of contents",
    "repeated-replacement": "only words replaced throughout the text",
}


def unchanged(change: Change, step: str) -> Quiet:
    """Why there is nothing to judge in a change of which ``step`` left no edit."""
    if change.signs == ("renumbered",) and change.kind is ChangeKind.RENAMED:
        number = f"section number {_number(change.before)} → {_number(change.after)} (renumbered)"
        return Quiet("renumbering", number)
    return Quiet(step, _EMPTIED[step])


def told(edit: Edit, nature: Nature, lens: Lens) -> Quiet:
    """The step and the reason for a quiet edit of that nature."""
    if edit.added or edit.removed:
        return _come_or_gone(edit, nature)
    if nature is Nature.DATES:
        found = _differing(edit, "date", stamps)
        return Quiet("dates", found) if found else Quiet("counter", f"date or counter: {_runs(edit)}")
    if nature is Nature.COSMETIC:
        return _cosmetic(edit)
    if only_contact(edit) or postal(edit.old.text) != postal(edit.new.text):
        found = _differing(edit, "postal address", postal)
        return (
            Quiet("contact", found) if found else _contact(edit) or Quiet("contact", f"postal address: {_runs(edit)}")
        )
    return _contact(edit) or _wording(edit, lens)


def _come_or_gone(edit: Edit, nature: Nature) -> Quiet:
    if nature is Nature.DATES:
        return Quiet("dates", f"date, version or counter: {_quoted(edit.text)}")
    by, what = ("furniture", "furniture of the page") if nature is Nature.COSMETIC else ("pointer", "binds nobody")
    return Quiet(by, f"{'new' if edit.added else 'removed'}, {what}: {_quoted(edit.text)}")


def _cosmetic(edit: Edit) -> Quiet:
    if found := _differing(edit, "cross-reference or number", numbering):
        return Quiet("renumbering", found)
    return _contact(edit) or Quiet("typography", f"only marks, letters or numbering differ: {_runs(edit)}")


_CONTACTS: tuple[tuple[str, str, Callable[[str], list[str]]], ...] = (
    ("contact", "mail address", addresses),
    ("link", "link", links),
    ("contact", "telephone number", phones),
)


def _contact(edit: Edit) -> Quiet | None:
    found = (Quiet(by, _differing(edit, what, read)) for by, what, read in _CONTACTS)
    return next((quiet for quiet in found if quiet.reason), None)


def _wording(edit: Edit, lens: Lens) -> Quiet:
    small = stopwords(lens.language)
    gone, come = ([word for word in side.words if word not in small] for side in (edit.old, edit.new))
    if not gone and not come:
        return Quiet("small-words", f"small words: {_runs(edit)}")
    if sorted(plain_words(edit.old.text)) == sorted(plain_words(edit.new.text)):
        return Quiet("word-order", f"order of words: {_runs(edit)}")
    if len(gone) == len(come) and all(spelled_alike(a, b) for a, b in zip(gone, come, strict=True)):
        return Quiet("spelling", f"spelling: {_runs(edit)}")
    many = "one word" if max(len(gone), len(come)) == 1 else "a few words"
    return Quiet("reworded", f"{many} reworded: {_runs(edit)}")


def _differing(edit: Edit, what: str, read: Callable[[str], list[str]]) -> str:
    old, new = read(edit.old.text), read(edit.new.text)
    if old == new:
        return ""
    gone, come = ([item for item in side if item not in other] for side, other in ((old, new), (new, old)))
    return f"{what}: {', '.join(gone)[:_MOST] or 'none'} → {', '.join(come)[:_MOST] or 'none'}"


def _runs(edit: Edit) -> str:
    old, new = (" … ".join(run for run in side.runs if run.strip()) for side in (edit.old, edit.new))
    if old and new:
        return f"{_quoted(old)} → {_quoted(new)}"
    return f"{_quoted(old)} left out" if old else f"{_quoted(new)} put in"


def _quoted(text: str) -> str:
    return f"“{text if len(text) <= _MOST else text[:_MOST].rstrip() + '…'}”"


def _number(title: str) -> str:
    found = re.match(r"\W*(?:\w+\W+)??(\d[\w.]*|[A-Za-z])(?=[.):\s])", title)
    return found[1].rstrip(".") if found else f"of {_quoted(title)}"
