"""Time, the web and the channels, as the script has them. What they were asked is written down for the audit."""

from __future__ import annotations

import threading
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from hashlib import sha256
from urllib.parse import urlsplit

from tests.torture.world import company, policy_page
from tests.torture.year.script import BEGIN, EXPIRES, Script, Span
from watcher.model import (
    Channel,
    Fetched,
    FetchFailed,
    FetchOutcome,
    Message,
    NotModified,
    Policy,
    Sent,
    Validators,
)

_WALL = "<html><head><title>Just a moment...</title></head><body><h1>Just a moment...</h1></body></html>"
_LOADING = "<html><head><title>Vendor</title></head><body><div id='root'>Loading...</div></body></html>"
_ANSWERS = {"503": (503, "<h1>Service unavailable</h1>"), "wall": (200, _WALL), "wall-403": (403, _WALL)}
_ANSWERS["loading"] = (200, _LOADING)
_FLAP = 4000
"""Numbers of companies from here on belong to pages that are now so, now so."""


@dataclass
class Machine:
    """``at`` is the right time in seconds since the year began; ``ahead`` how wrong the machine's clock is."""

    script: Script
    at: float = 0.0
    ahead: float = 0.0
    asked: dict[str, int] = field(default_factory=lambda: defaultdict(int))
    sent: Counter[str] = field(default_factory=Counter)
    _tries: int = 0
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def now(self) -> datetime:
        """What the machine's clock shows."""
        return BEGIN + timedelta(seconds=self.at + self.ahead)

    def steady(self) -> float:
        """The clock that nobody sets."""
        return self.at

    @property
    def offline(self) -> bool:
        """Whether the network here is down."""
        return any(span.holds(self.at) for span in self.script.network)

    def __call__(self, policy: Policy, validators: Validators) -> FetchOutcome:
        """What the policy's server answers now."""
        with self._lock:
            self.asked[policy.id] += 1
            draw = _draw(policy.id, self.asked[policy.id])
        if self.offline:
            return FetchFailed(policy.url, self.now(), "dns", "the host's name could not be looked up")
        trouble = self.trouble(policy)
        if trouble and trouble.kind in ("timeout", "refused"):
            return FetchFailed(policy.url, self.now(), trouble.kind, f"the server did not answer ({trouble.kind})")
        if trouble:
            return self._answer(policy, *_ANSWERS[trouble.kind])
        return self._policy(policy, validators, draw)

    def trouble(self, policy: Policy) -> Span | None:
        """What is wrong with the policy's host now."""
        spans = self.script.unwell.get(urlsplit(policy.url).netloc, ())
        return next((span for span in spans if span.holds(self.at)), None)

    def _policy(self, policy: Policy, validators: Validators, draw: int) -> FetchOutcome:
        names = self.companies(policy.id)
        flap = self.script.flaps.get(policy.id)
        if flap and flap.holds(self.at) and draw % 2:
            names = [*names, flapping(policy.id)]
        number = _number(policy.id)
        if number % 10 == 0:  # other bytes each time, though the policy is the same
            visits = f"<script>nonce={draw}</script></body>"
            if number % 40 == 0:
                visits = f"<footer><p>{draw} visits</p></footer>{visits}"
            return self._answer(policy, 200, policy_page(f"vendor{number}", names).replace("</body>", visits))
        etag = f'"{len(names)}-{names[-1] if names else ""}"'
        if number % 2 and validators.etag == etag:
            return NotModified(policy.url, self.now())
        return self._answer(policy, 200, policy_page(f"vendor{number}", names), {"etag": etag} if number % 2 else {})

    def companies(self, policy_id: str) -> list[str]:
        """Those that the policy names now."""
        count = bisect_right(self.script.changes[policy_id], self.at)
        return [company(_number(policy_id), number) for number in range(count)]

    def _answer(self, policy: Policy, status: int, body: str, headers: Mapping[str, str] | None = None) -> Fetched:
        told = {"content-type": "text/html; charset=utf-8", **(headers or {})}
        return Fetched(policy.url, policy.url, status, body.encode(), self.now(), told)

    def send(self, channel: Channel, message: Message) -> Sent:
        """What the channel's service answers now; at times nothing, though it took the message."""
        with self._lock:
            self._tries += 1
            draw = _draw("send", self._tries) % 100
        expired = channel.name == EXPIRES and self.script.expired.holds(self.at)
        if self.offline or expired or draw < 4:
            self.sent["refused"] += 1
            return Sent(False, "the webhook is not known any more" if expired else "no connection")
        self.sent["taken"] += 1
        self.sent["marked as a possible repeat"] += message.text.startswith("May be a repeat")
        if draw == 4:
            self.sent["taken without an answer"] += 1
            return Sent(False, "no answer in time", unsure=True)
        return Sent(True)


def flapping(policy_id: str) -> str:
    """The company that comes and goes."""
    return company(_number(policy_id), _FLAP)


def _number(policy_id: str) -> int:
    return int(policy_id.split("/")[0].removeprefix("vendor-"))


def _draw(name: str, number: int) -> int:
    """Chance, but the same each time the year is lived."""
    return int.from_bytes(sha256(f"{name} {number}".encode()).digest()[:4])
