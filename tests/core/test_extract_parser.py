"""What is imported to read a page, told by a process of its own."""

from __future__ import annotations

import subprocess
import sys

READ = """
import sys
from datetime import UTC, datetime
from watcher.core.extract import extract
from watcher.model import Fetched, Policy

body = b"<nav>Menu</nav><main><p>We keep the orders of our customers for ten years.</p></main>"
address = "https://kestrel.example/privacy"
page = Fetched(address, address, 200, body, datetime(2024, 5, 1, tzinfo=UTC), {"content-type": "text/html"})
found = extract(page, Policy("kestrel/privacy", address, **eval(sys.argv[1])))
assert [block.text for block in found.blocks] == ["We keep the orders of our customers for ten years."], found
print([removed.text for removed in found.removed if removed.reason == "note"], "soupsieve.css_match" in sys.modules)
"""


def _read(settings: str, before: str = "") -> str:
    command = [sys.executable, "-c", before + READ, settings]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip()


def test_selectors_are_imported_for_policies_that_have_some() -> None:
    assert _read("{}") == "[] False"
    assert _read("{'select': ('main p',)}") == "[] True"
    assert _read("{'remove': ('nav',)}") == "[] True"
    assert _read("{'remove': ('p[',)}") == "['not a CSS selector: p['] True"


def test_a_program_that_has_them_already_keeps_its_own() -> None:
    assert _read("{'select': ('main p',)}", "import soupsieve; soupsieve.compile('p')\n") == "[] True"


def test_the_fingerprint_needs_no_parser() -> None:
    code = "import sys, watcher.core.fingerprint; print('bs4' in sys.modules, 'lxml' in sys.modules)"
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
    assert told.split() == ["False", "False"]
