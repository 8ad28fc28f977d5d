"""When a configuration file has changed, and what a new one changes. Reads no configuration itself."""

from __future__ import annotations

import os
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from watcher.model import Policy

Identity = tuple[int, int, int] | None


_UNREAD = (-1, -1, -1)


class FileWatch:
    """Notices that a file was written or replaced, once it is as it was at the look before: it is whole then."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._known = self._seen = identity(path)

    def changed(self) -> bool:
        """True once after each change; call it every few seconds. A file that is gone for a moment is no change."""
        before, self._seen = self._seen, identity(self._path)
        if self._seen == self._known or self._seen != before:
            return False
        self._known = self._seen
        return True

    def forget(self) -> None:
        """It has to be read once more."""
        self._known = _UNREAD

    def is_read(self) -> None:
        """Whatever is in the file now is known."""
        self._known = self._seen = identity(self._path)


def identity(path: Path) -> Identity:
    """What differs when a file has other content; None if there is no such file."""
    try:
        found = os.stat(path)
    except OSError:
        return None
    return found.st_ino, found.st_mtime_ns, found.st_size


@dataclass(frozen=True, slots=True)
class Difference:
    """How the policies of a new configuration differ from those before. ``moved`` have another address."""

    added: tuple[Policy, ...]
    removed: tuple[Policy, ...]
    changed: tuple[Policy, ...]
    moved: tuple[Policy, ...]


def difference(before: Iterable[Policy], after: Iterable[Policy]) -> Difference:
    """What is to be scheduled anew; policies that are as they were are in none of its parts."""
    old = {policy.id: policy for policy in before}
    new = {policy.id: policy for policy in after}
    changed = tuple(policy for policy in new.values() if policy.id in old and old[policy.id] != policy)
    return Difference(
        added=tuple(policy for policy in new.values() if policy.id not in old),
        removed=tuple(policy for policy in old.values() if policy.id not in new),
        changed=changed,
        moved=tuple(policy for policy in changed if old[policy.id].url != policy.url),
    )
