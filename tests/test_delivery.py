"""Nothing lost, nothing twice that doesn't say so, no channel held up by another; with the real store."""

from __future__ import annotations

import re
import threading
from collections import Counter
from collections.abc import Iterator, Mapping
from contextlib import ExitStack
from dataclasses import replace
from datetime import datetime, timedelta
from itertools import pairwise
from pathlib import Path

import pytest

from tests.adapters.decisions import ACME, new_store
from tests.builders import NOON
from tests.core.bundle_samples import LOW, VENDORS, different, notice, told
from tests.core.render_samples import NEVER_MAY, RETENTION
from tests.outbox import DOWN, OK, Service, channel, put, run
from watcher.adapters.store import Store
from watcher.config.week import digest, hours
from watcher.core.backoff import longest_wait, next_attempt
from watcher.delivery import LEASE, PATIENCE, PAUSE, deliver
from watcher.model import Channel, Level, Message, NoticeKind, Sent

MINUTE = timedelta(minutes=1)
HOUR = 60 * MINUTE
DAY = 24 * HOUR
LEGAL = channel("legal")
OPS = channel("ops")
ALERT = told("Acme", NEVER_MAY)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with new_store(tmp_path) as opened:
        yield opened


def left(store: Store) -> dict[str, int]:
    """How many have not arrived, by channel."""
    return dict(Counter(row.channel for row in store.undelivered()))


# --- each channel alone ------------------------------------------------------------------------------------


def test_a_channel_that_fails_holds_up_no_other(store: Store) -> None:
    put(store, NOON, [ALERT], [LEGAL, OPS])
    service = Service({"legal": DOWN})
    done = {one.delivery.channel: one for one in run(store, [LEGAL, OPS], service, NOON)}
    assert done["ops"].sent.ok
    assert done["ops"].next_attempt_at is None
    assert done["legal"].sent == DOWN
    (row,) = store.undelivered()
    assert (row.channel, row.attempts, row.last_error) == ("legal", 1, DOWN.error)
    # Nothing is due before its time, and what is left is due then.
    assert run(store, [LEGAL, OPS], service, NOON) == []
    service.answers.clear()
    assert [one.delivery.channel for one in run(store, [LEGAL, OPS], service, NOON + 2 * MINUTE)] == ["legal"]
    assert store.undelivered() == []


def test_a_channel_that_hangs_holds_up_no_other(store: Store) -> None:
    put(store, NOON, [told(vendor, different(n)) for n, vendor in enumerate(VENDORS[:3])], [LEGAL, OPS])
    others = threading.Event()
    went_on: list[bool] = []

    def hang(message: Message) -> Sent:
        went_on.append(others.wait(60))
        return DOWN

    service = Service({"legal": hang})
    arrived = 0
    for one in deliver(store, [LEGAL, OPS], service, lambda: NOON):
        arrived += one.delivery.channel == "ops"
        if arrived == 3:
            others.set()
    assert all(went_on)
    assert left(store) == {"legal": 3}


def test_more_channels_than_are_sent_to_at_once_all_get_theirs(store: Store) -> None:
    many = [channel(f"channel-{number}") for number in range(30)]
    put(store, NOON, [ALERT], many)
    service = Service()
    assert len(run(store, many, service, NOON)) == 30
    assert len({name for name, _ in service.got}) == 30


def test_a_channel_that_is_down_is_left_in_peace(store: Store) -> None:
    put(store, NOON, [told(vendor, different(n)) for n, vendor in enumerate(VENDORS)], [LEGAL, OPS])
    service = Service({"legal": DOWN})
    run(store, [LEGAL, OPS], service, NOON)
    assert service.tried.count("legal") == PATIENCE
    assert service.tried.count("ops") == len(VENDORS)
    # What wasn't tried doesn't count as tried, and waits as long as what was.
    assert sorted(row.attempts for row in store.undelivered()) == [0] * (len(VENDORS) - PATIENCE) + [1] * PATIENCE
    assert run(store, [LEGAL], service, NOON + MINUTE / 2) == []
    service.answers.clear()
    assert len(run(store, [LEGAL], service, NOON + 2 * MINUTE)) == len(VENDORS)
    assert store.undelivered() == []


