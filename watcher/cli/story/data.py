"""A story as data: everything, for scripts."""

from __future__ import annotations

from dataclasses import asdict
from datetime import datetime
from typing import Any

from watcher.adapters.store import LastCheck
from watcher.cli.story import Story, configured, why_alerted
from watcher.core.excerpt import head
from watcher.core.explain import Reading, quiet_groups
from watcher.core.render import change_dict
from watcher.core.text import tidy, words
from watcher.model import Fetched, PolicyText, Verdict


def as_dict(story: Story) -> dict[str, Any]:
    """The story as one JSON object; what isn't known is null."""
    version, reading, entry = story.version, story.reading, story.entry
    text = version.text if version else reading.text if reading else None
    return {
        "policy": story.policy.id,
        "title": story.policy.name,
        "url": story.policy.url,
        "version": version.number if version else None,
        "previous": story.before.number if story.before else None,
        "check": _check_dict(story.check) if story.check else None,
        "fetched": _page_dict(story.page) if story.page else None,
        "fetched_by_this_check": story.own_page if story.page else None,
        "recipe": version.recipe if version else None,
        "recipe_today": reading.recipe if reading else None,
        "text": _text_dict(text, reading) if text else None,
        "kept": round(reading.kept, 4) if reading and reading.kept is not None else None,
        "trouble": (reading.trouble or None) if reading else None,
        "removed": [asdict(piece) for piece in reading.removed] if reading else None,
        "volatile": [
            {"section": list(line.path), "reading": line.reading, "times": line.times, "since": _iso(line.since)}
            for line in story.volatile
        ],
        "change": _change_dict(story.verdict) if story.verdict else None,
        "returned_to": (entry.returned_to or None) if entry else None,
        "settings": configured(story.policy),
        "acted": [asdict(why) for why in story.wanted.why] if story.wanted else [],
        "alerted": entry.alerted if entry else None,
        "why": why_alerted(story) if version else None,
        "today": _today_dict(reading) if reading else None,
        "notices": [{**asdict(notice), "kind": notice.kind.value, "at": _iso(notice.at)} for notice in story.notices],
    }


def _check_dict(check: LastCheck) -> dict[str, Any]:
    return {
        "outcome": check.outcome.value,
        "reason": check.reason or None,
        "detail": check.detail or None,
        "first_at": _iso(check.first_at),
        "at": _iso(check.at),
        "count": check.count,
        "seconds": check.seconds,
    }


def _page_dict(page: Fetched) -> dict[str, Any]:
    return {
        "at": _iso(page.fetched_at),
        "url": page.url,
        "redirects": list(page.redirects),
        "final_url": page.final_url,
        "permanent": page.permanent,
        "status": page.status,
        "content_type": page.content_type,
        "bytes": len(page.body),
        "sha256": page.sha256,
        "seconds": page.elapsed,
    }


def _text_dict(text: PolicyText, reading: Reading | None) -> dict[str, Any]:
    return {
        "title": (reading.title if reading else "") or text.title,
        "language": text.language or None,
        "dated": text.dated or None,
        "sections": len(text.sections),
        "words": len(words(text.text)),
        "begins": head(tidy(" ".join(text.lines())), 300),
    }


def _change_dict(verdict: Verdict) -> dict[str, Any]:
    return {
        "level": verdict.level.label,
        "material": verdict.material,
        "reasons": list(verdict.reasons),
        "effective": verdict.effective or None,
        "notice": verdict.notice or None,
        "quiet": {group.name: dict(group.parts) for group in quiet_groups(verdict.changes)},
        "changes": [change_dict(judged) for judged in verdict.changes],
    }


def _today_dict(reading: Reading) -> dict[str, Any]:
    decision = reading.decision
    return {
        "outcome": decision.outcome.value,
        "reason": decision.reason or None,
        "detail": decision.detail or None,
        "level": decision.verdict.level.label if decision.verdict else None,
        "alert": decision.alert is not None,
    }


def _iso(moment: datetime) -> str:
    return moment.isoformat()
