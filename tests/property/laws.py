"""What holds for any input at all: each law takes one input and fails by an assertion or an exception.

Tested briefly by test_any_input.py, and for as long as you like by benchmarks/fuzz.py.
"""

from __future__ import annotations

import json
import tempfile
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from datetime import timedelta
from ipaddress import ip_address
from pathlib import Path
from typing import get_args
from unicodedata import category
from urllib.parse import urlsplit

import idna
import requests

from tests import hostile
from tests.adapters.fetching import after_request, fetcher
from tests.builders import NOON, page
from tests.servers import serve_raw
from watcher.adapters.fetch.encoding import decode
from watcher.adapters.fetch.fault import Fault, Reason
from watcher.adapters.fetch.guard import check_url
from watcher.adapters.fetch.headers import kept_headers, request_headers, retry_after
from watcher.adapters.notify import usable
from watcher.config import Config, append_policy, parse
from watcher.config.secrets import lookup
from watcher.core.decide import advance, decide
from watcher.core.extract.limits import MOST_BLOCKS, MOST_CHARACTERS
from watcher.core.patterns import LONGEST, finds, problem_with
from watcher.core.render import change_dict
from watcher.core.render.diff import DiffMeta
from watcher.core.render.redline import redline_html
from watcher.errors import ConfigError, Problem, UsageError
from watcher.model import Decision, Fetched, FetchFailed, Level, Outcome, Policy, PolicyState, Rejection, Validators
from watcher.replay.manifest import read_manifest
from watcher.replay.run import replay

_DIRECTIONS = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")

ACME = Policy("acme/privacy", "https://acme.test/privacy", channels=("legal",), alert_from=Level.LOW)


def decided(
    answers: list[tuple[bytes, str]], policy: Policy = ACME, headers: Mapping[str, str] | None = None
) -> Iterator[tuple[PolicyState, Decision]]:
    """What becomes of these pages, fetched day by day, the last one twice: state before, and decision."""
    state = PolicyState(policy.id)
    for day, (body, content_type) in enumerate([*answers, answers[-1]]):
        fetched = page(body, content_type=content_type, at=NOON + timedelta(days=day))
        fetched = replace(fetched, headers={**fetched.headers, **(headers or {})})
        decision = decide(policy, state, fetched)
        yield state, decision
        state = advance(state, decision)


def any_bytes_have_a_named_outcome(answers: list[tuple[bytes, str]]) -> None:
    """Extract, triage, sections, comparison, judgement and everything that is shown of it."""
    for _, decision in decided(answers):
        check_decision(decision)


def check_decision(decision: Decision) -> None:
    """A decision is one that a store can keep and a person can read."""
    assert decision.outcome in Outcome
    assert decision.reason in ("", *Rejection)
    assert not {"Cc", "Cs", "Zl", "Zp"} & set(map(category, decision.detail))
    assert not set(decision.detail) & _DIRECTIONS
    if decision.text:
        blocks = [block.text for section in decision.text.sections for block in section.blocks]
        assert len(blocks) <= MOST_BLOCKS
        assert len("".join(blocks).encode()) <= 4 * MOST_CHARACTERS
    if decision.comparison:
        meta = DiffMeta("Acme", ACME.url, 1, 2, NOON, NOON)
        shown = redline_html(decision.comparison, decision.verdict, meta)
        assert shown.encode()
        assert "<script" not in shown.lower()
    if decision.verdict:
        assert json.dumps([change_dict(change) for change in decision.verdict.changes])
    if decision.message:
        assert "\x1b" not in f"{decision.message.subject}{decision.message.text}"


def any_pdf_is_read_or_refused(body: bytes) -> None:
    """However damaged a PDF is."""
    decision = decide(ACME, PolicyState(ACME.id), page(body, content_type=hostile.PDF))
    assert decision.outcome in (Outcome.FIRST, Outcome.REJECTED)
    check_decision(decision)


def any_headers_are_harmless(headers: dict[str, str]) -> None:
    """Headers of an answer: kept, obeyed, sent back as conditions, read by triage and extraction."""
    kept = kept_headers(headers)
    assert all((name + value).isprintable() and name == name.lower() for name, value in kept.items())
    for value in headers.values():
        wait = retry_after(value, NOON)
        assert wait is None or 0 <= wait <= 7 * 86_400
        assert _decoded(b"\x1f\x8b\x08\0We share it.", value) in ("", "protocol", "too-large")
        sent = request_headers("watcher", Validators(value, value), value)
        assert all(text.isascii() and text.isprintable() and text == text.strip() for text in sent.values())
    for _, decision in decided([(hostile.html("<p>We share it.</p>"), "text/html")], headers=kept):
        check_decision(decision)


