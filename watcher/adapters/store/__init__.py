"""The store: policies, checks, snapshots, versions, changes, alerts and deliveries in one SQLite file.

``Store`` is the way in; the dataclasses are what it answers with. It decides nothing and sends nothing.
"""

from watcher.adapters.store.commit import Committed
from watcher.adapters.store.health import Noticed
from watcher.adapters.store.outbox import Undelivered
from watcher.adapters.store.reads import HistoryEntry, LastCheck, PolicyStatus
from watcher.adapters.store.search import SearchHit
from watcher.adapters.store.store import Store

__all__ = ["Committed", "HistoryEntry", "LastCheck", "Noticed", "PolicyStatus", "SearchHit", "Store", "Undelivered"]
