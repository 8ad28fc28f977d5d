"""``watcher doctor``: is everything in order, and what to do about what isn't."""

from __future__ import annotations

import os
import shutil
import sqlite3
import ssl
import sys
from collections.abc import Generator, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

import click

from watcher import __version__
from watcher.adapters.machine import NETWORK, file_system, holder
from watcher.adapters.notify import describe
from watcher.adapters.store import PolicyStatus, Store, Undelivered
from watcher.adapters.store.integrity import Finding
from watcher.adapters.store.schema import APPLICATION_ID
from watcher.cli.app import App, Exit, config_option, now
from watcher.cli.output import entry, paragraph
from watcher.config import Config
from watcher.core.text import count
from watcher.errors import ConfigError, StoreCorrupt, StoreError, StoreOutdated
from watcher.model import Policy

RELEASED = datetime(2026, 11, 1, tzinfo=UTC)
"""A clock that is behind the program's own release is wrong."""

ENOUGH = 500_000_000
"""Free bytes below which the disk deserves a warning."""

ENOUGH_FILES = 1000
"""Files that can still be made below which it deserves one too: a database needs two beside it."""

LONG_LOG = 100_000_000
"""Bytes of the write-ahead log from which on it deserves a warning."""

MOST = 10
"""Findings about the database that are shown one by one."""


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

    Looks at configuration, database and its history, channels, certificates, clock, disk and write
    access, and whether somebody watches. Exits 2 if the configuration has a problem, 3 if something else
    has; warnings don't count.

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
    yield from _certificates(config)
    yield from _database(app, config)


def _clock() -> Check:
    moment = now()
    late = moment < RELEASED
    return Check(
        "clock", moment.strftime("%Y-%m-%d %H:%M UTC"), "set the clock: it is behind this release" if late else ""
    )


