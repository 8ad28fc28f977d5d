"""The chain of evidence: each version carries a hash over itself and over the hash of the version before it.

What a link covers and how it is written is part of docs/database.md, so that a stranger can compute it with
other tools; it never changes. The migration that gave older databases their links runs this code too: it may
read no column that is younger than that migration.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from watcher.adapters.store.database import Database

FORM = "policy-watcher 1"
"""The first word of every link: by which rules it was written."""

_LINKS = """
SELECT v.id, v.number, v.chain, c.id AS change_id, o.number AS compared_with,
  v.fetched_at, s.sha256, s.fetched_at AS page_at, s.url, s.final_url, s.status, s.headers, s.redirects,
  v.first_digest,
  coalesce(CASE WHEN json_valid(v.former_recipes) THEN v.former_recipes ->> 0 END, v.recipe) AS first_recipe,
  c.level, c.reasons, c.effective, c.notice
FROM versions v
LEFT JOIN snapshots s ON s.id = v.snapshot_id
LEFT JOIN changes c ON c.new_version_id = v.id
LEFT JOIN versions o ON o.id = c.old_version_id
WHERE v.policy_id = ? AND v.number >= ? ORDER BY v.number
"""

_COVERED = (
    "fetched_at", "sha256", "page_at", "url", "final_url", "status", "headers", "redirects", "first_digest",
    "first_recipe",
)  # fmt: skip

_JUDGED = (
    "SELECT kind, section, old_section, whole, block, lead, before, after, spans, signs, nature, level, topics,"
    " reasons, direction, judged_by FROM judged_changes WHERE change_id = ? ORDER BY position"
)


@dataclass(frozen=True, slots=True)
class Link:
    """A version's place in the chain: the hash that is stored, and the one that follows from what is stored."""

    version_id: int
    number: int
    stored: str
    computed: str


def seal(db: Database, policy_id: str, number: int = 1) -> None:
    """Writes the links of a policy's versions from ``number`` on."""
    before = _stored(db, policy_id, number - 1)
    for row in _rows(db, policy_id, number):
        before = _link(db, policy_id, row, before)
        db.execute("UPDATE versions SET chain = ? WHERE id = ?", [before, row["id"]])


def links(db: Database, policy_id: str) -> Iterator[Link]:
    """Every version's link, oldest first; each is computed from the stored one before, so that faults don't spread."""
    before = ""
    for row in _rows(db, policy_id, 1):
        yield Link(row["id"], row["number"], row["chain"], _link(db, policy_id, row, before))
        before = row["chain"]


def _rows(db: Database, policy_id: str, number: int) -> Iterator[dict[str, Any]]:
    """The columns that links are made of; one version at a time, because headers may be long."""
    while row := next(db.query(f"{_LINKS} LIMIT 1", [policy_id, number]), None):
        yield row
        number = row["number"] + 1


def _stored(db: Database, policy_id: str, number: int) -> str:
    found = db.execute("SELECT chain FROM versions WHERE policy_id = ? AND number = ?", [policy_id, number]).fetchone()
    return found[0] if found else ""


def _link(db: Database, policy_id: str, row: dict[str, Any], before: str) -> str:
    covered = [FORM, before, policy_id, row["number"], *(row[name] for name in _COVERED), _verdict(db, row)]
    return hashlib.sha256(_line(covered)).hexdigest()


def _verdict(db: Database, row: dict[str, Any]) -> str:
    """A hash over what was judged of the change that made the version; empty for the first version."""
    if row["change_id"] is None:
        return ""
    judged = hashlib.sha256(
        _line([row["compared_with"], *(row[name] for name in ("level", "reasons", "effective", "notice"))]) + b"\n"
    )
    for change in db.execute(_JUDGED, [row["change_id"]]):
        judged.update(_line(list(change)) + b"\n")
    return judged.hexdigest()


def _line(values: list[Any]) -> bytes:
    """A JSON array without spaces, in ASCII."""
    return json.dumps(values, ensure_ascii=True, separators=(",", ":")).encode()
