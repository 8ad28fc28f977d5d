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
from watcher.core.materiality.entities import LowerWords
from watcher.core.materiality.kinds import kind_of
from watcher.core.materiality.neutral import unnumbered
from watcher.core.materiality.recast import across_blocks
from watcher.core.materiality.score import judge_change
from watcher.core.materiality.signals import Lens
from watcher.core.materiality.systematic import cancel_moved, cancel_replacements
from watcher.core.materiality.verdict import verdict
from watcher.model import Change, ChangeKind, Comparison, Level, PolicyText, Verdict

__all__ = ["judge"]


def judge(comparison: Comparison, old: PolicyText, new: PolicyText, *, kind: str = "") -> Verdict:
    """The verdict on ``comparison`` of ``old`` with ``new``; ``kind`` is what the policy's id calls its type.

    Any name will do ("privacy", "Privacy Policy", "datenschutz"); where it says nothing the title is read.

    Every change comes back judged, in order, the quiet ones with the nature that made them quiet.
    """
    changes = comparison.changes
    if not changes:
        return Verdict(Level.NONE, ())
    old_text, new_text = old.text, new.text
    language = language_of(new_text) or (new.language or old.language)[:2].lower() or "en"
    kind = kind_of(kind, new.title, *(section.title for section in new.sections[:1]))
    steps = {"typography": [[] if _set_aside(change) else cut(change, kind) for change in changes]}
    steps["reordered"] = cancel_moved(steps["typography"], language)
    steps["table-of-contents"] = _without_titles(steps["reordered"], old, new)
    edits, repeated = cancel_replacements(steps["table-of-contents"], language, f"{new.title}\n{new_text}")
    steps["repeated-replacement"] = edits
    lens = Lens(language, kind, new.title, LowerWords(old_text, new_text), old_text, new_text)
    judged = tuple(
        judge_change(
            change,
            edits[at],
            lens._replace(instead=_instead(at, changes, edits)),
            _set_aside(change) or _emptied(at, steps),
        )
        for at, change in enumerate(changes)
    )
    judged = across_blocks(judged, language)
    return verdict(judged, old, new, repeated, lens)


def _instead(at: int, changes: tuple[Change, ...], edits: list[list[Edit]]) -> str:
    """The sentence that went right beside the one that came with that change, or empty."""
    if changes[at].kind is not ChangeKind.ADDED or len(edits[at]) != 1:
        return ""
    beside = [other for other in (at - 1, at + 1) if 0 <= other < len(changes)]
    gone = [
        edits[other][0].text
        for other in beside
        if changes[other].kind is ChangeKind.REMOVED
        and changes[other].section == changes[at].section
        and len(edits[other]) == 1
    ]
    return gone[0] if len(gone) == 1 else ""


def _set_aside(change: Change) -> str:
    """Why the change is not even cut into edits, or empty."""
    if change.kind is ChangeKind.MOVED:
        return "moved"
    return "duplicate" if "duplicate" in change.signs else ""


def _emptied(at: int, steps: dict[str, list[list[Edit]]]) -> str:
    """The first step after which that change had no edits, or empty."""
    return next((step for step, edits in steps.items() if not edits[at]), "")


def _without_titles(edits: list[list[Edit]], old: PolicyText, new: PolicyText) -> list[list[Edit]]:
    """Without lines of a table of contents: titles that the other version has as headings as well."""
    titles = [frozenset(squash(section.heading) for section in text.sections) for text in (old, new)]
    return [[edit for edit in group if not _is_title(edit, titles)] for group in edits]


def _is_title(edit: Edit, titles: list[frozenset[str]]) -> bool:
    return (edit.added or edit.removed) and squash(unnumbered(edit.text)) in titles[edit.removed]
