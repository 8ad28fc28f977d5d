"""Which headings of a page open a document of their own, where one page holds several.

Pages that are put together ("all our terms") set the documents' titles like any capital or bold line, and
count the sections of each anew. Two such titles are needed: what stands alone is the page's own title.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from itertools import pairwise

from watcher.core.sections.headings import LOOKS, Heading
from watcher.core.text import words
from watcher.model import Block

_DOCUMENT = re.compile(
    r"polic(?:y|ies)|notice|terms|agreement|statement|conditions|addendum|guidelines|charter|licen[cs]e"
    r"|datenschutzerklärung|datenschutzhinweise|bedingungen|\bagb\b|richtlinie|politique|mentions légales|charte"
    r"|política|términos|aviso|condiciones|termos|condições|informativa|condizioni|beleid|voorwaarden|verklaring"
    r"|polityka|regulamin|politik|villkor|политика|соглашение|規約|ポリシー|方針|政策|协议|条款|약관|방침|नीति|शर्तें",
    re.IGNORECASE,
)
_ABOUT = re.compile(
    r"(?:changes?|updates?|modifications?|amendments?|acceptance|scope|how|what|when|where|who|why|our|these|this"
    r"|about|other|additional|entire|incorporat|änderung|modification|cambios|alteraç|modifiche|wijzig)",
    re.IGNORECASE,
)
_WORDS = 9  # of a document's title
_OWN = 2  # sections that a document has at least
_LEAST = 2  # documents on a page that holds several


def marked(parts: Sequence[Heading | Block]) -> list[Heading | Block]:
    """The parts with the titles of documents marked as such, where at least two are set alike."""
    headings = [part for part in parts if isinstance(part, Heading)]
    titled = [at for at, heading in enumerate(headings) if _titled(heading)]
    alike: dict[tuple[int, str], dict[int, tuple[str, ...]]] = defaultdict(dict)
    for at, end in pairwise([*titled, len(headings)]):
        heading = headings[at]
        if _own_sections(heading, headings[at + 1 : end]):
            alike[heading.tag, heading.look][id(heading)] = tuple(words(heading.text))
    found = next((group for group in alike.values() if len(set(group.values())) >= _LEAST), {})
    return [part._replace(document=True) if isinstance(part, Heading) and id(part) in found else part for part in parts]


def _titled(heading: Heading) -> bool:
    if heading.number or heading.rest or heading.depth or heading.text.endswith("?"):
        return False
    return (
        len(heading.text.split()) <= _WORDS and bool(_DOCUMENT.search(heading.text)) and not _ABOUT.match(heading.text)
    )


def _own_sections(title: Heading, below: Sequence[Heading]) -> bool:
    """Whether the headings under a title are its own: counted from one, or of a weaker look throughout."""
    if len(below) < _OWN:
        return False
    first = below[0].number
    if first:
        return first.starts and first.depth == 1
    return not title.tag and all(
        not other.tag and not other.number and LOOKS.index(other.look) > LOOKS.index(title.look) for other in below
    )
