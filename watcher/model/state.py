"""The past of a policy with its texts, as a decision about a page that may have changed needs it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from types import MappingProxyType

from watcher.model.decision import Known, Pending
from watcher.model.memory import Memory
from watcher.model.page import Validators
from watcher.model.text import PolicyText

RECENT = 3
"""How many versions before the last are at hand to compare with."""


@dataclass(frozen=True, slots=True)
class Version:
    """A version as stored. ``number`` counts from 1 in its policy; ``recipe`` says how it was made."""

    number: int
    fetched_at: datetime
    text: PolicyText
    recipe: str
    snapshot_sha256: str = ""


@dataclass(frozen=True, slots=True)
class PolicyState:
    """What a decision needs to know of the past, and no more.

    ``version`` is the last good one. ``fingerprint`` holds those of the last few renderings that gave this
    version's text, parted by spaces; ``snapshot_sha256`` the hash of its bytes. ``seen`` maps the digest of every
    version's text to its number. ``recent`` are a few versions before the last, each of another wording,
    the latest first. ``failures`` counts the checks in a row that failed or were rejected. ``told`` is
    what has been told by notices: names as in ``core.health.check``, and what of (a time, an address).
    """

    policy_id: str
    version: Version | None = None
    snapshot_sha256: str = ""
    fingerprint: str = ""
    validators: Validators = field(default_factory=Validators)
    seen: Mapping[str, int] = field(default_factory=lambda: MappingProxyType({}))
    pending: Pending | None = None
    failures: int = 0
    failing_since: datetime | None = None
    recent: tuple[Version, ...] = ()
    memory: Memory = field(default_factory=Memory)
    told: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))

    @property
    def known(self) -> Known:
        """The same without the texts."""
        return Known(
            self.policy_id,
            number=self.version.number if self.version else 0,
            recipe=self.version.recipe if self.version else "",
            snapshot_sha256=self.snapshot_sha256,
            fingerprint=self.fingerprint,
            validators=self.validators,
            pending=self.pending,
            failures=self.failures,
            failing_since=self.failing_since,
            told=self.told,
        )
