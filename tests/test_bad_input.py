"""Bad pages, bad configurations and bad databases through the real command line: one clear sentence each."""

from __future__ import annotations

import gzip
import os
import sqlite3
import subprocess
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from tests.adapters.decisions import in_another_process, let_in
from tests.commandline import MAY, NEVER, Home, Ran, policy_page
from tests.servers import Response, Route, Site, page, redirect, serve
from watcher.cli.app import Exit, run


@pytest.fixture
def home(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Home:
    return Home(tmp_path, capsys)


@contextmanager
def watched(home: Home, **settings: str) -> Iterator[Site]:
    """A bad policy between two good ones."""
    with serve({f"/{name}": page(policy_page(title=name)) for name in ("a", "bad", "z")}) as site:
        lines = "\n".join(f'{key} = "{value}"' for key, value in settings.items())
        home.write({f"{name}/privacy": site.url(f"/{name}") for name in ("a", "bad", "z")}, settings=lines)
        yield site


def outcomes(ran: Ran) -> dict[str, tuple[str, str | None]]:
    """``id -> (outcome, reason)`` of a check with --json."""
    return {row["policy"]: (row["outcome"], row["reason"]) for row in ran.json}


HTML = {"Content-Type": "text/html; charset=utf-8"}
NESTED = "<div>" * 10_000


def bomb() -> bytes:
    """100 MB in 100 KB."""
    return gzip.compress(bytes(100_000_000), compresslevel=1, mtime=0)


BAD: dict[str, tuple[Callable[[], Route], str, str]] = {
    "binary as HTML": (lambda: page(bytes(range(256)) * 400), "rejected", "not-text"),
    "an image": (
        lambda: page(b"\x89PNG\r\n\x1a\n" + os.urandom(5000), content_type="image/png"),
        "rejected",
        "not-text",
    ),
    "only nested tags": (lambda: page(NESTED), "rejected", "empty"),
    "50 MB": (lambda: Response(200, HTML, b"x" * 50_000_000), "failed", "too-large"),
    "a gzip bomb": (lambda: Response(200, {**HTML, "Content-Encoding": "gzip"}, bomb()), "failed", "too-large"),
    "broken gzip": (lambda: Response(200, {**HTML, "Content-Encoding": "gzip"}, b"no gzip"), "failed", ""),
    "NULs": (lambda: page(b"\0" * 5000), "rejected", ""),
    "nothing": (lambda: page(b""), "rejected", "empty"),
    "white space": (lambda: page("  \n\t "), "rejected", "empty"),
    "an endless redirect": (lambda: redirect("/bad"), "failed", "redirect-loop"),
    "a redirect to a file": (lambda: redirect("file:///etc/passwd"), "failed", ""),
    "half a page": (lambda: Response(200, {**HTML, "Content-Length": "9999"}, "<p>We"), "failed", ""),
}


@pytest.mark.parametrize("name", BAD)
def test_a_bad_page_is_told_and_harms_nothing(home: Home, name: str) -> None:
    make, outcome, reason = BAD[name]
    with watched(home, timeout="3s") as site:
        assert home.run("check").code == Exit.DONE
        site.routes["/bad"] = make()
        site.routes["/z"] = page(policy_page(MAY, title="z"))
        ran = home.run("check", "--json")
        assert ran.code == Exit.CHECK_FAILED
        found = outcomes(ran)
        assert (found["a/privacy"][0], found["z/privacy"][0]) == ("unchanged", "changed")
        assert found["bad/privacy"][0] == outcome
        assert not reason or found["bad/privacy"][1] == reason
        assert all(row["detail"] for row in ran.json if row["policy"] == "bad/privacy")
        site.routes["/bad"] = page(policy_page(title="bad"))
        after = home.run("check", "--json")
        assert (after.code, outcomes(after)["bad/privacy"][0]) == (Exit.DONE, "unchanged")


@pytest.mark.parametrize(
    "route",
    [
        page(NESTED + policy_page(title="bad") + "</div>" * 10_000),
        page(policy_page(title="bad"), content_type="text/html; charset=no-such-charset"),
        page(policy_page(title="bad").encode("latin-1"), content_type="text/html; charset=utf-8"),
        page(policy_page(title="bad").replace("We use", "We\0 use").encode()),
        page(policy_page(title="bad").encode("utf-16"), content_type="text/html"),
        Response(200, {}, policy_page(title="bad")),
        Response(200, {**HTML, "Content-Encoding": "gzip"}, gzip.compress(policy_page(title="bad").encode())),
    ],
    ids=["nested", "unknown charset", "wrong charset", "NULs", "UTF-16", "no type", "gzip"],
)
def test_a_clumsy_page_is_read_all_the_same(home: Home, route: Route) -> None:
    with watched(home) as site:
        site.routes["/bad"] = route
        ran = home.run("check", "--json")
        assert (ran.code, {outcome for outcome, _ in outcomes(ran).values()}) == (Exit.DONE, {"first"})
    assert NEVER in home.run("show", "bad/privacy").out


# --- configuration -----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"[watcher\n", "line 1"),
        (b"\xff\xfe\x00", "not UTF-8"),
        (b"[[policy]]\nid = 5\n", "line 1"),
        (b"x = 1\n" * 1_000_000, "larger than 5 MB"),
        (None, "cannot be read: Is a directory"),
    ],
)
def test_a_configuration_that_cannot_be_used(home: Home, content: bytes | None, told: str) -> None:
    if content is None:
        home.config.mkdir()
    else:
        home.config.write_bytes(content)
    for command in (["check"], ["status"], ["doctor"], ["add", "https://x.test/"]):
        ran = home.run(*command)
        assert ran.code == Exit.USAGE
        assert told in ran.out + ran.err


