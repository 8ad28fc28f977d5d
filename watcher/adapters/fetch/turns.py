"""Taking turns: never more than one request at a time to a host, whichever fetcher asks.

Nobody holds the turns of two hosts at once, so that no two can wait for each other. Says nothing
about how often a host is asked.
"""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager


class Turns:
    """The hosts that are being talked to now. Safe to use from several threads."""

    def __init__(self) -> None:
        self._mutex = threading.Lock()
        self._hosts: dict[str, tuple[threading.Lock, int]] = {}

    @contextmanager
    def turn(self, host: str) -> Iterator[None]:
        """Waits for its turn; inside, nobody else has one for ``host``."""
        host = host.rstrip(".")  # the same machine with and without it
        lock = self._join(host)
        try:
            with lock:
                yield
        finally:
            self._leave(host)

    def __len__(self) -> int:
        """How many hosts are being talked to or waited for."""
        return len(self._hosts)

    def _join(self, host: str) -> threading.Lock:
        with self._mutex:
            lock, users = self._hosts.get(host) or (threading.Lock(), 0)
            self._hosts[host] = lock, users + 1
            return lock

    def _leave(self, host: str) -> None:
        """Forgets a host that nobody asks for any more: pages can lead to new ones without end."""
        with self._mutex:
            lock, users = self._hosts.pop(host)
            if users > 1:
                self._hosts[host] = lock, users - 1
