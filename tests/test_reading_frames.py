"""What comes from the process that reads is made into values of ours, and into nothing else."""

from __future__ import annotations

import io
import os
import pickle
from datetime import UTC, datetime
from types import MappingProxyType

import pytest

from tests.builders import NOON
from tests.commandline import policy_page
from watcher.core.decide import Answer, Question, decide
from watcher.core.link import RedlineLink, diff_command
from watcher.model import Decision, Fetched, Known, Level, Outcome, Policy, PolicyState, Topic
from watcher.reading import frames

ACME = Policy("acme/privacy", "https://acme.test/privacy", channels=("legal",), always=(Topic.SECURITY,))


def sent(value: object) -> object:
    """What arrives of it."""
    pipe = io.BytesIO()
    frames.send(pipe, value)
    return frames.receive(io.BytesIO(pipe.getvalue()))


def test_values_arrive_as_they_were() -> None:
    page = Fetched(ACME.url, ACME.url, 200, policy_page().encode(), NOON, MappingProxyType({"etag": "1"}))
    decision = decide(ACME, PolicyState(ACME.id), page)
    for link in (diff_command, RedlineLink("https://redlines.test")):
        question = Question(ACME, PolicyState(ACME.id), page, link)
        assert sent(question) == question
    assert sent(Answer(decision)) == Answer(decision)
    known = Known(ACME.id, told={"failing": "now"})
    for value in (known, Level.HIGH, Outcome.FAILED, datetime(2026, 2, 3, tzinfo=UTC)):
        assert sent(value) == value


def test_mappings_arrive_read_only() -> None:
    found = sent(Known(ACME.id, told=MappingProxyType({"failing": "now"})))
    assert isinstance(found, Known)
    assert isinstance(found.told, MappingProxyType)


class Order:
    """Stands for a call."""

    def __init__(self, what: object, *arguments: object) -> None:
        self._call = what, arguments

    def __reduce__(self) -> tuple[object, tuple[object, ...]]:
        return self._call


def named(module: str, name: str) -> bytes:
    """A frame that asks for a name and calls it with "true"."""
    return (
        b"\x80\x04\x8c"
        + bytes([len(module)])
        + module.encode()
        + b"\x8c"
        + bytes([len(name)])
        + name.encode()
        + (b"\x93\x8c\x04true\x85R.")
    )


@pytest.mark.parametrize(
    "frame",
    [
        pickle.dumps(Order(os.system, "true")),
        pickle.dumps(Order(eval, "1")),
        named("builtins", "eval"),
        named("watcher.model", "import_module"),
        named("watcher.model.page", "dataclass"),
        named("watcher.model.page", "MappingProxyType"),
        named("watcher.model.decision", "Decision.__init__.__globals__.get"),
        named("watcher.model.decision", "Decision.__init__.__builtins__.get"),
        named("watcher.reading.frames", "pickle.loads"),
        named("watcher.errors", "mistake"),
        b"",
        b"hello",
        b"\x80\x04R.",
        pickle.dumps(Decision("a/b", Outcome.FAILED, NOON))[:-9],
    ],
)
def test_nothing_else_is_made_of_a_frame(frame: bytes) -> None:
    with pytest.raises((EOFError, ValueError)):
        frames.receive(io.BytesIO(frame))
