"""The command line: where the parts are put together, and the only place that prints."""

from __future__ import annotations

import gc
import os
import sys

_OBJECTS, _ROUNDS = 20_000, 10
"""How many new objects, and rounds of looking through them, Python waits for before it looks for garbage."""


def main() -> None:
    """The ``watcher`` command."""
    if sys.argv[1:] == ["--version"]:  # answered before anything heavy is imported
        from watcher import __version__

        print(f"watcher {__version__}")
        return
    _open_closed()
    # What is made while starting stays: looking through it every 700 objects takes a tenth of the start.
    gc.set_threshold(_OBJECTS, _ROUNDS, _ROUNDS)
    try:
        from watcher.cli.app import run

        sys.exit(run(sys.argv[1:]))
    except KeyboardInterrupt:  # before or after the command itself
        sys.exit(130)


def _open_closed() -> None:
    """Where the program was started without input or output (``2>&-``), there is some, and it leads nowhere."""
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            setattr(sys, name, open(os.devnull, mode))  # noqa: SIM115 - as long as the program runs
