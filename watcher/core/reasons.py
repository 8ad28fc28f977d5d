"""Puts the reasons of one change in order for a reader, and takes out what they say twice.

Finds no reason and judges nothing: it knows only how reasons are worded.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from watcher.core.late import late

_QUOTED = late(r"“([^”]*)”")
_QUOTATION = late(r": “([^”]*)”$")
_LIST = late(r"^(?P<stem>(?:now|no longer) (?:speaks of|names)) (?P<what>[^:“→]+)$")
_EXCHANGE = late(r"“(?P<old>[^”]*)” became “(?P<new>[^”]*)” (?P<times>\d+) times$")
_SMALL = 4  # letters of a word that is not worth a line: "the", "and", "und", "from"

# What only says that there are words, and which: the alert shows those anyway.
_BARE = late(
    r"(?:new|removed|reworded|words put in|words left out): “"
    r"|section (?:added|removed): |a sentence on [^:“]* was reworded"
)
# What words came or went, without saying what was done with them.
_MENTIONS = late(r"(?:now|no longer) (?:speaks of|names) ")


def gravest_first(reasons: Sequence[str]) -> tuple[str, ...]:
    """What was promised or allowed first, then what is merely mentioned; bare quotations only if there's nothing else.

    Otherwise the order stays: it is that of the rules' own weights.
    """
    telling = [reason for reason in reasons if not _BARE.match(reason)]
    return tuple(sorted(telling or reasons, key=lambda reason: bool(_MENTIONS.match(reason))))


def said_once(reasons: Iterable[str]) -> tuple[str, ...]:
    """Without reasons that are said already, of whatever words, and without words that are quoted already."""
    quoted: list[str] = []
    said: dict[str, str] = {}
    for reason in reasons:
        short = _without_known_quotation(reason, quoted)
        quoted += [words.rstrip("… ") for words in _QUOTED.findall(reason)]
        said.setdefault(_QUOTATION.sub("", reason), short)
    return _joined(said.values())


def of_the_whole(reasons: Iterable[str]) -> tuple[str, ...]:
    """What concerns a version as a whole, without small words that came and went here and there."""
    return tuple(filter(None, map(_exchanged, reasons)))


def _exchanged(reason: str) -> str:
    """``“x” became “nothing” 9 times`` in better words; empty if it is about a small word."""
    found = _EXCHANGE.match(reason)
    if found is None or "nothing" not in (found["old"], found["new"]):
        return reason
    word, what = (found["new"], "put in") if found["old"] == "nothing" else (found["old"], "left out")
    return f"“{word}” {what} {found['times']} times" if len(word) > _SMALL else ""


def _without_known_quotation(reason: str, quoted: list[str]) -> str:
    found = _QUOTATION.search(reason)
    words = found[1].rstrip("… ") if found else ""
    return reason[: found.start()] if found and any(words in known for known in quoted) else reason


def _joined(reasons: Iterable[str]) -> tuple[str, ...]:
    """``no longer speaks of A`` and ``no longer speaks of B`` as one, where the first of them stands."""
    subjects: dict[str, list[str]] = {}
    for reason in reasons:
        if found := _LIST.match(reason):
            subjects.setdefault(found["stem"], []).append(found["what"])
        else:
            subjects[reason] = []
    return tuple(f"{stem} {_enumerated(what)}" if what else stem for stem, what in subjects.items())


def _enumerated(names: list[str]) -> str:
    return f"{', '.join(names[:-1])} and {names[-1]}" if len(names) > 1 else names[0]
