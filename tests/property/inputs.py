"""What strangers and mistaken users may hand us, as Hypothesis draws it. Shared with benchmarks/fuzz.py."""

from __future__ import annotations

import json

from hypothesis import strategies as st

from tests import hostile
from watcher.config import example_text
from watcher.config.schema import CHANNEL, POLICY, WATCHER
from watcher.core.patterns import problem_with
from watcher.demo.site import SAMPLES
from watcher.demo.site import page as policy_page

# --- pages --------------------------------------------------------------------------------------------

content_types = st.one_of(
    st.sampled_from(
        [
            *("text/html", "text/plain", "text/markdown", "application/pdf", "application/xhtml+xml", "image/png", ""),
            *("text/html; charset=utf-16", "text/plain; charset=utf-7", "text/plain; charset=undefined"),
            *("text/html;;=", "text/html; charset=shift_jis", "text/html; charset=utf-8; charset=latin-1"),
        ]
    ),
    st.text(max_size=30),
)
_MARKUP = st.sampled_from(
    [
        *("<p>", "</p>", "<h2>", "</h2>", "<table><tr><td>", "<li>", "<!--", "-->", "<script>", "<title>", '<a href="'),
        *("&#xd800;", "&#0;", "&#xffff;", "&amp;", "**", "[a](b", "- ", "1. ", "2.1 ", "| a | b |", "\n\n", "\n", ": "),
        *("\ufdfa", "\u202e", "\u0301", "\ue000", "\uffff", "\U0010ffff", "\0", "\x1b[2J", "<!channel>", "”", "我们"),
        *("We may never sell your data. ", "30 days", "Acme Inc. ", "16 years old ", "1 May 2026", "$ 5.00 ", "not "),
        *('<meta charset="utf-16">', "<template>", "<svg><style>", "<details hidden>", "<dl><dt>", "<br>", "</html>"),
        *("```\n", "~~~\n", "> ", "# ", "===\n", "---\n", "<plaintext>", "<noscript>", "<option>", "\r", "\ufeff"),
    ]
)
texts = st.lists(st.one_of(_MARKUP, _MARKUP, st.text(max_size=8)), max_size=40).map("".join)
_wrapped = st.one_of(
    texts.map(hostile.html), texts.map(hostile.lines), texts.map(lambda text: text.encode("utf-8", "replace"))
)
_made = st.one_of(
    _wrapped,
    _wrapped,
    st.binary(max_size=300),
    st.binary(max_size=200).map(lambda raw: b"%PDF-1.7\n" + raw),
    st.tuples(_wrapped, st.binary(max_size=20)).map(b"".join),
    texts.map(lambda text: text.encode("utf-16", "surrogatepass")),
)
_pages = st.tuples(_made, content_types)


def damaged(bodies: st.SearchStrategy[bytes], most: int = 5) -> st.SearchStrategy[bytes]:
    """These bodies, cut, doubled and overwritten in a few places."""

    @st.composite
    def damage(draw: st.DrawFn) -> bytes:
        body = bytearray(draw(bodies))
        for _ in range(draw(st.integers(1, most))):
            at = draw(st.integers(0, max(0, len(body) - 1)))
            put = draw(st.one_of(st.binary(max_size=9), _MARKUP.map(lambda text: text.encode("utf-8", "replace"))))
            body[at : at + draw(st.integers(0, 60))] = put * draw(st.integers(0, 3))
        return bytes(body)

    return damage()


@st.composite
def _damaged_pages(draw: st.DrawFn) -> tuple[bytes, str]:
    body, content_type = hostile.PAGES[draw(st.sampled_from(sorted(hostile.PAGES)))](600, draw(st.integers(0, 1)))
    return draw(damaged(st.just(body))), content_type


_POLICIES = tuple(policy_page(sample.page).encode() for sample in SAMPLES if sample.page)


@st.composite
def _edited(draw: st.DrawFn) -> list[tuple[bytes, str]]:
    """A policy, and what becomes of it when somebody edits it without sense."""
    policy = draw(st.sampled_from(_POLICIES))
    edits = draw(st.lists(damaged(st.just(policy), most=9), min_size=1, max_size=2))
    return [(body, hostile.HTML) for body in (policy, *edits)]


histories = st.one_of(st.lists(st.one_of(_pages, _pages, _damaged_pages()), min_size=1, max_size=3), _edited())
pdfs = damaged(st.integers(60, 3000).map(lambda size: hostile.PAGES["pdf: text"](size, 0)[0]))

# --- HTTP -----------------------------------------------------------------------------------------------

