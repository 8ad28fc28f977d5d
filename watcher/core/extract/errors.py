"""What extraction raises: only that there is no text to extract."""

from __future__ import annotations

from watcher.errors import WatcherError


class NotText(WatcherError):
    """The bytes aren't a page, a text or a readable PDF; ``str()`` says what they look like."""
