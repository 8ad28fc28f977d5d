"""``watcher check``, ``deliver`` and ``notify-test`` against real servers, a real database and a real webhook."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from html.parser import HTMLParser
from pathlib import Path

import pytest

from tests.commandline import MAY, WALL, Home, policy_page
from tests.servers import Request, Response, Site, page, serve
from watcher.cli.app import Exit

Sink = list[dict[str, str]]


@pytest.fixture
def home(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Home:
    return Home(tmp_path, capsys)


@contextmanager
def vendor(home: Home, *names: str, hook: int = 200, settings: str = "") -> Iterator[tuple[Site, Sink]]:
    """A site with a policy for each name, watched by ``home``, and a webhook that takes in alerts."""
    taken: Sink = []

    def webhook(request: Request) -> Response:
        taken.append(json.loads(request.body))
        return Response(hook)

    with serve({f"/{name}": page(policy_page(title=name.title())) for name in names}) as site:
        site.routes["/hook"] = webhook
        policies = {f"{name}/privacy": site.url(f"/{name}") for name in names}
        home.write(policies, channels={"legal": f"json://127.0.0.1:{site.port}/hook"}, settings=settings)
        yield site, taken


def outcomes(lines: list[str]) -> dict[str, list[str]]:
    """``id -> [outcome, level, what is said]`` of each line of a check."""
    found = {}
    for line in lines:
        outcome, level, policy, *said = line.split(None, 3)
        found[policy] = [outcome, level, *said]
    return found


def test_from_the_first_check_to_an_alert(home: Home) -> None:
    with vendor(home, "acme", "birch") as (site, taken):
        first = home.run("check")
        assert first.code == Exit.DONE
        assert {policy: found[0] for policy, found in outcomes(first.lines).items()} == {
            "acme/privacy": "first",
            "birch/privacy": "first",
        }
        again = home.run("check")
        assert (again.code, {found[0] for found in outcomes(again.lines).values()}) == (Exit.DONE, {"unchanged"})
        site.routes["/acme"] = page(policy_page(MAY, title="Acme"))
        changed = home.run("check")
        assert changed.code == Exit.CHANGED
        *checked, sent = changed.lines
        assert outcomes(checked)["acme/privacy"][0] == "changed"
        assert "may sell" in outcomes(checked)["acme/privacy"][2]
        assert sent.startswith("sent")
        assert sent.endswith("to legal")
        assert len(taken) == 1
        assert "Selling and sharing" in taken[0]["message"]
        assert (home.run("check").code, len(taken)) == (Exit.DONE, 1)


def test_only_the_named_policies_are_checked(home: Home) -> None:
    with vendor(home, "acme", "birch", "cedar") as (site, _):
        ran = home.run("check", "cedar/privacy", "acme/privacy", "acme/privacy")
        assert sorted(outcomes(ran.lines)) == ["acme/privacy", "cedar/privacy"]
        assert not site.seen("/birch")


def test_an_unknown_id_checks_nothing_and_names_the_likely_one(home: Home) -> None:
    with vendor(home, "acme") as (site, _):
        ran = home.run("check", "acme/privacy", "acme/privcy")
        assert ran.code == Exit.USAGE
        assert "acme/privcy; did you mean acme/privacy?" in ran.err
        assert not site.requests


def test_a_dry_run_stores_and_sends_nothing_and_shows_the_alert(home: Home) -> None:
    with vendor(home, "acme") as (site, taken):
        assert home.run("check", "--dry-run").code == Exit.DONE
        assert not home.database.exists()
        home.run("check")
        before = home.database.read_bytes()
        site.routes["/acme"] = page(policy_page(MAY))
        dry = home.run("check", "--dry-run")
        assert dry.code == Exit.CHANGED
        assert "Why: " in dry.out
        assert home.database.read_bytes() == before
        assert not taken
        assert home.run("check").code == Exit.CHANGED
        assert len(taken) == 1


def test_json_has_every_key_of_the_contract(home: Home) -> None:
    with vendor(home, "acme") as (site, _):
        home.run("check")
        (same,) = home.run("check", "--json").json
        assert (same["outcome"], same["version"], same["changes"]) == ("unchanged", 1, [])
        site.routes["/acme"] = page(policy_page(MAY))
        (line,) = home.run("check", "--json").json
    assert set(line) >= {
        *("policy", "fetched_at", "outcome", "reason", "version", "level", "material", "alert", "changes"),
    }
    assert (line["policy"], line["outcome"], line["version"]) == ("acme/privacy", "changed", 2)
    assert (line["material"], line["alert"], line["reason"]) == (True, True, None)
    (change,) = line["changes"]
    assert set(change) >= {"kind", "section", "nature", "level", "topics", "reasons", "before", "after"}
    assert (change["kind"], change["nature"], change["level"]) == ("edited", "substantive", line["level"])
    assert change["section"] == ["3. Selling and sharing"]


def test_a_wall_beside_a_change_is_exit_3_and_the_change_is_told(home: Home) -> None:
    with vendor(home, "acme", "birch", "cedar") as (site, taken):
        home.run("check")
        site.routes |= {"/acme": page(policy_page(MAY)), "/birch": page(WALL), "/cedar": Response(503, body="busy")}
        ran = home.run("check")
        found = outcomes(ran.lines[:3])
        assert ran.code == Exit.CHECK_FAILED
        assert found["birch/privacy"][0] == "rejected"
        assert found["birch/privacy"][2].startswith("bot-wall: ")
        assert found["cedar/privacy"][0] in ("rejected", "failed")
        assert len(taken) == 1


def test_the_highest_exit_code_wins(home: Home) -> None:
    with vendor(home, "acme", "birch", hook=500) as (site, taken):
        home.run("check")
        site.routes |= {"/acme": page(policy_page(MAY)), "/birch": page(WALL)}
        ran = home.run("check")
        assert ran.code == Exit.DELIVERY_FAILED
        assert "not sent" in ran.err
        assert len(taken) == 1


def test_a_channel_that_is_down_stops_no_other_and_gets_its_alert_later(home: Home) -> None:
    with vendor(home, "acme") as (site, taken):
        hooks = {name: f"json://127.0.0.1:{site.port}/{name}" for name in ("down", "hook")}
        site.routes["/down"] = Response(500)
        home.write({"acme/privacy": site.url("/acme")}, channels=hooks)
        home.run("check")
        site.routes["/acme"] = page(policy_page(MAY))
        assert home.run("check").code == Exit.DELIVERY_FAILED
        assert len(taken) == 1
        status = home.run("status", "--json").json[0]
        (waiting,) = status["undelivered"]
        assert (waiting["channel"], waiting["attempts"], waiting["given_up"]) == ("down", 1, False)
        # Not due before its time ...
        assert (home.run("deliver").code, len(site.seen("/down"))) == (Exit.DONE, 1)
        # ... and sent once it is.
        home.let_time_pass()
        site.routes["/down"] = Response(200)
        later = home.run("deliver")
        assert (later.code, later.out.startswith("sent")) == (Exit.DONE, True)
        assert len(site.seen("/down")) == 2
        assert len(taken) == 1
        assert home.run("status", "--json").json[0]["undelivered"] == []


def test_redlines_are_written_where_alerts_link_to_them(home: Home) -> None:
    settings = 'redlines = "redlines"\nredline_url = "https://intra.test/r/"'
    with vendor(home, "acme", settings=settings) as (site, taken):
        home.run("check")
        assert not (home.folder / "redlines").exists()
        site.routes["/acme"] = page(policy_page(MAY))
        assert home.run("check").code == Exit.CHANGED
    (written,) = (home.folder / "redlines").iterdir()
    assert f"https://intra.test/r/{written.name}" in taken[0]["message"]
    HTMLParser().feed(text := written.read_text())
    assert "<del" in text
    assert "will never" in text
    written.unlink()  # as after a crash between storing the change and writing its page
    assert home.run("check").code == Exit.CHECK_FAILED  # the site is gone; the page doesn't need it
    assert written.exists()


def test_a_redline_that_cannot_be_written_is_told_and_the_alert_is_sent(home: Home) -> None:
    (home.folder / "redlines").write_text("a file in the way")
    settings = 'redlines = "redlines"\nredline_url = "https://intra.test/r"'
    with vendor(home, "acme", settings=settings) as (site, taken):
        home.run("check")
        site.routes["/acme"] = page(policy_page(MAY))
        ran = home.run("check")
    assert ran.code == Exit.CHECK_FAILED
    assert "make it with `watcher diff acme/privacy 1 2 --format html" in ran.err
    assert len(taken) == 1


def test_a_configuration_without_policies_says_how_to_add_one(home: Home) -> None:
    home.write({})
    ran = home.run("check")
    assert ran.code == Exit.DONE
    assert "watcher add" in ran.err


def test_notify_test_says_what_came_back(home: Home) -> None:
    with serve({"/ok": Response(200), "/bad": Response(403)}) as site:
        base = f"json://user:hunter22@127.0.0.1:{site.port}"
        home.write({}, channels={"good": f"{base}/ok", "bad": f"{base}/bad"})
        both = home.run("notify-test")
        assert both.code == Exit.DELIVERY_FAILED
        assert "good: delivered" in both.lines
        assert any(line.startswith("bad: not delivered: ") and "403" in line for line in both.lines)
        assert "hunter22" not in both.out + both.err
        assert home.run("notify-test", "good").code == Exit.DONE
        assert len(site.seen("/ok")) == 2
        wrong = home.run("notify-test", "god")
        assert (wrong.code, "did you mean good?" in wrong.err) == (Exit.USAGE, True)


def test_notify_test_without_channels_is_a_usage_error(home: Home) -> None:
    home.write({})
    assert home.run("notify-test").code == Exit.USAGE


def test_nothing_from_a_page_drives_the_terminal(home: Home) -> None:
    evil = "\x1b]0;owned\x07\x1b[31mred\u202e\r\n\x9b2J"
    with vendor(home, "acme") as (site, _):
        bad = policy_page(f"We will never {evil} sell your personal information to anybody.", title=f"Ac{evil}me")
        site.routes["/acme"] = page(bad)
        said = home.run("check").out
        site.routes["/acme"] = page(policy_page(MAY + evil, title=f"Ac{evil}me{evil}"))
        said += home.run("check", "--dry-run").out + home.run("check").out
        for command in ("show", "history", "diff"):
            said += home.run(command, "acme/privacy").out
        said += home.run("diff", "acme/privacy", "--format", "markdown").out
        said += home.run("search", "sell").out + home.run("status").out
        site.routes["/acme"] = Response(302, {"Location": "http://127.0.0.1:1/\x1b[31m"})
        failed = home.run("check")
        said += failed.out + failed.err
    assert "red" in said
    assert not set(said) & set("\x1b\x07\x9b\r\u202e")
