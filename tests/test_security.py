"""Promises about the whole program: what its code never does, and that docs/security.md names real tests."""

from __future__ import annotations

import ast
import re
import unicodedata
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import requests

from tests import hostile
from tests.commandline import MAY, NEVER, Home, policy_page
from tests.servers import Response, page, serve
from watcher.adapters.browser.proxy import proxy
from watcher.adapters.fetch.guard import refusal
from watcher.adapters.fetch.transport import system_resolver
from watcher.cli import output
from watcher.demo import site as demo

ROOT = Path(__file__).parents[1]
SOURCES = {str(path.relative_to(ROOT)): ast.parse(path.read_text()) for path in sorted(ROOT.glob("watcher/**/*.py"))}


# --- what the code never does -----------------------------------------------------------------------------

MAY_REACH_OUT = {
    "watcher/adapters/fetch/": {"socket", "requests", "urllib3", "http.client"},
    "watcher/adapters/browser/proxy.py": {"socket", "socketserver"},
    "watcher/adapters/notify.py": {"apprise"},
    "watcher/adapters/systemd.py": {"socket"},
    "watcher/demo/site.py": {"http.server"},
    "watcher/reading/child.py": {"socket", "subprocess"},
    "watcher/replay/git.py": {"subprocess"},
}
REACHES_OUT = {
    *("socket", "socketserver", "http", "urllib.request", "ftplib", "smtplib", "telnetlib", "asyncio", "httpx"),
    *("requests", "urllib3", "apprise", "aiohttp", "xmlrpc", "subprocess", "multiprocessing", "webbrowser"),
}
RUNS_TEXT = {"pickle", "marshal", "shelve", "jinja2", "mako", "yaml", "runpy", "code", "codeop", "jq", "elementpath"}
RUNNING = {"eval", "exec", "compile", "__import__", "breakpoint", "system", "popen", "xpath", "XPath", "XSLT", "spawnl"}


MAY_RUN_TEXT = {"watcher/reading/frames.py": {"pickle"}}
"""Where only names that are on a list are made into values, see ``test_reading_frames``."""


def imported(tree: ast.Module) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and not node.level:
            yield from (node.module or "", *(f"{node.module}.{alias.name}" for alias in node.names))


