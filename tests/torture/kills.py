"""kill -9 at random moments of check, daemon and deliver, against a changing site and failing channels.

``torment`` kills that many processes, lets everything settle, and gives what was found wrong.
"""

from __future__ import annotations

import signal
import sqlite3
import threading
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

from tests.torture.audit import audit
from tests.torture.world import POLICIES, World, configuration, refusing, served
from tests.torture.zygote import Order, Zygote

VICTIMS = ("check", "check", "check", "run", "run", "deliver", "both")
LONGEST = 20.0
"""Seconds after which a process that should have met its kill is killed anyway."""
SETTLE = 40
"""Rounds of check and deliver in which everything must have come to rest."""


@dataclass
class Torment:
    """What was done, and what was found wrong with what was left."""

    seed: int
    kills: int = 0
    processes: int = 0
    at: Counter[str] = field(default_factory=Counter)
    victims: Counter[str] = field(default_factory=Counter)
    figures: dict[str, int] = field(default_factory=dict)
    wrong: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Moment:
    """When to kill: at the nth event of that kind in a run ("start": when it begins), and so much later."""

    event: str
    number: int
    delay: float


class Hunter:
    """Kills what runs at its moment."""

    def __init__(self) -> None:
        self._seen: Counter[str] = Counter()
        self._moment: Moment | None = None
        self._targets: list[Zygote] = []
        self._lock = threading.Lock()
        self.struck = threading.Event()

    def aim(self, moment: Moment | None, targets: list[Zygote]) -> None:
        """Forgets what was; without a moment nobody is killed."""
        with self._lock:
            self._seen.clear()
            self._moment, self._targets = moment, targets
            self.struck.clear()

    def begin(self) -> None:
        """The targets run."""
        self.watch("start")

    def watch(self, event: str) -> None:
        """An event, in whatever thread it happened; a kill without delay comes before its answer."""
        with self._lock:
            self._seen[event] += 1
            moment = self._moment
            if moment is None or (event, self._seen[event]) != (moment.event, moment.number):
                return
        if moment.delay:
            threading.Thread(target=self._later, args=(moment,), daemon=True).start()
        else:
            self._strike(moment)

    def _later(self, moment: Moment) -> None:
        time.sleep(moment.delay)
        self._strike(moment)

    def _strike(self, moment: Moment) -> None:
        with self._lock:
            if self._moment is moment:
                for target in self._targets:
                    target.kill()
                self.struck.set()

    def finish(self) -> None:
        """Kills now, if it was not done."""
        with self._lock:
            for target in self._targets:
                target.kill()
            self.struck.set()


