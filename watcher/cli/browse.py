"""``watcher history``, ``show`` and ``search``: the versions that are stored."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import click

from watcher.adapters.store import HistoryEntry, Store
from watcher.cli.app import App, Exit, config_option, known_policy
from watcher.cli.output import draw, level_word, on_terminal, paragraph, say, say_json, styled, table, when
from watcher.errors import UsageError
from watcher.model import BlockKind, Section, Version

if TYPE_CHECKING:
    from watcher.adapters.store.search import SearchHit

_BEYOND = 2**31  # no version has such a number, and SQLite takes none that is much larger


@click.command()
@click.argument("policy_id", metavar="ID")
@click.option("--json", "as_json", is_flag=True, help="One JSON line for each version.")
@config_option
def history(app: App, policy_id: str, as_json: bool) -> int:
    """The versions of a policy.

    Number, time of fetch, the policy's own date, words, level, and what changed most.

    \b
    Example:
      watcher history plumstack/privacy
    """
    config = app.config(secrets=False)
    with app.reader(config) as store:
        entries = store.history(known_policy(config, store, policy_id))
    if not entries:
        raise UsageError(f"{policy_id} has no version yet; `watcher check {policy_id}` makes the first")
    if as_json:
        for entry in entries:
            say_json(_history_dict(entry))
        return Exit.DONE
    table(
        ("version", "fetched", "dated", "words", "level", "what"),
        [(str(e.number), when(e.fetched_at), e.dated, str(e.words), level_word(e.level), _what(e)) for e in entries],
    )
    return Exit.DONE


def _history_dict(entry: HistoryEntry) -> dict[str, Any]:
    return {
        "version": entry.number,
        "fetched_at": entry.fetched_at.isoformat(),
        "dated": entry.dated or None,
        "words": entry.words,
        "level": level_word(entry.level) or None,
        "material": entry.material,
        "alerted": entry.alerted,
        "returned_to": entry.returned_to or None,
        "compared_with": entry.compared_with or None,
        "headline": entry.headline or None,
    }


def _what(entry: HistoryEntry) -> str:
    if entry.level is None:
        return "first version"
    back = f"returned to version {entry.returned_to}; " if entry.returned_to else ""
    if not back and entry.compared_with != entry.number - 1:
        back = f"beside version {entry.compared_with}: "
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

    \b
    Examples:
      watcher show plumstack/privacy
      watcher show plumstack/privacy 3 --json
    """
    config = app.config(secrets=False)
    with app.reader(config) as store:
        version = stored_version(store, known_policy(config, store, policy_id), number)
    if as_json:
        say_json(_version_dict(version))
        return Exit.DONE
    text = version.text
    dated = f", dated {text.dated}" if text.dated else ""
    paragraph(f"{text.title} — version {version.number}, fetched {when(version.fetched_at)}{dated}", style="bold")
    for section in text.sections:
        say()
        if section.level:
            paragraph(section.title, indent=2 * (section.level - 1), style="bold")
        for indent, line in _lines(section):
            paragraph(line, indent=2 * max(0, section.level - 1) + indent)
    return Exit.DONE


def _lines(section: Section) -> Iterator[tuple[int, str]]:
    """(indent, line) for each block."""
    for block in section.blocks:
        if block.kind is BlockKind.ITEM:
            yield 2 * block.level, f"{block.marker or '•'} {block.text}"
        else:
            yield 0, block.text


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
    """A stored version, or the latest. Raises ``UsageError`` where there's none of that number."""
    version = store.version(policy_id, number if number is None or 0 < number < _BEYOND else 0)
    if version is None:
        raise UsageError(f"{policy_id} has no version {'yet' if number is None else number}")
    return version


@click.command()
@click.argument("query", nargs=-1, required=True)
@click.option("--limit", default=20, show_default=True, type=click.IntRange(1, 1000))
@click.option("--json", "as_json", is_flag=True, help="One JSON line for each hit.")
@config_option
def search(app: App, query: tuple[str, ...], limit: int, as_json: bool) -> int:
    """Full text over all versions.

    Words that must all occur; also OR, NOT, "a phrase", begin* and NEAR(a b). Put -- before a query
    that begins with a hyphen.

    \b
    Examples:
      watcher search third party
      watcher search '"do not sell" OR "never sell"'
    """
    config = app.config(secrets=False)
    with app.reader(config) as store:
        hits = store.search(" ".join(query), limit)
    for hit in hits:
        if as_json:
            section = list(hit.section)
            say_json({"policy": hit.policy_id, "version": hit.number, "section": section, "snippet": hit.snippet})
        else:
            _print_hit(hit)
    if not hits:
        say("nothing found", err=True)
    return Exit.DONE


def _print_hit(hit: SearchHit) -> None:
    where = " › ".join(hit.section)
    if not on_terminal():
        say(f"{hit.policy_id}  {hit.number}  {where}: {hit.snippet}")
        return
    from rich.text import Text

    draw(styled(f"{hit.policy_id} version {hit.number}, {where}", "bold"))
    line, at = Text(), 0
    for start, end in hit.marks:
        line.append_text(styled(hit.snippet[at:start])).append_text(styled(hit.snippet[start:end], "bold yellow"))
        at = end
    draw(line.append_text(styled(hit.snippet[at:])))
    say()
