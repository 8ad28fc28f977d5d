"""HTML to policy text: parse, take furniture off, find the document's region, make blocks."""

from __future__ import annotations

from watcher.core.extract.blocks import Builder
from watcher.core.extract.furniture import Pruner
from watcher.core.extract.phrases import clean
from watcher.core.extract.region import find_region
from watcher.core.extract.tree import measure, parse
from watcher.core.text import tidy
from watcher.model import Extraction, Policy, Removed


def extract_html(markup: str, policy: Policy) -> Extraction:
    """The policy's blocks. ``select`` and ``remove`` of ``policy`` are obeyed, ``ignore`` is not."""
    parsed = parse(markup, policy.select, policy.remove)
    top = parsed.top
    measure(top)
    pruner = Pruner(top)
    pruner.prune(top)
    measure(top)
    region = top if parsed.selected else find_region(top, pruner.note)
    blocks, dropped = clean(Builder().build(region))
    removed = (
        *(Removed("note", note) for note in parsed.notes),
        *(Removed("remove", tidy(text)[:200]) for text in parsed.removed),
        *pruner.removed,
        *dropped,
    )
    return Extraction(tidy(parsed.title), blocks, parsed.language.strip(), removed)
