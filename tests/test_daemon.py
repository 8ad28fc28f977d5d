"""The daemon's loop, under a clock that the tests move."""

from __future__ import annotations

import os
import queue
import threading
from collections import Counter, defaultdict
from dataclasses import replace
from datetime import datetime, timedelta
from itertools import pairwise
from pathlib import Path

import pytest

from tests.builders import NOON
from tests.simulation import Simulation
from watcher.config import Config
from watcher.config.week import hours
from watcher.core.decide import Question
from watcher.core.schedule import Past
from watcher.daemon import Broken, Due, Reload, Tick
from watcher.errors import ConfigError, Problem, StoreCorrupt, StoreError, StoreFull
from watcher.model import Decision, FetchOutcome, Outcome, Policy, Validators
from watcher.workers import Arrival, Fetch

MINUTE, HOUR, DAY = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)
POLICIES = [
    Policy(f"v{number}/privacy", f"https://v{number % 30}.test/{number}", every=6 * 3600.0) for number in range(60)
]
FEW = POLICIES[:3]


def pauses(times: list[datetime]) -> list[timedelta]:
    """The time between each two."""
    return [later - earlier for earlier, later in pairwise(times)]


# --- days ---------------------------------------------------------------------------------------------------


def test_three_days_of_sixty_policies() -> None:
    world = Simulation(POLICIES)
    world.run(3 * DAY)
    assert set(world.checks) == {policy.id for policy in POLICIES}
    for times in world.checks.values():
        assert 12 <= len(times) <= 14
        assert max(pauses(times)) <= 6 * HOUR + MINUTE
    # After the first day they are spread: no quarter of an hour has a crowd.
    settled = [moment for times in world.checks.values() for moment in times if moment > NOON + DAY]
    assert max(Counter((moment - NOON) // (15 * MINUTE) for moment in settled).values()) <= 12
    assert [level for level, _, _ in world.log if level != "info"] == []
    assert 60 <= len(world.logged("round")) <= 3 * 24  # an hour without checks has none
    assert sum(int(str(fields["checked"])) for fields in world.logged("round")) >= 60 * 11


def test_what_was_checked_before_the_start_waits_and_what_is_overdue_comes_once() -> None:
    pasts = {policy.id: Past(NOON - HOUR) for policy in POLICIES[:30]}
    pasts |= {policy.id: Past(NOON - 9 * DAY) for policy in POLICIES[30:]}
    world = Simulation(POLICIES, pasts=pasts)
    world.run(HOUR)
    assert set(world.checks) == {policy.id for policy in POLICIES[30:]}
    assert all(len(times) == 1 for times in world.checks.values())
    first = sorted(times[0] for times in world.checks.values())
    assert first[7] == NOON
    assert NOON + timedelta(seconds=10) < first[-1] < NOON + MINUTE


def test_a_failing_policy_is_tried_again_soon_then_as_usual_and_recovers() -> None:
    def outcome(policy: Policy, at: datetime) -> Outcome:
        return Outcome.FAILED if at < NOON + 20 * HOUR else Outcome.UNCHANGED

    world = Simulation(FEW[:1], outcome=outcome)
    world.run(2 * DAY)
    waits = pauses(world.checks["v0/privacy"])
    assert 10 * MINUTE <= waits[0] <= 13 * MINUTE
    assert HOUR <= waits[1] <= 76 * MINUTE
    assert all(3 * HOUR <= wait <= 6 * HOUR + MINUTE for wait in waits[2:])
    told = world.logged("checked")
    assert [fields["failures"] for fields in told] == [*range(1, len(told)), None]
    assert told[-1]["outcome"] == "unchanged"


def test_after_days_without_network_everything_is_checked_soon() -> None:
    back = NOON + 4 * DAY

    def outcome(policy: Policy, at: datetime) -> Outcome:
        return Outcome.FAILED if NOON + HOUR < at < back else Outcome.UNCHANGED

    world = Simulation(POLICIES, outcome=outcome)
    world.run(5 * DAY)
    for times in world.checks.values():
        after = [moment for moment in times if moment >= back]
        assert after[0] <= back + 20 * MINUTE
        assert max(pauses(times)) <= 6 * HOUR + MINUTE


def test_a_start_without_network_is_no_failure_either() -> None:
    pasts = {policy.id: Past(NOON - MINUTE, 20, silent=True) for policy in POLICIES}
    world = Simulation(POLICIES, pasts=pasts)
    world.run(2 * HOUR)
    # At the first answer all others are checked, too.
    first = sorted(times[0] for times in world.checks.values())
    assert len(first) == len(POLICIES)
    assert first[-1] - first[0] <= MINUTE


def test_another_failure_without_network_is_no_return_of_it() -> None:
    world = Simulation(POLICIES[:6], outcome=lambda policy, at: Outcome.FAILED)
    world.run(2 * DAY)
    assert {policy.id: world.daemon._roster.past(policy.id).failures for policy in POLICIES[:6]} == {
        policy_id: len(times) for policy_id, times in world.checks.items()
    }
    assert all(len(times) >= 8 for times in world.checks.values())


def test_rejected_pages_count_as_failures_and_pending_ones_are_seen_again_soon() -> None:
    turns = iter([Outcome.REJECTED, Outcome.UNCHANGED])
    world = Simulation(FEW[:1], outcome=lambda policy, at: next(turns, Outcome.UNCHANGED))
    world.run(HOUR)
    assert len(world.checks["v0/privacy"]) == 2


def test_windows_hold_all_day() -> None:
    office = [
        replace(policy, windows=(hours("mon-fri 07:00-19:00"),), timezone="Europe/Berlin") for policy in POLICIES[:15]
    ]
    world = Simulation(office)
    world.run(5 * DAY)
    for times in world.checks.values():
        assert len(times) >= 8
        assert all(moment.weekday() < 5 and 5 <= moment.hour < 17 for moment in times)


# --- clocks ---------------------------------------------------------------------------------------------------


def test_after_a_sleep_each_overdue_policy_is_checked_once_and_not_all_at_once() -> None:
    world = Simulation(POLICIES)
    world.run(DAY)
    before = {policy_id: len(times) for policy_id, times in world.checks.items()}
    world.jump(9 * HOUR)
    woken = world.at
    world.run(5 * MINUTE)
    new = {policy_id: times[before[policy_id] :] for policy_id, times in world.checks.items()}
    assert all(len(times) == 1 for times in new.values())
    moments = sorted(times[0] for times in new.values())
    assert len([moment for moment in moments if moment <= woken + timedelta(seconds=11)]) < 40
    assert world.logged("clock-jumped")[0]["seconds"] == 9 * 3600


def test_a_clock_that_is_put_back_leaves_no_hole() -> None:
    world = Simulation(POLICIES)
    world.run(DAY)
    before = {policy_id: len(times) for policy_id, times in world.checks.items()}
    world.jump(-5 * DAY)
    world.run(7 * HOUR)
    for policy_id, times in world.checks.items():
        assert 1 <= len(times) - before[policy_id] <= 3
    assert world.logged("clock-jumped")[0]["seconds"] == -5 * 86400


def test_a_clock_that_is_put_back_while_the_store_is_left_alone_makes_that_no_longer() -> None:
    full = [True]

    def outcome(policy: Policy, at: datetime) -> Outcome:
        if full:
            raise StoreFull("There is no space left.")
        return Outcome.UNCHANGED

    world = Simulation(FEW, outcome=outcome)
    world.run(HOUR)
    full.clear()
    before = {policy_id: len(times) for policy_id, times in world.checks.items()}
    world.jump(-5 * DAY)
    world.run(HOUR / 2)
    assert all(len(times) > before[policy_id] for policy_id, times in world.checks.items())


def test_a_dead_clock_is_started_again() -> None:
    world = Simulation(FEW)
    world.run(HOUR)
    world.clock.dead = True
    world.run(DAY)
    assert world.clock.restarts == 1
    assert len(world.logged("clock-restarted")) == 1
    assert all(len(times) >= 4 for times in world.checks.values())


def test_ticks_keep_ahead_of_the_watchdog() -> None:
    world = Simulation(FEW)
    world.supervisor.watchdog = 6.0
    world.run(MINUTE)
    world.supervisor.said.clear()
    world.run(MINUTE)
    assert world.supervisor.said.count("alive") == 30


def test_a_tick_that_breaks_off_keeps_the_watchdog_quiet_all_the_same() -> None:
    class Careless(Simulation):
        def mend(self) -> str:
            """Fails."""
            raise ZeroDivisionError

    world = Careless(FEW)
    world.supervisor.said.clear()
    world.run(MINUTE)
    assert world.supervisor.said.count("alive") == 6
    assert len(world.logged("trouble")) == 6


# --- the store ------------------------------------------------------------------------------------------------


def test_a_store_that_refuses_is_left_alone_for_longer_and_longer() -> None:
    refused: list[datetime] = []

    def outcome(policy: Policy, at: datetime) -> Outcome:
        if at < NOON + 2 * HOUR:
            refused.append(at)
            raise StoreFull("There is no space left.")
        return Outcome.UNCHANGED

    world = Simulation(POLICIES, outcome=outcome)
    world.run(6 * HOUR)
    trouble = world.logged("trouble")
    # 10 s, 20 s … 15 minutes, and the same again: a line for each pause, not for each policy.
    assert 10 <= len(trouble) <= 16
    assert len(refused) < 200
    assert {fields["detail"] for fields in trouble} == {"There is no space left."}
    assert all(times[-1] >= NOON + 2 * HOUR for times in world.checks.values())
    assert set(world.checks) == {policy.id for policy in POLICIES}


def test_what_could_not_be_stored_is_checked_again_as_if_it_had_not_been() -> None:
    turns = iter([StoreError("The disk reports an error.")])

    def outcome(policy: Policy, at: datetime) -> Outcome:
        for error in turns:
            raise error
        return Outcome.UNCHANGED

    world = Simulation(FEW[:1], outcome=outcome)
    world.run(MINUTE)
    assert len(world.checks["v0/privacy"]) == 2
    assert len(world.logged("trouble")) == 1


def test_a_damaged_store_is_the_end() -> None:
    def outcome(policy: Policy, at: datetime) -> Outcome:
        raise StoreCorrupt("It is damaged.")

    world = Simulation(FEW, outcome=outcome)
    with pytest.raises(StoreCorrupt):
        world.run(MINUTE)
    with pytest.raises(StoreCorrupt):
        world.daemon.handle(Broken(StoreCorrupt("Another thread found it.")))


def test_a_mistake_of_ours_is_one_failed_check() -> None:
    def outcome(policy: Policy, at: datetime) -> Outcome:
        if policy.id == "v1/privacy" and at < NOON + MINUTE:
            raise ZeroDivisionError
        return Outcome.UNCHANGED

    world = Simulation(FEW, outcome=outcome)
    world.run(HOUR)
    assert {policy_id: len(times) for policy_id, times in world.checks.items()} == {
        "v0/privacy": 1,
        "v1/privacy": 2,
        "v2/privacy": 1,
    }
    assert world.logged("checked")[0]["reason"] == "internal"


# --- threads ----------------------------------------------------------------------------------------------------


def test_a_fetch_that_hangs_is_a_failed_check_and_its_thread_is_replaced() -> None:
    hangs, release = threading.Event(), threading.Event()

    class Hanging(Simulation):
        def use(self, config: Config) -> Fetch:
            """Never answers for one policy."""
            fetch = super().use(config)

            def hanging(policy: Policy, validators: Validators) -> FetchOutcome:
                if policy.id == "v0/privacy":
                    hangs.set()
                    release.wait(60)
                return fetch(policy, validators)

            return hanging

    world = Hanging(FEW[:1])
    world.daemon.handle(Due("v0/privacy"))
    assert hangs.wait(60)
    world.pass_by(timedelta(seconds=100))
    world.daemon.handle(Tick())
    assert world.checks == {}
    world.pass_by(timedelta(seconds=100))
    world.daemon.handle(Tick())
    world.daemon.handle(world.events.get(timeout=60))
    assert "took longer" in str(world.logged("thread-replaced")[0]["detail"])
    assert world.logged("checked")[0]["reason"] == "timeout"
    assert world.clock.times["v0/privacy"] > world.at
    release.set()


class Held(Simulation):
    """Fetches wait until their address is released."""

    def __init__(self, *policies: Policy) -> None:
        self.begun: queue.SimpleQueue[str] = queue.SimpleQueue()
        self.released: defaultdict[str, threading.Event] = defaultdict(threading.Event)
        self.settled: list[str] = []
        super().__init__(policies)

    def use(self, config: Config) -> Fetch:
        """Holds every page back."""
        fetch = super().use(config)

        def held(policy: Policy, validators: Validators) -> FetchOutcome:
            self.begun.put(policy.url)
            self.released[policy.url].wait(60)
            return fetch(policy, validators)

        return held

    def look(self, arrival: Arrival) -> Decision | Question:
        """Notes the address."""
        self.settled.append(arrival.policy.url)
        return super().look(arrival)


def test_a_policy_that_is_being_checked_is_not_asked_for_again() -> None:
    (policy,) = FEW[:1]
    world = Held(policy)
    world.daemon.handle(Due(policy.id))
    world.daemon.handle(Due(policy.id))
    assert world.begun.get(timeout=60) == policy.url
    world.released[policy.url].set()
    world.run(MINUTE)
    assert world.begun.empty()
    assert world.settled == [policy.url]


def test_a_page_from_an_address_that_the_policy_has_no_more_is_not_taken() -> None:
    (policy,) = FEW[:1]
    moved = replace(policy, url="https://elsewhere.test/")
    world = Held(policy)
    world.daemon.handle(Due(policy.id))
    assert world.begun.get(timeout=60) == policy.url
    world.loading = world.replaced(moved)
    world.daemon.handle(Reload())
    world.daemon.handle(Due(policy.id))
    assert world.begun.get(timeout=60) == moved.url
    for url in (policy.url, moved.url):
        world.released[url].set()
        world.daemon.handle(world.events.get(timeout=60))
    assert world.settled == [moved.url]


def test_no_mistake_costs_a_policy_its_next_check() -> None:
    class Speechless(Simulation):
        def headline(self, decision: Decision) -> str:
            """Fails for one policy."""
            if decision.policy_id == "v1/privacy":
                raise ZeroDivisionError
            return ""

    world = Speechless(FEW, outcome=lambda policy, at: Outcome.CHANGED)
    world.run(DAY)
    assert all(len(times) >= 4 for times in world.checks.values())
    assert "ZeroDivisionError" in str(world.logged("trouble")[0]["detail"])


def test_a_policy_that_lost_its_turn_gets_another() -> None:
    world = Simulation(FEW)
    world.run(HOUR)
    world.clock.cancel("v1/privacy")
    world.run(DAY)
    assert all(len(times) >= 4 for times in world.checks.values())
    assert "had lost their turn" in str(world.logged("trouble")[0]["detail"])


# --- another configuration --------------------------------------------------------------------------------------


def test_a_new_configuration_touches_only_what_is_new() -> None:
    kept, moved, gone = FEW
    world = Simulation(FEW)
    world.run(HOUR)
    times = dict(world.clock.times)
    world.loading = world.replaced(kept, replace(moved, url="https://elsewhere.test/"), POLICIES[3])
    world.daemon.handle(Reload())
    world.run(MINUTE)
    assert world.clock.times[kept.id] == times[kept.id]
    assert gone.id not in world.clock.times
    assert {policy_id: len(found) for policy_id, found in world.checks.items()} == {
        kept.id: 1,
        moved.id: 2,
        gone.id: 1,
        POLICIES[3].id: 1,
    }
    (told,) = world.logged("reloaded")
    assert (told["added"], told["removed"], told["changed"]) == (1, 1, 1)
    said = world.supervisor.said
    assert said.index("ready", said.index("reloading")) > 0


def test_another_interval_counts_from_the_last_check() -> None:
    world = Simulation(FEW[:1])
    world.run(HOUR)
    world.loading = world.replaced(replace(FEW[0], every=3600.0))
    world.daemon.handle(Reload())
    world.run(HOUR)
    assert len(world.checks["v0/privacy"]) >= 2


def test_other_settings_take_new_workers_and_lose_no_check() -> None:
    world = Simulation(POLICIES)
    world.loading = world.replaced(*POLICIES, concurrency=2, timeout=5.0)
    world.daemon.handle(Reload())
    assert world.used[-1].settings.concurrency == 2
    world.run(HOUR)
    assert all(len(times) == 1 for times in world.checks.values())
    assert len(world.checks) == 60


def test_a_page_that_was_under_way_when_the_workers_went_home_is_asked_for_again_at_once() -> None:
    (policy,) = FEW[:1]
    world = Held(policy)
    world.daemon.handle(Due(policy.id))
    assert world.begun.get(timeout=60) == policy.url
    world.clock.times.pop(policy.id)
    world.loading = world.replaced(policy, timeout=5.0)
    world.daemon.handle(Reload())
    assert world.clock.times[policy.id] == world.at
    world.released[policy.url].set()


def test_workers_that_others_take_the_place_of_go_home() -> None:
    world = Simulation(FEW)
    world.run(HOUR)
    threads = [worker.thread for worker in world.daemon._workers._staff]
    world.loading = world.replaced(*FEW, timeout=5.0)
    world.daemon.handle(Reload())
    for thread in threads:
        thread.join(60)
        assert not thread.is_alive()


def test_a_policy_that_comes_back_is_not_checked_before_its_time() -> None:
    world = Simulation(FEW[:1])
    world.stored = {FEW[1].id: Past(NOON)}
    world.loading = world.replaced(*FEW[:2])
    world.daemon.handle(Reload())
    world.run(HOUR)
    assert FEW[1].id not in world.checks


def test_a_bad_file_is_told_once_and_changes_nothing(tmp_path: Path) -> None:
    file = tmp_path / "config.toml"
    file.write_text("one")
    world = Simulation(FEW, file=file)
    world.run(MINUTE)
    file.write_text("another")
    problems = (Problem("[[policy]] #2 url", "is missing", 14), Problem("[watcher] colour", "unknown key", 3))
    world.loading = ConfigError(str(file), problems)
    world.run(10 * MINUTE)
    assert [str(fields["detail"]) for fields in world.logged("reload-failed")] == [str(one) for one in problems]
    assert "has 2 problems, the one before is in use" in world.supervisor.said[-1]
    assert world.used == [world.config]
    file.write_text("well again")
    world.loading = world.replaced(*FEW[:1])
    world.run(MINUTE)
    assert len(world.logged("reloaded")) == 1
    assert "problem" not in world.supervisor.said[-1]


def test_a_file_that_was_emptied_is_a_bad_file() -> None:
    world = Simulation(FEW)
    world.run(HOUR)
    times = dict(world.clock.times)
    world.loading = world.replaced()
    world.daemon.handle(Reload())
    world.run(timedelta(seconds=1))
    (told,) = world.logged("reload-failed")
    assert "names no policy any more" in str(told["detail"])
    assert {policy.id: world.clock.times[policy.id] for policy in FEW} == {
        policy.id: times[policy.id] for policy in FEW
    }
    assert world.used == [world.config]


def test_a_file_without_policies_at_the_start_may_get_some_and_be_read_again() -> None:
    world = Simulation(())
    world.daemon.handle(Reload())
    world.loading = world.replaced(*FEW)
    world.daemon.handle(Reload())
    world.run(HOUR)
    assert world.logged("reload-failed") == []
    assert set(world.checks) == {policy.id for policy in FEW}


def test_a_file_is_read_once_it_is_whole(tmp_path: Path) -> None:
    file = tmp_path / "config.toml"
    file.write_text("one")
    world = Simulation(FEW, file=file)
    world.run(MINUTE)
    for part in range(5):  # it is being written
        file.write_text("another" * part)
        world.run(timedelta(seconds=10))
    assert world.logged("reloaded") == []
    world.run(timedelta(seconds=20))
    assert len(world.logged("reloaded")) == 1
    world.run(HOUR)
    assert len(world.logged("reloaded")) == 1


def test_a_file_that_is_gone_for_a_moment_or_replaced(tmp_path: Path) -> None:
    file, other = tmp_path / "config.toml", tmp_path / "other.toml"
    file.write_text("one")
    world = Simulation(FEW, file=file)
    world.run(MINUTE)
    os.rename(file, other)
    world.run(timedelta(seconds=10))
    os.rename(other, file)
    world.run(MINUTE)
    assert world.logged("reloaded") == []
    other.write_text("two")
    os.replace(other, file)
    world.run(MINUTE)
    assert len(world.logged("reloaded")) == 1


def test_another_database_has_to_wait_for_a_restart() -> None:
    world = Simulation(FEW)
    world.loading = world.replaced(*FEW[:2], database=Path("other.db"))
    world.daemon.handle(Reload())
    assert world.used[-1].settings.database == world.config.settings.database
    assert len(world.used[-1].policies) == 2
    (told,) = world.logged("reload")
    assert "stays" in str(told["detail"])
    assert "until watcher is started again" in world.supervisor.said[-1]


def test_a_configuration_that_could_not_be_stored_is_read_again(tmp_path: Path) -> None:
    file = tmp_path / "config.toml"
    file.write_text("one")
    world = Simulation(FEW, file=file)
    world.loading = StoreFull("There is no space left.")
    world.daemon.handle(Reload())
    assert len(world.logged("trouble")) == 1
    world.loading = world.replaced(*FEW[:1])
    world.run(MINUTE)
    assert len(world.logged("reloaded")) == 1
