"""Holds a year against its script: lost, told twice, told for nothing, not looked at, looked at too often?"""

from __future__ import annotations

import json
import sqlite3
from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from tests.torture.world import company
from tests.torture.year.machine import flapping
from tests.torture.year.run import LOOK, OURS, UNWELL, WELL, Year
from tests.torture.year.script import DAY, HOUR, MINUTE, Span
from watcher.model import Policy

AT_ONCE, A_MINUTE = 8, 120
"""What is overdue comes so many at once, and then so many a minute."""

CATCH_UP = HOUR
SLACK = LOOK + 5 * MINUTE
GROWTH = 24 * 2**20
"""Bytes by which memory may grow from the first quarter to the end, this ledger included."""


@dataclass(frozen=True, slots=True)
class Row:
    """Checks in a row that gave no policy, up to the check that gave one again, ``over``.

    ``count`` are those that the site was to blame for, from ``first`` to ``last``, ``offline`` the others.
    """

    policy_id: str
    first: float
    last: float
    over: float
    count: int
    offline: int


def audit(year: Year, database: Path) -> tuple[dict[str, object], list[str]]:
    """Figures, and what is wrong."""
    wrong = [f"logged as an error: {error}" for error in year.errors]
    with closing(sqlite3.connect(database)) as db:
        wrong += [*_texts(year, db), *_alerts(year, db), *_deliveries(year, db), *_integrity(db)]
    rows = [row for policy_id in year.checks for row in _rows(year, policy_id)]
    wrong += [*_failing(year, rows), *_outages(year), *_strange(year)]
    crowd = _crowd(year)
    if crowd > AT_ONCE + A_MINUTE + len(year.checks) // 10:
        wrong.append(f"{crowd} checks within one minute")
    wrong += [problem for policy in year.script.policies for problem in _gaps(year, policy)]
    wrong += _memory(year)
    return _figures(year, rows, crowd, database), wrong


