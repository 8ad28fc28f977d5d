"""What stands on a page, and the text of a version as sections."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum


class BlockKind(StrEnum):
    """The four shapes a piece of policy text comes in."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    ITEM = "item"
    ROW = "row"


@dataclass(frozen=True, slots=True)
class Block:
    """One piece of the policy as shown: white space folded, wording untouched.

    ``level``: heading 1–6, item nesting depth from 1, else 0. ``cells``: the cells of a row, whose
    ``text`` is those cells joined with `` | ``. ``marker``: the number or bullet of an item as shown
    ("a.", "•"), never part of ``text``, and never a change by itself. ``strong``: how many leading
    characters of ``text`` are bold. ``header``: a row of column names.
    """

    kind: BlockKind
    text: str
    level: int = 0
    cells: tuple[str, ...] = ()
    marker: str = ""
    strong: int = 0
    header: bool = False


@dataclass(frozen=True, slots=True)
class Removed:
    """Something on the page that isn't policy text, and why it was taken off."""

    reason: str
    text: str


@dataclass(frozen=True, slots=True)
class Extraction:
    """What an extractor made of a snapshot's bytes. ``language`` is what the page declares."""

    title: str
    blocks: tuple[Block, ...]
    language: str = ""
    removed: tuple[Removed, ...] = ()


@dataclass(frozen=True, slots=True)
class Section:
    """One node of the outline, with the blocks that stand directly under its heading.

    ``number`` as printed, without closing punctuation ("2.1", "A", "iv"); ``heading`` without it.
    ``level`` counts from 1. ``key`` is unique in the version and does not change when sections are
    renumbered or moved. ``path`` is the printed titles from the top down to this one
    (``("2. Information we collect", "2.1 Cookies")``); never empty. Text before the first heading
    stands in a section of ``level`` 0 whose heading is empty and whose path is the document's title.
    """

    number: str
    heading: str
    level: int
    key: str
    path: tuple[str, ...]
    blocks: tuple[Block, ...] = ()

    @property
    def title(self) -> str:
        """Number and heading as a person reads them."""
        return self.path[-1]

    @property
    def text(self) -> str:
        """The blocks under this heading, one a line; the heading itself is not in it."""
        return "\n".join(block.text for block in self.blocks)


@dataclass(frozen=True, slots=True)
class PolicyText:
    """The policy, as sections in reading order (parents before their children).

    ``dated`` is the policy's own "last updated" date (ISO, ``2022-07-02``) or empty.
    """

    title: str
    sections: tuple[Section, ...]
    language: str = ""
    dated: str = ""

    @property
    def text(self) -> str:
        """The whole text, one block a line, headings included."""
        return "\n".join(self.lines())

    def lines(self) -> Iterator[str]:
        """The text, block by block, headings included."""
        for section in self.sections:
            if section.level:
                yield section.title
            for block in section.blocks:
                yield block.text

    @property
    def digest(self) -> str:
        """Hex SHA-256 of ``text``: equal digests are the same wording."""
        import hashlib  # late, as in ``Fetched``

        return hashlib.sha256(self.text.encode()).hexdigest()
