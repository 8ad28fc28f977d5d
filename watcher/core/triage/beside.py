"""A plausible page beside the last good version: another language, another document, a part of it only."""

from __future__ import annotations

from watcher.core.extract.legal import kinds_of
from watcher.core.triage.alone import wall
from watcher.core.triage.cut import broken
from watcher.core.triage.page import MEDIUM, Finding, Page
from watcher.model import Rejection

_PROSE = 0.15
"""The share of common words that prose in any language has; lists of names and menus have less."""


def beside(page: Page, before: Page) -> Finding | None:
    """A finding for a page that is not, or may not be, the next version of ``before``; else None."""
    if damaged := broken(page, before):
        return damaged
    kept = before.kept_in(page)
    if kept > 0.3 and page.size > 0.5 * before.size:
        return None
    if flipped := _another_language(page, before):
        return flipped
    if kept < 0.1 and (other := _another_kind(page, before)):
        return other
    newer = page.newer_than(before)
    if page.size < 0.5 * before.size and not newer and (less := _less(page, before, kept)):
        return less
    if kept < 0.1 and page.legal < min(0.02, 0.4 * before.legal):
        what = "shares hardly a line with the policy and does not read like one"
        return Finding(Rejection.OTHER_DOCUMENT, what)
    if newer and kept > 0.05:
        return None
    return Finding(None, f"only {kept:.0%} of the last version is left; held until the next fetch confirms it")


def _another_language(page: Page, before: Page) -> Finding | None:
    """Also a language that we don't know: prose that has none of the common words of the one before."""
    was = before.language
    if not was:
        return None
    if page.language:
        if page.language == was:
            return None
        what = f"the page is in another language ('{page.language}' instead of '{was}')"
        return Finding(Rejection.LANGUAGE, what)
    if page.size < 40 or before.speaks(was) < _PROSE or page.speaks(was) > 0.2 * before.speaks(was):
        return None
    if page.prose * 2 < before.prose * page.size / before.size:
        return None
    return Finding(Rejection.LANGUAGE, f"the page is in another language (not '{was}')")


def _another_kind(page: Page, before: Page) -> Finding | None:
    """The terms where the privacy policy stood: told by the titles, which must both say what they are."""
    was, now = kinds_of(before.title), kinds_of(page.heading)
    if not was or not now or was & now:
        return None
    what = f"the page is another document: '{page.heading[:80]}' instead of '{before.title[:80]}'"
    return Finding(Rejection.OTHER_DOCUMENT, what)


def _less(page: Page, before: Page, kept: float) -> Finding | None:
    """A page of less than half the size that carries no newer date."""
    if page.size < MEDIUM and page.size < 0.3 * before.size and kept < 0.1 and (found := wall(page, throughout=True)):
        return found
    if page.size < 0.2 * before.size:
        what = f"only {page.size} words where the policy had {before.size}, and no newer date"
        return Finding(Rejection.OTHER_DOCUMENT, what)
    if kept < 0.1 and page.title and before.title and not _same_title(page, before):
        what = f"'{page.title[:80]}' with less than half of the text, and no newer date"
        return Finding(Rejection.OTHER_DOCUMENT, what)
    return None


def _same_title(page: Page, before: Page) -> bool:
    return page.title in before.title or before.title in page.title
