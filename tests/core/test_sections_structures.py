"""Ways in which policies of several countries divide themselves, and pages that hold several documents."""

from __future__ import annotations

import pytest

from watcher.core.extract.markdown import extract_markdown
from watcher.core.extract.plain import extract_plain
from watcher.core.sections import outline

BODY = "We collect your name, your address and what you tell us when you write to our support desk."

STRUCTURES = {
    "articles counted from the first": (
        ["Conditions générales", "Article premier – Objet", "Article 2 – Durée", "Article 3 bis : Prix"],
        [(1, "Article premier – Objet"), (1, "Article 2 – Durée"), (1, "Article 3 bis : Prix")],
    ),
    "articles and abbreviated firsts": (
        ["Conditions générales", "ARTICLE 1ER : OBJET", "ARTICLE 2 : DUREE", "ARTICLE 2BIS : PRIX"],
        [(1, "ARTICLE 1ER : OBJET"), (1, "ARTICLE 2 : DUREE"), (1, "ARTICLE 2BIS : PRIX")],
    ),
    "clauses counted in words": (
        ["Aviso legal", "PRIMERA.- OBJETO", "SEGUNDA.- DURACIÓN", "DÉCIMA SEGUNDA.- PRECIO"],
        [(1, "PRIMERA.- OBJETO"), (1, "SEGUNDA.- DURACIÓN"), (1, "DÉCIMA SEGUNDA.- PRECIO")],
    ),
    "clauses named and counted in words": (
        ["Termos", "CLÁUSULA PRIMEIRA – DO OBJETO", "CLÁUSULA SEGUNDA – DO PRAZO"],
        [(1, "CLÁUSULA PRIMEIRA – DO OBJETO"), (1, "CLÁUSULA SEGUNDA – DO PRAZO")],
    ),
    "articles with ordinal signs": (
        ["Termos", "Art. 1º Do objeto", "Art. 2º Do prazo"],
        [(1, "Art. 1º Do objeto"), (1, "Art. 2º Do prazo")],
    ),
    "paragraphs of a statute": (
        ["Nutzungsbedingungen", "§ 1 Geltung", "§ 2a Preise", "§ 3 Haftung"],
        [(1, "§ 1 Geltung"), (1, "§ 2a Preise"), (1, "§ 3 Haftung")],
    ),
    "an article's name on the next line": (
        ["Terms of Use", "Article 1\n\nScope", "Article 2\n\nFees"],
        [(1, "Article 1 Scope"), (1, "Article 2 Fees")],
    ),
    "chapters hold articles": (
        ["Terms", "Chapter 1 – All", "Article 1 – Scope", "Article 2 – Fees", "Chapter 2 – Law", "Article 3 – Courts"],
        [(1, "Chapter 1 – All"), (2, "Article 1 – Scope"), (2, "Article 2 – Fees"),
         (1, "Chapter 2 – Law"), (2, "Article 3 – Courts")],
    ),
    "a part after sections": (
        ["Terms", "Section 1. Scope", "Section 2. Fees", "Section 2(a). Taxes", "Part II", "Section 3. Law"],
        [(1, "Section 1. Scope"), (1, "Section 2. Fees"), (2, "Section 2(a). Taxes"), (1, "Part II"),
         (2, "Section 3. Law")],
    ),
    "short capitals among longer ones": (
        ["TERMS OF USE", "FEES AND TAXES", "IP", "LAW", "ENDING THE CONTRACT"],
        [(1, "FEES AND TAXES"), (1, "IP"), (1, "LAW"), (1, "ENDING THE CONTRACT")],
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", STRUCTURES)
def test_the_structure_is_seen(name: str) -> None:
    (title, *headings), expected = STRUCTURES[name]
    text = outline(extract_plain("\n\n".join([title, *(f"{heading}\n\n{BODY}" for heading in headings)])))
    assert text.title == title
    assert [(section.level, section.title) for section in text.sections] == expected
    assert all(section.text == BODY for section in text.sections)


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        (
            "利用規約\n\n第1条（適用）\n\n本規約は、当社のサービスに適用されます。\n\n第2条（料金）\n\n次の料金がかかります。"
            "\n\n1. 月額料金\n\n2. 初期費用\n\n第3条 責任\n\n当社は責任を負いません。",
            [(1, "第1条（適用）"), (1, "第2条（料金）"), (1, "第3条 責任")],
        ),
        (
            "隐私政策\n\n一、信息的收集\n\n我们会收集您提供的信息。\n\n（一）账户\n\n您需要提供手机号码。\n\n二、使用\n\n我们使用信息。",
            [(1, "一、信息的收集"), (2, "（一）账户"), (1, "二、使用")],
        ),
        (
            "개인정보 처리방침\n\n제1조 (목적)\n\n이 방침은 처리를 정합니다.\n\n제2조 (수집)\n\n회사는 수집합니다.",
            [(1, "제1조 (목적)"), (1, "제2조 (수집)")],
        ),
        (
            "गोपनीयता नीति\n\n1. जानकारी\n\nहम आपका नाम और पता एकत्र करते हैं।\n\n2. उपयोग\n\nहम इसका उपयोग करते हैं।",
            [(1, "1. जानकारी"), (1, "2. उपयोग")],
        ),
        (
            "นโยบายความเป็นส่วนตัว\n\n1. ข้อมูลที่เราเก็บ\n\nเราเก็บข้อมูลที่คุณให้ไว้เมื่อเปิดบัญชีและใช้บริการของเรา\n\n2. การใช้ข้อมูล\n\n"
            "เราใช้ข้อมูลเพื่อให้บริการแก่คุณและปรับปรุงบริการ",
            [(1, "1. ข้อมูลที่เราเก็บ"), (1, "2. การใช้ข้อมูล")],
        ),
    ],
    ids=["Japanese", "Chinese", "Korean", "Hindi", "Thai"],
)
def test_other_scripts(source: str, expected: list[tuple[int, str]]) -> None:
    text = outline(extract_plain(source))
    assert text.title == source.partition("\n")[0]
    assert [(section.level, section.title) for section in text.sections] == expected


