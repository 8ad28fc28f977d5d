"""``watcher replay``: recorded pages through the same decisions, from manifests and from git histories."""

from __future__ import annotations

import json
import os
import subprocess
from pathlib import Path
from typing import Any

import pytest

from tests.commandline import MAY, NEVER, WALL, Home, policy_page
from watcher.cli.app import Exit, run
from watcher.core.decide import decide
from watcher.errors import UsageError
from watcher.model import Policy, PolicyState
from watcher.replay import read_git, read_manifest, replay

CHANGE_KEYS = {"kind", "section", "nature", "level", "topics", "reasons", "before", "after"}
ROW_KEYS = {"policy", "fetched_at", "outcome", "reason", "version", "level", "material", "alert", "changes"}


@pytest.fixture
def home(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Home:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("WATCHER_CONFIG", raising=False)
    return Home(tmp_path, capsys)


def manifest(folder: Path, *bodies: str, policy: str = "p1", **also: Any) -> Path:
    """A manifest with a fetch of one policy for each body, a day apart."""
    lines = []
    for number, body in enumerate(bodies):
        (folder / f"{policy}.{number}.html").write_text(body)
        entry = {
            "policy": policy,
            "url": f"https://{policy}.test/privacy",
            "fetched_at": f"2026-01-{number + 1:02}T00:00:00Z",
            "status": 200,
            "content_type": "text/html; charset=utf-8",
            "file": f"{policy}.{number}.html",
            **also,
        }
        lines.append(json.dumps(entry))
    path = folder / f"{policy}.jsonl"
    path.write_text("\n".join(lines) + "\n\n")
    return path


def other_policy() -> str:
    """A policy that shares no line with the usual one."""
    parts = "".join(
        f"<h2>{n}. Part {n}</h2><p>On the legal basis of your consent we process personal data of sort {n}; you may"
        f" withdraw consent for {n} whenever you like, as the law on data protection provides.</p>"
        for n in range(1, 9)
    )
    return f"<main><h1>Acme Privacy Policy</h1>{parts}</main>"


def replayed(home: Home, path: Path, *options: str) -> tuple[int, list[Any]]:
    """Exit code and rows."""
    ran = home.run("replay", "--manifest", path, "--json", *options)
    return ran.code, ran.json


# --- manifests -----------------------------------------------------------------------------------------


def test_every_fetch_has_its_line_with_every_key(home: Home) -> None:
    path = manifest(
        home.folder,
        *(policy_page(), policy_page(furniture="9 visits"), WALL, policy_page(MAY), policy_page(NEVER)),
        *(other_policy(), other_policy()),
    )
    home.write({})
    code, rows = replayed(home, path)
    assert code == Exit.CHANGED
    assert [row["outcome"] for row in rows] == [
        *("first", "unchanged", "rejected", "changed", "changed", "pending", "changed"),
    ]
    assert [row["version"] for row in rows] == [1, 1, 1, 2, 3, 3, 4]
    assert [row["alert"] for row in rows] == [False, False, False, True, False, False, True]
    assert [row["reason"] for row in rows] == [None, None, "bot-wall", None, None, None, None]
    assert all(set(row) >= ROW_KEYS for row in rows)
    assert all(row["material"] == (row["level"] != "none") for row in rows)
    assert [row["fetched_at"] for row in rows] == [f"2026-01-{day:02}T00:00:00Z" for day in range(1, 8)]
    assert rows[4]["detail"] == "returned to version 1"
    (change,) = rows[3]["changes"]
    assert set(change) >= CHANGE_KEYS
    assert (change["kind"], change["section"]) == ("edited", ["3. Selling and sharing"])
    assert "never sell" in change["before"]
    assert "may sell" in change["after"]
    assert change["topics"]
    assert change["reasons"]


def test_the_summary_counts_what_happened(home: Home) -> None:
    home.write({})
    path = manifest(home.folder, policy_page(), policy_page(), WALL, other_policy(), policy_page(MAY))
    ran = home.run("replay", "--manifest", path)
    assert ran.code == Exit.CHANGED
    assert "policies    1" in ran.lines
    assert "fetches     5" in ran.lines
    assert "versions    2" in ran.lines
    assert "rejected    1 (bot-wall 1)" in ran.lines
    assert "held back   1" in ran.lines
    assert any(line.startswith("alerts      1 (") and "200.0 per 1,000" in line for line in ran.lines)
    assert sum("  alert  " in line for line in ran.lines) == 1


def test_policies_are_kept_apart_and_lines_stay_in_order(home: Home) -> None:
    home.write({})
    one = manifest(home.folder, policy_page(), policy_page(MAY), policy="a").read_text().splitlines()[:2]
    two = manifest(home.folder, policy_page(), policy_page(), policy="b").read_text().splitlines()[:2]
    path = home.folder / "both.jsonl"
    path.write_text("\n".join([one[0], two[0], two[1], one[1]]))
    _, rows = replayed(home, path)
    assert [(row["policy"], row["outcome"]) for row in rows] == [
        *(("a", "first"), ("b", "first"), ("b", "unchanged"), ("a", "changed")),
    ]


def test_times_that_go_back_are_said_once_and_taken_as_they_stand(home: Home) -> None:
    home.write({})
    path = manifest(home.folder, policy_page(), policy_page(), policy_page(MAY), policy_page())
    lines = path.read_text().splitlines()
    path.write_text("\n".join([lines[3], *lines[:3]]))
    ran = home.run("replay", "--manifest", path, "--json")
    assert [row["outcome"] for row in ran.json] == ["first", "unchanged", "unchanged", "changed"]
    assert ran.err.count("older than the one of the same policy before it") == 1
    assert "3 fetches are" in ran.err
    assert "p1 at 2026-01-01T00:00:00Z" in ran.err


def test_times_of_different_policies_may_cross(home: Home) -> None:
    home.write({})
    lines = [
        line
        for name in ("a", "b")
        for line in manifest(home.folder, policy_page(), policy_page(), policy=name).read_text().splitlines()[:2]
    ]
    path = home.folder / "both.jsonl"
    path.write_text("\n".join(lines))
    assert home.run("replay", "--manifest", path).err == ""


def test_replay_is_the_same_core_as_a_live_check(tmp_path: Path) -> None:
    records = list(read_manifest(manifest(tmp_path, policy_page(), policy_page(MAY))))
    (_, first), (_, second) = replay(records, Policy)
    policy = Policy("p1", "https://p1.test/privacy")
    assert first == decide(policy, PolicyState("p1"), records[0].fetched)
    assert second.alert


def test_pages_are_read_one_at_a_time(tmp_path: Path) -> None:
    path = manifest(tmp_path, policy_page(), policy_page(MAY))
    (tmp_path / "p1.1.html").unlink()
    rows = replay(read_manifest(path), Policy)
    assert next(rows)[1].outcome == "first"


def test_settings_come_from_the_configuration(home: Home) -> None:
    path = manifest(home.folder, policy_page(), policy_page(days=90))
    home.write({"other/privacy": "https://other.test/"}, also='[defaults]\nalert_from = "critical"')
    assert [row["alert"] for row in replayed(home, path)[1]] == [False, False]
    home.write({}, also='[defaults]\nalert_from = "low"')
    assert [row["alert"] for row in replayed(home, path)[1]] == [False, True]
    path = manifest(home.folder, policy_page(), policy_page(days=90), policy="acme/privacy".replace("/", "-"))
    path.write_text(path.read_text().replace('"policy": "acme-privacy"', '"policy": "acme/privacy"'))
    home.config.write_text('[[policy]]\nid = "acme/privacy"\nurl = "https://acme.test/"\nignore = [\'\\d+ days\']\n')
    assert [row["outcome"] for row in replayed(home, path)[1]] == ["first", "unchanged"]


def test_no_configuration_and_no_secret_is_needed(home: Home) -> None:
    path = manifest(home.folder, policy_page(), policy_page(MAY))
    process = home.start("replay", "--manifest", str(path), "--config", "/nowhere.toml")
    assert process.communicate(timeout=30)[0] == ""
    assert process.returncode == Exit.USAGE
    home.write({}, channels={"legal": "${NO_SUCH_SECRET}"})
    assert replayed(home, path)[0] == Exit.CHANGED
    home.config.unlink()
    assert run(["replay", "--manifest", str(path)]) == Exit.CHANGED


def test_recorded_errors_and_304_are_what_they_were_live(home: Home) -> None:
    home.write({})
    path = manifest(home.folder, policy_page(), "x", "y", "z")
    first, *rest = [json.loads(line) for line in path.read_text().splitlines() if line]
    rest[0] |= {"status": 304, "file": None}
    rest[1] |= {"status": 404}
    rest[2] |= {"status": 200, "file": "p1.0.html", "content_type": None, "url": None}
    path.write_text("\n".join(map(json.dumps, [first, *rest])))
    _, rows = replayed(home, path)
    assert [(row["outcome"], row["reason"]) for row in rows] == [
        *(("first", None), ("unchanged", None), ("rejected", "error-page"), ("unchanged", None)),
    ]


GOOD: dict[str, Any] = {"policy": "p", "fetched_at": "2026-01-01T00:00:00Z", "file": "p1.0.html"}


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("{", "is not JSON"),
        ("[" * 100_000, "is not JSON"),
        ("[]", "is not a JSON object"),
        ("null", "is not a JSON object"),
        (json.dumps({key: value for key, value in GOOD.items() if key != "policy"}), "policy is missing"),
        (json.dumps({**GOOD, "policy": {}}), "policy must be text"),
        (json.dumps({**GOOD, "fetched_at": "yesterday"}), "fetched_at must be a time"),
        (json.dumps({**GOOD, "fetched_at": 5}), "fetched_at must be text"),
        (json.dumps({**GOOD, "status": "200"}), "status must be a number"),
        (json.dumps({**GOOD, "file": ["x"]}), "file must be text"),
        (json.dumps({**GOOD, "file": "gone.html"}), "gone.html cannot be read: No such file"),
        (json.dumps({**GOOD, "file": "."}), "is not a file"),
        (json.dumps({**GOOD, "file": "a\0b"}), "cannot be read"),
        (json.dumps({**GOOD, "file": "x" * 5000}), "cannot be read"),
    ],
)
def test_a_broken_line_is_named_by_its_number(home: Home, line: str, told: str) -> None:
    home.write({})
    path = manifest(home.folder, policy_page())
    path.write_text(path.read_text() + line + "\n")
    ran = home.run("replay", "--manifest", path, "--json")
    assert ran.code == Exit.USAGE
    assert f"p1.jsonl:3: {told}" in ran.err or (":3: " in ran.err and told in ran.err)
    assert [row["outcome"] for row in ran.json] == ["first"]


