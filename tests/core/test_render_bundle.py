"""Messages that tell of several things: golden samples, bounds, nothing left out, hostile text, repeats."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.core.bundle_samples import (
    DIGEST,
    FAILING,
    FLOOD,
    HOSTILE,
    LOW,
    SAME,
    deliveries,
    delivery,
    different,
    notice,
    told,
)
from tests.core.render_checks import FORBIDDEN, Page, alerts, markdown_links, nasty
from tests.core.render_samples import NEVER_MAY, NEW_VENDOR
from watcher.core.grouping import Form, Parcel, parcels
from watcher.core.link import diff_command
from watcher.core.render import render
from watcher.core.render.bundle import Letter, letters
from watcher.model import Delivery, Level, Message, Notice, NoticeKind

GOLDEN = Path(__file__).parent.parent / "golden"
SUFFIX = {"text": "txt", "markdown": "md", "html": "html"}
SAMPLES = {"digest": DIGEST, "same": SAME, "notices": FAILING, "list": FLOOD, "hostile-digest": HOSTILE}


def sent(due: list[Delivery]) -> list[Letter]:
    """All that is sent of what is due to one channel."""
    return [letter for parcel in parcels(due) for letter in letters(parcel, diff_command)]


def sample(name: str) -> Message:
    """The first message of a sample."""
    return sent(SAMPLES[name])[0].message


@pytest.mark.parametrize("form", SUFFIX)
@pytest.mark.parametrize("name", SAMPLES)
def test_messages_look_as_they_did(name: str, form: str) -> None:
    golden = (GOLDEN / f"bundle-{name}.{SUFFIX[form]}").read_text(encoding="utf-8")
    assert getattr(sample(name), form) == golden


def test_a_digest_says_what_and_how_much_gravest_first() -> None:
    message = sample("digest")
    assert message.subject == "[digest] 3 changes in 3 policies: 1 medium, 2 low"
    for words in ("Brightquill Privacy Policy", "6. How long we keep data", "*365* days", "30 days → 365 days"):
        assert words in message.text
    assert message.text.index("Brightquill") < message.text.index("Acme") < message.text.index("Cobblestone")
    assert "1 more material change (medium) and 1 editorial edit not shown." in message.text
    assert "watcher diff acme/privacy 3 4 · Ref. 11" in message.text


def test_a_change_that_stands_in_a_digest_already_is_not_shown_again() -> None:
    message = sample("digest")
    for form in (message.text, message.markdown, Page(message.html).text):
        assert form.count("another way to reach them: fax") == 1
        assert form.count("the same change as in Acme Privacy Policy") == 1
    assert "watcher diff cobblestone/privacy 3 4 · Ref. 13" in message.text


def test_one_change_to_many_policies_is_shown_once_with_all_of_them() -> None:
    message = sample("same")
    assert message.subject.startswith("[high] the same change in 4 policies: a promise became a permission")
    for form in (message.text, message.markdown, Page(message.html).text):
        assert form.count("Was:") == 1
        for number, vendor in enumerate(("Acme", "Brightquill", "Cobblestone", "Dunmere"), start=11):
            assert f"{vendor} Privacy Policy" in form
            assert f"Ref. {number}" in form


def test_advice_that_all_notices_share_is_said_once() -> None:
    text = sample("notices").text
    assert text.count("Check the network of this machine.") == 1
    several = deliveries(notice("Acme", advice="Do this."), notice("Brightquill", advice="Do that."))
    text = sent(several)[0].message.text
    assert "Do this." in text
    assert "Do that." in text


@pytest.mark.parametrize("kind", NoticeKind)
def test_every_kind_of_notice_can_be_told_in_one_message(kind: NoticeKind) -> None:
    (letter,) = sent(deliveries(notice("Acme", kind), notice("Brightquill", kind)))
    assert kind.value in letter.message.subject
    assert "Ref. 11" in letter.message.text


def test_links_in_a_bundle_lead_to_pages_and_diffs() -> None:
    (letter,) = letters(Parcel(Form.DIGEST, tuple(DIGEST)), lambda *about: f"https://watch.test/{about[0]}")
    expected = [
        address
        for vendor in ("acme", "brightquill", "cobblestone")
        for address in (f"https://{vendor}.test/privacy", f"https://watch.test/{vendor}/privacy")
    ]
    assert markdown_links(letter.message.markdown) == expected
    assert Page(letter.message.html).links == expected
    assert all(f"https://watch.test/{vendor}/privacy" in letter.message.text for vendor in ("acme", "cobblestone"))


@pytest.mark.parametrize("number", [12, 31, 200])
def test_what_does_not_fit_comes_in_more_messages(number: int) -> None:
    contents = [told(f"Vendor {each}", different(each), LOW) for each in range(number)]
    due = deliveries(*contents, digest=True)
    found = sent(due)
    assert Counter(each.id for letter in found for each in letter.deliveries) == Counter(each.id for each in due)
    assert 1 < len(found) < number / 3
    for part, letter in enumerate(found, start=1):
        assert f"part {part} of {len(found)}" in letter.message.text
        assert letter.message.subject.startswith(
            f"({part}/{len(found)}) [digest] {number} changes in {number} policies"
        )
        assert max(len(letter.message.text), len(letter.message.markdown)) <= 3500
        for each in letter.deliveries:
            assert f"Ref. {each.alert_id}\n" in letter.message.text


def test_very_many_take_a_line_or_two_each() -> None:
    few, many = (
        len(sent(deliveries(*(told(f"Vendor {each}", different(each)) for each in range(number)), digest=True)))
        for number in (30, 60)
    )
    assert many <= few + 1


# --- references and repeats ------------------------------------------------------------------------------


def test_a_message_as_composed_gets_its_reference_and_nothing_else() -> None:
    one = delivery(7, told("Acme", NEVER_MAY))
    (letter,) = sent([one])
    assert letter.deliveries == (one,)
    assert letter.message.subject == one.message.subject
    assert letter.message.text == one.message.text + "Ref. 17\n"
    assert letter.message.markdown == one.message.markdown + "Ref. 17\n"
    assert Page(letter.message.html).text.rstrip().endswith("Ref. 17")


def test_the_alert_about_one_word_stays_short_with_its_reference() -> None:
    one = replace(delivery(7, told("Acme", NEVER_MAY)), alert_id=123_456)
    (letter,) = sent([one])
    assert len(letter.message.text.encode()) < 600
    assert len(letter.message.text.encode()) - len(one.message.text.encode()) < 25


def test_what_may_be_a_repeat_says_so_first() -> None:
    (letter,) = sent([delivery(7, told("Acme", NEVER_MAY), unsure=True)])
    message = letter.message
    assert message.subject.startswith("[may be a repeat] [high] Acme Privacy Policy")
    warning = "May be a repeat: an earlier attempt to send this may have reached you."
    for form in (message.text, message.markdown, Page(message.html).text.lstrip()):
        body = form.removeprefix("[may be a repeat] ").split("\n\n")
        assert any(block.lstrip().startswith(warning) for block in body[:3])
    assert message.text.splitlines()[0] == f"{warning} Ref. acme/privacy version 4, alert 17"
    assert message.text.endswith("\nRef. 17\n")


def test_a_bundle_that_may_be_a_repeat_says_so_first() -> None:
    (letter,) = sent([replace(each, unsure=True) for each in DIGEST])
    assert letter.message.subject.startswith("[may be a repeat] [digest] 3 changes")
    assert letter.message.text.startswith("May be a repeat: ")
    assert letter.message.markdown.startswith("May be a repeat: ")


@pytest.mark.parametrize("content", [notice("Acme"), None])
def test_notices_and_what_cannot_be_read_have_a_reference_too(content: Notice | None) -> None:
    (letter,) = sent([delivery(7, content, unsure=True)])
    assert "alert 17" in letter.message.text.splitlines()[0]
    assert letter.message.text.endswith("Ref. 17\n")
    Page(letter.message.html)


@pytest.mark.parametrize("page", ["", "just words", "<p>a part of a page</p>", "<body>no end", "</body></body>"])
def test_a_page_of_any_shape_gets_its_reference_and_warning(page: str) -> None:
    one = delivery(7, None, unsure=True)
    (letter,) = sent([replace(one, message=replace(one.message, html=page))])
    assert "Ref. 17" in letter.message.html
    assert "May be a repeat" in letter.message.html


# --- whatever a page says ---------------------------------------------------------------------------------

notices = st.builds(
    Notice,
    kind=st.sampled_from(NoticeKind),
    policy_id=nasty,
    title=nasty,
    url=nasty,
    at=st.just(FAILING[0].content.at),  # type: ignore[union-attr]
    what=nasty,
    advice=nasty,
    cause=st.sampled_from(["", "dns"]),
)


@settings(max_examples=100, deadline=None)
@given(st.lists(st.one_of(alerts, notices), min_size=2, max_size=14), st.booleans(), st.booleans())
def test_whatever_a_page_says_a_bundle_is_harmless_and_short(found: list[object], digest: bool, unsure: bool) -> None:
    blank = Message("s", "t\n", "m\n", "<body><p>h</p></body>")
    due = [
        Delivery(number, number, "legal", 0, blank, content, digest=digest, unsure=unsure)  # type: ignore[arg-type]
        for number, content in enumerate(found, start=1)
    ]
    for letter in sent(due):
        message = letter.message
        for form in (message.subject, message.text, message.markdown, message.html):
            assert not set(form) & set(FORBIDDEN)
            form.encode()
        assert "\n" not in message.subject
        assert len(message.subject) <= 120
        assert max(len(message.text), len(message.markdown)) <= 3500
        assert "<" not in message.markdown.replace("](<http", "")
        assert all(link.startswith(("http://", "https://")) for link in markdown_links(message.markdown))
        Page(message.html)


def test_huge_entries_are_bounded() -> None:
    huge = replace(told("Acme", NEVER_MAY, NEW_VENDOR), title="title " * 900, effective="x" * 9999, notice="y " * 999)
    item = replace(huge.items[0], section=("part " * 500,) * 9, reasons=("reason " * 900,) * 9)
    huge = replace(huge, items=(item,) * 3, reasons=("why " * 900,) * 9)
    for due in (deliveries(*[huge] * 8), deliveries(*[huge] * 8, digest=True)):
        for letter in sent(due):
            assert max(len(letter.message.text), len(letter.message.markdown)) <= 3500
            assert len(letter.message.subject) <= 120
    same = render(huge, diff_link="x")
    assert len(same.text) <= 3500


def test_levels_of_a_list_are_counted() -> None:
    contents = [told(f"Vendor {each}", different(each, Level.LOW if each % 2 else Level.MEDIUM)) for each in range(12)]
    (letter,) = sent(deliveries(*contents))
    assert letter.message.subject == "[medium] 12 changes in 12 policies: 6 medium, 6 low"


if __name__ == "__main__":  # python -m tests.core.test_render_bundle writes the golden files anew
    for each in SAMPLES:
        for kind, suffix in SUFFIX.items():
            (GOLDEN / f"bundle-{each}.{suffix}").write_text(getattr(sample(each), kind), encoding="utf-8")
