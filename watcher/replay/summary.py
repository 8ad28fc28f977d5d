"""What a replay came to, in numbers. Its size grows with the policies only, not with the fetches."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from watcher.core.render.diff import quiet_natures
from watcher.model import Decision, Level, Nature, Outcome

_MOST = 10  # policies in the table of the noisiest


@dataclass(slots=True)
class Counts:
    """What one policy came to."""

    fetches: int = 0
    versions: int = 0
    alerts: int = 0
    rejected: int = 0


class Tally:
    """Counts decisions one by one."""

    def __init__(self) -> None:
        self.outcomes: Counter[Outcome] = Counter()
        self.alerts: Counter[Level] = Counter()
        self.rejections: Counter[str] = Counter()
        self.failures: Counter[str] = Counter()
        self.quiet: Counter[Nature] = Counter()
        self.policies: dict[str, Counts] = {}

    def add(self, decision: Decision) -> None:
        """Counts one fetch."""
        counts = self.policies.setdefault(decision.policy_id, Counts())
        counts.fetches += 1
        counts.versions = decision.number
        self.outcomes[decision.outcome] += 1
        if decision.alert:
            self.alerts[decision.alert.level] += 1
            counts.alerts += 1
        if decision.outcome is Outcome.REJECTED:
            self.rejections[decision.reason] += 1
            counts.rejected += 1
        if decision.outcome is Outcome.FAILED:
            self.failures[decision.reason] += 1
        if decision.verdict:
            self.quiet.update(quiet_natures(decision.verdict))

    @property
    def fetches(self) -> int:
        """How many there were."""
        return self.outcomes.total()

    @property
    def changed(self) -> bool:
        """True if any version followed another."""
        return self.outcomes[Outcome.CHANGED] > 0

    @property
    def rate(self) -> float:
        """Alerts for 1,000 fetches."""
        return 1000 * self.alerts.total() / self.fetches if self.fetches else 0.0

    def facts(self) -> Iterator[tuple[str, str]]:
        """The summary: (name, figures)."""
        yield "policies", str(len(self.policies))
        yield "fetches", str(self.fetches)
        yield "versions", str(sum(counts.versions for counts in self.policies.values()))
        yield "unchanged", str(self.outcomes[Outcome.UNCHANGED])
        yield "rejected", _with_parts(self.outcomes[Outcome.REJECTED], dict(self.rejections.most_common()))
        yield "held back", str(self.outcomes[Outcome.PENDING])
        if self.failures:
            yield "failed", _with_parts(self.outcomes[Outcome.FAILED], dict(self.failures.most_common()))
        natures = {nature.value: self.quiet[nature] for nature in Nature if self.quiet[nature]}
        yield "quiet", _with_parts(self.quiet.total(), natures)
        levels = {level.label: self.alerts[level] for level in sorted(self.alerts, reverse=True)}
        yield "alerts", f"{_with_parts(self.alerts.total(), levels)}, {self.rate:.1f} per 1,000 fetches"

    def noisiest(self) -> list[tuple[str, Counts]]:
        """The policies with the most alerts, then the most rejections; empty where there's but one."""
        loud = [(name, counts) for name, counts in self.policies.items() if counts.alerts or counts.rejected]
        loud.sort(key=lambda one: (-one[1].alerts, -one[1].rejected, one[0]))
        return loud[:_MOST] if len(self.policies) > 1 else []

    def as_dict(self) -> dict[str, Any]:
        """The same as data."""
        return {
            "policies": len(self.policies),
            "fetches": self.fetches,
            "versions": sum(counts.versions for counts in self.policies.values()),
            "outcomes": {outcome.value: self.outcomes[outcome] for outcome in Outcome},
            "rejected": dict(self.rejections),
            "quiet": {nature.value: self.quiet[nature] for nature in Nature},
            "alerts": {level.label: self.alerts[level] for level in Level},
            "alerts_per_1000_fetches": round(self.rate, 2),
        }


def _with_parts(total: int, parts: Mapping[str, int]) -> str:
    named = ", ".join(f"{name} {count}" for name, count in parts.items())
    return f"{total} ({named})" if named else str(total)
