from __future__ import annotations

import pytest

from tests.builders import policy_text
from watcher.core.diff import compare
from watcher.model import BlockKind, Change, Comparison, Op, PolicyText, Section

POLICY = """
This policy says what Plumbase does with your data.
# 1. Information we collect
We collect your name and your email address when you register.
- payment details
- delivery address
# 2. Sharing
We will never sell your personal information to anybody.
We share data with:
- Fastcourier, to deliver parcels
- Mailhouse, to send invoices
# 3. Retention
We delete your account data 30 days after you close the account.
# 4. Cookies
Our shop sets one cookie that keeps you signed in.
# 5. Contact
Write to privacy@plumbase.test if you have a question.
"""


def compared(old: str, new: str) -> Comparison:
    return compare(policy_text(old), policy_text(new))


def only(old: str, new: str) -> Change:
    (change,) = compared(old, new).changes
    return change


def marked(change: Change) -> str:
    """``We [-will never-]{+may+} sell``."""
    shown = {Op.EQUAL: "{}", Op.DELETE: "[-{}-]", Op.INSERT: "{{+{}+}}"}
    return "".join(shown[span.op].format(span.text) for span in change.spans)


def signs(comparison: Comparison) -> dict[str, tuple[str, ...]]:
    return {(pair.new or pair.old or Section("", "", 0, "", ("",))).title: pair.signs for pair in comparison.pairs}


@pytest.mark.parametrize(
    ("before", "after", "section", "shown"),
    [
        (
            "will never sell",
            "may sell",
            "2. Sharing",
            "We [-will never-]{+may+} sell your personal information to anybody.",
        ),
        ("30 days", "365 days", "3. Retention", "[-30-]{+365+} days"),
        ("one cookie that", "one cookie", "4. Cookies", "one cookie [-that -]keeps"),
        ("you register", "you register or pay", "1. Information we collect", "register{+ or pay+}."),
        ("- payment details", "- Payment details", "1. Information we collect", "[-payment-]{+Payment+} details"),
        ("Fastcourier,", "Slowcourier,", "2. Sharing", "[-Fastcourier-]{+Slowcourier+}, to deliver parcels"),
    ],
)
def test_an_edit_shows_its_words_in_its_section(before: str, after: str, section: str, shown: str) -> None:
    change = only(POLICY, POLICY.replace(before, after))
    assert (change.kind, change.section, change.whole) == ("edited", (section,), False)
    assert shown in marked(change)


def test_an_item_added_keeps_its_lead() -> None:
    change = only(POLICY, POLICY.replace("- Mailhouse", "- Adnet, to show advertising\n- Mailhouse"))
    assert (change.kind, change.after, change.lead, change.block) == (
        "added",
        "Adnet, to show advertising",
        "We share data with:",
        BlockKind.ITEM,
    )


def test_an_item_without_a_lead_sentence_has_its_heading() -> None:
    change = only("# Partners\n- Fastcourier parcels\n", "# Partners\n- Fastcourier parcels\n- Adnet\n")
    assert change.lead == "Partners"


def test_a_section_inserted_is_one_addition_though_all_others_are_renumbered() -> None:
    new = POLICY.replace("# 5.", "# 6.").replace("# 4.", "# 5.").replace("# 3.", "# 4.")
    new = new.replace("# 4. Retention", "# 3. Children\nThe shop is not for anybody under 16.\n# 4. Retention")
    comparison = compared(POLICY, new)
    (change,) = comparison.changes
    assert (change.kind, change.section, change.whole) == ("added", ("3. Children",), True)
    assert change.after == "3. Children\nThe shop is not for anybody under 16."
    assert signs(comparison)["5. Cookies"] == ("renumbered",)


def test_a_section_removed_with_its_sub_sections_is_one_removal() -> None:
    old = POLICY + "# 6. Rights\n## 6.1 Access\nYou may ask for a copy.\n## 6.2 Objection\nYou may object.\n"
    change = only(old, POLICY)
    assert (change.kind, change.section, change.whole) == ("removed", ("6. Rights",), True)
    assert change.before == "6. Rights\n6.1 Access\nYou may ask for a copy.\n6.2 Objection\nYou may object."


def test_a_section_moved_is_one_move() -> None:
    contact = "# 5. Contact\nWrite to privacy@plumbase.test if you have a question.\n"
    new = POLICY.replace(contact, "").replace("# 2. Sharing", contact + "# 2. Sharing")
    change = only(POLICY, new)
    assert (change.kind, change.section, change.whole) == ("moved", ("5. Contact",), True)


