"""Undoes Content-Encoding: gzip, deflate and br, never making more than ``limit`` bytes.

Pure. Unlike urllib3's own decoders it notices a stream that was cut off: half a policy must not look
like a policy whose other half was deleted.
"""

from __future__ import annotations

import zlib
from collections.abc import Callable

import brotli

from watcher.adapters.fetch.fault import Fault, printable

ACCEPTED = "gzip, deflate, br"

# Not encodings at all, but seen in the wild on plain pages.
_PLAIN = frozenset({"", "identity", "none", "utf-8", "utf8", "binary", "8bit", "7bit"})
_MOST_LAYERS = 3
_MOST_MEMBERS = 64


def decode(body: bytes, content_encoding: str, limit: int) -> bytes:
    """``body`` as it was before encoding. Raises ``Fault`` ``protocol`` or ``too-large``."""
    layers = [name for name in map(str.strip, content_encoding.lower().split(",")) if name not in _PLAIN]
    if len(layers) > _MOST_LAYERS:
        raise Fault("protocol", f"The page is compressed {len(layers)} times over.")
    for name in reversed(layers):
        if body:
            body = _decode_one(body, name, limit)
    return body


def too_large() -> Fault:
    """The fault of a page that is longer than we take."""
    return Fault("too-large", "The page is larger than the limit (max_body).")


def _decode_one(body: bytes, name: str, limit: int) -> bytes:
    decoder = _DECODERS.get(name)
    if decoder is None:
        raise Fault("protocol", f"The page is encoded as “{printable(name)}”, which we did not ask for.")
    try:
        return decoder(body, limit)
    except (zlib.error, brotli.error):
        raise Fault("protocol", f"The page says that it is compressed ({name}), but cannot be unpacked.") from None


def _inflate(body: bytes, window: int, limit: int) -> tuple[bytes, bytes]:
    """One zlib stream, and what stands after it."""
    stream = zlib.decompressobj(window)
    out = stream.decompress(body, limit + 1)
    if len(out) > limit:
        raise too_large()
    if not stream.eof:
        raise _cut_off()
    return out, stream.unused_data


def _gzip(body: bytes, limit: int) -> bytes:
    out, rest = _inflate(body, 16 + zlib.MAX_WBITS, limit)
    parts = [out]
    # A gzip file may have several members; anything else after the first is padding, as for browsers.
    while rest.startswith(b"\x1f\x8b"):
        if len(parts) == _MOST_MEMBERS:
            raise Fault("protocol", "The page is compressed in far too many pieces.")
        out, rest = _inflate(rest, 16 + zlib.MAX_WBITS, limit - sum(map(len, parts)))
        parts.append(out)
    return b"".join(parts)


def _deflate(body: bytes, limit: int) -> bytes:
    try:
        return _inflate(body, zlib.MAX_WBITS, limit)[0]
    except zlib.error:
        # Many servers send the bare stream, without the zlib header that the standard asks for.
        return _inflate(body, -zlib.MAX_WBITS, limit)[0]


def _brotli(body: bytes, limit: int) -> bytes:
    stream = brotli.Decompressor()
    out = bytearray(stream.process(body, output_buffer_limit=limit + 1))
    while len(out) <= limit and not stream.is_finished():
        more = stream.process(b"", output_buffer_limit=limit + 1)
        if not more:
            raise _cut_off()
        out += more
    if len(out) > limit:
        raise too_large()
    return bytes(out)


def _cut_off() -> Fault:
    return Fault("protocol", "The compressed page ends too early.", transient=True)


_DECODERS: dict[str, Callable[[bytes, int], bytes]] = {
    "gzip": _gzip,
    "x-gzip": _gzip,
    "deflate": _deflate,
    "br": _brotli,
}
