"""What is told about the watching itself, rather than about a change of a policy."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class NoticeKind(StrEnum):
    """What a notice is about. ``OUTAGE`` and ``RESTORED`` are about all policies, the others about one."""

    FAILING = "failing"
    RECOVERED = "recovered"
    MOVED = "moved"
    CERTIFICATE = "certificate"
    SHRUNK = "shrunk"
    LANGUAGE = "language"
    OUTAGE = "outage"
    RESTORED = "restored"


@dataclass(frozen=True, slots=True)
class Notice:
    """One thing that somebody should know to keep a policy watched. Plain text throughout, not escaped.

    ``policy_id`` is that of the policy whose check brought it up. ``what`` is one sentence that says what is
    wrong, ``advice`` one that says what to do, empty where nothing needs to be done. ``since`` and ``failures``
    are the start and the length of the row of failed checks, where there is one. Notices of one ``kind`` with
    the same ``cause`` (a host, a reason) that are due together are told in one message. ``channels`` are the
    names to deliver to.
    """

    kind: NoticeKind
    policy_id: str
    title: str
    url: str
    at: datetime
    what: str
    advice: str = ""
    cause: str = ""
    since: datetime | None = None
    failures: int = 0
    channels: tuple[str, ...] = ()
