"""The Fetcher against servers and names that mean harm, on raw sockets."""

from __future__ import annotations

import socket
import time
from collections.abc import Iterator, Sequence

import pytest

from tests.adapters.fetching import OK, Handler, after_request, failed, fetcher, good, says
from tests.servers import page, redirect, serve, serve_raw


def drips(before: bytes, drop: bytes, after: bytes = b"") -> Handler:
    """A drop now and then for three seconds, and then a proper end: unbounded patience gets a page."""

    def answer() -> Iterator[bytes]:
        yield before
        for _ in range(150):
            time.sleep(0.02)
            yield drop
        yield after

    return after_request(answer)


DRIPS = {
    "status line": drips(b"HTTP/1.1 200 ", b"O", b"K\r\nContent-Length: 0\r\n\r\n"),
    "header": drips(OK + b"X-Slow: ", b"x", b"\r\nContent-Length: 0\r\n\r\n"),
    "interim answers": drips(b"", b"HTTP/1.1 100 Continue\r\n\r\n", OK + b"Content-Length: 0\r\n\r\n"),
    "body": drips(OK + b"Content-Length: 150\r\n\r\n", b"x"),
    "body without end": drips(OK + b"\r\n", b"x"),
    "chunks": drips(OK + b"Transfer-Encoding: chunked\r\n\r\n", b"1\r\nx\r\n", b"0\r\n\r\n"),
    "chunk size": drips(OK + b"Transfer-Encoding: chunked\r\n\r\n1", b";", b"\r\nx\r\n0\r\n\r\n"),
    "trailers": drips(OK + b"Transfer-Encoding: chunked\r\n\r\n1\r\nx\r\n0\r\n", b"X: y\r\n", b"\r\n"),
    "nothing": drips(b"", b"", OK + b"Content-Length: 0\r\n\r\n"),
}


@pytest.mark.parametrize("handle", DRIPS.values(), ids=DRIPS.keys())
def test_a_drip_does_not_hold_us(handle: Handler) -> None:
    with serve_raw(handle) as port, fetcher(timeout=0.3) as fetch:
        assert failed(fetch.fetch(f"http://127.0.0.1:{port}/")).reason == "timeout"


def test_a_chain_of_slow_redirects_does_not_hold_us() -> None:
    def slow_redirect() -> Iterator[bytes]:
        time.sleep(0.15)
        yield f"HTTP/1.1 302 Found\r\nLocation: /{time.monotonic_ns()}\r\nContent-Length: 0\r\n\r\n".encode()

    with serve_raw(after_request(slow_redirect)) as port, fetcher(timeout=0.4) as fetch:
        assert failed(fetch.fetch(f"http://127.0.0.1:{port}/")).reason == "timeout"


def test_a_server_that_never_shakes_hands_does_not_hold_us() -> None:
    def silent(client: socket.socket) -> None:
        time.sleep(1)

    with serve_raw(silent) as port, fetcher(timeout=0.3) as fetch:
        assert failed(fetch.fetch(f"https://127.0.0.1:{port}/")).reason == "timeout"


def test_a_name_server_that_never_answers_does_not_hold_us() -> None:
    def silent(host: str, port: int) -> Sequence[str]:
        time.sleep(1)
        return ["127.0.0.1"]

    with serve({"/": page("x")}) as site, fetcher(timeout=0.3, resolve=silent) as fetch:
        assert failed(fetch.fetch(site.url("/"))).reason == "dns"
        assert site.requests == []


