"""Sentences that left one place and turned up in another: cut, joined, reordered, slightly reworded.

What stands on both sides is cancelled; what was reworded on the way becomes one edit, where it stands now.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence

from watcher.core.materiality.edits import Edit, likeness, plain_words, reworded, squash
from watcher.core.materiality.vocabulary import holds
from watcher.model import BlockKind

_GRAM = 4
_SHORT = 60  # characters of a list item that cannot be understood without its lead-in
_SAME = 0.8  # share of words two sentences have in common to be one that moved
_MOST = 3000  # unpaired sentences beyond which moved and reworded ones are not looked for

Edits = list[list[Edit]]  # by change


def cancel_moved(edits: Edits, language: str = "en") -> Edits:
    """Without the sentences that stand on both sides, in whatever order; a moved and slightly reworded
    one becomes one edit, where it stands now."""

    def key(edit: Edit) -> tuple[str, bool]:
        return squash(edit.text), _depends(edit) and holds("negation", language, edit.place.lead)

    both = Counter(key(edit) for edit in _flat(edits) if edit.removed) & Counter(
        key(edit) for edit in _flat(edits) if edit.added
    )
    left_out = (both.copy(), both.copy())
    kept = [[edit for edit in group if not _taken(edit, key(edit), left_out)] for group in edits]
    return _join_moved(_without_repeated(_without_split(kept), kept))


def _depends(edit: Edit) -> bool:
    """A short item says another thing under "You may:" than under "You must not:"."""
    return edit.place.block is BlockKind.ITEM and len(edit.text) < _SHORT


def _flat(edits: Edits) -> Iterable[Edit]:
    return (edit for group in edits for edit in group)


def _taken(
    edit: Edit, key: tuple[str, bool], left_out: tuple[Counter[tuple[str, bool]], Counter[tuple[str, bool]]]
) -> bool:
    if not (edit.added or edit.removed):
        return False
    counter = left_out[edit.added]
    if counter[key] > 0:
        counter[key] -= 1
        return True
    return False


def _without_repeated(edits: Edits, all_: Edits) -> Edits:
    """Sentences cut or joined differently: every run of four words stands on the other side as well."""
    old, new = _grams(edit.old.text for edit in _flat(all_)), _grams(edit.new.text for edit in _flat(all_))

    def repeated(edit: Edit) -> bool:
        if _depends(edit) or not (edit.added or edit.removed):
            return False
        words, other = plain_words(edit.text), old if edit.added else new
        return len(words) > _GRAM and all(gram in other for gram in _each(words))

    return [[edit for edit in group if not repeated(edit)] for group in edits]


def _without_split(edits: Edits) -> Edits:
    """A sentence joined to another, or cut off it: it went, or came, as a whole, and is now part of one."""
    gone = _grams(edit.old.text for edit in _flat(edits) if edit.removed)
    come = _grams(edit.new.text for edit in _flat(edits) if edit.added)

    def moved(old: str, new: str) -> bool:
        run, source = (old, come) if not new else (new, gone)
        words = plain_words(run)
        return bool(not (old and new) and len(words) >= _GRAM and all(gram in source for gram in _each(words)))

    if not gone and not come:
        return edits
    return [[after for edit in group for after in without_swaps(edit, moved)] for group in edits]


def _grams(texts: Iterable[str]) -> set[tuple[str, ...]]:
    return {gram for text in texts if text for gram in _each(plain_words(text))}


def _each(words: Sequence[str]) -> Iterable[tuple[str, ...]]:
    return zip(*(words[shift:] for shift in range(_GRAM)), strict=False)


def _join_moved(edits: Edits) -> Edits:
    removed = [(g, edit) for g, group in enumerate(edits) for edit in group if edit.removed]
    if not removed or len(removed) > _MOST:
        return edits
    index: dict[tuple[str, ...], list[int]] = defaultdict(list)
    bags = [Counter(plain_words(edit.old.text)) for _, edit in removed]
    for number, (_, edit) in enumerate(removed):
        for gram in set(_each(plain_words(edit.old.text))):
            index[gram].append(number)
    used: set[int] = set()
    joined: Edits = []
    for group in edits:
        row: list[Edit] = []
        for edit in group:
            origin = _origin(edit, index, bags, used) if edit.added and not _depends(edit) else -1
            row += reworded(removed[origin][1].old.text, edit.new.text, edit.place) if origin >= 0 else [edit]
        joined.append(row)
    gone = {id(removed[number][1]) for number in used}
    return [[edit for edit in group if id(edit) not in gone] for group in joined]


def _origin(edit: Edit, index: dict[tuple[str, ...], list[int]], bags: list[Counter[str]], used: set[int]) -> int:
    words = plain_words(edit.new.text)
    votes = Counter(number for gram in set(_each(words)) for number in index.get(gram, ())[:20] if number not in used)
    bag = Counter(words)
    for number, _ in votes.most_common(3):
        if likeness(bags[number], bag) >= _SAME:
            used.add(number)
            return number
    return -1


def without_swaps(edit: Edit, made: Callable[[str, str], bool]) -> list[Edit]:
    """The edit as it would be had those replacements been made before; nothing if no other is left."""
    done = [swap for swap in edit.swaps if made(swap.old, swap.new)]
    if not done:
        return [edit]
    text, at = "", 0
    for old, new, start in done:
        text += edit.old.text[at:start] + (new if old else f" {new} ")
        at = start + len(old)
    rest = reworded(text + edit.old.text[at:], edit.new.text, edit.place)
    return [left for left in rest if any(not made(swap.old, swap.new) for swap in left.swaps)]
