"""Chooses what an alert says: the three changes that matter most, cut to the words that changed.

Does not escape, colour or lay out anything (see ``watcher.core.render``), and does not decide
whether there is to be an alert.
"""

from __future__ import annotations

from collections import Counter
from datetime import datetime

from watcher.core.excerpt import PHONE, Window, excerpt, head
from watcher.core.reasons import gravest_first, of_the_whole, said_once
from watcher.core.text import fold, words
from watcher.model import Alert, AlertItem, Change, ChangeKind, JudgedChange, Level, Nature, Op, Policy, Span, Verdict

MOST_ITEMS = 3
_LEAD = 90


def compose(policy: Policy, verdict: Verdict, *, old: int, new: int, at: datetime) -> Alert:
    """The alert about ``verdict``; ``old`` and ``new`` are version numbers, ``at`` the time of the fetch."""
    # Quiet changes are told only to those who asked for them by ``alert_from = "none"``.
    least = min(Level.LOW, policy.alert_from)
    told = [judged for judged in verdict.changes if judged.level >= least]
    quiet = Counter(judged.nature for judged in verdict.changes if judged.level < least)
    shown = _most_important(told)
    rest = Counter(judged.level for judged in told) - Counter(judged.level for judged in shown)
    return Alert(
        policy_id=policy.id,
        title=policy.name,
        url=policy.url,
        level=verdict.level,
        old=old,
        new=new,
        detected_at=at,
        items=tuple(map(_item, shown)),
        reasons=of_the_whole(verdict.reasons),
        more=len(told) - len(shown),
        quiet=quiet.total(),
        effective=verdict.effective,
        channels=policy.channels,
        natures=tuple((nature, quiet[nature]) for nature in Nature if quiet[nature]),
        notice=verdict.notice,
        levels=tuple(sorted(rest.items(), reverse=True)),
    )


def full_spans(change: Change) -> tuple[Span, ...]:
    """All words of a change, marked: the edited words, or all of what was added or removed."""
    if change.spans:
        return change.spans
    if change.before != change.after:
        sides = ((Op.DELETE, change.before), (Op.INSERT, change.after))
        return tuple(Span(op, _without_title(text, change)) for op, text in sides if text)
    old_title = change.old_section[-1] if change.old_section else ""
    if change.kind is ChangeKind.RENAMED and old_title and old_title != change.section[-1]:
        return (Span(Op.DELETE, old_title), Span(Op.INSERT, change.section[-1]))
    unmarked = {ChangeKind.ADDED: Op.INSERT, ChangeKind.REMOVED: Op.DELETE}
    return (Span(unmarked.get(change.kind, Op.EQUAL), change.after or change.section[-1]),)


def shown_spans(judged: JudgedChange, window: Window = PHONE) -> tuple[Span, ...]:
    """The words around what changed, after the sentence that introduces them where there is one."""
    hints = frozenset(word for reason in judged.reasons for word in words(reason))
    spans = excerpt(full_spans(judged.change), window, hints)
    lead = judged.change.lead
    if fold(judged.change.section[-1]).endswith(fold(lead)):
        lead = ""  # the heading itself, which stands above anyway
    return (Span(Op.EQUAL, f"{head(lead, _LEAD)} "), *spans) if lead else spans


def _without_title(text: str, change: Change) -> str:
    """The text of a section without its heading, which stands above it; all of it where that is all."""
    title = change.section[-1]
    return (text.removeprefix(title).lstrip() or text) if change.whole else text


def _most_important(material: list[JudgedChange]) -> list[JudgedChange]:
    """At most ``MOST_ITEMS``: highest level first, then as in the text; the same news is told once."""
    chosen: list[JudgedChange] = []
    told: set[tuple[object, ...]] = set()
    for judged in sorted(material, key=lambda judged: -judged.level):
        if len(chosen) == MOST_ITEMS:
            break
        news = _news(judged)
        if news not in told:
            told.add(news)
            chosen.append(judged)
    return chosen


def _news(judged: JudgedChange) -> tuple[object, ...]:
    changed = tuple((span.op, span.text.strip()) for span in full_spans(judged.change) if span.op is not Op.EQUAL)
    return (judged.change.kind, judged.level, changed or judged.change.section, judged.reasons)


def _item(judged: JudgedChange) -> AlertItem:
    change = judged.change
    reasons = said_once(gravest_first(judged.reasons))
    return AlertItem(change.kind, judged.level, change.section, shown_spans(judged), reasons, judged.direction)
