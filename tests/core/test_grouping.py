"""What goes out together: digests, one change to many policies, notices of one sort, floods. Nothing else."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.core.bundle_samples import (
    DIGEST,
    FAILING,
    FLOOD,
    LOW,
    SAME,
    deliveries,
    delivery,
    different,
    notice,
    told,
)
from tests.core.render_checks import alerts
from tests.core.render_samples import NEVER_MAY, RETENTION
from watcher.core.grouping import MOST_SINGLE, Form, Parcel, parcels
from watcher.model import ChangeKind, Delivery, Level, NoticeKind, Op, Span


def shape(found: list[Parcel]) -> list[tuple[str, list[int]]]:
    """The form of each parcel, and the numbers in it."""
    return [(parcel.form.value, [each.id for each in parcel.deliveries]) for parcel in found]


def test_few_different_alerts_go_out_alone_in_their_order() -> None:
    found = parcels(deliveries(told("Acme", LOW), told("Brightquill", NEVER_MAY), notice("Cobblestone")))
    assert shape(found) == [("single", [1]), ("single", [2]), ("single", [3])]


def test_nothing_due_is_nothing_to_send() -> None:
    assert parcels([]) == []


def test_a_digest_is_one_message_gravest_first() -> None:
    assert shape(parcels(DIGEST)) == [("digest", [2, 1, 3])]


def test_equal_news_stands_together_in_a_digest() -> None:
    contents = (told("Acme", LOW), told("Brightquill", different(1, Level.LOW)), told("Cobblestone", LOW))
    assert shape(parcels(deliveries(*contents, digest=True))) == [("digest", [1, 3, 2])]


def test_a_digest_of_one_alert_is_that_alert() -> None:
    assert shape(parcels(DIGEST[:1])) == [("single", [1])]


def test_a_digest_stands_beside_what_is_told_at_once() -> None:
    found = parcels([*DIGEST, delivery(9, told("Acme", NEVER_MAY))])
    assert shape(found) == [("digest", [2, 1, 3]), ("single", [9])]


def test_the_same_change_in_several_policies_is_told_once() -> None:
    found = parcels([*SAME, delivery(9, told("Ellerby", RETENTION))])
    assert shape(found) == [("same", [1, 2, 3, 4]), ("single", [9])]


@pytest.mark.parametrize(
    "other",
    [
        told("Acme", RETENTION),
        told("Acme", replace(NEVER_MAY, reasons=("another reason",))),
        told("Acme", NEVER_MAY, RETENTION),
        replace(told("Acme", NEVER_MAY), more=1),
        replace(told("Acme", NEVER_MAY), reasons=("the policy's own date did not change",)),
        told("Acme", NEVER_MAY, level=Level.CRITICAL),
    ],
)
def test_other_news_is_not_the_same_change(other: object) -> None:
    found = parcels([*SAME[:2], delivery(9, other)])  # type: ignore[arg-type]
    assert shape(found) == [("same", [1, 2]), ("single", [9])]


def test_sections_that_moved_are_the_same_change_only_in_the_same_section() -> None:
    (item,) = told("Acme", NEVER_MAY).items
    moved = replace(item, kind=ChangeKind.MOVED, spans=(Span(Op.EQUAL, "We keep logs."),))
    elsewhere = replace(moved, section=("9. Elsewhere",))
    contents = [replace(told("Acme", NEVER_MAY), items=(each,)) for each in (moved, elsewhere, moved)]
    assert shape(parcels(deliveries(*contents))) == [("same", [1, 3]), ("single", [2])]


def test_alerts_that_show_no_change_are_never_the_same() -> None:
    bare = replace(told("Acme", NEVER_MAY), items=())
    assert [form for form, _ in shape(parcels(deliveries(bare, bare)))] == ["single", "single"]


def test_notices_of_one_kind_and_cause_are_one_message() -> None:
    others = [delivery(8, notice("Acme", cause="dns")), delivery(9, notice("Acme", NoticeKind.RECOVERED))]
    assert shape(parcels([*FAILING, *others])) == [("notices", [1, 2, 3]), ("single", [8]), ("single", [9])]


def test_a_flood_is_a_list_but_for_the_gravest() -> None:
    found = parcels(FLOOD)
    assert [form for form, _ in shape(found)] == ["list", "single", "single", "single"]
    assert [each.id for parcel in found[1:] for each in parcel.deliveries] == [5, 10, 15]
    assert [each.id for each in found[0].deliveries] == [n for n in range(1, 15) if n % 5]


def test_just_as_many_as_one_can_read_are_no_flood() -> None:
    contents = [told(f"Vendor {number}", different(number)) for number in range(MOST_SINGLE)]
    assert {parcel.form for parcel in parcels(deliveries(*contents))} == {Form.SINGLE}


def test_of_many_grave_ones_the_first_go_out_alone() -> None:
    contents = [told(f"Vendor {number}", different(number, Level.HIGH)) for number in range(25)]
    found = parcels(deliveries(*contents, told("Acme", NEVER_MAY, level=Level.CRITICAL)))
    alone = [parcel.deliveries[0].id for parcel in found if parcel.form is Form.SINGLE]
    assert alone == [1, 2, 3, 4, 5, 6, 7, 8, 9, 26]
    (rest,) = (parcel for parcel in found if parcel.form is Form.LIST)
    assert len(rest.deliveries) == 16


def test_many_notices_of_different_causes_are_a_list_by_kind() -> None:
    contents = [notice(f"Vendor {number}", cause=f"cause {number}") for number in range(12)]
    found = parcels(deliveries(*contents, notice("Acme", NoticeKind.MOVED)))
    assert shape(found) == [("notices", list(range(1, 13))), ("single", [13])]


def test_what_may_be_a_repeat_never_goes_with_what_is_not() -> None:
    unsure = [replace(each, unsure=True) for each in SAME[:2]]
    assert shape(parcels([*unsure, *SAME[2:]])) == [("same", [1, 2]), ("same", [3, 4])]
    mixed = [replace(DIGEST[0], unsure=True), *DIGEST[1:]]
    assert shape(parcels(mixed)) == [("single", [1]), ("digest", [2, 3])]


def test_what_cannot_be_read_any_more_goes_out_as_it_was_written() -> None:
    old = [delivery(number, None, digest=True) for number in range(1, 14)]
    assert {parcel.form for parcel in parcels(old)} == {Form.SINGLE}


anything = st.one_of(alerts, st.just(notice("Acme")), st.just(told("Acme", NEVER_MAY)), st.none())


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(anything, st.booleans(), st.booleans()), max_size=30))
def test_each_delivery_is_in_one_parcel(rows: list[tuple[object, bool, bool]]) -> None:
    due = [
        Delivery(number, number, "legal", 0, FLOOD[0].message, content, digest=digest, unsure=unsure)  # type: ignore[arg-type]
        for number, (content, digest, unsure) in enumerate(rows)
    ]
    found = parcels(due)
    assert Counter(each.id for parcel in found for each in parcel.deliveries) == Counter(each.id for each in due)
    assert all(len({each.unsure for each in parcel.deliveries}) == 1 for parcel in found)
    assert all(len(parcel.deliveries) == 1 for parcel in found if parcel.form is Form.SINGLE)
    assert sum(parcel.form is Form.SINGLE and parcel.deliveries[0].content is not None for parcel in found) <= 2 * (
        MOST_SINGLE + len(NoticeKind) + 2
    )
