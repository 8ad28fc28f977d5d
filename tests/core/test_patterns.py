"""Which regular expressions of a user are run, and on how much at once. Nothing here measures time."""

from __future__ import annotations

from dataclasses import replace

import pytest

from watcher.core.extract.ignore import apply_ignore
from watcher.core.patterns import LONGEST, finds, problem_with
from watcher.model import Block, BlockKind, Extraction


@pytest.mark.parametrize(
    "pattern",
    [
        *("(a+)+$", "(a|aa)+$", "(a|a)*b", "(a*)*", r"(?:\w+\s?)*x", r"(\s*a*)*", "(?:x*y?)*z", r"(\w+)*$"),
        *("(.*a){20}", r"(\d+|\w+)*x", "(?i)(a|Aa)*!", r"(?:(?:\w+ )*\w+\.)*!", "(?>a|aa)+b"),
    ],
)
def test_ways_that_multiply_in_a_repetition_are_refused(pattern: str) -> None:
    assert "for ever" in problem_with(pattern)


@pytest.mark.parametrize("pattern", ["(a?){50}a{50}", "(a?)+b", "(?:|b)*c"])
def test_what_can_be_empty_is_not_repeated(pattern: str) -> None:
    assert "for ever" in problem_with(pattern)


@pytest.mark.parametrize(
    "pattern",
    [
        *(".*.*.*.*.*=.*", ".*a.*b.*c", r"\s*\s*\s*x", ".*a[a1]*b", ".*a[a1]*$", r"[^a]*\w{500}=", "(.*)(.*)(.*)!"),
        *("(?=.*.*.*x)", r"\S{1,2}[ab]*?\w{0,30}\W{3}", r"\d{2,}0{0,30}(?i:A)+?", r"\W*[ab]*(?!.+)0"),
    ],
)
def test_ways_that_multiply_along_the_pattern_are_refused(pattern: str) -> None:
    assert "too many parts" in problem_with(pattern)


def test_repetitions_are_nested_only_so_deeply() -> None:
    assert "in repetitions" in problem_with("(?:" * 60 + "ab" + "){2}" * 60)


@pytest.mark.parametrize("pattern", ["[", "(?P<a>x)(?P<a>y)", "x{99999999999999999999}"])
def test_what_is_no_pattern_is_said_to_be_none(pattern: str) -> None:
    assert "is not a regular expression" in problem_with(pattern)


@pytest.mark.parametrize(
    "pattern",
    [
        *(
            r"\d+ views",
            "(?:foo|bar)+",
            "(?:a|ab)*c",
            "([a-m]|[n-z])*!",
            r"^Updated .*$",
            "(ab){2}",
            "a*b",
            "sell|rent",
        ),
        *(r"\d+ (min|minutes) read", r"(\+\d)+", r"(?i)views: [\d,.]+", r"(?:\d{3},)*\d{3}", "Updated .* ago"),
        *(r"Visitors.*: \d+ views", r"(?:\w+ ){1,3}ago", r"(?i)\bsub-?processors?\b", r"99\.9 ?%", r"^Build \d+$"),
        *(r"^\s*Last updated:?\s+.{1,40}$", r"©\s*20\d\d(?:\s*[-–]\s*20\d\d)?", "“[^”]*”", r"(\w+) \1", ".*cookie.*"),
        *(r"\d+(?= views)", r"\d{1,3} of \d{1,3}", r".* \d{1,2}:\d{2} (?:am|pm)", r"(?!Note).* ago"),
        *(r"(?:https?://)?\S+\.example\b", r"\bv?\d+(?:\.\d+)*\b", "(?<!non-)personal data", "(?s)Related articles.*"),
    ],
)
def test_ordinary_patterns_have_no_problem(pattern: str) -> None:
    assert problem_with(pattern) == ""


@pytest.mark.parametrize("pattern", ["a*b", "[^,]*,x", "Updated .* ago", r"(?:\d{3},)*\d{3}!", r"x?a*(a){1,3}$"])
@pytest.mark.parametrize("text", ["a", "1", "111,", "x1 "])
def test_what_is_allowed_comes_to_an_end_on_a_hostile_text(pattern: str, text: str) -> None:
    hostile = (text * LONGEST)[: LONGEST - 1]
    assert problem_with(pattern) == ""
    assert not finds(pattern, f"{hostile}§")


def test_a_long_text_is_searched_in_pieces() -> None:
    text = "word " * LONGEST
    assert finds("needle", f"{text}needle{text}")
    assert finds("needle$", f"{text}needle")
    assert not finds("needle", text)


def _extraction(*texts: str) -> Extraction:
    return Extraction("", tuple(Block(BlockKind.PARAGRAPH, text) for text in texts))


def test_a_long_block_loses_its_matches_sentence_by_sentence() -> None:
    body = "We keep what you send. " * 200
    found = apply_ignore(_extraction(f"{body}Seen 12 times."), (r"Seen \d+ times\.",))
    assert found.blocks[0].text == body.strip()
    assert [one.reason for one in found.removed] == ["ignore"]


def test_a_sentence_that_is_too_long_is_left_alone_and_counted() -> None:
    text = "word " * LONGEST + "seen 12 times"
    found = apply_ignore(_extraction(text, "seen 13 times"), (r"seen \d+ times",))
    assert [block.text for block in found.blocks] == [text]
    assert any("patterns were not run on" in one.text for one in found.removed if one.reason == "note")
    assert replace(found, removed=()) == _extraction(text)


def test_a_page_beyond_measure_is_searched_from_its_start_and_the_rest_is_counted() -> None:
    long = "7" * 1980
    found = apply_ignore(_extraction("seen 12 times", *[long] * 1000, "seen 13 times"), (r"seen \d+ times",))
    assert (found.blocks[0].text, found.blocks[-1].text) == (long, "seen 13 times")
    assert any("the last 619 blocks" in one.text for one in found.removed if one.reason == "note")
    found = apply_ignore(_extraction("seen 12 times", *["7" * 500] * 2800, "seen 13 times"), (r"seen \d+ times",))
    assert found.blocks[-1].text != "seen 13 times"
