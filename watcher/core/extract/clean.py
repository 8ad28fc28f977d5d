"""What is left to take off once the page has become blocks, told by neighbours and order.

Labels, choosers of dates, tables of contents typed as text, second renderings, lists of people who
are thanked, teasers and calls to action at the end.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

from watcher.core.extract.blocks import Piece
from watcher.core.extract.legal import reads_like_clause
from watcher.core.extract.phrases import (
    gives_thanks,
    is_breadcrumb,
    is_consent_choice,
    is_contents,
    is_date,
    is_label,
    is_newsletter,
    is_pitch,
    is_related,
    is_teaser,
    names_others,
    opens_banner,
    speaks_of_cookies,
)
from watcher.core.text import fold
from watcher.model import Block, BlockKind, Removed

_SHORT = 90
_NAME = 60
_RUN = 4
_END = 10
_BANNER = 4
_PEOPLE = 2
# How the kinds of cookies begin that banners let one tick, in seven languages.
_KINDS = (
    "necess", "nécess", "notwend", "noodzak", "essen", "prefer", "préfér", "präfer", "voorkeur", "stati",
    "esta", "marketing", "functional", "funktional", "fonction", "funcion", "funzional", "perform", "leistung",
    "analyt", "analít", "analis", "target", "advertis", "werb", "public", "pubblic", "social", "unclassif",
    "nicht", "and", "und", "et", "y", "e", "en",
)  # fmt: skip
_NUMBER = re.compile(r"^(?:section |article |§ ?)?(?:[\divxlc]+|[a-z])(?:\.\d+)*[.):]?\s+")
_EXCERPT = 200


Rule = Callable[[list[Piece]], Iterable[int]]
"""From all pieces to the places of those that go."""


def clean(pieces: list[Piece], *more: Rule) -> tuple[tuple[Block, ...], tuple[Removed, ...]]:
    """The document's blocks, and what was taken off in order of the rules; ``more`` of them are applied first."""
    removed: list[Removed] = []
    for reason, rule in (*(("menu", rule) for rule in more), *_RULES):
        doomed = set(rule(pieces))
        if doomed and len(doomed) < len(pieces):
            removed += [Removed(reason, pieces[place].block.text[:_EXCERPT]) for place in sorted(doomed)]
            pieces = [piece for place, piece in enumerate(pieces) if place not in doomed]
    return tuple(piece.block for piece in pieces), tuple(removed)


def without_menus(pieces: list[Piece]) -> Iterable[int]:
    """Lists of links before the first prose and after the last, for texts that have lost their elements.

    A list that a sentence leads to, or whose heading names partners or vendors, is the document's own.
    """
    prose = [place for place, piece in enumerate(pieces) if _is_prose([piece])]
    if not prose:
        return
    for start, end in _spans([_is_link(piece) and piece.block.kind is BlockKind.ITEM for piece in pieces], _RUN):
        lead = pieces[start - 1].block.text if start else ""
        led = lead.endswith((":", "：")) or names_others(lead)
        if not led and (end <= prose[0] or start > prose[-1]):
            yield from range(start, end)


def _labels(pieces: list[Piece]) -> Iterable[int]:
    for place, piece in enumerate(pieces):
        if piece.block.kind is BlockKind.ROW or not is_label(piece.block.text):
            continue
        # "Share" or "Search" over a paragraph is the title of a section, not a button.
        if is_contents(piece.block.text) or not (_is_title(piece.block) and _is_prose(pieces[place + 1 : place + 2])):
            yield place


def _is_title(block: Block) -> bool:
    return any(map(str.isalnum, block.text)) and (block.kind is BlockKind.HEADING or block.strong == len(block.text))


def _is_prose(pieces: list[Piece]) -> bool:
    return any(len(piece.block.text) > _SHORT and piece.linked < 0.5 for piece in pieces)


