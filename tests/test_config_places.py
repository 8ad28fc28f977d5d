"""Lines are right for every way that TOML can be written."""

from __future__ import annotations

import string
import tomllib
from typing import Any

import pytest
import tomlkit
from hypothesis import given, settings
from hypothesis import strategies as st

from watcher.config.places import Place, places

AWKWARD = (
    r"""
# a comment with [brackets] and "quotes"
top = 1
"quoted # key" = 'it"""
    r"""s'
"""
    r'''dotted.key.deep = true # behind
date = 1979-05-27 07:32:00
[ table . "sub.table" ]
text = """one
two \""" three
four"""""
raw = \'\'\'
[[not.a.table]]
key = "no"\'\'\'
empty = ""
list = [
  "a]", # ]
  'b,',

  [1, 2,
   3],
  { x = 1, y.z = [ "}" ] },
]
[[array]]
a = 1

[array.child]
b = 2
[[array.nested]]
c = 3
[[array.nested]]
c = 4
[[array]]
[[array.nested]]
c = 5
[later.deep]
x = 1
[later]
y = 2
inline = { a = { b = [] }, "c d" = {} }
'''.replace(r"\'\'\'", "'''").replace("'it's'", "'its'")
)


def walk(value: Any, place: Place = ()) -> set[Place]:
    """Every place in parsed TOML."""
    found = {place} if place else set()
    if isinstance(value, dict):
        for key, inner in value.items():
            found |= walk(inner, (*place, key))
    elif isinstance(value, list):
        for index, inner in enumerate(value):
            found |= walk(inner, (*place, index))
    return found


def line_of(text: str, needle: str) -> int:
    return text[: text.index(needle)].count("\n") + 1


def test_finds_every_place_of_awkward_toml() -> None:
    assert set(places(AWKWARD)) == walk(tomllib.loads(AWKWARD))


@pytest.mark.parametrize(
    ("place", "needle"),
    [
        (("top",), "top = 1"),
        (("quoted # key",), '"quoted # key"'),
        (("dotted", "key", "deep"), "dotted.key.deep"),
        (("table", "sub.table"), "[ table ."),
        (("table", "sub.table", "raw"), "raw = '''"),
        (("table", "sub.table", "empty"), 'empty = ""'),
        (("table", "sub.table", "list", 1), "'b,'"),
        (("table", "sub.table", "list", 2), "[1, 2,"),
        (("table", "sub.table", "list", 2, 2), "3],"),
        (("table", "sub.table", "list", 3, "y", "z", 0), "{ x = 1"),
        (("array", 0), "[[array]]\na"),
        (("array", 0, "child", "b"), "b = 2"),
        (("array", 0, "nested", 1, "c"), "c = 4"),
        (("array", 1), "[[array]]\n[["),
        (("array", 1, "nested", 0, "c"), "c = 5"),
        (("later",), "[later]"),
        (("later", "inline", "c d"), "inline = "),
    ],
)
def test_line(place: Place, needle: str) -> None:
    assert places(AWKWARD)[place] == line_of(AWKWARD, needle)


KEYS = st.text(string.ascii_letters + " .é\"'#=[", min_size=1, max_size=6)
VALUES = st.recursive(
    st.one_of(st.integers(), st.booleans(), st.text(max_size=12), st.dates(), st.floats(allow_nan=False)),
    lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(KEYS, inner, max_size=3)),
    max_leaves=12,
)


@given(st.dictionaries(KEYS, VALUES, max_size=4))
@settings(max_examples=150, deadline=None)
def test_finds_every_place_of_any_toml(data: dict[str, Any]) -> None:
    text = tomlkit.dumps(data)
    assert set(places(text)) == walk(tomllib.loads(text))
