"""Every value that travels through the pipeline, in the order in which it appears.

``terms`` (level, nature, direction, topic) | ``schedule`` (hours, digest) | ``policy`` | ``page`` (fetch) |
``text`` (extract, sections) | ``change`` (compare, judge) | ``memory`` | ``alert`` | ``notice`` |
``delivery`` (channel, outbox) | ``decision`` (state, decision).

All values are frozen: a step takes values and returns new ones. Nothing here reads a clock, a file
or the network; times are timezone-aware UTC ``datetime``s and durations are seconds, unless a name
says otherwise.
"""

from watcher.model.alert import Alert, AlertItem, Message
from watcher.model.change import BlockPair, Change, ChangeKind, Comparison, JudgedChange, Op, SectionPair, Span, Verdict
from watcher.model.decision import Decision, Known, Outcome, Pending, PolicyState, Rejection, Version
from watcher.model.delivery import Channel, Delivery, Outgoing, Planned, Sent
from watcher.model.memory import Memory, Trace, VolatileLine
from watcher.model.notice import Notice, NoticeKind
from watcher.model.page import Fetched, FetchFailed, FetchOutcome, NotModified, Validators
from watcher.model.policy import Policy
from watcher.model.schedule import DAY, Digest, Hours
from watcher.model.terms import Direction, Level, Nature, Topic
from watcher.model.text import Block, BlockKind, Extraction, PolicyText, Removed, Section

__all__ = [
    "DAY",
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
