"""Laws: whatever is stored, read anew and pruned, in whatever order, the rest is as it was."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.adapters.decisions import ACME, changed, first, new_store, problems, rejected
from tests.builders import NOON, page, policy_text
from watcher.adapters.store import Store
from watcher.adapters.store.prune import Rules
from watcher.model import Decision, Fetched

HOUR = timedelta(hours=1)
WORDS = " ".join(f"clause-{number * 7919 % 10007}" for number in range(150))

# Few pages, so that versions often come back to one, and most are stored as copies of another.
PAGES = [page(f"<p>{WORDS}</p><p>Page {number}.</p><p>{WORDS[number * 50 :]}</p>") for number in range(6)]

RULES: dict[str, Callable[[datetime], Rules]] = {
    "pages": lambda before: Rules(pages=before),
    "evidence": lambda before: Rules(evidence=before),
    "checks": lambda before: Rules(checks=before),
}

steps = st.one_of(
    st.tuples(st.just("version"), st.integers(0, len(PAGES) - 1)),
    st.tuples(st.just("version"), st.integers(0, len(PAGES) - 1)),
    st.tuples(st.just("rejected"), st.integers(0, len(PAGES) - 1)),
    st.tuples(st.just("upgrade"), st.integers(1, 9)),
    st.tuples(st.just("pages"), st.integers(0, 30)),
    st.tuples(st.just("evidence"), st.integers(0, 30)),
    st.tuples(st.just("checks"), st.integers(0, 30)),
)


def version(number: int, fetched: Fetched) -> Decision:
    """The version of that number, of that page."""
    text = f"# 1. Data\nVersion {number}."
    made = changed(number, text, at=fetched.fetched_at) if number > 1 else first(text, at=fetched.fetched_at)
    return replace(made, fetched=fetched)


class Played:
    """A store, and what was put into it."""

    def __init__(self, store: Store) -> None:
        self.store, self.now = store, NOON
        self.pages: dict[int, Fetched] = {}
        self.heads: dict[int, str] = {}

    def play(self, action: str, value: int) -> None:
        """One step."""
        self.now += HOUR
        number = len(self.pages)
        if action == "version":
            self.pages[number + 1] = replace(PAGES[value], fetched_at=self.now)
            self.store.commit(version(number + 1, self.pages[number + 1]))
        elif action == "rejected":
            self.store.commit(replace(rejected(self.now, reason=str(value)), fetched=PAGES[value]))
        elif action == "upgrade" and number:
            text = policy_text(f"# 1. Data\nRead anew at {self.now}.")
            self.store.replace_version(ACME.id, min(value, number), text, f"html {value}")
        elif action != "upgrade":
            list(self.store.prune(RULES[action](NOON + value * HOUR), self.now))

    def check(self) -> None:
        """What holds after each step."""
        assert problems(self.store) == []
        found = self.store.verify(ACME.id)
        assert found.versions == len(self.pages)
        assert {number: found.links[number] for number in self.heads} == self.heads
        self.heads = dict(found.links)
        assert len(self.pages) not in found.pruned
        for number, fetched in self.pages.items():
            kept = self.store.fetched(fetched.sha256, ACME.id)
            assert (kept is None) == (number in found.pruned)
            assert kept is None or kept.body == fetched.body


@settings(max_examples=30, deadline=None)
@given(st.lists(steps, max_size=25))
def test_what_is_stored_stays_whatever_goes(played: list[tuple[str, int]]) -> None:
    with tempfile.TemporaryDirectory() as folder, new_store(Path(folder)) as store:
        store._db.execute("PRAGMA synchronous = OFF")
        world = Played(store)
        for action, value in played:
            world.play(action, value)
            world.check()
