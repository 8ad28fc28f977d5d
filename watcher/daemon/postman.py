"""The thread that delivers: woken when there is something to send, and every half minute by itself.

It has a session of its own with the store, so that a channel that hangs holds up no check. A session that
breaks off is opened again after a while.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterable
from contextlib import AbstractContextManager
from datetime import datetime

from watcher.daemon.events import Broken
from watcher.daemon.pause import Pause
from watcher.daemon.world import Log
from watcher.errors import StoreCorrupt, StoreError, mistake

LOOK = 30.0
"""Seconds between two looks into the outbox: others put things there too, and what failed is due again some time."""

HANGS = 600.0
"""Seconds without any answer after which the thread is given up. No channel may take that long."""

Stopping = Callable[[], bool]
Session = Callable[[Stopping], AbstractContextManager[Callable[[], Iterable[object]]]]
"""Opens what sending needs, and gives what sends all that is due, one step after the other."""


class Postman:
    """Sends what is due, in a thread that is replaced when it dies or hangs."""

    def __init__(
        self,
        session: Session,
        *,
        log: Log,
        broken: Callable[[Broken], None],
        now: Callable[[], datetime],
        monotonic: Callable[[], float] = time.monotonic,
    ) -> None:
        self._session, self._log, self._broken = session, log, broken
        self._now, self._monotonic = now, monotonic
        self._woken = threading.Event()
        self._stopping = threading.Event()
        self._thread: threading.Thread | None = None
        self._busy_since: float | None = None

    def start(self) -> None:
        """Begins."""
        self._busy_since = None
        self._thread = threading.Thread(target=self._run, name="postman", daemon=True)
        self._thread.start()

    def wake(self) -> None:
        """There may be something to send."""
        self._woken.set()

    def mend(self) -> str:
        """Replaces the thread if it has died or hangs; then a sentence that says so."""
        if self._thread is None or self._stopping.is_set():
            return ""
        since = self._busy_since
        if not self._thread.is_alive():
            fault = "died"
        elif since is not None and self._monotonic() - since > HANGS:
            fault = "had no answer for ten minutes"
        else:
            return ""
        waited = self._thread.ident is None
        try:
            self.start()
        except RuntimeError:  # the system gives us no thread now
            return (
                "" if waited else f"the thread that delivers {fault}, and is replaced once the system gives us another"
            )
        return f"the thread that delivers {fault} and was replaced"

    def stop(self, seconds: float) -> None:
        """Starts no further delivery, and waits for that long for one that is under way."""
        self._stopping.set()
        self._woken.set()
        if self._thread is not None and self._thread.is_alive():
            self._thread.join(seconds)

    def _run(self) -> None:
        me = threading.current_thread()

        def replaced() -> bool:
            return self._thread is not me

        def stopping() -> bool:
            return self._stopping.is_set() or replaced()

        pause = Pause()
        while not stopping():
            try:
                with self._session(stopping) as send:
                    while not stopping():
                        self._send(send, replaced)
                        pause = Pause()
                        if not stopping():
                            self._rest(LOOK)
            except StoreCorrupt as error:
                self._broken(Broken(error))
                return
            except StoreError as error:
                trouble = str(error)
            except Exception as error:  # noqa: BLE001 - a mistake of ours must not end deliveries for good
                trouble = mistake(error, text=False)
            else:
                return
            pause = pause.longer(self._now())
            self._log("error", "trouble", detail=trouble, again=None if stopping() else pause.until)
            if stopping():
                return
            self._busy_since = None
            self._stopping.wait(pause.length.total_seconds())

    def _send(self, send: Callable[[], Iterable[object]], replaced: Callable[[], bool]) -> None:
        """One look. A stop is for ``send`` to heed: what is on its way may still be answered, and is recorded then."""
        self._busy_since = self._monotonic()
        for _ in send():
            if replaced():
                return
            self._busy_since = self._monotonic()
        self._busy_since = None

    def _rest(self, seconds: float) -> None:
        self._woken.wait(seconds)
        self._woken.clear()
