"""Which channels hear of something, and when: at once, when their quiet hours end, or with their digest.

Sends nothing, and puts nothing into words.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from watcher.model import Channel, Decision, Outgoing, Planned


def addressed(decision: Decision, channels: Mapping[str, Channel]) -> Decision:
    """``decision`` with its alert in the outbox, addressed to the channels that want it."""
    alert, message = decision.alert, decision.message
    if alert is None or message is None:
        return decision
    planned = tuple(Planned(name, decision.at) for name in alert.channels)
    return replace(decision, outbox=(Outgoing(alert, message, planned), *decision.outbox))
