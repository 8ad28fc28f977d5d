"""The page as a small tree that knows how much text, link text and prose each part holds.

BeautifulSoup (on lxml) reads the markup and answers CSS selectors; everything after works on
``Node``, which is a third of the size and may be walked, measured and cut without recursion: real
pages nest deeply, and hostile ones deeper. Nothing here decides what is furniture.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html import unescape

import soupsieve
from bs4 import BeautifulSoup, Tag
from bs4.element import AttributeDict, NavigableString, PreformattedString

from watcher.core.extract.raw import without_raw
from watcher.core.text import flat

_WORD = re.compile(r"\w+")
INLINE = frozenset(
    _WORD.findall(
        """
    a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr q rp rt ruby s samp
    small span strike strong sub sup time tt u var wbr br img
    """
    )
)
_BLOCK = frozenset(
    _WORD.findall(
        """
    address article aside blockquote body button caption center dd details dialog dir div dl dt fieldset
    figcaption figure footer form frameset h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav
    noscript ol p pre section select summary table tbody td tfoot th thead tr ul
    """
    )
)
SILENT = frozenset(
    _WORD.findall(
        """
    script style svg math iframe object embed applet canvas video audio picture map head link meta base area param
    source track datalist progress meter
    """
    )
)
READ = frozenset(
    re.findall(
        r"[\w:-]+",
        """
    aria-controls aria-expanded aria-hidden aria-level aria-modal class data-cfemail for hidden href id lang role
    shadowroot shadowrootmode start style type value xml:lang
    """,
    )
)
"""The attributes that any rule reads; a node has no others."""
_HEAD = frozenset(("title", "meta", "link", "base", "script", "style", "noscript", "template", "object"))
_XML = re.compile(r"^\s*<\?xml[^>]{0,300}>")
_CONTAINER = re.compile(r"<(?:iframe|template|textarea)", re.IGNORECASE | re.ASCII)
DISPLAY = re.compile(r"display\s*:\s*(\w+)", re.IGNORECASE)
BUTTON = re.compile(r"\b(?:btn|button|cta)", re.IGNORECASE)
# What screen readers are told about a link, in elements that only a stylesheet hides.
_ASIDE = re.compile(
    r"\s*\(?(?:link )?(?:opens?|opening) (?:in )?(?:a )?new (?:browser )?(?:tab|window)\)?\s*"
    r"|\s*\(?(?:external link|s'ouvre dans (?:un nouvel onglet|une nouvelle fenêtre)"
    r"|(?:wird in|öffnet (?:sich )?in) (?:einem )?neuen (?:tab|fenster)(?: geöffnet)?)\)?\s*",
    re.IGNORECASE,
)
_ANCHOR = re.compile(rf"\s*[↩↑⤴¶#§🔗]\ufe0e?\s*|{_ASIDE.pattern}", re.IGNORECASE)
_MAX_DEPTH = 300
_FRAMES = 5
_READING = 1000


@dataclass(slots=True, eq=False)
class Node:
    """An element. ``children`` holds elements and strings in order.

    Measured by ``measure``: ``text`` and ``linked`` are bytes of UTF-8 (so that scripts with few,
    heavy characters weigh what they say) of all text and of text in links; ``prose`` counts only
    text that stands in paragraphs, table cells and list items and isn't mostly links. ``run`` is the
    text of this element and the inline elements in it. ``cut_buttons`` counts the buttons that were
    cut from it, ``buttons`` these and those still there, in everything under it. ``unfolds`` is for
    ``furniture`` to say: the title of a part that can be folded.
    """

    tag: str
    attrs: dict[str, str]
    parent: Node | None = None
    children: list[Node | str] = field(default_factory=list)
    block: bool = True
    text: int = 0
    linked: int = 0
    links: int = 0
    buttons: int = 0
    prose: int = 0
    run: int = 0
    run_linked: int = 0
    within_link: bool = False
    cut_buttons: int = 0
    unfolds: bool = False

    def get(self, name: str) -> str:
        """An attribute's value, empty if it is missing."""
        return self.attrs.get(name, "")

    def elements(self) -> list[Node]:
        """The child elements."""
        return [child for child in self.children if isinstance(child, Node)]

    def strings(self) -> list[str]:
        """The pieces of text directly in this element."""
        return [child for child in self.children if isinstance(child, str)]

    def ancestors(self) -> Iterator[Node]:
        """From the parent up to the top."""
        node = self.parent
        while node is not None:
            yield node
            node = node.parent