def test_dotted_numbers_in_a_bulleted_list_may_be_headings() -> None:
    text = outline(
        extract_markdown(f"## 3. Use\n\n* 3.1 Authors\n\n{BODY}\n\n* 3.2 Readers\n\n{BODY}\n\n## 4. Law\n\n{BODY}")
    )
    assert [section.path for section in text.sections][1:3] == [("3. Use", "3.1 Authors"), ("3. Use", "3.2 Readers")]


# --- several documents on one page ----------------------------------------------------------------


NAMES = ["TERMS OF SERVICE", "PRIVACY POLICY", "COOKIE POLICY", "DATA PROCESSING ADDENDUM"]


@pytest.mark.parametrize("form", ["{}", "**{}**", "## {}"])
def test_documents_that_count_anew_are_told_apart(form: str) -> None:
    scope, fees = form.format("1. Scope"), form.format("2. Fees")
    page = "\n\n".join(f"{form.format(name)}\n\n{scope}\n\n{BODY}\n\n{fees}\n\n{BODY}" for name in NAMES)
    text = outline(extract_markdown(page))
    assert [section.path for section in text.sections if section.level == 1] == [(name,) for name in NAMES]
    assert [section.path[0] for section in text.sections if section.heading == "Fees"] == NAMES
    assert text.sections[4].path == ("PRIVACY POLICY", "1. Scope")


def test_unnumbered_documents_in_capitals_are_told_apart() -> None:
    page = "\n\n".join(f"{name}\n\n{BODY}\n\nScope of it\n\n{BODY}\n\nFees and taxes\n\n{BODY}" for name in NAMES)
    text = outline(extract_plain(page))
    assert [section.path[0] for section in text.sections if section.heading == "Fees and taxes"] == NAMES


def test_documents_stand_under_what_is_set_above_them() -> None:
    page = "# Legal\n\n" + "\n\n".join(f"## {name}\n\n## 1. Scope\n\n{BODY}\n\n## 2. Fees\n\n{BODY}" for name in NAMES)
    text = outline(extract_markdown(page))
    assert text.title == "Legal"
    assert [section.path[0] for section in text.sections if section.heading == "Fees"] == NAMES


def test_one_policy_with_a_part_that_is_named_like_another_is_one_document() -> None:
    source = f"# Terms of Service\n\n## 1. Scope\n\n{BODY}\n\n## 2. Privacy Policy\n\n{BODY}\n\n## 3. Fees\n\n{BODY}"
    text = outline(extract_markdown(source))
    assert text.title == "Terms of Service"
    assert [section.level for section in text.sections] == [1, 1, 1]
