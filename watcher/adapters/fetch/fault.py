"""Every way in which a fetch can fail, as one exception that never leaves this package.

``explain`` turns what requests, urllib3, http.client, ssl or the socket raised into a ``Fault``.
Foreign exception texts are never passed on: they may quote the server.
"""

from __future__ import annotations

import errno
import http.client
import socket
import ssl
from collections.abc import Iterator
from typing import Literal
from urllib.parse import urlsplit

import requests
from urllib3 import exceptions as urllib3

Reason = Literal[
    "bad-url",
    "blocked-address",
    "browser",
    "busy",
    "dns",
    "protocol",
    "redirect-loop",
    "refused",
    "reset",
    "robots",
    "timeout",
    "tls",
    "too-large",
    "unreachable",
]
"""All that a fetch can fail with, as stored with the check and as advice is given for it."""

# What the libraries below us may raise. ValueError, because requests and http.client let UnicodeError
# and bad numbers from hostile addresses and headers through.
FOREIGN = (requests.RequestException, urllib3.HTTPError, http.client.HTTPException, OSError, ValueError)

LONGEST_SHOWN = 200


class Fault(Exception):
    """A fetch that came to nothing.

    ``detail`` is a sentence for a person, free of secrets and control characters. ``transient``: the same
    request may well work in a moment. ``retry_after``: seconds.
    """

    def __init__(
        self, reason: Reason, detail: str, *, transient: bool = False, retry_after: float | None = None
    ) -> None:
        super().__init__(f"{reason}: {detail}")
        self.reason = reason
        self.detail = detail
        self.transient = transient
        self.retry_after = retry_after


def printable(text: str) -> str:
    """``text`` from a stranger, safe to print: no control, direction or half characters; not long."""
    safe = "".join(character if character.isprintable() else "\ufffd" for character in text)
    return safe if len(safe) <= LONGEST_SHOWN else safe[: LONGEST_SHOWN - 1] + "…"


def shown(url: str) -> str:
    """An address as a sentence may show it: without user name, password, query and fragment."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return "the address"
    host = parts.netloc.rpartition("@")[2]
    return printable(f"{parts.scheme}://{host}{parts.path}" if host else parts.path or "the address")


def explain(error: BaseException, host: str) -> Fault:
    """The fault behind a foreign ``error``, looked for along its whole chain of causes."""
    chain = list(_causes(error))
    for cause in chain:
        if isinstance(cause, Fault):
            return cause
    for kinds, reason, sentence, transient in _TABLE:
        for cause in reversed(chain):  # the innermost knows most
            if isinstance(cause, kinds):
                transient = transient or (isinstance(cause, socket.gaierror) and cause.errno == socket.EAI_AGAIN)
                return Fault(reason, sentence.format(host=printable(host), why=_why(cause)), transient=transient)
    return Fault("protocol", f"{printable(host)} could not be read ({type(error).__name__}).")


# The first row that fits anything in the chain wins: narrow before wide.
_TABLE: tuple[tuple[tuple[type[BaseException], ...], Reason, str, bool], ...] = (
    ((ssl.SSLCertVerificationError,), "tls", "The certificate of {host} {why}.", False),
    ((socket.gaierror, urllib3.NameResolutionError), "dns", "The name {host} cannot be resolved: {why}.", False),
    ((ConnectionRefusedError,), "refused", "{host} refused the connection.", False),
    ((urllib3.NewConnectionError,), "unreachable", "{host} cannot be reached.", False),
    ((TimeoutError, urllib3.TimeoutError, requests.Timeout), "timeout", "{host} did not answer in time.", True),
    (
        (
            http.client.InvalidURL,
            requests.exceptions.InvalidURL,
            requests.exceptions.InvalidSchema,
            requests.exceptions.MissingSchema,
            requests.exceptions.URLRequired,
            urllib3.LocationValueError,
            UnicodeError,
        ),
        "bad-url",
        "The address cannot be used ({why}).",
        False,
    ),
    (
        (ssl.SSLError, urllib3.SSLError, requests.exceptions.SSLError),
        "tls",
        "No secure connection to {host}: {why}.",
        False,
    ),
    (
        (urllib3.InvalidChunkLength,),
        "protocol",
        "{host} sent something that is not valid HTTP ({why}).",
        False,
    ),
    (
        (ConnectionError, http.client.IncompleteRead),
        "reset",
        "{host} closed the connection before the page was complete.",
        True,
    ),
    (
        (http.client.HTTPException, urllib3.DecodeError, urllib3.HeaderParsingError, urllib3.ResponseError),
        "protocol",
        "{host} sent something that is not valid HTTP ({why}).",
        False,
    ),
    ((urllib3.ProtocolError,), "reset", "The answer of {host} broke off.", True),
    (
        (requests.RequestException, urllib3.HTTPError),
        "protocol",
        "The exchange with {host} failed ({why}).",
        False,
    ),
    ((OSError,), "unreachable", "{host} cannot be reached: {why}.", False),
)

_CERTIFICATE = {
    9: "is not valid yet (is the clock right?)",
    10: "has expired",
    18: "is self-signed",
    19: "is signed by an authority that is not trusted (self-signed)",
    20: "is signed by an authority that is not known, or its chain is incomplete",
    21: "is signed by an authority that is not known, or its chain is incomplete",
    23: "has been revoked",
    62: "was issued for another name",
    64: "was issued for another address",
}

_NAME = {
    socket.EAI_NONAME: "there is no such name",
    socket.EAI_AGAIN: "the name servers did not answer",
    socket.EAI_FAIL: "the name servers reported a failure",
}

_OSERROR = {
    errno.ENETUNREACH: "there is no network route to it",
    errno.EHOSTUNREACH: "there is no route to it",
    errno.EADDRNOTAVAIL: "no local address can be used",
    errno.EACCES: "the system does not permit the connection",
    errno.EPERM: "the system does not permit the connection",
    errno.EMFILE: "too many files are open in this process",
    errno.ENFILE: "too many files are open on this machine",
}

_TLS = {
    "WRONG_VERSION_NUMBER": "the server does not speak TLS on this port",
    "UNSUPPORTED_PROTOCOL": "the server only offers an outdated TLS version",
    "TLSV1_ALERT_PROTOCOL_VERSION": "the server does not accept TLS 1.2 or newer",
    "UNEXPECTED_EOF_WHILE_READING": "the server broke off",
}


def _why(cause: BaseException) -> str:
    """What is known about ``cause``, in words of ours only."""
    if isinstance(cause, ssl.SSLCertVerificationError):
        return _CERTIFICATE.get(getattr(cause, "verify_code", 0), "could not be verified")
    if isinstance(cause, ssl.SSLError):
        return _TLS.get(getattr(cause, "reason", None) or "", "the TLS handshake failed")
    if isinstance(cause, socket.gaierror):
        return _NAME.get(cause.errno or 0, "the look-up failed")
    if isinstance(cause, OSError) and cause.errno is not None:
        return _OSERROR.get(cause.errno) or errno.errorcode.get(cause.errno, "unknown error")
    return type(cause).__name__


def _causes(error: BaseException) -> Iterator[BaseException]:
    """``error`` and all that stands behind it: causes, contexts, wrapped arguments and reasons."""
    waiting: list[object] = [error]
    seen: set[int] = set()
    while waiting:
        item = waiting.pop(0)
        if not isinstance(item, BaseException) or id(item) in seen:
            continue
        seen.add(id(item))
        yield item
        waiting += [item.__cause__, item.__context__, *item.args, getattr(item, "reason", None)]
