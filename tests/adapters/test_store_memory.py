"""What is remembered of a policy, in the database; and a database from before there was a memory."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from sqlite_utils import Database

from tests.adapters.decisions import ACME, PROMISE, changed, first, new_store, unchanged
from tests.builders import NOON, page, policy_text
from tests.changing import COURIER, HOLM, QUOTES, SIX_YEARS, applicants, german, holm
from watcher.adapters.store import Store
from watcher.adapters.store.schema import migrations
from watcher.core.decide import advance, decide
from watcher.model import Direction, Memory, Trace, Verdict, VolatileLine

ENDLESS = "Letters of applicants are never destroyed."

LINE = VolatileLine(
    "contact", ("4. Contact",), "b", "a", "", QUOTES[0], ("1", "2", "3"), 2, NOON, run=2, at=1, proved=True
)
MEMORY = Memory(
    (Trace("0123456789abcdef", (2,), (1, 3), NOON), Trace("fedcba9876543210", (), (1,), NOON + timedelta(hours=1))),
    (LINE, replace(LINE, section="data", proved=False)),
)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with new_store(tmp_path, ACME, HOLM) as opened:
        yield opened


def test_the_state_is_what_the_core_says_through_all_that_memory_does(store: Store) -> None:
    quotes = [holm(aside=f"<p>{quote}</p>") for quote in QUOTES]
    pages = [
        *(holm(), holm(keeping=SIX_YEARS), holm(extra=COURIER), holm(keeping=SIX_YEARS, extra=COURIER), holm()),
        *(
            applicants(),
            applicants() + "<!-- -->",
            holm(keeping=SIX_YEARS),
            applicants("Letters of applicants are never destroyed."),
            holm(),
            applicants(),
        ),
        *(german(), german(), german(), holm(), holm(dated="9 May 2026", keeping=SIX_YEARS)),
        *(holm(aside="<p>Thank you.</p>"), *quotes, holm()),
    ]
    details = set()
    for day, body in enumerate(pages):
        state = store.state(HOLM.id)
        decision = decide(HOLM, state, page(body, url=HOLM.url, at=NOON + timedelta(days=day)))
        store.commit(decision)
        assert store.state(HOLM.id) == advance(state, decision), (day, decision.outcome, decision.detail)
        details.add(decision.detail.split(" version")[0].split(",")[0])
    expected = {"returned to", "like", "stale copy of", "only lines that change by themselves differ"}
    assert expected <= details


def test_memory_comes_back_as_it_was_stored(store: Store) -> None:
    store.commit(first())
    store.commit(replace(unchanged(), number=1, memory=MEMORY))
    assert store.state(ACME.id).memory == MEMORY
    store.commit(unchanged())
    assert store.state(ACME.id).memory == MEMORY
    store.commit(replace(unchanged(), number=1, memory=Memory()))
    assert store.state(ACME.id).memory == Memory()


def test_what_an_older_fetch_remembers_does_not_replace_the_memory_of_a_newer_version(store: Store) -> None:
    store.commit(first())
    store.commit(replace(changed(), memory=MEMORY))
    store.commit(replace(unchanged(), number=1, memory=Memory()))
    assert store.state(ACME.id).memory == MEMORY


def test_a_conflict_leaves_the_memory_alone(store: Store) -> None:
    store.commit(first())
    with pytest.raises(Exception, match="meanwhile"):
        store.commit(replace(changed(5), memory=MEMORY))
    assert store.state(ACME.id).memory == Memory()


def test_the_recent_versions_are_other_wordings_the_latest_first(store: Store) -> None:
    store.commit(first())
    for number in range(2, 7):
        store.commit(changed(number, PROMISE + f"\nEdition {number}."))
    store.commit(changed(7, PROMISE + "\nEdition 3."))
    assert [version.number for version in store.state(ACME.id).recent] == [6, 5, 4]


def test_versions_at_hand_that_share_sections_are_each_whole(store: Store) -> None:
    data, cookies, rights = "# Data\nWe keep it.\n", "# Cookies\nWe set one.\n", "# Rights\nYou may object.\n"
    texts = [data + cookies, data + cookies + rights, rights + data, cookies.replace("one", "two") + rights]
    store.commit(first(texts[0]))
    for number, text in enumerate(texts[1:], 2):
        store.commit(changed(number, text))
    state = store.state(ACME.id)
    at_hand = (state.version, *state.recent)
    sections = [version.text.sections for version in at_hand if version]
    assert sections == [policy_text(text).sections for text in reversed(texts)]


def test_a_change_is_stored_against_the_version_it_was_found_against(store: Store) -> None:
    store.commit(first())
    store.commit(changed(2))
    store.commit(replace(changed(3, PROMISE + "\nMore."), compared_with=1))
    assert store.change(ACME.id, 1, 3) == changed(3).verdict
    assert store.change(ACME.id, 2, 3) is None
    assert [entry.compared_with for entry in store.history(ACME.id)] == [0, 1, 1]


def test_direction_rule_and_notice_come_back(store: Store) -> None:
    told = changed()
    assert told.verdict
    quiet, loud = told.verdict.changes
    changes = (quiet, replace(loud, direction=Direction.WORSE, by="promise-to-permission"))
    verdict: Verdict = replace(told.verdict, changes=changes, notice="30 days to object")
    store.commit(first())
    store.commit(replace(told, verdict=verdict))
    assert store.change(ACME.id, 1, 2) == verdict


def test_the_status_counts_quiet_changes_and_shows_proved_lines(store: Store) -> None:
    store.commit(first())
    store.commit(changed(2))
    store.commit(replace(changed(3, PROMISE + "\nMore."), memory=MEMORY))
    acme = next(status for status in store.status() if status.policy_id == ACME.id)
    assert (acme.quiet, acme.versions, acme.volatile) == (2, 3, (LINE,))
    assert [entry.quiet for entry in store.history(ACME.id)] == [0, 1, 1]


OLD_ROWS = """
INSERT INTO policies (id, url, title) VALUES ('acme/privacy', 'https://acme.test/privacy', 'Acme');
INSERT INTO versions (id, policy_id, number, fetched_at, title, language, dated, words, digest, recipe) VALUES
  (1, 'acme/privacy', 1, '2026-05-04T12:00:00+00:00', 'Acme', 'en', '', 3, 'one', 'html/1'),
  (2, 'acme/privacy', 2, '2026-05-05T12:00:00+00:00', 'Acme', 'en', '', 3, 'two', 'html/1');
