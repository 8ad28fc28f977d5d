"""``watcher replay``: which alerts would these settings have given, and which would others?"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import Any

import click

from watcher.cli.app import App, Exit, config_option
from watcher.cli.check import headline
from watcher.cli.output import entry, progress, say, say_json
from watcher.config import Config
from watcher.errors import UsageError
from watcher.model import Decision, Outcome, Policy
from watcher.replay import (
    Comparing,
    Recorded,
    Tally,
    count_git,
    count_manifest,
    find_files,
    read_files,
    read_git,
    read_manifest,
    row,
    side_by_side,
)
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
    help="A snapshot repository: one file a document, one commit a fetch; PATHs narrow it.",
)
@click.option("--id", "policy_id", metavar="ID", help="All PATHs are pages of this policy, in that order.")
@click.option(
    "--against",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="Another configuration; print only what it would change.",
)
@click.option("--json", "as_json", is_flag=True, help="One JSON line for each fetch, or for each difference.")
@config_option
def replay(
    app: App,
    paths: tuple[str, ...],
    manifest: Path | None,
    repo: Path | None,
    policy_id: str | None,
    against: Path | None,
    as_json: bool,
) -> int:
    """Backtest on recorded pages.

    Runs saved files, folders of them, a manifest or a git history through the same decisions as live
    pages; nothing is stored or sent. Policies that the configuration names have their own settings,
    others those of [defaults]; without a configuration the built-in ones hold. Ctrl-C sums up what was
    replayed so far.

    \b
    Examples:
      watcher replay old.html new.html
      watcher replay ~/saved --against stricter.toml
      watcher replay --manifest recorded/manifest.jsonl --json
      watcher replay --git ~/snapshots "Acme/Privacy Policy.html"
    """
    source = _source(paths, manifest, repo, policy_id)
    here = _settings(app)
    if against is None:
        code = _replay(source, here, as_json)
    else:
        names = (str(app.config_path) if _configured(app) else "the built-in settings", str(against))
        code = _compare(source, here, _settings(App(against), needed=True), names, as_json)
    return code


# --- where the pages come from ------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Source:
    """Recorded pages; ``count`` takes a pass of its own. ``empty`` is what is wrong if there are none."""

    records: Iterable[Recorded]
    count: Callable[[], int | None]
    empty: str = ""


def _source(paths: tuple[str, ...], manifest: Path | None, repo: Path | None, policy_id: str | None) -> Source:
    if manifest and repo:
        raise UsageError("say either --manifest or --git")
    if policy_id is not None and (manifest or repo or not paths):
        raise UsageError("--id goes with files and folders")
    if manifest:
        if paths:
            raise UsageError("--manifest goes without paths: it names its files itself")
        return Source(_watched_for_order(read_manifest(manifest), manifest), lambda: count_manifest(manifest))
    if repo:
        empty = f"{repo}: the history has no page under {', '.join(paths)}" if paths else ""
        return Source(read_git(repo, paths), lambda: count_git(repo, paths), empty)
    if not paths:
        raise UsageError("name files or folders of saved pages, or --manifest FILE, or --git REPO")
    pages = find_files([Path(path) for path in paths], policy_id or "")
    return Source(read_files(pages), lambda: len(pages))


def _watched_for_order(records: Iterable[Recorded], manifest: Path) -> Iterator[Recorded]:
    """The records as they come; says at the end, once, if a policy's times went back."""
    latest: dict[str, datetime] = {}
    back: list[Recorded] = []
    for record in records:
        at = record.fetched.fetched_at
        if at < latest.setdefault(record.policy_id, at):
            back.append(record)
        latest[record.policy_id] = max(at, latest[record.policy_id])
        yield record
    if back:
        many = f"{len(back)} fetches are" if len(back) > 1 else "a fetch is"
        first = f"{back[0].policy_id} at {back[0].stamp}"
        say(
            f"{manifest}: {many} older than the one of the same policy before it (first: {first}); "
            "all were taken in the order of the file",
            err=True,
        )


def _configured(app: App) -> bool:
    return app.config_file is not None or app.config_path.is_file()


def _settings(app: App, *, needed: bool = False) -> Callable[[str, str], Policy]:
    """The settings of the policy of that id; where it has none of its own, the defaults."""
    if not (needed or _configured(app)):
        return Policy
    config: Config = app.config(secrets=False)
    known = {policy.id: policy for policy in config.policies}

    def settings(policy_id: str, url: str) -> Policy:
        return replace(known.get(policy_id) or config.defaults, id=policy_id, url=url)

    return settings


# --- one setting --------------------------------------------------------------------------------------


