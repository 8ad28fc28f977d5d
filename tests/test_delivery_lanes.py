"""How the letters of several channels are sent: how many at once, in which order, and what another process did."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from tests.adapters.decisions import new_store
from tests.builders import NOON
from tests.core.bundle_samples import LOW, VENDORS, different, told
from tests.core.render_samples import NEVER_MAY
from tests.outbox import OK, Service, channel, put, run
from watcher.adapters.store import Store
from watcher.config.week import digest
from watcher.delivery import AT_ONCE, deliver
from watcher.model import Channel, Delivery, Message, Sent

PATIENCE = 30.0
LEGAL = channel("legal")


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with new_store(tmp_path) as opened:
        yield opened


def test_no_more_channels_than_that_are_sent_to_at_once(store: Store) -> None:
    many = [channel(f"channel-{number}") for number in range(3 * AT_ONCE)]
    put(store, NOON, [told("Acme", NEVER_MAY)], many)
    lock, full, under_way, most = threading.Lock(), threading.Event(), 0, 0

    def send(channel: Channel, message: Message) -> Sent:
        nonlocal under_way, most
        with lock:
            under_way += 1
            most = max(most, under_way)
            if under_way == AT_ONCE:
                full.set()
        full.wait(PATIENCE)
        threading.Event().wait(0.02)
        with lock:
            under_way -= 1
        return OK

    assert len(run(store, many, send, NOON)) == 3 * AT_ONCE
    assert most == AT_ONCE


def test_what_was_tried_most_goes_first_and_then_what_was_tried_least(store: Store) -> None:
    put(store, NOON, [told(vendor, different(n)) for n, vendor in enumerate(VENDORS[:3])], [LEGAL])
    for delivery, attempts in zip(store.due(NOON), (0, 3, 1), strict=True):
        store._db.execute("UPDATE deliveries SET attempts = ? WHERE id = ?", [attempts, delivery.id])
    service = Service()
    run(store, [LEGAL], service, NOON)
    order = [vendor for subject in service.subjects for vendor in VENDORS[:3] if vendor in subject]
    assert order == [VENDORS[1], VENDORS[0], VENDORS[2]]


def test_what_another_took_and_left_after_we_looked_may_be_a_repeat(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(store, NOON - timedelta(hours=1), [told("Acme", NEVER_MAY)], [LEGAL])
    look = Store.due

    def due(self: Store, now: object, limit: int = 100) -> list[Delivery]:
        found = look(self, NOON, limit)
        self.claim([delivery.id for delivery in found], NOON - timedelta(minutes=10), 60)
        return found

    monkeypatch.setattr(Store, "due", due)
    service = Service()
    (one,) = run(store, [LEGAL], service, NOON)
    assert one.sent.ok
    assert service.subjects[0].startswith("[may be a repeat]")


def test_a_stop_gives_back_what_was_claimed_and_not_sent(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    daily = channel("legal", digest=digest("daily 14:00"))
    put(store, NOON, [told(vendor, LOW) for vendor in VENDORS[:3]], [daily])
    at, look = NOON + timedelta(hours=3), Store.due

    def due(self: Store, now: datetime, limit: int = 100) -> list[Delivery]:
        found = look(self, now, limit)
        self.claim([found[0].id], now - timedelta(minutes=10), 60)  # by another, that died
        return found

    service = Service()
    with monkeypatch.context() as patched:
        patched.setattr(Store, "due", due)
        done = list(deliver(store, [daily], service, lambda: at, stop=lambda: bool(service.got)))
    # All three were claimed for one message, and became two: of the first it is unsure whether it has arrived.
    assert [one.delivery.unsure for one in done] == [True]
    assert [one.unsure for one in store.due(at)] == [False, False]
