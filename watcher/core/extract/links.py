"""Lists of links inside the document's region: tables of contents, and menus that hang on its ends.

A list of links in the middle of the prose, or in the same element as paragraphs, is the policy's
own, and so are lists of other companies (partners, sub-processors).
"""

from __future__ import annotations

from urllib.parse import urlsplit

from watcher.core.extract.furniture import HEADINGS, Pruner
from watcher.core.extract.phrases import names_others
from watcher.core.extract.tree import Node, content, walk
from watcher.core.late import late

_FEW = 3
_SOCIAL = late(
    r"(?:^|\.)(?:facebook|twitter|x|instagram|linkedin|youtube|youtu|tiktok|pinterest|threads|github|discord|t|whatsapp|wa|"
    r"medium|reddit|bsky|mastodon|vk|weibo|telegram|snapchat|google|apple)\.(?:com|net|org|gg|me|be|app|social|cn)$"
)


def cut_link_lists(region: Node, host: str, pruner: Pruner) -> None:
    """Cut contents and menus from a measured region; ``host`` is the page's own."""
    if region.links < _FEW:
        return
    order = {node: place for place, node in enumerate(walk(region))}
    prose = [place for node, place in order.items() if node.block and _own_prose(node)]
    if not prose:
        return
    heading = ""
    for node in walk(region):
        doomed: set[Node] = set()
        for child in node.elements():
            if child.tag in HEADINGS:
                heading = content(child, 200)
            reason = _reason(child, host)
            if reason == "links":
                own = _is_rich(node) or names_others(heading) or leads_elsewhere(child, host)
                outer = order[child] < prose[0] or order[child] > prose[-1]
                reason = "links around the document" if outer and not own else ""
            if reason:
                pruner.note(reason, child)
                doomed.add(child)
        if doomed:
            node.children = [child for child in node.children if child not in doomed]


def _is_rich(node: Node) -> bool:
    return sum(1 for child in node.elements() if child.block and _own_prose(child)) >= 2


def _own_prose(node: Node) -> bool:
    return node.prose > 0 and node.prose > sum([child.prose for child in node.elements()])


def _reason(node: Node, host: str) -> str:
    if not node.block or node.links < _FEW or node.prose > 100 or node.linked * 10 < node.text * 7:
        return ""
    if node.tag in HEADINGS or node.tag in ("td", "tr", "table", "tbody"):
        return ""
    if any(child.tag == "h1" for child in walk(node)):
        return ""
    anchors = [child.get("href") for child in walk(node) if child.tag == "a"]
    if sum(1 for href in anchors if len(href) > 1 and _in_page(href)) * 10 >= len(anchors) * 7:
        return "contents"
    return "links"


def _in_page(href: str) -> bool:
    return href.startswith("#")


def leads_elsewhere(node: Node, host: str) -> bool:
    """Whether most links lead to other companies' sites."""
    away = 0
    anchors = [child.get("href") for child in walk(node) if child.tag == "a"]
    for href in anchors:
        try:
            other = urlsplit(href.strip()).hostname or ""
        except ValueError:
            continue
        if other and _site(other) != _site(host) and not _SOCIAL.search(other):
            away += 1
    return len(anchors) >= _FEW and away * 10 >= len(anchors) * 6


def _site(host: str) -> str:
    return ".".join(host.removeprefix("www.").split(".")[-2:])
