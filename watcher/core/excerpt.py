"""Cuts texts and changes to the words that matter, at word boundaries.

Does not escape anything and does not know any output format.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from dataclasses import replace
from typing import NamedTuple

from watcher.core.text import sentences, words
from watcher.model import Op, Span

ELLIPSIS = "…"
_NEAR = 500  # where the ends of a sentence are looked for
_JOINERS = "\u200c\u200d"


class Window(NamedTuple):
    """How much of a change is shown, in characters.

    ``context`` is kept on each side of what changed, ``run`` of any one run of changed words, and
    ``total`` of everything together (give or take the ellipses). With ``sentence`` the context ends
    where the sentence does.
    """

    context: int = 46
    run: int = 200
    total: int = 420
    sentence: bool = True


PHONE = Window()


class _Cluster(NamedTuple):
    """Changed runs that stand close together, with the unchanged text on both sides of them."""

    before: str
    body: tuple[Span, ...]
    after: str


def head(text: str, limit: int) -> str:
    """The beginning of ``text`` in at most ``limit`` characters, the ellipsis of a cut included."""
    if len(text) <= limit:
        return text
    room = max(limit - 2, 1)
    space = text.rfind(" ", room // 2, room + 1)
    if space > 0:
        return f"{text[:space].rstrip()} {ELLIPSIS}"
    return text[: _letter_start(text, room)] + ELLIPSIS


def tail(text: str, limit: int) -> str:
    """The end of ``text`` in at most ``limit`` characters, the ellipsis of a cut included."""
    if len(text) <= limit:
        return text
    start = len(text) - max(limit - 2, 1)
    space = text.find(" ", start, start + limit // 2)
    if space > 0:
        return f"{ELLIPSIS} {text[space:].lstrip()}"
    return ELLIPSIS + text[_letter_start(text, start) :]


def excerpt(spans: Iterable[Span], window: Window = PHONE, hints: frozenset[str] = frozenset()) -> tuple[Span, ...]:
    """``spans`` cut to the words around what changed.

    Where not everything fits, the places whose changed words are among ``hints`` (folded words) go
    first, then those that come first in the text; what is shown stays in the order of the text.
    """
    merged = _merge(spans)
    clusters = _clusters(merged, window)
    if not clusters:
        return tuple(replace(span, text=head(span.text, window.context * 2)) for span in merged[:1])
    shown = _choose(clusters, window, hints)
    first, last = clusters[shown[0]], clusters[shown[-1]]
    before, after = first.before, last.after
    if window.sentence:
        before, after = _sentence_start(before), _sentence_end(after)
    # What one side does not need goes to the other.
    room_before = max(window.context, 2 * window.context - len(after))
    room_after = max(window.context, 2 * window.context - len(before))
    cut_before = len(before) < len(first.before) or shown[0] > 0
    cut_after = len(after) < len(last.after.rstrip()) or shown[-1] < len(clusters) - 1
    result = [Span(Op.EQUAL, _mark_start(tail(before, room_before), cut_before))]
    for place, index in enumerate(shown):
        cluster = clusters[index]
        result += _clip(cluster.body, window.total)
        if place == len(shown) - 1:
            result.append(Span(Op.EQUAL, _mark_end(head(after, room_after), cut_after)))
        else:
            following = clusters[shown[place + 1]].before
            result.append(Span(Op.EQUAL, _bridge(cluster.after, following, window.context)))
    return _merge(result)


def _letter_start(text: str, at: int) -> int:
    """``at``, or a little before it where it would cut a letter from its accents."""
    for _ in range(8):
        if at <= 0 or not (unicodedata.category(text[at])[0] == "M" or text[at] in _JOINERS):
            break
        at -= 1
    return at


def _merge(spans: Iterable[Span]) -> tuple[Span, ...]:
    """The same text with empty runs gone and neighbours of one kind joined."""
    groups: list[tuple[Op, list[str]]] = []
    for span in spans:
        if not span.text:
            continue
        if groups and groups[-1][0] is span.op:
            groups[-1][1].append(span.text)
        else:
            groups.append((span.op, [span.text]))
    return tuple(Span(op, "".join(texts)) for op, texts in groups)


def _clusters(spans: tuple[Span, ...], window: Window) -> list[_Cluster]:
    clusters: list[_Cluster] = []
    before, body = "", list[Span]()
    for index, span in enumerate(spans):
        edge = index in (0, len(spans) - 1)
        if span.op is not Op.EQUAL:
            body.append(Span(span.op, _shorten(span.text, window.run)))
        elif edge or len(span.text) > 2 * window.context + 3:
            if body:
                clusters.append(_Cluster(before, tuple(body), span.text))
            before, body = span.text, []
        else:
            body.append(span)
    if body:
        clusters.append(_Cluster(before, tuple(body), ""))
    return clusters


def _shorten(text: str, limit: int) -> str:
    """The two ends of a long text."""
    if len(text) <= limit:
        return text
    ending = tail(text, limit // 3).removeprefix(ELLIPSIS)
    return head(text, limit * 2 // 3) + ending


def _choose(clusters: list[_Cluster], window: Window, hints: frozenset[str]) -> list[int]:
    """The clusters to show, by their index and in order of the text; at least one."""

    def importance(index: int) -> tuple[int, int]:
        changed = {word for span in clusters[index].body if span.op is not Op.EQUAL for word in words(span.text)}
        return (-len(changed & hints), index)

    chosen: list[int] = []
    room = window.total
    for index in sorted(range(len(clusters)), key=importance) if hints else range(len(clusters)):
        size = sum(len(span.text) for span in clusters[index].body) + window.context
        if chosen and size > room:
            break
        chosen.append(index)
        room -= size
    return sorted(chosen)


def _clip(spans: tuple[Span, ...], limit: int) -> list[Span]:
    """The first ``limit`` characters of ``spans``."""
    kept: list[Span] = []
    for span in spans:
        if len(span.text) > limit:
            if limit > 20:
                kept.append(Span(span.op, head(span.text, limit)))
            kept.append(Span(Op.EQUAL, f" {ELLIPSIS} "))
            break
        kept.append(span)
        limit -= len(span.text)
    return kept


def _sentence_start(before: str) -> str:
    """The beginning of the sentence that a change stands in."""
    near = before[-_NEAR:]
    return near[len(near) + 1 - len(sentences(f"{near}x")[-1]) :]


def _sentence_end(after: str) -> str:
    """The rest of the sentence that a change stands in."""
    return sentences(f"x{after[:_NEAR]}")[0][1:]


def _mark_start(text: str, cut: bool) -> str:
    return f"{ELLIPSIS} {text.lstrip()}" if cut and not text.startswith(ELLIPSIS) else text


def _mark_end(text: str, cut: bool) -> str:
    return f"{text.rstrip()} {ELLIPSIS}" if cut and not text.endswith(ELLIPSIS) else text


def _bridge(after: str, before: str, context: int) -> str:
    """What stands between two places that are both shown: the words next to each of them."""
    first = head(after, context).removesuffix(ELLIPSIS).rstrip()
    second = tail(before, context).removeprefix(ELLIPSIS).lstrip()
    return f"{first} {ELLIPSIS} {second}"
