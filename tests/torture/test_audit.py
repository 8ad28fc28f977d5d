"""The audits find what is wrong: a ledger or a database that is tampered with never passes."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from copy import deepcopy
from dataclasses import replace
from pathlib import Path

import pytest

from tests.torture.audit import audit, compare
from tests.torture.kills import Range, Torment, settle, shooting
from tests.torture.world import POLICIES
from tests.torture.year.audit import audit as audit_year
from tests.torture.year.run import Told, Year, live
from tests.torture.year.script import DAY, script


@pytest.fixture
def quiet(tmp_path: Path) -> Iterator[Range]:
    """A world in which each policy has changed once, and nothing went wrong."""
    with shooting(tmp_path, seed=9) as (range_, configs):
        range_.world.moody = range_.world.restless = False
        (tmp_path / "config.toml").write_text(configs[0])
        range_.whole("check")
        for policy in POLICIES:
            range_.world.change(policy)
        settle(Torment(9), range_)
        yield range_


def found(range_: Range) -> list[str]:
    return compare(range_.world, range_.database, {1, 2, 3}, set())[1]


def test_an_audit_finds_what_was_lost_or_told_twice(quiet: Range) -> None:
    assert found(quiet) == []
    arrivals = quiet.world.arrivals
    twice = arrivals[0]
    arrivals.append(twice)
    assert any("twice" in problem and "taken and recorded" in problem for problem in found(quiet))
    arrivals[-1] = arrivals[0] = replace(twice, keys=())
    assert any("never came to" in problem for problem in found(quiet))
    arrivals[0] = twice
    quiet.world.change(POLICIES[0])
    assert any("the last version has" in problem for problem in found(quiet))
    assert any("no alert is about" in problem for problem in found(quiet))
    quiet.world.companies[POLICIES[0]].pop()
    quiet.world.served.add((1, POLICIES[0], 9))
    assert any("and is no version" in problem for problem in found(quiet))


def test_an_audit_asks_the_program_and_reads_its_output(quiet: Range) -> None:
    torment = Torment(9)
    (quiet.folder / "out.log").write_text("Traceback (most recent call last):\n")
    with closing(sqlite3.connect(quiet.database)) as db, db:
        db.execute("UPDATE versions SET digest = 'other' WHERE number = 1")
    audit(torment, quiet.world, quiet.folder, set(), set())
    assert any("printed: Traceback" in problem for problem in torment.wrong)
    assert any("`watcher verify` ends with" in problem for problem in torment.wrong)


def _told_again(year: Year) -> None:
    year.delivered[next(iter(year.delivered))] += 1


def _not_told(year: Year) -> None:
    year.delivered[next(iter(year.delivered))] = 0


def _not_looked_at(year: Year) -> None:
    checks = next(iter(year.checks.values()))
    del checks.times[18:26], checks.came[18:26]


def _crowded(year: Year) -> None:
    checks = next(iter(year.checks.values()))
    for _ in range(300):
        checks.times.append(checks.times[-1])
        checks.came.append(0)


def _noticed(year: Year) -> None:
    year.notices.append(Told(3 * DAY, "outage", "vendor-1/privacy"))


def _grown(year: Year) -> None:
    year.memory[-1] += 2**30


def _lost(database: Path, copy: Path) -> Path:
    """The same database without its alerts."""
    with closing(sqlite3.connect(database)) as before, closing(sqlite3.connect(copy)) as after:
        before.backup(after)
        after.execute("DELETE FROM deliveries")
        after.execute("DELETE FROM alerts WHERE kind = 'change'")
        after.commit()
    return copy


TAMPERED: tuple[tuple[Callable[[Year], None], str], ...] = (
    (_told_again, "2 times"),
    (_not_told, "0 times"),
    (_not_looked_at, "no check for"),
    (_crowded, "checks within one minute"),
    (_noticed, "outages told"),
    (_grown, "memory grew"),
)


def test_an_audit_of_a_month_finds_what_was_tampered_with(tmp_path: Path) -> None:
    year = live(script(seed=2, count=12, days=30), tmp_path)
    database = tmp_path / "watcher.db"
    assert audit_year(year, database)[1] == []
    for tamper, says in TAMPERED:
        copy = replace(
            year, **{name: deepcopy(getattr(year, name)) for name in ("checks", "notices", "delivered", "memory")}
        )
        tamper(copy)
        assert any(says in problem for problem in audit_year(copy, database)[1]), says
    wrong = audit_year(year, _lost(database, tmp_path / "lost.db"))[1]
    assert any("is in 0 alerts" in problem for problem in wrong)
