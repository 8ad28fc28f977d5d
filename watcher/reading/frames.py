"""Questions and answers as bytes in a pipe, between a process and the child that it started.

The child reads hostile pages. Should one ever get hold of it, what it answers must not get hold of us: nothing but
values of the model is made of what comes in.
"""

from __future__ import annotations

import copyreg
import pickle
from types import MappingProxyType
from typing import IO, Any


def read_only(values: dict[Any, Any]) -> MappingProxyType[Any, Any]:
    """What values hold where they hold a mapping; pickle doesn't know it by itself."""
    return MappingProxyType(values)


copyreg.pickle(MappingProxyType, lambda mapping: (read_only, (dict(mapping),)))

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


def send(pipe: IO[bytes], value: object) -> None:
    """Raises ``OSError`` if nobody listens any more, and whatever pickling raises of a value that can't be sent."""
    pipe.write(pickle.dumps(value, pickle.HIGHEST_PROTOCOL))
    pipe.flush()


def receive(pipe: IO[bytes]) -> Any:
    """Raises ``EOFError`` if nobody speaks any more, or not of our values."""
    try:
        return _Values(pipe).load()
    except (EOFError, OSError):
        raise
    except Exception as error:  # a broken frame makes pickle raise whatever comes
        raise EOFError(str(error)) from error
