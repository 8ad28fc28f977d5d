"""An alert as CommonMark, which Apprise translates to what Slack, Discord, Telegram … understand."""

from __future__ import annotations

import re
from collections.abc import Sequence

from watcher.core.escape import markdown, plain, web_address
from watcher.core.render import parts
from watcher.model import Alert, AlertItem

# Lets emphasis begin and end next to a letter, as in languages without spaces.
_BREAK = "\u200b"


def render_markdown(alert: Alert, diff_link: str) -> str:
    """The alert with changed words in bold. Every line begins with words of ours, never of the page."""
    several = len(alert.items) > 1
    facts = f"{parts.versions(alert)}" + (f" · {bold(terms)}" if (terms := parts.terms(alert)) else "")
    blocks = [f"{bold(f'{alert.level.label.upper()}: {parts.title(alert)}')}\n{facts}"]
    blocks += [change(item, several) for item in alert.items]
    also = [f"Also: {line(reason)}" for reason in parts.bounded(alert.reasons)]
    rest = parts.left_out(alert)
    links = f"{link('Page', alert.url)} · {link('Full diff', diff_link)}"
    blocks.append("\n".join([*also, *([f"{rest}."] if rest else []), links]))
    return "\n\n".join(blocks) + "\n"


def link(label: str, target: str) -> str:
    """A link named ``label``; what is not a web address (a command) is shown as code instead."""
    address = web_address(target)
    if address:
        return f"[{label}](<{address}>)"
    return f"{label}: `{code(target)}`"


def code(text: str) -> str:
    """Text for a code span: nothing in it can end the span or be read as markup."""
    return markdown(text)[:300].strip() or "-"


def bold(text: str) -> str:
    """A title in bold, at the beginning of a line or after a space."""
    return f"**{line(text) or '-'}**"


def marked(runs: Sequence[tuple[str, str]]) -> str:
    """Runs of words side by side, each within the marks that come with it (``"**"``; none if empty)."""
    runs = _joined(runs)
    out: list[str] = []
    for index, (text, mark) in enumerate(runs):
        if not mark:
            out.append(markdown(text))
            continue
        core = text.strip()
        before = "".join(out[-1:])[-1:] or " "
        after = runs[index + 1][0][:1] if index + 1 < len(runs) else " "
        opening, closing = _edge(before, text[:1], core[0]), _edge(after, text[-1:], core[-1])
        out.append(f"{opening[0]}{mark}{opening[1]}{line(core)}{closing[1]}{mark}{closing[0]}")
    return _fold("".join(out))


def _joined(runs: Sequence[tuple[str, str]]) -> list[tuple[str, str]]:
    """Neighbours without marks between them become one: "]" and "(" must be escaped together."""
    joined: list[tuple[str, str]] = []
    for raw, mark in runs:
        text = plain(raw)
        mark = mark if text.strip() else ""
        if text and joined and joined[-1][1] == mark:
            joined[-1] = (joined[-1][0] + text, mark)
        elif text:
            joined.append((text, mark))
    return joined


def _edge(neighbour: str, own: str, first: str) -> tuple[str, str]:
    """What stands outside and inside of a mark so that it is read as one, also next to a letter or dot."""
    if own.isspace():
        return " ", ""
    if neighbour.isspace():
        return "", ""
    return _BREAK, "" if first.isalnum() else _BREAK


def change(item: AlertItem, several: bool) -> str:
    """A change with its section, its words and why it matters; its level too if it is one of several."""
    level = f"[{item.level.label}] " if several else ""
    lines = [f"{level}{bold(parts.SEPARATOR.join(parts.section_path(item.section)))}"]
    lines += [
        f"{side.label}: {marked([(piece.text, '**' if piece.marked else '') for piece in side.pieces])}"
        for side in parts.item_lines(item)
    ]
    lines += [f"Why: {line(reason)}" for reason in parts.item_reasons(item)]
    return "\n".join(lines)


def line(text: str) -> str:
    """Any text as one line."""
    return _fold(markdown(text))


def _fold(text: str) -> str:
    return re.sub(" {2,}", " ", text).strip()
