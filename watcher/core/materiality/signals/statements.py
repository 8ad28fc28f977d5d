"""What a sentence that came or went speaks of, and words that came into or went out of one that stayed."""

from __future__ import annotations

from collections.abc import Iterator

from watcher.core.materiality.dates import stamps
from watcher.core.materiality.edits import Edit
from watcher.core.materiality.entities import names_party
from watcher.core.materiality.rules import CRITICAL_SENTENCES, STATEMENTS, TURNS, Statement, Turn
from watcher.core.materiality.signals.base import Lens, Signal, around, quote
from watcher.core.materiality.spelling import spelled_alike
from watcher.core.materiality.vocabulary import number_words, stopwords
from watcher.model import BlockKind, Level, Topic

# Concepts in which one word is not as good as another.
_EXACT = frozenset({"third-parties", "safeguard", "data-kind", "sensitive", "government"})
# Words of which one more weighs, whatever else is said.
_STRONG = frozenset(
    (
        *("sell", "training", "opt-out", "opt-in", "sensitive", "arbitration", "class-action", "indemnity"),
        *("payment", "auto-renewal"),
    )
)
# Words that style brings in and takes out: only where nothing stands in their place.
_WEAK = frozenset({"scope", "qualifier"})
# What nothing should be done with before somebody consented.
_ASKED_FOR = ("sell", "training", "sensitive", "child", "advertising", "share", "cookie", "transfer")
# What holds whatever "not" comes after it: the "not" is in a condition or a consequence.
_AFFIRMED = frozenset({"rights", "opt-out", "auto-renewal"})
_SAID = 2  # subjects named in a reason


def statements(edit: Edit, lens: Lens) -> Iterator[Signal]:
    """What an added or removed sentence is about, by the table of statements: one signal, however much it says."""
    if not (edit.added or edit.removed):
        return
    inherited = edit.place.lead if edit.place.block is BlockKind.ITEM else ""
    negative = lens.has("negation", f"{inherited} {edit.text}")
    found = [
        (_level(rule, edit, negative and not _affirmed(rule, edit, inherited, lens)), rule)
        for rule in spoken_of(edit.text, lens, inherited)
    ]
    found.sort(key=lambda entry: -entry[0])
    if found:
        level, worst = found[0]
        say = dict.fromkeys(rule.say for _, rule in found[:_SAID])
        topics = dict.fromkeys(topic for _, rule in found for topic in rule.topics)
        yield Signal(worst.name, level, tuple(topics), _said(" and ".join(say), edit, negative))


def _affirmed(rule: Statement, edit: Edit, lead: str, lens: Lens) -> bool:
    """Whether the "not" comes after what the statement gives or takes: "renews unless you do not wish it"."""
    if rule.name not in _AFFIRMED or lens.has("negation", lead):
        return False
    subject, negation = (lens.spans(name, edit.text) for name in (rule.needs[0], "negation"))
    return bool(subject and negation) and negation[0][0] > subject[0][1]


def spoken_of(text: str, lens: Lens, lead: str = "") -> list[Statement]:
    """The statements of the table that the sentence makes; ``lead`` introduces it ("We collect:")."""
    return [rule for rule in STATEMENTS if _speaks(text, rule, lens, lead)]


def _speaks(text: str, rule: Statement, lens: Lens, lead: str) -> bool:
    # The subject stands in the sentence itself; what is done with it may stand in the lead-in.
    first, *rest = rule.needs
    if not _holds(first, text, lens) or not all(_holds(name, text, lens) or _led(name, lead, lens) for name in rest):
        return False
    return not any(lens.has(name, text) for name in rule.unless)


def _level(rule: Statement, edit: Edit, negative: bool) -> Level:
    if edit.added:
        return rule.worth.promised if negative else rule.worth.added
    return rule.worth.unpromised if negative else rule.worth.removed


def _said(say: str, edit: Edit, negative: bool) -> str:
    if edit.added:
        return f"new statement on {say}: {quote(edit.text)}"
    return f"a {'promise' if negative else 'statement'} on {say} was removed: {quote(edit.text)}"


def _led(name: str, lead: str, lens: Lens) -> bool:
    return bool(lead) and _holds(name, lead, lens)


def _holds(name: str, text: str, lens: Lens) -> bool:
    return names_party(text) if name == "party" else lens.has(name, text)


