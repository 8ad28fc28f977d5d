"""Words of the field: names, levels, topics, languages and times."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TYPE_CHECKING

from watcher.config.checks.faults import Fault, T, Wrong, expect, likely, several, shown
from watcher.config.checks.plain import raw_text
from watcher.model import Level, Topic

if TYPE_CHECKING:
    from watcher.model import Digest, Hours

_ID = re.compile(r"[a-z0-9][a-z0-9._-]*/[a-z0-9][a-z0-9._-]*")
_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,63}")
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")


def level(value: object) -> Level:
    """The name of a level."""
    text = raw_text(value)
    labels = [each.label for each in Level]
    if text not in labels:
        raise Wrong(Fault(f"{shown(text)} is not a level", likely(text, labels)))
    return Level.parse(text)


def topic(value: object) -> Topic:
    """The name of a topic."""
    text = raw_text(value)
    names = [each.value for each in Topic]
    if text not in names:
        raise Wrong(Fault(f"{shown(text)} is not a topic", likely(text, names)))
    return Topic(text)


def render(value: object) -> str:
    """How a page is fetched."""
    text = raw_text(value)
    if text not in ("http", "browser"):
        raise Wrong(Fault(f"{shown(text)} is not a way to fetch a page", likely(text, ("http", "browser"))))
    return text


def language(value: object) -> str:
    """A language tag such as ``en`` or ``pt-BR``."""
    text = raw_text(value)
    if not _LANGUAGE.fullmatch(text):
        raise Wrong(Fault(f"{shown(text)} is not a language tag", 'as in "en", "de", "pt-BR"'))
    return text


def policy_id(value: object) -> str:
    """``vendor/type``."""
    text = raw_text(value)
    if len(text) > 100 or not _ID.fullmatch(text):
        better = re.sub(r"\s+", "-", text.strip().lower())[:100]
        hint = f'is "{better}" meant?' if _ID.fullmatch(better) else 'as in "plumstack/privacy"'
        raise Wrong(Fault("must be vendor/type, in lower-case letters, digits and . _ -", hint))
    return text


def channel_name(value: object) -> str:
    """The name of a channel: letters, digits and ``. _ -``."""
    text = raw_text(value)
    if not _NAME.fullmatch(text):
        raise Wrong(Fault("must be a short name of letters, digits and . _ -", 'as in "legal"'))
    return text


def cron(value: object) -> str:
    """A crontab time in the form the scheduler takes."""
    hint = 'as in "0 6 * * mon-fri"'
    from watcher.config.cron import crontab  # late, like ``week``: most policies have only ``every``

    text = expect(value, str, hint)
    try:
        return crontab(text)
    except ValueError as error:
        raise Wrong(Fault(str(error), hint)) from None


def hours(value: object) -> Hours:
    """A part of the week."""
    from watcher.config import week

    return _written(value, week.hours, 'as in "mon-fri 07:00-19:00", "22:00-07:00", "sat,sun"')


def quiet_hours(value: object) -> tuple[Hours, ...]:
    """Parts of the week in which nothing is sent; they may not be the whole of it."""
    from watcher.config import week

    found: tuple[Hours, ...] = several(hours)(value)
    if week.whole(found):
        raise Wrong(Fault("leave no minute of the week in which anything is sent", "take a day or an hour out"))
    return found


def digest(value: object) -> Digest:
    """When a digest is sent."""
    from watcher.config import week

    return _written(value, week.digest, 'as in "daily", "daily 07:30", "weekly fri 16:00"')


def timezone(value: object) -> str:
    """The IANA name of a time zone."""
    from watcher.config import week

    return _written(value, week.timezone, 'as in "UTC", "Europe/Berlin", "America/New_York"')


def _written(value: object, read: Callable[[str], T], hint: str) -> T:
    """What ``read`` makes of a text; the sentence of its ``ValueError`` is the fault."""
    text = expect(value, str, hint)
    try:
        return read(text)
    except ValueError as error:
        raise Wrong(Fault(f"{shown(text)} {error}", hint)) from None
