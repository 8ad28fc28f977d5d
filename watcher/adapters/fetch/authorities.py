"""Whom we trust to vouch for servers: a TLS context for the public authorities or a file of one's own.

There is no way to a context that does not verify. A file is read when it is first needed, and again
once it has changed, so that a renewed one needs no restart; one that cannot be used is a ``Fault`` of
the pages that need it.
"""

from __future__ import annotations

import functools
import os
import ssl
import stat
import threading
from dataclasses import dataclass
from datetime import UTC, datetime

from requests.utils import DEFAULT_CA_BUNDLE_PATH

from watcher.adapters.fetch.fault import Fault, printable

_LARGEST = 10_000_000
_MOST_CONTEXTS = 64
_lock = threading.Lock()


@dataclass(frozen=True, slots=True)
class Validity:
    """From when until when a certificate holds."""

    since: datetime | None = None
    until: datetime | None = None


UNKNOWN = Validity()


def tls_context(ca_file: str = "") -> ssl.SSLContext:
    """TLS 1.2 or newer, always verified, against ``ca_file`` or else the public authorities.

    Shared by all threads and made once: reading a hundred authorities takes longer than a fetch.
    Raises ``Fault`` ``tls`` for a file that cannot be used.
    """
    path = ca_file or DEFAULT_CA_BUNDLE_PATH
    try:
        with _lock:
            return _context(path, _stamp(path))
    except (OSError, ValueError) as error:
        raise Fault("tls", f"The CA file {printable(path)} (ca_file) cannot be used: {_why(error)}.") from None


def validity(connection: ssl.SSLSocket) -> Validity:
    """When the certificate of the machine at the other end begins and ends to hold."""
    told = connection.getpeercert() or {}
    return Validity(_moment(told.get("notBefore")), _moment(told.get("notAfter")))


@functools.lru_cache(maxsize=_MOST_CONTEXTS)
def _context(path: str, stamp: tuple[int, ...]) -> ssl.SSLContext:
    context = ssl.create_default_context(cafile=path)
    context.minimum_version = ssl.TLSVersion.TLSv1_2
    return context


def _stamp(path: str) -> tuple[int, ...]:
    """What differs once the file has changed. Raises ``OSError`` or ``ValueError``."""
    found = os.stat(path)
    if not stat.S_ISREG(found.st_mode):
        raise ValueError("it is not a file")  # reading a pipe or a device might never end
    if found.st_size > _LARGEST:
        raise ValueError("it is far too large")
    return found.st_mtime_ns, found.st_size, found.st_ino, found.st_dev


def _why(error: OSError | ValueError) -> str:
    if isinstance(error, ssl.SSLError):
        return "it holds no certificate in PEM format"
    if isinstance(error, FileNotFoundError | NotADirectoryError):
        return "there is no such file"
    if isinstance(error, PermissionError):
        return "we are not permitted to read it"
    if isinstance(error, OSError):
        return "it cannot be read"
    return "it is not a file that we can read" if isinstance(error, UnicodeError) else str(error)


def _moment(told: object) -> datetime | None:
    """A time as OpenSSL writes it; None for one that no calendar has."""
    try:
        return datetime.fromtimestamp(ssl.cert_time_to_seconds(str(told)), UTC) if told else None
    except (ValueError, OverflowError, OSError):
        return None
