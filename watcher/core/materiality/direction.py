"""Whether a change is better or worse for the person the policy speaks to, where its signals tell.

Guesses nothing: signals that point both ways, or whose way is not known, make it unclear.
"""

from __future__ import annotations

from collections.abc import Sequence

from watcher.core.materiality.edits import Edit
from watcher.core.materiality.rules.directions import BETTER, HARM, HELP, RELIEF, WORSE
from watcher.core.materiality.signals.base import Lens, Signal, yours
from watcher.core.materiality.signals.quantity import differing
from watcher.model import BlockKind, Direction

_UNCLEAR, _BETTER, _WORSE = Direction.UNCLEAR, Direction.BETTER, Direction.WORSE
_OTHER = {_UNCLEAR: _UNCLEAR, _BETTER: _WORSE, _WORSE: _BETTER}

# A promise of ours not to do, or a duty of ours to do, that got weaker or stronger.
_LESS_REFUSED = frozenset({"promise-to-permission", "negation-lost", "promise-qualified"})
_MORE_REFUSED = frozenset({"negation-gained"})
_LESS_DUE = frozenset({"duty-to-permission", "duty-to-advice"})
_MORE_DUE = frozenset({"permission-to-duty"})
_CHOICE = ("opt_out", "opt_in", "rights")
_QUANTITIES = frozenset({"age", "retention-period", "term-period", "period", "money", "percentage"})


def agreed(directions: Sequence[Direction]) -> Direction:
    """The one direction that is known, or unclear where there is none or more than one."""
    known = {direction for direction in directions if direction}
    return known.pop() if len(known) == 1 else _UNCLEAR


def direction_of(found: Sequence[Signal], edit: Edit, lens: Lens) -> Direction:
    """Where the signals of one edit point; unclear if the gravest of them don't say."""
    if lens.concept("person").pattern == "(?!)":
        return _UNCLEAR  # whose promise it is can't be told in this language
    pointed = [(signal.level, _points(signal, edit, lens)) for signal in found if signal.level]
    gravest = any(direction and level == found[0].level for level, direction in pointed)
    return agreed([direction for _, direction in pointed]) if gravest else _UNCLEAR


def _points(signal: Signal, edit: Edit, lens: Lens) -> Direction:
    rule = signal.rule
    if rule.endswith(("-worse", "-better")):  # another way of doing it
        return _WORSE if rule.endswith("-worse") else _BETTER
    if rule in _QUANTITIES:
        return _more_or_less(edit, lens)
    if rule == "duty-qualified":  # what we do for people
        return _WORSE
    if rule == "recipient-removed":
        return _BETTER
    if rule == "row":
        return _BETTER if edit.removed else _WORSE
    if edit.added or edit.removed:
        return _come_or_gone(rule, edit, lens)
    if rule in _LESS_REFUSED | _MORE_REFUSED:
        return _flip(_refusal(edit, lens), rule in _MORE_REFUSED)
    if rule in _LESS_DUE | _MORE_DUE:
        return _flip(_due(edit, lens), rule in _MORE_DUE)
    return _turned(signal, edit, lens)


def _flip(direction: Direction, other: bool) -> Direction:
    return _OTHER[direction] if other else direction


def _by_name(rule: str) -> Direction:
    return _WORSE if rule in WORSE else _BETTER if rule in BETTER else _UNCLEAR


def _come_or_gone(rule: str, edit: Edit, lens: Lens) -> Direction:
    """A sentence: "we share …" came; "we do not share …" went; "you have the right …" went."""
    way = _by_name(rule)
    if edit.place.block is BlockKind.ITEM and lens.has("negation", edit.place.lead):
        return _UNCLEAR
    if way is _WORSE and (any(lens.has(name, edit.text) for name in _CHOICE) or _done_by_you(edit.text, lens)):
        return _UNCLEAR  # "you can opt out of the sale of your data"
    if lens.has("negation", edit.text):
        # "We do not sell" is a promise; "you have no right" or "may share without asking" is anything.
        way = _BETTER if way is _WORSE and not lens.has("permission", edit.text) else _UNCLEAR
    return _gone(rule, way) if edit.removed else way


def _gone(rule: str, way: Direction) -> Direction:
    """Which way it points that words went which point ``way`` when they come."""
    return _UNCLEAR if way is _WORSE and rule not in RELIEF else _OTHER[way]


def _done_by_you(text: str, lens: Lens) -> bool:
    """Whether it is the person who does the first thing that could do harm."""
    starts = (start for name in HARM if lens.has(name, text) for start, _ in lens.spans(name, text)[:1])
    return yours(text, min(starts, default=len(text)), lens)


def _turned(signal: Signal, edit: Edit, lens: Lens) -> Direction:
    """Words that came into a sentence without any "not", or went out of one."""
    if lens.has("negation", edit.old.text) or lens.has("negation", edit.new.text):
        return _UNCLEAR
    way = _by_name(signal.rule)
    if signal.rule in ("recipient-added", "row-added"):
        return way
    if edit.old.marks and edit.new.marks:
        return _UNCLEAR  # one thing for another
    return way if edit.new.marks else _gone(signal.rule, way)


def _refusal(edit: Edit, lens: Lens) -> Direction:
    """Which way a "not" that went points: ours on what harms is worse, theirs on anything is better."""
    if yours(edit.old.text, _first(edit), lens):
        return _BETTER
    harm = lens.speaks_of(edit, *HARM) and not any(lens.has(name, edit.text) for name in ("erasure", "safeguard"))
    return _WORSE if harm else _UNCLEAR


def _due(edit: Edit, lens: Lens) -> Direction:
    """Which way a duty that went points: ours is worse unless it was to do harm, theirs is better."""
    if yours(edit.old.text, _first(edit), lens):
        return _BETTER
    if any(lens.has(name, edit.old.text) for name in HELP):
        return _WORSE
    return _UNCLEAR if lens.speaks_of(edit, *HARM) else _WORSE


def _first(edit: Edit) -> int:
    return edit.old.marks[0][0] if edit.old.marks else len(edit.old.text)


def _more_or_less(edit: Edit, lens: Lens) -> Direction:
    """Which way a number points that grew or shrank, by what it counts."""
    if edit.added or edit.removed:
        return _UNCLEAR
    old, new = differing(edit.old.text, edit.new.text, lens)
    if len(old) != 1 or len(new) != 1 or old[0].family != new[0].family or old[0].size == new[0].size:
        return _UNCLEAR
    return _flip(_grown(new[0].family, edit, lens), new[0].size < old[0].size)


def _grown(family: str, edit: Edit, lens: Lens) -> Direction:
    """Which way it points that a quantity of this family grew."""
    if family == "age":
        return _BETTER
    if family == "period":
        return _longer(edit, lens)
    if lens.speaks_of(edit, "liability_cap") or lens.has("refund", edit.text):
        return _BETTER
    fee = family.startswith("money") and lens.has("fee", edit.text)
    return _WORSE if fee and not lens.has("credit", edit.text) else _UNCLEAR


def _longer(edit: Edit, lens: Lens) -> Direction:
    if lens.speaks_of(edit, "breach"):
        return _WORSE
    theirs = yours(edit.old.text, _first(edit), lens)
    if lens.has("refund", edit.text) or lens.has("objection", edit.text):
        return _BETTER
    if lens.has("notice_given", edit.text) or lens.has("policy_change", edit.text):
        return _UNCLEAR if theirs else _BETTER
    kept = lens.has("retention_period", edit.text) and lens.has("personal_data", edit.text)
    return _WORSE if kept and not theirs else _UNCLEAR
