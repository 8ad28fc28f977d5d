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


def broken(page: Page, before: Page) -> Finding | None:
    """A finding where ``page`` is a damaged copy of ``before``, else None."""
    if breaks_off(page, before):
        return Finding(Rejection.TRUNCATED, f"the page breaks off after {page.size} of {before.size} words")
    lost = _lists_lost(page, before)
    if not lost:
        return None
    if lost * 2 > len(before.blocks):
        return Finding(Rejection.EMPTY, f"the list is empty: all {lost} entries are gone")
    return Finding(Rejection.TRUNCATED, f"all {lost} list items are gone, and the sentences that lead to them are left")


def breaks_off(page: Page, before: Page) -> bool:
    """True if ``page`` ends within a line of ``before`` and has nothing of what follows there."""
    if not page.lines or page.lines[-1].endswith(ENDS):
        return False
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


def _lists_lost(page: Page, before: Page) -> int:
    """How many list items or rows went, if all of them did and nothing else; 0 otherwise."""
    gone = [block for block in before.members if block.text not in page.said]
    if len(gone) < max(_MEMBERS, 0.9 * len(before.members)) or page.members or page.newer_than(before):
        return 0
    had = sum(len(block.text) for block in paragraphs(before.blocks))
    stands = {block.text for block in page.blocks}
    kept = sum(len(block.text) for block in paragraphs(before.blocks) if block.text in stands)
    added = sum(len(words(line)) for line in set(page.lines) - set(before.lines))
    lost = sum(len(words(block.text)) for block in gone)
    if kept < 0.7 * had or added > 0.1 * lost:
        return 0
    return len(gone) if lost * 4 > before.size or _dangling(page, before) else 0


def _dangling(page: Page, before: Page) -> bool:
    """Whether three sentences that introduced a list are left without one."""
    left = set(page.lines)
    leads = [one for one, other in zip(before.blocks, before.blocks[1:], strict=False) if _leads(one, other)]
    return sum(1 for lead in leads if lead.text in left) >= _SIDE


def _leads(block: Block, following: Block) -> bool:
    return block.text.endswith((":", "：")) and block.kind is BlockKind.PARAGRAPH and following.kind is BlockKind.ITEM
