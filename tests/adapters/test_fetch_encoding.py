"""Content-Encoding, friendly and hostile."""

from __future__ import annotations

import gzip
import zlib

import brotli
import pytest

from watcher.adapters.fetch.encoding import decode
from watcher.adapters.fetch.fault import Fault

TEXT = b"We will never sell your personal data. " * 50


def br(data: bytes) -> bytes:
    packer = brotli.Compressor(quality=1)
    return bytes(packer.process(data) + packer.finish())


def bare_deflate(data: bytes) -> bytes:
    packer = zlib.compressobj(wbits=-zlib.MAX_WBITS)
    return packer.compress(data) + packer.flush()


PACKED = {
    "gzip": gzip.compress(TEXT, mtime=0),
    "x-gzip": gzip.compress(TEXT, mtime=0),
    "GZIP ": gzip.compress(TEXT, mtime=0),
    "deflate": zlib.compress(TEXT),
    "br": br(TEXT),
    "gzip, br": br(gzip.compress(TEXT, mtime=0)),
}


@pytest.mark.parametrize(("encoding", "body"), PACKED.items())
def test_unpacks(encoding: str, body: bytes) -> None:
    assert decode(body, encoding, len(TEXT)) == TEXT


@pytest.mark.parametrize("encoding", ["", "identity", "utf-8", "none", "identity, "])
def test_leaves_plain_bodies_alone(encoding: str) -> None:
    assert decode(TEXT, encoding, len(TEXT)) == TEXT


@pytest.mark.parametrize("encoding", ["gzip", "br", "deflate"])
def test_an_empty_body_needs_no_unpacking(encoding: str) -> None:
    assert decode(b"", encoding, 10) == b""


def test_takes_bare_deflate_gzip_members_and_padding() -> None:
    assert decode(bare_deflate(TEXT), "deflate", 10_000) == TEXT
    assert decode(gzip.compress(TEXT, mtime=0) * 3, "gzip", 10_000) == TEXT * 3
    assert decode(gzip.compress(TEXT, mtime=0) + b"\0" * 20, "gzip", 10_000) == TEXT


@pytest.mark.parametrize(("encoding", "body"), [*PACKED.items(), ("deflate", bare_deflate(TEXT))])
def test_a_body_cut_short_is_noticed(encoding: str, body: bytes) -> None:
    with pytest.raises(Fault, match="protocol"):
        decode(body[:-9], encoding, 100_000)


@pytest.mark.parametrize("encoding", ["gzip", "deflate", "br"])
def test_a_body_that_is_not_compressed_is_noticed(encoding: str) -> None:
    with pytest.raises(Fault, match="protocol"):
        decode(b"<html><p>not compressed at all</p>", encoding, 1000)


@pytest.mark.parametrize("encoding", ["zstd", "exi", "gzip, gzip, gzip, gzip", "a\x1b[31m"])
def test_unwanted_encodings_are_named_harmlessly(encoding: str) -> None:
    with pytest.raises(Fault, match="protocol") as caught:
        decode(TEXT, encoding, 100_000)
    assert caught.value.detail.isprintable()


BOMB = b"\0" * 50_000_000


@pytest.mark.parametrize(
    ("encoding", "body"),
    [
        ("gzip", gzip.compress(BOMB, 9, mtime=0)),
        ("deflate", zlib.compress(BOMB, 9)),
        ("deflate", bare_deflate(BOMB)),
        ("br", br(BOMB)),
        ("gzip, gzip", gzip.compress(gzip.compress(BOMB, mtime=0), mtime=0)),
        ("gzip", gzip.compress(b"x" * 900, mtime=0) * 2),
    ],
    ids=["gzip", "deflate", "bare", "br", "twice", "members"],
)
def test_bombs_do_not_go_off(encoding: str, body: bytes) -> None:
    with pytest.raises(Fault, match="too-large"):
        decode(body, encoding, 1000)


def test_very_many_layers_are_refused() -> None:
    body = TEXT
    for layers in range(1, 6):
        body, encoding = gzip.compress(body, mtime=0), ", ".join(["gzip"] * layers)
        if layers <= 3:
            assert decode(body, encoding, 10_000) == TEXT
        else:
            with pytest.raises(Fault, match=f"compressed {layers} times over"):
                decode(body, encoding, 10_000)


def test_very_many_members_are_refused() -> None:
    with pytest.raises(Fault, match="protocol"):
        decode(gzip.compress(b"x", mtime=0) * 5000, "gzip", 100_000)


def test_the_limit_itself_is_allowed() -> None:
    for encoding, body in PACKED.items():
        assert len(decode(body, encoding, len(TEXT))) == len(TEXT)
        with pytest.raises(Fault, match="too-large"):
            decode(body, encoding, len(TEXT) - 1)
