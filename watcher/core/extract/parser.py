"""BeautifulSoup as we need it: for pages in HTML, and without what only CSS selectors ask for.

It imports the library that answers selectors by itself, and compiling its patterns takes twice as long as all the
rest of BeautifulSoup. The standard library's lazy loader lets it be imported at its first use.
"""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from importlib.machinery import ModuleSpec, PathFinder
from importlib.util import LazyLoader
from types import ModuleType
from typing import Any

from watcher.core.extract.elements import READ

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
    from bs4.builder._lxml import LXMLTreeBuilder
    from bs4.element import AttributeDict, NavigableString, PreformattedString
finally:
    sys.meta_path.remove(_AtFirstUse)

__all__ = ["BeautifulSoup", "NavigableString", "PreformattedString", "Tag", "soup_of"]

# Attributes as the parser gives them: taking them apart is a sixth of the work, and few are ever read.
_PLAIN: dict[str, Any] = {"multi_valued_attributes": None, "attribute_dict_class": AttributeDict}
_KEPT = READ | {"srcdoc"}


def soup_of(markup: str, *, whole: bool) -> BeautifulSoup:
    """The page as BeautifulSoup reads it; only ``whole`` with the attributes that none but selectors look at."""
    if whole:
        return BeautifulSoup(markup, "lxml", **_PLAIN)
    return BeautifulSoup(markup, builder=_Lean(**_PLAIN))


class _Lean(LXMLTreeBuilder):
    """Builds what HTML comes to: no namespaces, and no attribute that nobody reads."""

    def start(self, tag: str | bytes, attrib: Mapping[Any, Any], nsmap: Mapping[Any, Any] | None = None) -> None:
        """Called by lxml for each element that opens."""
        assert self.soup
        kept = {name: value for name, value in attrib.items() if name in _KEPT} if attrib else {}
        if len(kept) < len(attrib) and any(name.startswith("{") for name in attrib):
            super().start(tag, {**attrib})  # a name in braces is one with a namespace to lxml
        else:
            self.soup.handle_starttag(str(tag), None, None, kept)

    def end(self, tag: str | bytes) -> None:
        """Called by lxml for each element that closes."""
        assert self.soup
        self.soup.handle_endtag(str(tag))
