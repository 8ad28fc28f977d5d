"""The chain of evidence: whatever somebody does to what is stored, it is found."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from tests.adapters.decisions import (
    ACME,
    PERMISSION,
    PROMISE,
    changed,
    first,
    in_another_process,
    new_store,
    problems,
    rejected,
)
from tests.builders import NOON, page, policy_text
from watcher.adapters.store import Store
from watcher.adapters.store.columns import from_time

HOUR = timedelta(hours=1)
WORDS = " ".join(f"clause-{number * 7919 % 10007}" for number in range(400))

OF_THE_PAGE = ("sha256", "fetched_at", "url", "final_url", "status", "headers", "redirects")


def body(number: int) -> str:
    """Pages that resemble one another, so that most are stored as copies."""
    return f"<p>Page {number}.</p><p>{WORDS}</p>"


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """Four versions, a rejected page, and an upgrade of the third."""
    with new_store(tmp_path) as opened:
        opened.commit(rejected(NOON - HOUR))
        opened.commit(replace(first(), fetched=page(body(1))))
        for number, text in ((2, PERMISSION), (3, PROMISE), (4, PERMISSION + "\nWe also may share it.")):
            at = NOON + number * HOUR
            opened.commit(replace(changed(number, text, at=at), fetched=page(body(number), at=at)))
        opened.replace_version(ACME.id, 3, policy_text(PROMISE + "\n# 3. Children\nNone under 16."), "html 2")
        yield opened


def test_a_history_that_nobody_touched_is_sound(store: Store) -> None:
    found = store.verify(ACME.id)
    assert (found.versions, found.problems, found.pruned, found.upgraded) == (4, (), (), (3,))
    assert found.head == found.links[4]
    assert len(set(found.links.values())) == 4


def test_a_policy_without_versions_has_no_head(store: Store) -> None:
    found = store.verify("nobody/terms")
    assert (found.versions, found.head, found.problems) == (0, "", ())


def test_the_links_are_what_the_documentation_says(store: Store) -> None:
    """Written again here from docs/database.md, as a stranger would."""

    def line(values: list[object]) -> bytes:
        return json.dumps(values, ensure_ascii=True, separators=(",", ":")).encode()

    db, link = store._db, ""
    for number in (1, 2, 3, 4):
        version = next(db.query("SELECT * FROM versions WHERE policy_id = ? AND number = ?", [ACME.id, number]))
        snapshot = next(db.query("SELECT * FROM snapshots WHERE id = ?", [version["snapshot_id"]]))
        change = next(db.query("SELECT * FROM changes WHERE new_version_id = ?", [version["id"]]), None)
        verdict = ""
        if change:
            head = [number - 1, *(change[name] for name in ("level", "reasons", "effective", "notice"))]
            judged = db.execute(
                "SELECT kind, section, old_section, whole, block, lead, before, after, spans, signs, nature, level,"
                " topics, reasons, direction, judged_by FROM judged_changes WHERE change_id = ? ORDER BY position",
                [change["id"]],
            )
            lines = [head, *map(list, judged)]
            verdict = hashlib.sha256(b"".join(line(one) + b"\n" for one in lines)).hexdigest()
        covered = [
            "policy-watcher 1", link, ACME.id, number, version["fetched_at"],
            *(snapshot[name] for name in OF_THE_PAGE),
            version["first_digest"], (json.loads(version["former_recipes"]) or [version["recipe"]])[0], verdict,
        ]  # fmt: skip
        link = hashlib.sha256(line(covered)).hexdigest()
        assert version["chain"] == link


TAMPERING: dict[str, str] = {
    "the time of a version": "UPDATE versions SET fetched_at = '2020-01-01T00:00:00+00:00' WHERE number = 2",
    "the time of a page": "UPDATE snapshots SET fetched_at = '2020-01-01T00:00:00+00:00' WHERE id = 3",
    "the address": "UPDATE snapshots SET final_url = 'https://other.test/' WHERE id = 3",
    "the address asked for": "UPDATE snapshots SET url = 'https://other.test/' WHERE id = 3",
    "the status": "UPDATE snapshots SET status = 404 WHERE id = 3",
    "the headers": "UPDATE snapshots SET headers = '{}' WHERE id = 3",
    "the redirects": """UPDATE snapshots SET redirects = '["https://x.test/"]' WHERE id = 3""",
    "the hash of a page": "UPDATE snapshots SET sha256 = (SELECT sha256 FROM snapshots WHERE id = 1) WHERE id = 3",
    "another page": "UPDATE versions SET snapshot_id = 1 WHERE number = 2",
    "no page": "UPDATE versions SET snapshot_id = NULL WHERE number = 2",
    "the policy": "UPDATE versions SET policy_id = 'acme/terms'",
    "the first digest": "UPDATE versions SET first_digest = digest || '0' WHERE number = 2",
    "both digests": "UPDATE versions SET first_digest = 'x', digest = 'x' WHERE number = 2",
    "the digest": "UPDATE versions SET digest = 'x' WHERE number = 3",
    "the recipe": "UPDATE versions SET recipe = 'other' WHERE number = 2",
    "the recipes before": "UPDATE versions SET former_recipes = 'no list' WHERE number = 3",
    "an invented recipe before": """UPDATE versions SET former_recipes = '["html 0"]' WHERE number = 2""",
    "letters that are none": "UPDATE sections SET text = CAST(x'ff' AS TEXT) WHERE text LIKE '%may sell%'",
    "a time of other letters": "UPDATE versions SET fetched_at = CAST(x'ff' AS TEXT) WHERE number = 2",
    "a wording": "UPDATE sections SET text = replace(text, 'may', 'will') WHERE text LIKE '%may sell%'",
    "the shape of a text": "UPDATE sections SET blocks = 'no list' WHERE text LIKE '%may sell%'",
    "a section left out": "DELETE FROM version_sections WHERE position = 1 AND version_id = 2",
    "sections in another order": "UPDATE version_sections SET position = 9 WHERE position = 0 AND version_id = 2",
    "a section of an upgraded text": "DELETE FROM version_sections WHERE position = 1 AND version_id = 3",
    "a level": "UPDATE changes SET level = 'none' WHERE new_version_id = 2",
    "the reasons": "UPDATE changes SET reasons = '[]' WHERE new_version_id = 2",
    "what it was compared with": "UPDATE changes SET old_version_id = 1 WHERE new_version_id = 3",
    "the words of a change": "UPDATE judged_changes SET after = 'We will.' WHERE id = 2",
    "a change left out": "DELETE FROM judged_changes WHERE id = 1",
    "a verdict left out": "DELETE FROM changes WHERE new_version_id = 2",
    "changes in another order": "UPDATE judged_changes SET position = 7 WHERE position = 0",
    "a version left out": "DELETE FROM versions WHERE number = 2",
    "the first version left out": "DELETE FROM versions WHERE number = 1",
    "versions left out and renumbered": "DELETE FROM versions WHERE number = 2;"
    " UPDATE versions SET number = number - 1 WHERE number > 2",
    "versions in another order": "UPDATE versions SET number = 9 WHERE number = 2;"
    " UPDATE versions SET number = 2 WHERE number = 3; UPDATE versions SET number = 3 WHERE number = 9",
    "a version put in": "INSERT INTO versions (policy_id, number, fetched_at, title, language, dated, words, digest,"
    " recipe, first_digest, chain) SELECT policy_id, 5, fetched_at, title, language, dated, words, digest, recipe,"
    " first_digest, chain FROM versions WHERE number = 4",
    "a link": "UPDATE versions SET chain = '' WHERE number = 4",
    "bytes of another page": "UPDATE bodies SET (data, codec, base_sha256) ="
    " (SELECT data, codec, base_sha256 FROM bodies WHERE rowid = 1) WHERE rowid = 2",
    "no bytes": "UPDATE bodies SET data = x'' WHERE rowid = 3",
    "bytes taken out": "DELETE FROM bodies WHERE rowid = 3",
    "a base": "UPDATE bodies SET base_sha256 = (SELECT sha256 FROM bodies WHERE rowid = 1) WHERE codec = 'copy+xz'",
    "bytes of a page that was not taken": "UPDATE bodies SET data = x'00' WHERE rowid = 1",
}


@pytest.mark.parametrize("sql", TAMPERING.values(), ids=TAMPERING.keys())
def test_whatever_is_changed_is_found(store: Store, sql: str) -> None:
    store._db.execute("PRAGMA foreign_keys = OFF")
    policy_id = "acme/terms" if "acme/terms" in sql else ACME.id
    before = store._db.conn.total_changes
    for statement in sql.split(";"):
        store._db.execute(statement)
    assert store._db.conn.total_changes > before
    found = store.verify(policy_id)
    assert found.problems
    assert all(problem.endswith(".") for problem in found.problems)
    assert problems(store)


def test_a_fault_is_told_of_the_version_that_has_it(store: Store) -> None:
    store._db.execute("UPDATE snapshots SET status = 404 WHERE id = 3")
    assert store.verify(ACME.id).problems == (
        "Version 2 of acme/privacy, or what was judged of it, is not as it was stored.",
    )


def test_a_text_that_was_forged_together_with_its_digest_is_found(store: Store) -> None:
    (recipe,) = store._db.execute(
        "SELECT recipe FROM versions WHERE policy_id = ? AND number = 2", [ACME.id]
    ).fetchone()
    store.replace_version(ACME.id, 2, policy_text("# 1. Data\nForged."), recipe)
    assert store.verify(ACME.id).problems == ()  # it says of itself that it was made again
    store._db.execute("UPDATE versions SET former_recipes = '[]' WHERE policy_id = ? AND number = 2", [ACME.id])
    assert store.verify(ACME.id).problems == ("The text of version 2 of acme/privacy is not the one that was stored.",)


def test_the_quick_look_finds_broken_links_without_reading_pages(store: Store) -> None:
    store._db.execute("UPDATE changes SET level = 'none' WHERE new_version_id = 2")
    said = [finding.sentence for finding in store.inspect()]
    assert said == ["Version 2 of acme/privacy, or what was judged of it, is not as it was stored."]


@pytest.mark.parametrize(
    "upgrade",
    [
        lambda store: store.replace_version(ACME.id, 1, policy_text("# 1. Data\nOther."), "html 2"),
        lambda store: store.replace_version(ACME.id, 4, policy_text("# 1. Data\nOther."), "html 1"),
        lambda store: store.replace_version(ACME.id, 3, policy_text("# 1. Data\nOther."), "html 3"),
    ],
    ids=["another recipe", "the same recipe, another text", "again"],
)
def test_an_upgrade_breaks_nothing_and_is_told(store: Store, upgrade: Callable[[Store], None]) -> None:
    links = store.verify(ACME.id).links
    upgrade(store)
    found = store.verify(ACME.id)
    assert (found.problems, found.links) == ((), links)
    assert 3 in found.upgraded


def test_one_who_writes_the_whole_history_anew_is_found_by_a_head_kept_elsewhere(store: Store) -> None:
    from watcher.adapters.store import chain

    kept = store.verify(ACME.id)
    store._db.execute("UPDATE versions SET fetched_at = ? WHERE number = 2", [from_time(NOON)])
    chain.seal(store._db, ACME.id)
    found = store.verify(ACME.id)
    assert found.problems == ()
    assert found.head != kept.head
    assert found.links[1] == kept.links[1]


def test_whoever_looks_while_another_process_stores_and_upgrades_finds_nothing_wrong(store: Store) -> None:
    def work() -> int:
        with Store.open(store.path) as own:
            for number in range(5, 60):
                own.commit(replace(changed(number, f"# 1. Data\nNumber {number}."), fetched=page(body(number))))
                own.replace_version(ACME.id, number, policy_text(f"# 1. Data\nRead anew {number}."), "html 2")
        return 0

    wait = in_another_process(work)
    with Store.open(store.path, readonly=True) as reader:
        looks = [(reader.verify(ACME.id).problems, problems(reader)) for _ in range(10)]
    assert wait() == 0
    assert looks == [((), [])] * 10
    assert store.verify(ACME.id).versions == 59
