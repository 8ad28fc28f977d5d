"""The bytes of a page, packed small: whole, or as what differs from the page before. No database here.

``xz`` is LZMA. ``copy+xz`` is LZMA over a JSON line of copies and the bytes in between: two fetches of one
page differ in little, and LZMA alone cannot refer to another file. On real consecutive pages of 200 KB
this takes about a tenth of the space of ``xz``, and less time.
"""

from __future__ import annotations

import json
import lzma
import re
from dataclasses import dataclass

# Pieces end where markup or words end, so that both pages fall into the same pieces again after an
# edit; their least length bounds how many there are on a page of nothing but ends.
_PIECE = re.compile(rb"(?s:.{24})[^>\n;, ]*[>\n;, ]?|(?s:.+)")

MAX_DELTA_BYTES = 4_000_000
"""Larger pages are packed whole: the pieces of both would take too much memory."""


@dataclass(frozen=True, slots=True)
class Packed:
    """Bytes as stored. ``codec`` is ``xz`` or ``copy+xz``; the latter needs its base to be unpacked."""

    codec: str
    data: bytes


def pack(body: bytes, base: bytes | None = None) -> Packed:
    """``body`` as small as it gets, from ``base`` if that serves."""
    if base is not None and len(base) <= MAX_DELTA_BYTES and len(body) <= MAX_DELTA_BYTES:
        delta = _delta(base, body)
        if len(delta) < len(body) // 2:
            return Packed("copy+xz", lzma.compress(delta))
    return Packed("xz", lzma.compress(body))


def unpack(packed: Packed, base: bytes | None = None) -> bytes:
    """What was packed. Raises ValueError if the data is damaged or its base is missing."""
    try:
        plain = lzma.decompress(packed.data)
    except lzma.LZMAError as error:
        raise ValueError(f"the packed page is damaged: {error}") from error
    if packed.codec == "xz":
        return plain
    if base is None:
        raise ValueError("the page from which this one was copied is missing")
    return _apply(base, plain)


def _delta(base: bytes, body: bytes) -> bytes:
    """``[literal bytes, copy from, copy length, …]`` as a JSON line, then the literal bytes."""
    old, new = _PIECE.findall(base), _PIECE.findall(body)
    offsets = [0]
    for piece in old:
        offsets.append(offsets[-1] + len(piece))
    where = {piece: index for index, piece in reversed(list(enumerate(old)))}
    copies: list[int] = []
    literals: list[bytes] = []
    literal = here = follows = 0
    while here < len(new):
        # Going on where the last copy ended keeps runs together when a piece occurs more than once.
        at = follows if follows < len(old) and old[follows] == new[here] else where.get(new[here], -1)
        if at < 0:
            literals.append(new[here])
            literal += len(new[here])
            here += 1
            continue
        start = at
        while here < len(new) and at < len(old) and old[at] == new[here]:
            here, at = here + 1, at + 1
        copies += (literal, offsets[start], offsets[at] - offsets[start])
        literal, follows = 0, at
    copies += (literal, 0, 0)
    return json.dumps(copies, separators=(",", ":")).encode() + b"\n" + b"".join(literals)


def _apply(base: bytes, delta: bytes) -> bytes:
    line, _, literals = delta.partition(b"\n")
    copies = json.loads(line)
    out: list[bytes] = []
    taken = 0
    for literal, start, length in zip(copies[::3], copies[1::3], copies[2::3], strict=True):
        out += (literals[taken : taken + literal], base[start : start + length])
        taken += literal
    return b"".join(out)
