"""Full text over all versions. Whatever a user types is a search, never a syntax error."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass

from watcher.adapters.store.columns import names
from watcher.adapters.store.database import Database

# Scripts without spaces: the index takes a whole run of them for one word.
_UNSPACED = re.compile(r"[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\u0e00-\u0eff]")
_START, _END = "\x02", "\x03"
_AROUND = 60

# Older wordings of a section crowd out other sections unless more are asked for than are shown.
_SPARE = 20


@dataclass(frozen=True, slots=True)
class SearchHit:
    """A section in which something was found, in the latest version that has that wording.

    ``section`` is its path, ``snippet`` plain text around what was found, and ``marks`` the places in
    it, as start and end.
    """

    policy_id: str
    number: int
    section: tuple[str, ...]
    snippet: str
    marks: tuple[tuple[int, int], ...]


def search(db: Database, query: str, limit: int) -> list[SearchHit]:
    """The best sections for ``query``, at most one hit for each section of a policy.

    A query in SQLite's full-text syntax is taken as such (``sell OR share``, ``"third party"``, ``cook*``,
    ``NEAR(...)``); any other is taken as words that must all occur.
    """
    query = query.encode(errors="replace").decode().replace("\0", " ").strip()
    if not query:
        return []
    if _UNSPACED.search(query):
        return _hits(_containing(db, query, limit * _SPARE), limit)
    try:
        return _hits(_matching(db, query, limit * _SPARE), limit)
    except sqlite3.OperationalError as error:
        if error.sqlite_errorcode != sqlite3.SQLITE_ERROR:
            raise
    phrases = " ".join('"' + word.replace('"', '""') + '"' for word in query.split())
    return _hits(_matching(db, phrases, limit * _SPARE), limit)


_Row = tuple[str, int, str, str, str]
"""Policy, version, the section's key and path, the snippet with its marks; the best first."""

_FOUND = """
SELECT v.policy_id, max(v.number), s.key, s.path, h.snippet
FROM hits h
JOIN sections s ON s.id = h.id
JOIN version_sections vs ON vs.section_id = s.id
JOIN versions v ON v.id = vs.version_id
GROUP BY h.place, v.policy_id ORDER BY h.place, v.policy_id
"""

_MATCHING = f"""
WITH found AS MATERIALIZED (
  SELECT rowid AS id, snippet(sections_fts, -1, char(2), char(3), '…', 24) AS snippet
  FROM sections_fts WHERE sections_fts MATCH ? ORDER BY rank LIMIT ?
), hits AS MATERIALIZED (SELECT *, row_number() OVER () AS place FROM found)
{_FOUND}"""  # noqa: S608 – made of constants

_CONTAINING = f"""
WITH hits AS MATERIALIZED (
  SELECT id, heading || char(10) || text AS snippet, id AS place FROM sections
  WHERE instr(heading, ?1) OR instr(text, ?1) ORDER BY id DESC LIMIT ?2
)
{_FOUND}"""  # noqa: S608


def _matching(db: Database, query: str, limit: int) -> list[_Row]:
    return db.execute(_MATCHING, [query, limit]).fetchall()


def _containing(db: Database, words: str, limit: int) -> Iterable[_Row]:
    for policy_id, number, key, path, text in db.execute(_CONTAINING, [words, limit]).fetchall():
        at = text.find(words)
        start, end = max(0, at - _AROUND), at + len(words) + _AROUND
        marked = f"{text[start:at]}{_START}{words}{_END}{text[at + len(words) : end]}"
        yield policy_id, number, key, path, f"{'…' if start else ''}{marked}{'…' if end < len(text) else ''}"


def _hits(rows: Iterable[_Row], limit: int) -> list[SearchHit]:
    """The latest wording of each section, in the order of the best."""
    best: dict[tuple[str, str], _Row] = {}
    for row in rows:
        place = row[0], row[2]
        if place not in best or best[place][1] < row[1]:
            best[place] = row
    return [
        SearchHit(policy_id, number, names(path), *_marked(snippet))
        for policy_id, number, _, path, snippet in list(best.values())[:limit]
    ]


def _marked(snippet: str) -> tuple[str, tuple[tuple[int, int], ...]]:
    text, marks = "", []
    for index, part in enumerate(re.split(f"[{_START}{_END}]", snippet.replace("\n", " "))):
        if index % 2:
            marks.append((len(text), len(text) + len(part)))
        text += part
    return text, tuple(marks)
