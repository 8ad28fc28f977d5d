"""``watcher backup``, ``prune`` and ``verify``: what keeps an archive for years, and of use as evidence."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Mapping
from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from watcher.adapters.store import Store
from watcher.cli.app import App, Exit, config_option, known_policy, now
from watcher.cli.output import entry, paragraph, progress, say, say_json
from watcher.core.text import count
from watcher.errors import UsageError

if TYPE_CHECKING:
    from watcher.adapters.store.prune import Pruned
    from watcher.adapters.store.verify import Verified

SHORT = 16
"""Letters of a hash that are shown to people."""

# --- backup -----------------------------------------------------------------------------------------------


@click.command()
@click.argument("file", metavar="FILE", type=click.Path(path_type=Path))
@click.option("--force", is_flag=True, help="Replace FILE if it is there.")
@config_option
def backup(app: App, file: Path, force: bool) -> int:
    """Copy the database while it is in use.

    The copy is whole, checked and written out before it gets its name; if anything goes wrong, what stood
    there before stays. To go back to it, stop the watcher and put it in the place of the database.

    \b
    Example:
      watcher backup /var/backups/watcher-$(date +%F).db
    """
    from watcher.adapters.store.backup import backup as copy

    source = app.config(secrets=False).settings.database
    with progress(None, "copying") as step:
        size = copy(source, file, replace=force, progress=lambda done, total: step(f"{done} of {total} pages"))
    say(f"{file}: {_size(size)}, integrity checked")
    return Exit.DONE


# --- prune ------------------------------------------------------------------------------------------------

_DAYS = {"d": 1, "w": 7, "y": 365}
_LONGEST = 100 * 365
_NOTHING = """prune takes nothing out unless you say what:
  --evidence-older-than AGE    pages that were rejected or held back
  --checks-older-than AGE      what old checks came to, but for each policy's last
  --pages-older-than AGE       the bytes of pages of versions that aren't the latest; text and hash stay
  --deliveries-older-than AGE  the wording of messages that have arrived
  --unwatched-older-than AGE   policies that you no longer configure, with their whole history
