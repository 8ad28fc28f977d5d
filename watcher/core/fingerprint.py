"""Finds out, without parsing, that nothing the extractor reads can have changed.

Most consecutive fetches of a page differ only in scripts, styles, comments and attributes (nonces,
asset names, tokens). What is left once those are gone is hashed; equal fingerprints give the same
text. The fingerprint errs to the safe side: markup that it cannot take apart stays in and differs.
"""

from __future__ import annotations

import hashlib
import re
from urllib.parse import urlsplit

from watcher.core.extract.charset import decode
from watcher.core.extract.errors import NotText
from watcher.core.extract.mojibake import repair
from watcher.core.extract.raw import without_raw
from watcher.core.extract.readings import reading
from watcher.core.extract.sniff import HTML, sniff
from watcher.model import Fetched

# Elements in which markup is text, to some parsers at least: any of the first, others if they hold markup.
_LITERAL = re.compile(
    r"<(?:xmp|plaintext|listing|noembed|noframes)\b|<(textarea|title)\b[^<>]*>[^<]*<(?!/\1)", re.IGNORECASE
)
_RENDERINGS = 8
_LARGE = 1_000_000  # a page may be too large to be read by the number of its attributes


def fingerprint(fetched: Fetched, *, verbatim: bool = False) -> str:
    """A short hex name of all that the extractor reads of an HTML page; of the bytes, of anything else.

    ``verbatim``: attributes count as they stand, since a policy's own selectors may look at any.
    """
    digest = hashlib.blake2b(fetched.content_type.encode("utf-8", "replace") + b"\0", digest_size=16)
    if _kind(fetched) != HTML:
        digest.update(fetched.body)
        return digest.hexdigest()
    markup = repair(without_raw(decode(fetched.body, fetched.content_type)))
    if not (verbatim or len(markup) > _LARGE or _LITERAL.search(markup)):
        markup = reading(markup)
    digest.update(f"{_host(fetched.final_url)}\0{markup}".encode("utf-8", "surrogatepass"))
    return digest.hexdigest()


def remembered(print_: str, earlier: str) -> str:
    """The fingerprints that are known to give one text, latest first: servers answer in turn with a few renderings."""
    return " ".join([print_, *(known for known in earlier.split() if known != print_)][:_RENDERINGS])


def _kind(fetched: Fetched) -> str:
    try:
        return sniff(fetched.body, fetched.content_type)
    except NotText:
        return ""


def _host(url: str) -> str:
    try:
        return urlsplit(url).hostname or ""
    except ValueError:
        return url
