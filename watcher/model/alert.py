"""What is told about a change, before and after it is put into words for people."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from watcher.model.change import ChangeKind, Span
from watcher.model.terms import Direction, Level, Nature


@dataclass(frozen=True, slots=True)
class AlertItem:
    """One of the changes an alert shows; ``spans`` is cut to the words around what changed.

    ``reasons`` are those of the change without repetition, gravest first.
    """

    kind: ChangeKind
    level: Level
    section: tuple[str, ...]
    spans: tuple[Span, ...]
    reasons: tuple[str, ...]
    direction: Direction = Direction.UNCLEAR


@dataclass(frozen=True, slots=True)
class Alert:
    """A change worth telling, composed once for every channel. Plain text throughout, not escaped.

    ``more`` counts the material changes not shown, ``levels`` the same by level, gravest first. ``quiet``
    counts those that don't matter or that nobody wants to hear of, ``natures`` the same by nature.
    ``effective`` and ``notice`` as in the verdict. ``old`` and ``new`` are version numbers. ``channels``
    are the names to deliver to.
    """

    policy_id: str
    title: str
    url: str
    level: Level
    old: int
    new: int
    detected_at: datetime
    items: tuple[AlertItem, ...]
    reasons: tuple[str, ...] = ()
    more: int = 0
    quiet: int = 0
    effective: str = ""
    channels: tuple[str, ...] = ()
    natures: tuple[tuple[Nature, int], ...] = ()
    notice: str = ""
    levels: tuple[tuple[Level, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Message:
    """An alert in the three forms a channel may want; each safe in its own format."""

    subject: str
    text: str
    markdown: str
    html: str
