"""How things look: rich on a terminal, plain lines in a pipe. Text from pages is made harmless here.

Whatever is printed goes through ``write``, so that it stands above a progress bar and not across it.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from watcher.core.escape import plain
from watcher.core.text import tidy
from watcher.model import Level

if TYPE_CHECKING:
    from rich.console import RenderableType
    from rich.text import Text

STYLES = {
    "critical": "bold red",
    "high": "red",
    "medium": "yellow",
    "low": "cyan",
    "none": "dim",
    "changed": "bold",
    "rejected": "yellow",
    "failed": "red",
    "failing": "red",
    "pending": "yellow",
    "held back": "yellow",
    "unchanged": "dim",
    "first": "green",
    "ok": "green",
}


_BAR, _NAME = 20, 24
"""Columns of a progress bar and of what stands before it, the same at each step so that the bar stays in place."""


def on_terminal() -> bool:
    """True where a person is watching standard output."""
    return sys.stdout.isatty()


def write(text: str, *, err: bool = False) -> None:
    """Text of ours, or already made harmless, and a line break; at once, since a pipe may be watched."""
    stream = sys.stderr if err else sys.stdout
    stream.write(text + "\n")
    stream.flush()


def clean(line: str) -> str:
    """One line, free of control and direction characters whatever page it came from; columns are kept."""
    return " ".join(map(plain, line.split(" ")))


def say(line: str = "", *, err: bool = False) -> None:
    """One harmless line."""
    write(clean(line), err=err)


def say_json(value: Any) -> None:
    """One JSON document on one line; ASCII, so that no terminal or log can be driven by it."""
    write(json.dumps(value, ensure_ascii=True))


def draw(drawing: RenderableType) -> None:
    """A rich drawing, on a terminal."""
    from rich.console import Console

    console = Console(highlight=False, markup=False, emoji=False)
    with console.capture() as drawn:
        console.print(drawing)
    write(drawn.get().removesuffix("\n"))


def styled(text: str, style: str = "") -> Text:
    """One harmless line as rich sees it."""
    from rich.text import Text

    return Text(clean(text), style=style or STYLES.get(text.strip(), ""))


def paragraph(text: str, *, indent: int = 0, style: str = "") -> None:
    """A paragraph: wrapped and indented on a terminal, one line in a pipe."""
    if not on_terminal():
        say(" " * indent + text)
        return
    from rich.padding import Padding

    draw(Padding(styled(text, style), (0, 0, 0, indent)))


def facts(rows: Iterable[tuple[str, str]], *, indent: int = 2) -> None:
    """Names and what is known under them: wrapped beside the names on a terminal, a line each in a pipe."""
    named = [(name, said) for name, said in rows if said]
    if not on_terminal():
        width = max([9, *(len(name) for name, _ in named)])
        for name, said in named:
            say(f"{' ' * indent}{name:{width}} {said}")
        return
    from rich.padding import Padding
    from rich.table import Table

    grid = Table.grid(padding=(0, 2, 0, 0))
    grid.add_column(no_wrap=True, min_width=9, style="dim")
    grid.add_column(overflow="fold")
    for name, said in named:
        grid.add_row(styled(name), styled(said))
    draw(Padding(grid, (0, 0, 0, indent)))


def entry(columns: Sequence[str], said: str) -> None:
    """One line of a list: columns in their colours, then what there's to say, below them if it is long."""
    if not on_terminal():
        say("  ".join((*columns, said)).rstrip())
        return
    from rich.text import Text

    head = Text("  ").join(styled(column) for column in columns)
    if len(head) + 2 + len(said) <= _width():
        draw(head + Text("  ") + styled(said))
        return
    draw(head)
    paragraph(said, indent=len(columns[0]) + 2)


def _width() -> int:
    import shutil

    return shutil.get_terminal_size().columns


def table(headings: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
    """A rich table on a terminal; tab-separated lines without headings in a pipe."""
    shown = [[tidy(cell) for cell in row] for row in rows]
    if not on_terminal():
        for row in shown:
            say_tabbed(row)
        return
    from rich.table import Table

    drawn = Table(box=None, pad_edge=False, header_style="bold", padding=(0, 2, 0, 0))
    for heading in headings:
        # The last column holds sentences and may break; the others are read down.
        drawn.add_column(heading, no_wrap=heading != headings[-1], overflow="fold")
    for row in shown:
        drawn.add_row(*map(styled, row))
    draw(drawn)


def say_tabbed(cells: Iterable[str]) -> None:
    """One tab-separated line."""
    write("\t".join(map(tidy, cells)))


@contextmanager
def progress(total: int | None, doing: str) -> Iterator[Callable[[str], None]]:
    """A callable that is told of each step done; draws a bar on a terminal, else nothing."""
    if not sys.stderr.isatty():
        yield lambda _: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    name = TextColumn("{task.description}", markup=False)
    columns = (name, BarColumn(_BAR), MofNCompleteColumn(), TimeRemainingColumn())
    bar = Progress(
        *columns,
        console=Console(stderr=True, markup=False, highlight=False, emoji=False),
        transient=True,
        # Only what goes to the same terminal may be lifted above the bar; a file must get its own.
        redirect_stdout=on_terminal(),
    )
    with bar:
        task = bar.add_task(doing, total=total)
        yield lambda what: bar.update(task, advance=1, description=f"{doing} {tidy(what)[:_NAME]:{_NAME}}")


def when(moment: datetime | None) -> str:
    """A moment to the minute, in UTC wherever the machine stands: as alerts, logs and ``--at`` have it."""
    return moment.astimezone(UTC).strftime("%Y-%m-%d %H:%M") if moment else "never"


def ago(moment: datetime | None, now: datetime) -> str:
    """How long ago, or in how long, in one unit: ``"5 min ago"``, ``"in 6 h"``."""
    if moment is None:
        return "never"
    seconds = (now - moment).total_seconds()
    size = abs(seconds)
    if size < 60:
        return "now"
    length, unit = next((length, unit) for least, length, unit in _UNITS if size >= least)
    return f"{size / length:.0f} {unit} ago" if seconds > 0 else f"in {size / length:.0f} {unit}"


_UNITS = ((2 * 86400, 86400, "d"), (2 * 3600, 3600, "h"), (0, 60, "min"))
"""(from that many seconds, seconds of the unit, its name)."""


def level_word(level: Level | None) -> str:
    """The level's name, or empty."""
    return level.label if level is not None else ""


@contextmanager
def unheard() -> Iterator[None]:
    """For work that goes on even if the reader of our output goes away, as in ``watcher check | head -1``."""
    try:
        yield
    except BrokenPipeError:
        mute()


def mute() -> None:
    """Sends standard output nowhere from now on."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
