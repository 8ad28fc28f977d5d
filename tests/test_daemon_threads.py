"""The daemon's other threads: the clock that rings, and the one that delivers."""

from __future__ import annotations

import queue
import threading
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta

import pytest

from tests.builders import NOON
from watcher.daemon import Alarms, Broken, Postman, pause, postman
from watcher.errors import StoreCorrupt, StoreLocked

PATIENCE = 20.0
SOON = timedelta(milliseconds=50)
LATE = timedelta(days=365)


def now() -> datetime:
    """The clock on the wall."""
    return datetime.now(UTC)


@contextmanager
def deaths() -> Iterator[list[threading.ExceptHookArgs]]:
    """What threads die of meanwhile."""
    before, found = threading.excepthook, list[threading.ExceptHookArgs]()
    threading.excepthook = found.append
    try:
        yield found
    finally:
        threading.excepthook = before


@pytest.fixture
def rung() -> queue.SimpleQueue[str]:
    return queue.SimpleQueue()


@pytest.fixture
def alarms(rung: queue.SimpleQueue[str]) -> Iterator[Alarms]:
    made = Alarms(rung.put)
    yield made
    made.stop()


def test_it_rings_in_order_of_time_and_at_once_for_what_is_past(alarms: Alarms, rung: queue.SimpleQueue[str]) -> None:
    alarms.set("late", now() + 20 * SOON)
    alarms.set("soon", now() + SOON)
    alarms.set("past", now() - LATE)
    assert [rung.get(timeout=PATIENCE) for _ in range(3)] == ["past", "soon", "late"]


def test_it_rings_for_what_is_long_past_with_nothing_else_to_wake_it(
    alarms: Alarms, rung: queue.SimpleQueue[str]
) -> None:
    alarms.set("past", now() - LATE)
    assert rung.get(timeout=PATIENCE) == "past"


def test_a_new_time_takes_the_place_of_the_old_one(alarms: Alarms, rung: queue.SimpleQueue[str]) -> None:
    alarms.set("one", now() + LATE)
    alarms.set("two", now() + 10 * SOON)
    alarms.set("two", now() + LATE)
    alarms.set("one", now() + SOON)
    assert rung.get(timeout=PATIENCE) == "one"
    with pytest.raises(queue.Empty):
        rung.get(timeout=1.0)


def test_what_is_cancelled_does_not_ring(alarms: Alarms, rung: queue.SimpleQueue[str]) -> None:
    alarms.set("never", now() + 4 * SOON)
    alarms.cancel("never")
    alarms.cancel("never")
    alarms.set("after", now() + 8 * SOON)
    assert rung.get(timeout=PATIENCE) == "after"


def test_it_begins_anew_with_the_same_times(alarms: Alarms, rung: queue.SimpleQueue[str]) -> None:
    alarms.set("soon", now() + 4 * SOON)
    alarms.set("later", now() + 8 * SOON)
    alarms.restart()
    assert [rung.get(timeout=PATIENCE) for _ in range(2)] == ["soon", "later"]


@pytest.mark.parametrize("end", ["stop", "restart"])
def test_an_end_in_the_middle_of_a_ring_kills_no_thread(end: str) -> None:
    inside, ended = threading.Event(), threading.Event()

    def ring(_: str) -> None:
        inside.set()
        assert ended.wait(PATIENCE)

    made = Alarms(ring)
    with deaths() as died:
        made.set("one", now())
        assert inside.wait(PATIENCE)
        ending = threading.Thread(target=getattr(made, end))
        ending.start()
        while made._scheduler.running:  # the end waits for the ring, which waits for that
            ending.join(0.01)
        ended.set()
        ending.join(PATIENCE)
    if end == "restart":
        made.stop()
    assert not died


def test_it_rings_once_however_often_it_has_rung_before(alarms: Alarms, rung: queue.SimpleQueue[str]) -> None:
    alarms.set("far", now() + LATE)
    for _ in range(30):
        alarms.set("tick", now() + timedelta(milliseconds=2))
        assert rung.get(timeout=PATIENCE) == "tick"
    alarms.set("one", now() + SOON)
    alarms.set("two", now() + SOON)
    assert {rung.get(timeout=PATIENCE) for _ in range(2)} == {"one", "two"}
    assert rung.empty()


