"""``watcher run``: the daemon, with what it does logged one line an event."""

from __future__ import annotations

import os
import signal
import threading
from typing import Any

import click

from watcher.adapters.store import Store
from watcher.cli.app import App, Exit, config_option, now
from watcher.cli.check import headline
from watcher.cli.deliver import send_due
from watcher.cli.output import say, unheard
from watcher.config import Config
from watcher.daemon import Daemon
from watcher.errors import StoreCorrupt, StoreError
from watcher.model import Decision, Outcome, Policy
from watcher.pipeline import check as check_all
from watcher.workers import Fetch

GRACE = 4.0
"""Seconds after which a stop no longer waits for the page or delivery that it is at."""


@click.command()
@config_option
def run(app: App) -> int:
    """Check on schedule and deliver, until SIGTERM or Ctrl-C.

    Logs one line an event to standard output.

    \b
    Examples:
      watcher run
      systemctl enable --now policy-watcher
    """
    from watcher.cli.wiring import open_fetch

    config = app.config()
    with app.store(config) as store, open_fetch(config) as fetch:
        last = {row.policy_id: row.checked_at for row in store.status()}
        rounds = _Rounds(app, config, store, fetch)
        daemon = Daemon(config.policies, check=rounds.check, deliver=rounds.deliver, last_check=last.get, now=now)
        rounds.stopping = daemon.is_stopping
        _stop_on_signals(daemon)
        _log("started", "", f"{len(config.policies)} policies, {len(config.channels)} channels")
        daemon.run()
        _log("stopped")
    return Exit.DONE


class _Rounds:
    """What the daemon does when something is due. Trouble with the database is logged, and tried again."""

    def __init__(self, app: App, config: Config, store: Store, fetch: Fetch) -> None:
        self._app, self._config, self._store, self._fetch = app, config, store, fetch
        self.stopping = lambda: False

    def check(self, policies: list[Policy]) -> None:
        """Checks these policies."""
        from watcher.cli.wiring import redline_link

        try:
            for decision in check_all(
                policies,
                self._fetch,
                self._store,
                clock=now,
                concurrency=self._config.settings.concurrency,
                channels=self._config.channels,
                diff_link=redline_link(self._config),
                stop=self.stopping,
            ):
                self._log(decision)
        except StoreCorrupt:
            raise
        except StoreError as problem:
            _log("trouble", "", str(problem))

    def _log(self, decision: Decision) -> None:
        from watcher.cli.wiring import keep_redline

        trouble = keep_redline(self._config, self._store, decision)
        if trouble:
            _log("trouble", decision.policy_id, trouble)
        if decision.outcome is not Outcome.UNCHANGED:
            _log(decision.outcome.value, decision.policy_id, f"{decision.reason} {headline(decision)}".strip())

    def deliver(self) -> None:
        """Sends what is due."""
        try:
            send_due(self._app, self._config, self._store, stop=self.stopping)
        except StoreCorrupt:
            raise
        except StoreError as problem:
            _log("trouble", "", str(problem))


def _stop_on_signals(daemon: Daemon) -> None:
    def stop(_signal: int, _frame: Any) -> None:
        daemon.stop()
        # Whatever still hangs is cut off: a page under way is fetched again next time, storing is all
        # or nothing, and a delivery that may not have arrived is sent once more.
        guard = threading.Timer(GRACE, os._exit, [Exit.DONE])
        guard.daemon = True
        guard.start()

    signal.signal(signal.SIGTERM, stop)
    signal.signal(signal.SIGINT, stop)


def _log(event: str, policy_id: str = "", detail: str = "") -> None:
    """One line; the journal adds the time."""
    with unheard():
        say(f"event={event}" + (f" policy={policy_id}" if policy_id else "") + (f" detail={detail}" if detail else ""))
