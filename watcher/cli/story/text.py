"""Tells a story to a person: sorts with their counts, the first few of each, one idea a line."""

from __future__ import annotations

from collections.abc import Iterator

from watcher.adapters.store import LastCheck, Noticed
from watcher.cli.output import facts, paragraph, say, when
from watcher.cli.story import Story, configured, why_alerted
from watcher.core.compose import shown_spans
from watcher.core.days import iso_day
from watcher.core.excerpt import head
from watcher.core.explain import quiet_groups, removed_by_reason, step
from watcher.core.memory import RETURNED
from watcher.core.render.diff import came_from, what
from watcher.core.render.parts import SEPARATOR, direction_words
from watcher.core.render.text import mark
from watcher.core.text import count, tidy, words
from watcher.model import Decision, JudgedChange, Op, Outcome, Verdict, Version, VolatileLine

_MOST = 5  # of each sort are listed; the data has them all
_LONG = 90
_QUOTES = ("“", "„", '"', "«", "‘")
_SIDES = {Op.EQUAL: ("", ""), Op.DELETE: ("[-", "-]"), Op.INSERT: ("{+", "+}")}


def tell(story: Story) -> None:
    """Prints the story, the outcome first."""
    name = story.policy.id if story.policy.name == story.policy.id else f"{story.policy.name} ({story.policy.id})"
    subject = f"version {story.version.number}" if story.version else "the last check"
    paragraph(f"{name}: {subject}", style="bold")
    for title, rows in (
        ("Last check", list(_check(story))),
        ("Fetched", list(_fetched(story))),
        ("Read", list(_read(story))),
        ("Triage", list(_triage(story))),
    ):
        if rows:
            _heading(title)
            facts(rows)
    _tell_removed(story)
    if story.volatile:
        _heading("Lines that change by themselves, and are not compared")
        facts((f"{line.times} times", _where(line)) for line in story.volatile)
    if story.verdict and story.before:
        _tell_changes(story.verdict, story.before)
    _heading("Settings")
    facts(_settings(story))
    if story.version:
        _heading("Alert")
        facts(_alert(story))
    if story.notices:
        _heading("Notices about the watching")
        facts((when(notice.at), _notice(notice)) for notice in story.notices)


def _notice(notice: Noticed) -> str:
    """What was told and to whom."""
    states = ((notice.sent, "sent to"), (notice.waiting, "not yet sent to"))
    told = ", ".join(f"{state} {', '.join(channels)}" for channels, state in states if channels)
    return f"{notice.subject} ({told or 'no channel wants it'})"


def _heading(title: str) -> None:
    say()
    paragraph(title, style="bold")


def _check(story: Story) -> Iterator[tuple[str, str]]:
    check = story.check
    if check is None:
        return
    yield "outcome", _said(check)
    often = f", {check.count} times in a row since {when(check.first_at)}" if check.count > 1 else ""
    yield "when", f"{when(check.at)}{often}; took {check.seconds:.1f} s"
    if story.version is None and story.before:
        number = story.before.number
        yield "so", f"version {number} of {when(story.before.fetched_at)} stays: `watcher explain {_of(story, number)}`"
    elif story.version is None:
        yield "so", "there's no version yet"


def _of(story: Story, number: int) -> str:
    return f"{story.policy.id} {number}"


def _fetched(story: Story) -> Iterator[tuple[str, str]]:
    page = story.page
    if page is None:
        if story.check and story.check.outcome is Outcome.FAILED:
            yield "page", "there was none"
        else:
            yield "page", "not kept (of pages not taken only those up to 256 KB are, once in 30 days for each reason)"
        return
    yield "when", when(page.fetched_at)
    if not story.own_page:
        yield "note", _stand_in(story)
    yield "from", page.url
    for address in page.redirects:
        yield "through", address
    if page.final_url != page.url:
        yield "answered", page.final_url + (" (moved for good)" if page.permanent else "")
    kind = page.content_type or "no content type"
    yield "answer", f"HTTP {page.status}, {kind}, {len(page.body):,} bytes in {page.elapsed:.2f} s"
    yield "SHA-256", page.sha256


def _stand_in(story: Story) -> str:
    """Whose page is shown where that of the last check was not kept."""
    if story.check and story.page and story.page.fetched_at >= story.check.first_at:
        return f"the first of these {story.check.count} checks; the later pages were not kept"
    return "the last check's own page was not kept; this is the last one of its kind that was"


def _read(story: Story) -> Iterator[tuple[str, str]]:
    reading, version = story.reading, story.version
    text = version.text if version else reading.text if reading else None
    if version:
        yield "recipe", version.recipe
    if reading and (story.upgraded or not version):
        yield "today", f"{reading.recipe}; what follows is read again by it" if version else reading.recipe
    if reading and reading.trouble:
        yield "trouble", reading.trouble
    if text:
        yield "title", (reading.title if reading else "") or text.title
        yield "language", text.language or "not declared"
        dated = f", dated {text.dated}" if text.dated else ""
        yield "size", f"{count(len(text.sections), 'section')}, {count(len(words(text.text)), 'word')}{dated}"
    if reading and reading.kept is not None and story.before:
        yield "kept", f"{reading.kept:.0%} of version {story.before.number} stands in it, paragraph by paragraph"
    if text and not version:
        yield "begins", head(tidy(" ".join(text.lines())), 300)