def test_single_failures_between_successes_hold_up_nothing(store: Store) -> None:
    put(store, NOON, [told(vendor, different(n)) for n, vendor in enumerate(VENDORS)], [LEGAL])
    bad = VENDORS[::2]
    service = Service({"legal": lambda message: DOWN if any(vendor in message.subject for vendor in bad) else OK})
    assert len(run(store, [LEGAL], service, NOON)) == len(VENDORS)
    assert len(service.got) == len(VENDORS) - len(bad)


def test_a_channel_that_is_down_for_days_is_tried_less_and_less_and_loses_nothing(store: Store) -> None:
    put(store, NOON, [told(vendor, different(n)) for n, vendor in enumerate(VENDORS)], [LEGAL])
    service, now, tries = Service({"legal": DOWN}), NOON, []
    for _ in range(3 * 24 * 12):
        before = len(service.tried)
        run(store, [LEGAL], service, now)
        tries.append(len(service.tried) - before)
        now += 5 * MINUTE
    assert sum(tries[: 24 * 12]) < 80
    assert sum(tries[-24 * 12 :]) <= 2 * 24 + 6
    service.answers.clear()
    run(store, [LEGAL], service, now + 2 * DAY)
    assert store.undelivered() == []
    assert len(service.got) == len(VENDORS)


def test_a_message_that_is_never_taken_does_not_keep_the_others_back(store: Store) -> None:
    put(store, NOON, [told("Poison", different(n)) for n in range(4)], [LEGAL])
    service = Service({"legal": lambda message: DOWN if "Poison" in message.subject else OK})
    now = NOON
    for _ in range(8):
        run(store, [LEGAL], service, now)
        now += DAY
    put(store, now, [told(vendor, different(n)) for n, vendor in enumerate(VENDORS, start=10)], [LEGAL])
    run(store, [LEGAL], service, now)
    assert len(service.got) == len(VENDORS)


def test_a_mistake_of_ours_is_one_failed_attempt(store: Store) -> None:
    put(store, NOON, [ALERT], [LEGAL, OPS])

    def fail(message: Message) -> Sent:
        raise ValueError("https://secret.test/token")

    service = Service({"legal": fail})
    assert len(run(store, [LEGAL, OPS], service, NOON)) == 2
    (row,) = store.undelivered()
    assert re.fullmatch(r"internal error, please report it: ValueError at \S+test_delivery\.py:\d+", row.last_error)
    assert row.unsure


# --- tried again, given up, revived ------------------------------------------------------------------------


def test_a_delivery_is_retried_for_days_and_then_given_up(store: Store) -> None:
    put(store, NOON, [ALERT], [LEGAL])
    now, times = NOON, []
    for _ in range(50):
        for one in run(store, [LEGAL], Service({"legal": DOWN}), now):
            times.append(now)
            now = one.next_attempt_at or now
    assert next_attempt(len(times), NOON) is None
    assert timedelta(days=4) < times[-1] - times[0] < timedelta(days=6)
    assert all(later > earlier for earlier, later in pairwise(times))
    (row,) = store.undelivered()
    assert (row.given_up, row.attempts, row.last_error) == (True, len(times), DOWN.error)


def test_what_was_given_up_is_sent_once_revived(store: Store) -> None:
    put(store, NOON, [ALERT], [LEGAL])
    store.record_sent(DOWN, NOON, {1: None})
    service = Service()
    assert run(store, [LEGAL], service, NOON + 100 * DAY) == []
    assert store.revive() == 1
    assert [one.sent.ok for one in run(store, [LEGAL], service, NOON + 100 * DAY)] == [True]


