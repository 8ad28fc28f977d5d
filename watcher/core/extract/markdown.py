"""Markdown to blocks, the same as the HTML of the same text would give.

Links and images are reduced to what a reader sees; raw HTML inside is read for its blocks and bold, not
as a page. Of a page's furniture only what is told by words, neighbours and order is taken off, as from HTML.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator

from markdown_it import MarkdownIt
from markdown_it.token import Token

from watcher.core.extract.blocks import Piece
from watcher.core.extract.clean import clean, without_menus
from watcher.core.extract.plain import extract_plain
from watcher.core.text import tidy
from watcher.model import Block, BlockKind, Extraction

_BREAK = "\v"
_NESTING = 60  # levels read, two for each list or quote; the parser leaves out what lies deeper
# Signs that the parser has to think about, and how many of each no text has that was written by people.
_MOST_SIGNS = {"[": 30_000, "<": 20_000, "*": 200_000, "_": 200_000, "`": 200_000, "~": 200_000}
_TAG = re.compile(r"<!--.*?(?:-->|\Z)|<(?P<close>/?)(?P<name>[a-zA-Z][a-zA-Z0-9-]*)[^<>]*>|<[!?][^<>]*>", re.DOTALL)
# Pictures that stand in the text itself, and links whose only words were such a picture.
_PICTURE = re.compile(r"!\[[^\[\]]{0,300}\]\(data:[^()\s]*\)")
_EMPTY_LINK = re.compile(r"\[\s*\]\([^()\s]{0,2000}\)")
_TYPED_BULLET = re.compile(r"([•·▪▫◦‣⁃●○■□➢➤►✓✔*–—-])\s+(?=\S)")
_TYPED_START = re.compile(r"(?:[•·▪▫◦‣⁃●○■□➢➤►✓✔]|[-–—*]\s|\(?(?:\d{1,2}(?:\.\d{1,2})*|[a-zA-Z]|[ivx]{1,5})[.)]\s)")
_INLINE = re.compile(
    "a|abbr|acronym|b|bdi|bdo|big|br|cite|code|del|dfn|em|font|i|img|input|ins|kbd|label|mark|nobr|picture|q|s|samp|small"
    "|source|span|strike|strong|sub|sup|time|tt|u|var|wbr"
)
_Run = list[tuple[str, bool, bool]]
"""Text with what it is: bold, a link."""
_HIDDEN = frozenset(("script", "style", "template", "noscript", "iframe", "svg"))


def extract_markdown(text: str) -> Extraction:
    """The blocks of a Markdown file (CommonMark with tables). Takes decoded text, never fails.

    What the parser could read only in part, or not in any sane time, is taken as plain text.
    """
    tokens = _tokens(_EMPTY_LINK.sub("", _PICTURE.sub("", text)))
    if tokens is None:
        return extract_plain(text)
    reader = _Reader()
    for token in tokens:
        reader.read(token)
    reader.flush()
    blocks, removed = clean(reader.pieces, without_menus)
    return Extraction(title="", blocks=blocks, removed=removed)


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
        self.pieces: list[Piece] = []
        self._run: _Run = []
        self._bold = 0
        self._links = 0
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
        elif token.type in ("link_open", "link_close"):
            self._tag("a", token.nesting < 0)
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
            self._run.append((text, self._bold > 0, self._links > 0))

    def _tag(self, name: str, closes: bool) -> None:
        if name in _HIDDEN or self._hidden:
            if name in _HIDDEN:
                self._hidden = "" if closes and name == self._hidden else self._hidden or ("" if closes else name)
            return
        if name in ("b", "strong"):
            self._bold = max(0, self._bold + (-1 if closes else 1))
        elif name == "a":
            self._links = max(0, self._links + (-1 if closes else 1))
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
            if _shown(self._run):
                self._end_cell()
            self._run = []
            self._header = self._header or (name == "th" and not self._cells)

    def _begin_row(self) -> None:
        self.flush()
        self._end_row()
        self._cells = []

    def _end_cell(self) -> None:
        if self._cells is not None:
            self._cells.append(_shown(self._run))
            self._run = []

    def _end_row(self) -> None:
        if self._cells is None:
            return
        if _shown(self._run):
            self._end_cell()
        cells, self._cells = tuple(self._cells), None
        if any(cells):
            self.pieces.append(Piece(Block(BlockKind.ROW, " | ".join(cells), cells=cells, header=self._header)))
        self._header = False

    # --- blocks ---------------------------------------------------------------------------------

    def flush(self) -> None:
        """End the open block, if any."""
        if self._cells is not None:
            return
        run, self._run = self._run, []
        for line in _paragraphs(run):
            self.pieces.append(Piece(self._block(_shown(line), line), _linked(line)))

    def _block(self, text: str, line: _Run) -> Block:
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


def _paragraphs(run: _Run) -> Iterator[_Run]:
    """The lines between hard breaks, joined where the break only wraps: not after an empty line, not
    before a typed list mark, and not where bold begins or ends."""
    joined: _Run = []
    was_bold = False
    for line in _lines(run):
        text = _shown(line)
        bold = all(heavy for piece, heavy, _ in line if piece.strip())
        if joined and (not text or _TYPED_START.match(text) or bold != was_bold):
            yield joined
            joined = []
        if text:
            joined += [(" ", bold, False), *line] if joined else line
            was_bold = bold
    if joined:
        yield joined


def _lines(run: _Run) -> list[_Run]:
    lines: list[_Run] = [[]]
    for text, bold, link in run:
        first, *others = text.split(_BREAK)
        lines[-1].append((first, bold, link))
        lines.extend([(other, bold, link)] for other in others)
    return lines


def _shown(run: _Run) -> str:
    return tidy("".join(text for text, _, _ in run))


def _linked(run: _Run) -> float:
    """The share of the text that is links."""
    sizes = [(len(text.strip()), link) for text, _, link in run]
    return sum(size for size, link in sizes if link) / max(1, sum(size for size, _ in sizes))


def _leading(text: str, run: _Run) -> int:
    """How many leading characters of ``text`` are bold."""
    lead: _Run = []
    for piece, bold, link in run:
        if not bold and piece.strip():
            break
        lead.append((piece, bold, link))
    shown = _shown(lead)
    return len(shown) if text.startswith(shown) else 0
