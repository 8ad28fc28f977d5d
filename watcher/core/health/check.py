"""One check, with all that notices are decided from; and the names under which it is kept what has been told."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from types import MappingProxyType
from typing import TYPE_CHECKING

from watcher.core.health.place import host, place, same_page
from watcher.model import Decision, Fetched, FetchFailed, FetchOutcome, Known, Outcome, Policy

if TYPE_CHECKING:
    from watcher.model import Notice, Version

# What is kept of a policy under ``told``. Values are times (ISO 8601), unless it says otherwise.
FAILING = "failing"  # the notice that it can't be read, which stands until it can be again …
FAILING_SINCE = "failing_since"  # … since when it could not …
STILL = "still"  # … and the reminder of it
FAILED = "failed"  # the last such notice that stands no longer …
RECOVERED = "recovered"  # … and the one that it can be read again
EXCUSED = "excused"  # the last check that failed because nothing answered at all …
EXCUSED_CHECKS = "excused_checks"  # … and how many in a row had failed by then
OUTAGE = "outage"  # the notice, with this policy's check, that nothing answers, until its end is told …
OUTAGE_SINCE = "outage_since"  # … and since when
RESTORED = "restored"  # the last notice, with this policy's check, that servers answer again
MOVED = "moved"  # addresses that it was said to have moved to, parted by spaces
CERTIFICATE = "certificate"  # the certificate that was said to run out: its host, and its end
SHRUNK = "shrunk"  # the last notice that its text has shrunk, or comes and goes
HELD = "held"  # since when drastic changes have been coming and going …
HELD_LAST = "held_last"  # … and when the last one came
LANGUAGE = "language"  # the language that it was said to have changed to …
LANGUAGE_AT = "language_at"  # … and when

READ = frozenset({Outcome.FIRST, Outcome.UNCHANGED, Outcome.CHANGED})
UNWELL = frozenset({Outcome.FAILED, Outcome.REJECTED})

MOST_MOVES = 8
"""A page that is sent on to ever new addresses is told of so often."""

_SOON = timedelta(days=7)
_LATE = 0.1
"""A certificate is late to be renewed with less than a week and less than this share of its life left."""


@dataclass(frozen=True, slots=True)
class Check:
    """A decision and what it was made from.

    ``last`` is the version before, where the decision makes a new one. ``everyone`` are the names of all
    channels, for what concerns all policies.
    """

    policy: Policy
    known: Known
    fetched: FetchOutcome
    decision: Decision
    last: Version | None = None
    everyone: tuple[str, ...] = ()

    @property
    def at(self) -> datetime:
        """When the page was fetched."""
        return self.decision.at

    @property
    def stamp(self) -> str:
        """The same as it is kept: in UTC, so that later ones sort after it."""
        return self.at.astimezone(UTC).isoformat()

    @property
    def failures(self) -> int:
        """Checks in a row without success, this one included if it is one."""
        return self.known.failures + 1 if self.decision.outcome in UNWELL else 0

    @property
    def failing_since(self) -> datetime:
        """When the first of them was."""
        return self.known.failing_since or self.at

    @property
    def moved_to(self) -> str:
        """Where the page has moved for good and was read, if that hasn't been told yet; else empty."""
        fetched = self.fetched
        if not (isinstance(fetched, Fetched) and fetched.permanent and self.decision.outcome in READ):
            return ""
        known, found = self.known.told.get(MOVED, "").split(), place(fetched.final_url)
        if found in known or len(known) >= MOST_MOVES or same_page(place(self.policy.url), found):
            return ""
        return found

    @property
    def in_another_language(self) -> bool:
        """Whether the new version is in another language than the one before."""
        verdict = self.decision.verdict
        return verdict is not None and any(judged.by == "language" for judged in verdict.changes)

    @property
    def certificate_ends_soon(self) -> bool:
        """Whether the server's certificate should have been renewed by now."""
        if isinstance(self.fetched, FetchFailed) or self.fetched.certificate_until is None:
            return False
        if self.decision.outcome not in READ:
            return False
        since, until = self.fetched.certificate_since, self.fetched.certificate_until
        left = until - self.at
        return left < _SOON and (since is None or left < _LATE * (until - since))

    @property
    def certificate(self) -> str:
        """What tells the server's certificate from others: its host, and its end."""
        if isinstance(self.fetched, FetchFailed) or self.fetched.certificate_until is None:
            return ""
        url = self.fetched.final_url if isinstance(self.fetched, Fetched) else self.fetched.url
        return f"{host(url)} {self.fetched.certificate_until.isoformat()}"

    def time(self, name: str) -> datetime | None:
        """When that was told; None if it wasn't."""
        return time(self.known.told, name)

    def apart(self, name: str, least: timedelta) -> bool:
        """Whether that was never told, or so long ago; or by a clock that was wrong, since it seems to come yet."""
        before = self.time(name)
        return before is None or before > self.at or self.at - before >= least


@dataclass(frozen=True, slots=True)
class Step:
    """What one rule comes to: what has been told from now on (empty: no longer), and perhaps a notice."""

    told: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    notice: Notice | None = None


def time(told: Mapping[str, str], name: str) -> datetime | None:
    """A time of what has been told; None if it isn't there, or can't be read."""
    try:
        found = datetime.fromisoformat(told.get(name, ""))
    except ValueError:
        return None
    return found if found.tzinfo else None


def standing(told: Mapping[str, str]) -> datetime | None:
    """When it was told that the policy can't be read, as long as it can't; else None."""
    return time(told, FAILING)