def test_a_manifest_in_another_encoding_is_a_broken_line(home: Home) -> None:
    home.write({})
    path = home.folder / "m.jsonl"
    path.write_bytes(b'\xff\xfe{"policy"')
    ran = home.run("replay", "--manifest", path)
    assert (ran.code, "m.jsonl:1: is not JSON" in ran.err) == (Exit.USAGE, True)


@pytest.mark.parametrize(
    "options",
    [
        [],
        ["--id", "acme/privacy"],
        ["--manifest", "m", "--id", "acme/privacy"],
        ["--against", "config.toml"],
        ["--manifest", "m", "--git", "g"],
        ["--manifest", "nope.jsonl"],
        ["--manifest", "m", "path"],
        ["--git", "nope"],
    ],
)
def test_wrong_options_are_usage_errors(home: Home, options: list[str]) -> None:
    home.write({})
    ran = home.run("replay", *options)
    assert (ran.code, bool(ran.err)) == (Exit.USAGE, True)


def test_an_empty_manifest_is_nothing_done(home: Home) -> None:
    home.write({})
    (home.folder / "m.jsonl").write_text("\n")
    ran = home.run("replay", "--manifest", home.folder / "m.jsonl")
    assert (ran.code, "fetches     0" in ran.lines) == (Exit.DONE, True)


