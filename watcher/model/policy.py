"""What is watched."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from watcher.model.terms import Level

if TYPE_CHECKING:
    from watcher.model.schedule import Hours
    from watcher.model.terms import Topic


@dataclass(frozen=True, slots=True)
class Policy:
    """One document that is watched.

    ``id`` is ``vendor/type``. ``every`` is seconds between checks; where ``cron`` is set it is used
    instead. ``select`` and ``remove`` are CSS selectors, ``ignore`` regular expressions whose
    matches are taken out of a block before anything is compared. ``always`` and ``never`` are topics:
    any change of substance in the former alerts whatever ``alert_from`` says, one that has no other
    topics than the latter never does. ``watch`` are regular expressions: an edit of a sentence that one
    of them finds is never quiet unless it is cosmetic. ``timezone`` is the IANA name of the zone in which
    ``cron`` and ``windows`` (the only hours in which it is fetched, where there are any) are read. ``ca_file`` is
    the path of a PEM file whose certificate authorities are trusted for this policy instead of the public ones. A
    notice says that the policy is failing after ``failing_checks`` checks in a row without success over at least
    ``failing_after`` seconds.
    """

    id: str
    url: str
    title: str = ""
    every: float = 6 * 3600.0
    cron: str = ""
    alert_from: Level = Level.LOW
    channels: tuple[str, ...] = ()
    select: tuple[str, ...] = ()
    remove: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    render: str = "http"
    language: str = ""
    always: tuple[Topic, ...] = ()
    never: tuple[Topic, ...] = ()
    watch: tuple[str, ...] = ()
    timezone: str = "UTC"
    windows: tuple[Hours, ...] = ()
    ca_file: str = ""
    failing_after: float = 24 * 3600.0
    failing_checks: int = 3

    @property
    def kind(self) -> str:
        """The type part of the id: ``privacy``, ``terms``, ``dpa``, ``subprocessors`` …"""
        return self.id.rpartition("/")[2]

    @property
    def name(self) -> str:
        """What a person calls it: the title, or else the id."""
        return self.title or self.id