def _triage(story: Story) -> Iterator[tuple[str, str]]:
    if story.version:
        yield "then", "taken as the policy"
    if story.reading is None:
        return
    decision = story.reading.decision
    if story.check and story.version is None and _said(decision) == _said(story.check):
        yield "today", f"would be {decision.outcome.value} again, for the same reason"
    elif decision.outcome in (Outcome.REJECTED, Outcome.PENDING):
        yield "today", f"would be {_said(decision)}"
    elif story.version is None:
        yield "today", f"would be taken: {_said(decision)}"


def _said(found: Decision | LastCheck) -> str:
    """Outcome, reason and detail in one."""
    reason = f" ({found.reason})" if found.reason else ""
    return f"{found.outcome.value}{reason}" + (f": {found.detail}" if found.detail else "")


def _tell_removed(story: Story) -> None:
    removed = removed_by_reason(story.reading.removed) if story.reading else {}
    if not removed:
        return
    _heading(f"Taken off the page ({sum(map(len, removed.values()))})")
    facts((reason, _listed(texts)) for reason, texts in removed.items())


def _where(line: VolatileLine) -> str:
    return f"{_quoted(line.reading)} ({SEPARATOR.join(line.path)}), since {when(line.since)}"


def _quoted(text: str) -> str:
    """The beginning of a text in quotation marks, unless it brings its own."""
    shown = head(tidy(text), _LONG)
    return shown if shown.startswith(_QUOTES) else f"“{shown}”"


def _listed(texts: list[str]) -> str:
    shown = " · ".join(map(_quoted, texts[:_MOST]))
    more = f" and {len(texts) - _MOST} more" if len(texts) > _MOST else ""
    return f"{len(texts)}: {shown}{more}"


def _tell_changes(verdict: Verdict, before: Version) -> None:
    _heading(f"Changes from version {before.number}: {verdict.level.label}")
    for reason in verdict.reasons:
        paragraph(reason, indent=2)
    if verdict.effective:
        paragraph(f"applies from {iso_day(verdict.effective)}", indent=2)
    if verdict.notice:
        paragraph(f"notice: {verdict.notice}", indent=2)
    for judged in sorted(verdict.changes, key=lambda judged: -judged.level):
        if judged.level:
            _tell_material(judged)
    for group in quiet_groups(verdict.changes):
        say()
        paragraph(str(group), indent=2)
        for name, _ in group.parts:
            _tell_quiet(name, [one for one in verdict.changes if _is_quiet(one, group.name, name)])


def _is_quiet(judged: JudgedChange, nature: str, name: str) -> bool:
    return not judged.level and judged.nature.value == nature and step(judged) == name


def _tell_material(judged: JudgedChange) -> None:
    change = judged.change
    say()
    direction = f", {direction_words(judged.direction)}" if judged.direction else ""
    path = SEPARATOR.join(change.section)
    paragraph(f"[{judged.level.label}{direction}] {path} ({what(change)})", indent=2, style="bold")
    if origin := came_from(change):
        paragraph(origin, indent=4)
    paragraph(_words(judged), indent=4)
    topics = ", ".join(judged.topics)
    rows = [("why", reason) for reason in judged.reasons]
    facts([*rows, ("rule", step(judged)), ("topics", topics)], indent=4)


def _words(judged: JudgedChange) -> str:
    return "".join(mark(span.text, *_SIDES[span.op]) for span in shown_spans(judged)).strip()


def _tell_quiet(name: str, changes: list[JudgedChange]) -> None:
    for judged in changes[:_MOST]:
        reason = f": {judged.reasons[0]}" if judged.reasons else ""
        if not reason or name == RETURNED:
            reason += f": {head(_words(judged), _LONG)}"
        path = SEPARATOR.join(judged.change.section)
        paragraph(f"- {name}, {head(tidy(path), _LONG)} ({what(judged.change)}){reason}", indent=4)
    if len(changes) > _MOST:
        paragraph(f"- {name}, {len(changes) - _MOST} more (--json has them all)", indent=4)


def _settings(story: Story) -> Iterator[tuple[str, str]]:
    for name, value in configured(story.policy).items():
        if value:
            yield name, ", ".join(map(str, value)) if isinstance(value, list) else str(value)
    acted = story.wanted.why if story.wanted else ()
    for why in acted:
        if why.change >= 0 and story.verdict:
            where = SEPARATOR.join(story.verdict.changes[why.change].change.section)
            yield "acted", f"{why.setting} = {why.value}, on the change in {head(tidy(where), _LONG)}"


def _alert(story: Story) -> Iterator[tuple[str, str]]:
    yield "then", why_alerted(story)
    today = story.reading.decision if story.reading else None
    if today and today.verdict and story.verdict and today.verdict.level != story.verdict.level:
        yield "today", f"would be judged {today.verdict.level.label}, then {story.verdict.level.label}"
    if today and story.entry and (today.alert is not None) != story.entry.alerted:
        yield "today", "today's program and settings would alert" if today.alert else "today there would be none"