def test_a_channel_that_was_removed_blocks_nothing_and_gets_its_own_when_it_is_back(store: Store) -> None:
    put(store, NOON, [told(vendor, different(n)) for n, vendor in enumerate(VENDORS)], [OPS], gone=["legal"])
    service = Service()
    done = run(store, [OPS], service, NOON)
    assert {one.delivery.channel: one.sent.ok for one in done} == {"ops": True, "legal": False}
    assert {row.last_error for row in store.undelivered()} == {"the configuration has no such channel"}
    run(store, [OPS, LEGAL], service, NOON + 2 * MINUTE)
    assert store.undelivered() == []
    assert Counter(name for name, _ in service.got) == {"ops": len(VENDORS), "legal": len(VENDORS)}


def test_a_channel_that_stays_away_is_given_up_on_in_the_end(store: Store) -> None:
    put(store, NOON, [ALERT], [], gone=["legal"])
    now = NOON
    for _ in range(20):
        run(store, [], Service(), now)
        now += DAY
    (row,) = store.undelivered()
    assert (row.given_up, row.last_error) == (True, "the configuration has no such channel")


# --- one sender, and what is not known --------------------------------------------------------------------


def test_two_senders_send_once(store: Store) -> None:
    put(store, NOON, [told(vendor, different(n)) for n, vendor in enumerate(VENDORS)], [LEGAL])
    service = Service()
    with Store.open(store.path) as rival:
        first = deliver(store, [LEGAL], service, lambda: NOON)
        next(first)  # has one claimed, and all of them read
        others = run(rival, [LEGAL], service, NOON)
        assert len(others) + len(list(first)) + 1 == len(VENDORS)
    assert len(service.got) == len(VENDORS)
    assert len({message.text for _, message in service.got}) == len(VENDORS)


def test_what_another_process_has_sent_is_left_out_of_a_digest(store: Store) -> None:
    weekly = channel("legal", digest=digest("daily 14:00"))
    put(store, NOON, [told(vendor, LOW) for vendor in VENDORS[:3]], [weekly])
    at, service = NOON + 3 * HOUR, Service()

    def clock() -> datetime:
        # After the digest was put together and before it is claimed.
        if len(store.due(at)) == 3 and not store.undelivered()[0].unsure:
            clock.calls += 1  # type: ignore[attr-defined]
            if clock.calls == 4:  # type: ignore[attr-defined]
                with Store.open(store.path) as rival:
                    assert rival.claim([1], at, LEASE) == {1: False}
                    rival.record_sent(OK, at, {1: None})
        return at

    clock.calls = 0  # type: ignore[attr-defined]
    done = list(deliver(store, [weekly], service, clock))
    assert sorted(one.delivery.id for one in done) == [2, 3]
    (message,) = (message for _, message in service.got)
    assert message.subject.startswith("[digest] 2 changes in 2 policies")
    assert "Acme" not in message.text


def die(channel: Channel, message: Message) -> Sent:
    """Takes the whole process down, between sending and recording."""
    raise KeyboardInterrupt


def test_what_a_dead_sender_had_is_sent_after_its_lease_and_says_that_it_may_be_a_repeat(store: Store) -> None:
    put(store, NOON, [ALERT], [LEGAL])
    with pytest.raises(KeyboardInterrupt):
        run(store, [LEGAL], die, NOON)
    service = Service()
    assert run(store, [LEGAL], service, NOON + MINUTE) == []
    (one,) = run(store, [LEGAL], service, NOON + timedelta(seconds=LEASE))
    assert one.delivery.unsure
    (message,) = (message for _, message in service.got)
    assert message.subject.startswith("[may be a repeat] ")
    assert message.text.startswith("May be a repeat: ")
    assert "Ref. acme/privacy version 4, alert 1" in message.text.splitlines()[0]


