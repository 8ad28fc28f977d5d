"""The difference between two versions, change by change: as data, plain text and Markdown.

Nothing is left out here but long unchanged stretches. The whole text, marked, is ``redline``.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from watcher.core.compose import shown_spans
from watcher.core.days import day, iso_day
from watcher.core.escape import markdown, plain, web_address
from watcher.core.excerpt import Window
from watcher.core.render import parts
from watcher.core.render.markdown import bold, marked
from watcher.core.render.text import mark
from watcher.core.text import count
from watcher.model import Change, ChangeKind, Comparison, JudgedChange, Level, Nature, Op, Span, Verdict

_WIDE = Window(context=160, run=100_000, total=200_000, sentence=False)
_MANY = 8  # changes that can be seen at a glance
_GRAVEST = 10
_MARKS = {Op.EQUAL: "", Op.DELETE: "~~", Op.INSERT: "**"}
_RED, _GREEN, _BOLD, _DIM, _END = "\x1b[31;9m", "\x1b[32;4m", "\x1b[1m", "\x1b[2m", "\x1b[0m"


@dataclass(frozen=True, slots=True)
class DiffMeta:
    """Which two versions of which policy are shown; ``title`` is what the policy is called."""

    title: str
    url: str
    old_number: int
    new_number: int
    old_at: datetime
    new_at: datetime


def change_dict(judged: JudgedChange) -> dict[str, object]:
    """One change in the shape of the replay format; every value can be written as JSON."""
    change = judged.change
    return {
        "kind": change.kind.value,
        "section": list(change.section),
        "nature": judged.nature.value,
        "level": judged.level.label,
        "topics": [topic.value for topic in judged.topics],
        "direction": judged.direction.value or None,
        "by": judged.by or None,
        "reasons": list(judged.reasons),
        "before": change.before,
        "after": change.after,
    }


def quiet_natures(verdict: Verdict) -> Counter[Nature]:
    """How many of the changes don't matter, by nature and in the order of natures."""
    quiet = Counter(judged.nature for judged in verdict.changes if not judged.level)
    return Counter({nature: quiet[nature] for nature in Nature if quiet[nature]})


def judged_changes(comparison: Comparison, verdict: Verdict | None) -> tuple[JudgedChange, ...]:
    """The verdict's changes; where there is no verdict, the comparison's as if they said nothing."""
    if verdict is not None:
        return verdict.changes
    return tuple(JudgedChange(change, Nature.SUBSTANTIVE, Level.NONE) for change in comparison.changes)


def diff_json(comparison: Comparison, verdict: Verdict | None, meta: DiffMeta) -> dict[str, object]:
    """The whole difference as data; ``level`` and ``material`` are null where nothing was judged."""
    return {
        "title": meta.title,
        "url": meta.url,
        "old": {"version": meta.old_number, "fetched_at": meta.old_at.isoformat()},
        "new": {"version": meta.new_number, "fetched_at": meta.new_at.isoformat()},
        "level": verdict.level.label if verdict else None,
        "material": verdict.material if verdict else None,
        "reasons": list(verdict.reasons) if verdict else [],
        "effective": (verdict.effective or None) if verdict else None,
        "notice": (verdict.notice or None) if verdict else None,
        "changes": [change_dict(judged) for judged in judged_changes(comparison, verdict)],
    }


def diff_text(comparison: Comparison, verdict: Verdict | None, meta: DiffMeta, *, colour: bool = False) -> str:
    """The changes in order of the text, words marked ``[-old-]`` and ``{+new+}``, or by ANSI colour."""
    paint = _Paint(colour)
    lines = [paint.bold(_line(meta.title)), *map(_line, summary(comparison, verdict, meta)), ""]
    if gravest := _gravest(verdict):
        lines += [*map(_line, gravest), ""]
    for judged in judged_changes(comparison, verdict):
        lines += [*_text_change(judged, verdict is not None, paint), ""]
    return "\n".join(lines).rstrip() + "\n"


def diff_markdown(comparison: Comparison, verdict: Verdict | None, meta: DiffMeta) -> str:
    """The changes in order of the text as CommonMark, words ~~struck out~~ and **bold**."""
    address = web_address(meta.url)
    page = [f"<{address}>"] if address else []
    lines = [f"# {_md(meta.title)}", "", *(f"- {_md(fact)}" for fact in summary(comparison, verdict, meta))]
    lines += [*(f"- {link}" for link in page), ""]
    if gravest := _gravest(verdict):
        title, *items = gravest
        lines += [_md(title), "", *(f"- {_md(item)}" for item in items), ""]
    for judged in judged_changes(comparison, verdict):
        lines += [*_markdown_change(judged, verdict is not None), ""]
    return "\n".join(lines).rstrip() + "\n"


def summary(comparison: Comparison, verdict: Verdict | None, meta: DiffMeta) -> Iterator[str]:
    """What happened between the versions, a sentence each."""
    yield (f"Version {meta.old_number} ({day(meta.old_at)}) → version {meta.new_number} ({day(meta.new_at)})")
    if verdict is None:
        yield count(len(comparison.changes), "change")
        return
    quiet = quiet_natures(verdict)
    material = count(len(verdict.changes) - quiet.total(), "material change")
    told = parts.quiet_edits(quiet.total(), list(quiet.items())) if quiet else "no quiet edits"
    yield f"Verdict: {verdict.level.label} – {material}, {told}"
    yield from verdict.reasons
    if verdict.effective:
        yield f"Applies from {iso_day(verdict.effective)}"
    if verdict.notice:
        yield f"Notice: {verdict.notice}"


