"""From the tree to blocks: headings, paragraphs, list items and table rows, in reading order.

Does not leave anything out; wording stays as it is, only white space is folded.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from watcher.core.extract.elements import BOLD, NORMAL
from watcher.core.extract.tree import Node, content, walk
from watcher.core.late import late
from watcher.core.text import tidy
from watcher.model import Block, BlockKind

_BULLET = re.compile(r"^([•·▪▫◦‣⁃●○■□➢➤►✓✔*–—-])\s+(?=\S)")
_LINE_STARTS = late(r"^(?:[•·▪▫◦‣⁃●○■□➢➤►✓✔]|[-–—*]\s|\(?(?:\d{1,2}(?:\.\d{1,2})*|[a-zA-Z]|[ivx]{1,5})[.)]\s)")
_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_LONG_CELL = 2500


class Piece(NamedTuple):
    """A block with what only the page shows: which part of its text is links (0–1)."""

    block: Block
    linked: float = 0.0


_Run = list[tuple[str, bool, bool]]
"""Text between two block boundaries, as pieces: text, is it bold, is it a link."""

_Paragraph = tuple[str, _Run]


def _lines(run: _Run) -> list[_Run]:
    """The text parted at line breaks."""
    lines: list[_Run] = [[]]
    for text, bold, link in run:
        first, *others = text.split("\v")
        lines[-1].append((first, bold, link))
        lines.extend([(other, bold, link)] for other in others)
    return lines


def _shown(pieces: _Run) -> str:
    return tidy("".join([text for text, _, _ in pieces]))


def _paragraphs(lines: list[_Run], keep_lines: bool) -> Iterator[_Paragraph]:
    """Join lines that were only wrapped; a new paragraph starts after an empty line, before a typed
    list marker, and where a wholly bold line meets one that isn't."""
    out: list[_Paragraph] = []
    open_ = False
    last_bold = False
    for line in lines:
        text = _shown(line)
        if not text:
            open_ = False
            continue
        bold = all(heavy for piece, heavy, _ in line if piece.strip())
        if open_ and not keep_lines and not _LINE_STARTS.match(text) and bold == last_bold:
            _, pieces = out[-1]
            pieces += [(" ", bold, False), *line]
            out[-1] = ("", pieces)
        else:
            out.append((text, line))
        open_, last_bold = True, bold
    return ((text or _shown(pieces), pieces) for text, pieces in out)


class Builder:
    """Walks a tree once and gathers blocks. One builder serves one page."""

    def __init__(self) -> None:
        self._pieces: list[Piece] = []
        self._run: _Run = []
        self._lists: list[_List] = []
        self._heading = 0
        self._last_level = 1
        self._bold = 0
        self._link = 0
        self._pre = 0
        self._title = 0

    def build(self, top: Node) -> list[Piece]:
        """All blocks under ``top``."""
        stack: list[tuple[str, Node | str]] = [("open", top)]
        while stack:
            event, item = stack.pop()
            if isinstance(item, str):
                self._text(item)
            elif event == "close":
                self._close(item)
            elif item.tag == "br":
                self._run.append(("\v", False, False))
            elif item.tag == "table" and is_data_table(item):
                self._flush()
                self._table(item)
            elif item.get("role") == "row" and item.tag != "tr":
                self._flush()
                self._row(item, cells_of(item))
            else:
                self._open(item)
                stack.append(("close", item))
                stack.extend(("open", child) for child in reversed(item.children))
        self._flush()
        return self._pieces

    def _text(self, text: str) -> None:
        if self._pre:
            text = text.replace("\n", "\v")
        self._run.append((text, bool(self._bold), bool(self._link)))

    def _open(self, node: Node) -> None:
        if node.block:
            self._flush()
        self._bold += is_bold(node)
        self._link += node.tag == "a" and "href" in node.attrs
        level = heading_level(node)
        if level and not self._heading:
            self._heading = level
        elif opens(node):
            self._title += 1
        elif node.tag in ("ul", "ol", "menu", "dir"):
            self._lists.append(_List.of(node))
        elif node.tag == "li" and self._lists:
            self._lists[-1].begin(node)
        elif node.tag == "pre":
            self._pre += 1

    def _close(self, node: Node) -> None:
        if node.block:
            self._flush()
        self._bold -= is_bold(node)
        self._link -= node.tag == "a" and "href" in node.attrs
        if heading_level(node):
            self._heading = 0
        elif opens(node):
            self._title -= 1
        elif node.tag in ("ul", "ol", "menu", "dir"):
            self._lists.pop()
        elif node.tag == "pre":
            self._pre -= 1

    def _flush(self) -> None:
        if not self._run:
            return
        run, self._run = self._run, []
        for text, pieces in _paragraphs(_lines(run), keep_lines=bool(self._pre)):
            if text:
                self._pieces.append(Piece(self._block(text, pieces), _linked(pieces)))

    def _block(self, text: str, pieces: _Run) -> Block:
        strong = _leading(text, pieces)
        marker = self._lists[-1].take() if self._lists else ""
        if self._heading or self._title:
            level = self._heading or min(self._last_level + 1, 6)
            self._last_level = self._heading or self._last_level
            return Block(BlockKind.HEADING, text, level, marker="" if marker == "•" else marker, strong=strong)
        if marker:
            return Block(BlockKind.ITEM, text, len(self._lists), marker=marker, strong=strong)
        bullet = _BULLET.match(text)
        if bullet:
            rest = text[bullet.end() :]
            return Block(
                BlockKind.ITEM,
                rest,
                max(1, len(self._lists)),
                marker=bullet.group(1),
                strong=max(0, strong - bullet.end()),
            )
        return Block(BlockKind.PARAGRAPH, text, strong=strong)

    def _table(self, table: Node) -> None:
        for node in walk(table):
            if node.tag == "tr":
                self._row(node, cells_of(node))
            elif node.tag == "caption":
                text = tidy(content(node))
                if text:
                    self._pieces.append(Piece(Block(BlockKind.PARAGRAPH, text)))

    def _row(self, row: Node, cells: list[Node]) -> None:
        texts = tuple(tidy(content(cell)) for cell in cells)
        if not any(texts):
            return
        header = all(cell.tag == "th" or cell.get("role") == "columnheader" for cell in cells) or (
            row.parent is not None and row.parent.tag == "thead"
        )
        self._pieces.append(Piece(Block(BlockKind.ROW, " | ".join(texts), cells=texts, header=header)))


