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
from watcher.cli.output import entry, progress, say, say_json
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

    Runs them through the same decisions as live ones; nothing is stored or sent. Policies that the
    configuration names have their own settings, others those of [defaults]; without a configuration
    the built-in ones hold.

    \b
    Examples:
      watcher replay --manifest recorded/manifest.jsonl
      watcher replay --git ~/snapshots "Acme/Privacy Policy.html" --json
    """
    if (manifest is None) == (repo is None):
        raise UsageError("say either --manifest FILE or --git REPO")
    if paths and repo is None:
        raise UsageError("paths go with --git only")
    policy_of = _settings(app)
    tally = Tally()
    recorded = read_manifest(manifest) if manifest else read_git(repo or Path(), paths)
    with progress(_count(manifest, repo, paths), "replaying") as step:
        for record, decision in replay_all(recorded, policy_of):
            step(record.policy_id)
            tally.add(decision)
            if as_json:
                say_json(row(decision, record.stamp))
            elif decision.alert or decision.outcome in (Outcome.REJECTED, Outcome.FAILED, Outcome.PENDING):
                _line(record, decision)
    if paths and not tally.fetches:
        raise UsageError(f"{repo}: the history has no page under {', '.join(paths)}")
    if not as_json:
        tally.print()
    return Exit.CHANGED if tally.changed else Exit.DONE


def _count(manifest: Path | None, repo: Path | None, paths: tuple[str, ...]) -> int | None:
    """How many fetches there are; it takes a pass of its own, which only a progress bar is worth."""
    if not sys.stderr.isatty():
        return None
    return count_manifest(manifest) if manifest else count_git(repo or Path(), paths)


def _settings(app: App) -> Callable[[str, str], Policy]:
    """The settings of the policy of that id; where it has none of its own, the defaults."""
    if app.config_file is None and not app.config_path.is_file():
        return Policy
    config = app.config(secrets=False)
    known = {policy.id: policy for policy in config.policies}

    def settings(policy_id: str, url: str) -> Policy:
        return replace(known.get(policy_id) or config.defaults, id=policy_id, url=url)

    return settings


def _line(record: Recorded, decision: Decision) -> None:
    what = "alert" if decision.alert else decision.outcome.value
    level = decision.verdict.level.label if decision.verdict else "-"
    reason = f"{decision.reason}: " if decision.reason else ""
    entry((record.stamp, f"{what:8}", f"{level:8}", record.policy_id), f"{reason}{headline(decision)}")


class Tally:
    """Counts what a replay came to."""

    def __init__(self) -> None:
        self.outcomes: Counter[Outcome] = Counter()
        self.alerts: Counter[Level] = Counter()
        self.rejections: Counter[str] = Counter()
        self.numbers: dict[str, int] = {}

    def add(self, decision: Decision) -> None:
        """Counts one fetch."""
        self.outcomes[decision.outcome] += 1
        if decision.alert:
            self.alerts[decision.alert.level] += 1
        if decision.outcome is Outcome.REJECTED:
            self.rejections[decision.reason] += 1
        self.numbers[decision.policy_id] = decision.number

    @property
    def fetches(self) -> int:
        """How many there were."""
        return sum(self.outcomes.values())

    @property
    def changed(self) -> bool:
        """True if any version followed another."""
        return self.outcomes[Outcome.CHANGED] > 0

    def print(self) -> None:
        """The summary, one fact a line."""
        for line in self._lines():
            say(line)

    def _lines(self) -> Iterator[str]:
        alerts = sum(self.alerts.values())
        yield f"policies    {len(self.numbers)}"
        yield f"fetches     {self.fetches}"
        yield f"versions    {sum(self.numbers.values())}"
        yield f"unchanged   {self.outcomes[Outcome.UNCHANGED]}"
        by_reason = ", ".join(f"{reason} {count}" for reason, count in self.rejections.most_common())
        yield f"rejected    {self.outcomes[Outcome.REJECTED]}" + (f" ({by_reason})" if by_reason else "")
        if self.outcomes[Outcome.PENDING]:
            yield f"held back   {self.outcomes[Outcome.PENDING]}"
        by_level = ", ".join(f"{level.label} {self.alerts[level]}" for level in sorted(self.alerts, reverse=True))
        rate = f", {1000 * alerts / self.fetches:.1f} per 1,000 fetches" if self.fetches else ""
        yield f"alerts      {alerts}" + (f" ({by_level})" if by_level else "") + rate
