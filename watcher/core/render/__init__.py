"""Values -> messages and pages that people read: alerts, and the difference between two versions.

Pure and bounded. All text that comes from a page is escaped, by ``core.escape`` and nowhere else.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from watcher.core.render.alert import render

if TYPE_CHECKING:
    from watcher.core.render.diff import DiffMeta, change_dict, diff_json, diff_markdown, diff_text
    from watcher.core.render.redline import redline_html

__all__ = ["DiffMeta", "change_dict", "diff_json", "diff_markdown", "diff_text", "redline_html", "render"]


if not TYPE_CHECKING:  # which knows them from above, and would take any other name too

    def __getattr__(name: str) -> object:
        # Late: a check renders alerts, and most checks no difference.
        if name not in __all__:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        home = "redline" if name == "redline_html" else "diff"
        return getattr(import_module(f"{__name__}.{home}"), name)
