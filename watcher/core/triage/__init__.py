"""Is this the policy at all? Rejects what isn't, holds back what may not be.

Two looks: at the answer (status, emptiness) and at its text (words of walls and errors, legal
vocabulary, language, what it shares with the last good version). Knows nothing of HTML.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from watcher.core.language import language_of
from watcher.core.text import fold, words
from watcher.core.triage.vocabulary import BOT_WALL, CONSENT_QUESTION, ERROR, LEGAL, SIGNS
from watcher.model import Fetched, PolicyText, Rejection

SHORT = 150
"""Words. Hardly any policy is shorter; nearly every wall, shell and error page is."""

MEDIUM = 400
"""Words. Up to this length a page that names itself an error or a wall in its title is one."""

SAMPLE = 200_000
"""Characters of a text that are looked at for vocabulary."""


@dataclass(frozen=True, slots=True)
class Finding:
    """Why a page is not taken as the policy; without a ``reason`` it is only held until confirmed."""

    reason: Rejection | None
    detail: str


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
    page = _Page(text, page_title)
    finding = _alone(page)
    if last is None:
        return finding
    before = _Page(last, last.title)
    if finding and before.kept_in(page) <= 0.5:
        return finding
    if recovers(last, text):
        return None
    return _beside(page, before)  # a policy that reads like a wall, and always did, is the policy


def recovers(last: PolicyText, text: PolicyText) -> bool:
    """True if the last version, accepted at the time, is no policy beside the one that follows it."""
    before, page = _Page(last, last.title), _Page(text, text.title)
    if before.kept_in(page) > 0.3:
        return False
    slight = before.size < SHORT or (before.size < MEDIUM and before.fragments)
    return _alone(before) is not None or (slight and page.size > 8 * before.size)


class _Page:
    """A text with the measures that triage takes of it, each taken once."""

    def __init__(self, text: PolicyText, title: str) -> None:
        self.said = text.text
        self.title = fold(title or text.title)
        self.dated = text.dated
        self._text = text

    @cached_property
    def folded(self) -> str:
        return fold(self.said[:SAMPLE])

    @cached_property
    def size(self) -> int:
        return len(words(self.said))

    @cached_property
    def legal(self) -> float:
        """Legal terms for each word."""
        return len(LEGAL.findall(self.folded)) / max(1, len(words(self.said[:SAMPLE])))

    @cached_property
    def fragments(self) -> bool:
        """True if it is made of menu entries and slogans rather than of sentences."""
        return self.size < 9 * sum(1 for _ in self._text.lines())

    @cached_property
    def language(self) -> str:
        return language_of(self.said)

    def _lines(self) -> Iterator[tuple[str, int]]:
        for line in self._text.lines():
            yield fold(line), len(line)

    def kept_in(self, other: _Page) -> float:
        """The share of this text that stands in lines which the other still has."""
        still = {line for line, _ in other._lines()}
        total = kept = 0
        for line, size in self._lines():
            total += size
            kept += size if line in still else 0
        return kept / total if total else 0.0


def _alone(page: _Page) -> Finding | None:
    """What a page gives away by itself."""
    if page.size == 0:
        return Finding(Rejection.EMPTY, "the page holds no text")
    if page.size < MEDIUM and (sign := CONSENT_QUESTION.search(page.folded[:300])):
        return Finding(Rejection.CONSENT, f"the page asks for consent: '{sign[0].strip()}'")
    for reason, signs in SIGNS:
        sign = signs.search(page.title) if page.size < MEDIUM and signs in (BOT_WALL, ERROR) else None
        if sign is None and page.size < SHORT and page.legal < 0.06:
            sign = signs.search(page.folded)
        if sign:
            return Finding(reason, f"{page.size} words that say '{sign[0].strip()}'")
    if page.size < 12 and not page.legal:
        return Finding(Rejection.PLACEHOLDER, f"only {page.size} words: '{page.said[:80].strip()}'")
    if page.size < 800 and page.legal < 0.003 and page.fragments:
        return Finding(Rejection.OTHER_DOCUMENT, "nothing on the page reads like a policy")
    return None


def _beside(page: _Page, before: _Page) -> Finding | None:
    """Compares a plausible page with the last good version."""
    kept = before.kept_in(page)
    if kept > 0.3 and page.size > 0.5 * before.size:
        return None
    if page.language and before.language and page.language != before.language:
        what = f"the page is in another language ('{page.language}' instead of '{before.language}')"
        return Finding(Rejection.LANGUAGE, what)
    newer = bool(page.dated and page.dated > before.dated)
    if page.size < 0.5 * before.size and not newer:
        cut = before.said.startswith(page.said[: max(0, len(page.said) - 200)])
        if cut and not page.said.rstrip().endswith((".", "!", "?", ":", ")")):
            return Finding(Rejection.TRUNCATED, f"the page breaks off after {page.size} of {before.size} words")
        if page.size < 0.2 * before.size:
            what = f"only {page.size} words where the policy had {before.size}, and no newer date"
            return Finding(Rejection.OTHER_DOCUMENT, what)
    if kept < 0.1 and page.legal < min(0.02, 0.4 * before.legal):
        return Finding(Rejection.OTHER_DOCUMENT, "shares hardly a line with the policy and does not read like one")
    if newer and kept > 0.05:
        return None
    return Finding(None, f"only {kept:.0%} of the last version is left; held until the next fetch confirms it")
