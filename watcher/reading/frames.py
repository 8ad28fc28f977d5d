"""Questions and answers as bytes, between a process and the child that it started.

The child reads hostile pages, so it isn't trusted with more than it needs: what comes in may name the model's classes
and nothing else, so that a frame which is broken or made up runs no other code.
"""

from __future__ import annotations

import io
import pickle
from enum import Enum
from types import MappingProxyType
from typing import IO, Any

Line = IO[bytes] | io.BufferedIOBase
"""Where frames go to or come from."""


def read_only(values: dict[Any, Any]) -> MappingProxyType[Any, Any]:
    """What values hold where they hold a mapping."""
    return MappingProxyType(values)


_ALSO = {
    ("datetime", "datetime"),
    ("datetime", "timedelta"),
    ("datetime", "timezone"),
    ("watcher.core.decide.question", "Answer"),
    ("watcher.core.decide.question", "Question"),
    ("watcher.core.link", "RedlineLink"),
    ("watcher.core.link", "diff_command"),
    (__name__, "read_only"),
}


class _Frame(pickle.Pickler):
    """Writes each kind of value in one way only, whatever this Python would do of its own."""

    def reducer_override(self, value: Any) -> Any:
        """Called for every value but the plainest ones."""
        if isinstance(value, MappingProxyType):
            return read_only, (dict(value),)
        if isinstance(value, Enum):
            return type(value), (value.value,)
        return NotImplemented


class _Values(pickle.Unpickler):
    """Refuses every name but those of our values."""

    def find_class(self, module: str, name: str) -> Any:
        """Called for every class and function that a frame names. Raises ``UnpicklingError`` for others."""
        if (module, name) in _ALSO:
            return super().find_class(module, name)
        if module.startswith("watcher.model.") and name.isidentifier():
            found = super().find_class(module, name)
            if isinstance(found, type) and found.__module__ == module:
                return found
        raise pickle.UnpicklingError(f"{module}.{name} is no value")


def send(line: Line, value: object) -> None:
    """Raises ``OSError`` if nobody listens any more, and whatever pickling raises of a value that can't be sent."""
    frame = io.BytesIO()
    _Frame(frame, pickle.HIGHEST_PROTOCOL).dump(value)
    line.write(frame.getbuffer())
    line.flush()


def receive(line: Line) -> Any:
    """Raises ``EOFError`` or ``OSError`` if nobody speaks any more, ``ValueError`` if it isn't of our values."""
    try:
        return _Values(line).load()
    except (EOFError, OSError):
        raise
    except Exception as error:  # a broken frame makes pickle raise whatever comes
        raise ValueError(f"a frame that cannot be read: {error}") from error
