"""Looks for inputs that break a law: ``python benchmarks/fuzz.py [--seconds S] [--seed N] [--law NAME]``.

Draws the inputs of tests/property/inputs.py for the laws of tests/property/laws.py, round after round, each
round with a seed of its own, until the time is up. Prints for each law how many inputs it held for and what
the costliest one took; for a law that broke, the smallest input that breaks it and the round's seed, with
which it is found again. The exit code is 1 if any law broke, or any input took longer than ``--limit``.
"""

from __future__ import annotations

import argparse
import logging
import secrets
import sys
import traceback
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from time import monotonic, process_time
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from hypothesis import HealthCheck, Phase, given, seed, settings
from hypothesis import strategies as st

from tests.property import inputs, laws

# The laws about pages are slow and the most is at stake there: fewer in a round, but no less time.
ROUND = settings(
    max_examples=200,
    deadline=None,
    database=None,
    phases=(Phase.generate, Phase.target, Phase.shrink),
    suppress_health_check=list(HealthCheck),
)


@dataclass
class Law:
    """One law under test, and what became of it so far."""

    check: Callable[[Any], None]
    drawn: st.SearchStrategy[Any]
    held: int = 0
    slowest: float = 0.0
    costly: Any = None
    broken: list[str] = field(default_factory=list)

    def round(self, number: int) -> None:
        """One round with that seed; a law that broke is left alone after it."""

        @seed(number)
        @ROUND
        @given(self.drawn)
        def hold(drawn: Any) -> None:
            began = process_time()
            self.check(drawn)
            spent = process_time() - began
            self.held += 1
            if spent > self.slowest:
                self.slowest, self.costly = spent, drawn

        try:
            hold()
        except Exception as error:  # noqa: BLE001 - whatever it is, it is what we look for
            self.broken.append(f"seed {number}\n{''.join(traceback.format_exception(error))}")


def main() -> None:
    """Runs the rounds and prints what they found."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seconds", type=float, default=300.0)
    parser.add_argument("--seed", type=int, default=secrets.randbelow(10**9))
    parser.add_argument("--law", default="", help="part of a law's name")
    parser.add_argument("--limit", type=float, default=5.0, help="processor seconds that one input may take")
    asked = parser.parse_args()
    logging.disable()  # pypdf tells of every damaged page
    print(f"seed {asked.seed}, {asked.seconds:.0f} seconds", flush=True)
    with laws.any_answer_is_an_outcome() as any_answer:
        found = {name: law for name, law in _laws(any_answer).items() if asked.law in name}
        _run(list(found.values()), asked.seed, monotonic() + asked.seconds)
    sys.exit(_report(found, asked.limit))


def _laws(any_answer: Callable[[bytes], None]) -> dict[str, Law]:
    return {
        "pages": Law(laws.any_bytes_have_a_named_outcome, inputs.histories),
        "pdf": Law(laws.any_pdf_is_read_or_refused, inputs.pdfs),
        "headers": Law(laws.any_headers_are_harmless, inputs.headers),
        "encoded bodies": Law(laws.any_encoded_body_is_bounded, inputs.damaged(st.binary(max_size=60))),
        "answers": Law(any_answer, inputs.answers),
        "addresses": Law(laws.any_address_means_one_host, inputs.urls),
        "configuration": Law(laws.any_text_is_a_configuration_or_not, inputs.configurations),
        "patterns": Law(laws.any_pattern_ends, inputs.patterns),
        "manifest": Law(laws.any_manifest_line_is_replayed_or_told, inputs.manifest_lines),
    }


def _run(under_test: list[Law], first: int, until: float) -> None:
    """Gives each law about the same time: the one that had the least so far is next."""
    spent = dict.fromkeys(range(len(under_test)), 0.0)
    number = first
    while spent and monotonic() < until:
        at = min(spent, key=lambda one: spent[one])
        began = monotonic()
        under_test[at].round(number)
        spent[at] += monotonic() - began
        number += 1
        if under_test[at].broken:
            del spent[at]


def _report(found: dict[str, Law], limit: float) -> int:
    for name, law in found.items():
        print(f"{name:16} held for {law.held:7,} inputs, at most {law.slowest:6.3f} s for one")
        if law.slowest > limit:
            print(f"  too slow: {law.costly!r:.2000}")
    for name, law in found.items():
        for told in law.broken:
            print(f"\n{name} BROKE with {told}")
    return int(any(law.broken or law.slowest > limit for law in found.values()))


if __name__ == "__main__":
    main()
