"""The command group: options shared by all commands, exit codes, and errors as sentences."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import IntEnum
from importlib import import_module
from io import TextIOWrapper
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from watcher import __version__
from watcher.cli.output import mute, say
from watcher.core.text import count
from watcher.errors import ConfigError, StoreError, UsageError, WatcherError, mistake

if TYPE_CHECKING:
    from watcher.adapters.notify import Notifier
    from watcher.adapters.store import Store
    from watcher.config import Config
    from watcher.model import Policy


class Exit(IntEnum):
    """What the command came to, for scripts. Where several apply, the highest."""

    DONE = 0
    CHANGED = 1
    USAGE = 2
    CHECK_FAILED = 3
    DELIVERY_FAILED = 4
    INTERRUPTED = 130


# Command -> the module that holds it, imported only when it is used, and its summary for the list of
# commands, which would otherwise have to import them all.
COMMANDS = {
    "init": ("setup", "Write config.toml from the example."),
    "add": ("setup", "Preview a page and watch it from now on."),
    "import": ("setup", "Take a saved page as the first version."),
    "check": ("check", "Fetch now, record changes and alert."),
    "run": ("run", "Check on schedule and deliver, until SIGTERM or Ctrl-C."),
    "status": ("status", "How every policy is doing."),
    "history": ("browse", "The versions of a policy."),
    "show": ("browse", "The text of a version, by sections."),
    "diff": ("diff", "What changed between two versions."),
    "explain": ("explain", "Why there was an alert, or none; why a page is rejected."),
    "search": ("browse", "Full text over all versions."),
    "deliver": ("deliver", "Send the alerts that are due now."),
    "notify-test": ("deliver", "Send a test message."),
    "replay": ("replay", "Backtest on recorded pages."),
    "demo": ("demo", "Show the whole story, without network."),
    "backup": ("keep", "Copy the database while it is in use."),
    "prune": ("keep", "Take out for good what you no longer need."),
    "verify": ("keep", "Check that the archive is as it was stored."),
    "doctor": ("doctor", "Find what is wrong, and say what to do."),
}

_READ_NO_PAGE = frozenset({"browse", "status"})
"""Modules whose commands read no page, and import no parser that could warn of one."""


def now() -> datetime:
    """The clock, as everything below the command line gets it."""
    return datetime.now(UTC)


@dataclass(slots=True)
class App:
    """What a command needs, opened when it asks for it. ``config_file`` is as given, or None."""

    config_file: Path | None

    @property
    def config_path(self) -> Path:
        """The configuration to use, whether or not it is there."""
        from watcher.config import find

        return find(self.config_file, os.environ, Path.cwd())

    def config(self, *, secrets: bool = True) -> Config:
        """The configuration. Raises ``ConfigError`` with every problem.

        Without ``secrets`` the channels' addresses are of no use, but none needs to be at hand: so a
        shell that lacks the daemon's credentials can still ask what is known.
        """
        from watcher.config import load

        if secrets:
            return load(self.config_path, environ=os.environ, usable=_usable)
        return load(self.config_path, environ=_NoSecrets(), usable=lambda address: True)

    def store(self, config: Config) -> Store:
        """The store, made if it isn't there, with the configured policies known to it."""
        from watcher.adapters.store import Store

        store = Store.open(config.settings.database)
        try:
            store.sync_policies(config.policies)
        except BaseException:
            store.close()
            raise
        return store

    def reader(self, config: Config) -> Store:
        """The store, for reading only. Raises ``UsageError`` if there is none yet."""
        from watcher.adapters.store import Store

        if not self.has_store(config):
            raise UsageError(f"{config.settings.database}: there is no database yet; `watcher check` makes it")
        return Store.open(config.settings.database, readonly=True)

    def has_store(self, config: Config) -> bool:
        """True if there is a database, or something in its place."""
        # os.path, because a folder that we may not look into counts as empty.
        return os.path.exists(config.settings.database)

    def notifier(self) -> Notifier:
        """What sends alerts."""
        from watcher.adapters.notify import Notifier

        return Notifier()


def _usable(address: str) -> bool:
    from watcher.adapters.notify import usable  # late: only a channel has an address

    return usable(address)


class _NoSecrets(Mapping[str, str]):
    """An environment in which every name is set to nothing of value."""

    def __getitem__(self, name: str) -> str:
        return "secret"

    def __iter__(self) -> Iterator[str]:
        return iter(())

    def __len__(self) -> int:
        return 0


def hint(wanted: str, known: Iterable[str]) -> str:
    """The likely intended name, as the end of an error message; empty if there's none."""
    from difflib import get_close_matches

    close = get_close_matches(wanted, list(known), 1)
    return f"; did you mean {close[0]}?" if close else ""


def choose(policies: Sequence[Policy], ids: Sequence[str]) -> list[Policy]:
    """The policies of these ids, or all. Raises ``UsageError`` with the likely intended name."""
    known = {policy.id: policy for policy in policies}
    for wanted in ids:
        if wanted not in known:
            raise UsageError(f"no policy is called {wanted}{hint(wanted, known)}")
    return [known[wanted] for wanted in dict.fromkeys(ids)] if ids else list(policies)


