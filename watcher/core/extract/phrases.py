"""Words of the interface that stand between the policy's own blocks."""

from __future__ import annotations

from watcher.model import Block, Removed


def clean(blocks: tuple[Block, ...]) -> tuple[tuple[Block, ...], tuple[Removed, ...]]:
    """The blocks without interface words."""
    return blocks, ()
