"""Whatever fails, dies, hangs or is changed, and however clocks jump: each alert reaches each channel, and a second
message about it says that it may be one. What happens is drawn by lot."""

from __future__ import annotations

import random
import re
import threading
from collections import defaultdict
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from tests.adapters.decisions import new_store
from tests.builders import NOON
from tests.core.bundle_samples import LOW, VENDORS, different, notice, told
from tests.core.render_samples import NEVER_MAY
from tests.outbox import channel, put, run
from watcher.adapters.store import Store
from watcher.config.week import digest, hours
from watcher.delivery import deliver
from watcher.model import Alert, Channel, Level, Message, Notice, NoticeKind, Sent

MINUTE = timedelta(minutes=1)
DAY = timedelta(days=1)
CHANNELS = (
    channel("plain"),
    channel("daily", digest=digest("daily 07:30"), digest_below=Level.HIGH, timezone="Europe/Berlin"),
    channel("night", quiet_hours=(hours("22:00-07:00"), hours("sat,sun")), timezone="America/New_York"),
    channel("weekly", digest=digest("weekly fri 16:00"), quiet_hours=(hours("12:00-13:00"),), notices=False),
)


class Chance:
    """Services that take, refuse, lose and swallow messages, and processes that die while sending one."""

    def __init__(self, seed: int) -> None:
        self.random = random.Random(seed)  # noqa: S311 - no secret
        # A lot of its own for each channel, whichever thread comes first.
        self.lots = {each.name: random.Random(f"{seed} {each.name}") for each in CHANNELS}  # noqa: S311
        self.healthy = False
        self.arrived: defaultdict[tuple[str, int], list[bool]] = defaultdict(list)
        self.lock = threading.Lock()
        self.active = 0
        self.idle = threading.Condition(self.lock)

    def __call__(self, channel: Channel, message: Message) -> Sent:
        """One attempt."""
        with self.lock:
            self.active += 1
            try:
                return self._answer(channel, message)
            finally:
                self.active -= 1
                self.idle.notify_all()

    def _answer(self, channel: Channel, message: Message) -> Sent:
        what = "taken" if self.healthy else self.lots[channel.name].choices(
            ["taken", "refused", "answer lost", "lost", "dies after", "dies before"], [8, 4, 1, 1, 1, 1]
        )[0]  # fmt: skip
        if what in ("taken", "answer lost", "dies after"):
            for number in re.findall(r"^(?:.* · )?Ref\. (\d+)$", message.text, re.MULTILINE):
                self.arrived[channel.name, int(number)].append(message.text.startswith("May be a repeat: "))
        if what.startswith("dies"):
            raise KeyboardInterrupt
        return Sent(what == "taken", "" if what == "taken" else what, unsure="lost" in what)

    def settle(self) -> None:
        """Waits for what other threads are sending."""
        with self.lock:
            assert self.idle.wait_for(lambda: not self.active, 60)


def content(chance: random.Random, number: int) -> Alert | Notice:
    """Something to tell."""
    vendor = chance.choice(VENDORS)
    if chance.random() < 0.25:
        return notice(vendor, chance.choice(list(NoticeKind)), chance.choice(["dns", "connection"]))
    return told(vendor, chance.choice([LOW, NEVER_MAY, different(number, chance.choice(list(Level)[1:]))]))


def step(store: Store, chance: Chance, now: datetime, number: int) -> None:
    """Something comes up, and somebody delivers; with luck all of it."""
    configured = [each for each in CHANNELS if chance.random.random() > 0.1]
    many = chance.random.choice([0, 1, 1, 2, 15])
    put(store, now, [content(chance.random, 100 * number + each) for each in range(many)], CHANNELS)
    try:
        run(store, configured, chance, now)
    except KeyboardInterrupt:
        chance.settle()


def expected(store: Store) -> set[tuple[str, int]]:
    """Each channel and alert that there is a delivery for."""
    return set(store._db.execute("SELECT channel, alert_id FROM deliveries").fetchall())


@pytest.mark.parametrize("seed", range(6))
def test_everything_arrives_and_repeats_say_so(tmp_path: Path, seed: int) -> None:
    chance, now = Chance(seed), NOON
    with new_store(tmp_path) as store:
        for number in range(30):
            step(store, chance, now, number)
            jump = timedelta(days=chance.random.uniform(-3, 3)) if chance.random.random() < 0.05 else timedelta()
            now += timedelta(minutes=chance.random.choice([1, 10, 60, 600])) + jump
        chance.healthy = True
        for _ in range(30):
            now += timedelta(hours=20)
            store.revive()
            list(deliver(store, CHANNELS, chance, lambda: now))  # noqa: B023 - used at once
        assert store.undelivered() == []
        assert set(chance.arrived) == expected(store)
    assert len(chance.arrived) > 60
    twice = [marks for marks in chance.arrived.values() if len(marks) > 1]
    assert all(all(marks[1:]) for marks in twice)
    assert twice
