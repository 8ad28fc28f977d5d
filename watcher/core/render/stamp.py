"""What is added to a message when it is sent: its reference, and that it may be a repeat.

The reference is the same on every attempt and in every channel. Neither sends nor decides what may be a repeat.
"""

from __future__ import annotations

import re
from dataclasses import replace

from watcher.core.escape import html as safe_html
from watcher.core.excerpt import head
from watcher.core.render import markdown, text
from watcher.model import Alert, Delivery, Message, Notice

_MOST_SUBJECT = 120
_REPEAT = "May be a repeat"
_WHY = "an earlier attempt to send this may have reached you"
_TOP = re.compile(r"<body\b[^>]*>(?:\s*<div\b[^>]*>)?", re.IGNORECASE)
_BOTTOM = re.compile(r"(?:\s*</div>)?\s*</body>", re.IGNORECASE)
_SMALL = "margin:12px 0 0;font-size:13px;color:#5f6b7a"
_BANNER = "margin:0 0 14px;padding:8px 10px;font-size:14px;background:#fff4d6;color:#5a4300"


def referenced(message: Message, number: int) -> Message:
    """The message with its reference at the end."""
    line = f"Ref. {number}"
    return replace(
        message,
        text=f"{message.text.rstrip()}\n{line}\n",
        markdown=f"{message.markdown.rstrip()}\n{line}\n",
        html=_before_end(message.html, f'<p style="{_SMALL}">{line}</p>'),
    )


def repeated(message: Message, reference: str = "") -> Message:
    """The message with the warning, in front, that it may have come before; ``reference`` is plain text."""
    warning = f"{_REPEAT}: {_WHY}." + (f" Ref. {reference}" if reference else "")
    return Message(
        head(f"[{_REPEAT.lower()}] {message.subject}", _MOST_SUBJECT),
        f"{text.line(warning)}\n\n{message.text}",
        f"{markdown.line(warning)}\n\n{message.markdown}",
        _after_start(message.html, f'<p style="{_BANNER}">{safe_html(warning)}</p>'),
    )


def full_reference(delivery: Delivery) -> str:
    """``acme/privacy version 4, alert 17``: plain text, not escaped."""
    match delivery.content:
        case Alert() as alert:
            return f"{alert.policy_id} version {alert.new}, alert {delivery.alert_id}"
        case Notice() as notice:
            return f"{notice.policy_id}, alert {delivery.alert_id}"
    return f"alert {delivery.alert_id}"


def _after_start(page: str, addition: str) -> str:
    found = _TOP.search(page)
    at = found.end() if found else 0
    return f"{page[:at]}\n{addition}{page[at:]}" if found else f"{addition}\n{page}"


def _before_end(page: str, addition: str) -> str:
    ends = list(_BOTTOM.finditer(page))
    if not ends:
        return f"{page}\n{addition}"
    at = ends[-1].start()
    return f"{page[:at]}\n{addition}{page[at:]}"
