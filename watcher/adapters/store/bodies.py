"""The bytes of a page, packed small: whole, or as what differs from the page before. No database here.

``xz`` is LZMA. ``copy+xz`` is LZMA over a JSON line of copies and the bytes in between: two fetches of one
page differ in little, and LZMA alone cannot refer to another file. On real consecutive pages of 200 KB
this takes about a tenth of the space of ``xz``, and less time.
"""

from __future__ import annotations

import json
import lzma
from dataclasses import dataclass

_BLOCK = 32
"""Shorter matches than this are not looked for."""

MAX_DELTA_BYTES = 4_000_000
"""Larger pages are packed whole: looking for copies in them would take too long."""

_PRESET = 3  # of 0 to 9; the usual 6 saves a fourteenth of the space and takes four times as long
_SMALLEST, _LARGEST = 1 << 12, 1 << 23  # bytes of a dictionary that LZMA takes, and that it takes if not told


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
            return Packed("copy+xz", _compressed(delta))
    return Packed("xz", _compressed(body))


def _compressed(data: bytes) -> bytes:
    # A dictionary as large as the data serves as well as the usual 8 MB, of which most would only be cleared.
    size = min(max(_SMALLEST, 1 << len(data).bit_length()), _LARGEST)
    return lzma.compress(data, filters=[{"id": lzma.FILTER_LZMA2, "preset": _PRESET, "dict_size": size}])


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
    where = {base[at : at + _BLOCK]: at for at in range(len(base) // _BLOCK * _BLOCK - _BLOCK, -1, -_BLOCK)}
    copies: list[int] = []
    literals: list[bytes] = []
    start = here = 0
    while here + _BLOCK <= len(body):
        at = where.get(body[here : here + _BLOCK])
        if at is None:
            here += 1
            continue
        while here > start and at and body[here - 1] == base[at - 1]:
            here, at = here - 1, at - 1
        length = _alike(base, at, body, here)
        copies += (here - start, at, length)
        literals.append(body[start:here])
        start = here = here + length
    copies += (len(body) - start, 0, 0)
    literals.append(body[start:])
    return json.dumps(copies, separators=(",", ":")).encode() + b"\n" + b"".join(literals)


def _alike(base: bytes, at: int, body: bytes, here: int) -> int:
    """How many bytes from there on are the same; in leaps, which double while they succeed."""
    end = min(len(base) - at, len(body) - here)
    length, leap = 0, _BLOCK
    while leap:
        stop = length + leap
        if stop <= end and base[at + length : at + stop] == body[here + length : here + stop]:
            length, leap = stop, leap * 2
        else:
            leap //= 2
    return length


def _apply(base: bytes, delta: bytes) -> bytes:
    line, _, literals = delta.partition(b"\n")
    copies = json.loads(line)
    out: list[bytes] = []
    taken = 0
    for literal, start, length in zip(copies[::3], copies[1::3], copies[2::3], strict=True):
        out += (literals[taken : taken + literal], base[start : start + length])
        taken += literal
    return b"".join(out)
