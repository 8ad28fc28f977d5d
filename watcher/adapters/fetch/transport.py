"""The guarded way to the network: every connection of a session is made and read here.

- ``dial`` looks a name up once, has every address checked, and connects to one of those addresses;
  the name is still what Host, SNI and the certificate are about. No path leads around it, since the
  session's only adapter makes its connections with it: redirects, retries and robots.txt included.
- ``Budget`` bounds time and bytes of what is read, at the socket. A server that drips headers, chunk sizes or body
  runs into it with its next byte, whatever layer above is reading.
"""

from __future__ import annotations

import logging
import queue
import socket
import ssl
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from ipaddress import IPv4Address
from time import monotonic
from typing import Any

import requests
from requests.adapters import HTTPAdapter
from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.connectionpool import HTTPConnectionPool, HTTPSConnectionPool

from watcher.adapters.fetch.authorities import UNKNOWN, tls_context, validity
from watcher.adapters.fetch.encoding import too_large
from watcher.adapters.fetch.fault import Fault, explain, printable
from watcher.adapters.fetch.guard import Refusal

# urllib3 warns with texts that quote the server; what matters of them becomes a Fault.
logging.getLogger("urllib3").setLevel(logging.ERROR)

Resolver = Callable[[str, int], Sequence[str]]
"""Gives the IP addresses of a host name, best first; raises ``OSError`` if there are none."""

_MOST_ADDRESSES = 8
_IDLE_HOSTS = 8


class Budget:
    """The time and bytes that one fetch may still use. One for each worker thread, refilled."""

    def __init__(self, connect_timeout: float, read_timeout: float) -> None:
        self.connect_timeout = connect_timeout
        self._read_timeout = read_timeout
        self._total = self._until = 0.0
        self._bytes = 0

    def refill(self, seconds: float) -> None:
        """A new fetch begins and may take ``seconds`` in all."""
        self._total = seconds
        self._until = monotonic() + seconds

    def allow(self, size: int) -> None:
        """The next answer may have ``size`` bytes on the wire, headers and framing included."""
        self._bytes = size

    @property
    def left(self) -> float:
        """Seconds left; may be negative."""
        return self._until - monotonic()

    @property
    def spent(self) -> float:
        """Seconds that the fetch took so far, pauses not counted."""
        return self._total - self.left

    @contextmanager
    def paused(self) -> Iterator[None]:
        """Time inside does not count: the page cannot help it if we wait for our turn."""
        began = monotonic()
        try:
            yield
        finally:
            self._until += monotonic() - began

    @contextmanager
    def at_most(self, seconds: float) -> Iterator[None]:
        """Inside, only ``seconds`` of what is left may be used."""
        until = self._until
        self._until = min(until, monotonic() + seconds)
        cut = until - self._until
        try:
            yield
        finally:
            self._until += cut

    def wait(self, upper: float) -> float:
        """How long the next step may block, ``upper`` at most. Raises ``Fault`` when time is up."""
        left = self.left
        if left <= 0:
            raise Fault("timeout", f"The page was not complete after {self._total:g} seconds.")
        return min(left, upper)

    def receive(self, sock: socket.socket, read: Callable[[], int]) -> int:
        """Let ``sock`` read once within the budget; gives the number of bytes."""
        sock.settimeout(self.wait(self._read_timeout))
        try:
            count = read()
        except TimeoutError:
            self.wait(0)  # prefers the fault of the whole over that of this one read
            raise
        self._bytes -= count
        if self._bytes < 0:
            raise too_large()
        return count


class _Socket(socket.socket):
    budget: Budget

    def recv_into(self, buffer: Any, nbytes: int = 0, flags: int = 0) -> int:
        return self.budget.receive(self, lambda: super(_Socket, self).recv_into(buffer, nbytes, flags))


class _TLSSocket(ssl.SSLSocket):
    # Made by the handshake, which runs on the timeout that ``dial`` left on the plain socket.
    budget: Budget | None = None

    def recv_into(self, buffer: Any, nbytes: int | None = None, flags: int = 0) -> int:
        read = super().recv_into
        if self.budget is None:
            return read(buffer, nbytes, flags)
        return self.budget.receive(self, lambda: read(buffer, nbytes, flags))


