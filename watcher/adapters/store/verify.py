"""Whether what is stored of a policy is what was stored once: chain, pages and texts. Changes nothing.

What this proves, and what it cannot, stands in docs/database.md.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from watcher.adapters.store import chain, snapshots, versions
from watcher.adapters.store.connection import is_damage
from watcher.adapters.store.database import Database


@dataclass(frozen=True, slots=True)
class Verified:
    """What came of looking at one policy; ``problems`` are sentences, empty if all is as it was stored.

    ``links`` has the hash of each version by its number. ``pruned`` are the versions whose page was given up on
    purpose, ``upgraded`` those whose text was made again from their page since.
    """

    policy_id: str
    links: Mapping[int, str]
    problems: tuple[str, ...] = ()
    pruned: tuple[int, ...] = ()
    upgraded: tuple[int, ...] = ()

    @property
    def versions(self) -> int:
        """The number of the latest version; 0 if there is none."""
        return max(self.links, default=0)

    @property
    def head(self) -> str:
        """The hash of the latest version, which stands for all before it; empty if there is none."""
        return self.links.get(self.versions, "")


def verify(db: Database, policy_id: str) -> Verified:
    """Computes every hash of a policy's history again."""
    links: dict[int, str] = {}
    problems: list[str] = []
    try:
        links |= {link.number: link.stored for link in chain.links(db, policy_id)}
        for found in (breaks(db, policy_id), _texts(db, policy_id, links), snapshots.damaged(db, policy_id)):
            problems += found
    except sqlite3.DatabaseError as error:
        if not is_damage(error):
            raise
        problems.append(f"What is stored of {policy_id} cannot be read: {error}.")
    pruned = _numbers(db, policy_id, "b.pruned_at IS NOT NULL")
    return Verified(policy_id, links, tuple(problems), pruned, _numbers(db, policy_id, "v.former_recipes <> '[]'"))


def breaks(db: Database, policy_id: str) -> Iterator[str]:
    """A sentence for each version that is missing, or not as it was stored."""
    expected = 1
    for link in chain.links(db, policy_id):
        if link.number != expected:
            yield f"Version {expected} of {policy_id} is not there any more."
        if link.stored != link.computed:
            yield f"Version {link.number} of {policy_id}, or what was judged of it, is not as it was stored."
        expected = link.number + 1


def _texts(db: Database, policy_id: str, numbers: Mapping[int, str]) -> Iterator[str]:
    """A sentence for each version whose sections don't make the text that was stored."""
    for number in numbers:
        digest, first_digest, upgraded = db.execute(
            "SELECT digest, first_digest, former_recipes <> '[]' FROM versions WHERE policy_id = ? AND number = ?",
            [policy_id, number],
        ).fetchone()
        found = _digest(db, policy_id, number)
        if found != digest or (found != first_digest and not upgraded):
            yield f"The text of version {number} of {policy_id} is not the one that was stored."


def _digest(db: Database, policy_id: str, number: int) -> str:
    """The digest of a version's text as it stands there now; empty if it cannot be read."""
    try:
        version = versions.version(db, policy_id, number)
    except (ValueError, TypeError, KeyError, AttributeError):  # columns that the program didn't write
        return ""
    return version.text.digest if version else ""


def _numbers(db: Database, policy_id: str, condition: str) -> tuple[int, ...]:
    rows = db.execute(
        "SELECT v.number FROM versions v LEFT JOIN snapshots s ON s.id = v.snapshot_id"  # noqa: S608 - ours
        f" LEFT JOIN bodies b ON b.sha256 = s.sha256 WHERE v.policy_id = ? AND {condition} ORDER BY v.number",
        [policy_id],
    )
    return tuple(number for (number,) in rows)
