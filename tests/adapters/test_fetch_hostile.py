"""The Fetcher against servers and names that mean harm, on raw sockets."""

from __future__ import annotations

import socket
import struct
import time
from collections.abc import Callable, Iterator, Sequence

import pytest

from tests.adapters.fetching import failed, fetcher, good, loopback, only_127_0_0_1
from tests.servers import page, redirect, serve, serve_raw

OK = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n"
Handler = Callable[[socket.socket], None]


def after_request(answer: Callable[[], Iterator[bytes]], *, reset: bool = False) -> Handler:
    """Reads the request, then sends what ``answer`` yields; with ``reset``, ends with an RST."""

    def handle(client: socket.socket) -> None:
        asked = b""
        while b"\r\n\r\n" not in asked:
            asked += client.recv(65_536)
        for part in answer():
            client.sendall(part)
        if reset:
            client.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))

    return handle


def says(*parts: bytes) -> Handler:
    return after_request(lambda: iter(parts))


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


# --- where we connect to --------------------------------------------------------------------------------


def resolving(**names: Sequence[str]) -> Callable[[str, int], Sequence[str]]:
    return lambda host, port: names[host.removesuffix(".test")]


@pytest.mark.parametrize(
    "host",
    ["127.0.0.1", "localhost", "2130706433", "0x7f.1", "0177.0.0.1", "127.1", "0", "[::1]", "[::ffff:127.0.0.1]"],
)
def test_this_machine_is_blocked_however_it_is_written(host: str) -> None:
    with serve({"/": page("secret")}) as site, fetcher(allow_private=False) as fetch:
        outcome = failed(fetch.fetch(f"http://{host}:{site.port}/"))
        assert outcome.reason == "blocked-address"
        assert "not a public address" in outcome.detail
        assert site.connections == 0


def test_one_private_address_among_public_ones_blocks_the_name() -> None:
    names = resolving(mixed=["127.0.0.1", "10.0.0.1"], fine=["127.0.0.1"])
    with serve({"/": page("x")}) as site, fetcher(allow_private=False, refuse=only_127_0_0_1, resolve=names) as fetch:
        outcome = failed(fetch.fetch(f"http://mixed.test:{site.port}/"))
        assert outcome.detail == "mixed.test leads to 10.0.0.1, which is not a public address (elsewhere)."
        assert site.connections == 0
        assert good(fetch.fetch(f"http://fine.test:{site.port}/")).body == b"x"
        assert site.requests[0].headers["host"] == f"fine.test:{site.port}"


def test_redirects_are_guarded_too() -> None:
    names = resolving(public=["127.0.0.1"], intranet=["127.0.0.2"])
    with serve() as site, fetcher(allow_private=False, refuse=only_127_0_0_1, resolve=names) as fetch:
        site.routes["/"] = redirect(f"http://intranet.test:{site.port}/secret")
        assert failed(fetch.fetch(f"http://public.test:{site.port}/")).reason == "blocked-address"
        assert [request.path for request in site.requests] == ["/"]


def test_a_name_that_changes_its_mind_is_asked_once_and_checked_each_time() -> None:
    answers = [["127.0.0.1"], ["127.0.0.2"]]
    asked: list[str] = []

    def rebinding(host: str, port: int) -> Sequence[str]:
        asked.append(host)
        return answers[min(len(asked), len(answers)) - 1]

    turns = [after_request(lambda: iter(()), reset=True)]

    def handle(client: socket.socket) -> None:
        turns.pop(0)(client)

    with serve_raw(handle) as port, fetcher(allow_private=False, refuse=only_127_0_0_1, resolve=rebinding) as fetch:
        assert failed(fetch.fetch(f"http://evil.test:{port}/")).reason == "blocked-address"
    assert asked == ["evil.test", "evil.test"]
    assert turns == []  # the first answer was connected to, as checked; the retry was checked anew


def test_a_kept_connection_stays_with_the_address_that_was_checked() -> None:
    asked: list[str] = []

    def rebinding(host: str, port: int) -> Sequence[str]:
        asked.append(host)
        return ["127.0.0.1"] if len(asked) == 1 else ["127.0.0.2"]

    with (
        serve({"/": page("x")}) as site,
        fetcher(allow_private=False, refuse=only_127_0_0_1, resolve=rebinding) as fetch,
    ):
        assert [good(fetch.fetch(f"http://evil.test:{site.port}/")).body for _ in range(3)] == [b"x"] * 3
        assert site.connections == 1
    assert asked == ["evil.test"]


def test_the_next_address_is_tried_when_one_is_dead() -> None:
    with (
        serve({"/": page("x")}) as site,
        fetcher(resolve=lambda host, port: ["::1", "127.0.0.3", "127.0.0.1"]) as fetch,
    ):
        assert good(fetch.fetch(f"http://two.test:{site.port}/")).body == b"x"


@pytest.mark.parametrize("answer", [[], ["not-an-address"], ["127.0.0.1\n"]], ids=["none", "a word", "a line break"])
def test_odd_answers_of_a_resolver_are_failures(answer: list[str]) -> None:
    with serve() as site, fetcher(allow_private=False, resolve=lambda host, port: answer) as fetch:
        assert failed(fetch.fetch(site.url("/"))).reason in ("dns", "blocked-address")


@pytest.mark.parametrize(
    "host", ["a" * 64 + ".test", "a..test", "xn--a", "*.test", "-.test", "⑯⑨。②⑤④", "a%00b.test", "a\u202eb.test"]
)
def test_odd_names_are_failures(host: str) -> None:
    with fetcher(allow_private=False, resolve=lambda name, port: ["127.0.0.1"]) as fetch:
        assert failed(fetch.fetch(f"http://{host}/")).reason in ("bad-url", "dns", "blocked-address")


def test_no_such_name_is_a_failure_for_a_person() -> None:
    def unknown(host: str, port: int) -> Sequence[str]:
        raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")

    with fetcher(resolve=unknown) as fetch:
        outcome = failed(fetch.fetch("https://acme.test/privacy?token=secret"))
        assert (outcome.reason, outcome.detail) == (
            "dns",
            "The name acme.test cannot be resolved: there is no such name.",
        )


def test_a_name_in_unicode_is_looked_up_in_ascii() -> None:
    asked: list[str] = []

    def note(host: str, port: int) -> Sequence[str]:
        asked.append(host)
        return loopback(host, port)

    with serve({"/": page("x")}) as site, fetcher(resolve=note) as fetch:
        assert good(fetch.fetch(f"http://müller.test:{site.port}/")).body == b"x"
    assert asked == ["xn--mller-kva.test"]
