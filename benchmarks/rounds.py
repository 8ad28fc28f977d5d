"""What a round of checks costs, beside other programs on the same pages in the same minutes.

    python benchmarks/rounds.py [--policies 200] [--urlwatch BIN] [--repeat 7] [--hosts N] [--noise] [--watcher BIN]
    python benchmarks/rounds.py --growth 100,1000,5000 [--repeat 3] [--watcher BIN]

The first form runs, in turn and again and again, ``watcher check``, ``urlwatch`` with its html2text filter (if BIN
is given: `pip install urlwatch` into an environment of its own) and a bare ``requests`` script that only downloads
the pages; with nothing changed and with 10 % of the pages changed. The second form is about watcher alone: seconds
for a policy, peak memory and size of the database as the number of policies grows.

What makes it fair: whole processes, from start to exit, as a shell would run them; watcher as its users have it,
installed from this tree by ``pip`` into an environment of its own (or the one that ``--watcher`` names), in which
the bare script runs too; no variable that Python heeds, for anybody; the same pages of 40 KB (``loopback.py``, in a
process that spends little), the same moment; the order changes from one repetition to the next. Each has its
defaults: watcher fetches 8 pages at once, urlwatch 10, the bare script as many as watcher. Each page has a host of
its own, unless ``--hosts`` says otherwise, so that nobody profits from open connections and watcher's rule of one
page of a host at a time costs nothing. watcher stores evidence and judges changes; urlwatch prints the diffs of
changed pages, the bare script throws everything away. Servers send no ETag. ``--noise`` gives pages other nonces
before every run, as most real pages have. Nobody delivers anything. All rounds in which nothing changes come before
the others.

Figures are medians of the repetitions; ratios are medians of the ratios within one repetition. Wall time is what a
stopwatch shows, CPU is user and system time of a program and all that it starts, memory is the most that they took
together (proportional set size, in which what they share counts once), looked at every 50 ms.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
import threading
import time
import urllib.request
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from statistics import median

HERE = Path(__file__).resolve().parent
ENVIRONMENT = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
"""Else a shell's habits would be measured, such as to compile all sources afresh at every start."""

AT_ONCE = 8
"""Fetches at once: watcher's default, and what the bare script gets."""

BARE = f"""
import sys
from concurrent.futures import ThreadPoolExecutor
import requests
addresses = open(sys.argv[1]).read().split()
with requests.Session() as session, ThreadPoolExecutor({AT_ONCE}) as pool:
    size = sum(pool.map(lambda address: len(session.get(address, timeout=30).content), addresses))
assert size > 30_000 * len(addresses)
"""


@contextmanager
def installed(program: str) -> Iterator[Path]:
    """The folder of ``watcher`` and of the Python that it runs on: that of ``program``, else of a new installation."""
    if program:
        yield Path(program).absolute().parent
        return
    with tempfile.TemporaryDirectory() as name:
        commands = ([sys.executable, "-m", "venv", name], [f"{name}/bin/pip", "install", "--quiet", str(HERE.parent)])
        for command in commands:
            subprocess.run(command, env=ENVIRONMENT, check=True)
        yield Path(name) / "bin"


def takes_program(parser: argparse.ArgumentParser) -> None:
    """Lets ``--watcher`` name an installation."""
    parser.add_argument(
        "--watcher", default="", metavar="BIN", help="the installed command; a new installation if none"
    )


@dataclass(frozen=True, slots=True)
class Cost:
    """What one run of a program cost: seconds, processor seconds, bytes."""

    wall: float
    cpu: float
    memory: int


