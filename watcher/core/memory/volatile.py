"""Lines that change while the policy doesn't: counters, rotating quotes, dates that follow the clock.

A place is learned once it has had several readings while all else stayed as it was, never from what is a
clause. From then on its line is read as in the last version. A reading that isn't of the place's kind, a
clause above all, is compared like any other text.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from functools import lru_cache
from typing import NamedTuple

from watcher.core.align import matches
from watcher.core.language import language_of
from watcher.core.late import late
from watcher.core.materiality.dates import without
from watcher.core.materiality.entities import ALPHABET, names
from watcher.core.materiality.prose import ACT
from watcher.core.materiality.vocabulary import LANGUAGES, UNSPACED, en, holds
from watcher.core.text import fold, words
from watcher.model import Block, BlockKind, JudgedChange, Level, PolicyText, Removed, Section, VolatileLine

TICKED = "only lines that change by themselves differ"
"""What to say of a fetch in which nothing else does."""

_READINGS = 3  # distinct ones that prove a place
_TIMES = 4  # … or as many changes, back and forth
_WITHIN = timedelta(days=45)  # what changes more rarely is edited by someone
_PLACES = 20  # at most, in one policy
_AT_ONCE = 4  # places that may change in one fetch
_LENGTH = 30  # words of a line that may change its wording
_SHOWN = 200  # characters of a reading

_HARMLESS = frozenset(
    {"verb", "pointer", "explanatory", "service", "listing", "contact", "announcement", "and_or", "joint"}
)
_CLAUSE = tuple(name for name in en.CONCEPTS if name not in _HARMLESS)
_LISTS = ("listing", "subprocessor", "third_parties")
_BINDING = late(
    r"[$€£¥₹%@]|\b(?:usd|eur|gbp|inc|llc|ltd|gmbh|ag|plc|corp|s\.?a\.?r?\.?l?|b\.?v)\b"
    r"|\b(?:you|yours?|sie|ihnen|ihr|ihre[mnrs]?|du|deine?[mnrs]?|vous|votre|vos|tu|ton|ta|tes|usted(?:es)?|tus?"
    r"|você|vocês|seus?|suas?|suoi|tuoi|tuo|tua|uw?|je|jouw)\b",
    re.IGNORECASE,
)
# What is said of the text or the service itself, and to what it extends.
_ITSELF = late(
    r"\b(?:polic(?:y|ies)|terms|agreements?|notices?|statements?|services?|cover(?:s|ed|ing)?|appl(?:y|ies)|extends?"
    r"|scope|governs?|\w*(?:richtlinien?|bedingungen|erklärung|vertrag|dienste?)|gilt|gelten|erstreckt|umfasst"
    r"|politiques?|conditions|contrats?|accord|couvre(?:nt)?|s'appliquent?|s'étend(?:ent)?"
    r"|políticas?|términos|termos|condiciones|condições|contrat[oi]s?|acuerdos?|servi[cç]ios?|serviços?|cubren?|cobrem?"
    r"|aplican?|aplicam?|informativa|condizioni|servizi(?:o)?|copr(?:e|ono)|applica(?:no)?|beleid|voorwaarden"
    r"|overeenkomst|diensten?|dekt|geldt)\b",
    re.IGNORECASE,
)
# A saying names its author, and whom it likes: of it only what stands outside counts.
_SAYING = late(r"[“„\"«][^“”„\"«»]{0,300}[”“\"»]|[-–—]\s{0,3}[^-–—]{1,60}$")
_PERIOD = late(r"\b\d+\s*[- ]?(?:business |working )?(?:hours?|days?|weeks?|months?|years?)\b", re.IGNORECASE)


class _Spot(NamedTuple):
    """Where a line stands: section and block by position, number ``at`` of a run of ``run`` blocks."""

    section: int
    block: int
    run: int = 1
    at: int = 0


def settle(
    text: PolicyText, last: PolicyText, lines: Sequence[VolatileLine]
) -> tuple[PolicyText, tuple[VolatileLine, ...], tuple[Removed, ...]]:
    """The text with the lines of learned places as they read in ``last``; the lines with their reading of now.

    What was read otherwise is in the third value, for those who ask what was left out.
    """
    found, readings, removed = text, list(lines), []
    language = language_of(text.text) if any(line.proved for line in lines) else ""
    for number, line in enumerate(lines):
        here, there = (_find(side, line) if line.proved else None for side in (text, last))
        if here is None or there is None:
            continue
        block, kept = _block(text, here), _block(last, there)
        if not (_fits(block, line, language) and _fits(kept, line, language)):
            continue
        readings[number] = replace(line, reading=block.text[:_SHOWN])
        if block != kept:
            found = _put(found, here, kept)
            removed.append(Removed("volatile", block.text))
    return found, tuple(readings), tuple(removed)


def learn(
    lines: Sequence[VolatileLine], old: PolicyText, new: PolicyText, judged: Sequence[JudgedChange], now: datetime
) -> tuple[VolatileLine, ...]:
    """The places after one more change; as they were if anything but such lines changed."""
    spots = _changed(old, new)
    language = language_of(new.text)
    shapes = [
        _shape(_block(old, spot), _block(new, spot), judged, language, listed=_listed(new, spot, language))
        for spot in spots
    ]
    if not spots or None in shapes:
        return tuple(lines)
    found = list(lines)
    for spot, shape in zip(spots, shapes, strict=True):
        line = _line(old, new, spot, shape or "", now)
        at = next((at for at, known in enumerate(found) if _place(known) == _place(line)), None)
        if at is None:
            found.append(line)
        else:
            found[at] = _again(found[at], line)
    # Where there are too many, those that have proved nothing are forgotten first, the oldest before others.
    found.sort(key=lambda line: line.proved)
    return tuple(found[-_PLACES:])


def located(lines: Sequence[VolatileLine], text: PolicyText) -> tuple[VolatileLine, ...]:
    """The places that ``text`` still has, with the neighbours they have there; the others are forgotten."""
    kept = []
    for line in lines:
        spot = _find(text, line)
        if spot:
            before, after = _neighbours(text.sections[spot.section], spot)
            kept.append(replace(line, before=before, after=after, path=text.sections[spot.section].path))
    return tuple(kept)


# --- what may change -----------------------------------------------------------------------------------


def _shape(old: Block, new: Block, judged: Sequence[JudgedChange], language: str, *, listed: bool) -> str | None:
    """The shape of a line that may be volatile: a digest, or empty if the wording itself rotates; else None."""
    worst = max((one.level for one in judged if _touches(one, old, new)), default=Level.NONE)
    if worst is Level.NONE and (masked := _digest(without(new.text))) == _digest(without(old.text)):
        return masked
    rotates = worst <= Level.LOW and not listed
    return "" if rotates and not is_clause(old, language) and not is_clause(new, language) else None


def _touches(judged: JudgedChange, old: Block, new: Block) -> bool:
    change = judged.change
    return (bool(old.text) and old.text in change.before) or (bool(new.text) and new.text in change.after)


def _fits(block: Block, line: VolatileLine, language: str) -> bool:
    """Whether a block may be a reading of the line: none of its neighbours, of its shape, and no clause."""
    if _digest(block.text) in (line.before, line.after):
        return False
    return _digest(without(block.text)) == line.shape if line.shape else not is_clause(block, language)


def is_clause(block: Block, language: str) -> bool:
    """Whether a block may bind or inform anyone. True whenever that can't be told, as in an unknown language."""
    if block.kind is not BlockKind.PARAGRAPH or language not in LANGUAGES or language in UNSPACED:
        return True
    text = block.text
    if len(words(text)) > _LENGTH or _BINDING.search(text) or _PERIOD.search(without(text)):
        return True
    return any(holds(name, language, text) for name in _CLAUSE) or _extends(text, language)


