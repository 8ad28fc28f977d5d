"""``watcher replay`` on saved pages: which policy a file is of, when it was fetched, in which order."""

from __future__ import annotations

import json
import os
import signal
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from tests.commandline import MAY, WALL, Home, policy_page
from tests.test_replay import Repository, manifest
from watcher.cli.app import Exit
from watcher.errors import UsageError
from watcher.model import Fetched, FetchFailed
from watcher.replay import files, find_files, pages, read_files, read_git, read_manifest


@pytest.fixture
def home(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Home:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("WATCHER_CONFIG", raising=False)
    found = Home(tmp_path, capsys)
    found.write({})
    return found


def save(folder: Path, name: str, body: str = "x", at: datetime = datetime(2026, 1, 1, tzinfo=UTC)) -> Path:
    """A saved page."""
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(body)
    os.utime(path, (at.timestamp(), at.timestamp()))
    return path


# --- names ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "policy", "at"),
    [
        ("acme/privacy.2026-01-31.html", "acme/privacy", "2026-01-31T00:00:00"),
        ("acme/privacy-20260131.htm", "acme/privacy", "2026-01-31T00:00:00"),
        ("2026-01-31/acme/privacy.md", "acme/privacy", "2026-01-31T00:00:00"),
        ("acme/privacy/2026-01-31T06-30-15Z.txt", "acme/privacy", "2026-01-31T06:30:15"),
        ("acme/privacy/20260131063015.pdf", "acme/privacy", "2026-01-31T06:30:15"),
        ("acme/privacy/7.html", "acme/privacy", None),
        ("acme/privacy (2).html", "acme/privacy", None),
        ("acme/privacy-v3.HTML", "acme/privacy", None),
        ("Acme/Privacy Policy.html", "Acme/Privacy Policy", None),
        ("Bücher/Datenschutz.html", "Bücher/Datenschutz", None),
        ("2026-01-31.html", "saved", "2026-01-31T00:00:00"),
        ("privacy 2026-13-45.html", "privacy 2026-13", None),
        ("gdpr-16790101.html", "gdpr-16790101", None),
        ("2026-01-30/p.2026-01-31.html", "p", "2026-01-31T00:00:00"),
        ("terms of 2026-01-31 (1).html", "terms of", "2026-01-31T00:00:00"),
    ],
)
def test_a_path_says_which_policy_and_when(tmp_path: Path, name: str, policy: str, at: str | None) -> None:
    save(tmp_path / "saved", name)
    (page,) = find_files([tmp_path / "saved"])
    assert page.policy_id == policy
    assert page.at == datetime.fromisoformat(f"{at or '2026-01-01T00:00:00'}+00:00")
    assert page.dated == (at is not None)


def test_pages_go_by_date_then_by_number_then_by_the_files_own_time(tmp_path: Path) -> None:
    for day in (3, 1, 2):
        save(tmp_path, f"dated/p.2026-02-0{day}.html", at=datetime(2026, 1, 9 - day, tzinfo=UTC))
    for number in (10, 9, 1):
        save(tmp_path, f"numbered/v{number}.html", at=datetime(2026, 1, number, tzinfo=UTC))
    save(tmp_path, "numbered/v2.html", at=datetime(2026, 3, 1, tzinfo=UTC))
    save(tmp_path, "timed/p.html", at=datetime(2026, 1, 3, tzinfo=UTC))
    save(tmp_path, "timed/p-1.html", at=datetime(2026, 1, 1, tzinfo=UTC))
    found = [(page.policy_id, page.path.name) for page in find_files([tmp_path])]
    assert found == [
        *(("dated/p", f"p.2026-02-0{day}.html") for day in (1, 2, 3)),
        *(("numbered", f"v{number}.html") for number in (1, 2, 9, 10)),
        *(("timed/p", name) for name in ("p-1.html", "p.html")),
    ]


