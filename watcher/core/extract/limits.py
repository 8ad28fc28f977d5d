"""What no policy comes near: a page beyond these limits isn't read, so that none can take for ever.

The largest known page of terms, every agreement of a vendor and their history on one address, has
1.4 million characters, 20,000 tags and a few thousand blocks. Knows nothing of formats but tags.
"""

from __future__ import annotations

from dataclasses import replace

from watcher.core.extract.errors import NotText
from watcher.model import Extraction, Removed

MOST_CHARACTERS = 5_000_000
MOST_BLOCKS = 50_000
MOST_TAGS = 150_000
_MOST_ATTRIBUTES = 1_000_000
_MOST_REMOVED = 1000
_TITLE = 500


def check_text(text: str) -> str:
    """``text`` itself. Raises ``NotText`` where it is too long to be worth reading."""
    # One character that stands for a whole Arabic sentence weighs what it is compared as.
    size = len(text) + 17 * text.count("\ufdfa")
    if size > MOST_CHARACTERS:
        raise NotText(f"the page is larger than any policy: {size:,} characters")
    return text


def check_markup(markup: str) -> str:
    """``markup`` itself, of which scripts and the like are gone. Raises ``NotText`` for too many tags
    or attributes."""
    tags = markup.count("<")
    if tags > MOST_TAGS:
        raise NotText(f"the page is larger than any policy: {tags:,} tags")
    if markup.count("=") > _MOST_ATTRIBUTES:
        raise NotText(f"the page is larger than any policy: more than {_MOST_ATTRIBUTES:,} attributes")
    return markup


def within_limits(found: Extraction) -> Extraction:
    """The extraction, its title and list of removals cut to a sane length. Raises ``NotText``
    where the page holds more text, or more pieces of it, than any policy does."""
    check_text("".join(block.text for block in found.blocks))
    if len(found.blocks) > MOST_BLOCKS:
        raise NotText(f"the page is larger than any policy: {len(found.blocks):,} paragraphs, items and rows")
    removed = found.removed
    if len(removed) > _MOST_REMOVED:
        more = len(removed) - _MOST_REMOVED
        removed = (*removed[:_MOST_REMOVED], Removed("note", f"{more:,} more things were taken off the page"))
    return replace(found, title=found.title[:_TITLE].strip(), language=_language(found.language), removed=removed)


def _language(declared: str) -> str:
    """A language tag, or empty for anything that is none."""
    return declared if len(declared) <= 35 and declared.isascii() and declared.isprintable() else ""