def walk(top: Node) -> Iterator[Node]:
    """Every element from ``top`` down, in reading order."""
    stack = [top]
    while stack:
        node = stack.pop()
        yield node
        if node.children:
            stack += [child for child in reversed(node.children) if isinstance(child, Node)]


def content(top: Node, limit: int = 1 << 30) -> str:
    """The text under ``top``, blocks parted by spaces, cut off after about ``limit`` characters."""
    parts: list[str] = []
    size = 0
    stack: list[Node | str] = [top]
    while stack and size < limit:
        item = stack.pop()
        if isinstance(item, str):
            parts.append(item)
            size += len(item)
            continue
        if item.block or item.tag == "br":
            parts.append(" ")
            stack.append(" ")
        stack.extend(reversed(item.children))
    return "".join(parts)


@dataclass(frozen=True, slots=True)
class Parsed:
    """A page as read: ``title`` and ``language`` as declared, ``notes`` about selectors that failed."""

    top: Node
    title: str
    language: str
    selected: bool = False
    removed: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()


def parse(markup: str, select: tuple[str, ...] = (), remove: tuple[str, ...] = ()) -> Parsed:
    """Read a page. ``select`` keeps only the elements that match, in page order; ``remove`` drops."""
    # Attributes as the parser gives them: taking them apart is a sixth of the work, and few are ever read.
    soup = BeautifulSoup(
        _XML.sub("", without_raw(markup)), "lxml", multi_valued_attributes=None, attribute_dict_class=AttributeDict
    )
    _begin_body(soup)
    if _CONTAINER.search(markup):
        _open_containers(soup)
    title = soup.title.get_text() if soup.title else ""
    html = soup.html
    language = str(html.get("lang") or html.get("xml:lang") or "") if html else ""
    notes: list[str] = []
    removed = []
    for tag in _matches(soup, remove, notes):
        removed.append(tag.get_text(" "))
        tag.extract()
    if select:
        tops = _matches(soup, select, notes)
        top = Node("body", {})
        for tag in tops:
            part = _convert(tag)
            part.parent = top
            top.children.append(part)
        if not tops:
            notes.append("select matched nothing")
    else:
        top = _convert(soup.body or soup)
    return Parsed(top, title, language, bool(select), tuple(removed), tuple(notes))


def _begin_body(soup: BeautifulSoup) -> None:
    """Where the tags between head and body are left out, as HTML permits, libxml2 knows the end of the
    head by old elements only: <main> and <section> stay in it."""
    head = soup.head
    strays = [tag for tag in head.find_all(True, recursive=False) if tag.name not in _HEAD] if head else []
    if not head or not strays:
        return
    body = soup.body
    if body is None or any(parent is head for parent in body.parents):
        body = soup.new_tag("body")
        head.insert_after(body)
    for tag in reversed(strays):
        body.insert(0, tag.extract())


def _open_containers(soup: BeautifulSoup) -> None:
    """Text that a browser shows although it stands in an attribute, a template or a form's field."""
    for frame in soup.find_all("iframe", srcdoc=True)[:_FRAMES]:
        inner = BeautifulSoup(without_raw(str(frame["srcdoc"])), "lxml").body
        if inner is not None:
            inner.name = "div"
            frame.replace_with(inner)
    for shadow in soup.find_all("template"):
        if "shadowrootmode" in shadow.attrs or "shadowroot" in shadow.attrs:
            shadow.name = "div"
    for field_ in soup.find_all("textarea"):
        if len(field_.get_text()) >= _READING:
            field_.name = "pre"


def _matches(soup: BeautifulSoup, selectors: tuple[str, ...], notes: list[str]) -> list[Tag]:
    """What any of the selectors finds, in page order, but for what stands inside of another find."""
    found: set[int] = set()
    for selector in selectors:
        try:
            found.update(map(id, soup.select(selector)))
        except soupsieve.SelectorSyntaxError:
            notes.append(f"not a CSS selector: {selector}")
    outermost: list[Tag] = []
    waiting: list[Tag] = [soup] if found else []
    while waiting:
        tag = waiting.pop()
        if id(tag) in found:
            outermost.append(tag)
        else:
            waiting.extend(child for child in reversed(tag.contents) if isinstance(child, Tag))
    return outermost


