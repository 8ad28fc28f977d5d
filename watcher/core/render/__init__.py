"""Values -> messages and pages that people read: alerts, and the difference between two versions.

Pure and bounded. All text that comes from a page is escaped, by ``core.escape`` and nowhere else.
"""

from __future__ import annotations

from watcher.core.render.alert import render
from watcher.core.render.diff import DiffMeta, change_dict, diff_json, diff_markdown, diff_text
from watcher.core.render.redline import redline_html

__all__ = ["DiffMeta", "change_dict", "diff_json", "diff_markdown", "diff_text", "redline_html", "render"]
