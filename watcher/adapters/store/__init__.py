"""The store: policies, checks, snapshots, versions, changes, alerts and deliveries in one SQLite file.

``Store`` is the way in; the dataclasses are what it answers with (those of searching and storing stand in
``search`` and ``commit``). It decides nothing and sends nothing.
"""

from importlib import import_module
from typing import TYPE_CHECKING

from watcher.adapters.store.store import Store

if TYPE_CHECKING:
    from watcher.adapters.store.outbox import Undelivered
    from watcher.adapters.store.reads import HistoryEntry, LastCheck, Noticed, PolicyStatus

__all__ = ["HistoryEntry", "LastCheck", "Noticed", "PolicyStatus", "Store", "Undelivered"]

_HOME = {
    "HistoryEntry": "reads",
    "LastCheck": "reads",
    "Noticed": "reads",
    "PolicyStatus": "reads",
    "Undelivered": "outbox",
}
"""Where an answer stands: imported when somebody asks for it."""

if not TYPE_CHECKING:

    def __getattr__(name: str) -> object:
        if name not in _HOME:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        value = globals()[name] = getattr(import_module(f"{__name__}.{_HOME[name]}"), name)
        return value
