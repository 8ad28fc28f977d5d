"""A process that reads, and the line to it."""

from __future__ import annotations

import os
import socket
import subprocess
import sys

from watcher import __version__
from watcher.core.decide import Answer, Question
from watcher.reading import frames
from watcher.reading.server import OTHER_VERSION

# -P: what lies in the folder that somebody works in isn't ours to run
_COMMAND = "-P", "-m", "watcher.reading.server", __version__


class Child:
    """A process that reads. Raises ``OSError`` where the system gives us none."""

    def __init__(self) -> None:
        # A socket and no pipes, since a socket knows how long to wait.
        self._socket, theirs = socket.socketpair()
        with theirs:
            try:
                self._process = subprocess.Popen(  # noqa: S603 - our own
                    [sys.executable, *_COMMAND],
                    env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
                    stdin=theirs.fileno(),
                    stdout=theirs.fileno(),
                    process_group=0,  # Ctrl-C is for us; it ends when we do
                )
            except BaseException:
                self._socket.close()
                raise
        self._line = self._socket.makefile("rwb")

    def answer(self, question: Question, longest: float) -> Answer:
        """Raises ``TimeoutError`` after so many seconds; ``EOFError``, ``OSError`` or ``ValueError`` if it dies."""
        self._socket.settimeout(longest)
        frames.send(self._line, question)
        found = frames.receive(self._line)
        if not isinstance(found, Answer):
            raise ValueError("a value that is no answer")
        return found

    def ended(self) -> str:
        """How it ended, for a person, if it did so by itself."""
        try:
            code = self._process.wait(timeout=1)
        except subprocess.TimeoutExpired:
            return "it hung up"
        if code == OTHER_VERSION:
            return "another version of watcher was installed meanwhile: please start this one again"
        return f"signal {-code}" if code < 0 else f"exit code {code}"

    def kill(self) -> None:
        """Ends it now, whatever it is at; for any thread."""
        self._process.kill()
        self._process.wait()

    def end(self) -> None:
        """The same, and closes the line; only for the thread that talks to it."""
        self.kill()
        with self._socket:
            try:
                self._line.close()
            except OSError:
                return  # the rest of a question that it didn't want to hear
