"""A process that reads, and the pipes to it."""

from __future__ import annotations

import os
import subprocess
import sys
import threading

from watcher.core.decide import Answer, Question
from watcher.reading import frames

_COMMAND = "-P", "-m", "watcher.reading.server"  # -P: what lies in the folder that somebody works in isn't ours to run


class Child:
    """A process that reads. Raises ``OSError`` where the system gives us none."""

    def __init__(self) -> None:
        self._process = subprocess.Popen(  # noqa: S603 - our own
            [sys.executable, *_COMMAND],
            env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            process_group=0,  # Ctrl-C is for us; it ends when we do
        )
        self._late = False

    def answer(self, question: Question, longest: float) -> Answer:
        """Raises ``TimeoutError`` after so many seconds; ``EOFError``, ``OSError`` or ``ValueError`` if it dies."""
        assert self._process.stdin
        assert self._process.stdout
        timer = threading.Timer(longest, self._give_up)
        timer.daemon = True
        timer.start()
        try:
            frames.send(self._process.stdin, question)
            found = frames.receive(self._process.stdout)
        except (EOFError, OSError, ValueError):
            if self._late:
                raise TimeoutError from None
            raise
        finally:
            timer.cancel()
        assert isinstance(found, Answer)
        return found

    def ended(self) -> str:
        """How it ended, for a person; it is ended if it did not end by itself."""
        try:
            code = self._process.wait(timeout=1)
        except subprocess.TimeoutExpired:
            return "it hung up"
        return f"signal {-code}" if code < 0 else f"exit code {code}"

    def kill(self) -> None:
        """Ends it now, whatever it is at; for any thread."""
        self._process.kill()
        self._process.wait()

    def end(self) -> None:
        """The same, and closes the pipes; only for the thread that talks to it."""
        self.kill()
        for pipe in (self._process.stdin, self._process.stdout):
            assert pipe
            try:
                pipe.close()
            except BrokenPipeError:
                continue  # the rest of a question that it didn't want to hear

    def _give_up(self) -> None:
        self._late = True
        self.kill()
