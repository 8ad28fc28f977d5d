"""Parcels -> the messages that are sent, each with the deliveries that it carries.

One delivery goes out as it was composed; several become entries of one message, or of as many as are needed: none is
left out. Pure and bounded like the rest. Does not decide what goes together (``core.grouping``).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from watcher.core.days import day
from watcher.core.excerpt import Window, excerpt, head
from watcher.core.grouping import Form, Parcel, news
from watcher.core.link import DiffLink
from watcher.core.render import parts, sheet, stamp
from watcher.core.render.notice import together
from watcher.core.render.sheet import Entry, Sheet
from watcher.core.text import count
from watcher.model import Alert, AlertItem, Delivery, Message, Notice

MOST_CHARACTERS = 3400
"""What Slack shows without folding, with room for what its escaping adds."""

_IN_DETAIL = 30
"""Up to so many entries each shows its words; more are a line each."""

_ROOM_FOR_PART = 40
_WORDS = Window(context=36, run=120, total=200)
_TITLE, _REASON, _WHAT = 60, 120, 400


@dataclass(frozen=True, slots=True)
class Letter:
    """A message, and the deliveries that are done once it has been sent; the first is named as its carrier."""

    deliveries: tuple[Delivery, ...]
    message: Message


def letters(parcel: Parcel, diff_link: DiffLink) -> list[Letter]:
    """What is sent for ``parcel``: text and Markdown of each at most 3,500 characters, subjects at most 120."""
    if parcel.form is Form.SINGLE:
        return [Letter(parcel.deliveries, _single(parcel.deliveries[0]))]
    whole, entries = _whole(parcel, diff_link)
    packs = list(_packed(entries, MOST_CHARACTERS - _length(whole) - _ROOM_FOR_PART))
    found: list[Letter] = []
    start = 0
    for number, pack in enumerate(packs, start=1):
        deliveries = parcel.deliveries[start : start + len(pack)]
        start += len(pack)
        message = sheet.message(_part(whole, pack, number, len(packs)))
        found.append(Letter(deliveries, stamp.repeated(message) if deliveries[0].unsure else message))
    return found


def _single(delivery: Delivery) -> Message:
    message = stamp.referenced(delivery.message, delivery.alert_id)
    return stamp.repeated(message, stamp.full_reference(delivery)) if delivery.unsure else message


def _whole(parcel: Parcel, diff_link: DiffLink) -> tuple[Sheet, list[Entry]]:
    """The message without its entries, and the entries, one for each delivery and in the same order."""
    if parcel.form is Form.NOTICES:
        return _notices(parcel.deliveries)
    if parcel.form is Form.SAME:
        return _same(parcel.deliveries, diff_link)
    return _list(parcel, diff_link)


# --- many alerts: a digest, or a flood ------------------------------------------------------------------


def _list(parcel: Parcel, diff_link: DiffLink) -> tuple[Sheet, list[Entry]]:
    alerts = list(_alerts(parcel.deliveries))
    brief = len(alerts) > _IN_DETAIL
    gravest = max(alert.level for alert in alerts)
    policies = len({alert.policy_id for alert in alerts})
    what = f"{count(len(alerts), 'change')} in {count(policies, 'policy')}"
    tag = "digest" if parcel.form is Form.DIGEST else gravest.label
    levels = Counter(alert.level for alert in alerts)
    by_level = ", ".join(f"{levels[one]} {one.label}" for one in sorted(levels, reverse=True))
    whole = Sheet(
        subject=f"[{tag}] {what}: {by_level}",
        heading=f"{tag.upper()}: {what}",
        facts=f"{by_level} · {_seen(alerts)}",
        entries=(),
        level=gravest,
    )
    first: dict[object, Alert] = {}
    return whole, [
        _alert_entry(delivery, alert, diff_link, brief, first.setdefault(news(alert), alert))
        for delivery, alert in zip(parcel.deliveries, alerts, strict=True)
    ]


def _alert_entry(delivery: Delivery, alert: Alert, diff_link: DiffLink, brief: bool, first: Alert) -> Entry:
    """``first`` is the first alert with the same news: its words stand there already, unless it is this one."""
    entry = Entry(
        title=head(alert.title or alert.policy_id, _TITLE),
        tag=alert.level.label,
        page=alert.url,
        diff=diff_link(alert.policy_id, alert.old, alert.new),
        reference=delivery.alert_id,
        level=alert.level,
    )
    if alert.items and first is not alert:
        return replace(entry, says=f"the same change as in {head(first.title or first.policy_id, _TITLE)}")
    if brief or not alert.items:
        return replace(entry, says=_headline(alert))
    rest = parts.left_out(_with_one_item(alert))
    facts = filter(None, (parts.terms(alert), f"{rest}." if rest else ""))
    return replace(entry, item=_short(alert.items[0]), facts=tuple(facts))


def _headline(alert: Alert) -> str:
    reasons = [reason for item in alert.items for reason in item.reasons] + list(alert.reasons)
    return head(reasons[0], _REASON) if reasons else f"changed, version {alert.old} → {alert.new}"


def _with_one_item(alert: Alert) -> Alert:
    """The alert with its other items among those not shown."""
    others = Counter(item.level for item in alert.items[1:])
    levels = Counter(dict(alert.levels)) + others
    return replace(
        alert,
        items=alert.items[:1],
        more=alert.more + others.total(),
        levels=tuple(sorted(levels.items(), reverse=True)),
    )


def _short(item: AlertItem) -> AlertItem:
    """The item with the few words and the reason that an entry has room for."""
    spans = item.spans
    if sum(len(span.text) for span in spans) > _WORDS.total:
        spans = excerpt(spans, _WORDS)
    section = tuple(head(title, _TITLE) for title in parts.section_path(item.section, 2))
    return replace(
        item, spans=spans, section=section, reasons=tuple(head(reason, _REASON) for reason in item.reasons[:1])
    )


# --- one change to many policies, and notices of one sort --------------------------------------------------


def _same(deliveries: Sequence[Delivery], diff_link: DiffLink) -> tuple[Sheet, list[Entry]]:
    alerts = list(_alerts(deliveries))
    first = alerts[0]
    what = f"the same change in {count(len({alert.policy_id for alert in alerts}), 'policy')}"
    reasons = [reason for item in first.items for reason in item.reasons]
    rest = parts.left_out(replace(first, quiet=0))
    facts = (f"S{_seen(alerts)[1:]}", parts.terms(first))
    whole = Sheet(
        subject=f"[{first.level.label}] {what}" + (f": {reasons[0]}" if reasons else ""),
        heading=f"{first.level.label.upper()}: {what}",
        facts=" · ".join(filter(None, facts)),
        entries=(),
        level=first.level,
        items=tuple(_short(item) for item in first.items),
        notes=(*(f"Also: {reason}" for reason in parts.bounded(first.reasons)), *([f"{rest}."] if rest else [])),
    )
    return whole, [
        Entry(
            title=head(alert.title or alert.policy_id, _TITLE),
            says=f"version {alert.old} → {alert.new}",
            page=alert.url,
            diff=diff_link(alert.policy_id, alert.old, alert.new),
            reference=delivery.alert_id,
        )
        for delivery, alert in zip(deliveries, alerts, strict=True)
    ]


def _notices(deliveries: Sequence[Delivery]) -> tuple[Sheet, list[Entry]]:
    notices = [delivery.content for delivery in deliveries if isinstance(delivery.content, Notice)]
    kind = notices[0].kind
    what = together(notices)
    advice = {notice.advice for notice in notices}
    shared = advice.pop() if len(advice) == 1 else ""
    whole = Sheet(
        subject=f"[{kind.value}] {what}",
        heading=f"{kind.value.upper()}: {what}",
        facts=day(max(notice.at for notice in notices)),
        entries=(),
        notes=(*([_advice(shared)] if shared else []), "Look closer: watcher status"),
    )
    return whole, [
        Entry(
            title=head(notice.title or notice.policy_id, _TITLE),
            says=head(notice.what, _WHAT),
            facts=(_advice(notice.advice),) if notice.advice and not shared else (),
            page=notice.url,
            reference=delivery.alert_id,
        )
        for delivery, notice in zip(deliveries, notices, strict=True)
    ]


def _advice(advice: str) -> str:
    return f"What to do: {head(advice, _WHAT)}"


# --- what they have in common ------------------------------------------------------------------------------


def _packed(entries: Iterable[Entry], room: int) -> Iterator[tuple[Entry, ...]]:
    """As many in each message as there is room for, in their order; one at least."""
    pack: list[Entry] = []
    used = 0
    for entry in entries:
        size = max(len(sheet.text_entry(entry)), len(sheet.markdown_entry(entry))) + len("\n\n")
        if pack and used + size > room:
            yield tuple(pack)
            pack, used = [], 0
        pack.append(entry)
        used += size
    yield tuple(pack)


def _part(whole: Sheet, entries: tuple[Entry, ...], number: int, of: int) -> Sheet:
    if of == 1:
        return replace(whole, entries=entries)
    part = f"part {number} of {of}"
    facts = " · ".join(filter(None, (whole.facts, part)))
    # In front, since a long subject is cut.
    return replace(whole, entries=entries, facts=facts, subject=f"({number}/{of}) {whole.subject}")


def _length(whole: Sheet) -> int:
    return max(len(sheet.as_text(whole)), len(sheet.as_markdown(whole)))


def _alerts(deliveries: Iterable[Delivery]) -> Iterator[Alert]:
    return (delivery.content for delivery in deliveries if isinstance(delivery.content, Alert))


def _seen(alerts: Sequence[Alert]) -> str:
    first, last = (day(choose(alert.detected_at for alert in alerts)) for choose in (min, max))
    return f"seen {last}" if first == last else f"seen {first} – {last}"
