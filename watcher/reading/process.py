"""The process that reads, as seen by the one that watches: started for the first page, ended when there are no more.

One thread hands it a page at a time and waits. If the process dies, the page gets a second one; if a page takes too
long, the process is ended. Either way the page has an outcome, and the next page a process.
"""

from __future__ import annotations

import queue
import threading
from collections.abc import Callable
from typing import TYPE_CHECKING

from watcher.core.decide import Answer, Question, failed
from watcher.errors import mistake
from watcher.reading import Read
from watcher.workers import Job

if TYPE_CHECKING:
    from watcher.reading.child import Child

LONGEST = 300.0
"""Seconds after which a page is given up: several times what the worst that we could think of takes."""

IDLE = 30.0
"""Seconds without a page after which the process is ended: its memory is the system's again."""

TRIES = 2
"""Processes that one page may bring down: the first may have been ended by somebody else, for want of memory."""

_TOO_LONG = "Reading the page took more than {:.0f} seconds and was given up; the next check tries again."
_DIED = "The process that read the page died of it ({}); the next check tries again."
_NONE = "No process could be started to read the page ({}); the next check tries again."
_THREAD = "The thread that had the page read died; the next check tries again."

_Asked = tuple[Job, Question]


class ReadingProcess:
    """Has pages read; ``arrived`` is called in a thread of its own."""

    def __init__(self, arrived: Callable[[Read], None], *, longest: float = LONGEST, idle: float = IDLE) -> None:
        self._arrived, self._longest, self._idle = arrived, longest, idle
        self._line: queue.SimpleQueue[_Asked | None] = queue.SimpleQueue()
        self._at: _Asked | None = None
        self._child: Child | None = None
        self._thread: threading.Thread | None = None
        self._closing = False

    def ask(self, job: Job, question: Question) -> None:
        """Puts the page into the line."""
        self._line.put((job, question))
        if self._thread is None:
            self._start()

    def mend(self) -> str:
        """Gives up the page at which the thread has died, if it has, and starts another thread."""
        if self._thread is None or self._thread.is_alive() or self._closing:
            return ""
        self._end_child()
        self._thread = None
        if self._at:
            job, question = self._at
            self._arrived(Read(job, question, failed(question, "internal", _THREAD)))
        self._start()
        return _THREAD

    def close(self) -> None:
        """Ends the process, whatever it is at."""
        self._closing = True
        self._line.put(None)
        if child := self._child:
            child.kill()

    def _start(self) -> None:
        self._at = None
        thread = threading.Thread(target=self._work, name="read", daemon=True)
        try:
            thread.start()
        except RuntimeError as problem:
            self._refuse(_NONE.format(problem))
        else:
            self._thread = thread

    def _refuse(self, why: str) -> None:
        """Fails the pages in the line: the next one may find what these lack."""
        while not self._line.empty():
            if asked := self._line.get():
                job, question = asked
                self._arrived(Read(job, question, failed(question, "unread", why)))

    def _work(self) -> None:
        while self._read_next():
            pass
        self._end_child()

    def _read_next(self) -> bool:
        """Has one page read. False: there are to be no more."""
        self._at = self._next()
        if self._at is None or self._closing:
            return False
        job, question = self._at
        read = Read(job, question, self._ask_child(question))
        self._at = None
        if not self._closing:
            self._arrived(read)
        return True

    def _next(self) -> _Asked | None:
        try:
            return self._line.get(timeout=self._idle)
        except queue.Empty:
            self._end_child()
            return self._line.get()

    def _ask_child(self, question: Question) -> Answer:
        from watcher.reading.child import Child  # late: most checks read no page

        died = ""
        for _ in range(TRIES):
            try:
                child = self._child = self._child or Child()
            except OSError as problem:
                return failed(question, "unread", _NONE.format(problem.strerror))
            if self._closing:  # ``close`` may have come too early to find it
                child.kill()
                break
            try:
                return child.answer(question, self._longest)
            except TimeoutError:
                self._end_child()
                return failed(question, "unread", _TOO_LONG.format(self._longest))
            except (EOFError, OSError, ValueError):
                died = child.ended()
                self._end_child()
            except Exception as error:  # noqa: BLE001 - a mistake of ours about one page must not stop the others
                self._end_child()
                return failed(question, "internal", mistake(error, text=True))
        return failed(question, "unread", _DIED.format(died))

    def _end_child(self) -> None:
        child, self._child = self._child, None
        if child:
            child.end()
