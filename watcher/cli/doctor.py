"""``watcher doctor``: is everything in order, and what to do about what isn't."""

from __future__ import annotations

import shutil
import sqlite3
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from os import W_OK, X_OK, access
from pathlib import Path

import click

from watcher import __version__
from watcher.adapters.store import Store
from watcher.cli.app import App, Exit, config_option, now
from watcher.cli.output import say
from watcher.config import Config
from watcher.errors import ConfigError, StoreError

RELEASED = datetime(2026, 11, 1, tzinfo=UTC)
"""A clock that is behind the program's own release is wrong."""

ENOUGH = 500_000_000
"""Free bytes below which the disk deserves a warning."""


@dataclass(frozen=True, slots=True)
class Check:
    """One thing looked at; ``advice`` is empty if it is in order. A ``grave`` one stops the watcher."""

    name: str
    found: str
    advice: str = ""
    grave: bool = True


@click.command()
@config_option
def doctor(app: App) -> int:
    """Find what is wrong, and say what to do.

    Looks at configuration, database, channels, clock and write access.
    """
    worst = Exit.DONE
    for check in _all(app):
        mark = "ok" if not check.advice else ("PROBLEM" if check.grave else "warning")
        say(f"{mark:8} {check.name:14} {check.found}")
        if check.advice:
            say(f"{'':8} {'':14} → {check.advice}")
            if check.grave:
                worst = Exit.USAGE
    return worst


def _all(app: App) -> Iterator[Check]:
    yield Check(
        "program", f"policy-watcher {__version__}, Python {sys.version.split()[0]}, SQLite {sqlite3.sqlite_version}"
    )
    yield _clock()
    try:
        config = app.config()
    except ConfigError as problem:
        for one in problem.problems:
            yield Check("configuration", str(one), f"correct {problem.source}")
        return
    yield from _configuration(config)
    yield from _place(config.settings.database)
    yield from _database(config)


def _clock() -> Check:
    moment = now()
    late = moment < RELEASED
    return Check(
        "clock", moment.strftime("%Y-%m-%d %H:%M UTC"), "set the clock: it is behind this release" if late else ""
    )


def _configuration(config: Config) -> Iterator[Check]:
    advice = "" if config.policies else "add one with `watcher add URL`"
    yield Check("configuration", f"{config.path}: {len(config.policies)} policies", advice, grave=False)
    if not config.channels:
        yield Check("channels", "none", "without a [[channel]] nobody is alerted", grave=False)
    for channel in config.channels:
        yield Check(
            "channel", f"{channel.name}: the address can be used; `watcher notify-test {channel.name}` tries it"
        )
    silent = [policy.id for policy in config.policies if not policy.channels]
    if silent and config.channels:
        yield Check(
            "channels",
            f"{len(silent)} policies alert no channel ({silent[0]} …)",
            "set channels under [defaults] or in the policy",
            grave=False,
        )


def _place(database: Path) -> Iterator[Check]:
    folder = database.parent
    while not folder.exists():
        folder = folder.parent
    if not access(folder, W_OK | X_OK):
        yield Check("write access", str(folder), "let the user that runs the watcher write into this folder")
        return
    free = shutil.disk_usage(folder).free
    yield Check("disk", f"{free / 1e9:.1f} GB free for {database}", "make room" if free < ENOUGH else "", grave=False)


def _database(config: Config) -> Iterator[Check]:
    database = config.settings.database
    if not database.exists():
        yield Check("database", f"{database}: not there yet", "`watcher check` makes it", grave=False)
        return
    if not access(database, W_OK):
        yield Check("write access", str(database), "let the user that runs the watcher write this file")
    try:
        with Store.open(database, readonly=True) as store:
            problems = store.check_integrity()
            late = len(store.undelivered())
    except StoreError as problem:
        yield Check("database", str(problem), "restore the last backup, or move the file away to start afresh")
        return
    for one in problems:
        yield Check("database", one, "stop the watcher, keep a copy of the file, restore the last backup")
    if not problems:
        yield Check("database", f"{database}: {database.stat().st_size / 1e6:.1f} MB, integrity checked")
    if late:
        yield Check("outbox", f"{late} deliveries wait or were given up", "see `watcher status`", grave=False)
