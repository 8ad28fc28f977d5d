"""How much a reworded sentence says anew: the changed words that no word of the other side comes from.

"any failure in performing" for "failing to perform" says nothing new; "or to insurers" does. Knows no
meanings: words are one if they begin alike.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from watcher.core.late import late
from watcher.core.materiality.edits import Edit, plain_words
from watcher.core.materiality.neutral import addresses
from watcher.core.materiality.signals.base import Lens
from watcher.core.materiality.signals.statements import spoken_of
from watcher.core.materiality.spelling import stem
from watcher.core.materiality.vocabulary import UNSPACED, number_words, reworded_as, stopwords
from watcher.model import BlockKind

_SHARED = 4  # letters at the beginning that two words of one family share at least
_FAMILY = 0.7  # and their share of the shorter word
_MOST = 150  # words beyond which families are not looked for
_ONE_MORE = 1  # the same, in a sentence on what the table of statements knows
_PUT_IN = 2  # words of content that were only put in, or taken out, and say something
_REPLACED = 5  # the same, where others stood in their place
_ON_SUBJECT = 3  # the same, in a sentence on what the table of statements knows
_UNKNOWN = 4  # words beyond these, in a language whose small words are not known
_BINDING = ("negation", "prohibition", "liability", "rights", "opt_out", "consent", "exception")
_GRAVE = ("advertising", "sell", "training", "share")  # in which a name counts as well
_CLAUSE_END = late(r"[.;:](?=\s)")
_SIGNS = 4  # changed characters of a script without spaces


def says_anew(edit: Edit, lens: Lens) -> bool:
    """Whether a reworded sentence that no rule knows says more than style."""
    if lens.language in UNSPACED:
        return max(len(set(side.words)) for side in (edit.old, edit.new)) >= _SIGNS
    if _another_channel(edit, lens) or (_fewer_examples(edit, lens) and not _binds(edit, lens)):
        return False
    new, gone = came_and_went(edit, lens)
    count = max(len(new), len(gone))
    if _only_put_in(edit) and _binds(edit, lens):
        enough = _PUT_IN if new else _ONE_MORE
    elif _joined_on(edit, lens):
        enough = _ONE_MORE if _on_subject(edit, lens) and _one_more(edit, lens) else _PUT_IN
    else:
        enough = _ON_SUBJECT if _on_subject(edit, lens) else _REPLACED
    return count >= (enough if stopwords(lens.language) else enough + _UNKNOWN)


def _only_put_in(edit: Edit) -> bool:
    """Whether nothing was put in the place of anything: such an edit is seldom one of style."""
    return not any(swap.old and swap.new for swap in edit.swaps)


def _fewer_examples(edit: Edit, lens: Lens) -> bool:
    """Whether only examples were taken out, of several: what they stand for is said as before."""
    starts = [start for start, _ in edit.old.marks]
    return bool(starts) and not edit.new.words and all(_exemplified(edit.old.text[:start], lens) for start in starts)


def _exemplified(before: str, lens: Lens) -> bool:
    """Whether the clause that ends there names examples, and has named one."""
    clause = _CLAUSE_END.split(before)[-1]
    return any(clause[match.end() :].strip() for match in lens.concept("example").finditer(clause))


def _another_channel(edit: Edit, lens: Lens) -> bool:
    """Whether a sentence that gives an address says by other means how to write there."""
    if not (addresses(lens.was) and addresses(lens.now)):
        return False
    channel, joint = lens.concept("channel"), lens.concept("and_or")
    return not any(
        joint.sub("", channel.sub("", run)).strip(" ,") for side in (edit.old, edit.new) for run in side.runs
    )


def _one_more(edit: Edit, lens: Lens) -> bool:
    return all(lens.has("and_or", swap.old or swap.new) for swap in edit.swaps)


def _binds(edit: Edit, lens: Lens) -> bool:
    """Whether the sentence refuses, forbids, limits or leaves a choice, so that each word of it counts.

    A word with a capital ("Terms and Conditions") is part of a name, unless a grave subject is spoken
    of; a row of a table is no sentence.
    """
    runs = [run for side in (edit.old, edit.new) for run in side.runs]
    small = stopwords(lens.language)
    if edit.place.block is BlockKind.ROW:
        return False
    named = all(word[:1].isupper() for run in runs for word in run.split() if word.casefold() not in small)
    if named and not any(lens.has(name, edit.text) for name in _GRAVE):
        return False
    return any(lens.has(name, text) for name in _BINDING for text in (edit.text, edit.place.lead) if text)


def came_and_went(edit: Edit, lens: Lens) -> tuple[list[str], list[str]]:
    """The changed words of content of the new side, and of the old one, without kin on the other."""
    gone, come = content(lens.gone, lens.language), content(lens.come, lens.language)
    new, old = (content(" ".join(side.runs), lens.language) for side in (edit.new, edit.old))
    return _without_kin(new, gone), _without_kin(old, come)


def _joined_on(edit: Edit, lens: Lens) -> bool:
    """Whether words were only put in or taken out, among them some that join on ("or …", "unless …")."""
    if not _only_put_in(edit):
        return False
    joint = lens.concept("joint")
    runs = [run for swap in edit.swaps if (run := swap.old or swap.new)]
    return any(_joins(joint, run) and content(run, lens.language) for run in runs)


def _joins(joint: re.Pattern[str], run: str) -> bool:
    return joint.match(run) is not None or any(match.end() == len(run) for match in joint.finditer(run))


def content(text: str, language: str) -> list[str]:
    """The different words that are neither small nor numbers, in order."""
    small = stopwords(language) | number_words(language).keys()
    words = plain_words(reworded_as(text, language))
    return [word for word in dict.fromkeys(words) if word not in small and len(word) > 1]


def _without_kin(words: Sequence[str], others: Sequence[str]) -> list[str]:
    if max(len(words), len(others)) > _MOST:
        return [word for word in words if word not in set(others)]
    stems = [stem(other) for other in others]
    return [word for word in words if not _has_kin(stem(word), stems)]


def _has_kin(word: str, others: Iterable[str]) -> bool:
    return any(word == other or _kin(word, other) for other in others)


def _kin(a: str, b: str) -> bool:
    shared = next((at for at, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), min(len(a), len(b)))
    return shared >= _SHARED and shared >= _FAMILY * min(len(a), len(b))


def _on_subject(edit: Edit, lens: Lens) -> bool:
    """Whether both sentences say what is done with what: statements known by more than one concept."""
    return all(any(len(rule.needs) > 1 for rule in spoken_of(side.text, lens)) for side in (edit.old, edit.new))
