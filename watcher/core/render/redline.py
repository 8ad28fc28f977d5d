"""The whole text of two versions as one HTML page, what changed marked as a lawyer marks it.

The page stands alone: no script, nothing loaded from elsewhere, and a policy in its head that
forbids both. Time and size are linear in the text.
"""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Iterator, Sequence

from watcher.core.compose import shown_spans
from watcher.core.escape import html, web_address
from watcher.core.render import parts
from watcher.core.render.diff import DiffMeta, came_from, gravest, judged_changes, summary, what
from watcher.core.render.redline_style import STYLE
from watcher.core.render.redline_text import Place, block_pairs, is_changed, is_quiet, section_of, text_html
from watcher.core.text import count
from watcher.model import Change, Comparison, JudgedChange, Level, Op, SectionPair, Span, Verdict

_POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"
_MOST_LISTED = 500


def redline_html(comparison: Comparison, verdict: Verdict | None, meta: DiffMeta) -> str:
    """A complete page: what was decided and why, the list of changes, then the text with the changes in it."""
    changes = judged_changes(comparison, verdict)
    places = _places(comparison.pairs, [judged.change for judged in changes])
    notes: defaultdict[Place, list[tuple[int, JudgedChange]]] = defaultdict(list)
    for number, (judged, place) in enumerate(zip(changes, places, strict=True), 1):
        if place is not None:
            notes[place].append((number, judged))
    level = verdict.level if verdict else Level.NONE
    title = html(f"{meta.title}: version {meta.old_number} → {meta.new_number}")
    return "".join(
        (
            '<!DOCTYPE html>\n<html lang="en"><head><meta charset="utf-8">\n',
            f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">\n',
            '<meta name="viewport" content="width=device-width,initial-scale=1">\n',
            '<meta name="referrer" content="no-referrer">\n',
            f"<title>{title}</title>\n<style>{STYLE}</style></head>\n<body><main>\n",
            _header(comparison, verdict, meta, level),
            _gravest(changes, places),
            _list(changes, places, verdict is not None),
            '<article class="card text">\n<p class="label">Full text: <del>deleted</del> and <ins>inserted</ins></p>\n',
            *text_html(comparison.pairs, notes),
            f"</article>\n{_footer(meta)}</main></body></html>\n",
        )
    )


def _header(comparison: Comparison, verdict: Verdict | None, meta: DiffMeta, level: Level) -> str:
    facts, *reasons = summary(comparison, verdict, meta)
    badge = f'<span class="badge">{level.label}</span>\n' if verdict else ""
    address = web_address(meta.url)
    shown = f'<a href="{html(address)}" rel="noreferrer">{html(address)}</a>' if address else html(meta.url)
    items = "".join(f"<li>{html(reason)}</li>" for reason in reasons)
    return (
        f'<header class="card {level.label}">{badge}<h1>{html(meta.title)}</h1>\n'
        f'<p class="meta"><strong>{html(facts)}</strong></p><p class="meta">{shown}</p>\n'
        f'<ul class="reasons">{items}</ul></header>\n'
    )


def _footer(meta: DiffMeta) -> str:
    return (
        f"<footer>Text as fetched on {meta.old_at:%Y-%m-%d %H:%M} and {meta.new_at:%Y-%m-%d %H:%M} UTC. "
        "Made by policy-watcher; not legal advice.</footer>"
    )


def _list(changes: Sequence[JudgedChange], places: Sequence[Place | None], is_judged: bool) -> str:
    if not changes:
        return '<nav class="card"><p class="label">Changes</p><p>No change in the wording.</p></nav>\n'
    entries = list(zip(range(1, len(changes) + 1), changes, places, strict=True))
    loud = [entry for entry in entries if not is_quiet(entry[1])]
    quiet = [entry for entry in entries if is_quiet(entry[1])]
    body = f'<ol class="changes">{"".join(_entries(loud, is_judged))}</ol>' if loud else ""
    if quiet:
        label = f"{count(len(quiet), 'cosmetic or editorial change')}"
        inner = f'<ol class="changes quiet">{"".join(_entries(quiet, is_judged))}</ol>'
        body += f'<details class="more"><summary>{label}</summary>{inner}</details>'
    return f'<nav class="card"><p class="label">{count(len(loud), "change")} of substance</p>\n{body}</nav>\n'