def test_a_first_message_says_nothing_of_repeats(store: Store) -> None:
    put(store, NOON, [ALERT], [LEGAL])
    service = Service({"legal": DOWN})
    run(store, [LEGAL], service, NOON)
    service.answers.clear()
    run(store, [LEGAL], service, NOON + 2 * MINUTE)
    assert "repeat" not in service.got[0][1].subject + service.got[0][1].text


def test_after_no_answer_in_time_the_next_attempt_says_that_it_may_be_a_repeat(store: Store) -> None:
    put(store, NOON, [ALERT], [LEGAL])
    service = Service({"legal": Sent(False, "no answer in time", unsure=True)})
    run(store, [LEGAL], service, NOON)
    service.answers.clear()
    run(store, [LEGAL], service, NOON + 2 * MINUTE)
    assert service.subjects[0].startswith("[may be a repeat] ")


def test_the_reference_is_the_same_on_every_attempt_and_channel(store: Store) -> None:
    put(store, NOON, [ALERT], [LEGAL, OPS])
    texts: list[str] = []

    def answer(message: Message) -> Sent:
        texts.append(message.text)
        return Sent(False, "no answer in time", unsure=True)

    service = Service({"legal": answer, "ops": answer})
    for hour in range(3):
        run(store, [LEGAL, OPS], service, NOON + hour * HOUR)
    assert len(texts) >= 4
    assert all(text.endswith("\nRef. 1\n") for text in texts)


def test_a_stop_starts_no_further_message_and_leaves_the_rest_for_next_time(store: Store) -> None:
    put(store, NOON, [told(vendor, different(n)) for n, vendor in enumerate(VENDORS)], [LEGAL])
    service = Service()
    done = list(deliver(store, [LEGAL], service, lambda: NOON, stop=lambda: len(service.got) >= 2))
    assert len(done) == len(service.got) == 2
    assert len(run(store, [LEGAL], service, NOON)) == len(VENDORS) - 2
    assert not any("repeat" in subject for subject in service.subjects)


def test_a_stop_does_not_wait_for_a_service_that_hangs(store: Store) -> None:
    put(store, NOON, [ALERT], [LEGAL])
    hanging, stopping = threading.Event(), threading.Event()

    def hang(message: Message) -> Sent:
        stopping.set()
        hanging.wait(60)
        return OK

    try:
        assert list(deliver(store, [LEGAL], Service({"legal": hang}), lambda: NOON, stop=stopping.is_set)) == []
    finally:
        hanging.set()
    (again,) = store.due(NOON + timedelta(seconds=LEASE))
    assert again.unsure


# --- digests, lists, quiet hours ---------------------------------------------------------------------------


def test_a_digest_is_one_message_and_each_of_its_alerts_is_recorded(store: Store) -> None:
    daily = channel("legal", digest=digest("daily 14:00"))
    put(store, NOON, [told("Acme", LOW), told("Brightquill", RETENTION), told("Cobblestone", LOW)], [daily, OPS])
    service = Service()
    run(store, [daily, OPS], service, NOON)
    # "Medium" is not under the limit, and the other channel has no digest.
    assert Counter(name for name, _ in service.got) == {"legal": 1, "ops": 2}
    assert left(store) == {"legal": 2}
    assert run(store, [daily], service, NOON + HOUR) == []
    done = run(store, [daily], service, NOON + 2 * HOUR)
    assert [bool(one.sent_with) for one in done] == [False, True]
    assert service.subjects[-1] == "[digest] 2 changes in 2 policies: 2 low"
    assert store.undelivered() == []


def test_a_digest_that_fails_is_one_message_again(store: Store) -> None:
    daily = channel("legal", digest=digest("daily 14:00"))
    put(store, NOON, [told(vendor, LOW) for vendor in VENDORS[:4]], [daily])
    service, now = Service({"legal": DOWN}), NOON + 2 * HOUR
    run(store, [daily], service, now)
    assert {(row.attempts, row.next_attempt_at) for row in store.undelivered()} == {(1, next_attempt(1, now, 1))}
    service.answers.clear()
    run(store, [daily], service, now + 2 * MINUTE)
    assert service.subjects == ["[digest] 4 changes in 4 policies: 4 low"]


