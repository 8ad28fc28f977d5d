"""Full and broken disks, and too few open files, at random calls: an answer each time, and nothing lost after it.

``starve`` runs that many commands under some fault, lets everything settle, and gives what was found wrong.
"""

from __future__ import annotations

import errno
import shutil
import signal
import sqlite3
import subprocess
import threading
from collections import Counter
from contextlib import closing
from dataclasses import dataclass, field, replace
from pathlib import Path
from random import Random

from tests.torture.audit import audit
from tests.torture.kills import Range, Torment, settle
from tests.torture.world import POLICIES, World, configuration, served
from tests.torture.zygote import Faults, Order, Zygote

_SOURCE = Path(__file__).with_name("faults.c")
_NAMED = frozenset({0, 1, 2, 3, 4})
"""The exit codes that the commands promise."""

LIFE = 1.0
"""Seconds after which a daemon is asked to stop."""
STOPS = 15.0
"""Seconds more after which it is killed, which counts as wrong."""

LIMITS = ("files", "size", "pages")
ERRORS = {"ENOSPC": errno.ENOSPC, "EIO": errno.EIO, "EMFILE": errno.EMFILE}
_CALLS = {"ENOSPC": 1 | 4 | 8, "EIO": 1 | 2 | 8, "EMFILE": 4}
"""Which calls give which error: write 1, sync 2, open 4, truncate 8."""


@dataclass
class Starved(Torment):
    """What was done, what the commands came to by fault, and what was found wrong."""

    codes: dict[str, Counter[int]] = field(default_factory=dict)


def compiled(folder: Path) -> Path | None:
    """The library that makes calls fail; None where there is no compiler."""
    compiler = shutil.which("gcc") or shutil.which("cc")
    if compiler is None:
        return None
    library = folder / "faults.so"
    command = [compiler, "-O1", "-shared", "-fPIC", "-o", str(library), str(_SOURCE), "-ldl"]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    return library


def starve(folder: Path, seed: int, commands: int, library: Path | None) -> Starved:
    """Runs that many commands, each under a fault; without the ``library``, only those that limits give."""
    found = Starved(seed)
    rng = Random(seed)  # noqa: S311 - a story that can be told again, no secret
    world = World(Random(seed + 1), moody=False, restless=False)  # noqa: S311
    environ = {"LD_PRELOAD": str(library)} if library else {}
    with served(world) as site, Zygote(environ) as zygote:
        (folder / "config.toml").write_text(configuration(site))
        range_ = Range(folder, world, rng, (zygote, zygote))
        range_.whole("check")
        finished = {world.run}
        for _ in range(commands):
            for policy in rng.sample(POLICIES, rng.choice((1, 2, 4))):
                world.change(policy)
            found.wrong += _one(found, range_, library is not None)
            if rng.random() < 0.3:
                range_.whole("check")
                finished.add(world.run)
        settle(found, range_)
        audit(found, world, folder, finished, range_.killed)
    found.wrong += _cut_off(folder / "redlines")
    return found


def _one(found: Starved, range_: Range, preloaded: bool) -> list[str]:
    """One command under one fault: what is wrong with what it came to."""
    rng, world = range_.rng, range_.world
    world.run += 1
    range_.killed.add(world.run)  # what it sent and could not record is sent again
    range_.let_time_pass()
    out = range_.folder / "one.log"
    out.unlink(missing_ok=True)
    name = rng.choice((*LIMITS, *(ERRORS if preloaded else ())))
    command = rng.choice(("check", "check", "check", "run", "deliver", "status"))
    order = _limited(Order((command,), str(range_.folder), str(out)), name, range_)
    code = _ran(range_.zygotes[0], order)
    found.processes += 1
    found.codes.setdefault(name, Counter())[code] += 1
    said = out.read_text(errors="replace") if out.exists() else ""
    with (range_.folder / "out.log").open("a") as log:
        log.write(said)
    if code not in _NAMED and not (command == "run" and code == -signal.SIGTERM and not said):
        return [f"`watcher {command}` under {name} ({order}) ended with {code}: {said[-500:]}"]
    if code > 1 and not said.strip():
        return [f"`watcher {command}` under {name} ({order}) ended with {code} and said nothing"]
    return []


def _ran(zygote: Zygote, order: Order) -> int:
    """The exit code; a daemon is asked to stop after a while."""
    if order.arguments != ("run",):
        return zygote.run(order)
    zygote.start(order)
    timers = [threading.Timer(LIFE, zygote.kill, [signal.SIGTERM]), threading.Timer(LIFE + STOPS, zygote.kill)]
    for timer in timers:
        timer.start()
    code = zygote.wait()
    for timer in timers:
        timer.cancel()
    return code


def _limited(order: Order, name: str, range_: Range) -> Order:
    rng = range_.rng
    if name == "files":
        return replace(order, limits={"RLIMIT_NOFILE": rng.randint(6, 30)})
    if name == "size":
        return replace(order, limits={"RLIMIT_FSIZE": rng.choice((4096, 65536, range_.database.stat().st_size))})
    if name == "pages":
        with closing(sqlite3.connect(range_.database)) as db:
            pages = db.execute("PRAGMA page_count").fetchone()[0]
        return replace(order, pages=pages + rng.randint(0, 6))
    faults = Faults(
        prefix=str(range_.database),
        error=ERRORS[name],
        one_in=rng.choice((1, 2, 5, 20)),
        seed=rng.randrange(2**31),
        after=rng.choice((0, rng.randint(0, 30), rng.randint(0, 200))),
        calls=_CALLS[name],
        most=rng.choice((1, 2, 1_000_000)),
    )
    return replace(order, faults=faults)


def _cut_off(folder: Path) -> list[str]:
    """Published pages that end in the middle."""
    pages = sorted(folder.glob("*.html")) if folder.exists() else []
    return [f"{page} is cut off" for page in pages if not page.read_text().rstrip().endswith("</html>")]
