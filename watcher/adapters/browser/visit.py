"""One page's stay in the browser: opened, followed through its redirects, read when it is quiet."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from time import monotonic
from urllib.parse import urlsplit

from watcher.adapters.browser.devtools import DevTools, Message
from watcher.adapters.fetch.fault import Fault, Reason, printable
from watcher.adapters.fetch.headers import kept_headers

QUIET = 0.5
"""Seconds without open requests or other news that count as done."""
LONGEST_SETTLING = 8.0
"""Seconds after the document is there; a page that is never quiet is read then."""

# What the browser calls an answer such as 404 without a body; it then shows a page of its own.
_EMPTY_ERROR_PAGE = "net::ERR_HTTP_RESPONSE_CODE_FAILURE"
_READABLE = ("text/", "application/xhtml", "application/xml")
_CUT: tuple[Reason, str] = ("reset", "{host} closed the connection before the page was complete.")
_TLS: tuple[Reason, str] = ("tls", "No secure connection to {host}: the TLS handshake failed.")
_ERRORS: dict[str, tuple[Reason, str]] = {
    "net::ERR_CERT_DATE_INVALID": ("tls", "The certificate of {host} has expired or is not valid yet."),
    "net::ERR_CERT_COMMON_NAME_INVALID": ("tls", "The certificate of {host} was issued for another name."),
    "net::ERR_CERT_AUTHORITY_INVALID": (
        "tls",
        "The certificate of {host} is signed by an authority that is not known.",
    ),
    "net::ERR_SSL_PROTOCOL_ERROR": _TLS,
    "net::ERR_SSL_VERSION_OR_CIPHER_MISMATCH": _TLS,
    "net::ERR_CONNECTION_CLOSED": _CUT,
    "net::ERR_CONNECTION_RESET": _CUT,
    "net::ERR_EMPTY_RESPONSE": _CUT,
    "net::ERR_TOO_MANY_REDIRECTS": ("redirect-loop", "{host} redirects in a circle or without end."),
    "net::ERR_ABORTED": ("browser", "{host} offers a download instead of a page: set render to http."),
}


@dataclass(frozen=True, slots=True)
class Rendered:
    """A page as it stood when it was quiet, in UTF-8. ``hops`` are the addresses before ``url``."""

    url: str
    status: int
    headers: Mapping[str, str]
    hops: tuple[tuple[str, int], ...]
    body: bytes


class Visit:
    """What the browser told us about the page so far.

    ``status`` is 0 until a document came; ``hops`` are the addresses before ``url``, each with its
    status. ``faults`` are those of the browser's proxy, by host.
    """

    def __init__(self, talk: DevTools, url: str, faults: Mapping[str, Fault]) -> None:
        self.url = url
        self.status = 0
        self.headers: dict[str, str] = {}
        self.hops: list[tuple[str, int]] = []
        self._talk, self._faults = talk, faults
        self._session = self._frame = ""
        self._ready = self._empty = False
        self._pending: set[str] = set()

    def open(self) -> None:
        """Go to the page. Raises ``Fault`` if there is no way, ``Gone`` if the browser fails."""
        tab = self._ask("Target.createTarget", url="about:blank")["targetId"]
        self._session = self._ask("Target.attachToTarget", targetId=tab, flatten=True)["sessionId"]
        self._frame = self._ask("Page.getFrameTree")["frameTree"]["frame"]["id"]
        for method in ("Page.enable", "Network.enable"):
            self._ask(method)
        self._ask("Page.setDownloadBehavior", behavior="deny")
        error = str(self._ask("Page.navigate", url=self.url).get("errorText", ""))
        self._empty = error == _EMPTY_ERROR_PAGE
        if error and (not self._empty or urlsplit(self.url).hostname in self._faults):
            raise self._fault(error)

    def settle(self) -> None:
        """Wait until the page is ready and quiet, or has been ready for long enough."""
        enough = float("inf")
        while monotonic() < enough:
            message = self._talk.receive(QUIET if self._ready else None)
            if message:
                self._note(message)
                enough = min(enough, monotonic() + LONGEST_SETTLING) if self._ready else float("inf")
            elif not self._pending:
                return

    def read(self) -> Rendered:
        """The page as it stands now. Frames inside it are not part of it."""
        body = b"" if self._empty else self._document()
        return Rendered(self.url, self.status, self.headers, tuple(self.hops), body)

    def _document(self) -> bytes:
        found = self._ask("Runtime.evaluate", expression="document.documentElement.outerHTML", returnByValue=True)
        text = found.get("result", {}).get("value")
        return b"<!DOCTYPE html>" + str(text or "").encode("utf-8", "replace")

    @property
    def _host(self) -> str:
        return printable(urlsplit(self.url).hostname or "the page")

    def _ask(self, method: str, **params: object) -> Message:
        return self._talk.call(self._note, method, self._session, **params)

    def _fault(self, error: str) -> Fault:
        """The proxy knows best why a host cannot be reached; else what the browser says."""
        known = self._faults.get(urlsplit(self.url).hostname or "")
        reason, sentence = _ERRORS.get(error, ("browser", "{host} could not be loaded: " + printable(error) + "."))
        return known or Fault(reason, sentence.format(host=self._host), transient=reason == "reset")

    def _note(self, message: Message) -> None:
        """Take in one event of the browser."""
        method, params = message.get("method", ""), message.get("params", {})
        document = params.get("type") == "Document" and params.get("frameId") == self._frame
        if method == "Network.requestWillBeSent":
            # What is in frames is not taken, and the end of a frame of another site is never told here.
            if document or params.get("type") != "Document":
                self._pending.add(params["requestId"])
            if document:
                self._leave(params)
        elif method in ("Network.loadingFinished", "Network.loadingFailed"):
            self._pending.discard(params["requestId"])
        elif method == "Network.responseReceived" and document:
            self._arrive(params["response"])
        elif method == "Page.domContentEventFired":
            self._ready = self.status > 0 or self._empty
        elif method == "Page.javascriptDialogOpening":
            self._talk.send("Page.handleJavaScriptDialog", self._session, accept=False)
        elif method == "Page.frameNavigated" and not self._empty:
            frame = params["frame"]
            if frame["id"] == self._frame and "unreachableUrl" in frame:
                self.url = frame["unreachableUrl"]
                raise self._fault("the browser shows an error page")

    def _arrive(self, answer: Message) -> None:
        """A document begins."""
        self.url, self.status = answer["url"], answer["status"]
        self.headers = kept_headers(answer["headers"])
        kind = answer["mimeType"]
        if not kind.startswith(_READABLE):
            detail = f"{self._host} answers with {printable(kind)}, which needs no browser: set render to http."
            raise Fault("browser", detail)

    def _leave(self, params: Message) -> None:
        """The page sends us on: by HTTP, or by script or markup once it was there."""
        if "redirectResponse" in params:
            self.hops.append((self.url, params["redirectResponse"]["status"]))
        elif self.status:
            self.hops.append((self.url, self.status))
        self.url, self.status, self._ready = params["request"]["url"], 0, False
