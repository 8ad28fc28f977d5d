"""Which reader a body is for, and what all of them have in common. The readers are imported as they are needed."""

from __future__ import annotations

from urllib.parse import urlsplit

from watcher.core.extract.charset import decode
from watcher.core.extract.html import extract_html
from watcher.core.extract.limits import check_markup, check_text, within_limits
from watcher.core.extract.mojibake import repair
from watcher.core.extract.raw import without_raw
from watcher.core.extract.sniff import HTML, MARKDOWN, PDF, sniff
from watcher.model import Extraction, Fetched, Policy


def read(fetched: Fetched, policy: Policy) -> Extraction:
    """The blocks of a body in any of the formats. Raises ``NotText``."""
    found = within_limits(_read(fetched, policy))
    if not policy.ignore:
        return found
    from watcher.core.extract.ignore import apply_ignore

    return apply_ignore(found, policy.ignore)


def _read(fetched: Fetched, policy: Policy) -> Extraction:
    kind = sniff(fetched.body, fetched.content_type)
    if kind == PDF:
        from watcher.core.extract.pdf import extract_pdf

        return extract_pdf(fetched.body)
    text = decode(fetched.body, fetched.content_type)
    if kind == HTML:
        markup = repair(check_markup(without_raw(text)))
        return extract_html(markup, policy, urlsplit(fetched.final_url).hostname or "")
    text = repair(check_text(text))
    if kind == MARKDOWN:
        from watcher.core.extract.markdown import extract_markdown

        return extract_markdown(text)
    from watcher.core.extract.plain import extract_plain

    return extract_plain(text)
