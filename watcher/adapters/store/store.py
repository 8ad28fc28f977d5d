"""The store: one SQLite file, opened once in each process and used by the thread that opened it.

Each method is one transaction. Only StoreError and its kinds come out. SQL stands in the modules
beside this one, and are imported when they are first asked: a check that finds nothing changed needs few.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from watcher.adapters.store import checks, watched
from watcher.adapters.store import known as brief
from watcher.adapters.store.connection import connect, identity, translated
from watcher.adapters.store.database import Database
from watcher.errors import StoreCorrupt
from watcher.model import Decision, Known, Outcome, Policy

if TYPE_CHECKING:
    from watcher.adapters.store.integrity import Finding
    from watcher.adapters.store.outbox import Undelivered
    from watcher.adapters.store.prune import Pruned, Rules
    from watcher.adapters.store.reads import HistoryEntry, LastCheck, Noticed, PolicyStatus
    from watcher.adapters.store.search import SearchHit
    from watcher.adapters.store.verify import Verified
    from watcher.core.health import Network
    from watcher.model import Delivery, Fetched, PolicyState, PolicyText, Sent, Verdict, Version
    from watcher.model.delivery import Waiting


class Store:
    """What is known of all policies. Use as a context manager, or call ``close``."""

    def __init__(self, path: Path, db: Database, *, readonly: bool) -> None:
        self.path = path
        self._db = db
        self._readonly = readonly
        self._file = identity(path)
        self._durable: bool | None = None

    @classmethod
    def open(cls, path: Path | str, *, create: bool = True, readonly: bool = False, wait: float = 10.0) -> Store:
        """The database in that file, with today's tables.

        ``create`` makes the file and its folder if they are not there; ``readonly`` promises not to
        write, and works where one may not. ``wait`` is seconds to wait whenever another process is
        writing. Raises StoreLocked, StoreReadOnly, StoreCorrupt, StoreFull, or StoreError.
        """
        path = Path(path)
        with translated(path):
            return cls(path, connect(path, create=create, readonly=readonly, wait=wait), readonly=readonly)

    def close(self) -> None:
        """Gives the file back."""
        with translated(self.path):
            self._db.close()

    def __enter__(self) -> Store:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    # --- writes ---------------------------------------------------------------------------------------

    def sync_policies(self, policies: Iterable[Policy]) -> None:
        """Takes over the configured policies; the others are kept, marked as not watched."""
        with self._writing() as db:
            watched.sync(db, policies)

    def commit(self, decision: Decision) -> checks.Committed:
        """Stores a decision with all that follows from it, or nothing.

        Raises StoreConflict if another process has stored a version of the policy since the state was
        read: read it again and decide again.
        """
        # To lose an "unchanged" in a power cut costs nothing, to wait for the disk does.
        with self._writing(durable=decision.outcome is not Outcome.UNCHANGED) as db:
            if checks.again(db, decision):
                return checks.Committed()
            from watcher.adapters.store import commit

            return commit.commit(db, decision)

    def replace_version(self, policy_id: str, number: int, text: PolicyText, recipe: str) -> None:
        """An upgrade: the text of a stored version, made again from its snapshot by another recipe."""
        from watcher.adapters.store import commit

        with self._writing() as db:
            commit.replace_text(db, policy_id, number, text, recipe)

    # --- deliveries -------------------------------------------------------------------------------------

    def due(self, now: datetime, limit: int = 100) -> list[Delivery]:
        """What may be sent now, the longest overdue first; claim each before sending it."""
        from watcher.adapters.store import outbox

        with self._reading() as db:
            return outbox.due(db, now, limit)

    def waiting(self, now: datetime) -> list[Waiting]:
        """What is pending and not due yet."""
        from watcher.adapters.store import outbox

        with self._reading() as db:
            return outbox.waiting(db, now)

    def claim(self, ids: Iterable[int], now: datetime, lease_seconds: float) -> dict[int, bool]:
        """Those that are the caller's to send for that long, and whether each may have arrived already.

        The others are another's, or gone.
        """
        from watcher.adapters.store import outbox

        with self._writing() as db:
            return outbox.claim(db, ids, now, lease_seconds)

    def release(self, ids: Iterable[int]) -> None:
        """Gives back what was claimed and not sent."""
        from watcher.adapters.store import outbox

        with self._writing() as db:
            outbox.release(db, ids)

    def record_sent(self, sent: Sent, now: datetime, again: Mapping[int, datetime | None]) -> None:
        """What came of one message: ``again`` maps the deliveries in it to their next attempt, if it failed.

        The first of them is the one whose message it was; one without a next attempt is given up.
        """
        from watcher.adapters.store import outbox

        with self._writing() as db:
            outbox.record_sent(db, sent, now, again)

    def reschedule(self, ids: Iterable[int], now: datetime, at: datetime) -> None:
        """Makes pending deliveries due at another time, without counting an attempt."""
        from watcher.adapters.store import outbox

        with self._writing() as db:
            outbox.reschedule(db, ids, now, at)

    def pending(self) -> bool:
        """Whether any delivery waits to be sent, now or later."""
        with translated(self.path):
            return bool(self._db.execute("SELECT 1 FROM deliveries WHERE state = 'pending' LIMIT 1").fetchone())

    def undelivered(self) -> list[Undelivered]:
        """Every delivery that hasn't arrived, given up or not, oldest first."""
        from watcher.adapters.store import outbox

        with self._reading() as db:
            return outbox.undelivered(db)

    def revive(self, ids: Iterable[int] | None = None) -> int:
        """Makes deliveries that were given up due again, all of them or those named; how many there were."""
        from watcher.adapters.store import outbox

        with self._writing() as db:
            return outbox.revive(db, ids)

    # --- reads ------------------------------------------------------------------------------------------

    def known(self, policy_id: str) -> Known:
        """A policy's state without its texts: cheap, and enough where nothing has changed."""
        with translated(self.path):  # one statement sees one state of the file by itself
            return brief.known(self._db, policy_id)

    def state(self, policy_id: str) -> PolicyState:
        """What a decision needs to know; nothing but the id of a policy never seen."""
        from watcher.adapters.store import versions

        with self._reading() as db:
            return versions.state(db, policy_id)

    def fetched(self, sha256: str, policy_id: str = "") -> Fetched | None:
        """A kept fetch again, without cookies: the latest of those bytes, of that policy if one is named.

        None if there is none, or its bytes were pruned.
        """
        from watcher.adapters.store.snapshots import restore

        with self._reading() as db:
            return restore(db, sha256, policy_id)

    def version(self, policy_id: str, number: int | None = None) -> Version | None:
        """That version, or the latest; None if there is none."""
        from watcher.adapters.store import versions

        with self._reading() as db:
            return versions.version(db, policy_id, number)

    def change(self, policy_id: str, old: int, new: int) -> Verdict | None:
        """The verdict stored for that pair; None if they were not compared when ``new`` was stored."""
        from watcher.adapters.store import reads

        with self._reading() as db:
            return reads.change(db, policy_id, old, new)

    def history(self, policy_id: str) -> list[HistoryEntry]:
        """All versions of a policy, oldest first; empty if it has none."""
        from watcher.adapters.store import reads

        with self._reading() as db:
            return reads.history(db, policy_id)

    def last_check(self, policy_id: str) -> LastCheck | None:
        """What the latest check of a policy came to; None if it was never checked."""
        from watcher.adapters.store import reads

        with self._reading() as db:
            return reads.last_check(db, policy_id)

    def network(self, now: datetime) -> Network:
        """What the checks of all policies say about the network here."""
        from watcher.adapters.store import health

        with self._reading() as db:
            return health.network(db, now)

    def notices(self, policy_id: str, limit: int = 5) -> list[Noticed]:
        """The latest notices about a policy, the latest first."""
        from watcher.adapters.store import reads

        with self._reading() as db:
            return reads.notices(db, policy_id, limit)

    def status(self) -> list[PolicyStatus]:
        """Every policy by id, those no longer watched included."""
        from watcher.adapters.store import reads

        with self._reading() as db:
            return reads.status(db)

    def search(self, query: str, limit: int = 20) -> list[SearchHit]:
        """Sections of any version that match, the best first; never a syntax error."""
        from watcher.adapters.store.search import search

        with self._reading() as db:
            return search(db, query, limit)

    # --- the file -----------------------------------------------------------------------------------------

    def inspect(self) -> list[Finding]:
        """What is wrong with the file, and with which part of it; pages and texts are read by ``verify``."""
        from watcher.adapters.store import integrity

        with translated(self.path):
            return list(integrity.findings(self._db, writable=not self._readonly))

    def verify(self, policy_id: str) -> Verified:
        """Whether a policy's history is as it was stored."""
        from watcher.adapters.store import verify

        with self._reading() as db:
            return verify.verify(db, policy_id)

    def prune(self, rules: Rules, now: datetime) -> Iterator[Pruned]:
        """Takes out for good what the rules that are set select, one after the other, and says how much."""
        from watcher.adapters.store import prune

        return prune.prune(rules, now, self._writing)

    def would_prune(self, rules: Rules, now: datetime) -> list[Pruned]:
        """What ``prune`` would take out."""
        from watcher.adapters.store import prune

        with self._reading() as db:
            return [step.count(db) for step in prune.steps(rules, now)]

    def kept_back(self, rules: Rules) -> list[str]:
        """Policies that a rule would take, were there no messages of theirs that have not arrived."""
        from watcher.adapters.store import prune

        with self._reading() as db:
            return prune.kept_back(db, rules)

    def compact(self) -> None:
        """Writes the file anew, without the room that is no longer used; takes as much room again meanwhile."""
        with translated(self.path):
            self._db.execute("VACUUM")
            self._db.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()

    # --- transactions ------------------------------------------------------------------------------------

    @contextmanager
    def _writing(self, *, durable: bool = True) -> Iterator[Database]:
        """Takes the write lock first, so that what is read stays true until it is written."""
        with translated(self.path):
            if identity(self.path) != self._file:  # what is written to a deleted file is lost, silently
                raise StoreCorrupt(f"{self.path} was moved or deleted while it was in use. Start watcher again.")
            self._sync(durable)
            self._db.execute("BEGIN IMMEDIATE")
            try:
                yield self._db
                self._db.commit()
            except BaseException:
                self._db.rollback()
                raise

    def _sync(self, durable: bool) -> None:
        """Whether the next transactions wait for the disk; said to SQLite only where it was otherwise."""
        if durable is not self._durable:
            self._db.execute(f"PRAGMA synchronous = {'FULL' if durable else 'NORMAL'}")
            self._durable = durable

    @contextmanager
    def _reading(self) -> Iterator[Database]:
        """One consistent view, also while another process writes."""
        with translated(self.path), self._db.atomic():
            yield self._db
