from __future__ import annotations

from tests.builders import policy_text
from watcher.core.align import match, order, view

OLD = """
# 1. What we collect
We collect your name and your postal address when you register.
# 2. Sharing
## 2.1 Partners
Our partners receive the address to deliver parcels to you.
## 2.2 Authorities
Courts may compel us to disclose what we hold about you.
# 3. Retention
We keep invoices for ten years because the tax law says so.
# 4. Contact
Write to our office whenever you have a question about this.
"""


def aligned(old: str, new: str) -> dict[str, str]:
    """Old title -> new title of the matched sections."""
    before, after = policy_text(old), policy_text(new)
    pairs = match(view(before), view(after))
    return {before.sections[a].title: after.sections[b].title for a, b in pairs.items()}


def moved(old: str, new: str) -> tuple[set[str], set[str]]:
    """Titles of the old sections that moved, and of those that took others along."""
    before, after = view(policy_text(old)), view(policy_text(new))
    found = order(before, after, match(before, after))
    titles = [section.title for section in before.sections]
    assert sorted(found.old) == list(range(len(titles)))
    return {titles[a] for a in found.moved}, {titles[a] for a in found.roots}


def test_renumbered_sections_are_the_same() -> None:
    new = OLD.replace("# 2. Sharing", "# 2. Children\nNot for anybody under sixteen.\n# 3. Sharing")
    new = new.replace("2.1", "3.1").replace("2.2", "3.2").replace("3. Retention", "4. Retention")
    assert aligned(OLD, new)["2.2 Authorities"] == "3.2 Authorities"
    assert aligned(OLD, new)["3. Retention"] == "4. Retention"
    assert moved(OLD, new) == (set(), set())


def test_a_retitled_section_is_known_by_its_text() -> None:
    assert aligned(OLD, OLD.replace("3. Retention", "3. How long we store it"))["3. Retention"] == (
        "3. How long we store it"
    )


def test_a_section_retitled_and_edited_throughout_is_known_by_its_words() -> None:
    new = (
        OLD.replace("3. Retention", "3. Storage").replace("ten years", "seven years").replace("says so", "requires it")
    )
    assert aligned(OLD, new)["3. Retention"] == "3. Storage"


def test_a_heading_over_sub_sections_is_known_by_them() -> None:
    assert aligned(OLD, OLD.replace("2. Sharing", "2. Who else sees it"))["2. Sharing"] == "2. Who else sees it"


def test_another_document_before_does_not_shift_the_overviews() -> None:
    one = "# Mail terms\n## Overview\nMail is free of charge for everybody.\n"
    two = "# Maps terms\n## Overview\nMaps may be out of date in places.\n"
    three = "# Drive terms\n## Overview\nFiles over five gigabytes are refused.\n"
    before, after = policy_text(one + two), policy_text(three + one + two)
    pairs = match(view(before), view(after))
    assert {before.sections[a].text: after.sections[b].text for a, b in pairs.items() if before.sections[a].blocks} == {
        "Mail is free of charge for everybody.": "Mail is free of charge for everybody.",
        "Maps may be out of date in places.": "Maps may be out of date in places.",
    }


def test_the_fewest_sections_move() -> None:
    parts = ["# " + part for part in OLD.strip().split("\n# ")]
    parts[0] = parts[0].removeprefix("# ")
    new = "\n".join([parts[0], parts[3], parts[1], parts[2]])
    assert moved(OLD, new) == ({"4. Contact"}, {"4. Contact"})


def test_a_parent_takes_its_children_along() -> None:
    parts = ["# " + part.removeprefix("# ") for part in OLD.strip().split("\n# ")]
    new = "\n".join([parts[0], parts[2], parts[3], parts[1]])
    assert moved(OLD, new) == ({"2. Sharing", "2.1 Partners", "2.2 Authorities"}, {"2. Sharing"})


def test_a_namesake_with_another_text_did_not_move() -> None:
    old = "# Notes\nPrices are in euros and include tax.\n# A\nAlpha goes first here.\n# B\nBeta goes after it.\n"
    new = "# A\nAlpha goes first here.\n# B\nBeta goes after it.\n# Notes\nThis page was printed on thick paper.\n"
    assert moved(old, new) == (set(), set())
