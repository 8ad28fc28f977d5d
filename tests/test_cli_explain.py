"""``watcher explain``: why there was an alert or none, and why a page is not taken."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from tests.builders import NOON, page, policy_text
from tests.commandline import MAY, WALL, Home, policy_page
from tests.core.render_checks import FORBIDDEN
from watcher.adapters.store import Store
from watcher.cli.app import Exit
from watcher.core.decide import decide
from watcher.core.explain import completed, quiet_groups, state_before
from watcher.core.routing import addressed
from watcher.model import (
    Change,
    ChangeKind,
    Direction,
    FetchFailed,
    JudgedChange,
    Level,
    Memory,
    Nature,
    Policy,
    PolicyState,
    Trace,
    Verdict,
    Version,
)

ACME = Policy("acme/privacy", "https://acme.test/privacy", "Acme Privacy", channels=("legal",))
DAY = timedelta(days=1)


class Watched:
    """A policy whose pages are recorded a day apart, as ``check`` would."""

    def __init__(self, home: Home, store: Store) -> None:
        self.home, self.store, self.days = home, store, 0

    def see(self, *bodies: str, policy: Policy = ACME, **also: object) -> None:
        """These pages come, one after the other."""
        for body in bodies:
            fetched = replace(page(body, at=NOON + self.days * DAY), **also)  # type: ignore[arg-type]
            self.store.commit(addressed(decide(policy, self.store.state(policy.id), fetched), {}))
            self.days += 1

    def fail(self) -> None:
        """No page comes."""
        failed = FetchFailed(ACME.url, NOON + self.days * DAY, "dns", "acme.test has no address")
        self.store.commit(decide(ACME, self.store.state(ACME.id), failed))
        self.days += 1


@pytest.fixture
def watched(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Iterator[Watched]:
    home = Home(tmp_path, capsys)
    home.write({})
    home.config.write_text(
        home.config.read_text() + f'[[policy]]\nid = "{ACME.id}"\nurl = "{ACME.url}"\ntitle = "{ACME.name}"\n'
    )
    with Store.open(home.database) as store:
        store.sync_policies([ACME])
        yield Watched(home, store)


SECOND = policy_page(MAY, furniture="13 visits").replace("answer your questions", "reply to your questions")


def test_a_version_is_explained_from_the_fetch_to_the_alert(watched: Watched) -> None:
    watched.see(policy_page())
    watched.see(SECOND, redirects=("https://acme.test/go",), final_url="https://acme.test/en/privacy", elapsed=0.25)
    ran = watched.home.run("explain", "acme/privacy", "2")
    assert ran.code == Exit.DONE
    assert ran.lines[0] == "Acme Privacy (acme/privacy): version 2"
    for said in (
        "through   https://acme.test/go",
        "answered  https://acme.test/en/privacy",
        f"HTTP 200, text/html; charset=utf-8, {len(SECOND):,} bytes in 0.25 s",
        f"SHA-256   {page(SECOND).sha256}",
        "language  en",
        "5 sections, 15",
        "dated 2026-02-03",
        "of version 1 stands in it",
        "taken as the policy",
        "“13 visits”",
        "Changes from version 1: critical",
        "worse for the person] 3. Selling and sharing (edited)",
        "[-will never-]{+may+}",
        "rule      promise-to-permission",
        "topics    selling",
        "1 editorial: 1 reworded",
        "2. How we use it (edited)",
        "alert_from low",
        "alerted: level critical (alert_from = low)",
    ):
        assert said in ran.out, said


def test_the_data_holds_all_of_it(watched: Watched) -> None:
    watched.see(policy_page(), SECOND)
    (data,) = watched.home.run("explain", "acme/privacy", "--json").json
    assert (data["policy"], data["version"], data["previous"], data["alerted"]) == ("acme/privacy", 2, 1, True)
    assert data["check"]["outcome"] == "changed"
    assert data["fetched"]["bytes"] == len(SECOND.encode())
    assert data["fetched"]["sha256"] == page(SECOND).sha256
    assert {piece["text"] for piece in data["removed"]} == {"Home Blog", "13 visits"}
    assert all(piece["reason"] for piece in data["removed"])
    assert data["change"]["quiet"] == {"editorial": {"reworded": 1}}
    assert [change["level"] for change in data["change"]["changes"]].count("none") == 1
    assert all(change["by"] for change in data["change"]["changes"])
    assert data["text"]["sections"] == 5
    assert 0.5 < data["kept"] < 1
    assert data["today"] == {"outcome": "changed", "reason": None, "detail": None, "level": "critical", "alert": True}
    assert data["acted"] == [{"setting": "alert_from", "value": "low", "change": -1}]
    (first,) = watched.home.run("explain", "acme/privacy", "1", "--json").json
    assert (first["previous"], first["change"], first["kept"], first["alerted"]) == (None, None, None, False)
    assert set(first) == set(data)


def test_why_a_page_is_rejected_is_told_from_its_evidence(watched: Watched) -> None:
    watched.see(policy_page(), WALL, WALL)
    for options in ([], ["--last"]):
        ran = watched.home.run("explain", "acme/privacy", *options)
        assert ran.code == Exit.DONE
        for said in (
            "the last check",
            "rejected (bot-wall): 6 words that say 'just a moment'",
            "2 times in a row",
            "version 1 of",
            "title     Just a moment...",
            "size      1 section, 6 words",
            "kept      0% of version 1",
            "begins    Checking your browser",
        ):
            assert said in ran.out, said
    (data,) = watched.home.run("explain", "acme/privacy", "--json").json
    assert (data["version"], data["previous"], data["check"]["reason"]) == (None, 1, "bot-wall")
    assert data["fetched"]["sha256"] == page(WALL).sha256


def test_a_page_of_another_check_is_said_to_be_one(watched: Watched) -> None:
    watched.see(policy_page(), WALL, policy_page(), WALL.replace("Checking", "Still checking"), policy_page())
    watched.see(WALL.replace("Checking", "We are checking"))
    ran = watched.home.run("explain", "acme/privacy")
    assert "the last check's own page was not kept" in ran.out
    assert ran.out.index("own page was not kept") < ran.out.index("begins    Checking your browser")
    (data,) = watched.home.run("explain", "acme/privacy", "--json").json
    assert data["fetched_by_this_check"] is False


def test_of_checks_in_a_row_the_first_page_is_shown(watched: Watched) -> None:
    watched.see(policy_page(), WALL)
    assert "not kept" not in watched.home.run("explain", "acme/privacy").out
    watched.see(WALL)
    assert "the first of these 2 checks" in watched.home.run("explain", "acme/privacy").out


def test_why_a_page_was_rejected_is_said_once(watched: Watched) -> None:
    watched.see(policy_page(), WALL)
    said = watched.home.run("explain", "acme/privacy").out
    assert said.count("words that say 'just a moment'") == 1
    assert "would be rejected again, for the same reason" in said


def test_a_page_that_is_held_back_is_shown(watched: Watched) -> None:
    other = "".join(
        f"<h2>{n}. Part {n}</h2><p>On the legal basis of your consent we process personal data of sort {n}; you may"
        f" withdraw consent for {n} whenever you like, as the law on data protection provides.</p>"
        for n in range(1, 9)
    )
    watched.see(policy_page(), f"<main><h1>Acme Privacy Policy</h1>{other}</main>")
    ran = watched.home.run("explain", "acme/privacy")
    assert "outcome   pending" in ran.out
    assert "begins    1. Part 1 On the legal basis" in ran.out
    assert "today     would be pending" in ran.out


def test_a_failure_has_no_page_and_says_so(watched: Watched) -> None:
    watched.see(policy_page())
    watched.fail()
    ran = watched.home.run("explain", "acme/privacy")
    assert ran.code == Exit.DONE
    assert "failed (dns): acme.test has no address" in ran.out
    assert "page      there was none" in ran.out
    assert "watcher explain acme/privacy 1" in ran.out


def test_a_page_that_was_not_kept_is_said_not_to_be(watched: Watched) -> None:
    watched.see(policy_page(), WALL + "<!--" + "x" * 300_000 + "-->")
    ran = watched.home.run("explain", "acme/privacy")
    assert ran.code == Exit.DONE
    assert "page      not kept" in ran.out
    assert "rejected (bot-wall)" in ran.out


@pytest.mark.parametrize("last", [[], ["--last"]])
def test_after_an_unchanged_check_it_is_the_latest_version(watched: Watched, last: list[str]) -> None:
    watched.see(policy_page(), policy_page(furniture="99 visits"))
    ran = watched.home.run("explain", "acme/privacy", *last)
    assert ran.lines[0] == "Acme Privacy (acme/privacy): version 1"
    assert "outcome   unchanged" in ran.out
    assert "none: a first version changes nothing" in ran.out


def test_a_quiet_change_says_why_it_was_quiet(watched: Watched) -> None:
    watched.see(policy_page(), policy_page().replace("3 February", "4 February"))
    ran = watched.home.run("explain", "acme/privacy")
    assert "Changes from version 1: none" in ran.out
    assert "1 dates" in ran.out
    assert "none: level none, nothing that matters changed" in ran.out


def test_lines_that_change_by_themselves_are_shown(watched: Watched) -> None:
    for saying in (
        "Rain follows sun.",
        "Still waters run deep.",
        "Early birds catch worms.",
        "Small streams make rivers.",
    ):
        watched.see(policy_page().replace("<h2>2.", f"<p>{saying}</p><h2>2."))
    ran = watched.home.run("explain", "acme/privacy")
    assert "Lines that change by themselves, and are not compared" in ran.lines
    assert "“Small streams make rivers.” (1. Information we collect), since 2026-05-0" in ran.out
    (data,) = watched.home.run("explain", "acme/privacy", "--json").json
    assert [line["reading"] for line in data["volatile"]] == ["Small streams make rivers."]


def test_a_change_that_was_told_before_is_said_to_be_known(watched: Watched) -> None:
    again = policy_page(MAY).replace("for small libraries", "for large libraries")
    watched.see(policy_page(), policy_page(MAY), policy_page(), again)
    (data,) = watched.home.run("explain", "acme/privacy", "--json").json
    assert (data["version"], data["alerted"]) == (4, False)
    assert data["why"] == "none: level none; what matters in it was there before"
    assert data["change"]["quiet"]["substantive"] == {"returned": 1}
    assert data["today"]["alert"] is False
    told = watched.home.run("explain", "acme/privacy").out
    assert "returned, 3. Selling" in told
    assert "[-will never-]{+may+}" in told


def test_a_learned_line_that_brings_its_own_quotation_marks_gets_no_others(watched: Watched) -> None:
    for saying in ("Rain follows sun.", "Still waters run deep.", "Early birds catch worms."):
        watched.see(policy_page().replace("<h2>2.", f"<p>“{saying}” – A. Lee</p><h2>2."))
    told = watched.home.run("explain", "acme/privacy").out
    assert "“Early birds catch worms.” – A. Lee (1. Information" in told
    assert "““" not in told


def test_a_text_that_came_back_says_so(watched: Watched) -> None:
    watched.see(policy_page(), policy_page(MAY), policy_page())
    ran = watched.home.run("explain", "acme/privacy", "3")
    assert "none: the text returned to that of version 1" in ran.out


@pytest.mark.parametrize(
    ("setting", "told"),
    [
        ('alert_from = "critical"', "none: level high is below alert_from = critical"),
        ('never = ["retention", "collection"]', "acted      never = retention, on the change in 1. Information"),
    ],
)
def test_the_settings_that_acted_are_named(watched: Watched, setting: str, told: str) -> None:
    key = setting.split(" = ")[0]
    policy = replace(ACME, alert_from=Level.CRITICAL)
    watched.see(policy_page(), policy_page(days=90), policy=policy)
    watched.home.config.write_text(watched.home.config.read_text() + f"{setting}\n")
    ran = watched.home.run("explain", "acme/privacy")
    assert told in ran.out
    assert key in ran.out.split("Settings")[1]


def test_settings_of_today_are_held_against_what_was_decided(watched: Watched) -> None:
    watched.see(policy_page(), policy_page(days=90))
    watched.home.config.write_text(
        watched.home.config.read_text() + "ignore = ['\\d+ days']\nalert_from = 'critical'\n"
    )
    ran = watched.home.run("explain", "acme/privacy")
    assert "what follows is read again by it" in ran.out
    assert "today there would be none" in ran.out
    assert "ignore" in ran.out.split("Taken off the page")[1]


def test_wrong_names_and_versions_are_usage_errors(watched: Watched) -> None:
    never = watched.home.run("explain", "acme/privacy")
    assert (never.code, "has not been checked yet" in never.err) == (Exit.USAGE, True)
    watched.see(policy_page())
    for arguments, told in (
        (["acme/privcy"], "did you mean acme/privacy?"),
        (["acme/privacy", "7"], "acme/privacy has no version 7"),
        (["acme/privacy", "0"], "acme/privacy has no version 0"),
        (["acme/privacy", "9" * 20], f"acme/privacy has no version {'9' * 20}"),
        (["acme/privacy", "1", "--last"], "it goes without a version"),
    ):
        ran = watched.home.run("explain", *arguments)
        assert (ran.code, ran.out) == (Exit.USAGE, "")
        assert told in ran.err


def test_a_version_whose_page_is_gone_is_told_from_its_text(watched: Watched) -> None:
    watched.see(policy_page(), policy_page(MAY))
    with closing(sqlite3.connect(watched.home.database)) as db, db:
        db.execute("UPDATE versions SET snapshot_id = NULL")
    ran = watched.home.run("explain", "acme/privacy", "2")
    assert ran.code == Exit.DONE
    assert "page      not kept" in ran.out
    assert "[-will never-]{+may+}" in ran.out


def test_nothing_on_a_page_drives_the_terminal(watched: Watched) -> None:
    evil = "\x1b[31m\x9b2J \u202eevil\u202c \x07"
    watched.see(policy_page(title="Acme"), policy_page(f"We may sell {evil} everything you tell us to partners."))
    watched.see(WALL.replace("Checking", f"{evil} Checking"))
    for arguments in (["2"], [], ["2", "--json"], ["--json"]):
        ran = watched.home.run("explain", "acme/privacy", *arguments)
        assert ran.code == Exit.DONE
        assert not set(ran.out) & set(FORBIDDEN)


def test_on_a_terminal_of_eighty_columns_no_line_is_longer(watched: Watched, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    monkeypatch.setattr("watcher.cli.output.on_terminal", lambda: True)
    watched.see(policy_page(), SECOND)
    ran = watched.home.run("explain", "acme/privacy", "2")
    assert "promise-to-permission" in ran.out
    assert max(map(len, ran.lines)) <= 80


# --- the pure part ------------------------------------------------------------------------------------


def judged(name: str, level: Level, nature: Nature, by: str, direction: Direction = Direction.UNCLEAR) -> JudgedChange:
    return JudgedChange(Change(ChangeKind.EDITED, (name,), "a", "b"), nature, level, (), (), direction, by)


def test_the_state_of_that_time_knows_nothing_later() -> None:
    first, second, third = (Version(number, NOON, policy_text(f"# A\n{number}"), "html/1") for number in (1, 2, 3))
    early, late = Trace("a", came=(2, 4), went=(1, 3), at=NOON), Trace("b", came=(4,), went=(), at=NOON)
    now = PolicyState(
        ACME.id,
        version=third,
        seen={"x": 1, "y": 2, "z": 3},
        failures=2,
        memory=Memory(traces=(early, late)),
    )
    then = state_before(now, 3, second, first)
    assert (then.version, then.recent, then.failures) == (second, (first,), 0)
    assert then.seen == {"x": 1, "y": 2}
    assert then.memory.traces == (Trace("a", came=(2,), went=(1,), at=NOON),)
    assert state_before(now, 3, second, second).recent == ()
    assert state_before(now, 1, None, None).version is None


def test_quiet_changes_are_grouped_by_nature_and_step() -> None:
    moved = [judged(f"{n}", Level.NONE, Nature.COSMETIC, "moved") for n in range(3)]
    typed = [judged(f"{n}", Level.NONE, Nature.COSMETIC, "typography") for n in range(9)]
    dated = judged("d", Level.NONE, Nature.DATES, "dates")
    old = judged("o", Level.NONE, Nature.EDITORIAL, "")
    loud = judged("l", Level.LOW, Nature.SUBSTANTIVE, "prose")
    said = list(map(str, quiet_groups([dated, *moved, loud, *typed, old])))
    assert said == ["12 cosmetic: 9 typography, 3 moved", "1 dates", "1 editorial: 1 unknown"]


def test_a_record_without_rules_gets_them_only_from_the_same_judgement() -> None:
    stored = Verdict(
        Level.LOW, (judged("a", Level.LOW, Nature.SUBSTANTIVE, ""), judged("b", Level.NONE, Nature.DATES, ""))
    )
    today = Verdict(
        Level.HIGH,
        (
            judged("a", Level.HIGH, Nature.SUBSTANTIVE, "age", Direction.WORSE),
            judged("b", Level.NONE, Nature.DATES, "dates", Direction.BETTER),
        ),
    )
    again = completed(stored, today)
    assert [(one.by, one.direction) for one in again.changes] == [("", ""), ("dates", "better")]
    assert completed(stored, None) == stored


def test_a_body_without_text_is_explained_too(watched: Watched) -> None:
    watched.see(policy_page())
    picture = b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 20
    fetched = replace(page(picture, content_type="image/png"), fetched_at=NOON + DAY)
    watched.store.commit(decide(ACME, watched.store.state(ACME.id), fetched))
    ran = watched.home.run("explain", "acme/privacy")
    assert ran.code == Exit.DONE
    assert "rejected (" in ran.out
