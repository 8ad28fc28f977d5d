"""Short ways to extract a page, and pieces of policies to build pages from."""

from __future__ import annotations

from tests.builders import page
from watcher.core.extract import extract
from watcher.model import Block, BlockKind, Extraction, Policy

POLICY = Policy("acme/privacy", "https://acme.test/privacy")

COLLECT = (
    "We collect the name, the e-mail address and the device identifiers of our customers, and we use them only to "
    "provide the service that they have asked for."
)
SHARE = (
    "We will never sell personal data. We hand it to processors who act on our behalf, under contract and under our "
    "instructions, and to nobody else."
)
KEEP = (
    "We keep account data for thirty days after the account was closed; after that it is deleted from all systems, "
    "backups included, within another sixty days."
)
BODY = f"<h2>1. What we collect</h2><p>{COLLECT}</p><h2>2. Sharing</h2><p>{SHARE}</p><h2>3. Retention</h2><p>{KEEP}</p>"
LINES = ["1. What we collect", COLLECT, "2. Sharing", SHARE, "3. Retention", KEEP]


def take(body: str | bytes, policy: Policy = POLICY, content_type: str = "text/html; charset=utf-8") -> Extraction:
    """The extraction of a page with that body."""
    return extract(page(body, content_type=content_type), policy)


def blocks(body: str) -> tuple[Block, ...]:
    """The blocks of a page with that body."""
    return take(body).blocks


def lines(body: str) -> list[str]:
    """The texts of the blocks of a page with that body."""
    return [block.text for block in blocks(body)]


def kinds(body: str) -> list[tuple[BlockKind, str]]:
    """Kind and text of the blocks of a page with that body."""
    return [(block.kind, block.text) for block in blocks(body)]
