"""Five sample policies, each in five forms: the outline is what a person would draw, and always the same."""

from __future__ import annotations

from itertools import takewhile

import pytest

from tests.builders import page
from tests.shapes import Part, forms, parts, shapes
from watcher.core.extract import extract
from watcher.core.sections import outline
from watcher.model import Block, Policy, PolicyText

MEDIA = {"text": "text/plain; charset=utf-8", "markdown": "text/markdown; charset=utf-8"}
PAGE = "text/html; charset=utf-8"


def outlined(source: str, form: str) -> PolicyText:
    body = forms()[form](source)
    return outline(extract(page(body, content_type=MEDIA.get(form, PAGE)), Policy("acme/privacy", "https://acme.test")))


def drawn(source: str) -> list[tuple[int, str, int]]:
    """What the notation says: level, title and the number of blocks of every section."""
    found: list[tuple[int, str, int]] = []
    body = [part for part in parts(source) if part.kind not in (">", "%")]
    for at, part in enumerate(body):
        if part.level > 1:
            under = list(takewhile(lambda other: other.level < 2, body[at + 1 :]))
            found.append((part.level - 1, part.text.rstrip(" ."), len(under) + bool(part.rest)))
    return found


def seen(text: PolicyText) -> list[tuple[int, str, int]]:
    return [(section.level, section.title, len(section.blocks)) for section in text.sections if section.level]


def wording(block: Block) -> tuple[str, str, tuple[str, ...]]:
    return block.kind, block.text, block.cells


@pytest.mark.parametrize("form", forms())
@pytest.mark.parametrize("name", shapes())
def test_the_outline_is_the_one_that_was_drawn(name: str, form: str) -> None:
    source = shapes()[name]
    assert seen(outlined(source, form)) == drawn(source)


@pytest.mark.parametrize("form", [form for form in forms() if form != "text"])
@pytest.mark.parametrize("name", shapes())
def test_every_form_gives_the_sections_and_blocks_of_the_text(name: str, form: str) -> None:
    plain, other = outlined(shapes()[name], "text"), outlined(shapes()[name], form)
    assert other.dated == plain.dated
    assert [section.key for section in other.sections] == [section.key for section in plain.sections]
    assert [section.path for section in other.sections if section.level] == [
        section.path for section in plain.sections if section.level
    ]
    for mine, theirs in zip(other.sections, plain.sections, strict=True):
        assert list(map(wording, mine.blocks)) == list(map(wording, theirs.blocks))


def test_the_shapes_have_the_quirks_they_are_for() -> None:
    keys = {name: [section.key for section in outlined(source, "text").sections] for name, source in shapes().items()}
    assert {"changes-to-this-policy", "contact-us"} <= set(keys["quillmark"])
    assert outlined(shapes()["quillmark"], "text").dated == "2023-03-09"
    assert "cookies/cookies" in keys["oakzia"]
    assert "reviewing-and-deleting-yourdata" in keys["fernhollow"]
    letters = [section.number for section in outlined(shapes()["oakzia"], "text").sections if section.number.isalpha()]
    assert letters.count("a") == 7


def test_edits_of_a_source_reach_every_form() -> None:
    source = shapes()["bricklane"].replace("will never sell", "may sell")
    for form in forms():
        assert "We may sell your data" in outlined(source, form).text


def test_the_notation_is_read_as_documented() -> None:
    source = "% tight\n# T\n## 1. A || text\n- i\n+ o\n| a | b\n> x\np"
    assert [(part.kind, part.text, part.rest, part.level) for part in parts(source)] == [
        ("%", "tight", "", 0), ("#", "T", "", 1), ("##", "1. A", "text", 2), ("-", "i", "", 0), ("+", "o", "", 0),
        ("|", "a | b", "", 0), (">", "x", "", 0), ("", "p", "", 0),
    ]  # fmt: skip
    assert Part("|", "a | b").cells == ["a", "b"]
