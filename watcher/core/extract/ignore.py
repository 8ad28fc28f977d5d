"""The policy's own ``ignore`` patterns: their matches leave the text."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from watcher.core.patterns import LONGEST, compiled, problem_with
from watcher.core.text import sentences, tidy
from watcher.model import Block, Extraction, Removed

_MOST_WORK = 1_500_000_000
"""Squares of the lengths of what a pattern is run on in one page: what it may cost. A page of terms of 1.4 million
characters comes to half of that."""


def apply_ignore(found: Extraction, patterns: tuple[str, ...]) -> Extraction:
    """The extraction without what ``patterns`` match; blocks left empty vanish."""
    if not patterns:
        return found
    notes = [
        Removed("note", f"ignore pattern {problem}: {pattern}"[:200])
        for pattern in patterns
        if (problem := problem_with(pattern))
    ]
    usable = [compiled(pattern) for pattern in patterns if not problem_with(pattern)]
    notes += _too_long(found.blocks)
    reach = _reach(found.blocks)
    if beyond := len(found.blocks) - reach:
        notes.append(Removed("note", f"ignore patterns were not run on the last {beyond} blocks of a very large page"))
    blocks: list[Block] = []
    gone: list[Removed] = []
    for block in found.blocks[:reach]:
        kept = _without(block, usable)
        if kept is not block:
            gone.append(Removed("ignore", block.text[:200]))
        if kept is not None:
            blocks.append(kept)
    blocks.extend(found.blocks[reach:])
    return replace(found, blocks=tuple(blocks), removed=(*found.removed, *notes, *gone))


def _reach(blocks: Iterable[Block]) -> int:
    """How many blocks can be searched at a bearable cost."""
    left, count = _MOST_WORK, 0
    for block in blocks:
        left -= sum(len(text) * min(len(text), LONGEST) for text in block.cells or (block.text,))
        if left < 0:
            break
        count += 1
    return count


def _without(block: Block, patterns: list[re.Pattern[str]]) -> Block | None:
    if block.cells:
        cells = tuple(_delete(cell, patterns) for cell in block.cells)
        if cells == block.cells:
            return block
        return replace(block, text=" | ".join(cells), cells=cells) if any(cells) else None
    text = _delete(block.text, patterns)
    if text == block.text:
        return block
    lead = _delete(block.text[: block.strong], patterns)
    return replace(block, text=text, strong=len(lead) if text.startswith(lead) else 0) if text else None


def _too_long(blocks: Iterable[Block]) -> list[Removed]:
    """A note on the sentences that no pattern was run on, if there are any."""
    long = [text for block in blocks for text in (block.cells or (block.text,)) if len(text) > LONGEST]
    count = sum(len(sentence) > LONGEST for text in long for sentence in sentences(text))
    told = f"ignore patterns were not run on {count} sentences of over {LONGEST} characters"
    return [Removed("note", told)] if count else []


def _delete(text: str, patterns: list[re.Pattern[str]]) -> str:
    """The text without what the patterns match; a long one is read sentence by sentence."""
    if len(text) > LONGEST:
        return tidy(" ".join(_deleted(sentence, patterns) for sentence in sentences(text)))
    return tidy(_deleted(text, patterns))


def _deleted(text: str, patterns: list[re.Pattern[str]]) -> str:
    if len(text) > LONGEST:
        return text
    for pattern in patterns:
        text = pattern.sub("", text)
    return text
