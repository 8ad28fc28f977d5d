"""What can be said of a fetch without reading the page: most checks end here.

Imports no stage: whoever finds nothing changed need not wait until everything that reads pages is imported.
"""

from __future__ import annotations

from dataclasses import replace

from watcher.model import Decision, FetchFailed, FetchOutcome, Known, NotModified, Outcome


def glance(known: Known, fetched: FetchOutcome) -> Decision | None:
    """FAILED, or UNCHANGED where the server says so or the bytes are those of the last version.

    None: the page has to be read.
    """
    base = Decision(
        known.policy_id, Outcome.UNCHANGED, fetched.fetched_at, elapsed=fetched.elapsed, number=known.number
    )
    same = replace(base, fingerprint=known.fingerprint, validators=known.validators)
    if isinstance(fetched, FetchFailed):
        wait = fetched.retry_after
        return replace(base, outcome=Outcome.FAILED, reason=fetched.reason, detail=fetched.detail, retry_after=wait)
    if isinstance(fetched, NotModified):
        if known.number:
            return same
        what = "the server says 'not modified' of a page that it has never given us"
        return replace(base, outcome=Outcome.FAILED, reason="not-modified", detail=what)
    if fetched.status == 304 and known.number:  # as recorded by others; the live fetcher says NotModified
        return same
    if fetched.status == 200 and known.number and fetched.sha256 == known.snapshot_sha256:
        return replace(same, validators=fetched.validators)
    return None


def overtaken(known: Known, fetched: FetchOutcome) -> Decision:
    """UNCHANGED: another process stored a version after this page was asked for, which may be the older of the two.

    Taken for a change, an older page would undo the newer version. No clock can tell which is older: the server
    may have answered the request that came first last.
    """
    return Decision(
        known.policy_id,
        Outcome.UNCHANGED,
        fetched.fetched_at,
        reason="overtaken",
        detail=f"another process stored version {known.number} meanwhile; the next check reads the page again",
        fingerprint=known.fingerprint,
        validators=known.validators,
        number=known.number,
        pending=known.pending,
        elapsed=fetched.elapsed,
    )
