"""Every value that travels through the pipeline, in the order in which it appears.

All values are frozen: a step takes values and returns new ones. Nothing here reads a clock, a file
or the network; times are timezone-aware UTC ``datetime``s and durations are seconds, unless a name
says otherwise.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import IntEnum, StrEnum
from types import MappingProxyType

# --- words of the field -----------------------------------------------------------------------


class Level(IntEnum):
    """How much a change matters. ``NONE`` is quiet; everything above is material."""

    NONE = 0
    LOW = 1
    MEDIUM = 2
    HIGH = 3
    CRITICAL = 4

    @property
    def label(self) -> str:
        """The name users write and read: ``"none"`` … ``"critical"``."""
        return self.name.lower()

    @classmethod
    def parse(cls, label: str) -> Level:
        """The level of that name. Raises ``KeyError`` for any other word."""
        return cls[label.upper()]


class Nature(StrEnum):
    """What sort of change it is. Only ``SUBSTANTIVE`` has a level above none by default."""

    COSMETIC = "cosmetic"
    DATES = "dates"
    EDITORIAL = "editorial"
    SUBSTANTIVE = "substantive"


class Topic(StrEnum):
    """What a change is about."""

    COLLECTION = "collection"
    PURPOSES = "purposes"
    SHARING = "sharing"
    SELLING = "selling"
    THIRD_PARTIES = "third_parties"
    RETENTION = "retention"
    SECURITY = "security"
    TRANSFER = "transfer"
    RIGHTS = "rights"
    CHILDREN = "children"
    COOKIES = "cookies"
    AI_TRAINING = "ai_training"
    SENSITIVE_DATA = "sensitive_data"
    PAYMENTS = "payments"
    LIABILITY = "liability"
    DISPUTE = "dispute"
    GOVERNING_LAW = "governing_law"
    TERMINATION = "termination"
    CONTENT_LICENCE = "content_licence"
    ACCEPTABLE_USE = "acceptable_use"
    POLICY_CHANGE = "policy_change"
    CONTACT = "contact"
    SERVICE_SCOPE = "service_scope"
    OTHER = "other"


# --- policy: what is watched --------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Policy:
    """One document that is watched.

    ``id`` is ``vendor/type``. ``every`` is seconds between checks; where ``cron`` is set it is used
    instead. ``select`` and ``remove`` are CSS selectors, ``ignore`` regular expressions whose
    matches are taken out of a block before anything is compared.
    """

    id: str
    url: str
    title: str = ""
    every: float = 6 * 3600.0
    cron: str = ""
    alert_from: Level = Level.LOW
    channels: tuple[str, ...] = ()
    select: tuple[str, ...] = ()
    remove: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    render: str = "http"
    language: str = ""

    @property
    def kind(self) -> str:
        """The type part of the id: ``privacy``, ``terms``, ``dpa``, ``subprocessors`` …"""
        return self.id.rpartition("/")[2]

    @property
    def name(self) -> str:
        """What a person calls it: the title, or else the id."""
        return self.title or self.id


# --- fetch ------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Validators:
    """What the server gave us to ask "has it changed?" with; both may be empty."""

    etag: str = ""
    last_modified: str = ""


@dataclass(frozen=True, slots=True)
class Fetched:
    """A complete HTTP answer, whatever its status. ``body`` is decoded from any content-encoding.

    ``headers`` has lower-case names. ``redirects`` lists the addresses passed through before
    ``final_url``, in order. ``permanent`` is true if every redirect said that it is for good.
    """

    url: str
    final_url: str
    status: int
    body: bytes
    fetched_at: datetime
    headers: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    redirects: tuple[str, ...] = ()
    permanent: bool = False
    elapsed: float = 0.0

    @property
    def content_type(self) -> str:
        """The Content-Type header as sent, parameters included; empty if there was none."""
        return self.headers.get("content-type", "")

    @property
    def validators(self) -> Validators:
        """What to ask with next time; empty after a redirect.

        They hold only for the address that gave them: asked with at another one, an old date could be
        answered "not modified" about a page that we have never seen.
        """
        if self.redirects:
            return Validators()
        return Validators(self.headers.get("etag", ""), self.headers.get("last-modified", ""))

    @property
    def sha256(self) -> str:
        """Hex SHA-256 of the body."""
        return hashlib.sha256(self.body).hexdigest()


@dataclass(frozen=True, slots=True)
class NotModified:
    """The server answered 304 to our validators."""

    url: str
    fetched_at: datetime
    elapsed: float = 0.0


@dataclass(frozen=True, slots=True)
class FetchFailed:
    """No complete answer could be had.

    ``reason`` is a short name that scripts may match (``dns``, ``refused``, ``timeout``, ``tls``,
    ``too-large``, ``redirect-loop``, ``blocked-address``, ``robots``, ``protocol`` …); ``detail``
    is one sentence for a person. ``retry_after`` is seconds the server asked us to wait.
    """

    url: str
    fetched_at: datetime
    reason: str
    detail: str
    retry_after: float | None = None
    elapsed: float = 0.0


FetchOutcome = Fetched | NotModified | FetchFailed


# --- extract ----------------------------------------------------------------------------------------


class BlockKind(StrEnum):
    """The four shapes a piece of policy text comes in."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    ITEM = "item"
    ROW = "row"


