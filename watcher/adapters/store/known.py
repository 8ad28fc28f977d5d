"""What is asked of the past at every check: a policy's state without its texts. Writes nothing."""

from __future__ import annotations

import json
from types import MappingProxyType

from watcher.adapters.store.columns import optional_time, to_time
from watcher.adapters.store.database import Database
from watcher.model import Known, Pending, Validators

_KNOWN = """
SELECT p.fingerprint, p.etag, p.last_modified, p.pending_digest, p.pending_since, p.failures, p.failing_since, p.told,
  coalesce(v.number, 0), coalesce(v.recipe, ''), coalesce(s.sha256, '')
FROM policies p
LEFT JOIN versions v ON v.id =
  (SELECT id FROM versions WHERE policy_id = p.id ORDER BY number DESC LIMIT 1)
LEFT JOIN snapshots s ON s.id = v.snapshot_id
WHERE p.id = ?
"""


def known(db: Database, policy_id: str) -> Known:
    """What is known of a policy without its texts; of one never seen, nothing but its id."""
    row = db.execute(_KNOWN, [policy_id]).fetchone()
    if row is None:
        return Known(policy_id)
    fingerprint, etag, last_modified, digest, since, failures, failing_since, told, number, recipe, sha256 = row
    return Known(
        policy_id,
        number=number,
        recipe=recipe,
        snapshot_sha256=sha256,
        fingerprint=fingerprint,
        validators=Validators(etag, last_modified),
        pending=Pending(digest, to_time(since)) if digest is not None else None,
        failures=failures,
        failing_since=optional_time(failing_since),
        told=MappingProxyType(json.loads(told)),
    )
