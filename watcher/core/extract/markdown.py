"""Markdown to blocks, the same as the HTML of the same text would give.

Links and images are reduced to what a reader sees; raw HTML inside is read for its blocks and bold,
not as a page: nothing is taken off but scripts, styles and comments.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator

from markdown_it import MarkdownIt
from markdown_it.token import Token

from watcher.core.extract.plain import extract_plain
from watcher.core.text import tidy
from watcher.model import Block, BlockKind, Extraction

_BREAK = "\v"
_NESTING = 60  # levels read, two for each list or quote; the parser leaves out what lies deeper
# Signs that the parser has to think about, and how many of each no text has that was written by people.
_MOST_SIGNS = {"[": 30_000, "<": 20_000, "*": 200_000, "_": 200_000, "`": 200_000, "~": 200_000}
_TAG = re.compile(r"<!--.*?(?:-->|\Z)|<(?P<close>/?)(?P<name>[a-zA-Z][a-zA-Z0-9-]*)[^<>]*>|<[!?][^<>]*>", re.DOTALL)
_TYPED_BULLET = re.compile(r"([•·▪▫◦‣⁃●○■□➢➤►✓✔*–—-])\s+(?=\S)")
_TYPED_START = re.compile(r"(?:[•·▪▫◦‣⁃●○■□➢➤►✓✔]|[-–—*]\s|\(?(?:\d{1,2}(?:\.\d{1,2})*|[a-zA-Z]|[ivx]{1,5})[.)]\s)")
_INLINE = re.compile(
    "a|abbr|acronym|b|bdi|bdo|big|br|cite|code|del|dfn|em|font|i|img|input|ins|kbd|label|mark|nobr|picture|q|s|samp|small"
    "|source|span|strike|strong|sub|sup|time|tt|u|var|wbr"
)
_HIDDEN = frozenset(("script", "style", "template", "noscript", "iframe", "svg"))


def extract_markdown(text: str) -> Extraction:
    """The blocks of a Markdown file (CommonMark with tables). Takes decoded text, never fails.

    What the parser could read only in part, or not in any sane time, is taken as plain text.
    """
    tokens = _tokens(text)
    if tokens is None:
        return extract_plain(text)
    reader = _Reader()
    for token in tokens:
        reader.read(token)
    reader.flush()
    return Extraction(title="", blocks=tuple(reader.blocks))


def _tokens(text: str) -> list[Token] | None:
    if any(text.count(sign) > most for sign, most in _MOST_SIGNS.items()):
        return None
    parser = MarkdownIt("commonmark", {"maxNesting": _NESTING}).enable(["table", "strikethrough"]).disable("code")
    try:
        tokens = parser.parse(text)
    except RecursionError:  # pictures in the descriptions of pictures
        return None
    return None if any(token.level >= _NESTING - 1 for token in tokens) else tokens


class _Reader:
    """Takes tokens in order and gathers blocks. One reader serves one text."""

    def __init__(self) -> None:
        self.blocks: list[Block] = []
        self._pieces: list[tuple[str, bool]] = []
        self._bold = 0
        self._heading = 0
        self._lists = 0
        self._marker = ""
        self._cells: list[str] | None = None
        self._header = False
        self._hidden = ""

    def read(self, token: Token) -> None:
        """Take the next block-level token."""
        if token.type == "inline":
            for child in token.children or ():
                self._inline(child)
        elif token.type == "html_block":
            self._markup(token.content)
        elif token.type == "fence":
            self._add(token.content.replace("\n", _BREAK))
            self.flush()
        elif token.type == "list_item_open":
            self.flush()
            self._marker = f"{token.info}{token.markup}" if token.info else "•"
        elif token.type not in ("thead_close", "tbody_open", "tbody_close", "hr"):
            self._tag(token.tag, token.nesting < 0)

    def _inline(self, token: Token) -> None:
        if token.type in ("text", "code_inline"):
            self._add(token.content)
        elif token.type == "softbreak":
            self._add(" ")
        elif token.type == "hardbreak":
            self._add(_BREAK)
        elif token.type in ("strong_open", "strong_close"):
            self._tag("strong", token.nesting < 0)
        elif token.type == "html_inline":
            self._markup(token.content)

    def _markup(self, markup: str) -> None:
        """Raw HTML, read as a run of tags and text."""
        at = 0
        for match in _TAG.finditer(markup):
            self._add(html.unescape(markup[at : match.start()]))
            at = match.end()
            if match["name"]:
                self._tag(match["name"].lower(), bool(match["close"]))
        self._add(html.unescape(markup[at:]))

    def _add(self, text: str) -> None:
        if text and not self._hidden:
            self._pieces.append((text, self._bold > 0))

    def _tag(self, name: str, closes: bool) -> None:
        if name in _HIDDEN or self._hidden:
            if name in _HIDDEN:
                self._hidden = "" if closes and name == self._hidden else self._hidden or ("" if closes else name)
            return
        if name in ("b", "strong"):
            self._bold = max(0, self._bold + (-1 if closes else 1))
        elif name == "br":
            self._add(_BREAK)
        elif name in ("tr", "td", "th", "thead"):
            self._table(name, closes)
        elif not _INLINE.fullmatch(name):
            self.flush()
            self._block_tag(name, closes)

    def _block_tag(self, name: str, closes: bool) -> None:
        if len(name) == 2 and name[0] == "h" and name[1] in "123456":
            self._heading = 0 if closes else int(name[1])
        elif name in ("ul", "ol"):
            self._lists = max(0, self._lists + (-1 if closes else 1))
        elif name == "li" and not closes:
            self._marker = "•"
        elif name == "table":
            self._end_row()

    # --- tables ---------------------------------------------------------------------------------

    def _table(self, name: str, closes: bool) -> None:
        if name == "thead":
            self._header = not closes
        elif name == "tr":
            self._end_row() if closes else self._begin_row()
        elif closes:
            self._end_cell()
        elif self._cells is not None:
            if _shown(self._pieces):
                self._end_cell()
            self._pieces = []
            self._header = self._header or (name == "th" and not self._cells)

    def _begin_row(self) -> None:
        self.flush()
        self._end_row()
        self._cells = []

    def _end_cell(self) -> None:
        if self._cells is not None:
            self._cells.append(_shown(self._pieces))
            self._pieces = []

    def _end_row(self) -> None:
        if self._cells is None:
            return
        if _shown(self._pieces):
            self._end_cell()
        cells, self._cells = tuple(self._cells), None
        if any(cells):
            self.blocks.append(Block(BlockKind.ROW, " | ".join(cells), cells=cells, header=self._header))
        self._header = False

    # --- blocks ---------------------------------------------------------------------------------

    def flush(self) -> None:
        """End the open block, if any."""
        if self._cells is not None:
            return
        pieces, self._pieces = self._pieces, []
        for line in _paragraphs(pieces):
            self.blocks.append(self._block(_shown(line), line))

    def _block(self, text: str, line: list[tuple[str, bool]]) -> Block:
        marker, self._marker = self._marker, ""
        strong = _leading(text, line)
        if self._heading:
            return Block(BlockKind.HEADING, text, self._heading, marker=marker.replace("•", ""), strong=strong)
        if marker:
            return Block(BlockKind.ITEM, text, max(1, self._lists), marker=marker, strong=strong)
        typed = _TYPED_BULLET.match(text)
        if typed:
            strong = max(0, strong - typed.end())
            return Block(BlockKind.ITEM, text[typed.end() :], max(1, self._lists), marker=typed[1], strong=strong)
        return Block(BlockKind.PARAGRAPH, text, strong=strong)


def _paragraphs(pieces: list[tuple[str, bool]]) -> Iterator[list[tuple[str, bool]]]:
    """The lines between hard breaks, joined where the break only wraps: not after an empty line, not
    before a typed list mark, and not where bold begins or ends."""
    joined: list[tuple[str, bool]] = []
    was_bold = False
    for line in _lines(pieces):
        text = _shown(line)
        bold = all(heavy for piece, heavy in line if piece.strip())
        if joined and (not text or _TYPED_START.match(text) or bold != was_bold):
            yield joined
            joined = []
        if text:
            joined += [(" ", bold), *line] if joined else line
            was_bold = bold
    if joined:
        yield joined


def _lines(pieces: list[tuple[str, bool]]) -> list[list[tuple[str, bool]]]:
    lines: list[list[tuple[str, bool]]] = [[]]
    for text, bold in pieces:
        first, *others = text.split(_BREAK)
        lines[-1].append((first, bold))
        lines.extend([(other, bold)] for other in others)
    return lines


def _shown(pieces: list[tuple[str, bool]]) -> str:
    return tidy("".join(text for text, _ in pieces))


def _leading(text: str, pieces: list[tuple[str, bool]]) -> int:
    """How many leading characters of ``text`` are bold."""
    lead = []
    for piece, bold in pieces:
        if not bold and piece.strip():
            break
        lead.append(piece)
    shown = _shown([(piece, True) for piece in lead])
    return len(shown) if text.startswith(shown) else 0
