"""``watcher status``: how every policy is doing, and which alerts have not arrived."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any

import click

from watcher.adapters.store import PolicyStatus, Undelivered
from watcher.cli.app import App, Exit, config_option, now
from watcher.cli.output import ago, level_word, on_terminal, say, say_json, table, when
from watcher.cli.undelivered import as_dict as undelivered_dict
from watcher.cli.undelivered import told
from watcher.config import Config
from watcher.core.health import Network
from watcher.core.text import count
from watcher.model import Outcome, Policy

if TYPE_CHECKING:
    from watcher.core.schedule import Past


@dataclass(frozen=True, slots=True)
class _Row:
    """A configured policy, what is stored of it (None if nothing is), and when it is checked next."""

    policy: Policy
    known: PolicyStatus | None
    due: datetime

    @property
    def health(self) -> str:
        """One word or two."""
        if self.known is None or self.known.checked_at is None:
            return "not checked"
        if self.known.failures:
            return "failing"
        return "held back" if self.known.pending_since else "ok"

    @property
    def trouble(self) -> str:
        """What the word leaves out, as a sentence; empty if all is well."""
        known = self.known
        if known is not None and self.health == "held back":
            return f"a drastic change is held back since {when(known.pending_since)}, until a fetch confirms it"
        if known is None or self.health != "failing":
            return ""
        times = "once" if known.failures == 1 else f"{known.failures} times"
        what = f"{known.reason}: {known.detail}" if known.detail else known.reason
        noticed = f" (a notice was made {when(known.noticed)})" if known.noticed else ""
        return f"failing since {when(known.failing_since)}, {times}: {what}{noticed}"


@click.command()
@click.option("--json", "as_json", is_flag=True, help="One JSON document.")
@config_option
def status(app: App, as_json: bool) -> int:
    """How every policy is doing.

    Last check, last change, health and next check; and the alerts that have not arrived. Times are in UTC.

    \b
    Examples:
      watcher status
      watcher status --json | jq '.policies[] | select(.health != "ok")'
    """
    config = app.config(secrets=False)
    known: dict[str, PolicyStatus] = {}
    undelivered: list[Undelivered] = []
    silence: datetime | None = None
    if app.has_store(config):
        with app.reader(config) as store:
            known = {row.policy_id: row for row in store.status()}
            undelivered = store.undelivered()
            silence = _silence(store.network(now()))
    rows = list(_rows(config, known, now()))
    if as_json:
        say_json(
            {
                "policies": list(map(_as_dict, rows)),
                "undelivered": list(map(undelivered_dict, undelivered)),
                "outage_since": _iso(silence),
            }
        )
        return Exit.DONE
    (_print_table if on_terminal() else _print_lines)(rows)
    if silence:
        say(f"no server has answered since {when(silence)}: the network here seems to be down")
    for sentence in told(undelivered, {channel.name for channel in config.channels}, now()):
        say(sentence)
    for row in rows:
        for fact in _left_out(row.known):
            say(f"{row.policy.id}: {fact}")
    return Exit.DONE


def _rows(config: Config, known: dict[str, PolicyStatus], moment: datetime) -> Iterator[_Row]:
    from watcher.core.schedule import plan

    due = plan(config.policies, {policy_id: past_of(row) for policy_id, row in known.items()}, moment)
    for policy in config.policies:
        yield _Row(policy, known.get(policy.id), due[policy.id])


def _silence(network: Network) -> datetime | None:
    """Since when nothing answers any more, if that was told and stands."""
    return (network.outage_since or network.outage) if network.down else None


def past_of(row: PolicyStatus) -> Past:
    """What the next check depends on."""
    from watcher.core.health.network import SILENT
    from watcher.core.schedule import Past

    silent = row.outcome is Outcome.FAILED and row.reason in SILENT
    return Past(row.checked_at, row.failures, row.not_before, row.pending_since is not None, silent)


def _print_table(rows: Iterable[_Row]) -> None:
    moment = now()
    rows = list(rows)
    table(
        ("policy", "health", "checked", "changed", "level", "next"),
        [
            (
                row.policy.id,
                row.health,
                ago(row.known.checked_at if row.known else None, moment),
                ago(row.known.changed_at if row.known else None, moment),
                level_word(row.known.level if row.known else None),
                ago(row.due, moment),
            )
            for row in rows
        ],
    )
    for row in rows:
        if row.trouble:
            say(f"{row.policy.id}: {row.trouble}")


def _print_lines(rows: Iterable[_Row]) -> None:
    table(
        (),
        [
            (
                row.policy.id,
                row.trouble or row.health,
                when(row.known.checked_at if row.known else None),
                when(row.known.changed_at if row.known else None),
                level_word(row.known.level if row.known else None),
                str(row.known.versions if row.known else 0),
                when(row.due),
            )
            for row in rows
        ],
    )


def _left_out(known: PolicyStatus | None) -> Iterator[str]:
    """What nobody was told of, a sentence each: quiet changes, and lines that are not compared."""
    if known is None:
        return
    if known.quiet:
        yield f"{count(known.quiet, 'quiet change')} in {count(known.versions, 'version')}"
    for line in known.volatile:
        where, since = " › ".join(line.path), when(line.since)
        yield f"changes by itself since {since}, and is not compared: “{line.reading}” ({where})"


def _as_dict(row: _Row) -> dict[str, Any]:
    known = row.known
    return {
        "policy": row.policy.id,
        "url": row.policy.url,
        "health": row.health.replace(" ", "-"),
        "last_check": _iso(known.checked_at if known else None),
        "outcome": known.outcome.value if known and known.outcome else None,
        "reason": (known.reason if known else "") or None,
        "detail": (known.detail if known else "") or None,
        "failures": known.failures if known else 0,
        "failing_since": _iso(known.failing_since if known else None),
        "noticed": _iso(known.noticed if known else None),
        "pending_since": _iso(known.pending_since if known else None),
        "versions": known.versions if known else 0,
        "last_change": _iso(known.changed_at if known else None),
        "level": level_word(known.level if known else None) or None,
        "next_check": _iso(row.due),
        "quiet_changes": known.quiet if known else 0,
        "volatile": [
            {"section": list(line.path), "reading": line.reading, "since": _iso(line.since)}
            for line in (known.volatile if known else ())
        ],
    }


def _iso(moment: datetime | None) -> str | None:
    return moment.isoformat() if moment else None
