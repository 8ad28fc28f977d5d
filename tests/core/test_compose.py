"""Which changes an alert shows, and which words of them."""

from __future__ import annotations

import pytest

from tests.core.render_samples import NEVER_MAY, NEW_VENDOR, POLICY, RETENTION, SEEN, TYPO, alert, edit, verdict
from watcher.core.compose import compose, shown_spans
from watcher.core.render import render
from watcher.model import AlertItem, Change, ChangeKind, JudgedChange, Level, Nature, Op


def changed(item: AlertItem, op: Op) -> list[str]:
    return [span.text.strip() for span in item.spans if span.op is op]


def test_an_alert_says_who_what_and_how_much() -> None:
    found = compose(POLICY, verdict(NEVER_MAY, reasons=("r",), effective="2026-06-01"), old=3, new=4, at=SEEN)
    assert (found.policy_id, found.title, found.url) == ("acme/privacy", "Acme Privacy Policy", POLICY.url)
    assert (found.level, found.old, found.new, found.detected_at) == (Level.HIGH, 3, 4, SEEN)
    assert (found.reasons, found.effective, found.channels) == (("r",), "2026-06-01", ("legal",))
    (item,) = found.items
    assert item.section == NEVER_MAY.change.section
    assert item.reasons == NEVER_MAY.reasons
    assert changed(item, Op.DELETE) == ["will never"]
    assert changed(item, Op.INSERT) == ["may"]


def test_the_highest_levels_come_first_then_the_order_of_the_text() -> None:
    low = edit("a one", "a two", level=Level.LOW, section=("1. First",))
    found = alert(low, TYPO, NEW_VENDOR, RETENTION, NEVER_MAY)
    assert [item.section[0] for item in found.items] == [
        "4. Sharing your information",
        "5. Sub-processors",
        "6. How long we keep data",
    ]


@pytest.mark.parametrize(
    ("changes", "more", "quiet"),
    [
        ([NEVER_MAY], 0, 0),
        ([NEVER_MAY, TYPO, TYPO], 0, 2),
        ([NEVER_MAY, NEW_VENDOR, RETENTION, edit("", "x", level=Level.LOW), TYPO], 1, 1),
    ],
)
def test_what_is_not_shown_is_counted(changes: list[JudgedChange], more: int, quiet: int) -> None:
    found = alert(*changes)
    assert (found.more, found.quiet) == (more, quiet)


def test_of_what_is_not_shown_the_levels_are_said() -> None:
    high = [edit("", f"word{n}", level=Level.HIGH) for n in range(4)]
    found = alert(*high, edit("", "x", level=Level.LOW))
    assert (found.more, found.levels) == (2, ((Level.HIGH, 1), (Level.LOW, 1)))
    assert "2 more material changes (1 high, 1 low) not shown" in render(found, diff_link="d").text


def test_the_same_news_in_many_places_is_told_once() -> None:
    again = [edit("Contact Acme Inc.", "Contact Acme LLC.", section=(f"{n}. S",), level=Level.MEDIUM) for n in range(9)]
    found = alert(*again, RETENTION)
    assert [item.section for item in found.items] == [("0. S",), ("6. How long we keep data",)]
    assert found.more == 8


def test_a_list_item_comes_with_the_sentence_that_introduces_it() -> None:
    (item,) = alert(NEW_VENDOR).items
    assert "".join(span.text for span in item.spans) == "We use these companies: TikTok Pixel | Advertising | Singapore"
    assert item.spans[0].op is Op.EQUAL


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        (Change(ChangeKind.ADDED, ("7. AI",), after="We train models.", whole=True), [(Op.INSERT, "We train models.")]),
        (Change(ChangeKind.REMOVED, ("7. Kids",), before="No kids.", whole=True), [(Op.DELETE, "No kids.")]),
        (
            Change(ChangeKind.ADDED, ("7. AI",), after="7. AI\nWe train models.", whole=True),
            [(Op.INSERT, "We train models.")],
        ),
        (Change(ChangeKind.EDITED, ("1. A",), "x", "y", lead="A"), [(Op.DELETE, "x"), (Op.INSERT, "y")]),
        (Change(ChangeKind.ADDED, ("7. AI",), after="7. AI", whole=True), [(Op.INSERT, "7. AI")]),
        (Change(ChangeKind.ADDED, ("7. AI",), whole=True), [(Op.INSERT, "7. AI")]),
        (
            Change(ChangeKind.RENAMED, ("7. AI",), "t", "t", old_section=("7. Models",), whole=True),
            [(Op.DELETE, "7. Models"), (Op.INSERT, "7. AI")],
        ),
        (Change(ChangeKind.MOVED, ("7. AI",), "t", "t", old_section=("2. AI",), whole=True), [(Op.EQUAL, "t")]),
        (Change(ChangeKind.EDITED, ("1. A",), "old", "new"), [(Op.DELETE, "old"), (Op.INSERT, "new")]),
    ],
)
def test_what_is_shown_of_each_kind(change: Change, expected: list[tuple[Op, str]]) -> None:
    judged = JudgedChange(change, Nature.SUBSTANTIVE, Level.LOW)
    assert [(span.op, span.text) for span in shown_spans(judged)] == expected


def test_in_a_long_edited_paragraph_the_words_of_the_reason_are_shown() -> None:
    filler = "These words stay exactly as they have been in every version of the text that anybody remembers. " * 3
    places = [f"{filler} colour{n} " for n in range(30)]
    before, after = "".join(places), "".join(place.replace("colour", "color") for place in places)
    change = edit(
        f"{before} We never sell data. {filler}", f"{after} We may sell data. {filler}", reasons=["never → may"]
    )
    (item,) = alert(change).items
    assert changed(item, Op.DELETE)[-1] == "never"
    assert sum(len(span.text) for span in item.spans) < 800
