"""What is known of a policy without its texts, and all that was decided about one fetch."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from types import MappingProxyType
from typing import TYPE_CHECKING

from watcher.model.page import Fetched, Validators

if TYPE_CHECKING:  # an "unchanged" holds none of them
    from watcher.model.alert import Alert, Message
    from watcher.model.change import Comparison, Verdict
    from watcher.model.delivery import Outgoing
    from watcher.model.memory import Memory
    from watcher.model.text import PolicyText, Removed


@dataclass(frozen=True, slots=True)
class Pending:
    """A drastic change seen once: the digest of its text (or ``language xx``: any text in it), and since when."""

    digest: str
    since: datetime


@dataclass(frozen=True, slots=True)
class Known:
    """A policy's state without its texts, which is enough wherever nothing has changed; cheap to read.

    ``number`` and ``recipe`` are those of the last good version, 0 and empty while there is none; all else as in
    ``PolicyState``.
    """

    policy_id: str
    number: int = 0
    recipe: str = ""
    snapshot_sha256: str = ""
    fingerprint: str = ""
    validators: Validators = field(default_factory=Validators)
    pending: Pending | None = None
    failures: int = 0
    failing_since: datetime | None = None
    told: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))


class Outcome(StrEnum):
    """What one fetch came to."""

    FIRST = "first"
    UNCHANGED = "unchanged"
    CHANGED = "changed"
    REJECTED = "rejected"
    PENDING = "pending"
    FAILED = "failed"


class Rejection(StrEnum):
    """Why a fetched page isn't the policy."""

    PLACEHOLDER = "placeholder"
    BOT_WALL = "bot-wall"
    ERROR_PAGE = "error-page"
    LOGIN = "login"
    CONSENT = "consent"
    EMPTY = "empty"
    TRUNCATED = "truncated"
    OTHER_DOCUMENT = "other-document"
    LANGUAGE = "language"
    NOT_TEXT = "not-text"


@dataclass(frozen=True, slots=True)
class Decision:
    """All that was decided about one fetch; nothing has happened yet.

    ``fetched`` is kept as a snapshot where there is a ``text`` (a new version) or a rejection worth
    evidence. ``reason`` is the name of a rejection or failure, ``detail`` the sentence for a person.
    ``number`` is that of the policy's latest version once this is done, 0 while it has none.
    ``returned_to`` is the number of the version whose text came back, ``compared_with`` that of the version
    which ``comparison`` and ``verdict`` are about. ``memory`` is what to remember from now on; None if that
    stays as it was. ``outbox`` is what goes out because of it, the alert included, and ``told`` what has been told by
    notices from now on (None: as before), if it was ``told_before`` until then. ``retry_after`` is seconds that the
    server asked us to stay away.
    """

    policy_id: str
    outcome: Outcome
    at: datetime
    reason: str = ""
    detail: str = ""
    fetched: Fetched | None = None
    fingerprint: str = ""
    validators: Validators = field(default_factory=Validators)
    text: PolicyText | None = None
    recipe: str = ""
    number: int = 0
    comparison: Comparison | None = None
    verdict: Verdict | None = None
    returned_to: int = 0
    alert: Alert | None = None
    message: Message | None = None
    pending: Pending | None = None
    elapsed: float = 0.0
    removed: tuple[Removed, ...] = ()
    compared_with: int = 0
    memory: Memory | None = None
    outbox: tuple[Outgoing, ...] = ()
    told: Mapping[str, str] | None = None
    told_before: Mapping[str, str] | None = None
    retry_after: float | None = None