def _extends(text: str, language: str) -> bool:
    """Whether a line says to what a text or service extends, or what somebody does whom it names."""
    told = _SAYING.sub(" ", text)
    if _ITSELF.search(told):
        return True
    acts = ACT.search(told) or holds("verb", language, told)
    return bool(acts and language in ALPHABET and names(told.strip(), frozenset()))


# --- places ----------------------------------------------------------------------------------------------


def _changed(old: PolicyText, new: PolicyText) -> list[_Spot]:
    """The blocks that were replaced one for one while all else stayed; none if anything else differs."""
    if [(one.key, one.title) for one in old.sections] != [(one.key, one.title) for one in new.sections]:
        return []
    spots: list[_Spot] = []
    for section, (before, after) in enumerate(zip(old.sections, new.sections, strict=True)):
        if before.blocks == after.blocks:
            continue
        runs = list(_replaced(before.blocks, after.blocks))
        if any(ours != theirs for ours, theirs in runs):
            return []
        spots += [_Spot(section, block, len(run), at) for run, _ in runs for at, block in enumerate(run)]
    return spots if len(spots) <= _AT_ONCE else []


def _replaced(old: Sequence[Block], new: Sequence[Block]) -> Iterator[tuple[range, range]]:
    """What stands between the blocks that stayed. Only one-for-one replacement leaves positions alike."""
    i = j = 0
    for match in (*matches(old, new), None):
        a, b, size = match or (len(old), len(new), 0)
        if i < a or j < b:
            yield range(i, a), range(j, b)
        i, j = a + size, b + size


