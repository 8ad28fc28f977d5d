"""Recorded pages through the same decisions as live ones: no network, no store, no alert sent.

``manifest``, ``git`` and ``files`` read recorded fetches, one page at a time; ``run`` decides them in turn,
under one setting or two; ``summary`` and ``against`` say what that came to. States are kept in memory,
one a policy.
"""

from watcher.replay.against import Comparing, difference
from watcher.replay.files import find_files, read_files
from watcher.replay.git import count_git, read_git
from watcher.replay.manifest import count_manifest, read_manifest
from watcher.replay.pages import TYPES, Recorded
from watcher.replay.run import replay, row, side_by_side
from watcher.replay.summary import Tally

__all__ = [
    "TYPES",
    "Comparing",
    "Recorded",
    "Tally",
    "count_git",
    "count_manifest",
    "difference",
    "find_files",
    "read_files",
    "read_git",
    "read_manifest",
    "replay",
    "row",
    "side_by_side",
]