def known_policy(config: Config, store: Store, policy_id: str) -> str:
    """The id, if it is configured or was once watched; else ``UsageError`` with the likely intended name."""
    known = {policy.id for policy in config.policies} | {row.policy_id for row in store.status()}
    if policy_id in known:
        return policy_id
    raise UsageError(f"no policy is called {policy_id}{hint(policy_id, known)}")


class _LazyGroup(click.Group):
    """Knows its commands by name and imports one only when it is asked for."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, name: str) -> click.Command | None:
        if name not in COMMANDS:
            return None
        home = COMMANDS[name][0]
        if home not in _READ_NO_PAGE:
            _quiet_libraries()
        module = import_module(f"watcher.cli.{home}")
        command: click.Command = getattr(module, name.replace("-", "_").replace("import", "import_"))
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        if args and args[0] not in COMMANDS and not args[0].startswith("-"):
            ctx.fail(f"No such command '{args[0]}'{hint(args[0], COMMANDS)}")
        return super().resolve_command(ctx, args)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            formatter.write_dl([(name, summary) for name, (_, summary) in COMMANDS.items()])


@click.group(cls=_LazyGroup, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="watcher", message="%(prog)s %(version)s")
@click.option(
    "--config",
    "config_file",
    type=click.Path(path_type=Path),
    metavar="FILE",
    expose_value=False,
    callback=lambda ctx, _, value: _remember(ctx, value),
    is_eager=True,
    help="Configuration (default: $WATCHER_CONFIG, ./config.toml, /etc/watcher/config.toml).",
)
def cli() -> None:
    """Watches privacy policies, terms and sub-processor lists, and says which changes matter.

    \b
    Exit codes: 0 done, nothing changed; 1 done, changes found; 2 usage or
    configuration; 3 some checks failed or were rejected; 4 a delivery failed.
    """


def _remember(ctx: click.Context, value: Path | None) -> None:
    app = ctx.ensure_object(dict).setdefault("app", App(None))
    if value is not None:
        app.config_file = value


def config_option(command: Callable[..., Any]) -> Callable[..., Any]:
    """Lets ``--config`` stand behind the command too, and hands the command its ``App``."""
    from functools import wraps

    @click.option(
        "--config",
        type=click.Path(path_type=Path),
        metavar="FILE",
        expose_value=False,
        callback=lambda ctx, _, value: _remember(ctx, value),
        help="Configuration file.",
    )
    @click.pass_context
    @wraps(command)
    def with_app(ctx: click.Context, *args: Any, **kwargs: Any) -> Any:
        return command(ctx.ensure_object(dict).setdefault("app", App(None)), *args, **kwargs)

    return with_app


def _quiet_libraries() -> None:
    """Keeps parsers from printing their warnings, which may quote a page, to the terminal."""
    import logging

    for name in ("pypdf", "bs4"):
        logger = logging.getLogger(name)
        logger.addHandler(logging.NullHandler())
        logger.propagate = False


def run(arguments: Sequence[str]) -> int:
    """Runs one command and returns its exit code; every error becomes a sentence on stderr."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):  # a terminal that lacks a letter gets a stand-in for it
            stream.reconfigure(errors="backslashreplace")
    try:
        return _run(arguments)
    except BrokenPipeError:
        # The reader of our pipe went away (`watcher history x | head`): that is no error of ours.
        mute()
        return Exit.DONE
    except (click.Abort, KeyboardInterrupt):
        say("watcher: interrupted; what was done is stored", err=True)
        return Exit.INTERRUPTED
    except Exception as error:
        if os.environ.get("WATCHER_DEBUG"):
            raise
        say(f"watcher: {_unforeseen(error)}", err=True)
        return Exit.CHECK_FAILED


def _run(arguments: Sequence[str]) -> int:
    try:
        result = cli.main(args=list(arguments), prog_name="watcher", standalone_mode=False)
        sys.stdout.flush()
        return int(result) if isinstance(result, int) else Exit.DONE
    except SystemExit:  # click's way to say that the reader of our pipe went away
        mute()
        return Exit.DONE
    except click.ClickException as problem:
        problem.show()
        return problem.exit_code
    except ConfigError as problem:
        say(f"{problem.source}: {count(len(problem.problems), 'problem')}", err=True)
        for one in problem.problems:
            say(f"  {one}", err=True)
        return Exit.USAGE
    except WatcherError as problem:
        say(f"watcher: {problem}", err=True)
        return Exit.CHECK_FAILED if isinstance(problem, StoreError) else Exit.USAGE


def _unforeseen(error: Exception) -> str:
    if isinstance(error, OSError):
        return f"{error.filename or 'input or output'}: {error.strerror or error}"
    return f"{mistake(error, text=True)} (WATCHER_DEBUG=1 shows more)"
