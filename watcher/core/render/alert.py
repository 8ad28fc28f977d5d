"""An alert in all its formats at once, each short enough for the services that take it."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from watcher.core import escape
from watcher.core.render import parts
from watcher.core.render.html import render_html
from watcher.core.render.markdown import render_markdown
from watcher.core.render.text import render_text
from watcher.model import Alert, Message

# What Slack shows without folding, with room for what its escaping adds.
MOST_CHARACTERS = 3400


def render(alert: Alert, *, diff_link: str) -> Message:
    """The message about ``alert``; ``diff_link`` is the address of the full diff, or the command that shows it.

    Subject: at most 120 characters. Text and Markdown: at most 3,500; items that don't fit are
    counted among those not shown rather than cut.
    """
    while True:
        markdown = render_markdown(alert, diff_link)
        text = render_text(alert, diff_link)
        if max(len(markdown), len(text)) <= MOST_CHARACTERS or len(alert.items) <= 1:
            break
        alert = _without_last(alert)
    return Message(escape.subject(parts.subject(alert))[:120], text, markdown, render_html(alert, diff_link))


def _without_last(alert: Alert) -> Alert:
    """The alert with its last item among those not shown."""
    *items, last = alert.items
    levels = Counter(dict(alert.levels)) + Counter([last.level])
    return replace(alert, items=tuple(items), more=alert.more + 1, levels=tuple(sorted(levels.items(), reverse=True)))
