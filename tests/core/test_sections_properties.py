"""Laws of the outline on arbitrary text: nothing lost, keys unique, the same every time."""

from __future__ import annotations

import re

from hypothesis import given, settings
from hypothesis import strategies as st

from watcher.core.extract.markdown import extract_markdown
from watcher.core.extract.plain import extract_plain
from watcher.core.sections import outline
from watcher.core.text import words
from watcher.model import Block, BlockKind, Extraction, PolicyText

WORDS = st.sampled_from(
    ["We", "you", "may", "Privacy", "Policy", "data", "collect", "Cookies", "Security", "sell", "never", "30", "days",
     "your", "the", "of", "is", "Rights", "数据", "und", "Children,", "share;", "Acme", "Inc.", "(EEA)", "§", "Article"]
)  # fmt: skip
NUMBERS = st.sampled_from(
    ["", "", "", "1. ", "2. ", "3. ", "2.1 ", "2.2. ", "A. ", "B. ", "a) ", "b) ", "(i) ", "(ii) ", "IV. ", "1 ",
     "Article 5 ", "Section 2: ", "§ 3 ", "B.2 ", "第三条 ", "1.", "A."]
)  # fmt: skip
ENDS = st.sampled_from(["", ".", ":", ";", "?", ", or", ". We keep it for thirty days after the end of it all."])


@st.composite
def lines(draw: st.DrawFn) -> str:
    text = " ".join(draw(st.lists(WORDS, min_size=1, max_size=14)))
    return draw(NUMBERS) + draw(st.sampled_from([text, text.upper(), text.title()])) + draw(ENDS)


@st.composite
def blocks(draw: st.DrawFn) -> Block:
    text = draw(lines())
    kind = draw(st.sampled_from(BlockKind))
    strong = draw(st.sampled_from([0, 0, len(text), min(7, len(text))]))
    if kind is BlockKind.HEADING:
        return Block(kind, text, level=draw(st.integers(1, 6)), strong=strong)
    if kind is BlockKind.ITEM:
        # A typed number inside a numbered item takes the place of the list's own: not this law's concern.
        marker = draw(st.sampled_from(["•", "1.", "2.", "a.", "iv."]))
        text = " ".join(draw(st.lists(WORDS.filter(str.isalpha), min_size=1, max_size=14))) + draw(ENDS)
        strong = min(strong, len(text))
        return Block(kind, text, level=draw(st.integers(1, 3)), marker=marker, strong=strong)
    if kind is BlockKind.ROW:
        return Block(kind, f"{text} | x", cells=(text, "x"))
    return Block(kind, text, strong=strong)


EXTRACTIONS = st.builds(
    Extraction, title=st.sampled_from(["", "Privacy Policy | Acme"]), blocks=st.lists(blocks(), max_size=40).map(tuple)
)


def told(text: PolicyText) -> list[str]:
    """The words of the text in order, with the numbers of clauses and headings."""
    out: list[str] = []
    for section in text.sections:
        out += words(section.title) if section.level else []
        for block in section.blocks:
            out += words(f"{block.marker} {block.text}")
    return out


@settings(deadline=None, max_examples=300)
@given(EXTRACTIONS)
def test_no_text_is_lost_doubled_or_moved(extraction: Extraction) -> None:
    text = outline(extraction)
    whole = [words(f"{block.marker} {block.text}") for block in extraction.blocks]
    without_title = [whole[:at] + whole[at + 1 :] for at, found in enumerate(whole) if found == words(text.title)]
    assert told(text) in [[word for block in kept for word in block] for kept in (whole, *without_title)]


@settings(deadline=None, max_examples=200)
@given(EXTRACTIONS)
def test_sections_are_well_formed(extraction: Extraction) -> None:
    text = outline(extraction)
    assert len({section.key for section in text.sections}) == len(text.sections)
    depth = 0
    for at, section in enumerate(text.sections):
        assert section.path
        assert all(section.path)
        assert section.level <= depth + 1
        assert (section.level == 0) == (section.key == "preamble" and at == 0)
        assert section.level == 0 or len(section.path) == section.level
        assert all(block.kind is not BlockKind.HEADING for block in section.blocks)
        depth = section.level


@settings(deadline=None, max_examples=100)
@given(EXTRACTIONS)
def test_the_same_blocks_give_the_same_outline(extraction: Extraction) -> None:
    assert outline(extraction) == outline(Extraction(extraction.title, tuple(extraction.blocks)))


@settings(deadline=None, max_examples=150)
@given(st.lists(lines(), max_size=25))
def test_plain_text_and_markdown_lose_nothing(source: list[str]) -> None:
    text = "\n\n".join(source)
    plain = extract_plain(text)
    kept = " ".join([f"{block.marker} {block.text}" for block in plain.blocks] + [gone.text for gone in plain.removed])
    assert sorted(words(kept)) == sorted(words(text))
    text = "\n\n".join(f"So: {line}" for line in source)  # a bare "1." is Markdown for an empty item
    marked = " ".join(f"{block.marker} {block.text}" for block in extract_markdown(text).blocks)
    assert re.sub(r"\W", "", marked) == re.sub(r"\W", "", text)


@settings(deadline=None, max_examples=100)
@given(st.text(max_size=400))
def test_any_text_has_an_outline(text: str) -> None:
    for extraction in (extract_plain(text), extract_markdown(text)):
        assert outline(extraction).digest
