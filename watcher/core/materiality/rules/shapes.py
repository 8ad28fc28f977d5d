"""What a rule says: the shapes of the tables."""

from __future__ import annotations

from typing import NamedTuple

from watcher.model import Level, Topic


class Worth(NamedTuple):
    """What a statement is worth: when it came, when it went, when it came as a negative ("we do not
    …"), and when such a negative went."""

    added: Level
    removed: Level
    promised: Level
    unpromised: Level


class Statement(NamedTuple):
    """A kind of sentence, known by concepts that all stand in it, and by none of ``unless``."""

    name: str
    say: str
    needs: tuple[str, ...]
    topics: tuple[Topic, ...]
    worth: Worth
    unless: tuple[str, ...] = ()


class Turn(NamedTuple):
    """Words that came into or went out of a sentence that stayed.

    ``words``: concepts, one of which stands in the changed words, and more often than on the other
    side. ``within``: concepts, one of which must stand in the sentence, its lead-in or its headings.
    ``worth``: the level when they came, and when they went. ``came`` and ``went`` begin the reason.
    """

    name: str
    came: str
    went: str
    words: tuple[str, ...]
    topics: tuple[Topic, ...]
    worth: tuple[Level, Level]
    within: tuple[str, ...] = ()


class Twist(NamedTuple):
    """Words that came into, or went out of, a sentence on a grave subject.

    ``about``: concepts, one of which stands in the sentence before and one after. ``came`` and ``went``:
    the concept of which there are more, or fewer; both where both are named. ``promise``: whether the
    sentence must be a negative one of ours on both sides, or must not be. ``without``: concepts none of
    which came along.
    """

    name: str
    say: str
    topic: Topic
    about: tuple[str, ...]
    came: str = ""
    went: str = ""
    promise: bool | None = None
    level: Level = Level.HIGH
    without: tuple[str, ...] = ()


class Opposed(NamedTuple):
    """Two concepts that are each other's opposite.

    ``gone`` begins the reason where the other stands in the place of the one, ``back`` where it is the other way
    round. ``about``: concepts, one of which must stand in the sentence, and no "not"; none for any sentence.
    """

    name: str
    one: str
    other: str
    gone: str
    back: str
    topic: Topic
    about: tuple[str, ...] = ()


class Way(NamedTuple):
    """How something is done, where that makes a difference to a person.

    ``about``: concepts, one of which stands in the sentence before and after. ``steps``: concepts that serve
    the person equally well, the best first; "" is the place of saying nothing. ``ours``: whether it must be
    done by us. ``worth``: the level of a step down, of a step up, and of another way on the same step.
    """

    name: str
    say: str
    topic: Topic
    about: tuple[str, ...]
    steps: tuple[tuple[str, ...], ...]
    ours: bool = False
    worth: tuple[Level, Level, Level] = (Level.MEDIUM, Level.LOW, Level.LOW)


class Critical(NamedTuple):
    """Concepts that together make a sentence one that is never reworded for nothing.

    ``widened`` is the level where something was only added to what it covers ("Pro" → "Pro or Teams").
    """

    needs: tuple[str, ...]
    topic: Topic
    say: str
    widened: Level = Level.LOW