_HEADER_NAMES = st.sampled_from(
    [
        *("Content-Type", "Content-Encoding", "Content-Length", "Transfer-Encoding", "Location", "Retry-After", "ETag"),
        *("Last-Modified", "Set-Cookie", "Content-Language", "Date", "Connection", "Trailer", "X-Any", "content-type"),
    ]
)
_HEADER_VALUES = st.one_of(
    st.sampled_from(
        [
            *("gzip", "br", "deflate, gzip", "chunked", "chunked, chunked", "identity", "-1", "0", "5", "5, 6", "1e3"),
            *("text/html; charset=utf-8", "/", "//", "http://[", "\\\\evil.test\\", "a=b; Domain=.; Path=/", "9" * 400),
            *("Mon, 04 May 2026 12:00:00 GMT", "Thu, 99 Foo 99999 99:99:99 +9999", '"etag"', "close", ", ,", "\t", "²"),
        ]
    ),
    st.text(st.characters(max_codepoint=255, exclude_characters="\r\n"), max_size=40),
)
headers = st.dictionaries(st.one_of(_HEADER_NAMES, st.text(max_size=10)), st.one_of(_HEADER_VALUES, st.text()))
_header_lines = st.tuples(_HEADER_NAMES, _HEADER_VALUES).map(lambda pair: f"{pair[0]}: {pair[1]}\r\n".encode("latin-1"))
_STATUS_LINES = st.sampled_from(
    [
        *(b"HTTP/1.1 200 OK\r\n", b"HTTP/1.0 200\r\n", b"HTTP/1.1 302 Found\r\n", b"HTTP/1.1 304 Not Modified\r\n"),
        *(b"HTTP/1.1 204 \r\n", b"HTTP/1.1 503 Busy\r\n", b"HTTP/1.1 100 Continue\r\n\r\n", b"HTTP/2 200\r\n"),
        *(b"HTTP/1.1 000 \r\n", b"HTTP/1.1 99999 x\r\n", b"ICY 200 OK\r\n", b"\r\n", b"HTTP/1.1 206 Partial\r\n"),
    ]
)
_BODIES = st.one_of(st.binary(max_size=60), st.sampled_from([b"5\r\nhello\r\n0\r\n\r\n", b"-1\r\n", b"fffffff\r\nx"]))
answers = st.one_of(
    st.tuples(_STATUS_LINES, st.lists(_header_lines, max_size=6).map(b"".join), st.just(b"\r\n"), _BODIES).map(
        b"".join
    ),
    st.binary(max_size=200),
)
_HOSTS = st.sampled_from(["acme.test", "127.0.0.1", "[::1]", "2130706433", "müller.test", "0x7f.1", "a@b", "%31", "①"])
_URL_PARTS = st.sampled_from(
    [*"/?#@:\\%.[];&= \t\n", "http:", "https:", "HTTP:", "//", "..", "%00", "%2f", "\0", "\u202e", "xn--", ":80", ":0"]
)
urls = st.one_of(
    st.lists(st.one_of(_URL_PARTS, _HOSTS, st.text(max_size=4)), max_size=12).map("".join),
    st.tuples(_HOSTS, st.lists(st.one_of(_URL_PARTS, _HOSTS), max_size=6).map("".join)).map(
        lambda parts: f"http://{parts[0]}{parts[1]}"
    ),
)

# --- configuration ------------------------------------------------------------------------------------

_PATTERN_PARTS = st.sampled_from(
    [
        *("a", "b", r"\w", r"\s", r"\d", ".", "[ab]", "[^a]", "(", "(?:", ")", "|", "*", "+", "?", "{2,}", "{0,30}"),
        *("^", "$", r"\b", "(?=", "(?!", "(?<=", "(?i)", r"\1", "*?", "+?", "(?P<n>", "(?P=n)", "(?>", r"\Z", "é"),
    ]
)
_ATOMS = st.sampled_from([*"ab0é.!", "\\w", "\\s", "\\d", "\\W", "[ab]", "[^a]", "[a-m]", "\\b", "^", "$", "ab", "a b"])
_QUANTIFIERS = st.sampled_from(["*", "+", "?", "*?", "+?", "*+", "{2,}", "{0,30}", "{3}", "{1,2}", ""])
_built = st.recursive(
    st.tuples(_ATOMS, _QUANTIFIERS).map("".join),
    lambda inner: st.one_of(
        st.lists(inner, min_size=1, max_size=4).map("".join),
        st.tuples(st.sampled_from(["(?:", "(", "(?>", "(?=", "(?!"]), inner, st.just(")")).map("".join),
        st.tuples(inner, inner, _QUANTIFIERS).map(lambda parts: f"(?:{parts[0]}|{parts[1]}){parts[2]}"),
        st.tuples(inner, _QUANTIFIERS).map(lambda parts: f"(?:{parts[0]}){parts[1]}"),
    ),
    max_leaves=9,
)
_accepted = _built.filter(lambda pattern: not problem_with(pattern))
patterns = st.one_of(_built, _built, st.lists(_PATTERN_PARTS, max_size=14).map("".join))
_SELECTOR_PARTS = st.sampled_from(
    [
        *("main", "p", "*", ".a", "#b", ">", "+", "~", " ", ",", ":not(", ":has(", ":is(", ")", ":nth-child(2n+1", "["),
        *("a=b", "]", ":root", "::before", ":-soup-contains(", '"', "'", "\\", "|", ":empty", ":lang(en", "@", "/*"),
    ]
)
_SIMPLE = st.sampled_from(
    [
        *("main", "p", "*", "div.a", "#b", "[class]", "[class~=a]", "h1", "td"),
        *(":first-child", ":empty", ":nth-child(2n+1)", ":root"),
    ]
)
_chosen = st.recursive(
    _SIMPLE,
    lambda inner: st.one_of(
        st.tuples(inner, st.sampled_from([" > ", " ", " + ", " ~ ", ", "]), inner).map("".join),
        st.tuples(st.sampled_from([":not(", ":is(", ":has(", ":where("]), inner, st.just(")")).map("".join),
    ),
    max_leaves=6,
)
selectors = st.one_of(_chosen, _chosen, st.lists(_SELECTOR_PARTS, max_size=10).map("".join))
_VALUES = st.one_of(
    st.sampled_from(
        [
            *(
                "6h",
                "1s",
                "0 6 * * mon-fri",
                "* * * * *",
                "99 99 * * *",
                "low",
                "critical",
                "browser",
                "en",
                "20MB",
                "∞",
            ),
            *(
                "https://acme.test/privacy",
                "http://a\\@b/",
                "acme/privacy",
                "mailto://a:b@c.test",
                "${HOME}",
                "${",
                "/ca",
            ),
            *("json://127.0.0.1/", "Europe/Berlin", "../../etc", "mon-fri 07:00-19:00", "daily 08:30", "\0", "x" * 300),
        ]
    ),
    st.booleans(),
    st.integers(),
    st.floats(),
    st.dates(),
    st.text(max_size=12),
    patterns,
    selectors,
)
_KEYS = st.one_of(st.sampled_from(sorted({*WATCHER, *POLICY, *CHANNEL})), st.text(max_size=6))
_TABLE_NAMES = st.sampled_from(["[watcher]", "[defaults]", "[[channel]]", "[[policy]]", "[[policy]]", "[a]", "[[a.b]]"])


