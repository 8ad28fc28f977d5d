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
    blocks = [f"{alert.level.label.upper()}: {_line(parts.title(alert))}\n{_line(facts)}"]
    blocks += [_item(item, several) for item in alert.items]
    also = [f"Also: {_line(reason)}" for reason in parts.bounded(alert.reasons)]
    rest = parts.left_out(alert)
    links = [f"Page: {_address(alert.url)}", f"Full diff: {_address(diff_link)}"]
    blocks.append("\n".join([*also, *([f"{rest}."] if rest else []), *links]))
    return "\n\n".join(blocks) + "\n"


def _item(item: AlertItem, several: bool) -> str:
    level = f"[{item.level.label}] " if several else ""
    where = parts.SEPARATOR.join(_line(title) for title in parts.section_path(item.section))
    lines = [f"{level}{where}"]
    lines += [f"{line.label}: {_words(line)}" for line in parts.item_lines(item)]
    lines += [f"Why: {_line(reason)}" for reason in parts.item_reasons(item)]
    return "\n".join(lines)


def _words(line: parts.Line) -> str:
    return _line("".join(mark(piece.text, "*", "*") if piece.marked else plain(piece.text) for piece in line.pieces))


def mark(text: str, opening: str, closing: str) -> str:
    """The words between the marks, white space outside of them."""
    safe = plain(text)
    core = safe.strip()
    if not core:
        return safe
    return safe.replace(core, f"{opening}{core}{closing}", 1)


def _line(text: str) -> str:
    return re.sub(" {2,}", " ", message(text)).strip()


def _address(link: str) -> str:
    return web_address(link) or _line(link)[:300]
