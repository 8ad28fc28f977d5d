"""The Fetcher against real servers that behave: answers, redirects, conditions, retries, turns."""

from __future__ import annotations

import gzip
import threading
import zlib
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from email.utils import format_datetime
from pathlib import Path

import brotli
import pytest

from tests.adapters.fetching import failed, fetcher, good, loopback
from tests.builders import NOON
from tests.servers import Request, Response, Route, in_turn, page, redirect, serve
from watcher.adapters.fetch.client import MOST_REDIRECTS
from watcher.adapters.fetch.retry import SHORT_WAIT
from watcher.model import NotModified, Validators

TEXT = "<p>We never sell your data.</p>"


def test_a_page_comes_back_whole() -> None:
    with serve({"/privacy": Response(200, {"Content-Type": "text/html", "ETag": '"1"'}, TEXT)}) as site:
        with fetcher(user_agent="policy-watcher/1.0 (+https://example.org)") as fetch:
            answer = good(fetch.fetch(site.url("/privacy")))
        assert (answer.status, answer.body, answer.content_type) == (200, TEXT.encode(), "text/html")
        assert (answer.url, answer.final_url, answer.redirects) == (site.url("/privacy"), site.url("/privacy"), ())
        assert not answer.permanent
        assert answer.fetched_at == NOON
        assert answer.validators == Validators('"1"', "")
        sent = site.requests[0].headers
        assert sent["user-agent"] == "policy-watcher/1.0 (+https://example.org)"
        assert not sent.keys() & {"cookie", "authorization", "accept-language", "if-none-match", "referer"}


def test_the_language_is_asked_for() -> None:
    with serve({"/": page(TEXT)}) as site, fetcher() as fetch:
        fetch.fetch(site.url("/"), language="de-AT")
        assert site.requests[0].headers["accept-language"] == "de-AT,*;q=0.5"


@pytest.mark.parametrize("status", [204, 206, 300, 305, 401, 403, 404, 410, 418, 451, 500, 501, 999])
def test_other_statuses_are_answers_too(status: int) -> None:
    sleeps: list[float] = []
    with serve({"/": page("gone", status=status)}) as site, fetcher(sleeps) as fetch:
        assert good(fetch.fetch(site.url("/"))).status == status
        assert len(site.requests) == 1
    assert sleeps == []


@pytest.mark.parametrize(
    ("encoding", "body"),
    [
        ("gzip", gzip.compress(TEXT.encode(), mtime=0)),
        ("deflate", zlib.compress(TEXT.encode())),
        ("br", b"".join([(packer := brotli.Compressor()).process(TEXT.encode()), packer.finish()])),
    ],
)
def test_compressed_pages_are_unpacked(encoding: str, body: bytes) -> None:
    with serve({"/": Response(200, {"Content-Encoding": encoding}, body)}) as site, fetcher() as fetch:
        assert good(fetch.fetch(site.url("/"))).body == TEXT.encode()


def test_corrupt_and_oversized_bodies_are_named() -> None:
    packed = gzip.compress(b"\0" * 5_000_000, mtime=0)
    routes = {
        "/corrupt": Response(200, {"Content-Encoding": "gzip"}, "no gzip"),
        "/cut": Response(200, {"Content-Encoding": "gzip"}, gzip.compress(TEXT.encode(), mtime=0)[:-6]),
        "/bomb": Response(200, {"Content-Encoding": "gzip"}, packed),
        "/long": page("x" * 100_001),
        "/fits": page("x" * 100_000),
    }
    with serve(routes) as site, fetcher(max_body=100_000) as fetch:
        reasons = {path: failed(fetch.fetch(site.url(path))).reason for path in routes if path != "/fits"}
        assert reasons == {"/corrupt": "protocol", "/cut": "protocol", "/bomb": "too-large", "/long": "too-large"}
        assert len(good(fetch.fetch(site.url("/fits"))).body) == 100_000


# --- redirects --------------------------------------------------------------------------------------


def test_redirects_are_followed_and_recorded() -> None:
    with serve({"/a": redirect("b", 301), "/c": page(TEXT)}) as site, fetcher() as fetch:
        site.routes["/b"] = redirect(f"//127.0.0.1:{site.port}/c", 308)
        answer = good(fetch.fetch(site.url("/a")))
        assert answer.url == site.url("/a")
        assert answer.final_url == site.url("/c")
        assert answer.redirects == (site.url("/a"), site.url("/b"))
        assert answer.permanent


