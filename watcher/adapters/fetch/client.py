"""The Fetcher: one page in, one outcome out.

It follows redirects itself, since each hop has its own host to take turns on, its own cookies and
its own right to our validators. Cookies live for one attempt and only within the origin that set
them; no other credential is ever sent. It does not follow redirects written in HTML or JavaScript.
"""

from __future__ import annotations

import random
import threading
import time
import weakref
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, replace
from datetime import datetime
from types import MappingProxyType, TracebackType
from urllib.parse import urljoin, urlsplit

import requests
from requests.cookies import RequestsCookieJar
from urllib3.response import BaseHTTPResponse

from watcher.adapters.fetch.authorities import UNKNOWN, Validity
from watcher.adapters.fetch.encoding import decode, too_large
from watcher.adapters.fetch.fault import FOREIGN, Fault, explain, printable, shown
from watcher.adapters.fetch.guard import Refusal, check_url, no_refusal, refusal
from watcher.adapters.fetch.headers import CONDITIONS, kept_headers, plain, request_headers, utf8
from watcher.adapters.fetch.retry import persist
from watcher.adapters.fetch.robots import LARGEST as LARGEST_ROBOTS
from watcher.adapters.fetch.robots import Robots
from watcher.adapters.fetch.transport import Budget, GuardedAdapter, GuardedSession, Resolver, system_resolver
from watcher.adapters.fetch.turns import Turns
from watcher.model import Fetched, FetchFailed, FetchOutcome, NotModified, Validators

MOST_REDIRECTS = 10
CONNECT_TIMEOUT = 10.0
READ_TIMEOUT = 20.0

_NOTHING = Validators()
_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_PERMANENT = frozenset({301, 308})
# Room for status line, headers and chunk framing on top of the body.
_FRAMING = 1_000_000
_LONGEST_COOKIES = 16_000
_random = random.SystemRandom().random


@dataclass(frozen=True, slots=True)
class _Answer:
    """One complete answer. ``hops`` are the addresses before ``url``, each with its status."""

    url: str
    status: int
    headers: Mapping[str, str]
    body: bytes = b""
    target: str = ""
    hops: tuple[tuple[str, int], ...] = ()
    certificate: Validity = UNKNOWN


class _Worker:
    """What one thread keeps between fetches: its budget, and its open connections."""

    def __init__(self, connect: Callable[[Budget, str], GuardedSession]) -> None:
        self.budget = Budget(CONNECT_TIMEOUT, READ_TIMEOUT)
        self._connect = connect
        self._sessions: dict[str, GuardedSession] = {}
        self._ca_file = ""

    def begin(self, seconds: float, ca_file: str) -> None:
        """A new page, which may take ``seconds`` and trusts ``ca_file``."""
        self.budget.refill(seconds)
        self._ca_file = ca_file
        if ca_file not in self._sessions:
            self._sessions[ca_file] = self._connect(self.budget, ca_file)

    @property
    def session(self) -> GuardedSession:
        """The connections for the page at hand.

        Each file of authorities has its own, so that none that one of them vouched for serves a page
        that trusts others.
        """
        return self._sessions[self._ca_file]

    def close(self) -> None:
        """Close all connections."""
        for session in list(self._sessions.values()):
            session.close()


