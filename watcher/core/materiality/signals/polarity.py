"""A promise that became a permission, a "not" on one side only, "may" for "will".

Counts, rather than compares, negations and modal verbs on both sides of a reworded sentence: "cannot"
for "can not" is no change.
"""

from __future__ import annotations

from collections.abc import Iterator

from watcher.core.materiality.edits import Edit, Side, Swap, plain_words
from watcher.core.materiality.prefixes import turned
from watcher.core.materiality.rules.directions import HELP
from watcher.core.materiality.signals.base import Lens, Signal, around, yours
from watcher.model import Level, Topic

GRAVE = ("sell", "training", "sensitive", "opt_out", "child")
SERIOUS = (
    "share",
    "collect",
    "retention",
    "rights",
    "advertising",
    "transfer",
    "liability",
    "breach",
    "security",
    "payment",
    "termination",
    "purpose",
    "automated",
    "safeguard",
)


def polarity(edit: Edit, lens: Lens) -> Iterator[Signal]:
    """Signals of a sentence whose negation or modality turned. None for one added or removed."""
    if edit.added or edit.removed:
        return
    lost, gained = _negations(edit, lens)
    allowed, bound = came(edit, lens, "permission"), went(edit, lens, "duty")
    grave = lens.speaks_of(edit, *GRAVE)
    serious = grave or lens.speaks_of(edit, *SERIOUS)
    topic = (Topic.SELLING,) if lens.speaks_of(edit, "sell") else ()
    if lost and allowed:
        level = Level.CRITICAL if grave else Level.HIGH
        yield Signal("promise-to-permission", level, topic, f"a promise became a permission: {_turn(edit, lens)}")
    elif lost:
        seen = lens.has("share", edit.new.text) or lens.has("access", edit.new.text)
        handed_on = seen and lens.speaks_of(edit, "advertising", "third_parties", "subprocessor")
        limited = lens.has("fault", edit.new.text) and lens.has("liability", edit.new.text)
        serious = serious or lens.has("access", edit.new.text)
        # "excluding" that became "including": every case is now the opposite.
        taken_in = any(lens.has("negation", old) and lens.has("scope", new) for old, new, _ in edit.swaps)
        promised = lens.speaks_of(edit, "advertising", "delicate") and not yours(
            edit.old.text, _first_not(edit.old, lens), lens
        )
        level = _by(grave or handed_on or taken_in or promised or limited, serious)
        yield Signal("negation-lost", level, topic, f"a “not” is gone: {_turn(edit, lens)}")
    elif gained:
        liable = any(lens.has("liability", side.text) for side in (edit.old, edit.new))
        excluded = liable and not lens.has("negation", edit.old.text)
        denied = lens.has("rights", edit.old.text) or lens.has("opt_out", edit.old.text)
        barred = (
            denied
            and yours(edit.new.text, _first_not(edit.new, lens), lens)
            and not lens.has("negation", edit.old.text)
        )
        yield Signal(
            "negation-gained", _by(excluded or barred, serious), topic, f"a “not” came in: {_turn(edit, lens)}"
        )
    elif allowed and bound:
        level = _freed(edit, lens) or (Level.MEDIUM if serious else Level.LOW)
        yield Signal("duty-to-permission", level, (), f"a duty became a permission: {_turn(edit, lens)}")
    elif came(edit, lens, "duty") and went(edit, lens, "permission"):
        yield Signal("permission-to-duty", Level.LOW, (), f"a permission became a duty: {_turn(edit, lens)}")
    elif came(edit, lens, "advice"):
        level = _by(grave and lens.speaks_of(edit, "child", "consent"), bound)
        yield Signal("duty-to-advice", level, (), f"a duty became a recommendation: {_turn(edit, lens)}")
    elif allowed and not any(
        lens.has(name, text) for name, text in (("permission", lens.was or edit.old.text), ("negation", edit.new.text))
    ):
        charged = lens.has("fee", edit.new.text) and lens.has("payment", edit.new.text)
        level = Level.MEDIUM if charged or _helps(edit, lens, "permission") else Level.LOW
        yield Signal("permission-gained", level, (), f"now permits: {_phrase(edit.new, lens)}")
    yield from _qualified(edit, lens, grave, serious)


def _negations(edit: Edit, lens: Lens) -> tuple[bool, bool]:
    """Whether a "not" went, and whether one came; not so where a prefix makes up for it."""
    lost, gained = went(edit, lens, "negation"), came(edit, lens, "negation")
    if (lost or gained) and any(_made_up_for(swap, lens) for swap in edit.swaps):
        return False, False
    return lost, gained


