"""Short ways to write values in tests."""

from __future__ import annotations

from datetime import UTC, datetime

from watcher.core.text import fold
from watcher.model import Block, BlockKind, Fetched, PolicyText, Section

NOON = datetime(2026, 5, 4, 12, 0, tzinfo=UTC)


def block(line: str) -> Block:
    """``"- item"``, ``"| cell | cell |"``, anything else a paragraph."""
    if line.startswith("- "):
        return Block(BlockKind.ITEM, line[2:], level=1, marker="-")
    if line.startswith("| "):
        cells = tuple(cell.strip() for cell in line.strip("| ").split("|"))
        return Block(BlockKind.ROW, " | ".join(cells), cells=cells)
    return Block(BlockKind.PARAGRAPH, line)


def policy_text(source: str, *, title: str = "Acme Privacy Policy", dated: str = "") -> PolicyText:
    """A version's text from a tiny notation: ``# 1. Heading`` / ``## 1.1 Sub``, one block a line."""
    path: list[str] = []
    sections: list[Section] = []
    head: tuple[str, str, int, str, tuple[str, ...]] = ("", "", 0, "preamble", (title,))
    blocks: list[Block] = []
    keys: set[str] = {"preamble"}

    def close() -> None:
        if head[2] or blocks:
            sections.append(Section(*head, tuple(blocks)))

    for line in (raw.strip() for raw in source.strip().splitlines()):
        if not line:
            continue
        if line.startswith("#"):
            close()
            blocks = []
            level = len(line) - len(line.lstrip("#"))
            shown = line.lstrip("# ")
            number, _, rest = shown.partition(" ")
            numbered = number.rstrip(".)").replace(".", "").isalnum() and (number[0].isdigit() or number.endswith("."))
            heading = rest if numbered and rest else shown
            path = [*path[: level - 1], shown]
            key = "/".join(fold(part.lstrip("0123456789. ")) for part in path)
            while key in keys:
                key += "+"
            keys.add(key)
            head = (number.rstrip(".)") if heading is rest else "", heading, level, key, tuple(path))
        else:
            blocks.append(block(line))
    close()
    return PolicyText(title, tuple(sections), dated=dated)


def page(
    body: str | bytes,
    *,
    url: str = "https://acme.test/privacy",
    status: int = 200,
    content_type: str = "text/html; charset=utf-8",
    at: datetime = NOON,
) -> Fetched:
    """A complete answer with that body."""
    raw = body.encode() if isinstance(body, str) else body
    return Fetched(url, url, status, raw, at, {"content-type": content_type})
