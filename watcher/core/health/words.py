"""Times, spans of time and names as notices put them. Plain text, not escaped."""

from __future__ import annotations

from datetime import datetime, timedelta

from watcher.core.days import day
from watcher.core.excerpt import head
from watcher.core.health.check import Check
from watcher.core.text import count, tidy
from watcher.model import Notice, NoticeKind

_MOST = 200
_NAME = 100

_LANGUAGES = {
    "cs": "Czech",
    "da": "Danish",
    "de": "German",
    "en": "English",
    "es": "Spanish",
    "fi": "Finnish",
    "fr": "French",
    "hi": "Hindi",
    "it": "Italian",
    "ja": "Japanese",
    "ko": "Korean",
    "nl": "Dutch",
    "no": "Norwegian",
    "pl": "Polish",
    "pt": "Portuguese",
    "ru": "Russian",
    "sv": "Swedish",
    "tr": "Turkish",
    "zh": "Chinese",
}


def moment(at: datetime) -> str:
    """``3 March 2026, 14:05 UTC``, the same for every reader."""
    return f"{day(at)}, {at:%H:%M} UTC"


def span(length: timedelta) -> str:
    """About how long: ``45 minutes``, ``36 hours``, ``12 days``."""
    minutes = max(round(length.total_seconds() / 60), 1)
    if minutes < 120:
        return count(minutes, "minute")
    hours = round(minutes / 60)
    return count(hours, "hour") if hours < 72 else count(round(hours / 24), "day")


def clause(detail: str) -> str:
    """A sentence of a check, made to stand behind a colon: without its full stop, and not long."""
    said = head(tidy(detail).rstrip("."), _MOST)
    first, _, rest = said.partition(" ")
    return f"{first.lower()} {rest}" if first in ("The", "No", "A", "An") else said


def name(check: Check) -> str:
    """What the policy is called, not long."""
    return head(tidy(check.policy.name), _NAME)


def language_name(code: str) -> str:
    """``German`` for ``de``; a code that isn't known stays as it is, and no code is another language."""
    return _LANGUAGES.get(code, f"the language “{code}”" if code else "another language")


def notice(check: Check, kind: NoticeKind, what: str, advice: str = "", cause: str = "") -> Notice:
    """A notice about the policy of that check, to the policy's channels."""
    policy = check.policy
    return Notice(
        kind,
        policy.id,
        name(check),
        policy.url,
        check.at,
        what,
        advice=advice,
        cause=cause or kind.value,
        channels=policy.channels,
    )