# --- git -----------------------------------------------------------------------------------------------------


class Repository:
    """A git repository whose commits are fetches."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.commits = 0
        self.git("init", "-q", str(folder), cwd=folder.parent)

    def git(self, *arguments: str, cwd: Path | None = None) -> None:
        """Runs git, without anybody's own settings."""
        time = f"2026-01-{self.commits + 1:02}T00:00:00+00:00"
        who = {f"GIT_{role}_{what}": "x@x.test" for role in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")}
        environ = {
            **os.environ,
            **who,
            "GIT_AUTHOR_DATE": time,
            "GIT_COMMITTER_DATE": time,
            "GIT_CONFIG_GLOBAL": "/dev/null",
            "GIT_CONFIG_SYSTEM": "/dev/null",
        }
        subprocess.run(["git", *arguments], cwd=cwd or self.folder, env=environ, check=True, capture_output=True)

    def commit(self, files: dict[str, str | None]) -> None:
        """One commit that writes or (None) removes files."""
        for name, body in files.items():
            path = self.folder / name
            if body is None:
                path.unlink()
                continue
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(body)
        self.git("add", "-A")
        self.git("commit", "-q", "-m", "fetch")
        self.commits += 1


@pytest.fixture
def repository(tmp_path: Path) -> Repository:
    found = Repository(tmp_path / "repo")
    found.commit({"Acme/Privacy Policy.html": policy_page(), "README.md": "# Snapshots\n\nHow to read them.\n"})
    found.commit({"Acme/Privacy Policy.html": policy_page(MAY), "Bücher/Datenschutz.html": policy_page(title="Buch")})
    found.commit({"Bücher/Datenschutz.html": None, "logo.png": "no page"})
    found.commit({"Bücher/Datenschutz.html": policy_page(title="Buch")})
    (found.folder / "link.html").symlink_to("README.md")
    found.commit({"Acme/Privacy Policy.html": policy_page(NEVER)})
    return found


def test_a_git_history_is_replayed_oldest_first(home: Home, repository: Repository) -> None:
    home.write({})
    ran = home.run("replay", "--git", repository.folder, "--json", "Acme", "Bücher")
    assert ran.code == Exit.CHANGED
    assert [(row["policy"], row["fetched_at"][:10], row["outcome"]) for row in ran.json] == [
        ("Acme/Privacy Policy", "2026-01-01", "first"),
        ("Acme/Privacy Policy", "2026-01-02", "changed"),
        ("Bücher/Datenschutz", "2026-01-02", "first"),
        ("Bücher/Datenschutz", "2026-01-04", "unchanged"),
        ("Acme/Privacy Policy", "2026-01-05", "changed"),
    ]
    assert [row["alert"] for row in ran.json] == [False, True, False, False, False]


def test_what_lies_beside_the_vendors_folders_is_no_policy_unless_named(home: Home, repository: Repository) -> None:
    home.write({})
    everything = home.run("replay", "--git", repository.folder, "--json")
    assert {row["policy"] for row in everything.json} == {"Acme/Privacy Policy", "Bücher/Datenschutz"}
    named = home.run("replay", "--git", repository.folder, "--json", "README.md")
    assert {row["policy"] for row in named.json} == {"README"}


def test_paths_narrow_the_replay(home: Home, repository: Repository) -> None:
    home.write({})
    ran = home.run("replay", "--git", repository.folder, "--json", "Acme/Privacy Policy.html")
    assert {row["policy"] for row in ran.json} == {"Acme/Privacy Policy"}
    nothing = home.run("replay", "--git", repository.folder, "Nobody")
    assert (nothing.code, "no page under Nobody" in nothing.err) == (Exit.USAGE, True)


def test_only_pages_are_read_and_nobodys_settings_matter(repository: Repository) -> None:
    for setting in ("log.follow", "log.showSignature", "core.fsmonitor"):
        repository.git("config", setting, "true")
    repository.git("config", "log.showRoot", "false")
    repository.git("config", "diff.renames", "copies")
    names = [record.policy_id for record in read_git(repository.folder)]
    assert names.count("Acme/Privacy Policy") == 3
    assert set(names) == {"Acme/Privacy Policy", "Bücher/Datenschutz"}


def test_a_replay_that_is_broken_off_leaves_no_git_behind(repository: Repository) -> None:
    records = read_git(repository.folder)
    next(records)
    records.close()  # type: ignore[attr-defined]


def test_what_git_says_is_passed_on(home: Home) -> None:
    home.write({})
    Repository(home.folder / "empty")
    for folder, told in (("empty", "does not have any commits"), ("nowhere", "nowhere"), (".", "not a git repository")):
        ran = home.run("replay", "--git", home.folder / folder)
        assert ran.code == Exit.USAGE
        assert told in ran.err


def test_a_page_that_the_repository_lacks_is_named(repository: Repository) -> None:
    for pack in (repository.folder / ".git" / "objects").glob("??/*"):
        pack.chmod(0o600)
        if subprocess.run(
            ["git", "cat-file", "-t", pack.parent.name + pack.name], cwd=repository.folder, capture_output=True
        ).stdout.startswith(b"blob"):
            pack.unlink()
    with pytest.raises(UsageError, match="has not got Acme/Privacy Policy"):
        list(read_git(repository.folder, ["Acme"]))


def test_what_a_partial_clone_lacks_is_not_fetched(repository: Repository) -> None:
    repository.git("config", "uploadpack.allowFilter", "true")
    partial = repository.folder.parent / "partial"
    repository.git("clone", "-q", "--bare", "--filter=blob:none", f"file://{repository.folder}", str(partial))
    with pytest.raises(UsageError, match="is this a partial clone"):
        list(read_git(partial, ["Acme"]))