def _figures(year: Year, rows: list[Row], crowd: int, database: Path) -> dict[str, object]:
    count = sum(len(checks.times) for checks in year.checks.values())
    return {
        "policies": len(year.checks),
        "days": year.script.days,
        "checks": count,
        "checks most within a minute": crowd,
        "material changes": sum(map(len, year.script.changes.values())),
        "deliveries": len(year.delivered),
        "given up, then revived": year.revived,
        "messages": dict(year.machine.sent),
        "times a policy was away": len(rows),
        "notices": dict(Counter(told.kind for told in year.notices)),
        "database MiB": round(database.stat().st_size / 2**20, 1),
        "database bytes a check": round((year.sizes[-1] - year.sizes[len(year.sizes) // 4]) / (0.75 * count)),
        "memory MiB, first quarter and end": [round(year.memory[len(year.memory) // 4] / 2**20), _mib(year.memory[-1])],
    }


def _mib(size: int) -> int:
    return round(size / 2**20)


# --- what was to be found ------------------------------------------------------------------------------------


def _number(policy_id: str) -> int:
    return int(policy_id.split("/")[0].removeprefix("vendor-"))


def _texts(year: Year, db: sqlite3.Connection) -> Iterator[str]:
    """The last version of each policy names every company that the page came to name."""
    last: dict[str, str] = defaultdict(str)
    for policy_id, text in db.execute(
        "SELECT t.policy_id, t.text FROM version_texts t JOIN latest_versions l USING (policy_id, number)"
    ):
        last[policy_id] += text + "\n"
    for policy_id, changes in year.script.changes.items():
        missing = [
            number for number in range(len(changes)) if company(_number(policy_id), number) not in last[policy_id]
        ]
        if missing:
            yield f"{policy_id}: changes {missing} of {len(changes)} are in no version"


def _alerts(year: Year, db: sqlite3.Connection) -> Iterator[str]:
    """Each change is in one alert; what comes and goes in one at most."""
    told: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for policy_id, before, after in db.execute(
        "SELECT a.policy_id, j.before, j.after FROM alerts a JOIN judged_changes j ON j.change_id = a.change_id"
        " WHERE j.level <> 'none'"
    ):
        told[policy_id].append((before, after))

    def times(policy_id: str, name: str) -> int:
        return sum(name in after and name not in before for before, after in told[policy_id])

    for policy_id, changes in year.script.changes.items():
        for number in range(len(changes)):
            found = times(policy_id, company(_number(policy_id), number))
            if found != 1:
                yield f"{policy_id}: change {number} of {len(changes)} is in {found} alerts"
        found = times(policy_id, flapping(policy_id))
        if found > 1:
            yield f"{policy_id}: what came and went was alerted {found} times"


def _deliveries(year: Year, db: sqlite3.Connection) -> Iterator[str]:
    """Every alert and notice went to each of its channels, once."""
    for alert_id, policy_id, content, channel, state in db.execute(
        "SELECT a.id, a.policy_id, a.structured, d.channel, d.state"
        " FROM alerts a LEFT JOIN deliveries d ON d.alert_id = a.id"
    ):
        times = year.delivered[alert_id, channel]
        if state != "sent" or times != 1:
            yield f"alert {alert_id} about {policy_id} is {state} and went to {channel} {times} times"
        if channel not in json.loads(content)["channels"]:
            yield f"alert {alert_id} about {policy_id} went to {channel}, which was not to hear of it"
    marked = year.machine.sent["marked as a possible repeat"]
    if marked != year.marked:
        yield f"{year.marked} messages should have said that they may be repeats, {marked} did"


def _integrity(db: sqlite3.Connection) -> Iterator[str]:
    found = [line for (line,) in db.execute("PRAGMA integrity_check")]
    if found != ["ok"] or db.execute("PRAGMA foreign_key_check").fetchall():
        yield f"the database is damaged: {found}"


# --- what was told of the watching -----------------------------------------------------------------------------


def _rows(year: Year, policy_id: str) -> Iterator[Row]:
    checks = year.checks[policy_id]
    begun: list[int] = []
    for at, came in enumerate(checks.came):
        if came != WELL:
            begun.append(at)
        elif begun:
            here = [index for index in begun if checks.came[index] == UNWELL]
            if here:
                first, last = checks.times[here[0]], checks.times[here[-1]]
                yield Row(policy_id, first, last, checks.times[at], len(here), len(begun) - len(here))
            begun = []


def _failing(year: Year, rows: list[Row]) -> Iterator[str]:
    """A policy that is away for long is told of once, and so is its return; one that is away briefly is not."""
    told: dict[str, dict[str, list[float]]] = defaultdict(lambda: {"failing": [], "recovered": []})
    for notice in year.notices:
        if notice.kind in ("failing", "recovered"):
            told[notice.policy_id][notice.kind].append(notice.at)
    for row in rows:
        failing = [at for at in told[row.policy_id]["failing"] if row.first <= at < row.over]
        recovered = [at for at in told[row.policy_id]["recovered"] if at == row.over]
        before = [at for at in told[row.policy_id]["failing"] if row.first - 9 * DAY < at < row.first]
        what = f"{row.policy_id} was away for {(row.over - row.first) / DAY:.1f} days ({row.count} checks)"
        if len(failing) != len(recovered) or len(failing) > 1:
            yield f"{what}: {len(failing)} notices that it fails, {len(recovered)} that it has recovered"
        long = row.count >= 5 and row.last - row.first >= 2.5 * DAY and not row.offline
        if long and not failing and not before and not _jumped(year, row.first, row.over):
            yield f"{what}, and nobody was told"
        if failing and (row.count < 3 or row.last - row.first < 0.9 * DAY) and not _jumped(year, row.first, row.over):
            yield f"{what}, and that was told"


def _outages(year: Year) -> Iterator[str]:
    """A network that is down for long is told of once, and so is its return; a short outage may be."""
    told = {kind: [notice.at for notice in year.notices if notice.kind == kind] for kind in ("outage", "restored")}
    if len(told["outage"]) != len(told["restored"]):
        yield f"outages told: {len(told['outage'])}, their ends: {len(told['restored'])}"
    inside = 0
    for span in year.script.network:
        found = sum(span.holds(at) for at in told["outage"])
        inside += found
        on = span.end - span.start - sum(_overlap(span, off) for off in year.script.off)
        if found > 1 or (on >= DAY and not found):
            yield f"an outage of {on / HOUR:.1f} hours was told {found} times"
        if span.end - span.start < HOUR and found:
            yield "an outage of less than an hour was told"
    if inside != len(told["outage"]):
        yield f"{len(told['outage']) - inside} outages were told while the network was well"


def _strange(year: Year) -> Iterator[str]:
    """Nothing happened that would have called for other notices, or for faults of ours."""
    usual = ("failing", "recovered", "outage", "restored")
    yield from (f"told of nothing that happened: {told}" for told in year.notices if told.kind not in usual)
    ours = sum(checks.came.count(OURS) for checks in year.checks.values())
    if ours:
        yield f"{ours} checks failed by a fault of ours"


# --- when it was looked at -------------------------------------------------------------------------------------


def _gaps(year: Year, policy: Policy) -> Iterator[str]:
    """No policy goes unchecked for longer than its schedule says; when the machine was off does not count."""
    checks = year.checks[policy.id]
    for at, (earlier, later) in enumerate(pairwise([*checks.times, year.script.end])):
        off = sum(_overlap(Span(earlier, later), span) for span in year.script.off)
        gap = later - earlier - off
        longest = _longest(policy, well=checks.came[at] == WELL)
        if off:  # the hours at which it may be fetched can have gone by on both sides of the time
            longest += DAY if policy.windows else CATCH_UP
        if _jumped(year, earlier, later):
            longest = 2 * longest + DAY / 4
        if gap > longest:
            most = f"at most {longest / HOUR:.1f} were right"
            yield f"{policy.id}: no check for {gap / HOUR:.1f} hours from day {earlier / DAY:.2f}; {most}"
        soon = (
            gap < 5 * MINUTE and not off and checks.came[at] == WELL
        )  # a failed one may be repeated at the usual time
        if soon and not _jumped(year, earlier, later) and later < year.script.end:
            yield f"{policy.id}: two checks within {gap:.0f} seconds, on day {earlier / DAY:.2f}"


def _longest(policy: Policy, *, well: bool) -> float:
    usual = 25 * HOUR if policy.cron else policy.every
    if policy.windows or not well:
        usual = max(usual, DAY)
    return usual + SLACK + (6 * HOUR if policy.windows else 0)


def _overlap(span: Span, other: Span) -> float:
    return max(0.0, min(span.end, other.end) - max(span.start, other.start))


def _jumped(year: Year, begin: float, end: float) -> bool:
    """Whether the clock was wrong or set in that time, or shortly before."""
    times = [jump.at for jump in year.script.jumps]
    return any(jump.ahead and begin <= again.at and jump.at <= end for jump, again in pairwise(year.script.jumps)) or (
        bisect_right(times, end) != bisect_left(times, begin)
    )


def _crowd(year: Year) -> int:
    """The most checks within a minute."""
    times = sorted(at for checks in year.checks.values() for at in checks.times)
    return max(bisect_right(times, at + MINUTE) - index for index, at in enumerate(times))


def _memory(year: Year) -> Iterator[str]:
    grown = year.memory[-1] - year.memory[len(year.memory) // 4]
    if grown > GROWTH:
        yield f"memory grew by {_mib(grown)} MiB"
