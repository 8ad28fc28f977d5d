"""Where a page is and which parts of it count: addresses, selectors, patterns."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from watcher.config.checks.faults import CONTROL, Fault, Wrong
from watcher.config.checks.plain import line, raw_text

_LONGEST = 500
"""Characters of a selector or a regular expression."""


def web_address(value: object) -> str:
    """An http or https address that every parser reads alike."""
    text = line(value)
    if re.search(r"[\s\\]", text):
        raise Wrong(Fault("holds a space or a backslash, which an address may not", "write %20 or /"))
    try:
        parts = urlsplit(text)
        host, _ = parts.hostname, parts.port
    except ValueError:
        raise Wrong(Fault("is not a web address", "check the host and the port")) from None
    if parts.scheme not in ("http", "https"):
        raise Wrong(Fault("must begin with https:// or http://"))
    if "@" in parts.netloc:
        raise Wrong(Fault("holds a user name or password before the host", "take out the part up to @"))
    if not host or not host.strip("."):
        raise Wrong(Fault("names no host", 'as in "https://example.com/privacy"'))
    return text


def base_address(value: object) -> str:
    """A web address to which ``/NAME`` can be joined."""
    text = web_address(value)
    if "?" in text or "#" in text:
        raise Wrong(Fault("must end in a folder, without ? or #"))
    return text.rstrip("/")


def selector(value: object) -> str:
    """A CSS selector."""
    # Imported here, as it brings BeautifulSoup, which most commands and configurations do without.
    import soupsieve
    from soupsieve.util import SelectorSyntaxError

    text = line(value)
    if len(text) > _LONGEST:
        raise Wrong(Fault(f"is longer than {_LONGEST} characters"))
    try:
        soupsieve.compile(text)
    except (SelectorSyntaxError, NotImplementedError) as error:
        reason = str(error).split("\n")[0].partition(". ")[0].rstrip(".")
        raise Wrong(Fault(f"is not a CSS selector: {CONTROL.sub(' ', reason)}", 'as in "main", ".related"')) from None
    return text


def ignored(value: object) -> str:
    """A regular expression for text that is taken out before anything is compared."""
    return _pattern(value, "no change would ever be seen")


def watched(value: object) -> str:
    """A regular expression for sentences in which every edit counts."""
    harm = 'every edit would be told, for which there is alert_from = "none"'
    text = _pattern(value, harm)
    if re.search(text, ""):
        raise Wrong(Fault(f"matches any text, so {harm}"))
    return text


def _pattern(value: object, harm: str) -> str:
    """A regular expression that is quick enough; ``harm``: what comes of one that matches everything."""
    text = raw_text(value)
    if not text or len(text) > _LONGEST:
        raise Wrong(Fault(f"must have 1 to {_LONGEST} characters"))
    try:
        compiled = re.compile(text)
    except (re.error, OverflowError, RecursionError) as error:
        reason = CONTROL.sub(" ", str(error))
        raise Wrong(Fault(f"is not a regular expression: {reason}", "in TOML, put it in 'single quotes'")) from None
    from watcher.core.patterns import problem_with  # late: few policies have patterns

    if problem := problem_with(text):
        raise Wrong(Fault(problem))
    if not compiled.sub("", "We may sell"):
        raise Wrong(Fault(f"matches any text, so {harm}"))
    return text
