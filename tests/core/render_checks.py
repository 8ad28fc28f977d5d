"""What must hold of every page and message that is rendered, whatever the text in it."""

from __future__ import annotations

from html.parser import HTMLParser

from hypothesis import strategies as st
from markdown_it import MarkdownIt

from tests.core.render_samples import SEEN
from watcher.model import Alert, AlertItem, ChangeKind, Direction, Level, Nature, Op, Span

HOSTILE = (
    "<script>alert(1)</script>",
    "<!channel> <!here|x> <@U024BE7LH> <#C024BE7LR>",
    "<http://evil.test|https://acme.test>",
    "@here @everyone @channel @U123",
    "[click](http://evil.test) [x][y] ![i](http://evil.test/i.png)",
    "[x]: http://evil.test",
    "**bold** *it* __b__ _i_ ~~s~~ `code` ```fence```",
    "# heading\n## two\n> quote\n- item\n1. item\n---\n| a | b |",
    "\x1b[31mred\x1b[0m \x07 \x00 \r\n\x9b31m",
    "\u202eevil\u202c \u2066x\u2069 \u200f",
    "javascript:alert(1)",
    '" onmouseover="alert(1)',
    "' onerror='alert(1)",
    "&lt;script&gt; &#60;b&#62; &amp;",
    "</title></style></p></div></html><img src=x onerror=alert(1)>",
    "\ud800 \udfff",
    "\\*not\\* \\<b> \\[x\\](http://evil.test)",
    "||spoiler|| $x$ :skull:",
    "]] ]( ](<http://evil.test>)",
    "\U000e0041\U000e0042 \ue000 \ufff9",
)

FORBIDDEN = "\x1b\x00\x07\x9b\r\u202e\u202c\u2066\u2069\u200f\ud800\udfff\U000e0041\ufff9"

nasty = st.lists(
    st.one_of(
        st.sampled_from(HOSTILE), st.text(max_size=12), st.sampled_from(["a", " ", "\n", "*", "_", "`", "<", "]("])
    ),
    max_size=6,
).map("".join)
paths = st.lists(nasty, min_size=1, max_size=5).map(tuple)
spans = st.lists(st.builds(Span, st.sampled_from(Op), nasty), max_size=6).map(tuple)
items = st.builds(
    AlertItem,
    kind=st.sampled_from(ChangeKind),
    level=st.sampled_from(Level),
    section=paths,
    spans=spans,
    reasons=st.lists(nasty, max_size=3).map(tuple),
    direction=st.sampled_from(Direction),
)
alerts = st.builds(
    Alert,
    policy_id=nasty,
    title=nasty,
    url=nasty,
    level=st.sampled_from(Level),
    old=st.just(3),
    new=st.just(4),
    detected_at=st.just(SEEN),
    items=st.lists(items, max_size=3).map(tuple),
    reasons=st.lists(nasty, max_size=3).map(tuple),
    more=st.integers(0, 9),
    quiet=st.integers(0, 9),
    effective=nasty,
    natures=st.lists(st.tuples(st.sampled_from(Nature), st.integers(1, 9)), max_size=3).map(tuple),
    notice=nasty,
)

_TAGS = frozenset(
    {
        *("html", "head", "meta", "title", "style", "body", "main", "header", "nav", "article", "section", "footer"),
        *("div", "p", "span", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "b", "strong", "del", "ins", "a"),
        *("code", "table", "tr", "td", "details", "summary"),
    }
)
_ATTRIBUTES = frozenset(
    {"lang", "charset", "name", "content", "http-equiv", "style", "class", "id", "href", "rel", "colspan"}
)


class Page(HTMLParser):
    """Reads a page and remembers whether all of it is ours."""

    def __init__(self, source: str) -> None:
        super().__init__(convert_charrefs=True)
        self.links: list[str] = []
        self.ids: list[str] = []
        self.words: list[str] = []
        self.open: list[str] = []
        self.feed(source)
        self.close()
        assert self.open == [], f"left open: {self.open}"

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert tag in _TAGS, tag
        for name, value in attrs:
            assert name in _ATTRIBUTES, name
            if name == "href":
                assert (value or "").startswith(("http://", "https://", "#")), value
                self.links.append(value or "")
            if name == "id":
                self.ids.append(value or "")
        if tag != "meta":
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.words.append(data)

    @property
    def text(self) -> str:
        return "".join(self.words)


def markdown_links(source: str) -> list[str]:
    """The targets of all links in Markdown; fails on anything that could load, run or quote something."""
    allowed = {
        "text",
        "softbreak",
        "hardbreak",
        "link_open",
        "link_close",
        "strong_open",
        "strong_close",
        "code_inline",
    }
    found: list[str] = []
    for token in MarkdownIt("commonmark").enable("strikethrough").parse(source):
        assert token.type in {"paragraph_open", "paragraph_close", "inline"}, token
        for child in token.children or []:
            assert child.type in allowed, child
            if child.type == "link_open":
                found.append(str(child.attrs["href"]))
    return found
