"""Where on the page the document stands: the element with the prose, and what belongs to it.

Doesn't look at what things are called, only at where prose, headings and links are.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from watcher.core.extract.blocks import heading_level, is_bold, is_data_table
from watcher.core.extract.links import leads_elsewhere
from watcher.core.extract.tree import Node, content, walk, weigh

_MOST = 0.9
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_TITLE_SIZE = 1500
_PARAGRAPH = 50
_PASSAGE = 200
_TEXTS = frozenset(("p", "ul", "ol", "dl", "li", "blockquote", "pre", "h1", "h2", "h3"))
Note = Callable[[str, Node], None]


def find_region(top: Node, host: str, note: Note) -> Node:
    """The part of the measured tree that is the document, measured too; ``note`` is told what is left outside.
    ``host`` is the page's own.

    It starts from the page's one main element (else everything), goes down while nine tenths of the
    prose stand in one child, and then up again for the title and date before and the prose after.
    """
    start = _main(top)
    region = start
    while start.prose:
        inner = next((child for child in region.elements() if child.prose >= _MOST * start.prose), None)
        if inner is None or _is_text(inner):
            break
        region = inner
    # A page that marks its main part means it: what stands outside must be more than a sentence.
    least = _PARAGRAPH if start is top else max(_PASSAGE, start.prose // 20)
    kept: list[Node | str] = [region]
    titled = _holds(region, "h1")
    for above in [region, *region.ancestors()]:
        parent = above.parent
        if above is top or parent is None:
            break
        place = next(index for index, child in enumerate(parent.children) if child is above)
        inside = start is not top and start in (parent, *parent.ancestors())
        before = [child for child in parent.children[:place] if _introduces(child, inside, titled)]
        after = [child for child in parent.children[place + 1 :] if _continues(child, host, inside, start.prose, least)]
        titled = titled or any(_holds(child, "h1") for child in before if isinstance(child, Node))
        # In elements of their own: loose text of one level must not run into that of another.
        kept = [*_wrapped(before), *kept, *_wrapped(after)]
    _tell(top, {id(child) for node in kept if isinstance(node, Node) for child in (node, *node.elements())}, note)
    return region if len(kept) == 1 else _element(kept)


def _wrapped(children: list[Node | str]) -> list[Node]:
    return [_element(children)] if children else []


def _element(children: list[Node | str]) -> Node:
    """A new element around measured ones, measured itself."""
    node = Node("div", {}, children=children)
    weigh(node)
    return node


def _main(top: Node) -> Node:
    """The main element, or the only article, if it holds most of the prose."""
    found = top
    for node in walk(top):
        if (node.tag == "main" or node.get("role") == "main") and node.prose >= 0.6 * top.prose:
            found = node
    if found is not top:
        return found
    return next((node for node in walk(top) if node.tag == "article" and node.prose >= 0.75 * top.prose), top)


def _is_text(node: Node) -> bool:
    """Whether an element is a piece of text rather than a part of the page."""
    if node.tag == "table":
        return is_data_table(node)
    if node.tag == "td":  # of a table that lays out the page: a column
        return False
    return not node.block or node.tag in _TEXTS or not any(child.block for child in node.elements())


def _holds(node: Node, tag: str) -> bool:
    return any(child.tag == tag for child in walk(node))


def _headed(node: Node) -> bool:
    """Whether an element begins a part of its own, as a section does and a promotion or a testimonial rarely."""
    return any(heading_level(child) or is_bold(child) for child in walk(node))


def _list_of_links(node: Node, host: str) -> bool:
    return node.links >= 3 and node.linked * 10 >= node.text * 6 and not leads_elsewhere(node, host)


def _loose(text: str, inside: bool) -> bool:
    """Whether text that stands in no element of its own belongs to the document."""
    return bool(text.strip()) and (inside or len(text) >= _PARAGRAPH)


def _introduces(node: Node | str, inside: bool, titled: bool) -> bool:
    """Whether something before the prose is the document's title, date or opening."""
    if isinstance(node, str):
        return _loose(node, inside)
    if inside or not node.text:
        return bool(node.text)
    if titled or node.links > 3:
        return False
    if node.prose >= max(_PARAGRAPH, 0.6 * node.text) and not node.buttons:
        return True
    return node.text <= _TITLE_SIZE and _titles_or_dates(node)


def _titles_or_dates(node: Node) -> bool:
    return any(child.tag in ("h1", "h2") for child in walk(node)) or bool(_YEAR.search(content(node, _TITLE_SIZE)))


def _continues(node: Node | str, host: str, inside: bool, prose: int, least: int) -> bool:
    """Whether something after the prose still is the document: more prose, and nothing to press."""
    if isinstance(node, str):
        return _loose(node, inside)
    if inside or not node.text:
        return bool(node.text) and (not node.buttons or node.prose >= 0.02 * prose)
    if _list_of_links(node, host):
        return False
    if node.prose < _PASSAGE and node.tag not in _TEXTS and not _headed(node):
        return leads_elsewhere(node, host)
    return node.prose >= max(least, 0.1 * prose if node.buttons else 0) or leads_elsewhere(node, host)


def _tell(top: Node, kept: set[int], note: Note) -> None:
    """Note the largest elements that hold nothing of what is kept."""
    holding = set(kept)
    stack = [top]
    order: list[Node] = []
    while stack:
        node = stack.pop()
        order.append(node)
        if id(node) not in kept:
            stack.extend(reversed(node.elements()))
    for node in reversed(order):
        if id(node) in holding and node.parent is not None:
            holding.add(id(node.parent))
    for node in order:
        if id(node) not in holding and (node.parent is None or id(node.parent) in holding):
            note("outside the document", node)
