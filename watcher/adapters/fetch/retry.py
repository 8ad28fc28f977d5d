"""Which answers are worth asking for again, how long to wait before, and which servers want us later.

The same for every fetcher. It asks nothing itself: how to ask, wait and tell the time comes in.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Protocol, TypeVar

from watcher.adapters.fetch.fault import Fault, shown
from watcher.adapters.fetch.headers import retry_after

RETRIES = 2
SHORT_WAIT = 10.0
"""Seconds of Retry-After that we sit out; for more, the next check is the better time."""

_TRANSIENT = frozenset({429, 502, 503, 504})


class Answer(Protocol):
    """What a server answered. ``headers`` has lower-case names."""

    @property
    def url(self) -> str: ...
    @property
    def status(self) -> int: ...
    @property
    def headers(self) -> Mapping[str, str]: ...


A = TypeVar("A", bound=Answer)


def persist(
    ask: Callable[[], A | Fault],
    *,
    left: Callable[[], float],
    sleep: Callable[[float], None],
    jitter: Callable[[], float],
    now: Callable[[], datetime],
) -> A | Fault:
    """The answer to ``ask``, asked again while that may help and ``left`` seconds allow the pause.

    A server that is busy and stays so is a fault with the seconds that it asked us to wait.
    """
    answer = ask()
    for attempt in range(RETRIES):
        pause = _pause(answer, attempt, jitter, now)
        if pause is None or pause >= left():
            break
        sleep(pause)
        answer = ask()
    if isinstance(answer, Fault):
        return answer
    return _busy(answer, now()) or answer


def _pause(
    answer: Answer | Fault, attempt: int, jitter: Callable[[], float], now: Callable[[], datetime]
) -> float | None:
    """Seconds to wait before the next attempt; None if there is no point in one."""
    asked = None
    if isinstance(answer, Fault):
        again = answer.transient
    else:
        again = answer.status in _TRANSIENT
        asked = retry_after(answer.headers.get("retry-after", ""), now())
    if not again or (asked or 0.0) > SHORT_WAIT:
        return None
    return max(0.5 * 2.0**attempt * (0.5 + jitter()), asked or 0.0)


def _busy(answer: Answer, now: datetime) -> Fault | None:
    """The fault, if the server wants us later. Other error pages are for triage to judge."""
    asked = retry_after(answer.headers.get("retry-after", ""), now)
    if answer.status != 429 and (answer.status != 503 or asked is None):
        return None
    when = f" and asks to wait {asked:.0f} seconds" if asked is not None else ""
    return Fault("busy", f"{shown(answer.url)} is busy (status {answer.status}){when}.", retry_after=asked)