def test_only_pages_are_taken(tmp_path: Path) -> None:
    save(tmp_path, "p.html")
    save(tmp_path, "p_files/frame.html")
    save(tmp_path, ".git/x.html")
    save(tmp_path, ".hidden.html")
    save(tmp_path, "logo.png")
    (tmp_path / "link.html").symlink_to(tmp_path / "p.html")
    (tmp_path / "folder.html").mkdir()
    os.mkfifo(tmp_path / "pipe.html")
    (tmp_path / "loop").symlink_to(tmp_path)
    assert [page.path.name for page in find_files([tmp_path])] == ["p.html"]


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("nowhere", "there is no such file or folder"),
        ("a\0b", "there is no such file or folder"),
        ("empty", "holds no page"),
        ("notes.doc", "is none of .html"),
        ("pipe.html", "there is no such file or folder"),
    ],
)
def test_what_is_no_page_is_named(home: Home, name: str, told: str) -> None:
    (home.folder / "empty").mkdir()
    save(home.folder, "notes.doc")
    os.mkfifo(home.folder / "pipe.html")
    ran = home.run("replay", name)
    assert (ran.code, ran.out) == (Exit.USAGE, "")
    assert told in ran.err


def test_a_history_is_told_from_a_folder(home: Home) -> None:
    Repository(home.folder / "repo")
    ran = home.run("replay", "repo")
    assert (ran.code, "; a git history is replayed by --git repo" in ran.err) == (Exit.USAGE, True)


def test_a_page_that_vanishes_meanwhile_is_named(tmp_path: Path) -> None:
    path = save(tmp_path, "p.html")
    found = find_files([tmp_path])
    path.unlink()
    with pytest.raises(UsageError, match=r"p\.html cannot be read: No such file"):
        list(read_files(found))


# --- replays -------------------------------------------------------------------------------------------


def test_two_files_are_two_fetches_of_one_policy(home: Home) -> None:
    old, new = save(home.folder, "z old.html", policy_page()), save(home.folder, "a new.html", policy_page(MAY))
    ran = home.run("replay", old, new)
    assert ran.code == Exit.CHANGED
    assert "policies    1" in ran.lines
    assert "fetches     2" in ran.lines
    assert any(line.split()[1:4] == ["alert", "critical", "a"] for line in ran.lines)
    rows = home.run("replay", old, new, "--json").json
    assert [(row["policy"], row["outcome"]) for row in rows] == [("a new", "first"), ("a new", "changed")]
    assert [row["outcome"] for row in home.run("replay", new, old, "--json").json] == ["first", "changed"]


def test_with_an_id_the_policys_own_settings_hold(home: Home) -> None:
    home.config.write_text('[[policy]]\nid = "acme/privacy"\nurl = "https://acme.test/"\nalert_from = "critical"\n')
    named = [
        save(home.folder, name, policy_page(days=days))
        for name, days in (("c.html", 30), ("b.html", 60), ("a.html", 90))
    ]
    rows = home.run("replay", *named, "--id", "acme/privacy", "--json").json
    assert [(row["policy"], row["outcome"], row["alert"]) for row in rows] == [
        ("acme/privacy", "first", False),
        ("acme/privacy", "changed", False),
        ("acme/privacy", "changed", False),
    ]
    assert len({row["policy"] for row in home.run("replay", *named, "--json").json}) == 3


def test_a_folder_is_replayed_policy_by_policy(home: Home) -> None:
    for day, body in enumerate([policy_page(), WALL, policy_page(MAY)], 1):
        save(home.folder, f"saved/acme/privacy.2026-01-0{day}.html", body)
    save(
        home.folder,
        "saved/beta/terms/1.txt",
        "Terms of service\n\nYou agree to pay us 5 euros a month for the service.",
    )
    ran = home.run("replay", home.folder / "saved")
    assert ran.code == Exit.CHANGED
    assert [line.split()[:4] for line in ran.lines[:2]] == [
        ["2026-01-02T00:00:00Z", "rejected", "-", "acme/privacy"],
        ["2026-01-03T00:00:00Z", "alert", "critical", "acme/privacy"],
    ]
    assert "rejected    1 (bot-wall 1)" in ran.lines
    assert "alerts      1 (critical 1), 250.0 per 1,000 fetches" in ran.lines
    at = ran.lines.index("noisiest      alerts  rejected  versions  fetches")
    assert ran.lines[at + 1].split() == ["acme/privacy", "1", "1", "2", "3"]
    assert len(ran.lines) == at + 2


def test_quiet_changes_are_counted_by_nature(home: Home) -> None:
    second = (
        policy_page().replace("3 February", "4 February").replace("answer your questions", "reply to your questions")
    )
    ran = home.run("replay", save(home.folder, "1.html", policy_page()), save(home.folder, "2.html", second))
    assert "quiet       2 (dates 1, editorial 1)" in ran.lines
    rows = home.run("replay", home.folder / "1.html", home.folder / "2.html", "--json").json
    assert [row["quiet"] for row in rows] == [{}, {"dates": 1, "editorial": 1}]


