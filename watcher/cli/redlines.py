"""Redlines that an alert links to and that are not there: after a crash, a full disk, or a lost folder."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta

from watcher.adapters.store import HistoryEntry, Store
from watcher.cli.wiring import write_page
from watcher.config import Config
from watcher.core.link import redline_name
from watcher.errors import WatcherError
from watcher.model import Policy

LATELY = timedelta(days=30)
"""Older alerts have been read; `watcher diff` makes the page of any."""


def restore(config: Config, store: Store, now: datetime) -> Iterator[str]:
    """Writes what is missing for the alerts of the last weeks; yields the files' names, or at last what went wrong."""
    folder = config.settings.redlines
    if folder is None:
        return
    try:
        for policy, entry in _alerted(config, store, now - LATELY):
            path = folder / redline_name(policy.id, entry.compared_with, entry.number)
            if not path.exists() and (page := _page(store, policy, entry)):
                write_page(path, page)
                yield f"{path} was missing and was made again"
    except (WatcherError, OSError) as problem:
        yield f"{problem}; alerts link to pages that are missing there"


def _alerted(config: Config, store: Store, since: datetime) -> Iterator[tuple[Policy, HistoryEntry]]:
    changed = {row.policy_id for row in store.status() if row.changed_at and row.changed_at > since}
    for policy in config.policies:
        if policy.id in changed:
            entries = store.history(policy.id)
            yield from ((policy, one) for one in entries if one.alerted and one.fetched_at > since)


def _page(store: Store, policy: Policy, entry: HistoryEntry) -> str:
    from watcher.core.diff import compare
    from watcher.core.render import DiffMeta, redline_html

    old, new = store.version(policy.id, entry.compared_with), store.version(policy.id, entry.number)
    if old is None or new is None:
        return ""
    meta = DiffMeta(policy.name, policy.url, old.number, new.number, old.fetched_at, new.fetched_at)
    return redline_html(compare(old.text, new.text), store.change(policy.id, old.number, new.number), meta)
