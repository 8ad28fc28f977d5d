"""robots.txt, for those who switch it on: read once for each origin, then remembered.

Whatever goes wrong with robots.txt itself (missing, broken, slow, forbidden) permits the page: the
watcher reads a handful of public pages a day, and must not lose one to a mistake in that file.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from urllib.parse import urlsplit
from urllib.robotparser import RobotFileParser

from watcher.adapters.fetch.fault import Fault, shown

LARGEST = 500_000


class Robots:
    """The rules of all origins met so far. Safe to use from several threads.

    ``read`` gives status and body of an address, and raises ``Fault`` if there is none to be had.
    """

    def __init__(self, user_agent: str) -> None:
        self._user_agent = user_agent
        self._rules: dict[str, RobotFileParser | None] = {}
        self._lock = threading.Lock()

    def check(self, url: str, read: Callable[[str], tuple[int, bytes]]) -> None:
        """Raises ``Fault`` ``robots`` if the rules of its origin ask us to leave ``url`` alone."""
        parts = urlsplit(url)
        origin = f"{parts.scheme}://{parts.netloc}"
        with self._lock:
            known, rules = origin in self._rules, self._rules.get(origin)
        if not known:
            rules = _rules(origin + "/robots.txt", read)
            with self._lock:
                self._rules[origin] = rules
        if rules is not None and not rules.can_fetch(self._user_agent, url):
            raise Fault("robots", f"The robots.txt of {shown(origin)} asks programs not to fetch this page.")


def _rules(url: str, read: Callable[[str], tuple[int, bytes]]) -> RobotFileParser | None:
    try:
        status, body = read(url)
        if status != 200:
            return None
        parser = RobotFileParser(url)
        parser.parse(body.decode("utf-8", "replace").splitlines())
    except (Fault, ValueError):  # ValueError: what the parser makes of lines such as "Disallow: //["
        return None
    return parser