def test_a_channel_that_the_configuration_lacks_for_a_while_gets_its_digest_when_it_always_comes(store: Store) -> None:
    daily = channel("legal", digest=digest("daily 14:00"))
    put(store, NOON, [told(vendor, LOW) for vendor in VENDORS[:2]], [daily])
    service = Service()
    run(store, [], service, NOON + 5 * MINUTE)
    run(store, [daily], service, NOON + 10 * MINUTE)
    assert service.got == []
    run(store, [daily], service, NOON + 2 * HOUR)
    assert service.subjects == ["[digest] 2 changes in 2 policies: 2 low"]


def test_a_digest_whose_sender_died_is_one_message_that_may_be_a_repeat(store: Store) -> None:
    daily = channel("legal", digest=digest("daily 14:00"))
    put(store, NOON, [told(vendor, LOW) for vendor in VENDORS[:3]], [daily])
    with pytest.raises(KeyboardInterrupt):
        run(store, [daily], die, NOON + 2 * HOUR)
    put(store, NOON, [told(vendor, LOW) for vendor in VENDORS[3:]], [daily])
    service = Service()
    run(store, [daily], service, NOON + DAY + 3 * HOUR)
    assert sorted(service.subjects) == [
        "[digest] 3 changes in 3 policies: 3 low",
        "[may be a repeat] [digest] 3 changes in 3 policies: 3 low",
    ]


def test_a_mass_event_is_one_message_with_a_list(store: Store) -> None:
    put(store, NOON, [told(vendor, NEVER_MAY) for vendor in VENDORS], [LEGAL])
    service = Service()
    done = run(store, [LEGAL], service, NOON)
    assert len(service.got) == 1
    assert all(f"{vendor} Privacy Policy" in service.got[0][1].text for vendor in VENDORS)
    assert [one.sent_with for one in done] == [0] + [done[0].delivery.id] * (len(VENDORS) - 1)


def test_a_flood_is_few_messages_that_hold_everything(store: Store) -> None:
    levels = (Level.LOW, Level.MEDIUM, Level.HIGH)
    contents = [told(f"Vendor {n}", different(n, levels[n % 3])) for n in range(60)]
    put(store, NOON, contents, [LEGAL])
    service = Service()
    assert len(run(store, [LEGAL], service, NOON)) == 60
    assert len(service.got) <= 16
    told_of = "".join(message.text for _, message in service.got)
    assert all(f"Vendor {n} Privacy Policy" in told_of for n in range(60))
    assert sum(subject.startswith("[high] Vendor") for subject in service.subjects) == 10


def test_more_than_one_reading_of_the_outbox_is_sent_in_one_go(store: Store) -> None:
    put(store, NOON, [told(f"Vendor {n}", different(n)) for n in range(25)], [LEGAL])
    assert len(list(deliver(store, [LEGAL], Service(), lambda: NOON, limit=10))) == 25
    assert store.undelivered() == []


def test_notices_of_one_cause_are_one_message(store: Store) -> None:
    put(store, NOON, [*(notice(vendor) for vendor in VENDORS), notice("Acme", NoticeKind.MOVED)], [LEGAL])
    service = Service()
    run(store, [LEGAL], service, NOON)
    assert len(service.got) == 2


