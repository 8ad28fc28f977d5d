"""Patterns that are compiled when the first text needs them.

A process that finds nothing changed must not wait for the patterns that read changes, and one that finds one
changed page not for those of hundreds of others.
"""

from __future__ import annotations

import re
from typing import Any, cast


def late(source: str, flags: re.RegexFlag = re.RegexFlag.NOFLAG) -> re.Pattern[str]:
    """As ``re.compile``, but a slip in ``source`` shows at first use."""
    return cast(re.Pattern[str], Late(source, flags))


class Late:
    """Stands for a pattern: ``search``, ``sub`` and the like are those of the pattern itself, kept once asked for."""

    def __init__(self, source: str, flags: re.RegexFlag) -> None:
        self.pattern = source
        self._flags = flags

    def __getattr__(self, name: str) -> Any:
        kept = vars(self)
        if "_compiled" not in kept:
            kept["_compiled"] = re.compile(self.pattern, self._flags)
        kept[name] = getattr(kept["_compiled"], name)
        return kept[name]
