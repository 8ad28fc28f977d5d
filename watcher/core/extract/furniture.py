"""What isn't policy text, told by what an element *is*: its tag, role, name and how it is shown.

Each rule looks at one element; where the element stands in the page is the business of ``region``.
Every rule but the plainest has a bound on how much prose the element may hold, because policies do
stand in footers, asides, forms and things called "modal".
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence

from watcher.core.extract.legal import reads_like_clause
from watcher.core.extract.names import (
    CONSENT,
    FADING,
    HIDING,
    ICON,
    MAYBE_CONSENT,
    NAMES,
    ROLES,
    TAGS,
    UNSEEN,
    reasons_of,
    words_of,
)
from watcher.core.extract.phrases import is_consent_button, is_label, speaks_of_cookies
from watcher.core.extract.tree import Node, content, walk
from watcher.core.text import tidy
from watcher.model import Removed

HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
_NEVER = frozenset(("select", "option", "optgroup", "textarea", "input", "template", "rp", "menu"))
_BY_TAG = frozenset(("noscript", "noframes", "button", "form", *_NEVER, *TAGS))
_PLAIN_TEXT = frozenset(("body", "main", "article", "tr", "td", "th", "li", "p", "dd", "dt", *HEADINGS))
# What an id may say too. Sections of a policy have ids like "sharing", "feedback", "related-companies".
_BY_ID = frozenset(("menu", "page header", "page footer", "breadcrumb", "contents"))
_FIELDS = frozenset(("form", "input", "select", "textarea", "button"))
_SLIGHT = ("dialog", "promotion", "page footer")
_SHARE = 0.35
_SENTENCES = 200
_EXCERPT = 200
# Bounds on the search for consent dialogs: bytes of text in one, buttons looked at.
_FOLDED = 2
_FOLDING = ("label", "button")
_DIALOG = 6000
_BUTTONS = 20


class Pruner:
    """Takes furniture off a measured tree. ``removed`` is what went, in page order.

    ``_amid``, ``_before`` and ``_after`` are about the element being looked at: is there prose both
    before and after it in its parent, and which elements stand next to it?
    """

    def __init__(self, top: Node, nodes: Sequence[Node]) -> None:
        """``nodes``: all elements from ``top`` down, in reading order."""
        self.removed: list[Removed] = []
        self._all = max(top.prose, 1)
        self._controlled = _controlled(nodes)
        _mark_folded(nodes)
        self._amid = False
        self._before: Node | None = None
        self._after: Node | None = None
        self._asking = self._consent_dialogs(nodes)

    def prune(self, top: Node) -> list[Node]:
        """Cut every element for which a rule gives a reason; what is cut isn't looked into. What it was cut from."""
        return [node for node in walk(top) if self._thin(node)]

    def _thin(self, node: Node) -> bool:
        elements = node.elements()
        prose = [place for place, child in enumerate(elements) if child.prose]
        doomed: set[Node] = set()
        for place, child in enumerate(elements):
            self._amid = bool(prose) and prose[0] < place < prose[-1]
            self._before = elements[place - 1] if place else None
            self._after = elements[place + 1] if place + 1 < len(elements) else None
            if reason := self._reason(child):
                self.note(reason, child)
                node.cut_buttons += reason in ("controls", "form")
                doomed.add(child)
        if doomed:
            node.children = [child for child in node.children if child not in doomed]
        return bool(doomed)

    def note(self, reason: str, node: Node) -> None:
        """Write down that ``node`` goes."""
        text = tidy(content(node, 2 * _EXCERPT))
        if text:
            self.removed.append(Removed(reason, text[:_EXCERPT]))

    def _reason(self, node: Node) -> str:
        if not node.attrs and node.tag not in _BY_TAG and id(node) not in self._asking:
            return ""
        for rule in _RULES:
            reason = rule(self, node)
            if reason:
                return reason
        return ""

    def share(self, node: Node) -> float:
        """Which part of the page's prose stands in ``node``."""
        return node.prose / self._all

    def _plain(self, node: Node) -> str:
        if node.tag in _NEVER:
            return "controls"
        if node.tag == "noscript" and self.share(node) < 0.5:
            return "no script"
        if node.tag == "noframes" and self.share(node) < 0.5:
            return "no frames"
        return ""

    def _button(self, node: Node) -> str:
        if node.tag != "button" and node.get("role") != "button":
            return ""
        if node.tag != "button" and node.prose > _SENTENCES:
            return ""
        if any(above.tag in HEADINGS or above.tag in ("summary", "dt") for above in node.ancestors()):
            return ""
        if any(child.tag in HEADINGS for child in walk(node)) or node.get("aria-controls") in self._controlled:
            return ""
        body = self._after
        if node.unfolds:
            return ""
        if "aria-expanded" in node.attrs and body is not None and body.text > node.text and not _mostly_links(body):
            return ""
        return "controls"

    def _consent_dialogs(self, nodes: Sequence[Node]) -> set[int]:
        """Parts that speak of cookies and have a button to accept or refuse them, whatever their names."""
        # A button that unfolds something asks nothing: in a cookie policy it is the title of a clause.
        asking = (node for node in nodes if _pressable(node) and "aria-expanded" not in node.attrs)
        buttons = [node for node in asking if is_consent_button(_label(node))]
        found: set[int] = set()
        for button in buttons[:_BUTTONS]:
            dialog = None
            for above in button.ancestors():
                if above.text > _DIALOG or self.share(above) >= 0.5 or above.tag in _PLAIN_TEXT or _has(above, "h1"):
                    break
                if above.prose and speaks_of_cookies(content(above, 2 * _EXCERPT)):
                    dialog = above
            if dialog is not None:
                found.add(id(dialog))
        return found

    def _consent(self, node: Node) -> str:
        if id(node) in self._asking:
            return "cookie banner"
        if not node.block or self.share(node) >= 0.5 or node.tag in _PLAIN_TEXT:
            return ""
        if not _has_name(node):
            return ""
        name = f"{node.get('id')} {node.get('class')}"
        if CONSENT.search(name) or (MAYBE_CONSENT.search(name) and any(_pressable(child) for child in walk(node))):
            return "cookie banner"
        return ""

    def _landmark(self, node: Node) -> str:
        reason = ROLES.get(node.get("role").lower()) or TAGS.get(node.tag, "")
        if node.get("aria-modal") == "true":
            reason = "dialog"
        if not reason or self.share(node) >= _SHARE:
            return ""
        if reason == "page header" and _titles(node):
            return ""
        if reason in ("status", "aside") and self._amid and not _mostly_links(node):
            return ""
        if reason == "status" and node.prose > _SENTENCES:
            return ""
        if reason in ("aside", "page footer") and _in_document(node) and (_worth(node) or _clause(node)):
            return ""
        return reason

    def _form(self, node: Node) -> str:
        if node.tag != "form" or self.share(node) >= 0.1:
            return ""
        return "form" if node.prose < 4 * _SENTENCES else ""

    def _field_label(self, node: Node) -> str:
        if node.tag != "label" or node.text > 120 or node.prose or "for" not in node.attrs or node.unfolds:
            return ""
        return "controls"

    def _unfolds(self, node: Node) -> bool:
        """Whether hidden text is the closed body of an accordion or a tab's panel."""
        if node.get("id") in self._controlled or (node.get("role") == "tabpanel" and node.prose):
            return True
        before = self._before
        if before is None or not node.text or _mostly_links(node):
            return False
        return any(
            other.tag in HEADINGS or other.tag == "summary" or "aria-expanded" in other.attrs or other.unfolds
            for other in walk(before)
        )

    def _hidden(self, node: Node) -> str:
        style = node.get("style")
        if ("hidden" in node.attrs and node.get("hidden") != "until-found") or HIDING.search(style):
            return "" if _worth(node) or self._unfolds(node) else "hidden"
        if FADING.search(style) and not node.prose and not _substance(node):
            return "hidden"
        if node.get("aria-hidden") == "true" and not _substance(node) and not self._unfolds(node):
            idle = node.block or ICON.search(node.get("class")) or not any(map(str.isalnum, content(node, 200)))
            return "hidden" if idle else ""
        if node.text <= 160 and UNSEEN.search(words_of(node.get("class"))):
            return "hidden"
        return ""

    def _icon(self, node: Node) -> str:
        """The name of a picture in an icon font ("chevron_right")."""
        if node.block or not node.text or node.text > 40 or node.tag not in ("i", "span", "em"):
            return ""
        drawn = ICON.search(node.get("class")) and re.fullmatch(r"[a-z0-9_]+|\W*|.", tidy(content(node, 80)))
        return "hidden" if drawn else ""

    def _named(self, node: Node) -> str:
        if not node.block or node.tag in _PLAIN_TEXT or not _has_name(node):
            return ""
        said = _reasons(node.get("class")) | (_reasons(node.get("id")) & _BY_ID)
        reason = next((reason for reason, _ in NAMES if reason in said), "") if said else ""
        return reason if reason and self._may_go(node, reason) else ""

    def _may_go(self, node: Node, reason: str) -> bool:
        """A name alone cuts only what holds no prose to speak of and doesn't stand amid prose."""
        if self.share(node) >= _SHARE:
            return False
        if _mostly_links(node):
            return True
        if reason in ("promotion", "dialog") and _clause(node):
            return False
        if node.prose > _SENTENCES and not (
            reason in ("dialog", "promotion", "page footer") and self.share(node) < 0.05
        ):
            return False
        if any(above.tag in _PLAIN_TEXT for above in node.ancestors() if above.tag not in ("body", "main", "article")):
            return False
        return not self._amid


