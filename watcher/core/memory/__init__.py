"""What one fetch can't tell and history can: what is back, what ticks, which document this is.

    settle      lines known to change by themselves are read as in the last version    (volatile)
    closest     the version to compare with, where documents or copies alternate       (alternates)
    recall      changes whose words were here lately are told no second time           (traces)
    learn       places that changed again while all else stayed                        (volatile)

Judges no change by itself: it only takes levels away, from what was told before. What is remembered comes
in as a value and goes out as one.
"""

from __future__ import annotations

from watcher.core.memory.alternates import Base, closest, newest_date, remembered
from watcher.core.memory.traces import RETURNED, recall, traced
from watcher.core.memory.volatile import TICKED, learn, located, settle

__all__ = [
    "RETURNED",
    "TICKED",
    "Base",
    "closest",
    "learn",
    "located",
    "newest_date",
    "recall",
    "remembered",
    "settle",
    "traced",
]
