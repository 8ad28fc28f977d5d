"""Which of the formats we read a body is in, by what it says and by what it looks like."""

from __future__ import annotations

import re

from watcher.core.extract.errors import NotText

HTML, PLAIN, MARKDOWN, PDF = "html", "plain", "markdown", "pdf"

_BY_TYPE = {
    "text/html": HTML,
    "application/xhtml+xml": HTML,
    "application/xml": HTML,
    "text/xml": HTML,
    "text/plain": PLAIN,
    "text/markdown": MARKDOWN,
    "text/x-markdown": MARKDOWN,
    "application/pdf": PDF,
    "application/x-pdf": PDF,
}
MEDIA_TYPES = (*_BY_TYPE, "")
"""Every media type that is read as what it says, and the empty one, which is sniffed."""

_MAGIC = (
    (b"\x89PNG", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF8", "a GIF image"),
    (b"RIFF", "a media file"),
    (b"PK\x03\x04", "a ZIP archive or office document"),
    (b"\x1f\x8b", "gzip data"),
    (b"\xd0\xcf\x11\xe0", "an old office document"),
    (b"\x7fELF", "a program"),
    (b"MZ\x90", "a program"),
    (b"{\\rtf", "an RTF document"),
    (b"OggS", "a media file"),
    (b"ID3", "a media file"),
    (b"\x00\x00\x01\x00", "an icon"),
    (b"7z\xbc\xaf", "a 7z archive"),
    (b"Rar!", "a RAR archive"),
)
_MARKUP = re.compile(rb"<(?:!doctype\s+html|html|head|body|div|p|h[1-6]|table|main|article|section)\b", re.IGNORECASE)
_BINARY = bytes(set(range(32)) - {9, 10, 12, 13, 27} | {127})
_HEAD = 4096


def media_kind(content_type: str) -> str:
    """``html``, ``plain``, ``markdown`` or ``pdf`` as the header says; empty if it says nothing of use."""
    return _BY_TYPE.get(content_type.partition(";")[0].strip().lower(), "")


def sniff(body: bytes, content_type: str) -> str:
    """The format of ``body``. Raises ``NotText`` for anything that isn't one of the four.

    What bytes show beyond doubt (a PDF, an image, markup sent as ``text/plain``) wins over the header.
    """
    head = body[:_HEAD].lstrip()
    if head.startswith(b"%PDF-"):
        return PDF
    for magic, name in _MAGIC:
        if head.startswith(magic):
            raise NotText(f"the page is {name}, not text")
    if _is_binary(body[:_HEAD]):
        raise NotText("the page is binary data, not text")
    kind = media_kind(content_type)
    if kind == PDF:
        kind = ""
    if kind in ("", PLAIN) and _MARKUP.search(head[:1024]) and head.startswith((b"<", b"\xef\xbb\xbf<")):
        return HTML
    if not kind and head[:1] in (b"{", b"["):
        raise NotText("the page is JSON data, not text")
    return kind or (HTML if _MARKUP.search(head) else PLAIN)


def _is_binary(head: bytes) -> bool:
    if head.startswith((b"\xff\xfe", b"\xfe\xff")) or _wide(head):
        return False
    return len(head) - len(head.translate(None, _BINARY)) > len(head) // 10


def _wide(head: bytes) -> bool:
    """UTF-16 without a mark: every other byte of markup is zero."""
    even, odd = head[0:200:2], head[1:200:2]
    return (
        len(head) >= 8
        and abs(even.count(0) - odd.count(0)) > 0.9 * len(odd)
        and (odd.count(0) == 0 or even.count(0) == 0)
    )
