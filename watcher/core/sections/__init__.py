"""The outline: an extraction's blocks as sections with numbers, headings, levels and stable keys.

No text is left out but the document's title, which becomes ``PolicyText.title``. Closing marks of a
heading and typed numbers of clauses are not part of the text (numbers stay as markers).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from watcher.model import Extraction, PolicyText

__all__ = ["OUTLINE", "PREAMBLE", "outline"]

OUTLINE = 2
"""Goes up whenever the same blocks would give another outline."""

PREAMBLE = "preamble"
"""The key of the text before the first heading."""


def outline(extraction: Extraction) -> PolicyText:
    """The sections of a policy in reading order. Pure, deterministic, linear in the text's size."""
    # Late: asking by which recipe a version was made must not import all that makes one.
    from watcher.core.sections.build import build

    return build(extraction)