AGE is 90d, 26w or 2y; --dry-run only counts"""
_WHAT = {
    "unwatched": ("policy", "no longer configured, with their history"),
    "checks": ("row", "of old checks"),
    "evidence": ("page", "that were not taken"),
    "pages": ("page", "of old versions; their text, hash and place in the chain stay"),
    "deliveries": ("message", "that have arrived; what was told and when stays"),
}


def _age(_ctx: click.Context, _param: click.Parameter, value: str | None) -> timedelta | None:
    """``90d``, ``26w`` or ``2y``, from a day up."""
    if value is None:
        return None
    match = re.fullmatch(r"([1-9]\d{0,4}) ?([dwy])", value.strip())
    if match is None or int(match[1]) * _DAYS[match[2]] > _LONGEST:
        raise click.BadParameter("write a number and d, w or y, as in 90d, 26w, 2y")
    return timedelta(days=int(match[1]) * _DAYS[match[2]])


def _older_than(rule: str, what: str) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    return click.option(f"--{rule}-older-than", rule, metavar="AGE", callback=_age, help=what)


@click.command()
@_older_than("evidence", "Pages that were rejected or held back.")
@_older_than("checks", "What old checks came to.")
@_older_than("pages", "Bytes of the pages of old versions; never of the latest.")
@_older_than("deliveries", "Wording of messages that have arrived.")
@_older_than("unwatched", "Policies no longer configured, with their history.")
@click.option("--dry-run", is_flag=True, help="Only say what would go.")
@click.option("--compact", is_flag=True, help="Then give the room back to the disk.")
@config_option
def prune(app: App, dry_run: bool, compact: bool, **ages: timedelta | None) -> int:
    """Take out for good what you no longer need.

    Nothing is ever taken out by itself. AGE is 90d, 26w or 2y. Texts, hashes and the latest page of every
    watched policy stay, and so does what has not been delivered.

    \b
    Examples:
      watcher prune --evidence-older-than 1y --dry-run
      watcher prune --pages-older-than 5y --deliveries-older-than 1y --compact
    """
    from watcher.adapters.store.prune import Rules

    if not (compact or any(ages.values())):
        for line in _NOTHING.splitlines():
            say(line, err=True)
        return Exit.USAGE
    config = app.config(secrets=False)
    moment = now()
    before: dict[str, datetime | None] = {name: moment - age if age else None for name, age in ages.items()}
    rules = Rules(watched=tuple(policy.id for policy in config.policies), **before)
    if dry_run:
        with app.reader(config) as store:
            _tell(store.would_prune(rules, moment), store.kept_back(rules), "would go")
        return Exit.DONE
    with Store.open(config.settings.database, create=False) as store:
        kept_back = store.kept_back(rules)
        _tell(store.prune(rules, moment), kept_back, "taken out")
        if compact:
            before_size = config.settings.database.stat().st_size
            store.compact()
            say(f"{_size(before_size)} before, {_size(config.settings.database.stat().st_size)} now")
    return Exit.DONE


def _tell(pruned: Iterable[Pruned], kept_back: list[str], done: str) -> None:
    for one in pruned:
        noun, what = _WHAT[one.rule]
        say(f"{one.rule}: {count(one.rows, noun)} {what}: {_size(one.bytes)} {done}")
    for policy_id in kept_back:
        say(f"{policy_id} stays: it has messages that have not arrived; `watcher status` lists them")


def _size(length: int) -> str:
    return f"{length / 1e6:.1f} MB" if length >= 100_000 else f"{length / 1e3:.1f} kB"


# --- verify -----------------------------------------------------------------------------------------------


@click.command()
@click.argument("policy_ids", metavar="[ID]...", nargs=-1)
@click.option("--json", "as_json", is_flag=True, help="One JSON document a policy: keep it elsewhere for --against.")
@click.option(
    "--against", type=click.Path(path_type=Path), metavar="FILE", help="Compare with what --json printed earlier."
)
@config_option
def verify(app: App, policy_ids: tuple[str, ...], as_json: bool, against: Path | None) -> int:
    """Check that the archive is as it was stored.

    Computes every hash again: the chain of versions, the bytes of every page, the texts. Exits 3 if
    anything was changed, taken out, put in or put in another order.

    \b
    Examples:
      watcher verify
      watcher verify --json > heads-2026-11.jsonl
      watcher verify --against heads-2026-11.jsonl
    """
    config = app.config(secrets=False)
    saved = _saved(against) if against else {}
    with app.reader(config) as store:
        wanted = [known_policy(config, store, policy_id) for policy_id in policy_ids]
        there = [row.policy_id for row in store.status()]
        chosen = list(dict.fromkeys(wanted)) or sorted({*there, *saved})
        sound = True
        with progress(len(chosen), "verifying") as step:
            for policy_id in chosen:
                found = store.verify(policy_id)
                problems = (*found.problems, *_differences(found, saved.get(policy_id, {})))
                sound = sound and not problems
                (_as_json if as_json else _as_text)(found, problems)
                step(policy_id)
    return Exit.DONE if sound else Exit.CHECK_FAILED


def _differences(found: Verified, saved: Mapping[int, str]) -> Iterable[str]:
    """A sentence for each version that was noted down with another hash than it has now."""
    for number, head in sorted(saved.items()):
        if number not in found.links:
            yield f"Version {number} of {found.policy_id} was there when the heads were saved, and is not any more."
        elif found.links[number] != head:
            yield f"{found.policy_id} had another history up to version {number} when the heads were saved."


def _as_json(found: Verified, problems: tuple[str, ...]) -> None:
    say_json(
        {
            "policy": found.policy_id,
            "versions": found.versions,
            "head": found.head,
            "ok": not problems,
            "problems": problems,
            "pruned": found.pruned,
            "upgraded": found.upgraded,
        }
    )


def _as_text(found: Verified, problems: tuple[str, ...]) -> None:
    versions = count(found.versions, "version")
    also = [f"head {found.head[:SHORT]}"] if found.head else []
    if found.pruned:
        also.append(f"page pruned of {_numbers(found.pruned)}")
    if found.upgraded:
        also.append(f"text made again of {_numbers(found.upgraded)}")
    entry(("BROKEN  " if problems else "ok      ", found.policy_id), ", ".join((versions, *also)))
    for problem in problems:
        paragraph(f"→ {problem}", indent=10)


def _numbers(numbers: tuple[int, ...]) -> str:
    """``versions 1–7, 9``."""
    runs: list[list[int]] = []
    for number in numbers:
        if runs and runs[-1][1] == number - 1:
            runs[-1][1] = number
        else:
            runs.append([number, number])
    shown = ", ".join(str(low) if low == high else f"{low}–{high}" for low, high in runs)
    return f"version{'s' * (len(numbers) > 1)} {shown}"


def _saved(path: Path) -> dict[str, dict[int, str]]:
    """The hashes that ``--json`` printed: by policy, by the number of its version then."""
    saved: dict[str, dict[int, str]] = {}
    try:
        for line in path.read_text(encoding="utf-8").splitlines():
            row = json.loads(line) if line.strip() else {"versions": 0}
            if row["versions"]:
                saved.setdefault(str(row["policy"]), {})[int(row["versions"])] = str(row["head"])
    except OSError as problem:
        raise UsageError(f"{path} cannot be read: {problem.strerror}") from problem
    except (ValueError, KeyError, TypeError) as problem:
        raise UsageError(f"{path} is not what `watcher verify --json` prints") from problem
    return saved
