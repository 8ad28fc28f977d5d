"""A message that tells of several things, in all formats: a heading, and an entry for each thing.

What stands in it is plain text that has *not* been escaped yet; everything is escaped here. Does not decide what
goes together (``core.grouping``) nor which words are shown (``core.render.bundle``).
"""

from __future__ import annotations

from dataclasses import dataclass

from watcher.core.escape import html as safe_html
from watcher.core.escape import subject as safe_subject
from watcher.core.escape import web_address
from watcher.core.excerpt import head
from watcher.core.render import html, markdown, parts, text
from watcher.model import AlertItem, Level, Message

_MOST_SUBJECT = 120
_FACTS = "margin:0 0 18px;font-size:14px;line-height:1.45;color:#5f6b7a"


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing told. ``tag`` stands before its ``title`` in brackets, ``says`` after it.

    ``facts`` are sentences below it. ``page`` and ``diff`` lead to the policy and to what changed; empty where
    there is nothing to see. ``reference`` is the number to find it by.
    """

    title: str
    says: str = ""
    tag: str = ""
    item: AlertItem | None = None
    facts: tuple[str, ...] = ()
    page: str = ""
    diff: str = ""
    reference: int = 0
    level: Level = Level.NONE


@dataclass(frozen=True, slots=True)
class Sheet:
    """The message: ``items`` are changes told once for all entries, ``notes`` what is said at the end."""

    subject: str
    heading: str
    facts: str
    entries: tuple[Entry, ...]
    level: Level = Level.NONE
    items: tuple[AlertItem, ...] = ()
    notes: tuple[str, ...] = ()


def message(sheet: Sheet) -> Message:
    """The sheet in all formats."""
    return Message(head(safe_subject(sheet.subject), _MOST_SUBJECT), as_text(sheet), as_markdown(sheet), as_html(sheet))


def as_text(sheet: Sheet) -> str:
    """The sheet for text messages, webhooks and terminals."""
    blocks = [f"{text.line(sheet.heading)}\n{text.line(sheet.facts)}".strip()]
    blocks += [text.change(item, several=len(sheet.items) > 1) for item in sheet.items]
    blocks += [text_entry(entry) for entry in sheet.entries]
    blocks += [text.line(note) for note in sheet.notes]
    return "\n\n".join(blocks) + "\n"


def text_entry(entry: Entry) -> str:
    """One entry of it."""
    lines = [_headline(f"[{entry.tag}] " if entry.tag else "", text.line(entry.title), text.line(entry.says))]
    if entry.item:
        lines.append(text.change(entry.item, several=False))
    lines += map(text.line, entry.facts)
    lines.append(_joined(text.address(entry.diff) if entry.diff else "", _reference(entry)))
    return "\n".join(filter(None, lines))


def as_markdown(sheet: Sheet) -> str:
    """The sheet as CommonMark. Every line begins with words of ours, never of the page."""
    blocks = ["\n".join(filter(None, (markdown.bold(sheet.heading), markdown.line(sheet.facts))))]
    blocks += [markdown.change(item, several=len(sheet.items) > 1) for item in sheet.items]
    blocks += [markdown_entry(entry) for entry in sheet.entries]
    blocks += [markdown.line(note) for note in sheet.notes]
    return "\n\n".join(blocks) + "\n"


def markdown_entry(entry: Entry) -> str:
    """One entry of it."""
    lines = [_headline(f"[{entry.tag}] " if entry.tag else "", markdown.bold(entry.title), markdown.line(entry.says))]
    if entry.item:
        lines.append(markdown.change(entry.item, several=False))
    lines += map(markdown.line, entry.facts)
    page = markdown.link("Page", entry.page) if web_address(entry.page) else ""
    lines.append(_joined(page, markdown.link("Full diff", entry.diff) if entry.diff else "", _reference(entry)))
    return "\n".join(filter(None, lines))


def as_html(sheet: Sheet) -> str:
    """The sheet as HTML mail."""
    body = [
        f'<h1 style="margin:0 0 4px;font-size:21px;line-height:1.3;color:#16202c">{safe_html(sheet.heading)}</h1>',
        f'<p style="{_FACTS}">{safe_html(sheet.facts)}</p>' if sheet.facts else "",
        *(html.change(item) for item in sheet.items),
        *(_html_entry(entry) for entry in sheet.entries),
        *(html.note(note) for note in sheet.notes),
    ]
    return html.document(safe_html(sheet.subject), parts.colour(sheet.level), "\n".join(filter(None, body)))


def _html_entry(entry: Entry) -> str:
    tone = parts.colour(entry.level)
    tag = f'<span style="color:{tone}">{safe_html(entry.tag)}</span> ' if entry.tag else ""
    says = f": {safe_html(entry.says)}" if entry.says else ""
    lines = [
        f'<p style="margin:14px 0 4px;font-size:15px;line-height:1.45;color:#16202c">{tag}'
        f"<strong>{safe_html(entry.title) or '-'}</strong>{says}</p>",
        html.change(entry.item) if entry.item else "",
        *(html.note(fact) for fact in entry.facts),
        '<div style="font-size:13px;line-height:1.5;color:#16202c">',
        html.link("Page", entry.page) if web_address(entry.page) else "",
        html.link("Full diff", entry.diff) if entry.diff else "",
        f'<div style="color:#5f6b7a">{_reference(entry)}</div>' if entry.reference else "",
        "</div>",
    ]
    return "\n".join(filter(None, lines))


def _headline(tag: str, title: str, says: str) -> str:
    return f"{tag}{title or '-'}{': ' + says if says else ''}"


def _reference(entry: Entry) -> str:
    return f"Ref. {entry.reference}" if entry.reference else ""


def _joined(*parts_of_line: str) -> str:
    return " · ".join(filter(None, parts_of_line))
