"""A page that was sent in other bytes and gives the same text, as far as can be told without parsing it."""

from __future__ import annotations

from watcher.core.fingerprint import fingerprint, remembered
from watcher.model import Decision, Fetched, Known, Outcome, Policy


def recognise(policy: Policy, known: Known, fetched: Fetched) -> Decision | None:
    """UNCHANGED where the page is one of the last version's renderings; None: it has to be read."""
    if fetched.status != 200 or not known.fingerprint:
        return None
    print_ = fingerprint(fetched, verbatim=bool(policy.select or policy.remove))
    if print_ not in known.fingerprint.split():
        return None
    return Decision(
        policy.id,
        Outcome.UNCHANGED,
        fetched.fetched_at,
        fingerprint=remembered(print_, known.fingerprint),
        validators=fetched.validators,
        number=known.number,
        elapsed=fetched.elapsed,
    )
