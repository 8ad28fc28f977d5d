"""``watcher run``: the daemon, put together; what it does is logged one line an event."""

from __future__ import annotations

import os
import queue
import signal
import threading
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from types import FrameType

import click

from watcher.adapters.lock import only_one
from watcher.adapters.store import Store
from watcher.adapters.systemd import Service
from watcher.cli.app import App, Exit, config_option, now
from watcher.cli.check import headline
from watcher.cli.log import Log
from watcher.cli.redlines import restore
from watcher.cli.status import past_of
from watcher.cli.wiring import keep_redline, open_fetch, redline_link
from watcher.config import Config
from watcher.core.decide import Question
from watcher.core.schedule import Past
from watcher.daemon import Alarms, Daemon, Event, FileWatch, Postman, Reload, rung
from watcher.delivery import Delivered
from watcher.delivery import deliver as deliver_due
from watcher.errors import StoreError, mistake
from watcher.model import Channel, Decision, Known, Message, Sent
from watcher.pipeline import Bench, look, settle
from watcher.reading import Read
from watcher.reading.process import ReadingProcess
from watcher.workers import Arrival, Fetch

GRACE = 4.0
"""Seconds after which a stop no longer waits for the page or delivery that it is at."""


@click.command()
@config_option
def run(app: App) -> int:
    """Check on schedule and deliver, until SIGTERM or Ctrl-C.

    Logs one line an event to standard output. SIGHUP, and any change of the configuration file, has it read
    again. There can be one for each database.

    \b
    Examples:
      watcher run
      systemctl enable --now watcher.service
    """
    file = FileWatch(app.config_path)  # before it is read, so that no change is missed
    config = app.config()
    log = Log(now=now)
    threading.excepthook = lambda died: log(
        "error", "thread-died", detail=mistake(died.exc_value or died.exc_type(), text=False)
    )
    with only_one(config.settings.database):
        try:
            with _World(app, config, log) as world:
                _run(config, file, world, log)
        except StoreError as problem:
            log("error", "stopped", detail=problem)
            raise
    log("info", "stopped")
    return Exit.DONE


def _run(config: Config, file: FileWatch, world: _World, log: Log) -> None:
    events: queue.SimpleQueue[Event] = queue.SimpleQueue()
    postman = Postman(world.sending, log=log, broken=events.put, now=now)
    service = Service(os.environ)
    daemon = Daemon(
        config,
        file,
        world,
        events=events,
        clock=Alarms(lambda key: events.put(rung(key))),
        reader=ReadingProcess(events.put),
        deliveries=postman,
        supervisor=service,
        log=log,
        now=now,
        monotonic=time.monotonic,
    )
    _heed_signals(daemon, events)
    daemon.begin()
    postman.start()
    daemon.run()
    service.stopping()
    postman.stop(GRACE - 1.0)


class _World:
    """The store, the fetcher and the configuration that counts."""

    def __init__(self, app: App, config: Config, log: Log) -> None:
        self._app, self._config, self._log = app, config, log
        if not app.has_store(config):
            # On purpose the first time; after that the archive is gone, or its disk isn't there.
            said = f"there was no database at {config.settings.database}: every policy begins with version 1"
            log("warning", "new-database", detail=said)
        self._store = Store.open(config.settings.database)
        self._fetch: Fetch | None = None
        self._redlines: Path | None = None
        self._closing = ExitStack()
        self._publishing = threading.Lock()
        """Held from before an alert is stored until the redline is written that it links to."""

    def __enter__(self) -> _World:
        return self

    def __exit__(self, *_: object) -> None:
        self._closing.close()
        self._store.close()

    def load(self) -> Config:
        """The configuration as the file has it now, secrets included."""
        return self._app.config()

    def use(self, config: Config) -> Fetch:
        """Makes this configuration the one that counts; open connections are kept if they may be."""
        self._store.sync_policies(config.policies)
        if self._fetch is None or config.settings != self._config.settings:
            before = self._closing.pop_all()
            self._fetch = self._closing.enter_context(open_fetch(config))
            before.close()
        if config.settings.redlines != self._redlines:
            self._restore_redlines(config)
        self._config = config
        channels = {channel.name: channel for channel in config.channels}
        self._bench = Bench(self._store, False, channels, redline_link(config))
        return self._fetch

    def _restore_redlines(self, config: Config) -> None:
        """Before anything is sent that links to them."""
        self._redlines = config.settings.redlines
        for said in restore(config, self._store, now()):
            self._log("warning", "redline", detail=said)

    def pasts(self) -> dict[str, Past]:
        """What is stored about past checks."""
        return {row.policy_id: past_of(row) for row in self._store.status()}

    def known(self, policy_id: str) -> Known:
        """What is known of a policy."""
        return self._store.known(policy_id)

    def look(self, arrival: Arrival) -> Decision | Question:
        """Decides about a page if it needn't be read for that, and stores it."""
        return look(arrival, self._bench)

    def settle(self, read: Read) -> Decision:
        """Stores what reading a page came to; then writes the redline that an alert links to."""
        with self._publishing:
            decision = settle(read, self._bench)
            trouble = keep_redline(self._config, self._store, decision)
        if trouble:
            self._log("error", "trouble", policy=decision.policy_id, detail=trouble)
        return decision

    def headline(self, decision: Decision) -> str:
        """What one line can say of a decision."""
        return headline(decision)

    @contextmanager
    def sending(self, stopping: Callable[[], bool]) -> Iterator[Callable[[], Iterable[object]]]:
        """What sends all that is due; with a connection of its own, for the thread that opens it."""
        notifier = self._app.notifier()

        def send(channel: Channel, message: Message) -> Sent:
            with self._publishing:
                pass  # what this message links to is there now
            return notifier.send(channel, message)

        with Store.open(self._config.settings.database, create=False) as store:

            def send_due() -> Iterator[object]:
                config = self._config
                link = redline_link(config)
                for done in deliver_due(store, config.channels, send, now, stop=stopping, diff_link=link):
                    self._tell(done)
                    yield done

            yield send_due

    def _tell(self, done: Delivered) -> None:
        delivery, content = done.delivery, done.delivery.content
        about = {
            "channel": delivery.channel,
            "policy": content.policy_id if content else "",
            "delivery": delivery.id,
            "subject": delivery.message.subject,
        }
        if done.sent.ok:
            self._log("info", "sent", **about, sent_with=done.sent_with or None)
            return
        trouble = {"attempt": delivery.attempts + 1, "detail": done.sent.error}
        if done.next_attempt_at:
            self._log("warning", "not-sent", **about, **trouble, again=done.next_attempt_at)
        else:
            self._log("error", "given-up", **about, **trouble)


def _heed_signals(daemon: Daemon, events: queue.SimpleQueue[Event]) -> None:
    asked = threading.Event()

    def stop(_signal: int, _frame: FrameType | None) -> None:
        if asked.is_set():
            os._exit(Exit.DONE)
        asked.set()
        daemon.stop()
        # Whatever still hangs is cut off: a page under way is fetched again next time, storing is all
        # or nothing, and a delivery that may not have arrived is sent once more.
        guard = threading.Timer(GRACE, os._exit, [Exit.DONE])
        guard.daemon = True
        guard.start()

    on_terminal = os.isatty(0)

    def hang_up(number: int, frame: FrameType | None) -> None:
        if on_terminal and not os.isatty(0):  # its window was closed
            stop(number, frame)
        else:
            events.put(Reload())

    signal.signal(signal.SIGTERM, stop)
    signal.signal(signal.SIGINT, stop)
    signal.signal(signal.SIGHUP, hang_up)
