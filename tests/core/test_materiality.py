"""The verdict on whole comparisons, made by the real outline and diff."""

from __future__ import annotations

import pytest

from tests.builders import policy_text
from watcher.core.diff import compare
from watcher.core.materiality import judge
from watcher.model import Level, Nature, Topic, Verdict

POLICY = """
# 1. Information we collect
We collect your name, your e-mail address and the pages you visit.
We use a small number of cookies to keep you signed in.
# 2. Sharing
We will never sell your personal data to anyone.
We share personal data with these companies:
- Hosting Partner, our data centre in Dublin
- Mail Partner, for newsletters
This list was last reviewed on 3 May 2025.
# 3. Retention
We keep your personal data for 30 days after you close your account.
# 4. Children
You must be at least 16 years old to open an account.
# 5. Your rights
You may ask us to delete your personal data at any time.
"""


def verdict(before: str, after: str, *, kind: str = "privacy", old_dated: str = "", new_dated: str = "") -> Verdict:
    old, new = policy_text(before, dated=old_dated), policy_text(after, dated=new_dated)
    return judge(compare(old, new), old, new, kind=kind)


def edited(old: str, new: str, **more: str) -> Verdict:
    assert old in POLICY
    return verdict(POLICY, POLICY.replace(old, new), **more)


def reasons(found: Verdict) -> str:
    return "\n".join(reason for change in found.changes for reason in change.reasons)


def test_the_same_text_is_quiet() -> None:
    found = verdict(POLICY, POLICY)
    assert (found.level, found.changes, found.reasons) == (Level.NONE, (), ())


@pytest.mark.parametrize(
    ("old", "new", "level", "topic", "reason"),
    [
        (
            "will never sell",
            "may sell",
            Level.CRITICAL,
            Topic.SELLING,
            "a promise became a permission: “will never sell",
        ),
        ("30 days", "365 days", Level.HIGH, Topic.RETENTION, "kept longer: 30 days → 365 days"),
        ("30 days", "14 days", Level.MEDIUM, Topic.RETENTION, "kept for less: 30 days → 14 days"),
        ("at least 16 years", "at least 13 years", Level.HIGH, Topic.CHILDREN, "age limit 16 years old → 13 years old"),
        (
            "- Mail Partner, for newsletters\n",
            "- Mail Partner, for newsletters\n- TikTok Pixel\n",
            Level.MEDIUM,
            Topic.THIRD_PARTIES,
            "names a new recipient: TikTok Pixel",
        ),
        (
            "# 5. Your rights\nYou may ask us to delete your personal data at any time.\n",
            "",
            Level.HIGH,
            Topic.RIGHTS,
            "section removed: 5. Your rights",
        ),
    ],
)
def test_what_matters_is_told_with_its_reason(old: str, new: str, level: Level, topic: Topic, reason: str) -> None:
    found = edited(old, new)
    assert found.level is level
    assert reason in reasons(found)
    assert topic in [topic for change in found.changes for topic in change.topics]


@pytest.mark.parametrize(
    ("old", "new", "nature"),
    [
        ("your name, your e-mail address", "your name your e-mail address", Nature.COSMETIC),
        ("# 2. Sharing", "# 2. SHARING", Nature.COSMETIC),
        ("small number of cookies", "small number of the cookies", Nature.EDITORIAL),
        ("on 3 May 2025", "on 4 June 2026", Nature.DATES),
    ],
)
def test_what_does_not_matter_is_quiet(old: str, new: str, nature: Nature) -> None:
    found = edited(old, new)
    assert found.level is Level.NONE
    assert {change.nature for change in found.changes} <= {nature}


def test_an_unchanged_date_is_a_reason_only_where_the_substance_changed() -> None:
    quiet = edited("small number", "small  number", old_dated="2026-01-02", new_dated="2026-01-02")
    loud = edited("never sell", "sell", old_dated="2026-01-02", new_dated="2026-01-02")
    fresh = edited("never sell", "sell", old_dated="2026-01-02", new_dated="2026-03-04")
    assert quiet.reasons == fresh.reasons == ()
    assert loud.reasons == ("the policy's own date (2026-01-02) did not change although the substance did",)


def test_a_date_that_goes_back_is_said() -> None:
    found = edited("never sell", "sell", old_dated="2026-03-04", new_dated="2026-01-02")
    assert found.reasons == ("the policy's own date went back from 2026-03-04 to 2026-01-02",)


def test_the_effective_date_comes_from_the_new_text() -> None:
    found = verdict(POLICY, POLICY + "We may charge a fee for exports. This takes effect on 1 March 2027.\n")
    assert found.effective == "2027-03-01"


def test_every_change_comes_back_judged_in_order() -> None:
    old = policy_text(POLICY)
    new = policy_text(POLICY.replace("30 days", "90 days").replace("your name, ", "your full name, "))
    comparison = compare(old, new)
    assert tuple(judged.change for judged in judge(comparison, old, new).changes) == comparison.changes


def test_a_replaced_text_says_so() -> None:
    other = "# A. Terms of the shop\n" + "Goods are sent within a week of payment in full. " * 30
    found = verdict(POLICY * 3, other)
    assert found.level >= Level.HIGH
    assert found.reasons[0].startswith("replaced: fewer than 20%")


def test_a_brand_renamed_everywhere_is_said_once_and_the_needle_beside_it_is_found() -> None:
    before = "\n".join(f"Oldname keeps part {n} of the record in good order for its members." for n in range(12))
    after = before.replace("Oldname", "Newname").replace("part 7 of", "part 7 and may sell all of")
    found = verdict("# 1. Records\n" + before, "# 1. Records\n" + after)
    loud = [change for change in found.changes if change.level]
    assert len(loud) == 1
    assert "part 7" in loud[0].change.after
    assert "“Oldname” became “Newname” 12 times" in found.reasons


def test_a_text_in_a_language_without_a_vocabulary_is_judged_by_structure() -> None:
    before = "# 1. Przechowywanie\nPrzechowujemy dane przez 30 dni od zamknięcia konta w naszym serwisie.\n" * 3
    assert verdict(before, before.replace("30 dni", "90 dni", 1)).level >= Level.LOW


def test_hostile_text_is_judged_too() -> None:
    nasty = "# 1. Data\n" + "A, " * 20_000 + "(" * 5_000 + "“" * 5_000 + "1." * 5_000
    found = verdict(nasty, nasty + " and we may sell it")
    assert found.changes or found.level is Level.NONE


def test_a_period_of_years_is_not_taken_for_an_age() -> None:
    found = edited("30 days", "10 years")
    assert found.level is Level.HIGH
    assert "30 days → 10 years" in reasons(found)
    assert "age" not in reasons(found).split()


def test_to_ask_for_consent_is_not_to_collect() -> None:
    will, may = (
        f"{POLICY}We {does} share your personal data with partners."
        for does in ("will ask for your consent before we", "may")
    )
    found = verdict(will, may)
    assert found.level is Level.HIGH
    assert "collecting" not in reasons(found)
