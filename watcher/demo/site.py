"""Serves the sample policies on loopback, before and after their changes, and takes in the alerts."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from importlib.resources import files
from typing import Any

Edit = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Sample:
    """One sample policy: its page, what the demo does to it, and how it should come out."""

    id: str
    title: str
    page: str
    did: str
    edits: tuple[Edit, ...] = ()
    replaced_by: str = ""


SAMPLES = (
    Sample(
        "brightquill/privacy",
        "Brightquill Privacy Policy",
        "brightquill-privacy.html",
        "one word in the sharing clause ('will' became 'may'), and no new date",
        (
            ("We will ask for your consent before", "We may ask for your consent before"),
            ("n-4711", "n-0815"),
            ("12,408 visits", "13,977 visits"),
        ),
    ),
    Sample(
        "larkspur/subprocessors",
        "Larkspur Sub-processors",
        "larkspur-subprocessors.html",
        "a new row in the table of sub-processors",
        (
            (
                "<td>Ireland</td></tr>",
                "<td>Ireland</td></tr>\n<tr><td>Clickstream Inc.</td>"
                "<td>Analysis of user behaviour</td><td>United States</td></tr>",
            ),
            ("12 January 2026", "2 May 2026"),
            ("Five charts your board will love", "Why dashboards lie"),
        ),
    ),
    Sample(
        "paperkite/terms",
        "Paperkite Terms",
        "paperkite-terms.html",
        "a typing error put right, and a new date",
        (("beleive", "believe"), ("4 March 2026", "6 March 2026"), ("6 days ago", "2 hours ago")),
    ),
    Sample(
        "havenmail/dpa",
        "Havenmail DPA",
        "havenmail-dpa.html",
        "a section moved from sixth to second place, the others renumbered",
        (
            (
                "<h2>6. Audits</h2>\n<p>The customer may audit Havenmail once a year with four weeks' notice, "
                "or have an independent auditor do so.</p>\n",
                "",
            ),
            ("<h2>5. Breach", "<h2>6. Breach"),
            ("<h2>4. Security", "<h2>5. Security"),
            ("<h2>3. Confidentiality", "<h2>4. Confidentiality"),
            (
                "<h2>2. Instructions",
                "<h2>2. Audits</h2>\n<p>The customer may audit Havenmail once a year with four weeks' notice, "
                "or have an independent auditor do so.</p>\n<h2>3. Instructions",
            ),
            ("112 out of 140", "113 out of 141"),
        ),
    ),
    Sample(
        "tidewater/privacy",
        "Tidewater Datenschutzerklärung",
        "tidewater-privacy.html",
        "page furniture only: another quote, another counter, another build",
        (
            ("Endlich ein Plan, den alle lesen können.“ – Jonas, Flensburg", "Nie wieder Zettel.“ – Ayşe, Husum"),
            ("3.102 Pläne", "4.218 Pläne"),
            ('build="1.881"', 'build="1.902"'),
        ),
    ),
    Sample(
        "quarryworks/cookies",
        "Quarryworks Cookie Policy",
        "quarryworks-cookies.html",
        "a bot wall in place of the page",
        replaced_by="bot-wall.html",
    ),
)


def page(name: str) -> str:
    """A sample page as it is at first."""
    return (files("watcher.demo") / "pages" / name).read_text(encoding="utf-8")


def changed(sample: Sample) -> str:
    """The page after its change. Raises ``ValueError`` if an edit does not apply exactly once."""
    if sample.replaced_by:
        return page(sample.replaced_by)
    text = page(sample.page)
    for before, after in sample.edits:
        if text.count(before) != 1:
            raise ValueError(f"{sample.page}: '{before}' stands there {text.count(before)} times")
        text = text.replace(before, after)
    return text


@dataclass(slots=True)
class Site:
    """The running site. ``alerts`` holds what its webhook was sent, as parsed JSON."""

    base: str
    pages: dict[str, str]
    alerts: list[Any] = field(default_factory=list)

    def change(self) -> None:
        """Makes all the changes at once."""
        self.pages.update({f"/{sample.id}": changed(sample) for sample in SAMPLES})


@contextmanager
def serve() -> Iterator[Site]:
    """Serves the site on a free loopback port for as long as the block runs."""

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            found = site.pages.get(self.path)
            self._answer(200 if found else 404, (found or "not here").encode(), "text/html; charset=utf-8")

        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
            site.alerts.append(json.loads(body))
            self._answer(200, b"{}", "application/json")

        def _answer(self, status: int, body: bytes, content_type: str) -> None:
            self.send_response(status)
            self.send_header("Content-Type", content_type)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *arguments: object) -> None:
            """Keeps quiet: the demo tells its own story."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    site = Site(f"http://127.0.0.1:{server.server_port}", {f"/{sample.id}": page(sample.page) for sample in SAMPLES})
    threading.Thread(target=server.serve_forever, name="demo-site", daemon=True).start()
    try:
        yield site
    finally:
        server.shutdown()
        server.server_close()
