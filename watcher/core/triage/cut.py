"""Whether a capture broke off, or lost its lists on the way: told by what the last good version says at that place.

An editor takes out sentences, paragraphs and sections, but doesn't end a document in the middle of a
sentence, nor leave ten lead-ins behind without their lists. Length and date prove nothing here.
"""

from __future__ import annotations

from watcher.core.text import words
from watcher.core.triage.page import ENDS, Finding, Page, paragraphs
from watcher.model import Block, BlockKind, Rejection

_MEMBERS = 4
_SIDE = 3
_LEADS = 3


def broken(page: Page, before: Page) -> Finding | None:
    """A finding where ``page`` is a damaged copy of ``before``, else None."""
    if breaks_off(page, before):
        return Finding(Rejection.TRUNCATED, f"the page breaks off after {page.size} of {before.size} words")
    stands = {block.text for block in page.blocks}
    gone = [block for block in before.members if block.text not in stands]
    if len(gone) < _MEMBERS or page.newer_than(before) or not _only_these(gone, page, before):
        return None
    if len(gone) == len(before.members) and len(gone) * 2 > len(before.blocks):
        return Finding(Rejection.EMPTY, f"the list is empty: all {len(gone)} entries are gone")
    if _bereft(page, before) < _LEADS:
        return None
    what = f"{len(gone)} list items are gone, and the sentences that lead to them are left"
    return Finding(Rejection.TRUNCATED, what)


def breaks_off(page: Page, before: Page) -> bool:
    """True if ``page`` ends within a line of ``before`` and has nothing of what follows there."""
    if not page.lines or page.lines[-1].endswith(ENDS):
        return False
    if before.flat.startswith(page.flat) and before.flat[len(page.flat) :][:1].isalnum():
        return True  # in mid-word; short texts may have been wrapped otherwise
    end = page.folded_lines[-1]
    for place, line in enumerate(before.folded_lines):
        if len(line) > len(end) + 1 and line.startswith(end) and _same_before(page, before, place):
            return _all_gone(page, before, place)
    return False


def _same_before(page: Page, before: Page, place: int) -> bool:
    """Whether the lines before the last one are those that stood before ``place``."""
    return page.folded_lines[:-1][-_SIDE:] == before.folded_lines[:place][-_SIDE:]


def _all_gone(page: Page, before: Page, place: int) -> bool:
    """Whether at least a line follows ``place``, and hardly any of what follows is still on the page."""
    still = set(page.folded_lines)
    following = before.folded_lines[place + 1 :]
    gone = sum(len(line) for line in following if line not in still)
    return bool(following) and gone >= 0.9 * sum(map(len, following))


def _only_these(gone: list[Block], page: Page, before: Page) -> bool:
    """Whether the rest of the text stands and nothing came in the place of what is gone."""
    stands = {block.text for block in page.blocks}
    had = sum(len(block.text) for block in paragraphs(before.blocks))
    kept = sum(len(block.text) for block in paragraphs(before.blocks) if block.text in stands)
    added = sum(len(words(line)) for line in set(page.lines) - set(before.lines))
    return kept >= 0.9 * had and added <= 0.05 * sum(len(words(block.text)) for block in gone)


def _bereft(page: Page, before: Page) -> int:
    """How many sentences that introduced a list are left without any item of it."""
    stands = {block.text for block in page.blocks}
    items: dict[str, list[str]] = {}
    lead = ""
    for block in before.blocks:
        if block.kind is BlockKind.ITEM:
            items.setdefault(lead, []).append(block.text)
        else:
            lead = block.text if block.text.endswith((":", "：")) else ""
    return sum(1 for lead, under in items.items() if lead in stands and stands.isdisjoint(under))
