"""A version as one flat run of units, headings among them, each with what it is compared by.

Outlines are unstable: a bold line is a heading in one fetch and a paragraph in the next. The flat run
is the same either way, so it is what sections and blocks are aligned on. Aligns nothing itself.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from functools import cached_property, lru_cache

from watcher.core.text import fold, tokens
from watcher.model import Block, BlockKind, PolicyText, Section

# A printed number, letter or roman numeral in front of a text: "2.1 ", "(a) ", "iv. ". Not the day of
# a date ("30. November 2024"), nor a quantity ("2.5 GB", "1.5 Million": a dotted number needs a title word after it).
_NUMBER = re.compile(
    r"\(?(?:\d{1,3}(?:\.\d{1,3}){0,4}\.?[).:]|[a-zA-Z][).]|[ivxlc]{1,6}[).])\s+(?!\w+\.?\s+\d{4}\b)(?=\S)"
    r"|\d{1,3}(?:\.\d{1,3}){1,4}\s+(?!(?:[MB]illion|Percent|Prozent|Hour|Day|Week|Month|Year|Euro|Dollar))(?=[A-Z][a-z]+\b)"
)
# No more characters than this are looked at for numbers.
_NUMBERS = 20
_STOPS = tuple(".!?。！？।")
_CLOSING = "\"'’”)]"


class Unit:
    """One block, or one heading, of a version; never altered once made.

    ``section`` is the index of its section. ``text`` is what a reader sees of it, a heading's number
    left out. ``key`` is equal for two units that say the same but for case, typography, white space
    and a number in front. ``lead`` is the sentence that introduces it, or else its heading.
    ``introduced`` is true where ``lead`` is a sentence. ``cells`` are those of a row, in the order of
    ``text``; ``reordered`` marks the first row of a table whose columns changed places (see ``tables``).
    ``heading``: whether it opens its section.
    """

    def __init__(
        self,
        section: int,
        block: Block,
        text: str,
        key: str,
        lead: str = "",
        introduced: bool = False,
        cells: tuple[str, ...] = (),
        reordered: bool = False,
    ) -> None:
        self.section = section
        self.block = block
        self.text = text
        self.key = key
        self.lead = lead
        self.introduced = introduced
        self.cells = cells
        self.reordered = reordered
        self.heading = block.kind is BlockKind.HEADING

    @cached_property
    def words(self) -> list[str]:
        """The folded words, without a number in front."""
        return [token for token in tokens(fold(unnumbered(self.text))) if token[0].isalnum()]

    @cached_property
    def letters(self) -> str:
        """Letters and digits only, in their case: equal keys and unequal letters are a change of case."""
        return "".join(filter(str.isalnum, unicodedata.normalize("NFKC", unnumbered(self.text))))


class View:
    """A version's units in an order, and its sections as the version has them; never altered once made.

    ``starts[s]`` is the position in ``units`` of the heading of section ``s``.
    """

    def __init__(self, sections: tuple[Section, ...], units: tuple[Unit, ...], starts: tuple[int, ...]) -> None:
        self.sections = sections
        self.units = units
        self.starts = starts

    @cached_property
    def parents(self) -> tuple[int, ...]:
        """For each section the index of the one it stands under, or -1."""
        found: list[int] = []
        open_: list[int] = []
        for index, section in enumerate(self.sections):
            while open_ and self.sections[open_[-1]].level >= section.level:
                open_.pop()
            found.append(open_[-1] if open_ and section.level else -1)
            open_.append(index)
        return tuple(found)

    @cached_property
    def leads(self) -> dict[str, dict[str, None]]:
        """By key, the leads under which that text stands, each once; empty for a heading or for none."""
        found: dict[str, dict[str, None]] = {}
        for unit in self.units:
            found.setdefault(unit.key, {})[unit.lead] = None
        return found

    def own(self, section: int) -> tuple[Unit, ...]:
        """The units directly under the heading of a section (needs the version's own order)."""
        end = self.starts[section + 1] if section + 1 < len(self.starts) else len(self.units)
        return self.units[self.starts[section] + 1 : end]

    def rearranged(self, sections: Sequence[int]) -> View:
        """The same version with its sections in another order."""
        units: list[Unit] = []
        starts = [0] * len(self.starts)
        for section in sections:
            starts[section] = len(units)
            units += (self.units[self.starts[section]], *self.own(section))
        return View(self.sections, tuple(units), tuple(starts))


def view(text: PolicyText) -> View:
    """The units of a version, in reading order."""
    units: list[Unit] = []
    starts: list[int] = []
    for index, section in enumerate(text.sections):
        starts.append(len(units))
        heading = Block(BlockKind.HEADING, section.heading, level=section.level)
        units.append(Unit(index, heading, section.heading, _key(section.heading)))
        units += _units(index, section)
    return View(text.sections, tuple(units), tuple(starts))


def unnumbered(text: str) -> str:
    """The text without the number, letter or roman numeral in front of it; also "2. (a) "."""
    at = 0
    while (match := _NUMBER.match(text, at)) and at < _NUMBERS:
        at = match.end()
    return text[at:]


@lru_cache(maxsize=512)  # two versions share most of their texts
def _key(text: str) -> str:
    return "".join(fold(unnumbered(text)).split())


def _units(index: int, section: Section) -> Iterator[Unit]:
    lead, plain = "", 0
    items: list[tuple[int, str]] = []
    for block in section.blocks:
        opens = _introduces(block.text)
        if block.kind is BlockKind.PARAGRAPH:
            items = []
            # One remark may stand between two items of a list; two paragraphs end it.
            plain = 0 if opens else plain + block.text.rstrip(_CLOSING).endswith(_STOPS)
            lead = "" if plain > 1 else lead
        while items and block.kind is BlockKind.ITEM and items[-1][0] >= block.level:
            items.pop()
        said = items[-1][1] if items else lead
        key = "".join(fold(block.text).split()) if block.kind is BlockKind.ROW else _key(block.text)
        yield Unit(index, block, block.text, key, said or section.heading, bool(said), block.cells)
        if opens and block.kind is BlockKind.PARAGRAPH:
            lead = block.text
        elif opens and block.kind is BlockKind.ITEM:
            items.append((block.level, block.text))


def _introduces(text: str) -> bool:
    return text.rstrip().endswith((":", "："))
