"""The outline: what becomes a section, how sections nest, what their keys are."""

from __future__ import annotations

import pytest

from watcher.core.extract.markdown import extract_markdown
from watcher.core.extract.plain import extract_plain
from watcher.core.sections import PREAMBLE, outline
from watcher.model import Block, BlockKind, Extraction, PolicyText

BODY = "We collect your name, your address and what you tell us when you write to our support desk."
MORE = "We keep all of this for thirty days after the end of the contract, and then we delete it."


def from_text(source: str) -> PolicyText:
    return outline(extract_plain(source))


def from_markdown(source: str) -> PolicyText:
    return outline(extract_markdown(source))


def titles(text: PolicyText) -> list[tuple[int, str]]:
    return [(section.level, section.title) for section in text.sections]


def doc(*lines: str) -> str:
    """Plain text with a paragraph under each line that is a title."""
    return "\n\n".join(lines)


# --- what is a heading ----------------------------------------------------------------------------


def test_html_levels_nest() -> None:
    found = from_markdown(f"# Privacy Policy\n## One\n{BODY}\n### One A\n{BODY}\n## Two\n{BODY}")
    assert found.title == "Privacy Policy"
    assert titles(found) == [(1, "One"), (2, "One A"), (1, "Two")]
    assert found.sections[1].path == ("One", "One A")


def test_a_bold_paragraph_is_a_heading() -> None:
    found = from_markdown(f"**Data we collect**\n\n{BODY}\n\n**Data we share:**\n\n{BODY}")
    assert titles(found) == [(1, "Data we collect"), (1, "Data we share")]


@pytest.mark.parametrize("notice", ["**We never sell your data.**", "**You must be 18 to use this service.**"])
def test_a_bold_sentence_is_not(notice: str) -> None:
    assert titles(from_markdown(f"# Policy\n\n{notice}\n\n{BODY}")) == [(0, "Policy")]


def test_bold_run_in_headings_stand_under_the_heading_before() -> None:
    found = from_markdown(
        f"## 1. USE\n\n**Opening an Account.** {BODY}\n\n**Cookies** – {BODY}\n\n## 2. MORE\n\n{BODY}"
    )
    assert titles(found) == [(1, "1. USE"), (2, "Opening an Account"), (2, "Cookies"), (1, "2. MORE")]
    assert found.sections[1].blocks[0].text == BODY


def test_a_bold_term_at_the_start_of_a_sentence_is_no_heading() -> None:
    assert titles(from_markdown(f"# Policy\n\n**Acme** collects data.\n\n**Personal Data** means: {BODY}")) == [
        (0, "Policy")
    ]


@pytest.mark.parametrize(
    ("line", "number", "heading"),
    [
        ("2. Data we collect", "2", "Data we collect"),
        ("2) Data we collect", "2", "Data we collect"),
        ("2.1 Cookies", "2.1", "Cookies"),
        ("2.1. Cookies", "2.1", "Cookies"),
        ("A. Overview", "A", "Overview"),
        ("a) Overview", "a", "Overview"),
        ("IV. Security", "IV", "Security"),
        ("(b) Security", "b", "Security"),
        ("B.2 Security", "B.2", "Security"),
        ("Article 5 – Liability", "Article 5", "Liability"),
        ("Section 4: Liability", "Section 4", "Liability"),
        ("§ 3 Haftung", "§ 3", "Haftung"),
        ("Artikel 7. Aansprakelijkheid", "Artikel 7", "Aansprakelijkheid"),
        ("第三条 免责声明", "第三条", "免责声明"),
        ("二、个人信息的收集", "二", "个人信息的收集"),
        ("SECURITY OF DATA", "", "SECURITY OF DATA"),
        ("How We Use Your Data", "", "How We Use Your Data"),
        ("What do we collect?", "", "What do we collect?"),
    ],
)
def test_lines_that_are_headings(line: str, number: str, heading: str) -> None:
    section = from_text(doc("Some words before it, so that it is not the title.", line, BODY)).sections[-1]
    assert (section.number, section.heading) == (number, heading)
    assert [block.text for block in section.blocks] == [BODY]


@pytest.mark.parametrize(
    "line",
    [
        "2.1 Personal Information. ",
        "A. Business Account and Transaction Information.  ",
        "4.3 Your direct sharing of information through sites and services of third parties. ",
        "3. Cookies: ",
        "(c) Surveys – ",
        "Article 5. Liability. ",
        "Opening an Account. ",
        "Your right to Object. ",
    ],
)
def test_headings_run_in(line: str) -> None:
    found = from_text(doc("Some words before it, so that it is not the title.", line + BODY))
    assert len(found.sections) == 2
    assert found.sections[1].title == line.strip(" .:–")
    assert [block.text for block in found.sections[1].blocks] == [BODY]


