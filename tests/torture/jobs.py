"""The long forms, each as one job for a process of its own: figures, and what was wrong."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from tests.torture.faults import compiled, starve
from tests.torture.kills import torment
from tests.torture.year.audit import audit
from tests.torture.year.run import live
from tests.torture.year.script import script


@dataclass(frozen=True, slots=True)
class Result:
    """What one job did, and what was wrong."""

    name: str
    seconds: float
    figures: dict[str, object]
    wrong: list[str]


def kills(folder: Path, seed: int, count: int) -> tuple[dict[str, object], list[str]]:
    """Kills that many processes."""
    found = torment(folder, seed, count)
    wrong = found.wrong if found.kills == count else [*found.wrong, f"only {found.kills} of {count} were killed"]
    return {"kills": found.kills, "victims": found.victims, "moments": found.at, **found.figures}, wrong


def faults(folder: Path, seed: int, count: int) -> tuple[dict[str, object], list[str]]:
    """Runs that many commands that are starved of something."""
    library = compiled(folder)
    found = starve(folder, seed, count, library)
    codes = {
        name: Counter({f"exit {code}": n for code, n in found.codes[name].items()}) for name in sorted(found.codes)
    }
    what: dict[str, object] = {"commands": found.processes, **codes, **found.figures}
    return what if library else {**what, "no C compiler: calls that fail were left out": 1}, found.wrong


def year(folder: Path, seed: int, count: int, days: int) -> tuple[dict[str, object], list[str]]:
    """Lives through a year of that many policies."""
    return audit(live(script(seed, count, days), folder), folder / "watcher.db")


def timed(name: str, job: Callable[..., tuple[dict[str, object], list[str]]], *arguments: object) -> Result:
    """What a job came to, and how long it took; a job that breaks is what is wrong."""
    began = time.monotonic()
    try:
        figures, wrong = job(*arguments)
    except Exception as error:  # noqa: BLE001 - the other jobs still tell something
        figures, wrong = {}, [f"{name} broke off: {type(error).__name__}: {error}"]
    return Result(name, time.monotonic() - began, figures, wrong)
