"""The command line: where the parts are put together, and the only place that prints."""

from __future__ import annotations

import sys


def main() -> None:
    """The ``watcher`` command."""
    if sys.argv[1:] == ["--version"]:  # answered before anything heavy is imported
        from watcher import __version__

        print(f"watcher {__version__}")
        return
    try:
        from watcher.cli.app import run

        sys.exit(run(sys.argv[1:]))
    except KeyboardInterrupt:  # before or after the command itself
        sys.exit(130)