def test_after_days_without_network_what_failed_arrives_at_once_and_the_outage_before_its_end(store: Store) -> None:
    put(store, NOON, [ALERT, replace(notice("Acme", NoticeKind.OUTAGE), what="down")], [LEGAL, OPS])
    service, now = Service({"legal": DOWN, "ops": DOWN}), NOON
    for _ in range(30):
        now += HOUR
        run(store, [LEGAL, OPS], service, now)
    service.answers.clear()
    now += HOUR
    assert all(row.next_attempt_at > now for row in store.undelivered())
    put(store, now, [replace(notice("Brightquill", NoticeKind.RESTORED), what="back")], [LEGAL, OPS])
    run(store, [LEGAL, OPS], service, now)
    assert left(store) == {}
    for name in ("legal", "ops"):
        subjects = [message.subject for channel_name, message in service.got if channel_name == name]
        assert len(subjects) == 3
        assert subjects.index("down") < subjects.index("back")


def test_a_recovery_brings_along_what_the_channel_was_not_told_of(store: Store) -> None:
    put(store, NOON, [replace(notice("Acme"), what="began"), ALERT], [LEGAL])
    service, now = Service({"legal": DOWN}), NOON
    for _ in range(8):
        run(store, [LEGAL], service, now)
        now = max(row.next_attempt_at for row in store.undelivered())
    run(store, [LEGAL], service, now)
    service.answers.clear()
    now += MINUTE
    # All wait, and the channel is well again before that.
    assert all(row.next_attempt_at > now for row in store.undelivered())
    put(store, now, [replace(notice("Acme", NoticeKind.RECOVERED), what="ended")], [LEGAL])
    run(store, [LEGAL], service, now)
    assert service.subjects == ["began", "ended"]


@pytest.mark.parametrize("tries", range(4))
def test_an_end_is_told_after_its_beginning_however_often_that_was_tried(store: Store, tries: int) -> None:
    put(store, NOON, [replace(notice("Larkspur", NoticeKind.MOVED), what="stubborn")], [LEGAL])
    service, now = Service({"legal": DOWN}), NOON
    for attempt in range(4):
        if attempt == 4 - tries:
            put(store, now, [replace(notice("Acme"), what="began")], [LEGAL])
        run(store, [LEGAL], service, now)
        now += 2 * DAY
    if not tries:
        put(store, now, [replace(notice("Acme"), what="began")], [LEGAL])
    service.answers.clear()
    put(store, now, [replace(notice("Acme", NoticeKind.RECOVERED), what="ended")], [LEGAL])
    run(store, [LEGAL], service, now)
    assert [subject for subject in service.subjects if subject != "stubborn"] == ["began", "ended"]
    assert left(store) == {}


NIGHT = channel("legal", quiet_hours=(hours("22:00-07:00"),))


def test_quiet_hours_hold_back_until_they_end_over_midnight(store: Store) -> None:
    evening = NOON + 11 * HOUR
    put(store, evening, [told("Acme", RETENTION), told("Brightquill", NEVER_MAY, level=Level.CRITICAL)], [NIGHT])
    service = Service()
    run(store, [NIGHT], service, evening)
    assert len(service.got) == 1
    assert run(store, [NIGHT], service, NOON + 18 * HOUR) == []
    assert len(run(store, [NIGHT], service, NOON + 19 * HOUR)) == 1


def test_a_retry_that_falls_into_quiet_hours_waits_too(store: Store) -> None:
    put(store, NOON + 9 * HOUR, [told("Acme", RETENTION)], [NIGHT])
    (one,) = run(store, [NIGHT], Service({"legal": DOWN}), NOON + 10 * HOUR - MINUTE / 2)
    assert one.next_attempt_at == NOON + 19 * HOUR


def test_what_became_due_while_the_machine_was_off_waits_for_the_end_of_quiet_hours(store: Store) -> None:
    put(store, NOON, [told("Acme", RETENTION)], [NIGHT])
    service = Service()
    assert run(store, [NIGHT], service, NOON + 12 * HOUR) == []
    assert store.undelivered()[0].attempts == 0
    assert len(run(store, [NIGHT], service, NOON + 19 * HOUR)) == 1


# --- clocks and wishes that change -------------------------------------------------------------------------


