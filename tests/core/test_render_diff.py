"""The difference as data, plain text and Markdown."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, datetime

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.core.render_checks import FORBIDDEN, nasty
from tests.core.render_samples import META, NEVER_MAY, TYPO, comparison, edit, judged_comparison, verdict
from watcher.core.render import DiffMeta, change_dict, diff_json, diff_markdown, diff_text, redline_html
from watcher.model import Change, ChangeKind, Comparison, JudgedChange, Level, Nature, Verdict

FOUND, VERDICT = judged_comparison()


def test_a_change_has_the_shape_of_the_replay_format() -> None:
    assert change_dict(NEVER_MAY) == {
        "kind": "edited",
        "section": ["4. Sharing your information", "4.2 Partners"],
        "nature": "substantive",
        "level": "high",
        "topics": ["sharing"],
        "direction": "worse",
        "by": None,
        "reasons": ["a promise became a permission: “will never sell” → “may sell”"],
        "before": NEVER_MAY.change.before,
        "after": NEVER_MAY.change.after,
    }


def test_direction_and_notice_are_said_where_they_are_known() -> None:
    found = comparison("# A\nx", "# A\ny")
    judged = verdict(NEVER_MAY, effective="2026-06-01", notice="30 days to object")
    for form in (diff_text(found, judged, META), diff_markdown(found, judged, META)):
        assert "worse for the person" in form
        assert "Notice: 30 days to object" in form
    assert "(edited; worse for the person)" in redline_html(found, judged, META)
    assert diff_json(found, judged, META)["notice"] == "30 days to object"
    assert diff_json(found, verdict(TYPO), META)["notice"] is None


def test_the_data_says_what_was_decided_and_is_json() -> None:
    data = json.loads(json.dumps(diff_json(FOUND, VERDICT, META)))
    assert data["level"] == "high"
    assert data["material"] is True
    assert data["effective"] == "2026-06-01"
    assert data["old"] == {"version": 3, "fetched_at": "2026-01-09T06:30:00+00:00"}
    assert [change["level"] for change in data["changes"]].count("none") == 1
    assert len(data["changes"]) == len(FOUND.changes)


def test_without_a_verdict_nothing_is_claimed() -> None:
    data = diff_json(FOUND, None, META)
    assert data["level"] is None
    assert data["material"] is None
    assert len(FOUND.changes) == 7
    text = diff_text(FOUND, None, META)
    assert "Verdict" not in text
    assert "7 changes" in text
    assert "[none]" not in text
    assert "Verdict" not in diff_markdown(FOUND, None, META)


def test_the_text_shows_each_change_under_its_section_with_its_reasons() -> None:
    text = diff_text(FOUND, VERDICT, META)
    assert "[high] 4. Sharing your information › 4.2 Partners (edited)" in text
    assert "We [-will never-]{+may+} sell" in text
    assert "why: a promise became a permission" in text
    assert "[editorial] 1. Information we collect (edited)" in text
    assert "7. Artificial intelligence (section added)" in text
    assert "\x1b" not in text


def test_colours_mark_words_on_a_terminal() -> None:
    text = diff_text(FOUND, VERDICT, META, colour=True)
    assert "\x1b[31;9mwill never\x1b[0m" in text
    assert "\x1b[32;4mmay\x1b[0m" in text


def test_markdown_strikes_out_and_sets_in_bold() -> None:
    markdown = diff_markdown(FOUND, VERDICT, META)
    assert "## 4. Sharing your information › 4.2 Partners" in markdown
    assert "We ~~will never~~\u200b\u200b**may** sell" in markdown
    assert "<https://acme.test/privacy>" in markdown


def test_a_move_says_where_from_and_does_not_repeat_the_text() -> None:
    text = "Words of the section. " * 50
    change = Change(
        ChangeKind.MOVED, ("3. Kids",), text, text, old_section=("8. Kids",), whole=True, signs=("moved", "renumbered")
    )
    moved = JudgedChange(change, Nature.COSMETIC, Level.NONE)
    shown = diff_text(Comparison((), (change,)), verdict(moved), META)
    assert "[cosmetic] 3. Kids (section moved, renumbered)" in shown
    assert "was: 8. Kids" in shown
    assert "Words of the section." not in shown


def test_added_and_removed_words_are_all_there() -> None:
    words = " ".join(f"word{n}" for n in range(3000))
    for judged in (edit("", words), edit(words, "")):
        assert words in diff_text(Comparison((), (judged.change,)), verdict(judged), META)


def test_nothing_changed() -> None:
    same = comparison("# A\nx", "# A\nx")
    assert "0 material changes, no quiet edits" in diff_text(same, verdict(), META)
    assert diff_json(same, verdict(), META)["changes"] == []


@settings(max_examples=60, deadline=None)
@given(st.lists(nasty, min_size=1, max_size=3).map(tuple), nasty, nasty, nasty)
def test_hostile_text_is_harmless_in_text_and_markdown(
    section: tuple[str, ...], before: str, after: str, title: str
) -> None:
    judged = edit(before, after, section=section, reasons=[title])
    meta = DiffMeta(title, title, 1, 2, datetime(2026, 1, 1, tzinfo=UTC), datetime(2026, 1, 2, tzinfo=UTC))
    found = Comparison((), (judged.change,))
    text = diff_text(found, verdict(judged, TYPO), meta)
    assert not set(text) & set(FORBIDDEN)
    markdown = diff_markdown(found, verdict(judged, TYPO), meta)
    assert not set(markdown) & set(FORBIDDEN)
    assert "](" not in markdown
    assert "<" not in markdown.replace("- <http", "")


def test_of_many_changes_the_gravest_are_said_first() -> None:
    changes = tuple(
        JudgedChange(
            Change(ChangeKind.ADDED, (f"{n}. Part",), "", f"Word {n}."),
            Nature.SUBSTANTIVE,
            Level.HIGH if n in (3, 11) else Level.LOW,
            (),
            (f"reason {n}",),
        )
        for n in range(12)
    )
    found, many = Comparison((), tuple(one.change for one in changes)), Verdict(Level.HIGH, changes)
    text = diff_text(found, many, META)
    top = text.split("The gravest 10 of 12 changes that matter:\n")[1].split("\n\n")[0].splitlines()
    assert [line for line in top if line.startswith("[high]")] == [
        "[high] 3. Part: reason 3",
        "[high] 11. Part: reason 11",
    ]
    assert len(top) == 10
    assert "\n- [high] 11. Part: reason 11\n" in diff_markdown(found, many, META)
    few = replace(many, changes=changes[:8])
    assert "gravest" not in diff_text(found, few, META)
