"""How things look: rich on a terminal, plain lines in a pipe. Text from pages is made harmless here."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime
from typing import TYPE_CHECKING, Any

import click

from watcher.core.render.escape import plain
from watcher.core.text import tidy
from watcher.model import Level

if TYPE_CHECKING:
    from rich.console import Console

STYLES = {
    "critical": "bold red",
    "high": "red",
    "medium": "yellow",
    "low": "cyan",
    "none": "dim",
    "changed": "bold",
    "rejected": "yellow",
    "failed": "red",
    "pending": "yellow",
    "first": "green",
}


def console() -> Console:
    """Standard output as rich sees it."""
    from rich.console import Console

    return Console(highlight=False, markup=False, emoji=False, soft_wrap=True)


def on_terminal() -> bool:
    """True where a person is watching standard output."""
    return sys.stdout.isatty()


def say(line: str = "", *, err: bool = False) -> None:
    """One line, free of control and direction characters whatever page it came from; columns are kept."""
    click.echo(" ".join(map(plain, line.split(" "))), err=err)


def say_json(value: Any) -> None:
    """One JSON document on one line; ASCII, so that no terminal or log can be driven by it."""
    click.echo(json.dumps(value, ensure_ascii=True))


def table(headings: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
    """A rich table on a terminal; tab-separated lines without headings in a pipe."""
    clean = [[tidy(cell) for cell in row] for row in rows]
    if not on_terminal():
        for row in clean:
            click.echo("\t".join(row))
        return
    from rich.table import Table
    from rich.text import Text

    drawn = Table(*headings, box=None, pad_edge=False, header_style="bold", padding=(0, 2, 0, 0))
    for row in clean:
        drawn.add_row(*(Text(cell, style=STYLES.get(cell, "")) for cell in row))
    out = console()
    out.soft_wrap = False
    out.print(drawn)


@contextmanager
def progress(total: int | None, doing: str) -> Iterator[Any]:
    """A callable that is told of each step done; draws a bar on a terminal, else nothing."""
    if not sys.stderr.isatty():
        yield lambda what="": None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn
    from rich.text import Text

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True, markup=False), transient=True) as bar:
        task = bar.add_task(doing, total=total)

        def step(what: str = "") -> None:
            bar.update(task, advance=1, description=str(Text(f"{doing} {tidy(what)[:40]}")))

        yield step


def when(moment: datetime | None) -> str:
    """A moment in local time, to the minute."""
    return moment.astimezone().strftime("%Y-%m-%d %H:%M") if moment else "never"


def level_word(level: Level | None) -> str:
    """The level's name, or empty."""
    return level.label if level is not None else ""
