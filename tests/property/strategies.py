"""Versions of policies as Hypothesis draws them: several scripts, repeated blocks, empty sections."""

from __future__ import annotations

import re
from dataclasses import replace

from hypothesis import strategies as st

from watcher.core.text import fold
from watcher.model import Block, BlockKind, PolicyText, Section

_WORDS = re.findall(
    r"\S+",
    "we you may never sell share data cookies 30 days Stripe, the of and: personal information. “rights” "
    "délai Daten Löschung 我们 收集 您的个人信息。 第三者 データ आपकी जानकारी (a) 2.1 re-use – 16 US$5.00 | a a",
)

texts = st.lists(st.sampled_from(_WORDS), min_size=1, max_size=14).map(" ".join)
paragraphs = texts.map(lambda text: Block(BlockKind.PARAGRAPH, text))
items = texts.map(lambda text: Block(BlockKind.ITEM, text, level=1, marker="•"))
rows = st.lists(texts, min_size=2, max_size=3).map(
    lambda cells: Block(BlockKind.ROW, " | ".join(cells), cells=tuple(cells))
)
blocks = st.one_of(paragraphs, paragraphs, items, rows)
bodies = st.lists(blocks, max_size=5).map(tuple)
_drafts = st.tuples(texts, st.integers(1, 3), bodies)


def outlined(drafts: list[tuple[str, int, tuple[Block, ...]]], *, numbered: bool = False) -> PolicyText:
    """A version of sections given as heading, level and blocks; keys and paths as the outline makes them."""
    sections: list[Section] = []
    path: list[str] = []
    keys: set[str] = set()
    for index, (heading, level, body) in enumerate(drafts, 1):
        number = str(index) if numbered else ""
        path = [*path[: level - 1], f"{index}. {heading}" if numbered else heading]
        key = fold(heading)
        while key in keys:
            key += "+"
        keys.add(key)
        sections.append(Section(number, heading, level, key, tuple(path), body))
    return PolicyText("Terms", tuple(sections))


versions = st.builds(outlined, st.lists(_drafts, max_size=6), numbered=st.booleans())


@st.composite
def outlines(draw: st.DrawFn, least: int = 1) -> list[tuple[str, int, tuple[Block, ...]]]:
    """Top-level sections whose texts are all different, so that there is one answer to what happened."""
    count = draw(st.integers(least, 8))
    found = []
    for index in range(count):
        body = draw(bodies)
        marked = tuple(_own(block, f"s{index}b{at}") for at, block in enumerate(body))
        found.append((f"{draw(texts)} s{index}", 1, marked))
    return found


def _own(block: Block, mark: str) -> Block:
    cells = (*block.cells[:-1], f"{block.cells[-1]} {mark}") if block.cells else ()
    return replace(block, text=f"{block.text} {mark}", cells=cells)
