"""What happens in the year, all of it decided beforehand from a seed. Times are seconds since the year began."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from random import Random
from urllib.parse import urlsplit

from watcher.config.cron import crontab
from watcher.config.week import hours
from watcher.model import Channel, Policy

BEGIN = datetime(2026, 1, 1, tzinfo=UTC)
MINUTE, HOUR, DAY = 60.0, 3600.0, 86400.0
CHANNELS = (
    Channel("legal", "json://legal.test"),
    Channel("team", "json://team.test"),
    Channel("desk", "json://desk.test"),
)
EXPIRES = "team"
"""The channel whose webhook expires, and is renewed weeks later."""


@dataclass(frozen=True, slots=True)
class Span:
    """From ``start`` until before ``end``; ``kind`` says what of."""

    start: float
    end: float
    kind: str = ""

    def holds(self, at: float) -> bool:
        """Whether that moment is in it."""
        return self.start <= at < self.end


@dataclass(frozen=True, slots=True)
class Jump:
    """The machine's clock is set, at ``at``, to be ahead of the right time by ``ahead``; negative: behind."""

    at: float
    ahead: float


@dataclass(frozen=True, slots=True)
class Script:
    """Everything that happens. ``changes`` are times by policy, ``flaps`` when a page is now so, now so."""

    days: int
    policies: tuple[Policy, ...]
    changes: dict[str, tuple[float, ...]]
    flaps: dict[str, Span]
    unwell: dict[str, tuple[Span, ...]] = field(default_factory=dict)
    network: tuple[Span, ...] = ()
    off: tuple[Span, ...] = ()
    jumps: tuple[Jump, ...] = ()
    expired: Span = Span(0, 0)

    @property
    def end(self) -> float:
        """When it is over."""
        return self.days * DAY


def script(seed: int, count: int, days: int) -> Script:
    """The same year for the same seed, with that many policies and days."""
    rng = Random(seed)  # noqa: S311 - a story that can be told again, no secret
    share = days / 365
    policies = tuple(_policy(number) for number in range(count))
    hosts = {urlsplit(policy.url).netloc: None for policy in policies}
    off = tuple(_apart(rng, days, [*[20 * MINUTE] * round(20 * share + 1), 3 * DAY, *[9 * DAY] * (days > 200)]))
    network = _apart(rng, days, [20 * MINUTE, 3 * HOUR, 9 * HOUR, 30 * HOUR])
    return Script(
        days=days,
        policies=policies,
        changes={policy.id: tuple(_changes(rng, days)) for policy in policies},
        flaps={policy.id: _span(rng, days, 14 * DAY, "flap") for policy in policies[7::33]},
        unwell={host: tuple(sorted(_unwell(rng, days), key=lambda span: span.start)) for host in hosts},
        network=tuple(network),
        off=off,
        jumps=tuple(_jumps(rng, days)),
        expired=_span(rng, days, min(24, days / 4) * DAY, "expired"),
    )


def _policy(number: int) -> Policy:
    """Most daily, some more often, some by crontab or only at certain hours; two at some hosts."""
    name, host = f"vendor-{number}/privacy", f"host-{number - number % 2 if number % 5 == 1 else number}.test"
    times: dict[str, object] = {"every": {7: 6 * HOUR, 15: 12 * HOUR}.get(number % 24, DAY)}
    if number % 11 == 3:
        times = {"cron": crontab("30 2 * * *"), "timezone": "Europe/Berlin"}
    elif number % 11 == 6:
        times |= {"windows": (hours("mon-sun 01:00-06:00"),), "timezone": "America/New_York"}
    channels = ("legal", "team", "desk")[: 1 + number % 3]
    return Policy(name, f"https://{host}/{number}", f"Vendor {number} Privacy Policy", channels=channels, **times)  # type: ignore[arg-type]


def _changes(rng: Random, days: int) -> Iterator[float]:
    at = 3 * DAY
    while (at := at + max(2 * DAY, rng.expovariate(1 / (min(110, days / 3) * DAY)))) < (days - 20) * DAY:
        yield at


def _unwell(rng: Random, days: int) -> Iterator[Span]:
    """Outages and bot walls of one host: mostly short, some for days."""
    for _ in range(rng.choice((0, 0, 1, 1, 2)) if rng.random() < days / 365 else 0):
        kind = rng.choice(("timeout", "refused", "503", "wall", "wall-403", "loading"))
        length = rng.choice((HOUR, 6 * HOUR, 3 * DAY, 6 * DAY, 15 * DAY))
        yield _span(rng, days, length, kind)


def _span(rng: Random, days: int, length: float, kind: str = "") -> Span:
    """Somewhere after the first days, and over well before the end."""
    start = rng.uniform(4 * DAY, max(5 * DAY, (days - 16) * DAY - length))
    return Span(start, start + length, kind)


def _apart(rng: Random, days: int, lengths: list[float]) -> list[Span]:
    """One after the other, none touching the next."""
    rng.shuffle(lengths)
    room = (days - 24) * DAY / len(lengths)
    return [
        Span(start, start + min(length, room / 2))
        for number, length in enumerate(lengths)
        for start in [4 * DAY + number * room + rng.uniform(0, room / 3)]
    ]


def _jumps(rng: Random, days: int) -> Iterator[Jump]:
    """Back an hour, forward an hour, back a day, forward a day: each put right some hours later."""
    ways = (-HOUR, HOUR, -DAY, DAY)
    for number, ahead in enumerate(ways):
        at = (6 + number * (days - 26) / len(ways)) * DAY + rng.uniform(0, DAY)
        yield Jump(at, ahead)
        yield Jump(at + rng.uniform(2 * HOUR, 20 * HOUR), 0.0)