def _made_up_for(swap: Swap, lens: Lens) -> bool:
    """Whether a "not" stands beside a prefix that turned: "not binding", "non-binding"; "not uncommon", "common"."""
    beside = plain_words(f"{swap.old} {swap.new}")
    return any(
        lens.has("negation", " ".join(word for word in beside if word != (found.new if found.denied else found.old)))
        for found in turned(swap.old, swap.new, lens.language)
    )


def _freed(edit: Edit, lens: Lens) -> Level:
    """To ask or tell was a duty: where data is handed on or is delicate, that it no longer is weighs most."""
    told = any(lens.has(name, edit.old.text) for name in ("consent", "notice_given"))
    asked = told and lens.speaks_of(edit, "share", "government", "amendment", "policy_change", *GRAVE)
    return Level.HIGH if asked else Level.NONE


def _qualified(edit: Edit, lens: Lens, grave: bool, serious: bool) -> Iterator[Signal]:
    """A qualification put into a negative sentence takes part of the promise back."""
    new = [
        word
        for name in ("qualifier", "hedge")
        if came(edit, lens, name)
        for word in edit.new.touched(lens.spans(name, edit.new.text))
    ]
    if came(edit, lens, "hedge") and _helps(edit, lens, "hedge"):
        yield Signal("duty-qualified", Level.MEDIUM, (), f"what we do for people was qualified: {_turn(edit, lens)}")
    refused = all(lens.has("negation", side.text) for side in (edit.old, edit.new))
    if refused and not new and went(edit, lens, "hedge"):
        yield Signal("promise-unqualified", Level.LOW, (), f"a promise was widened: {_turn(edit, lens)}")
    if new and refused:
        handed_on = lens.has("share", edit.new.text) and lens.has("personal_data", edit.new.text)
        kept = handed_on or lens.speaks_of(edit, "advertising", "delicate", "access")
        ours = not yours(edit.new.text, _first_not(edit.new, lens), lens)
        level = Level.HIGH if grave or (kept and ours) else Level.MEDIUM if serious else Level.LOW
        yield Signal("promise-qualified", level, (), f"a promise was narrowed: “{new[0]}” was put in")


def _helps(edit: Edit, lens: Lens, name: str) -> bool:
    """Whether the sentence says what we do that serves a person, and the concept was put into that."""
    if lens.has("negation", edit.new.text) or not all(lens.has_any(HELP, side.text) for side in (edit.old, edit.new)):
        return False
    starts = [start for start, _ in lens.spans(name, edit.new.text)]
    return bool(starts) and not yours(edit.new.text, starts[0], lens)


def _first_not(side: Side, lens: Lens) -> int:
    return next((start for start, _ in lens.spans("negation", side.text)), 0)


def _by(grave: bool, serious: bool) -> Level:
    return Level.HIGH if grave else Level.MEDIUM if serious else Level.LOW


def came(edit: Edit, lens: Lens, name: str) -> bool:
    """Whether the concept stands in the new words, and more often than in the old sentence and its neighbours."""
    return _more(edit.new, edit.old, lens, name) and _more_in(lens.now, lens.was, lens, name)


def went(edit: Edit, lens: Lens, name: str) -> bool:
    return _more(edit.old, edit.new, lens, name) and _more_in(lens.was, lens.now, lens, name)


def _more(here: Side, there: Side, lens: Lens, name: str) -> bool:
    if not here.marks or not lens.has(name, here.text):
        return False
    found = lens.spans(name, here.text)
    return bool(here.touched(found)) and len(found) > len(lens.spans(name, there.text))


def _more_in(here: str, there: str, lens: Lens, name: str) -> bool:
    return not here or len(lens.spans(name, here)) > len(lens.spans(name, there))


def _turn(edit: Edit, lens: Lens) -> str:
    return f"{_phrase(edit.old, lens)} → {_phrase(edit.new, lens)}"


def _phrase(side: Side, lens: Lens) -> str:
    """The words that turned, from the first to the last changed word, with the verb behind them."""
    if not side.marks:
        return "nothing"
    start, end = side.marks[0][0], side.marks[-1][1]
    for name in ("negation", "permission", "duty"):
        for begin, behind in lens.spans(name, side.text) if lens.has(name, side.text) else ():
            if 0 <= start - behind <= 2:
                start = begin
    if end - start > 90:
        start, end = side.marks[0]
    return f"“{around(side.text, (start, end))}”"
