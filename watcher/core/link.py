"""Where the full diff of a change can be read."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

DiffLink = Callable[[str, int, int], str]
"""(policy id, old, new) -> where the full diff can be read: an address or a command. It can be pickled."""


def diff_command(policy_id: str, old: int, new: int) -> str:
    """The command that shows the full diff."""
    return f"watcher diff {policy_id} {old} {new}"


@dataclass(frozen=True, slots=True)
class RedlineLink:
    """The address of the page with the full diff, in a folder that is published at ``base``."""

    base: str

    def __call__(self, policy_id: str, old: int, new: int) -> str:
        """That of one pair of versions."""
        return f"{self.base}/{redline_name(policy_id, old, new)}"


def redline_name(policy_id: str, old: int, new: int) -> str:
    """The file name of a redline: ``plumstack~privacy-1-2.html``."""
    # No id holds a tilde, so that no two policies share a file.
    return f"{policy_id.replace('/', '~')}-{old}-{new}.html"
