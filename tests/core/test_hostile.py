"""Pages made to break the core: every one has a named outcome. What they cost: benchmarks/hostile.py."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests import hostile
from tests.builders import NOON, page
from watcher.adapters.store import Store
from watcher.core.decide import advance, decide
from watcher.core.extract import extract
from watcher.core.extract.limits import MOST_BLOCKS, MOST_CHARACTERS, MOST_TAGS
from watcher.core.render.diff import DiffMeta
from watcher.core.render.redline import redline_html
from watcher.model import Decision, Fetched, Level, Outcome, Policy, PolicyState, Rejection

ACME = Policy("acme/privacy", "https://acme.test/privacy", channels=("legal",), alert_from=Level.LOW)
NOTHING = PolicyState(ACME.id)


def history(bodies: list[tuple[bytes, str]]) -> Iterator[Decision]:
    """What becomes of these pages, fetched day by day; a pending one is fetched once more."""
    state, days = NOTHING, 0
    for body, content_type in bodies:
        for _ in range(2):
            fetched = page(body, content_type=content_type, at=NOON + timedelta(days=days))
            decision = decide(ACME, state, fetched)
            state, days = advance(state, decision), days + 1
            yield decision
            if decision.outcome is not Outcome.PENDING:
                break


# --- every hostile page ------------------------------------------------------------------------------

_BOUNDED = ("pdf: fonts", "pdf: one page many times")  # up to a limit, whatever their size: see below
_SIZE = 6000  # what grows with the square of the size is found by benchmarks/hostile.py, at other sizes


@pytest.mark.parametrize("name", [name for name in hostile.PAGES if name not in _BOUNDED])
def test_a_hostile_page_and_its_change_have_named_outcomes(name: str) -> None:
    found = list(history([hostile.PAGES[name](_SIZE, version) for version in (0, 1)]))
    assert found
    assert all(decision.reason or decision.text or decision.outcome is not Outcome.REJECTED for decision in found)


# --- limits -----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("body", "content_type"),
    [
        (b"We share your data. " * (MOST_CHARACTERS // 20 + 1), hostile.PLAIN),
        (b"We share your data. " * (MOST_CHARACTERS // 20 + 1), hostile.MARKDOWN),
        (hostile.html("We share your data. " * (MOST_CHARACTERS // 20 + 1)), hostile.HTML),
        (hostile.html("<b>a</b>" * (MOST_TAGS // 2)), hostile.HTML),
        (b"- data\n" * (MOST_BLOCKS + 1), hostile.PLAIN),
        (b"\xef\xb7\xba" * (MOST_CHARACTERS // 18 + 1), hostile.PLAIN),
        (hostile.PAGES["pdf: one page many times"](200_000, 0)[0], hostile.PDF),
        (hostile.PAGES["pdf: zeros"](2_000_000, 0)[0], hostile.PDF),
        (hostile.PAGES["pdf: forms"](4_000_000, 0)[0], hostile.PDF),
        (hostile.PAGES["pdf: fonts"](90_000, 0)[0], hostile.PDF),
    ],
    ids=["text", "markdown", "html", "tags", "lines", "ligatures", "pages", "zeros", "forms", "fonts"],
)
def test_what_is_larger_than_any_policy_is_rejected(body: bytes, content_type: str) -> None:
    decision = decide(ACME, NOTHING, page(body, content_type=content_type))
    assert (decision.outcome, decision.reason) == (Outcome.REJECTED, Rejection.NOT_TEXT)
    assert "any policy" in decision.detail


def test_scripts_do_not_count_as_the_page() -> None:
    body = hostile.html("<script>" + "if (a<b) {}" * MOST_TAGS + "</script><p>We share it.</p>")
    assert decide(ACME, NOTHING, page(body)).outcome is Outcome.FIRST


@pytest.mark.parametrize("name", ["md: deep lists", "md: nested lists", "md: [", "md: nested pictures", "md: <a"])
def test_markdown_beyond_the_parser_loses_no_text(name: str) -> None:
    body, content_type = hostile.PAGES[name](250_000, 0)
    blocks = extract(page(body, content_type=content_type), ACME).blocks
    said = "".join("".join(block.text.split()) for block in blocks)
    assert sum(map(str.isalpha, said)) >= sum(map(str.isalpha, body.decode()))


def test_titles_languages_and_removals_are_cut_to_a_sane_length() -> None:
    body, content_type = hostile.PAGES["html: title"](1_000_000, 0)
    found = extract(page(body, content_type=content_type), ACME)
    assert len(found.title) <= 500
    body, content_type = hostile.PAGES["html: lang"](1_000_000, 0)
    assert extract(page(body, content_type=content_type), ACME).language == ""
    buttons = hostile.html("<nav>menu</nav><p>We share it.</p>" * 3000)
    assert len(extract(page(buttons), ACME).removed) <= 1001


@pytest.mark.parametrize("charset", ["utf-7", "unicode_escape", "raw_unicode_escape", "undefined", "idna", "punycode"])
def test_encodings_that_are_traps_are_not_used(charset: str) -> None:
    body = hostile.lines("We share it. +2AA- \\ud800") + b"\xff\xfe"
    found = extract(page(body, content_type=f"text/plain; charset={charset}"), ACME)
    text = "\n".join(block.text for block in found.blocks)
    assert "+2AA- \\ud800" in text
    assert text.encode()


# --- anything at all ----------------------------------------------------------------------------------

_TYPES = st.sampled_from(
    [
        *("text/html", "text/plain", "text/markdown", "application/pdf", "application/xhtml+xml", "image/png", ""),
        *("text/html; charset=utf-16", "text/plain; charset=utf-7", "text/plain; charset=undefined", "text/html;;="),
    ]
)
_MARKUP = st.sampled_from(
    [
        *("<p>", "</p>", "<h2>", "</h2>", "<table><tr><td>", "<li>", "<!--", "-->", "<script>", "<title>", '<a href="'),
        *("&#xd800;", "&#0;", "&#xffff;", "&amp;", "**", "[a](b", "- ", "1. ", "2.1 ", "| a | b |", "\n\n", "\n", ": "),
        *("\ufdfa", "\u202e", "\u0301", "\ue000", "\uffff", "\U0010ffff", "\0", "\x1b[2J", "<!channel>", "”", "我们"),
        *("We may never sell your data. ", "30 days", "Acme Inc. ", "16 years old ", "1 May 2026", "$ 5.00 ", "not "),
    ]
)
_TEXTS = st.lists(st.one_of(_MARKUP, _MARKUP, st.text(max_size=8)), max_size=40).map("".join)
_WRAPPED = st.one_of(
    _TEXTS.map(hostile.html), _TEXTS.map(hostile.lines), _TEXTS.map(lambda text: text.encode("utf-8", "replace"))
)
_BYTES = st.one_of(
    _WRAPPED,
    _WRAPPED,
    st.binary(max_size=300),
    st.binary(max_size=200).map(lambda raw: b"%PDF-1.7\n" + raw),
    st.tuples(_WRAPPED, st.binary(max_size=20)).map(b"".join),
    _TEXTS.map(lambda text: text.encode("utf-16", "surrogatepass")),
)
_ANSWERS = st.tuples(_BYTES, st.one_of(_TYPES, _TYPES, st.text(max_size=30)))


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    with Store.open(tmp_path_factory.mktemp("hostile") / "watcher.db") as opened:
        yield opened


@settings(deadline=None, max_examples=120, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(_ANSWERS, min_size=1, max_size=3), st.uuids())
def test_any_bytes_come_to_a_named_outcome_that_can_be_stored_and_shown(
    store: Store, answers: list[tuple[bytes, str]], name: object
) -> None:
    policy = replace(ACME, id=f"acme/{name}")
    store.sync_policies([policy])
    for day, (body, content_type) in enumerate([*answers, answers[-1]]):
        fetched = _fetched(body, content_type, day)
        state = store.state(policy.id)
        decision = decide(policy, state, fetched)
        assert decision.outcome in Outcome
        assert decision.reason in ("", *Rejection)
        store.commit(decision)
        after, expected = store.state(policy.id), advance(state, decision)
        assert (after.version, after.pending) == (expected.version, expected.pending)
        if decision.comparison:
            meta = DiffMeta(policy.name, policy.url, 1, 2, NOON, NOON)
            assert redline_html(decision.comparison, decision.verdict, meta).encode()
        if decision.message:
            assert "\x1b" not in f"{decision.message.subject}{decision.message.text}"


def _fetched(body: bytes, content_type: str, day: int) -> Fetched:
    return page(body, content_type=content_type, at=NOON + timedelta(days=day))


@settings(deadline=None, max_examples=60)
@given(st.data())
def test_a_damaged_pdf_is_read_or_refused(data: st.DataObject) -> None:
    body = bytearray(hostile.PAGES["pdf: text"](2000, 0)[0])
    for _ in range(data.draw(st.integers(1, 4))):
        at = data.draw(st.integers(0, len(body) - 1))
        body[at : at + data.draw(st.integers(0, 9))] = data.draw(st.binary(max_size=9))
    decision = decide(ACME, NOTHING, page(bytes(body), content_type=hostile.PDF))
    assert decision.outcome in (Outcome.FIRST, Outcome.REJECTED)
