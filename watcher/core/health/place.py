"""Where a page is, leaving out of its address what says nothing of a move."""

from __future__ import annotations

from functools import lru_cache
from urllib.parse import urlsplit

from watcher.core.late import late

_LOCALE = late(r"[a-z]{2}(?:[-_][a-z]{2,4})?")


@lru_cache(maxsize=8192)  # of all policies, each time that nothing answers
def host(url: str) -> str:
    """The server that an address names, in lower case and with its port; empty if there is none."""
    try:
        return urlsplit(url).netloc.rpartition("@")[2].lower()
    except ValueError:
        return ""


def place(url: str) -> str:
    """An address without its scheme, ``www``, query, fragment and a slash at the end; no white space in it."""
    try:
        path = urlsplit(url).path
    except ValueError:
        return ""
    return "%20".join((host(url).removeprefix("www.") + path.rstrip("/")).split())


def same_page(old: str, new: str) -> bool:
    """Whether two places are the same but for a folder that names a language or country: chosen for the visitor."""
    return _without_locale(old.lower()) == _without_locale(new.lower())


def _without_locale(place: str) -> list[str]:
    return [part for at, part in enumerate(place.split("/")) if not (at and _LOCALE.fullmatch(part))]