# --- database ------------------------------------------------------------------------------------------------

COMMANDS = [["check"], ["check", "--dry-run"], ["status"], ["history", "a/privacy"], ["deliver"], ["search", "we"]]


@pytest.mark.parametrize(
    ("spoil", "told"),
    [
        (lambda path: path.write_bytes(b"this is no database at all " * 500), "is not a database"),
        (lambda path: path.write_bytes(path.read_bytes()[:8000]), "is damaged"),
        (lambda path: (path.unlink(), path.mkdir()), "is a folder"),
    ],
    ids=["not a database", "cut off", "a folder"],
)
def test_a_database_that_cannot_be_used(home: Home, spoil: Callable[[Path], object], told: str) -> None:
    with watched(home):
        home.run("check")
        spoil(home.database)
        before = home.database.read_bytes() if home.database.is_file() else b""
        for command in COMMANDS:
            ran = home.run(*command)
            assert ran.code == Exit.CHECK_FAILED, command
            assert told in ran.err, command
            assert ran.err.count("\n") == 1
        assert not before or home.database.read_bytes() == before


def test_another_programs_database_is_left_alone(home: Home) -> None:
    with closing(sqlite3.connect(home.database)) as db, db:
        db.execute("CREATE TABLE theirs (x)")
    before = home.database.read_bytes()
    with watched(home):
        ran = home.run("check")
    assert (ran.code, "another program's database" in ran.err) == (Exit.CHECK_FAILED, True)
    assert home.database.read_bytes() == before


def test_a_locked_database_is_waited_for_then_told_and_can_still_be_read(home: Home) -> None:
    with watched(home):
        home.run("check")
        with closing(sqlite3.connect(home.database)) as other:
            other.execute("BEGIN IMMEDIATE")
            assert home.run("status").code == Exit.DONE
            assert home.run("check", "--dry-run").code == Exit.DONE
            ran = home.run("check")
        assert ran.code == Exit.CHECK_FAILED
        assert "is in use by another process" in ran.err
        assert home.run("check").code == Exit.DONE


