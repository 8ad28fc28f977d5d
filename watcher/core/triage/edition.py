"""Whether a page now serves the edition of another region: the same document, neither older nor newer.

Told by the region that the page declares, by the spelling (American for British) and by the company
of the same group that speaks. Says so; whether it matters is for the verdict.
"""

from __future__ import annotations

from collections.abc import Iterator

from watcher.core.late import late
from watcher.core.text import words
from watcher.model import PolicyText

_SPELLED = 10
"""Words spelled the other way, each counted once, that make an edition; fewer are a correction."""
_AMERICAN = (
    (late(r"([a-z]{3})is(ation|ations|e|es|ed|ing|er|ers)$"), r"\1iz\2"),
    (late(r"([a-z]{2})our(s|ed|ing|able|ite|ites|al)?$"), r"\1or\2"),
    (late(r"([a-z]{2})tre(s?)$"), r"\1ter\2"),
    (late(r"([a-z]{2})ll(ed|ing|er|ers|ation)$"), r"\1l\2"),
    (late(r"(licen|defen|offen|preten)ce(s?)$"), r"\1se\2"),
    (late(r"ogue(s?)$"), r"og\1"),
    (late(r"([a-z]{3})yse(s|d|r)?$"), r"\1yze\2"),
    (late(r"programme(s?)$"), r"program\1"),
)
_COMPANY = late(
    r"\b(?:[A-Z][\w&'-]{0,30},? ){1,5}"
    r"(?:Inc|LLC|Ltd|Limited|GmbH|AG|B\.?V|S\.?A\.?R\.?L|S\.?A\.?S?|DAC|PLC|plc|Pty|Pte|ULC|S\.?L|S\.?r\.?l|Ltda|K\.?K|AB|A/S|Oy)\b"
)
_REGION = late(r"([a-z]{2,3})[-_]([A-Za-z]{2})\b")


def edition_change(old: PolicyText, new: PolicyText) -> str:
    """A sentence on the edition that took the place of another, or empty where it is the same one."""
    if old.dated != new.dated:
        return ""
    if (was := _region(old)) and (now := _region(new)) and was[0] == now[0] and was[1] != now[1]:
        return f"edition changed: {'-'.join(was)} → {'-'.join(now)}"
    if spelling := _spelling(old, new):
        return f"edition changed: {spelling}"
    if not old.dated:
        return ""
    was_company, now_company = _companies(old, new)
    return f"edition changed: {was_company} → {now_company}" if was_company else ""


def _region(text: PolicyText) -> tuple[str, str] | None:
    declared = _REGION.match(text.language)
    return (declared[1], declared[2].upper()) if declared else None


def _spelling(old: PolicyText, new: PolicyText) -> str:
    if not _may_respell(old, new):
        return ""
    before, after = set(words(old.text)), set(words(new.text))
    gone, came = before - after, after - before
    to_american = sum(1 for word in gone if any(form in came for form in _american(word)))
    to_british = sum(1 for word in came if any(form in gone for form in _american(word)))
    if to_american >= _SPELLED and to_british * 4 <= to_american:
        return "American spelling instead of British"
    if to_british >= _SPELLED and to_american * 4 <= to_british:
        return "British spelling instead of American"
    return ""


def _may_respell(old: PolicyText, new: PolicyText) -> bool:
    """Whether the lines that differ have enough words for it."""
    ours, theirs = set(old.lines()), set(new.lines())
    before, after = ({word for line in lines for word in words(line)} for lines in (ours - theirs, theirs - ours))
    return max(len(before - after), len(after - before)) >= _SPELLED


def _american(word: str) -> Iterator[str]:
    for pattern, form in _AMERICAN:
        changed, times = pattern.subn(form, word)
        if times:
            yield changed


def _companies(old: PolicyText, new: PolicyText) -> tuple[str, str]:
    """The company that speaks no more and the one that does instead, of the same group; both may be empty."""
    before, after = set(_COMPANY.findall(old.text)), set(_COMPANY.findall(new.text))
    for was in sorted(before - after):
        for now in sorted(after - before):
            if was.split()[0].strip(",") == now.split()[0].strip(","):
                return was, now
    return "", ""
