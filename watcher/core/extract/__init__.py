"""From a snapshot's bytes to the policy's blocks.

``extract`` chooses by media type, sniffed where the header is missing or wrong: HTML and XHTML, plain
text, Markdown, PDF. It doesn't judge whether the text is the policy at all (triage) and doesn't build
an outline (sections).
"""

from __future__ import annotations

import hashlib
from urllib.parse import urlsplit

from watcher.core.extract.charset import decode
from watcher.core.extract.errors import NotText
from watcher.core.extract.html import extract_html
from watcher.core.extract.ignore import apply_ignore
from watcher.core.extract.limits import check_markup, check_text, within_limits
from watcher.core.extract.markdown import extract_markdown
from watcher.core.extract.mojibake import repair
from watcher.core.extract.pdf import extract_pdf
from watcher.core.extract.plain import extract_plain
from watcher.core.extract.raw import without_raw
from watcher.core.extract.sniff import HTML, MARKDOWN, MEDIA_TYPES, PDF, media_kind, sniff
from watcher.model import Extraction, Fetched, Policy

__all__ = ["EXTRACTOR", "MEDIA_TYPES", "NotText", "extract", "recipe"]

EXTRACTOR = 3
"""Goes up whenever the same bytes would give other blocks."""


def extract(fetched: Fetched, policy: Policy) -> Extraction:
    """The blocks of a fetched page. Raises ``NotText`` for a body that holds no readable text, or more
    of it than any policy does (see ``limits``)."""
    return apply_ignore(within_limits(_read(fetched, policy)), policy.ignore)


def _read(fetched: Fetched, policy: Policy) -> Extraction:
    kind = sniff(fetched.body, fetched.content_type)
    if kind == PDF:
        return extract_pdf(fetched.body)
    text = decode(fetched.body, fetched.content_type)
    if kind == HTML:
        markup = repair(check_markup(without_raw(text)))
        return extract_html(markup, policy, urlsplit(fetched.final_url).hostname or "")
    text = repair(check_text(text))
    return extract_markdown(text) if kind == MARKDOWN else extract_plain(text)


def recipe(policy: Policy, content_type: str) -> str:
    """How a version is made: changes if and only if the same bytes may give other blocks.

    ``html/1``, and with overrides ``html/1 9f86d081884c``.
    """
    kind = media_kind(content_type) or "auto"
    overrides = (policy.select, policy.remove, policy.ignore)
    if not any(overrides):
        return f"{kind}/{EXTRACTOR}"
    return f"{kind}/{EXTRACTOR} {hashlib.sha256(repr(overrides).encode()).hexdigest()[:12]}"
