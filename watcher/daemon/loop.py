"""One loop that takes one event after the other, so that one thread owns the store and nothing needs a lock.

A policy that is due is handed to the workers; its page is settled as it arrives, whatever else is under way; then
its next time is set. Prints nothing: what happens goes to the log that it is given.
"""

from __future__ import annotations

import queue
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta

from watcher.config import Config
from watcher.core.decide import Question
from watcher.core.text import count
from watcher.daemon.alarms import Clock
from watcher.daemon.events import TICK, Broken, Due, Event, Reload, Stop, Tick
from watcher.daemon.pause import Pause
from watcher.daemon.reload import FileWatch
from watcher.daemon.roster import Roster
from watcher.daemon.world import Deliveries, Log, Supervisor, World
from watcher.errors import ConfigError, Problem, StoreCorrupt, StoreError, mistake
from watcher.model import Decision, Outcome, Policy
from watcher.reading import Read, Reader
from watcher.workers import Arrival, Fetch, Job, Workers

EVERY = 10.0
"""Seconds between two looks at the file, the threads and the clocks."""

SILENCE = 60.0
"""Seconds without a tick after which the clock is started anew."""

JUMP = 60.0
"""Seconds by which the clock on the wall and the steady one may drift apart between two ticks."""

SUMMARY = 3600.0
"""Seconds between two lines that sum up what was checked."""

_EMPTIED = Problem("file", "names no policy any more, as if it were cut off", hint="if that is meant, stop watcher")

_UNSTORED = ("disk-full", "database-locked")


