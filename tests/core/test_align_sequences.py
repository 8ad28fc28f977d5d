from __future__ import annotations

import random
from itertools import pairwise

import pytest

from watcher.core.align import increasing, matches


def check(a: list[str], b: list[str]) -> int:
    """Asserts that the matches are matches; returns how many elements they cover."""
    found = matches(a, b)
    for i, j, size in found:
        assert size > 0
        assert a[i : i + size] == b[j : j + size]
    for one, two in pairwise(found):
        assert one.a + one.size <= two.a
        assert one.b + one.size <= two.b
    return sum(match.size for match in found)


def test_equal_sequences_match_whole() -> None:
    assert check(list("abc") * 2000, list("abc") * 2000) == 6000


def test_nothing_in_common() -> None:
    assert matches(list("abc"), list("xyz")) == []
    assert matches([], list("xyz")) == []


def test_one_element_replaced_in_a_long_sequence_costs_one_match() -> None:
    a = [f"w{n % 700} {n // 50}" for n in range(5000)]
    b = [*a[:2500], "new", *a[2501:]]
    assert check(a, b) == 4999


@pytest.mark.parametrize("seed", range(5))
def test_edits_all_over_a_long_text_are_found(seed: int) -> None:
    chance = random.Random(seed)  # noqa: S311 - text, not secrets
    a = [f"w{int(chance.paretovariate(0.6)) % 3000}" for _ in range(20_000)]
    b = [word if at % 40 else f"new{at}" for at, word in enumerate(a)]
    assert check(a, b) >= 0.96 * len(a)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        (["data"] * 30_000, ["data"] * 15_000 + ["and"] + ["data"] * 12_000),
        (["data", "and"] * 15_000, ["and", "data", "or"] * 10_000),
        ([str(n) for n in range(20_000)], [str(n) for n in range(20_000, 0, -1)]),
        ([str(n % 997) for n in range(20_000)], [str(n * 7 % 997) for n in range(20_000)]),
    ],
    ids=["one word", "words in turn", "reversed", "cycles"],
)
def test_what_makes_difflib_quadratic_still_gives_matches(a: list[str], b: list[str]) -> None:
    check(a, b)


@pytest.mark.parametrize(
    ("values", "weights", "expected"),
    [
        ([], None, []),
        ([3, 4, 5], None, [0, 1, 2]),
        ([0, 7, 1, 2, 3], None, [0, 2, 3, 4]),
        ([5, 0, 1], [9, 1, 1], [0]),
        ([5, 0, 1], [1, 1, 1], [1, 2]),
    ],
)
def test_increasing(values: list[int], weights: list[int] | None, expected: list[int]) -> None:
    assert increasing(values, weights) == expected
