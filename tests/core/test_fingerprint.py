"""Equal fingerprints give equal text: deaf to what the extractor does not read, and to nothing else."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.builders import page
from tests.core.extract_pages import COLLECT, KEEP, POLICY, SHARE
from watcher.core.extract import extract, soup
from watcher.core.extract.elements import READ
from watcher.core.extract.raw import without_raw
from watcher.core.extract.readings import _READERS
from watcher.core.fingerprint import fingerprint, remembered
from watcher.model import Block, Fetched

BASE = "<html><head><script nonce=a1>var t=1</script></head><body><p class=x1>We never sell data.</p></body></html>"

PAGE = f"""<!DOCTYPE html><html lang="en"><head><title>Privacy</title><script>var a</script></head><body class="page">
<header class="top"><a href="/">Acme</a> <a href="/login" class="c1">Sign in</a></header>
<div id="strip" class="strip"><p>We use cookies.</p><button type="button">Accept all</button> <input type="text"
 value="Accept all"></div>
<div class="cols"><ul id="m1" class="links"><li><a href="/a">Prices</a></li><li><a href="/b">Team</a></li><li><a
 href="#c">Help</a></li><li><a href="https://quarry.test/x">Quarry</a></li></ul>
<main id="main"><h1>Privacy policy</h1><p class="date">Last updated: 3 March 2024</p>
<h2 id="s1">1. What we collect</h2><p>{COLLECT}</p><div id="note" class="note">Read this with care.</div>
<ol type="1" start="1"><li value="1">your name</li><li>your address <i class="ic">home</i></li></ol>
<h2>2. Sharing</h2><p>{SHARE}</p><p><strong style="color: red">Mind:</strong> write to
<a href="/cdn-cgi/l/email-protection#21404361404c440f4e5346"><span data-cfemail="21404361404c440f4e5346">[email
 protected]</span></a>.</p>
