"""Patterns that are compiled when they are first needed."""

import gc
import importlib
import pkgutil
import re

import pytest

import watcher.core
from watcher.core.late import Late, late


def test_a_late_pattern_answers_as_the_pattern_itself() -> None:
    found, plain = late(r"(\w)\1", re.IGNORECASE), re.compile(r"(\w)\1", re.IGNORECASE)
    text = "Aardvarks keep books"
    assert found.sub("-", text) == plain.sub("-", text)
    assert found.findall(text) == plain.findall(text) == ["A", "e", "o"]
    assert found.search("none") is None
    assert (found.pattern, found.flags, found.groups) == (plain.pattern, plain.flags, plain.groups)


def test_nothing_is_compiled_before_the_first_question() -> None:
    broken = late("(")
    assert broken.pattern == "("
    with pytest.raises(re.error):
        broken.search("text")


def test_every_late_pattern_of_the_core_is_one() -> None:
    for module in pkgutil.walk_packages(watcher.core.__path__, "watcher.core."):
        importlib.import_module(module.name)
    waiting = [found for found in gc.get_objects() if isinstance(found, Late) and found.pattern != "("]
    assert len(waiting) > 50
    for found in waiting:
        re.compile(found.pattern, found._flags)