class Fetcher:
    """Fetches pages. Safe to use from several threads; each keeps connections of its own open.

    ``timeout`` is seconds for everything about one page: names, connections, redirects, retries and
    body. ``max_body`` is bytes, before and after decompression. ``allow_private`` lifts the guard on
    addresses. ``ca_file`` replaces the public certificate authorities where a page names none. ``now``,
    ``sleep``, ``jitter`` (0 to 1), ``resolve`` and ``refuse`` are the outside world, for tests to replace.
    ``turns`` are the hosts that are being talked to, for other fetchers to share.
    """

    def __init__(
        self,
        *,
        now: Callable[[], datetime],
        sleep: Callable[[float], None] = time.sleep,
        user_agent: str = "policy-watcher",
        timeout: float = 30.0,
        max_body: int = 20_000_000,
        allow_private: bool = False,
        robots: bool = False,
        ca_file: str = "",
        jitter: Callable[[], float] = _random,
        resolve: Resolver = system_resolver,
        refuse: Refusal = refusal,
    ) -> None:
        self._now, self._sleep, self._jitter = now, sleep, jitter
        self._user_agent = plain(user_agent) or "policy-watcher"
        self._timeout, self._max_body = timeout, max_body
        self._resolve = resolve
        self._refuse = no_refusal if allow_private else refuse
        self._robots = Robots(self._user_agent) if robots else None
        self._ca_file = ca_file
        self._local = threading.local()
        self._workers: weakref.WeakSet[_Worker] = weakref.WeakSet()
        self._mutex = threading.Lock()
        self.turns = Turns()

    def __enter__(self) -> Fetcher:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Close all connections. Fetches still under way in other threads may fail."""
        with self._mutex:
            workers = list(self._workers)
        for worker in workers:
            worker.close()

    def fetch(
        self, url: str, validators: Validators = _NOTHING, *, language: str = "", ca_file: str = ""
    ) -> FetchOutcome:
        """What the web has at ``url`` now. Never raises; see ``model.FetchFailed`` for the reasons.

        ``validators`` are those of the last good answer; ``language`` is a language tag to ask for;
        ``ca_file`` the path of the PEM file whose authorities this page trusts instead of the public ones.
        """
        worker = self._worker()
        worker.begin(self._timeout, ca_file or self._ca_file)
        answer = persist(
            lambda: self._attempt(worker, url, validators, language),
            left=lambda: worker.budget.left,
            sleep=self._sleep,
            jitter=self._jitter,
            now=self._now,
        )
        return _outcome(url, answer, self._now(), worker.budget.spent)

    def ask_robots(self, url: str) -> None:
        """Raises ``Fault`` ``robots`` where its robots.txt asks us to leave ``url`` alone, if we obey it.

        Not to be asked while holding the turn of a host. ``bad-url`` for what is no address of a page.
        """
        check_url(url)
        if self._robots is not None:
            worker = self._worker()
            worker.begin(self._timeout, self._ca_file)
            self._robots.check(url, lambda address: self._read_robots(worker, address))

    def _attempt(self, worker: _Worker, url: str, validators: Validators, language: str) -> _Answer | Fault:
        first = request_headers(self._user_agent, validators, language)
        try:
            return self._follow(worker, url, first, self._max_body, self._robots)
        except Fault as fault:
            return fault

    def _follow(
        self, worker: _Worker, url: str, headers: Mapping[str, str], limit: int, robots: Robots | None
    ) -> _Answer:
        """The answer at the end of all redirects from ``url``."""
        jars: defaultdict[str, RequestsCookieJar] = defaultdict(RequestsCookieJar)
        hops: list[tuple[str, int]] = []
        seen: set[object] = set()
        while True:
            host = check_url(url)
            jar = jars[_origin(url)]
            # With new cookies the same address may answer anew; without, it is a circle.
            state = (url, tuple((cookie.name, cookie.value) for cookie in jar))
            if state in seen or len(hops) > MOST_REDIRECTS:
                raise Fault("redirect-loop", f"Redirected in a circle or without end, at last to {shown(url)}.")
            seen.add(state)
            if robots is not None:
                robots.check(url, lambda address: self._read_robots(worker, address))
            with self._turn(host, worker.budget):
                answer = self._request(worker, url, headers, jar, limit)
            here = answer.url if hops else url
            if not answer.target:
                return replace(answer, url=here, hops=tuple(hops))
            hops.append((here, answer.status))
            url = answer.target
            # They describe what the first address gave; elsewhere a 304 could hide another page.
            headers = {name: value for name, value in headers.items() if name not in CONDITIONS}

    def _request(
        self, worker: _Worker, url: str, headers: Mapping[str, str], jar: RequestsCookieJar, limit: int
    ) -> _Answer:
        """One request, answered in full; the body of a redirect is left unread."""
        host = check_url(url)
        worker.budget.allow(limit + _FRAMING)
        worker.session.cookies = jar
        try:
            prepared = worker.session.prepare_request(requests.Request("GET", url, headers=headers))
            if len(prepared.headers.get("Cookie", "")) > _LONGEST_COOKIES:
                del prepared.headers["Cookie"]
            timeouts = (worker.budget.wait(CONNECT_TIMEOUT), READ_TIMEOUT)
            with worker.session.send(prepared, stream=True, timeout=timeouts) as response:
                answer = _Answer(prepared.url or url, response.status_code, kept_headers(response.headers))
                if answer.status in _REDIRECTS and "location" in response.headers:
                    return replace(answer, target=_target(url, utf8(response.headers["location"])))
                if answer.status < 200 or (answer.status == 304 and not headers.keys() & CONDITIONS):
                    raise Fault("protocol", f"{printable(host)} answered {answer.status}, which was not asked for.")
                body = _body(response.raw, limit)
        except FOREIGN as error:
            raise explain(error, host) from None
        body = decode(body, answer.headers.get("content-encoding", ""), limit)
        return replace(answer, body=body, certificate=worker.session.guarded.certificate)

    def _read_robots(self, worker: _Worker, url: str) -> tuple[int, bytes]:
        """robots.txt by the same guarded way, on a quarter of the time that is left."""
        headers = request_headers(self._user_agent, _NOTHING, "")
        with worker.budget.at_most(worker.budget.left / 4):
            answer = self._follow(worker, url, headers, LARGEST_ROBOTS, None)
        return answer.status, answer.body

    @contextmanager
    def _turn(self, host: str, budget: Budget) -> Iterator[None]:
        """Inside, nobody else talks to ``host``. Only one host is held at a time: no deadlock."""
        with ExitStack() as held:
            with budget.paused():
                held.enter_context(self.turns.turn(host))
            yield

    def _worker(self) -> _Worker:
        worker: _Worker | None = getattr(self._local, "worker", None)
        if worker is None:
            worker = self._local.worker = _Worker(self._connect)
            with self._mutex:
                self._workers.add(worker)
        return worker

    def _connect(self, budget: Budget, ca_file: str) -> GuardedSession:
        session = GuardedSession(GuardedAdapter(self._resolve, self._refuse, budget, ca_file))
        session.headers.clear()
        return session


def _outcome(url: str, answer: _Answer | Fault, at: datetime, elapsed: float) -> FetchOutcome:
    if isinstance(answer, Fault):
        return FetchFailed(url, at, answer.reason, answer.detail, answer.retry_after, elapsed)
    holds = {"certificate_since": answer.certificate.since, "certificate_until": answer.certificate.until}
    if answer.status == 304:
        return NotModified(url, at, elapsed, **holds)
    return Fetched(
        url=url,
        final_url=answer.url,
        status=answer.status,
        body=answer.body,
        fetched_at=at,
        headers=MappingProxyType(dict(answer.headers)),
        redirects=tuple(hop for hop, _ in answer.hops),
        permanent=bool(answer.hops) and all(status in _PERMANENT for _, status in answer.hops),
        elapsed=elapsed,
        **holds,
    )


def _target(url: str, location: str) -> str:
    """Where a redirect from ``url`` leads. Raises ``Fault`` ``bad-url``."""
    try:
        return urljoin(url, location.strip())
    except ValueError:
        raise Fault("bad-url", f"{shown(url)} redirects to an address that cannot be read.") from None


def _origin(url: str) -> str:
    parts = urlsplit(url)
    return f"{parts.scheme}://{parts.netloc}".lower()


def _body(raw: BaseHTTPResponse, limit: int) -> bytes:
    """The body as sent, compressed or not, up to ``limit`` bytes."""
    declared = raw.headers.get("content-length", "")
    if declared.isascii() and declared.isdigit() and float(declared) > limit:
        raise too_large()
    parts = bytearray()
    for part in raw.stream(65_536, decode_content=False):
        parts += part
        if len(parts) > limit:
            raise too_large()
    return bytes(parts)
