"""Whether a sentence that came or went is policy prose, or something a page shows around it.

Menu words, "Sign in", teasers, tickers and pointers to other pages say nothing that binds anyone.
"""

from __future__ import annotations

import re

from watcher.core.materiality.dates import without
from watcher.core.materiality.edits import Edit, plain_words
from watcher.core.materiality.signals.base import Lens
from watcher.core.materiality.vocabulary import UNSPACED
from watcher.model import BlockKind

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
_BINDING = ("permission", "duty", "negation", "share", "sell", "training", "payment", "incorporated", "prohibition")
_ENOUGH = 6  # words of a sentence
_SHORT = 4
_CJK = 8


def is_prose(edit: Edit, lens: Lens) -> bool:
    """A sentence with a verb in it, or a table row or list item under a lead-in or on recipients."""
    text = without(edit.text)
    count = len(plain_words(text))
    if lens.language in UNSPACED:
        return count >= _CJK
    if lens.concept("verb").search(text) or not _knows_verbs(lens):
        return count >= _ENOUGH or (count >= _SHORT and (text.rstrip().endswith(".") or _introduced(edit)))
    if _FURNITURE.search(text) and count < _ENOUGH:
        return False
    return _introduced(edit) and count >= 1


def _knows_verbs(lens: Lens) -> bool:
    return lens.concept("verb").pattern != "(?!)"


def _introduced(edit: Edit) -> bool:
    return edit.place.block is BlockKind.ITEM and edit.place.lead.rstrip().endswith((":", "："))


def is_boilerplate(edit: Edit, lens: Lens) -> bool:
    """A pointer to another page, a greeting, a line that says what the page is: nobody is bound by it."""
    text = edit.text
    count = len(plain_words(text))
    if _FURNITURE.search(text) and count <= 12 and not lens.concept("prohibition").search(text):
        return True
    pointer = lens.concept("pointer")
    rest = pointer.sub(" ", text)
    if rest == text and not lens.concept("explanatory").search(text):
        return False
    return not any(lens.concept(name).search(rest) for name in _BINDING)
