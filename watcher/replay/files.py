"""Recorded fetches from saved pages: files, and folders of them.

Which policy a page belongs to, and when it was fetched, is told by its path alone:
``acme/privacy.2026-01-31.html`` in the folder that was named is ``acme/privacy``, fetched on that day.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from watcher.errors import UsageError
from watcher.model import Fetched
from watcher.replay.pages import TYPES, Recorded, read_page, shown, too_large, why

# 2026-01-31, 2026_01_31, 20260131, each with a time behind it or not: 2026-01-31T12-30, 20260131123000.
_DATE = re.compile(r"(?<!\d)(\d{4})([-_.]?)(\d\d)\2(\d\d)(?:[T _.-]?(\d\d)[-:_.h]?(\d\d)(?:[-:_.m]?(\d\d))?)?Z?(?!\d)")
# privacy.2, privacy-v3, privacy (2), and names that are nothing else: 0007, v3.
_COUNTER = re.compile(r"(?:^|[ ._-])\(?(?:v|version[ ._-]?)?(\d{1,6})\)?$", re.IGNORECASE)
_EDGES = " ._-"
_OLDEST = 1990  # what looks like a year before the web is none


@dataclass(frozen=True, slots=True)
class Page:
    """A saved page: its policy, its file, and when it was fetched; ``dated`` if its name says so."""

    policy_id: str
    path: Path
    at: datetime
    dated: bool
    counter: int | None = None


def find_files(paths: Sequence[Path], policy_id: str = "") -> list[Page]:
    """The pages under ``paths``, policy by policy and oldest first; nothing is read yet.

    Two files are two fetches of one policy, in that order. ``policy_id`` says that all pages are of
    that policy; files then stay in the order in which they are named. Raises ``UsageError`` for a path that
    is neither a page nor a folder with one.
    """
    pages: list[Page] = []
    for path in paths:
        pages += _folder(path) if path.is_dir() else [_named(path)]
    if all(path.is_file() for path in paths) and (policy_id or len(paths) == 2):
        return [_of(page, policy_id or pages[-1].policy_id) for page in pages]
    return _in_order([_of(page, policy_id) for page in pages] if policy_id else pages)


def read_files(pages: Iterable[Page]) -> Iterator[Recorded]:
    """The pages one by one, as if each had been fetched when it was saved."""
    for page in pages:
        body = read_page(page.path, shown(str(page.path.parent)))
        url = f"file:{page.policy_id}"
        stamp = page.at.isoformat().replace("+00:00", "Z")
        if isinstance(body, int):
            yield Recorded(page.policy_id, too_large(url, page.at, body), stamp)
            continue
        headers = {"content-type": TYPES[page.path.suffix.lower()]}
        yield Recorded(page.policy_id, Fetched(url, url, 200, body, page.at, headers), stamp)


def _of(page: Page, policy_id: str) -> Page:
    return Page(policy_id, page.path, page.at, page.dated, page.counter)


def _named(path: Path) -> Page:
    """A file that the user names."""
    try:
        known = path.is_file()
    except ValueError:
        known = False
    if not known:
        raise UsageError(f"{shown(str(path))}: there is no such file or folder")
    if path.suffix.lower() not in TYPES:
        raise UsageError(f"{shown(str(path))}: is none of {', '.join(TYPES)}")
    return _page(path, (path.name,), path.resolve().parent.name)


def _folder(folder: Path) -> list[Page]:
    """The pages below a folder. Hidden ones, links, and what browsers save beside a page are passed over."""
    pages: list[Page] = []
    for place, folders, names in os.walk(folder, onerror=_unreadable):
        folders[:] = sorted(name for name in folders if not name.startswith(".") and not name.endswith("_files"))
        for name in sorted(names):
            path = Path(place, name)
            if path.suffix.lower() in TYPES and not name.startswith(".") and path.is_file() and not path.is_symlink():
                pages.append(_page(path, path.relative_to(folder).parts, folder.resolve().name))
    if not pages:
        history = any(Path(folder, name).exists() for name in (".git", "objects"))
        also = f"; a git history is replayed by --git {shown(str(folder))}" if history else ""
        raise UsageError(f"{shown(str(folder))}: holds no page ({', '.join(TYPES)}){also}")
    return pages


def _unreadable(problem: OSError) -> None:
    raise UsageError(f"{shown(str(problem.filename))}: cannot be read: {why(problem)}") from problem


def _page(path: Path, parts: Sequence[str], root: str) -> Page:
    """The page of that file; ``parts`` is its path in the folder that was named ``root``."""
    at: datetime | None = None
    kept: list[str] = []
    for part in parts[:-1]:
        moment, rest = _dated(part)
        at, kept = (moment, kept) if moment and not rest.strip(_EDGES) else (at, [*kept, part])
    moment, rest = _dated(path.stem)
    counter = _COUNTER.search(rest.rstrip(_EDGES))
    rest = (rest[: counter.start()] if counter else rest).strip(_EDGES)
    policy_id = "/".join([*kept, rest] if rest else kept) or root or "page"
    at = moment or at
    saved = at or datetime.fromtimestamp(path.stat().st_mtime, UTC)
    return Page(shown(policy_id), path, saved, at is not None, int(counter[1]) if counter else None)


def _dated(name: str) -> tuple[datetime | None, str]:
    """The first date in a name (UTC), and the name without it."""
    for found in _DATE.finditer(name):
        year, _, *rest = found.groups()
        month, day, hour, minute, second = (int(number or 0) for number in rest)
        try:
            moment = datetime(int(year), month, day, hour, minute, second, tzinfo=UTC)
        except ValueError:
            continue
        if moment.year >= _OLDEST:
            return moment, name[: found.start()].rstrip(_EDGES) + name[found.end() :]
    return None, name


def _in_order(pages: list[Page]) -> list[Page]:
    """By policy; in each by the dates in the names, else by the numbers in them, else by the files' times."""
    groups: dict[str, list[Page]] = {}
    for page in pages:
        groups.setdefault(page.policy_id, []).append(page)
    return [page for policy_id in sorted(groups) for page in _oldest_first(groups[policy_id])]


def _oldest_first(pages: list[Page]) -> list[Page]:
    counted = all(page.counter is not None and not page.dated for page in pages)
    if counted:
        return sorted(pages, key=lambda page: (page.counter or 0, str(page.path)))
    return sorted(pages, key=lambda page: (page.at, page.counter or 0, str(page.path)))