@dataclass(frozen=True, slots=True)
class Block:
    """One piece of the policy as shown: white space folded, wording untouched.

    ``level``: heading 1–6, item nesting depth from 1, else 0. ``cells``: the cells of a row, whose
    ``text`` is those cells joined with `` | ``. ``marker``: the number or bullet of an item as shown
    ("a.", "•"), never part of ``text``, and never a change by itself. ``strong``: how many leading
    characters of ``text`` are bold. ``header``: a row of column names.
    """

    kind: BlockKind
    text: str
    level: int = 0
    cells: tuple[str, ...] = ()
    marker: str = ""
    strong: int = 0
    header: bool = False


@dataclass(frozen=True, slots=True)
class Removed:
    """Something on the page that isn't policy text, and why it was taken off."""

    reason: str
    text: str


@dataclass(frozen=True, slots=True)
class Extraction:
    """What an extractor made of a snapshot's bytes. ``language`` is what the page declares."""

    title: str
    blocks: tuple[Block, ...]
    language: str = ""
    removed: tuple[Removed, ...] = ()


# --- sections: the text of a version -----------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Section:
    """One node of the outline, with the blocks that stand directly under its heading.

    ``number`` as printed, without closing punctuation ("2.1", "A", "iv"); ``heading`` without it.
    ``level`` counts from 1. ``key`` is unique in the version and does not change when sections are
    renumbered or moved. ``path`` is the printed titles from the top down to this one
    (``("2. Information we collect", "2.1 Cookies")``); never empty. Text before the first heading
    stands in a section of ``level`` 0 whose heading is empty and whose path is the document's title.
    """

    number: str
    heading: str
    level: int
    key: str
    path: tuple[str, ...]
    blocks: tuple[Block, ...] = ()

    @property
    def title(self) -> str:
        """Number and heading as a person reads them."""
        return self.path[-1]

    @property
    def text(self) -> str:
        """The blocks under this heading, one a line; the heading itself is not in it."""
        return "\n".join(block.text for block in self.blocks)


@dataclass(frozen=True, slots=True)
class PolicyText:
    """The policy, as sections in reading order (parents before their children).

    ``dated`` is the policy's own "last updated" date (ISO, ``2022-07-02``) or empty.
    """

    title: str
    sections: tuple[Section, ...]
    language: str = ""
    dated: str = ""

    @property
    def text(self) -> str:
        """The whole text, one block a line, headings included."""
        return "\n".join(self.lines())

    def lines(self) -> Iterator[str]:
        """The text, block by block, headings included."""
        for section in self.sections:
            if section.level:
                yield section.title
            for block in section.blocks:
                yield block.text

    @property
    def digest(self) -> str:
        """Hex SHA-256 of ``text``: equal digests are the same wording."""
        return hashlib.sha256(self.text.encode()).hexdigest()


# --- compare ----------------------------------------------------------------------------------------


class Op(StrEnum):
    """What happened to a run of words."""

    EQUAL = "equal"
    DELETE = "delete"
    INSERT = "insert"


@dataclass(frozen=True, slots=True)
class Span:
    """A run of words, white space included: equal + delete is the old text, equal + insert the new."""

    op: Op
    text: str


@dataclass(frozen=True, slots=True)
class BlockPair:
    """An old block and its new counterpart; one side is None if it was inserted or deleted.

    ``spans`` is empty where nothing changed and where one side is None. ``moved`` marks a block
    that stands in another place of the text than before.
    """

    old: Block | None
    new: Block | None
    spans: tuple[Span, ...] = ()
    moved: bool = False


@dataclass(frozen=True, slots=True)
class SectionPair:
    """An old section and its new counterpart (None where it was added or removed).

    ``signs`` names what happened to the section as a whole: any of ``moved``, ``renumbered``,
    ``renamed``, ``split``, ``merged``.
    """

    old: Section | None
    new: Section | None
    blocks: tuple[BlockPair, ...] = ()
    signs: tuple[str, ...] = ()


class ChangeKind(StrEnum):
    """What happened, in the words of the contract."""

    ADDED = "added"
    REMOVED = "removed"
    EDITED = "edited"
    MOVED = "moved"
    RENAMED = "renamed"