@pytest.mark.parametrize(
    "line",
    [
        "We never sell your data. ",
        "Acme helps people keep their books. ",
        "Users may delete their data. ",
        "In general, we keep nothing. ",
        "The law gives every person rights. ",
        "Acme, Inc. ",
        "California law gives residents certain rights. ",
    ],
)
def test_first_sentences_are_not_run_in_headings(line: str) -> None:
    assert [section.key for section in from_text(doc("Policy", line + BODY)).sections] == [PREAMBLE]


@pytest.mark.parametrize(
    "line",
    [
        "131 High Street, 9th floor",
        "New York, NY 10013",
        "privacy@acme.example",
        "800-995-7586",
        "required by law;",
        "and we delete it",
        "We share your data with:",
        "Last updated: March 9, 2023",
    ],
)
def test_short_lines_that_are_no_headings(line: str) -> None:
    assert len(from_text(doc(BODY, line, BODY)).sections) == 1


def test_the_lines_of_an_address_are_no_headings() -> None:
    found = from_text(
        doc(BODY, "Contact Us", "Write to:", "Acme Telephony", "48 Harbour Parade", "Bristol", "x@acme.test")
    )
    assert titles(found)[1:] == [(1, "Contact Us")]
    assert len(found.sections[1].blocks) == 5


def test_column_names_on_lines_of_their_own_are_no_headings() -> None:
    found = from_text("\n".join([BODY, "Our Group", MORE, "Company", "Site", "Country", "Our Partners", MORE]))
    assert [title for _, title in titles(found)][1:] == ["Our Group", "Our Partners"]


def test_where_there_is_typography_short_lines_are_not_headings() -> None:
    source = f"# Policy\n\n## One\n\n{BODY}\n\n## Two\n\nAcme Limited Partnership\n\n{BODY}\n\n## Three\n\n{BODY}"
    assert titles(from_markdown(source)) == [(1, "One"), (1, "Two"), (1, "Three")]


def test_a_paragraph_dressed_as_a_heading_is_text() -> None:
    long = BODY * 4
    found = outline(Extraction("", (Block(BlockKind.HEADING, long, 2), Block(BlockKind.PARAGRAPH, BODY))))
    assert [block.kind for block in found.sections[0].blocks] == [BlockKind.PARAGRAPH] * 2


def test_words_run_together_are_harmless() -> None:
    found = from_text(doc("6. DELETING YOURINFORMATION", BODY, "7. VISITORS FROM THEUNITED STATES", BODY))
    assert [section.heading for section in found.sections] == [
        "DELETING YOURINFORMATION",
        "VISITORS FROM THEUNITED STATES",
    ]


# --- lists are not sections -----------------------------------------------------------------------


def test_numbered_clauses_are_items() -> None:
    found = from_text(
        doc("1. Sharing", "We share data when:", "1. required by law;\n2. you agree; or\n3. needed.", BODY)
    )
    assert titles(found) == [(1, "1. Sharing")]
    assert [block.marker for block in found.sections[0].blocks] == ["", "1.", "2.", "3.", ""]


def test_short_capitalised_items_in_a_row_are_a_list() -> None:
    found = from_text(doc("Data", "We collect:", "1. Names\n2. Addresses\n3. Payment details", BODY))
    assert titles(found) == [(1, "Data")]
    assert [block.kind for block in found.sections[0].blocks].count(BlockKind.ITEM) == 3


def test_a_table_of_contents_is_a_list() -> None:
    contents = "\n".join(f"{number}. {name}" for number, name in enumerate(["Scope", "Data", "Sharing", "Contact"], 1))
    body = "\n\n".join(f"{number}. {name}\n\n{BODY}" for number, name in enumerate(["Scope", "Data", "Sharing"], 1))
    found = from_text(doc("Acme Privacy Policy", contents, body))
    assert [section.title for section in found.sections if section.level] == ["1. Scope", "2. Data", "3. Sharing"]
    assert len(found.sections[0].blocks) == 4


def test_reserved_numbers_do_not_unmake_the_sections_after_them() -> None:
    found = from_text(doc("1. Scope", BODY, "2. [Reserved]", "3. Data", BODY))
    assert titles(found) == [(1, "1. Scope"), (1, "3. Data")]


def test_a_typed_clause_number_is_a_marker_and_not_text() -> None:
    clause = "You agree that Acme is not liable for what other people upload to the service, whatever it may be."
    found = from_markdown(f"## 3. Liability\n\n3.1 {clause}\n\n3.2. {clause}")
    assert [(block.kind, block.marker, block.text) for block in found.sections[0].blocks] == [
        (BlockKind.ITEM, "3.1", clause),
        (BlockKind.ITEM, "3.2.", clause),
    ]


