"""``watcher backup``, ``prune``, ``verify``, and what ``doctor`` says of an archive in trouble."""

from __future__ import annotations

import os
import resource
import shutil
import sqlite3
import subprocess
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from tests.adapters.decisions import in_another_process
from tests.commandline import MAY, NEVER, WALL, Home, policy_page
from tests.servers import page, serve
from watcher.adapters.lock import only_one
from watcher.cli import doctor
from watcher.cli.app import Exit


@pytest.fixture
def home(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Iterator[Home]:
    """A policy with three versions, one that is rejected, one that is no longer configured."""
    found = Home(tmp_path, capsys)
    with serve({"/acme": page(policy_page()), "/birch": page(WALL), "/oak": page(policy_page(title="Oak"))}) as site:
        policies = {"acme/privacy": site.url("/acme"), "birch/privacy": site.url("/birch")}
        found.write({**policies, "oak/privacy": site.url("/oak")})
        found.run("check")
        found.write(policies)
        for body in (policy_page(MAY), policy_page(NEVER)):
            site.routes["/acme"] = page(body)
            found.run("check")
        yield found


def change(home: Home, sql: str) -> None:
    """Somebody else writes to the database."""
    with closing(sqlite3.connect(home.database)) as db, db:
        db.executescript(sql)


def let_years_pass(home: Home, days: int = 800) -> None:
    """Moves all that is stored into the past, and its chain with it."""
    past = f"{-days:+d} days"
    change(
        home,
        f"""UPDATE checks SET first_at = strftime('%Y-%m-%dT%H:%M:%S+00:00', first_at, '{past}'),
              last_at = strftime('%Y-%m-%dT%H:%M:%S+00:00', last_at, '{past}');
            UPDATE snapshots SET fetched_at = strftime('%Y-%m-%dT%H:%M:%S+00:00', fetched_at, '{past}');
            UPDATE alerts SET created_at = strftime('%Y-%m-%dT%H:%M:%S+00:00', created_at, '{past}');""",  # noqa: S608
    )
    from watcher.adapters.store import chain

    with home.store() as store:
        for policy_id in ("acme/privacy", "oak/privacy"):
            chain.seal(store._db, policy_id)


# --- verify -----------------------------------------------------------------------------------------------


def test_verify_says_of_each_policy_that_it_is_as_it_was_stored(home: Home) -> None:
    ran = home.run("verify")
    assert ran.code == Exit.DONE
    acme, birch, oak = ran.lines
    assert acme.startswith("ok        acme/privacy  3 versions, head ")
    assert birch.endswith("birch/privacy  0 versions")
    assert "oak/privacy  1 version, head " in oak


def test_verify_finds_what_was_changed_and_goes_on(home: Home) -> None:
    change(home, "UPDATE snapshots SET final_url = 'https://other.test/' WHERE id = 1")
    ran = home.run("verify")
    assert ran.code == Exit.CHECK_FAILED
    assert [line.split()[:2] for line in ran.lines if not line.startswith(" ")] == [
        ["BROKEN", "acme/privacy"],
        ["ok", "birch/privacy"],
        ["ok", "oak/privacy"],
    ]
    assert "Version 1 of acme/privacy, or what was judged of it, is not as it was stored." in ran.out
    assert home.run("verify", "oak/privacy").code == Exit.DONE


def test_verify_names_what_a_person_may_have_meant(home: Home) -> None:
    ran = home.run("verify", "acme/privcy")
    assert ran.code == Exit.USAGE
    assert "did you mean acme/privacy?" in ran.err


def test_verify_as_json(home: Home) -> None:
    change(home, "UPDATE judged_changes SET level = 'none'")
    acme, birch, oak = home.run("verify", "--json").json
    assert (acme["policy"], acme["versions"], acme["ok"], len(acme["problems"])) == ("acme/privacy", 3, False, 2)
    assert (birch["versions"], birch["head"], birch["ok"]) == (0, "", True)
    assert len(oak["head"]) == 64


def heads(home: Home) -> Path:
    """A file of heads, as somebody keeps them elsewhere."""
    path = home.folder / "heads.jsonl"
    path.write_text(home.run("verify", "--json").out, encoding="utf-8")
    return path


def test_verify_against_heads_that_were_kept(home: Home) -> None:
    kept = heads(home)
    assert home.run("verify", "--against", kept).code == Exit.DONE
    with serve({"/acme": page(policy_page("We never pass anything on."))}) as site:
        home.write({"acme/privacy": site.url("/acme")})
        home.run("check")
    ran = home.run("verify", "--against", kept)
    assert ran.code == Exit.DONE
    assert "4 versions" in ran.lines[0]


@pytest.mark.parametrize(
    ("sql", "said"),
    [
        ("UPDATE versions SET fetched_at = '2020-01-01T00:00:00+00:00'", "had another history up to version 3"),
        (
            "DELETE FROM judged_changes; DELETE FROM changes; DELETE FROM versions",
            "was there when the heads were saved",
        ),
    ],
    ids=["made anew", "taken out"],
)
def test_an_archive_that_was_made_anew_from_end_to_end_is_found_out(home: Home, sql: str, said: str) -> None:
    from watcher.adapters.store import chain

    kept = heads(home)
    change(home, f"PRAGMA foreign_keys = OFF; DELETE FROM deliveries; DELETE FROM alerts; {sql}")  # noqa: S608
    with home.store() as store:
        for policy_id in ("acme/privacy", "oak/privacy"):
            chain.seal(store._db, policy_id)
    assert "BROKEN" not in home.run("verify").out
    ran = home.run("verify", "--against", kept)
    assert ran.code == Exit.CHECK_FAILED
    assert said in ran.out


def test_a_policy_that_is_gone_altogether_is_missed(home: Home) -> None:
    kept = heads(home)
    home.database.unlink()
    home.run("check")
    ran = home.run("verify", "--against", kept)
    assert ran.code == Exit.CHECK_FAILED
    assert "Version 1 of oak/privacy was there when the heads were saved" in ran.out


@pytest.mark.parametrize(
    "text", ["no json", "[1]", '{"policy": "x"}', '{"versions": "many", "policy": "x", "head": ""}']
)
def test_a_file_of_heads_that_is_none(home: Home, text: str) -> None:
    (home.folder / "heads").write_text(text)
    ran = home.run("verify", "--against", home.folder / "heads")
    assert ran.code == Exit.USAGE
    assert "is not what `watcher verify --json` prints" in ran.err
    assert home.run("verify", "--against", home.folder / "none").code == Exit.USAGE


# --- backup -----------------------------------------------------------------------------------------------


def test_backup_makes_a_copy_that_can_take_the_place_of_the_database(home: Home) -> None:
    copy = home.folder / "copy.db"
    before = home.run("verify", "--json").out
    ran = home.run("backup", copy)
    assert ran.code == Exit.DONE
    assert ran.out.startswith(f"{copy}: ")
    assert "integrity checked" in ran.out
    again = home.run("backup", copy)
    assert again.code == Exit.CHECK_FAILED
    assert "--force" in again.err
    assert home.run("backup", copy, "--force").code == Exit.DONE
    for left in home.folder.glob("watcher.db*"):
        left.unlink()
    copy.rename(home.database)
    assert home.run("verify", "--json").out == before
    assert home.run("check").code == Exit.CHECK_FAILED  # birch's wall, as ever
    assert home.run("doctor").code == Exit.DONE


def test_backup_before_there_is_anything(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    home = Home(tmp_path, capsys)
    home.write({})
    ran = home.run("backup", tmp_path / "copy.db")
    assert ran.code == Exit.CHECK_FAILED
    assert "`watcher check` makes it" in ran.err


def test_backup_beside_a_daemon(home: Home) -> None:
    daemon = home.start("run")
    try:
        assert daemon.stdout is not None
        assert "started" in daemon.stdout.readline()
        for number in range(3):
            assert home.run("backup", home.folder / f"copy-{number}.db").code == Exit.DONE
    finally:
        daemon.terminate()
        daemon.communicate(timeout=30)
    assert home.run("doctor").code == Exit.DONE


# --- prune ------------------------------------------------------------------------------------------------


def test_prune_without_a_rule_says_which_there_are(home: Home) -> None:
    ran = home.run("prune")
    assert ran.code == Exit.USAGE
    for rule in ("evidence", "checks", "pages", "deliveries", "unwatched"):
        assert [line for line in ran.err.splitlines() if line.strip().startswith(f"--{rule}-older-than ")]
    assert home.run("prune", "--dry-run").code == Exit.USAGE


@pytest.mark.parametrize("age", ["0d", "-1d", "1", "d", "1m", "1h", "101y", "99999w", "1e3d", ""])
def test_an_age_that_is_none(home: Home, age: str) -> None:
    ran = home.run("prune", "--pages-older-than", age)
    assert ran.code == Exit.USAGE
    assert "write a number and d, w or y" in ran.err


def test_prune_tells_what_would_go_and_then_takes_it(home: Home) -> None:
    let_years_pass(home)
    everything = [f"--{rule}-older-than=2y" for rule in ("evidence", "checks", "pages", "deliveries", "unwatched")]
    before = home.run("verify", "--json").out
    dry = home.run("prune", *everything, "--dry-run")
    assert dry.code == Exit.DONE
    assert [line.split(":")[0] for line in dry.lines] == ["unwatched", "checks", "evidence", "pages", "deliveries"]
    assert home.run("verify", "--json").out == before
    done = home.run("prune", *everything, "--compact")
    assert done.code == Exit.DONE
    assert done.lines[0].startswith("unwatched: 1 policy no longer configured")
    assert "kB now" in done.lines[-1] or "MB now" in done.lines[-1]
    ran = home.run("verify")
    assert ran.code == Exit.DONE
    assert "page pruned of version 2" in ran.lines[0]  # version 3 came back to the page of version 1
    assert "oak" not in ran.out
    assert home.run("show", "acme/privacy", "1").code == Exit.DONE
    assert home.run("diff", "acme/privacy", "1", "2").code in (Exit.DONE, Exit.CHANGED)
    assert home.run("explain", "acme/privacy", "2").code == Exit.DONE
    assert home.run("doctor").code == Exit.DONE


def test_prune_may_only_give_room_back(home: Home) -> None:
    before = home.run("verify", "--json").out
    ran = home.run("prune", "--compact")
    assert ran.code == Exit.DONE
    assert len(ran.lines) == 1
    assert " before, " in ran.out
    assert home.run("verify", "--json").out == before


def test_prune_takes_nothing_that_is_younger(home: Home) -> None:
    before = home.run("verify", "--json").out
    ran = home.run("prune", "--pages-older-than", "1d", "--evidence-older-than", "1w", "--unwatched-older-than", "90d")
    assert ran.code == Exit.DONE
    assert [line.split(":")[1].split()[0] for line in ran.lines] == ["0", "0", "0"]
    assert home.run("verify", "--json").out == before


def test_prune_names_the_policy_that_it_keeps_for_its_messages(home: Home) -> None:
    let_years_pass(home)
    change(
        home,
        "INSERT INTO alerts (policy_id, level, created_at, structured, subject, text, markdown, html)"
        " VALUES ('oak/privacy', 'high', '2020-01-01', '{}', 's', 't', 'm', 'h');"
        "INSERT INTO deliveries (alert_id, channel, state, next_attempt_at)"
        " SELECT max(id), 'legal', 'failed', '2020-01-01' FROM alerts",
    )
    for also in (["--dry-run"], []):
        ran = home.run("prune", "--unwatched-older-than", "1y", *also)
        assert ran.lines[0].startswith("unwatched: 0 policies")
        assert "oak/privacy stays: it has messages that have not arrived" in ran.lines[1]


# --- doctor -----------------------------------------------------------------------------------------------


def test_doctor_finds_a_history_that_was_changed(home: Home) -> None:
    change(home, "UPDATE versions SET fetched_at = '2020-01-01T00:00:00+00:00' WHERE number = 2")
    ran = home.run("doctor")
    assert ran.code == Exit.CHECK_FAILED
    assert "Version 2 of acme/privacy" in ran.out
    assert "`watcher verify` finds sound" in ran.out


def advised(home: Home) -> str:
    """The command that the doctor says to type."""
    ran = home.run("doctor")
    assert ran.code == Exit.CHECK_FAILED
    return ran.out.split("→", 1)[1].split("`")[1]


@pytest.mark.skipif(shutil.which("sqlite3") is None, reason="needs the sqlite3 command")
def test_the_index_of_the_search_is_made_again_as_the_doctor_says(home: Home) -> None:
    change(home, "DELETE FROM sections_fts_data WHERE id > 10")
    subprocess.run(advised(home), shell=True, check=True, timeout=60)  # noqa: S602 - what a person would type
    assert home.run("doctor").code == Exit.DONE
    assert home.run("search", "library").out or home.run("search", "libraries").out


@pytest.mark.skipif(shutil.which("sqlite3") is None, reason="needs the sqlite3 command")
def test_what_can_be_read_of_a_damaged_file_is_saved_as_the_doctor_says(home: Home) -> None:
    with closing(sqlite3.connect(home.database)) as db:
        (root,) = db.execute("SELECT rootpage FROM sqlite_master WHERE name = 'traces'").fetchone()
        db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    with home.database.open("r+b") as file:
        file.seek((root - 1) * 4096)
        file.write(b"\xa5" * 4096)
    command = advised(home)
    subprocess.run(command, shell=True, cwd=home.folder, timeout=60, check=True, capture_output=True)  # noqa: S602
    for left in home.folder.glob("watcher.db*"):
        left.unlink()
    (home.folder / "saved.db").rename(home.database)
    assert home.run("verify").code == Exit.DONE
    assert home.run("show", "acme/privacy").code == Exit.DONE


def test_doctor_finds_channels_that_were_given_up(home: Home) -> None:
    change(
        home,
        "INSERT INTO deliveries (alert_id, channel, state, next_attempt_at, attempts, last_error)"
        " SELECT id, 'legal', 'failed', '2020-01-01T00:00:00+00:00', 20, 'HTTP 404' FROM alerts LIMIT 1",
    )
    ran = home.run("doctor")
    assert ran.code == Exit.DONE
    assert "legal: 1 message given up (HTTP 404)" in ran.out
    assert "`watcher notify-test legal`" in ran.out


def test_doctor_says_who_watches(home: Home) -> None:
    assert "no `watcher run` on this database" in home.run("doctor").out
    with only_one(home.database):
        assert f"`watcher run` is process {os.getpid()}" in home.run("doctor").out


def test_doctor_finds_that_nobody_checks(home: Home) -> None:
    let_years_pass(home, days=2)
    ran = home.run("doctor")
    assert ran.code == Exit.DONE
    assert "1 policy overdue (acme/privacy …)" in ran.out
    assert "start it, or let a timer run" in ran.out


def test_doctor_finds_a_clock_that_was_ahead(home: Home) -> None:
    let_years_pass(home, days=-2)
    ran = home.run("doctor")
    assert ran.code == Exit.CHECK_FAILED
    assert "which is yet to come" in ran.out


def test_doctor_finds_a_log_that_does_not_shrink(home: Home, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(doctor, "LONG_LOG", 1000)
    with closing(sqlite3.connect(home.database, isolation_level=None)) as reader:
        reader.execute("BEGIN")
        reader.execute("SELECT count(*) FROM versions").fetchone()
        home.run("check")
        ran = home.run("doctor")
    assert "watcher.db-wal has" in ran.out
    assert "fuser" in ran.out


def test_doctor_on_a_full_disk_looks_at_what_can_be_read(home: Home) -> None:
    home.run("doctor")  # so that nothing is left to import
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, before[1]))
    try:
        ran = home.run("doctor")
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
    assert ran.code == Exit.CHECK_FAILED
    assert "PROBLEM   database" in ran.out
    assert "what is stored can be read" in ran.out
    assert "integrity checked" in ran.out
    assert "no `watcher run`" in ran.out


def test_doctor_finds_a_disk_that_can_hold_few_more_files(home: Home, monkeypatch: pytest.MonkeyPatch) -> None:
    if not os.statvfs(home.folder).f_files:
        pytest.skip("this file system has no limit")
    assert "df -i" not in home.run("doctor").out
    monkeypatch.setattr(doctor, "ENOUGH_FILES", 10**15)
    ran = home.run("doctor")
    assert ran.code == Exit.DONE
    assert "room for " in ran.out
    assert "`df -i` shows" in ran.out


def test_doctor_warns_of_a_network_file_system(home: Home, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(doctor, "file_system", lambda path: "nfs4")
    ran = home.run("doctor")
    assert ran.code == Exit.DONE
    assert "lies on a network file system (nfs4)" in ran.out


@pytest.mark.parametrize(
    ("make", "said"),
    [(lambda path: None, "No such file"), (lambda path: path.write_text("nothing"), "it holds no certificate")],
    ids=["missing", "no certificate"],
)
def test_doctor_finds_a_file_of_authorities_that_cannot_be_used(
    home: Home, make: Callable[[Path], object], said: str
) -> None:
    make(home.folder / "ca.pem")
    with home.config.open("a", encoding="utf-8") as file:
        file.write('ca_file = "ca.pem"\n')
    ran = home.run("doctor")
    assert ran.code == Exit.CHECK_FAILED
    assert f"ca.pem, ca_file of birch/privacy: {said}" in ran.out


def test_doctor_finds_a_database_that_another_process_holds(home: Home, monkeypatch: pytest.MonkeyPatch) -> None:
    from watcher.adapters.store import Store

    opened = Store.open.__func__  # type: ignore[attr-defined]
    monkeypatch.setattr(
        Store, "open", classmethod(lambda cls, path, **options: opened(cls, path, **{**options, "wait": 0.05}))
    )
    with closing(sqlite3.connect(home.database, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        ran = home.run("doctor")
    assert ran.code == Exit.CHECK_FAILED
    assert "is in use by another process" in ran.out


def test_doctor_looks_while_a_daemon_writes(home: Home) -> None:
    def write() -> int:
        with home.store() as store:
            for _ in range(300):
                store.claim([0], datetime.now(UTC) + timedelta(days=1), 1.0)
        return 0

    wait = in_another_process(write)
    assert home.run("doctor").code == Exit.DONE
    assert wait() == 0
