"""``watcher doctor``: is everything in order, and what to do about what isn't."""

from __future__ import annotations

import os
import shutil
import sqlite3
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import click

from watcher import __version__
from watcher.adapters.notify import describe
from watcher.adapters.store import Store
from watcher.cli.app import App, Exit, config_option, now
from watcher.cli.output import entry, paragraph
from watcher.config import Config
from watcher.errors import ConfigError, StoreError, StoreOutdated

RELEASED = datetime(2026, 11, 1, tzinfo=UTC)
"""A clock that is behind the program's own release is wrong."""

ENOUGH = 500_000_000
"""Free bytes below which the disk deserves a warning."""


@dataclass(frozen=True, slots=True)
class Check:
    """One thing looked at; ``advice`` is empty if it is in order.

    ``exit`` is what the command then comes to: ``DONE`` for what only deserves a warning.
    """

    name: str
    found: str
    advice: str = ""
    exit: Exit = Exit.CHECK_FAILED

    @property
    def mark(self) -> str:
        """How it is shown."""
        if not self.advice:
            return "ok"
        return "PROBLEM" if self.exit else "warning"


@click.command()
@config_option
def doctor(app: App) -> int:
    """Find what is wrong, and say what to do.

    Looks at configuration, database, channels, clock and write access. Exits 2 if the configuration
    has a problem, 3 if something else has; warnings don't count.

    \b
    Example:
      watcher doctor --config /etc/watcher/config.toml
    """
    worst: int = Exit.DONE
    for check in _all(app):
        entry((f"{check.mark:8}", f"{check.name:13}"), check.found)
        if check.advice:
            paragraph(f"→ {check.advice}", indent=25)
            worst = max(worst, check.exit)
    return worst


def _all(app: App) -> Iterator[Check]:
    python = sys.version.split()[0]
    yield Check("program", f"policy-watcher {__version__}, Python {python}, SQLite {sqlite3.sqlite_version}")
    yield _clock()
    try:
        config = app.config()
    except ConfigError as problem:
        for one in problem.problems:
            yield Check("configuration", str(one), f"correct {problem.source}", Exit.USAGE)
        return
    yield from _configuration(config)
    yield from _place("database", config.settings.database.parent)
    if config.settings.redlines:
        yield from _place("redlines", config.settings.redlines)
    yield from _database(app, config)


def _clock() -> Check:
    moment = now()
    late = moment < RELEASED
    return Check(
        "clock", moment.strftime("%Y-%m-%d %H:%M UTC"), "set the clock: it is behind this release" if late else ""
    )


def _configuration(config: Config) -> Iterator[Check]:
    advice = "" if config.policies else "add one with `watcher add URL`"
    yield Check("configuration", f"{config.path}: {len(config.policies)} policies", advice, Exit.DONE)
    if not config.channels:
        yield Check("channels", "none", "without a [[channel]] nobody is alerted", Exit.DONE)
    for channel in config.channels:
        where = f"{channel.name} ({describe(channel.url)})"
        yield Check("channel", f"{where}: the address can be used; `watcher notify-test {channel.name}` tries it")
    silent = [policy.id for policy in config.policies if not policy.channels]
    if silent and config.channels:
        yield Check(
            "channels",
            f"{len(silent)} policies alert no channel ({silent[0]} …)",
            "set channels under [defaults] or in the policy",
            Exit.DONE,
        )


def _place(what: str, folder: Path) -> Iterator[Check]:
    """Whether we may write into a folder, or make it."""
    while not os.path.exists(folder) and folder != folder.parent:
        folder = folder.parent
    if not os.access(folder, os.W_OK | os.X_OK):
        advice = "let the user that runs the watcher write into this folder"
        yield Check("write access", f"{what}: {folder} cannot be written", advice)
        return
    free = shutil.disk_usage(folder).free
    found = f"{free / 1e9:.1f} GB free for the {what} in {folder}"
    yield Check("disk", found, "make room" if free < ENOUGH else "", Exit.DONE)


def _database(app: App, config: Config) -> Iterator[Check]:
    database = config.settings.database
    if not app.has_store(config):
        yield Check("database", f"{database} is not there yet", "`watcher check` makes it", Exit.DONE)
        return
    try:
        with Store.open(database, readonly=True) as store:
            problems = store.check_integrity()
            waiting = len(store.undelivered())
    except StoreOutdated:
        found = f"{database} was made by an older policy-watcher"
        yield Check("database", found, "`watcher check` brings it up to date, and loses nothing", Exit.DONE)
        return
    except StoreError as problem:
        yield Check("database", str(problem), "without it nothing can be checked")
        return
    if not os.access(database, os.W_OK):
        advice = "let the user that runs the watcher write this file"
        yield Check("write access", f"{database} cannot be written", advice)
    for one in problems:
        yield Check("database", one, "stop the watcher, keep a copy of the file, restore the last backup")
    if not problems:
        yield Check("database", f"{database}: {database.stat().st_size / 1e6:.1f} MB, integrity checked")
    if waiting:
        yield Check("outbox", f"{waiting} deliveries have not arrived", "`watcher status` lists them", Exit.DONE)