def any_encoded_body_is_bounded(body: bytes) -> None:
    """Whatever says that it is compressed."""
    for encoding in ("gzip", "deflate", "br", "br, gzip"):
        assert _decoded(body, encoding) in ("", "protocol", "too-large")


def _decoded(body: bytes, encoding: str) -> str:
    """The reason for which it cannot be unpacked, or empty."""
    try:
        unpacked = decode(body, encoding, 1000)
    except Fault as fault:
        return fault.reason
    assert len(unpacked) <= max(1000, len(body))
    return ""


@contextmanager
def any_answer_is_an_outcome() -> Iterator[Callable[[bytes], None]]:
    """A law about what a server says on a real socket, then closes."""
    said = [b""]
    with (
        serve_raw(after_request(lambda: iter([said[0]]))) as port,
        fetcher(timeout=5.0, max_body=10_000) as fetch,
    ):

        def law(answer: bytes) -> None:
            said[0] = answer
            outcome = fetch.fetch(f"http://127.0.0.1:{port}/")
            if isinstance(outcome, FetchFailed):
                assert outcome.reason in get_args(Reason)
                assert outcome.detail.isprintable()
                return
            assert isinstance(outcome, Fetched)
            assert len(outcome.body) <= 10_000

        yield law


def any_address_means_one_host(url: str) -> None:
    """The host that we check and lock is the one that would be connected to."""
    try:
        host = check_url(url)
        sent = requests.Session().prepare_request(requests.Request("GET", url)).url or ""
    except (Fault, requests.RequestException, UnicodeError):
        return  # it is refused, or cannot be sent at all
    asked = urlsplit(sent).hostname or ""
    assert _same(asked, host), (asked, host)


def _same(asked: str, host: str) -> bool:
    try:
        return ip_address(asked) == ip_address(host)
    except ValueError:
        return asked == ".".join(map(_label, host.split(".")))


def _label(label: str) -> str:
    return label if label.isascii() else idna.encode(label, uts46=True).decode()


def any_text_is_a_configuration_or_not(text: str) -> None:
    """config.toml: either all is well, and what it says can be run; or there are problems, with sentences."""
    config = _parsed(text)
    if isinstance(config, Config):
        _runs(config)
        try:
            added = append_policy(text, {"id": "added/terms", "url": "https://added.test/"})
        except UsageError:
            return  # told: the list is written in a way that cannot be added to
        again = _parsed(added)
        assert isinstance(again, Config)
        assert again.policies[:-1] == config.policies
        assert again.policies[-1].id == "added/terms"
    else:
        assert config
        assert all(str(problem).strip() for problem in config)


def _parsed(text: str) -> Config | tuple[Problem, ...]:
    try:
        return parse(text, Path("/nowhere/config.toml"), look=lookup({}), usable=usable)
    except ConfigError as error:
        return error.problems


def _runs(config: Config) -> None:
    body = hostile.html("<div class=a id=b><p>aaa bbb 000 We share it.</p></div>" * 3)
    for policy in config.policies[:3]:
        for _, decision in decided([(body, "text/html"), (body.replace(b"share", b"sell"), "text/html")], policy):
            check_decision(decision)


def any_pattern_ends(pattern: str) -> None:
    """A regular expression is refused with a reason, or comes to an end on a text made against it."""
    if problem := problem_with(pattern):
        assert problem.strip()
        return
    for unit in ("a", "ab", "a b 0 ", " ", "0", "é"):
        finds(pattern, (unit * LONGEST)[: LONGEST - 1] + "!")


def any_manifest_line_is_replayed_or_told(line: bytes) -> None:
    """One line of a replay manifest, with a page beside it."""
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "page.html").write_bytes(hostile.html("<p>We share it.</p>"))
        manifest = Path(folder) / "manifest.jsonl"
        manifest.write_bytes(line)
        told = ""
        try:
            for _, decision in replay(read_manifest(manifest), Policy):
                assert decision.outcome in Outcome
        except UsageError as error:
            told = str(error)
        assert told.startswith(str(manifest)) or not told
