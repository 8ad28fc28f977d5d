"""The text of a redline: sections and blocks as HTML, changed words marked, unchanged stretches folded."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import groupby

from watcher.core.escape import html
from watcher.core.excerpt import head
from watcher.core.render import parts
from watcher.core.text import count
from watcher.model import Block, BlockKind, BlockPair, JudgedChange, Level, Nature, Op, Section, SectionPair, Span

# A place in the comparison: the section's index and the block's, -1 for the section itself.
Place = tuple[int, int]
# The changes at a place, each with its number on the page.
Notes = Mapping[Place, Sequence[tuple[int, JudgedChange]]]

_FOLD_FROM = 600
_MOST_NAMED = 4


def section_of(pair: SectionPair) -> Section:
    """The new section, or the old one where it was removed."""
    section = pair.new or pair.old
    if section is None:
        raise ValueError("a pair without sections")
    return section


def block_pairs(pair: SectionPair) -> tuple[BlockPair, ...]:
    """The blocks of a pair; where none were compared, those of the one side there is."""
    if pair.blocks:
        return pair.blocks
    if pair.new is None:
        return tuple(BlockPair(block, None) for block in section_of(pair).blocks)
    if pair.old is None:
        return tuple(BlockPair(None, block) for block in pair.new.blocks)
    return tuple(BlockPair(block, block) for block in pair.new.blocks)


def is_changed(pair: BlockPair) -> bool:
    """Whether there is anything to see in that block."""
    return pair.old is None or pair.new is None or bool(pair.spans) or pair.moved


def is_quiet(judged: JudgedChange) -> bool:
    """Whether it only needs a light mark: a change that was judged to say nothing new."""
    return not judged.level and judged.nature is not Nature.SUBSTANTIVE


def text_html(pairs: Sequence[SectionPair], notes: Notes) -> Iterator[str]:
    """The whole text, section by section; sections in which nothing happened are folded together."""

    def quiet(index: int) -> bool:
        pair = pairs[index]
        if pair.old is None or pair.new is None or pair.signs or notes.get((index, -1)):
            return False
        return not any(is_changed(block) for block in block_pairs(pair))

    for unchanged, indexes in groupby(range(len(pairs)), quiet):
        run = list(indexes)
        inner = "".join(_section(index, pairs[index], notes) for index in run)
        yield _folded(_summary([section_of(pairs[index]) for index in run]), inner) if unchanged else inner


def _summary(sections: Sequence[Section]) -> str:
    names = [head(section.title, 50) for section in sections[:_MOST_NAMED]]
    more = ", …" if len(sections) > _MOST_NAMED else ""
    return f"{count(len(sections), 'unchanged section')}: {', '.join(names)}{more}"


def _folded(summary: str, inner: str) -> str:
    return f'<details class="fold"><summary>{html(summary)}</summary>{inner}</details>\n'


def _section(index: int, pair: SectionPair, notes: Notes) -> str:
    here = notes.get((index, -1), ())
    blocks = "".join(_blocks(index, block_pairs(pair), notes))
    level = max((judged.level for _, judged in here), default=Level.NONE)
    name = f' class="{level.label}"' if level else ""
    return f'<section id="s{index}"{name}>{_heading(pair)}{_section_notes(here)}{blocks}</section>\n'


def _section_notes(here: Sequence[tuple[int, JudgedChange]]) -> str:
    if not here:
        return ""
    return f'<div class="change{_tone(here)}"{_anchor(here)}>{_notes(here)}</div>'


def _heading(pair: SectionPair) -> str:
    section = section_of(pair)
    if not section.level:
        return ""
    tag = f"h{min(section.level + 1, 6)}"
    above = parts.section_path(section.path[:-1])
    crumb = f'<span class="crumb">{html(parts.SEPARATOR.join(above))}{parts.SEPARATOR}</span>' if above else ""
    return f"<{tag}>{crumb}{_title(pair)}{_signs(pair)}</{tag}>"


def _title(pair: SectionPair) -> str:
    if pair.old is None or pair.new is None:
        return _wrap(Op.INSERT if pair.old is None else Op.DELETE, html(section_of(pair).title))
    old, new = pair.old.title, pair.new.title
    if old == new:
        return html(new)
    return f"{_wrap(Op.DELETE, html(old))} {_wrap(Op.INSERT, html(new))}"


def _signs(pair: SectionPair) -> str:
    signs = ["section added"] if pair.old is None else ["section removed"] if pair.new is None else []
    return "".join(f'<span class="sign">{html(sign)}</span>' for sign in [*signs, *pair.signs])


def _blocks(index: int, pairs: Sequence[BlockPair], notes: Notes) -> Iterator[str]:
    """The blocks in order; of a long unchanged stretch only what stands next to a change is left open."""
    changed = [is_changed(pair) or bool(notes.get((index, at))) for at, pair in enumerate(pairs)]
    open_run: list[int] = []
    for is_change, ats in groupby(range(len(pairs)), changed.__getitem__):
        run = list(ats)
        first, last = int(run[0] > 0), len(run) - int(run[-1] + 1 < len(pairs))
        middle = run[first:last]
        if is_change or not any(changed) or sum(_size(pairs[at]) for at in middle) <= _FOLD_FROM:
            open_run += run
            continue
        yield _run(index, [*open_run, *run[:first]], pairs, notes)
        yield _folded(count(len(middle), "unchanged paragraph"), _run(index, middle, pairs, notes))
        open_run = run[last:]
    yield _run(index, open_run, pairs, notes)


def _size(pair: BlockPair) -> int:
    return len(pair.new.text) if pair.new else 0


def _run(index: int, run: Iterable[int], pairs: Sequence[BlockPair], notes: Notes) -> str:
    out = []
    for is_row, ats in groupby(run, lambda at: _block(pairs[at]).kind is BlockKind.ROW):
        show: Callable[[BlockPair, Sequence[tuple[int, JudgedChange]]], str] = _row if is_row else _paragraph
        inner = "".join(show(pairs[at], notes.get((index, at), ())) for at in ats)
        out.append(f'<div class="scroll"><table>{inner}</table></div>' if is_row else inner)
    return "".join(out)


def _block(pair: BlockPair) -> Block:
    block = pair.new or pair.old
    if block is None:
        raise ValueError("a pair without blocks")
    return block


def _paragraph(pair: BlockPair, here: Sequence[tuple[int, JudgedChange]]) -> str:
    block = _block(pair)
    marker = f'<span class="m">{html(block.marker or "•")}</span>' if block.kind is BlockKind.ITEM else ""
    name = f' class="item l{min(max(block.level, 1), 4)}"' if marker else ""
    moved = '<span class="sign">moved</span>' if pair.moved else ""
    body = f"<p{name}>{marker}{_words(pair)}{moved}</p>"
    if not is_changed(pair) and not here:
        return body + "\n"
    return f'<div class="change{_tone(here)}"{_anchor(here)}>{body}{_notes(here)}</div>\n'


def _words(pair: BlockPair) -> str:
    if pair.spans:
        return "".join(_wrap(span.op, html(span.text)) for span in pair.spans)
    block = _block(pair)
    if pair.old is None or pair.new is None:
        return _wrap(Op.INSERT if pair.old is None else Op.DELETE, html(block.text))
    if 0 < block.strong < len(block.text):
        return f"<strong>{html(block.text[: block.strong])}</strong>{html(block.text[block.strong :])}"
    return html(block.text)


def _row(pair: BlockPair, here: Sequence[tuple[int, JudgedChange]]) -> str:
    changed = is_changed(pair) or bool(here)
    cells = _cells(pair)
    name = f"changed{_tone(here)}" if changed else "head" if _block(pair).header else ""
    attributes = (f' class="{name}"' if name else "") + _anchor(here)
    row = f"<tr{attributes}>{''.join(f'<td>{cell}</td>' for cell in cells)}</tr>\n"
    note = _notes(here)
    return row + (f'<tr class="notes"><td colspan="{max(len(cells), 1)}">{note}</td></tr>' if note else "")


def _cells(pair: BlockPair) -> list[str]:
    """The cells of a row; a single one where the edit goes across the cells' borders."""
    block = _block(pair)
    if not pair.spans:
        side = Op.INSERT if pair.old is None else Op.DELETE if pair.new is None else Op.EQUAL
        return [_wrap(side, html(cell)) for cell in block.cells or (block.text,)]
    cells: list[list[Span]] = [[]]
    for span in pair.spans:
        first, *rest = span.text.split("|") if span.op is Op.EQUAL else [span.text]
        cells[-1].append(Span(span.op, first))
        cells += [[Span(span.op, part)] for part in rest]
    if len(cells) != len(block.cells):
        return [_words(pair)]
    return ["".join(_wrap(span.op, html(span.text)) for span in cell).strip() for cell in cells]