@pytest.mark.parametrize("status", [302, 303, 307])
def test_one_passing_redirect_makes_the_chain_passing(status: int) -> None:
    routes = {"/a": redirect("/b", 301), "/b": redirect("/c", status), "/c": page(TEXT)}
    with serve(routes) as site, fetcher() as fetch:
        assert not good(fetch.fetch(site.url("/a"))).permanent


def test_a_redirect_without_a_target_is_an_answer() -> None:
    with serve({"/": Response(302)}) as site, fetcher() as fetch:
        assert good(fetch.fetch(site.url("/"))).status == 302


def test_redirect_targets_may_be_written_badly() -> None:
    utf8_as_sent = "/datenschutzerklärung und mehr".encode().decode("latin-1")
    with serve({"/a": redirect(utf8_as_sent)}) as site, fetcher() as fetch:
        site.routes["/datenschutzerkl%C3%A4rung%20und%20mehr"] = page(TEXT)
        answer = good(fetch.fetch(site.url("/a")))
        assert answer.status == 200
        assert answer.final_url == site.url("/datenschutzerkl%C3%A4rung%20und%20mehr")


@pytest.mark.parametrize(
    "target",
    [
        "file:///etc/passwd",
        "ftp://127.0.0.1/",
        "data:text/html,<p>We sell your data.</p>",
        "FILE:/etc/passwd",
        "blob:http://127.0.0.1/1",
        "javascript:alert(1)",
        "http://user:pw@127.0.0.1:{port}/secret",
        "http://127.0.0.1:{port}\\@evil.test/secret",
        "http://[::1/",
        "http://127.0.0.1:{port}/sec\x7fret",
    ],
)
def test_redirects_to_odd_addresses_are_refused(target: str) -> None:
    with serve({"/secret": page("secret")}) as site, fetcher() as fetch:
        site.routes["/a"] = redirect(target.format(port=site.port))
        outcome = failed(fetch.fetch(site.url("/a")))
        assert outcome.reason == "bad-url"
        assert "pw" not in outcome.detail
        assert [request.path for request in site.requests] == ["/a"]


def test_circles_and_endless_chains_end() -> None:
    def onwards(request: Request) -> Response:
        return redirect(f"/n?{int(request.query) + 1}")

    routes: dict[str, Route] = {"/self": redirect("/self"), "/a": redirect("/b"), "/b": redirect("/a"), "/n": onwards}
    with serve(routes) as site, fetcher() as fetch:
        for path, requests in (("/self", 1), ("/a", 2), ("/n?0", MOST_REDIRECTS + 1)):
            site.requests.clear()
            assert failed(fetch.fetch(site.url(path))).reason == "redirect-loop"
            assert len(site.requests) == requests


def test_ten_redirects_are_not_too_many() -> None:
    routes = {f"/{n}": redirect(f"/{n + 1}") for n in range(MOST_REDIRECTS)}
    with serve({**routes, f"/{MOST_REDIRECTS}": page(TEXT)}) as site, fetcher() as fetch:
        assert len(good(fetch.fetch(site.url("/0"))).redirects) == MOST_REDIRECTS


def test_cookies_stay_within_the_origin_and_the_fetch() -> None:
    def gate(request: Request) -> Response:
        if "seen=1" in request.headers.get("cookie", ""):
            return redirect(other.url("/away"))
        return Response(302, {"Location": "/gate", "Set-Cookie": "seen=1; Path=/; Domain=127.0.0.1"})

    with serve({"/gate": gate, "/end": page(TEXT)}) as site, serve() as other, fetcher() as fetch:
        other.routes["/away"] = redirect(site.url("/end"))
        answer = good(fetch.fetch(site.url("/gate")))
        assert answer.body == TEXT.encode()
        assert "set-cookie" not in answer.headers
        assert "cookie" not in other.requests[0].headers
        assert site.seen("/end")[0].headers["cookie"] == "seen=1"
        site.requests.clear()
        fetch.fetch(site.url("/end"))
        assert "cookie" not in site.requests[0].headers


