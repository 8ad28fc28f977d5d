"""Decisions as the store gets them, and a way to do things in another process."""

from __future__ import annotations

import os
import pickle
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Any

from tests.builders import NOON, page, policy_text
from watcher.adapters.store import Store
from watcher.core.routing import addressed
from watcher.model import (
    Alert,
    AlertItem,
    Change,
    ChangeKind,
    Decision,
    Fetched,
    JudgedChange,
    Level,
    Message,
    Nature,
    Op,
    Outcome,
    Policy,
    Span,
    Topic,
    Validators,
    Verdict,
)

ACME = Policy("acme/privacy", "https://acme.test/privacy", "Acme Privacy Policy", channels=("legal", "ops"))

PROMISE = """# 1. Data
We will never sell your data.
## 1.1 Partners
- Plumbers
| Name | Place |
# 2. Contact
Write to us."""
PERMISSION = PROMISE.replace("will never", "may")


def new_store(folder: Path, *policies: Policy) -> Store:
    """An empty store that knows Acme, or the given policies."""
    store = Store.open(folder / "watcher.db", wait=0.1)
    store.sync_policies(policies or [ACME])
    return store


def problems(store: Store) -> list[str]:
    """What `watcher doctor` finds wrong with the file, or else `watcher verify` with any history."""
    found = [finding.sentence for finding in store.inspect()]
    return found or [problem for policy in store.status() for problem in store.verify(policy.policy_id).problems]


def first(source: str = PROMISE, *, at: datetime = NOON, fetched: Fetched | None = None) -> Decision:
    """The first version of Acme's policy."""
    return Decision(
        ACME.id,
        Outcome.FIRST,
        at,
        fetched=fetched or page(f"<p>{source}</p>", at=at),
        fingerprint="fingerprint of 1",
        validators=Validators('"1"', "Mon, 04 May 2026 12:00:00 GMT"),
        text=policy_text(source, dated="2026-05-01"),
        recipe="html 1",
        number=1,
    )


def verdict(level: Level = Level.CRITICAL) -> Verdict:
    """A promise became a permission, and a comma was dropped."""
    sold = Change(
        ChangeKind.EDITED,
        ("1. Data",),
        before="We will never sell your data.",
        after="We may sell your data.",
        spans=(
            Span(Op.EQUAL, "We "),
            Span(Op.DELETE, "will never"),
            Span(Op.INSERT, "may"),
            Span(Op.EQUAL, " sell your data."),
        ),
    )
    quiet = Change(ChangeKind.EDITED, ("2. Contact",), before="Write, to us.", after="Write to us.")
    reasons = ("a promise became a permission: 'will never sell' → 'may sell'",)
    return Verdict(
        level,
        (
            JudgedChange(quiet, Nature.COSMETIC, Level.NONE),
            JudgedChange(sold, Nature.SUBSTANTIVE, level, (Topic.SELLING,), reasons),
        ),
        ("the policy's own date did not change",),
        "2026-06-01",
    )


def changed(number: int = 2, source: str = PERMISSION, *, at: datetime = NOON, alert: bool = True) -> Decision:
    """A later version, with its verdict and an alert to both channels."""
    judged = verdict()
    item = AlertItem(ChangeKind.EDITED, judged.level, ("1. Data",), judged.changes[1].change.spans, ("sold",))
    told = Alert(
        ACME.id, ACME.name, ACME.url, judged.level, number - 1, number, at, (item,), quiet=1, channels=ACME.channels
    )
    made = replace(
        first(source, at=at),
        outcome=Outcome.CHANGED,
        number=number,
        fingerprint=f"fingerprint of {number}",
        verdict=judged,
        alert=told if alert else None,
        message=Message("Acme may sell", "text", "*markdown*", "<p>html</p>") if alert else None,
    )
    return addressed(made, {})


def unchanged(at: datetime = NOON) -> Decision:
    """Nothing new, but other bytes."""
    return Decision(ACME.id, Outcome.UNCHANGED, at, fingerprint="fingerprint anew", validators=Validators('"2"'))


def rejected(at: datetime = NOON, *, reason: str = "bot-wall", body: str | bytes = "Just a moment…") -> Decision:
    """Not the policy."""
    return Decision(ACME.id, Outcome.REJECTED, at, reason, "The page asks for a human.", fetched=page(body, status=403))


class Deadly(tuple[Any, ...]):
    """A tuple whose process is killed when it is read for the nth time, half-way through."""

    __slots__ = ()
    left = 1

    def __iter__(self) -> Iterator[Any]:
        type(self).left -= 1
        if type(self).left > 0:
            yield from super().__iter__()
            return
        yield self[0]
        os.kill(os.getpid(), 9)


def in_another_process(work: Callable[[], Any], *, as_nobody: bool = False) -> Callable[[], Any]:
    """Starts ``work`` in a forked process; call the result to wait for it and get what it returned.

    An exception comes back as a value, and a process that was killed as its signal's negative number.
    ``as_nobody`` takes root's rights away first.
    """
    receiving, sending = os.pipe()
    child = os.fork()
    if not child:
        os.close(receiving)
        if as_nobody and os.getuid() == 0:
            os.setgroups([])
            os.setgid(65534)
            os.setuid(65534)
        try:
            result = work()
        except Exception as error:  # noqa: BLE001 – handed to the parent
            result = type(error)(str(error))
        with os.fdopen(sending, "wb") as pipe:
            pickle.dump(result, pipe)
        os._exit(0)
    os.close(sending)

    def wait() -> Any:
        with os.fdopen(receiving, "rb") as pipe:
            answer = pipe.read()
        _, status = os.waitpid(child, 0)
        return pickle.loads(answer) if answer else -os.WTERMSIG(status)  # noqa: S301 – our own child's

    return wait


def let_in(folder: Path) -> None:
    """Lets every user look into one of pytest's folders, and into those above it.

    There are two above it, three where the tests run on several cores; one more is the system's
    own, which everybody may read already.
    """
    for path in (folder, *folder.parents[:3]):
        path.chmod(path.stat().st_mode | 0o055)
