"""One value at a time: is it what its key wants? Returns the value in the form the program uses.

A check raises ``Wrong`` with every fault of the value. Knows no tables, lines or files. A fault may
quote short words (a level, an id, a duration), never an address: that may hold a password.

``faults`` what is wrong, in words | ``plain`` text, numbers, durations | ``terms`` names, levels, times |
``pages`` addresses, selectors, patterns
"""

from watcher.config.checks.faults import Check, Fault, Wrong, likely, several, shown
from watcher.config.checks.pages import base_address, ignored, selector, watched, web_address
from watcher.config.checks.plain import duration, file_path, header_value, line, raw_text, size, switch, title, whole
from watcher.config.checks.terms import (
    channel_name,
    cron,
    digest,
    hours,
    language,
    level,
    policy_id,
    quiet_hours,
    render,
    timezone,
    topic,
)

__all__ = [
    "Check",
    "Fault",
    "Wrong",
    "base_address",
    "channel_name",
    "cron",
    "digest",
    "duration",
    "file_path",
    "header_value",
    "hours",
    "ignored",
    "language",
    "level",
    "likely",
    "line",
    "policy_id",
    "quiet_hours",
    "raw_text",
    "render",
    "selector",
    "several",
    "shown",
    "size",
    "switch",
    "timezone",
    "title",
    "topic",
    "watched",
    "web_address",
    "whole",
]
