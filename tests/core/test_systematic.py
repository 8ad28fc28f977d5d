"""Replacements that recur are made on both sides and said once; what is left beside them is judged."""

from __future__ import annotations

import pytest

from watcher.core.diff import compare
from watcher.core.extract.markdown import extract_markdown
from watcher.core.materiality import judge
from watcher.core.sections import outline
from watcher.model import Level, Verdict

RECORDS = "\n\n".join(
    f"{name} keeps the {what} of its members in good order, and nobody but {name} can open it."
    for name, what in zip(
        ["Brackwater"] * 6, ["ledger", "archive", "register", "calendar", "index", "album"], strict=True
    )
)
SOURCE = f"""# Brackwater Policy

## 1. Records

{RECORDS}

## 2. Reaching us

Non-Brackwater pages have rules of their own. Write to Brackwater's office, or look at BRACKWATER HELP.

We keep personal information for two years, and personal information of guests for one year.

You may ask us for your personal information, and you may correct your personal information. Nobody else sees
your personal information. Information on our fees stands in the price list.
"""


def judged(before: str, after: str) -> Verdict:
    old, new = outline(extract_markdown(before)), outline(extract_markdown(after))
    return judge(compare(old, new), old, new)


def renamed(text: str, new: str = "Northmere Hall") -> str:
    return text.replace("Brackwater", new).replace("BRACKWATER", new.upper())


def test_a_new_name_of_two_words_is_recognised_in_every_form() -> None:
    found = judged(SOURCE, renamed(SOURCE))
    assert found.level is Level.NONE, found
    assert any(reason.startswith("“Brackwater” became “Northmere Hall”") for reason in found.reasons)


def test_a_name_that_is_left_in_places_is_recognised() -> None:
    halves = SOURCE.split("calendar")
    found = judged(SOURCE, "calendar".join([renamed(halves[0]), halves[1]]))
    assert found.level is Level.NONE, found


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("nobody but Northmere Hall can open it", "Northmere Hall may sell it to advertisers"),
        (
            "Write to Northmere Hall's office",
            "Northmere Hall shares your address with advertisers. Write to Northmere Hall's office",
        ),
        ("personal information for two years", "personal information for ten years"),
    ],
)
def test_what_was_changed_beside_a_new_name_is_judged_alone(old: str, new: str) -> None:
    after = renamed(SOURCE)
    found = judged(SOURCE, after[: after.rindex(old)] + new + after[after.rindex(old) + len(old) :])
    loud = [change for change in found.changes if change.level]
    assert len(loud) == 1, found
    assert new in loud[0].change.after


def test_a_term_is_recognised_by_the_word_beside_it() -> None:
    found = judged(SOURCE, SOURCE.replace("personal information", "personal data"))
    assert found.level is Level.NONE, found
    assert any("personal data" in reason for reason in found.reasons)


VENDORS = """# Brackwater Policy

{}

## 1. Payments

We share the number of your card and your address with Coinwell.

## 2. Refunds

For a refund we disclose your account number to Coinwell as well.

## 3. Disputes

We send a copy of the bill to Coinwell, our payment provider.
"""


def test_a_vendor_exchanged_in_a_few_sentences_is_no_new_name_of_ours() -> None:
    before = VENDORS.format("This policy says what Brackwater does with your data. " * 30)
    found = judged(before, before.replace("Coinwell", "Paydrift"))
    assert found.level >= Level.LOW
