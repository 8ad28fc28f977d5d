"""Bytes of a page to text, whatever the server says about their encoding.

Does not parse anything: the markup, if it is markup, comes out as it went in, without NULs.
"""

from __future__ import annotations

import codecs
import re

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_PARAMETER = re.compile(r"charset\s*=\s*[\"']?\s*([\w.:+-]{1,40})", re.IGNORECASE)
_META = re.compile(
    rb"<(?:meta[^>]{0,400}?charset|\?xml[^>]{0,200}?encoding)\s*=\s*[\"']?\s*([\w.:+-]{1,40})", re.IGNORECASE
)
# Browsers read these labels as windows-1252, and pages labelled so do hold its quotes and dashes.
_AS_BROWSERS = {"iso8859-1": "cp1252", "ascii": "cp1252", "iso8859-9": "cp1254", "gb2312": "gb18030", "gbk": "gb18030"}
# The encodings that browsers read, by Python's names. Others are no page's, and some are traps: UTF-7 and
# escapes make lone surrogates, punycode is quadratic, "undefined" and IDNA raise what no decoder should.
_READ = frozenset(
    re.findall(
        r"\S+",
        """
        utf-8 utf-16 utf-16-le utf-16-be cp866 koi8-r koi8-u mac-roman mac-cyrillic cp874 tis-620 gb18030 big5 big5hkscs
        euc_jp iso2022_jp shift_jis cp932 euc_kr cp949 cp1250 cp1251 cp1252 cp1253 cp1254 cp1255 cp1256 cp1257 cp1258
        iso8859-2 iso8859-3 iso8859-4 iso8859-5 iso8859-6 iso8859-7 iso8859-8 iso8859-10 iso8859-11 iso8859-13
        iso8859-14 iso8859-15 iso8859-16
        """,
    )
)
_TAG = re.compile(rb"<[^<>]*>")
_HEAD = 4096
_HEADER = 1000  # characters of a content type looked at
_SAMPLE = 65536


def decode(body: bytes, content_type: str) -> str:
    """The text of ``body``: byte-order mark, then UTF-8 if it is valid, then what header and meta say.

    Never fails: what can't be read becomes U+FFFD, and no lone surrogate comes out. Valid UTF-8 with
    non-ASCII characters wins over any label, for no other encoding looks like it by accident and wrong
    labels are common.
    """
    return _decode(body, content_type).replace("\0", "")


def _decode(body: bytes, content_type: str) -> str:
    for bom, encoding in _BOMS:
        if body.startswith(bom):
            return body[len(bom) :].decode(encoding, errors="replace")
    labels = _declared(body, content_type)
    for encoding in ("utf-16-le", "utf-16-be"):
        if body[:200].count(0) > len(body[:200]) // 4:
            return body.decode(encoding if body[1:2] == b"\0" else "utf-16-be", errors="replace")
    if not any(label.startswith("iso2022") for label in labels):
        labels = ["utf-8", *labels]
    for encoding in labels:
        try:
            return body.decode(encoding)
        except (UnicodeDecodeError, LookupError):
            continue
    return _damaged(body, labels)


def _declared(body: bytes, content_type: str) -> list[str]:
    names = [match.group(1) for match in _PARAMETER.finditer(content_type[:_HEADER])]
    names += [match.group(1).decode("ascii", "replace") for match in _META.finditer(body[:_HEAD])]
    return [known for name in names if (known := _known(name))]


def _known(label: str) -> str:
    """Python's name for an encoding that pages come in, or empty."""
    try:
        name = codecs.lookup(label).name
    except (LookupError, ValueError):
        return ""
    name = _AS_BROWSERS.get(name, name)
    return name if name in _READ else ""


def _damaged(body: bytes, labels: list[str]) -> str:
    """Bytes that are valid in none of the declared encodings: the least bad reading.

    UTF-8 with a few broken places stays UTF-8. Few accents amid ASCII are Western European, where
    guessing by statistics is at its worst; anything else is guessed.
    """
    text = body.decode("utf-8", errors="replace")
    beyond = sum(1 for byte in body[:_SAMPLE] if byte > 0x7F)
    if text[:_SAMPLE].count("\ufffd") * 5 < beyond:
        return text
    plain = _TAG.sub(b"", body[:_SAMPLE])
    if sum(1 for byte in plain if byte > 0x7F) * 4 < len(plain):
        return body.decode("cp1252", errors="replace")
    from bs4.dammit import UnicodeDammit  # late: hardly any page comes to this, and it is slow to import

    guess = UnicodeDammit(plain, known_definite_encodings=labels[1:]).original_encoding
    return body.decode(_known(guess or "") or "cp1252", errors="replace")
