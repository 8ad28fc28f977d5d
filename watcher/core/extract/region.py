"""Where on the page the document stands: the element with the prose, and what belongs to it.

Doesn't look at what things are called, only at where prose, headings and links are.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from watcher.core.extract.links import leads_elsewhere
from watcher.core.extract.tree import Node, content, walk

_MOST = 0.9
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_TITLE_SIZE = 1500
Note = Callable[[str, Node], None]


def find_region(top: Node, host: str, note: Note) -> Node:
    """The part of the measured tree that is the document; ``note`` is told what is left outside.
    ``host`` is the page's own.

    It starts from the page's one main element (else everything), goes down while nine tenths of the
    prose stand in one child, and then up again for the title and date before and the prose after.
    """
    start = _main(top)
    region = start
    while start.prose:
        inner = next((child for child in region.elements() if child.prose >= _MOST * start.prose), None)
        if inner is None or not inner.block:
            break
        region = inner
    kept: list[Node] = [region]
    titled = _holds(region, "h1")
    for above in [region, *region.ancestors()]:
        if above is top or above.parent is None:
            break
        place = next(index for index, child in enumerate(above.parent.children) if child is above)
        inside = start is not top and start in (above.parent, *above.parent.ancestors())
        before, after = above.parent.children[:place], above.parent.children[place + 1 :]
        kept[:0] = [child for child in before if isinstance(child, Node) and _introduces(child, host, inside, titled)]
        kept += [child for child in after if isinstance(child, Node) and _continues(child, host, inside, start.prose)]
        titled = titled or any(_holds(node, "h1") for node in kept)
    whole = {id(node) for node in kept}
    _tell(top, whole, note)
    return kept[0] if len(kept) == 1 else Node("div", {}, children=list(kept), prose=top.prose)


def _main(top: Node) -> Node:
    """The main element, or the only article, if it holds most of the prose."""
    found = top
    for node in walk(top):
        if (node.tag == "main" or node.get("role") == "main") and node.prose >= 0.6 * top.prose:
            found = node
    if found is not top:
        return found
    return next((node for node in walk(top) if node.tag == "article" and node.prose >= 0.75 * top.prose), top)


def _holds(node: Node, tag: str) -> bool:
    return any(child.tag == tag for child in walk(node))


def _list_of_links(node: Node, host: str) -> bool:
    return node.links >= 3 and node.linked * 10 >= node.text * 6 and not leads_elsewhere(node, host)


def _introduces(node: Node, host: str, inside: bool, titled: bool) -> bool:
    """Whether something before the prose is the document's title, date or opening."""
    if inside or not node.text:
        return bool(node.text)
    if _list_of_links(node, host):
        return False
    if titled or node.text > _TITLE_SIZE or node.links > 3:
        return False
    return any(child.tag in ("h1", "h2") for child in walk(node)) or bool(_YEAR.search(content(node, _TITLE_SIZE)))


def _continues(node: Node, host: str, inside: bool, prose: int) -> bool:
    """Whether something after the prose still is the document: more prose, and nothing to press."""
    if inside or not node.text:
        return bool(node.text) and (not node.buttons or node.prose >= 0.02 * prose)
    if _list_of_links(node, host):
        return False
    return node.prose >= max(50, 0.1 * prose if node.buttons else 0) or leads_elsewhere(node, host)


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
