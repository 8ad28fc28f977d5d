"""Where the full diff of a change can be read."""

from __future__ import annotations

from collections.abc import Callable

DiffLink = Callable[[str, int, int], str]
"""(policy id, old, new) -> where the full diff can be read: an address or a command."""


def diff_command(policy_id: str, old: int, new: int) -> str:
    """The command that shows the full diff."""
    return f"watcher diff {policy_id} {old} {new}"
