"""The policy's own ``ignore`` patterns: their matches leave the text."""

from __future__ import annotations

import re
from dataclasses import replace

from watcher.core.text import tidy
from watcher.model import Block, Extraction, Removed

_LONGEST = 20_000
_RISKY = re.compile(r"\((?:[^()\\]|\\.)*[+*}](?:[^()\\]|\\.)*\)\s*(?:[+*]|\{\d*,)")


def problem_with(pattern: str) -> str:
    """Why a pattern can't be used, as the end of a sentence; empty if it can.

    A repetition inside a repetition (``(a+)+``) may take for ever on a hostile page, and Python's
    ``re`` has no time limit: such patterns aren't run.
    """
    try:
        re.compile(pattern)
    except (re.error, RecursionError, OverflowError) as error:
        return f"is not a regular expression: {error}"
    return "repeats a repetition, which may never end on some texts" if _RISKY.search(pattern) else ""


def apply_ignore(found: Extraction, patterns: tuple[str, ...]) -> Extraction:
    """The extraction without what ``patterns`` match; blocks left empty vanish."""
    if not patterns:
        return found
    notes = [
        Removed("note", f"ignore pattern {problem}: {pattern}"[:200])
        for pattern in patterns
        if (problem := problem_with(pattern))
    ]
    usable = [re.compile(pattern) for pattern in patterns if not problem_with(pattern)]
    blocks: list[Block] = []
    gone: list[Removed] = []
    for block in found.blocks:
        kept = _without(block, usable)
        if kept is not block:
            gone.append(Removed("ignore", block.text[:200]))
        if kept is not None:
            blocks.append(kept)
    return replace(found, blocks=tuple(blocks), removed=(*found.removed, *notes, *gone))


def _without(block: Block, patterns: list[re.Pattern[str]]) -> Block | None:
    if len(block.text) > _LONGEST:
        return block
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


def _delete(text: str, patterns: list[re.Pattern[str]]) -> str:
    for pattern in patterns:
        text = pattern.sub("", text)
    return tidy(text)
