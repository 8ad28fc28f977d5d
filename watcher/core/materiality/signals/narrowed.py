"""A promise that covers less than it did, an exception that grew or went, a right made to depend on something.

Looks at reworded sentences only. A promise is a negative sentence of ours, before and after; whether a
"not" came or went is asked elsewhere.
"""

from __future__ import annotations

from collections.abc import Iterator

from watcher.core.materiality.edits import Edit, plain_words
from watcher.core.materiality.rules import GRAVE, HANDED_ON, TWISTS, Twist
from watcher.core.materiality.signals.base import Lens, Signal, quote, yours
from watcher.core.materiality.signals.polarity import came, went
from watcher.core.materiality.vocabulary import stopwords
from watcher.model import Level, Topic

_REPLACED = 1  # stretches replaced beside, beyond which the sentence was put differently


def twists(edit: Edit, lens: Lens) -> Iterator[Signal]:
    """What the table of twists says of the words that came and went."""
    if edit.added or edit.removed:
        return
    for rule in TWISTS:
        if _twisted(rule, edit, lens):
            yield Signal(rule.name, rule.level, (rule.topic,), f"{rule.say}: {_changed(edit)}")


def _twisted(rule: Twist, edit: Edit, lens: Lens) -> bool:
    if (rule.came and not came(edit, lens, rule.came)) or (rule.went and not went(edit, lens, rule.went)):
        return False
    texts = (edit.old.text, edit.new.text, *(() if rule.promise else (edit.place.context,)))
    if rule.about and not any(_speaks(text, rule.about, lens) for text in texts):
        return False
    if rule.promise is not None and rule.promise is not is_promise(edit, lens):
        return False
    return not any(came(edit, lens, name) for name in rule.without)


def _speaks(text: str, names: tuple[str, ...], lens: Lens) -> bool:
    return any(lens.has(name, text) for name in names)


def is_promise(edit: Edit, lens: Lens) -> bool:
    """Whether both sentences say what we do not do; "you may not" is none."""
    if lens.has("prohibition", edit.place.lead):
        return False
    return all(_promises(text, lens) for text in (edit.old.text, edit.new.text))


def _promises(text: str, lens: Lens) -> bool:
    found = lens.spans("negation", text) if lens.has("negation", text) else []
    return bool(found) and not yours(text, found[0][0], lens)


def narrowed(edit: Edit, lens: Lens) -> Iterator[Signal]:
    """A member of a promise's list is gone, or one more stands in the exception from it."""
    if edit.added or edit.removed or not is_promise(edit, lens) or not _grave(edit, lens):
        return
    replaced = sum(bool(swap.old and swap.new) for swap in edit.swaps)
    for swap in edit.swaps:
        if replaced > _REPLACED or (swap.old and swap.new):
            continue
        if swap.old and _member(swap.old, lens.now or edit.new.text, lens):
            yield Signal(
                "promise-shorter", Level.HIGH, (Topic.OTHER,), f"a promise covers less: {quote(swap.old)} is gone"
            )
        elif swap.new and _member(swap.new, lens.was or edit.old.text, lens) and _excepted(edit, swap.at, lens):
            yield Signal("exception-longer", Level.HIGH, (Topic.OTHER,), f"an exception covers more: {quote(swap.new)}")


def _grave(edit: Edit, lens: Lens) -> bool:
    text = edit.new.text
    if _speaks(text, GRAVE, lens):
        return True
    return _speaks(text, HANDED_ON, lens) and _speaks(text, ("personal_data", "third_parties", "person"), lens)


def _member(run: str, there: str, lens: Lens) -> bool:
    """Whether the words are one more, or one less, in a list: an "and" or "or" at their edge, and new ``there``."""
    if not any(start == 0 or end == len(run) for start, end in lens.spans("and_or", run)):
        return False
    small, known = stopwords(lens.language), set(plain_words(there))
    words = [word for word in plain_words(run) if word not in small and len(word) > 1]
    return (words[:1] != [] and known.isdisjoint(words)) or (not words and lens.has("our_name", run))


def _excepted(edit: Edit, at: int, lens: Lens) -> bool:
    return any(start < at for start, _ in lens.spans("exception", edit.old.text))


def _changed(edit: Edit) -> str:
    old, new = (" … ".join(side.runs) for side in (edit.old, edit.new))
    return f"{quote(old) if old else 'nothing'} → {quote(new) if new else 'nothing'}"
