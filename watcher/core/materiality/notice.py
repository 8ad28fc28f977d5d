"""The time that a text leaves before it applies, or to object to it: "30 days to object".

Reads the sentences that changed first, then those on how the text may change. Counts no days and knows
no today.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from watcher.core.late import late
from watcher.core.materiality.dates import EFFECTIVE, effective_date
from watcher.core.materiality.edits import plain
from watcher.core.materiality.numbers import counts, may_last, quantities
from watcher.core.materiality.signals.base import Lens
from watcher.core.text import sentences
from watcher.model import Change

_PERIODS = frozenset({"day", "week", "month"})
_NOT_THESE = ("breach", "retention_period", "payment")
_WORDS = 9  # of the sentence that are shown
_BEFORE = 3  # of them in front of the period, where nothing stands behind it
_STOP = late(r"[.;:()!?]|, ")
_WORD = late(r"\S+")


def notice(changes: Iterable[Change], lines: Iterable[str], lens: Lens) -> str:
    """The window in the text's own words, or empty; ``lines`` are those of the new text."""
    after = (line for change in changes if change.after != change.before for line in change.after.splitlines())
    return next(_windows(after, lens), "") or next(_windows(lines, lens), "")


def _windows(lines: Iterable[str], lens: Lens) -> Iterator[str]:
    for line in lines:
        if not may_last(plain(line), lens.language):
            continue
        changing = lens.has("amendment", line) or lens.has("policy_change", line) or lens.has("objection", line)
        if changing and counts(line, lens.language):
            yield from (window for sentence in sentences(line) if (window := _window(plain(sentence), lens)))


def _window(text: str, lens: Lens) -> str:
    objecting = lens.has("objection", text)
    begins = objecting and effective_date(text, lens.language)
    if not (begins or lens.has("amendment", text) or lens.has("announcement", text)):
        return ""
    if not (objecting or EFFECTIVE.search(text) or lens.has("notice_given", text) or lens.has("ahead", text)):
        return ""
    if not objecting and any(lens.has(name, text) for name in _NOT_THESE):
        return ""
    found = (at for at, quantity in quantities(text, lens.language) if quantity.unit in _PERIODS)
    return next((_shown(text, at) for at in found), "")


def _shown(text: str, at: int) -> str:
    """The words from the period to the end of its clause; some of those before it where that is all."""
    stop = _STOP.search(text, text.find(")", at) + 1 if _spelled(text, at) else at)
    words = [match[0] for match in _WORD.finditer(text, at, stop.start() if stop else len(text))]
    if len(words) <= _BEFORE:
        words = text[:at].split()[-_BEFORE:] + words
    return " ".join([*words[:_WORDS], *("…" for _ in words[_WORDS : _WORDS + 1])])


def _spelled(text: str, at: int) -> bool:
    """Whether the number is written twice: "thirty (30) days"."""
    return re.compile(r"[\w-]+ \(\d").match(text, at) is not None
