"""What somebody should know to keep a policy watched, decided from one check and from what was told before.

Pure: makes ``Notice`` values and says what has been told; neither addresses, stores nor sends anything. Most checks
have nothing to tell, and end here without importing what puts notices into words.

``failing`` a policy can't be read, or can again · ``outage`` nothing answers at all, or does again · ``signs`` the
page moved, its certificate runs out, its text shrank or is in another language · ``advice`` what to do about it
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import TYPE_CHECKING

from watcher.core.health.check import EXCUSED, FAILING, HELD, Check, Step, standing
from watcher.core.health.network import Network, answered, asks_network
from watcher.model import Decision, Outcome

if TYPE_CHECKING:
    from watcher.model import Outgoing

__all__ = ["Check", "Network", "answered", "asks_network", "attend", "standing"]


def attend(check: Check, network: Network | None = None) -> Decision:
    """The decision with the notices that it calls for, not addressed yet, and with what has been told from now on.

    ``network`` is what is known of all other policies; it is needed only where ``asks_network`` says so.
    """
    if _nothing_to_tell(check):
        return check.decision
    steps = _steps(check, network or Network())
    if not steps:
        return check.decision
    told = _told(check.known.told, steps)
    outgoing = tuple(outgoing for step in steps for outgoing in _outgoing(step))
    return replace(
        check.decision,
        outbox=(*check.decision.outbox, *outgoing),
        told=told,
        told_before=check.known.told,
    )


def _nothing_to_tell(check: Check) -> bool:
    """Whether nothing has changed, on a page that could be read before too, at the address that is asked."""
    told = check.known.told
    return (
        check.decision.outcome is Outcome.UNCHANGED
        and not check.known.failures
        and not (told and any(key in told for key in (FAILING, EXCUSED, HELD)))
        and not check.moved_to
        and not check.certificate_ends_soon
    )


def _steps(check: Check, network: Network) -> list[Step]:
    from watcher.core.health import failing, outage, signs  # late: few checks have anything to tell

    rules = (
        *(outage.outage, failing.failing),
        *(signs.moved, signs.certificate, signs.shrunk, signs.flapping, signs.language),
    )
    return [step for rule in rules if (step := rule(check, network))]


def _outgoing(step: Step) -> tuple[Outgoing, ...]:
    if step.notice is None:
        return ()
    from watcher.core.render.notice import render_notice
    from watcher.model import Outgoing

    return (Outgoing(step.notice, render_notice(step.notice)),)


def _told(before: Mapping[str, str], steps: list[Step]) -> Mapping[str, str]:
    after = dict(before)
    for step in steps:
        after.update({key: value for key, value in step.told.items() if value})
        for key in (key for key, value in step.told.items() if not value):
            after.pop(key, None)
    return MappingProxyType(after)