def test_a_section_moved_and_edited_is_both() -> None:
    contact = "# 5. Contact\nWrite to privacy@plumbase.test if you have a question.\n"
    new = POLICY.replace(contact, "").replace(
        "# 2. Sharing", contact.replace("a question", "a complaint") + "# 2. Sharing"
    )
    changes = compared(POLICY, new).changes
    assert [change.kind for change in changes] == ["moved", "edited"]
    assert "[-question-]{+complaint+}" in marked(changes[1])


def test_a_section_retitled_is_one_rename() -> None:
    comparison = compared(POLICY, POLICY.replace("Retention", "How long we keep it"))
    (change,) = comparison.changes
    assert (change.kind, change.before, change.after) == ("renamed", "3. Retention", "3. How long we keep it")
    assert change.old_section == ("3. Retention",)
    assert signs(comparison)["3. How long we keep it"] == ("renamed",)


def test_numbers_alone_are_one_rename() -> None:
    new = POLICY.replace("# 1.", "# A.").replace("# 2.", "# B.").replace("# 3.", "# C.")
    change = only(POLICY, new)
    assert (change.kind, change.signs) == ("renamed", ("renumbered",))
    assert (change.before, change.after) == ("1. Information we collect", "A. Information we collect")


def test_a_section_split_shows_only_the_new_words() -> None:
    comparison = compared(POLICY, POLICY.replace("We share data with:", "# 3. Our partners\nWe share data with:"))
    (change,) = comparison.changes
    assert (change.kind, change.after, change.block, change.whole) == (
        "added",
        "3. Our partners",
        BlockKind.HEADING,
        False,
    )
    assert signs(comparison)["3. Our partners"] == ("split",)
    assert signs(comparison)["2. Sharing"] == ("split",)


def test_two_sections_merged_show_only_the_lost_heading() -> None:
    comparison = compared(POLICY, POLICY.replace("# 4. Cookies\n", ""))
    (change,) = comparison.changes
    assert (change.kind, change.before, change.block) == ("removed", "4. Cookies", BlockKind.HEADING)
    assert signs(comparison)["3. Retention"] == ("merged",)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("# 4. Cookies", "4. Cookies"),
        ("# 4. Cookies", "Cookies"),
        ("# 4. Cookies", "## 4. Cookies"),
        ("# 4. Cookies\nOur", "4. Cookies. Our"),
        ("one cookie that keeps", "one cookie\nthat keeps"),
        ("one cookie that keeps", "one  cookie that\nkeeps"),
        ("- payment details", "payment details"),
        ("- payment details", "(a) payment details"),
        ("We collect", "1.1 We collect"),
        ("privacy@plumbase.test if", "privacy@plumbase.test  if"),
        ("your data.\n", "your data.\n***\n"),
    ],
)
def test_the_same_words_cut_or_marked_otherwise_are_no_change(before: str, after: str) -> None:
    assert before in POLICY
    new = POLICY.replace(before, after)
    assert compared(POLICY, new).changes == ()
    assert compared(new, POLICY).changes == ()


def test_quotes_and_dashes_are_no_change() -> None:
    old = '# A\nThe "Service" - that\'s ours - is free of charge.'
    assert compared(old, "# A\nThe “Service” – that’s ours – is free of charge.").changes == ()


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("1.5 Million users may register.", "2.5 Million users may register."),
        ("30. November 2024 is the first day.", "15. November 2024 is the first day."),
        ("2.5 GB are included in every plan.", "1.5 GB are included in every plan."),
    ],
)
def test_a_quantity_in_front_is_no_number_of_a_clause(old: str, new: str) -> None:
    assert only(f"# A\n{old}", f"# A\n{new}").kind == "edited"


def test_a_paragraph_cut_in_two_and_edited_is_one_edit() -> None:
    old = "# A\nWe keep your data as long as you have an account. We delete it after 30 days without fail."
    new = "# A\nWe keep your data as long as you have an account.\nWe delete it after 90 days without fail."
    assert "after [-30-]{+90+} days" in marked(only(old, new))


