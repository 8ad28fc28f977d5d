"""``python -m tests.torture``: the long forms, two at a time; a summary, and exit code 1 if anything was wrong.

    python -m tests.torture [--seed N] [--kills 500] [--faults 300] [--policies 1000] [--days 365] [--keep FOLDER]

Everything is drawn from the seed, but processes and threads take their own time: the same seed gives the same
story, not the same moments. With ``--keep`` the databases and logs stay there to be looked at.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor, as_completed
from contextlib import contextmanager
from multiprocessing import get_context
from pathlib import Path

from tests.torture.jobs import Result, faults, kills, timed, year

AT_ONCE = 3
"""Jobs that run side by side; most of the time of two of them is spent waiting."""

PARTS = 5
"""The kills, and the faults, are done in so many folders, so that ledgers stay small and seeds many."""


@contextmanager
def _folder(keep: str | None) -> Iterator[Path]:
    if keep:
        Path(keep).mkdir(parents=True, exist_ok=True)
        yield Path(keep).absolute()
        return
    # In memory if there is such a place: a year of commits would wear a disk for nothing.
    shared = "/dev/shm" if os.access("/dev/shm", os.W_OK) else None
    with tempfile.TemporaryDirectory(dir=shared) as name:
        yield Path(name)


def _start(pool: ProcessPoolExecutor, args: argparse.Namespace, folder: Path) -> list[Future[Result]]:
    def start(name: str, job: Callable[..., object], *arguments: object) -> Future[Result]:
        place = folder / name.replace(" ", "-")
        place.mkdir(exist_ok=True)
        return pool.submit(timed, name, job, place, *arguments)  # type: ignore[arg-type]

    started = [start("year", year, args.seed, args.policies, args.days)] if args.policies else []
    for part in range(PARTS):
        started += [
            start(f"{name} {part + 1}", job, args.seed + 10 * part, count // PARTS + (part < count % PARTS))
            for name, job, count in (("kills", kills, args.kills), ("faults", faults, args.faults))
            if count > part
        ]
    return started


def _sum_up(results: list[Result]) -> None:
    """Figures of all parts of a kind together; what was wrong by part."""
    for kind in dict.fromkeys(result.name.split()[0] for result in sorted(results, key=lambda result: result.name)):
        parts = [result for result in results if result.name.split()[0] == kind]
        print(f"\n{kind}: {sum(part.seconds for part in parts):.0f} s, {sum(len(part.wrong) for part in parts)} wrong")
        for name in dict.fromkeys(name for part in parts for name in part.figures):
            print(f"  {name}: {_together([part.figures[name] for part in parts if name in part.figures])}")


def _together(values: list[object]) -> object:
    """Sums of counts; a single value as it is."""
    if all(isinstance(value, Counter) for value in values):
        total: Counter[str] = sum((value for value in values if isinstance(value, Counter)), Counter())
        return ", ".join(f"{name} {total[name]}" for name in sorted(total))
    if all(isinstance(value, int) for value in values):
        return sum(value for value in values if isinstance(value, int))
    return values[0] if len(values) == 1 else values


def main() -> int:
    """Runs everything and says what came of it."""
    parser = argparse.ArgumentParser(prog="python -m tests.torture", description=__doc__.split("\n", maxsplit=1)[0])
    for name, usual in (("seed", 1), ("kills", 500), ("faults", 300), ("policies", 1000), ("days", 365)):
        parser.add_argument(f"--{name}", type=int, default=usual)
    parser.add_argument("--keep")
    args = parser.parse_args()
    began = time.monotonic()
    print(f"torture with seed {args.seed}", flush=True)
    results = []
    with _folder(args.keep) as folder, ProcessPoolExecutor(AT_ONCE, mp_context=get_context("spawn")) as pool:
        for done in as_completed(_start(pool, args, folder)):
            result = done.result()
            results.append(result)
            print(f"{result.name}: {result.seconds:.0f} s, {len(result.wrong)} wrong", flush=True)
            print("".join(f"  WRONG {problem}\n" for problem in result.wrong[:20]), end="", flush=True)
    _sum_up(results)
    wrong = sum(len(result.wrong) for result in results)
    print(f"\nseed {args.seed}, {time.monotonic() - began:.0f} s: {wrong or 'nothing'} wrong")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
