"""The page as BeautifulSoup (on lxml) reads it, turned into our tree; CSS selectors are answered on the way.

Everything after works on ``Node``, which is a third of the size. Nothing here decides what is furniture.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from watcher.core.extract.elements import BLOCK, DISPLAY, INLINE, READ, SILENT, unshielded
from watcher.core.extract.parser import BeautifulSoup, NavigableString, PreformattedString, Tag, soup_of
from watcher.core.extract.raw import without_raw
from watcher.core.extract.tree import Node

_HEAD = frozenset(("title", "meta", "link", "base", "script", "style", "noscript", "template", "object"))
_XML = re.compile(r"^\s*<\?xml[^>]{0,300}>")
_CONTAINER = re.compile(r"<(?:iframe|template|textarea)", re.IGNORECASE | re.ASCII)
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


class Parsed(NamedTuple):
    """A page as read: ``title`` and ``language`` as declared, ``notes`` about selectors that failed."""

    top: Node
    title: str
    language: str
    selected: bool = False
    removed: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()


def parse(markup: str, select: tuple[str, ...] = (), remove: tuple[str, ...] = ()) -> Parsed:
    """Read a page. ``select`` keeps only the elements that match, in page order; ``remove`` drops."""
    soup = soup_of(_XML.sub("", without_raw(markup)), whole=bool(select or remove))
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
    strays = [tag for tag in head.contents if isinstance(tag, Tag) and tag.name not in _HEAD] if head else []
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
    if not selectors:
        return []
    from soupsieve import SelectorSyntaxError  # late, see ``parser``

    found: set[int] = set()
    for selector in selectors:
        try:
            found.update(map(id, soup.select(selector)))
        except SelectorSyntaxError:
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
            if not isinstance(child, Tag):
                if isinstance(child, NavigableString) and _is_shown(child, node):
                    node.children.append(str(child))
                continue
            if child.name in SILENT:
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
                for inner in node.elements():
                    inner.block = True
    return top


def _is_shown(text: NavigableString, node: Node) -> bool:
    signs = _ANCHOR if node.tag == "a" else _ASIDE
    return not isinstance(text, PreformattedString) and not signs.fullmatch(text)


def _only_links(node: Node) -> bool:
    """Whether an element holds links and nothing else: a stylesheet sets those apart, like buttons."""
    links = 0
    for child in node.children:
        if isinstance(child, Node):
            if child.tag != "a":
                return False
            links += 1
        elif child and not child.isspace():
            return False
    return links >= 3


def _attributes(tag: Tag) -> dict[str, str]:
    found = {name: str(value) for name, value in tag.attrs.items() if name in READ} if tag.attrs else {}
    if "class" in found:
        found["class"] = " ".join(found["class"].split())
    return found


def _is_block(node: Node) -> bool:
    display = DISPLAY.search(node.get("style")) if node.attrs else None
    if display and display.group(1).lower() != "none":
        return not display.group(1).lower().startswith("inline")
    if node.tag in INLINE:
        return False
    # An element nobody knows (<x-card>) stands like a block among blocks, but not inside a line.
    return node.tag in BLOCK or (node.parent is not None and node.parent.block and node.parent.tag != "p")


def _shielded_address(tag: Tag) -> str:
    """The e-mail address that Cloudflare hid in this element, or empty."""
    code = tag.attrs.get("data-cfemail")
    if not code and tag.name == "a":
        _, mark, code = str(tag.attrs.get("href", "")).partition("/cdn-cgi/l/email-protection#")
        if not mark or "protected" not in tag.get_text() or tag.find(None, {"data-cfemail": True}) is not None:
            return ""
    return unshielded(str(code)) if code else ""