_RULES: tuple[Callable[[Pruner, Node], str], ...] = (
    Pruner._plain,
    Pruner._consent,
    Pruner._button,
    Pruner._landmark,
    Pruner._hidden,
    Pruner._icon,
    Pruner._form,
    Pruner._field_label,
    Pruner._named,
)


def _controlled(nodes: Iterable[Node]) -> set[str]:
    """The ids of parts of a document that something opens: an accordion's bodies, a tab's panels."""
    titles = {node.get("aria-controls") for node in nodes if "aria-controls" in node.attrs and _opens(node)}
    if not titles:
        return set()
    return {node.get("id") for node in nodes if node.get("id") in titles and node.prose and not _mostly_links(node)}


def _mark_folded(nodes: Iterable[Node]) -> None:
    """Find the titles of folded parts that don't declare themselves: buttons, and labels of tick boxes,
    that stand before the text which they unfold. One alone may be any button."""
    found: dict[str, list[Node]] = {}
    for node in dict.fromkeys(node.parent for node in nodes if node.tag in _FOLDING):
        elements = node.elements() if node else []
        for before, title, body in zip([None, *elements], elements, elements[1:], strict=False):
            if _may_unfold(before, title) and body.prose >= 40 and not _mostly_links(body) and body.tag != "form":
                found.setdefault(title.tag, []).append(title)
    for titles in found.values():
        for title in titles:
            title.unfolds = len(titles) >= _FOLDED


