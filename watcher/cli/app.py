"""The command group: options shared by all commands, exit codes, and errors as sentences."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import IntEnum
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from watcher import __version__
from watcher.errors import ConfigError, StoreError, UsageError, WatcherError

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


# Command -> module that holds it; imported only when asked for, so that each starts fast.
COMMANDS = {
    "init": "setup",
    "add": "setup",
    "import": "setup",
    "check": "check",
    "run": "run",
    "status": "browse",
    "history": "browse",
    "show": "browse",
    "diff": "diff",
    "search": "browse",
    "deliver": "deliver",
    "notify-test": "deliver",
    "replay": "replay",
    "demo": "demo",
    "doctor": "doctor",
}


def now() -> datetime:
    """The clock, as everything below the command line gets it."""
    return datetime.now(UTC)


@dataclass(slots=True)
class App:
    """What a command needs, opened when it asks for it. ``config_file`` is as given, or None."""

    config_file: Path | None

    def config(self) -> Config:
        """The configuration. Raises ``ConfigError`` with every problem."""
        from watcher.adapters.notify import usable
        from watcher.config import find, load

        return load(find(self.config_file, os.environ, Path.cwd()), environ=os.environ, usable=usable)

    def store(self, config: Config, *, readonly: bool = False) -> Store:
        """The store, with the configured policies known to it."""
        from watcher.adapters.store import Store

        path = config.settings.database
        if readonly and not path.exists():
            raise UsageError(f"{path}: there is no database yet; `watcher check` makes it")
        if readonly:
            return Store.open(path, readonly=True)
        store = Store.open(path)
        store.sync_policies(config.policies)
        return store

    def notifier(self) -> Notifier:
        """What sends alerts."""
        from watcher.adapters.notify import Notifier

        return Notifier()


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
        module = import_module(f"watcher.cli.{COMMANDS[name]}")
        command: click.Command = getattr(module, name.replace("-", "_").replace("import", "import_"))
        return command


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


def run(arguments: Sequence[str]) -> int:
    """Runs one command and returns its exit code; every expected error becomes a sentence on stderr."""
    try:
        result = cli.main(args=list(arguments), prog_name="watcher", standalone_mode=False)
        sys.stdout.flush()
        return int(result) if isinstance(result, int) else Exit.DONE
    except click.ClickException as problem:
        problem.show()
        return problem.exit_code
    except ConfigError as problem:
        count = len(problem.problems)
        click.echo(f"{problem.source}: {count} problem{'s' * (count != 1)}", err=True)
        for one in problem.problems:
            click.echo(f"  {one}", err=True)
        return Exit.USAGE
    except StoreError as problem:
        click.echo(f"watcher: {problem}", err=True)
        return Exit.CHECK_FAILED
    except WatcherError as problem:
        click.echo(f"watcher: {problem}", err=True)
        return Exit.USAGE
    except (click.Abort, KeyboardInterrupt):
        click.echo("watcher: interrupted; what was done is stored", err=True)
        return Exit.INTERRUPTED
    except BrokenPipeError:
        # The reader of our pipe went away (`watcher history x | head`): that is no error of ours.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return Exit.DONE
