"""Whether a sentence that came or went is policy prose, or something a page shows around it.

Menu words, "Sign in", teasers, tickers and pointers to other pages say nothing that binds anyone.
"""

from __future__ import annotations

import re

from watcher.core.materiality.dates import without
from watcher.core.materiality.edits import Edit, plain_words
from watcher.core.materiality.signals.base import Lens
from watcher.core.materiality.vocabulary import UNSPACED
from watcher.model import BlockKind, Level

_FURNITURE = re.compile(
    r"\b(?:sign (?:in|up|out)|log ?(?:in|out)|subscribe|menu|skip to|back to top|search|home ?page"
    r"|cookie (?:settings|preferences)|manage cookies|accept all|reject all"
    r"|all rights reserved|copyright|©|share this|related articles?|was this (?:helpful|article)|give feedback"
    r"|table of contents|on this page|in this article|next|previous"
    r"|read more|learn more|show more|load more|download (?:the )?(?:pdf|app)|print|follow us|contact sales"
    r"|get started|try (?:it )?(?:now|free)|book a demo|careers|blog|newsroom"
    r"|opens? in (?:a )?new (?:tab|window)|feedback|press|sitemap|language|select your|copy (?:as|page)|view (?:as"
    r"|page)|mehr erfahren|anmelden|connexion|s'inscrire|iniciar sesión"
    r"|entrar|accedi|inloggen)\b",
    re.IGNORECASE,
)
_BINDING = ("permission", "duty", "negation", "share", "sell", "training", "incorporated", "prohibition")
_STOP = re.compile(r"[.!?:;,。)\"']\s*$")
_FULL_STOP = re.compile(r"[.。]\W*$")
_ENOUGH = 6  # words of a sentence
_PLENTY = 15
_SHORT = 4
_CJK = 8
_LEFT = 3  # words beside a menu entry


def is_prose(edit: Edit, lens: Lens) -> bool:
    """A sentence with a verb in it, or a table row or list item under a lead-in or on recipients."""
    text = without(edit.text)
    count = len(plain_words(text))
    if lens.language in UNSPACED:
        return count >= _CJK
    if lens.has("verb", text) or not _knows_verbs(lens):
        teaser = (
            edit.place.block is BlockKind.PARAGRAPH
            and count < _PLENTY
            and not _STOP.search(text)
            and not _binds(text, lens)
        )
        return (count >= _ENOUGH and not teaser) or (
            count >= _SHORT and (text.rstrip().endswith(".") or _introduced(edit))
        )
    if _FURNITURE.search(text) and count < _ENOUGH:
        return False
    return _introduced(edit) and count >= 1


def is_curt(edit: Edit, level: Level, lens: Lens) -> bool:
    """A statement too short to be told from a menu by its words, where a rule says that it matters.

    ``level`` is that of the gravest signal: "We sell data.", "No refunds.", but not "See pricing".
    """
    text = without(edit.text)
    stopped, ours = _FULL_STOP.search(text) is not None, lens.has("our_name", text)
    if level < Level.MEDIUM or _FURNITURE.search(text) or not (stopped or ours):
        return False
    return level >= Level.HIGH or (
        stopped and (len(plain_words(text)) >= _SHORT or lens.has("verb", text) or _binds(text, lens))
    )


def _knows_verbs(lens: Lens) -> bool:
    return lens.concept("verb").pattern != "(?!)"


def _introduced(edit: Edit) -> bool:
    return edit.place.block is BlockKind.ITEM and edit.place.lead.rstrip().endswith((":", "："))


def is_boilerplate(edit: Edit, lens: Lens) -> bool:
    """A pointer to another page, a greeting, a line that says what the page is: nobody is bound by it."""
    text = edit.text
    if len(plain_words(_FURNITURE.sub(" ", text))) <= _LEFT and _FURNITURE.search(text):
        return True
    pointer = lens.concept("pointer")
    rest = pointer.sub(" ", text)
    if rest == text and not lens.has("explanatory", text):
        return False
    return not _binds(rest, lens)


def is_pointer(edit: Edit, lens: Lens) -> bool:
    """A sentence that sent the reader elsewhere, and still does no more."""
    pointer = lens.concept("pointer")
    texts = (edit.old.text, edit.new.text)
    return all(pointer.search(text) and not _binds(pointer.sub(" ", text), lens) for text in texts)


def _binds(text: str, lens: Lens) -> bool:
    return any(lens.has(name, text) for name in _BINDING)