class Pages:
    """The site, in a process of its own."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        assert process.stdout
        self.addresses: list[str] = json.loads(process.stdout.readline())
        self._round = self._noise = 0

    def change(self) -> None:
        """Another tenth of the pages changes."""
        self._round += 1
        self._post("round", self._round)

    def rustle(self) -> None:
        """All pages have other nonces."""
        self._noise += 1
        self._post("noise", self._noise)

    def _post(self, what: str, number: int) -> None:
        address = "/".join(self.addresses[0].split("/")[:3])
        request = urllib.request.Request(f"{address}/{what}/{number}", method="POST")  # noqa: S310 - loopback
        urllib.request.urlopen(request, timeout=300).close()  # noqa: S310


@contextmanager
def site(pages: int, hosts: int) -> Iterator[Pages]:
    """Serves that many pages until the block is left."""
    command = [sys.executable, str(HERE / "loopback.py"), "--pages", str(pages), "--hosts", str(hosts)]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    try:
        yield Pages(process)
    finally:
        process.terminate()
        process.wait()


def memory(*processes: int) -> int:
    """What processes take of the memory together, in bytes; nothing of those that have ended."""
    total = 0
    for process in processes:
        with suppress(OSError, IndexError):
            sizes = Path(f"/proc/{process}/smaps_rollup").read_text()
            total += int(sizes.partition("\nPss:")[2].split()[0]) * 1024
    return total


def children(process: int) -> list[int]:
    """The processes that a process has started."""
    with suppress(OSError):
        return [int(child) for task in Path(f"/proc/{process}/task").iterdir() for child in _started(task)]
    return []


def _started(task: Path) -> list[str]:
    return (task / "children").read_text().split()


@contextmanager
def watched(process: int) -> Iterator[Callable[[], int]]:
    """Looks at the memory of a process and its children until the block is left; gives what tells the most."""
    ended, most = threading.Event(), [0]

    def look() -> None:
        while not ended.wait(0.05):
            most[0] = max(most[0], memory(process, *children(process)))

    thread = threading.Thread(target=look)
    thread.start()
    try:
        yield lambda: most[0]
    finally:
        ended.set()
        thread.join()


def run(command: Sequence[str], folder: Path, allowed: tuple[int, ...] = (0,)) -> Cost:
    """Runs a program to its end and says what it cost. Raises ``RuntimeError`` if it fails."""
    with open(folder / "said", "w+b") as said:
        start = time.perf_counter()
        process = subprocess.Popen(
            command, cwd=folder, env=ENVIRONMENT, stdout=said, stderr=subprocess.STDOUT, stdin=subprocess.DEVNULL
        )
        with watched(process.pid) as peak:
            _, status, used = os.wait4(process.pid, 0)
            wall = time.perf_counter() - start
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode not in allowed:
            said.seek(0)
            raise RuntimeError(f"{command}: exit code {process.returncode}\n{said.read()[-2000:].decode()}")
    return Cost(wall, used.ru_utime + used.ru_stime, peak())


class Watcher:
    """``watcher check`` over those pages, with its defaults."""

    def __init__(self, programs: Path, folder: Path, addresses: Sequence[str]) -> None:
        self.database = folder / "watcher.db"
        self.program = str(programs / "watcher")
        self._folder = folder
        tables = ["[watcher]", 'database = "watcher.db"', "allow_private_addresses = true"]
        for number, address in enumerate(addresses):
            tables += ["[[policy]]", f'id = "vendor-{number}/privacy"', f'url = "{address}"']
        (folder / "config.toml").write_text("\n".join(tables) + "\n")

    def __call__(self) -> Cost:
        """One round; 1 means that something has changed."""
        return run([self.program, "check"], self._folder, (0, 1))


class Urlwatch:
    """``urlwatch`` over those pages, with its defaults and its html2text filter."""

    def __init__(self, program: str, folder: Path, addresses: Sequence[str]) -> None:
        self._folder = folder
        jobs = [
            f"name: vendor-{number}\nurl: {address}\nfilter:\n- html2text\n" for number, address in enumerate(addresses)
        ]
        (folder / "urls.yaml").write_text("---\n".join(jobs))
        self._command = (program, "--urls", "urls.yaml", "--config", "urlwatch.yaml", "--cache", "cache.db")
        (folder / "hooks.py").write_text("")

    def __call__(self) -> Cost:
        """One round."""
        return run([*self._command, "--hooks", "hooks.py"], self._folder)


class Bare:
    """A script that downloads those pages and does nothing with them."""

    def __init__(self, programs: Path, folder: Path, addresses: Sequence[str]) -> None:
        self._folder = folder
        self._python = str(programs / "python")
        (folder / "addresses").write_text("\n".join(addresses))

    def __call__(self) -> Cost:
        """One round."""
        return run([self._python, "-c", BARE, "addresses"], self._folder)


Program = Watcher | Urlwatch | Bare


def beside(args: argparse.Namespace, where: Path, folder: Path) -> None:
    """Runs all programs in turn and prints what they cost."""
    with site(args.policies, args.hosts) as pages:
        programs: dict[str, Program] = {"watcher": Watcher(where, folder, pages.addresses)}
        if args.urlwatch:
            programs["urlwatch"] = Urlwatch(args.urlwatch, folder, pages.addresses)
        programs["bare requests"] = Bare(where, folder, pages.addresses)
        print_table("first round", {name: [program()] for name, program in programs.items()})
        unchanged: dict[str, list[Cost]] = {name: [] for name in programs}
        changed: dict[str, list[Cost]] = {name: [] for name in programs}
        for name in in_turn(programs, args.repeat):
            if args.noise:
                pages.rustle()
            unchanged[name].append(programs[name]())
        for number, name in enumerate(in_turn(programs, args.repeat)):
            if number % len(programs) == 0:
                pages.change()
            changed[name].append(programs[name]())
        print_table("nothing changed", unchanged)
        print_table("10 % changed", changed)


def in_turn(names: Iterable[str], times: int) -> Iterator[str]:
    """All names so many times, each time beginning with another."""
    known = list(names)
    for at in range(times):
        turn = at % len(known)
        yield from (*known[turn:], *known[:turn])


def print_load() -> None:
    """How busy the machine is: figures of a busy one say little about wall time."""
    print("processes that wanted a core in the last minutes:", *(f"{load:.1f}" for load in os.getloadavg()), flush=True)


def print_table(title: str, costs: dict[str, list[Cost]]) -> None:
    """Medians for each program, and watcher's beside them."""
    print(f"\n{title:<16}    wall s     CPU s   MiB      watcher: wall    CPU   memory")
    for name, runs in costs.items():
        wall, cpu, memory = (median(getattr(one, key) for one in runs) for key in ("wall", "cpu", "memory"))
        pairs = list(zip(costs["watcher"], runs, strict=True))
        ratios = (median(getattr(a, key) / getattr(b, key) for a, b in pairs) for key in ("wall", "cpu", "memory"))
        beside = "" if name == "watcher" else "   ".join(f"{ratio:6.2f}" for ratio in ratios)
        print(f"  {name:<16}{wall:>8.2f}  {cpu:>8.2f}  {memory / 2**20:>5.0f}           {beside}")


