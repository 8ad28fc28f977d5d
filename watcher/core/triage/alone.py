"""What a page gives away by itself, whatever stood there before."""

from __future__ import annotations

from watcher.core.text import count, tidy
from watcher.core.triage.page import MEDIUM, SHORT, Finding, Page
from watcher.core.triage.walls import BOT_WALL, CONSENT_QUESTION, ERROR, SIGNS
from watcher.model import Rejection

_OPENING = 300
_NAMES = 5
_TINY = 40
_TOLD = 0.7


def alone(page: Page) -> Finding | None:
    """A finding for a page that no one would take for a policy, else None."""
    if page.size == 0:
        return Finding(Rejection.EMPTY, "the page holds no text")
    if page.size < MEDIUM and (sign := CONSENT_QUESTION.search(page.folded[:_OPENING])):
        return Finding(Rejection.CONSENT, f"the page asks for consent: '{sign[0].strip()}'")
    if finding := wall(page, page.size < SHORT and (page.legal < 0.06 or page.size < _TINY)):
        return finding
    if page.size < 12 and not page.legal:
        return Finding(Rejection.PLACEHOLDER, f"only {count(page.size, 'word')}: '{tidy(page.said[:80])}'")
    if page.size < 800 and page.legal < 0.003 and page.fragments:
        return Finding(Rejection.OTHER_DOCUMENT, "nothing on the page reads like a policy")
    return _hub(page)


def wall(page: Page, throughout: bool) -> Finding | None:
    """What a short page says of itself; walls and errors in the title, all signs in the text if ``throughout``."""
    for reason, signs in SIGNS:
        sign = signs.search(page.title) if page.size < MEDIUM and signs in (BOT_WALL, ERROR) else None
        if sign is None and throughout:
            sign = signs.search(page.folded)
        if sign:
            say = "says" if page.size == 1 else "say"
            return Finding(reason, f"{count(page.size, 'word')} that {say} '{sign[0].strip()}'")
    return None


def _hub(page: Page) -> Finding | None:
    """A page that lists a vendor's documents and is none of them."""
    if page.size >= 4 * SHORT or not page.fragments:
        return None
    names = page.documents
    if len(names) < _NAMES or page.told > _TOLD:
        return None
    return Finding(
        Rejection.OTHER_DOCUMENT, f"the page only lists documents: '{names[0]}', '{names[1]}' and {len(names) - 2} more"
    )