def _wrap(op: Op, escaped: str) -> str:
    if op is Op.EQUAL or not escaped.strip():
        return escaped
    tag = "del" if op is Op.DELETE else "ins"
    return f"<{tag}>{escaped}</{tag}>"


def _tone(here: Sequence[tuple[int, JudgedChange]]) -> str:
    """The colour of the highest level; none of its own where the section's change says it all."""
    level = max((judged.level for _, judged in here), default=Level.NONE)
    if here and all(is_quiet(judged) for _, judged in here):
        return " none quiet"
    return f" {level.label}" if here else ""


def _anchor(here: Sequence[tuple[int, JudgedChange]]) -> str:
    return f' id="c{here[0][0]}"' if here else ""


def _notes(here: Sequence[tuple[int, JudgedChange]]) -> str:
    return "".join(_note(number, judged, place > 0) for place, (number, judged) in enumerate(here))


def _note(number: int, judged: JudgedChange, needs_anchor: bool) -> str:
    if not judged.level and not judged.reasons:
        return f'<span id="c{number}"></span>' if needs_anchor else ""
    name = judged.level.label if judged.level else judged.nature.value
    anchor = f' id="c{number}"' if needs_anchor else ""
    reasons = "; ".join(html(reason) for reason in judged.reasons)
    return f'<p class="note {judged.level.label}"{anchor}><span class="badge">{name}</span> <b>{reasons}</b></p>'