def growth(args: argparse.Namespace, where: Path) -> None:
    """Prints the cost of a policy as their number grows."""
    print("policies  round            wall s   ms/policy   CPU ms/policy   memory MiB   database MiB")
    for count in map(int, args.growth.split(",")):
        with tempfile.TemporaryDirectory() as name, site(count, args.hosts or min(count, 2000)) as pages:
            watcher = Watcher(where, Path(name), pages.addresses)
            costs = {"first": [watcher()], "nothing changed": [], "10 % changed": []}
            sizes = {"first": size(watcher.database)}
            for _ in range(args.repeat):
                costs["nothing changed"].append(watcher())
                sizes["nothing changed"] = size(watcher.database)
                pages.change()
                costs["10 % changed"].append(watcher())
                sizes["10 % changed"] = size(watcher.database)
            for what, runs in costs.items():
                wall, cpu, memory = (median(getattr(one, key) for one in runs) for key in ("wall", "cpu", "memory"))
                print(
                    f"{count:>8,}  {what:<15}{wall:>8.2f}{wall / count * 1000:>12.2f}{cpu / count * 1000:>16.2f}"
                    f"{memory / 2**20:>13.0f}{sizes[what] / 2**20:>15.1f}",
                    flush=True,
                )


def size(database: Path) -> int:
    """Bytes of the database, with what has not been merged into it."""
    return sum(path.stat().st_size for path in database.parent.glob(f"{database.name}*"))


def main() -> None:
    """Measures and prints."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--policies", type=int, default=200)
    parser.add_argument("--urlwatch", default="", metavar="BIN")
    parser.add_argument("--hosts", type=int, default=0, help="how many hosts have the pages; one for each if not given")
    parser.add_argument("--noise", action="store_true", help="other nonces before every run")
    parser.add_argument("--repeat", type=int, default=7)
    parser.add_argument("--growth", default="", metavar="N,N,…")
    takes_program(parser)
    args = parser.parse_args()
    with installed(args.watcher) as where, tempfile.TemporaryDirectory() as name:
        print_load()
        if args.growth:
            growth(args, where)
        else:
            beside(args, where, Path(name))
        print_load()


if __name__ == "__main__":
    main()
