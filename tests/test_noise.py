"""Pages that differ without news, by default configuration, through a real server and to real channels.

A baseline, a variant and the baseline again: what should be quiet is, what is no policy is rejected with its
reason, a section that moved is one line, and one word that matters is one short alert.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from tests.commandline import Home, Ran
from tests.noise_pages import SHARING, VARIANTS, dressed, home
from tests.receivers import Received, receiving
from tests.servers import Site, serve
from watcher.cli import app
from watcher.cli.app import Exit

QUIET = ("unchanged", None)
WANTED = {
    "nonces": QUIET,
    "assets": QUIET,
    "wrapped": QUIET,
    "restyled": QUIET,
    "teasers": QUIET,
    "loading": ("rejected", "placeholder"),
    "wall-200": ("rejected", "bot-wall"),
    "wall-403": ("rejected", "bot-wall"),
    "error-500": ("rejected", "error-page"),
    "empty": ("rejected", "empty"),
    "redirected": ("rejected", "other-document"),
    "moved": ("changed", None),
    "may": ("changed", None),
}
"""Variant -> its outcome and reason."""

UNWELL = [name for name, (outcome, _) in WANTED.items() if outcome == "rejected"]


def vendor(name: str) -> str:
    """The vendor whose page goes through that variant."""
    return "Quill" + name.replace("-", "").title()


@pytest.fixture
def user(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Home:
    return Home(tmp_path, capsys)


@contextmanager
def watched(user: Home, *names: str) -> Iterator[tuple[Site, Received]]:
    """A policy for each variant, at its baseline and checked once, with three channels and defaults."""
    with serve() as site, receiving(site, user.folder) as received:
        for name in names:
            site.routes[f"/home-of-{vendor(name)}"] = home(vendor(name))
        baseline(site, *names)
        user.write({f"{name}/privacy": site.url(f"/{name}") for name in names}, channels=received.urls)
        yield site, received


def baseline(site: Site, *names: str) -> None:
    site.routes |= {f"/{name}": dressed(vendor(name)) for name in names}


def varied(site: Site, *names: str) -> None:
    site.routes |= {f"/{name}": VARIANTS[name](vendor(name)) for name in names}


def check(user: Home) -> tuple[int, dict[str, tuple[str, str | None]]]:
    """``watcher check`` in a process of its own: exit code, and outcome and reason of each variant."""
    process = user.start("check", "--json")
    out, err = process.communicate(timeout=120)
    assert err == ""
    rows = [json.loads(line) for line in out.splitlines()]
    return process.returncode, {row["policy"].split("/")[0]: (row["outcome"], row["reason"]) for row in rows}


def test_thirteen_variants_there_and_back_give_one_alert(user: Home) -> None:
    assert set(VARIANTS) == set(WANTED)
    assert len(VARIANTS) == 13
    with watched(user, *VARIANTS) as (site, received):
        code, first = check(user)
        assert (code, set(first.values())) == (Exit.DONE, {("first", None)})
        varied(site, *VARIANTS)
        code, there = check(user)
        assert (code, there) == (Exit.CHECK_FAILED, WANTED)
        baseline(site, *VARIANTS)
        code, back = check(user)
        assert code == Exit.CHANGED
        assert back == dict.fromkeys(VARIANTS, QUIET) | {"moved": ("changed", None), "may": ("changed", None)}
        assert received.counts == (1, 1, 1)
        assert received.hooked[0]["title"] == received.mails[0]["Subject"]
        assert "may share" in received.hooked[0]["title"]
        assert user.run("status", "--json").json[0]["undelivered"] == []


def test_one_word_is_one_short_alert_with_section_word_and_reason(user: Home) -> None:
    with watched(user, "may") as (site, received):
        user.run("check")
        varied(site, "may")
        assert user.run("check").code == Exit.CHANGED
        text = received.hooked[0]["message"]
        assert len(text.encode()) < 600
        assert "7. Sharing your data\n" in text
        assert f"Was: {SHARING.replace('will', '*will*')}" in text
        assert f"Now: {SHARING.replace('will', '*may*')}" in text
        assert "Why: a duty became a permission: “will share your” → “may share your”" in text
        plain = received.mails[0].get_body(preferencelist=("plain",))
        assert plain is not None
        assert len(plain.get_content().replace("\r\n", "\n").encode()) < 600
        assert "may" in received.lines[0]


def test_a_section_that_moved_is_one_line_of_the_diff(user: Home) -> None:
    with watched(user, "moved") as (site, received):
        user.run("check")
        varied(site, "moved")
        ran = user.run("check")
        assert "moved, wording unchanged" in ran.lines[0]
        assert received.counts == (0, 0, 0)
    *_, blank, line = user.run("diff", "moved/privacy", "1", "2").lines
    assert blank == ""
    assert line.startswith("[cosmetic] 3. Where your data is kept (section moved, renumbered)")
    assert "was: 8. Where your data is kept" in line


# --- pages that stay away -------------------------------------------------------------------------------


@pytest.fixture
def later(monkeypatch: pytest.MonkeyPatch) -> Callable[[timedelta], None]:
    """Sets the clock forward, for every part of the command line."""
    real, ahead = app.now, timedelta()

    def now() -> datetime:
        return datetime.now(UTC) + ahead

    for name, module in list(sys.modules.items()):
        if name.startswith("watcher.") and getattr(module, "now", None) is real:
            monkeypatch.setattr(module, "now", now)

    def forward(by: timedelta) -> None:
        nonlocal ahead
        ahead += by

    return forward


SIX_HOURS = timedelta(hours=6)


def rounds(user: Home, count: int, forward: Callable[[timedelta], None]) -> list[Ran]:
    """That many checks, six hours apart, as the default schedule has them."""
    found = []
    for _ in range(count):
        forward(SIX_HOURS)
        found.append(user.run("check"))
        assert user.run("deliver").code == Exit.DONE
    return found


def settled(received: Received, count: int) -> bool:
    """Whether so many messages came to each channel; the log, which is told by datagrams, gets a moment."""
    for _ in range(100):
        if received.counts == (count, count, count):
            return True
        time.sleep(0.02)
    return False


@pytest.mark.parametrize("name", UNWELL)
def test_a_page_that_stays_away_is_two_notices(user: Home, name: str, later: Callable[[timedelta], None]) -> None:
    with watched(user, name) as (site, received):
        rounds(user, 2, later)
        varied(site, name)
        rounds(user, 10, later)
        assert settled(received, 1), received.hooked
        baseline(site, name)
        rounds(user, 6, later)
        assert settled(received, 2), received.hooked
        failing, recovered = received.hooked
    assert f"{name}/privacy can't be read since" in failing["message"]
    assert f"{name}/privacy can be read again" in recovered["message"]
    assert [entry for entry in user.run("history", f"{name}/privacy").lines if entry.strip()][1:] == []


def test_pages_that_are_away_for_a_moment_are_no_notice(user: Home, later: Callable[[timedelta], None]) -> None:
    with watched(user, *UNWELL) as (site, received):
        rounds(user, 2, later)
        varied(site, *UNWELL)
        rounds(user, 2, later)
        baseline(site, *UNWELL)
        rounds(user, 4, later)
        assert received.counts == (0, 0, 0)
