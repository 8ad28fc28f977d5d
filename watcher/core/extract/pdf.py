"""PDF to policy text: lines joined to paragraphs, page numbers and running titles gone.

Reads no more of a file than a budget allows, for a small one may unfold to any size.
"""

from __future__ import annotations

import io
import re
import struct
import zlib
from collections import Counter
from collections.abc import Iterator, Sequence

from pypdf import PageObject, PdfReader, apply_configuration
from pypdf.errors import DependencyError, DeprecationError, LimitReachedError, PyPdfError
from pypdf.generic import ArrayObject, DictionaryObject, NumberObject, PdfObject, StreamObject

from watcher.core.extract.errors import NotText
from watcher.core.text import tidy
from watcher.model import Block, BlockKind, Extraction, Removed

_PAGE_NUMBER = re.compile(r"^(?:page|seite|p\.)?\s*\d{1,4}(?:\s*(?:/|of|von|sur|de)\s*\d{1,4})?$", re.IGNORECASE)
_DIGITS = re.compile(r"\d+")
_STARTS = re.compile(r"^(?:[•·▪◦●○■►✓*–-]\s|\(?(?:\d{1,2}(?:\.\d{1,2})*|[a-zA-Z]|[ivx]{1,5})[.)]\s)")
_BULLET = re.compile(r"^([•·▪◦●○■►✓*–-])\s+(?=\S)")
_ENDS = (".", ":", ";", "!", "?", "。", "”", '"')
_RANGE = re.compile(rb"<([0-9A-Fa-f]{1,8})>\s*<([0-9A-Fa-f]{1,8})>\s*<")
_MAX_PAGES = 1000
# Bytes of drawing instructions that are read in all; pypdf needs about two seconds for a million.
_WORK = 5_000_000
_FONT = 1000  # what a font costs, in such bytes, besides its tables
_ENTRY = 5  # what each character costs that a font has tables for
_TOO_MUCH = "the PDF unfolds to more than any policy"
_FORMS = 200  # forms within forms that are looked at on one page
_LIMITS = {
    **dict.fromkeys(
        (
            "maximum_declared_stream_length",
            "array_based_stream_maximum_output_length",
            "lzw_maximum_output_length",
            "run_length_maximum_output_length",
            "zlib_maximum_output_length",
            "stream_decoding_work_maximum_length",
        ),
        25_000_000,
    ),
    "stream_parsing_work_maximum_count": 500_000,
    "xform_maximum_invocations_per_extraction": 500,
    "page_tree_maximum_entries": 3 * _MAX_PAGES,
}
# What pypdf lets through on damaged, locked or hostile files, besides errors of its own.
_FAULTS = (
    PyPdfError,
    DependencyError,
    DeprecationError,
    ArithmeticError,
    AssertionError,
    AttributeError,
    EOFError,
    LookupError,
    OSError,
    RuntimeError,
    TypeError,
    ValueError,
    struct.error,
    zlib.error,
)


def extract_pdf(body: bytes) -> Extraction:
    """The text of a PDF in reading order. Raises ``NotText`` for one that can't be read, is locked or
    unfolds to more than any policy."""
    try:
        with apply_configuration(None, **_LIMITS):
            reader = PdfReader(io.BytesIO(body))
            title = tidy((reader.metadata.title or "") if reader.metadata else "")
            pages = [text.splitlines() for text in _texts(reader)]
    except LimitReachedError as error:
        raise NotText(_TOO_MUCH) from error
    except _FAULTS as error:
        raise NotText(f"the PDF cannot be read: {type(error).__name__}") from error
    lines, running = _without_running([[tidy(line) for line in page] for page in pages])
    return Extraction(
        title, tuple(_blocks(lines)), removed=tuple(Removed("running line", line[:200]) for line in running)
    )


def _texts(reader: PdfReader) -> Iterator[str]:
    if len(reader.pages) > _MAX_PAGES:
        raise NotText(f"the PDF has more pages than any policy: {len(reader.pages):,}")
    budget = _Budget()
    for page in reader.pages:
        content = page.get_contents()
        budget.spend(len(content.get_data()) if content else 0)
        form = _largest_form(page, budget)

        def each(operator: bytes, operands: object, *_: object, form: int = form) -> None:
            budget.spend(form if operator == b"Do" else 0)

        yield page.extract_text(visitor_operand_before=each) or ""
        budget.spend(0)  # pypdf goes on after what is raised inside a form


class _Budget:
    """What may still be read of one file."""

    def __init__(self) -> None:
        self.left = _WORK

    def spend(self, work: int) -> None:
        """Raises ``NotText`` once there is nothing left."""
        self.left -= work
        if self.left < 0:
            raise NotText(_TOO_MUCH)


def _largest_form(page: PageObject, budget: _Budget) -> int:
    """The size of the largest form that the page, or a form on it, may draw; its fonts are paid for."""
    largest = 0
    stack, seen = [page.get("/Resources")], set[int]()
    while stack:
        resources = _dictionary(stack.pop())
        for font in _dictionary(resources.get("/Font")).values():
            budget.spend(_font(_dictionary(font)))
        for entry in _dictionary(resources.get("/XObject")).values():
            form = entry.get_object()
            if isinstance(form, StreamObject) and form.get("/Subtype") == "/Form" and id(form) not in seen:
                seen.add(id(form))
                largest = max(largest, len(form.get_data()) + _FONT)
                stack.append(form.get("/Resources"))
        if len(seen) > _FORMS:
            raise NotText(_TOO_MUCH)
    return largest


def _font(font: DictionaryObject) -> int:
    """What reading a font's tables costs: both name ranges of characters, which pypdf writes out."""
    entries = 0
    table = font.get("/ToUnicode")
    table = table.get_object() if table else None
    if isinstance(table, StreamObject):
        data = table.get_data()
        entries += len(data) // _ENTRY + sum(
            max(0, int(end, 16) - int(start, 16)) for start, end in _RANGE.findall(data)
        )
    below = _array(font.get("/DescendantFonts"))
    widths = _array(_dictionary(below[0]).get("/W")) if below else ()
    for start, end, width in zip(widths, widths[1:], widths[2:], strict=False):
        if isinstance(start, NumberObject) and isinstance(end, NumberObject) and not isinstance(width, ArrayObject):
            entries += max(0, end - start)
    return _FONT + _ENTRY * max(0, entries)


def _array(entry: object) -> Sequence[object]:
    found = entry.get_object() if isinstance(entry, PdfObject) else None
    return tuple(found) if isinstance(found, ArrayObject) else ()


def _dictionary(entry: object) -> DictionaryObject:
    """What an entry refers to, or an empty dictionary where that is none."""
    found = entry.get_object() if isinstance(entry, PdfObject) else None
    return found if isinstance(found, DictionaryObject) else DictionaryObject()


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