class Daemon:
    """Runs until ``stop`` is called. ``events`` is where signals, threads and the clock put what happens."""

    def __init__(
        self,
        config: Config,
        file: FileWatch,
        world: World,
        *,
        events: queue.SimpleQueue[Event],
        clock: Clock,
        reader: Reader,
        deliveries: Deliveries,
        supervisor: Supervisor,
        log: Log,
        now: Callable[[], datetime],
        monotonic: Callable[[], float],
    ) -> None:
        self._config, self._file, self._world, self._events = config, file, world, events
        self._clock, self._reader = clock, reader
        self._deliveries, self._supervisor, self._log = deliveries, supervisor, log
        self._now, self._monotonic = now, monotonic
        self._roster = Roster(clock, now)
        self._jobs: dict[str, Job] = {}
        self._file_trouble = ""
        self._counted: Counter[Outcome] = Counter()
        self._pause = Pause()
        self._stopping = False

    @property
    def under_way(self) -> int:
        """Pages that are being fetched or wait for it."""
        return len(self._jobs)

    def begin(self) -> None:
        """Sets the clock, and says that we are ready. Raises ``StoreError``."""
        self._ticked = self._summed_up = self._monotonic()
        self._ticked_at = self._now()
        self._hire(self._world.use(self._config))
        self._roster.take_over(self._config.policies, self._world.pasts)
        self._set_tick()
        self._log("info", "started", **self._numbers(), next=self._roster.next_check)
        self._supervisor.ready()
        self._say_status()

    def run(self) -> None:
        """Takes events until it is stopped. Raises ``StoreCorrupt`` when nothing can be stored any more."""
        try:
            while not self._stopping:
                event = self._next()
                if event:
                    self.handle(event)
                self.listen()
        finally:
            self._workers.close()
            self._reader.close()
            self._clock.stop()

    def _next(self) -> Event | None:
        """The next event; None if there is none for long."""
        try:
            return self._events.get(timeout=SILENCE)
        except queue.Empty:
            return None

    def stop(self) -> None:
        """Ends the loop after the event that it is at; for signal handlers and other threads."""
        self._stopping = True
        self._events.put(Stop())

    def handle(self, event: Event) -> None:
        """Does what one event calls for. A mistake of ours is logged, and the next event taken."""
        try:
            self._handle(event)
        except StoreCorrupt:
            raise
        except StoreError as error:
            self._trouble(str(error))
        except Exception as error:  # noqa: BLE001 - see above
            self._log("error", "trouble", detail=mistake(error, text=True))

    def _handle(self, event: Event) -> None:
        match event:
            case Due(policy_id):
                self._ask(policy_id)
            case Arrival():
                self._settle(event.job, lambda: self._world.look(event))
            case Read():
                self._settle(event.job, lambda: self._world.settle(event))
            case Tick():
                self._tick()
            case Reload():
                self._reload()
            case Stop():
                return
            case Broken(error):
                raise error

    def _hire(self, fetch: Fetch) -> None:
        settings = self._config.settings
        self._workers = Workers(
            fetch,
            self._now,
            settings.concurrency,
            self._events.put,
            # The fetcher's own limit, twice for a turn that it may have to wait for at another host.
            longest=2 * settings.timeout + 60.0,
            monotonic=self._monotonic,
        )

    # --- one policy ---------------------------------------------------------------------------------------

    def _ask(self, policy_id: str) -> None:
        policy = self._roster.due(policy_id)
        if policy is None or policy_id in self._jobs:
            return
        if self._pause.holds(self._now()):
            self._put_off(policy_id)
            return
        try:
            self._jobs[policy_id] = self._workers.ask(policy, self._world.known(policy_id))
        except StoreError:
            self._put_off(policy_id)
            raise

    def _settle(self, job: Job, settle: Callable[[], Decision | Question]) -> None:
        """Takes the next step with a page: has it read, if it must be, or is done with it."""
        policy = job.policy
        if self._jobs.get(policy.id) is not job:
            self._workers.take(job)
            return  # the configuration is another one since
        failures = self._roster.past(policy.id).failures
        try:
            found = settle()
        except StoreError:
            self._done(job)
            self._put_off(policy.id)
            raise
        except Exception as error:  # noqa: BLE001 - a mistake of ours about one page must not stop the others
            found = Decision(policy.id, Outcome.FAILED, self._now(), "internal", mistake(error, text=True))
        if isinstance(found, Question):
            self._reader.ask(job, found)
            return
        self._done(job)
        self._take(policy, found, failures)

    def _done(self, job: Job) -> None:
        self._workers.take(job)
        del self._jobs[job.policy.id]

    def _take(self, policy: Policy, decision: Decision, failures: int) -> None:
        if decision.reason in _UNSTORED:
            self._trouble(decision.detail)
            self._put_off(policy.id)
        else:
            self._pause = Pause()
            self._roster.checked(policy, decision)
        self._note(decision, failures)

    def _note(self, decision: Decision, failures: int) -> None:
        """Logs what is worth a line; ``failures`` are those before this check."""
        self._counted[decision.outcome] += 1
        if decision.outbox:
            self._deliveries.wake()
        if decision.outcome is Outcome.UNCHANGED and not failures:
            return
        unwell = decision.outcome in (Outcome.FAILED, Outcome.REJECTED)
        self._log(
            "warning" if unwell else "info",
            "checked",
            policy=decision.policy_id,
            outcome=decision.outcome.value,
            change=decision.verdict.level.label if decision.verdict else "",
            reason=decision.reason,
            failures=failures + 1 if unwell else None,
            detail=self._world.headline(decision),
        )

    # --- trouble --------------------------------------------------------------------------------------------

    def _trouble(self, what: str) -> None:
        """The store refuses: nothing is checked for a while, longer each time, so that no page is fetched in vain."""
        now = self._now()
        if not self._pause.holds(now):
            self._pause = self._pause.longer(now)
            self._log("error", "trouble", detail=what, again=self._pause.until)

    def _put_off(self, policy_id: str) -> None:
        """Until the store may be well again."""
        self._pause, at = self._pause.turn(self._now())
        self._roster.set(policy_id, at)

    # --- every few seconds ------------------------------------------------------------------------------------

    def _tick(self) -> None:
        self._set_tick()
        self._supervisor.alive()  # first: what fails below, such as a full disk at a reload, no restart would mend
        self._mind_the_clocks()
        for sentence in (*self._workers.mend(), self._reader.mend(), self._deliveries.mend()):
            if sentence:
                self._log("error", "thread-replaced", detail=sentence)
        lost = self._roster.find_lost(self._jobs)
        if lost:
            self._log("error", "trouble", detail=f"had lost their turn and get another: {', '.join(lost)}")
        if self._file.changed():
            self._reload()
        if self._monotonic() - self._summed_up >= SUMMARY:
            self._sum_up()
        self._say_status()

    def _set_tick(self) -> None:
        seconds = min(EVERY, (self._supervisor.watchdog or 3 * EVERY) / 3)
        self._clock.set(TICK, self._now() + timedelta(seconds=seconds))

    def listen(self) -> None:
        """Starts the clock anew if it doesn't tick: its thread has died, or it waits for a time that is far off now."""
        if self._events.empty() and self._monotonic() - self._ticked > SILENCE and not self._stopping:
            self._log("error", "clock-restarted", detail="the clock did not ring in time and was started again")
            self._clock.restart()
            self.handle(Tick())

    def _mind_the_clocks(self) -> None:
        """After a sleep of the machine, or when its clock was set, all times are found anew."""
        steady, wall = self._monotonic(), self._now()
        jump = (wall - self._ticked_at).total_seconds() - (steady - self._ticked)
        self._ticked, self._ticked_at = steady, wall
        if abs(jump) > JUMP:
            self._log("warning", "clock-jumped", seconds=round(jump), detail="all checks are scheduled anew")
            self._pause = Pause()
            self._roster.plan(but=self._jobs)

    def _sum_up(self) -> None:
        self._summed_up = self._monotonic()
        counted, self._counted = self._counted, Counter()
        if counted:
            numbers = {outcome.value: counted[outcome] for outcome in Outcome if counted[outcome]}
            numbers |= {"failing": self._roster.failing}
            self._log("info", "round", checked=counted.total(), **numbers, next=self._roster.next_check)

    def _say_status(self) -> None:
        upcoming = self._roster.next_check
        parts = [f"{count(len(self._roster), 'policy')}, {self._roster.failing} failing"]
        if self._jobs:
            parts.append(f"{len(self._jobs)} being checked")
        elif upcoming:
            parts.append(f"next check {upcoming:%H:%M} UTC")
        self._supervisor.status(", ".join(parts) + self._file_trouble)

    def _numbers(self) -> dict[str, int]:
        return {"policies": len(self._roster), "channels": len(self._config.channels)}

    # --- another configuration ----------------------------------------------------------------------------------

    def _reload(self) -> None:
        self._supervisor.reloading()
        self._file.is_read()
        try:
            config = self._world.load()
            if self._config.policies and not config.policies:
                raise ConfigError(str(config.path), (_EMPTIED,))
            self._take_over(config)
        except ConfigError as error:
            for problem in error.problems:
                self._log("error", "reload-failed", file=error.source, detail=problem)
            problems = count(len(error.problems), "problem")
            self._file_trouble = f"; {error.source} has {problems}, the one before is in use"
        except StoreError:
            self._file.forget()
            raise
        finally:
            self._supervisor.ready()
            self._say_status()

    def _take_over(self, config: Config) -> None:
        before = self._config
        database = before.settings.database
        self._file_trouble = ""
        if config.settings.database != database:
            detail = f"database stays {database} until watcher is started again"
            self._log("error", "reload", file=config.path, detail=detail)
            self._file_trouble = f"; {detail}"
            config = replace(config, settings=replace(config.settings, database=database))
        fetch = self._world.use(config)
        self._config = config
        again: set[str] = set()
        if config.settings != before.settings:
            self._workers.close()
            self._hire(fetch)
            again |= self._jobs.keys()
            self._jobs.clear()
        differ = self._roster.take_over(config.policies, self._world.pasts, again)
        for policy in (*differ.removed, *differ.changed):
            self._jobs.pop(policy.id, None)  # its page is not taken when it arrives
        self._deliveries.wake()
        parts = {"added": differ.added, "removed": differ.removed, "changed": differ.changed}
        counts = {name: len(part) for name, part in parts.items()}
        self._log("info", "reloaded", **self._numbers(), **counts, next=self._roster.next_check)
