"""``watcher deliver`` and ``watcher notify-test``: what goes out, and what came back."""

from __future__ import annotations

from collections.abc import Iterator

import click

from watcher.adapters.store import Store
from watcher.cli.app import App, Exit, config_option, hint, now
from watcher.cli.output import say, unheard, when
from watcher.config import Config
from watcher.core.link import DiffLink, diff_command
from watcher.core.text import count
from watcher.delivery import Delivered
from watcher.delivery import deliver as deliver_due
from watcher.errors import UsageError
from watcher.model import Message

TEST = Message(
    subject="policy-watcher test message",
    text="This is a test message from policy-watcher. Alerts to this channel will arrive here.",
    markdown="This is a *test message* from policy-watcher. Alerts to this channel will arrive here.",
    html="<p>This is a <b>test message</b> from policy-watcher. Alerts to this channel will arrive here.</p>",
)


def send_due(app: App, config: Config, store: Store, *, quiet: bool = False) -> int:
    """Sends every delivery that is due; says what came of each unless ``quiet``, failures always."""
    return max((_said(done, quiet=quiet) for done in _sending(app, config, store)), default=Exit.DONE)


def _sending(app: App, config: Config, store: Store) -> Iterator[Delivered]:
    return deliver_due(store, config.channels, app.notifier().send, now, diff_link=_diff_link(config))


def _said(done: Delivered, *, quiet: bool = False) -> Exit:
    about = f"{done.delivery.message.subject} to {done.delivery.channel}"
    with unheard():
        if not done.sent.ok:
            again = f"next attempt {when(done.next_attempt_at)}" if done.next_attempt_at else "given up"
            say(f"not sent  {about}: {done.sent.error} ({again})", err=True)
        elif not quiet:
            say(f"sent      {about}{', in one message with others' if done.sent_with else ''}")
    return Exit.DONE if done.sent.ok else Exit.DELIVERY_FAILED


def _diff_link(config: Config) -> DiffLink:
    if not config.settings.redline_url:
        return diff_command
    from watcher.cli.wiring import redline_link

    return redline_link(config)


@click.command()
@click.argument("ids", nargs=-1, type=int, metavar="[ID]...")
@click.option("--retry-failed", is_flag=True, help="Try again what was given up, all of it or these.")
@config_option
def deliver(app: App, ids: tuple[int, ...], retry_failed: bool) -> int:
    """Send the alerts that are due now.

    Those that failed are due again after a minute, then after longer and longer waits, for almost
    five days; then they are given up. `watcher status` lists them, with the number of each.

    \b
    Examples:
      watcher deliver
      watcher deliver --retry-failed
      watcher deliver --retry-failed 17 18
    """
    if ids and not retry_failed:
        raise UsageError("numbers go with --retry-failed; without it everything that is due is sent")
    config = app.config()
    with app.store(config) as store:
        if retry_failed:
            say(f"given up before, and tried again: {store.revive(ids or None)}")
        codes = [_said(done) for done in _sending(app, config, store)]
        if not codes:
            left = len(store.undelivered())
            also = f"; {count(left, 'message')} not delivered yet (`watcher status` says why)" if left else ""
            say(f"nothing is due now{also}")
        return max(codes, default=Exit.DONE)


@click.command()
@click.argument("channels", nargs=-1, metavar="[CHANNEL]...")
@config_option
def notify_test(app: App, channels: tuple[str, ...]) -> int:
    """Send a test message.

    To all channels, or those named; says what came back.

    \b
    Examples:
      watcher notify-test
      watcher notify-test legal
    """
    config = app.config()
    known = {channel.name: channel for channel in config.channels}
    for name in channels:
        if name not in known:
            raise UsageError(f"no channel is called {name}{hint(name, known)}")
    if not known:
        raise UsageError(f"{config.path} has no [[channel]] yet")
    notifier, worst = app.notifier(), Exit.DONE
    for name in channels or known:
        sent = notifier.send(known[name], TEST)
        say(f"{name}: {'delivered' if sent.ok else 'not delivered: ' + sent.error}")
        worst = worst if sent.ok else Exit.DELIVERY_FAILED
    return worst
