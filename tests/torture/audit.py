"""Holds a world's ledger against the database: was any version, change or alert lost, or told too often?"""

from __future__ import annotations

import json
import re
import sqlite3
import subprocess
import sys
from collections import defaultdict
from contextlib import closing
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

from tests.torture.world import CHANNELS, POLICIES, Arrival, World
from watcher.cli.app import COMMANDS

if TYPE_CHECKING:
    from tests.torture.kills import Torment

IN_FLIGHT = len(CHANNELS)
"""Messages that one killed process can leave sent but not recorded: one for each channel."""

_NOISE = re.compile(r"Traceback|internal error|database is locked|sqlite3\.")


def audit(found: Torment, world: World, folder: Path, finished: set[int], killed: set[int]) -> None:
    """Adds figures, and what is wrong, to ``found``. ``finished`` are the runs of `check` that came to their end."""
    figures, wrong = compare(world, folder / "watcher.db", finished, killed)
    found.figures |= figures
    found.wrong += [*wrong, *_whole(folder)]


def compare(world: World, database: Path, finished: set[int], killed: set[int]) -> tuple[dict[str, int], list[str]]:
    """The ledger beside the database: figures, and what is wrong."""
    stored, repeats = _stored(database), _repeats(world, killed)
    figures = {
        "versions": sum(map(len, stored.texts.values())),
        "alerts": len(stored.alerts),
        "arrivals": len(world.arrivals),
        "refused": sum(world.refused.values()),
        "told again after no answer": repeats.after_silence,
        "told again after a kill between the send and its record": repeats.after_a_kill,
        "told again and marked as a possible repeat": repeats.marked,
        "database KiB": database.stat().st_size // 1024,
    }
    return figures, [*_versions(world, stored.texts, finished), *_arrived(world, stored), *repeats.wrong]


@dataclass(frozen=True, slots=True)
class _Stored:
    """How many companies each version lists, in order; which versions were alerted, and what was new in those."""

    texts: dict[str, list[int]]
    alerts: list[tuple[str, int]]
    news: str


def _stored(database: Path) -> _Stored:
    texts: dict[str, list[int]] = {policy: [] for policy in POLICIES}
    with closing(sqlite3.connect(database)) as db:
        for policy, number in db.execute(
            "SELECT policy_id, number FROM versions ORDER BY policy_id, number"
        ).fetchall():
            lines = db.execute(
                "SELECT text FROM version_texts WHERE policy_id = ? AND number = ?", [policy, number]
            ).fetchall()
            texts[policy].append("\n".join(line for (line,) in lines).count("which receives your e-mail address"))
        alerts = db.execute(
            "SELECT v.policy_id, v.number FROM alerts a JOIN changes c ON c.id = a.change_id"
            " JOIN versions v ON v.id = c.new_version_id"
        ).fetchall()
        news = db.execute(
            "SELECT j.after FROM alerts a JOIN judged_changes j ON j.change_id = a.change_id WHERE j.level <> 'none'"
        ).fetchall()
    return _Stored(texts, alerts, "\n".join(line for (line,) in news))


def _versions(world: World, texts: dict[str, list[int]], finished: set[int]) -> list[str]:
    wrong = []
    for policy, counts in texts.items():
        if counts != sorted(set(counts)):
            wrong.append(f"{policy}: versions with {counts} companies: one is twice, or out of order")
        if counts[-1:] != [len(world.companies[policy])]:
            wrong.append(f"{policy}: the last version has {counts[-1:]} companies of {len(world.companies[policy])}")
    wrong += [
        f"{policy} with {count} companies was served to check {run}, which ended well, and is no version"
        for run, policy, count in sorted(world.served)
        if run in finished and count not in texts[policy]
    ]
    return wrong


def _arrived(world: World, stored: _Stored) -> list[str]:
    """Each company is in an alert, and each alert came to each channel."""
    arrived = {(arrival.channel, key) for arrival in world.arrivals for key in arrival.keys}
    wrong = [
        f"the alert about {policy} version {number} never came to {channel}"
        for policy, number in stored.alerts
        for channel in CHANNELS
        if (channel, (policy, number)) not in arrived
    ]
    # A message shows the gravest changes and counts the others, so what is asked is what the alert is about.
    wrong += [
        f"no alert is about {company} in {policy}"
        for policy, companies in world.companies.items()
        for company in companies[sum(stored.texts[policy][:1]) :]  # those of the first version are no news
        if company not in stored.news
    ]
    return wrong


@dataclass
class _Repeats:
    """Second arrivals: after a message left without an answer, after a kill; and how many say what they are."""

    after_silence: int = 0
    after_a_kill: int = 0
    marked: int = 0
    wrong: list[str] = field(default_factory=list)


def _repeats(world: World, killed: set[int]) -> _Repeats:
    by_key: dict[tuple[str, tuple[str, int]], list[Arrival]] = defaultdict(list)
    for arrival in world.arrivals:
        for key in arrival.keys:
            by_key[arrival.channel, key].append(arrival)
    found = _Repeats()
    left: dict[int, set[int]] = defaultdict(set)
    for (channel, (policy, number)), arrivals in by_key.items():
        for earlier, later in pairwise(arrivals):
            what = f"{channel} was told of {policy} version {number} twice (processes {earlier.run}, {later.run})"
            found.after_silence += not earlier.answered
            found.after_a_kill += earlier.answered
            found.marked += later.marked
            if earlier.answered and earlier.run not in killed:
                found.wrong.append(f"{what} although the first was taken and recorded")
            elif not later.marked:
                found.wrong.append(f"{what} and the second does not say that it may be a repeat")
            if earlier.answered:
                left[earlier.run].add(id(earlier))
    found.wrong += [
        f"process {run} left {len(messages)} messages sent and not recorded"
        for run, messages in left.items()
        if len(messages) > IN_FLIGHT
    ]
    return found


def _whole(folder: Path) -> list[str]:
    """What the program itself says of its database, and what it printed while it was tormented."""
    wrong = []
    with closing(sqlite3.connect(folder / "watcher.db")) as db:
        found = [line for (line,) in db.execute("PRAGMA integrity_check").fetchall()]
        if found != ["ok"] or db.execute("PRAGMA foreign_key_check").fetchall():
            wrong.append(f"the database is damaged: {found}")
    for command in filter(COMMANDS.__contains__, ("doctor", "verify")):
        ran = subprocess.run(
            [sys.executable, "-m", "watcher", command],
            cwd=folder,
            capture_output=True,
            text=True,
            timeout=120,
            env={"PYTHONPATH": str(Path(__file__).parents[2]), "PATH": "/usr/bin:/bin"},
            check=False,
        )
        if ran.returncode:
            wrong.append(f"`watcher {command}` ends with {ran.returncode}: {ran.stdout} {ran.stderr}")
    said = (folder / "out.log").read_text(errors="replace")
    wrong += [f"printed: {line}" for line in said.splitlines() if _NOISE.search(line)][:5]
    return wrong


def told(wrong: list[str]) -> str:
    """The first of what is wrong, for a person."""
    return json.dumps(wrong[:20], indent=1, ensure_ascii=False)
