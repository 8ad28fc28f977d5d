"""Versions with their texts, and the state for a decision about a page that may have changed. Writes nothing."""

from __future__ import annotations

from collections.abc import Iterable
from types import MappingProxyType

from watcher.adapters.store.columns import to_json, to_time
from watcher.adapters.store.database import Database
from watcher.adapters.store.known import known
from watcher.adapters.store.records import line_from, section_from, trace_from
from watcher.model import RECENT, Memory, PolicyState, PolicyText, Section, Version


def state(db: Database, policy_id: str) -> PolicyState:
    """What a decision about a changed page needs; of a policy never seen, nothing but its id."""
    brief = known(db, policy_id)
    versions = db.execute(
        "SELECT id, digest, number FROM versions WHERE policy_id = ? ORDER BY number DESC", [policy_id]
    ).fetchall()
    known_sections: dict[int, Section] = {}  # most versions share most of theirs
    at_hand = [_version(db, version_id, known_sections) for version_id in _at_hand(versions)]
    return PolicyState(
        policy_id,
        version=at_hand[0] if at_hand else None,
        snapshot_sha256=brief.snapshot_sha256,
        fingerprint=brief.fingerprint,
        validators=brief.validators,
        # The oldest version of a wording gives it its number, so later ones come first here.
        seen=MappingProxyType({digest: number for _, digest, number in versions}),
        pending=brief.pending,
        failures=brief.failures,
        failing_since=brief.failing_since,
        recent=tuple(at_hand[1:]),
        memory=_memory(db, policy_id),
        told=brief.told,
    )


def _at_hand(versions: Iterable[tuple[int, str, int]]) -> list[int]:
    """The ids of the last version, and of the latest ones of other wordings; ``versions`` have the latest first."""
    wordings: dict[str, int] = {}
    for version_id, digest, _ in versions:
        wordings.setdefault(digest, version_id)
    return list(wordings.values())[: 1 + RECENT]


def _memory(db: Database, policy_id: str) -> Memory:
    traces = db.query("SELECT * FROM traces WHERE policy_id = ? ORDER BY at, digest", [policy_id])
    lines = db.query("SELECT * FROM volatile_lines WHERE policy_id = ? ORDER BY position", [policy_id])
    return Memory(tuple(map(trace_from, traces)), tuple(map(line_from, lines)))


def version(db: Database, policy_id: str, number: int | None) -> Version | None:
    """That version with its text, or the latest; None if there is none."""
    row = db.execute(
        "SELECT id FROM versions WHERE policy_id = :policy_id AND (:number IS NULL OR number = :number)"
        " ORDER BY number DESC LIMIT 1",
        {"policy_id": policy_id, "number": number},
    ).fetchone()
    return _version(db, row[0], {}) if row else None


_VERSION = """
SELECT v.number, v.fetched_at, v.title, v.language, v.dated, v.recipe, coalesce(s.sha256, '')
FROM versions v LEFT JOIN snapshots s ON s.id = v.snapshot_id WHERE v.id = ?
"""


def _version(db: Database, version_id: int, known: dict[int, Section]) -> Version:
    """That version with its text; ``known`` as in ``_sections``."""
    number, fetched_at, title, language, dated, recipe, sha256 = db.execute(_VERSION, [version_id]).fetchone()
    text = PolicyText(title, _sections(db, version_id, known), language, dated)
    return Version(number, to_time(fetched_at), text, recipe, sha256)


_SECTIONS = """
SELECT vs.section_id, s.* FROM version_sections vs
LEFT JOIN sections s ON s.id = vs.section_id AND s.id NOT IN (SELECT value FROM json_each(:known))
WHERE vs.version_id = :version ORDER BY vs.position
"""


def _sections(db: Database, version_id: int, known: dict[int, Section]) -> tuple[Section, ...]:
    """The sections of a version. Those that are ``known`` by their ids are not read again; the others are by then."""
    places = []
    for row in db.query(_SECTIONS, {"known": to_json(list(known)), "version": version_id}):
        if row["id"] is not None:
            known[row["id"]] = section_from(row)
        places.append(row["section_id"])
    return tuple(known[section_id] for section_id in places if section_id in known)
