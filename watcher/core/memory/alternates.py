"""Which version a text is to be compared with, where it isn't the last one.

Two documents served in turn at one address, and an old copy that a cache still serves, are each like an
earlier version: compared with that, only what is new in them is left.
"""

from __future__ import annotations

from collections import Counter
from datetime import timedelta
from typing import NamedTuple

from watcher.core.text import fold
from watcher.model import RECENT, PolicyState, PolicyText, Version

_OTHER = 0.3  # share in common below which the last version is another document
_SAME = 0.6  # … from which an earlier one is the same document
_COPY = 0.9  # … or the same edition
_FORGOTTEN = timedelta(days=90)  # a document that came back after so long has replaced the other one


class Base(NamedTuple):
    """The version to compare with. ``stale``: the text is an old copy of it, by its own date."""

    version: Version
    stale: bool = False


def closest(state: PolicyState, last: Version, text: PolicyText, recipe: str, age: timedelta) -> Base:
    """The last version, unless the text is drastically unlike it, or older, and much like an earlier one.

    ``age`` is for how long the last version has stood.
    """
    older = bool(text.dated and text.dated < last.text.dated)
    here = common(last.text, text) if state.recent else 1.0
    if not older and (here >= _OTHER or age > _FORGOTTEN):
        return Base(last)
    earlier = [version for version in state.recent if version.recipe == recipe]
    alike = {version.number: common(version.text, text) for version in earlier}
    best = max(earlier, key=lambda version: alike[version.number], default=None)
    if best is None or alike[best.number] < _SAME:
        return Base(last)
    if older and best.text.dated == text.dated and alike[best.number] >= max(_COPY, here):
        return Base(best, stale=True)
    return Base(best) if here < _OTHER and age <= _FORGOTTEN else Base(last)


def common(one: PolicyText, other: PolicyText) -> float:
    """The share of both texts, by length, that stands in lines which both have."""
    ours, theirs = (Counter(map(fold, text.lines())) for text in (one, other))
    total = sum(len(line) * count for lines in (ours, theirs) for line, count in lines.items())
    return 2 * sum(len(line) * count for line, count in (ours & theirs).items()) / total if total else 0.0


def newest_date(state: PolicyState) -> str:
    """The latest date that this policy or one of its recent versions bore, or empty."""
    return max((version.text.dated for version in (state.version, *state.recent) if version), default="")


def remembered(state: PolicyState, text: PolicyText) -> tuple[Version, ...]:
    """The recent versions once ``text`` has taken the place of the last: each wording once, the latest first."""
    kept: dict[str, Version] = {}
    for version in (state.version, *state.recent):
        if version and version.text.digest != text.digest:
            kept.setdefault(version.text.digest, version)
    return tuple(kept.values())[:RECENT]
