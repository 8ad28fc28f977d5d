"""Lives through a script: the daemon's own loop, one event after the other, with nobody waiting for anything."""

from __future__ import annotations

import queue
import resource
from array import array
from collections import Counter, deque
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from heapq import heappop, heappush
from pathlib import Path

from tests.torture.year.machine import Machine
from tests.torture.year.script import CHANNELS, DAY, MINUTE, Script
from watcher.adapters.store import Store
from watcher.cli.check import headline
from watcher.cli.status import past_of
from watcher.config import Config, Settings
from watcher.core.decide import Question
from watcher.core.schedule import Past
from watcher.daemon import Daemon, FileWatch
from watcher.daemon.events import TICK, Due, Event, Tick
from watcher.delivery import deliver
from watcher.model import Decision, Known, Notice, Outcome, Policy
from watcher.pipeline import Bench, look, settle
from watcher.reading import AtOnce, Read
from watcher.workers import Arrival, Fetch

LOOK = 10 * MINUTE
"""How often the daemon looks after everything here; really it is every few seconds, which would take too long."""

ANSWER = 60.0
"""Seconds, real ones, in which a page that was asked for must have arrived."""


WELL, UNWELL, OFFLINE, OURS = range(4)
"""What a check came to: the policy, or not; or not because the network here was down, or by a fault of ours."""


@dataclass(slots=True)
class Checks:
    """The checks of one policy: when, by the right time in seconds, and what came of each."""

    times: array[float] = field(default_factory=lambda: array("d"))
    came: bytearray = field(default_factory=bytearray)


@dataclass(frozen=True, slots=True)
class Told:
    """A notice that was decided, by the right time."""

    at: float
    kind: str
    policy_id: str


@dataclass
class Year:
    """What was lived through. ``memory`` and ``sizes`` are bytes, one figure a day.

    ``delivered`` counts what was taken and answered, by alert and channel. ``doubtful`` are those that were taken
    and not answered at some time, ``marked`` counts the messages that had to say so.
    """

    script: Script
    machine: Machine
    checks: dict[str, Checks]
    notices: list[Told] = field(default_factory=list)
    delivered: Counter[tuple[int, str]] = field(default_factory=Counter)
    logged: Counter[str] = field(default_factory=Counter)
    errors: list[str] = field(default_factory=list)
    memory: list[int] = field(default_factory=list)
    sizes: list[int] = field(default_factory=list)
    doubtful: set[tuple[int, str]] = field(default_factory=set)
    marked: int = 0
    revived: int = 0


class Alarms:
    """A ``Clock`` that rings when it is asked to."""

    def __init__(self) -> None:
        self._times: dict[str, datetime] = {}
        self._heap: list[tuple[datetime, str]] = []

    def set(self, key: str, at: datetime) -> None:
        """Ticks come by themselves here."""
        if key != TICK:
            self._times[key] = at
            heappush(self._heap, (at, key))

    def cancel(self, key: str) -> None:
        self._times.pop(key, None)

    def restart(self) -> None:
        """It never dies."""

    def stop(self) -> None:
        self._times.clear()

    def next(self) -> datetime | None:
        """The earliest time that is set."""
        while self._heap and self._times.get(self._heap[0][1]) != self._heap[0][0]:
            heappop(self._heap)
        return self._heap[0][0] if self._heap else None

    def ring(self, now: datetime) -> Iterator[str]:
        """The keys whose time has come."""
        while (at := self.next()) and at <= now:
            _, key = heappop(self._heap)
            del self._times[key]
            yield key


class World:
    """What the daemon works with: a real store, and the machine. Also who delivers, and whom it answers to."""

    def __init__(self, config: Config, store: Store, machine: Machine, year: Year) -> None:
        self._config, self._store, self._machine, self._year = config, store, machine, year
        self._bench = Bench(store, False, {channel.name: channel for channel in config.channels}, _link)
        self.woken = False
        self.watchdog = None

    def load(self) -> Config:
        """The same as ever."""
        return self._config

    def use(self, config: Config) -> Fetch:
        self._store.sync_policies(config.policies)
        return self._machine

    def pasts(self) -> dict[str, Past]:
        return {row.policy_id: past_of(row) for row in self._store.status()}

    def known(self, policy_id: str) -> Known:
        return self._store.known(policy_id)

    def look(self, arrival: Arrival) -> Decision | Question:
        """Decides and stores, and writes down that it was done."""
        found = look(arrival, self._bench)
        return found if isinstance(found, Question) else self._noted(arrival.policy, found)

    def settle(self, read: Read) -> Decision:
        """The same, once the page is read."""
        return self._noted(read.job.policy, settle(read, self._bench))

    def _noted(self, policy: Policy, decision: Decision) -> Decision:
        year, at = self._year, self._machine.at
        year.checks[policy.id].times.append(at)
        year.checks[policy.id].came.append(_came(decision, self._machine))
        notices = (outgoing.content for outgoing in decision.outbox if isinstance(outgoing.content, Notice))
        year.notices += [Told(at, notice.kind.value, policy.id) for notice in notices]
        return decision

    def headline(self, decision: Decision) -> str:
        return headline(decision)

    def wake(self) -> None:
        """There is something to deliver."""
        self.woken = True

    def mend(self) -> str:
        return ""

    def log(self, level: str, event: str, **fields: object) -> None:
        """Counts; what went wrong is kept."""
        self._year.logged[event] += 1
        if level == "error" and len(self._year.errors) < 20:
            self._year.errors.append(f"{event} {fields}")

    def ready(self) -> None: ...

    def alive(self) -> None: ...

    def reloading(self) -> None: ...

    def status(self, line: str) -> None: ...