def _configuration(config: Config) -> Iterator[Check]:
    advice = "" if config.policies else "add one with `watcher add URL`"
    yield Check("configuration", f"{config.path}: {count(len(config.policies), 'policy')}", advice, Exit.DONE)
    if not config.channels:
        yield Check("channels", "none", "without a [[channel]] nobody is alerted", Exit.DONE)
    for channel in config.channels:
        where = f"{channel.name} ({describe(channel.url)})"
        yield Check("channel", f"{where}: the address can be used; `watcher notify-test {channel.name}` tries it")
    silent = [policy.id for policy in config.policies if not policy.channels]
    if silent and config.channels:
        yield Check(
            "channels",
            f"{count(len(silent), 'policy')} without a channel ({silent[0]} …)",
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
    room = os.statvfs(folder)
    if room.f_files and room.f_favail < ENOUGH_FILES:  # some file systems have no limit, and say 0
        advice = "delete files that nobody needs: `df -i` shows how many each disk can hold"
        yield Check("disk", f"room for {count(room.f_favail, 'more file')} in {folder}", advice, Exit.DONE)


def _database(app: App, config: Config) -> Iterator[Check]:
    database = config.settings.database
    if not app.has_store(config):
        yield Check("database", f"{database} is not there yet", "`watcher check` makes it", Exit.DONE)
        return
    yield from _disk_of(database)
    try:
        yield from _known(config, database)
    except StoreOutdated:
        found = f"{database} was made by an older policy-watcher"
        yield Check("database", found, "`watcher check` brings it up to date, and loses nothing", Exit.DONE)
    except StoreCorrupt as problem:
        yield Check("database", str(problem), _restore(database))
    except StoreError as problem:
        yield Check("database", str(problem), "without it nothing can be checked")


def _disk_of(database: Path) -> Iterator[Check]:
    """What may go wrong with the place and the files, whatever stands in them."""
    kind = file_system(database)
    if kind in NETWORK:
        advice = "move it to a disk of this machine: over a network, locks may fail and the file be damaged"
        yield Check("disk", f"{database} lies on a network file system ({kind})", advice, Exit.DONE)
    if not os.access(database, os.W_OK):
        advice = "let the user that runs the watcher write this file"
        yield Check("write access", f"{database} cannot be written", advice)
    log = Path(f"{database}-wal")
    size = log.stat().st_size if log.exists() else 0
    if size > LONG_LOG:
        advice = f"something has been reading for long and keeps it from shrinking: `fuser -v {database}` names it"
        yield Check("database", f"{log} has {size / 1e6:.0f} MB", advice, Exit.DONE)


def _known(config: Config, database: Path) -> Iterator[Check]:
    """What is wrong with what stands in the database. Raises ``StoreError`` where it can't be read."""
    with Store.open(database, readonly=True) as store:
        rows, undelivered = store.status(), store.undelivered()
    found = yield from _inspected(database)
    for one in found[:MOST]:
        yield Check("database", one.sentence, _ADVICE[one.part.value].format(restore=_restore(database), file=database))
    if len(found) > MOST:
        yield Check("database", f"{len(found) - MOST} more like these", "see the first ones")
    if not found:
        size = f"{database.stat().st_size / 1e6:.1f} MB"
        yield Check("database", f"{database}: {size}, integrity checked, and that no history was changed")
    yield from _watching(config, database, rows)
    yield from _outbox(undelivered)


def _inspected(database: Path) -> Generator[Check, None, list[Finding]]:
    # The index of the search can only be looked at by one who may write, and nobody else writes meanwhile.
    if os.access(database, os.W_OK) and os.access(database.parent, os.W_OK) and not _watcher_of(database):
        try:
            with Store.open(database, create=False) as store:
                return store.inspect()
        except StoreCorrupt:
            raise
        except StoreError as problem:
            yield Check("database", str(problem), "what is stored can be read; until then nothing can be added to it")
    with Store.open(database, readonly=True) as store:
        return store.inspect()


_ADVICE = {
    "file": "{restore}",
    "index": 'stop the watcher and make the index again: `sqlite3 {file} "INSERT INTO sections_fts(sections_fts)'
    " VALUES ('rebuild')\"`",
    "history": "the history is not what was stored: keep this file, find a backup that `watcher verify` finds sound,"
    " and put it in its place",
}


def _restore(database: Path) -> str:
    """What to do about a damaged file, to be typed as it stands."""
    return (
        f"stop the watcher, move {database} and {database.name}-wal away, and put the last backup in their place;"
        f" without one, save what can be read: `sqlite3 {database} .dump | sed 's/^ROLLBACK.*/COMMIT;/' |"
        f" sqlite3 saved.db; sqlite3 saved.db 'PRAGMA application_id = {APPLICATION_ID}'`, and `watcher verify`"
    )


def _watching(config: Config, database: Path, rows: list[PolicyStatus]) -> Iterator[Check]:
    """Whether somebody watches, and the clock stood right when they did."""
    moment, checked = now(), {row.policy_id: row for row in rows}
    latest = max((row.checked_at for row in rows if row.checked_at), default=None)
    if latest and latest > moment + timedelta(minutes=5):
        advice = "set the clock: until then checks may come late, and times in the archive stay wrong"
        yield Check("clock", f"the latest check is dated {latest:%Y-%m-%d %H:%M} UTC, which is yet to come", advice)
    process = _watcher_of(database)
    found = f"`watcher run` is process {process}" if process else "no `watcher run` on this database"
    late = [policy.id for policy in config.policies if _late(policy, checked.get(policy.id), moment)]
    if late:
        found += f"; {count(len(late), 'policy')} overdue ({late[0]} …)"
    advice = "see its log, and start it again" if process else "start it, or let a timer run `watcher check`"
    yield Check("daemon", found, advice if late else "", Exit.DONE)


def _watcher_of(database: Path) -> int:
    """The process that runs the daemon on a database, or 0."""
    return holder(database.with_name(f"{database.name}.lock"))


def _late(policy: Policy, row: PolicyStatus | None, moment: datetime) -> bool:
    """Checked, and since then not within twice its interval; who fails, or has its own hours, may be let wait."""
    if row is None or row.checked_at is None or row.failures or policy.cron or policy.windows:
        return False
    return moment - row.checked_at > timedelta(seconds=2 * policy.every, hours=1)


def _outbox(undelivered: list[Undelivered]) -> Iterator[Check]:
    given_up: dict[str, list[Undelivered]] = {}
    for row in undelivered:
        if row.given_up:
            given_up.setdefault(row.channel, []).append(row)
    for channel, several in given_up.items():
        found = f"{channel}: {count(len(several), 'message')} given up ({several[-1].last_error})"
        advice = f"`watcher notify-test {channel}` tries it; then `watcher deliver --retry-failed` sends them"
        yield Check("channel", found, advice, Exit.DONE)
    moment = now()
    waiting = [row for row in undelivered if not row.given_up and (row.attempts or row.next_attempt_at <= moment)]
    if waiting:
        found = f"{count(len(waiting), 'delivery')} still to arrive"
        yield Check("outbox", found, "`watcher status` lists them", Exit.DONE)


def _certificates(config: Config) -> Iterator[Check]:
    """Whether the files of authorities that single policies name can be used."""
    files = {policy.ca_file: policy.id for policy in config.policies if policy.ca_file}
    for file, policy_id in files.items():
        try:
            ssl.create_default_context(cafile=file)
        except OSError as problem:  # what is no certificate is one too
            why = "it holds no certificate" if isinstance(problem, ssl.SSLError) else problem.strerror
            yield Check("certificates", f"{file}, ca_file of {policy_id}: {why}", "put a PEM file there")