INSERT INTO changes (id, old_version_id, new_version_id, level, reasons, effective) VALUES
  (1, 1, 2, 'low', '["r"]', '');
INSERT INTO judged_changes (change_id, position, kind, section, old_section, whole, block, lead, before, after, spans,
  signs, nature, level, topics, reasons) VALUES
  (1, 0, 'added', '["1. Data"]', '[]', 0, 'paragraph', '', '', 'New.', '[]', '[]', 'substantive', 'low', '[]',
    '["new"]'),
  (1, 1, 'removed', '["1. Data"]', '[]', 0, 'paragraph', '', 'Old', '', '[]', '[]', 'cosmetic', 'none', '[]',
    '["old"]');
"""


def test_a_database_from_before_there_was_a_memory_is_brought_up_to_date(tmp_path: Path) -> None:
    path = tmp_path / "old.db"
    with sqlite3.connect(path) as connection:
        migrations().apply(Database(connection), stop_before="memory")
        connection.executescript(OLD_ROWS)
    connection.close()
    with Store.open(path) as store:
        verdict = store.change(ACME.id, 1, 2)
        assert verdict
        assert [(one.level.label, one.direction, one.by) for one in verdict.changes] == [
            ("low", "", ""),
            ("none", "", ""),
        ]
        assert (verdict.reasons, verdict.notice) == (("r",), "")
        assert [entry.quiet for entry in store.history(ACME.id)] == [0, 1]
        (status,) = store.status()
        assert (status.quiet, status.versions, status.volatile) == (1, 2, ())
        state = store.state(ACME.id)
        assert (state.memory, [version.number for version in state.recent]) == (Memory(), [1])
        assert store.inspect() == []
