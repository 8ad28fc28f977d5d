"""BeautifulSoup, without the library that answers CSS selectors until a policy has one.

BeautifulSoup imports that library by itself, and compiling its patterns takes twice as long as all the rest of
BeautifulSoup. The standard library's lazy loader lets it be imported at its first use.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from importlib.machinery import ModuleSpec, PathFinder
from importlib.util import LazyLoader
from types import ModuleType

_SELECTORS = "soupsieve"


class _AtFirstUse(PathFinder):
    """Finds the library of the selectors, to be loaded when it is first asked for anything; nothing else."""

    @classmethod
    def find_spec(
        cls, fullname: str, path: Sequence[str] | None = None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        """Called by ``import``; None leaves a module to the usual finders."""
        spec = PathFinder.find_spec(fullname, path, target) if fullname == _SELECTORS else None
        if spec and spec.loader:
            spec.loader = LazyLoader(spec.loader)
        return spec


sys.meta_path.insert(0, _AtFirstUse)
try:
    from bs4 import BeautifulSoup, Tag
    from bs4.element import AttributeDict, NavigableString, PreformattedString
finally:
    sys.meta_path.remove(_AtFirstUse)

__all__ = ["AttributeDict", "BeautifulSoup", "NavigableString", "PreformattedString", "Tag"]
