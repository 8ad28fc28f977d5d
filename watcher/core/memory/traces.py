"""Sentences that came and went lately: what returns, or goes as it went before, is no news.

A sentence is known by its words and its place (headings, lead-in): the same words in another section, or
under "You must not:", are another sentence. Only a change all of whose sentences are known is quiet, so
whatever was never there before speaks, wherever it stands.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from watcher.core.text import fold, sentences, words
from watcher.model import Change, ChangeKind, JudgedChange, Level, Trace, Verdict

LATELY = timedelta(days=90)
"""What came or went longer ago is news again when it returns."""

RETURNED = "returned"
"""The name of this step, in ``JudgedChange.by``."""

_VERSIONS = 10  # how many versions back anything is remembered
_MOST = 2000  # sentences remembered of one policy
_FEW = 3  # words: a line of so few ("Products: all") stands in many places, and tells nothing by itself
_TIMES = 4  # versions named of one sentence
_TELLING = (ChangeKind.ADDED, ChangeKind.REMOVED, ChangeKind.EDITED, ChangeKind.RENAMED)


def traced(traces: Sequence[Trace], changes: Iterable[Change], old: int, new: int, at: datetime) -> tuple[Trace, ...]:
    """The memory after version ``new`` has taken the place of ``old``."""
    known = {trace.digest: trace for trace in traces if max(*trace.came, *trace.went, 0) >= new - _VERSIONS}
    for change in changes:
        gone, come = _exchanged(change)
        for digest in gone:
            trace = known.get(digest, Trace(digest, (), (), at))
            known[digest] = replace(trace, went=_with(trace.went, old), at=at)
        for digest in come:
            trace = known.get(digest, Trace(digest, (), (), at))
            known[digest] = replace(trace, came=_with(trace.came, new), at=at)
    return tuple(sorted(known.values(), key=lambda trace: (trace.at, trace.digest))[-_MOST:])


def recall(verdict: Verdict, traces: Sequence[Trace], *, now: datetime, stale: bool = False) -> Verdict:
    """The verdict without levels for what was here lately; ``stale``: however long ago it was here."""
    known = {trace.digest: trace for trace in traces if stale or now - trace.at <= LATELY}
    changes = tuple(_recalled(judged, known, stale=stale) for judged in verdict.changes)
    if changes == verdict.changes:
        return verdict
    worst, left = (max((judged.level for judged in side), default=Level.NONE) for side in (verdict.changes, changes))
    if not left:
        return replace(verdict, level=left, changes=changes, reasons=(), effective="", notice="")
    # Many changes, or a text wholly replaced, weigh more than the worst of them: so does what is left.
    return replace(verdict, level=Level(left + max(0, verdict.level - worst)), changes=changes)


def _recalled(judged: JudgedChange, known: Mapping[str, Trace], *, stale: bool) -> JudgedChange:
    if not judged.level or judged.change.kind not in _TELLING:
        return judged
    gone, come = _exchanged(judged.change)
    if not _telling(judged.change.after if come else judged.change.before if gone else ""):
        return judged
    back = [known.get(digest) for digest in come]
    lost = [known.get(digest) for digest in gone]
    if not all(trace and trace.went for trace in (back or lost)) or not all(lost):
        return judged
    found = [trace for trace in (back or lost) if trace]
    returned = f"returned to its wording of version {max(trace.went[-1] for trace in found)}"
    # The gravest return is quiet only where its words were themselves told when they came.
    if judged.level >= Level.CRITICAL and not stale and not all(trace.came for trace in found):
        return replace(judged, reasons=(*judged.reasons, returned))
    often = max(found, key=lambda trace: len(trace.went)).went
    if not back or len(often) > 1:
        returned = f"came and went before (version{'s' * (len(often) > 1)} {', '.join(map(str, often))})"
    return replace(judged, level=Level.NONE, reasons=(returned, *judged.reasons), by=RETURNED)


def _telling(text: str) -> bool:
    return any(len(words(line)) > _FEW for line in text.splitlines())


def _with(numbers: tuple[int, ...], number: int) -> tuple[int, ...]:
    return tuple(dict.fromkeys((*numbers, number)))[-_TIMES:]


# --- sentences in their place --------------------------------------------------------------------------


def _exchanged(change: Change) -> tuple[list[str], list[str]]:
    """Digests of the sentences that a change takes and brings; none for one that only moved."""
    if change.kind not in _TELLING:
        return [], []
    old = dict.fromkeys(_placed(change, change.before, change.old_section or change.section))
    new = dict.fromkeys(_placed(change, change.after, change.section))
    return [_digest(one) for one in old if one not in new], [_digest(one) for one in new if one not in old]


def _digest(placed: str) -> str:
    return hashlib.sha256(placed.encode()).hexdigest()[:16]


def _placed(change: Change, text: str, section: tuple[str, ...]) -> Iterator[str]:
    """The sentences of a text, each behind the headings and the lead-in under which it stands."""
    titles = section[:-1] if change.kind is ChangeKind.RENAMED else section
    # Letters only: what was renumbered meanwhile stands in the same place.
    place = "\x1f".join("".join(filter(str.isalpha, fold(title))) for title in (*titles, change.lead))
    for line in text.splitlines():
        for sentence in sentences(line):
            yield f"{place}\x1f{''.join(fold(sentence).split())}"