def _replay(source: Source, settings: Callable[[str, str], Policy], as_json: bool) -> int:
    tally = Tally()
    with _until_interrupted() as ended, _bar(source) as step:
        for record, decision in replay_all(source.records, settings):
            step(record.policy_id)
            tally.add(decision)
            if as_json:
                say_json(row(decision, record.stamp))
            elif decision.alert or decision.outcome in (Outcome.REJECTED, Outcome.FAILED, Outcome.PENDING):
                what = "alert" if decision.alert else decision.outcome.value
                _line(record, f"{what:8}", decision)
    _nothing(source, tally, ended)
    if not as_json:
        for name, figures in tally.facts():
            say(f"{name:11} {figures}")
        _noisiest(tally)
    return _code(ended, changed=tally.changed)


def _noisiest(tally: Tally) -> None:
    noisy = tally.noisiest()
    if not noisy:
        return
    width = max(len("noisiest"), *(min(48, len(name)) for name, _ in noisy))
    say()
    say(f"{'noisiest':{width}}  alerts  rejected  versions  fetches")
    for name, counts in noisy:
        figures = f"{counts.alerts:6}  {counts.rejected:8}  {counts.versions:8}  {counts.fetches:7}"
        say(f"{name[:width]:{width}}  {figures}")


def _line(record: Recorded, what: str, decision: Decision) -> None:
    level = decision.verdict.level.label if decision.verdict else "-"
    reason = f"{decision.reason}: " if decision.reason else ""
    entry((record.stamp, what, f"{level:8}", record.policy_id), f"{reason}{headline(decision)}")


# --- two settings ---------------------------------------------------------------------------------------

_DIFFERS = {"only-a": "only A", "only-b": "only B", "level": "level", "outcome": "outcome"}


def _compare(
    source: Source,
    one: Callable[[str, str], Policy],
    other: Callable[[str, str], Policy],
    names: tuple[str, str],
    as_json: bool,
) -> int:
    counts = Comparing()
    with _until_interrupted() as ended, _bar(source) as step:
        for record, a, b in side_by_side(source.records, one, other):
            step(record.policy_id)
            found = counts.add(a, b)
            if found and as_json:
                say_json(_difference(record, found, a, b))
            elif found:
                _differs(record, found, a, b)
    _nothing(source, counts.a, ended)
    if as_json:
        say_json({"summary": {"interrupted": bool(ended), **counts.as_dict()}})
    else:
        _side_by_side(counts, names)
    return _code(ended, changed=counts.differences.total() > 0)


def _differs(record: Recorded, found: str, a: Decision, b: Decision) -> None:
    if found in ("level", "outcome"):
        said = f"{_came_to(a)} → {_came_to(b)}: {headline(b) or headline(a)}"
    else:
        said = headline(a if found == "only-a" else b)
    shown = b if found == "only-b" else a
    level = shown.alert.level.label if shown.alert else "-"
    entry((record.stamp, f"{_DIFFERS[found]:8}", f"{level:8}", record.policy_id), said)


def _came_to(decision: Decision) -> str:
    if decision.alert:
        return decision.alert.level.label
    return f"{decision.outcome.value} ({decision.reason})" if decision.reason else decision.outcome.value


def _difference(record: Recorded, found: str, a: Decision, b: Decision) -> dict[str, Any]:
    return {
        "policy": record.policy_id,
        "fetched_at": record.stamp,
        "difference": found,
        "a": row(a, record.stamp),
        "b": row(b, record.stamp),
    }


def _side_by_side(counts: Comparing, names: tuple[str, str]) -> None:
    """Both summaries, fact by fact."""
    say(f"A: {names[0]}")
    say(f"B: {names[1]}")
    both = dict(counts.b.facts())
    for name, figures in counts.a.facts():
        again = both.pop(name, "0")
        say(f"{name:11} {figures}" if figures == again else f"{name:11} A {figures}; B {again}")
    for name, figures in both.items():
        say(f"{name:11} A 0; B {figures}")
    differing = ", ".join(f"{said} {counts.differences[kind]}" for kind, said in _DIFFERS.items())
    say(f"{'differences':11} {counts.differences.total()} ({differing})")


# --- the way there --------------------------------------------------------------------------------------


@contextmanager
def _until_interrupted() -> Iterator[list[str]]:
    """Ends the work at Ctrl-C, so that what was done can be summed up; the list it gives is then not empty."""
    ended: list[str] = []
    try:
        yield ended
    except KeyboardInterrupt:
        ended.append("Ctrl-C")
        say("watcher: interrupted; this is what was replayed so far", err=True)


@contextmanager
def _bar(source: Source) -> Iterator[Callable[[str], None]]:
    """Counting takes a pass of its own, which only a progress bar is worth."""
    with progress(source.count() if sys.stderr.isatty() else None, "replaying") as step:
        yield step


def _nothing(source: Source, tally: Tally, ended: list[str]) -> None:
    if source.empty and not tally.fetches and not ended:
        raise UsageError(source.empty)


def _code(ended: list[str], *, changed: bool) -> int:
    if ended:
        return Exit.INTERRUPTED
    return Exit.CHANGED if changed else Exit.DONE
