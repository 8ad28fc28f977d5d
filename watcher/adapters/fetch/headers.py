"""What we send and keep as HTTP headers. Pure; hostile values never get further than this."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

from watcher.adapters.fetch.encoding import ACCEPTED
from watcher.model import Validators

CONDITIONS = frozenset({"If-None-Match", "If-Modified-Since"})

_ACCEPT = "text/html,application/xhtml+xml,application/pdf;q=0.9,text/markdown;q=0.9,text/plain;q=0.9,*/*;q=0.5"
_LONGEST = 8_000
_LONGEST_WAIT = 7 * 86_400.0


def plain(text: str) -> str:
    """``text`` without anything but printable ASCII, as a header may hold it."""
    return "".join(character for character in text if " " <= character <= "~").strip()


def request_headers(user_agent: str, validators: Validators, language: str) -> dict[str, str]:
    """The headers of a request; what cannot be sent exactly as it is is left out."""
    wanted = {
        "User-Agent": user_agent,
        "Accept": _ACCEPT,
        "Accept-Encoding": ACCEPTED,
        "Accept-Language": f"{language},*;q=0.5" if language else "",
        "If-None-Match": validators.etag,
        "If-Modified-Since": validators.last_modified,
    }
    return {name: value for name, value in wanted.items() if value and value == plain(value)}


def kept_headers(headers: Mapping[str, str]) -> dict[str, str]:
    """The headers of an answer worth keeping: lower-case names, printable, no cookies, none huge."""
    return {
        name.lower(): "".join(char if char.isprintable() else " " for char in utf8(value)).strip()
        for name, value in headers.items()
        if name.lower() != "set-cookie" and name.isprintable() and len(value) <= _LONGEST
    }


def utf8(value: str) -> str:
    """http.client reads headers as Latin-1; what is not ASCII in them is nearly always UTF-8."""
    try:
        return value.encode("latin-1").decode("utf-8")
    except UnicodeError:
        return value


def retry_after(value: str, now: datetime) -> float | None:
    """Seconds from ``now`` that a Retry-After header asks for (seconds or a date); None if unclear."""
    value = value.strip()
    if value.isascii() and value.isdigit():
        return min(float(value), _LONGEST_WAIT)
    try:
        at = parsedate_to_datetime(value)
        seconds = ((at if at.tzinfo else at.replace(tzinfo=UTC)) - now).total_seconds()
    except (TypeError, ValueError, OverflowError):
        return None
    return min(max(seconds, 0.0), _LONGEST_WAIT)
