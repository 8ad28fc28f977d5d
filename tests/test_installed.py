"""What `pip install` brings: few packages, each of which the guide gives a reason for."""

from __future__ import annotations

import re
import tomllib
from importlib.metadata import requires
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parent.parent
MOST = 36


def own() -> set[str]:
    """The packages that pyproject.toml names."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    return {canonicalize_name(Requirement(line).name) for line in project["dependencies"]}


def needed(name: str, found: set[str]) -> set[str]:
    """The package and all that it needs here, added to ``found``."""
    if name not in found:
        found.add(name)
        for line in requires(name) or ():
            requirement = Requirement(line)
            if requirement.marker is None or requirement.marker.evaluate({"extra": ""}):
                needed(canonicalize_name(requirement.name), found)
    return found


def explained() -> set[str]:
    """The packages in the guide's table."""
    guide = (ROOT / "docs" / "operations.md").read_text("utf-8")
    table = guide.partition("## What gets installed")[2].partition("\n## ")[0]
    first_cells = re.findall(r"^\| (`.*?) \|", table, re.MULTILINE)
    return {canonicalize_name(name) for cell in first_cells for name in re.findall(r"`(.+?)`", cell)}


def closure() -> set[str]:
    found: set[str] = set()
    for name in own():
        needed(name, found)
    return found


def test_few_packages() -> None:
    assert len(closure()) + 1 <= MOST  # and our own


def test_each_has_a_reason() -> None:
    assert explained() == closure() - own()


def test_each_of_our_own_has_a_reason() -> None:
    text = (ROOT / "pyproject.toml").read_text("utf-8")
    lines = text.partition("\ndependencies = [\n")[2].partition("\n]")[0].splitlines()
    assert [line for line in lines if "  # " not in line] == []
