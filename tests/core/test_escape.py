"""One escape for each format, and nothing hostile comes through."""

from __future__ import annotations

import pytest
from hypothesis import given, settings

from tests.core.render_checks import FORBIDDEN, HOSTILE, Page, markdown_links, nasty
from watcher.core import escape

ZW = "\u200b"


@pytest.mark.parametrize(
    ("text", "plain", "message", "markdown", "html"),
    [
        ("We may sell.", "We may sell.", "We may sell.", "We may sell.", "We may sell."),
        ("a\n\n b\t", "a b ", "a b ", "a b ", "a b "),
        ("\x1b[31mred\x07", "[31mred", "[31mred", "[31mred", "[31mred"),
        ("\u202eabc\u202c", "abc", "abc", "abc", "abc"),
        ("<!channel>", "<!channel>", f"<{ZW}!channel>", f"‹{ZW}!channel›", "&lt;!channel&gt;"),
        ("under <18", "under <18", "under <18", "under ‹18", "under &lt;18"),
        (
            "@here x@acme.test",
            "@here x@acme.test",
            f"@{ZW}here x@acme.test",
            f"@{ZW}here x@acme.test",
            "@here x@acme.test",
        ),
        ("[a](http://b)", "[a](http://b)", f"[a]{ZW}(http://b)", f"[a]{ZW}(http://b)", "[a](http://b)"),
        ("*a* `b` ~c~ \\d", "*a* `b` ~c~ \\d", "*a* `b` ~c~ \\d", "∗a∗ ˋbˋ ∼c∼ ∖d", "*a* `b` ~c~ \\d"),
        ("_a_ b_c", "_a_ b_c", "_a_ b_c", "ˍaˍ b_c", "_a_ b_c"),
        ("R&D \"x\" 'y'", "R&D \"x\" 'y'", "R&D \"x\" 'y'", "R&D \"x\" 'y'", "R&amp;D &quot;x&quot; &#x27;y&#x27;"),
        ("हिन्दी न\u200dन", "हिन्दी न\u200dन", "हिन्दी न\u200dन", "हिन्दी न\u200dन", "हिन्दी न\u200dन"),
    ],
)
def test_each_format_has_its_own_escape(text: str, plain: str, message: str, markdown: str, html: str) -> None:
    assert escape.plain(text) == plain
    assert escape.message(text) == message
    assert escape.markdown(text) == markdown
    assert escape.html(text) == html


@pytest.mark.parametrize(
    ("url", "address"),
    [
        ("https://acme.test/privacy", "https://acme.test/privacy"),
        ("HTTP://Acme.test:8080/a?b=c#d", "http://acme.test:8080/a?b=c#d"),
        ("https://acme.test/a%20b", "https://acme.test/a%20b"),
        ("https://acme.test/é", "https://acme.test/%C3%A9"),
        ("https://bücher.test/", "https://xn--bcher-kva.test/"),
        ("http://[::1]:80/", "http://[::1]:80/"),
        ("https://acme.test/<x>|y", "https://acme.test/%3Cx%3E%7Cy"),
        ('https://acme.test/"onx=', "https://acme.test/%22onx="),
        ("https://acme.test/*a*_b_[c]", "https://acme.test/%2Aa%2A_b_%5Bc%5D"),
        ("javascript:alert(1)", ""),
        ("data:text/html,x", ""),
        ("//acme.test/", ""),
        ("https://", ""),
        ("https://acme.test\\@evil.test/", ""),
        ("https://acme.test@evil.test/", ""),
        ("https://acme.test/ b", ""),
        ("https://acme.test/\u202egpj", ""),
        ("https://acme.test:99999/", ""),
        ("https://[x/", ""),
        ("https://acme.test/" + "a" * 900, ""),
        ("watcher diff acme/privacy 3 4", ""),
    ],
)
def test_only_clean_web_addresses_become_links(url: str, address: str) -> None:
    assert escape.web_address(url) == address


@settings(deadline=None)
@given(nasty)
def test_no_control_or_direction_character_survives(text: str) -> None:
    for function in (escape.plain, escape.message, escape.subject, escape.markdown, escape.html):
        safe = function(text)
        assert not set(safe) & set(FORBIDDEN)
        assert "\n" not in safe
        safe.encode()


@settings(deadline=None)
@given(nasty)
def test_text_in_an_element_or_attribute_stays_text(text: str) -> None:
    safe = escape.html(text)
    assert "<" not in safe
    assert ">" not in safe
    page = Page(f'<p title-free="" class="{safe}">{safe}</p>'.replace(' title-free=""', ""))
    assert page.text == escape.plain(text)


@settings(deadline=None)
@given(nasty)
def test_text_in_a_line_of_markdown_makes_no_markup(text: str) -> None:
    assert markdown_links(f"Why: {escape.markdown(text)}") == []


@pytest.mark.parametrize("text", HOSTILE)
def test_nobody_is_called_and_nothing_is_linked_by_a_subject(text: str) -> None:
    safe = escape.subject(text)
    assert "<" not in safe
    assert "](" not in safe
    assert "@here" not in safe
    assert "@everyone" not in safe


@settings(deadline=None)
@given(nasty)
def test_an_address_is_safe_in_every_format(url: str) -> None:
    address = escape.web_address(url)
    assert not set(address) & set('<>|"\\ `*[]' + FORBIDDEN) or "://[" in address
    assert address == "" or address.startswith(("http://", "https://"))
