"""What is not done when nothing is to do: no text is read where no page changed, nothing imported that isn't used."""

from __future__ import annotations

import os
import subprocess
import sys
from datetime import timedelta
from pathlib import Path

import pytest

from tests.builders import NOON
from tests.commandline import MAY, Home, policy_page
from tests.fakes import FakeWeb
from tests.servers import page, serve
from watcher.adapters.store import Store
from watcher.model import Known, NotModified, Outcome, Policy, PolicyState
from watcher.pipeline import check

ACME = Policy("acme/privacy", "https://acme.test/privacy")
PARSERS = {
    "apprise",
    "bs4",
    "lxml",
    "markdown_it",
    "pypdf",
    "rich",
    "sqlite_utils",
    "tomlkit",
    "watcher.core.materiality",
}
NETWORK = {"requests", "urllib3", "ssl"}

TELL = """
import sys
from watcher.cli.app import run
try:
    code = run(sys.argv[2:])
finally:
    with open(sys.argv[1], "w") as file:
        file.write("\\n".join(sys.modules))
sys.exit(code)
"""


class FrugalStore(Store):
    """Fails where a text would be read."""

    def state(self, policy_id: str) -> PolicyState:
        """Reads the texts."""
        raise AssertionError(f"the texts of {policy_id} are read although nothing changed")


def test_an_unchanged_page_is_stored_without_reading_its_texts(tmp_path: Path) -> None:
    web = FakeWeb({ACME.url: policy_page()})
    with Store.open(tmp_path / "watcher.db") as store:
        store.sync_policies([ACME])
        assert [one.outcome for one in check([ACME], web, store, clock=web.clock)] == [Outcome.FIRST]
        known = store.known(ACME.id)
        assert known == store.state(ACME.id).known
        assert (known.number, bool(known.recipe and known.fingerprint and known.snapshot_sha256)) == (1, True)
        assert store.known("nobody/terms") == Known("nobody/terms")
    with FrugalStore.open(tmp_path / "watcher.db") as store:
        assert [one.outcome for one in check([ACME], web, store, clock=web.clock)] == [Outcome.UNCHANGED]
        web.pages[ACME.url] = NotModified(ACME.url, NOON + timedelta(days=1))
        assert [one.outcome for one in check([ACME], web, store, clock=web.clock)] == [Outcome.UNCHANGED]
        web.pages[ACME.url] = policy_page(MAY)
        [changed] = check([ACME], web, store, clock=web.clock)
        assert "texts of acme/privacy are read" in changed.detail


@pytest.fixture
def home(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Home:
    """A home with one policy that has been checked."""
    made = Home(tmp_path, capsys)
    with serve({"/acme": page(policy_page())}) as site:
        made.write({"acme/privacy": site.url("/acme")})
        assert made.run("check").code == 0
    return made


def imported(home: Home, *arguments: str, code: int = 0) -> set[str]:
    """The modules that a command has imported by the time it ends, with that exit code."""
    told = home.folder / "modules"
    environ = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[1])}
    command = [sys.executable, "-c", TELL, str(told), *arguments]
    assert subprocess.run(command, cwd=home.folder, env=environ, capture_output=True, check=False).returncode == code
    return set(told.read_text().split("\n"))


@pytest.mark.parametrize(
    ("command", "heavy"),
    [
        ("--help", PARSERS | NETWORK | {"sqlite3", "watcher.config", "watcher.adapters"}),
        ("status", PARSERS | NETWORK | {"apscheduler", "watcher.adapters.fetch", "watcher.adapters.notify"}),
        ("history acme/privacy", PARSERS | NETWORK | {"apscheduler"}),
    ],
)
def test_a_command_imports_only_what_it_needs(home: Home, command: str, heavy: set[str]) -> None:
    assert imported(home, *command.split()) & heavy == set()


def test_a_check_that_finds_nothing_changed_imports_no_parser(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    home = Home(tmp_path, capsys)
    with serve({"/acme": page(policy_page())}) as site:
        home.write({"acme/privacy": site.url("/acme")})
        home.run("check")
        assert imported(home, "check") & (PARSERS | {"apscheduler"}) == set()


def test_a_check_that_finds_a_change_leaves_reading_to_another_process(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    home = Home(tmp_path, capsys)
    with serve({"/acme": page(policy_page())}) as site:
        home.write({"acme/privacy": site.url("/acme")})
        home.run("check")
        site.routes["/acme"] = page(policy_page(MAY))
        loaded = imported(home, "check", code=1)
    assert len(home.run("history", "acme/privacy").lines) == 2
    assert loaded & (PARSERS | {"apscheduler", "watcher.core.diff", "watcher.core.render"}) == set()


def test_the_version_is_told_before_anything_is_imported(tmp_path: Path) -> None:
    said = subprocess.run(
        [sys.executable, "-X", "importtime", "-m", "watcher", "--version"],
        env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[1])},
        check=True,
        capture_output=True,
        text=True,
    )
    assert said.stdout.startswith("watcher ")
    loaded = {line.rpartition("|")[2].strip() for line in said.stderr.splitlines()}
    assert "watcher.cli" in loaded
    assert not loaded & {"click", "watcher.cli.app", "dataclasses", "typing", "re"}