# --- conditional requests -----------------------------------------------------------------------------


def not_modified_for(etag: str) -> Route:
    def answer(request: Request) -> Response:
        if request.headers.get("if-none-match") == etag:
            return Response(304, {"ETag": etag})
        return Response(200, {"ETag": etag}, TEXT)

    return answer


def test_an_unchanged_page_is_not_sent_again() -> None:
    with serve() as site, fetcher() as fetch:
        site.routes["/"] = not_modified_for('"v1"')
        first = good(fetch.fetch(site.url("/")))
        second = fetch.fetch(site.url("/"), first.validators)
        assert isinstance(second, NotModified)
        assert (second.url, second.fetched_at) == (site.url("/"), NOON)
        site.routes["/"] = not_modified_for('"v2"')
        assert good(fetch.fetch(site.url("/"), first.validators)).validators.etag == '"v2"'
        assert site.connections == 1


def test_validators_are_not_sent_to_where_a_redirect_leads() -> None:
    with serve({"/old": redirect("/new", 301)}) as site, fetcher() as fetch:
        site.routes["/new"] = not_modified_for('"v1"')
        validators = Validators('"v1"', "Mon, 04 May 2026 12:00:00 GMT")
        assert good(fetch.fetch(site.url("/old"), validators)).body == TEXT.encode()
        assert site.seen("/old")[0].headers["if-none-match"] == '"v1"'
        assert not site.seen("/new")[0].headers.keys() & {"if-none-match", "if-modified-since"}


def test_a_304_that_nobody_asked_for_is_a_failure() -> None:
    with serve({"/": Response(304), "/moved": redirect("/")}) as site, fetcher() as fetch:
        assert failed(fetch.fetch(site.url("/"))).reason == "protocol"
        assert failed(fetch.fetch(site.url("/moved"), Validators('"v1"'))).reason == "protocol"


# --- retries ------------------------------------------------------------------------------------------


@pytest.mark.parametrize("status", [429, 502, 503, 504])
def test_transient_errors_are_tried_again_with_growing_pauses(status: int) -> None:
    sleeps: list[float] = []
    routes = {"/": in_turn(Response(status), Response(status), page(TEXT))}
    with serve(routes) as site, fetcher(sleeps) as fetch:
        assert good(fetch.fetch(site.url("/"))).status == 200
        assert len(site.requests) == 3
    assert sleeps == [0.5, 1.0]


def test_jitter_spreads_the_pauses() -> None:
    pauses: list[float] = []
    with serve({"/": Response(502)}) as site:
        for jitter in (0.0, 0.999):
            with fetcher(pauses, jitter=lambda share=jitter: share) as fetch:
                fetch.fetch(site.url("/"))
    assert pauses == pytest.approx([0.25, 0.5, 0.7495, 1.499])


@pytest.mark.parametrize("status", [502, 503, 504])
def test_errors_that_stay_are_handed_on_for_judgement(status: int) -> None:
    with serve({"/": page("Bad gateway", status=status)}) as site, fetcher() as fetch:
        assert good(fetch.fetch(site.url("/"))).status == status
        assert len(site.requests) == 3


@pytest.mark.parametrize("value", ["3", format_datetime(NOON + timedelta(seconds=3), usegmt=True)])
def test_a_short_retry_after_is_obeyed(value: str) -> None:
    sleeps: list[float] = []
    routes = {"/": in_turn(Response(503, {"Retry-After": value}), page(TEXT))}
    with serve(routes) as site, fetcher(sleeps) as fetch:
        assert good(fetch.fetch(site.url("/"))).status == 200
    assert sleeps == [3.0]


@pytest.mark.parametrize("status", [429, 503])
@pytest.mark.parametrize("value", ["600", format_datetime(NOON + timedelta(minutes=10), usegmt=True)])
def test_a_long_retry_after_is_passed_on(status: int, value: str) -> None:
    with serve({"/": Response(status, {"Retry-After": value})}) as site, fetcher() as fetch:
        outcome = failed(fetch.fetch(site.url("/")))
        assert (outcome.reason, outcome.retry_after) == ("busy", 600.0)
        assert "600 seconds" in outcome.detail
        assert len(site.requests) == 1