def _convert(tag: Tag) -> Node:
    """Our tree from BeautifulSoup's. Below ``_MAX_DEPTH`` levels elements melt into their parent."""
    top = Node("body" if isinstance(tag, BeautifulSoup) else tag.name, _attributes(tag))
    stack: list[tuple[Iterator[object], Node, int]] = [(iter(tag.contents), top, 0)]
    while stack:
        children, node, depth = stack[-1]
        for child in children:
            if isinstance(child, NavigableString):
                signs = _ANCHOR if node.tag == "a" else _ASIDE
                if not isinstance(child, PreformattedString) and not signs.fullmatch(child):
                    node.children.append(str(child))
                continue
            if not isinstance(child, Tag) or child.name in SILENT:
                continue
            if depth >= _MAX_DEPTH:
                stack.append((iter(child.contents), node, depth))
                break
            address = _shielded_address(child)
            if address:
                node.children.append(address)
                continue
            inner = Node(child.name, _attributes(child), node)
            inner.block = _is_block(inner)
            node.children.append(inner)
            stack.append((iter(child.contents), inner, depth + 1))
            break
        else:
            stack.pop()
            if stack and stack[-1][1] is node:
                continue  # only a melted element ends here, not the node itself
            if node.block and node.tag not in ("p", "li", "td") and _only_links(node):
                for child in node.elements():
                    child.block = True
    return top


def _only_links(node: Node) -> bool:
    """Whether an element holds links and nothing else: a stylesheet sets those apart, like buttons."""
    links = [child for child in node.children if not isinstance(child, str) or child.strip()]
    return len(links) >= 3 and all(isinstance(child, Node) and child.tag == "a" for child in links)


def _attributes(tag: Tag) -> dict[str, str]:
    found = {name: str(value) for name, value in tag.attrs.items() if name in READ}
    if "class" in found:
        found["class"] = " ".join(found["class"].split())
    return found


def _is_block(node: Node) -> bool:
    display = DISPLAY.search(node.get("style"))
    if display and display.group(1).lower() != "none":
        return not display.group(1).lower().startswith("inline")
    if node.tag in INLINE:
        return False
    # An element nobody knows (<x-card>) stands like a block among blocks, but not inside a line.
    return node.tag in _BLOCK or (node.parent is not None and node.parent.block and node.parent.tag != "p")


def _shielded_address(tag: Tag) -> str:
    """The e-mail address that Cloudflare hid in this element, or empty."""
    code = tag.attrs.get("data-cfemail")
    if not code and tag.name == "a":
        _, mark, code = str(tag.attrs.get("href", "")).partition("/cdn-cgi/l/email-protection#")
        if not mark or "protected" not in tag.get_text() or tag.select_one("[data-cfemail]") is not None:
            return ""
    return unshielded(str(code)) if code else ""


def unshielded(code: str) -> str:
    """The address that such a code stands for, its own character references read; empty if it is none."""
    try:
        raw = bytes.fromhex(code)
    except ValueError:
        return ""
    return unescape(bytes(byte ^ raw[0] for byte in raw[1:]).decode("utf-8", errors="replace")) if raw else ""


class Weights(dict[str, int]):
    """Bytes of UTF-8 of pieces of text, white space folded: a page is measured again whenever something was cut."""

    def __missing__(self, text: str) -> int:
        shown = flat(text)
        weight = self[text] = len(shown) if shown.isascii() else len(shown.encode("utf-8", "replace"))
        return weight


def measure(top: Node, weights: Weights) -> None:
    """Fill in what ``Node`` says is measured, for ``top`` and everything under it."""
    order = list(walk(top))
    for node in order:
        link = node.tag == "a" and "href" in node.attrs
        node.within_link = link or (node.parent is not None and node.parent.within_link)
        node.links = int(link)
        node.buttons = node.cut_buttons + int(link and bool(BUTTON.search(node.get("class"))))
        node.run = sum([weights[child] for child in node.children if isinstance(child, str)])
        node.run_linked = node.run if node.within_link else 0
        node.text, node.linked, node.prose = node.run, node.run_linked, 0
    for node in reversed(order):
        for child in node.children:
            if isinstance(child, str):
                continue
            node.text += child.text
            node.linked += child.linked
            node.links += child.links
            node.buttons += child.buttons
            node.prose += child.prose
            if not child.block:
                node.run += child.run
                node.run_linked += child.run_linked
        if node.block:
            node.prose += _prose(node)


def _prose(node: Node) -> int:
    plain = node.run - node.run_linked
    if plain >= 50 and plain >= node.run_linked:
        return node.run
    return plain if node.tag in ("td", "li", "dd") and plain >= 8 else 0
