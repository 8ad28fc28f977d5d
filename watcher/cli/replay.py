"""``watcher replay``: which alerts would these settings have given?"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import click

from watcher.cli.app import App, Exit, config_option
from watcher.cli.check import headline
from watcher.cli.output import progress, say, say_json
from watcher.errors import UsageError
from watcher.model import Decision, Level, Outcome, Policy
from watcher.replay import Recorded, count_git, count_manifest, read_git, read_manifest, row
from watcher.replay import replay as replay_all


@click.command()
@click.argument("paths", nargs=-1, metavar="[PATH]...")
@click.option(
    "--manifest", type=click.Path(path_type=Path), metavar="FILE", help="JSON lines, one for each recorded fetch."
)
@click.option(
    "--git",
    "repo",
    type=click.Path(path_type=Path),
    metavar="REPO",
    help="A snapshot repository: one file a document, one commit a fetch.",
)
@click.option("--json", "as_json", is_flag=True, help="One JSON line for each fetch, in input order.")
@config_option
def replay(app: App, paths: tuple[str, ...], manifest: Path | None, repo: Path | None, as_json: bool) -> int:
    """Backtest on recorded pages.

    Runs them through the same decisions as live ones; nothing is stored or sent.
    """
    if (manifest is None) == (repo is None):
        raise UsageError("say either --manifest FILE or --git REPO")
    if paths and repo is None:
        raise UsageError("paths go with --git only")
    policy_of = _settings(app)
    tally = Tally()
    recorded = read_manifest(manifest) if manifest else read_git(repo or Path(), paths)
    total = None
    if sys.stderr.isatty():  # counting takes a pass of its own, which only a progress bar is worth
        total = count_manifest(manifest) if manifest else count_git(repo or Path(), paths)
    with progress(total, "replaying") as step:
        for record, decision in replay_all(recorded, policy_of):
            step(record.policy_id)
            number = tally.add(record, decision)
            if as_json:
                say_json(row(record, decision, number))
            elif decision.alert or decision.outcome is Outcome.REJECTED:
                _line(record, decision)
    if not as_json:
        tally.print()
    return Exit.CHANGED if tally.changed else Exit.DONE


def _settings(app: App) -> Callable[[str, str], Policy]:
    """The configured policy of that id; where there's none, the defaults."""
    known: dict[str, Policy] = {}
    if app.config_file is not None:
        known = {policy.id: policy for policy in app.config().policies}
    return lambda policy_id, url: replace(known.get(policy_id) or Policy(policy_id, url), url=url)


def _line(record: Recorded, decision: Decision) -> None:
    what = "alert" if decision.alert else f"{decision.outcome.value} ({decision.reason})"
    level = decision.verdict.level.label if decision.verdict else "-"
    say(f"{record.stamp}  {what:20} {level:8} {record.policy_id}  {headline(decision)}")


class Tally:
    """Counts what a replay came to."""

    def __init__(self) -> None:
        self.outcomes: Counter[Outcome] = Counter()
        self.alerts: Counter[Level] = Counter()
        self.rejections: Counter[str] = Counter()
        self.numbers: dict[str, int] = {}

    def add(self, record: Recorded, decision: Decision) -> int:
        """Counts one fetch; returns the policy's version number after it."""
        self.outcomes[decision.outcome] += 1
        if decision.alert:
            self.alerts[decision.alert.level] += 1
        if decision.outcome is Outcome.REJECTED:
            self.rejections[decision.reason] += 1
        if decision.number:
            self.numbers[record.policy_id] = decision.number
        return self.numbers.get(record.policy_id, 0)

    @property
    def changed(self) -> bool:
        """True if any version followed another."""
        return self.outcomes[Outcome.CHANGED] > 0

    def print(self) -> None:
        """The summary, one fact a line."""
        for line in self._lines():
            say(line)

    def _lines(self) -> Iterator[str]:
        fetches = sum(self.outcomes.values())
        alerts = sum(self.alerts.values())
        yield f"policies    {len(self.numbers)}"
        yield f"fetches     {fetches}"
        yield f"versions    {sum(self.numbers.values())}"
        yield f"unchanged   {self.outcomes[Outcome.UNCHANGED]}"
        by_reason = ", ".join(f"{reason} {count}" for reason, count in self.rejections.most_common())
        yield f"rejected    {self.outcomes[Outcome.REJECTED]}" + (f" ({by_reason})" if by_reason else "")
        by_level = ", ".join(f"{level.label} {self.alerts[level]}" for level in sorted(self.alerts, reverse=True))
        rate = f", {1000 * alerts / fetches:.1f} per 1,000 fetches" if fetches else ""
        yield f"alerts      {alerts}" + (f" ({by_level})" if by_level else "") + rate
