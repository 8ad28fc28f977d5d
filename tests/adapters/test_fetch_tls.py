"""Certificates, good and bad, from a real TLS server. Needs the openssl command to make them."""

from __future__ import annotations

import os
import shutil
import ssl
import subprocess
import time
import warnings
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import cast

import pytest

from tests.adapters.fetching import failed, fetcher, good, loopback
from tests.servers import Request, Response, Site, page, redirect, serve
from watcher.adapters.fetch.authorities import UNKNOWN, tls_context, validity
from watcher.model import NotModified, Validators

pytestmark = pytest.mark.skipif(shutil.which("openssl") is None, reason="openssl is not installed")

NEW_KEY = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes"]


class Authority:
    """A certificate authority in a folder of its own."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        folder.mkdir()
        self.ca = str(folder / "ca.pem")
        self.self_signed("ca", "Test Authority", "basicConstraints=critical,CA:TRUE", "keyUsage=critical,keyCertSign")

    def self_signed(self, name: str, subject: str, *extensions: str) -> str:
        added = [word for extension in extensions for word in ("-addext", extension)]
        self._openssl("req", "-x509", *NEW_KEY, "-keyout", f"{name}.key", "-out", f"{name}.pem",
                      "-days", "2", "-subj", f"/CN={subject}", *added)  # fmt: skip
        return name

    def signed(self, name: str, names: str, days: int = 2) -> str:
        (self.folder / "extensions").write_text(
            f"subjectAltName={names}\nbasicConstraints=CA:FALSE\nauthorityKeyIdentifier=keyid\n"
        )
        self._openssl("req", *NEW_KEY, "-keyout", f"{name}.key", "-out", f"{name}.csr", "-subj", f"/CN={name}")
        self._openssl("x509", "-req", "-in", f"{name}.csr", "-CA", "ca.pem", "-CAkey", "ca.key", "-CAcreateserial",
                      "-days", str(days), "-extfile", "extensions", "-out", f"{name}.pem")  # fmt: skip
        return name

    def server(self, name: str) -> ssl.SSLContext:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(self.folder / f"{name}.pem", self.folder / f"{name}.key")
        return context

    def validity(self, name: str) -> tuple[datetime, datetime]:
        """From when until when the certificate holds, as the openssl command reads it."""
        told = self._openssl("x509", "-in", f"{name}.pem", "-noout", "-startdate", "-enddate").splitlines()
        since, until = (datetime.fromtimestamp(ssl.cert_time_to_seconds(line.partition("=")[2]), UTC) for line in told)
        return since, until

    def _openssl(self, *words: str) -> str:
        done = subprocess.run(
            ["openssl", *words], cwd=self.folder, check=True, capture_output=True, timeout=30, text=True
        )
        return done.stdout


@pytest.fixture(scope="module")
def authority(tmp_path_factory: pytest.TempPathFactory) -> Authority:
    authority = Authority(tmp_path_factory.mktemp("tls") / "ca")
    authority.signed("good", "DNS:acme.test,IP:127.0.0.1")
    authority.signed("expired", "DNS:acme.test", days=-1)
    authority.signed("other", "DNS:other.test")
    authority.self_signed("lonely", "acme.test", "subjectAltName=DNS:acme.test")
    return authority


@contextmanager
def secure(context: ssl.SSLContext) -> Iterator[Site]:
    with serve({"/": page("<p>hello</p>")}, tls=context) as site:
        yield site


def test_a_trusted_server_is_read_and_kept_open(authority: Authority) -> None:
    with secure(authority.server("good")) as site, fetcher(ca_file=authority.ca, resolve=loopback) as fetch:
        for _ in range(3):
            assert good(fetch.fetch(f"https://acme.test:{site.port}/")).body == b"<p>hello</p>"
        assert site.connections == 1
        assert site.requests[0].headers["host"] == f"acme.test:{site.port}"
        assert good(fetch.fetch(site.url("/"))).status == 200


def test_the_name_is_sent_although_the_address_is_dialled(authority: Authority) -> None:
    asked: list[str | None] = []
    context = authority.server("good")
    context.sni_callback = lambda sock, name, context: asked.append(name)
    with secure(context) as site, fetcher(ca_file=authority.ca, resolve=loopback) as fetch:
        assert good(fetch.fetch(f"https://acme.test:{site.port}/")).status == 200
    assert asked == ["acme.test"]


@pytest.mark.parametrize(
    ("certificate", "words"),
    [
        ("expired", "The certificate of acme.test has expired."),
        ("other", "The certificate of acme.test was issued for another name."),
        ("lonely", "The certificate of acme.test is self-signed."),
    ],
)
def test_bad_certificates_are_explained(authority: Authority, certificate: str, words: str) -> None:
    sleeps: list[float] = []
    with (
        secure(authority.server(certificate)) as site,
        fetcher(sleeps, ca_file=authority.ca, resolve=loopback) as fetch,
    ):
        outcome = failed(fetch.fetch(f"https://acme.test:{site.port}/"))
        assert (outcome.reason, outcome.detail) == ("tls", words)
        assert site.requests == []
    assert sleeps == []


def test_an_authority_that_nobody_knows_is_not_trusted(authority: Authority) -> None:
    with secure(authority.server("good")) as site, fetcher(resolve=loopback) as fetch:
        outcome = failed(fetch.fetch(f"https://acme.test:{site.port}/"))
        assert outcome.reason == "tls"
        assert "authority that is not known" in outcome.detail
        assert site.requests == []


def test_old_tls_is_not_spoken(authority: Authority) -> None:
    context = authority.server("good")
    context.set_ciphers("DEFAULT@SECLEVEL=0")
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)
        context.minimum_version = context.maximum_version = ssl.TLSVersion.TLSv1_1
    with secure(context) as site, fetcher(ca_file=authority.ca, resolve=loopback) as fetch:
        assert failed(fetch.fetch(f"https://acme.test:{site.port}/")).reason == "tls"
        assert site.requests == []
    # Whatever the system's own OpenSSL settings would permit.
    assert tls_context().minimum_version == ssl.TLSVersion.TLSv1_2


def test_a_server_without_tls_is_explained() -> None:
    with serve({"/": page("x")}) as site, fetcher() as fetch:
        outcome = failed(fetch.fetch(f"https://127.0.0.1:{site.port}/"))
        assert (outcome.reason, "does not speak TLS" in outcome.detail) == ("tls", True)


def test_a_drip_over_tls_does_not_hold_us(authority: Authority) -> None:
    def slow(request: Request) -> Response:
        time.sleep(1)
        return page("late")

    with secure(authority.server("good")) as site, fetcher(ca_file=authority.ca, timeout=0.4) as fetch:
        site.routes["/slow"] = slow
        assert good(fetch.fetch(site.url("/"))).status == 200
        assert failed(fetch.fetch(site.url("/slow"))).reason == "timeout"


def test_size_is_counted_over_tls_too(authority: Authority) -> None:
    with secure(authority.server("good")) as site, fetcher(ca_file=authority.ca, max_body=1000) as fetch:
        # All framing and no text: only the bytes on the wire give it away.
        site.routes["/long"] = Response(200, {"Transfer-Encoding": "chunked"}, "0\r\n" + "X: y\r\n" * 500_000 + "\r\n")
        assert failed(fetch.fetch(site.url("/long"))).reason == "too-large"


def test_redirects_change_the_scheme_and_leave_cookies_behind(authority: Authority) -> None:
    with (
        secure(authority.server("good")) as safe,
        serve({"/end": page("plain")}) as plain,
        fetcher(ca_file=authority.ca, resolve=loopback) as fetch,
    ):
        plain.routes["/"] = redirect(f"https://acme.test:{safe.port}/", 301)
        up = good(fetch.fetch(f"http://acme.test:{plain.port}/"))
        assert (up.body, up.permanent) == (b"<p>hello</p>", True)
        target = f"http://acme.test:{plain.port}/end"
        safe.routes["/down"] = Response(302, {"Location": target, "Set-Cookie": "session=1; Path=/"})
        down = good(fetch.fetch(f"https://acme.test:{safe.port}/down"))
        assert (down.final_url, down.body) == (target, b"plain")
        assert "cookie" not in plain.seen("/end")[0].headers


# --- authorities of one's own ---------------------------------------------------------------------------


@pytest.fixture(scope="module")
def intranet(tmp_path_factory: pytest.TempPathFactory) -> Authority:
    """Another authority, which knows nothing of the first."""
    authority = Authority(tmp_path_factory.mktemp("tls") / "intranet")
    authority.signed("inside", "DNS:wiki.test,IP:127.0.0.1")
    return authority


def test_each_page_trusts_its_own_authorities_and_no_others(authority: Authority, intranet: Authority) -> None:
    with (
        secure(authority.server("good")) as site,
        secure(intranet.server("inside")) as inside,
        fetcher(resolve=loopback) as fetch,
    ):
        # In this order: connections that one authority vouched for are open when the others are asked.
        trusted = [(site, authority.ca), (inside, intranet.ca)]
        for server, ca_file in [*trusted, *trusted]:
            assert good(fetch.fetch(server.url("/"), ca_file=ca_file)).status == 200
        for server, ca_file in [(site, intranet.ca), (inside, authority.ca), (site, ""), (inside, "")]:
            outcome = failed(fetch.fetch(server.url("/"), ca_file=ca_file))
            assert (outcome.reason, "authority that is not known" in outcome.detail) == ("tls", True)
        assert (len(site.requests), len(inside.requests)) == (2, 2)


def test_names_and_dates_count_with_ones_own_authorities_too(authority: Authority) -> None:
    for certificate, words in (("expired", "has expired"), ("other", "another name")):
        with secure(authority.server(certificate)) as site, fetcher(resolve=loopback) as fetch:
            outcome = failed(fetch.fetch(f"https://acme.test:{site.port}/", ca_file=authority.ca))
            assert (outcome.reason, words in outcome.detail) == ("tls", True)


def test_a_renewed_file_of_authorities_needs_no_restart(
    authority: Authority, intranet: Authority, tmp_path: Path
) -> None:
    trusted = tmp_path / "ca.pem"
    with secure(intranet.server("inside")) as inside, fetcher() as fetch:
        trusted.write_bytes(Path(authority.ca).read_bytes())
        assert failed(fetch.fetch(inside.url("/"), ca_file=str(trusted))).reason == "tls"
        trusted.write_bytes(Path(authority.ca).read_bytes() + Path(intranet.ca).read_bytes())
        assert good(fetch.fetch(inside.url("/"), ca_file=str(trusted))).status == 200


def not_there(path: Path) -> None:
    """Leaves nothing at ``path``."""


UNUSABLE: dict[str, tuple[Callable[[Path], object], str]] = {
    "missing": (not_there, "there is no such file"),
    "folder": (Path.mkdir, "it is not a file"),
    "pipe": (os.mkfifo, "it is not a file"),
    "empty": (Path.touch, "it holds no certificate"),
    "text": (lambda path: path.write_text("not a certificate\n"), "it holds no certificate"),
    "binary": (lambda path: path.write_bytes(bytes(range(256))), "it holds no certificate"),
    "broken": (
        lambda path: path.write_text("-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n"),
        "it holds no certificate",
    ),
    "huge": (lambda path: path.open("wb").truncate(20_000_000), "it is far too large"),
}


@pytest.mark.parametrize(("make", "words"), UNUSABLE.values(), ids=UNUSABLE.keys())
def test_a_file_of_authorities_that_cannot_be_used_is_told(
    authority: Authority, tmp_path: Path, make: Callable[[Path], object], words: str
) -> None:
    path = tmp_path / "ca.pem"
    make(path)
    with secure(authority.server("good")) as site, fetcher(ca_file=authority.ca) as fetch:
        outcome = failed(fetch.fetch(site.url("/"), ca_file=str(path)))
        assert (outcome.reason, words in outcome.detail, str(path) in outcome.detail) == ("tls", True, True)
        assert site.requests == []
        assert good(fetch.fetch(site.url("/"))).status == 200


@pytest.mark.parametrize(
    "path", ["/nowhere/ca.pem", "ca\0.pem", "a" * 5000, "/dev/zero", "/etc/passwd/ca.pem", "\ud800"]
)
def test_an_odd_path_of_authorities_harms_nobody_else(path: str) -> None:
    with serve({"/": page("x")}) as site, fetcher(ca_file=path) as fetch:
        assert failed(fetch.fetch(site.url("/").replace("http:", "https:"))).reason == "tls"
        assert good(fetch.fetch(site.url("/"))).status == 200


def test_the_environment_names_no_authorities(authority: Authority, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("REQUESTS_CA_BUNDLE", "CURL_CA_BUNDLE", "SSL_CERT_FILE"):
        monkeypatch.setenv(name, authority.ca)
    with secure(authority.server("good")) as site, fetcher() as fetch:
        assert failed(fetch.fetch(site.url("/"))).reason == "tls"


# --- until when a certificate holds ---------------------------------------------------------------------


def test_the_dates_of_the_certificate_come_with_every_answer(authority: Authority) -> None:
    since, until = authority.validity("good")
    assert until > datetime.now(UTC)
    with secure(authority.server("good")) as site, fetcher(ca_file=authority.ca) as fetch:
        for _ in range(2):
            answer = good(fetch.fetch(site.url("/")))
            assert (answer.certificate_since, answer.certificate_until) == (since, until)
        site.routes["/"] = Response(304)
        unchanged = fetch.fetch(site.url("/"), Validators('"v1"'))
        assert isinstance(unchanged, NotModified)
        assert (unchanged.certificate_since, unchanged.certificate_until) == (since, until)
        assert site.connections == 1


def test_the_certificate_is_that_of_the_final_host(authority: Authority) -> None:
    until = authority.validity("good")[1]
    with (
        secure(authority.server("good")) as safe,
        serve({"/end": page("plain")}) as plain,
        fetcher(ca_file=authority.ca) as fetch,
    ):
        plain.routes["/up"] = redirect(safe.url("/"))
        safe.routes["/down"] = redirect(plain.url("/end"))
        assert good(fetch.fetch(plain.url("/up"))).certificate_until == until
        assert good(fetch.fetch(safe.url("/down"))).certificate_until is None
        assert good(fetch.fetch(plain.url("/end"))).certificate_since is None


@pytest.mark.parametrize("told", [None, {}, {"notAfter": "soon"}, {"notAfter": "Feb 31 99:99:99 2026 GMT"}])
def test_dates_that_nobody_can_read_are_unknown(told: object) -> None:
    class Shown:
        def getpeercert(self) -> object:
            return told

    assert validity(cast(ssl.SSLSocket, Shown())) == UNKNOWN
