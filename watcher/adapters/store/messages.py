"""An alert or notice as it was stored before it was put into words -> the value again.

The exact inverse of ``records.plain``. Rows of older releases lack some fields: those get their defaults. What can't
be read gives None, and is then told in the words that were stored with it.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from watcher.adapters.store.columns import optional_time, to_time
from watcher.model import Alert, AlertItem, ChangeKind, Direction, Level, Nature, Notice, NoticeKind, Op, Span

Values = Mapping[str, Any]

CHANGE = "change"
"""The kind of an alert's row; that of a notice is the notice's own kind."""


def content_from(kind: str, structured: str) -> Alert | Notice | None:
    """What a row of ``alerts`` tells; None if it can't be read."""
    try:
        values = json.loads(structured)
        return _alert(values) if kind == CHANGE else _notice(values)
    except (ValueError, KeyError, TypeError, AttributeError):
        return None


def _alert(values: Values) -> Alert:
    return Alert(
        policy_id=values["policy_id"],
        title=values["title"],
        url=values["url"],
        level=Level.parse(values["level"]),
        old=values["old"],
        new=values["new"],
        detected_at=to_time(values["detected_at"]),
        items=tuple(map(_item, values["items"])),
        reasons=tuple(values.get("reasons", ())),
        more=values.get("more", 0),
        quiet=values.get("quiet", 0),
        effective=values.get("effective", ""),
        channels=tuple(values.get("channels", ())),
        natures=tuple((Nature(nature), number) for nature, number in values.get("natures", ())),
        notice=values.get("notice", ""),
        levels=tuple((Level.parse(level), number) for level, number in values.get("levels", ())),
    )


def _item(values: Values) -> AlertItem:
    return AlertItem(
        kind=ChangeKind(values["kind"]),
        level=Level.parse(values["level"]),
        section=tuple(values["section"]),
        spans=tuple(Span(Op(span["op"]), span["text"]) for span in values["spans"]),
        reasons=tuple(values["reasons"]),
        direction=Direction(values.get("direction", "")),
    )


def _notice(values: Values) -> Notice:
    return Notice(
        kind=NoticeKind(values["kind"]),
        policy_id=values["policy_id"],
        title=values["title"],
        url=values["url"],
        at=to_time(values["at"]),
        what=values["what"],
        advice=values.get("advice", ""),
        cause=values.get("cause", ""),
        since=optional_time(values.get("since")),
        failures=values.get("failures", 0),
        channels=tuple(values.get("channels", ())),
    )
