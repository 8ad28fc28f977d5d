"""HTML to policy text: parse, take furniture off, find the document's region, make blocks."""

from __future__ import annotations

from watcher.core.extract.blocks import Builder
from watcher.core.extract.clean import clean
from watcher.core.extract.furniture import Pruner
from watcher.core.extract.links import cut_link_lists
from watcher.core.extract.region import find_region
from watcher.core.extract.soup import parse
from watcher.core.extract.tree import measure, measure_again
from watcher.core.text import tidy
from watcher.model import BlockKind, Extraction, Policy, Removed

_EXCERPT = 200


def extract_html(markup: str, policy: Policy, host: str = "") -> Extraction:
    """The policy's blocks; ``select`` and ``remove`` of ``policy`` are obeyed, ``ignore`` is not.

    ``host`` is the page's own, to tell links to other companies from links to the same site. Where
    ``select`` is given, only furniture that is so by its nature is taken off inside it.
    """
    parsed = parse(markup, policy.select, policy.remove)
    region = parsed.top
    nodes = measure(region)
    pruner = Pruner(region, nodes)
    measure_again(nodes, pruner.prune(region))
    if not parsed.selected:
        region = find_region(region, host, pruner.note)
        cut_link_lists(region, host, pruner)
    blocks, dropped = clean(Builder().build(region))
    removed = (
        *(Removed("note", note) for note in parsed.notes),
        *(Removed("remove", tidy(text)[:_EXCERPT]) for text in parsed.removed),
        *pruner.removed,
        *dropped,
    )
    title = tidy(parsed.title) or next((block.text for block in blocks if block.kind is BlockKind.HEADING), "")
    return Extraction(title, blocks, parsed.language.strip(), removed)
