"""Values as columns and back, exactly. Reads and writes no database.

Texts stand in columns of their own, where people and the full-text index find them; what only the
program needs stands beside them as JSON that refers to the text by lengths, so that nothing is stored
twice. Lengths count characters.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import fields, is_dataclass
from datetime import datetime
from enum import Enum
from typing import Any

from watcher.adapters.store.columns import from_time, names, to_json, to_time
from watcher.model import (
    Block,
    BlockKind,
    Change,
    ChangeKind,
    Direction,
    JudgedChange,
    Level,
    Nature,
    Op,
    Section,
    Span,
    Topic,
    Trace,
    VolatileLine,
)

Row = Mapping[str, Any]
Columns = dict[str, Any]


def plain(value: object) -> Any:
    """Any of our values as JSON takes it: dataclasses as objects, levels by name, times in UTC."""
    if isinstance(value, Level):
        return value.label
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, datetime):
        return from_time(value)
    if is_dataclass(value):
        return {field.name: plain(getattr(value, field.name)) for field in fields(value)}
    if isinstance(value, tuple | list):
        return [plain(item) for item in value]
    return value


# --- sections ----------------------------------------------------------------------------------------


def section_columns(section: Section) -> Columns:
    """A row of ``sections``; equal sections have equal digests."""
    columns: Columns = {
        "number": section.number,
        "heading": section.heading,
        "level": section.level,
        "key": section.key,
        "path": to_json(section.path),
        "text": section.text,
        "blocks": to_json([_shape(block) for block in section.blocks]),
    }
    digest = hashlib.sha256(to_json(list(columns.values())).encode()).digest()[:16]
    return {"digest": digest, **columns}


def section_from(row: Row) -> Section:
    """The section of such a row."""
    return Section(
        number=row["number"],
        heading=row["heading"],
        level=row["level"],
        key=row["key"],
        path=names(row["path"]),
        blocks=tuple(_blocks(row["text"], json.loads(row["blocks"]))),
    )


def _shape(block: Block) -> int | Columns:
    """All of a block but its text: a plain paragraph is its length, anything else an object."""
    plain = not (block.level or block.cells or block.marker or block.strong or block.header)
    if plain and block.kind is BlockKind.PARAGRAPH:
        return len(block.text)
    shape: Columns = {"kind": block.kind.value, "length": len(block.text)}
    for name in ("level", "marker", "strong", "header"):
        if value := getattr(block, name):
            shape[name] = value
    if block.cells:
        derived = " | ".join(block.cells) == block.text
        shape["cells"] = [len(cell) if derived else cell for cell in block.cells]
    return shape


def _blocks(text: str, shapes: Iterable[int | Columns]) -> Iterator[Block]:
    start = 0
    for shape in shapes:
        if isinstance(shape, int):
            yield Block(BlockKind.PARAGRAPH, text[start : start + shape])
            start += shape + len("\n")
            continue
        shown = text[start : start + shape["length"]]
        start += shape["length"] + len("\n")
        yield Block(
            BlockKind(shape["kind"]),
            shown,
            level=shape.get("level", 0),
            cells=tuple(_cells(shown, shape.get("cells", ()))),
            marker=shape.get("marker", ""),
            strong=shape.get("strong", 0),
            header=shape.get("header", False),
        )


def _cells(text: str, cells: Sequence[int | str]) -> Iterator[str]:
    start = 0
    for cell in cells:
        if isinstance(cell, str):
            yield cell
        else:
            yield text[start : start + cell]
            start += cell + len(" | ")


# --- changes -----------------------------------------------------------------------------------------


def change_columns(judged: JudgedChange) -> Columns:
    """A row of ``judged_changes``, without its place."""
    change = judged.change
    return {
        "kind": change.kind.value,
        "section": to_json(change.section),
        "old_section": to_json(change.old_section),
        "whole": int(change.whole),
        "block": change.block.value,
        "lead": change.lead,
        "before": change.before,
        "after": change.after,
        "spans": to_json(_span_lengths(change)),
        "signs": to_json(change.signs),
        "nature": judged.nature.value,
        "level": judged.level.label,
        "topics": to_json([topic.value for topic in judged.topics]),
        "reasons": to_json(judged.reasons),
        "direction": judged.direction.value,
        "judged_by": judged.by,
    }


def change_from(row: Row) -> JudgedChange:
    """The judged change of such a row."""
    before, after = row["before"], row["after"]
    return JudgedChange(
        Change(
            kind=ChangeKind(row["kind"]),
            section=names(row["section"]),
            before=before,
            after=after,
            spans=tuple(_spans(before, after, json.loads(row["spans"]))),
            old_section=names(row["old_section"]),
            whole=bool(row["whole"]),
            lead=row["lead"],
            block=BlockKind(row["block"]),
            signs=names(row["signs"]),
        ),
        nature=Nature(row["nature"]),
        level=Level.parse(row["level"]),
        topics=tuple(map(Topic, names(row["topics"]))),
        reasons=names(row["reasons"]),
        direction=Direction(row["direction"]),
        by=row["judged_by"],
    )


def _span_lengths(change: Change) -> list[tuple[str, int | str]]:
    """Lengths where the spans give both texts back, as they should; otherwise their words."""
    old = "".join(span.text for span in change.spans if span.op is not Op.INSERT)
    new = "".join(span.text for span in change.spans if span.op is not Op.DELETE)
    derived = (old, new) == (change.before, change.after)
    return [(span.op.value, len(span.text) if derived else span.text) for span in change.spans]


def _spans(before: str, after: str, stored: Iterable[tuple[str, int | str]]) -> Iterator[Span]:
    old = new = 0
    for name, size in stored:
        op = Op(name)
        if isinstance(size, str):
            yield Span(op, size)
            continue
        yield Span(op, after[new : new + size] if op is Op.INSERT else before[old : old + size])
        old += size * (op is not Op.INSERT)
        new += size * (op is not Op.DELETE)


# --- memory ------------------------------------------------------------------------------------------


def trace_columns(trace: Trace) -> Columns:
    """A row of ``traces``, without its policy."""
    return {
        "digest": trace.digest,
        "came": to_json(trace.came),
        "went": to_json(trace.went),
        "at": from_time(trace.at),
    }


def trace_from(row: Row) -> Trace:
    """The trace of such a row."""
    came, went = (tuple(json.loads(row[name])) for name in ("came", "went"))
    return Trace(row["digest"], came, went, to_time(row["at"]))


_AS_THEY_ARE = ("section", "before", "after", "shape", "reading", "times", "run", "at")


def line_columns(line: VolatileLine) -> Columns:
    """A row of ``volatile_lines``, without its policy and position."""
    return {
        **{name: getattr(line, name) for name in _AS_THEY_ARE},
        "path": to_json(line.path),
        "readings": to_json(line.readings),
        "since": from_time(line.since),
        "proved": int(line.proved),
    }


def line_from(row: Row) -> VolatileLine:
    """The line of such a row."""
    return VolatileLine(
        **{name: row[name] for name in _AS_THEY_ARE},
        path=names(row["path"]),
        readings=names(row["readings"]),
        since=to_time(row["since"]),
        proved=bool(row["proved"]),
    )
