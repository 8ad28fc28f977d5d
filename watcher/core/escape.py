"""Makes hostile text harmless, one function for each format. Nothing else in the program escapes.

All text of a page (titles, headings, wording, addresses) and of a verdict goes through one of
these before it is put into a message or a page of ours. None of them ever adds a new line.
"""

from __future__ import annotations

import html as _html
import re
import unicodedata
from urllib.parse import quote, urlsplit

_SPACE = re.compile(r"\s+")
_KEPT_FORMAT = "\u200c\u200d"  # Hindi and Persian spelling needs the joiners
_MOST_ADDRESS = 800

# Look-alikes rather than backslashes: services differ in which backslashes they understand, and
# Slack shows them all.
_LOOKALIKE = str.maketrans({"*": "∗", "`": "ˋ", "~": "∼", "<": "‹", ">": "›", "\\": "∖"})
_EDGE_UNDERSCORE = re.compile(r"(?<![^\W_])_+|_+(?![^\W_])")
_MENTION = re.compile(r"(?<!\w)@(?=\S)")
_PAIRS = re.compile(r"(?<=\])(?=[(\[:])|(?<=\|)(?=\|)|(?<=!)(?=\[)|(?<=<)(?=[!@#/?A-Za-z])")
_BREAK = "\u200b"

_URL_SAFE = "/:?#@!$&'()+,;=%-._"


def plain(text: str) -> str:
    """Text for terminals: one line, without control, escape and direction characters.

    White space at the ends is kept as one space, since runs of words are put side by side.
    """
    folded = _SPACE.sub(" ", text)
    if folded.isascii() and folded.isprintable():
        return folded
    return "".join(letter for letter in folded if letter in _KEPT_FORMAT or not _is_control(letter))


def message(text: str) -> str:
    """Text for plain messages: as ``plain``, and harmless too where a chat service reads Markdown into it.

    Mentions, links and tags are taken apart by a zero-width space; nothing else is changed.
    """
    return _without_pairs(plain(text))


def subject(text: str) -> str:
    """Text for a subject line, which services show as they like: no mention, link or tag in it."""
    return message(text).translate(_LOOKALIKE).strip()


def markdown(text: str) -> str:
    """Text inside a line of CommonMark or of Slack's, Discord's and Telegram's dialects.

    Marks of emphasis, code, links, tags and mentions become look-alikes or are taken apart by a
    zero-width space. The line itself has to begin with something of ours.
    """
    return _EDGE_UNDERSCORE.sub(lambda match: "ˍ" * len(match.group()), message(text).translate(_LOOKALIKE))


def html(text: str) -> str:
    """Text for an HTML element or a double-quoted attribute."""
    return _html.escape(plain(text), quote=True)


def web_address(url: str) -> str:
    """``url`` if it is a clean http or https address, ready to stand in a link of any format; else ``""``."""
    url = url.strip()
    if len(url) > _MOST_ADDRESS or "\\" in url or plain(url) != url or " " in url:
        return ""
    try:
        parts = urlsplit(url)
        host = (parts.hostname or "").encode("idna").decode()
        port = f":{parts.port}" if parts.port else ""
    except (ValueError, UnicodeError):
        return ""
    if parts.scheme.lower() not in ("http", "https") or not re.fullmatch(r"[A-Za-z0-9._:-]+", host):
        return ""
    if parts.username is not None:
        return ""
    site = f"[{host}]" if ":" in host else host
    rest = parts._replace(scheme="", netloc="").geturl()
    return f"{parts.scheme.lower()}://{site}{port}{quote(rest, safe=_URL_SAFE)}"


def _is_control(letter: str) -> bool:
    # Cc control, Cf format (direction marks, tags), Cs lone surrogate, Co private use.
    return unicodedata.category(letter) in ("Cc", "Cf", "Cs", "Co")


def _without_pairs(text: str) -> str:
    return _PAIRS.sub(_BREAK, _MENTION.sub(f"@{_BREAK}", text))
