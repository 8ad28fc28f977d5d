"""What a sentence is about, by the concepts in it and in the headings above it."""

from __future__ import annotations

from watcher.core.materiality.edits import Edit
from watcher.core.materiality.rules import TOPICS
from watcher.core.materiality.signals.base import Lens
from watcher.model import Topic

_MOST = 2


def topics_of(edit: Edit, lens: Lens) -> tuple[Topic, ...]:
    """At most two topics: those of the sentence, or else of its headings; ``other`` if none is known."""
    for text in (edit.text, edit.place.context):
        found = [topic for topic, names in TOPICS if any(lens.has(name, text) for name in names)]
        if found:
            return tuple(found[:_MOST])
    return (Topic.OTHER,)