def _may_unfold(before: Node | None, title: Node) -> bool:
    if title.tag not in _FOLDING or not 2 <= title.text <= 160 or title.links:
        return False
    if is_label(content(title, 200)):
        return False
    if title.tag == "label":
        return before is not None and before.tag == "input" and before.get("type") in ("checkbox", "radio")
    return title.tag == "button" and "aria-expanded" not in title.attrs


def _opens(node: Node) -> bool:
    return "aria-expanded" in node.attrs or node.get("role") == "tab" or node.tag == "button"


def _in_document(node: Node) -> bool:
    return any(above.tag in ("main", "article") or above.get("role") == "main" for above in node.ancestors())


def _titles(node: Node) -> bool:
    """Whether a header holds the document's title rather than the site's."""
    if _in_document(node):
        return not _mostly_links(node)
    return node.links <= 3 and _has(node, "h1")


def _has(node: Node, tag: str) -> bool:
    return any(child.tag == tag for child in walk(node))


def _label(node: Node) -> str:
    return tidy(content(node, 80)) or node.get("value")


def _pressable(node: Node) -> bool:
    if node.tag == "input":
        return node.get("type") in ("submit", "button")
    return node.tag == "button" or node.get("role") == "button"


def _mostly_links(node: Node) -> bool:
    return node.links >= 2 and node.linked * 2 >= node.text


def _clause(node: Node) -> bool:
    """Whether a few lines of prose say what policies say, and there is nothing to press or to fill in."""
    if (
        node.text - node.linked < 30
        or node.buttons
        or _mostly_links(node)
        or any(child.tag in _FIELDS for child in walk(node))
    ):
        return False
    return reads_like_clause(content(node, 2000))


def _worth(node: Node) -> bool:
    return node.prose >= _SENTENCES and not _mostly_links(node)


def _substance(node: Node) -> bool:
    return _worth(node) or any(child.tag in HEADINGS for child in walk(node))


def _has_name(node: Node) -> bool:
    return bool(node.attrs) and ("class" in node.attrs or "id" in node.attrs)


def _reasons(names: str) -> frozenset[str]:
    return frozenset().union(*map(reasons_of, names.split()))
