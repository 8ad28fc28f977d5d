"""What a sentence that came or went speaks of, and words that came into or went out of one that stayed."""

from __future__ import annotations

import re
from collections.abc import Iterator

from watcher.core.materiality.edits import Edit, Side
from watcher.core.materiality.entities import PARTY
from watcher.core.materiality.rules import CRITICAL_SENTENCES, STATEMENTS, TURNS, Statement, Turn
from watcher.core.materiality.signals.base import Lens, Signal, around, quote
from watcher.model import Level


def statements(edit: Edit, lens: Lens) -> Iterator[Signal]:
    """What an added or removed sentence is about, by the table of statements."""
    if not (edit.added or edit.removed):
        return
    text = edit.text
    negative = bool(lens.concept("negation").search(text))
    for rule in STATEMENTS:
        spoken = all(_pattern(name, lens).search(text) for name in rule.needs)
        if spoken and not any(lens.concept(name).search(text) for name in rule.unless):
            yield Signal(rule.name, _level(rule, edit, negative), rule.topics, _said(rule, edit, negative))


def _level(rule: Statement, edit: Edit, negative: bool) -> Level:
    if edit.added:
        return rule.worth.promised if negative else rule.worth.added
    return rule.worth.unpromised if negative else rule.worth.removed


def _said(rule: Statement, edit: Edit, negative: bool) -> str:
    if edit.added:
        return f"new statement on {rule.say}: {quote(edit.text)}"
    return f"a {'promise' if negative else 'statement'} on {rule.say} was removed: {quote(edit.text)}"


def _pattern(name: str, lens: Lens) -> re.Pattern[str]:
    return PARTY if name == "party" else lens.concept(name)


def turns(edit: Edit, lens: Lens) -> Iterator[Signal]:
    """Words that matter and stand on one side only of a reworded sentence, by the table of turns."""
    if edit.added or edit.removed:
        return
    for rule in TURNS:
        if rule.within and not lens.speaks_of(edit, *rule.within):
            continue
        came, went = _only(edit.new, edit.old, rule, lens), _only(edit.old, edit.new, rule, lens)
        if came:
            yield Signal(rule.name, rule.worth[0], rule.topics, f"{rule.came}: {came}")
        elif went:
            yield Signal(rule.name, rule.worth[1], rule.topics, f"{rule.went}: {went}")


def _only(here: Side, there: Side, rule: Turn, lens: Lens) -> str:
    """The first changed stretch here with the rule's words, if the concept stands here more often."""
    for name in rule.words:
        pattern = lens.concept(name)
        touched = here.touched(pattern)
        if touched and len(here.all(pattern)) > len(there.all(pattern)):
            span = next((mark for mark in here.marks if pattern.search(here.text[mark[0] : mark[1]])), None)
            return f"“{around(here.text, span)}”" if span else f"“{touched[0][:100]}”"
    return ""


def critical(edit: Edit, lens: Lens) -> Iterator[Signal]:
    """Whatever was edited in a sentence on training, age, arbitration, retention, selling or sub-processors."""
    if edit.added or edit.removed:
        return
    for rule in CRITICAL_SENTENCES:
        if all(lens.concept(name).search(side.text) for name in rule.needs for side in (edit.old, edit.new)):
            reason = f"a sentence on {rule.say} was reworded: {quote(edit.new.text)}"
            yield Signal("critical-sentence", Level.LOW, (rule.topic,), reason)
            return