def test_a_thousand_times(alarms: Alarms, rung: queue.SimpleQueue[str]) -> None:
    for number in range(1000):
        alarms.set(f"v{number}/p", now() + LATE)
    alarms.set("soon", now() + SOON)
    assert rung.get(timeout=PATIENCE) == "soon"
    for number in range(1000):
        alarms.set(f"v{number}/p", now() + SOON)
    assert {rung.get(timeout=PATIENCE) for _ in range(1000)} == {f"v{number}/p" for number in range(1000)}


# --- deliveries ---------------------------------------------------------------------------------------------------


class Post:
    """Sessions that a postman opens. ``step`` is what each look into the outbox does."""

    def __init__(self, step: Callable[[int], Iterable[object]]) -> None:
        self.step = step
        self.looks: queue.SimpleQueue[int] = queue.SimpleQueue()
        self.log: list[str] = []
        self.pauses: list[timedelta] = []
        self.broken: queue.SimpleQueue[Broken] = queue.SimpleQueue()
        self.sessions = self.looked = 0
        self.seconds = 0.0
        self.postman = Postman(
            self.session,
            log=self.note,
            broken=self.broken.put,
            now=lambda: NOON,
            monotonic=lambda: self.seconds,
        )

    def note(self, level: str, event: str, **fields: object) -> None:
        """What the log is told."""
        self.log.append(str(fields["detail"]))
        if isinstance(fields["again"], datetime):
            self.pauses.append(fields["again"] - NOON)

    @contextmanager
    def session(self, stopping: Callable[[], bool]) -> Iterator[Callable[[], Iterable[object]]]:
        """One session."""
        self.sessions += 1

        def look() -> Iterator[object]:
            self.looked += 1
            self.looks.put(self.looked)
            yield from self.step(self.looked)

        yield look


@contextmanager
def posting(step: Callable[[int], Iterable[object]]) -> Iterator[Post]:
    """A postman at work."""
    post = Post(step)
    post.postman.start()
    try:
        yield post
    finally:
        post.postman.stop(PATIENCE)


@pytest.fixture(autouse=True)
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pause, "LONGEST", timedelta(seconds=0.01))


def test_it_looks_at_once_when_woken_and_by_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    with posting(lambda look: []) as post:
        assert post.looks.get(timeout=PATIENCE) == 1
        post.postman.wake()
        assert post.looks.get(timeout=PATIENCE) == 2
        monkeypatch.setattr(postman, "LOOK", 0.01)
        post.postman.wake()
        assert [post.looks.get(timeout=PATIENCE) for _ in range(5)] == [3, 4, 5, 6, 7]
        assert post.sessions == 1
        assert post.postman.mend() == ""


@pytest.mark.parametrize("error", [StoreLocked("It is in use."), ZeroDivisionError()])
def test_a_session_that_breaks_off_is_opened_again(error: Exception) -> None:
    def step(look: int) -> Iterable[object]:
        if look <= 2:
            raise error
        return []

    with posting(step) as post:
        assert [post.looks.get(timeout=PATIENCE) for _ in range(3)] == [1, 2, 3]
        assert post.sessions == 3
        assert len(post.log) == 2


class Unhurried(threading.Event):
    """Lets no pause last."""

    def wait(self, timeout: float | None = None) -> bool:
        """At once."""
        return self.is_set()


def test_pauses_grow_until_a_look_succeeds(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pause, "LONGEST", timedelta(minutes=15))

    def step(look: int) -> Iterable[object]:
        if look != 4:
            raise StoreLocked("It is in use.")
        return []

    post = Post(step)
    post.postman._stopping = Unhurried()
    post.postman._woken.set()
    post.postman.start()
    while len(post.pauses) < 4:
        assert post.looks.get(timeout=PATIENCE)
    post.postman.stop(PATIENCE)
    assert [pause.total_seconds() for pause in post.pauses[:4]] == [10, 20, 40, 10]


