"""The needle: edits that run through a whole policy are quiet, and one real change among them is told alone.

Every systematic edit is made on every sample policy it fits, by itself and together with material ones.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import groupby

import pytest

from tests.mutations import MATERIAL, Mutation
from tests.shapes import forms, shapes
from tests.test_mutations import decided, explained
from watcher.core.text import sentences
from watcher.model import Decision

SHAPES, FORMS = shapes(), forms()
EACH = 9  # every so many of the material mutations, so that the suite stays quick
NEEDLES = MATERIAL[::EACH]
Edit = Callable[[list[str]], list[str]]


def _each(change: Callable[[str], str]) -> Edit:
    return lambda lines: [change(line) for line in lines]


def _headings(change: Callable[[str], str]) -> Edit:
    def edit(line: str) -> str:
        mark, _, text = line.partition(" ")
        heading, run_in, rest = text.partition(" || ")
        return f"{mark} {change(heading)}{run_in}{rest}" if re.fullmatch("##+", mark) else line

    return _each(edit)


def _runs(mark: str, change: Callable[[list[str]], list[str]]) -> Edit:
    """The lines that begin with ``mark``, run by run."""

    def edit(lines: list[str]) -> list[str]:
        runs = [(key, list(run)) for key, run in groupby(lines, key=lambda line: line.startswith(mark))]
        return [line for key, run in runs for line in (change(run) if key and len(run) > 2 else run)]

    return edit


def _renamed(line: str) -> str:
    for name in SHAPES:
        for form in (str, str.upper, str.capitalize):
            line = line.replace(form(name), form("zentovia"))
    return line


def _british(line: str) -> str:
    line = re.sub(r"(\w{3})iz(e[ds]?|ing|ation)\b", r"\1is\2", line)
    return re.sub(r"\b(behavi|col|fav)or", r"\1our", line)


def _curled(line: str) -> str:
    line = re.sub(r"'", "’", line) if "'" in line else line.replace("’", "'")
    return re.sub(r'"([^"]*)"', r"“\1”", line) if '"' in line else line.replace("“", '"').replace("”", '"')


def _counted_on(heading: str) -> str:
    return re.sub(r"^(\d+)", lambda match: str(int(match[1]) + 1), heading)


def _retitled(heading: str) -> str:
    return re.sub(r"^((?:\d+(?:\.\d+)*\.?|[A-Za-z]\.)?\s*)(.*)$", r"\1Regarding \2", heading)


def _cut(lines: list[str]) -> list[str]:
    found: list[str] = []
    for line in lines:
        own = line[:1].isalnum() and not line.startswith("%")
        found += sentences(line) if own and len(line) > 200 else [line]
    return found


def _cells(line: str) -> list[str]:
    return [cell.strip() for cell in line[1:].split("|")]


SYSTEMATIC: dict[str, Edit] = {
    "renamed": _each(_renamed),
    "British spelling": _each(_british),
    "quotes": _each(_curled),
    "renumbered": _headings(_counted_on),
    "retitled": _headings(_retitled),
    "capitals": _headings(str.upper),
    "paragraphs cut": _cut,
    "lists turned round": _runs("- ", lambda run: run[::-1]),
    "rows turned round": _runs("| ", lambda run: [run[0], *run[:0:-1]]),
    "columns turned round": _runs("| ", lambda run: ["| " + " | ".join(_cells(line)[::-1]) for line in run]),
    "a table made a list": _runs("| ", lambda run: ["- " + ", ".join(_cells(line)) for line in run]),
}


def edited(source: str, name: str) -> str:
    return "\n".join(SYSTEMATIC[name](source.splitlines()))


# Where a name stands in two sentences only, another one is another company: that is news.
NEWS = {("quillmark", "renamed")}
FITS = [
    (shape, name)
    for shape in SHAPES
    for name in SYSTEMATIC
    if edited(SHAPES[shape], name) != SHAPES[shape].rstrip("\n") and (shape, name) not in NEWS
]


def loud(decision: Decision) -> list[str]:
    changes = decision.verdict.changes if decision.verdict else ()
    return [" › ".join(judged.change.section) for judged in changes if judged.level]


@pytest.mark.parametrize("form", ["text", "markdown", "landmarks", "div-soup"])
@pytest.mark.parametrize(("shape", "name"), FITS)
def test_an_edit_through_the_whole_policy_is_quiet(shape: str, name: str, form: str) -> None:
    decision = decided(FORMS[form](SHAPES[shape]), FORMS[form](edited(SHAPES[shape], name)), form)
    assert decision.outcome.value in ("changed", "unchanged"), explained(decision)
    assert decision.alert is None, explained(decision)


@pytest.mark.parametrize("form", ["markdown", "div-soup"])
@pytest.mark.parametrize(
    ("needle", "name"),
    [(needle, name) for needle in NEEDLES for shape, name in FITS if shape == needle.shape],
    ids=str,
)
def test_one_change_among_them_is_told_alone(needle: Mutation, name: str, form: str) -> None:
    source = SHAPES[needle.shape]
    changed = needle.apply(source)
    alone = loud(decided(FORMS[form](source), FORMS[form](changed), form))
    decision = decided(FORMS[form](source), FORMS[form](edited(changed, name)), form)
    assert decision.alert, explained(decision)
    assert len(loud(decision)) == len(alone), explained(decision)
    title = re.sub(r"^[\d.]+\s*|^[A-Za-z]\. ", "", needle.section.rstrip("."))
    section = _renamed(title) if name == "renamed" else _british(title) if name == "British spelling" else title
    assert section.casefold() in loud(decision)[0].casefold(), explained(decision)
