"""When nothing answers any more, the network here is down: told once for all policies, and once when it is over."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from watcher.core.health.check import OUTAGE, OUTAGE_SINCE, RESTORED, Check, Step
from watcher.core.health.network import Network, answered, silent
from watcher.core.health.place import host
from watcher.core.health.words import moment, notice, span
from watcher.core.text import count
from watcher.model import NoticeKind

LASTS = timedelta(hours=1)
"""A shorter outage is over before anybody could do something about it."""

HOSTS = 3
"""So many servers must be silent, or all that there are if those are fewer; of one alone nobody can tell …"""
SHARE = 0.1
"""… and at least this share of all."""


def suspected(check: Check, network: Network) -> bool:
    """Whether no server answers any more, though several were asked; or whether that has been told already."""
    least = max(min(HOSTS, network.watched), SHARE * network.watched, 2)
    return network.down or len(_hosts(check, network)) >= least


def outage(check: Check, network: Network) -> Step | None:
    """OUTAGE once it lasts, RESTORED with the first answer after it."""
    if silent(check.decision):
        since = _since(check, network)
        if network.down or not suspected(check, network) or check.at - since < LASTS:
            return None
        return _outage(check, network, since)
    return _restored(check, network) if network.outage and answered(check.decision) else None


def _hosts(check: Check, network: Network) -> frozenset[str]:
    return network.hosts | {host(check.policy.url)}


def _since(check: Check, network: Network) -> datetime:
    """When the first of those that are silent became so."""
    return min(network.since or check.at, check.at)


def _outage(check: Check, network: Network, since: datetime) -> Step:
    servers = count(len(_hosts(check, network)), "server")
    what = (
        f"No policy can be read since {moment(since)}: none of {servers} that were asked since then has answered. "
        "The network where the watcher runs seems to be down."
    )
    advice = (
        "Have the network connection, the name servers, the firewall and the clock of that machine looked at. "
        "Nothing is lost: what has changed is found when it works again."
    )
    found = notice(check, NoticeKind.OUTAGE, what, advice)
    told = {OUTAGE: check.stamp, OUTAGE_SINCE: since.isoformat()}
    return Step(told, replace(found, since=since, channels=check.everyone))


def _restored(check: Check, network: Network) -> Step:
    until = min(network.answered_again or check.at, check.at)
    since = min(network.outage_since or network.outage or until, until)
    what = (
        f"Policies can be read again. None could for {span(until - since)}, from {moment(since)} to {moment(until)}. "
        "Each is checked again in its turn; what has changed meanwhile is told."
    )
    found = notice(check, NoticeKind.RESTORED, what)
    return Step({RESTORED: check.stamp}, replace(found, since=since, channels=check.everyone))
