"""The story of one version, or of one check that gave none.

``explain`` gathers it; ``text`` tells it to a person, ``data`` to a program.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from watcher.adapters.store import HistoryEntry, LastCheck, Noticed
from watcher.core.explain import Reading
from watcher.core.memory import RETURNED
from watcher.core.wanted import Wanted, wanted
from watcher.model import Fetched, Level, Policy, PolicyState, Verdict, Version, VolatileLine


@dataclass(frozen=True, slots=True)
class Story:
    """All that is known. ``version`` is None where a check is explained that gave none.

    ``before`` is the version that ``version``, or the page not taken, is held against. ``page`` is None
    where it wasn't kept, and then there's no ``reading``. ``verdict`` is the one of that time. ``notices`` are the
    latest about the watching of the policy, the latest first.
    """

    policy: Policy
    state: PolicyState
    check: LastCheck | None = None
    version: Version | None = None
    before: Version | None = None
    page: Fetched | None = None
    reading: Reading | None = None
    verdict: Verdict | None = None
    entry: HistoryEntry | None = None
    notices: tuple[Noticed, ...] = ()

    @property
    def wanted(self) -> Wanted | None:
        """What of the change today's settings want told."""
        return wanted(self.verdict, self.policy) if self.verdict else None

    @property
    def volatile(self) -> tuple[VolatileLine, ...]:
        """Lines that have proved to change by themselves, and are not compared."""
        return tuple(line for line in self.state.memory.lines if line.proved)

    @property
    def own_page(self) -> bool:
        """Whether ``page`` is the one that the version, or the last check, was made from.

        Of pages that are not taken only some are kept: it may be an older one, rejected for the same reason.
        """
        return not (self.page and self.check and self.version is None and self.page.fetched_at < self.check.at)

    @property
    def upgraded(self) -> bool:
        """Whether the version was made by another recipe than today's."""
        return bool(self.version and self.reading and self.version.recipe != self.reading.recipe)


def configured(policy: Policy) -> dict[str, Any]:
    """The settings that bear on what is read, compared and told."""
    return {
        "alert_from": policy.alert_from.label,
        "always": [topic.value for topic in policy.always],
        "never": [topic.value for topic in policy.never],
        "watch": list(policy.watch),
        "ignore": list(policy.ignore),
        "select": list(policy.select),
        "remove": list(policy.remove),
        "render": policy.render if policy.render != "http" else "",
        "language": policy.language,
        "channels": list(policy.channels),
    }


def why_alerted(story: Story) -> str:
    """Why there was an alert or not."""
    entry, verdict = story.entry, story.verdict
    if entry is None or entry.level is None or verdict is None:
        return "none: a first version changes nothing"
    level = f"level {verdict.level.label}"
    if entry.alerted:
        setting = next((why for why in story.wanted.why if why.setting != "never"), None) if story.wanted else None
        return f"alerted: {level}" + (f" ({setting.setting} = {setting.value})" if setting else "")
    if entry.returned_to:
        return f"none: the text returned to that of version {entry.returned_to}"
    if verdict.level is Level.NONE and any(judged.by == RETURNED for judged in verdict.changes):
        return f"none: {level}; what matters in it was there before"
    if verdict.level is Level.NONE:
        return f"none: {level}, nothing that matters changed"
    if verdict.level < story.policy.alert_from:
        return f"none: {level} is below alert_from = {story.policy.alert_from.label}"
    silent = [why for why in story.wanted.why if why.setting == "never"] if story.wanted else []
    return f"none: {level}, but " + (
        f"never = {silent[0].value}" if silent else "the settings of that time wanted none"
    )
