"""What matters more, or less, in one kind of policy than in others. Decides nothing by itself."""

from __future__ import annotations

from collections.abc import Mapping

from watcher.model import Level

# kind -> rule -> the lowest level that it has there.
AT_LEAST: Mapping[str, Mapping[str, Level]] = {
    "terms": dict.fromkeys(("liability", "payment", "termination", "licence", "cap"), Level.MEDIUM),
    "dpa": {"breach": Level.MEDIUM, "term-period": Level.HIGH, "safeguard": Level.MEDIUM, "security": Level.MEDIUM},
    "subprocessors": {"row": Level.MEDIUM},
}
# A cookie more or less in the inventory is not what a cookie policy is about.
ROWS_AT_MOST: Mapping[str, Level] = {"cookies": Level.LOW}
