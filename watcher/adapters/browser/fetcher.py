"""BrowserFetcher: the page as it stands once its scripts have run."""

from __future__ import annotations

import random
import shutil
import threading
import time
from collections.abc import Callable
from datetime import datetime
from time import monotonic

from watcher.adapters.browser.devtools import Gone, browser
from watcher.adapters.browser.proxy import proxy
from watcher.adapters.browser.visit import Rendered, Visit
from watcher.adapters.fetch import Fetcher
from watcher.adapters.fetch.fault import Fault, printable
from watcher.adapters.fetch.guard import Refusal, check_url, no_refusal, refusal
from watcher.adapters.fetch.headers import plain
from watcher.adapters.fetch.retry import persist
from watcher.adapters.fetch.transport import Resolver, system_resolver
from watcher.adapters.fetch.turns import Turns
from watcher.model import Fetched, FetchFailed, FetchOutcome, Validators

PROGRAMS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")

_PERMANENT = frozenset({301, 308})
_MOST_BYTES = 200_000_000
# A browser takes some 300 MB: two at once are enough for a machine of any size.
_SLOTS = threading.BoundedSemaphore(2)
_random = random.SystemRandom().random


class BrowserFetcher:
    """Renders pages. Safe to use from several threads; a fresh browser for each page.

    ``timeout`` is seconds for everything about a page, ``max_body`` bytes of the rendered page.
    ``program`` is the Chromium to run, or empty to look for one. ``http`` is the fetcher whose turns on
    hosts are shared and whose robots.txt rules are kept; without it there are neither. The rest is as for
    ``Fetcher``.
    """

    def __init__(
        self,
        *,
        now: Callable[[], datetime],
        user_agent: str = "policy-watcher",
        timeout: float = 30.0,
        max_body: int = 20_000_000,
        allow_private: bool = False,
        program: str = "",
        http: Fetcher | None = None,
        sleep: Callable[[float], None] = time.sleep,
        jitter: Callable[[], float] = _random,
        resolve: Resolver = system_resolver,
        refuse: Refusal = refusal,
    ) -> None:
        self._now, self._sleep, self._jitter = now, sleep, jitter
        self._http, self._turns = http, http.turns if http else Turns()
        self._user_agent = plain(user_agent) or "policy-watcher"
        self._timeout, self._max_body = timeout, max_body
        self._resolve, self._refuse = resolve, no_refusal if allow_private else refuse
        self._program = program or next(filter(None, map(shutil.which, PROGRAMS)), "")

    def fetch(self, url: str, validators: Validators | None = None) -> FetchOutcome:
        """The rendered page. Never raises. ``validators`` do not help: a page is always rendered."""
        began = monotonic()
        answer: Rendered | Fault
        try:
            self._ask_robots(url)
            with self._turns.turn(check_url(url)), _SLOTS:
                began = monotonic()
                answer = self._persist(url, began + self._timeout)
            if isinstance(answer, Rendered) and answer.hops:
                self._ask_robots(answer.url)
        except Fault as fault:
            answer = fault
        elapsed = monotonic() - began
        if isinstance(answer, Fault):
            return FetchFailed(url, self._now(), answer.reason, answer.detail, answer.retry_after, elapsed)
        return _fetched(url, answer, self._now(), elapsed)

    def _ask_robots(self, url: str) -> None:
        if self._http is not None:
            self._http.ask_robots(url)

    def _persist(self, url: str, until: float) -> Rendered | Fault:
        def attempt() -> Rendered | Fault:
            try:
                return self._render(url, until)
            except Fault as fault:
                return fault

        return persist(attempt, left=lambda: until - monotonic(), sleep=self._sleep, jitter=self._jitter, now=self._now)

    def _render(self, url: str, until: float) -> Rendered:
        if not self._program:
            raise Fault("browser", "Chromium is not installed: install the package chromium, or set render to http.")
        with proxy(self._resolve, self._refuse, self._timeout, _MOST_BYTES) as way_out:
            flags = (
                f"--user-agent={self._user_agent}",
                f"--proxy-server=http://127.0.0.1:{way_out.port}",
                "--proxy-bypass-list=<-loopback>",
            )
            try:
                # Messages escape each character of the page, by up to six bytes for one.
                with browser(self._program, flags, until, 6 * self._max_body + 1_000_000) as talk:
                    visit = Visit(talk, url, way_out.faults)
                    visit.open()
                    visit.settle()
                    page = visit.read()
            except (Gone, OSError):
                raise Fault("browser", "Chromium could not be started, or crashed.") from None
        if len(page.body) > self._max_body:
            raise Fault("too-large", "The rendered page is larger than the limit (max_body).")
        if not page.status:
            raise Fault("browser", f"{printable(check_url(url))} gave the browser no page.")
        return page


def _fetched(url: str, page: Rendered, at: datetime, elapsed: float) -> Fetched:
    # Encoding, length and validators belong to the page as sent, not to what became of it.
    headers = {"content-type": "text/html; charset=utf-8"}
    headers |= {name: page.headers[name] for name in ("content-language", "date") if name in page.headers}
    return Fetched(
        url=url,
        final_url=page.url if page.hops else url,
        status=page.status,
        body=page.body,
        fetched_at=at,
        headers=headers,
        redirects=tuple(hop for hop, _ in page.hops),
        permanent=bool(page.hops) and all(status in _PERMANENT for _, status in page.hops),
        elapsed=elapsed,
    )
