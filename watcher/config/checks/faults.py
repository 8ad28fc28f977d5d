"""What is wrong with a value: its faults, the words for them, and lists whose items are each looked at."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Any, TypeVar


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong with a value, what to do about it, and with which item of a list (from 0)."""

    what: str
    hint: str = ""
    item: int | None = None


class Wrong(Exception):
    """The value cannot be used."""

    def __init__(self, *faults: Fault) -> None:
        self.faults = faults
        super().__init__("; ".join(fault.what for fault in faults))


Check = Callable[[object], Any]
T = TypeVar("T")

CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]")
_KINDS = {str: "text", bool: "true or false", int: "a whole number", float: "a number", list: "a list", dict: "a table"}


def shown(value: str) -> str:
    """A short value in quotes, harmless on a terminal; an address or a long text is not shown."""
    if "://" in value or len(value) > 60:
        return "this"
    return json.dumps(value)


def likely(word: str, known: Sequence[str]) -> str:
    """``is "policy" meant?``, or the known words where none is near."""
    from difflib import get_close_matches  # late: only a mistake needs it

    lower = {name.lower(): name for name in known}
    near = get_close_matches(word.lower(), lower, n=1, cutoff=0.6)
    if near:
        return f"is {json.dumps(lower[near[0]])} meant?"
    return f"known: {', '.join(known)}" if known else ""


def _kind(value: object) -> str:
    return _KINDS.get(type(value), "a date or time")


def expect(value: object, kind: type[T], hint: str = "") -> T:
    """The value, if it is of that kind; ``hint`` says how it is written."""
    # To Python, true is a whole number.
    if not isinstance(value, kind) or (isinstance(value, bool) and kind is not bool):
        raise Wrong(Fault(f"must be {_KINDS[kind]}, not {_kind(value)}", hint))
    return value


def several(check: Check) -> Check:
    """A list of different values that each pass ``check``, as a tuple."""

    def check_all(value: object) -> tuple[Any, ...]:
        items = expect(value, list, "put it in [ ]" if isinstance(value, str) else "")
        good: list[Any] = []
        faults: list[Fault] = []
        for index, item in enumerate(items):
            try:
                good.append(check(item))
            except Wrong as wrong:
                faults += [replace(fault, item=index) for fault in wrong.faults]
            if item in items[:index]:
                faults.append(Fault("stands in the list already", item=index))
        if faults:
            raise Wrong(*faults)
        return tuple(good)

    return check_all
