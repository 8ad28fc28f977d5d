"""``watcher status``, ``history``, ``show`` and ``search``: what is known."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Any

import click

from watcher.adapters.store import HistoryEntry, PolicyStatus, Store
from watcher.cli.app import App, Exit, config_option, known_policy
from watcher.cli.output import console, level_word, on_terminal, say, say_json, table, when
from watcher.config import Config
from watcher.core.text import tidy
from watcher.errors import UsageError
from watcher.model import BlockKind, Section, Version


@click.command()
@click.option("--json", "as_json", is_flag=True, help="One JSON document.")
@config_option
def status(app: App, as_json: bool) -> int:
    """How every policy is doing.

    Last check, last change, health and next check; and the alerts that have not arrived.
    """
    config = app.config()
    with app.store(config, readonly=config.settings.database.exists()) as store:
        rows = [row for row in store.status() if row.watched]
        undelivered = store.undelivered()
    if as_json:
        say_json(
            {
                "policies": [_status_dict(config, row) for row in rows],
                "undelivered": [
                    {
                        "id": one.id,
                        "policy": one.policy_id,
                        "channel": one.channel,
                        "attempts": one.attempts,
                        "error": one.last_error or None,
                        "given_up": one.given_up,
                        "next_attempt": one.next_attempt_at.isoformat(),
                    }
                    for one in undelivered
                ],
            }
        )
        return Exit.DONE
    table(
        ("policy", "health", "last check", "last change", "level", "versions", "next check"),
        [
            (
                row.policy_id,
                _health(row),
                when(row.checked_at),
                when(row.changed_at),
                level_word(row.level),
                str(row.versions),
                _next(config, row),
            )
            for row in rows
        ],
    )
    for one in undelivered:
        then = "given up" if one.given_up else f"next attempt {when(one.next_attempt_at)}"
        error = f": {one.last_error}" if one.last_error else ""
        say(f"undelivered: {one.subject} to {one.channel}, {one.attempts} attempts{error} ({then})")
    return Exit.DONE


def _health(row: PolicyStatus) -> str:
    if row.checked_at is None:
        return "not checked yet"
    if row.pending_since:
        return f"change held back since {when(row.pending_since)}"
    if row.failures:
        what = f"{row.reason}: {row.detail}" if row.detail else row.reason
        return f"failing since {when(row.failing_since)} ({row.failures}×, {what})"
    return "ok"


def _due(config: Config, row: PolicyStatus) -> datetime | None:
    policy = next((policy for policy in config.policies if policy.id == row.policy_id), None)
    if policy is None or row.checked_at is None or policy.cron:
        return None
    return row.checked_at + timedelta(seconds=policy.every)


def _next(config: Config, row: PolicyStatus) -> str:
    policy = next((policy for policy in config.policies if policy.id == row.policy_id), None)
    if policy is not None and policy.cron:
        return f"cron {policy.cron}"
    due = _due(config, row)
    return when(due) if due else "now"


def _status_dict(config: Config, row: PolicyStatus) -> dict[str, Any]:
    due = _due(config, row)
    return {
        "policy": row.policy_id,
        "url": row.url,
        "health": "ok" if row.outcome and not row.failures else ("failing" if row.failures else "not-checked"),
        "last_check": row.checked_at.isoformat() if row.checked_at else None,
        "outcome": row.outcome.value if row.outcome else None,
        "reason": row.reason or None,
        "detail": row.detail or None,
        "failures": row.failures,
        "failing_since": row.failing_since.isoformat() if row.failing_since else None,
        "pending_since": row.pending_since.isoformat() if row.pending_since else None,
        "versions": row.versions,
        "last_change": row.changed_at.isoformat() if row.changed_at else None,
        "level": level_word(row.level) or None,
        "next_check": due.isoformat() if due else None,
    }


@click.command()
@click.argument("policy_id", metavar="ID")
@click.option("--json", "as_json", is_flag=True, help="One JSON line for each version.")
@config_option
def history(app: App, policy_id: str, as_json: bool) -> int:
    """The versions of a policy."""
    config = app.config()
    with app.store(config, readonly=True) as store:
        entries = store.history(known_policy(config, store, policy_id))
    if not entries:
        raise UsageError(f"{policy_id} has no version yet; `watcher check {policy_id}` makes the first")
    if as_json:
        for entry in entries:
            say_json(
                {
                    "version": entry.number,
                    "fetched_at": entry.fetched_at.isoformat(),
                    "dated": entry.dated or None,
                    "words": entry.words,
                    "level": level_word(entry.level) or None,
                    "material": entry.material,
                    "alerted": entry.alerted,
                    "headline": entry.headline or None,
                }
            )
        return Exit.DONE
    table(
        ("version", "fetched", "dated", "words", "level", "what"),
        [(str(e.number), when(e.fetched_at), e.dated, str(e.words), level_word(e.level), _what(e)) for e in entries],
    )
    return Exit.DONE


def _what(entry: HistoryEntry) -> str:
    if entry.level is None:
        return "first version"
    back = f"returned to version {entry.returned_to}; " if entry.returned_to else ""
    more = f" (+{entry.changes - 1} more)" if entry.changes > 1 else ""
    return f"{back}{entry.headline}{more}"


@click.command()
@click.argument("policy_id", metavar="ID")
@click.argument("number", metavar="[VERSION]", type=int, required=False)
@click.option("--json", "as_json", is_flag=True, help="One JSON document.")
@config_option
def show(app: App, policy_id: str, number: int | None, as_json: bool) -> int:
    """The text of a version, by sections.

    The latest if none is named.
    """
    config = app.config()
    with app.store(config, readonly=True) as store:
        version = stored_version(store, known_policy(config, store, policy_id), number)
    if as_json:
        say_json(_version_dict(version))
        return Exit.DONE
    text = version.text
    dated = f", dated {text.dated}" if text.dated else ""
    _print(f"{text.title} — version {version.number}, fetched {when(version.fetched_at)}{dated}", "bold")
    for section in text.sections:
        say()
        if section.level:
            _print("  " * (section.level - 1) + section.title, "bold")
        for line in _lines(section):
            _print("  " * max(0, section.level - 1) + line, "")
    return Exit.DONE


def _lines(section: Section) -> Iterator[str]:
    for block in section.blocks:
        if block.kind is BlockKind.ITEM:
            yield "  " * block.level + f"{block.marker or '•'} {block.text}"
        else:
            yield block.text


def _print(line: str, style: str) -> None:
    indent = line[: len(line) - len(line.lstrip())]
    if on_terminal():
        from rich.text import Text

        console().print(Text(indent + tidy(line), style=style))
    else:
        click.echo(indent + tidy(line))


def _version_dict(version: Version) -> dict[str, Any]:
    return {
        "version": version.number,
        "fetched_at": version.fetched_at.isoformat(),
        "title": version.text.title,
        "dated": version.text.dated or None,
        "sha256": version.snapshot_sha256,
        "sections": [
            {
                "number": section.number,
                "heading": section.heading,
                "level": section.level,
                "path": list(section.path),
                "blocks": [{"kind": block.kind.value, "text": block.text} for block in section.blocks],
            }
            for section in version.text.sections
        ],
    }


def stored_version(store: Store, policy_id: str, number: int | None) -> Version:
    """A stored version. Raises ``UsageError`` where there's none of that number."""
    version = store.version(policy_id, number)
    if version is None:
        raise UsageError(f"{policy_id} has no version {number}" if number else f"{policy_id} has no version yet")
    return version


@click.command()
@click.argument("query", nargs=-1, required=True)
@click.option("--limit", default=20, show_default=True, type=click.IntRange(1, 1000))
@click.option("--json", "as_json", is_flag=True, help="One JSON line for each hit.")
@config_option
def search(app: App, query: tuple[str, ...], limit: int, as_json: bool) -> int:
    """Full text over all versions."""
    config = app.config()
    with app.store(config, readonly=True) as store:
        hits = store.search(" ".join(query), limit)
    for hit in hits:
        if as_json:
            say_json(
                {"policy": hit.policy_id, "version": hit.number, "section": list(hit.section), "snippet": hit.snippet}
            )
            continue
        if on_terminal():
            from rich.text import Text

            line = Text(hit.snippet)
            for start, end in hit.marks:
                line.stylize("bold yellow", start, end)
            say(f"{hit.policy_id} version {hit.number}, {' › '.join(hit.section)}")
            console().print(line)
            say()
        else:
            say(f"{hit.policy_id}  {hit.number}  {' › '.join(hit.section)}: {hit.snippet}")
    if not hits and not as_json:
        say("nothing found", err=True)
    return Exit.DONE
