"""What differs between two settings over the same fetches: A is this configuration, B the other one."""

from __future__ import annotations

from collections import Counter
from typing import Any

from watcher.model import Decision
from watcher.replay.summary import Tally

ONLY_A, ONLY_B, LEVEL, OUTCOME = "only-a", "only-b", "level", "outcome"


def difference(a: Decision, b: Decision) -> str:
    """How one fetch differs, in a word; empty if nobody would notice.

    ``only-a`` and ``only-b``: there's an alert in that one only. ``level``: both alert, at different
    levels. ``outcome``: the page is rejected, held back or read in one and not, or for another reason, in the other.
    """
    if a is b:
        return ""
    if (a.alert is None) != (b.alert is None):
        return ONLY_A if a.alert else ONLY_B
    if a.alert and b.alert and a.alert.level != b.alert.level:
        return LEVEL
    return OUTCOME if (a.outcome, a.reason) != (b.outcome, b.reason) else ""


class Comparing:
    """Counts two settings, and what differs between them."""

    def __init__(self) -> None:
        self.a, self.b = Tally(), Tally()
        self.differences: Counter[str] = Counter()

    def add(self, a: Decision, b: Decision) -> str:
        """Counts one fetch; how it differs."""
        self.a.add(a)
        self.b.add(b)
        found = difference(a, b)
        if found:
            self.differences[found] += 1
        return found

    def as_dict(self) -> dict[str, Any]:
        """All counts as data."""
        kinds = (ONLY_A, ONLY_B, LEVEL, OUTCOME)
        return {
            "a": self.a.as_dict(),
            "b": self.b.as_dict(),
            "differences": {kind: self.differences[kind] for kind in kinds},
        }
