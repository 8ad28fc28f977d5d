"""What starting costs: ``python benchmarks/startup.py [--policies 50] [--repeat 21] [--watcher BIN]``.

Prints processor seconds (user and system) and wall time of commands that do little, beside a Python that does
nothing and one that imports sqlite-utils: ``watcher --version`` is to cost at most twice the first, ``watcher
status`` at most 1.35 times the second. The database holds so many policies with one version each, made by a check
of pages on loopback. Runs are interleaved; figures are medians, ratios medians of the ratios within one
repetition. watcher and the others run in a new installation of this tree, or in the one that ``--watcher`` names.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from pathlib import Path
from statistics import median

sys.path.insert(0, str(Path(__file__).resolve().parent))

from rounds import Cost, Watcher, installed, print_load, run, site, takes_program

BARS = {"--version": ("python -c pass", 2.0), "status": ("import sqlite_utils", 1.35)}
"""Command -> what it is held against, and how many times that it may cost."""


def measure(args: argparse.Namespace, where: Path, folder: Path) -> dict[str, list[Cost]]:
    """What each command cost, each time."""
    python, watcher = str(where / "python"), str(where / "watcher")
    commands = {
        "python -c pass": (python, "-c", "pass"),
        "import sqlite_utils": (python, "-c", "import sqlite_utils"),
        "import requests": (python, "-c", "import requests"),
        "--version": (watcher, "--version"),
        "--help": (watcher, "--help"),
        "status": (watcher, "status"),
        "history": (watcher, "history", "vendor-1/privacy"),
    }
    with site(args.policies, 0) as pages:
        Watcher(where, folder, pages.addresses)()
    costs: dict[str, list[Cost]] = {name: [] for name in commands}
    for _ in range(args.repeat):
        for what, command in commands.items():
            costs[what].append(run(command, folder))
    return costs


def main() -> int:
    """Measures and prints; 1 if a bar is missed."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--policies", type=int, default=50)
    parser.add_argument("--repeat", type=int, default=21)
    takes_program(parser)
    args = parser.parse_args()
    with installed(args.watcher) as where, tempfile.TemporaryDirectory() as name:
        print_load()
        costs = measure(args, where, Path(name))
        print_load()
    print(f"{'':<22} CPU ms   wall ms   MiB")
    for what, runs in costs.items():
        cpu, wall, memory = (median(getattr(one, key) for one in runs) for key in ("cpu", "wall", "memory"))
        print(f"{what:<22}{cpu * 1000:>7.1f}{wall * 1000:>10.1f}{memory / 2**20:>6.0f}")
    missed = False
    for what, (beside, most) in BARS.items():
        ratio = median(a.cpu / b.cpu for a, b in zip(costs[what], costs[beside], strict=True))
        missed |= ratio > most
        print(f"watcher {what}: {ratio:.2f} times `{beside}`, at most {most}")
    return int(missed)


if __name__ == "__main__":
    sys.exit(main())
