"""The browser's way out: tunnels and plain requests, to checked addresses only."""

from __future__ import annotations

import socket
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

import pytest
import requests

from tests.adapters.fetching import only_127_0_0_1
from tests.servers import page, serve
from watcher.adapters.browser.proxy import Proxy, proxy


def names(host: str, port: int) -> Sequence[str]:
    return {"public.test": ["127.0.0.1"], "intranet.test": ["127.0.0.2"], "mixed.test": ["127.0.0.1", "::1"]}[host]


@contextmanager
def running(max_bytes: int = 1_000_000) -> Iterator[Proxy]:
    with proxy(names, only_127_0_0_1, 5.0, max_bytes) as server:
        yield server


def ask(server: Proxy, request: bytes) -> bytes:
    """All that comes back for ``request``, until the proxy closes."""
    with socket.create_connection(("127.0.0.1", server.port), timeout=5) as client:
        client.sendall(request)
        answer = b""
        while part := client.recv(65_536):
            answer += part
    return answer


def test_plain_requests_pass_one_by_one() -> None:
    with serve({"/a": page("hello")}) as site, running() as server:
        get = f"GET http://public.test:{site.port}/a?b=c HTTP/1.1\r\nHost: public.test\r\nProxy-Connection: x\r\n\r\n"
        answer = ask(server, get.encode())
        assert answer.endswith(b"hello")
        assert (site.requests[0].path, site.requests[0].query) == ("/a", "b=c")
        assert site.requests[0].headers["connection"] == "close"
        assert "proxy-connection" not in site.requests[0].headers


def test_a_body_is_passed_on() -> None:
    with serve({"/": lambda request: page(request.body)}) as site, running() as server:
        via = {"http": f"http://127.0.0.1:{server.port}"}
        body = "x" * 100_000
        answer = requests.post(f"http://public.test:{site.port}/", data=body, proxies=via, timeout=5)
        assert answer.text == body


def test_tunnels_pass_bytes_both_ways() -> None:
    with serve({"/": page("through the tunnel")}) as site, running() as server:
        connect = f"CONNECT public.test:{site.port} HTTP/1.1\r\n\r\n".encode()
        get = b"GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"
        answer = ask(server, connect + get)
        assert answer.startswith(b"HTTP/1.1 200 Connection established\r\n\r\n")
        assert answer.endswith(b"through the tunnel")


@pytest.mark.parametrize("host", ["intranet.test", "mixed.test"])
@pytest.mark.parametrize("request_line", ["CONNECT {host}:{port} HTTP/1.1", "GET http://{host}:{port}/ HTTP/1.1"])
def test_other_addresses_are_not_reached(host: str, request_line: str) -> None:
    with serve({"/": page("secret")}) as site, running() as server:
        answer = ask(server, request_line.format(host=host, port=site.port).encode() + b"\r\n\r\n")
        assert answer.startswith(b"HTTP/1.1 502")
        assert server.faults[host].reason == "blocked-address"
        assert site.connections == 0


@pytest.mark.parametrize(
    "request_",
    [
        b"nonsense\r\n\r\n",
        b"GET /relative HTTP/1.1\r\n\r\n",
        b"GET ftp://public.test/ HTTP/1.1\r\n\r\n",
        b"GET http://user@public.test/ HTTP/1.1\r\n\r\n",
        b"CONNECT public.test:99999 HTTP/1.1\r\n\r\n",
        b"GET http://\xff\xfe/ HTTP/1.1\r\n\r\n",
        b"GET http://public.test/ HTTP/1.1\r\nX: " + b"x" * 200_000,
    ],
)
def test_nonsense_is_refused(request_: bytes) -> None:
    with running() as server:
        try:
            answer = ask(server, request_)
        except ConnectionError:  # the proxy stopped reading before we had stopped writing
            answer = b""
        assert not answer.startswith(b"HTTP/1.1 200")


def test_there_is_an_end_to_what_it_brings() -> None:
    with serve({"/": page("x" * 3_000_000)}) as site, running(max_bytes=200_000) as server:
        answer = ask(server, f"GET http://public.test:{site.port}/ HTTP/1.1\r\n\r\n".encode())
        assert len(answer) < 400_000
