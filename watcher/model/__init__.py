"""Every value that travels through the pipeline, in the order in which it appears.

``terms`` (level, nature, direction, topic) | ``schedule`` (hours, digest) | ``policy`` | ``page`` (fetch) |
``text`` (extract, sections) | ``change`` (compare, judge) | ``memory`` | ``alert`` | ``notice`` |
``delivery`` (channel, outbox) | ``decision`` | ``state``.

All values are frozen: a step takes values and returns new ones. Nothing here reads a clock, a file
or the network; times are timezone-aware UTC ``datetime``s and durations are seconds, unless a name
says otherwise.

A module is imported with the first of its names that somebody asks for: a check that finds nothing changed needs few.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from watcher.model.alert import Alert, AlertItem, Message
    from watcher.model.change import (
        BlockPair,
        Change,
        ChangeKind,
        Comparison,
        JudgedChange,
        Op,
        SectionPair,
        Span,
        Verdict,
    )
    from watcher.model.decision import Decision, Known, Outcome, Pending, Rejection
    from watcher.model.delivery import Channel, Delivery, Outgoing, Planned, Sent
    from watcher.model.memory import Memory, Trace, VolatileLine
    from watcher.model.notice import Notice, NoticeKind
    from watcher.model.page import Fetched, FetchFailed, FetchOutcome, NotModified, Validators
    from watcher.model.policy import Policy
    from watcher.model.schedule import DAY, Digest, Hours
    from watcher.model.state import RECENT, PolicyState, Version
    from watcher.model.terms import Direction, Level, Nature, Topic
    from watcher.model.text import Block, BlockKind, Extraction, PolicyText, Removed, Section

__all__ = [
    "DAY",
    "RECENT",
    "Alert",
    "AlertItem",
    "Block",
    "BlockKind",
    "BlockPair",
    "Change",
    "ChangeKind",
    "Channel",
    "Comparison",
    "Decision",
    "Delivery",
    "Digest",
    "Direction",
    "Extraction",
    "FetchFailed",
    "FetchOutcome",
    "Fetched",
    "Hours",
    "JudgedChange",
    "Known",
    "Level",
    "Memory",
    "Message",
    "Nature",
    "NotModified",
    "Notice",
    "NoticeKind",
    "Op",
    "Outcome",
    "Outgoing",
    "Pending",
    "Planned",
    "Policy",
    "PolicyState",
    "PolicyText",
    "Rejection",
    "Removed",
    "Section",
    "SectionPair",
    "Sent",
    "Span",
    "Topic",
    "Trace",
    "Validators",
    "Verdict",
    "Version",
    "VolatileLine",
]

_HOMES = {
    "terms": ("Direction", "Level", "Nature", "Topic"),
    "schedule": ("DAY", "Digest", "Hours"),
    "policy": ("Policy",),
    "page": ("Fetched", "FetchFailed", "FetchOutcome", "NotModified", "Validators"),
    "text": ("Block", "BlockKind", "Extraction", "PolicyText", "Removed", "Section"),
    "change": (
        "BlockPair",
        "Change",
        "ChangeKind",
        "Comparison",
        "JudgedChange",
        "Op",
        "SectionPair",
        "Span",
        "Verdict",
    ),
    "memory": ("Memory", "Trace", "VolatileLine"),
    "alert": ("Alert", "AlertItem", "Message"),
    "notice": ("Notice", "NoticeKind"),
    "delivery": ("Channel", "Delivery", "Outgoing", "Planned", "Sent"),
    "decision": ("Decision", "Known", "Outcome", "Pending", "Rejection"),
    "state": ("RECENT", "PolicyState", "Version"),
}
_HOME = {name: home for home, names in _HOMES.items() for name in names}

if not TYPE_CHECKING:  # which knows them from above, and would take any other name too

    def __getattr__(name: str) -> object:
        if name not in _HOME:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        value = globals()[name] = getattr(import_module(f"{__name__}.{_HOME[name]}"), name)
        return value
