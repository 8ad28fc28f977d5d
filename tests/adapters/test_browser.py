"""Pages rendered by a real Chromium, where there is one."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

import pytest

from tests.adapters.fetching import failed, good, only_127_0_0_1
from tests.builders import NOON
from tests.servers import Route, page, redirect, serve
from watcher.adapters.browser import BrowserFetcher
from watcher.adapters.browser.fetcher import PROGRAMS

needs_chromium = pytest.mark.skipif(not any(map(shutil.which, PROGRAMS)), reason="Chromium is not installed")

SHELL = """<html lang="en"><body><main>Loading...</main><script>
alert("hello");
fetch("/text").then(answer => answer.text()).then(text => document.querySelector("main").textContent = text);
</script></body></html>"""


def browser(**settings: Any) -> BrowserFetcher:
    return BrowserFetcher(**{"now": lambda: NOON, "timeout": 60.0, "allow_private": True, **settings})


@needs_chromium
def test_a_page_is_read_once_its_scripts_have_run() -> None:
    routes: dict[str, Route] = {
        "/old": redirect("/shell", 301),
        "/shell": page(SHELL),
        "/text": page("We never sell – nie."),
    }
    with serve(routes) as site:
        answer = good(browser(user_agent="policy-watcher/1.0").fetch(site.url("/old")))
        assert "<main>We never sell – nie.</main>" in answer.body.decode()
        assert answer.content_type == "text/html; charset=utf-8"
        assert (answer.status, answer.fetched_at) == (200, NOON)
        assert (answer.url, answer.final_url) == (site.url("/old"), site.url("/shell"))
        assert (answer.redirects, answer.permanent) == ((site.url("/old"),), True)
        assert site.requests[0].headers["user-agent"] == "policy-watcher/1.0"


@needs_chromium
def test_redirects_by_script_are_followed_and_recorded() -> None:
    away = "<script>location.replace('/missing')</script>"
    with serve({"/": page(away), "/missing": page("<h1>Gone</h1>", status=404)}) as site:
        answer = good(browser().fetch(site.url("/")))
        assert (answer.status, answer.final_url) == (404, site.url("/missing"))
        assert (answer.redirects, answer.permanent) == ((site.url("/"),), False)
        assert b"Gone" in answer.body


@needs_chromium
@pytest.mark.parametrize("path", ["/", "/hop"])
def test_the_browser_is_guarded_too(path: str) -> None:
    with serve({"/": page("secret")}) as inside, serve() as site:
        site.routes |= {"/": redirect(inside.url("/")), "/hop": page(f"<script>location='{inside.url('/')}'</script>")}
        url = f"http://public.test:{site.port}{path}"
        guarded = browser(
            allow_private=False,
            resolve=lambda host, port: ["127.0.0.1"] if host == "public.test" else ["127.0.0.9"],
            refuse=only_127_0_0_1,
        )
        outcome = failed(guarded.fetch(url))
        assert outcome.reason == "blocked-address"
        assert inside.connections == 0


@needs_chromium
def test_what_a_browser_cannot_show_is_named() -> None:
    with serve({"/pdf": page("%PDF-1.4", content_type="application/pdf"), "/long": page("x" * 50_000)}) as site:
        assert "needs no browser" in failed(browser().fetch(site.url("/pdf"))).detail
        assert failed(browser(max_body=10_000).fetch(site.url("/long"))).reason == "too-large"


@needs_chromium
def test_a_page_that_never_ends_does_not_hold_us() -> None:
    with serve({"/": page("<script>for (;;) {}</script>")}) as site:
        assert failed(browser(timeout=3.0).fetch(site.url("/"))).reason == "timeout"


def test_a_missing_or_broken_browser_is_named(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    outcome = failed(browser(program="/bin/true").fetch("https://acme.test/"))
    assert (outcome.reason, outcome.detail) == ("browser", "Chromium could not be started, or crashed.")
    assert failed(browser(program="/nowhere/chromium").fetch("https://acme.test/")).reason == "browser"
    monkeypatch.setenv("PATH", str(tmp_path))
    outcome = failed(browser().fetch("https://acme.test/"))
    assert outcome.reason == "browser"
    assert outcome.detail.startswith("Chromium is not installed: ")


def test_odd_addresses_do_not_reach_the_browser() -> None:
    assert failed(browser().fetch("file:///etc/passwd")).reason == "bad-url"
