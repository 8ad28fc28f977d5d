"""What an alert says in each format: golden samples, bounds, and hostile text."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings

from tests.builders import page
from tests.commandline import policy_page
from tests.core.render_checks import FORBIDDEN, HOSTILE, Page, alerts, markdown_links
from tests.core.render_samples import (
    COMMAND,
    NEVER_MAY,
    NEW_VENDOR,
    POLICY,
    RETENTION,
    TYPO,
    alert,
    edit,
)
from watcher.core.decide import advance, decide
from watcher.core.render import render
from watcher.model import Alert, AlertItem, ChangeKind, Direction, Level, Message, Nature, Op, Policy, PolicyState, Span

GOLDEN = Path(__file__).parent.parent / "golden"

HOSTILE_POLICY = Policy(
    "acme/privacy", "javascript:alert(1)", title="<!channel> [Acme](http://evil.test)\n\x1b[31m *x*"
)
SAMPLES = {
    "one-word": (alert(NEVER_MAY), COMMAND),
    "three-changes": (
        alert(
            NEVER_MAY,
            NEW_VENDOR,
            RETENTION,
            TYPO,
            edit("", "We may also read your post.", level=Level.LOW),
            reasons=("the policy's own date did not change",),
            effective="2026-06-01",
            notice="30 days to object",
        ),
        "https://watch.acme.test/diff/4",
    ),
    "hostile": (
        alert(
            edit(
                "We never <script>alert(1)</script> @here.",
                "We may [sell](http://evil.test) <http://evil.test|data> `now`.",
                reasons=["</p><img src=x onerror=alert(1)> \u202eesrever <!here>"],
                section=("1. *Bold* <b>claims</b>\n# fake", "@everyone __read__ this"),
            ),
            policy=HOSTILE_POLICY,
        ),
        "watcher diff `x` <y>",
    ),
}
SUFFIX = {"text": "txt", "markdown": "md", "html": "html"}


def sample(name: str) -> Message:
    found, link = SAMPLES[name]
    return render(found, diff_link=link)


@pytest.mark.parametrize("form", SUFFIX)
@pytest.mark.parametrize("name", SAMPLES)
def test_messages_look_as_they_did(name: str, form: str) -> None:
    golden = (GOLDEN / f"{name}.{SUFFIX[form]}").read_text(encoding="utf-8")
    assert getattr(sample(name), form) == golden


def test_the_alert_about_one_word_is_short_and_complete() -> None:
    message = sample("one-word")
    assert len(message.text.encode()) < 600
    for words in ("HIGH", "Acme Privacy Policy", "4.2 Partners", "*will never*", "*may*", "a promise became", COMMAND):
        assert words in message.text
    assert POLICY.url in message.text
    assert message.subject.startswith("[high] Acme Privacy Policy: a promise became a permission")


def test_from_page_to_message_one_word_stays_short() -> None:
    policy = Policy("acme/privacy", "https://acme.test/privacy", title="Acme Privacy Policy")
    first = page(policy_page("We will never sell your personal information to anybody."))
    state = advance(PolicyState(policy.id), decide(policy, PolicyState(policy.id), first))
    found = decide(policy, state, page(policy_page("We may sell your personal information to anybody."))).message
    assert found
    assert len(found.text.encode()) < 600
    assert "*will never*" in found.text
    assert sum(line.startswith("Why: ") for line in found.text.splitlines()) == 1


def test_one_word_in_the_middle_of_a_long_paragraph_is_short_too() -> None:
    filler = "Words of a policy that nobody has touched since it was first written down by somebody. " * 8
    found = alert(
        edit(
            f"{filler}We will share it with partners. {filler}",
            f"{filler}We may share it with partners. {filler}",
            reasons=["an obligation became a permission: “will share” → “may share”"],
        )
    )
    message = render(found, diff_link=COMMAND)
    assert len(message.text.encode()) < 600
    assert "*will*" in message.text
    assert "*may*" in message.text


def test_a_reason_does_not_repeat_the_words_that_stand_above_it() -> None:
    words = "We may sell your personal information to third parties"
    found = alert(
        edit(
            "We will never sell your personal information to third parties for money.",
            f"{words} for money.",
            reasons=[f"the rule on selling is another one: “{words}…”", f"elsewhere: “{words} of any other kind”"],
        )
    )
    lines = render(found, diff_link=COMMAND).text.splitlines()
    assert "Why: the rule on selling is another one" in lines
    assert f"Why: elsewhere: “{words} of any other kind”" in lines


def test_reasons_that_are_one_without_their_quotations_are_said_once() -> None:
    found = alert(edit("", "We keep logs. We keep backups.", reasons=["new on logs: “We keep logs.”"]))
    (item,) = found.items
    twice = replace(item, reasons=(f"new rule: “{'We keep logs. We keep backups.'}”", "new rule"))
    text = render(replace(found, items=(twice,)), diff_link=COMMAND).text
    assert text.count("Why: new rule") == 1


@pytest.mark.parametrize(
    ("direction", "reasons", "told"),
    [
        (Direction.WORSE, ["never → may"], "Why: never → may – worse for the person"),
        (Direction.BETTER, ["a", "b"], "Why: a – better for the person"),
        (Direction.WORSE, [], "Why: worse for the person"),
        (Direction.UNCLEAR, ["a"], "Why: a"),
    ],
)
def test_whom_a_change_serves_is_said_where_it_is_known(direction: Direction, reasons: list[str], told: str) -> None:
    found = alert(edit("We never sell.", "We may sell.", reasons=reasons, direction=direction))
    message = render(found, diff_link=COMMAND)
    assert told in message.text.splitlines()
    assert told in message.markdown.splitlines()
    assert told in Page(message.html).text


@pytest.mark.parametrize(
    ("natures", "told"),
    [
        ({Nature.COSMETIC: 12}, "12 cosmetic edits not shown."),
        ({Nature.DATES: 1}, "1 date-only edit not shown."),
        ({Nature.COSMETIC: 9, Nature.DATES: 1, Nature.EDITORIAL: 2},
         "12 quiet edits (9 cosmetic, 1 date-only, 2 editorial) not shown."),
        ({}, None),
    ],
)  # fmt: skip
def test_quiet_edits_are_counted_by_nature(natures: dict[Nature, int], told: str | None) -> None:
    quiet = [
        edit("a b", f"a {number}", level=Level.NONE, nature=nature)
        for nature, count in natures.items()
        for number in range(count)
    ]
    message = render(alert(NEVER_MAY, *quiet), diff_link=COMMAND)
    for form in (message.text, message.markdown, Page(message.html).text):
        assert (told in form) if told else ("not shown" not in form)


def test_what_the_settings_silence_is_counted_too() -> None:
    silenced = edit("a", "b", level=Level.NONE, nature=Nature.SUBSTANTIVE)
    assert "1 known or unwanted edit not shown" in render(alert(NEVER_MAY, silenced), diff_link=COMMAND).text


def test_what_changed_is_marked_in_each_format() -> None:
    message = sample("one-word")
    assert "Was: We **will never** sell" in message.markdown
    assert "Now: We **may** sell" in message.markdown
    page = message.html
    assert ">will never</del> sell" in page
    assert ">may</ins> sell" in page


def test_the_effective_date_the_reasons_of_the_version_and_what_is_not_shown_are_said() -> None:
    message = sample("three-changes")
    for form in (message.text, message.markdown, Page(message.html).text):
        assert "Applies from 1 June 2026 · Notice: 30 days to object" in form
        assert "the policy's own date did not change" in form
        assert "1 more material change (low) and 1 editorial edit not shown" in form


def test_links_lead_to_the_page_and_the_diff() -> None:
    expected = ["https://acme.test/privacy", "https://watch.acme.test/diff/4"]
    message = sample("three-changes")
    assert markdown_links(message.markdown) == expected
    assert Page(message.html).links == expected
    assert markdown_links(sample("one-word").markdown) == expected[:1]
    assert f"`{COMMAND}`" in sample("one-word").markdown


def test_emphasis_next_to_letters_and_dots_is_still_emphasis() -> None:
    found = alert(edit("我们绝不会出售信息", "我们可能出售信息"), edit("Data, all of it", "Data all of it!"))
    markdown = render(found, diff_link=COMMAND).markdown
    assert markdown_links(markdown) == [POLICY.url]
    assert "∗" not in markdown


def huge() -> Alert:
    item = AlertItem(
        ChangeKind.EDITED,
        Level.HIGH,
        ("section " * 500, "part " * 500),
        (Span(Op.DELETE, "never <b> " * 5000), Span(Op.INSERT, "may & " * 5000)),
        tuple(f"{number} {'reason ' * 900}" for number in range(9)),
    )
    return replace(
        SAMPLES["one-word"][0],
        title="title " * 900,
        items=(item,) * 3,
        reasons=("why " * 900,) * 9,
        effective="x" * 9999,
    )


def test_a_huge_alert_is_bounded_and_says_what_it_leaves_out() -> None:
    message = render(huge(), diff_link="y" * 9999)
    assert len(message.subject) <= 120
    assert len(message.markdown) <= 3500
    assert len(message.text) <= 3500
    assert len(message.html) <= 16_000
    assert "more material change" in message.text
    Page(message.html)


@settings(max_examples=150, deadline=None)
@given(alerts)
def test_whatever_a_page_says_a_message_is_harmless_and_short(found: Alert) -> None:
    message = render(found, diff_link=found.url)
    for form in (message.subject, message.text, message.markdown, message.html):
        assert not set(form) & set(FORBIDDEN)
        form.encode()
    assert "\n" not in message.subject
    assert len(message.subject) <= 120
    assert max(len(message.text), len(message.markdown)) <= 3500
    assert "<" not in message.markdown.replace("](<http", "")
    assert all(link.startswith(("http://", "https://")) for link in markdown_links(message.markdown))
    assert len(Page(message.html).links) <= 2


@pytest.mark.parametrize("between", ["may", "\u202e", "\ud800"])
def test_a_link_cannot_be_put_together_from_two_runs(between: str) -> None:
    spans = (Span(Op.EQUAL, "see [this]"), Span(Op.INSERT, between), Span(Op.EQUAL, "(http://evil.test) now"))
    item = AlertItem(ChangeKind.EDITED, Level.LOW, ("1. A",), (*spans, Span(Op.DELETE, " x")), ())
    message = render(replace(SAMPLES["one-word"][0], items=(item,)), diff_link=COMMAND)
    assert markdown_links(message.markdown) == [POLICY.url]
    assert "](http" not in message.text


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_words_do_not_forge_lines(text: str) -> None:
    lines = render(alert(edit("We never sell.", f"We {text} sell.")), diff_link=COMMAND).text.splitlines()
    assert [line.split(":")[0] for line in lines if line.startswith(("Page", "Full diff"))] == ["Page", "Full diff"]
    assert len(lines) <= 9


if __name__ == "__main__":  # python -m tests.core.test_render_alert writes the golden files anew
    for each in SAMPLES:
        for kind, suffix in SUFFIX.items():
            (GOLDEN / f"{each}.{suffix}").write_text(getattr(sample(each), kind), encoding="utf-8")
