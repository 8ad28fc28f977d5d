"""Real servers on loopback: scripted HTTP routes, and raw sockets for answers no HTTP server would give.

    with serve({"/privacy": page("<p>We never sell data.</p>")}) as site:
        fetch(site.url("/privacy"))
        site.routes["/privacy"] = Response(503)      # from the next request on
        assert site.requests[0].headers["user-agent"]

A route is a ``Response``, or a function from ``Request`` to ``Response``. Paths without a route
answer 404. A route that raises makes the ``with`` block raise at its end, so that no test passes by
accident; a client that hangs up does not.
"""

from __future__ import annotations

import socket
import ssl
import sys
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import MappingProxyType
from typing import Any
from urllib.parse import urlsplit


@dataclass(frozen=True, slots=True)
class Request:
    """What a client sent. ``headers`` has lower-case names; ``query`` is without its ``?``."""

    method: str
    path: str
    query: str
    headers: Mapping[str, str]
    body: bytes


@dataclass(frozen=True, slots=True)
class Response:
    """What to answer. Content-Length is added for you, unless ``headers`` says how the body is framed."""

    status: int = 200
    headers: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    body: bytes | str = b""


Route = Response | Callable[[Request], Response]


def page(body: str | bytes, *, status: int = 200, content_type: str = "text/html; charset=utf-8") -> Response:
    """An answer with that body and Content-Type."""
    return Response(status, {"Content-Type": content_type}, body)


def redirect(to: str, status: int = 302) -> Response:
    """An answer that sends the client to ``to``."""
    return Response(status, {"Location": to})


def in_turn(*routes: Route) -> Callable[[Request], Response]:
    """One route after the other, one for each request; the last one stays."""
    left = list(routes)
    lock = threading.Lock()

    def answer(request: Request) -> Response:
        with lock:
            route = left.pop(0) if len(left) > 1 else left[0]
        return _answer(route, request)

    return answer


@dataclass(slots=True)
class Site:
    """A running server. ``requests`` grows as they come; ``routes`` may be changed at any time."""

    origin: str
    port: int
    routes: dict[str, Route]
    requests: list[Request] = field(default_factory=list)
    connections: int = 0
    failures: list[BaseException] = field(default_factory=list)

    def url(self, path: str = "/") -> str:
        """The absolute address of ``path``."""
        return self.origin + path

    def seen(self, path: str) -> list[Request]:
        """The requests for ``path`` so far."""
        return [request for request in self.requests if request.path == path]


@contextmanager
def serve(
    routes: Mapping[str, Route] | None = None, *, tls: ssl.SSLContext | None = None, port: int = 0
) -> Iterator[Site]:
    """Serve ``routes`` on ``port``, or a free one, of loopback until the block ends; with ``tls``, over https."""
    server = _Server(("127.0.0.1", port), _Handler)
    if tls is not None:
        # Handshakes are done by the handler's thread: a client that refuses us must not stop accept().
        server.socket = tls.wrap_socket(server.socket, server_side=True, do_handshake_on_connect=False)
    port = int(server.server_address[1])
    site = server.site = Site(f"{'https' if tls else 'http'}://127.0.0.1:{port}", port, dict(routes or {}))
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    try:
        yield site
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
    if site.failures:
        raise site.failures[0]


@contextmanager
def serve_raw(handle: Callable[[socket.socket], None]) -> Iterator[int]:
    """Hand every connection to ``handle`` in a thread of its own, then close it. Gives the port.

    ``handle`` may find that the client has gone (``OSError``): that is not a failure.
    """
    listener = socket.create_server(("127.0.0.1", 0))
    # accept() in another thread is not woken by close(); a short timeout makes it look again.
    listener.settimeout(0.05)
    done = threading.Event()

    def talk(client: socket.socket) -> None:
        with client:
            try:
                client.settimeout(10)
                handle(client)
            except OSError:
                return

    def accept() -> None:
        while not done.is_set():
            try:
                client, _ = listener.accept()
            except TimeoutError:
                continue
            threading.Thread(target=talk, args=(client,), daemon=True).start()

    thread = threading.Thread(target=accept, daemon=True)
    thread.start()
    try:
        yield listener.getsockname()[1]
    finally:
        done.set()
        thread.join()
        listener.close()


def _answer(route: Route, request: Request) -> Response:
    return route if isinstance(route, Response) else route(request)


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    request_queue_size = 64
    site: Site

    def process_request(self, request: Any, client_address: Any) -> None:
        self.site.connections += 1
        super().process_request(request, client_address)

    def handle_error(self, request: Any, client_address: Any) -> None:
        error = sys.exc_info()[1]
        if error is not None and not isinstance(error, OSError):
            self.site.failures.append(error)


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    # Headers and body go out as two writes; with Nagle each answer would wait for a delayed ACK.
    disable_nagle_algorithm = True
    timeout = 30
    server: _Server

    def handle_any(self) -> None:
        target = urlsplit(self.path)
        length = int(self.headers.get("Content-Length") or 0)
        headers = {name.lower(): value for name, value in self.headers.items()}
        request = Request(self.command, target.path, target.query, headers, self.rfile.read(length))
        site = self.server.site
        site.requests.append(request)
        self._send(_answer(site.routes.get(target.path, Response(404)), request))

    do_GET = do_HEAD = do_POST = do_PUT = do_DELETE = do_OPTIONS = do_PATCH = handle_any

    def _send(self, response: Response) -> None:
        body = response.body.encode() if isinstance(response.body, str) else response.body
        self.send_response_only(response.status)
        for name, value in response.headers.items():
            self.send_header(name, value)
        bodiless = response.status in (204, 304)
        framed = {"content-length", "transfer-encoding"} & {name.lower() for name in response.headers}
        if not bodiless and not framed:
            self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD" and not bodiless:
            self.wfile.write(body)

    def log_message(self, format: str, *args: Any) -> None:
        """Tests read ``site.requests`` instead."""
