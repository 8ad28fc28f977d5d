"""From a snapshot's bytes to the policy's blocks.

``extract`` chooses by media type, sniffed where the header is missing or wrong: HTML and XHTML, plain
text, Markdown, PDF. It doesn't judge whether the text is the policy at all (triage) and doesn't build
an outline (sections).
"""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from watcher.core.extract.errors import NotText
from watcher.core.extract.sniff import MEDIA_TYPES, media_kind
from watcher.model import Fetched, Policy

if TYPE_CHECKING:
    from watcher.model import Extraction

__all__ = ["EXTRACTOR", "MEDIA_TYPES", "NotText", "extract", "recipe"]

EXTRACTOR = 3
"""Goes up whenever the same bytes would give other blocks."""


def extract(fetched: Fetched, policy: Policy) -> Extraction:
    """The blocks of a fetched page. Raises ``NotText`` for a body that holds no readable text, or more
    of it than any policy does (see ``limits``)."""
    # Late, because the parsers are slow to import and most checks end before there is anything to read.
    from watcher.core.extract.formats import read

    return read(fetched, policy)


def recipe(policy: Policy, content_type: str) -> str:
    """How a version is made: changes if and only if the same bytes may give other blocks.

    ``html/1``, and with overrides ``html/1 9f86d081884c``.
    """
    kind = media_kind(content_type) or "auto"
    overrides = (policy.select, policy.remove, policy.ignore)
    if not any(overrides):
        return f"{kind}/{EXTRACTOR}"
    return f"{kind}/{EXTRACTOR} {hashlib.sha256(repr(overrides).encode()).hexdigest()[:12]}"
