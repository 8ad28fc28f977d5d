"""A notice in all formats, short enough for a phone; what is wrong first, then what to do, then where to look."""

from __future__ import annotations

from collections.abc import Sequence

from watcher.core.days import day
from watcher.core.escape import html, subject
from watcher.core.excerpt import head
from watcher.core.render import markdown, parts, text
from watcher.core.render.html import document, link
from watcher.core.text import count
from watcher.model import Level, Message, Notice, NoticeKind

MOST_SUBJECT = 120
_NAME, _SENTENCES = 60, 900

_GENERAL = (NoticeKind.OUTAGE, NoticeKind.RESTORED)
_GOOD = (NoticeKind.RECOVERED, NoticeKind.RESTORED)

_IN_SHORT = {
    NoticeKind.FAILING: ("can't be read", "can't be read"),
    NoticeKind.RECOVERED: ("can be read again", "can be read again"),
    NoticeKind.MOVED: ("has moved to another address", "have moved to another address"),
    NoticeKind.CERTIFICATE: ("its server's certificate runs out soon", "whose server's certificate runs out soon"),
    NoticeKind.SHRUNK: ("look whether all of its text is read", "of which perhaps not all text is read"),
    NoticeKind.LANGUAGE: ("comes in another language", "come in another language"),
    NoticeKind.OUTAGE: ("no policy can be read", ""),
    NoticeKind.RESTORED: ("policies can be read again", ""),
}
"""What is said of one policy, and of several; what concerns all of them is never said of several."""


def render_notice(notice: Notice) -> Message:
    """The message about ``notice``. Subject: at most 120 characters; text and Markdown: well under 3,000."""
    return Message(_subject(notice), _text(notice), _markdown(notice), _html(notice))


def in_short(notice: Notice) -> str:
    """What it is about, in one line: who, what, and since when. Plain text, not escaped."""
    failing = notice.kind in (NoticeKind.FAILING, NoticeKind.OUTAGE)
    since = f" since {day(notice.since)}" if notice.since and failing else ""
    return f"{_who(notice)}{_IN_SHORT[notice.kind][0]}{since}"


def together(notices: Sequence[Notice]) -> str:
    """What several notices of one kind are about: ``3 policies can't be read``. Plain text, not escaped."""
    policies, several = len({notice.policy_id for notice in notices}), _IN_SHORT[notices[0].kind][1]
    return f"{count(policies, 'policy')} {several}" if several and policies > 1 else count(len(notices), "notice")


def _who(notice: Notice) -> str:
    return "" if notice.kind in _GENERAL else f"{head(notice.title or notice.policy_id, _NAME)}: "


def _subject(notice: Notice) -> str:
    return subject(f"[{notice.kind.value}] {in_short(notice)}")[:MOST_SUBJECT]


def _said(notice: Notice) -> tuple[str, ...]:
    advice = f"What to do: {head(notice.advice, _SENTENCES)}" if notice.advice else ""
    return (head(notice.what, _SENTENCES), *([advice] if advice else []))


def _command(notice: Notice) -> str:
    """The command that shows more."""
    return "watcher status" if notice.kind in _GENERAL else f"watcher explain {notice.policy_id}"


def _text(notice: Notice) -> str:
    links = [] if notice.kind in _GENERAL else [f"Page: {text.address(notice.url)}"]
    links.append(f"Look closer: {text.address(_command(notice))}")
    what, *advice = map(text.line, _said(notice))
    return "\n\n".join([f"{notice.kind.value.upper()}: {what}", *advice, "\n".join(links)]) + "\n"


def _markdown(notice: Notice) -> str:
    links = [] if notice.kind in _GENERAL else [markdown.link("Page", notice.url)]
    links.append(markdown.link("Look closer", _command(notice)))
    what, *advice = map(markdown.line, _said(notice))
    # Every line begins with words of ours, so that nothing in it makes a heading, list or quotation.
    return "\n\n".join([f"**{notice.kind.value.upper()}:** {what}", *advice, " · ".join(links)]) + "\n"


def _html(notice: Notice) -> str:
    body = [
        f'<h1 style="margin:0 0 14px;font-size:21px;line-height:1.3;color:#16202c">{html(in_short(notice))}</h1>',
        *(
            f'<p style="margin:0 0 10px;font-size:15px;line-height:1.5;color:#16202c">{html(each)}</p>'
            for each in _said(notice)
        ),
        '<div style="margin:18px 0 0;font-size:14px;line-height:1.6;color:#16202c">',
        "" if notice.kind in _GENERAL else link("Page", notice.url),
        link("Look closer", _command(notice)),
        "</div>",
    ]
    tone = parts.colour(Level.LOW if notice.kind in _GOOD else Level.MEDIUM)
    return document(html(_subject(notice)), tone, "\n".join(filter(None, body)))
