"""Which section of the new version is which of the old: matched, moved, put in one reading order.

Compares no words: that is ``diff``, which works on the units and the order made here.
"""

from __future__ import annotations

from watcher.core.align.order import Order, order
from watcher.core.align.sections import match
from watcher.core.align.sequences import Match, increasing, matches
from watcher.core.align.tables import in_columns_of
from watcher.core.align.units import Unit, View, view

__all__ = ["Match", "Order", "Unit", "View", "in_columns_of", "increasing", "match", "matches", "order", "view"]
