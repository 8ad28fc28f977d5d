"""Decides whether a change of a policy matters, and says why.

judge(comparison, old, new)
    cut                   each change into edits: sentences that came, went or were reworded   (edits)
    cancel_moved          sentences that only stand elsewhere now                              (systematic)
    cancel_replacements   the same words replaced over and over                                (systematic)
    explained             the cheapest reading under which nothing was said anew               (nature)
    signals               what makes an edit matter, in words                         (signals, rules, vocabulary)
    judge_change, whole   the worst of it, and what it amounts to together                     (score, verdict)

It compares nothing itself and reads neither clock nor configuration; which levels alert is the
caller's affair.
"""

from __future__ import annotations

from watcher.core.language import language_of
from watcher.core.materiality.edits import Edit, cut, squash
from watcher.core.materiality.entities import lower_words
from watcher.core.materiality.neutral import unnumbered
from watcher.core.materiality.score import judge_change
from watcher.core.materiality.signals import Lens
from watcher.core.materiality.systematic import cancel_moved, cancel_replacements
from watcher.core.materiality.verdict import verdict
from watcher.model import ChangeKind, Comparison, PolicyText, Verdict

__all__ = ["judge"]


def judge(comparison: Comparison, old: PolicyText, new: PolicyText, *, kind: str = "") -> Verdict:
    """The verdict on ``comparison`` of ``old`` with ``new``; ``kind`` is the type of policy ("privacy").

    Every change comes back judged, in order, the quiet ones with the nature that made them quiet.
    """
    changes = comparison.changes
    if not changes:
        return Verdict(level=verdict((), old, new, [], "").level, changes=())
    old_text, new_text = old.text, new.text
    language = language_of(new_text) or (new.language or old.language)[:2].lower() or "en"
    quiet = (ChangeKind.MOVED,)
    edits = [[] if change.kind in quiet or "duplicate" in change.signs else cut(change, kind) for change in changes]
    edits, repeated = cancel_replacements(_without_titles(cancel_moved(edits, language), old, new), language, new_text)
    lens = Lens(language, kind, new.title, lower_words(old_text) | lower_words(new_text), old_text, new_text)
    judged = tuple(judge_change(change, group, lens) for change, group in zip(changes, edits, strict=True))
    return verdict(judged, old, new, repeated, language)


def _without_titles(edits: list[list[Edit]], old: PolicyText, new: PolicyText) -> list[list[Edit]]:
    """Without lines of a table of contents: titles that the other version has as headings as well."""
    titles = [frozenset(squash(section.heading) for section in text.sections) for text in (old, new)]
    return [[edit for edit in group if not _is_title(edit, titles)] for group in edits]


def _is_title(edit: Edit, titles: list[frozenset[str]]) -> bool:
    return (edit.added or edit.removed) and squash(unnumbered(edit.text)) in titles[edit.removed]
