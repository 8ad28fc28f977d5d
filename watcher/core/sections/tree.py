"""How headings nest: each is placed by its number, HTML level or look against those still open.

As in hand-written outlines, a way of heading that is open already continues there, and one that is
new opens a level below. Numbers bind strongest: 2.1 stands under 2 whatever either looks like.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from watcher.core.late import late
from watcher.core.sections.headings import BOLD, CAPITALS, LOOKS, RUN_IN, TITLE, Heading
from watcher.core.sections.numbers import Family, Number

_CLOSING = late(
    r"(?:how to )?contact(?: us| information| details|ing us)?|questions\??"
    r"|kontakt|nous contacter|contacto|contato|contatti",
    re.IGNORECASE,
)
_ATTACHED = late("appendix|annex|annexe|schedule|exhibit|attachment|addendum|anhang|anlage|anexo|allegato|bijlage")


def levels(headings: Sequence[Heading]) -> list[int]:
    """The level of each heading, from 1; never more than one below the heading before."""
    restarted = _restarted(headings)
    open_: list[Heading] = []
    found = []
    for heading in headings:
        del open_[max(_floor(open_, heading), _place(open_, heading, restarted)) :]
        open_.append(heading)
        found.append(len(open_))
    return found


def _restarted(headings: Sequence[Heading]) -> bool:
    """Whether plain numbers begin anew under other headings, and so don't count the main parts."""
    firsts = [heading for heading in headings if heading.number and not heading.tag and heading.number.parts == (1,)]
    return sum(1 for heading in firsts if heading.number and heading.number.family is Family.DECIMAL) > 1


def _floor(open_: list[Heading], heading: Heading) -> int:
    """How many of the open headings are around what belongs to the document that is open.

    A numbered section stays in it whatever it looks like; one without a number that looks like the
    document's own title doesn't.
    """
    at = next((index for index, other in enumerate(open_) if other.document), None)
    if at is None or heading.document:
        return 0
    beside = 0 < heading.tag <= open_[at].tag if open_[at].tag else heading.look == open_[at].look
    counted = heading.number and not (heading.tag and _ATTACHED.fullmatch(heading.number.word))
    return 0 if beside and not counted else at + 1


def _place_document(open_: list[Heading], heading: Heading) -> int:
    outer = (index for index, other in enumerate(open_) if other.document or not 0 < other.tag < heading.tag)
    return next(outer, len(open_))


def _place(open_: list[Heading], heading: Heading, restarted: bool) -> int:
    """How many of the open headings stay open above this one."""
    if heading.document:
        return _place_document(open_, heading)
    number = heading.number
    if number and number.depth > 1:
        at = _place_dotted(open_, number)
        if at is not None:
            return at
    if heading.tag:
        return _place_tagged(open_, heading)
    if number:
        return _place_numbered(open_, heading, number, restarted)
    return _place_look(open_, heading)


def _place_dotted(open_: list[Heading], number: Number) -> int | None:
    for index in range(len(open_) - 1, -1, -1):
        counted = open_[index].number
        for other in counted.readings() if counted else ():
            if number.within(other):
                return index + 1
            if other.family is number.family and other.depth == number.depth and other.parts[:-1] == number.parts[:-1]:
                return index
    return None


def _place_tagged(open_: list[Heading], heading: Heading) -> int:
    same = [index for index, other in enumerate(open_) if other.tag == heading.tag]
    if heading.number:
        for index in range(len(open_) - 1, -1, -1):
            other = open_[index]
            if other.tag and other.number and heading.number.follows(other.number):
                return index
    if same and heading.number:
        for index in reversed(same):
            if _same_style(open_[index], heading):
                return index
        if heading.number.starts and open_[same[-1]].number:
            return same[-1] + 1
    for index, other in enumerate(open_):
        if not other.tag or other.tag >= heading.tag:
            return index
    return len(open_)


def _place_numbered(open_: list[Heading], heading: Heading, number: Number, restarted: bool) -> int:
    if _ATTACHED.fullmatch(number.word):
        return next((index for index, other in enumerate(open_) if other.number or not other.tag), len(open_))
    shallow = _outside_list(open_, heading.depth)
    for index in range(len(open_) - 1, shallow - 1, -1):
        other = open_[index]
        if other.number and number.follows(other.number):
            return index
    same = [
        index for index in range(shallow, len(open_)) if not open_[index].tag and _same_style(open_[index], heading)
    ]
    if same:
        # Counting that begins anew under another count is a level of its own, but only once.
        anew = number.starts and len(same) == 1 and same[0] < len(open_) - 1 and open_[-1].number
        return len(open_) if anew else same[-1]
    keep = len(open_)
    while heading.depth and keep > shallow and open_[keep - 1].depth > heading.depth:
        keep -= 1
    major = number.family in (Family.WORD, Family.UPPER_ROMAN) or (number.family is Family.DECIMAL and not restarted)
    while keep and _yields(open_[keep - 1], major, number.rank):
        keep -= 1
    return keep


def _outside_list(open_: list[Heading], depth: int) -> int:
    """How many of the open headings are items of the lists around a list of that depth."""
    inside = [index for index, other in enumerate(open_) if 0 < other.depth < depth]
    return inside[-1] + 1 if inside else 0


def _yields(other: Heading, major: bool, rank: int) -> bool:
    """Whether an open heading gives way to a number that opens a level of its own."""
    if other.number and not other.tag:
        return rank < other.number.rank
    return not other.number and not other.tag and (major or other.look == RUN_IN)


def _place_look(open_: list[Heading], heading: Heading) -> int:
    if (
        open_
        and open_[0].number
        and not open_[0].tag
        and heading.look in (BOLD, TITLE)
        and _CLOSING.fullmatch(heading.text)
    ):
        return 0
    looks = {heading.look, CAPITALS} if heading.look == TITLE and heading.text.isupper() else {heading.look}
    for index in range(len(open_) - 1, -1, -1):
        other = open_[index]
        if not other.tag and not other.number and other.look in looks:
            return index
    keep = len(open_)
    rank = LOOKS.index(heading.look)
    while keep and not open_[keep - 1].tag and not open_[keep - 1].number and LOOKS.index(open_[keep - 1].look) > rank:
        keep -= 1
    return keep


def _same_style(other: Heading, heading: Heading) -> bool:
    if not other.number or not heading.number:
        return False
    return bool({n.style for n in other.number.readings()} & {n.style for n in heading.number.readings()})
