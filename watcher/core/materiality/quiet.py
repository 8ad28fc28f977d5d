"""Says in a few words why an edit is quiet: "spelling: “recieve” → “receive”", "date: 4 March → 6 March".

Judges nothing: the nature is decided elsewhere, here it is only put into words.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from watcher.core.materiality.dates import stamps
from watcher.core.materiality.edits import Edit, plain_words, squash
from watcher.core.materiality.neutral import addresses, links, numbering, only_contact, phones, postal
from watcher.core.materiality.signals.base import Lens
from watcher.core.materiality.spelling import spelled_alike
from watcher.core.materiality.vocabulary import stopwords
from watcher.model import Change, ChangeKind, Nature

_MOST = 60  # characters of the policy quoted on either side
_SAME = "only quotes, dashes, spaces or capitals differ"


def unchanged(change: Change) -> str:
    """The reason for a change of which no edit is left."""
    if change.kind is ChangeKind.MOVED:
        return "moved, wording unchanged"
    if "duplicate" in change.signs:
        return "stands elsewhere in the text as well"
    if change.signs == ("renumbered",) and change.kind is ChangeKind.RENAMED:
        return f"section number {_number(change.before)} → {_number(change.after)} (renumbered)"
    if squash(change.before) == squash(change.after):
        return _SAME
    if change.kind is ChangeKind.EDITED:
        return "only sentences moved, or words replaced throughout the text"
    return "stands elsewhere in the text, or only the words replaced throughout it are new"


def told(edit: Edit, nature: Nature, lens: Lens) -> str:
    """The reason for a quiet edit of that nature."""
    if edit.added or edit.removed:
        if nature is Nature.DATES:
            return f"date, version or counter: {_quoted(edit.text)}"
        what = "furniture of the page" if nature is Nature.COSMETIC else "binds nobody"
        return f"{'new' if edit.added else 'removed'}, {what}: {_quoted(edit.text)}"
    if nature is Nature.DATES:
        return _differing(edit, "date", stamps) or f"date or counter: {_runs(edit)}"
    if nature is Nature.COSMETIC:
        return _cosmetic(edit)
    if only_contact(edit) or postal(edit.old.text) != postal(edit.new.text):
        return _differing(edit, "postal address", postal) or _contact(edit) or f"postal address: {_runs(edit)}"
    return _contact(edit) or _wording(edit, lens)


def _cosmetic(edit: Edit) -> str:
    found = _differing(edit, "cross-reference or number", numbering) or _contact(edit)
    return found or f"only marks, letters or numbering differ: {_runs(edit)}"


def _contact(edit: Edit) -> str:
    readers: tuple[tuple[str, Callable[[str], list[str]]], ...] = (
        ("mail address", addresses),
        ("link", links),
        ("telephone number", phones),
    )
    return next(filter(None, (_differing(edit, what, reader) for what, reader in readers)), "")


def _wording(edit: Edit, lens: Lens) -> str:
    small = stopwords(lens.language)
    gone, come = ([word for word in side.words if word not in small] for side in (edit.old, edit.new))
    if not gone and not come:
        return f"small words: {_runs(edit)}"
    if sorted(plain_words(edit.old.text)) == sorted(plain_words(edit.new.text)):
        return f"order of words: {_runs(edit)}"
    if len(gone) == len(come) and all(spelled_alike(a, b) for a, b in zip(gone, come, strict=True)):
        return f"spelling: {_runs(edit)}"
    return f"{'one word' if max(len(gone), len(come)) == 1 else 'a few words'} reworded: {_runs(edit)}"


def _differing(edit: Edit, what: str, read: Callable[[str], list[str]]) -> str:
    old, new = read(edit.old.text), read(edit.new.text)
    if old == new:
        return ""
    gone, come = ([item for item in side if item not in other] for side, other in ((old, new), (new, old)))
    return f"{what}: {', '.join(gone)[:_MOST] or 'none'} → {', '.join(come)[:_MOST] or 'none'}"


def _runs(edit: Edit) -> str:
    old, new = (" … ".join(run for run in side.runs if run.strip()) for side in (edit.old, edit.new))
    return f"{_quoted(old) if old else 'nothing'} → {_quoted(new) if new else 'nothing'}"


def _quoted(text: str) -> str:
    return f"“{text if len(text) <= _MOST else text[:_MOST].rstrip() + '…'}”"


def _number(title: str) -> str:
    found = re.match(r"\W*(?:\w+\W+)??(\d[\w.]*|[A-Za-z])(?=[.):\s])", title)
    return found[1].rstrip(".") if found else f"of {_quoted(title)}"
