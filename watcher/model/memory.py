"""What is remembered of a policy beyond its versions, so that nothing is told twice. Decides nothing."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Trace:
    """A sentence that came into the text, or went out of it, not long ago.

    ``digest`` (16 hex digits) is of the sentence and the place where it stands. ``came`` are the versions
    that brought it, ``went`` the last versions that had it, oldest first; ``at`` is when that last happened.
    """

    digest: str
    came: tuple[int, ...]
    went: tuple[int, ...]
    at: datetime


@dataclass(frozen=True, slots=True)
class VolatileLine:
    """A place in the text whose line changes while the policy doesn't, or may turn out to.

    ``section`` is the key of its section, ``path`` that section's titles. ``before`` and ``after`` are
    digests of the blocks around a run of ``run`` changing blocks, empty at an edge of the section; this
    line is number ``at`` of the run, from 0. ``shape`` is the digest of the wording without its dates and
    counters if only those change, empty if the wording itself does. ``reading`` is the last one,
    ``readings`` the digests of distinct ones, ``times`` how often it changed, ``since`` when that was first
    seen. ``proved``: it is left out of comparisons.
    """

    section: str
    path: tuple[str, ...]
    before: str
    after: str
    shape: str
    reading: str
    readings: tuple[str, ...]
    times: int
    since: datetime
    run: int = 1
    at: int = 0
    proved: bool = False


@dataclass(frozen=True, slots=True)
class Memory:
    """``traces`` by time and digest, ``lines`` in the order in which they were found."""

    traces: tuple[Trace, ...] = ()
    lines: tuple[VolatileLine, ...] = ()
