"""From edits to a judged change, and from judged changes to the verdict on the version.

The weights of single rules stand in ``rules``; here is only how they add up.
"""

from __future__ import annotations

from typing import NamedTuple

from watcher.core.materiality.dates import EFFECTIVE, effective_date, in_force, without, year
from watcher.core.materiality.direction import agreed, direction_of
from watcher.core.materiality.edits import Edit, plain_words, reworded, seen_as
from watcher.core.materiality.nature import explained
from watcher.core.materiality.neutral import neutral, only_contact, other_address, postal
from watcher.core.materiality.paraphrase import paraphrased
from watcher.core.materiality.prose import is_boilerplate, is_curt, is_pointer, is_prose, relabelled
from watcher.core.materiality.quiet import told, unchanged
from watcher.core.materiality.recast import doubtful, written_anew
from watcher.core.materiality.rules import OPPOSED
from watcher.core.materiality.signals import Lens, Signal, signals
from watcher.core.materiality.signals.base import quote
from watcher.core.materiality.signals.parties import known_by_domain
from watcher.core.materiality.signals.statements import spoken_of
from watcher.core.materiality.teasers import is_teaser
from watcher.core.materiality.topics import topics_of
from watcher.core.materiality.wording import says_anew
from watcher.model import BlockKind, Change, ChangeKind, Direction, JudgedChange, Level, Nature, Topic

_ORDER = (Nature.COSMETIC, Nature.DATES, Nature.EDITORIAL, Nature.SUBSTANTIVE)
_REASONS = 4
_TOPICS = 4
_TITLE = 14  # words of a heading; what is longer is a sentence


class Finding(NamedTuple):
    """What one edit came to."""

    nature: Nature
    level: Level = Level.NONE
    topics: tuple[Topic, ...] = ()
    reasons: tuple[str, ...] = ()
    by: str = ""
    direction: Direction = Direction.UNCLEAR


def judge_edit(edit: Edit, lens: Lens) -> Finding:
    """The nature of one edit and, if it is substantive, its level, topics and reasons."""
    if edit.added or edit.removed:
        return _come_or_gone(edit, lens)
    if exchanged := list(known_by_domain(edit, lens)):
        return _substantive(edit, lens, exchanged)
    nature = explained(edit, lens) or (Nature.EDITORIAL if is_pointer(edit, lens) else None)
    bare = seen_as(edit, neutral) if nature is not Nature.COSMETIC else None
    found = signals(bare, lens) if bare else []
    if nature and any(signal.rule in _WHATEVER for signal in found):
        nature = None
    if nature is Nature.EDITORIAL:
        return _readdressed(edit, lens)
    if nature:
        return _quiet(edit, nature, lens)
    return _substantive(edit, lens, found) if found else _reworded(bare or edit, lens)


def _readdressed(edit: Edit, lens: Lens) -> Finding:
    """Where notices are mailed to and claims of infringement go is worth knowing; that an office moved is not."""
    old, new = edit.old.text, edit.new.text
    mail = other_address(old, new)
    moved = mail or only_contact(edit) or postal(old) != postal(new)
    if moved and lens.speaks_of(edit, "formal_notice") and (mail or lens.speaks_of(edit, "infringement")):
        reason = f"the address for notices or claims changed: {quote(edit.new.text)}"
        return Finding(Nature.EDITORIAL, Level.LOW, (Topic.CONTACT,), (reason,), "formal-notice")
    return _quiet(edit, Nature.EDITORIAL, lens)


def _quiet(edit: Edit, nature: Nature, lens: Lens) -> Finding:
    by, reason = told(edit, nature, lens)
    return Finding(nature, reasons=(reason,), by=by)


# Signals of a sentence that reads like an edit of style or of dates, and is none.
_WHATEVER = frozenset(
    (
        *(
            "promise-to-permission",
            "negation-lost",
            "duty-to-permission",
            "duty-to-advice",
            "party-changed",
            "roles-exchanged",
            "governing-law",
            "age",
            "period",
        ),
        *("opposite", "regardless", "at-any-time", *(pair.name for pair in OPPOSED)),
        *(
            "retention-period",
            "term-period",
            "percentage",
            "money",
            "number",
            "country",
            "document-reissued",
            "complaints",
            "told-when-worse",
            "open-when-worse",
            "open-when-better",
            "open-where-worse",
            "open-where-better",
        ),
    )
)