def endless(before: bytes, piece: bytes) -> Handler:
    """Up to 40 MB at full speed."""

    def answer() -> Iterator[bytes]:
        yield before
        for _ in range(40_000_000 // len(piece)):
            yield piece

    return after_request(answer)


ENDLESS = {
    "body": (endless(OK + b"\r\n", b"x" * 65_536), "too-large"),
    "chunks": (
        endless(OK + b"Transfer-Encoding: chunked\r\n\r\n", b"10000\r\n" + b"x" * 65_536 + b"\r\n"),
        "too-large",
    ),
    "tiny chunks": (endless(OK + b"Transfer-Encoding: chunked\r\n\r\n", b"1\r\nx\r\n" * 1000), "too-large"),
    # Newer versions of urllib3 have a limit of their own for this line.
    "chunk size line": (endless(OK + b"Transfer-Encoding: chunked\r\n\r\n1", b";" * 65_536), "too-large or reset"),
    "trailers": (endless(OK + b"Transfer-Encoding: chunked\r\n\r\n0\r\n", b"X: y\r\n" * 1000), "too-large"),
    "interim answers": (endless(b"", b"HTTP/1.1 100 Continue\r\n\r\n" * 1000), "too-large"),
    "one header": (endless(OK + b"X: ", b"x" * 65_536), "protocol"),
    "headers": (endless(OK, b"X: y\r\n" * 1000), "protocol"),
}


@pytest.mark.parametrize(("handle", "reason"), ENDLESS.values(), ids=ENDLESS.keys())
def test_an_endless_answer_ends(handle: Handler, reason: str) -> None:
    with serve_raw(handle) as port, fetcher(max_body=200_000, timeout=20) as fetch:
        assert failed(fetch.fetch(f"http://127.0.0.1:{port}/")).reason in reason.split(" or ")


def test_the_body_of_a_redirect_is_not_read() -> None:
    flood = endless(b"HTTP/1.1 302 Found\r\nLocation: /end\r\n\r\n", b"x" * 65_536)
    pages = [flood, says(OK + b"Content-Length: 4\r\n\r\nhere")]

    def handle(client: socket.socket) -> None:
        pages.pop(0)(client)

    with serve_raw(handle) as port, fetcher(max_body=1000) as fetch:
        assert good(fetch.fetch(f"http://127.0.0.1:{port}/")).body == b"here"


BROKEN = {
    "garbage": (says(b"\x00\xff SSH-2.0 nonsense\r\n\r\n"), "protocol"),
    "no status": (says(b"HTTP/1.1 abc\r\n\r\n"), "protocol"),
    "status 100 as the end": (says(b"HTTP/1.1 103 Early Hints\r\n\r\n"), "protocol"),
    "nothing": (says(), "reset"),
    "half a header": (says(b"HTTP/1.1 20"), "protocol"),
    "cut body": (says(OK + b"Content-Length: 1000\r\n\r\nhalf"), "reset"),
    "cut chunk": (says(OK + b"Transfer-Encoding: chunked\r\n\r\n100\r\nhalf"), "reset"),
    "cut between chunks": (says(OK + b"Transfer-Encoding: chunked\r\n\r\n4\r\nhalf\r\n"), "reset"),
    "bad chunk size": (says(OK + b"Transfer-Encoding: chunked\r\n\r\nzz\r\nhalf\r\n"), "protocol"),
    "two lengths": (says(OK + b"Content-Length: 4\r\nContent-Length: 5\r\n\r\nhalf!"), "protocol"),
    "reset at once": (after_request(lambda: iter(()), reset=True), "reset"),
    "reset in the body": (after_request(lambda: iter([OK + b"Content-Length: 9\r\n\r\nx"]), reset=True), "reset"),
    "huge length": (says(OK + b"Content-Length: " + b"9" * 30 + b"\r\n\r\n"), "too-large"),
}


@pytest.mark.parametrize(("handle", "reason"), BROKEN.values(), ids=BROKEN.keys())
def test_broken_answers_have_names(handle: Handler, reason: str) -> None:
    with serve_raw(handle) as port, fetcher() as fetch:
        assert failed(fetch.fetch(f"http://127.0.0.1:{port}/")).reason == reason


def test_a_reset_is_tried_again() -> None:
    sleeps: list[float] = []
    turns = [after_request(lambda: iter(()), reset=True), says(OK + b"Content-Length: 2\r\n\r\nok")]

    def handle(client: socket.socket) -> None:
        turns.pop(0)(client)

    with serve_raw(handle) as port, fetcher(sleeps) as fetch:
        assert good(fetch.fetch(f"http://127.0.0.1:{port}/")).body == b"ok"
    assert sleeps == [0.5]


def test_a_closed_port_is_refused_and_not_tried_again() -> None:
    sleeps: list[float] = []
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port = listener.getsockname()[1]
    with fetcher(sleeps) as fetch:
        assert failed(fetch.fetch(f"http://127.0.0.1:{port}/")).reason == "refused"
    assert sleeps == []


def test_hostile_headers_do_not_reach_anyone() -> None:
    head = b"HTTP/1.1 200 \x1b[2Jred\r\nX-Note: a\x1b[31mb\xe2\x80\xaec\r\nX\x1b: y\r\nContent-Length: 1\r\n\r\nx"
    with serve_raw(says(head)) as port, fetcher() as fetch:
        answer = good(fetch.fetch(f"http://127.0.0.1:{port}/"))
        assert all((name + value).isprintable() for name, value in answer.headers.items())
        assert answer.headers["x-note"] == "a [31mb c"


# --- the same, said in robots.txt ---------------------------------------------------------------------

ROBOTS = {
    **{f"drips: {name}": DRIPS[name] for name in ("header", "body", "interim answers")},
    **{f"endless: {name}": handle for name, (handle, _) in ENDLESS.items()},
    **{f"broken: {name}": handle for name, (handle, _) in BROKEN.items()},
    "endless redirects": after_request(lambda: iter([b"HTTP/1.1 302 Found\r\nLocation: /robots.txt\r\n\r\n"])),
}


@pytest.mark.parametrize("handle", ROBOTS.values(), ids=ROBOTS.keys())
def test_a_hostile_robots_txt_does_not_cost_us_the_page(handle: Handler) -> None:
    def either(client: socket.socket) -> None:
        for_robots = b" /robots.txt " in client.recv(65_536, socket.MSG_PEEK)
        (handle if for_robots else says(OK + b"Content-Length: 4\r\n\r\nhere"))(client)

    with serve_raw(either) as port, fetcher(robots=True, timeout=4.0) as fetch:
        assert good(fetch.fetch(f"http://127.0.0.1:{port}/")).body == b"here"


# --- what a server makes us carry ---------------------------------------------------------------------


def test_cookies_without_measure_are_not_sent_back() -> None:
    flood = b"".join(b"Set-Cookie: c%d=%s; Path=/\r\n" % (number, b"x" * 4000) for number in range(90))
    heads: list[bytes] = []

    def handle(client: socket.socket) -> None:
        heads.append(client.recv(1_000_000))
        here = b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok"
        client.sendall(here if len(heads) > 1 else b"HTTP/1.1 302 Found\r\nLocation: /b\r\n" + flood + b"\r\n")

    with serve_raw(handle) as port, fetcher() as fetch:
        assert good(fetch.fetch(f"http://127.0.0.1:{port}/")).body == b"ok"
    assert len(heads[1]) < 20_000


def test_a_redirect_to_an_address_without_end_is_refused() -> None:
    with serve({"/a": redirect("/" + "b" * 9_000)}) as site, fetcher() as fetch:
        outcome = failed(fetch.fetch(site.url("/a")))
        assert (outcome.reason, outcome.detail) == ("bad-url", "The address is longer than 8,000 characters.")
        assert len(site.requests) == 1
