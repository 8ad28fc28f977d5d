"""Which heading is the document's own title, and so no section.

A page that holds several documents has no such title: each of theirs is a section of level 1.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from watcher.core.late import late
from watcher.core.sections.dates import is_date_line
from watcher.core.sections.headings import Heading
from watcher.core.sections.lines import ends_open, is_short, starts_like_title
from watcher.core.sections.numbers import split_number
from watcher.core.text import words
from watcher.model import Block, BlockKind

_DOCUMENT = re.compile(
    r"polic(?:y|ies)|notice|terms|agreement|statement|conditions|privacy|addendum|sub-?processors|guidelines|charter"
    r"|datenschutz|bedingungen|\bagb\b|erklärung|richtlinie|politique|confidentialité|mentions légales|charte"
    r"|política|privacidad|términos|aviso|condiciones|privacidade|termos|informativa|condizioni|beleid|voorwaarden"
    r"|verklaring|polityka|regulamin|politik|villkor|политика|соглашение|プライバシー|規約|ポリシー|方針|隐私|隱私|政策|协议|条款"
    r"|नीति|गोपनीयता|शर्तें|약관|방침|นโยบาย|ข้อกำหนด|เงื่อนไข|سياسة|شروط|מדיניות",
    re.IGNORECASE,
)
# Sections speak of the document; a document's own title doesn't begin like this.
_ABOUT = late(
    r"(?:changes?|updates?|modifications?|amendments?|acceptance|scope|applicab|how|what|when|where|who|why|your|our|about"
    r"|contact|other|additional|purpose|introduction|questions|version|history|this|these|änderung|geltung|modification"
    r"|cambios|alteraç|modifiche|wijzig)",
    re.IGNORECASE,
)
_OWN_SECTIONS = 2  # headings that a document on a page of several has at least
_BEFORE = 12  # short lines (dates, labels, crumbs) that may stand over a title
_FIRST = 3  # lines among which one without any mark of a heading may be the title


def title_index(parts: Sequence[Heading | Block], page_title: str) -> int | None:
    """Where in ``parts`` the title stands, or None. ``page_title`` is what the page calls itself."""
    for index, part in enumerate(parts[: _BEFORE + 1]):
        if isinstance(part, Heading):
            return index if _is_title(part, parts[index + 1 :], page_title) else None
        if is_date_line(part.text):
            continue
        if index < _FIRST and _reads_as_title(part) and index + 1 < len(parts):
            return index
        if not is_short(part.text):
            return None
    return None


def _reads_as_title(block: Block) -> bool:
    """A first line that no heading rule took, because no prose follows it."""
    text = block.text
    if block.kind is not BlockKind.PARAGRAPH or not is_short(text, 12) or not starts_like_title(text):
        return False
    return ends_open(text) and split_number(text)[0] is None and bool(_DOCUMENT.search(text))


def _is_title(heading: Heading, after: Sequence[Heading | Block], page_title: str) -> bool:
    if heading.number or heading.rest or heading.document:
        return False
    named = bool(_DOCUMENT.search(heading.text)) or _names_page(heading.text, page_title)
    if not heading.tag:
        return named
    others = [part for part in after if isinstance(part, Heading)]
    if not any(other.tag and other.tag <= heading.tag for other in others):
        return named or heading.tag == 1
    return named and not (_parent(heading, others[0]) and _more_documents(heading, others))


def _names_page(text: str, page_title: str) -> bool:
    wanted = words(text)
    return bool(wanted) and " ".join(wanted) in " ".join(words(page_title))


def _parent(heading: Heading, first: Heading) -> bool:
    return not first.tag or first.tag > heading.tag


def _more_documents(heading: Heading, others: Sequence[Heading]) -> bool:
    """Whether a later heading as strong as the first names a document and has sections of its own."""
    return any(
        _names_other_document(heading, other)
        and all(_parent(other, below) for below in others[at + 1 : at + 1 + _OWN_SECTIONS])
        for at, other in enumerate(others[:-_OWN_SECTIONS])
    )


def _names_other_document(heading: Heading, other: Heading) -> bool:
    if other.tag != heading.tag or other.number or words(other.text) == words(heading.text):
        return False
    return bool(_DOCUMENT.search(other.text)) and not _ABOUT.match(other.text)