def _toml_value(value: object) -> str:
    if isinstance(value, list):
        return f"[{', '.join(map(_toml_value, value))}]"
    if isinstance(value, str):
        return json.dumps(value, ensure_ascii=False)
    return str(value).lower()


_settings = st.tuples(_KEYS, st.one_of(_VALUES, st.lists(_VALUES, max_size=3))).map(
    lambda pair: f"{pair[0]} = {_toml_value(pair[1])}"
)
_tables = st.tuples(_TABLE_NAMES, st.lists(_settings, max_size=6)).map(lambda parts: "\n".join([parts[0], *parts[1]]))
_SCRAPS = st.sampled_from(
    [
        *("[", "]", "[[", "{", "}", '"', '"""', "'", "=", "#", "\n", ".", "\\u", "a", "1"),
        *("0x", "1979-05-27T", "é", "\ufeff"),
    ]
)


@st.composite
def _watching(draw: st.DrawFn) -> str:
    """A good configuration but for the selectors and patterns in it."""
    lists = {key: draw(st.lists(st.one_of(_chosen, selectors), max_size=2)) for key in ("select", "remove")}
    lists |= {key: draw(st.lists(_accepted, max_size=2)) for key in ("ignore", "watch")}
    lines = [f"{key} = {_toml_value(value)}" for key, value in lists.items() if value]
    return "\n".join(["[[policy]]", 'id = "acme/privacy"', 'url = "https://acme.test/"', *lines])


configurations = st.one_of(
    st.lists(_tables, max_size=5).map("\n".join),
    _watching(),
    st.lists(st.one_of(_SCRAPS, _settings, _TABLE_NAMES, st.text(max_size=4)), max_size=30).map("".join),
    damaged(st.just(example_text().encode())).map(lambda raw: raw.decode("utf-8", "replace")),
)

# --- replay -------------------------------------------------------------------------------------------

_RECORDS = st.fixed_dictionaries(
    {
        "policy": st.one_of(st.just("p1"), st.text(max_size=8)),
        "fetched_at": st.one_of(
            st.just("2026-01-01T00:00:00Z"),
            st.sampled_from(["0001-01-01T00:00:00+14:00", "9999-12-31T23:59:59-12:00", "20260101"]),
            st.text(max_size=8),
        ),
    },
    optional={
        **{key: st.text(max_size=8) for key in ("url", "content_type", "final_url", "extra")},
        "file": st.one_of(st.text(max_size=8), st.sampled_from([".", "..", "/dev/null", "\0", "page.html", "a" * 999])),
        "status": st.one_of(st.integers(), st.floats(), st.none(), st.booleans()),
    },
)
_JSON = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(), st.floats(), st.text(max_size=6)),
    lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(st.text(max_size=6), inner, max_size=3)),
    max_leaves=6,
)
manifest_lines = st.one_of(
    st.one_of(_RECORDS, _JSON).map(lambda value: json.dumps(value).encode("utf-8", "replace")),
    st.one_of(_RECORDS, _JSON).map(
        lambda value: json.dumps(value, ensure_ascii=False).encode("utf-8", "surrogatepass")
    ),
    st.binary(max_size=60),
    st.sampled_from([b"[" * 100_000, b'{"a":' * 100_000, b"1" * 5000, b'"\\ud800"', b"\xef\xbb\xbf{}", b"NaN"]),
)
