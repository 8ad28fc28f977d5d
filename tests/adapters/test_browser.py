"""Pages rendered by a real Chromium, where there is one."""

from __future__ import annotations

import shutil
import threading
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest

from tests.adapters.fetching import failed, fetcher, good, loopback, only_127_0_0_1
from tests.builders import NOON
from tests.servers import Request, Response, Route, in_turn, page, redirect, serve, serve_raw
from watcher.adapters.browser import BrowserFetcher
from watcher.adapters.browser.fetcher import PROGRAMS
from watcher.model import Fetched

needs_chromium = pytest.mark.skipif(not any(map(shutil.which, PROGRAMS)), reason="Chromium is not installed")

SHELL = """<html lang="en"><body><main>Loading...</main><script>
alert("hello");
fetch("/text").then(answer => answer.text()).then(text => document.querySelector("main").textContent = text);
</script></body></html>"""


def browser(**settings: Any) -> BrowserFetcher:
    waits: dict[str, Any] = {"sleep": lambda seconds: None, "jitter": lambda: 0.5}
    return BrowserFetcher(**{"now": lambda: NOON, "timeout": 60.0, "allow_private": True, **waits, **settings})


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


# --- as polite as a plain fetch -------------------------------------------------------------------------


@needs_chromium
def test_a_busy_server_is_asked_again_and_its_wish_passed_on() -> None:
    pauses: list[float] = []
    later = Response(503, {"Retry-After": "3", "Content-Type": "text/html"}, "<p>Later.</p>")
    with serve({"/": in_turn(later, page("<p>We never sell.</p>"))}) as site:
        assert b"We never sell" in good(browser(sleep=pauses.append).fetch(site.url("/"))).body
        assert pauses == [3.0]
        site.routes["/"] = Response(429, {"Retry-After": "600", "Content-Type": "text/html"}, "<p>Much later.</p>")
        outcome = failed(browser(sleep=pauses.append).fetch(site.url("/")))
        assert (outcome.reason, outcome.retry_after) == ("busy", 600.0)
        assert pauses == [3.0]


@needs_chromium
def test_a_connection_that_breaks_is_tried_again_and_named() -> None:
    pauses: list[float] = []
    with serve_raw(lambda client: None) as port:
        outcome = failed(browser(sleep=pauses.append).fetch(f"http://127.0.0.1:{port}/"))
    assert outcome.reason == "reset"
    assert pauses == [0.5, 1.0]


@needs_chromium
def test_robots_are_obeyed_where_they_are_switched_on() -> None:
    forbidden = page("User-agent: *\nDisallow: /private\n", content_type="text/plain")
    routes = {"/robots.txt": forbidden, "/private": page("x"), "/moved": redirect("/private"), "/open": page("y")}
    with serve(routes) as site, fetcher(robots=True) as http:
        assert failed(browser(http=http).fetch(site.url("/private"))).reason == "robots"
        assert site.seen("/private") == []
        assert failed(browser(http=http).fetch(site.url("/moved"))).reason == "robots"
        assert b"y" in good(browser(http=http).fetch(site.url("/open"))).body
        assert len(site.seen("/robots.txt")) == 1
        with fetcher() as careless:
            assert good(browser(http=careless).fetch(site.url("/private"))).status == 200


@needs_chromium
def test_a_host_is_visited_by_one_fetcher_at_a_time() -> None:
    busy, most, mutex = 0, 0, threading.Lock()

    def slow(request: Request) -> Response:
        nonlocal busy, most
        with mutex:
            busy += 1
            most = max(most, busy)
        threading.Event().wait(0.05)
        with mutex:
            busy -= 1
        return page("<p>We never sell.</p>")

    with serve({"/": slow}) as site, fetcher(timeout=60.0) as http, ThreadPoolExecutor(5) as pool:
        rendered = [pool.submit(browser(http=http).fetch, site.url("/")) for _ in range(2)]
        plain = [pool.submit(http.fetch, site.url("/")) for _ in range(6)]
        assert {good(future.result()).status for future in [*rendered, *plain]} == {200}
        assert len(http.turns) == 0
    assert most == 1


# --- what a page may try --------------------------------------------------------------------------------

TRICKS = {
    "file": "location = 'file:///etc/passwd'",
    "frame": "document.body.innerHTML = '<iframe src=\"file:///etc/passwd\"></iframe>'",
    "settings": "location = 'chrome://settings'",
    "source": "location = 'view-source:file:///etc/passwd'",
    "data": "location = 'data:text/html,<p>We sell ' + 'your data.</p>'",
    "popup": "window.open('{inside}')",
    "request": "fetch('{inside}', {{mode: 'no-cors'}})",
    "beacon": "navigator.sendBeacon('{inside}', 'x')",
    "socket": "new WebSocket('{inside}'.replace('http', 'ws'))",
    "image": "new Image().src = '{inside}'",
    "frame inside": "document.body.innerHTML = '<iframe src=\"{inside}\"></iframe>'",
}


@needs_chromium
@pytest.mark.parametrize("script", TRICKS.values(), ids=TRICKS.keys())
def test_a_page_reaches_neither_files_nor_machines_inside(script: str) -> None:
    with serve({"/": page("secret")}) as inside, serve() as site:
        trick = script.format(inside=inside.url("/"))
        site.routes["/"] = page(f"<body><p>We never sell.</p><script>{trick}</script></body>")
        guarded = browser(
            allow_private=False,
            resolve=lambda host, port: ["127.0.0.1"] if host == "public.test" else ["127.0.0.9"],
            refuse=only_127_0_0_1,
            timeout=20.0,
        )
        outcome = guarded.fetch(f"http://public.test:{site.port}/")
        assert inside.connections == 0
        body = outcome.body if isinstance(outcome, Fetched) else b""
        assert b"root:" not in body
        assert b"We sell your data" not in body


@needs_chromium
def test_names_are_looked_up_for_the_browser_by_the_proxy() -> None:
    asked: list[str] = []

    def note(host: str, port: int) -> Sequence[str]:
        asked.append(host)
        return loopback(host, port)

    with serve() as site:
        hint = f'<link rel="preconnect" href="http://hinted.test:{site.port}/"><p>We never sell.</p>'
        site.routes["/"] = page(hint)
        # No name server knows it: only the resolver of the proxy does.
        assert good(browser(resolve=note).fetch(f"http://public.test:{site.port}/")).status == 200
    assert "public.test" in asked
