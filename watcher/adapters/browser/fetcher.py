"""BrowserFetcher: the page as it stands once its scripts have run."""

from __future__ import annotations

import shutil
import threading
from collections.abc import Callable
from datetime import datetime
from time import monotonic

from watcher.adapters.browser.devtools import Gone, browser
from watcher.adapters.browser.proxy import proxy
from watcher.adapters.browser.visit import Visit
from watcher.adapters.fetch.fault import Fault, printable
from watcher.adapters.fetch.guard import Refusal, check_url, no_refusal, refusal
from watcher.adapters.fetch.headers import plain
from watcher.adapters.fetch.transport import Resolver, system_resolver
from watcher.model import Fetched, FetchFailed, FetchOutcome, Validators

PROGRAMS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")

_PERMANENT = frozenset({301, 308})
_MOST_BYTES = 200_000_000
# A browser takes some 300 MB: two at once are enough for a machine of any size.
_SLOTS = threading.BoundedSemaphore(2)


class BrowserFetcher:
    """Renders pages. Safe to use from several threads; a fresh browser for each page.

    ``timeout`` is seconds for everything about a page, ``max_body`` bytes of the rendered page.
    ``program`` is the Chromium to run, or empty to look for one. The rest is as for ``Fetcher``.
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
        resolve: Resolver = system_resolver,
        refuse: Refusal = refusal,
    ) -> None:
        self._now = now
        self._user_agent = plain(user_agent) or "policy-watcher"
        self._timeout, self._max_body = timeout, max_body
        self._resolve, self._refuse = resolve, no_refusal if allow_private else refuse
        self._program = program or next(filter(None, map(shutil.which, PROGRAMS)), "")

    def fetch(self, url: str, validators: Validators | None = None) -> FetchOutcome:
        """The rendered page. Never raises. ``validators`` do not help: a page is always rendered."""
        with _SLOTS:
            began = monotonic()
            try:
                visit, body = self._render(url, began + self._timeout)
            except Fault as fault:
                return FetchFailed(url, self._now(), fault.reason, fault.detail, elapsed=monotonic() - began)
        # Encoding, length and validators belong to the page as sent, not to what became of it.
        headers = {"content-type": "text/html; charset=utf-8"}
        headers |= {name: visit.headers[name] for name in ("content-language", "date") if name in visit.headers}
        return Fetched(
            url=url,
            final_url=visit.url if visit.hops else url,
            status=visit.status,
            body=body,
            fetched_at=self._now(),
            headers=headers,
            redirects=tuple(hop for hop, _ in visit.hops),
            permanent=bool(visit.hops) and all(status in _PERMANENT for _, status in visit.hops),
            elapsed=monotonic() - began,
        )

    def _render(self, url: str, until: float) -> tuple[Visit, bytes]:
        host = check_url(url)
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
                    body = visit.document()
            except (Gone, OSError):
                raise Fault("browser", "Chromium could not be started, or crashed.") from None
        if len(body) > self._max_body:
            raise Fault("too-large", "The rendered page is larger than the limit (max_body).")
        if not visit.status:
            raise Fault("browser", f"{printable(host)} gave the browser no page.")
        return visit, body