def test_a_clock_that_was_put_back_puts_nothing_off(store: Store) -> None:
    future = NOON + 365 * DAY
    put(store, future, [told(vendor, different(n)) for n, vendor in enumerate(VENDORS)], [LEGAL])
    service = Service({"legal": DOWN})
    run(store, [LEGAL], service, future)
    with pytest.raises(KeyboardInterrupt):
        run(store, [LEGAL], die, future + HOUR)
    # The clock is right again: a year too late for all that waits, and for what was claimed.
    service.answers.clear()
    run(store, [LEGAL], service, NOON)
    latest = max((row.next_attempt_at for row in store.undelivered()), default=NOON)
    assert latest <= NOON + max(longest_wait(1), PAUSE)
    run(store, [LEGAL], service, latest)
    assert store.undelivered() == []


def test_an_alert_from_before_the_clock_was_put_back_is_sent_now(store: Store) -> None:
    put(store, NOON + 30 * DAY, [ALERT], [LEGAL])
    assert len(run(store, [LEGAL], Service(), NOON)) == 1


def test_a_digest_that_is_due_sooner_now_comes_sooner(store: Store) -> None:
    weekly = channel("legal", digest=digest("weekly fri 16:00"))
    put(store, NOON, [told("Acme", LOW)], [weekly])
    assert store.undelivered()[0].next_attempt_at == NOON + 4 * DAY + 4 * HOUR
    run(store, [channel("legal", digest=digest("daily 14:00"))], Service(), NOON)
    assert store.undelivered()[0].next_attempt_at == NOON + 2 * HOUR
    # Without any digest it is told now.
    assert len(run(store, [LEGAL], Service(), NOON)) == 1


def test_a_digest_that_failed_is_tried_again_soon_after_the_clock_was_put_back(store: Store) -> None:
    weekly = channel("legal", digest=digest("weekly fri 16:00"))
    put(store, NOON, [told("Acme", LOW)], [weekly])
    run(store, [weekly], Service({"legal": DOWN}), NOON + 4 * DAY + 4 * HOUR)
    run(store, [weekly], Service(), NOON)
    assert store.undelivered()[0].next_attempt_at <= NOON + PAUSE


def test_waiting_for_a_digest_or_a_quiet_end_is_left_alone(store: Store) -> None:
    weekly = channel("ops", digest=digest("weekly fri 16:00"))
    put(store, NOON + 11 * HOUR, [told("Acme", LOW), notice("Acme")], [NIGHT, weekly])
    run(store, [NIGHT, weekly], Service(), NOON + 11 * HOUR)
    before = {(row.id, row.next_attempt_at) for row in store.undelivered()}
    assert len(before) == 3
    assert run(store, [NIGHT, weekly], Service(), NOON + 12 * HOUR) == []
    assert {(row.id, row.next_attempt_at) for row in store.undelivered()} == before


def test_what_was_sent_is_recorded_even_if_another_process_writes_for_long(store: Store) -> None:
    put(store, NOON, [ALERT], [LEGAL])
    service = Service()
    with Store.open(store.path) as rival, ExitStack() as writing:

        def record(sent: Sent, now: datetime, again: Mapping[int, datetime | None]) -> None:
            tries.append(now)
            if len(tries) == 1:
                writing.enter_context(rival._writing())
            if len(tries) == 3:
                writing.close()
            Store.record_sent(store, sent, now, again)

        tries: list[datetime] = []
        store.record_sent = record  # type: ignore[method-assign]
        run(store, [LEGAL], service, NOON)
    assert len(tries) == 3
    assert store.undelivered() == []


def test_the_store_is_used_by_the_calling_thread_only(store: Store) -> None:
    # SQLite refuses a connection to any other thread, so that this could not pass by chance.
    put(store, NOON, [replace(ALERT, policy_id=ACME.id)], [channel(f"c{n}") for n in range(12)])
    assert len(run(store, [channel(f"c{n}") for n in range(12)], Service(), NOON)) == 12