def _came(decision: Decision, machine: Machine) -> int:
    if decision.outcome not in (Outcome.FAILED, Outcome.REJECTED):
        return WELL
    if decision.reason in ("internal", "conflict", "database-locked", "disk-full"):
        return OURS
    return OFFLINE if machine.offline else UNWELL


def _link(policy_id: str, old: int, new: int) -> str:
    return f"watcher diff {policy_id} {old} {new}"


@dataclass
class Life:
    """The machine switched on: a daemon with its clock, its events and its store."""

    daemon: Daemon
    alarms: Alarms
    events: queue.SimpleQueue[Event]
    world: World
    store: Store


def live(script: Script, folder: Path) -> Year:
    """The whole year. The database stays in ``folder``, as ``watcher.db``."""
    file = folder / "config.toml"
    file.touch()
    config = Config(file, Settings(database=folder / "watcher.db"), script.policies, CHANNELS)
    machine = Machine(script)
    year = Year(script, machine, {policy.id: Checks() for policy in script.policies})
    steps = _steps(script)
    for begins, ends in _switched_on(script):
        machine.at = begins
        with _life(config, machine, year) as life:
            _run(life, machine, year, ends, steps)
    return year


def _steps(script: Script) -> deque[tuple[float, float | None]]:
    """What happens to the machine: its clock is set so far ahead, or (None) somebody looks at what was given up.

    That is when the webhook is renewed, and a few times after.
    """
    steps: list[tuple[float, float | None]] = [(jump.at, jump.ahead) for jump in script.jumps]
    steps += [(script.expired.end + look * 3 * DAY, None) for look in range(3)]
    return deque(sorted(steps, key=lambda step: step[0]))


def _switched_on(script: Script) -> Iterator[tuple[float, float]]:
    begins = 0.0
    for span in script.off:
        yield begins, span.start
        begins = span.end
    yield begins, script.end


@contextmanager
def _life(config: Config, machine: Machine, year: Year) -> Iterator[Life]:
    events: queue.SimpleQueue[Event] = queue.SimpleQueue()
    alarms = Alarms()
    with Store.open(config.settings.database) as store:
        world = World(config, store, machine, year)
        daemon = Daemon(
            config,
            FileWatch(config.path),
            world,
            events=events,
            clock=alarms,
            reader=AtOnce(events.put),
            deliveries=world,
            supervisor=world,
            log=world.log,
            now=machine.now,
            monotonic=machine.steady,
        )
        daemon.begin()
        yield Life(daemon, alarms, events, world, store)
        daemon.stop()
        daemon.run()  # ends at once, and closes what it has opened


def _run(life: Life, machine: Machine, year: Year, ends: float, steps: deque[tuple[float, float | None]]) -> None:
    """From now until the machine is switched off. What was due while it was off is done now."""
    look = machine.at
    while machine.at < ends:
        due = life.alarms.next()
        wait = max(0.0, (due - machine.now()).total_seconds()) if due else LOOK
        upcoming = max(machine.at, steps[0][0]) if steps else ends
        machine.at = min(machine.at + wait, look + LOOK, upcoming, ends)
        if steps and machine.at >= steps[0][0]:
            _happen(life, machine, year, steps.popleft()[1])
        for key in list(life.alarms.ring(machine.now())):
            life.daemon.handle(Due(key))
        _settle_all(life)
        if machine.at >= look + LOOK:
            look = machine.at
            life.daemon.handle(Tick())
            life.world.woken = True
            _measure(life, machine, year)
        if life.world.woken:
            life.world.woken = False
            _deliver(life, machine, year)


def _happen(life: Life, machine: Machine, year: Year, ahead: float | None) -> None:
    """The clock is set, or somebody renews a webhook and has what was given up sent again."""
    if ahead is None:
        year.revived += life.store.revive()
        return
    machine.ahead = ahead
    life.daemon.handle(Tick())


def _settle_all(life: Life) -> None:
    while life.daemon.under_way:
        life.daemon.handle(life.events.get(timeout=ANSWER))


def _deliver(life: Life, machine: Machine, year: Year) -> None:
    for done in deliver(life.store, CHANNELS, machine.send, machine.now, diff_link=_link):
        key = (done.delivery.alert_id, done.delivery.channel)
        if done.delivery.unsure != (key in year.doubtful):
            year.errors.append(f"alert {key} may be a repeat: {key in year.doubtful}, and says the opposite")
        if done.sent.unsure:
            year.doubtful.add(key)
        if done.sent.ok:
            year.delivered[key] += 1
        year.marked += done.delivery.unsure and not done.sent_with and (done.sent.ok or done.sent.unsure)


def _measure(life: Life, machine: Machine, year: Year) -> None:
    """Once a day: pages of memory in use now, and the size of the database."""
    if int(machine.at / DAY) > len(year.memory):
        resident = int(Path("/proc/self/statm").read_text().split()[1]) * resource.getpagesize()
        year.memory.append(resident)
        year.sizes.append(life.store.path.stat().st_size)
