"""PDF to policy text: lines joined to paragraphs, page numbers and running titles gone."""

from __future__ import annotations

import io
import re
import struct
import zlib
from collections import Counter

from pypdf import PdfReader
from pypdf.errors import DependencyError, PyPdfError

from watcher.core.extract.errors import NotText
from watcher.core.text import tidy
from watcher.model import Block, BlockKind, Extraction, Removed

_PAGE_NUMBER = re.compile(r"^(?:page|seite|p\.)?\s*\d{1,4}(?:\s*(?:/|of|von|sur|de)\s*\d{1,4})?$", re.IGNORECASE)
_DIGITS = re.compile(r"\d+")
_STARTS = re.compile(r"^(?:[•·▪◦●○■►✓*–-]\s|\(?(?:\d{1,2}(?:\.\d{1,2})*|[a-zA-Z]|[ivx]{1,5})[.)]\s)")
_BULLET = re.compile(r"^([•·▪◦●○■►✓*–-])\s+(?=\S)")
_ENDS = (".", ":", ";", "!", "?", "。", "”", '"')
_MAX_PAGES = 1000
# What pypdf lets through on damaged, locked or hostile files, besides errors of its own.
_FAULTS = (
    PyPdfError,
    DependencyError,
    ArithmeticError,
    AssertionError,
    AttributeError,
    LookupError,
    NotImplementedError,
    OSError,
    RecursionError,
    TypeError,
    ValueError,
    struct.error,
    zlib.error,
)


def extract_pdf(body: bytes) -> Extraction:
    """The text of a PDF in reading order. Raises ``NotText`` for one that can't be read or is locked."""
    try:
        reader = PdfReader(io.BytesIO(body))
        title = tidy((reader.metadata.title or "") if reader.metadata else "")
        pages = [(page.extract_text() or "").splitlines() for page in reader.pages[:_MAX_PAGES]]
    except _FAULTS as error:
        raise NotText(f"the PDF cannot be read: {type(error).__name__}") from error
    lines, running = _without_running([[tidy(line) for line in page] for page in pages])
    return Extraction(
        title, tuple(_blocks(lines)), removed=tuple(Removed("running line", line[:200]) for line in running)
    )


def _without_running(pages: list[list[str]]) -> tuple[list[str], list[str]]:
    """All lines of all pages but those that head or foot most pages, and page numbers."""
    pages = [[line for line in page if line] for page in pages]
    edges = Counter(key for page in pages for key in {_DIGITS.sub("#", line) for line in [*page[:2], *page[-2:]]})
    kept: list[str] = []
    gone: list[str] = []
    for page in pages:
        for place, line in enumerate(page):
            edge = place < 2 or place >= len(page) - 2
            often = len(pages) >= 3 and edges[_DIGITS.sub("#", line)] * 2 > len(pages)
            (gone if edge and (often or _PAGE_NUMBER.match(line)) else kept).append(line)
    return kept, gone


def _blocks(lines: list[str]) -> list[Block]:
    """Paragraphs from lines: a line goes on unless it ends a sentence early or the next starts an item."""
    width = sorted(len(line) for line in lines)[len(lines) * 9 // 10] if lines else 0
    paragraphs: list[str] = []
    ended = closed = True
    for line in lines:
        if paragraphs and not _STARTS.match(line) and (not ended or (line[:1].islower() and not closed)):
            last = paragraphs[-1]
            joint = last[:-1] if last.endswith("-") and line[:1].islower() else last + " "
            paragraphs[-1] = joint + line
        else:
            paragraphs.append(line)
        closed = line.endswith(_ENDS)
        ended = len(line) < (0.9 if closed else 0.55) * width
    return [_block(tidy(text)) for text in paragraphs]


def _block(text: str) -> Block:
    bullet = _BULLET.match(text)
    if bullet:
        return Block(BlockKind.ITEM, text[bullet.end() :], level=1, marker=bullet.group(1))
    return Block(BlockKind.PARAGRAPH, text)
