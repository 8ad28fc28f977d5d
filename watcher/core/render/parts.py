"""What the formats of a message have in common: which sentences, in which order, how long.

Everything here is plain text that has *not* been escaped yet.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from watcher.core.days import day, iso_day
from watcher.core.excerpt import PHONE, excerpt, head
from watcher.core.late import late
from watcher.core.text import count, tidy
from watcher.model import Alert, AlertItem, ChangeKind, Direction, Level, Nature, Op, Span

SEPARATOR = " › "
_NATURES = {
    Nature.COSMETIC: "cosmetic",
    Nature.DATES: "date-only",
    Nature.EDITORIAL: "editorial",
    Nature.SUBSTANTIVE: "known or unwanted",  # of substance, and yet quiet: told before, or the settings say so
}
_LABELS = {ChangeKind.EDITED: "Changed", ChangeKind.MOVED: "Moved", ChangeKind.RENAMED: "Renamed"}

_QUOTATION = late(r": “([^”]{30,}?) ?…?”$")

_TITLE = 100
_PATH_PART = 70
_REASON = 180
_MOST_REASONS = 3
_SUBJECT = 120
_LEAD = 100
_NOTICE = 60


class Piece(NamedTuple):
    """A run of words; ``marked`` if it is what changed in its line."""

    text: str
    marked: bool = False


class Line(NamedTuple):
    """One line about a change: "Was", "Now", "Added" … and the words. ``op`` says which side it is."""

    label: str
    op: Op
    pieces: tuple[Piece, ...]


def lines(kind: ChangeKind, spans: Iterable[Span]) -> tuple[Line, ...]:
    """The words before and the words after; one line where only one side has something to say."""
    spans = tuple(spans)
    ops = {span.op for span in spans if span.text.strip()}
    whole = Op.EQUAL not in ops
    if {Op.DELETE, Op.INSERT} <= ops:
        return (_side("Was", Op.DELETE, spans, whole), _side("Now", Op.INSERT, spans, whole))
    if Op.INSERT in ops:
        return (_side("Added", Op.INSERT, spans, whole),)
    if Op.DELETE in ops:
        return (_side("Removed", Op.DELETE, spans, whole),)
    return (_side(_LABELS.get(kind, "Text"), Op.EQUAL, spans, whole),)


def _side(label: str, op: Op, spans: tuple[Span, ...], whole: bool) -> Line:
    pieces = (Piece(span.text, span.op is not Op.EQUAL and not whole) for span in spans if span.op in (Op.EQUAL, op))
    return Line(label, op, tuple(pieces))


def item_lines(item: AlertItem) -> tuple[Line, ...]:
    """The lines of an alert's item; bounded even if the alert was not composed by us."""
    spans = item.spans
    if sum(len(span.text) for span in spans) > PHONE.total + 4 * PHONE.context + _LEAD:
        spans = excerpt(spans)
    return lines(item.kind, spans)


def section_path(section: tuple[str, ...], most: int = 3) -> tuple[str, ...]:
    """The titles from the top down, long ones cut, the middle left out where there are many."""
    if len(section) > most:
        section = (section[0], "…", *section[len(section) - most + 2 :])
    return tuple(head(title, _PATH_PART) for title in section)


def bounded(reasons: tuple[str, ...]) -> tuple[str, ...]:
    """The first reasons, each at a length for a phone."""
    return tuple(head(reason, _REASON) for reason in reasons[:_MOST_REASONS])


def item_reasons(item: AlertItem) -> tuple[str, ...]:
    """Why an item matters; a quotation at the end of a reason is not repeated where the words stand above."""
    before, after = (
        tidy("".join(span.text for span in item.spans if span.op is not side)) for side in (Op.INSERT, Op.DELETE)
    )

    def without_quotation(reason: str) -> str:
        found = _QUOTATION.search(reason)
        words = tidy(found.group(1)) if found else ""
        return reason[: found.start()] if found and (words in before or words in after) else reason

    reasons = bounded(tuple(dict.fromkeys(map(without_quotation, item.reasons))))
    return (*_directed(reasons[:1], item.direction), *reasons[1:])


def _directed(first: tuple[str, ...], direction: Direction) -> tuple[str, ...]:
    """The first reason, with whom the change serves if that is known."""
    if direction is Direction.UNCLEAR:
        return first
    return (f"{first[0]} – {direction_words(direction)}",) if first else (direction_words(direction),)


def direction_words(direction: Direction) -> str:
    """Whom a change serves, in words; empty if that can't be told."""
    return f"{direction.value} for the person" if direction else ""


def title(alert: Alert) -> str:
    """Who: what the policy is called."""
    return head(alert.title or alert.policy_id, _TITLE)


def subject(alert: Alert) -> str:
    """Who, how much, and the first reason."""
    reasons = [reason for item in alert.items for reason in item.reasons] + list(alert.reasons)
    start = f"[{alert.level.label}] {head(alert.title or alert.policy_id, _SUBJECT // 2)}"
    return head(f"{start}: {reasons[0]}" if reasons else f"{start} changed", _SUBJECT)


def versions(alert: Alert) -> str:
    """Which versions, and when the new one was seen."""
    return f"Version {alert.old} → {alert.new}, seen {day(alert.detected_at)}"


def terms(alert: Alert) -> str:
    """From when the text says it applies, and which notice it gives; empty if it says neither."""
    since = f"Applies from {iso_day(alert.effective)}" if alert.effective else ""
    notice = f"Notice: {head(tidy(alert.notice), _NOTICE)}" if alert.notice.strip() else ""
    return " · ".join(filter(None, (since, notice)))


def left_out(alert: Alert) -> str:
    """What happened besides; empty if that is all."""
    facts = []
    if alert.more:
        facts.append(count(alert.more, "more material change") + _by_level(alert))
    if alert.quiet:
        facts.append(quiet_edits(alert.quiet, alert.natures))
    return f"{' and '.join(facts)} not shown" if facts else ""


def _by_level(alert: Alert) -> str:
    """`` (high)`` or `` (1 high, 2 low)``: that what isn't shown may be grave."""
    if len(alert.levels) == 1:
        return f" ({alert.levels[0][0].label})"
    levels = ", ".join(f"{number} {level.label}" for level, number in alert.levels)
    return f" ({levels})" if levels else ""


def quiet_edits(total: int, natures: Sequence[tuple[Nature, int]]) -> str:
    """``12 cosmetic edits``, or ``14 quiet edits (12 cosmetic, 1 date-only, 1 editorial)``."""
    if len(natures) == 1:
        return count(total, f"{_NATURES[natures[0][0]]} edit")
    by_nature = ", ".join(f"{number} {_NATURES[nature]}" for nature, number in natures)
    return count(total, "quiet edit") + (f" ({by_nature})" if by_nature else "")


def colour(level: Level) -> str:
    """A colour for the level that reads on white and is never the only sign of it."""
    return ("#5f6b7a", "#1f6391", "#9a5b00", "#b3261e", "#7d1128")[level]
