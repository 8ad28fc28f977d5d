"""Laws: values come back from their columns, and bytes from their packing, exactly as they went in."""

from __future__ import annotations

import json
import sqlite3
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.adapters.decisions import changed, verdict
from watcher.adapters.store.bodies import Packed, pack, unpack
from watcher.adapters.store.columns import from_time, to_time
from watcher.adapters.store.records import change_columns, change_from, plain, section_columns, section_from
from watcher.model import (
    Block,
    BlockKind,
    Change,
    ChangeKind,
    JudgedChange,
    Level,
    Nature,
    Op,
    Section,
    Span,
    Topic,
)

# Anything that UTF-8 can hold, with the marks that our own notation uses often among it.
texts = st.text(st.one_of(st.sampled_from('\n |[]"\\,0'), st.characters(exclude_categories=["Cs"])), max_size=30)
names = st.lists(texts, max_size=3).map(tuple)


@st.composite
def blocks(draw: st.DrawFn) -> Block:
    """Any block; a row's text is as often as not its cells joined."""
    cells = draw(names)
    text = " | ".join(cells) if draw(st.booleans()) else draw(texts)
    return Block(
        draw(st.sampled_from(BlockKind)),
        text,
        draw(st.integers(0, 6)),
        cells,
        draw(texts),
        draw(st.integers(0, 40)),
        draw(st.booleans()),
    )


sections = st.builds(
    Section, texts, texts, st.integers(0, 6), texts, st.lists(texts, min_size=1, max_size=4).map(tuple),
    st.lists(st.one_of(st.builds(Block, st.just(BlockKind.PARAGRAPH), texts), blocks()), max_size=5).map(tuple),
)  # fmt: skip
spans = st.lists(st.builds(Span, st.sampled_from(Op), texts), max_size=5).map(tuple)


@st.composite
def judged(draw: st.DrawFn) -> JudgedChange:
    """Any judged change; its spans as often as not give its texts back."""
    marked = draw(spans)
    before, after = draw(texts), draw(texts)
    if draw(st.booleans()):
        before = "".join(span.text for span in marked if span.op is not Op.INSERT)
        after = "".join(span.text for span in marked if span.op is not Op.DELETE)
    change = Change(
        draw(st.sampled_from(ChangeKind)), draw(names), before, after, marked, draw(names), draw(st.booleans()),
        draw(texts), draw(st.sampled_from(BlockKind)), draw(names),
    )  # fmt: skip
    topics = draw(st.lists(st.sampled_from(Topic), max_size=3).map(tuple))
    return JudgedChange(change, draw(st.sampled_from(Nature)), draw(st.sampled_from(Level)), topics, draw(names))


def through_sqlite(columns: dict[str, object]) -> dict[str, object]:
    """The columns as SQLite gives them back."""
    connection = sqlite3.connect(":memory:")
    marks = ", ".join("?" * len(columns))
    values = connection.execute(f"SELECT {marks}", list(columns.values())).fetchone()
    connection.close()
    return dict(zip(columns, values, strict=True))


@given(sections)
def test_a_section_comes_back(section: Section) -> None:
    assert section_from(through_sqlite(section_columns(section))) == section


@given(sections, sections)
def test_only_equal_sections_share_a_digest(one: Section, two: Section) -> None:
    assert (section_columns(one)["digest"] == section_columns(two)["digest"]) == (one == two)


@given(judged())
def test_a_judged_change_comes_back(change: JudgedChange) -> None:
    assert change_from(through_sqlite(change_columns(change))) == change


@given(st.datetimes(min_value=datetime(1970, 1, 1), max_value=datetime(2200, 1, 1)), st.integers(-14, 14))  # noqa: DTZ001
def test_a_time_comes_back_in_utc(at: datetime, hours: int) -> None:
    there = at.replace(tzinfo=timezone(timedelta(hours=hours)))
    assert to_time(from_time(there)) == there
    assert from_time(there).endswith("+00:00")


@given(st.datetimes(timezones=st.just(UTC)), st.datetimes(timezones=st.just(UTC)))
def test_times_sort_as_text(one: datetime, two: datetime) -> None:
    assert (from_time(one) < from_time(two)) == (one < two)


def test_plain_paragraphs_and_spans_are_kept_as_lengths() -> None:
    section = Section("1", "Data", 1, "data", ("1. Data",), (Block(BlockKind.PARAGRAPH, "One."),) * 2)
    assert section_columns(section)["blocks"] == "[4,4]"
    assert change_columns(verdict().changes[1])["spans"] == '[["equal",3],["delete",10],["insert",3],["equal",16]]'


def test_an_alert_is_json_that_others_can_read() -> None:
    alert = changed().alert
    assert alert is not None
    read = json.loads(json.dumps(plain(replace(alert, effective="2026-06-01"))))
    assert (read["level"], read["detected_at"]) == ("critical", "2026-05-04T12:00:00+00:00")
    assert read["items"][0]["kind"] == "edited"


pages = st.lists(st.sampled_from([b"<p>We collect data. ", b"\n", b";;;", b"<b>", bytes(range(256)), b"x" * 30])).map(
    b"".join
)


@given(st.one_of(st.binary(), pages), st.one_of(st.none(), st.binary(), pages))
def test_bytes_come_back(body: bytes, base: bytes | None) -> None:
    assert unpack(pack(body, base), base) == body


def test_a_page_that_hardly_changed_takes_hardly_any_space() -> None:
    base = b"".join(
        b"<p>Clause %d: kept for %d days, and no longer.</p>\n" % (number, number * 7919 % 10007)
        for number in range(5000)
    )
    body = base.replace(b"Clause 2500:", b"Clause two thousand five hundred:")
    packed = pack(body, base)
    assert packed.codec == "copy+xz"
    assert len(packed.data) < 500
    assert unpack(packed, base) == body


def test_a_page_unlike_the_one_before_is_packed_whole() -> None:
    assert pack(b"another page altogether " * 50, b"<p>The policy of Acme</p>" * 50).codec == "xz"


@pytest.mark.parametrize(
    ("packed", "base"), [(Packed("xz", b"not packed"), None), (Packed("copy+xz", pack(b"x").data), None)]
)
def test_damaged_bytes_are_said_to_be_so(packed: Packed, base: bytes | None) -> None:
    with pytest.raises(ValueError, match=r"damaged|missing"):
        unpack(packed, base)
