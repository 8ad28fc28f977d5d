"""``watcher check``: fetch now, record, alert."""

from __future__ import annotations

from typing import Any

import click

from watcher.cli.app import App, Exit, choose, config_option
from watcher.cli.deliver import send_due
from watcher.cli.output import progress, say, say_json
from watcher.config import Config
from watcher.core.render import change_dict
from watcher.model import Decision, Level, Outcome

EXIT = {
    Outcome.CHANGED: Exit.CHANGED,
    Outcome.REJECTED: Exit.CHECK_FAILED,
    Outcome.FAILED: Exit.CHECK_FAILED,
}


@click.command()
@click.argument("ids", nargs=-1, metavar="[ID]...")
@click.option("--json", "as_json", is_flag=True, help="One JSON line for each policy.")
@click.option("--dry-run", is_flag=True, help="Store nothing and send nothing; say what would be alerted.")
@config_option
def check(app: App, ids: tuple[str, ...], as_json: bool, dry_run: bool) -> int:
    """Fetch now, record changes and alert.

    Checks all policies, or those named; one line for each.
    """
    config = app.config()
    policies = choose(config.policies, ids)
    if not policies:
        say(f"{config.path} watches nothing yet; `watcher add URL` adds a policy", err=True)
        return Exit.DONE
    worst: int = Exit.DONE
    with app.store(config) as store:
        from watcher.cli.wiring import open_fetch, redline_link
        from watcher.pipeline import check as check_all

        with open_fetch(config) as fetch, progress(len(policies), "checking") as step:
            decisions = check_all(
                policies,
                fetch,
                store,
                concurrency=config.settings.concurrency,
                dry_run=dry_run,
                diff_link=redline_link(config),
            )
            for decision in decisions:
                step(decision.policy_id)
                _report(config, decision, as_json, dry_run)
                worst = max(worst, EXIT.get(decision.outcome, Exit.DONE))
        if not dry_run:
            worst = max(worst, send_due(app, config, store, quiet=as_json))
    return worst


def as_dict(decision: Decision) -> dict[str, Any]:
    """The JSON of one checked policy: the shape of a replay line."""
    verdict = decision.verdict
    level = verdict.level if verdict else Level.NONE
    return {
        "policy": decision.policy_id,
        "fetched_at": decision.at.isoformat().replace("+00:00", "Z"),
        "outcome": decision.outcome.value,
        "reason": decision.reason or None,
        "detail": decision.detail or None,
        "version": decision.number or None,
        "level": level.label,
        "material": level > Level.NONE,
        "alert": decision.alert is not None,
        "changes": [change_dict(change) for change in verdict.changes] if verdict else [],
    }


def headline(decision: Decision) -> str:
    """What one line can say of a decision."""
    verdict = decision.verdict
    if verdict is None or not verdict.changes:
        if decision.outcome is Outcome.FIRST and decision.text is not None:
            return f"version 1: {len(decision.text.sections)} sections, {len(decision.text.text.split())} words"
        return decision.detail
    top = max(verdict.changes, key=lambda change: change.level)
    count = len(verdict.changes)
    said = top.reasons[0] if top.reasons else f"{top.change.kind} in {top.change.section[-1]}"
    more = f" (+{count - 1} more)" if count > 1 else ""
    return f"{decision.detail + '; ' if decision.detail else ''}{said}{more}"


def _report(config: Config, decision: Decision, as_json: bool, dry_run: bool) -> None:
    if as_json:
        say_json(as_dict(decision))
        return
    level = decision.verdict.level.label if decision.verdict else "-"
    reason = f"{decision.reason}: " if decision.reason else ""
    line = f"{decision.outcome.value:9} {level:8} {decision.policy_id}"
    said = f"{reason}{headline(decision)}"
    say(f"{line}  {said}" if said else line)
    if dry_run and decision.message:
        click.echo(f"\n{decision.message.text}\n")
