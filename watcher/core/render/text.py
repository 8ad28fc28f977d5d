"""An alert as plain text, for text messages, webhooks and terminals."""

from __future__ import annotations

import re

from watcher.core.escape import message, plain, web_address
from watcher.core.render import parts
from watcher.model import Alert, AlertItem


def render_text(alert: Alert, diff_link: str) -> str:
    """The alert in lines that a phone can show; changed words stand between asterisks."""
    facts = " · ".join(filter(None, (parts.versions(alert), parts.terms(alert))))
    several = len(alert.items) > 1
    blocks = [f"{alert.level.label.upper()}: {line(parts.title(alert))}\n{line(facts)}"]
    blocks += [change(item, several) for item in alert.items]
    also = [f"Also: {line(reason)}" for reason in parts.bounded(alert.reasons)]
    rest = parts.left_out(alert)
    links = [f"Page: {address(alert.url)}", f"Full diff: {address(diff_link)}"]
    blocks.append("\n".join([*also, *([f"{rest}."] if rest else []), *links]))
    return "\n\n".join(blocks) + "\n"


def change(item: AlertItem, several: bool) -> str:
    """A change with its section, its words and why it matters; its level too if it is one of several."""
    level = f"[{item.level.label}] " if several else ""
    where = parts.SEPARATOR.join(line(title) for title in parts.section_path(item.section))
    lines = [f"{level}{where}"]
    lines += [f"{side.label}: {_words(side)}" for side in parts.item_lines(item)]
    lines += [f"Why: {line(reason)}" for reason in parts.item_reasons(item)]
    return "\n".join(lines)


def _words(side: parts.Line) -> str:
    return line("".join(mark(piece.text, "*", "*") if piece.marked else plain(piece.text) for piece in side.pieces))


def mark(text: str, opening: str, closing: str) -> str:
    """The words between the marks, white space outside of them."""
    safe = plain(text)
    core = safe.strip()
    if not core:
        return safe
    return safe.replace(core, f"{opening}{core}{closing}", 1)


def line(text: str) -> str:
    """Any text as one line."""
    return re.sub(" {2,}", " ", message(text)).strip()


def address(link: str) -> str:
    """A web address, or the command that stands for one."""
    return web_address(link) or line(link)[:300]
