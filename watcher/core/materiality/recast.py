"""Whether a passage was only written anew: the same words in another order, and others in the place of some.

Who adds a rule puts words in and leaves the rest as it stands; who polishes the style turns clauses round
and touches every part of the sentence. So where and how the words changed tells the one from the other.
Knows no meanings, and asks only about findings that rest on words alone: a number, a company, a country or
a promise that turned is certain however the sentence was recast.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import NamedTuple

from watcher.core.align.sequences import Match, matches
from watcher.core.materiality.edits import parts, plain, squash
from watcher.core.materiality.paraphrase.reading import NUMBER, WORD, read
from watcher.core.materiality.rules import STATEMENTS, TURNS
from watcher.core.materiality.signals.base import Lens, quote
from watcher.model import Change, ChangeKind, Direction, JudgedChange, Level, Nature

_GROWN = 1  # words that may have come beyond those that went; one more where the order is another
_SHRUNK = 5  # words that may have gone beyond those that came; two more where the order is another
_TURNED = 2  # words that stayed and stand in another order
_TOUCHED = 4  # places where words changed
_AT_ONCE = 4  # words that came side by side and are no clause yet
_LONGEST = 6_000  # characters of a passage that is looked at

# What rests on words alone.
_WORDS_ALONE = frozenset(
    {
        *(statement.name for statement in STATEMENTS),
        *(turn.name for turn in TURNS),
        *("prose", "rewording", "permission-gained", "permission-to-duty", "duty-to-advice", "recipient-named"),
        *("duty-qualified", "promise-unqualified"),
    }
)
_NEGATIONS = frozenset({"negation-lost", "negation-gained"})


class Passage(NamedTuple):
    """How many words of content went, came and stayed, how many of these in another order, in how many
    places words changed, and how many that came stand side by side."""

    went: int
    came: int
    stayed: int
    turned: int
    places: int
    clause: int = 0

    @property
    def recast(self) -> bool:
        """Whether it reads like another wording of the same."""
        reordered = self.turned >= _TURNED
        balanced = self.went - _SHRUNK - 2 * reordered <= self.came <= self.went + _GROWN + reordered
        if not balanced or self.clause > _AT_ONCE or self.stayed <= min(self.went, self.came):
            return False
        scattered = self.places >= _TOUCHED and min(self.went, self.came) > 1
        return reordered or scattered or (self.turned > 0 and self.places >= _TOUCHED - 1)

    @property
    def thoroughly(self) -> bool:
        """Whether it was turned round and touched all over, so that a "not" may stand in other words."""
        return self.recast and self.turned > 0 and max(self.places, self.turned) >= _TOUCHED


def passage(change: Change, language: str) -> Passage:
    """How the sentences of a block that changed were written anew."""
    old, new = parts(change.before), parts(change.after)
    return compared(_words(_lacking(old, new), language), _words(_lacking(new, old), language))


def compared(old: Sequence[str], new: Sequence[str]) -> Passage:
    """How one row of words became the other."""
    left, right = Counter(old), Counter(new)
    stayed = (left & right).total()
    runs = [*matches(old, new), Match(len(old), len(new), 0)]
    ends = [(0, 0), *((run.a + run.size, run.b + run.size) for run in runs)]
    places = sum((run.a, run.b) != end for run, end in zip(runs, ends, strict=False))
    turned = stayed - sum(run.size for run in runs)
    return Passage((left - right).total(), (right - left).total(), stayed, turned, places, _longest_new(old, new))


def _longest_new(old: Sequence[str], new: Sequence[str]) -> int:
    """The words of the longest stretch of which the other side has none."""
    left, longest, here = Counter(old), 0, 0
    for word in new:
        here = 0 if left[word] else here + 1
        left[word] -= left[word] > 0
        longest = max(longest, here)
    return longest


def written_anew(change: Change, lens: Lens) -> Passage | None:
    """The passage, where it was only written anew."""
    if change.kind is not ChangeKind.EDITED or max(len(change.before), len(change.after)) > _LONGEST:
        return None
    found = passage(change, lens.language)
    return found if found.recast else None


def across_blocks(judged: Sequence[JudgedChange], language: str) -> tuple[JudgedChange, ...]:
    """The changes, those quiet that only wrote the blocks of a section anew: a list as a sentence, say."""
    beside: dict[tuple[str, ...], list[JudgedChange]] = defaultdict(list)
    for one in judged:
        if _of_a_block(one.change):
            beside[one.change.section].append(one)
    anew = {
        section: found
        for section, group in beside.items()
        if any(map(_rests_on_words, group)) and (found := _exchanged(group, language))
    }
    return tuple(_settled(one, beside.get(one.change.section, ()), anew.get(one.change.section)) for one in judged)


def _rests_on_words(one: JudgedChange) -> bool:
    """Whether it could be settled at all: reading a whole section is dear."""
    return one.level > Level.NONE and one.by in _WORDS_ALONE | _NEGATIONS


def _exchanged(group: Sequence[JudgedChange], language: str) -> Passage | None:
    """The passage that the blocks which went and those which came make together, where it is another wording."""
    sides = ["\n".join(text) for text in zip(*((one.change.before, one.change.after) for one in group), strict=True)]
    if len(group) < 2 or not all(side.strip() for side in sides) or max(map(len, sides)) > _LONGEST:
        return None
    found = compared(*(_words(side, language) for side in sides))
    return found if found.recast else None


def _of_a_block(change: Change) -> bool:
    return change.kind in (ChangeKind.ADDED, ChangeKind.REMOVED, ChangeKind.EDITED) and not change.whole


def _settled(one: JudgedChange, group: Sequence[JudgedChange], anew: Passage | None) -> JudgedChange:
    if not anew or not _of_a_block(one.change):
        return one
    answered = any(other.by == one.by and other.change.kind is not one.change.kind for other in group)
    # What is said of a right that went counts for little where the right is stated again beside it.
    level = min(one.level, Level.MEDIUM) if answered else one.level
    if not doubtful(one.by, level, anew):
        return one
    reason = f"only written anew: {quote(one.change.after or one.change.before)}"
    return replace(
        one,
        nature=Nature.EDITORIAL,
        level=Level.NONE,
        topics=(),
        reasons=(reason,),
        by="recast",
        direction=Direction.UNCLEAR,
    )


def doubtful(by: str, level: Level, found: Passage) -> bool:
    """Whether what a rule found there is no more than its words."""
    if not Level.NONE < level <= Level.MEDIUM:
        return False
    return by in _WORDS_ALONE or (by in _NEGATIONS and found.thoroughly)


def _lacking(here: Iterable[str], there: Iterable[str]) -> str:
    known = {squash(part) for part in there}
    return " ".join(part for part in here if squash(part) not in known)


def _words(text: str, language: str) -> list[str]:
    return [term.key for term in read(plain(text), language) if term.kind in (WORD, NUMBER)]