def _repeated(pieces: list[Piece]) -> Iterable[int]:
    """A long run of blocks that stood there before: the page for another screen size."""
    first: dict[str, int] = {}
    total = sum(len(piece.block.text) for piece in pieces)
    doomed: set[int] = set()
    place = 0
    while place < len(pieces):
        text = pieces[place].block.text
        start = first.setdefault(text, place)
        length = 0
        if start < place and len(text) > _SHORT:
            while (
                start + length < place
                and place + length < len(pieces)
                and pieces[start + length].block.text == pieces[place + length].block.text
            ):
                length += 1
            size = sum(len(pieces[place + offset].block.text) for offset in range(length))
            if length >= _RUN and size * 5 >= total:
                back = _before(pieces, start, place)
                doomed.update(range(place - back, place + length))
        place += max(1, length)
    return doomed


def _before(pieces: list[Piece], one: int, other: int) -> int:
    """How many blocks before these two places are alike."""
    back = 0
    while back < min(one, other - one - 1) and pieces[one - back - 1].block == pieces[other - back - 1].block:
        back += 1
    return back


def _contents(pieces: list[Piece]) -> Iterable[int]:
    """A run of lines that are the headings to come."""
    last: dict[str, int] = {}
    for place, piece in enumerate(pieces):
        if piece.block.kind is BlockKind.HEADING or piece.block.strong == len(piece.block.text):
            last[_bare(piece.block.text)] = place
    wanted = [
        len(piece.block.text) <= 2 * _SHORT and last.get(_bare(piece.block.text), -1) > place
        for place, piece in enumerate(pieces)
    ]
    return _runs(wanted, 3)


def _dates(pieces: list[Piece]) -> Iterable[int]:
    """Dates to choose a version from."""
    return _runs([piece.block.kind is not BlockKind.ROW and is_date(piece.block.text) for piece in pieces], 3)


def _people(pieces: list[Piece]) -> Iterable[int]:
    """Names after a sentence of thanks."""
    for place, piece in enumerate(pieces):
        if len(piece.block.text) > 600 or not gives_thanks(piece.block.text):
            continue
        end = place + 1
        while end < len(pieces) and _is_name(pieces[end].block):
            end += 1
        if end - place > _PEOPLE:
            yield from range(place + 1, end)


def _is_name(block: Block) -> bool:
    text = block.text
    return block.kind is not BlockKind.HEADING and len(text) <= _NAME and not text.endswith((".", ":", ";"))


def _related(pieces: list[Piece]) -> Iterable[int]:
    """A heading over teasers, up to the next heading that isn't under it."""
    for place, piece in enumerate(pieces):
        title = piece.block
        if title.kind not in (BlockKind.HEADING, BlockKind.PARAGRAPH) or not is_related(title.text):
            continue
        end = place + 1
        while end < len(pieces) and not _ends(pieces[end], title):
            end += 1
        under = pieces[place + 1 : end]
        links = sum(1 for other in under if _is_link(other))
        if under and links * 2 >= len(under):
            yield from range(place, end)


def _newsletter(pieces: list[Piece]) -> Iterable[int]:
    """The offer to subscribe, and the line or two that advertise it."""
    for place, piece in enumerate(pieces):
        if piece.block.kind not in (BlockKind.HEADING, BlockKind.PARAGRAPH) or not is_newsletter(piece.block.text):
            continue
        end = place + 1
        while end < len(pieces) and pieces[end].block.kind is BlockKind.PARAGRAPH:
            end += 1
        texts = [other.block.text for other in pieces[place + 1 : end]]
        if len(texts) <= 3 and all(len(text) <= 2 * _SHORT and not reads_like_clause(text) for text in texts):
            yield from range(place, end)


def _banner(pieces: list[Piece]) -> Iterable[int]:
    """A cookie banner at either end: its buttons as one line or several, and what they ask about."""
    ends = {*range(min(_END, len(pieces))), *range(max(0, len(pieces) - _END), len(pieces))}
    for place in sorted(ends):
        if not is_consent_choice(pieces[place].block.text):
            continue
        first = last = place
        while first > 0 and place - first < _BANNER and _of_banner(pieces[first - 1].block.text):
            first -= 1
        while last + 1 < len(pieces) and last - place < _BANNER and _of_banner(pieces[last + 1].block.text):
            last += 1
        if any(opens_banner(pieces[at].block.text) for at in range(first, last + 1)):
            yield from range(first, last + 1)


