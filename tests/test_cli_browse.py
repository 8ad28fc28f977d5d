"""``watcher status``, ``history``, ``show``, ``diff``, ``search`` and ``doctor``."""

from __future__ import annotations

import json
import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from html.parser import HTMLParser
from pathlib import Path

import pytest

from tests.adapters.decisions import in_another_process, let_in
from tests.commandline import MAY, NEVER, WALL, Home, policy_page
from tests.servers import page, serve
from watcher.cli.app import Exit, run


@pytest.fixture
def home(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Iterator[Home]:
    """A policy with three versions, one that is failing and one that was never checked."""
    found = Home(tmp_path, capsys)
    with serve({"/acme": page(policy_page()), "/birch": page(WALL)}) as site:
        policies = {"acme/privacy": site.url("/acme"), "birch/privacy": site.url("/birch")}
        found.write(policies)
        found.run("check")
        for body in (policy_page(MAY), policy_page(NEVER)):
            site.routes["/acme"] = page(body)
            found.run("check")
        found.write({**policies, "cedar/privacy": site.url("/cedar")})
        yield found


def test_status_names_every_configured_policy_and_its_health(home: Home) -> None:
    acme, birch, cedar = (line.split("\t") for line in home.run("status").lines)
    assert acme[:2] == ["acme/privacy", "ok"]
    assert acme[5] == "3"
    assert birch[0] == "birch/privacy"
    assert "3 times: bot-wall: " in birch[1]
    assert cedar[:3] == ["cedar/privacy", "not checked", "never"]


def test_status_as_json(home: Home) -> None:
    (document,) = home.run("status", "--json").json
    acme, birch, cedar = document["policies"]
    assert set(acme) == set(birch) == set(cedar)
    assert (acme["health"], acme["versions"], acme["failures"]) == ("ok", 3, 0)
    assert (birch["health"], birch["reason"], birch["failures"]) == ("failing", "bot-wall", 3)
    assert (cedar["health"], cedar["last_check"]) == ("not-checked", None)
    assert acme["next_check"] > acme["last_check"]


def test_a_policy_that_is_no_longer_configured_keeps_its_history(home: Home) -> None:
    home.write({})
    assert home.run("status").out == ""
    assert len(home.run("history", "acme/privacy").lines) == 3


def test_history_has_levels_and_says_what_came_back(home: Home) -> None:
    first, second, third = (line.split("\t") for line in home.run("history", "acme/privacy").lines)
    assert (first[0], first[4], first[5]) == ("1", "", "first version")
    assert second[4] in ("high", "critical")
    assert third[5].startswith("returned to version 1")
    lines = home.run("history", "acme/privacy", "--json").json
    assert [line["alerted"] for line in lines] == [False, True, False]
    assert [line["returned_to"] for line in lines] == [None, None, 1]


def test_show_prints_a_version_by_sections(home: Home) -> None:
    assert MAY in home.run("show", "acme/privacy", "2").out
    latest = home.run("show", "acme/privacy")
    assert NEVER in latest.out
    assert "3. Selling and sharing" in latest.lines
    (document,) = home.run("show", "acme/privacy", "1", "--json").json
    assert document["version"] == 1
    assert ["3. Selling and sharing"] in [section["path"] for section in document["sections"]]


@pytest.mark.parametrize(
    "command",
    [
        ["show", "acme/privacy", "9"],
        ["show", "acme/privcy"],
        ["show", "birch/privacy"],
        ["show", "acme/privacy", "one"],
        ["show", "acme/privacy", "0"],
        ["history", "birch/privacy"],
        ["diff", "acme/privacy", "1", "9"],
        ["diff", "acme/privacy", "-1"],
        ["diff", "acme/privacy", "1", "1"],
        ["diff", "birch/privacy"],
        ["diff", "acme/privacy", "--format", "pdf"],
        ["search"],
    ],
)
def test_what_is_not_there_is_a_usage_error(home: Home, command: list[str]) -> None:
    ran = home.run(*command)
    assert ran.code == Exit.USAGE
    assert ran.err
    assert not ran.out


def test_diff_in_every_format(home: Home) -> None:
    text = home.run("diff", "acme/privacy", "1", "2")
    assert text.code == Exit.CHANGED
    assert "3. Selling and sharing" in text.out
    assert "why: " in text.out
    markdown = home.run("diff", "acme/privacy", "1", "2", "--format", "markdown").out
    assert "## 3. Selling and sharing" in markdown
    (document,) = home.run("diff", "acme/privacy", "1", "2", "--format", "json").json
    assert (document["old"]["version"], document["new"]["version"], document["material"]) == (1, 2, True)
    html = home.run("diff", "acme/privacy", "1", "2", "--format", "html").out
    HTMLParser().feed(html)
    assert html.startswith("<!DOCTYPE html>")
    assert html.rstrip().endswith("</html>")


def test_diff_takes_the_last_two_or_one_and_its_next(home: Home) -> None:
    def versions(*which: str) -> tuple[int, int]:
        (document,) = home.run("diff", "acme/privacy", *which, "--format", "json").json
        return document["old"]["version"], document["new"]["version"]

    assert versions() == (2, 3)
    assert versions("1") == (1, 2)
    assert versions("3") == (2, 3)
    assert versions("3", "1") == (3, 1)
    same = home.run("diff", "acme/privacy", "1", "3")
    assert same.code == Exit.DONE


@pytest.mark.parametrize("form", ["text", "markdown", "html", "json"])
def test_diff_into_a_file(home: Home, form: str) -> None:
    file = home.folder / "new" / f"diff.{form}"
    ran = home.run("diff", "acme/privacy", "1", "2", "--format", form, "--output", file)
    assert (ran.code, ran.out) == (Exit.CHANGED, "")
    assert "Selling and sharing" in file.read_text()
    assert [one.name for one in file.parent.iterdir()] == [file.name]
    blocked = home.run("diff", "acme/privacy", "-o", file / "inside")
    assert (blocked.code, "cannot be written" in blocked.err) == (Exit.USAGE, True)


@pytest.mark.parametrize("query", ['"', "NEAR(", "*", "a AND", "(", ":", "x:y", "日本", " ", "it's", "\x00", "\udcff"])
def test_no_query_is_an_error(home: Home, query: str) -> None:
    assert home.run("search", "--", query).code == Exit.DONE


def test_search_finds_words_and_phrases_in_all_versions(home: Home) -> None:
    assert "3. Selling and sharing" in home.run("search", "sell", "partners").out
    hits = home.run("search", '"may sell"', "--json").json
    assert [(hit["policy"], hit["version"], hit["section"]) for hit in hits] == [
        ("acme/privacy", 2, ["3. Selling and sharing"])
    ]
    assert len(home.run("search", "your", "--limit", "1").lines) == 1
    nothing = home.run("search", "zeppelin")
    assert (nothing.out, nothing.err.strip()) == ("", "nothing found")


# --- doctor -----------------------------------------------------------------------------------------------


def test_doctor_finds_nothing_wrong(home: Home) -> None:
    ran = home.run("doctor")
    assert ran.code == Exit.DONE
    assert "PROBLEM" not in ran.out
    assert "integrity checked" in ran.out


def test_doctor_without_a_configuration(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    ran = Home(tmp_path, capsys).run("doctor")
    assert ran.code == Exit.USAGE
    assert "`watcher init` writes one" in ran.out


def test_doctor_before_the_first_check_only_warns(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    home = Home(tmp_path, capsys)
    home.write({}, also="[defaults]\nchannels = []", channels={"legal": "json://127.0.0.1/"})
    ran = home.run("doctor")
    assert ran.code == Exit.DONE
    assert "`watcher check` makes it" in ran.out
    assert "`watcher add URL`" in ran.out
    assert not home.database.exists()


def test_doctor_says_how_an_older_database_is_brought_up_to_date(home: Home) -> None:
    with closing(sqlite3.connect(home.database)) as db, db:
        db.execute("DELETE FROM _sqlite_migrations WHERE id = (SELECT max(id) FROM _sqlite_migrations)")
    ran = home.run("doctor")
    assert ran.code == Exit.DONE
    assert "made by an older policy-watcher" in ran.out
    assert "`watcher check` brings it up to date" in ran.out
    assert "nothing can be checked" not in ran.out


def test_doctor_says_where_a_channel_leads_but_not_its_secrets(home: Home) -> None:
    address = "jsons://bob:hunter2@hooks.acme.test/path-token?x=query-token"
    home.write({"acme/privacy": "https://acme.test/"}, channels={"legal": address})
    ran = home.run("doctor")
    assert "legal (jsons://hooks.acme.test/…)" in ran.out
    assert not any(secret in ran.out + ran.err for secret in ("bob", "hunter2", "path-token", "query-token"))


def test_doctor_tells_of_a_policy_that_alerts_nobody_and_of_alerts_that_wait(home: Home) -> None:
    home.write(
        {"acme/privacy": "https://acme.test/"}, also="[defaults]\nchannels = []", channels={"x": "json://127.0.0.1/"}
    )
    with closing(sqlite3.connect(home.database)) as db, db:
        db.execute(
            "INSERT INTO deliveries (alert_id, channel, state, next_attempt_at)"
            " SELECT id, 'x', 'pending', '2026-01-01T00:00:00.000000+00:00' FROM alerts"
        )
    ran = home.run("doctor")
    assert ran.code == Exit.DONE
    assert "1 policy without a channel" in ran.out
    assert "1 delivery still to arrive" in ran.out


@pytest.mark.parametrize(
    "spoil",
    [
        lambda path: path.write_bytes(b"not a database" * 1000),
        lambda path: path.write_bytes(path.read_bytes()[:20000] + b"\xff" * 20000 + path.read_bytes()[40000:]),
        lambda path: (path.unlink(), path.mkdir()),
    ],
    ids=["not a database", "damaged", "a folder"],
)
def test_doctor_finds_a_database_that_cannot_be_used(home: Home, spoil: object) -> None:
    assert callable(spoil)
    spoil(home.database)
    ran = home.run("doctor")
    assert ran.code == Exit.CHECK_FAILED
    assert "PROBLEM   database" in ran.out
    assert "→" in ran.out


@pytest.mark.skipif(os.getuid() != 0, reason="needs another user's files")
def test_doctor_finds_what_it_may_not_write(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    config = tmp_path / "config.toml"
    config.write_text('[watcher]\ndatabase = "db/watcher.db"\n')
    let_in(tmp_path)
    (tmp_path / "db").mkdir(mode=0o755)
    wait = in_another_process(lambda: run(["doctor", "--config", str(config)]), as_nobody=True)
    assert wait() == Exit.CHECK_FAILED
    assert "cannot be written" in capfd.readouterr().out


def test_json_output_is_ascii(home: Home) -> None:
    assert json.dumps(home.run("show", "acme/privacy", "--json").json[0], ensure_ascii=True).isascii()
    assert home.run("diff", "acme/privacy", "1", "2", "--format", "json").out.isascii()
