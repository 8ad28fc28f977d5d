"""Finds out, without parsing, that nothing a reader sees can have changed.

Most consecutive fetches of a page differ only in scripts, styles, comments and attributes (nonces,
asset names, tokens). What is left once those are gone is hashed; equal fingerprints are the same
page. The fingerprint errs to the safe side: markup that it cannot take apart stays in and differs.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator

from watcher.model import Fetched

_OPENER = re.compile(rb"<!--|<(?:script|style)(?=[\s>/])", re.IGNORECASE)
_CLOSERS = {b"<!--": b"-->", b"<script": b"</script", b"<style": b"</style"}
_ATTRIBUTES = re.compile(rb"<(/?[A-Za-z][A-Za-z0-9:-]*)[\s/][^<>]*>")
_SPACE = bytes.maketrans(b"\t\n\v\f\r", b"     ")
_CHUNK = 1 << 18  # bytes taken at a time: millions of matches at once would fill the memory
_HTML = ("text/html", "application/xhtml+xml", "")


def _seen(body: bytes) -> bytes:
    """The body without comments, scripts and styles; an unclosed one stays in."""
    folded, kept, start, at = body.lower(), [], 0, 0
    unclosed: set[bytes] = set()  # so that a million unclosed comments are searched for once
    while opener := _OPENER.search(body, at):
        name = opener[0].lower()
        end = -1 if name in unclosed else folded.find(_CLOSERS[name], opener.end())
        if end < 0:
            unclosed.add(name)
            at = opener.end()
            continue
        kept.append(body[start : opener.start()])
        start = at = end + 3 if name == b"<!--" else folded.find(b">", end) + 1 or len(body)
    kept.append(body[start:])
    return b"".join(kept)


def fingerprint(fetched: Fetched) -> str:
    """A short hex name of all that a reader can see of an HTML page; of the bytes, of anything else."""
    kind = fetched.content_type.partition(";")[0].strip().lower()
    digest = hashlib.blake2b(fetched.content_type.encode("utf-8", "replace") + b"\0", digest_size=16)
    for chunk in _bare(_seen(fetched.body)) if kind in _HTML else [fetched.body]:
        digest.update(chunk)
    return digest.hexdigest()


def _bare(body: bytes) -> Iterator[bytes]:
    """The body without attributes, white space folded, in pieces that begin with a tag."""
    start = 0
    while start < len(body):
        end = body.find(b"<", start + _CHUNK)
        end = end if end >= 0 else len(body)
        piece = _ATTRIBUTES.sub(rb"<\1>", body[start:end]).translate(_SPACE)
        while b"  " in piece:
            piece = piece.replace(b"  ", b" ")
        yield piece
        start = end