def as_nobody(home: Home, *command: str) -> int:
    """Exit code of a command that runs without root's rights."""
    arguments = [*command, "--config", str(home.config)]
    return int(in_another_process(lambda: run(arguments), as_nobody=True)())


@pytest.fixture
def open_home(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> Iterator[Home]:
    """A home into which another user may look."""
    if os.getuid() != 0:
        pytest.skip("needs another user")
    let_in(tmp_path)
    warm = Home(tmp_path / "warm", capfd)
    warm.folder.mkdir()
    with watched(warm):
        # Once here, since another user may not be able to import what is still missing.
        for command in (["check"], ["status"], ["show", "a/privacy"], ["deliver"], ["doctor"]):
            assert warm.run(*command).code == Exit.DONE
    yield Home(tmp_path, capfd)
    tmp_path.chmod(0o755)


def test_a_read_only_database_can_be_read(open_home: Home, capfd: pytest.CaptureFixture[str]) -> None:
    with watched(open_home):
        open_home.run("check")
        for command, code in ((["check"], 3), (["deliver"], 3), (["status"], 0), (["show", "a/privacy"], 0)):
            assert as_nobody(open_home, *command) == code, command
        said = capfd.readouterr().err
    assert "cannot be written" in said or "cannot be opened" in said
    assert "Traceback" not in said


def test_what_may_not_be_read_is_told(open_home: Home, capfd: pytest.CaptureFixture[str]) -> None:
    open_home.write({"a/privacy": "https://a.test/"}, settings="")
    hidden = open_home.folder / "hidden"
    hidden.mkdir(mode=0o700)
    open_home.config.write_text(
        f'[watcher]\ndatabase = "{hidden}/watcher.db"\n[[policy]]\nid = "a/b"\nurl = "https://a.test/"\n'
    )
    assert as_nobody(open_home, "check") == Exit.CHECK_FAILED
    assert as_nobody(open_home, "status") == Exit.DONE
    assert as_nobody(open_home, "doctor") == Exit.CHECK_FAILED
    open_home.config.chmod(0o600)
    assert as_nobody(open_home, "check") == Exit.USAGE
    said = capfd.readouterr()
    assert "cannot be opened" in said.err
    assert "not readable" in said.err
    assert "Traceback" not in said.err


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of 1 MB."""
    folder = tmp_path / "disk"
    folder.mkdir()
    mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=1m", "none", str(folder)], capture_output=True)
    if mounted.returncode:
        pytest.skip("may not mount a disk")
    yield folder
    subprocess.run(["umount", str(folder)], check=True)


def test_a_full_disk_loses_nothing_that_was_stored(home: Home, small_disk: Path) -> None:
    with watched(home) as site:
        home.config.write_text(home.config.read_text().replace("watcher.db", f"{small_disk}/watcher.db"))
        assert home.run("check").code == Exit.DONE
        huge = "".join(f"<p>{os.urandom(600).hex()}</p>" for _ in range(800))
        site.routes["/huge"] = page(policy_page().replace("</main>", huge + "</main>"))
        added = f'[[policy]]\nid = "huge/privacy"\nurl = "{site.url("/huge")}"\n'
        home.config.write_text(home.config.read_text() + added)
        site.routes["/z"] = page(policy_page(MAY, title="z"))
        ran = home.run("check", "--json")
        assert ran.code == Exit.CHECK_FAILED
        found = outcomes(ran)
        assert found["huge/privacy"] == ("failed", "disk-full")
        assert (found["a/privacy"][0], found["z/privacy"][0]) == ("unchanged", "changed")
        site.routes["/huge"] = page(policy_page())
        again = outcomes(home.run("check", "--json"))
        assert (again["huge/privacy"][0], again["z/privacy"][0]) == ("first", "unchanged")
        assert "PROBLEM" not in home.run("doctor").out
