"""Memory as a user meets it: ``watcher check`` again and again against a real server."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.changing import COURIER, QUOTES, SIX_YEARS, applicants, holm
from tests.commandline import Home
from tests.servers import Request, Response, Site, page, serve
from watcher.cli.app import Exit

Sink = list[dict[str, str]]


@pytest.fixture
def home(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Home:
    return Home(tmp_path, capsys)


@contextmanager
def shop(home: Home) -> Iterator[tuple[Site, Sink]]:
    """A site with one policy, watched by ``home``, and a webhook that takes in alerts."""
    taken: Sink = []

    def webhook(request: Request) -> Response:
        taken.append(json.loads(request.body))
        return Response(200)

    with serve({"/privacy": page(holm())}) as site:
        site.routes["/hook"] = webhook
        home.write({"holm/privacy": site.url("/privacy")}, channels={"legal": f"json://127.0.0.1:{site.port}/hook"})
        yield site, taken


def checks(home: Home, site: Site, *pages: str) -> list[tuple[str, str | None]]:
    """(outcome, what is said) of a check of each page."""
    found = []
    for body in pages:
        site.routes["/privacy"] = page(body)
        (line, *_) = home.run("check", "--json").json
        found.append((line["outcome"], line["detail"]))
    return found


def test_a_text_that_goes_and_returns_alerts_once(home: Home) -> None:
    with shop(home) as (site, taken):
        assert checks(home, site, holm(), holm(keeping=SIX_YEARS), holm(), holm(keeping=SIX_YEARS)) == [
            ("first", None),
            ("changed", None),
            ("changed", "returned to version 1"),
            ("changed", "returned to version 2"),
        ]
        assert len(taken) == 1
        assert checks(home, site, holm(extra=COURIER)) == [("changed", "1 change back to an earlier wording")]
        assert len(taken) == 2
        assert "Swiftfoot" in taken[1]["message"]
        assert "six years" not in taken[1]["message"]


def test_two_documents_in_turn_alert_of_what_is_new_in_each(home: Home) -> None:
    with shop(home) as (site, taken):
        pages = [holm(), applicants(), applicants() + "<!-- -->", holm(), applicants(), holm(keeping=SIX_YEARS)]
        found = checks(home, site, *pages, applicants("Letters of applicants are never destroyed."))
        assert found[3:] == [
            ("changed", "returned to version 1"),
            ("changed", "returned to version 2"),
            ("changed", "like version 3, with 1 change"),
            ("changed", "like version 4, with 1 change"),
        ]
        assert len(taken) == 3
        history = home.run("history", "holm/privacy", "--json").json
        assert [line["compared_with"] for line in history] == [None, 1, 1, 2, 3, 4]
        assert "beside version 3: " in home.run("history", "holm/privacy").lines[4]


@pytest.mark.parametrize(
    "asides", [QUOTES, [f"{count} happy cooks so far" for count in (1204, 1377, 1502, 1690)]], ids=["quote", "counter"]
)
def test_a_line_that_changes_by_itself_is_learned_and_shown(home: Home, asides: list[str]) -> None:
    with shop(home) as (site, taken):
        found = checks(home, site, *(holm(aside=f"<p>{aside}</p>") for aside in asides))
        assert [outcome for outcome, _ in found[2:]] == ["unchanged"] * (len(asides) - 2)
        told = len(taken)
        (known,) = home.run("status", "--json").json[0]["policies"]
        (line,) = known["volatile"]
        assert (line["section"], line["reading"]) == (["4. Contact"], asides[-1])
        assert line["since"] < known["last_check"]
        assert known["quiet_changes"] >= 0
        status = home.run("status").out
        assert f"is not compared: “{asides[-1]}” (4. Contact)" in status
        assert checks(home, site, holm(aside=f"<p>{asides[0]}</p>", keeping=SIX_YEARS)) == [("changed", None)]
        assert len(taken) == told + 1
        assert asides[0] not in taken[-1]["message"]


def test_a_dry_run_remembers_nothing(home: Home) -> None:
    with shop(home) as (site, _):
        checks(home, site, *(holm(aside=f"<p>{quote}</p>") for quote in QUOTES[:2]))
        for quote in (QUOTES[2], QUOTES[3], QUOTES[2]):
            site.routes["/privacy"] = page(holm(aside=f"<p>{quote}</p>"))
            assert home.run("check", "--dry-run").code == Exit.DONE
        (known,) = home.run("status", "--json").json[0]["policies"]
        assert known["volatile"] == []
        assert known["versions"] == 2


def test_the_status_counts_what_nobody_was_told(home: Home) -> None:
    with shop(home) as (site, taken):
        checks(home, site, holm(), holm(dated="9 February 2026"), holm(dated="9 February 2026", keeping=SIX_YEARS))
        assert len(taken) == 1
        assert "holm/privacy: 1 quiet change in 3 versions" in home.run("status").lines
        (known,) = home.run("status", "--json").json[0]["policies"]
        assert (known["quiet_changes"], known["versions"]) == (1, 3)
