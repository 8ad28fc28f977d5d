"""Snapshots in the database: each body once by its SHA-256, each kept fetch with its headers.

Which snapshots are kept is decided in ``commit``; how bytes are packed, in ``bodies``.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping
from types import MappingProxyType

from watcher.adapters.store.bodies import Packed, pack, unpack
from watcher.adapters.store.columns import from_time, to_json, to_time
from watcher.adapters.store.connection import insert
from watcher.adapters.store.database import Database
from watcher.errors import StoreCorrupt
from watcher.model import Fetched

_LONGEST_CHAIN = 24
"""After that many bodies that each refer to the one before, one is stored whole again: bounds reading."""

_AT_HAND = 3
"""Unpacked bodies that are kept while those of a policy are gone through."""

_NOTHING: Mapping[str, bytes] = MappingProxyType({})

_NOT_KEPT = frozenset({"set-cookie", "set-cookie2"})


def keep(db: Database, policy_id: str, fetched: Fetched, *, like: str = "") -> int:
    """Stores a fetch and gives the snapshot's id. ``like`` is the SHA-256 of a body that resembles it."""
    sha256 = fetched.sha256
    if not db.execute("SELECT 1 FROM bodies WHERE sha256 = ? AND pruned_at IS NULL", [sha256]).fetchone():
        store_body(db, sha256, fetched.body, like)
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
    """The latest kept fetch of those bytes, of that policy if it isn't empty; None if its bytes were pruned."""
    row = db.execute(
        "SELECT sha256, fetched_at, url, final_url, status, headers, redirects, permanent, seconds FROM snapshots"
        " WHERE sha256 = :sha256 AND :policy_id IN ('', policy_id) ORDER BY id DESC LIMIT 1",
        {"sha256": sha256, "policy_id": policy_id},
    ).fetchone()
    bytes_ = body(db, sha256) if row else None
    if row is None or bytes_ is None:
        return None
    _, fetched_at, url, final_url, status, headers, redirects, permanent, seconds = row
    return Fetched(
        url=url,
        final_url=final_url,
        status=status,
        body=bytes_,
        fetched_at=to_time(fetched_at),
        headers=MappingProxyType(json.loads(headers)),
        redirects=tuple(json.loads(redirects)),
        permanent=bool(permanent),
        elapsed=seconds,
    )


def damaged(db: Database, policy_id: str) -> Iterator[str]:
    """A sentence for each page of a policy that cannot be unpacked to the bytes it was made from."""
    rows = db.execute("SELECT DISTINCT sha256 FROM snapshots WHERE policy_id = ? ORDER BY id", [policy_id]).fetchall()
    # Most pages were copied from the one before: with that at hand, each is unpacked once, and not its whole row.
    known: dict[str, bytes] = {}
    for (sha256,) in rows:
        try:
            found = body(db, sha256, known)
        except StoreCorrupt as problem:
            yield str(problem)
            continue
        if found is None:
            continue
        if hashlib.sha256(found).hexdigest() != sha256:
            yield f"The snapshot {sha256} does not have the bytes that were fetched."
        known[sha256] = found
        if len(known) > _AT_HAND:
            del known[next(iter(known))]


def store_body(db: Database, sha256: str, bytes_: bytes, like: str) -> None:
    """Packs bytes, from those of the body ``like`` if that serves; takes the place of a body that was pruned."""
    base = db.execute("SELECT sha256, chain FROM bodies WHERE sha256 = ? AND pruned_at IS NULL", [like]).fetchone()
    usable = base is not None and base[1] < _LONGEST_CHAIN
    packed = pack(bytes_, body(db, like) if usable else None)
    copied = packed.codec != "xz"
    row = {
        "sha256": sha256,
        "size": len(bytes_),
        "codec": packed.codec,
        "base_sha256": base[0] if copied else None,
        "chain": base[1] + 1 if copied else 0,
        "data": packed.data,
        "pruned_at": None,
    }
    again = ", ".join(f"{column} = excluded.{column}" for column in row)
    db.add("bodies", [row], f"ON CONFLICT (sha256) DO UPDATE SET {again}")


def body(db: Database, sha256: str, known: Mapping[str, bytes] = _NOTHING) -> bytes | None:
    """The bytes, by way of all the bodies that they were copied from; None if they were pruned.

    ``known`` are bodies that need not be read again. Raises StoreCorrupt.
    """
    chain: list[Packed] = []
    wanted: str | None = sha256
    while wanted is not None and wanted not in known and len(chain) <= _LONGEST_CHAIN:
        row = db.execute("SELECT codec, data, base_sha256, pruned_at FROM bodies WHERE sha256 = ?", [wanted]).fetchone()
        if row is None:
            break
        if row[3] is not None and wanted == sha256:
            return None
        chain.append(Packed(row[0], row[1]))
        wanted = row[2]
    bytes_ = known.get(wanted) if wanted else None
    try:
        for packed in reversed(chain):
            bytes_ = unpack(packed, bytes_)
    except ValueError as error:
        raise StoreCorrupt(f"The snapshot {sha256} cannot be read: {error}.") from error
    if bytes_ is None:
        raise StoreCorrupt(f"The snapshot {sha256} has no bytes in the database.")
    return bytes_