_NAMING = frozenset({"row", "recipient-added", "recipient-removed", "party-added", "party-removed"})


def _come_or_gone(edit: Edit, lens: Lens) -> Finding:
    bare = seen_as(edit, neutral)
    found = signals(bare, lens) if bare else []
    curt = is_curt(edit, max((signal.level for signal in found), default=Level.NONE), lens)
    left = plain_words(without(edit.text))
    if not left or (len(left) <= 3 and without(edit.text).strip() != edit.text.strip() and not curt):
        return _quiet(edit, Nature.DATES, lens)
    found = sorted([*found, *_in_place(edit, lens)], key=lambda signal: -signal.level)
    named = [signal for signal in found if signal.rule in _NAMING]
    if not is_prose(edit, lens) and not curt:
        listed = edit.place.block is not BlockKind.PARAGRAPH or lens.listing(edit)
        return _substantive(edit, lens, named) if named and listed else _quiet(edit, Nature.COSMETIC, lens)
    # "Any dispute about this notice is settled by arbitration" only sounds like a line about the page.
    if is_boilerplate(edit, lens) and not any(signal.level >= Level.HIGH for signal in found):
        return _quiet(edit, Nature.EDITORIAL, lens)
    if not found and year(edit.text) and (in_force(edit.text) or (edit.removed and EFFECTIVE.search(edit.text))):
        return _quiet(edit, Nature.DATES, lens)  # when something begins, or once began
    if not found and edit.place.block is BlockKind.HEADING and len(plain_words(edit.text)) <= _TITLE:
        return _quiet(edit, Nature.COSMETIC, lens)
    if not found:
        found = [Signal("prose", Level.LOW, (), f"{'new' if edit.added else 'removed'}: {quote(edit.text)}")]
    return _substantive(edit, lens, found)


# What a sentence may have become that another was put in place of.
_WEAKER = frozenset(
    (
        *("promise-to-permission", "duty-to-permission", "duty-to-advice", "opt-in", "choice", "fee-introduced"),
        *("fault-dropped", "exception-made", "anywhere", "change-untold", "right-conditional", "term-period"),
    )
)


def _in_place(edit: Edit, lens: Lens) -> list[Signal]:
    """What is grave in the sentence that came if it is read as another wording of the one that went."""
    if not (edit.added and lens.instead):
        return []
    about = [{rule.name for rule in spoken_of(text, lens)} for text in (lens.instead, edit.text)]
    stood = next(reworded(lens.instead, edit.text, edit.place), None) if about[0] & about[1] else None
    alone = lens._replace(was="", now="", gone="", come="", instead="")
    found = signals(stood, alone) if stood else []
    return [signal for signal in found if signal.rule in _WEAKER and signal.level >= Level.HIGH]


def _substantive(edit: Edit, lens: Lens, found: list[Signal]) -> Finding:
    known = [topic for signal in found for topic in signal.topics if topic is not Topic.OTHER]
    topics = dict.fromkeys([*known, *topics_of(edit, lens)])
    reasons = dict.fromkeys(signal.reason for signal in found)
    level = found[0].level
    nature = Nature.SUBSTANTIVE if level else Nature.EDITORIAL
    shown = tuple(topics)[:_TOPICS], tuple(reasons)[:_REASONS]
    return Finding(nature, level, *shown, found[0].rule, direction_of(found, edit, lens))


def _reworded(edit: Edit, lens: Lens) -> Finding:
    """Words changed and no rule knows them: some are wording, others say something."""
    if not says_anew(edit, lens) and not relabelled(edit, lens):
        return _quiet(edit, Nature.EDITORIAL, lens)
    return Finding(Nature.SUBSTANTIVE, Level.LOW, topics_of(edit, lens), (_words_of(edit),), "rewording")


def _words_of(edit: Edit) -> str:
    old, new = (" … ".join(run for run in side.runs if run.strip()) for side in (edit.old, edit.new))
    if old and new:
        return f"reworded: {quote(old)} → {quote(new)}"
    return f"words left out: {quote(old)}" if old else f"words put in: {quote(new)}"


def _among(edits: list[Edit], lens: Lens) -> Lens:
    """The lens that sees all edited sentences of a change beside each."""
    was, now = (" ".join(side.text for side in sides) for sides in zip(*((e.old, e.new) for e in edits), strict=True))
    gone, come = (
        " ".join(run for side in sides for run in side.runs)
        for sides in zip(*((edit.old, edit.new) for edit in edits), strict=True)
    )
    went = [edit.text for edit in edits if edit.removed]
    one = len(went) == sum(edit.added for edit in edits) == 1
    return lens._replace(was=was, now=now, gone=gone, come=come, instead=went[0] if one else lens.instead)