def test_a_rate_limit_that_stays_is_busy_even_without_a_date() -> None:
    with serve({"/": Response(429)}) as site, fetcher() as fetch:
        outcome = failed(fetch.fetch(site.url("/")))
        assert (outcome.reason, outcome.retry_after) == ("busy", None)
        assert len(site.requests) == 3


def test_no_retry_is_begun_that_the_time_does_not_allow() -> None:
    sleeps: list[float] = []
    routes = {"/": Response(503, {"Retry-After": str(int(SHORT_WAIT))})}
    with serve(routes) as site, fetcher(sleeps, timeout=SHORT_WAIT - 1) as fetch:
        assert failed(fetch.fetch(site.url("/"))).retry_after == SHORT_WAIT
        assert len(site.requests) == 1
    assert sleeps == []


# --- several at once ----------------------------------------------------------------------------------


def test_one_request_at_a_time_for_each_host() -> None:
    busy, most, guard = 0, 0, threading.Lock()

    def slow(request: Request) -> Response:
        nonlocal busy, most
        with guard:
            busy += 1
            most = max(most, busy)
        threading.Event().wait(0.02)
        with guard:
            busy -= 1
        return page(TEXT)

    with serve({"/": slow, "/r": redirect("/")}) as site, fetcher(resolve=loopback) as fetch:
        urls = [site.url("/"), site.url("/r"), f"http://127.0.0.1:{site.port}/"] * 4
        with ThreadPoolExecutor(6) as pool:
            assert all(good(outcome).status == 200 for outcome in pool.map(fetch.fetch, urls))
    assert most == 1


def test_different_hosts_are_fetched_side_by_side() -> None:
    together = threading.Barrier(2, timeout=5)

    def meet(request: Request) -> Response:
        together.wait()
        return page(TEXT)

    with serve({"/": meet}) as site, fetcher(resolve=loopback) as fetch, ThreadPoolExecutor(2) as pool:
        urls = [f"http://{name}.test:{site.port}/" for name in ("one", "two")]
        assert [good(outcome).status for outcome in pool.map(fetch.fetch, urls)] == [200, 200]


def test_crossing_redirects_do_not_lock_each_other_out() -> None:
    with serve() as site, fetcher(resolve=loopback) as fetch, ThreadPoolExecutor(4) as pool:
        a, b = (f"http://{name}.test:{site.port}" for name in "ab")
        site.routes |= {"/1": redirect(f"{b}/end"), "/2": redirect(f"{a}/end"), "/end": page(TEXT)}
        outcomes = pool.map(fetch.fetch, [f"{a}/1", f"{b}/2"] * 10)
        assert {good(outcome).status for outcome in outcomes} == {200}


def test_waiting_for_ones_turn_does_not_count() -> None:
    def slow(request: Request) -> Response:
        threading.Event().wait(0.12)
        return page(TEXT)

    with serve({"/": slow}) as site, fetcher(timeout=1.0) as fetch, ThreadPoolExecutor(10) as pool:
        assert {good(outcome).status for outcome in pool.map(fetch.fetch, [site.url("/")] * 10)} == {200}


def test_connections_are_kept_and_closed() -> None:
    chunked = Response(200, {"Transfer-Encoding": "chunked"}, "5\r\nhello\r\n0\r\n\r\n")
    with serve({"/a": page(TEXT), "/b": chunked}) as site:
        routes = dict(site.routes)
        with fetcher() as fetch:
            assert [good(fetch.fetch(site.url(path))).status for path in [*routes, *routes]] == [200] * 4
            assert good(fetch.fetch(site.url("/b"))).body == b"hello"
            assert site.connections == 1


def test_no_proxy_and_no_password_from_the_environment(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    netrc = tmp_path / "netrc"
    netrc.write_text("default login me password secret\n")
    monkeypatch.setenv("NETRC", str(netrc))
    with serve({"/": page(TEXT)}) as site, serve() as proxy:
        for name in ("http_proxy", "HTTP_PROXY", "https_proxy", "all_proxy", "ALL_PROXY"):
            monkeypatch.setenv(name, proxy.origin)
        monkeypatch.setenv("no_proxy", "")
        with fetcher() as fetch:
            assert good(fetch.fetch(site.url("/"))).status == 200
        assert "authorization" not in site.requests[0].headers
        assert proxy.requests == []
