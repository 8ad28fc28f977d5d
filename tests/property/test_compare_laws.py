"""What holds for any two versions whatever they say: one law a test."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.property.strategies import bodies, outlined, outlines, texts, versions
from watcher.core.diff import compare, spans
from watcher.model import Block, BlockKind, BlockPair, ChangeKind, Comparison, Op, PolicyText, Section

settings.register_profile("laws", deadline=None, max_examples=80)
settings.load_profile("laws")


def new_text(comparison: Comparison) -> str:
    """The new version, from what was kept and what was inserted."""
    return "\n".join(_lines(((pair.new, pair.blocks) for pair in comparison.pairs), Op.DELETE))


def old_text(comparison: Comparison) -> str:
    """The old version, from what was kept and what was deleted; what moved stands at its new place."""
    return "\n".join(_lines(((pair.old, pair.blocks) for pair in comparison.pairs), Op.INSERT))


def _lines(pairs: Iterable[tuple[Section | None, tuple[BlockPair, ...]]], without: Op) -> Iterable[str]:
    for section, blocks in pairs:
        if section and section.level:
            yield section.title
        for pair in blocks:
            block = pair.new if without is Op.DELETE else pair.old
            if block and pair.spans:
                yield "".join(span.text for span in pair.spans if span.op is not without)
            elif block:
                yield block.text


def _kinds(comparison: Comparison) -> list[str]:
    return [change.kind.value for change in comparison.changes]


@given(versions)
def test_a_version_is_itself(version: PolicyText) -> None:
    comparison = compare(version, version)
    assert comparison.changes == ()
    assert all(not pair.signs and pair.old == pair.new for pair in comparison.pairs)


@given(versions, versions)
def test_kept_and_inserted_is_the_new_text(old: PolicyText, new: PolicyText) -> None:
    assert new_text(compare(old, new)) == new.text


@given(versions, versions)
def test_kept_and_deleted_is_the_old_text(old: PolicyText, new: PolicyText) -> None:
    comparison = compare(old, new)
    rebuilt = old_text(comparison)
    assert Counter(rebuilt.split("\n")) == Counter(old.text.split("\n"))
    if not any("moved" in pair.signs or any(block.moved for block in pair.blocks) for pair in comparison.pairs):
        assert rebuilt == old.text


@given(texts, texts)
def test_spans_hold_both_texts(old: str, new: str) -> None:
    found = spans(old, new)
    assert "".join(span.text for span in found if span.op is not Op.INSERT) == old
    assert "".join(span.text for span in found if span.op is not Op.DELETE) == new
    assert all(a.op is not b.op for a, b in pairwise(found))


@given(st.text(max_size=60), st.text(max_size=60))
def test_spans_hold_any_characters(old: str, new: str) -> None:
    found = spans(old, new)
    assert "".join(span.text for span in found if span.op is not Op.INSERT) == old
    assert "".join(span.text for span in found if span.op is not Op.DELETE) == new


@given(versions, versions)
def test_every_section_and_block_stands_in_one_pair(old: PolicyText, new: PolicyText) -> None:
    pairs = compare(old, new).pairs
    assert [pair.new for pair in pairs if pair.new] == list(new.sections)
    assert Counter(id(pair.old) for pair in pairs if pair.old) == Counter(id(section) for section in old.sections)


@given(outlines(), st.data(), texts, bodies, st.booleans())
def test_one_section_more_is_one_addition(
    draft: list[tuple[str, int, tuple[Block, ...]]],
    data: st.DataObject,
    heading: str,
    body: tuple[Block, ...],
    numbered: bool,
) -> None:
    at = data.draw(st.integers(0, len(draft)))
    fresh = tuple(replace(block, text=f"{block.text} fresh{n}") for n, block in enumerate(body))
    longer = [*draft[:at], (f"{heading} fresh", 1, fresh), *draft[at:]]
    (change,) = compare(outlined(draft, numbered=numbered), outlined(longer, numbered=numbered)).changes
    assert (change.kind, change.whole) == (ChangeKind.ADDED, True)
    assert change.section[0].endswith(f"{heading} fresh")
    assert change.after.split("\n")[1:] == [block.text for block in fresh]


@given(outlines(least=2), st.data(), st.booleans())
def test_one_section_less_is_one_removal(
    draft: list[tuple[str, int, tuple[Block, ...]]], data: st.DataObject, numbered: bool
) -> None:
    at = data.draw(st.integers(0, len(draft) - 1))
    shorter = draft[:at] + draft[at + 1 :]
    (change,) = compare(outlined(draft, numbered=numbered), outlined(shorter, numbered=numbered)).changes
    assert (change.kind, change.whole) == (ChangeKind.REMOVED, True)
    assert change.section[0].endswith(draft[at][0])


@given(outlines(least=3), st.data(), st.booleans())
def test_one_section_moved_is_one_move(
    draft: list[tuple[str, int, tuple[Block, ...]]], data: st.DataObject, numbered: bool
) -> None:
    start = data.draw(st.integers(0, len(draft) - 1))
    end = data.draw(st.integers(0, len(draft) - 1).filter(lambda place: abs(place - start) > 1))
    moved = [*draft[:start], *draft[start + 1 :]]
    moved.insert(end, draft[start])
    (change,) = compare(outlined(draft, numbered=numbered), outlined(moved, numbered=numbered)).changes
    assert (change.kind, change.whole) == (ChangeKind.MOVED, True)
    assert change.section[0].endswith(draft[start][0])


@given(outlines(least=1), st.data())
def test_one_word_edited_is_one_edit_in_its_section(
    draft: list[tuple[str, int, tuple[Block, ...]]], data: st.DataObject
) -> None:
    at = data.draw(st.integers(0, len(draft) - 1))
    said = Block(BlockKind.PARAGRAPH, "We will never sell what you told us about yourself")
    edited = replace(said, text=said.text.replace("will never", "may"))
    heading, level, body = draft[at]
    before = [*draft[:at], (heading, level, (*body, said)), *draft[at + 1 :]]
    after = [*draft[:at], (heading, level, (*body, edited)), *draft[at + 1 :]]
    (change,) = compare(outlined(before), outlined(after)).changes
    assert (change.kind, change.section) == (ChangeKind.EDITED, (heading,))
    assert [(span.op.value, span.text) for span in change.spans] == [
        ("equal", "We "),
        ("delete", "will never"),
        ("insert", "may"),
        ("equal", " sell what you told us about yourself"),
    ]


@given(outlines(least=2), st.data(), bodies)
def test_the_other_direction_swaps_added_and_removed(
    draft: list[tuple[str, int, tuple[Block, ...]]], data: st.DataObject, body: tuple[Block, ...]
) -> None:
    kept = data.draw(st.lists(st.booleans(), min_size=len(draft), max_size=len(draft)))
    fresh = tuple(replace(block, text=f"unheard of {n}", cells=()) for n, block in enumerate(body))
    shorter = [section for section, keep in zip(draft, kept, strict=True) if keep]
    old, new = outlined(draft), outlined([*shorter, ("Entirely fresh heading", 1, fresh)])
    forth, back = compare(old, new), compare(new, old)
    swapped = {"added": "removed", "removed": "added"}
    assert Counter(_kinds(back)) == Counter(swapped.get(kind, kind) for kind in _kinds(forth))
    assert {change.before for change in forth.changes} == {change.after for change in back.changes}


@given(versions)
def test_an_outline_that_was_not_detected_is_no_change(version: PolicyText) -> None:
    flat = tuple(
        block for section in version.sections for block in (Block(BlockKind.PARAGRAPH, section.title), *section.blocks)
    )
    plain = PolicyText("Terms", (Section("", "", 0, "preamble", ("Terms",), flat),) if flat else ())
    assert compare(version, plain).changes == ()
    assert compare(plain, version).changes == ()