def system_resolver(host: str, port: int) -> Sequence[str]:
    """The addresses of ``host`` as the system's own ``connect`` would find them."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return list(dict.fromkeys(str(entry[4][0]) for entry in found))


def checked_addresses(host: str, port: int, resolve: Resolver, refuse: Refusal, seconds: float) -> list[str]:
    """The addresses of ``host``, none of them refused. Raises ``Fault`` ``dns`` or ``blocked-address``.

    One bad address among good ones is enough: a public page has no business on a private network.
    """
    addresses = _look_up(host, port, resolve, seconds)
    for address in addresses:
        if kind := refuse(address):
            name = printable(host) if host == address else f"{printable(host)} leads to {printable(address)}, which"
            raise Fault("blocked-address", f"{name} is not a public address ({kind}).")
    if not addresses:
        raise Fault("dns", f"The name {printable(host)} has no address.")
    return addresses[:_MOST_ADDRESSES]


def dial(host: str, port: int, resolve: Resolver, refuse: Refusal, budget: Budget) -> socket.socket:
    """A socket that is connected to a checked address of ``host`` and reads within ``budget``."""
    host = host.strip("[]")
    addresses = checked_addresses(host, port, resolve, refuse, budget.wait(budget.connect_timeout))
    until = monotonic() + budget.wait(budget.connect_timeout)
    fault = Fault("timeout", f"{printable(host)} did not answer in time.", transient=True)
    for position, address in enumerate(addresses):
        share = (until - monotonic()) / (len(addresses) - position)
        if share <= 0:
            break
        try:
            sock = _connect(address, port, share)
        except OSError as error:
            fault = explain(error, host)
            continue
        sock.budget = budget
        sock.settimeout(budget.wait(budget.connect_timeout))
        return sock
    raise fault


def _look_up(host: str, port: int, resolve: Resolver, seconds: float) -> list[str]:
    """Looks up in a thread of its own, since a look-up cannot be interrupted, only left behind."""
    if resolve is system_resolver and _is_address(host):
        return [host]  # nothing to look up: the thread would take a tenth of the time of a fetch
    answers: queue.SimpleQueue[list[str] | OSError | UnicodeError] = queue.SimpleQueue()

    def ask() -> None:
        try:
            answers.put(list(resolve(host, port)))
        except (OSError, UnicodeError) as error:
            answers.put(error)

    threading.Thread(target=ask, daemon=True, name="resolver").start()
    try:
        answer = answers.get(timeout=seconds)
    except queue.Empty:
        detail = f"The name {printable(host)} cannot be resolved: the name servers did not answer in time."
        raise Fault("dns", detail, transient=True) from None
    if isinstance(answer, BaseException):
        raise explain(answer, host)
    return answer


def _is_address(host: str) -> bool:
    """True for the plain form of an IPv4 address; any other spelling is the system's to read."""
    try:
        return str(IPv4Address(host)) == host
    except ValueError:
        return False


def _connect(address: str, port: int, seconds: float) -> _Socket:
    numeric = socket.AI_NUMERICHOST | socket.AI_NUMERICSERV
    family, kind, proto, _, where = socket.getaddrinfo(address, port, type=socket.SOCK_STREAM, flags=numeric)[0]
    sock = _Socket(family, kind, proto)
    try:
        sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        sock.settimeout(seconds)
        sock.connect(where)
    except OSError:
        sock.close()
        raise
    return sock


class GuardedAdapter(HTTPAdapter):
    """Sends requests over guarded connections only.

    ``certificate`` is that of the connection which the last answer came over.
    """

    def __init__(self, resolve: Resolver, refuse: Refusal, budget: Budget, ca_file: str) -> None:
        self._resolve, self._refuse, self._budget, self._ca_file = resolve, refuse, budget, ca_file
        self.certificate = UNKNOWN
        super().__init__(pool_connections=_IDLE_HOSTS, pool_maxsize=1)

    def init_poolmanager(self, connections: int, maxsize: int, block: bool = False, **kwargs: Any) -> None:
        super().init_poolmanager(connections, maxsize, block, **kwargs)
        resolve, refuse, budget, ca_file = self._resolve, self._refuse, self._budget, self._ca_file
        adapter = self

        class Plain(HTTPConnection):
            def _new_conn(self) -> socket.socket:
                return dial(self.host, self.port, resolve, refuse, budget)

            def getresponse(self) -> Any:
                adapter.certificate = UNKNOWN
                return super().getresponse()

        class Secure(HTTPSConnection):
            certificate = UNKNOWN

            def _new_conn(self) -> socket.socket:
                return dial(self.host, self.port, resolve, refuse, budget)

            def connect(self) -> None:
                self.ssl_context = tls_context(ca_file)
                self.ssl_context.sslsocket_class = _TLSSocket
                super().connect()
                if isinstance(self.sock, _TLSSocket):
                    self.sock.budget = budget
                    self.certificate = validity(self.sock)

            def getresponse(self) -> Any:
                adapter.certificate = self.certificate
                return super().getresponse()

        class PlainPool(HTTPConnectionPool):
            ConnectionCls = Plain

        class SecurePool(HTTPSConnectionPool):
            ConnectionCls = Secure

        self.poolmanager.pool_classes_by_scheme = {"http": PlainPool, "https": SecurePool}

    def cert_verify(self, conn: Any, url: str, verify: Any, cert: Any) -> None:
        """Nothing to add for a connection: our context verifies, against the authorities it has."""
        conn.cert_reqs = "CERT_REQUIRED"

    def get_connection_with_tls_context(self, request: Any, verify: Any, proxies: Any = None, cert: Any = None) -> Any:
        """Never through a proxy, whoever asks for one: the checked address would be the proxy's."""
        return super().get_connection_with_tls_context(request, True, None, None)


class GuardedSession(requests.Session):
    """A session with one adapter, no proxies, no .netrc, and redirects left to the caller."""

    def __init__(self, adapter: GuardedAdapter) -> None:
        super().__init__()
        self.guarded = adapter
        self.trust_env = False
        self.adapters.clear()
        self.mount("http://", adapter)
        self.mount("https://", adapter)

    def get_redirect_target(self, resp: requests.Response) -> str | None:
        """None: else requests would read the body of a redirect, however long it is."""
        return None