@pytest.mark.parametrize(
    "text", ["3.5 million people use it every day.", "2.5 GB of storage are free.", "30 days later."]
)
def test_an_amount_at_the_start_stays_text(text: str) -> None:
    assert from_text(doc("Policy", text, BODY)).sections[0].blocks[-2].text == text


def test_a_number_on_a_line_of_its_own_belongs_to_the_paragraph_after_it() -> None:
    found = from_markdown(f"## Rules\n\n8.1.\n\n{BODY}")
    assert [(block.marker, block.text) for block in found.sections[0].blocks] == [("8.1.", BODY)]


# --- nesting --------------------------------------------------------------------------------------


def test_letters_restart_in_every_section() -> None:
    found = from_text(
        doc("2. DATA", f"2.1 Accounts. {BODY}", f"A. Surveys. {BODY}", f"B. Support. {BODY}", f"2.2 Logs. {BODY}",
            f"A. Servers. {BODY}", "3. USE", BODY)
    )  # fmt: skip
    assert titles(found) == [
        (1, "2. DATA"), (2, "2.1 Accounts"), (3, "A. Surveys"), (3, "B. Support"), (2, "2.2 Logs"), (3, "A. Servers"),
        (1, "3. USE"),
    ]  # fmt: skip


def test_letters_may_be_the_top_level() -> None:
    found = from_text(
        doc("A. Overview", BODY, "B. Procedures", "What We Collect", BODY, "What We Share", BODY, "C. End", BODY)
    )
    assert [level for level, _ in titles(found)] == [1, 1, 2, 2, 1]


def test_the_ninth_letter_is_not_a_roman_one() -> None:
    lines = [f"{letter}. Purpose {letter}{letter}" for letter in "abcdefghij"]
    found = from_text(doc("1. Use", *(part for line in lines for part in (line, BODY)), "2. End", BODY))
    assert [level for level, _ in titles(found)] == [1, *[2] * 10, 1]


def test_roman_numbers_nest_under_letters() -> None:
    found = from_text(doc("A. One", f"i. Data. {BODY}", f"ii. Logs. {BODY}", "B. Two", f"i. Data. {BODY}"))
    assert [level for level, _ in titles(found)] == [1, 2, 2, 1, 2]


def test_numbers_bind_more_than_levels() -> None:
    found = from_markdown(f"## 2. Data\n\n{BODY}\n\n## 2.1 Cookies\n\n{BODY}\n\n### 3. Use\n\n{BODY}")
    assert titles(found) == [(1, "2. Data"), (2, "2.1 Cookies"), (1, "3. Use")]


def test_two_sections_with_one_number_both_survive() -> None:
    found = from_text(doc("10. USE", BODY, "11. CHANGES", BODY, "11. CONTACT US", BODY))
    assert [(section.number, section.key) for section in found.sections[1:]] == [
        ("11", "changes"),
        ("11", "contact-us"),
    ]


def test_an_appendix_leaves_the_numbered_sections() -> None:
    found = from_markdown(
        f"# DPA\n\n## 1. Scope\n\n{BODY}\n\n## 2. End\n\n{BODY}\n\nAppendix 1 – Subprocessors\n\n{BODY}"
    )
    assert titles(found)[-1] == (1, "Appendix 1 – Subprocessors")


def test_nested_numbered_lists_nest() -> None:
    source = (
        f"1.  Data\n    1.  Accounts\n\n        {BODY}\n\n    2.  Logs\n\n        {BODY}\n\n2.  Use\n\n    {BODY}\n"
    )
    assert titles(from_markdown(source)) == [(1, "1. Data"), (2, "1. Accounts"), (2, "2. Logs"), (1, "2. Use")]


# --- the document's title -------------------------------------------------------------------------


def test_the_title_is_no_section_and_no_parent() -> None:
    found = from_markdown(f"# Acme Privacy Policy\n\nLast updated: May 1, 2024\n\n{BODY}\n\n## 1. Data\n\n{BODY}")
    assert found.title == "Acme Privacy Policy"
    assert found.sections[0].path == ("Acme Privacy Policy",)
    assert (found.sections[0].level, found.sections[0].key) == (0, PREAMBLE)
    assert found.sections[1].path == ("1. Data",)


def test_a_first_line_without_prose_under_it_may_be_the_title() -> None:
    assert from_text(doc("Acme Privacy Policy", "1. DATA", BODY)).title == "Acme Privacy Policy"


def test_without_a_title_line_the_page_gives_it() -> None:
    blocks = (
        Block(BlockKind.PARAGRAPH, BODY),
        Block(BlockKind.HEADING, "1. Data", 2),
        Block(BlockKind.PARAGRAPH, BODY),
    )
    assert outline(Extraction("Terms | Acme", blocks)).title == "Terms | Acme"