class _List:
    """A list that is open: what its next item is marked with."""

    def __init__(self, style: str, number: int) -> None:
        self.style = style
        self.number = number
        self.marker = ""

    @classmethod
    def of(cls, node: Node) -> _List:
        if node.tag != "ol":
            return cls("•", 0)
        return cls(node.get("type") or "1", _integer(node.get("start"), 1))

    def begin(self, item: Node) -> None:
        if self.style == "•":
            self.marker = "•"
            return
        self.number = _integer(item.get("value"), self.number)
        self.marker = f"{_counted(self.number, self.style)}."
        self.number += 1

    def take(self) -> str:
        marker, self.marker = self.marker, ""
        return marker


def _integer(text: str, default: int) -> int:
    return int(text) if re.fullmatch(r"-?\d{1,6}", text.strip()) else default


def _counted(number: int, style: str) -> str:
    """``number`` as an ``<ol type=…>`` prints it."""
    if style in ("a", "A") and 0 < number < 703:
        letters = ""
        while number:
            number, rest = divmod(number - 1, 26)
            letters = chr(ord("a") + rest) + letters
        return letters if style == "a" else letters.upper()
    if style in ("i", "I") and 0 < number < 4000:
        roman = ""
        for value, sign in _ROMAN:
            count, number = divmod(number, value)
            roman += sign * count
        return roman if style == "i" else roman.upper()
    return str(number)


_ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"),
    (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip


def heading_level(node: Node) -> int:
    """1–6 for a heading, 0 for anything else."""
    if node.tag in _HEADINGS:
        return _HEADINGS[node.tag]
    if node.attrs and node.get("role") == "heading":
        return min(6, max(1, _integer(node.get("aria-level"), 2)))
    return 0


def opens(node: Node) -> bool:
    """Whether an element is the title of a part that can be folded."""
    return node.unfolds or node.tag == "summary" or (node.tag == "button" and "aria-expanded" in node.attrs)


def is_bold(node: Node) -> bool:
    """Whether text in this element is set bold by the element itself."""
    if node.tag in ("b", "strong", "dt"):
        return not NORMAL.search(node.get("style"))
    return "style" in node.attrs and bool(BOLD.search(node.attrs["style"]))


def cells_of(row: Node) -> list[Node]:
    """The cells of a table row, written as a table or with roles."""
    return [
        child
        for child in row.elements()
        if child.tag in ("td", "th") or child.get("role") in ("cell", "gridcell", "columnheader", "rowheader")
    ]


def is_data_table(table: Node) -> bool:
    """False for a table that only lays out the page: one column, one row that isn't column names, or cells
    as big as documents."""
    if table.get("role") in ("presentation", "none"):
        return False
    wide = 0
    for node in walk(table):
        if node is not table and node.tag == "table":
            return False
        if node.tag in ("td", "th") and (
            node.text > _LONG_CELL or any(child.tag in ("h1", "h2") for child in walk(node))
        ):
            return False
        if node.tag == "tr" and len(cells := cells_of(node)) >= 2:
            wide += 2 if all(cell.tag == "th" for cell in cells) else 1
    return wide >= 2


def _linked(pieces: _Run) -> float:
    """Which part of the text is links."""
    if not any(link for _, _, link in pieces):
        return 0.0
    # Without the space between pieces: four short links are links and nothing else.
    words = [(len(piece.strip()), link) for piece, _, link in pieces]
    return sum(size for size, link in words if link) / max(1, sum(size for size, _ in words))


def _leading(text: str, pieces: _Run) -> int:
    """How many leading characters of ``text`` are bold."""
    lead = []
    for piece, bold, _ in pieces:
        if not bold and piece.strip():
            break
        lead.append(piece)
    if not lead:
        return 0
    shown = tidy("".join(lead))
    return len(shown) if shown and text.startswith(shown) else 0