def test_a_damaged_store_is_told_to_the_loop() -> None:
    def step(look: int) -> Iterable[object]:
        raise StoreCorrupt("It is damaged.")

    with posting(step) as post:
        assert str(post.broken.get(timeout=PATIENCE).error) == "It is damaged."


def test_a_thread_that_died_is_replaced(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(threading, "excepthook", lambda arguments: None)

    def step(look: int) -> Iterable[object]:
        if look == 1:
            raise SystemExit
        return []

    with posting(step) as post:
        assert post.looks.get(timeout=PATIENCE) == 1
        while not (said := post.postman.mend()):
            threading.Event().wait(0.01)
        assert "died" in said
        assert post.looks.get(timeout=PATIENCE) == 2


def test_a_thread_that_the_system_does_not_give_is_tried_for_again(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(threading, "excepthook", lambda arguments: None)

    def step(look: int) -> Iterable[object]:
        if look == 1:
            raise SystemExit
        return []

    def refuse(thread: threading.Thread) -> None:
        raise RuntimeError("can't start new thread")

    with posting(step) as post:
        dead = post.postman._thread
        assert dead
        dead.join(PATIENCE)
        with monkeypatch.context() as scarce:
            scarce.setattr(threading.Thread, "start", refuse)
            assert "once the system gives us another" in post.postman.mend()
            assert post.postman.mend() == ""
            post.postman.stop(0.0)
            post.postman._stopping.clear()
        assert "was replaced" in post.postman.mend()
        assert [post.looks.get(timeout=PATIENCE) for _ in range(2)] == [1, 2]


def test_a_pause_after_trouble_is_no_hanging() -> None:
    opening, release = threading.Event(), threading.Event()

    def step(look: int) -> Iterable[object]:
        if look == 1:
            raise StoreLocked("It is in use.")
        return []

    class Paused(Post):
        @contextmanager
        def session(self, stopping: Callable[[], bool]) -> Iterator[Callable[[], Iterable[object]]]:
            """The second one takes long to open."""
            if self.sessions:
                opening.set()
                release.wait(PATIENCE)
            with super().session(stopping) as look:
                yield look

    post = Paused(step)
    post.postman.start()
    assert opening.wait(PATIENCE)
    post.seconds = 601.0
    assert post.postman.mend() == ""
    release.set()
    post.postman.stop(PATIENCE)


def test_a_thread_that_hangs_is_replaced_and_sends_no_more() -> None:
    release = threading.Event()

    def step(look: int) -> Iterable[object]:
        if look == 1:
            release.wait(PATIENCE)
            yield "late"
            post.looks.put(-1)

    with posting(step) as post:
        assert post.looks.get(timeout=PATIENCE) == 1
        hanging = post.postman._thread
        assert hanging
        post.seconds = 599.0
        assert post.postman.mend() == ""
        post.seconds = 601.0
        assert "no answer" in post.postman.mend()
        assert post.looks.get(timeout=PATIENCE) == 2
        release.set()
        hanging.join(PATIENCE)
        assert not hanging.is_alive()
        post.postman.wake()
        assert post.looks.get(timeout=PATIENCE) == 3
        assert post.sessions == 2


def test_it_stops_though_a_channel_hangs() -> None:
    release = threading.Event()

    def step(look: int) -> Iterable[object]:
        release.wait(PATIENCE)
        return []

    with posting(step) as post:
        assert post.looks.get(timeout=PATIENCE) == 1
        post.postman.stop(0.05)
        assert post.postman.mend() == ""
        release.set()


def test_a_stop_takes_the_answers_that_still_come() -> None:
    stopped, taken = threading.Event(), list[str]()

    def step(look: int) -> Iterable[object]:
        stopped.wait(PATIENCE)
        for channel in ("legal", "ops"):
            yield channel
            taken.append(channel)

    with posting(step) as post:
        assert post.looks.get(timeout=PATIENCE) == 1
        post.postman.stop(0.0)
        stopped.set()
    assert taken == ["legal", "ops"]
    assert post.looks.empty()