def test_a_list_in_another_order_is_at_most_one_move() -> None:
    items = [f"- vendor number {n} in country {n * 7}" for n in range(12)]
    old, new = "# A\nWe use:\n" + "\n".join(items), "# A\nWe use:\n" + "\n".join(sorted(items))
    assert [change.kind for change in compared(old, new).changes] == ["moved"]


def test_table_rows_are_compared_as_a_set() -> None:
    rows = [f"| Vendor {n} | hosting | Country {n} |" for n in range(8)]
    new = [*rows[4:], *rows[:4]]
    new[2] = new[2].replace("hosting", "hosting and analytics")
    new.insert(0, "| Adnet | advertising | Cyprus |")
    changes = compared("# A\n" + "\n".join(rows), "# A\n" + "\n".join(new)).changes
    assert [change.after for change in changes if change.kind == "added"] == ["Adnet | advertising | Cyprus"]
    assert [marked(change) for change in changes if change.kind == "edited"] == [
        "Vendor 6 | hosting {+and analytics +}| Country 6"
    ]
    assert all(change.kind != "removed" for change in changes)


def test_an_item_under_the_opposite_lead_is_no_move() -> None:
    old = "# A\nYou may:\n- resell the service\n- use it at home\nYou may not:\n- copy it"
    new = "# A\nYou may:\n- use it at home\nYou may not:\n- resell the service\n- copy it"
    found = {(change.kind.value, change.lead, change.before or change.after) for change in compared(old, new).changes}
    assert found == {("removed", "You may:", "resell the service"), ("added", "You may not:", "resell the service")}


def test_a_long_paragraph_in_another_section_moved() -> None:
    text = "We never hand over what you told us in confidence to anybody outside of the company.\n"
    old = f"# A\n{text}Alpha comes first of all.\n# B\nBeta comes second to it.\n"
    change = only(old, f"# A\nAlpha comes first of all.\n# B\nBeta comes second to it.\n{text}")
    assert (change.kind, change.section, change.old_section, change.whole) == ("moved", ("B",), ("A",), False)


def test_a_second_copy_is_called_a_duplicate() -> None:
    text = "Our shop sets one cookie that keeps you signed in.\n"
    change = only(POLICY, POLICY.replace(text, text + text))
    assert (change.kind, change.signs) == ("added", ("duplicate",))
    assert only(POLICY.replace(text, text + text), POLICY).signs == ("duplicate",)


def test_a_whole_section_rendered_twice_is_a_duplicate() -> None:
    copy = "# 4. Cookies\nOur shop sets one cookie that keeps you signed in.\n"
    change = only(POLICY, POLICY + copy)
    assert (change.kind, change.whole, change.signs) == ("added", True, ("duplicate",))


def test_a_promise_gone_from_one_section_is_no_duplicate_of_another() -> None:
    promise = "We do not sell it to anybody at all.\n"
    old = f"# Children\nWe know your age.\n{promise}# Adults\nWe know your name.\n{promise}"
    change = only(old, f"# Children\nWe know your age.\n# Adults\nWe know your name.\n{promise}")
    assert (change.kind, change.section, change.signs) == ("removed", ("Children",), ())


def test_text_before_the_first_heading_is_no_whole_section() -> None:
    change = only("# A\nAlpha comes first.", "A banner says hello.\n# A\nAlpha comes first.")
    assert (change.kind, change.whole, change.after) == ("added", False, "A banner says hello.")


def test_nothing_and_something() -> None:
    empty = PolicyText("Acme", ())
    assert compare(empty, empty) == Comparison((), ())
    assert {change.kind.value for change in compare(empty, policy_text(POLICY)).changes} == {"added"}
    assert {change.kind.value for change in compare(policy_text(POLICY), empty).changes} == {"removed"}


def test_chinese_words_are_marked_without_spaces() -> None:
    change = only("# 共享\n我们不会向第三方出售您的个人信息。", "# 共享\n我们可能向第三方出售您的个人信息。")
    assert marked(change) == "我们[-不会-]{+可能+}向第三方出售您的个人信息。"


def test_the_needle_among_a_hundred_rewrapped_lines() -> None:
    lines = [f"Clause {n} says that matter {n * 3} is settled by rule {n * 5} of the annex." for n in range(100)]
    old = "# A\n" + "\n".join(lines)
    new = "# A\n" + " ".join(lines).replace(" is settled", "\nis settled").replace("rule 250", "rule 251")
    change = only(old, new)
    assert [span.text for span in change.spans if span.op is not Op.EQUAL] == ["250", "251"]
