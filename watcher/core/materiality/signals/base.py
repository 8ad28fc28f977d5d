"""What a signal is, and what every signal may look at besides the edit itself."""

from __future__ import annotations

import re
from collections.abc import Collection, Container
from typing import NamedTuple

from watcher.core.materiality.edits import Edit
from watcher.core.materiality.vocabulary import concept, holds, holds_any, spans
from watcher.model import Level, Topic

_LISTS = ("subprocessors", "sub-processors", "subprocessor")
_WORDS = 14  # words of the policy quoted in a reason


class Signal(NamedTuple):
    """One thing that makes an edit matter. ``rule`` names what fired; ``reason`` is for a person."""

    rule: str
    level: Level
    topics: tuple[Topic, ...]
    reason: str


class Lens(NamedTuple):
    """Through what an edit is read: the language, the kind of policy, and words of both versions.

    ``title`` is the document's. ``common`` are the words that stand in lower case somewhere: no names. ``old_text`` and
    ``new_text`` tell whether a name is new or gone.
    ``was`` and ``now`` are all edited sentences of the change at hand, ``gone`` and ``come`` their changed words:
    what one sentence lost another may have. ``instead`` is the only sentence that went beside the only one that came.
    """

    language: str
    kind: str = ""
    title: str = ""
    common: Container[str] = frozenset()
    old_text: str = ""
    new_text: str = ""
    was: str = ""
    now: str = ""
    gone: str = ""
    come: str = ""
    instead: str = ""

    def concept(self, name: str) -> re.Pattern[str]:
        """The pattern of a concept in this language."""
        return concept(name, self.language)

    def spans(self, name: str, text: str) -> list[tuple[int, int]]:
        """Where the concept stands in the text, from and to."""
        return spans(name, self.language, text)

    def has(self, name: str, text: str) -> bool:
        """Whether the concept stands in the text."""
        return holds(name, self.language, text)

    def has_any(self, names: Collection[str], text: str) -> bool:
        """Whether one of the concepts stands in the text."""
        return holds_any(names, self.language, text)

    def listing(self, edit: Edit) -> bool:
        """Whether the edit stands in a list of sub-processors or other recipients."""
        if self.kind in _LISTS:
            return True
        return any(self.has("listing", text) for text in (*edit.place.section, edit.place.lead, self.title))

    def speaks_of(self, edit: Edit, *names: str) -> bool:
        """Whether the sentence, its lead-in or its headings hold one of these concepts."""
        return any(self.has_any(names, text) for text in (edit.text, edit.place.context) if text)


def quote(text: str, words: int = _WORDS) -> str:
    """The beginning of a text in quotation marks, cut between words."""
    parts = text.split()
    shown = " ".join(parts[:words]) if len(parts) > 1 else text[:80]
    shown = shown[:160]
    return f"“{shown}{'…' if len(shown) < len(' '.join(parts)) else ''}”"


def around(text: str, span: tuple[int, int], after: int = 2) -> str:
    """A changed stretch with a few words behind it, so that it can be understood alone."""
    start, end = span
    behind = text[end:].split()[:after] if end - start < 40 else []
    return " ".join([text[start:end][:100], *behind]).strip(" ,;.")


def yours(text: str, end: int, lens: Lens) -> bool:
    """Whether the last one spoken of before ``end`` is the person, and not the company."""
    person, company = (
        max((start for start, _ in lens.spans(name, text[:end])), default=-1) for name in ("person", "our_name")
    )
    return person > company
