"""Two versions held against each other: sections aligned, then blocks, then words.

compare(old, new)
    view          each version as one flat run of units       (align)
    in_columns_of old tables with their columns in the new order  (align)
    match, order  which sections are which, which moved       (align)
    blocks        which blocks are which, links: within a gap
    signs         what happened to whole sections
    pairs         the redline: every section and block once
    changes       what is judged, one thing at a time
"""

from __future__ import annotations

from watcher.core.align import in_columns_of, match, order, view
from watcher.core.diff.blocks import align_blocks
from watcher.core.diff.changes import read_changes
from watcher.core.diff.pairs import in_order, section_pairs
from watcher.core.diff.signs import read_signs
from watcher.core.diff.words import spans
from watcher.model import Comparison, PolicyText

__all__ = ["compare", "spans"]


def compare(old: PolicyText, new: PolicyText) -> Comparison:
    """What became of ``old`` in ``new``. The cost is near-linear in the length of the two texts."""
    after = view(new)
    before = in_columns_of(view(old), after)
    laid_out = order(before, after, match(before, after))
    before = before.rearranged(laid_out.old)
    groups = align_blocks(before, after, laid_out)
    signs = read_signs(before, after, laid_out, groups)
    ordered = list(in_order(before, after, groups))
    return Comparison(
        section_pairs(before, after, ordered, signs), read_changes(before, after, laid_out, signs, ordered)
    )
