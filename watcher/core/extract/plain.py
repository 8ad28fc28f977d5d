"""Plain text to blocks: lines are unwrapped, bullets and drawn tables recognised.

It decides what is one block. Whether a block is a heading is not decided here, unless a line is
underlined: that is the outline's judgement, the same for every source of text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from watcher.core.late import late
from watcher.core.text import tidy
from watcher.model import Block, BlockKind, Extraction, Removed

# What a saved page leaves before and after its text. Whole lines only, and only at the very ends.
_BEFORE = late(r"(?:pre-?loader|loading|please wait|skip to (?:main )?content|menu)\W*", re.IGNORECASE)
_AFTER = late(
    r"\W*|(?:try|get started|sign (?:up|in)|log ?in|start (?:your|a|for) |book (?:a|your) |request a |"
    r"schedule a |contact sales|talk to (?:us|sales)|subscribe|download|join|learn more|read more|"
    r"back to (?:the )?top|share this|see (?:plans|pricing)|view (?:plans|pricing))\b[^.;:]{0,50}",
    re.IGNORECASE,
)
_BREAK = late(r"\r\n|[\r\n\v\f\x1c-\x1e\x85\u2028\u2029]")
_BULLET = late(r"([•‣◦▪▫●○■□⁃∙➢➤✓✔\uf0b7]|[-*+–—·](?=\s))\s*")
_ORDINAL = late(r"(\(?(?:\d{1,3}|[A-Za-z]|[ivxIVX]{1,5})[.)])\s+(?=\S)")
_RULE = late(r"([=\-_*~─━])\1{2,}|(?=.{0,200}---)[|+:=\- ]+")
_MAX_WIDTH = 120  # characters; a text with longer lines isn't wrapped by hand


@dataclass(frozen=True, slots=True)
class _Line:
    """A line: how far it is indented, what it says, and whether its end is only a wrap."""

    indent: int
    text: str
    raw: str
    soft: bool = False


def extract_plain(text: str) -> Extraction:
    """The blocks of a text file; ``removed`` holds placeholders and calls to action at its ends.

    Takes decoded text of any size and never fails. Bold is unknown, so ``strong`` is 0 throughout.
    """
    lines, removed = _without_leavings([_line(raw) for raw in _BREAK.split(text)])
    return Extraction(title="", blocks=tuple(_blocks(_unwrapped(lines))), removed=tuple(removed))


def _line(raw: str) -> _Line:
    wide = raw.expandtabs(4)
    return _Line(len(wide) - len(wide.lstrip()), tidy(raw), raw.strip())


def _without_leavings(lines: list[_Line]) -> tuple[list[_Line], list[Removed]]:
    start, end = 0, len(lines)
    while start < end and (not lines[start].text or _BEFORE.fullmatch(lines[start].text)):
        start += 1
    while end > start and _AFTER.fullmatch(lines[end - 1].text):
        end -= 1
    before = [Removed("placeholder", line.text) for line in lines[:start] if line.text]
    after = [Removed("call to action", line.text) for line in lines[end:] if line.text]
    return lines[start:end], before + after


# --- wrapped lines ------------------------------------------------------------------------------


def _unwrapped(lines: list[_Line]) -> Iterator[_Line]:
    """The lines with those joined that a fixed width had broken; blank lines stay."""
    width = _wrap_width(lines)
    current: list[_Line] = []
    for line in lines:
        if current and not (width and _continues(current[-1], line, width)):
            yield _joined(current)
            current = []
        current.append(line)
    if current:
        yield _joined(current)


def _wrap_width(lines: list[_Line]) -> int:
    """The width in characters at which the text was wrapped, or 0 if it was not.

    Whole-document evidence with wide margins: most text in lines below the limit, and a good part
    of these lines nearly full. One edited line can't tip it.
    """
    lengths = [len(line.text) + line.indent for line in lines if len(line.text) > 40]
    short = sorted(length for length in lengths if length <= _MAX_WIDTH)
    if len(short) < 8 or 2 * sum(short) < sum(lengths):
        return 0
    width = short[-1 - len(short) // 50]
    full = sum(1 for length in short if length > width - 16)
    return width if 2 * full > len(short) else 0


def _continues(before: _Line, line: _Line, width: int) -> bool:
    if not before.text or not line.text or _BULLET.match(line.text) or _RULE.fullmatch(line.text):
        return False
    first, _, _ = line.text.partition(" ")
    return before.indent + len(before.text) + 1 + len(first) > width


def _joined(lines: list[_Line]) -> _Line:
    if len(lines) == 1:
        return lines[0]
    return replace(lines[0], text=" ".join(line.text for line in lines), raw=" ".join(line.raw for line in lines))


# --- blocks -------------------------------------------------------------------------------------


def _blocks(lines: Iterator[_Line]) -> Iterator[Block]:
    """One block a line; underlines, rules and bullets on lines of their own belong to a neighbour."""
    indents: list[int] = []
    held: Block | None = None
    bullet: _Line | None = None
    after_blank = True
    for line in lines:
        detached, after_blank = after_blank, not line.text
        if bullet and line.text:
            line = replace(bullet, text=f"{bullet.text} {line.text}")
        bullet = None
        if not line.text:
            continue
        if _RULE.fullmatch(line.text):
            held = held if detached else _underlined(held, line.text)
            continue
        match = _BULLET.match(line.text)
        if match and match.end() == len(line.text):
            bullet = line
            continue
        if held:
            yield held
        held = _block(line, indents)
    if held:
        yield held


def _underlined(block: Block | None, rule: str) -> Block | None:
    if block and block.kind is BlockKind.ROW:
        return replace(block, header=True)
    if block and block.kind is BlockKind.PARAGRAPH and rule[0] in "=-~" and len(block.text) <= _MAX_WIDTH:
        return replace(block, kind=BlockKind.HEADING, level=1 if rule[0] == "=" else 2)
    return block


def _block(line: _Line, indents: list[int]) -> Block:
    cells = _cells(line)
    if cells:
        return Block(BlockKind.ROW, " | ".join(cells), cells=cells)
    match = _BULLET.match(line.text) or _typed_item(line)
    if match:
        return Block(
            BlockKind.ITEM, line.text[match.end() :], level=_depth(line.indent, indents), marker=match[1].strip()
        )
    if not line.indent:
        indents.clear()
    return Block(BlockKind.PARAGRAPH, line.text)


def _typed_item(line: _Line) -> re.Match[str] | None:
    """A numbered clause: indented, or going on in lower case. Anything else may be a heading."""
    match = _ORDINAL.match(line.text)
    return match if match and (line.indent or line.text[match.end()].islower()) else None


def _cells(line: _Line) -> tuple[str, ...]:
    separator = "\t" if "\t" in line.raw else "|" if line.raw.count("|") > 1 else ""
    if not separator:
        return ()
    cells = tuple(tidy(cell) for cell in line.raw.strip("|").split(separator))
    return cells if sum(map(bool, cells)) > 1 and not _BULLET.match(cells[0] + " ") else ()


def _depth(indent: int, indents: list[int]) -> int:
    """How deep an item with that indent is nested, from 1; ``indents`` is the open lists' stack."""
    while indents and indents[-1] > indent:
        indents.pop()
    if not indents or indents[-1] < indent:
        indents.append(indent)
    return len(indents)