def _gravest(verdict: Verdict | None) -> list[str]:
    """Where there are many changes that matter, the gravest in a line each, in the order of the text."""
    chosen, total = gravest(verdict.changes if verdict else ())
    return [f"The gravest {len(chosen)} of {total} changes that matter:", *map(in_short, chosen)] if chosen else []


def gravest(changes: Sequence[JudgedChange]) -> tuple[list[JudgedChange], int]:
    """The few gravest changes in the order given, and how many matter; none where all are seen at a glance."""
    loud = [(at, judged) for at, judged in enumerate(changes) if judged.level]
    if len(loud) <= _MANY:
        return [], len(loud)
    kept = sorted(sorted(loud, key=lambda entry: -entry[1].level)[:_GRAVEST], key=lambda entry: entry[0])
    return [judged for _, judged in kept], len(loud)


def in_short(judged: JudgedChange) -> str:
    """A change in one line: level, section and the first reason."""
    reason = f": {judged.reasons[0]}" if judged.reasons else ""
    return f"[{judged.level.label}] {parts.SEPARATOR.join(judged.change.section)}{reason}"


def what(change: Change) -> str:
    """What happened, in words: ``section added``, ``edited``, ``moved, renumbered`` …"""
    signs = [sign for sign in change.signs if sign != change.kind.value]
    happened = ", ".join([change.kind.value, *signs])
    return f"section {happened}" if change.whole else happened


def came_from(change: Change) -> str:
    """Where it stood before; empty if it stood in the same place."""
    if not change.old_section or change.old_section == change.section:
        return ""
    return f"was: {parts.SEPARATOR.join(change.old_section)}"


def wide_spans(judged: JudgedChange) -> tuple[Span, ...]:
    """All changed words with a good deal of what stands around them."""
    change = judged.change
    if (
        change.kind in (ChangeKind.MOVED, ChangeKind.RENAMED)
        and not change.spans
        and _body(change.before, change) == (_body(change.after, change))
    ):
        return ()
    return shown_spans(judged, _WIDE)


def _body(text: str, change: Change) -> str:
    """The wording without the heading, which a whole section's text begins with and which is shown anyway."""
    return text.partition("\n")[2] if change.whole else text


@dataclass(frozen=True, slots=True)
class _Paint:
    """Marks words on a terminal by colour, or else by signs."""

    colour: bool

    def bold(self, text: str) -> str:
        return f"{_BOLD}{text}{_END}" if self.colour else text

    def dim(self, text: str) -> str:
        return f"{_DIM}{text}{_END}" if self.colour else text

    def span(self, span: Span) -> str:
        if span.op is Op.DELETE:
            return mark(span.text, *((_RED, _END) if self.colour else ("[-", "-]")))
        if span.op is Op.INSERT:
            return mark(span.text, *((_GREEN, _END) if self.colour else ("{+", "+}")))
        return plain(span.text)


def _text_change(judged: JudgedChange, is_judged: bool, paint: _Paint) -> Iterator[str]:
    level = f"[{judged.level.label if judged.level else judged.nature.value}] " if is_judged else ""
    path = _line(parts.SEPARATOR.join(judged.change.section))
    heading = f"{level}{path} ({what(judged.change)})"
    origin = _line(came_from(judged.change))
    words = "".join(paint.span(span) for span in wide_spans(judged)).strip()
    if judged.change.kind is ChangeKind.MOVED and not words and not judged.level and is_judged:
        facts = "; ".join(filter(None, [origin, *map(_line, judged.reasons)]))
        yield paint.dim(f"{heading} – {facts}" if facts else heading)
        return
    yield paint.bold(heading) if judged.level or not is_judged else paint.dim(heading)
    if origin:
        yield f"  {origin}"
    if words:
        yield f"  {words}"
    for reason in judged.reasons:
        yield f"  why: {_line(reason)}"
    if judged.direction:
        yield f"  {parts.direction_words(judged.direction)}"


def _markdown_change(judged: JudgedChange, is_judged: bool) -> Iterator[str]:
    level = f" – {judged.level.label if judged.level else judged.nature.value}" if is_judged else ""
    yield f"## {_md(parts.SEPARATOR.join(judged.change.section))}"
    yield ""
    yield f"{bold(what(judged.change))}{level}"
    if origin := came_from(judged.change):
        yield f"({_md(origin)})"
    if words := marked([(span.text, _MARKS[span.op]) for span in wide_spans(judged)]):
        yield from ("", f"> {words}")
    facts = [*map(_md, judged.reasons), *filter(None, [parts.direction_words(judged.direction)])]
    if facts:
        yield from ("", *(f"- {fact}" for fact in facts))


def _line(text: str) -> str:
    return plain(text).strip()


def _md(text: str) -> str:
    return markdown(text).strip()
