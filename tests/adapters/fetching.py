"""A Fetcher for tests: no real sleep, a fixed clock, loopback allowed unless said otherwise.

And what raw servers say, for ``tests.servers.serve_raw``.
"""

from __future__ import annotations

import socket
import struct
from collections.abc import Callable, Iterator, Sequence
from typing import Any

from tests.builders import NOON
from watcher.adapters.fetch import Fetcher
from watcher.model import Fetched, FetchFailed, FetchOutcome

OK = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n"
Handler = Callable[[socket.socket], None]


def fetcher(sleeps: list[float] | None = None, **settings: Any) -> Fetcher:
    """A Fetcher whose pauses are noted in ``sleeps`` instead of waited for."""
    noted = [] if sleeps is None else sleeps
    return Fetcher(
        **{
            "now": lambda: NOON,
            "sleep": noted.append,
            "jitter": lambda: 0.5,
            "timeout": 10.0,
            "allow_private": True,
            **settings,
        }
    )


def loopback(host: str, port: int) -> Sequence[str]:
    """A resolver that finds every name on this machine."""
    return ["127.0.0.1"]


def only_127_0_0_1(address: str) -> str:
    """A guard to which 127.0.0.1 is the public internet, and all else is not."""
    return "" if address == "127.0.0.1" else "elsewhere"


def good(outcome: FetchOutcome) -> Fetched:
    """The answer; anything else fails the test."""
    assert isinstance(outcome, Fetched), outcome
    return outcome


def failed(outcome: FetchOutcome) -> FetchFailed:
    """The failure; anything else fails the test."""
    assert isinstance(outcome, FetchFailed), outcome
    assert outcome.detail.isprintable()
    return outcome


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
    """Reads the request, then sends ``parts``."""
    return after_request(lambda: iter(parts))
