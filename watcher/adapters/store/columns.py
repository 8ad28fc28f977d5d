"""Times, names and JSON as columns and back, exactly. What holds texts stands in ``records``."""

from __future__ import annotations

import json
from datetime import UTC, datetime

_COMPACT = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))


def to_json(value: object) -> str:
    """Compact JSON, readable in any language."""
    return _COMPACT.encode(value)


def names(column: str) -> tuple[str, ...]:
    """A column that holds a JSON list of strings."""
    return tuple(json.loads(column))


def from_time(at: datetime) -> str:
    """ISO-8601 in UTC; as text these sort by time."""
    return at.astimezone(UTC).isoformat()


def to_time(column: str) -> datetime:
    """The other way round."""
    return datetime.fromisoformat(column)


def optional_time(column: str | None) -> datetime | None:
    """None stays None."""
    return None if column is None else to_time(column)
