"""How a version was made, and how it is made again when that has changed: like is compared with like."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from watcher.core.extract import MEDIA_TYPES, NotText, extract, recipe
from watcher.core.sections import OUTLINE, outline
from watcher.model import Fetched, Known, Policy

if TYPE_CHECKING:
    from watcher.model import Version


def upgrade(policy: Policy, version: Version, snapshot: Fetched) -> Version:
    """The same version, read again from its snapshot by today's recipe: like is compared with like.

    Where the snapshot can no longer be read as a policy (a new ``select`` that finds nothing on the
    old page, say), the version stays as it is.
    """
    from watcher.core.triage import triage_text  # late, because upgrades are rare

    try:
        extraction = extract(snapshot, policy)
    except NotText:
        return version
    text = outline(extraction)
    finding = triage_text(text, extraction.title, None)
    if finding and finding.reason:
        return version
    return replace(version, text=text, recipe=recipe_of(policy, snapshot.content_type))


def needs_upgrade(policy: Policy, version: Version | Known) -> bool:
    """True where the version was made by another recipe than today's."""
    return version.recipe not in {recipe_of(policy, content_type) for content_type in MEDIA_TYPES}


def recipe_of(policy: Policy, content_type: str) -> str:
    """The name of today's way to make a text of such a page; another name, another text."""
    return f"{recipe(policy, content_type)} outline/{OUTLINE}"
