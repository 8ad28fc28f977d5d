"""Twenty kills at random moments; `make torture` does five hundred."""

from __future__ import annotations

from pathlib import Path

from tests.torture.kills import torment

KILLS = 20


def test_kills_lose_nothing_and_repeat_only_what_may_not_have_arrived(tmp_path: Path) -> None:
    found = torment(tmp_path, seed=4, kills=KILLS)
    assert found.wrong == []
    assert found.kills == KILLS
    assert found.figures["alerts"] > KILLS / 2
