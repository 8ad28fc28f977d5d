"""Values that mean the same anywhere: text, switches, numbers, durations and sizes."""

from __future__ import annotations

import re

from watcher.config.checks.faults import CONTROL, Check, Fault, Wrong, expect, shown

_DURATION = re.compile(r"(\d{1,9}) ?([smhdw])")
_SECONDS = {"s": 1, "m": 60, "h": 3600, "d": 86400, "w": 7 * 86400}
_SIZE = re.compile(r"(\d{1,9}) ?([kmg]?)(i?)b", re.IGNORECASE)
_POWER = {"": 0, "k": 1, "m": 2, "g": 3}


def raw_text(value: object) -> str:
    """Any text."""
    return expect(value, str, "" if isinstance(value, list | dict) else "put it in quotes")


def line(value: object) -> str:
    """Text of one line, not empty; ``${NAME}`` would stand there as it is, so it is refused."""
    text = raw_text(value)
    if not text.strip():
        raise Wrong(Fault("is empty"))
    if CONTROL.search(text):
        raise Wrong(Fault("holds a line break or control character"))
    if "${" in text:
        raise Wrong(Fault("holds ${…}, which is read only in the url of a [[channel]]", "write the value itself"))
    return text.strip()


def title(value: object) -> str:
    """A name for a policy, up to 200 characters."""
    text = line(value)
    if len(text) > 200:
        raise Wrong(Fault("is longer than 200 characters"))
    return text


def header_value(value: object) -> str:
    """Text that may stand in an HTTP header."""
    text = line(value)
    if not text.isascii():
        raise Wrong(Fault("may hold only ASCII characters", "it is sent as an HTTP header"))
    return text


def file_path(value: object) -> str:
    """A path; ``~`` isn't a home here, because a service has none."""
    text = line(value)
    if text.startswith("~"):
        raise Wrong(Fault("begins with ~, which is not expanded", "write the whole path"))
    return text


def switch(value: object) -> bool:
    """``true`` or ``false``."""
    return expect(value, bool, "without quotes" if isinstance(value, str) else "")


def whole(low: int, high: int) -> Check:
    """A whole number from ``low`` to ``high``."""

    def check(value: object) -> int:
        number = expect(value, int, "without quotes" if isinstance(value, str) else "")
        if not low <= number <= high:
            raise Wrong(Fault(f"must be from {low} to {high}"))
        return number

    return check


def duration(low: str, high: str) -> Check:
    """``"30s"`` and the like, within bounds, as seconds."""

    def check(value: object) -> float:
        hint = 'write a number and s, m, h, d or w, as in "30s", "6h", "2d"'
        text = expect(value, str, hint)
        seconds = _seconds(text)
        if seconds is None:
            raise Wrong(Fault(f"{shown(text)} is not a duration", hint))
        if not (_seconds(low) or 0) <= seconds <= (_seconds(high) or 0):
            raise Wrong(Fault(f"must be from {low} to {high}"))
        return float(seconds)

    return check


def _seconds(text: str) -> int | None:
    match = _DURATION.fullmatch(text.strip())
    return int(match[1]) * _SECONDS[match[2]] if match else None


def size(low: str, high: str) -> Check:
    """``"20MB"`` and the like, within bounds, as bytes."""

    def check(value: object) -> int:
        hint = 'write a number and B, KB, MB or GB, as in "512KB", "20MB"'
        text = expect(value, str, hint)
        count = _bytes(text)
        if count is None:
            raise Wrong(Fault(f"{shown(text)} is not a size", hint))
        if not (_bytes(low) or 0) <= count <= (_bytes(high) or 0):
            raise Wrong(Fault(f"must be from {low} to {high}"))
        return count

    return check


def _bytes(text: str) -> int | None:
    match = _SIZE.fullmatch(text.strip())
    if match is None:
        return None
    base = 1024 if match[3] else 1000
    return int(match[1]) * int(base ** _POWER[match[2].lower()])
