"""A concept is looked for only where it can stand; what is found is what searching everything finds."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from watcher.core.materiality.dates import mask
from watcher.core.materiality.entities import parties
from watcher.core.materiality.vocabulary import LANGUAGES, UNSPACED, concept, en, holds, words_of
from watcher.core.materiality.vocabulary.starts import ANY, Starts, starts
from watcher.core.text import sentences

SPACED = sorted(set(LANGUAGES) - UNSPACED)
_CORPUS = Path(__file__).parents[1] / "corpus" / "pairs"


@pytest.mark.parametrize(
    ("source", "words", "stems"),
    [
        ("sell(?:s|ing)?|sold", {"sell", "sells", "selling", "sold"}, set()),
        (r"shar\w+|disclos\w*", set(), {"shar", "disclos"}),
        (r"third[- ]part(?:y|ies)", {"third"}, set()),
        (r"(?:re-?|pre-?)?train(?:s|ed)?(?! course)(?= .{0,80}model)", set(), set()),
        (r"(?<!\d )may(?! \d)", {"may"}, set()),
        ("authori[sz]es? us", {"authorises", "authorizes", "authorise", "authorize"}, set()),
        (r"1[0-2] years|e\.g\.", {"10", "11", "12", "e"}, set()),
        (r"\w+n't|cannot", {"cannot"}, {""}),
        (r"(?:the )*data", {"the"}, {""}),
        ("ab+c", set(), {"ab"}),
        ("sells?|sold? off|a?", {"sell", "sells", "sol", "sold", "a"}, {""}),
        ("ab{2,3}c|x{0,2}y", set(), {"ab", ""}),
        ("do(?:n't|n’t| not)", {"don", "do"}, set()),
        (r"[^a]b|\$5", set(), {""}),
        ("a)b", set(), {""}),
        ("internationalisation", set(), {"internationa"}),
    ],
)
def test_what_a_match_begins_with(source: str, words: set[str], stems: set[str]) -> None:
    if "train" in source:
        words = {head + tail for head in ("train", "retrain", "pretrain") for tail in ("", "s", "ed")} | {"re", "pre"}
    expected = ANY if source == "a)b" else Starts(frozenset(words), frozenset(stems))
    assert starts(source)[:2] == expected[:2]


def test_what_is_a_match_by_itself() -> None:
    found = starts(r"sold|sale of|lend\w*|rent\w+|buy(?:s)?|give\w*?|hire\w*d|let(?! go)|trade ?|swaps?|keys? to")
    assert found.alone == {"sold", "swap", "swaps"}
    assert found.any_end == {"lend"}


def _searched(name: str, language: str, text: str) -> bool:
    """The concept looked for by its whole pattern, in small letters as ``holds`` does."""
    source = re.sub(
        r"(\\.)|[^\\]+", lambda part: part[0] if part[1] else part[0].lower(), concept(name, language).pattern
    )
    return re.search(source, text.lower()) is not None


def _texts(language: str) -> Iterator[str]:
    """Every sentence of the gate's documents and edits in that language, and a few of the others'."""
    for path in sorted(_CORPUS.glob("*.toml")):
        source = path.read_text("utf-8")
        found = [text for line in source.splitlines() for text in sentences(line)]
        yield from found if tomllib.loads(source)["language"] == language else found[::20]


@pytest.mark.parametrize("language", sorted(LANGUAGES))
def test_holds_finds_what_searching_finds(language: str) -> None:
    for text in _texts(language):
        for name in en.CONCEPTS:
            assert holds(name, language, text) == _searched(name, language, text), (name, text)


def _pieces(language: str) -> list[str]:
    """The words that the patterns of a language are made of."""
    sources = " ".join(vars(words_of(language))["CONCEPTS"].values())
    return sorted(set(re.findall(r"[^\W\d_]{2,}", re.sub(r"\\.", " ", sources))))


_JOINTS = st.sampled_from([" ", " ", " ", "-", "", "'", "’", ", ", ". ", " 16 ", "s ", "ing ", "_", "\n", " İ ", "ſ"])


@given(st.data())
def test_holds_finds_what_searching_finds_in_any_words(data: st.DataObject) -> None:
    language = data.draw(st.sampled_from(SPACED))
    word = st.sampled_from(_pieces(language)).flatmap(lambda w: st.sampled_from([w, w.capitalize(), w.upper(), w[:-1]]))
    text = "".join(piece for pair in data.draw(st.lists(st.tuples(word, _JOINTS), max_size=12)) for piece in pair)
    name = data.draw(st.sampled_from(sorted(en.CONCEPTS)))
    assert holds(name, language, text) == _searched(name, language, text)


def test_a_concept_that_no_language_knows_is_a_slip() -> None:
    with pytest.raises(KeyError):
        holds("sellling", "en", "We sell nothing.")
    assert not holds("sell", "xx", "We sell nothing.")


@pytest.mark.parametrize("run", ["A" * 300_000, "1,1." * 100_000, "A&" * 200_000, "Aa 1, " * 60_000])
def test_long_runs_without_a_space_end_soon(run: str) -> None:
    assert parties(f"{run} (see Acorn Labs Inc. too)")[-1].endswith("Acorn Labs Inc.")
    assert mask(f"{run} and 1,200 views").endswith(" § ")
