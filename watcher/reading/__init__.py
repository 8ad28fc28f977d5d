"""Reading pages outside of the process that watches: in one of its own (``process``), or right here.

A page that takes for ever, or that brings down the libraries which parse it, costs its own check and no other.
Decides nothing by itself (that is ``core.decide``), stores nothing.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from watcher.core.decide import Answer, Question
    from watcher.workers import Job


@dataclass(frozen=True, slots=True)
class Read:
    """What came of a page that was given away to be read."""

    job: Job
    question: Question
    answer: Answer


class Reader(Protocol):
    """Reads pages one after the other. ``ask`` returns at once; what came of it arrives as a ``Read``."""

    def ask(self, job: Job, question: Question) -> None: ...

    def mend(self) -> str:
        """Starts anew if it has died; a sentence about that, or empty."""
        ...

    def close(self) -> None:
        """Reads nothing more, and waits for nothing."""
        ...


class AtOnce:
    """Reads right here, while whoever asks waits: for tests and small jobs."""

    def __init__(self, arrived: Callable[[Read], None]) -> None:
        self._arrived = arrived

    def ask(self, job: Job, question: Question) -> None:
        """Reads."""
        from watcher.core.decide import answer  # late: most checks read no page

        self._arrived(Read(job, question, answer(question)))

    def mend(self) -> str:
        """It can't die."""
        return ""

    def close(self) -> None:
        """Nothing is under way."""
