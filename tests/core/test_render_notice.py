"""What a notice says in each format: golden samples, bounds, and hostile text."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.core.render_checks import FORBIDDEN, HOSTILE, Page, markdown_links, nasty
from watcher.core.render.notice import in_short, render_notice
from watcher.model import Notice, NoticeKind

GOLDEN = Path(__file__).parent.parent / "golden"
AT = datetime(2026, 3, 5, 2, 5, tzinfo=UTC)

SAMPLES = {
    "notice-failing": Notice(
        NoticeKind.FAILING,
        "acme/privacy",
        "Acme Privacy Policy",
        "https://acme.test/privacy",
        AT,
        "Acme Privacy Policy can't be read since 3 March 2026, 14:05 UTC (9 checks): the server answered with a bot "
        "wall (HTTP 403).",
        'Open the page in your own browser. If it shows there, set render = "browser" for this policy.',
        "bot-wall",
        AT - timedelta(hours=36),
        9,
        ("legal",),
    ),
    "notice-outage": Notice(
        NoticeKind.OUTAGE,
        "acme/privacy",
        "Acme Privacy Policy",
        "https://acme.test/privacy",
        AT,
        "No policy can be read since 5 March 2026, 01:05 UTC: none of 12 servers has answered.",
        "Have the network connection of that machine looked at.",
        since=AT - timedelta(hours=1),
    ),
    "notice-hostile": Notice(
        NoticeKind.MOVED,
        "acme/privacy",
        "<!channel> [Acme](http://evil.test)\n\x1b[31m *x*",
        "javascript:alert(1)",
        AT,
        "@here has moved: <script>alert(1)</script> https://evil.test/<b>?a=[x](http://evil.test)\u202e",
        'Put url = "https://evil.test/**bold**\n# fake" into the `configuration`.',
    ),
}
SUFFIX = {"text": "txt", "markdown": "md", "html": "html"}

notices = st.builds(
    Notice,
    kind=st.sampled_from(NoticeKind),
    policy_id=nasty,
    title=nasty,
    url=nasty,
    at=st.just(AT),
    what=nasty,
    advice=nasty,
    since=st.sampled_from([None, AT]),
)


@pytest.mark.parametrize("form", SUFFIX)
@pytest.mark.parametrize("name", SAMPLES)
def test_notices_look_as_they_did(name: str, form: str) -> None:
    golden = (GOLDEN / f"{name}.{SUFFIX[form]}").read_text(encoding="utf-8")
    assert getattr(render_notice(SAMPLES[name]), form) == golden


def test_a_notice_says_what_is_wrong_what_to_do_and_where_to_look() -> None:
    notice = SAMPLES["notice-failing"]
    message = render_notice(notice)
    assert message.subject == "[failing] Acme Privacy Policy: can't be read since 3 March 2026"
    for form in (message.text, message.markdown, Page(message.html).text):
        places = [
            form.index(words) for words in (notice.what[:60], "What to do: Open the page", "watcher explain acme/")
        ]
        assert places == sorted(places)
    assert len(message.text) < 600


@pytest.mark.parametrize("kind", NoticeKind)
def test_every_kind_has_words(kind: NoticeKind) -> None:
    message = render_notice(Notice(kind, "acme/privacy", "Acme", "https://acme.test/", AT, "It is so."))
    assert message.subject.startswith(f"[{kind.value}] ")
    assert "What to do" not in message.text
    general = kind in (NoticeKind.OUTAGE, NoticeKind.RESTORED)
    assert ("watcher status" in message.text) is general
    assert ("Acme" in message.subject) is not general
    assert ("https://acme.test/" in message.markdown) is not general


def test_long_texts_are_cut() -> None:
    long = Notice(
        NoticeKind.FAILING, "a/b", "Name " * 500, "https://acme.test/" + "x" * 5000, AT, "Word " * 5000, "Do " * 5000
    )
    message = render_notice(long)
    assert len(message.subject) <= 120
    assert max(len(message.text), len(message.markdown)) < 3500
    assert len(in_short(long)) < 120


@pytest.mark.parametrize("hostile", HOSTILE)
def test_hostile_text_does_nothing_anywhere(hostile: str) -> None:
    harmless(Notice(NoticeKind.FAILING, hostile, hostile, hostile, AT, hostile, hostile, hostile))


@given(notices)
@settings(max_examples=60, deadline=None)
def test_no_text_breaks_out(notice: Notice) -> None:
    harmless(notice)


def harmless(notice: Notice) -> None:
    """Nothing of the notice is a tag, a link of its own, a mention or a control character."""
    message = render_notice(notice)
    for form in (message.subject, message.text, message.markdown, message.html):
        assert not set(FORBIDDEN) & set(form)
        assert "<!channel>" not in form
    assert "\n" not in message.subject
    shown = Page(message.html)
    assert all(link.startswith(("http://", "https://")) for link in [*shown.links, *markdown_links(message.markdown)])
    assert len(shown.links) <= 1
    assert len(markdown_links(message.markdown)) <= 1
