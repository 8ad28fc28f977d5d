"""Markup without what no reader sees, before any parser reads it.

Finds only what is beyond doubt: markup that it cannot take apart is left to the parser. Knows no elements but
those that hold no text.
"""

from __future__ import annotations

import re

_RAW = re.compile(r"<(!--|script\b|style\b|svg\b)", re.IGNORECASE | re.ASCII)
# Silent elements that hold nothing: only where it is beyond doubt where they end.
_EMPTY = re.compile(
    r"<(?:(?:area|base|link|meta|param|source|track)(?=[\s/>])"
    r"(?:[^<>\"'=]++|=\s*+(?:\"[^\"<]*+\"|'[^'<]*+'|(?![\"'])))*+>"
    # What is left where scripts put in the parts of a page that come later.
    r"|(?<=><)div(?: hidden(?:=\"\")?| id=\"[^\"<>&]*+\")++></div>)",
    re.IGNORECASE | re.ASCII,
)
_RAW_END = {
    kind: re.compile(end, re.IGNORECASE | re.ASCII)
    for kind, end in {"!--": "-->", "script": "</script", "style": "</style", "svg": "</svg"}.items()
}


def without_raw(markup: str) -> str:
    """The markup without scripts, styles, drawings and comments, which may run to megabytes, and without
    silent elements that are empty."""
    parts: list[str] = []
    place = 0
    unclosed: set[str] = set()
    for match in _RAW.finditer(markup):
        kind = match.group(1).lower()
        if match.start() < place or kind in unclosed:
            continue
        end = _RAW_END[kind].search(markup, match.end())
        if end is None:
            unclosed.add(kind)
            continue
        parts.append(markup[place : match.start()])
        place = markup.find(">", end.start()) + 1 or len(markup)
    parts.append(markup[place:])
    return _EMPTY.sub("", "".join(parts))
