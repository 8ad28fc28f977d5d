"""The errors that a caller may meet, and what is said of one that nobody foresaw.

What goes wrong with one page is a value, not an error.

WatcherError
├── UsageError            the command asks for something that is not there
├── ConfigError           config.toml cannot be used; carries every problem at once
└── StoreError            the database cannot be used
    ├── StoreLocked       another process holds it
    ├── StoreReadOnly     it cannot be written
    ├── StoreFull         the disk is full
    ├── StoreConflict     another process stored a decision on the same policy first: decide again
    └── StoreCorrupt      it is damaged, or not a database at all
"""

from __future__ import annotations

import errno
from dataclasses import dataclass


class WatcherError(Exception):
    """The root of everything that is raised on purpose; ``str()`` is a sentence for a person."""


class UsageError(WatcherError):
    """The command asks for something that is not there (an unknown policy, version or channel)."""


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing wrong with a configuration file.

    ``where`` names the table and key (``[[policy]] #2 url``), ``line`` counts from 1 (0 if unknown),
    ``hint`` is what to do about it, or empty.
    """

    where: str
    what: str
    line: int = 0
    hint: str = ""

    def __str__(self) -> str:
        line = f"line {self.line}: " if self.line else ""
        hint = f" ({self.hint})" if self.hint else ""
        return f"{line}{self.where}: {self.what}{hint}"


class ConfigError(WatcherError):
    """The configuration cannot be used. ``problems`` holds them all, in order of the file."""

    def __init__(self, source: str, problems: tuple[Problem, ...]) -> None:
        self.source = source
        self.problems = problems
        super().__init__(f"{source}: " + "; ".join(map(str, problems)))


class StoreError(WatcherError):
    """The database cannot be used."""


class StoreLocked(StoreError):
    """Another process holds the database for longer than we wait."""


class StoreOutdated(StoreError):
    """The database was made by an older program, and this command may not bring it up to date."""


class StoreReadOnly(StoreError):
    """The database or its folder cannot be written."""


class StoreFull(StoreError):
    """There is no space left for the database."""


class StoreConflict(StoreError):
    """Another process stored a version of this policy in the meantime: read the state and decide again."""


class StoreCorrupt(StoreError):
    """The file is damaged, or not a database of ours."""


_SCARCE = {
    errno.EMFILE: "watcher may not open more files at once; raise its limit (`ulimit -n`, LimitNOFILE= of a unit)",
    errno.ENFILE: "this machine has too many files open; raise its limit (sysctl fs.file-max)",
    errno.ENOMEM: "this machine is out of memory",
}


def mistake(error: BaseException, *, text: bool) -> str:
    """What to report about an error that nobody foresaw: what the machine is short of, or where it arose.

    ``text``: what the error itself says, too. Not where channels are at work, since it may hold their secrets.
    """
    import traceback  # late: hardly ever needed

    if isinstance(error, OSError) and error.errno in _SCARCE:
        return _SCARCE[error.errno]
    places = traceback.extract_tb(error.__traceback__)[-1:]  # none, if it was never raised
    where = "".join(f" at {'/'.join(place.filename.split('/')[-3:])}:{place.lineno}" for place in places)
    said = f": {error!s:.300}" if text and str(error) else ""
    return f"internal error, please report it: {type(error).__name__}{where}{said}"
