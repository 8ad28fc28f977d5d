"""``watcher run``: the daemon, with what it does logged one line an event."""

from __future__ import annotations

import signal
from datetime import datetime
from typing import Any

import click

from watcher.cli.app import App, Exit, config_option, now
from watcher.cli.check import headline
from watcher.cli.deliver import send_due
from watcher.cli.output import say
from watcher.errors import StoreCorrupt, StoreError
from watcher.model import Outcome, Policy


@click.command()
@config_option
def run(app: App) -> int:
    """Check on schedule and deliver, until SIGTERM or Ctrl-C."""
    from watcher.cli.wiring import keep_redline, open_fetch, redline_link
    from watcher.daemon import Daemon
    from watcher.pipeline import check

    config = app.config()
    with app.store(config) as store, open_fetch(config) as fetch:
        last = {row.policy_id: row.checked_at for row in store.status()}

        def check_due(policies: list[Policy]) -> None:
            decisions = check(
                policies, fetch, store, concurrency=config.settings.concurrency, diff_link=redline_link(config)
            )
            for decision in decisions:
                keep_redline(config, store, decision)
                if decision.outcome is not Outcome.UNCHANGED:
                    _log(decision.outcome.value, decision.policy_id, f"{decision.reason} {headline(decision)}".strip())
                if daemon.stopping:
                    decisions.close()
                    return

        def deliver() -> None:
            try:
                send_due(app, config, store)
            except StoreCorrupt:
                raise
            except StoreError as problem:
                _log("deliver", "", str(problem))

        def last_check(policy_id: str) -> datetime | None:
            return last.get(policy_id)

        daemon = Daemon(config.policies, check=check_due, deliver=deliver, last_check=last_check, now=now)

        def stop(_signal: int, _frame: Any) -> None:
            daemon.stop()

        signal.signal(signal.SIGTERM, stop)
        signal.signal(signal.SIGINT, stop)
        _log("started", "", f"{len(config.policies)} policies, {len(config.channels)} channels")
        daemon.run()
        _log("stopped", "", "")
    return Exit.DONE


def _log(event: str, policy_id: str, detail: str) -> None:
    """One line; the journal adds the time."""
    say(f"event={event}" + (f" policy={policy_id}" if policy_id else "") + (f" detail={detail}" if detail else ""))
