"""Raw tables -> checked ones, collecting every problem on the way with its table, key and line."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from functools import cached_property
from typing import Any

from watcher.config import checks
from watcher.config.checks import Check, Wrong, likely, shown
from watcher.config.places import Place
from watcher.config.schema import DEFAULTS, EITHER, REPEATED, REQUIRED, TABLES, TOGETHER, WATCHER
from watcher.errors import Problem

Row = dict[str, Any]


def _label(place: Place) -> str:
    """``("policy", 1, "select", 0)`` -> ``[[policy]] #2 select #1``."""
    table, *rest = place
    brackets = "[[{}]]" if rest and isinstance(rest[0], int) else "[{}]"
    words = (f"#{word + 1}" if isinstance(word, int) else _key_shown(word) for word in rest)
    return " ".join((brackets.format(table), *words))


def _key_shown(key: str) -> str:
    """A plain key as it is; a quoted one could hold anything, so it isn't repeated."""
    return key if re.fullmatch(r"[A-Za-z0-9_-]{1,60}", key) else '"…"'


class Reader:
    """Collects the problems while it turns raw tables into checked ones."""

    def __init__(self, places: Callable[[], Mapping[Place, int]]) -> None:
        self._places = places
        self._found: list[tuple[int, int, Problem]] = []

    @cached_property
    def _lines(self) -> Mapping[Place, int]:
        return self._places()  # looked for only once there is a problem to tell of

    @cached_property
    def _ranks(self) -> Mapping[Place, int]:
        return {place: rank for rank, place in enumerate(self._lines)}

    @property
    def problems(self) -> tuple[Problem, ...]:
        """All so far, in order of the file."""
        return tuple(problem for _, _, problem in sorted(self._found, key=lambda found: found[:2]))

    def problem(self, place: Place, what: str, hint: str = "", where: str = "") -> None:
        """Notes a problem with what stands at ``place``, or would stand there."""
        known = place
        while known not in self._lines:
            known = known[:-1]
        line = self._lines[known]
        self._found.append((line, self._ranks[known], Problem(where or _label(place), what, line, hint)))

    def top(self, data: Row) -> None:
        """Tables and keys at the top that we do not know."""
        for key, value in data.items():
            if key in TABLES:
                continue
            if isinstance(value, dict | list):
                where = ("[[{}]]" if isinstance(value, list) else "[{}]").format(_key_shown(key))
                self.problem((key,), "unknown table", likely(key, tuple(TABLES)), where)
            else:
                hint = _home(key) or likely(key, (*WATCHER, *DEFAULTS))
                self.problem((key,), "unknown key outside of any table", hint, _key_shown(key))

    def table(self, name: str, data: Row, known: Mapping[str, Check]) -> Row:
        """A table that stands once."""
        value = data.get(name, {})
        if isinstance(value, dict):
            return self._row((name,), value, known)
        if isinstance(value, list) and any(isinstance(item, dict) for item in value):
            self.problem((name,), "stands only once", f"write [{name}] in single brackets", f"[[{name}]]")
        else:
            self.problem((name,), "must be a table", f"write [{name}] on a line of its own", name)
        return {}

    def tables(self, name: str, data: Row, known: Mapping[str, Check]) -> list[Row]:
        """A table that stands any number of times."""
        value = data.get(name, [])
        if isinstance(value, dict):
            self.problem((name,), "may stand several times", f"write [[{name}]] in double brackets", f"[{name}]")
            return []
        if not isinstance(value, list) or not all(isinstance(item, dict) for item in value):
            self.problem((name,), "must be tables", f"write [[{name}]] on a line of its own", name)
            return []
        for index, item in enumerate(value):
            for key in REQUIRED[name]:
                if key not in item:
                    self.problem((name, index), f"has no {key}", f'add {key} = "…"')
        return [self._row((name, index), item, known) for index, item in enumerate(value)]

    def _row(self, place: Place, raw: Row, known: Mapping[str, Check]) -> Row:
        row: Row = {}
        for key, value in raw.items():
            if key not in known:
                self.problem((*place, key), "unknown key", _home(key) or likely(key, tuple(known)))
                continue
            try:
                row[key] = known[key](value)
            except Wrong as wrong:
                for fault in wrong.faults:
                    item = () if fault.item is None else (fault.item,)
                    self.problem((*place, key, *item), fault.what, fault.hint)
        self._pairs(place, raw)
        return row

    def _pairs(self, place: Place, raw: Row) -> None:
        """Keys that exclude each other, and keys that do nothing alone."""
        for one, other in EITHER:
            if one in raw and other in raw:
                self.problem((*place, other), f"stands beside {one}", "keep one of the two")
        for pair in TOGETHER:
            for key, other in (pair, pair[::-1]):
                if key in raw and other not in raw:
                    self.problem((*place, key), f"does nothing without {other}", f'add {other} = "…"')

    def unique(self, column: tuple[str, str], rows: Sequence[Row]) -> None:
        """No two rows of a table may share that key's value."""
        table, key = column
        first: dict[str, int] = {}
        for index, row in enumerate(rows):
            if key not in row:
                continue
            earlier = first.setdefault(row[key], index)
            if earlier != index:
                line = self._lines.get((table, earlier, key), 0)
                what = f"{shown(row[key])} stands already in [[{table}]] #{earlier + 1}, line {line}"
                self.problem((table, index, key), what, "give each its own")

    def authorities(self, defaults: Row, policies: Sequence[Row]) -> None:
        """A browser brings its own certificate authorities and takes none of ours."""
        for index, row in enumerate(policies):
            both = {**defaults, **row}
            if both.get("render") == "browser" and both.get("ca_file"):
                key = "ca_file" if "ca_file" in row else "render"
                what = "ca_file has no effect on a page that a browser fetches"
                hint = 'add the authority to the machine\'s own, or fetch with render = "http"'
                self.problem(("policy", index, key), what, hint)

    def references(self, defaults: Row, policies: Sequence[Row], names: Sequence[str]) -> None:
        """Channels that are used but not defined."""
        uses: list[tuple[Place, Row]] = [(("defaults",), defaults)]
        uses += [(("policy", index), row) for index, row in enumerate(policies)]
        for place, row in uses:
            for at, name in enumerate(row.get("channels", ())):
                if name not in names:
                    self.problem((*place, "channels", at), *_unknown_channel(name, names))


def _unknown_channel(name: str, names: Sequence[str]) -> tuple[str, str]:
    try:
        what = f"there is no channel {shown(checks.channel_name(name))}"
    except Wrong:
        # Most likely an address with a password in it.
        return "is not the name of a channel", "name a [[channel]]; its address belongs there, under url"
    return what, likely(name, names) or "define it with [[channel]]"


def _home(key: str) -> str:
    """Where a key belongs that stands in the wrong table."""
    homes = [f"[[{table}]]" if table in REPEATED else f"[{table}]" for table, known in TABLES.items() if key in known]
    return f"it belongs under {homes[0]}" if homes else ""