def _gravest(changes: Sequence[JudgedChange], places: Sequence[Place | None]) -> str:
    """Where there are many changes that matter, the gravest of them in few words, in the order of the text."""
    chosen, total = gravest(changes)
    if not chosen:
        return ""
    wanted = {id(judged) for judged in chosen}
    entries = zip(range(1, len(changes) + 1), changes, places, strict=True)
    items = "".join(_in_short(*entry) for entry in entries if id(entry[1]) in wanted)
    label = f"The gravest {len(chosen)} of {total} changes that matter"
    return f'<nav class="card"><p class="label">{label}</p>\n<ul class="gravest">{items}</ul></nav>\n'


def _in_short(number: int, judged: JudgedChange, place: Place | None) -> str:
    path = html(parts.SEPARATOR.join(parts.section_path(judged.change.section)))
    where = f'<a href="#c{number}">{path}</a>' if place else path
    reason = f": {html(judged.reasons[0])}" if judged.reasons else ""
    return f'<li><span class="badge {judged.level.label}">{judged.level.label}</span> {where}{reason}</li>\n'


def _entries(entries: Sequence[tuple[int, JudgedChange, Place | None]], is_judged: bool) -> Iterator[str]:
    for number, judged, place in entries[:_MOST_LISTED]:
        yield _entry(number, judged, place, is_judged)
    if len(entries) > _MOST_LISTED:
        yield f"<li>{len(entries) - _MOST_LISTED} more, marked in the text below</li>"


def _entry(number: int, judged: JudgedChange, place: Place | None, is_judged: bool) -> str:
    change = judged.change
    name = judged.level.label if judged.level else judged.nature.value
    badge = f'<span class="badge {judged.level.label}">{name}</span> ' if is_judged else ""
    path = html(parts.SEPARATOR.join(parts.section_path(change.section)))
    where = f'<a class="where" href="#c{number}">{path}</a>' if place else f'<span class="where">{path}</span>'
    happened = html("; ".join(filter(None, (what(change), came_from(change), parts.direction_words(judged.direction)))))
    words = "".join(_span(span) for span in shown_spans(judged)).strip()
    reasons = "".join(f'<p class="why"><b>Why:</b> {html(reason)}</p>' for reason in judged.reasons)
    return f'<li>{badge}{where} <span class="what">({happened})</span><p>{words}</p>{reasons}</li>\n'


def _span(span: Span) -> str:
    tag = {Op.DELETE: "del", Op.INSERT: "ins"}.get(span.op)
    return f"<{tag}>{html(span.text)}</{tag}>" if tag and span.text.strip() else html(span.text)


def _places(pairs: Sequence[SectionPair], changes: Sequence[Change]) -> list[Place | None]:
    """Where in the text each change stands: at its block, else at its section, else nowhere."""
    blocks: defaultdict[tuple[tuple[str, ...], str, str], deque[Place]] = defaultdict(deque)
    sections: dict[tuple[str, ...], Place] = {}
    for index, pair in enumerate(pairs):
        paths = {section.path for section in (pair.old, pair.new) if section is not None}
        sections.setdefault(section_of(pair).path, (index, -1))
        for at, block in enumerate(block_pairs(pair)):
            if is_changed(block):
                before, after = (block.old.text if block.old else ""), (block.new.text if block.new else "")
                for path in paths:
                    blocks[path, before, after].append((index, at))
    return [_place(change, blocks, sections) for change in changes]


def _place(
    change: Change,
    blocks: dict[tuple[tuple[str, ...], str, str], deque[Place]],
    sections: dict[tuple[str, ...], Place],
) -> Place | None:
    if not change.whole:
        waiting = blocks.get((change.section, change.before, change.after))
        if waiting:
            return waiting.popleft() if len(waiting) > 1 else waiting[0]
    return sections.get(change.section) or sections.get(change.old_section)
