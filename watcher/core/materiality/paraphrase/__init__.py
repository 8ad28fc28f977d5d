"""Whether an edit only says in other words what was said before: passive voice, sentences joined or cut,
one term of legal language for another.

same_facts(old, new)            both texts read as terms and compared       (reading, facts, lexicon)
paraphrased(edits, change)      which edits of a change are no more than that, alone or together

Says yes only where everything that was said is found again: every number, negation, permission and
condition, who does what, and every word of content.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from watcher.core.materiality.edits import Edit, parts, plain, squash
from watcher.core.materiality.paraphrase.facts import agree, stated
from watcher.core.materiality.paraphrase.reading import read
from watcher.core.materiality.signals.base import Lens
from watcher.core.materiality.vocabulary import LANGUAGES, UNSPACED
from watcher.model import BlockKind, Change, ChangeKind

__all__ = ["paraphrased", "same_facts"]

_LONGEST = 4000  # characters of a text that is compared

_VERB_SECOND = frozenset({"de", "nl"})  # where the doer may stand behind the verb


def paraphrased(edits: Sequence[Edit], change: Change, lens: Lens) -> frozenset[int]:
    """The edits, by position, that say the same in other words, alone or taken together."""
    if lens.language in UNSPACED or lens.language not in LANGUAGES or change.block is BlockKind.ROW:
        return frozenset()
    alone = {at for at, edit in enumerate(edits) if same_facts(edit.old.text, edit.new.text, lens.language)}
    left = [edit for at, edit in enumerate(edits) if at not in alone]
    if left and change.kind is ChangeKind.EDITED and _together(left, change, lens):
        return frozenset(range(len(edits)))
    return frozenset(alone)


def _together(edits: Sequence[Edit], change: Change, lens: Lens) -> bool:
    old, new = (" ".join(edit.old.text for edit in edits), " ".join(edit.new.text for edit in edits))
    return (len(edits) > 1 and same_facts(old, new, lens.language)) or same_facts(*_differing(change), lens.language)


def _differing(change: Change) -> tuple[str, str]:
    """The sentences of a block that the other version of it does not have."""
    old, new = parts(change.before), parts(change.after)
    return _without(old, new), _without(new, old)


def _without(here: Iterable[str], there: Iterable[str]) -> str:
    known = {squash(part) for part in there}
    return " ".join(part for part in here if squash(part) not in known)


def same_facts(old: str, new: str, language: str) -> bool:
    """Whether two texts state the same facts in the same words or their synonyms."""
    if not (old and new) or max(len(old), len(new)) > _LONGEST:
        return False
    a, b = (stated(read(plain(text), language)) for text in (old, new))
    return agree(a, b, free_order=language in _VERB_SECOND)
