"""The process that reads: ``python -m watcher.reading.server`` answers questions from its input until that ends."""

from __future__ import annotations

import gc
import os
import sys
from typing import IO


def serve(questions: IO[bytes], answers: IO[bytes]) -> None:
    """Answers until nobody asks any more."""
    import watcher.core.decide.changed
    import watcher.core.decide.read  # noqa: F401 - while the first question is on its way
    from watcher.core.decide import answer
    from watcher.reading import frames

    gc.freeze()  # what was imported is never garbage
    gc.enable()
    while True:
        try:
            frames.send(answers, answer(frames.receive(questions)))
        except (EOFError, BrokenPipeError):
            return


def main() -> None:
    """Keeps the pipe for answers: whatever a library prints goes where errors go."""
    gc.disable()  # until everything is imported
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    serve(sys.stdin.buffer, answers)


if __name__ == "__main__":
    main()
