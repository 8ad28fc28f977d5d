"""``watcher init``, ``add`` and ``import``: getting started."""

from __future__ import annotations

import os
from dataclasses import replace as with_
from datetime import UTC, datetime
from pathlib import Path

import click

from watcher.adapters.store import Store
from watcher.cli.app import App, Exit, choose, config_option, now
from watcher.cli.check import headline
from watcher.cli.output import say, when
from watcher.config import Config, append_policy, create, example_text, parse
from watcher.config import replace as write_config
from watcher.config.files import read
from watcher.config.naming import suggest_id
from watcher.core.text import count, words
from watcher.errors import UsageError
from watcher.model import Decision, Fetched, Outcome, Policy
from watcher.pipeline import NoRecords
from watcher.pipeline import check as check_all
from watcher.replay import TYPES

NEW = "# policy-watcher; `watcher init` writes a commented example, docs/configuration.md has every key\n"

SHOWN = 40
"""Sections of the preview's outline."""


@click.command()
@config_option
def init(app: App) -> int:
    """Write config.toml from the example.

    Into the current folder, or to the file that --config names; an existing one is left as it is.

    \b
    Examples:
      watcher init
      watcher init --config /etc/watcher/config.toml
    """
    path = app.config_file or Path("config.toml")
    create(path, example_text())
    say(f"{path} is written; put your policies in, or add them with `watcher add URL`")
    return Exit.DONE


@click.command()
@click.argument("url")
@click.option(
    "--id", "policy_id", metavar="ID", help="vendor/type; otherwise suggested from the address and the title."
)
@click.option("--title", help="What people call it; otherwise the page's own title.")
@config_option
def add(app: App, url: str, policy_id: str | None, title: str | None) -> int:
    """Preview a page and watch it from now on.

    Fetches the page, shows its outline and appends a [[policy]] to the configuration, comments kept.
    A page that is not a policy (an error, a login, a bot wall) is not added.

    \b
    Examples:
      watcher add https://plumstack.io/privacy
      watcher add https://plumly.com/legal --id plumly/terms --title "Plumly Terms"
    """
    path = app.config_path
    made = not os.path.exists(path)
    text = NEW if made else read(path)
    # Refuses what cannot be added before the vendor is asked for anything.
    append_policy(text, {"id": policy_id or "preview/page", "url": url}, source=str(path))
    config = parse(text, path, look=lambda name: "secret", usable=lambda address: True)
    for policy in config.policies:
        if policy.url == url:
            raise UsageError(f"{url} is watched already, as {policy.id}")
    decision = _fetched(config, Policy(policy_id or "preview/page", url))
    if decision.outcome is not Outcome.FIRST or decision.text is None:
        advice = " (allow_private_addresses = true lets it)" if decision.reason == "blocked-address" else ""
        say(f"not added: {decision.reason}: {decision.detail}{advice}", err=True)
        return Exit.CHECK_FAILED
    title = title or decision.text.title
    policy_id = policy_id or suggest_id(url, title, [policy.id for policy in config.policies])
    _preview(decision)
    if made:
        create(path, text)
        say(f"{path} was not there and is made now")
    write_config(path, append_policy(text, {"id": policy_id, "title": title, "url": url}, source=str(path)))
    say(f"added {policy_id} to {path}; `watcher check {policy_id}` records its first version")
    return Exit.DONE


def _fetched(config: Config, trial: Policy) -> Decision:
    """What a first check of the page would come to."""
    from watcher.cli.wiring import open_fetch

    with open_fetch(config) as fetch:
        return next(check_all([trial], fetch, NoRecords(), clock=now, dry_run=True))


def _preview(decision: Decision) -> None:
    assert decision.text is not None
    text = decision.text
    dated = f", dated {text.dated}" if text.dated else ""
    size = f"{count(len(words(text.text)), 'word')} in {count(len(text.sections), 'section')}"
    say(f"{text.title}: {size}{dated}")
    for section in text.sections[:SHOWN]:
        if section.level:
            say("    " * (section.level - 1) + "  " + section.title)
    if len(text.sections) > SHOWN:
        say(f"  … and {len(text.sections) - SHOWN} more sections")


@click.command("import")
@click.argument("policy_id", metavar="ID")
@click.argument("file", type=click.Path(path_type=Path))
@click.option(
    "--at",
    type=click.DateTime(["%Y-%m-%d", "%Y-%m-%dT%H:%M:%S"]),
    metavar="DATE",
    help="When the page was saved (UTC); otherwise the file's own time.",
)
@config_option
def import_(app: App, policy_id: str, file: Path, at: datetime | None) -> int:
    """Take a saved page as the first version.

    Reads .html, .txt, .md and .pdf files, for a policy that the configuration names and that has no
    version yet. The next check compares the live page with it.

    \b
    Example:
      watcher import plumstack/privacy saved/privacy.html --at 2025-03-01
    """
    config = app.config(secrets=False)
    policy = choose(config.policies, [policy_id])[0]
    moment, fetched = _saved(policy, file, at, config.settings.max_body)
    with app.store(config) as store:
        version = store.state(policy.id).version
        if version:
            raise UsageError(f"{policy.id} has versions already, the last of {when(version.fetched_at)}")
        decision = _imported(store, policy, fetched)
    if decision.outcome is not Outcome.FIRST:
        say(f"not imported: {decision.reason}: {decision.detail}", err=True)
        return Exit.CHECK_FAILED
    say(f"{policy.id}: version 1 as of {when(moment)}, {headline(decision).removeprefix('version 1: ')}")
    return Exit.DONE


def _imported(store: Store, policy: Policy, fetched: Fetched) -> Decision:
    """Decides as a check would, and stores only what is a first version."""
    decision = next(check_all([policy], lambda *_: fetched, NoRecords(), clock=now, dry_run=True))
    if decision.outcome is Outcome.FIRST:
        # The fingerprint of a saved file says nothing of the live page, which must be read at the first check.
        store.commit(with_(decision, fingerprint=""))
    return decision


def _saved(policy: Policy, file: Path, at: datetime | None, max_body: int) -> tuple[datetime, Fetched]:
    kind = TYPES.get(file.suffix.lower())
    if kind is None:
        raise UsageError(f"{file}: only {', '.join(TYPES)} files can be imported")
    try:
        if file.exists() and not file.is_file():
            raise UsageError(f"{file}: is not a file")
        if file.stat().st_size > max_body:
            raise UsageError(f"{file}: larger than max_body ({max_body} bytes)")
        body = file.read_bytes()
        moment = at.replace(tzinfo=UTC) if at else datetime.fromtimestamp(file.stat().st_mtime, UTC)
    except OSError as problem:
        raise UsageError(f"{file}: cannot be read: {problem.strerror}") from problem
    if moment > now():
        raise UsageError(f"{file}: {when(moment)} is in the future")
    return moment, Fetched(policy.url, policy.url, 200, body, moment, {"content-type": kind})
