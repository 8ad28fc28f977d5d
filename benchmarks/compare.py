"""How the cost of comparing grows: ``python benchmarks/compare.py [--repeat N]``.

Made-up policies of 10 to 10,000 paragraphs, every paragraph touched; then the cases that make a plain
``difflib`` quadratic, each of 1.4 million characters. Times are processor seconds, the best of N; every row gives its
cost per paragraph beside that of the first, so the figures mean something on any machine.
"""

from __future__ import annotations

import argparse
import random
import re
import sys
from collections.abc import Callable
from pathlib import Path
from time import process_time

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from watcher.core.diff import compare
from watcher.model import Block, BlockKind, PolicyText, Section

CHARACTERS = 1_400_000
_SYLLABLES = re.findall(r"\w+", "ba ce di fo gu la me ni po ru sa te va zo con per tra sto ver min")


def words(seed: int, count: int, vocabulary: int = 4000) -> list[str]:
    """Words as frequent as those of a language: few very common ones, many rare ones."""
    chance = random.Random(seed)  # noqa: S311 - text, not secrets
    made = ["".join(chance.choices(_SYLLABLES, k=1 + rank % 4)) for rank in range(vocabulary)]
    weights = [1 / (rank + 1) for rank in range(vocabulary)]
    return chance.choices(made, weights, k=count)


def version(paragraphs: list[str], per_section: int = 20) -> PolicyText:
    """Sections of so many paragraphs."""
    sections = []
    for index in range(0, len(paragraphs), per_section):
        heading = f"Section on {paragraphs[index][:24]}"
        body = tuple(Block(BlockKind.PARAGRAPH, text) for text in paragraphs[index : index + per_section])
        sections.append(Section(str(index), heading, 1, f"{heading} {index}", (heading,), body))
    return PolicyText("Terms", tuple(sections))


def prose(seed: int, paragraphs: int, length: int) -> list[str]:
    """Paragraphs of ``length`` words, with a full stop every dozen or so."""
    stream = words(seed, paragraphs * length)
    for at in range(11, len(stream), 13):
        stream[at] += "."
    return [" ".join(stream[at : at + length]) for at in range(0, len(stream), length)]


def touched(paragraphs: list[str], seed: int = 7) -> list[str]:
    """One word replaced in the middle of every paragraph."""
    chance = random.Random(seed)  # noqa: S311 - text, not secrets
    return [_touch(text.split(" "), chance) for text in paragraphs]


def _touch(text: list[str], chance: random.Random) -> str:
    text[len(text) // 2] = f"changed{chance.randrange(10**6)}"
    return " ".join(text)


def hard_cases() -> dict[str, tuple[list[str], list[str], int]]:
    """Old and new paragraphs, and how many of them stand in a section."""
    base = prose(1, 10_000, 22)
    one = [" ".join(base)]
    short = prose(4, 60_000, 4)
    chance = random.Random(3)  # noqa: S311 - text, not secrets
    shuffled = chance.sample(base, len(base))
    again = [" ".join(text.split(" ")[:11] * 2) for text in base[:100]] * 100
    rewrapped = re.split(r"(?<=\.) ", " ".join(base))
    return {
        "every paragraph touched": (base, touched(base), 20),
        "the same, one section": (base, touched(base), 10**6),
        "nothing in common": (base, prose(2, 10_000, 22), 20),
        "one block of 220,000 words": (one, touched([" ".join(touched(base))]), 1),
        "all words the same": (["data " * 280_000], ["data " * 140_000 + "and " + "data " * 139_000], 1),
        "two words in turn": (["data and " * 140_000], ["and data or " * 93_000], 1),
        "the same 100 paragraphs again and again": (again, touched(again), 20),
        "paragraphs shuffled": (base, shuffled, 20),
        "re-wrapped": (base, rewrapped, 10**6),
        "short list items, every third replaced": (
            short,
            [text if at % 3 else f"new{at} item" for at, text in enumerate(short)],
            100,
        ),
    }


def measure(job: Callable[[], object], repeat: int) -> float:
    """Processor seconds of the fastest of ``repeat`` runs."""
    best = float("inf")
    for _ in range(repeat):
        start = process_time()
        job()
        best = min(best, process_time() - start)
    return best


def main() -> None:
    """Prints both tables."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--repeat", type=int, default=2)
    repeat = parser.parse_args().repeat
    print("every paragraph touched, 28 words each\nparagraphs   seconds   µs a paragraph   of the first row")
    first = 0.0
    for count in (10, 30, 100, 300, 1000, 3000, 10_000):
        base = prose(1, count, 28)
        old, new = version(base), version(touched(base))
        taken = measure(lambda old=old, new=new: compare(old, new), max(repeat, 300 // count)) / count  # type: ignore[misc]
        first = first or taken
        print(f"{count:>10} {taken * count:>9.3f} {taken * 1e6:>16.0f} {taken / first:>17.2f}×")
    print(f"\n{CHARACTERS:,} characters or so a side{'':<25} seconds   characters   changes")
    for name, (before, after, per_section) in hard_cases().items():
        old, new = version(before, per_section), version(after, per_section)
        changes = len(compare(old, new).changes)
        taken = measure(lambda old=old, new=new: compare(old, new), repeat)  # type: ignore[misc]
        print(f"{name:<50} {taken:>7.2f} {len(old.text):>12,} {changes:>9,}")


if __name__ == "__main__":
    main()
