"""What every source of recorded pages gives, and how a page is read from a file.

A page that is larger than the fetcher would have taken is a failed fetch here too, and is never read.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from watcher.errors import UsageError
from watcher.model import Fetched, FetchFailed

TYPES = {
    ".html": "text/html; charset=utf-8",
    ".htm": "text/html; charset=utf-8",
    ".md": "text/markdown; charset=utf-8",
    ".txt": "text/plain; charset=utf-8",
    ".pdf": "application/pdf",
}

MAX_BYTES = 20_000_000
"""The fetcher's own limit, unless ``max_body`` says otherwise."""


@dataclass(frozen=True, slots=True)
class Recorded:
    """One recorded fetch of a policy."""

    policy_id: str
    fetched: Fetched | FetchFailed
    stamp: str
    """``fetched_at`` as the record has it, to be printed unchanged."""


def too_large(url: str, at: datetime, size: int) -> FetchFailed:
    """What the fetcher says of such a page."""
    return FetchFailed(url, at, "too-large", f"the page has {size:,} bytes, more than {MAX_BYTES:,}")


def read_page(path: Path, where: str) -> bytes | int:
    """The bytes of a file, or only how many there are where that is too many.

    Raises ``UsageError``, which begins with ``where``, for anything but a file that can be read.
    """
    try:
        if path.exists() and not path.is_file():
            raise UsageError(f"{where}: {path} is not a file")
        size = path.stat().st_size
        return size if size > MAX_BYTES else path.read_bytes()
    except (OSError, ValueError) as problem:
        raise UsageError(f"{where}: {path} cannot be read: {why(problem)}") from problem


def why(problem: Exception) -> str:
    """What the system says, in its own words."""
    return (problem.strerror or "") if isinstance(problem, OSError) else str(problem)


def shown(name: str) -> str:
    """A path as text, whatever bytes it is made of."""
    return name.encode(errors="surrogateescape").decode(errors="replace")
