"""How the cost of comparing and judging grows: ``python benchmarks/compare.py [--repeat N] [--skip-hard]``.

Made-up policies of 10 to 10,000 paragraphs in five sorts of change; every figure is the time for one
paragraph beside that of the same change in a policy of 100, so that it means something on any machine: 1.0
in every row is linear. Then the cases that make a plain ``difflib`` quadratic, each of 1.4 million
characters. Times are processor seconds, the best of N.
"""

from __future__ import annotations

import argparse
import random
import re
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path
from time import process_time

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from watcher.core.diff import compare
from watcher.core.materiality import judge
from watcher.model import Block, BlockKind, PolicyText, Section

CHARACTERS = 1_400_000
COUNTS = (10, 30, 100, 300, 1000, 3000, 10_000)
_POLICY = re.findall(
    r"\w+",
    "we may share your personal data with third parties to provide the service and you can object to marketing at any"
    " time unless we must keep information for thirty days under law or delete an account never sell cookies partners"
    " use training models collect payment terms liability children consent transfer notice arbitration",
)
_SYLLABLES = re.findall(r"\w+", "ba ce di fo gu la me ni po ru sa te va zo con per tra sto ver min")


def words(seed: int, count: int, vocabulary: int = 4000) -> list[str]:
    """Words as frequent as those of a language: few very common ones, many rare ones."""
    chance = random.Random(seed)  # noqa: S311 - text, not secrets
    made = ["".join(chance.choices(_SYLLABLES, k=1 + rank % 4)) for rank in range(vocabulary)]
    weights = [1 / (rank + 1) for rank in range(vocabulary)]
    return chance.choices(made, weights, k=count)


def version(paragraphs: list[str], per_section: int = 20, first: int = 0) -> PolicyText:
    """Sections of so many paragraphs, numbered from ``first``, or not where that is 0."""
    sections = []
    for index in range(0, len(paragraphs), per_section):
        heading = f"Section on {paragraphs[index][:24]}"
        if first:
            number = str(first + index // per_section)
            body = tuple(Block(BlockKind.PARAGRAPH, text) for text in paragraphs[index : index + per_section])
            sections.append(Section(number, heading, 1, heading, (f"{number}. {heading}",), body))
            continue
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


def legal(seed: int, paragraphs: int, length: int = 28) -> list[str]:
    """Prose of which every other word is one that policies use: what judging it costs is no less than in earnest."""
    chance = random.Random(seed)  # noqa: S311 - text, not secrets
    made = []
    for text in prose(seed, paragraphs, length):
        split = text.split(" ")
        split[::2] = [chance.choice(_POLICY) + ("." if word.endswith(".") else "") for word in split[::2]]
        made.append(" ".join(split).capitalize())
    return made


def changes(count: int) -> dict[str, tuple[PolicyText, PolicyText]]:
    """Five sorts of change of a policy of so many paragraphs, from the cheapest."""
    base = legal(1, count)
    one = [*base[: count // 2], *touched(base[count // 2 : count // 2 + 1]), *base[count // 2 + 1 :]]
    parts = [base[at : at + 20] for at in range(0, count, 20)]
    moved = [text for part in random.Random(5).sample(parts, len(parts)) for text in part]  # noqa: S311
    return {
        "nothing": (version(base), version(base)),
        "one edit": (version(base), version(one)),
        "all touched": (version(base), version(touched(base))),
        "all moved": (version(base), version(moved)),
        "renumbered": (version(base, first=1), version(base, first=2)),
    }


def both(old: PolicyText, new: PolicyText) -> object:
    """What a new version costs."""
    return judge(compare(old, new), old, new)


def growth(repeat: int) -> None:
    """Prints the time for a paragraph by size and sort of change, beside that at 100 paragraphs."""
    spent: dict[str, dict[int, float]] = {}
    for count in COUNTS:
        for name, (old, new) in changes(count).items():
            runs = max(repeat, 600 // count)
            spent.setdefault(name, {})[count] = measure(partial(both, old, new), runs)
    print("compare and judge: time for a paragraph, beside that in a policy of 100 paragraphs")
    print(f"{'paragraphs':<12}" + "".join(f"{count:>9,}" for count in COUNTS) + f"{'seconds':>10}")
    for name, row in spent.items():
        figures = "".join(f"{row[count] / count / (row[100] / 100):>9.2f}" for count in COUNTS)
        print(f"{name:<12}{figures}{row[COUNTS[-1]]:>10.2f}")


def hard(repeat: int) -> None:
    """Prints the time that each hard case takes."""
    print(f"\n{CHARACTERS:,} characters or so a side{'':<17} compare    judge   characters   changes")
    for name, (before, after, per_section) in hard_cases().items():
        old, new = version(before, per_section), version(after, per_section)
        comparison = compare(old, new)
        taken = measure(partial(compare, old, new), repeat)
        judged = measure(partial(judge, comparison, old, new), 1)
        print(f"{name:<50} {taken:>7.2f} {judged:>8.2f} {len(old.text):>12,} {len(comparison.changes):>9,}")


def main() -> None:
    """Prints both tables."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--repeat", type=int, default=2)
    parser.add_argument("--skip-hard", action="store_true")
    args = parser.parse_args()
    growth(args.repeat)
    if not args.skip_hard:
        hard(args.repeat)


if __name__ == "__main__":
    main()
