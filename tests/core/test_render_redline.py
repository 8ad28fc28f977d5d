"""The redline page: everything is in it, marked, linked, folded and harmless."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.core.render_checks import FORBIDDEN, Page, nasty
from tests.core.render_samples import META, NEW_POLICY, OLD_POLICY, TYPO, comparison, edit, judged_comparison, verdict
from watcher.core.render import DiffMeta, redline_html
from watcher.model import (
    Block,
    BlockKind,
    BlockPair,
    Change,
    ChangeKind,
    Comparison,
    JudgedChange,
    Level,
    Nature,
    Section,
    SectionPair,
    Verdict,
)

FOUND, VERDICT = judged_comparison()
HTML = redline_html(FOUND, VERDICT, META)


def squeezed(text: str) -> str:
    return re.sub(r"\s+", " ", text)


def test_the_page_stands_alone() -> None:
    Page(HTML)
    assert "default-src &#x27;none&#x27;" not in HTML
    assert "content=\"default-src 'none'; style-src 'unsafe-inline'" in HTML
    assert not re.search(r"<script|<img|<link|<iframe|@import|url\(|src=", HTML)


def test_the_header_says_what_was_decided_and_why() -> None:
    text = squeezed(Page(HTML).text)
    for words in (
        "Acme Privacy Policy",
        "Version 3 (9 January 2026) → version 4 (4 May 2026)",
        "Verdict: high – 6 material changes, 1 editorial edit",
        "the policy's own date did not change",
        "Applies from 1 June 2026",
    ):
        assert words in text


def test_every_change_is_listed_and_leads_to_its_place_in_the_text() -> None:
    page = Page(HTML)
    targets = [link.removeprefix("#") for link in page.links if link.startswith("#")]
    assert sorted(targets) == sorted(f"c{number}" for number in range(1, len(VERDICT.changes) + 1))
    assert set(targets) <= set(page.ids)
    assert len(page.ids) == len(set(page.ids))


def test_a_change_stands_at_its_words() -> None:
    number = next(n for n, judged in enumerate(VERDICT.changes, 1) if judged.level is Level.HIGH)
    place = HTML.split(f'id="c{number}"')[1][:300]
    assert "We <del>will never</del><ins>may</ins> sell" in place
    assert "a promise became a permission" in place


def test_the_whole_text_of_both_versions_is_there() -> None:
    article = HTML.split("<article")[1]
    kept = {"del": re.sub(r"<ins>.*?</ins>", "", article), "ins": re.sub(r"<del>.*?</del>", "", article)}
    for side, source in (("del", OLD_POLICY), ("ins", NEW_POLICY)):
        words = squeezed(re.sub(r"<[^>]+>", "", kept[side]))
        for line in source.strip().splitlines():
            for cell in line.lstrip("#- ").strip("| ").split(" | "):
                assert cell in words, cell


def test_unchanged_sections_are_folded_and_named() -> None:
    assert "<summary>3 unchanged sections: 2. How we use information, 3. Cookies, 4. Sharing" in HTML
    shown = re.sub(r"<details.*?</details>", "", HTML, flags=re.DOTALL)
    assert "keep you signed in" not in shown
    assert "We collect your address when you order." in shown


def test_a_long_unchanged_stretch_within_a_section_is_folded_but_for_its_edges() -> None:
    lines = "\n".join(f"Paragraph {n} says something that has not changed for a long time." for n in range(40))
    found = comparison(f"# A\nfirst old\n{lines}\nlast old", f"# A\nfirst new\n{lines}\nlast new")
    html = redline_html(found, None, META)
    assert "<summary>38 unchanged paragraphs</summary>" in html
    shown = re.sub(r"<details.*?</details>", "", html, flags=re.DOTALL)
    assert "Paragraph 0 says" in shown
    assert "Paragraph 39 says" in shown
    assert "Paragraph 20 says" not in shown


def test_cells_stay_apart_and_only_the_changed_one_is_marked() -> None:
    row = "<td>Sample Mail</td><td>E-mail</td><td><del>Germany</del><ins>United States</ins></td>"
    assert row in HTML
    assert HTML.count("<table>") == 1


def test_quiet_changes_are_marked_lightly_and_listed_apart() -> None:
    assert re.search(r'<div class="change none quiet" id="c\d+"><p>We <del>recieve</del>', HTML)
    assert "1 cosmetic or editorial change</summary>" in HTML


def test_a_section_that_was_renumbered_or_added_says_so() -> None:
    assert re.search(
        r"<del>8\. Contact</del> <ins>9\. Contact</ins>|<del>7\. Children</del> <ins>8\. Children</ins>", HTML
    )
    assert "renumbered</span>" in HTML
    assert re.search(r"<ins>7\. Artificial intelligence</ins><span class=\"sign\">section added", HTML)


def test_a_removed_section_is_struck_out() -> None:
    html = redline_html(comparison("# A\nx\n# B\nWe never sell.", "# A\nx"), None, META)
    assert "<del>B</del>" in html
    assert "<del>We never sell.</del>" in html
    assert "section removed" in html


def test_a_moved_block_says_so() -> None:
    block = Block(BlockKind.PARAGRAPH, "We keep it.")
    section = Section("1", "A", 1, "a", ("1. A",), (block,))
    pair = SectionPair(section, section, (BlockPair(block, block, moved=True),))
    assert '>We keep it.<span class="sign">moved</span>' in redline_html(Comparison((pair,), ()), None, META)


def test_a_change_without_a_place_is_still_listed() -> None:
    judged = edit("a", "b", section=("nowhere",))
    html = redline_html(Comparison((), (judged.change,)), verdict(judged), META)
    assert '<span class="where">nowhere</span>' in html
    Page(html)


def test_nothing_changed() -> None:
    html = redline_html(comparison("# A\nx", "# A\nx"), verdict(), META)
    assert "No change in the wording." in html
    Page(html)


def test_same_edits_in_one_section_have_a_place_each() -> None:
    found = comparison("# A\nred x\nkept\nred x", "# A\nblue x\nkept\nblue x")
    page = Page(redline_html(found, None, META))
    assert [link for link in page.links if link.startswith("#")] == ["#c1", "#c2"]
    assert {"c1", "c2"} <= set(page.ids)


@settings(max_examples=60, deadline=None)
@given(st.lists(nasty, min_size=1, max_size=3).map(tuple), nasty, nasty, nasty, st.sampled_from(BlockKind))
def test_hostile_text_is_only_text(path: tuple[str, ...], before: str, after: str, other: str, kind: BlockKind) -> None:
    judged = edit(before, after, section=path, reasons=[other])
    old, new = (
        Section(other, other, 1, "k", path, (Block(kind, text, cells=(text,), marker=other),))
        for text in (before, after)
    )
    pair = SectionPair(old, new, (BlockPair(old.blocks[0], new.blocks[0], judged.change.spans),), (other,))
    meta = DiffMeta(other, other, 1, 2, META.old_at, META.new_at)
    html = redline_html(Comparison((pair,), (judged.change,)), verdict(judged, TYPO), meta)
    assert not set(html) & set(FORBIDDEN)
    html.encode()
    Page(html)


@pytest.mark.parametrize("sections", [2_000])
def test_a_page_of_over_a_million_characters_is_rendered_whole(sections: int) -> None:
    body = "This clause has words enough to make the page as long as the longest ones that there are. " * 8
    old = "\n".join(f"# {n}. Clause {n}\n{body}" for n in range(sections))
    found = comparison(old, old.replace("Clause 7\nThis", "Clause 7\nThat"))
    assert len(old) > 1_400_000
    html = redline_html(found, None, META)
    assert "<del>This</del><ins>That</ins>" in html
    assert len(html) < 2 * len(old)


def test_a_rewritten_document_is_listed_up_to_a_bound() -> None:
    changes = tuple(
        JudgedChange(Change(ChangeKind.ADDED, (f"{n}. A",), after=f"new {n}"), Nature.SUBSTANTIVE, Level.LOW)
        for n in range(2_000)
    )
    html = redline_html(Comparison((), tuple(judged.change for judged in changes)), verdict(*changes), META)
    assert "1500 more, marked in the text below" in html


def _many(count: int) -> tuple[Comparison, list[str]]:
    sections = [f"# {n}. Part {n}\nWe keep your letters for {n} days in the house." for n in range(1, count + 1)]
    return comparison("\n".join(sections), "\n".join(sections).replace("keep", "may sell")), sections


def test_of_many_changes_the_gravest_are_listed_on_top_in_the_order_of_the_text() -> None:
    found, _ = _many(30)
    levels = [Level.HIGH if n in (7, 22) else Level.LOW for n in range(30)]
    changes = tuple(
        JudgedChange(change, Nature.SUBSTANTIVE, level, (), (f"reason <{n}>",))
        for n, (change, level) in enumerate(zip(found.changes, levels, strict=True))
    )
    html = redline_html(found, Verdict(Level.HIGH, changes), META)
    top = html.split('<ul class="gravest">')[1].split("</ul>")[0]
    assert "The gravest 10 of 30 changes that matter" in html
    assert re.findall(r'href="#c(\d+)"', top) == [*map(str, range(1, 10)), "23"]
    assert top.count('"badge high"') == 2
    assert "reason &lt;22&gt;" in top


def test_a_few_changes_are_listed_once() -> None:
    assert 'class="gravest"' not in HTML