# --- hostile entries --------------------------------------------------------------------------------------


def entry(**also: Any) -> str:
    return json.dumps({"policy": "p", "fetched_at": "2026-01-01T00:00:00Z", **also})


def test_a_file_may_lie_elsewhere(tmp_path: Path) -> None:
    save(tmp_path, "elsewhere/a.html", policy_page())
    path = save(tmp_path, "recorded/m.jsonl", "\n".join(
        [entry(file="../elsewhere/a.html"), entry(file=str(tmp_path / "elsewhere" / "a.html"))]
    ))  # fmt: skip
    bodies = [record.fetched.body for record in read_manifest(path) if isinstance(record.fetched, Fetched)]
    assert bodies == [policy_page().encode()] * 2


@pytest.mark.parametrize("name", ["folder", "pipe", "/dev/zero", "/dev/stdin", "../.."])
def test_what_is_no_file_is_never_read(home: Home, name: str) -> None:
    (home.folder / "folder").mkdir()
    os.mkfifo(home.folder / "pipe")
    ran = home.run("replay", "--manifest", save(home.folder, "m.jsonl", entry(file=name)))
    assert ran.code == Exit.USAGE
    assert "m.jsonl:1: " in ran.err
    assert "is not a file" in ran.err


def test_a_huge_page_is_a_failed_fetch_and_is_not_read(home: Home, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pages, "MAX_BYTES", 5000)
    huge = save(home.folder, "huge.html", "x" * 5001)
    path = manifest(home.folder, policy_page(), policy_page(MAY))
    path.write_text("\n".join([*path.read_text().split("\n")[:1], entry(policy="p1", file=huge.name)]))
    ran = home.run("replay", "--manifest", path, "--json")
    assert [(row["outcome"], row["reason"]) for row in ran.json] == [("first", None), ("failed", "too-large")]
    ran = home.run("replay", huge)
    assert "failed      1 (too-large 1)" in ran.lines
    assert "5,001 bytes, more than 5,000" in ran.out


def test_a_huge_page_in_a_history_is_passed_over(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    repository = Repository(tmp_path / "repo")
    repository.commit({"Acme/Privacy.html": "x" * 5001})
    repository.commit({"Acme/Privacy.html": policy_page()})
    monkeypatch.setattr("watcher.replay.git.MAX_BYTES", 5000)
    first, second = [record.fetched for record in read_git(repository.folder)]
    assert isinstance(first, FetchFailed)
    assert first.reason == "too-large"
    assert isinstance(second, Fetched)
    assert second.body == policy_page().encode()


def test_names_that_are_no_text_are_shown_all_the_same(home: Home) -> None:
    path = os.fsdecode(os.fsencode(str(home.folder)) + b"/saved/\xff\x1b[31m.html")
    Path(path).parent.mkdir()
    Path(path).write_text(policy_page())
    ran = home.run("replay", home.folder / "saved", "--json")
    assert [row["policy"] for row in ran.json] == ["\ufffd\x1b[31m"]
    Path(path).write_text(WALL)
    ran = home.run("replay", home.folder / "saved")
    assert "\x1b" not in ran.out
    assert "\ufffd[31m" in ran.out


def test_a_long_name_is_looked_at_in_no_time() -> None:
    assert files._COUNTER.search("-" * 100_000 + "x") is None
    assert files._DATE.search("2026-" * 50_000) is None


# --- Ctrl-C ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("options", "first"), [([], "alert"), (["--against", "strict.toml"], "only A")])
def test_ctrl_c_sums_up_what_was_done(home: Home, options: list[str], first: str) -> None:
    save(home.folder, "strict.toml", '[defaults]\nalert_from = "critical"')
    save(home.folder, "1.html", policy_page())
    save(home.folder, "2.html", policy_page(days=90))
    lines = [entry(file=name) for name in ("1.html", "2.html")]
    path = save(home.folder, "m.jsonl", "\n".join([*lines, *lines[1:] * 200_000]))
    process = home.start("replay", "--manifest", str(path), *options)
    assert process.stdout
    assert first in process.stdout.readline()
    process.send_signal(signal.SIGINT)
    out, err = process.communicate(timeout=60)
    assert process.returncode == Exit.INTERRUPTED
    assert "this is what was replayed so far" in err
    assert "alerts" in out
    assert "Traceback" not in err
