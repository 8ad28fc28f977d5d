"""The daemon: checks on schedule and deliveries retried, until it is told to stop.

``alarms`` is the clock (APScheduler) | ``loop`` takes one event after the other: a policy is due, a page has
arrived, the configuration has changed, stop | ``roster`` knows who is due when | ``reload`` finds what a new
configuration changes | ``pause`` how long a store that refuses is left alone | ``postman`` is the thread that
delivers. Decides nothing about pages and opens nothing itself: that comes in as a ``World``.
"""

from watcher.daemon.alarms import Alarms, Clock
from watcher.daemon.events import Broken, Due, Event, Reload, Stop, Tick, rung
from watcher.daemon.loop import Daemon
from watcher.daemon.postman import Postman
from watcher.daemon.reload import FileWatch
from watcher.daemon.world import Log, World

__all__ = [
    "Alarms",
    "Broken",
    "Clock",
    "Daemon",
    "Due",
    "Event",
    "FileWatch",
    "Log",
    "Postman",
    "Reload",
    "Stop",
    "Tick",
    "World",
    "rung",
]
