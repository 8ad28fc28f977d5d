"""Cuts a change into edits: one sentence (or table cell) that was added, removed or reworded.

Everything downstream looks at an edit's changed words, with the sentence, the lead-in and the section
as context. Judges nothing.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from watcher.core.align.sequences import Match, matches
from watcher.core.late import late
from watcher.core.materiality.dates import MONTH
from watcher.core.materiality.spelling import stem
from watcher.core.text import fold, sentences
from watcher.model import BlockKind, Change, ChangeKind

# One to one, so that positions stay what they are.
_PLAIN = str.maketrans(
    {**dict.fromkeys("‘’‚‛′´ʼ`", "'"), **dict.fromkeys("“”„‟″«»", '"'), **dict.fromkeys("‐‑‒–—―−", "-")}
)
_WORD = late(
    r"[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\u0e00-\u0eff]"
    r"|\d+(?:[.,:/]\d+)*%?|[^\W\d_](?:['\-]?[\w\u0300-\u036f\u0900-\u0963\u0966-\u0dff\u200c\u200d])*|\w+|[$€£¥₹%&+]"
)
_SPLIT = " | "
# The same of ASCII text, and much sooner ready.
_ASCII_WORD = re.compile(r"\d+(?:[.,:/]\d+)*%?|[A-Za-z](?:['\-]?\w)*|\w+|[$%&+]", re.ASCII)
_PART = late(r"\n+| \| ")
_DAY_LAST = late(r"\b\d{1,2}\.$")
_MONTH_FIRST = late(MONTH, re.IGNORECASE)
_UNSAID = late(r"[^\w$€£¥₹%]+|_+")
_MEMBER = late(r"(?<=;)\s+(?=\S)")
_LONG = 400  # characters of a sentence beyond which the members of its list are looked at one by one
_KEPT = 2_000  # characters of a text that is worth remembering
_ALIKE = 0.5  # share of words two sentences have in common to be the same sentence, reworded


class Side(NamedTuple):
    """One side of an edit: the sentence, and which stretches of it (from, to) the other side lacks."""

    text: str
    marks: tuple[tuple[int, int], ...] = ()

    def touched(self, spans: Iterable[tuple[int, int]]) -> list[str]:
        """The words of those spans of the sentence that hold a changed word."""
        return [self.text[start:end] for start, end in spans if any(a < end and start < b for a, b in self.marks)]

    @property
    def runs(self) -> tuple[str, ...]:
        """The changed stretches."""
        return tuple(self.text[a:b] for a, b in self.marks)

    @property
    def words(self) -> list[str]:
        """The changed words, folded."""
        return [word for run in self.runs for word in plain_words(run)]


class Place(NamedTuple):
    """Where an edit stands: lead-in, section path, shape of the block, and the kind of policy.

    ``cells`` is the table row (new, or else old) that the edit is a cell of; ``cell`` its position there.
    """

    section: tuple[str, ...]
    lead: str = ""
    block: BlockKind = BlockKind.PARAGRAPH
    kind: str = ""
    cells: tuple[str, ...] = ()
    cell: int = -1

    @property
    def context(self) -> str:
        """What the sentence inherits: its lead-in and the two headings above it."""
        return " \n".join((*self.section[-2:], self.lead))


class Swap(NamedTuple):
    """A stretch taken out and what was put in its place; either may be "". ``at``: where, in the old text."""

    old: str
    new: str
    at: int


class Edit(NamedTuple):
    """A sentence before and after; one side is empty where it was added or removed.

    ``swaps``, in order, turn the one into the other.
    """

    old: Side
    new: Side
    place: Place
    swaps: tuple[Swap, ...] = ()

    @property
    def added(self) -> bool:
        return not self.old.text

    @property
    def removed(self) -> bool:
        return not self.new.text

    @property
    def text(self) -> str:
        """The sentence as it stands, or stood."""
        return self.new.text or self.old.text


def plain(text: str) -> str:
    """Full-width forms, quotes and dashes alike; case and wording kept."""
    if text.isascii():
        return text.replace("`", "'")
    return unicodedata.normalize("NFKC", text).translate(_PLAIN)


def plain_words(text: str) -> list[str]:
    """Folded words, numbers and currency signs."""
    return [word.casefold() for word in _words(text).findall(text)]


def _words(text: str) -> re.Pattern[str]:
    return _ASCII_WORD if text.isascii() else _WORD


def squash(text: str) -> str:
    """Letters, digits and currency alone: texts that differ in marks, space or case only squash alike."""
    return _squash(text) if len(text) < _KEPT else _UNSAID.sub("", fold(text))


@lru_cache(maxsize=512)
def _squash(text: str) -> str:
    return _UNSAID.sub("", fold(text))


_fold_word = lru_cache(maxsize=8192)(fold)


def cut(change: Change, kind: str = "") -> list[Edit]:
    """The edits of one change, in reading order; none where only marks, space or case differ."""
    place = Place(change.section, change.lead, change.block, kind)
    if change.block is BlockKind.ROW and change.kind is not ChangeKind.MOVED:
        return _cut_row(change, place)
    if change.kind is ChangeKind.ADDED:
        return [Edit(Side(""), whole(part), place) for part in parts(change.after)]
    if change.kind is ChangeKind.REMOVED:
        return [Edit(whole(part), Side(""), place) for part in parts(change.before)]
    return [
        edit for old, new in _pairs(parts(change.before), parts(change.after)) for edit in reworded(old, new, place)
    ]


def _cut_row(change: Change, place: Place) -> list[Edit]:
    """Each cell on its own: beside its counterpart where both rows have as many cells."""
    old, new = ([plain(cell) for cell in side.split(_SPLIT)] if side else [] for side in (change.before, change.after))
    if old and new and len(old) != len(new):
        return [edit for before, after in _pairs(old, new) for edit in reworded(before, after, place)]
    found: list[Edit] = []
    for at, cell in enumerate(new or old):
        here = place._replace(cells=tuple(new or old), cell=at)
        if old and new:
            found += reworded(old[at], cell, here)
        elif cell.strip():
            found.append(Edit(Side(""), whole(cell), here) if new else Edit(whole(cell), Side(""), here))
    return found


def parts(text: str) -> list[str]:
    """Sentences, table cells and the members of a long list that semicolons part."""
    found = [plain(sentence) for piece in _PART.split(text) for sentence in _dated(sentences(piece))]
    return [part for sentence in found for part in (_MEMBER.split(sentence) if len(sentence) > _LONG else (sentence,))]


def _dated(found: list[str]) -> Iterator[str]:
    """The sentences, joined again where a day was taken for the end of one ("am 3. | März")."""
    held = ""
    for sentence in found:
        if held and _MONTH_FIRST.match(sentence):
            held = f"{held} {sentence}"
            continue
        if held:
            yield held
        held = sentence
        if not _DAY_LAST.search(sentence):
            yield held
            held = ""
    if held:
        yield held


def whole(text: str) -> Side:
    """A side of which everything is changed."""
    return Side(text, ((0, len(text)),) if text else ())


def reworded(old: str, new: str, place: Place) -> Iterator[Edit]:
    """The edit that turns one sentence into the other; nothing if they squash alike."""
    if not old or not new:
        yield Edit(whole(old), whole(new), place)
    elif squash(old) != squash(new):
        a, b = list(_words(old).finditer(old)), list(_words(new).finditer(new))
        gaps = _gaps([_fold_word(m[0]) for m in a], [_fold_word(m[0]) for m in b])
        spans = [(_stretch(a, gap[0], len(old)), _stretch(b, gap[1], len(new))) for gap in gaps]
        swaps = tuple(Swap(old[x[0] : x[1]], new[y[0] : y[1]], x[0]) for x, y in spans)
        yield Edit(Side(old, _marks(x for x, _ in spans)), Side(new, _marks(y for _, y in spans)), place, swaps)


def _gaps(a: list[str], b: list[str]) -> Iterator[tuple[range, range]]:
    """What lies between the words that match: the words taken out and those put in, by index."""
    i = j = 0
    for match in (*matches(a, b), Match(len(a), len(b), 0)):
        if match.a > i or match.b > j:
            yield range(i, match.a), range(j, match.b)
        i, j = match.a + match.size, match.b + match.size


def _stretch(words: Sequence[re.Match[str]], span: range, end: int) -> tuple[int, int]:
    if span:
        return words[span[0]].start(), words[span[-1]].end()
    at = words[span.start].start() if span.start < len(words) else end
    return at, at


def _marks(stretches: Iterable[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
    return tuple((start, end) for start, end in stretches if end > start)


def seen_as(edit: Edit, view: Callable[[str], str]) -> Edit | None:
    """The same edit with ``view`` taken of both sentences; None if they do not differ in it."""
    old, new = view(edit.old.text), view(edit.new.text)
    if (old, new) == (edit.old.text, edit.new.text):
        return edit
    if edit.added:
        return Edit(Side(""), whole(new), edit.place) if new.strip() else None
    if edit.removed:
        return Edit(whole(old), Side(""), edit.place) if old.strip() else None
    return next(iter(reworded(old, new, edit.place)), None)


def likeness(a: Counter[str], b: Counter[str]) -> float:
    """Share of words in common (Dice), from 0 to 1."""
    total = a.total() + b.total()
    return 2 * (a & b).total() / total if total else 0.0


def _bag(text: str) -> Counter[str]:
    """The words, in one of two spellings and without endings."""
    return Counter(stem(word) for word in plain_words(text))


def _pairs(old: list[str], new: list[str]) -> Iterator[tuple[str, str]]:
    """Old and new sentences side by side; "" where one has no counterpart. Equal ones are left out."""
    a, b = [squash(part) for part in old], [squash(part) for part in new]
    i = j = 0
    for match in (*matches(a, b), Match(len(a), len(b), 0)):
        yield from _pair_up(old[i : match.a], new[j : match.b])
        i, j = match.a + match.size, match.b + match.size


def _pair_up(old: list[str], new: list[str]) -> Iterator[tuple[str, str]]:
    if len(old) == len(new) == 1:
        yield old[0], new[0]
        return
    bags = [_bag(part) for part in old]
    free = set(range(len(old)))
    for part in new:
        bag = _bag(part)
        best = max(free, key=lambda i: likeness(bags[i], bag), default=-1) if len(free) < 200 else min(free)
        if best >= 0 and likeness(bags[best], bag) >= _ALIKE:
            free.discard(best)
            yield old[best], part
        else:
            yield "", part
    for index in sorted(free):
        yield old[index], ""
