"""Edits that a whole comparison has in common, found once, said once and cancelled.

Two sorts: a sentence that only stands elsewhere now (``moved``), and the same words replaced in many
sentences (``replaced``). What is left is judged alone.
"""

from __future__ import annotations

from watcher.core.materiality.systematic.moved import cancel_moved
from watcher.core.materiality.systematic.replaced import cancel_replacements

__all__ = ["cancel_moved", "cancel_replacements"]
