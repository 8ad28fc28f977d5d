"""``watcher demo``: the whole story without network, through the real fetcher, store and Apprise."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from pathlib import Path

import click

from watcher.adapters.notify import Notifier, usable
from watcher.adapters.store import Store
from watcher.cli.app import App, Exit, config_option, now
from watcher.cli.browse import stored_version
from watcher.cli.check import headline
from watcher.cli.output import say
from watcher.cli.wiring import open_fetch, redline_page, write_page
from watcher.config import Config, load
from watcher.delivery import deliver
from watcher.demo.site import SAMPLES, Site, serve
from watcher.model import Decision, Level, Outcome
from watcher.pipeline import check


@click.command()
@click.option(
    "--redline",
    type=click.Path(path_type=Path),
    default=Path("demo-redline.html"),
    show_default=True,
    metavar="FILE",
    help="Where the HTML redline goes.",
)
@config_option
def demo(app: App, redline: Path) -> int:
    """Show the whole story, without network.

    Serves sample policies on loopback, checks them, changes them, checks again, and alerts. Neither
    your configuration nor your database is touched.

    \b
    Example:
      watcher demo --redline /tmp/redline.html
    """
    with tempfile.TemporaryDirectory(prefix="watcher-demo-") as folder, serve() as site:
        config = _config(Path(folder), site)
        with Store.open(config.settings.database) as store:
            store.sync_policies(config.policies)
            _tell(config, store, site, redline)
    return Exit.DONE


def _config(folder: Path, site: Site) -> Config:
    """The configuration that a user would have written for this site."""
    lines = [
        "[watcher]",
        'database = "watcher.db"',
        "allow_private_addresses = true",
        "[defaults]",
        'channels = ["legal"]',
        "[[channel]]",
        'name = "legal"',
        f'url = "{site.base.replace("http:", "json:")}/alerts"',
    ]
    for sample in SAMPLES:
        lines += ["[[policy]]", f'id = "{sample.id}"', f'title = "{sample.title}"', f'url = "{site.base}/{sample.id}"']
    path = folder / "config.toml"
    path.write_text("\n".join(lines), encoding="utf-8")
    return load(path, environ={}, usable=usable)


def _tell(config: Config, store: Store, site: Site, redline: Path) -> None:
    say(f"Six policies are served on {site.base}. First check: each becomes version 1.")
    say()
    for decision in _check(config, store):
        say(f"  {decision.outcome.value:10} {decision.policy_id:24} {headline(decision)}")
    site.change()
    say()
    say("Overnight the vendors change their pages:")
    say()
    for sample in SAMPLES:
        say(f"  {sample.id:24} {sample.did}")
    decisions = {decision.policy_id: decision for decision in _check(config, store)}
    alerting = [decision for decision in decisions.values() if decision.alert]
    for _ in deliver(store, config.channels, Notifier().send, now):
        pass
    say()
    say(f"Second check: {len(alerting)} alerts, {len(site.alerts)} delivered to the webhook.")
    for arrived in site.alerts:
        say()
        for line in arrived["message"].splitlines():
            say(f"  │ {line}".rstrip())
    say()
    say("The pages and commands in them end with the demo; with your own policies they lead on.")
    say()
    say("The rest was quiet, and here is why:")
    say()
    for sample in SAMPLES:
        decision = decisions[sample.id]
        if not decision.alert:
            say(f"  {sample.id:24} {_why_quiet(decision)}")
    if alerting:
        _write_redline(config, store, alerting[0], redline)


def _check(config: Config, store: Store) -> Iterator[Decision]:
    """Checks every policy; told in the order of the configuration."""
    with open_fetch(config) as fetch:
        by_id = {
            decision.policy_id: decision
            for decision in check(config.policies, fetch, store, clock=now, channels=config.channels)
        }
    yield from (by_id[policy.id] for policy in config.policies)


def _why_quiet(decision: Decision) -> str:
    if decision.outcome is Outcome.REJECTED:
        return f"not the policy ({decision.reason}: {decision.detail}); the last good version stays"
    if decision.outcome is Outcome.UNCHANGED:
        return "the policy's own text is the same; only page furniture differs"
    if decision.verdict is None:
        return decision.detail
    said = [
        f"{judged.nature.value}: {judged.reasons[0] if judged.reasons else judged.change.kind.value}"
        for judged in decision.verdict.changes
    ]
    return f"version {decision.number} stored, level {Level.NONE.label} ({'; '.join(said)})"


def _write_redline(config: Config, store: Store, decision: Decision, path: Path) -> None:
    assert decision.alert is not None
    policy = next(policy for policy in config.policies if policy.id == decision.policy_id)
    page = redline_page(policy, stored_version(store, policy.id, decision.alert.old), decision)
    write_page(path.absolute(), page)
    say()
    say(f"The full redline of {policy.name}: {path.absolute()}")
