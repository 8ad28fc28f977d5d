"""A forward proxy on loopback that connects to checked addresses only.

It understands CONNECT and plain requests with an absolute address; one request for each plain
connection, so that no second one can go to the host of the first. It caches and logs nothing.
"""

from __future__ import annotations

import selectors
import socket
import socketserver
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any
from urllib.parse import urlsplit

from watcher.adapters.fetch.fault import Fault
from watcher.adapters.fetch.guard import Refusal, check_url
from watcher.adapters.fetch.transport import Budget, Resolver, dial

_LONGEST_HEAD = 65_536
_CONNECT_TIMEOUT = 10.0
_HOP_BY_HOP = (b"proxy-", b"connection:", b"keep-alive:", b"upgrade:")


class Proxy(socketserver.ThreadingTCPServer):
    """A running proxy. ``faults`` says for each host why it could not be reached."""

    daemon_threads = True
    block_on_close = False
    request_queue_size = 64

    def __init__(self, resolve: Resolver, refuse: Refusal, seconds: float, max_bytes: int) -> None:
        self.faults: dict[str, Fault] = {}
        self.left = max_bytes
        self._resolve, self._refuse, self._seconds = resolve, refuse, seconds
        super().__init__(("127.0.0.1", 0), _Handler)

    @property
    def port(self) -> int:
        """The loopback port it listens on."""
        return int(self.server_address[1])

    def dial(self, host: str, port: int) -> socket.socket:
        """A connection to a checked address of ``host``. Raises ``Fault``, and remembers it."""
        budget = Budget(_CONNECT_TIMEOUT, _CONNECT_TIMEOUT)
        budget.refill(self._seconds)
        try:
            return dial(host, port, self._resolve, self._refuse, budget)
        except Fault as fault:
            self.faults[host] = fault
            raise

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Nothing: a connection that breaks is the browser's to report."""


@contextmanager
def proxy(resolve: Resolver, refuse: Refusal, seconds: float, max_bytes: int) -> Iterator[Proxy]:
    """Serve until the block ends; each connection may last ``seconds``, all may bring ``max_bytes``."""
    with Proxy(resolve, refuse, seconds, max_bytes) as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
        thread.start()
        try:
            yield server
        finally:
            server.shutdown()
            thread.join()


class _Handler(socketserver.BaseRequestHandler):
    server: Proxy
    request: socket.socket

    def handle(self) -> None:
        self.request.settimeout(self.server._seconds)
        try:
            self._serve()
        except (Fault, ValueError):
            self.request.sendall(b"HTTP/1.1 502 Bad Gateway\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")

    def _serve(self) -> None:
        head, body = self._head()
        first, *lines = head.split(b"\r\n")
        method, target, _ = first.split(b" ", 2)
        tunnel = method == b"CONNECT"
        address = ("http://" if tunnel else "") + target.decode("ascii")
        host, parts = check_url(address), urlsplit(address)
        with self.server.dial(host, parts.port or 80) as upstream:
            upstream.settimeout(self.server._seconds)
            if tunnel:
                self.request.sendall(b"HTTP/1.1 200 Connection established\r\n\r\n")
            else:
                kept = [line for line in lines if not line.lower().startswith(_HOP_BY_HOP)]
                path = parts._replace(scheme="", netloc="", fragment="").geturl() or "/"
                request = b"%s %s HTTP/1.1" % (method, path.encode("ascii"))
                upstream.sendall(b"\r\n".join([request, *kept, b"Connection: close", b"", b""]))
            upstream.sendall(body)
            self._relay(upstream, tunnel or _has_body(lines))

    def _head(self) -> tuple[bytes, bytes]:
        """The head of the browser's request, and what came after it. Raises ``ValueError``."""
        data = b""
        while b"\r\n\r\n" not in data:
            part = self.request.recv(_LONGEST_HEAD)
            if not part or len(data) > _LONGEST_HEAD:
                raise ValueError("no request")
            data += part
        head, _, rest = data.partition(b"\r\n\r\n")
        return head, rest

    def _relay(self, upstream: socket.socket, both_ways: bool) -> None:
        """Pass bytes on until one side has had enough, or the browser has had too much."""
        with selectors.DefaultSelector() as waiting:
            waiting.register(upstream, selectors.EVENT_READ, self.request)
            if both_ways:
                waiting.register(self.request, selectors.EVENT_READ, upstream)
            while self.server.left > 0 and (ready := waiting.select(self.server._seconds)):
                for key, _ in ready:
                    source, sink = key.fileobj, key.data
                    assert isinstance(source, socket.socket)
                    data = source.recv(65_536)
                    if not data:
                        return
                    self.server.left -= len(data)
                    sink.sendall(data)


def _has_body(lines: list[bytes]) -> bool:
    return any(line.lower().startswith((b"content-length:", b"transfer-encoding:")) for line in lines)