def test_a_numbered_first_heading_is_no_title() -> None:
    assert titles(from_markdown(f"## 1. Data\n\n{BODY}")) == [(1, "1. Data")]


def test_every_document_of_a_page_with_several_is_a_section() -> None:
    names = ["Terms of Service", "Privacy Policy", "Data Processing Agreement", "Acceptable Use Policy"]
    page = "\n\n".join(
        f"# {name}\n\n{BODY}\n\n## 1. Scope\n\nHere {name} counts: {BODY}\n\n## 2. Rules\n\nSo says {name}. {MORE}"
        for name in names
    )
    found = from_markdown(page)
    assert [title for level, title in titles(found) if level == 1] == names
    assert found.sections[4].path == ("Privacy Policy", "1. Scope")
    assert len({section.key for section in found.sections}) == 12


def test_a_strong_heading_in_the_furniture_makes_no_second_document() -> None:
    source = f"# Acme Privacy Policy\n\n## Data\n\n{BODY}\n\n## Use\n\n{BODY}\n\n# Talk to sales\n\n{BODY}"
    assert titles(from_markdown(source)) == [(1, "Data"), (1, "Use"), (1, "Talk to sales")]


def test_the_title_repeated_divides_nothing() -> None:
    source = f"# Acme Policy\n\n## Data\n\n{BODY}\n\n# Acme Policy\n\n## Use\n\n{BODY}\n\n## Use\n\n## Use\n\n{BODY}"
    assert titles(from_markdown(source)) == [(1, "Data"), (1, "Use"), (1, "Use")]


# --- keys -----------------------------------------------------------------------------------------


def keys(text: PolicyText) -> list[str]:
    return [section.key for section in text.sections]


def test_keys_survive_renumbering_case_and_quotes() -> None:
    old = from_text(doc("1. OUR DATA", BODY, "2. YOUR CHILDREN’S DATA", BODY))
    new = from_text(doc("7) Our data", BODY, "8) Your children's data", BODY))
    assert keys(old) == keys(new)


def test_a_unique_heading_keeps_its_key_where_it_is_moved() -> None:
    old = from_markdown(f"## A\n\n{BODY}\n\n### Logs\n\n{BODY}\n\n## B\n\n{BODY}")
    new = from_markdown(f"## A\n\n{BODY}\n\n## B\n\n{BODY}\n\n### Logs\n\n{BODY}")
    assert sorted(keys(old)) == sorted(keys(new))


def test_a_heading_that_occurs_again_is_told_apart_by_its_parent() -> None:
    found = from_markdown(
        f"## Terms\n\n### General\n\n{BODY}\n\n## Privacy\n\n### General\n\n{BODY}\n\n### General.\n\n{BODY}"
    )
    assert keys(found) == ["terms", "terms/general", "privacy", "privacy/general", "privacy/general~2"]


def test_a_section_may_be_called_preamble() -> None:
    found = from_markdown(f"{BODY}\n\n## Preamble\n\n{BODY}\n\n## Use\n\n{BODY}")
    assert keys(found) == [PREAMBLE, f"{PREAMBLE}~2", "use"]


def test_an_edit_elsewhere_leaves_headings_as_they_are() -> None:
    lines = ["Data We Collect", BODY, "Data We Share", BODY, "Cookies. " + BODY, "Your Rights", BODY]
    old = from_text(doc("Acme Privacy Policy", *lines))
    for at, line in enumerate(lines):
        if line == BODY:
            new = from_text(
                doc(
                    "Acme Privacy Policy", *lines[:at], line.replace("name", "surname") + " And more.", *lines[at + 1 :]
                )
            )
            assert keys(new) == keys(old)


# --- dates ----------------------------------------------------------------------------------------


def test_the_date_of_the_policy_is_read_and_stays_in_the_text() -> None:
    found = from_text(doc("Last Edited : Jul 02, 2022", BODY, "1. DATA", BODY))
    assert found.dated == "2022-07-02"
    assert found.sections[0].blocks[0].text == "Last Edited : Jul 02, 2022"


def test_a_date_set_as_a_heading_is_no_section() -> None:
    found = from_markdown(f"# Policy\n\n## Last updated: 1 May 2024\n\n{BODY}\n\n## Data\n\n{BODY}")
    assert titles(found) == [(0, "Policy"), (1, "Data")]
    assert found.dated == "2024-05-01"


def test_an_empty_extraction_has_no_sections() -> None:
    found = outline(Extraction("Acme", ()))
    assert (found.title, found.sections, found.dated) == ("Acme", (), "")
