"""A text with the measures that triage takes of it, each taken once; and what triage may find."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from functools import cached_property
from typing import NamedTuple

from watcher.core.extract.legal import LEGAL, names_document
from watcher.core.language import language_of, share_of
from watcher.core.text import fold, words
from watcher.model import Block, BlockKind, PolicyText, Rejection

SHORT = 150
"""Words. Hardly any policy is shorter; nearly every wall, shell and error page is."""

MEDIUM = 400
"""Words. Up to this length a page that names itself an error or a wall in its title is one."""

SAMPLE = 200_000
"""Characters of a text that are looked at for vocabulary."""

ENDS = (".", "!", "?", ":", ";", ")", "]", '"', "”", "’", "»", "。", "！", "？", "；", "：", "」", "।")
"""What a whole line of prose ends with."""

_SENTENCE = 12
_MOSTLY = 0.5  # share of lines kept from which on nothing finer is asked
_RUN = 5  # words of a run


class Finding(NamedTuple):
    """Why a page is not taken as the policy; without a ``reason`` it is only held until confirmed."""

    reason: Rejection | None
    detail: str


class Page:
    """One text, measured. ``title`` is the page's own where it has one; ``near`` may have most of its lines."""

    def __init__(self, text: PolicyText, title: str, near: Page | None = None) -> None:
        self._near = near
        self.said = text.text
        self.title = fold(title or text.title)
        self.heading = fold(text.title)
        self.dated = text.dated
        self.declared = text.language
        self.blocks: list[Block] = [block for section in text.sections for block in section.blocks]
        self.lines = list(text.lines())

    @cached_property
    def folded(self) -> str:
        return fold(self.said[:SAMPLE])

    @cached_property
    def size(self) -> int:
        """Words."""
        if self._near is None:
            return len(words(self.said))
        ours, theirs = Counter(self.lines), Counter(self._near.lines)
        return self._near.size + _counted(ours - theirs) - _counted(theirs - ours)

    @cached_property
    def legal(self) -> float:
        """Legal terms for each word."""
        return len(LEGAL.findall(self.folded)) / max(1, len(words(self.said[:SAMPLE])))

    @cached_property
    def fragments(self) -> bool:
        """True if it is made of menu entries and slogans rather than of sentences."""
        return self.size < 9 * len(self.lines)

    @cached_property
    def prose(self) -> int:
        """Lines that are sentences."""
        return sum(1 for line in self.lines if line.endswith(ENDS) and len(words(line)) >= _SENTENCE)

    @cached_property
    def told(self) -> float:
        """The share of its words that stand in sentences, short ones too."""
        counts = [len(words(line)) for line in self.lines if line.endswith(ENDS)]
        return sum(count for count in counts if count >= _SENTENCE // 2) / max(1, self.size)

    @cached_property
    def documents(self) -> list[str]:
        """Lines that are the name of a document and nothing else, each once."""
        return list(dict.fromkeys(line for line in self.lines if names_document(line)))

    @cached_property
    def members(self) -> list[Block]:
        """List items, and table rows that aren't column names."""
        return [block for block in self.blocks if block.kind is BlockKind.ITEM or _is_row(block)]

    @cached_property
    def language(self) -> str:
        return language_of(self.said)

    def speaks(self, language: str) -> float:
        """The share of the words that are common ones of ``language``."""
        return share_of(self.said, language)

    @cached_property
    def folded_lines(self) -> list[str]:
        return [fold(line) for line in self.lines]

    @cached_property
    def flat(self) -> str:
        """The folded text as one line, however it was wrapped."""
        return " ".join(" ".join(self.folded_lines).split())

    def kept_in(self, other: Page) -> float:
        """The share of this text that the other still has: by lines, or else by runs of words.

        A name that is new in every line, or lines cut elsewhere, leave no line as it was.
        """
        still = set(other.folded_lines)
        total = sum(map(len, self.lines))
        kept = sum(len(line) for line, folded in zip(self.lines, self.folded_lines, strict=True) if folded in still)
        share = kept / total if total else 0.0
        return share if share > _MOSTLY else max(share, self._runs_in(other))

    def _runs_in(self, other: Page) -> float:
        ours, theirs = Counter(self.runs), Counter(other.runs)
        return (ours & theirs).total() / ours.total() if ours else 0.0

    @cached_property
    def runs(self) -> list[tuple[str, ...]]:
        """Every few words in a row."""
        found = words(self.said)
        return list(zip(*(found[shift:] for shift in range(_RUN)), strict=False))

    def newer_than(self, other: Page) -> bool:
        """Whether it carries a later date than the other."""
        return bool(self.dated and self.dated > other.dated)


def _counted(lines: Counter[str]) -> int:
    """The words of lines, each as often as it stands there: no word goes on in the next line."""
    return sum(times * len(words(line)) for line, times in lines.items())


def _is_row(block: Block) -> bool:
    return block.kind is BlockKind.ROW and not block.header


def paragraphs(blocks: list[Block]) -> Iterator[Block]:
    """What isn't a member of a list or table."""
    return (block for block in blocks if block.kind not in (BlockKind.ITEM, BlockKind.ROW))
