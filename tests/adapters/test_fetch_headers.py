"""Headers that we send, keep and obey."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

import pytest

from tests.builders import NOON
from watcher.adapters.fetch.headers import kept_headers, plain, request_headers, retry_after
from watcher.model import Fetched, Validators


@pytest.mark.parametrize(
    ("value", "seconds"),
    [
        ("0", 0.0),
        (" 120 ", 120.0),
        ("9" * 5000, 7 * 86400.0),
        (format_datetime(NOON + timedelta(minutes=2), usegmt=True), 120.0),
        (format_datetime(NOON - timedelta(days=1), usegmt=True), 0.0),
        ("Mon, 04 May 2026 14:01:00 +0200", 60.0),
        ("Mon, 04 May 2026 12:01:00 -0000", 60.0),
        ("", None),
        ("soon", None),
        ("-5", None),
        ("1.5", None),
        ("²", None),
        ("Mon, 99 May 2026 12:00:00 GMT", None),
    ],
)
def test_retry_after(value: str, seconds: float | None) -> None:
    assert retry_after(value, datetime(2026, 5, 4, 12, tzinfo=UTC)) == seconds


def test_requests_say_who_we_are_and_what_we_take() -> None:
    headers = request_headers("policy-watcher/1.0", Validators('"abc"', "Mon, 04 May 2026 12:00:00 GMT"), "de")
    assert headers["User-Agent"] == "policy-watcher/1.0"
    assert headers["Accept-Encoding"] == "gzip, deflate, br"
    assert headers["Accept-Language"] == "de,*;q=0.5"
    assert headers["If-None-Match"] == '"abc"'
    assert headers["If-Modified-Since"] == "Mon, 04 May 2026 12:00:00 GMT"


@pytest.mark.parametrize("etag", ["", '"a"\r\nX: 1', '"é"', '"a\x00"'])
def test_validators_that_cannot_be_sent_are_left_out(etag: str) -> None:
    headers = request_headers("x", Validators(etag), "")
    assert not headers.keys() & {"If-None-Match", "If-Modified-Since", "Accept-Language"}


def test_kept_headers_are_harmless() -> None:
    kept = kept_headers(
        {
            "Content-Type": "text/html",
            "SET-Cookie": "session=secret",
            "X-Title": "a\x1b[31m",
            "X-Name": "Datenschutzerklärung".encode().decode("latin-1"),
            "X-Huge": "x" * 100_000,
            "X-Odd": "\xff",
        }
    )
    assert kept == {
        "content-type": "text/html",
        "x-title": "a [31m",
        "x-name": "Datenschutzerklärung",
        "x-odd": "\xff",
    }


def test_plain_takes_the_line_breaks_out_of_a_user_agent() -> None:
    assert plain("policy-watcher\r\nX-Evil: 1 ") == "policy-watcherX-Evil: 1"


def test_validators_belong_to_the_address_that_gave_them() -> None:
    headers = {"etag": '"a"', "last-modified": "b"}
    direct = Fetched("https://a.test/", "https://a.test/", 200, b"", NOON, headers)
    moved = Fetched("https://a.test/", "https://a.test/b", 200, b"", NOON, headers, ("https://a.test/",))
    assert direct.validators == Validators('"a"', "b")
    assert moved.validators == Validators()
