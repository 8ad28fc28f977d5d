"""The process that reads: ``python -m watcher.reading.server VERSION`` answers what it is asked.

Both ends must be of one version: another reads the same page as another text, which would look like a change.
"""

from __future__ import annotations

import gc
import os
import signal
import sys
from typing import IO

from watcher import __version__
from watcher.errors import mistake

OTHER_VERSION = 75
"""The exit code that says so."""

FORGOTTEN = 600
"""Seconds after which it ends if it still reads the same page: whoever asked has given up by then, or is gone."""


def serve(questions: IO[bytes], answers: IO[bytes]) -> None:
    """Answers until nobody asks any more."""
    import watcher.core.decide.changed
    import watcher.core.decide.read  # noqa: F401 - while the first question is on its way
    from watcher.core.decide import answer
    from watcher.reading import frames

    gc.freeze()  # what was imported is never garbage
    gc.set_threshold(20_000, 10, 10)  # a page is half of that
    gc.enable()
    while True:
        try:
            question = frames.receive(questions)
            signal.alarm(FORGOTTEN)
            frames.send(answers, answer(question))
            signal.alarm(0)
        except (EOFError, ConnectionError):
            return


def main() -> None:
    """Keeps the line for answers: whatever a library prints goes where errors go, or nowhere if that is closed."""
    if sys.argv[1:] != [__version__]:
        sys.exit(OTHER_VERSION)
    gc.disable()  # until everything is imported
    errors = sys.stderr.fileno() if sys.stderr else os.open(os.devnull, os.O_WRONLY)
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(errors, 1)
    try:
        serve(sys.stdin.buffer, answers)
    except Exception as error:  # noqa: BLE001 - whoever asked says what that means; here, what it was, in one line
        sys.exit(f"watcher: {mistake(error, text=False)}")


if __name__ == "__main__":
    main()
