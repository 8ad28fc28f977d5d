"""The store: policies, checks, snapshots, versions, changes, alerts and deliveries in one SQLite file.

``Store`` is the way in; the dataclasses are what it answers with (those of searching and storing stand in
``search`` and ``commit``, which a command that does neither does not import). It decides nothing and sends nothing.
"""

from watcher.adapters.store.health import Noticed
from watcher.adapters.store.outbox import Undelivered
from watcher.adapters.store.reads import HistoryEntry, LastCheck, PolicyStatus
from watcher.adapters.store.store import Store

__all__ = ["HistoryEntry", "LastCheck", "Noticed", "PolicyStatus", "Store", "Undelivered"]
