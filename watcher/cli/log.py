"""The daemon's log: one line an event, ``key=value``, for people and for programs.

Whatever a value holds, it stays on its line: control characters are taken out, and long texts are cut. The
journal adds the time and is told how serious a line is; elsewhere the line says both itself.
"""

from __future__ import annotations

import os
import re
import threading
from collections.abc import Callable, Mapping
from contextlib import suppress
from datetime import UTC, datetime

from watcher.cli.output import unheard, write
from watcher.core.escape import plain

LONGEST = 300
"""Characters of one value."""

_PRIORITY = {"info": 6, "warning": 4, "error": 3}
_BARE = re.compile(r"[\w./:@+~-]+", re.ASCII)


class Log:
    """Writes lines to standard output. Safe to use from several threads, and never in anybody's way."""

    def __init__(self, environ: Mapping[str, str] = os.environ, *, now: Callable[[], datetime]) -> None:
        self._journal = bool(environ.get("JOURNAL_STREAM"))
        self._now = now
        self._mutex = threading.Lock()

    def __call__(self, level: str, event: str, **fields: object) -> None:
        """One line. ``level`` is info, warning or error; fields that are None or empty are left out."""
        told = line(level=level, event=event, **fields)
        said = f"<{_PRIORITY[level]}>{told}" if self._journal else f"{line(time=self._now())} {told}"
        # A full disk or a pipe that nobody reads any more must not stop the watching.
        with self._mutex, suppress(OSError), unheard():
            write(said)


def line(**fields: object) -> str:
    """``key=value`` for each field that has a value; texts in quotes where they need them."""
    return " ".join(f"{key}={_value(value)}" for key, value in fields.items() if value is not None and value != "")


def _value(value: object) -> str:
    if isinstance(value, datetime):
        return value.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    text = plain(str(value)).strip()
    if len(text) > LONGEST:
        text = text[: LONGEST - 1] + "…"
    if _BARE.fullmatch(text):
        return text
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'
