"""The program as a user runs it: a folder with a config.toml, and commands that print and exit."""

from __future__ import annotations

import json
import os
import sqlite3
import subprocess
import sys
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from watcher.adapters.store import Store
from watcher.cli import check as checking
from watcher.cli.app import run
from watcher.reading import AtOnce

NEVER = "We will never sell your personal information to anybody."
MAY = "We may sell your personal information to our partners."


def policy_page(
    selling: str = NEVER, *, days: int = 30, furniture: str = "12 visits today", title: str = "Acme"
) -> str:
    """A small privacy policy as a web page; the arguments are what tests change about it."""
    return f"""<!DOCTYPE html><html lang="en"><head><title>{title} Privacy Policy</title></head><body>
<nav><a href="/">Home</a> <a href="/blog">Blog</a></nav>
<main><h1>{title} Privacy Policy</h1>
<p>Last updated: 3 February 2026</p>
<p>{title} makes software for small libraries. This policy says what we learn about you when you use the
service, what we do with it, and what you can ask of us.</p>
<h2>1. Information we collect</h2>
<p>When you open an account we ask for your name and your e-mail address. Our servers record the address of
your device and the pages that you open. These records are deleted after {days} days.</p>
<h2>2. How we use it</h2>
<p>We use personal information to run the service, to answer your questions and to keep the service safe.</p>
<h2>3. Selling and sharing</h2>
<p>{selling} We pass information on to companies that host the service for us under contract.</p>
<h2>4. Your rights</h2>
<p>You may ask us for a copy of your data, and to correct or delete it. Write to us and we will answer.</p>
</main><footer><p>{furniture}</p></footer></body></html>"""


WALL = """<html><head><title>Just a moment...</title></head><body><h1>Just a moment...</h1>
<p>Checking your browser before you continue.</p></body></html>"""


@dataclass(frozen=True)
class Ran:
    """What a command came to."""

    code: int
    out: str
    err: str

    @property
    def lines(self) -> list[str]:
        """Its output, line by line."""
        return self.out.splitlines()

    @property
    def json(self) -> list[Any]:
        """Its output, one JSON document a line."""
        return [json.loads(line) for line in self.lines]


class Home:
    """A folder with a configuration, in which commands run."""

    def __init__(self, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.folder = folder
        self._capsys = capsys

    @property
    def config(self) -> Path:
        """The configuration file."""
        return self.folder / "config.toml"

    @property
    def database(self) -> Path:
        """The database."""
        return self.folder / "watcher.db"

    def write(
        self, policies: dict[str, str], *, channels: dict[str, str] | None = None, settings: str = "", also: str = ""
    ) -> None:
        """A configuration of ``id -> url`` and ``channel -> Apprise URL``."""
        lines = ["[watcher]", 'database = "watcher.db"', "allow_private_addresses = true", settings, also]
        for name, url in (channels or {}).items():
            lines += ["[[channel]]", f'name = "{name}"', f'url = "{url}"']
        for policy_id, url in policies.items():
            lines += ["[[policy]]", f'id = "{policy_id}"', f'url = "{url}"']
        self.config.write_text("\n".join(lines) + "\n", encoding="utf-8")

    def run(self, *arguments: str | Path) -> Ran:
        """A command in this process, as ``main`` runs it; but pages are read in this process, too.

        To start another for each of thousands of checks would take minutes. ``start`` starts it.
        """
        self._capsys.readouterr()
        with pytest.MonkeyPatch.context() as patched:
            patched.setattr(checking, "ReadingProcess", AtOnce)
            code = run([*self._named(arguments), *map(str, arguments)])
        said = self._capsys.readouterr()
        assert "Traceback" not in said.err
        return Ran(int(code), said.out, said.err)

    def start(
        self, *arguments: str | Path, environ: dict[str, str] | None = None, **pipes: Any
    ) -> subprocess.Popen[str]:
        """A command in a process of its own."""
        pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, **pipes}
        environ = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[1]), **(environ or {})}
        command = [sys.executable, "-m", "watcher", *self._named(arguments), *map(str, arguments)]
        return subprocess.Popen(command, cwd=self.folder, text=True, env=environ, **pipes)

    def _named(self, arguments: tuple[str | Path, ...]) -> list[str]:
        return [] if "--config" in arguments or "--help" in arguments else ["--config", str(self.config)]

    def store(self) -> Store:
        """The database that the commands wrote."""
        return Store.open(self.database, create=False)

    def let_time_pass(self) -> None:
        """Makes every delivery that waits due, and every claim run out."""
        past = "2026-01-01T00:00:00+00:00"
        with closing(sqlite3.connect(self.database)) as db, db:
            db.execute(
                "UPDATE deliveries SET claimed_until = iif(claimed_until = '', '', ?1), next_attempt_at = ?1", [past]
            )
