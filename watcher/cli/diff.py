"""``watcher diff``: what changed between two versions, in four forms."""

from __future__ import annotations

import json
from pathlib import Path

import click

from watcher.adapters.store import Store
from watcher.cli.app import App, Exit, config_option, known_policy
from watcher.cli.browse import stored_version
from watcher.cli.output import on_terminal, write
from watcher.cli.wiring import write_page
from watcher.config import Config
from watcher.core.decide import needs_upgrade, upgrade
from watcher.core.diff import compare
from watcher.core.materiality import judge
from watcher.core.render import DiffMeta, diff_json, diff_markdown, diff_text, redline_html
from watcher.errors import UsageError
from watcher.model import Comparison, Verdict, Version


@click.command()
@click.argument("policy_id", metavar="ID")
@click.argument("old", type=int, required=False)
@click.argument("new", type=int, required=False)
@click.option(
    "--format", "form", type=click.Choice(["text", "markdown", "html", "json"]), default="text", show_default=True
)
@click.option(
    "--output", "-o", type=click.Path(path_type=Path), metavar="FILE", help="Write there instead of printing."
)
@config_option
def diff(app: App, policy_id: str, old: int | None, new: int | None, form: str, output: Path | None) -> int:
    """What changed between two versions.

    Section by section, with verdict and reasons. Without versions, the last two; with one, that
    version and the one after it (or before the last). Exits 1 if they differ.

    \b
    Examples:
      watcher diff plumstack/privacy
      watcher diff plumstack/privacy 3 5 --format html --output redline.html
    """
    config = app.config(secrets=False)
    with app.reader(config) as store:
        policy_id = known_policy(config, store, policy_id)
        before, after = (as_read_today(config, store, policy_id, one) for one in _versions(store, policy_id, old, new))
    comparison = compare(before.text, after.text)
    verdict = judge(comparison, before.text, after.text, kind=policy_id.rpartition("/")[2])
    page = _page(
        form, comparison, verdict, _meta(config, policy_id, before, after), colour=on_terminal() and not output
    )
    if output:
        write_page(output, page)
    else:
        write(page.removesuffix("\n"))
    return Exit.CHANGED if comparison.changes else Exit.DONE


def _page(form: str, comparison: Comparison, verdict: Verdict, meta: DiffMeta, *, colour: bool) -> str:
    if form == "html":
        return redline_html(comparison, verdict, meta)
    if form == "markdown":
        return diff_markdown(comparison, verdict, meta)
    if form == "json":
        return json.dumps(diff_json(comparison, verdict, meta), ensure_ascii=True) + "\n"
    return diff_text(comparison, verdict, meta, colour=colour)


def as_read_today(config: Config, store: Store, policy_id: str, version: Version) -> Version:
    """The version as today's recipe reads it, so that like is compared with like."""
    policy = next((policy for policy in config.policies if policy.id == policy_id), None)
    if policy is None or not needs_upgrade(policy, version):
        return version
    snapshot = store.fetched(version.snapshot_sha256, policy_id)
    return upgrade(policy, version, snapshot) if snapshot else version


def _versions(store: Store, policy_id: str, old: int | None, new: int | None) -> tuple[Version, Version]:
    last = stored_version(store, policy_id, None).number
    if old is None and last == 1:
        raise UsageError(f"{policy_id} has one version only; there's nothing to compare yet")
    old = last - 1 if old is None or (new is None and old == last > 1) else old
    new = (old + 1 if old < last else last) if new is None else new
    if old == new and old <= last:
        raise UsageError(f"version {old} of {policy_id} would be compared with itself; name two versions")
    return stored_version(store, policy_id, old), stored_version(store, policy_id, new)


def _meta(config: Config, policy_id: str, before: Version, after: Version) -> DiffMeta:
    policy = next((policy for policy in config.policies if policy.id == policy_id), None)
    title, url = (policy.name, policy.url) if policy else (policy_id, "")
    return DiffMeta(title, url, before.number, after.number, before.fetched_at, after.fetched_at)
