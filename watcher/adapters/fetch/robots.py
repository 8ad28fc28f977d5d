"""robots.txt, for those who switch it on: read for each origin, then remembered for some hours.

Whatever goes wrong with robots.txt itself (missing, broken, slow, forbidden) permits the page: the
watcher reads a handful of public pages a day, and must not lose one to a mistake in that file.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from time import monotonic
from urllib.parse import urlsplit
from urllib.robotparser import RobotFileParser

from watcher.adapters.fetch.fault import Fault, shown

LARGEST = 500_000
KEPT = 12 * 3600.0
"""Seconds after which rules are read again: a site may change its mind while the daemon runs."""
MOST_ORIGINS = 10_000

_Rules = RobotFileParser | None


class Robots:
    """The rules of all origins met so far. Safe to use from several threads.

    ``read`` gives status and body of an address, and raises ``Fault`` if there is none to be had.
    """

    def __init__(self, user_agent: str, clock: Callable[[], float] = monotonic) -> None:
        self._user_agent, self._clock = user_agent, clock
        self._known: dict[str, tuple[float, _Rules]] = {}
        self._lock = threading.Lock()

    def check(self, url: str, read: Callable[[str], tuple[int, bytes]]) -> None:
        """Raises ``Fault`` ``robots`` if the rules of its origin ask us to leave ``url`` alone."""
        parts = urlsplit(url)
        origin = f"{parts.scheme}://{parts.netloc}"
        with self._lock:
            until, rules = self._known.get(origin, (float("-inf"), None))
        if self._clock() >= until:
            rules = _rules(origin + "/robots.txt", read)
            self._keep(origin, rules)
        if rules is not None and not rules.can_fetch(self._user_agent, url):
            raise Fault("robots", f"The robots.txt of {shown(origin)} asks programs not to fetch this page.")

    def _keep(self, origin: str, rules: _Rules) -> None:
        with self._lock:
            self._known.pop(origin, None)
            self._known[origin] = self._clock() + KEPT, rules
            if len(self._known) > MOST_ORIGINS:
                del self._known[next(iter(self._known))]  # the oldest


def _rules(url: str, read: Callable[[str], tuple[int, bytes]]) -> _Rules:
    try:
        status, body = read(url)
        if status != 200:
            return None
        parser = RobotFileParser(url)
        parser.parse(body.decode("utf-8", "replace").splitlines())
    except (Fault, ValueError):  # ValueError: what the parser makes of lines such as "Disallow: //["
        return None
    return parser
