"""Every value that travels through the pipeline, in the order in which it appears.

``terms`` (level, nature, direction, topic) | ``policy`` | ``page`` (fetch) | ``text`` (extract, sections) |
``change`` (compare, judge) | ``memory`` | ``decision`` (state, decision, alert) | ``delivery``.

All values are frozen: a step takes values and returns new ones. Nothing here reads a clock, a file
or the network; times are timezone-aware UTC ``datetime``s and durations are seconds, unless a name
says otherwise.
"""

from watcher.model.change import BlockPair, Change, ChangeKind, Comparison, JudgedChange, Op, SectionPair, Span, Verdict
from watcher.model.decision import (
    Alert,
    AlertItem,
    Decision,
    Message,
    Outcome,
    Pending,
    PolicyState,
    Rejection,
    Version,
)
from watcher.model.delivery import Channel, Delivery, Sent
from watcher.model.memory import Memory, Trace, VolatileLine
from watcher.model.page import Fetched, FetchFailed, FetchOutcome, NotModified, Validators
from watcher.model.policy import Policy
from watcher.model.terms import Direction, Level, Nature, Topic
from watcher.model.text import Block, BlockKind, Extraction, PolicyText, Removed, Section

__all__ = [
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
    "Direction",
    "Extraction",
    "FetchFailed",
    "FetchOutcome",
    "Fetched",
    "JudgedChange",
    "Level",
    "Memory",
    "Message",
    "Nature",
    "NotModified",
    "Op",
    "Outcome",
    "Pending",
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