def _of_banner(text: str) -> bool:
    if len(text) > 4 * _SHORT:
        return False
    bare = len(text) <= _SHORT and not text.endswith((".", ":", ";"))
    return opens_banner(text) or is_consent_choice(text) or (bare and speaks_of_cookies(text)) or _is_choices(text)


def _is_choices(text: str) -> bool:
    """The names of kinds of cookies, to tick ("Necessary  Statistics  Marketing")."""
    kinds = fold(text).split()
    return len(kinds) <= 8 and all(kind.startswith(_KINDS) for kind in kinds)


def _breadcrumbs(pieces: list[Piece]) -> Iterable[int]:
    """Where the page stands on its site, before the text begins."""
    for place, piece in enumerate(pieces[:_END]):
        if is_breadcrumb(piece.block.text):
            yield place


def _ends(piece: Piece, title: Block) -> bool:
    block = piece.block
    if block.kind is BlockKind.HEADING and piece.linked < 0.5:
        return title.kind is not BlockKind.HEADING or block.level <= title.level
    return title.kind is not BlockKind.HEADING and not _is_link(piece)


def _edges(pieces: list[Piece]) -> Iterable[int]:
    """Single links before the document begins; links, their lead-ins and calls to action after its end."""
    place = 0
    while place < len(pieces) and _is_link(pieces[place]) and pieces[place].block.kind is not BlockKind.HEADING:
        yield place
        place += 1
    end = len(pieces)
    title = next((piece.block.text for piece in reversed(pieces) if _is_title(piece.block)), "")
    while end > place and not names_others(title) and _trails(pieces[end - 1], end < len(pieces)):
        end -= 1
        yield end


def _trails(piece: Piece, more: bool) -> bool:
    """Whether the last block is no part of the document; ``more`` if something after it was none either."""
    block = piece.block
    if block.kind in (BlockKind.ROW, BlockKind.ITEM) or not _leads_away(piece, more):
        return False
    return "@" not in block.text and not _NUMBER.match(fold(block.text)) and not names_others(block.text)


def _leads_away(piece: Piece, more: bool) -> bool:
    block = piece.block
    if piece.linked and is_teaser(block.text) and not reads_like_clause(block.text):
        return True
    if is_pitch(block.text) and not block.text.endswith((".", ":", "。")):
        return True
    dangles = block.kind is BlockKind.HEADING or block.text.endswith((":", "?", "：", "？"))
    return _is_link(piece) or (more and dangles and len(block.text) <= _SHORT)


def _is_link(piece: Piece) -> bool:
    return piece.linked >= 0.9 and len(piece.block.text) <= _SHORT


def _bare(text: str) -> str:
    folded = fold(text).strip(" .:-")
    return _NUMBER.sub("", folded) or folded


def _runs(wanted: list[bool], least: int) -> Iterable[int]:
    """The places in runs of at least ``least`` that are wanted."""
    for start, end in _spans(wanted, least):
        yield from range(start, end)


def _spans(wanted: list[bool], least: int) -> Iterable[tuple[int, int]]:
    """Where runs of at least ``least`` that are wanted begin and end."""
    start = 0
    for place, want in enumerate([*wanted, False]):
        if not want:
            if place - start >= least:
                yield start, place
            start = place + 1


_RULES: tuple[tuple[str, Rule], ...] = (
    ("repeated", _repeated),
    ("label", _labels),
    ("contents", _contents),
    ("versions", _dates),
    ("people", _people),
    ("related", _related),
    ("newsletter", _newsletter),
    ("cookie banner", _banner),
    ("breadcrumb", _breadcrumbs),
    ("around the document", _edges),
)
