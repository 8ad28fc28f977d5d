"""The page as a small tree that knows how much text, link text and prose each part holds.

It may be walked, measured and cut without recursion: real pages nest deeply, and hostile ones deeper.
Nothing here reads markup or decides what is furniture.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from watcher.core.extract.elements import BUTTON
from watcher.core.text import flat


class Node:
    """An element. ``children`` holds elements and strings in order.

    Measured by ``measure``: ``text`` and ``linked`` are bytes of UTF-8 (so that scripts with few,
    heavy characters weigh what they say) of all text and of text in links; ``prose`` counts only
    text that stands in paragraphs, table cells and list items and isn't mostly links. ``run`` is the
    text of this element and the inline elements in it. ``cut_buttons`` counts the buttons that were
    cut from it, ``buttons`` these and those still there, in everything under it. ``unfolds`` is for
    ``furniture`` to say: the title of a part that can be folded.
    """

    __slots__ = (
        *("tag", "attrs", "parent", "children", "block", "text", "linked", "links", "buttons", "prose", "run"),
        *("run_linked", "within_link", "cut_buttons", "unfolds"),
    )

    def __init__(
        self,
        tag: str,
        attrs: dict[str, str],
        parent: Node | None = None,
        children: list[Node | str] | None = None,
        block: bool = True,
    ) -> None:
        self.tag = tag
        self.attrs = attrs
        self.parent = parent
        self.children: list[Node | str] = [] if children is None else children
        self.block = block
        self.text = self.linked = self.links = self.buttons = self.prose = self.run = self.run_linked = 0
        self.cut_buttons = 0
        self.within_link = self.unfolds = False

    def get(self, name: str) -> str:
        """An attribute's value, empty if it is missing."""
        return self.attrs.get(name, "")

    def elements(self) -> list[Node]:
        """The child elements."""
        return [child for child in self.children if isinstance(child, Node)]

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


def measure(top: Node) -> list[Node]:
    """Fill in what ``Node`` says is measured, for ``top`` and everything under it; all these, in reading order."""
    nodes = list(walk(top))
    for node in nodes:
        node.within_link = _is_link(node) or (node.parent is not None and node.parent.within_link)
    for node in reversed(nodes):
        weigh(node)
    return nodes


def measure_again(nodes: Sequence[Node], thinned: Iterable[Node]) -> None:
    """The same where some of ``nodes`` have lost children: only these and what is above them."""
    stale: set[Node] = set()
    for node in thinned:
        above: Node | None = node
        while above is not None and above not in stale:
            stale.add(above)
            above = above.parent
    for node in reversed([node for node in nodes if node in stale]):
        weigh(node)


def weigh(node: Node) -> None:
    """Measure one element of which everything under it is measured."""
    link = _is_link(node)
    links, buttons = int(link), node.cut_buttons + int(link and bool(BUTTON.search(node.get("class"))))
    own = text = linked = prose = run = run_linked = 0
    for child in node.children:
        if isinstance(child, str):
            own += _weight(child)
            continue
        text += child.text
        linked += child.linked
        links += child.links
        buttons += child.buttons
        prose += child.prose
        if not child.block:
            run += child.run
            run_linked += child.run_linked
    node.text, node.run, node.links, node.buttons = text + own, run + own, links, buttons
    own_linked = own if node.within_link else 0
    node.linked, node.run_linked = linked + own_linked, run_linked + own_linked
    node.prose = prose + _prose(node) if node.block else prose


def _is_link(node: Node) -> bool:
    return node.tag == "a" and "href" in node.attrs


def _weight(text: str) -> int:
    """Bytes of UTF-8, white space folded."""
    if text.isspace():
        return 0
    shown = flat(text)
    return len(shown) if shown.isascii() else len(shown.encode("utf-8", "replace"))


def _prose(node: Node) -> int:
    plain = node.run - node.run_linked
    if plain >= 50 and plain >= node.run_linked:
        return node.run
    return plain if node.tag in ("td", "li", "dd") and plain >= 8 else 0
