"""Which blocks are headings, and how each looks.

A block is judged by itself and its direct neighbours, so that an edit in one place does not make or
unmake headings elsewhere. The one fact about the whole document that counts is whether it has any
typography at all: only without it may a short line be a heading because it is short. Nesting is not
decided here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise, zip_longest
from typing import NamedTuple
from unicodedata import east_asian_width

from watcher.core.late import late
from watcher.core.sections.dates import is_date_line
from watcher.core.sections.lines import (
    ends_open,
    is_body,
    is_capitals,
    is_phrase,
    is_sentence,
    is_short,
    is_title,
    prose_follows,
    run_in,
    starts_like_title,
)
from watcher.core.sections.numbers import Family, Number, split_number
from watcher.model import Block, BlockKind

# Looks of headings without an HTML level, strongest first. A dot means: closed with a full stop.
CAPITALS, BOLD, TITLE, BOLD_DOT, TITLE_DOT, RUN_IN = "capitals", "bold", "title", "bold.", "title.", "run-in"
LOOKS = (CAPITALS, BOLD, TITLE, BOLD_DOT, TITLE_DOT, RUN_IN)

_HEADING_LENGTH = 250  # characters; a longer "heading" is a paragraph in heading's clothes
_TYPOGRAPHIC = 3  # headings and bold lines from which a document's typography is trusted
_LIST = 4  # numbered short lines in a row that are a list or a table of contents
# Addresses, numbers and links stand on short lines too, but name no subject.
_PARTICULAR = late(r"@|://|www\.|\d{5}|\d\W*,|,\s*\d|(?:\d\D*){7}")
_LONE = re.compile(r"\(?(?:\d{1,2}(?:\.\d{1,2}){0,4}|[A-Za-z]|[ivxIVX]{1,5})(?:[.)]|(?<=\d\.\d))")
_BULLETS = frozenset("•‣◦▪▫●○■□⁃∙➢➤✓✔►·*+-–—\uf0b7")


class Line(NamedTuple):
    """A block with the number it starts with; ``body`` is its text without that number.

    ``strong`` counts the bold characters of ``body``; ``ordinal`` is the number with its marks.
    """

    block: Block
    number: Number | None
    ordinal: str
    body: str
    strong: int

    @property
    def bold(self) -> bool:
        """Bold from end to end, closing marks aside."""
        return bool(self.body) and self.strong >= len(self.body.rstrip(" .:;,"))


class Heading(NamedTuple):
    """A heading: its ``look``, HTML level ``tag`` and list ``depth`` (0 if none), the prose run in after it.

    ``document``: it is the title of one of several documents on the page.
    """

    number: Number | None
    text: str
    title: str
    look: str
    tag: int = 0
    depth: int = 0
    rest: Block | None = None
    document: bool = False


def read(blocks: Sequence[Block]) -> Iterator[Heading | Block]:
    """The blocks in order, headings recognised; a typed number of any other becomes its marker."""
    lines = list(_lines(blocks))
    listed = _listed(lines)
    plain = sum(map(_typographic, lines)) < _TYPOGRAPHIC
    for index, line in enumerate(lines):
        after = lines[index + 1] if index + 1 < len(lines) else None
        heading = None if index in listed else _heading(line, after, plain)
        yield heading or _as_text(line)


def _lines(blocks: Sequence[Block]) -> Iterator[Line]:
    """The lines; a number that stands alone is that of the paragraph or title after it."""
    alone = ""
    for block, after, then in zip_longest(blocks, blocks[1:], blocks[2:]):
        if not alone and (_stands_alone(block, after) or (then and _stands_over_title(block, after))):
            alone = block.text
            continue
        yield _line(replace(block, marker=alone) if alone else block)
        alone = ""


def _stands_alone(block: Block, after: Block | None) -> bool:
    if block.kind is not BlockKind.PARAGRAPH or not _LONE.fullmatch(block.text):
        return False
    return after is not None and after.kind is BlockKind.PARAGRAPH and not split_number(after.text)[0]


def _stands_over_title(block: Block, after: Block | None) -> bool:
    """ "Article 5" on a line of its own, and what it is about on the next, set in the same way."""
    if after is None or block.kind not in (BlockKind.HEADING, BlockKind.PARAGRAPH):
        return False
    if (after.kind, after.level) != (block.kind, block.level) or bool(after.strong) != bool(block.strong):
        return False
    number, at = split_number(block.text)
    if number is None or number.family is not Family.WORD or block.text[at:] or split_number(after.text)[0]:
        return False
    return is_title(after.text) and ends_open(after.text) and not is_sentence(after.text)


def _line(block: Block) -> Line:
    text, strong = block.text, block.strong
    if block.kind is BlockKind.ROW:
        return Line(block, None, "", text, strong)
    number, at = split_number(text)
    if block.marker and block.marker[0] in _BULLETS and not (number and number.depth > 1 and is_short(text[at:], 6)):
        if number and number.family is Family.DECIMAL and not number.bare:
            strong = max(0, strong - at)
            block = replace(block, text=text[at:], marker=text[:at].strip(), strong=strong)
        return Line(block, None, "", block.text, strong)
    if block.marker and (not number or (number.bare and number.depth == 1)):
        number, _ = split_number(block.marker + " X")
        return Line(block, number, block.marker, text, strong)
    if not number:
        return Line(block, None, "", text, strong)
    return Line(block, number, text[:at].strip(), text[at:], max(0, strong - at))


def _typographic(line: Line) -> bool:
    if line.block.kind is BlockKind.HEADING:
        return not is_date_line(line.block.text)
    return line.block.kind is BlockKind.PARAGRAPH and line.bold and is_title(line.body)


def _as_text(line: Line) -> Block:
    """The block of a line that is no heading."""
    block = line.block
    if block.kind is BlockKind.HEADING:
        return replace(block, kind=BlockKind.PARAGRAPH, level=0)
    number = line.number
    if block.marker and block.kind is BlockKind.PARAGRAPH:
        return replace(block, kind=BlockKind.ITEM, level=1)
    if not number or number.family is Family.WORD or not line.body or line.body == block.text:
        return block
    if number.bare and not _clause(line):
        return block
    return Block(BlockKind.ITEM, line.body, level=max(1, block.level), marker=line.ordinal, strong=line.strong)


def _clause(line: Line) -> bool:
    """Whether a number set off by a space alone counts a clause ("2.1 You agree …"), not things."""
    first, _, rest = line.body.partition(" ")
    if line.number is None or line.number.depth == 1 or not starts_like_title(first):
        return False
    return rest.count(" ") > 2 and not (first.isupper() and len(first) < 4)


# --- lists of short lines -------------------------------------------------------------------------


def _listed(lines: Sequence[Line]) -> set[int]:
    """Indices of numbered short lines that are a list or a table of contents: nothing between them."""
    found: set[int] = set()
    chunk: list[int] = []
    for index, line in enumerate(lines):
        if line.number and _bare_line(line):
            if chunk and (_restarts(lines[chunk[0]], line) or _counts_otherwise(lines[chunk[0]], line)):
                found.update(_list_in(lines, chunk))
                chunk = []
            chunk.append(index)
        elif chunk:
            found.update(_list_in(lines, chunk))
            chunk = []
    found.update(_list_in(lines, chunk))
    return found


def _bare_line(line: Line) -> bool:
    if line.block.kind is BlockKind.HEADING or is_capitals(line.body):
        return False
    return is_short(line.body) and not run_in(line.body, 16, ".:?-")


def _restarts(first: Line, line: Line) -> bool:
    return bool(first.number and line.number and line.number.starts and line.number.style == first.number.style)


def _counts_otherwise(first: Line, line: Line) -> bool:
    """Whether one line is an article or the like and the other a mere number: no one list has both."""
    families = [number.family for number in (first.number, line.number) if number]
    return families.count(Family.WORD) == 1


def _list_in(lines: Sequence[Line], chunk: list[int]) -> list[int]:
    numbers = [number for index in chunk if (number := lines[index].number)]
    if not numbers or not numbers[0].starts:
        return []
    steps = sum(1 for before, after in pairwise(numbers) if after.follows(before))
    return chunk if steps == len(chunk) - 1 > 0 or (len(chunk) >= _LIST and steps >= 2) else []


# --- one heading ------------------------------------------------------------------------------------


def _heading(line: Line, after: Line | None, plain: bool) -> Heading | None:
    block = line.block
    if block.kind is BlockKind.ROW or is_date_line(block.text):
        return None
    if block.kind is BlockKind.HEADING:
        return _tagged(line) if len(block.text) <= _HEADING_LENGTH else None
    if line.number:
        return _numbered(line, after)
    if block.kind is BlockKind.ITEM:
        return None
    return _unnumbered(line, after, plain)


def _tagged(line: Line) -> Heading:
    number = line.number
    if number and number.bare and number.depth == 1 and not starts_like_title(line.body):
        line = Line(line.block, None, "", line.block.text, line.block.strong)
    return _whole(line, f"h{line.block.level}", tag=line.block.level)


def _numbered(line: Line, after: Line | None) -> Heading | None:
    number, body = line.number, line.body
    if not number:
        return None
    set_off = line.bold or is_capitals(body)
    if number.bare and number.family is not Family.WORD and number.depth == 1 and not set_off:
        return None
    look = CAPITALS if is_capitals(body) else BOLD if line.bold else TITLE
    if not body:
        return _whole(line, look) if number.family is Family.WORD and after else None
    words = number.bare and number.family is Family.WORD
    at = 0 if words else _bold_run_in(line) or run_in(body, 16, ".:?-")
    if at:
        return _split(line, at, look)
    return _whole(line, look) if is_title(body) and (set_off or _named(body, number, after)) else None


def _named(body: str, number: Number, after: Line | None) -> bool:
    """Whether a numbered line without bold or capitals names what comes next, not lists or begins it."""
    if not after or body.endswith(":") or (not ends_open(body) and is_sentence(body, strict=True)):
        return False
    return not (after.number and after.number.follows(number) and _bare_line(after))


def _unnumbered(line: Line, after: Line | None, plain: bool) -> Heading | None:
    text = line.body
    if line.bold and is_title(text, 20) and after:
        return _whole(line, BOLD_DOT if text.endswith(".") else BOLD)
    at = _bold_run_in(line)
    if at:
        return _split(line, at, RUN_IN)
    if is_capitals(text) and is_title(text) and after and _stands_over(after):
        return _whole(line, CAPITALS)
    return _by_form(line, after) if plain and not line.strong else None


def _by_form(line: Line, after: Line | None) -> Heading | None:
    """A heading that nothing sets off but its form and what stands under it."""
    text = line.body
    at = run_in(text, 9, ".", phrase=True)
    if at:
        return _split(line, at, RUN_IN)
    if text.endswith(":") or not is_title(text) or _PARTICULAR.search(text) or not after or not _stands_over(after):
        return None
    if ends_open(text):
        return _whole(line, TITLE)
    return _whole(line, TITLE_DOT) if is_phrase(text) and _outweighs(after, text) else None


def _bold_run_in(line: Line) -> int:
    """Where the prose begins after a bold start ("**Cookies.** We use …"), 0 if there is none."""
    if not 1 < line.strong < len(line.body):
        return 0
    lead, rest = line.body[: line.strong].strip(), line.body[line.strong :]
    marked = lead.endswith((".", ":", "?", "!", "-", "–", "—")) or rest.lstrip()[:1] in tuple(".:–—-")
    if not marked or not is_title(lead.rstrip(" .:-–—")) or is_sentence(lead):
        return 0
    after = rest.lstrip(" .:–—-")
    return len(line.body) - len(after) if prose_follows(after) else 0


def _stands_over(after: Line) -> bool:
    """Whether the next line gives a short line something to be the title of."""
    kind = after.block.kind
    numbered = after.number is not None and not after.number.bare
    return kind in (BlockKind.ITEM, BlockKind.ROW) or numbered or is_body(after.block.text)


def _outweighs(after: Line, text: str) -> bool:
    return 2 * len(after.block.text) > 3 * len(text)


# --- making headings ----------------------------------------------------------------------------------


def _whole(line: Line, look: str, tag: int = 0) -> Heading:
    return _made(line, line.body, look, tag, None)


def _split(line: Line, at: int, look: str) -> Heading:
    rest = line.body[at:]
    block = Block(BlockKind.PARAGRAPH, rest, strong=max(0, line.strong - at))
    return _made(line, line.body[:at], look, 0, block)


def _made(line: Line, text: str, look: str, tag: int, rest: Block | None) -> Heading:
    text = text.rstrip(" .:-–—。：") or text
    gap = "" if _wide(line.ordinal[-1:]) and line.block.text.startswith(line.ordinal + text) else " "
    title = f"{line.ordinal}{gap}{text}".strip() if line.ordinal else text
    if not text:
        title = line.ordinal
    depth = line.block.level if line.block.kind is BlockKind.ITEM else 0
    return Heading(line.number, text, title, look, tag, depth, rest)


def _wide(sign: str) -> bool:
    """Whether a sign is as wide as a Chinese one: such text has no spaces of its own."""
    return bool(sign) and east_asian_width(sign) in "WF"