@dataclass(frozen=True, slots=True)
class Change:
    """One thing that changed, small enough to be judged and shown alone.

    ``section`` is the path in the new version (in the old one for something removed), ``old_section``
    the path in the old version where that differs. ``whole`` is true if it concerns a whole section
    (added, removed, moved, renamed); otherwise it concerns one block. ``before`` and ``after`` are
    the texts of the block or section, empty where there is none. ``spans`` marks the words of an
    edited block. ``lead`` is the sentence that introduces a list item ("We share data with:"), which
    the item cannot be understood without. ``block`` is the shape of the block; a row's text has its
    cells joined with `` | ``. ``signs`` as in ``SectionPair``.
    """

    kind: ChangeKind
    section: tuple[str, ...]
    before: str = ""
    after: str = ""
    spans: tuple[Span, ...] = ()
    old_section: tuple[str, ...] = ()
    whole: bool = False
    lead: str = ""
    block: BlockKind = BlockKind.PARAGRAPH
    signs: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two versions held against each other: ``pairs`` to draw a redline from, ``changes`` to judge.

    ``pairs`` are in the order of the new text, with removed sections where they stood.
    """

    pairs: tuple[SectionPair, ...]
    changes: tuple[Change, ...]


# --- judge ------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class JudgedChange:
    """A change with what we think of it. ``reasons`` are sentences for a person, best first."""

    change: Change
    nature: Nature
    level: Level
    topics: tuple[Topic, ...] = ()
    reasons: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the changes amount to together; ``changes`` in order of the text.

    ``effective`` is the date (ISO) from which the new text says it applies, or empty.
    ``reasons`` speak of the version as a whole ("the policy's own date did not change").
    """

    level: Level
    changes: tuple[JudgedChange, ...]
    reasons: tuple[str, ...] = ()
    effective: str = ""

    @property
    def material(self) -> bool:
        """A change is material from ``low`` up."""
        return self.level > Level.NONE


# --- state, decision ----------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Version:
    """A version as stored. ``number`` counts from 1 in its policy; ``recipe`` says how it was made."""

    number: int
    fetched_at: datetime
    text: PolicyText
    recipe: str
    snapshot_sha256: str = ""


@dataclass(frozen=True, slots=True)
class Pending:
    """A drastic change seen once: the digest of its text, and when."""

    digest: str
    since: datetime


@dataclass(frozen=True, slots=True)
class PolicyState:
    """What a decision needs to know of the past, and no more.

    ``version`` is the last good one. ``fingerprint`` is that of the last fetch that gave this
    version's text; ``snapshot_sha256`` the hash of its bytes. ``seen`` maps the digest of every
    version's text to its number. ``failures`` counts the checks in a row that failed or were
    rejected.
    """

    policy_id: str
    version: Version | None = None
    snapshot_sha256: str = ""
    fingerprint: str = ""
    validators: Validators = Validators()
    seen: Mapping[str, int] = field(default_factory=lambda: MappingProxyType({}))
    pending: Pending | None = None
    failures: int = 0
    failing_since: datetime | None = None


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
class AlertItem:
    """One of the changes an alert shows; ``spans`` is cut to the words around what changed."""

    kind: ChangeKind
    level: Level
    section: tuple[str, ...]
    spans: tuple[Span, ...]
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Alert:
    """A change worth telling, composed once for every channel. Plain text throughout, not escaped.

    ``more`` counts the material changes not shown, ``quiet`` the cosmetic, date-only and editorial
    ones. ``old`` and ``new`` are version numbers. ``channels`` are the names to deliver to.
    """

    policy_id: str
    title: str
    url: str
    level: Level
    old: int
    new: int
    detected_at: datetime
    items: tuple[AlertItem, ...]
    reasons: tuple[str, ...] = ()
    more: int = 0
    quiet: int = 0
    effective: str = ""
    channels: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Message:
    """An alert in the three forms a channel may want; each safe in its own format."""

    subject: str
    text: str
    markdown: str
    html: str


@dataclass(frozen=True, slots=True)
class Decision:
    """All that was decided about one fetch; nothing has happened yet.

    ``fetched`` is kept as a snapshot where there is a ``text`` (a new version) or a rejection worth
    evidence. ``reason`` is the name of a rejection or failure, ``detail`` the sentence for a person.
    ``number`` is that of the policy's latest version once this is done, 0 while it has none.
    ``returned_to`` is the number of the version whose text came back.
    """

    policy_id: str
    outcome: Outcome
    at: datetime
    reason: str = ""
    detail: str = ""
    fetched: Fetched | None = None
    fingerprint: str = ""
    validators: Validators = Validators()
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


# --- delivery -------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Channel:
    """Where alerts go. ``url`` is an Apprise URL and holds secrets: its repr never shows it."""

    name: str
    url: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class Delivery:
    """One alert on its way to one channel, as the outbox holds it."""

    id: int
    alert_id: int
    channel: str
    attempts: int
    message: Message


@dataclass(frozen=True, slots=True)
class Sent:
    """What came of an attempt to deliver; ``error`` is empty on success and never holds a secret."""

    ok: bool
    error: str = ""
