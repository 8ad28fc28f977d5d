"""Snapshots in the database: each body once by its SHA-256, each kept fetch with its headers.

Which snapshots are kept is decided in ``commit``; how bytes are packed, in ``bodies``.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from types import MappingProxyType

from watcher.adapters.store.bodies import Packed, pack, unpack
from watcher.adapters.store.connection import insert
from watcher.adapters.store.database import Database
from watcher.adapters.store.records import from_time, to_json, to_time
from watcher.errors import StoreCorrupt
from watcher.model import Fetched

_LONGEST_CHAIN = 24
"""After that many bodies that each refer to the one before, one is stored whole again: bounds reading."""

_NOT_KEPT = frozenset({"set-cookie", "set-cookie2"})


def keep(db: Database, policy_id: str, fetched: Fetched, *, like: str = "") -> int:
    """Stores a fetch and gives the snapshot's id. ``like`` is the SHA-256 of a body that resembles it."""
    sha256 = fetched.sha256
    if not db.execute("SELECT 1 FROM bodies WHERE sha256 = ?", [sha256]).fetchone():
        _keep_body(db, sha256, fetched.body, like)
    headers = {name: value for name, value in fetched.headers.items() if name not in _NOT_KEPT}
    row = {
        "policy_id": policy_id,
        "sha256": sha256,
        "fetched_at": from_time(fetched.fetched_at),
        "url": fetched.url,
        "final_url": fetched.final_url,
        "status": fetched.status,
        "headers": to_json(headers),
        "redirects": to_json(fetched.redirects),
        "permanent": int(fetched.permanent),
        "seconds": fetched.elapsed,
    }
    return insert(db, "snapshots", row)


def restore(db: Database, sha256: str, policy_id: str) -> Fetched | None:
    """The latest kept fetch of those bytes, of that policy if it isn't empty."""
    row = db.execute(
        "SELECT sha256, fetched_at, url, final_url, status, headers, redirects, permanent, seconds FROM snapshots"
        " WHERE sha256 = :sha256 AND :policy_id IN ('', policy_id) ORDER BY id DESC LIMIT 1",
        {"sha256": sha256, "policy_id": policy_id},
    ).fetchone()
    if row is None:
        return None
    _, fetched_at, url, final_url, status, headers, redirects, permanent, seconds = row
    return Fetched(
        url=url,
        final_url=final_url,
        status=status,
        body=_body(db, sha256),
        fetched_at=to_time(fetched_at),
        headers=MappingProxyType(json.loads(headers)),
        redirects=tuple(json.loads(redirects)),
        permanent=bool(permanent),
        elapsed=seconds,
    )


def damaged(db: Database) -> Iterator[str]:
    """A sentence for each body that cannot be unpacked to the bytes it was made from."""
    for (sha256,) in db.execute("SELECT sha256 FROM bodies ORDER BY rowid").fetchall():
        try:
            sound = hashlib.sha256(_body(db, sha256)).hexdigest() == sha256
        except StoreCorrupt as problem:
            yield str(problem)
            continue
        if not sound:
            yield f"The snapshot {sha256} does not have the bytes that were fetched."


def _keep_body(db: Database, sha256: str, body: bytes, like: str) -> None:
    base = db.execute("SELECT sha256, chain FROM bodies WHERE sha256 = ?", [like]).fetchone()
    usable = base is not None and base[1] < _LONGEST_CHAIN
    packed = pack(body, _body(db, like) if usable else None)
    copied = packed.codec != "xz"
    row = {
        "sha256": sha256,
        "size": len(body),
        "codec": packed.codec,
        "base_sha256": base[0] if copied else None,
        "chain": base[1] + 1 if copied else 0,
        "data": packed.data,
    }
    db.table("bodies").insert(row)


def _body(db: Database, sha256: str) -> bytes:
    """The bytes, by way of all the bodies that they were copied from. Raises StoreCorrupt."""
    chain: list[Packed] = []
    wanted: str | None = sha256
    while wanted is not None and len(chain) <= _LONGEST_CHAIN:
        row = db.execute("SELECT codec, data, base_sha256 FROM bodies WHERE sha256 = ?", [wanted]).fetchone()
        if row is None:
            break
        chain.append(Packed(row[0], row[1]))
        wanted = row[2]
    body: bytes | None = None
    try:
        for packed in reversed(chain):
            body = unpack(packed, body)
    except ValueError as error:
        raise StoreCorrupt(f"The snapshot {sha256} cannot be read: {error}.") from error
    if body is None:
        raise StoreCorrupt(f"The snapshot {sha256} has no bytes in the database.")
    return body
