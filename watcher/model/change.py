"""What differs between two versions, and what it amounts to."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from watcher.model.terms import Direction, Level, Nature, Topic
from watcher.model.text import Block, BlockKind, Section


class Op(StrEnum):
    """What happened to a run of words."""

    EQUAL = "equal"
    DELETE = "delete"
    INSERT = "insert"


@dataclass(frozen=True, slots=True)
class Span:
    """A run of words, white space included: equal + delete is the old text, equal + insert the new."""

    op: Op
    text: str


@dataclass(frozen=True, slots=True)
class BlockPair:
    """An old block and its new counterpart; one side is None if it was inserted or deleted.

    ``spans`` is empty where nothing changed and where one side is None. ``moved`` marks a block
    that stands in another place of the text than before.
    """

    old: Block | None
    new: Block | None
    spans: tuple[Span, ...] = ()
    moved: bool = False


@dataclass(frozen=True, slots=True)
class SectionPair:
    """An old section and its new counterpart (None where it was added or removed).

    ``signs`` names what happened to the section as a whole: any of ``moved``, ``renumbered``,
    ``renamed``, ``split``, ``merged``.
    """

    old: Section | None
    new: Section | None
    blocks: tuple[BlockPair, ...] = ()
    signs: tuple[str, ...] = ()


class ChangeKind(StrEnum):
    """What happened, in the words of the contract."""

    ADDED = "added"
    REMOVED = "removed"
    EDITED = "edited"
    MOVED = "moved"
    RENAMED = "renamed"


@dataclass(frozen=True, slots=True)
class Change:
    """One thing that changed, small enough to be judged and shown alone.

    ``section`` is the path in the new version (in the old one for something removed), ``old_section``
    the path in the old version where that differs. ``whole`` is true if it concerns a whole section
    (added, removed, moved, renamed); otherwise it concerns one block. ``before`` and ``after`` are
    the texts of the block or section, empty where there is none. ``spans`` marks the words of an
    edited block. ``lead`` is the sentence that introduces a list item ("We share data with:"), which
    the item cannot be understood without. ``block`` is the shape of the block; a row's text has its
    cells joined with `` | ``. ``signs`` as in ``SectionPair``.
    """

    kind: ChangeKind
    section: tuple[str, ...]
    before: str = ""
    after: str = ""
    spans: tuple[Span, ...] = ()
    old_section: tuple[str, ...] = ()
    whole: bool = False
    lead: str = ""
    block: BlockKind = BlockKind.PARAGRAPH
    signs: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two versions held against each other: ``pairs`` to draw a redline from, ``changes`` to judge.

    ``pairs`` are in the order of the new text, with removed sections where they stood.
    """

    pairs: tuple[SectionPair, ...]
    changes: tuple[Change, ...]


@dataclass(frozen=True, slots=True)
class JudgedChange:
    """A change with what we think of it. ``reasons`` are sentences for a person, best first.

    ``by`` names the step that suppressed it (``typography``, ``renumbering``, ``moved``, ``dates`` …) or
    the rule that gave it its level (``retention-period``, ``recipient-added`` …).
    """

    change: Change
    nature: Nature
    level: Level
    topics: tuple[Topic, ...] = ()
    reasons: tuple[str, ...] = ()
    direction: Direction = Direction.UNCLEAR
    by: str = ""


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the changes amount to together; ``changes`` in order of the text.

    ``effective`` is the date (ISO) from which the new text says it applies, or empty.
    ``reasons`` speak of the version as a whole ("the policy's own date did not change"). ``notice`` is
    the time that the new text leaves before it applies or to object to it, in its own words ("30 days
    to object"), or empty.
    """

    level: Level
    changes: tuple[JudgedChange, ...]
    reasons: tuple[str, ...] = ()
    effective: str = ""
    notice: str = ""

    @property
    def material(self) -> bool:
        """A change is material from ``low`` up."""
        return self.level > Level.NONE
