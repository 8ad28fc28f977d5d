"""What a fetch brings home: a complete answer, "not modified", or why there is none."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from types import MappingProxyType


@dataclass(frozen=True, slots=True)
class Validators:
    """What the server gave us to ask "has it changed?" with; both may be empty."""

    etag: str = ""
    last_modified: str = ""


@dataclass(frozen=True, slots=True)
class Fetched:
    """A complete HTTP answer, whatever its status. ``body`` is decoded from any content-encoding.

    ``headers`` has lower-case names. ``redirects`` lists the addresses passed through before
    ``final_url``, in order. ``permanent`` is true if every redirect said that it is for good.
    ``certificate_since`` and ``certificate_until`` bound the validity of the certificate that the final
    host showed; None over plain HTTP, and where it isn't known.
    """

    url: str
    final_url: str
    status: int
    body: bytes
    fetched_at: datetime
    headers: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    redirects: tuple[str, ...] = ()
    permanent: bool = False
    elapsed: float = 0.0
    certificate_since: datetime | None = None
    certificate_until: datetime | None = None

    @property
    def content_type(self) -> str:
        """The Content-Type header as sent, parameters included; empty if there was none."""
        return self.headers.get("content-type", "")

    @property
    def validators(self) -> Validators:
        """What to ask with next time; empty after a redirect.

        They hold only for the address that gave them: asked with at another one, an old date could be
        answered "not modified" about a page that we have never seen.
        """
        if self.redirects:
            return Validators()
        return Validators(self.headers.get("etag", ""), self.headers.get("last-modified", ""))

    @property
    def sha256(self) -> str:
        """Hex SHA-256 of the body."""
        import hashlib  # late: it loads OpenSSL, which who only asks has no use for

        return hashlib.sha256(self.body).hexdigest()


@dataclass(frozen=True, slots=True)
class NotModified:
    """The server answered 304 to our validators. The certificate's dates are as for ``Fetched``."""

    url: str
    fetched_at: datetime
    elapsed: float = 0.0
    certificate_since: datetime | None = None
    certificate_until: datetime | None = None


@dataclass(frozen=True, slots=True)
class FetchFailed:
    """No complete answer could be had.

    ``reason`` is a short name that scripts may match (``dns``, ``refused``, ``timeout``, ``tls``,
    ``too-large``, ``redirect-loop``, ``blocked-address``, ``robots``, ``protocol`` …); ``detail``
    is one sentence for a person. ``retry_after`` is seconds the server asked us to wait.
    """

    url: str
    fetched_at: datetime
    reason: str
    detail: str
    retry_after: float | None = None
    elapsed: float = 0.0


FetchOutcome = Fetched | NotModified | FetchFailed
