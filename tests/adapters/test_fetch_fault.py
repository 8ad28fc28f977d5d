"""Every foreign exception has a name and a sentence of ours."""

from __future__ import annotations

import errno
import http.client
import inspect
import os
import socket
import ssl
from types import ModuleType
from typing import get_args

import pytest
import requests
import urllib3.exceptions

from watcher.adapters.fetch.fault import FOREIGN, LONGEST_SHOWN, Fault, Reason, explain, printable, shown


def exceptions_of(module: ModuleType) -> list[type[Exception]]:
    found = {kind for _, kind in inspect.getmembers(module, inspect.isclass) if issubclass(kind, Exception)}
    public = [kind for kind in found if not issubclass(kind, Warning) and not kind.__name__.startswith("_")]
    return sorted(public, key=lambda kind: (kind.__module__, kind.__qualname__))


ALL = [
    kind
    for module in (requests.exceptions, urllib3.exceptions, http.client, ssl, socket)
    for kind in exceptions_of(module)
]


@pytest.mark.parametrize("kind", ALL, ids=lambda kind: f"{kind.__module__}.{kind.__qualname__}")
def test_every_foreign_exception_is_caught_and_named(kind: type[Exception]) -> None:
    assert issubclass(kind, FOREIGN)
    fault = explain(kind.__new__(kind), "acme.test")
    assert fault.reason in get_args(Reason)
    assert fault.detail.endswith(".")


def certificate_error(code: int) -> ssl.SSLCertVerificationError:
    error = ssl.SSLCertVerificationError(1, "certificate verify failed")
    error.verify_code = code
    return error


def tls_error(reason: str) -> ssl.SSLError:
    error = ssl.SSLError(1, "oops")
    error.reason = reason
    return error


@pytest.mark.parametrize(
    ("error", "reason", "words", "transient"),
    [
        (socket.gaierror(socket.EAI_NONAME, "x"), "dns", "there is no such name", False),
        (socket.gaierror(socket.EAI_AGAIN, "x"), "dns", "did not answer", True),
        (ConnectionRefusedError(errno.ECONNREFUSED, "x"), "refused", "refused the connection", False),
        (ConnectionResetError(errno.ECONNRESET, "x"), "reset", "closed the connection", True),
        (BrokenPipeError(errno.EPIPE, "x"), "reset", "closed the connection", True),
        (http.client.RemoteDisconnected("x"), "reset", "closed the connection", True),
        (http.client.IncompleteRead(b""), "reset", "before the page was complete", True),
        (TimeoutError("x"), "timeout", "did not answer in time", True),
        (OSError(errno.ENETUNREACH, "x"), "unreachable", "no network route", False),
        (OSError(errno.EHOSTUNREACH, "x"), "unreachable", "no route", False),
        (OSError(errno.EMFILE, "x"), "unreachable", "too many files", False),
        (certificate_error(9), "tls", "is not valid yet", False),
        (certificate_error(10), "tls", "has expired", False),
        (certificate_error(18), "tls", "is self-signed", False),
        (certificate_error(62), "tls", "was issued for another name", False),
        (tls_error("WRONG_VERSION_NUMBER"), "tls", "does not speak TLS", False),
        (http.client.BadStatusLine("garbage"), "protocol", "not valid HTTP", False),
        (http.client.LineTooLong("header line"), "protocol", "not valid HTTP", False),
        (requests.exceptions.InvalidURL("x"), "bad-url", "cannot be used", False),
        (UnicodeError("label too long"), "bad-url", "cannot be used", False),
        (ValueError("x"), "protocol", "could not be read", False),
    ],
)
def test_the_reason_is_found_behind_all_wrappings(error: Exception, reason: str, words: str, transient: bool) -> None:
    wrapped = requests.ConnectionError(urllib3.exceptions.ProtocolError("Connection aborted.", error))
    for given in (error, wrapped):
        fault = explain(given, "acme.test")
        if given is wrapped and type(error) in (OSError, ValueError):
            continue  # inside an answer these only mean that it broke off
        assert (fault.reason, fault.transient) == (reason, transient)
        assert words in fault.detail


def test_a_fault_of_ours_survives_wrapping() -> None:
    ours = Fault("too-large", "The page is too large.")
    wrapped = requests.ConnectionError(ours)
    assert explain(wrapped, "acme.test") is ours


def test_a_circle_of_causes_ends() -> None:
    first, second = ValueError("a"), ValueError("b")
    first.__cause__, second.__cause__ = second, first
    assert explain(first, "acme.test").reason == "protocol"


def test_foreign_texts_are_not_repeated() -> None:
    hostile = "\x1b[2J<script>secret"
    for error in (http.client.BadStatusLine(hostile), OSError(hostile), ValueError(hostile), ssl.SSLError(1, hostile)):
        detail = explain(error, hostile[:4]).detail
        assert "secret" not in detail
        assert detail.isprintable()


def test_every_errno_gives_a_sentence() -> None:
    for number in errno.errorcode:
        fault = explain(OSError(number, os.strerror(number)), "acme.test")
        assert fault.reason in get_args(Reason)
        assert fault.detail.endswith(".")


def test_shown_addresses_carry_no_secrets() -> None:
    assert shown("https://user:pw@acme.test/legal?token=abc#part") == "https://acme.test/legal"
    assert shown("http://[::1") == "the address"
    assert shown("") == "the address"


def test_printable_is_harmless_and_short() -> None:
    assert printable("a\x1b[31m\u202eb\ud800\n") == "a\ufffd[31m\ufffdb\ufffd\ufffd"
    assert len(printable("x" * 10_000)) == LONGEST_SHOWN
