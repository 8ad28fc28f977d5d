"""The words that differ between two texts, as spans a person can read.

Exact: equal + delete is the old text to the letter, equal + insert the new, white space included.
Does not weigh what the words say.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import accumulate, pairwise
from typing import NamedTuple

from watcher.core.align import Match, matches
from watcher.core.late import late
from watcher.core.text import sentences, tokens
from watcher.model import Op, Span

# From this many tokens on, whole sentences are matched before words.
_LONG = 120
# An island of so few equal words between larger edits is noise to a reader.
_ISLAND = 3
# Below this share of equal words a text counts as replaced.
_REPLACED = 0.25
_CELL = "|"
# Splits into white-space characters and whatever else, one at a time: both sides have the latter alike.
_SPACE = late(r"\s+|\S")


class _Words(NamedTuple):
    """A text's tokens other than white space, and where each begins and ends."""

    text: str
    shown: list[str]
    starts: list[int]
    ends: list[int]


@lru_cache(maxsize=256)  # the redline and the changes both ask for them
def spans(old: str, new: str) -> tuple[Span, ...]:
    """The runs of equal, deleted and inserted words; a single equal span for equal texts."""
    if old == new:
        return (Span(Op.EQUAL, old),) if old else ()
    before, after = tokens(old), tokens(new)
    head = _common(before, after)
    tail = _common(before[: head - 1 if head else None : -1], after[: head - 1 if head else None : -1])
    ours, theirs = _words(before[head : len(before) - tail]), _words(after[head : len(after) - tail])
    found = _runs(ours, theirs)
    if _CELL not in ours.shown and _replaced(ours, theirs, found, head + tail):
        found = []
    parts = [
        Span(Op.EQUAL, "".join(before[:head])),
        *_spans(ours, theirs, _without_islands(ours, theirs, found)),
        Span(Op.EQUAL, "".join(before[len(before) - tail :])),
    ]
    return tuple(_merged(parts))


def _common(ours: list[str], theirs: list[str]) -> int:
    count = 0
    for old, new in zip(ours, theirs, strict=False):
        if old != new:
            break
        count += 1
    return count


def _words(all_tokens: list[str]) -> _Words:
    ends = list(accumulate(map(len, all_tokens)))
    shown = [(token, end) for token, end in zip(all_tokens, ends, strict=True) if not token.isspace()]
    return _Words(
        "".join(all_tokens),
        [token for token, _ in shown],
        [end - len(token) for token, end in shown],
        [end for _, end in shown],
    )


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


def _replaced(ours: _Words, theirs: _Words, found: list[Match], outside: int) -> bool:
    """Whether so little is equal that showing it would only confuse."""
    if outside + sum(run.size for run in found) > len(ours.shown) + len(theirs.shown):
        return False
    equal = outside / 2 + sum(_counted(ours, run) for run in found)
    total = outside / 2 + max(sum(map(_wordy, ours.shown)), sum(map(_wordy, theirs.shown)))
    return equal < _REPLACED * total


def _counted(words: _Words, run: Match) -> int:
    return sum(map(_wordy, words.shown[run.a : run.a + run.size]))


def _wordy(token: str) -> bool:
    return token[0].isalnum()


def _without_islands(ours: _Words, theirs: _Words, found: list[Match]) -> list[Match]:
    """Drops equal runs that are smaller than the edits on both sides of them."""
    old, new = _counts(ours), _counts(theirs)
    kept: list[Match] = []
    a = b = 0
    for run, after in pairwise([*found, Match(len(ours.shown), len(theirs.shown), 0)]):
        end, other = run.a + run.size, run.b + run.size
        size = old[end] - old[run.a]
        left = max(old[run.a] - old[a], new[run.b] - new[b])
        right = max(old[after.a] - old[end], new[after.b] - new[other])
        if size > _ISLAND or size >= min(left, right) or _CELL in ours.shown[run.a : end]:
            kept.append(run)
            a, b = end, other
    return kept


def _counts(words: _Words) -> list[int]:
    """How many of the first tokens are words and not marks, for each number of tokens."""
    return [0, *accumulate(map(_wordy, words.shown))]


def _spans(ours: _Words, theirs: _Words, found: list[Match]) -> Iterator[Span]:
    """Between matched words lie the edits; white space on their edges that both sides have is equal."""
    a = b = 0
    for run in found:
        yield from _edited(ours.text[a : ours.starts[run.a]], theirs.text[b : theirs.starts[run.b]])
        start, other = ours.starts[run.a], theirs.starts[run.b]
        a, b = ours.ends[run.a + run.size - 1], theirs.ends[run.b + run.size - 1]
        yield from _spaced(ours.text[start:a], theirs.text[other:b])
    yield from _edited(ours.text[a:], theirs.text[b:])


def _edited(old: str, new: str) -> Iterator[Span]:
    if not old.isspace() and old.split() and "".join(old.split()) == "".join(new.split()):
        yield from _spaced(old, new)
        return
    head = old[: len(old) - len(old.lstrip())]
    head = head if new.startswith(head) else ""
    old, new = old[len(head) :], new[len(head) :]
    tail = old[len(old.rstrip()) :]
    tail = tail if new.endswith(tail) else ""
    yield Span(Op.EQUAL, head)
    yield Span(Op.DELETE, old[: len(old) - len(tail)])
    yield Span(Op.INSERT, new[: len(new) - len(tail)])
    yield Span(Op.EQUAL, tail)


def _spaced(old: str, new: str) -> Iterator[Span]:
    """Two texts that differ in white space only."""
    if old == new:
        yield Span(Op.EQUAL, old)
        return
    ours, theirs = _SPACE.findall(old), _SPACE.findall(new)
    i = j = 0
    while i < len(ours) or j < len(theirs):
        if i < len(ours) and j < len(theirs) and ours[i] == theirs[j]:
            yield Span(Op.EQUAL, ours[i])
            i, j = i + 1, j + 1
        else:
            gap, other = "", ""
            if i < len(ours) and ours[i].isspace():
                gap, i = ours[i], i + 1
            if j < len(theirs) and theirs[j].isspace():
                other, j = theirs[j], j + 1
            yield Span(Op.DELETE, gap)
            yield Span(Op.INSERT, other)


def _merged(parts: Iterable[Span]) -> Iterator[Span]:
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
