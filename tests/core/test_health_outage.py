"""When everything fails at once: one notice for all, and one at the end; no policy is told of meanwhile."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from tests.builders import NOON
from tests.core.health_watch import DAY, HOUR, Watch
from watcher.core.health import Network
from watcher.model import (
    NoticeKind,
)


def others(watch: Watch, *, silent: int = 4, watched: int = 5, since: datetime | None = None) -> Network:
    """A network in which that many other servers have been silent since then."""
    hosts = frozenset(f"host-{number}.test" for number in range(silent))
    began = since or watch.at
    return Network(began - HOUR, began, hosts, watched)


def test_an_outage_is_told_once_it_has_lasted_an_hour_and_to_all() -> None:
    watch = Watch()
    watch.read()
    watch.network = others(watch)
    assert watch.fail() == []
    watch.at += 59 * timedelta(minutes=1)
    assert watch.fail() == []
    watch.at += timedelta(minutes=1)
    (notice,) = watch.fail()
    assert notice.kind is NoticeKind.OUTAGE
    assert notice.channels == ("legal", "ops")
    assert "none of 5 servers" in notice.what
    watch.network = replace(watch.network, outage=watch.at)
    for _ in range(40):
        watch.at += DAY
        assert watch.fail() == []


@pytest.mark.parametrize(
    ("silent", "watched", "told"),
    [
        (0, 1, False),  # of one policy alone nobody can tell
        (1, 2, True),
        (1, 3, False),
        (2, 3, True),
        (2, 30, True),
        (2, 500, False),
        (60, 500, True),
    ],
)
def test_an_outage_needs_several_servers(silent: int, watched: int, told: bool) -> None:
    watch = Watch()
    watch.network = others(watch, silent=silent, watched=watched)
    watch.at += 2 * HOUR
    assert [notice.kind.value for notice in watch.fail()] == (["outage"] if told else [])


@pytest.mark.parametrize("reason", ["robots", "blocked-address", "internal", "browser", "too-large", "busy"])
def test_only_silence_is_evidence_of_an_outage(reason: str) -> None:
    watch = Watch()
    watch.network = others(watch)
    watch.at += 2 * HOUR
    assert watch.fail(reason) == []


def test_restored_comes_with_the_first_answer_whatever_it_is() -> None:
    for answer in (Watch.read, Watch.refuse):
        watch = Watch()
        watch.read()
        watch.at += HOUR
        watch.fail()
        began, watch.at = watch.at, watch.at + 6 * HOUR
        watch.network = Network(NOON, began, frozenset({"acme.test"}), 3, outage=began + HOUR, outage_since=began)
        (notice,) = answer(watch)
        assert notice.kind is NoticeKind.RESTORED
        assert "for 6 hours" in notice.what
        assert watch.state.told["restored"] == watch.at.isoformat()
        watch.network = replace(watch.network, outage=None)
        watch.fail()
        assert watch.read() == []


def test_failing_counts_from_the_end_of_an_outage() -> None:
    watch = Watch()
    watch.read()
    watch.network = Network(NOON, watch.at, frozenset({"a.test", "b.test", "c.test"}), 5, outage=watch.at)
    assert watch.all_of("-" * 20) == []
    watch.network = Network(watch.at)
    assert watch.all_of("-----") == [(3, "failing")]
    (notice,) = (found := watch.read())
    assert found
    assert notice.kind is NoticeKind.RECOVERED
    assert not {"excused", "excused_checks"} & set(watch.state.told)


def test_an_outage_that_is_over_excuses_nothing() -> None:
    watch = Watch()
    watch.read()
    # A policy that was not failing answered, so that nobody has told the end yet.
    watch.network = Network(NOON + HOUR, None, frozenset(), 5, outage=NOON, answered_again=NOON + HOUR)
    assert watch.all_of("-----") == [(4, "failing")]