def judge_change(change: Change, edits: list[Edit], lens: Lens, step: str = "") -> JudgedChange:
    """A change with the worst of its edits; ``step`` is the one that left none."""
    renumbered = change.kind is ChangeKind.RENAMED and change.signs == ("renumbered",)
    if not edits or renumbered:
        by, reason = unchanged(change, step)
        return JudgedChange(change, Nature.COSMETIC, Level.NONE, (), (reason,), by=by)
    if change.kind is ChangeKind.RENAMED and max(len(change.before.split()), len(change.after.split())) <= _TITLE:
        return _renamed(change, edits, lens)
    lens = _among(edits, lens)
    found = [judge_edit(edit, lens) for edit in edits]
    found = _without_style(_without_paraphrases(found, edits, change, lens), edits, change, lens)
    findings = sorted(found, key=_gravest)
    if findings[0].level and is_teaser(change, findings[0].level):
        said = f"furniture of the page: {quote(change.after or change.before)}"
        return JudgedChange(change, Nature.COSMETIC, Level.NONE, (), (said,), by="furniture")
    nature = max((finding.nature for finding in findings), key=_ORDER.index)
    topics = dict.fromkeys(topic for finding in findings for topic in finding.topics)
    level = findings[0].level
    # Beside what matters nobody wants to read what does not.
    reasons = dict.fromkeys(r for finding in findings if finding.level or not level for r in finding.reasons)
    head = _section_reason(change) if level else ()
    shown = tuple(topics)[:_TOPICS], (*head, *reasons)[:_REASONS]
    pointing = agreed([finding.direction for finding in findings if finding.level])
    return JudgedChange(change, nature, level, *shown, pointing, findings[0].by)


def _without_paraphrases(found: list[Finding], edits: list[Edit], change: Change, lens: Lens) -> list[Finding]:
    same = paraphrased(edits, change, lens) if any(finding.level for finding in found) else frozenset()
    return [
        Finding(Nature.EDITORIAL, reasons=(f"the same in other words: {quote(edit.text)}",), by="paraphrase")
        if finding.level and at in same
        else finding
        for at, (finding, edit) in enumerate(zip(found, edits, strict=True))
    ]


def _without_style(found: list[Finding], edits: list[Edit], change: Change, lens: Lens) -> list[Finding]:
    """Without what words alone seem to say in a passage that was only written anew."""
    anew = written_anew(change, lens) if any(finding.level for finding in found) else None
    return [
        Finding(Nature.EDITORIAL, reasons=(f"only written anew: {quote(edit.text)}",), by="recast")
        if anew and doubtful(finding.by, finding.level, anew)
        else finding
        for finding, edit in zip(found, edits, strict=True)
    ]


def _gravest(finding: Finding) -> tuple[int, int]:
    return -finding.level, -_ORDER.index(finding.nature)


def _renamed(change: Change, edits: list[Edit], lens: Lens) -> JudgedChange:
    """A heading is not the rule it stands over, unless it is a promise itself ("We never sell data")."""
    reason = f"section renamed: {change.before} → {change.after}"
    found = [signal for edit in edits for signal in signals(edit, lens) if signal.rule in _WHATEVER]
    if found and found[0].level >= Level.MEDIUM:
        worst, said = found[0], (found[0].reason, reason)
        pointing = agreed([direction_of(found, edit, lens) for edit in edits])
        return JudgedChange(change, Nature.SUBSTANTIVE, worst.level, worst.topics, said, pointing, worst.rule)
    return JudgedChange(change, Nature.EDITORIAL, Level.NONE, (), (reason,), by="heading")


def _section_reason(change: Change) -> tuple[str, ...]:
    if not change.whole or change.kind not in (ChangeKind.ADDED, ChangeKind.REMOVED):
        return ()
    return (f"section {change.kind}: {change.section[-1]}",)


def effective(old: str, changes: tuple[Change, ...], language: str) -> str:
    """The date (ISO) from which a text that came in says it applies, or empty."""
    for change in changes:
        for line in change.after.splitlines():
            day = effective_date(line, language)
            if day and line not in old:
                return day
    return ""