<div><button aria-expanded="false" aria-controls="b1" class="t">How long we keep it</button><div id="b1">
<p>{KEEP}</p></div></div>
<table role="table"><tr><th>Name</th><th>Purpose</th></tr><tr><td>Quarry Inc.</td><td>Hosting</td></tr></table>
<p>More on this: <a href="#s1">Data</a>, <a>Names</a>.</p><ul><li><a href="#s1">1</a></li><li><a href="#s2">2</a></li>
<li><a href="/b">3</a></li><li><a href="/c">4</a></li></ul>
<div role="heading" aria-level="2">3. Rights</div><span class="x">Short line</span>
<form><label for="q">Label</label></form> <pre>one
two</pre></main>
<div class="side"><p>Follow us everywhere, and read our stories of the week.</p></div></div>
<div class="last"><a href="https://a.test/">A</a> <a href="https://b.test/">B</a> <a href="/c">C</a></div>
<p>All rights reserved by Acme and its licensors, wherever in the world they are seated.</p></body></html>"""

_NAMES = (
    *(
        "",
        "nav",
        "site-nav",
        "&#110;av",
        "cookie",
        "cookie-banner x1",
        "banner",
        "css-1q2w3e",
        "sc-9f",
        "footer",
        "modal",
    ),
    *(
        "sr-only",
        "icon",
        "fa fa-x",
        "btn",
        "cta-2",
        "toc",
        "related posts",
        "byline",
        "x9f3k",
        "k3Jx9",
        "b1",
        "s1",
        "a/",
    ),
)
_ROLES = (
    "",
    "heading",
    "presentation",
    "row",
    "tab",
    "navigation",
    "dialog",
    "button",
    "main",
    "alert",
    "columnheader",
)
_CODES = ("21404361404c440f4e5346", "0e6f6c4e6f636b20617c69", "21404361404c440f4e5347", "zz", "")
_NUMBERS = ("", "1", "2", "a", "i", "-3", "true")
# For every attribute, values that may and values that may not make a difference.
VALUES: dict[str, tuple[str, ...]] = {
    "class": _NAMES,
    "id": _NAMES,
    "shadowroot": ("", "open"),
    "shadowrootmode": ("", "open"),
    "href": (
        *(
            "",
            "#",
            "#a",
            "/p?t=1",
            "/p?t=2",
            "//b.test/1",
            "https://quarry.test/1",
            "https://acme.test/2",
            "mailto:a@b.c",
        ),
        *("https://stone.test/1", "&#35;a", *(f"/cdn-cgi/l/email-protection#{code}" for code in _CODES)),
    ),
    "style": (
        *(
            "",
            "display:none",
            "display: block;top:1px",
            "display:inline",
            "color:red",
            "font-weight:bold",
            "z-index: 1",
        ),
        *("font-weight:400", "visibility:hidden", "left:-9999px", "left:0;display:none", "display&#58;none"),
    ),
    "data-cfemail": _CODES,
    "aria-controls": ("b1", "b2", "note", "note2", "strip", "&#98;1", ""),
    "aria-expanded": ("true", "false"),
    "aria-hidden": ("true", "false", ""),
    "aria-level": _NUMBERS,
    "aria-modal": ("true", "false", ""),
    "for": ("a", "b"),
    "hidden": ("", "until-found", "hidden"),
    "lang": ("", "de", "fr"),
    "role": _ROLES,
    "start": _NUMBERS,
    "type": (*_NUMBERS, "submit", "button", "text"),
    "value": (*_NUMBERS, "Accept all", "Search"),
    "xml:lang": ("", "de", "fr"),
    **dict.fromkeys(("title", "alt", "colspan", "data-token", "nonce", "onclick"), ("x9", "x > y", "a/", "1")),
}
_TAG = re.compile(r"<[a-z]\w*(?=[\s>])")
_PLACES = [match.end() for match in _TAG.finditer(PAGE)]
_SPOTS = sorted({match[0]: match.end() for match in _TAG.finditer(PAGE)}.values())  # one of each tag


def _shown(fetched: Fetched) -> tuple[str, str, tuple[Block, ...]]:
    found = extract(fetched, POLICY)
    return found.title, found.language, found.blocks


@st.composite
def _edits(draw: st.DrawFn) -> tuple[int, str, str]:
    """A place in a tag, and what stands there on the one page and on the other."""
    name = draw(st.sampled_from(sorted(VALUES)))
    values = st.one_of(st.none(), st.sampled_from(VALUES[name]), st.sampled_from(VALUES[name]))
    written = draw(st.sampled_from((name, name, name, name.upper())))
    quote = draw(st.sampled_from(('"', '"', "'", "")))
    here, there = draw(values), draw(values)
    texts = ["" if value is None else f" {written}={quote}{value}{quote}" for value in (here, there)]
    return draw(st.sampled_from(_PLACES)), texts[0], texts[1]


def _pages(edits: list[tuple[int, str, str]]) -> tuple[Fetched, Fetched]:
    """Two pages whose tags have the one and the other attribute in those places."""
    one = other = PAGE
    for place, here, there in sorted(edits, reverse=True):
        one, other = one[:place] + here + one[place:], other[:place] + there + other[place:]
    return page(one), page(other)


@settings(max_examples=300, deadline=None)
@given(st.lists(_edits(), min_size=1, max_size=3, unique_by=lambda edit: edit[0]))
def test_equal_fingerprints_give_equal_blocks(edits: list[tuple[int, str, str]]) -> None:
    one, other = _pages(edits)
    if fingerprint(one) == fingerprint(other):
        assert _shown(one) == _shown(other)


@pytest.mark.parametrize("name", sorted(VALUES))
def test_values_of_one_fingerprint_give_equal_blocks(name: str) -> None:
    for place in sorted({*_PLACES[len(name) % 9 :: 9], *_SPOTS}) if name in READ else _SPOTS:
        end = PAGE.index(">", place)
        bare = re.sub(rf'\s+{name}(?:="[^"]*")?(?=\s|$)', "", PAGE[place:end])
        alike: dict[str, list[Fetched]] = defaultdict(list)
        for written in ("", *(f' {name}="{value}"' for value in VALUES[name])):
            fetched = page(f"{PAGE[:place]}{written}{bare}{PAGE[end:]}")
            alike[fingerprint(fetched)].append(fetched)
        for group in alike.values():
            shown = {_shown(fetched) for fetched in group} if len(group) > 1 else ()
            assert len(shown) <= 1, PAGE[place - 20 : place + 20]


_UNSEEN = (
    *(
        "<script>x</script>",
        "<script nonce=k>y()</script>",
        "<style>p{}</style>",
        "<!-- 10:31 -->",
        "<svg><path/></svg>",
    ),
    *(
        "<SCRIPT></SCRIPT >",
        "<ſcript>",
        "<!--",
        "<script",
        "İ",
        "<link rel=x href=/1>",
        "<meta name=x content=y>",
        "</p >",
    ),
)


@settings(max_examples=150, deadline=None)
@given(st.lists(st.tuples(st.sampled_from(_PLACES), st.sampled_from(_UNSEEN)), max_size=3), st.sampled_from(_UNSEEN))
def test_equal_fingerprints_give_equal_blocks_whatever_is_put_in(places: list[tuple[int, str]], more: str) -> None:
    one = PAGE
    for place, put in sorted(places, reverse=True):
        at = one.index(">", place) + 1
        one = one[:at] + put + one[at:]
    other = one.replace("</main>", f"{more}</main>")
    if fingerprint(page(one)) == fingerprint(page(other)):
        assert _shown(page(one)) == _shown(page(other))


@given(st.sampled_from([match.span() for match in re.finditer(r"[A-Za-z]{4,}(?=[^<>]*<)", PAGE)]))
def test_a_changed_word_is_seen(span: tuple[int, int]) -> None:
    other = page(f"{PAGE[: span[0]]}Quagga{PAGE[span[1] :]}")
    if _shown(other) != _shown(page(PAGE)):
        assert fingerprint(other) != fingerprint(page(PAGE))


def test_what_the_extractor_reads_of_a_tag_is_read_here(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: set[str] = set()

    class Noted(dict[str, str]):
        """Attributes that remember what was asked for."""

        def get(self, name: str, default: str = "") -> str:  # type: ignore[override]
            asked.add(name)
            return super().get(name, default)

        def __getitem__(self, name: str) -> str:
            asked.add(name)
            return super().__getitem__(name)

        def __contains__(self, name: object) -> bool:
            asked.add(str(name))
            return super().__contains__(name)

    attributes = soup._attributes
    monkeypatch.setattr(soup, "_attributes", lambda tag: Noted(attributes(tag)))
    extract(page(PAGE), POLICY)
    assert {"class", "href", "role", "style", "value"} <= asked
    assert asked <= READ <= VALUES.keys()
    assert {*_READERS, "class", "id"} == READ


@pytest.mark.parametrize(
    "same",
    [
        BASE.replace("nonce=a1", "nonce=zz").replace("t=1", "t=2"),
        BASE.replace("class=x1", 'class="css-9f" data-token="77"'),
        BASE.replace("<p", "<!-- built 10:31 --><p"),
        BASE.replace("<body>", "<style>p{color:red}</style><body>").replace("<head>", "<head><STYLE></STYLE >"),
        BASE.replace("<p class", '<p id="w-1732" class'),
        BASE.replace("<p class=x1>", "<p style='z-index: 77' class=x1>").replace("<p style", "<p onclick=a() style"),
    ],
)
def test_unseen_differences_fingerprint_alike(same: str) -> None:
    base = BASE.replace("<p ", "<p style='z-index: 1' ") if "style=" in same else BASE
    assert fingerprint(page(same)) == fingerprint(page(base))


def _code(address: str) -> str:
    return bytes([7, *(ord(sign) ^ 7 for sign in address)]).hex()


def _linked(href: str) -> str:
    return BASE.replace("data.", f'data. <a href="{href}">x</a>')


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        ("/p?token=1", "/p?token=2", True),
        ("https://a.test/1?x=1&amp;y=2", "https://a.test/2", True),
        ("https://a.test/", "https://b.test/", False),
        ("#one", "#two", True),
        ("#", "#two", False),
        ("/cdn-cgi/l/email-protection#21404361404c", "/cdn-cgi/l/email-protection#0e6f6c4e6f63", True),
        ("/cdn-cgi/l/email-protection#21404361404c", "/cdn-cgi/l/email-protection#0e6f6c4e6f64", False),
        (f"/cdn-cgi/l/email-protection#{_code('a@b.c')}", f"/cdn-cgi/l/email-protection#{_code('&#97;@b.c')}", True),
    ],
)
def test_of_a_link_the_host_and_a_hidden_address_count(one: str, other: str, alike: bool) -> None:
    assert (fingerprint(page(_linked(one))) == fingerprint(page(_linked(other)))) is alike


@pytest.mark.parametrize(
    "other",
    [
        BASE.replace("never sell", "may sell"),
        BASE.replace("<p class=x1>", "<li class=x1>"),
        BASE.replace("<body>", "<body><!-- unclosed"),
        BASE.replace("data.", "data.<script>x"),
        BASE.replace("<p class=x1>", "<p class=x1 hidden>"),
        BASE.replace("<p class=x1>", "<p class=x1 style='display:none'>"),
        BASE.replace("<p class=x1>", "<p class='x1 sr-only'>"),
        BASE.replace("<html>", "<html lang=de>"),
        BASE.replace("never sell", "never  sell"),
    ],
)
def test_seen_differences_fingerprint_apart(other: str) -> None:
    assert fingerprint(page(other)) != fingerprint(page(BASE))


def test_an_id_counts_where_something_controls_it() -> None:
    panel = BASE.replace("<p class", '<button aria-expanded="true" aria-controls="b1">x</button><p id="b1" class')
    assert fingerprint(page(panel)) != fingerprint(page(panel.replace('id="b1"', 'id="b2"')))


_PANELS = f"""<main><h1>Terms</h1><button aria-expanded="false" aria-controls="r1">One</button><div hidden id="r1">
<p>{SHARE}</p></div><button aria-expanded="false" aria-controls="r2">Two</button><div hidden id="r2"><p>{KEEP}</p></div>
</main>"""


@pytest.mark.parametrize(
    ("other", "alike"),
    [
        (_PANELS.replace("r1", "x7").replace("r2", "x9"), True),
        (_PANELS.replace('id="r1"', 'id="r3"').replace('id="r2"', 'id="r1"').replace("r3", "r2"), False),
        (_PANELS.replace('id="r2"', 'id="r9"'), False),
        (_PANELS.replace('id="r2"', 'id="&#114;2"'), False),
        (_PANELS.replace('controls="r2"', 'controls=""'), False),
    ],
)
def test_of_ids_only_which_controls_which_counts(other: str, alike: bool) -> None:
    assert (fingerprint(page(_PANELS)) == fingerprint(page(other))) is alike


def test_ids_are_given_numbers_beside_elements_that_close_themselves() -> None:
    one = _PANELS.replace("</h1>", "</h1><br/>")
    assert fingerprint(page(one)) == fingerprint(page(one.replace("<br/>", "<br>").replace("r1", "q1")))
    assert fingerprint(page(_PANELS.replace("</h1>", "</h1><b/>"))) != fingerprint(
        page(_PANELS.replace("</h1>", "</h1><b>"))
    )


def test_names_stay_where_a_tag_is_not_written_plainly() -> None:
    odd = _PANELS.replace("<main>", '<main><p id="r1" id="r1">x</p>')
    assert fingerprint(page(odd)) != fingerprint(page(odd.replace('"r1">', '"r5">')))


@pytest.mark.parametrize(
    "put", ["<link rel=x href='/a>b'>", '<META name="x" content="y" />', '<div hidden="" id="S:0"></div>']
)
def test_what_is_empty_and_silent_is_neither_read_nor_in_the_fingerprint(put: str) -> None:
    one, other = page(PAGE), page(PAGE.replace("</h1>", f"</h1>{put}"))
    assert fingerprint(one) == fingerprint(other)
    assert _shown(one) == _shown(other)


@pytest.mark.parametrize(
    "put", ["<meta content=it's>We keep it's>", '<link title="<p>We share.</p>">', "<link href='x"]
)
def test_what_may_end_elsewhere_is_left_to_the_parser(put: str) -> None:
    assert without_raw(f"<p>{put}</p>") == f"<p>{put}</p>"


def test_a_page_in_an_attribute_is_in_the_fingerprint() -> None:
    framed = BASE.replace("</p>", "</p><iframe srcdoc='&lt;p>We keep data.&lt;/p>'></iframe>".replace(">W", "&gt;W"))
    assert fingerprint(page(framed)) != fingerprint(page(framed.replace("keep", "sell")))


def test_selectors_of_the_policys_own_may_look_at_any_attribute() -> None:
    one, other = page(BASE), page(BASE.replace("x1", "x2"))
    assert fingerprint(one) == fingerprint(other)
    assert fingerprint(one, verbatim=True) != fingerprint(other, verbatim=True)


def test_a_change_of_charset_is_seen() -> None:
    assert fingerprint(page(BASE)) != fingerprint(page(BASE, content_type="text/html; charset=latin-1"))


def test_a_script_that_spoils_the_encoding_of_the_page_is_seen() -> None:
    sound = page(BASE.replace("data", "Daten über Käufer").encode())
    broken = replace(sound, body=sound.body.replace(b"t=1", b"t='\xfc\xe4\xf6\xfc\xe4\xf6\xfc\xe4\xf6'"))
    assert (fingerprint(sound) == fingerprint(broken)) is (_shown(sound) == _shown(broken))


def test_the_host_of_a_page_counts_and_the_rest_of_its_address_does_not() -> None:
    at = [
        replace(page(BASE), final_url=url) for url in ("https://a.test/?s=1", "https://a.test/?s=2", "https://b.test/")
    ]
    assert fingerprint(at[0]) == fingerprint(at[1]) != fingerprint(at[2])


def test_plain_text_is_compared_whole() -> None:
    plain = "text/plain; charset=utf-8"
    assert fingerprint(page("<!-- a -->x", content_type=plain)) != fingerprint(page("<!-- b -->x", content_type=plain))


HOSTILE = (
    b"<!--" * 200_000,
    b"<script " * 200_000,
    b"<a " * 200_000,
    b"\0\xff<" * 100_000,
    b"<a " + b"x " * 400_000 + b">",
)


@pytest.mark.parametrize("hostile", HOSTILE)
def test_hostile_bytes_end_soon(hostile: bytes) -> None:
    assert fingerprint(page(hostile)) == fingerprint(page(hostile))


def test_a_few_renderings_of_one_text_are_remembered_latest_first() -> None:
    known = ""
    for print_ in "abcacdefghij":
        known = remembered(print_, known)
    assert known == "j i h g f e d c"


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        ("info&#64;a&#99;me.test", "&#x69;nf&#111;&#x40;acme.test", True),
        ("a&#60;b", "a<b", False),
        ("a&#38;#98;", "a&#98;", False),
        ("&#72;", "&#73;", False),
    ],
)
def test_letters_written_as_numbers_are_letters(one: str, other: str, alike: bool) -> None:
    pages = [page(BASE.replace("data.", text)) for text in (one, other)]
    assert (fingerprint(pages[0]) == fingerprint(pages[1])) is alike
    assert not alike or _shown(pages[0]) == _shown(pages[1])