def turns(edit: Edit, lens: Lens) -> Iterator[Signal]:
    """Words that matter and stand on one side only of a reworded sentence, by the table of turns."""
    if edit.added or edit.removed:
        return
    for rule in TURNS:
        if not any(lens.has_any(rule.words, side.text) for side in (edit.old, edit.new)):
            continue
        if rule.within and not lens.speaks_of(edit, *rule.within):
            continue
        came, went = _only(edit, rule, lens, came=True), _only(edit, rule, lens, came=False)
        if came:
            # "…, and we do not sell it" is a promise, not a sale.
            level = min(rule.worth[0], Level.MEDIUM) if lens.has("negation", came) else rule.worth[0]
            yield Signal(rule.name, level, rule.topics, f"{rule.came}: {came}")
        elif went:
            yield Signal(rule.name, _lost(rule, edit, lens), rule.topics, f"{rule.went}: {went}")
        elif rule.name in _EXACT and (pair := _exchanged(edit, rule, lens)):
            yield Signal(
                rule.name, Level.LOW, rule.topics, f"other words on {rule.came.removeprefix('now speaks of ')}: {pair}"
            )


def _lost(rule: Turn, edit: Edit, lens: Lens) -> Level:
    """What it is worth that the words went: most where consent was asked for data that is handed on or delicate."""
    asked = rule.name == "choice" and not lens.has("consent", lens.now or edit.new.text)
    return Level.HIGH if asked and lens.speaks_of(edit, *_ASKED_FOR) else rule.worth[1]


def _exchanged(edit: Edit, rule: Turn, lens: Lens) -> str:
    """The words of one concept that gave way to others of it: "third parties" to "affiliates"."""
    for name in rule.words:
        old, new = (
            [word.casefold() for word in side.touched(lens.spans(name, side.text))] for side in (edit.old, edit.new)
        )
        gone, come = [word for word in old if word not in new], [word for word in new if word not in old]
        if gone and come and not spelled_alike(gone[0], come[0]):
            return f"“{gone[0]}” → “{come[0]}”"
    return ""


def _only(edit: Edit, rule: Turn, lens: Lens, *, came: bool) -> str:
    """The first changed stretch on one side with the rule's words, if that side has more of them."""
    here, there = (edit.new, edit.old) if came else (edit.old, edit.new)
    for name in rule.words:
        if not lens.has(name, here.text):
            continue
        found = lens.spans(name, here.text)
        touched = here.touched(found)
        if touched and len(found) > len(lens.spans(name, there.text)) and _elsewhere(edit, rule, name, lens, came):
            span = next((mark for mark in here.marks if lens.spans(name, here.text[mark[0] : mark[1]])), None)
            return f"“{around(here.text, span)}”" if span else f"“{touched[0][:100]}”"
    return ""


def _elsewhere(edit: Edit, rule: Turn, name: str, lens: Lens, came: bool) -> bool:
    """Whether no other sentence of the change makes up for it; words of little weight count only where the
    other side has none of them, or where nothing stands in their place."""
    here, there = (lens.now, lens.was) if came else (lens.was, lens.now)
    if here and len(lens.spans(name, here)) <= len(lens.spans(name, there)):
        return False
    if rule.name in _STRONG:
        return True
    if rule.name not in _WEAK and not lens.has(name, there or (edit.old.text if came else edit.new.text)):
        return True
    return any(lens.spans(name, one) and not other for one, other in _directed(edit, came))


def _directed(edit: Edit, came: bool) -> list[tuple[str, str]]:
    return [(swap.new, swap.old) if came else (swap.old, swap.new) for swap in edit.swaps]


def reissued(edit: Edit, lens: Lens) -> Iterator[Signal]:
    """Another version of a document that is part of this one: listed, or named where it is incorporated."""
    if edit.added or edit.removed:
        return
    listed = edit.place.block is BlockKind.ITEM and edit.place.lead.rstrip().endswith((":", "："))
    if not (lens.has("by_reference", edit.new.text) or (listed and lens.has("incorporated", edit.new.text))):
        return
    if stamps(edit.old.text.casefold()) != stamps(edit.new.text.casefold()):
        reason = f"another version of a document that is part of this one: {quote(edit.new.text)}"
        yield Signal("document-reissued", Level.LOW, (Topic.POLICY_CHANGE,), reason)


def critical(edit: Edit, lens: Lens) -> Iterator[Signal]:
    """Whatever was edited in a sentence on training, age, arbitration, retention, selling or sub-processors."""
    small = stopwords(lens.language) | number_words(lens.language).keys()
    if edit.added or edit.removed or all(word in small for side in (edit.old, edit.new) for word in side.words):
        return
    for rule in CRITICAL_SENTENCES:
        if all(lens.has(name, side.text) for name in rule.needs for side in (edit.old, edit.new)):
            wider = not edit.old.marks and bool(edit.new.touched(lens.spans("and_or", edit.new.text)))
            promise = rule.widened and all(lens.has("negation", side.text) for side in (edit.old, edit.new))
            what = "promise" if promise and rule.widened > Level.LOW else "sentence"
            reason = f"a {what} on {rule.say} {'covers more' if wider else 'was reworded'}: {quote(edit.new.text)}"
            level = Level.HIGH if what == "promise" else rule.widened if wider else Level.LOW
            yield Signal("critical-sentence", level, (rule.topic,), reason)
            return
