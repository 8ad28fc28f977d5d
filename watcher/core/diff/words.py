"""The words that differ between two texts, as spans a person can read.

Exact: equal + delete is the old text to the letter, equal + insert the new, white space included.
Does not weigh what the words say.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from watcher.core.align import Match, matches
from watcher.core.text import sentences, tokens
from watcher.model import Op, Span

# From this many tokens on, whole sentences are matched before words.
_LONG = 120
# An island of so few equal words between larger edits is noise to a reader.
_ISLAND = 3
# Below this share of equal words a text counts as replaced.
_REPLACED = 0.25
_CELL = "|"


@dataclass(frozen=True, slots=True)
class _Words:
    """A text's tokens other than white space, and where each begins and ends."""

    text: str
    shown: list[str]
    starts: list[int]
    ends: list[int]


def spans(old: str, new: str) -> tuple[Span, ...]:
    """The runs of equal, deleted and inserted words; a single equal span for equal texts."""
    if old == new:
        return (Span(Op.EQUAL, old),) if old else ()
    ours, theirs = _words(old), _words(new)
    found = _runs(ours, theirs)
    if _CELL not in theirs.shown and _share(ours, theirs, found) < _REPLACED:
        found = []
    return tuple(_merged(_spans(ours, theirs, _without_islands(ours, theirs, found))))


def _words(text: str) -> _Words:
    shown, starts, ends, at = [], [], [], 0
    for token in tokens(text):
        end = at + len(token)
        if not token.isspace():
            shown.append(token)
            starts.append(at)
            ends.append(end)
        at = end
    return _Words(text, shown, starts, ends)


def _runs(ours: _Words, theirs: _Words) -> list[Match]:
    if min(len(ours.shown), len(theirs.shown)) < _LONG:
        return matches(ours.shown, theirs.shown)
    old, new = _sentence_starts(ours), _sentence_starts(theirs)
    same = matches(
        [_part(ours, old, i) for i in range(len(old) - 1)], [_part(theirs, new, j) for j in range(len(new) - 1)]
    )
    found: list[Match] = []
    i = j = 0
    for run in [*same, Match(len(old) - 1, len(new) - 1, 0)]:
        a, b = old[run.a], new[run.b]
        found += [Match(i + m.a, j + m.b, m.size) for m in matches(ours.shown[i:a], theirs.shown[j:b])]
        i, j = old[run.a + run.size], new[run.b + run.size]
        if i > a:
            found.append(Match(a, b, i - a))
    return found


def _sentence_starts(words: _Words) -> list[int]:
    """The index of each sentence's first word, and the number of words as the last element."""
    starts, word, at = [], 0, 0
    for sentence in sentences(words.text):
        at = words.text.index(sentence, at)
        while words.starts[word] < at:
            word += 1
        starts.append(word)
        at += len(sentence)
    starts[:1] = [0]
    return [*starts, len(words.shown)]


def _part(words: _Words, starts: list[int], sentence: int) -> tuple[str, ...]:
    return tuple(words.shown[starts[sentence] : starts[sentence + 1]])


def _share(ours: _Words, theirs: _Words, found: list[Match]) -> float:
    equal = sum(_counted(ours, run) for run in found)
    total = max(sum(map(_wordy, ours.shown)), sum(map(_wordy, theirs.shown)))
    return equal / max(1, total)


def _counted(words: _Words, run: Match) -> int:
    return sum(map(_wordy, words.shown[run.a : run.a + run.size]))


def _wordy(token: str) -> bool:
    return token[0].isalnum()


def _without_islands(ours: _Words, theirs: _Words, found: list[Match]) -> list[Match]:
    """Drops equal runs that are smaller than the edits on both sides of them."""
    kept: list[Match] = []
    for position, run in enumerate(found):
        size = _counted(ours, run)
        if size > _ISLAND or _CELL in ours.shown[run.a : run.a + run.size]:
            kept.append(run)
            continue
        a, b = (kept[-1].a + kept[-1].size, kept[-1].b + kept[-1].size) if kept else (0, 0)
        after = found[position + 1] if position + 1 < len(found) else Match(len(ours.shown), len(theirs.shown), 0)
        left = _edit(ours, theirs, (a, run.a), (b, run.b))
        right = _edit(ours, theirs, (run.a + run.size, after.a), (run.b + run.size, after.b))
        if not (size < left and size < right):
            kept.append(run)
    return kept


def _edit(ours: _Words, theirs: _Words, old: tuple[int, int], new: tuple[int, int]) -> int:
    return max(sum(map(_wordy, ours.shown[slice(*old)])), sum(map(_wordy, theirs.shown[slice(*new)])))


def _spans(ours: _Words, theirs: _Words, found: list[Match]) -> Iterator[Span]:
    """Between matched words lie the edits; white space on their edges that both sides have is equal."""
    a = b = 0
    for run in [*found, Match(len(ours.shown), len(theirs.shown), 0)]:
        for k in range(run.size):
            yield from _edited(ours.text[a : ours.starts[run.a + k]], theirs.text[b : theirs.starts[run.b + k]])
            a, b = ours.ends[run.a + k], theirs.ends[run.b + k]
            yield Span(Op.EQUAL, ours.shown[run.a + k])
    yield from _edited(ours.text[a:], theirs.text[b:])


def _edited(old: str, new: str) -> Iterator[Span]:
    head = old[: len(old) - len(old.lstrip())] if old != new else old
    if not new.startswith(head):
        head = ""
    old, new = old[len(head) :], new[len(head) :]
    tail = old[len(old.rstrip()) :]
    if not new.endswith(tail):
        tail = ""
    yield Span(Op.EQUAL, head)
    yield Span(Op.DELETE, old[: len(old) - len(tail)])
    yield Span(Op.INSERT, new[: len(new) - len(tail)])
    yield Span(Op.EQUAL, tail)


def _merged(parts: Iterator[Span]) -> Iterator[Span]:
    op, texts = Op.EQUAL, list[str]()
    for part in parts:
        if not part.text:
            continue
        if part.op is not op:
            if texts:
                yield Span(op, "".join(texts))
            op, texts = part.op, []
        texts.append(part.text)
    if texts:
        yield Span(op, "".join(texts))