def called(tree: ast.Module) -> Iterator[str]:
    """Names of functions, and of methods but for ``compile``, which patterns and selectors have too."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            yield node.func.id
        elif isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr != "compile":
            yield node.func.attr


@pytest.mark.parametrize("name", SOURCES)
def test_only_guarded_places_reach_out_of_the_process(name: str) -> None:
    modules = {module for module in imported(SOURCES[name]) if any(_within(module, known) for known in REACHES_OUT)}
    allowed = [known for place, several in MAY_REACH_OUT.items() if name.startswith(place) for known in several]
    assert not {module for module in modules if not any(_within(module, known) for known in allowed)}


def _within(module: str, known: str) -> bool:
    return f"{module}.".startswith(f"{known}.")


@pytest.mark.parametrize("name", SOURCES)
def test_no_text_is_ever_run_as_a_program(name: str) -> None:
    assert set(imported(SOURCES[name])) & RUNS_TEXT <= MAY_RUN_TEXT.get(name, set())
    assert not set(called(SOURCES[name])) & RUNNING
    words = [node.arg for node in ast.walk(SOURCES[name]) if isinstance(node, ast.keyword)]
    assert "shell" not in words


@pytest.mark.parametrize("name", SOURCES)
def test_tls_is_verified_everywhere(name: str) -> None:
    source = ast.unparse(SOURCES[name])
    assert not re.search(
        r"CERT_NONE|CERT_OPTIONAL|_create_unverified|check_hostname|verify\s*=\s*False|OP_LEGACY", source
    )


# --- servers of our own: loopback only, and a GET changes nothing -------------------------------------------


def test_what_listens_listens_on_loopback() -> None:
    with proxy(system_resolver, refusal, 1.0, 1000) as way_out, demo.serve() as site:
        assert way_out.server_address[0] == "127.0.0.1"
        assert site.base.startswith("http://127.0.0.1:")


def test_no_get_changes_anything_and_no_page_can_be_written() -> None:
    with demo.serve() as site:
        before = dict(site.pages)
        for path in [*site.pages, "/", "/missing", "/../etc/passwd", "/%2e%2e/", "/?a=b"]:
            for _ in range(2):
                answer = requests.get(site.base + path, timeout=5)
                assert (answer.status_code, answer.text) == (
                    (200, before[path]) if path in before else (404, "not here")
                )
            for method in ("PUT", "DELETE", "PATCH", "OPTIONS", "HEAD"):
                assert requests.request(method, site.base + path, timeout=5).status_code >= 400
        assert (site.pages, site.alerts) == (before, [])


# --- hostile text on its way to a person --------------------------------------------------------------------

HOSTILE = (
    "\x1b[2J\x1b]0;owned\x07\u202edenied\u2066<script>alert(1)</script>\r\n\x9b31m\x00<!channel> [a](javascript:b)"
)


def harmless(text: str) -> bool:
    """No line or terminal can be driven by it."""
    signs = set(text) - {"\n", "\t"}
    return not {sign for sign in signs if unicodedata.category(sign) in ("Cc", "Cs", "Zl", "Zp")} | (
        signs & set("\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
    )


WAYS_TO_PRINT: dict[str, Callable[[str], None]] = {
    "say": output.say,
    "paragraph": output.paragraph,
    "facts": lambda text: output.facts([(text, text)]),
    "entry": lambda text: output.entry([text, text], text),
    "table": lambda text: output.table(["a", "b"], [[text, text]]),
    "tabbed": lambda text: output.say_tabbed([text, text]),
    "json": lambda text: output.say_json({text: text}),
}


@pytest.mark.parametrize("terminal", [False, True], ids=["pipe", "terminal"])
@pytest.mark.parametrize("way", WAYS_TO_PRINT.values(), ids=WAYS_TO_PRINT.keys())
def test_no_way_of_printing_lets_a_page_drive_the_terminal(
    way: Callable[[str], None], terminal: bool, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(output, "on_terminal", lambda: terminal)
    way(HOSTILE)
    printed = capsys.readouterr().out
    assert harmless(printed)
    assert "denied" in printed
    assert printed.count("\n") == 1 or terminal


def test_no_command_lets_a_page_drive_the_terminal(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    home = Home(tmp_path, capsys)
    evil = HOSTILE.replace("\x00", "").replace("<", "&lt;")
    headers = {"Content-Type": "text/html; charset=utf-8", "X-Note": "a\x1b[31mb", "ETag": '"\x1b[2J"'}

    def policy(selling: str) -> Response:
        return Response(200, headers, policy_page(f"{evil} {selling}", title=f"Acme {evil}").encode())

    with serve(
        {"/privacy": policy(NEVER), "/wall": page(f"<title>{evil}</title><p>{evil} 1 word", status=403)}
    ) as site:
        home.write({"acme/privacy": site.url("/privacy"), "acme/wall": site.url("/wall")})
        ran = [home.run("check")]
        site.routes["/privacy"] = policy(MAY)
        ran += [home.run("check", "acme/privacy"), home.run("status"), home.run("history", "acme/privacy")]
    ran += [home.run("show", "acme/privacy"), home.run("search", "denied"), home.run("diff", "acme/privacy")]
    ran += [home.run("diff", "acme/privacy", "--format", form) for form in ("text", "markdown", "json")]
    redline = home.run("diff", "acme/privacy", "--format", "html")
    assert "denied" in "".join(one.out for one in ran)
    for one in [*ran, redline]:
        assert harmless(one.out + one.err)
    assert "<script" not in redline.out
    assert "javascript:b" not in re.findall(r'href="([^"]*)"', redline.out)


# --- the page about it --------------------------------------------------------------------------------------


def test_every_test_that_the_page_names_exists() -> None:
    named = re.findall(r"`(test_\w+)`", (ROOT / "docs/security.md").read_text())
    known = {
        node.name
        for path in ROOT.glob("tests/**/test_*.py")
        for node in ast.walk(ast.parse(path.read_text()))
        if isinstance(node, ast.FunctionDef)
    }
    assert len(named) > 40
    assert not set(named) - known


def test_hostile_pages_are_of_every_kind() -> None:
    kinds = {name.partition(":")[0] for name in hostile.PAGES}
    assert kinds == {"html", "text", "md", "charset", "type", "pdf"}
