"""What the checks of all policies say about the network here: who has answered, and who is silent."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from watcher.core.health.check import CERTIFICATE, Check
from watcher.model import Decision, Outcome

SILENT = frozenset({"dns", "refused", "reset", "timeout", "tls", "unreachable"})
"""Reasons that the network here may be the cause of. ``tls``, because gates in between answer with their own
certificates, and because no certificate is valid where the clock is wrong."""

_ANSWERS = frozenset({"busy", "not-modified", "redirect-loop", "too-large"})
"""Failures that the asked server itself had a part in. All others leave it open whether anybody answered."""


@dataclass(frozen=True, slots=True)
class Network:
    """What is known of all watched policies together.

    ``answered_at``: when a server last answered any of them. ``since``: when the first of those that have been
    silent since then became so; ``hosts`` are theirs (both left out while the network is ``down``). ``watched``
    counts the hosts there are. ``outage`` and ``outage_since``: when it was told that none answers, and since when, if
    its end wasn't told yet; ``answered_again``: when, at the latest, the first answer came after that.
    ``certificates`` are those that were told of.
    """

    answered_at: datetime | None = None
    since: datetime | None = None
    hosts: frozenset[str] = frozenset()
    watched: int = 0
    outage: datetime | None = None
    outage_since: datetime | None = None
    answered_again: datetime | None = None
    certificates: frozenset[str] = frozenset()

    @property
    def down(self) -> bool:
        """Whether an outage was told, and no server has answered since."""
        return self.outage is not None and self.answered_again is None


def answered(decision: Decision) -> bool:
    """Whether the check proves that the network works: a server answered, if only with a refusal."""
    return decision.outcome is not Outcome.FAILED or decision.reason in _ANSWERS


def silent(decision: Decision) -> bool:
    """Whether no server answered, for a reason that may lie here."""
    return decision.outcome is Outcome.FAILED and decision.reason in SILENT


def asks_network(check: Check) -> bool:
    """Whether the other policies matter for what is to be told."""
    if silent(check.decision) or (check.known.failures and answered(check.decision)):
        return True
    return check.certificate_ends_soon and check.known.told.get(CERTIFICATE) != check.certificate
