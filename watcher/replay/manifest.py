"""Recorded fetches that a manifest lists: JSON lines, each naming the file that holds the page.

A file is looked for where the line says, beside the manifest or elsewhere: the manifest is the user's own.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from watcher.errors import UsageError
from watcher.model import Fetched
from watcher.replay.pages import TYPES, Recorded, read_page, too_large, why


def read_manifest(path: Path) -> Iterator[Recorded]:
    """The fetches a manifest lists. Raises ``UsageError`` that names the line for anything unreadable."""
    try:
        lines = path.open("rb")
    except (OSError, ValueError) as problem:
        raise UsageError(f"{path}: cannot be read: {why(problem)}") from problem
    with lines:
        for number, line in enumerate(lines, 1):
            if line.strip():
                yield _manifest_line(path, number, line)


def _manifest_line(path: Path, number: int, line: bytes) -> Recorded:
    where = f"{path}:{number}"
    try:
        entry = json.loads(line.decode("utf-8-sig"))
    except (ValueError, RecursionError) as problem:
        raise UsageError(f"{where}: is not JSON: {problem!s:.200}") from problem
    if not isinstance(entry, dict):
        raise UsageError(f"{where}: is not a JSON object")
    stamp, name = _text(entry, "fetched_at", where), _text(entry, "file", where, "")
    url = _text(entry, "url", where, "")
    status = entry.get("status", 200)
    if not isinstance(status, int) or isinstance(status, bool):
        raise UsageError(f"{where}: status must be a number")
    try:
        at = datetime.fromisoformat(stamp)
    except ValueError as problem:
        raise UsageError(f"{where}: fetched_at must be a time such as 2026-01-01T00:00:00Z") from problem
    at = at if at.tzinfo else at.replace(tzinfo=UTC)
    policy_id = _text(entry, "policy", where)
    content_type = _text(entry, "content_type", where, "") or TYPES.get(Path(name).suffix.lower(), "")
    body = read_page(path.parent / name, where) if name else b""
    if isinstance(body, int):
        return Recorded(policy_id, too_large(url, at, body), stamp)
    final = _text(entry, "final_url", where, "") or url
    return Recorded(policy_id, Fetched(url, final, status, body, at, {"content-type": content_type}), stamp)


def _text(entry: dict[str, Any], key: str, where: str, otherwise: str | None = None) -> str:
    """The text under ``key``; ``otherwise`` where there is none, if that may be."""
    value = entry.get(key)
    if value is None and otherwise is not None:
        return otherwise
    if not isinstance(value, str) or not (value or otherwise is not None):
        raise UsageError(f"{where}: {key} {'is missing' if key not in entry else 'must be text'}")
    return value


def count_manifest(path: Path) -> int | None:
    """How many fetches a manifest lists; None where it cannot be read twice."""
    if not path.is_file():
        return None
    with path.open("rb") as lines:
        return sum(1 for line in lines if line.strip())
