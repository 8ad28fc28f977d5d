"""Is this the policy at all? Rejects what isn't, holds back what may not be.

Two looks: at the answer (status, emptiness) and at its text, alone (``alone``, ``walls``) and beside the
last good version (``beside``, ``cut``, ``edition``). Knows nothing of HTML.
"""

from __future__ import annotations

from watcher.core.text import fold
from watcher.core.triage.alone import alone
from watcher.core.triage.beside import beside
from watcher.core.triage.cut import breaks_off
from watcher.core.triage.edition import edition_change
from watcher.core.triage.page import MEDIUM, SHORT, Finding, Page
from watcher.core.triage.walls import BOT_WALL
from watcher.model import Fetched, PolicyText, Rejection

__all__ = ["Finding", "edition_change", "recovers", "triage_answer", "triage_text"]


def triage_answer(fetched: Fetched) -> Finding | None:
    """Judges the answer by itself: a finding for error statuses and empty bodies, else None."""
    status = fetched.status
    if status == 401:
        return Finding(Rejection.LOGIN, "the server asks for a login (HTTP 401)")
    if status >= 400:
        start = fold(fetched.body[:20_000].decode("utf-8", "replace"))
        if status in (403, 405, 429, 503) and BOT_WALL.search(start):
            return Finding(Rejection.BOT_WALL, f"the server answered with a bot wall (HTTP {status})")
        return Finding(Rejection.ERROR_PAGE, f"the server answered with an error (HTTP {status})")
    if status != 200:
        return Finding(Rejection.ERROR_PAGE, f"the server gave no page (HTTP {status})")
    if not fetched.body.strip():
        return Finding(Rejection.EMPTY, "the page is empty")
    return None


def triage_text(text: PolicyText, page_title: str, last: PolicyText | None) -> Finding | None:
    """Judges what the page says, beside the last good version where there is one."""
    page = Page(text, page_title)
    finding = alone(page)
    if last is None:
        return finding
    before = Page(last, last.title, near=page)
    if finding and before.kept_in(page) <= 0.5:
        return finding
    if _recovers(before, page):
        return None
    return beside(page, before)  # a policy that reads like a wall, and always did, is the policy


def recovers(last: PolicyText, text: PolicyText) -> bool:
    """True if the last version, accepted at the time, is no policy beside the one that follows it, or
    only the beginning of it: cut off in the middle of a word."""
    return _recovers(Page(last, last.title), Page(text, text.title))


def _recovers(before: Page, page: Page) -> bool:
    kept = before.kept_in(page)
    if kept > 0.3:
        return kept > 0.9 and breaks_off(before, page) and page.size > 1.1 * before.size and _in_mid_word(before, page)
    slight = before.size < SHORT or (before.size < MEDIUM and before.fragments)
    return alone(before) is not None or (slight and page.size > 8 * before.size)


def _in_mid_word(page: Page, whole: Page) -> bool:
    """Whether the page's last line, which goes on in ``whole``, ends inside a word."""
    end = page.folded_lines[-1]
    return end[-1:].isalnum() and any(
        line.startswith(end) and line[len(end)].isalnum() for line in whole.folded_lines if len(line) > len(end)
    )