def _find(text: PolicyText, line: VolatileLine) -> _Spot | None:
    """The place in the text: between both its neighbours, or beside one of them if the other was edited."""
    beside: list[_Spot] = []
    for number, section in enumerate(text.sections):
        if section.key != line.section:
            continue
        for block in range(line.at, len(section.blocks) - (line.run - 1 - line.at)):
            spot = _Spot(number, block, line.run, line.at)
            before, after = _neighbours(section, spot)
            if (before, after) == (line.before, line.after):
                return spot
            if before == line.before or after == line.after:
                beside.append(spot)
    fitting = [spot for spot in beside if line.shape and _digest(without(_block(text, spot).text)) == line.shape]
    candidates = fitting or beside
    return candidates[0] if len(candidates) == 1 else None


def _neighbours(section: Section, spot: _Spot) -> tuple[str, str]:
    before, after = spot.block - spot.at - 1, spot.block - spot.at + spot.run
    blocks = section.blocks
    return (
        _digest(blocks[before].text) if before >= 0 else "",
        _digest(blocks[after].text) if after < len(blocks) else "",
    )


def _listed(text: PolicyText, spot: _Spot, language: str) -> bool:
    """Whether a line is one of a list: after "We share data with:", or under a heading that speaks of recipients."""
    section, before = text.sections[spot.section], spot.block - spot.at - 1
    lead = section.blocks[before].text if before >= 0 else ""
    titles = (text.title, *section.path)
    return lead.rstrip().endswith((":", "：")) or any(
        holds(name, language, title) for name in _LISTS for title in titles
    )


def _block(text: PolicyText, spot: _Spot) -> Block:
    return text.sections[spot.section].blocks[spot.block]


def _put(text: PolicyText, spot: _Spot, block: Block) -> PolicyText:
    section = text.sections[spot.section]
    blocks = (*section.blocks[: spot.block], block, *section.blocks[spot.block + 1 :])
    sections = (
        *text.sections[: spot.section],
        replace(section, blocks=blocks),
        *text.sections[spot.section + 1 :],
    )
    return replace(text, sections=sections)


def _line(old: PolicyText, new: PolicyText, spot: _Spot, shape: str, now: datetime) -> VolatileLine:
    section, read = new.sections[spot.section], _block(new, spot).text
    before, after = _neighbours(section, spot)
    readings = _distinct((_digest(_block(old, spot).text), _digest(read)))
    return VolatileLine(
        section.key, section.path, before, after, shape, read[:_SHOWN], readings, 1, now, spot.run, spot.at
    )


def _again(known: VolatileLine, line: VolatileLine) -> VolatileLine:
    if line.since - known.since > _WITHIN:
        return line
    readings, times = _distinct((*known.readings, *line.readings)), known.times + 1
    proved = len(readings) >= _READINGS or times >= _TIMES
    return replace(known, reading=line.reading, readings=readings, times=times, proved=proved)


def _place(line: VolatileLine) -> tuple[object, ...]:
    return line.section, line.before, line.after, line.shape, line.run, line.at


def _distinct(readings: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(readings))[:_READINGS]


@lru_cache(maxsize=512)
def _digest(text: str) -> str:
    return hashlib.sha256("".join(fold(text).split()).encode()).hexdigest()[:16]
