"""The text of config.toml -> ``Config``, or every problem in it at once, in order of the file.

Pure: what the environment holds and what Apprise accepts come in as functions.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from watcher.config.places import places
from watcher.config.reader import Reader, Row
from watcher.config.schema import CHANNEL, DEFAULTS, POLICY, WATCHER
from watcher.config.secrets import Lookup, channel_address
from watcher.config.values import DATABASE, Config, Settings
from watcher.errors import ConfigError, Problem
from watcher.model import Policy

if TYPE_CHECKING:
    from watcher.model import Channel

_POSITION = re.compile(r"(.*) \(at (?:line (\d+), column (\d+)|end of document)\)", re.DOTALL)


def parse(text: str, path: Path, *, look: Lookup, usable: Callable[[str], bool]) -> Config:
    """The configuration that ``text`` (the content of ``path``) describes.

    ``look`` gives the value of a ``${NAME}``, ``usable`` says whether Apprise accepts an address.
    Raises ``ConfigError`` with all problems.
    """
    data, plain, problem = _toml(text)
    if problem:
        raise ConfigError(str(path), (problem,))
    reader = Reader(lambda: places(plain))
    reader.top(data)
    settings = reader.table("watcher", data, WATCHER)
    defaults = reader.table("defaults", data, DEFAULTS)
    channels = reader.tables("channel", data, {**CHANNEL, "url": channel_address(look, usable)})
    policies = reader.tables("policy", data, POLICY)
    reader.unique(("channel", "name"), channels)
    reader.unique(("policy", "id"), policies)
    reader.references(defaults, policies, [row["name"] for row in channels if "name" in row])
    reader.authorities(defaults, policies)
    if reader.problems:
        raise ConfigError(str(path), reader.problems)
    zone = {"timezone": defaults["timezone"]} if "timezone" in defaults else {}
    defaults = {"channels": tuple(row["name"] for row in channels), **_joined(defaults, path.parent)}
    return Config(
        path=path,
        settings=_settings(settings, path.parent),
        policies=tuple(_policy(_joined(row, path.parent), defaults) for row in policies),
        channels=tuple(_channel({**zone, **row}) for row in channels),
        defaults=_policy({"id": "", "url": ""}, defaults),
    )


def syntax_problem(text: str) -> Problem | None:
    """What keeps ``text`` from being TOML at all, or None."""
    return _toml(text)[2]


# --- building, once all is well ---------------------------------------------------------------------


def _settings(row: Row, folder: Path) -> Settings:
    """Paths count from the folder of the file, wherever the program is started."""
    values: Row = {"database": DATABASE, **row}
    for key in ("database", "redlines"):
        if key in values:
            values[key] = folder / values[key]
    return Settings(**values)


def _joined(row: Row, folder: Path) -> Row:
    """With the path of its certificate authorities counted from the folder of the file."""
    return {**row, "ca_file": str(folder.absolute() / row["ca_file"])} if "ca_file" in row else row


def _policy(row: Row, defaults: Row) -> Policy:
    """A policy's own schedule takes the place of the default one, of whichever kind."""
    if "every" in row or "cron" in row:
        defaults = {key: value for key, value in defaults.items() if key not in ("every", "cron")}
    return Policy(**{**defaults, **row})


def _channel(row: Row) -> Channel:
    from watcher.model import Channel  # late: nobody waits for what a configuration doesn't have

    return Channel(**row)


# --- syntax -------------------------------------------------------------------------------------------


def _toml(text: str) -> tuple[Row, str, Problem | None]:
    # tomllib does the same, and the line numbers must agree.
    text = text.replace("\r\n", "\n")
    try:
        return tomllib.loads(text), text, None
    except ValueError as error:
        message = str(error)
    except RecursionError:
        message = "lists or tables lie too deep in each other"
    return {}, text, _syntax(message, text)


def _syntax(message: str, text: str) -> Problem:
    match = _POSITION.fullmatch(message)
    what, line, column = match.groups() if match else (message, None, None)
    # A quoted key stands in the message as it is, and a mistyped line could make an address one.
    if "://" in what:
        what = "a key stands twice"
    where = f"column {column}" if column else "end of the file" if match else "syntax"
    number = int(line) if line else text.count("\n") + 1 if match else 0
    return Problem(where, f"not TOML: {what[:1].lower()}{what[1:]}", number, _syntax_hint(what))


def _syntax_hint(what: str) -> str:
    if what == "Invalid value":
        return "text must stand in quotes"
    if "in a string" in what:
        return "put text with backslashes in 'single quotes'"
    return ""