class Range:
    """Where the shooting takes place: a folder, the world, and two zygotes."""

    def __init__(self, folder: Path, world: World, rng: Random, zygotes: tuple[Zygote, Zygote]) -> None:
        self.folder, self.world, self.rng, self.zygotes = folder, world, rng, zygotes
        self.database = folder / "watcher.db"
        self.log = folder / "out.log"
        self.hunter = Hunter()
        world.watch = self.hunter.watch
        self.killed: set[int] = set()

    def order(self, *command: str) -> Order:
        return Order(command, str(self.folder), str(self.log))

    def whole(self, *command: str) -> int:
        """Runs a command to its end, undisturbed."""
        self.world.run += 1
        self.hunter.aim(None, [])
        return self.zygotes[0].run(self.order(*command))

    def hunt(self, victim: str, moment: Moment) -> bool:
        """Starts the victim and kills it at its moment; false if it was faster."""
        self.world.run += 1
        commands = ("run", "check") if victim == "both" else (victim,)
        targets = list(self.zygotes[: len(commands)])
        for zygote, command in zip(targets, commands, strict=True):
            zygote.start(self.order(command))
        self.hunter.aim(moment, targets)
        self.hunter.begin()
        guard = threading.Timer(1.5 if "run" in commands else LONGEST, self.hunter.finish)
        guard.start()
        codes = [zygote.wait() for zygote in targets]
        guard.cancel()
        self.hunter.aim(None, [])
        died = -signal.SIGKILL in codes
        if died:
            self.killed.add(self.world.run)
        return died

    def let_time_pass(self) -> None:
        """Makes every delivery that waits due, and every claim run out."""
        if not self.database.exists():
            return
        long_ago = "2020-01-01T00:00:00.000000+00:00"
        with closing(sqlite3.connect(self.database, timeout=30)) as db, db:
            db.execute("UPDATE deliveries SET next_attempt_at = ? WHERE state = 'pending'", [long_ago])
            db.execute("UPDATE deliveries SET claimed_until = ? WHERE claimed_until <> ''", [long_ago])

    def deliveries(self, state: str) -> int:
        """How many are in that state."""
        with closing(sqlite3.connect(self.database, timeout=30)) as db:
            found: int = db.execute("SELECT count(*) FROM deliveries WHERE state = ?", [state]).fetchone()[0]
        return found

    def moment(self) -> Moment:
        """A random one: anywhere, while pages come in, or around a delivery."""
        rng = self.rng
        kind = rng.choice(("start", "fetch", "fetch", "hook", "hook"))
        if kind == "start":
            return Moment("start", 1, rng.uniform(0.001, 0.5))
        number = rng.randint(1, 6) if kind == "fetch" else rng.randint(1, 4)
        return Moment(kind, number, rng.choice((0.0, rng.uniform(0, 0.004), rng.uniform(0, 0.04))))


@contextmanager
def shooting(folder: Path, seed: int) -> Iterator[tuple[Range, list[str]]]:
    """A world, and the two configurations: all channels there, one of them absent."""
    rng = Random(seed)  # noqa: S311 - a story that can be told again, no secret
    world = World(Random(seed + 1))  # noqa: S311
    with served(world) as site, refusing() as dead, Zygote() as one, Zygote() as two:
        configs = [configuration(site), configuration(site, dead)]
        yield Range(folder, world, rng, (one, two)), configs


def torment(folder: Path, seed: int, kills: int) -> Torment:
    """Kills that many times, and audits. The database and the log stay in ``folder``."""
    found = Torment(seed)
    with shooting(folder, seed) as (range_, configs):
        config = folder / "config.toml"
        config.write_text(configs[0])
        range_.whole("check")
        finished = [range_.world.run]
        while found.kills < kills and found.processes < 4 * kills:
            config.write_text(configs[range_.rng.random() < 0.4])
            for policy in range_.rng.sample(POLICIES, range_.rng.choice((0, 1, 1, 2, 4))):
                range_.world.change(policy)
            if range_.rng.random() < 0.7:
                range_.let_time_pass()
            victim, moment = range_.rng.choice(VICTIMS), range_.moment()
            found.processes += 1
            if range_.hunt(victim, moment):
                found.kills += 1
                found.at[moment.event] += 1
                found.victims[victim] += 1
            elif victim == "check":
                finished.append(range_.world.run)
            if range_.rng.random() < 0.1:
                range_.whole("check")
                finished.append(range_.world.run)
        config.write_text(configs[0])
        settle(found, range_)
        audit(found, range_.world, folder, set(finished), range_.killed)
    return found


def settle(found: Torment, range_: Range) -> None:
    """Everything is well from now on: what was not told is told, also what was given up; then there is peace."""
    range_.world.moody = range_.world.restless = False
    found.figures["given up, then revived"] = range_.deliveries("failed")
    range_.whole("deliver", "--retry-failed")
    for _ in range(SETTLE):
        range_.let_time_pass()
        range_.whole("check")
        if not range_.deliveries("pending") + range_.deliveries("failed"):
            return
    found.wrong.append(f"{range_.deliveries('pending')} deliveries still wait after {SETTLE} undisturbed rounds")
