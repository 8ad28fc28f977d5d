"""Two months of thirty policies; `make torture` lives through a year of a thousand."""

from __future__ import annotations

from pathlib import Path

from tests.torture.year.audit import audit
from tests.torture.year.run import live
from tests.torture.year.script import script


def test_two_months_with_outages_reboots_and_wild_clocks(tmp_path: Path) -> None:
    year = live(script(seed=1, count=30, days=60), tmp_path)
    figures, wrong = audit(year, tmp_path / "watcher.db")
    assert wrong == []
    assert figures["material changes"] == 45
    assert {told.kind for told in year.notices} == {"failing", "recovered", "outage", "restored"}
    assert year.revived > 0
