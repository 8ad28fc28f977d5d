"""The rules, as data: what a sentence may speak of, and what it is worth when it comes, goes or turns.

Concepts are named here and spelled out per language in ``vocabulary``. Decides nothing by itself.
"""

from __future__ import annotations

from watcher.core.materiality.rules.opposites import OPPOSED
from watcher.core.materiality.rules.shapes import Critical, Opposed, Statement, Turn, Twist, Way
from watcher.core.materiality.rules.statements import STATEMENTS
from watcher.core.materiality.rules.topics import TOPICS
from watcher.core.materiality.rules.turns import CRITICAL_SENTENCES, TURNS
from watcher.core.materiality.rules.twists import GRAVE, HANDED_ON, TWISTS
from watcher.core.materiality.rules.ways import WAYS

__all__ = [
    "CRITICAL_SENTENCES",
    "GRAVE",
    "HANDED_ON",
    "OPPOSED",
    "STATEMENTS",
    "TOPICS",
    "TURNS",
    "TWISTS",
    "WAYS",
    "Critical",
    "Opposed",
    "Statement",
    "Turn",
    "Twist",
    "Way",
]
