"""Which deliveries to one channel, due together, go out as one message. Puts nothing into words.

Each delivery stays one: grouping is decided anew whenever something is due, so that one which is late,
or whose message failed, goes with whatever is due then. A message that may be a repeat holds nothing that isn't.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from watcher.model import Alert, AlertItem, Delivery, Level, Notice, Op

MOST_SINGLE = 10
"""More alerts than that at once are a list, but for the gravest."""

_GRAVE = Level.HIGH


class Form(StrEnum):
    """What sort of message it is.

    One as it was composed, the channel's digest, one change to many policies, notices of one sort, or many alerts
    at once.
    """

    SINGLE = "single"
    DIGEST = "digest"
    SAME = "same"
    NOTICES = "notices"
    LIST = "list"


@dataclass(frozen=True, slots=True)
class Parcel:
    """Deliveries that are told together; one delivery if it is ``SINGLE``, several alerts or notices otherwise."""

    form: Form
    deliveries: tuple[Delivery, ...]


def parcels(due: Iterable[Delivery]) -> list[Parcel]:
    """All of ``due`` (to one channel), each delivery in one parcel, in the order of what was due first."""
    deliveries = list(due)
    found = [
        parcel
        for unsure in (True, False)
        for parcel in _grouped([delivery for delivery in deliveries if delivery.unsure is unsure])
    ]
    place = {delivery.id: index for index, delivery in enumerate(deliveries)}
    return sorted(found, key=lambda parcel: min(place[delivery.id] for delivery in parcel.deliveries))


def level(delivery: Delivery) -> Level:
    """How much it matters; notices, and what can't be read any more, nothing."""
    return delivery.content.level if isinstance(delivery.content, Alert) else Level.NONE


def gravest_first(deliveries: Iterable[Delivery]) -> tuple[Delivery, ...]:
    """By level; those of one level stay in their order, but for equal news, which comes together."""
    found = list(deliveries)
    first: dict[object, int] = {}
    place = {
        delivery.id: first.setdefault(news(delivery.content) if isinstance(delivery.content, Alert) else index, index)
        for index, delivery in enumerate(found)
    }
    return tuple(sorted(found, key=lambda delivery: (-level(delivery), place[delivery.id])))


def _grouped(deliveries: Sequence[Delivery]) -> list[Parcel]:
    groups: defaultdict[tuple[object, ...], list[Delivery]] = defaultdict(list)
    for delivery in deliveries:
        groups[_key(delivery)].append(delivery)
    found = [_parcel(group) for group in groups.values()]
    singles = [parcel for parcel in found if parcel.form is Form.SINGLE]
    return [*(parcel for parcel in found if parcel.form is not Form.SINGLE), *_flood(singles)]


def _key(delivery: Delivery) -> tuple[object, ...]:
    content = delivery.content
    if isinstance(content, Notice):
        return (content.kind, content.cause)
    if content is None or not (delivery.digest or content.items):
        return (delivery.id,)
    return (Form.DIGEST,) if delivery.digest else (Form.SAME, *news(content))


def news(alert: Alert) -> tuple[object, ...]:
    """What is told, wherever it stands: the changed words (or where no word did, the section) and the reasons.

    Equal news is one change.
    """
    items = ((item.kind, item.reasons, _changed(item) or item.section) for item in alert.items)
    return (alert.level, alert.more, alert.reasons, tuple(items))


def _changed(item: AlertItem) -> tuple[tuple[Op, str], ...]:
    return tuple((span.op, span.text.strip()) for span in item.spans if span.op is not Op.EQUAL)


def _parcel(group: Sequence[Delivery]) -> Parcel:
    first = group[0]
    if len(group) == 1:
        return Parcel(Form.SINGLE, tuple(group))
    if isinstance(first.content, Notice):
        return Parcel(Form.NOTICES, tuple(group))
    return Parcel(Form.DIGEST, gravest_first(group)) if first.digest else Parcel(Form.SAME, tuple(group))


def _flood(singles: list[Parcel]) -> list[Parcel]:
    """Single messages as they are, if they are few; else only the gravest alone and the rest in lists."""
    if len(singles) <= MOST_SINGLE:
        return singles
    ordered = gravest_first(delivery for parcel in singles for delivery in parcel.deliveries)
    alone = [delivery for index, delivery in enumerate(ordered) if _stays_alone(delivery, index)]
    kept = {delivery.id for delivery in alone}
    lists: defaultdict[str, list[Delivery]] = defaultdict(list)
    for delivery in ordered:
        if delivery.id not in kept:
            lists[delivery.content.kind if isinstance(delivery.content, Notice) else ""].append(delivery)
    return [*(Parcel(Form.SINGLE, (delivery,)) for delivery in alone), *map(_listed, lists.values())]


def _stays_alone(delivery: Delivery, index: int) -> bool:
    return delivery.content is None or (level(delivery) >= _GRAVE and index < MOST_SINGLE)


def _listed(group: Sequence[Delivery]) -> Parcel:
    if len(group) == 1:
        return Parcel(Form.SINGLE, tuple(group))
    return Parcel(Form.NOTICES if isinstance(group[0].content, Notice) else Form.LIST, tuple(group))
