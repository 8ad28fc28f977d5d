"""Blocks to sections: headings told from text, the title found, levels and keys given."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from watcher.core.sections import PREAMBLE
from watcher.core.sections.dates import own_date
from watcher.core.sections.documents import marked
from watcher.core.sections.headings import Heading, read
from watcher.core.sections.titles import title_index
from watcher.core.sections.tree import levels
from watcher.core.text import words
from watcher.model import Block, BlockKind, Extraction, PolicyText, Section

_UNTITLED = "Preamble"
_KEY_WORDS = 24


def build(extraction: Extraction) -> PolicyText:
    """The sections of a policy in reading order. Pure, deterministic, linear in the text's size."""
    parts = marked(list(read(extraction.blocks)))
    at = title_index(parts, extraction.title)
    title = extraction.title
    if at is not None:
        part = parts.pop(at)
        title = part.title if isinstance(part, Heading) else part.text
    parts = _without_echoes(parts, title)
    return PolicyText(
        title=title,
        sections=tuple(_sections(parts, title)),
        language=extraction.language,
        dated=own_date(extraction.blocks, extraction.language),
    )


def _without_echoes(parts: Sequence[Heading | Block], title: str) -> list[Heading | Block]:
    """The parts with repeated headings as plain text: the document's title again, or a heading twice
    in a row. Pages that are put together or printed by scripts have them; they divide nothing."""
    found: list[Heading | Block] = []
    own = words(title)
    for part in parts:
        if isinstance(part, Heading) and not part.rest:
            last = found[-1] if found else None
            again = isinstance(last, Heading) and not last.rest and words(last.title) == words(part.title)
            if again or (own and words(part.title) == own):
                found.append(Block(BlockKind.PARAGRAPH, part.title))
                continue
        found.append(part)
    return found


def _sections(parts: Sequence[Heading | Block], title: str) -> list[Section]:
    headings = [part for part in parts if isinstance(part, Heading)]
    depths = levels(headings)
    keys = _keys(headings, depths)
    bodies = _bodies(parts)
    found = []
    if bodies[0]:
        found.append(Section("", "", 0, PREAMBLE, (title or _UNTITLED,), bodies[0]))
    path: tuple[str, ...] = ()
    for heading, depth, key, body in zip(headings, depths, keys, bodies[1:], strict=True):
        path = (*path[: depth - 1], heading.title)
        number = heading.number.printed if heading.number else ""
        found.append(Section(number, heading.text, depth, key, path, body))
    return found


def _bodies(parts: Sequence[Heading | Block]) -> list[tuple[Block, ...]]:
    """The blocks before the first heading, and then those under each."""
    bodies: list[list[Block]] = [[]]
    for part in parts:
        if isinstance(part, Heading):
            bodies.append([part.rest] if part.rest else [])
        else:
            bodies[-1].append(part)
    return [tuple(body) for body in bodies]


def _keys(headings: Sequence[Heading], depths: Sequence[int]) -> list[str]:
    """The heading's words; a wording that occurs again is told apart by its parent's key, then by count.

    A unique heading so keeps its key wherever it is moved and however it is numbered.
    """
    names = [_name(heading) for heading in headings]
    counts = Counter(names)
    taken = {PREAMBLE: 1}
    keys: list[str] = []
    parents: list[str] = []
    for name, depth in zip(names, depths, strict=True):
        parents = parents[: depth - 1]
        key = f"{parents[-1]}/{name}" if counts[name] > 1 and parents else name
        key = _unused(key, taken)
        keys.append(key)
        parents.append(key)
    return keys


def _name(heading: Heading) -> str:
    found = words(heading.text)[:_KEY_WORDS]
    return "-".join(found) or "-".join(words(heading.title)) or "section"


def _unused(key: str, taken: dict[str, int]) -> str:
    """``key``, or with the next free count behind it; ``taken`` says how often each was asked for."""
    unique = key
    while unique in taken:
        taken[key] += 1
        unique = f"{key}~{taken[key]}"
    taken[unique] = 1
    return unique
