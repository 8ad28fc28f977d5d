"""``watcher check``: fetch now, record, alert."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager

import click

from watcher.adapters.store import Store
from watcher.cli.app import App, Exit, choose, config_option, now
from watcher.cli.output import entry, progress, say, say_json, unheard, write
from watcher.config import Config
from watcher.core.text import count, words
from watcher.model import Decision, Outcome, Policy
from watcher.pipeline import NoRecords, Records
from watcher.pipeline import check as check_all
from watcher.reading.process import ReadingProcess

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

    \b
    Examples:
      watcher check
      watcher check plumstack/privacy --dry-run
      watcher check --json > checked.jsonl
    """
    config = app.config()
    policies = choose(config.policies, ids)
    if not policies:
        say(f"{config.path} watches nothing yet; `watcher add URL` adds a policy", err=True)
        return Exit.DONE
    if dry_run:
        with _records(app, config) as records:
            return _check(config, policies, records, None, as_json)
    with app.store(config) as store:
        _restore_redlines(config, store)
        worst = _check(config, policies, store, store, as_json)
        return max(worst, _send_due(app, config, store, as_json))


def _send_due(app: App, config: Config, store: Store, as_json: bool) -> int:
    if not store.pending():
        return Exit.DONE
    from watcher.cli.deliver import send_due  # late: mostly nothing waits, and what sends takes a while to import

    return send_due(app, config, store, quiet=as_json)


def _restore_redlines(config: Config, store: Store) -> None:
    """Makes the pages again that a crash left unwritten, before an alert that links to them is sent."""
    if config.settings.redlines:
        from watcher.cli.redlines import restore

        for said in restore(config, store, now()):
            say(said, err=True)


@contextmanager
def _records(app: App, config: Config) -> Iterator[Records]:
    """What a dry run goes by; it makes no database."""
    if not app.has_store(config):
        yield NoRecords()
        return
    with app.reader(config) as store:
        yield store


def _check(config: Config, policies: Sequence[Policy], records: Records, store: Store | None, as_json: bool) -> int:
    """Checks and reports; stores only into a ``store``."""
    from watcher.cli.wiring import keep_redline, open_fetch, redline_link

    worst: int = Exit.DONE
    width = min(32, max(len(policy.id) for policy in policies))
    with open_fetch(config) as fetch, progress(len(policies), "checking") as step:
        for decision in check_all(
            policies,
            fetch,
            records,
            clock=now,
            concurrency=config.settings.concurrency,
            dry_run=store is None,
            channels=config.channels,
            diff_link=redline_link(config),
            reader=ReadingProcess,
        ):
            step(decision.policy_id)
            worst = max(worst, EXIT.get(decision.outcome, Exit.DONE))
            with unheard():
                _report(decision, as_json, width, told=store is not None)
            trouble = keep_redline(config, store, decision) if store else ""
            if trouble:
                say(trouble, err=True)
                worst = max(worst, Exit.CHECK_FAILED)
    return worst


def headline(decision: Decision) -> str:
    """What one line can say of a decision."""
    verdict = decision.verdict
    if verdict is None or not verdict.changes:
        if decision.outcome is Outcome.FIRST and decision.text is not None:
            sections, length = len(decision.text.sections), len(words(decision.text.text))
            return f"version 1: {count(sections, 'section')}, {count(length, 'word')}"
        return decision.detail
    from watcher.core.reasons import gravest_first

    top = max(verdict.changes, key=lambda change: change.level)
    more = len(verdict.changes) - 1
    said = gravest_first(top.reasons)[0] if top.reasons else f"{top.change.kind} in {top.change.section[-1]}"
    rest = f" (+{more} more)" if more else ""
    return f"{decision.detail + '; ' if decision.detail else ''}{said}{rest}"


def _report(decision: Decision, as_json: bool, width: int, *, told: bool) -> None:
    """One line; of a dry run also what would have been sent."""
    if as_json:
        from watcher.replay import row

        say_json(row(decision))
        return
    level = decision.verdict.level.label if decision.verdict else "-"
    reason = f"{decision.reason}: " if decision.reason else ""
    columns = (f"{decision.outcome.value:9}", f"{level:8}", f"{decision.policy_id:{width}}")
    entry(columns, f"{reason}{headline(decision)}")
    if decision.message and not told:
        write(f"\n{decision.message.text}\n")
