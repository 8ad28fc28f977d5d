"""Who is watched, what is known of each, and when each is due; keeps the clock set accordingly. Checks nothing."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable, Mapping
from dataclasses import replace
from datetime import datetime, timedelta

from watcher.core.health.place import host
from watcher.core.schedule import NEVER_CHECKED, Past, after, next_check, offline, plan
from watcher.daemon.alarms import Clock
from watcher.daemon.reload import Difference, difference
from watcher.model import Decision, Policy

LOST = timedelta(minutes=5)
"""A policy that is due for so long and yet not asked for was lost by a mistake of ours."""


class Roster:
    """The policies. Each has its key at ``clock``, which is its id."""

    def __init__(self, clock: Clock, now: Callable[[], datetime]) -> None:
        self._clock, self._now = clock, now
        self._policies: dict[str, Policy] = {}
        self._pasts: dict[str, Past] = {}
        self._times: dict[str, datetime] = {}
        self._silent: set[str] = set()
        self._hosts = 0

    def __len__(self) -> int:
        return len(self._policies)

    @property
    def next_check(self) -> datetime | None:
        """When the next policy is due; None if there is none."""
        return min(self._times.values(), default=None)

    @property
    def failing(self) -> int:
        """How many policies could not be read at their last check."""
        return sum(1 for policy_id in self._policies if self.past(policy_id).failures)

    def past(self, policy_id: str) -> Past:
        """What is known of its checks."""
        return self._pasts.get(policy_id, NEVER_CHECKED)

    def due(self, policy_id: str) -> Policy | None:
        """The policy, if it is watched and its time has come; if that is still to come, it is rung for again."""
        at = self._times.get(policy_id)
        if at is not None and at > self._now():  # put off since, or the clock was put back
            self._clock.set(policy_id, at)
            return None
        return self._policies.get(policy_id)

    def plan(self, *, but: Container[str] = ()) -> None:
        """Finds all times anew, those of ``but`` left out."""
        self._plan(policy for policy in self._policies.values() if policy.id not in but)

    def set(self, policy_id: str, at: datetime) -> None:
        """It is due at that time."""
        self._times[policy_id] = at
        self._clock.set(policy_id, at)

    def checked(self, policy: Policy, decision: Decision) -> None:
        """Sets its next time; and that of all others, if this was the first answer after a time without network."""
        was_offline = self._offline
        past = self._pasts[policy.id] = after(self.past(policy.id), decision)
        note = self._silent.add if past.silent else self._silent.discard
        note(policy.id)
        if was_offline and not past.silent:
            self._come_back()
        self.set(policy.id, next_check(policy, past, self._now(), offline=self._offline))

    def find_lost(self, busy: Container[str]) -> list[str]:
        """Gives policies another time that missed theirs and are not in ``busy``."""
        late = self._now() - LOST
        lost = [one for one in self._policies if one not in busy and self._times.get(one, late) <= late]
        self._plan(self._policies[policy_id] for policy_id in lost)
        return lost

    def take_over(
        self, policies: Iterable[Policy], pasts: Callable[[], Mapping[str, Past]], again: Iterable[str] = ()
    ) -> Difference:
        """Other policies from now on. What stayed as it was keeps its time, unless it is in ``again``.

        ``pasts`` is asked for what is stored if there are new ones: they may have been watched before.
        """
        new = {policy.id: policy for policy in policies}
        differ = difference(self._policies.values(), new.values())
        known = pasts() if differ.added else {}
        self._policies = new
        for policy in differ.removed:
            self._times.pop(policy.id, None)
            self._clock.cancel(policy.id)
        for policy in (*differ.removed, *differ.moved):
            self._pasts.pop(policy.id, None)
        self._pasts |= {policy.id: known[policy.id] for policy in differ.added if policy.id in known}
        self._silent = {policy_id for policy_id in new if self.past(policy_id).silent}
        self._hosts = len({host(policy.url) for policy in new.values()})
        anew = {policy.id: policy for policy in (*differ.added, *differ.changed)}
        self._plan((anew | {one: new[one] for one in again if one in new}).values())
        return differ

    @property
    def _offline(self) -> bool:
        # Asked twice for each check, and with thousands of policies it takes a while to count the hosts.
        return 2 * len(self._silent) > self._hosts and offline(self._policies.values(), self._pasts)

    def _come_back(self) -> None:
        """Failures while we were offline say nothing about a policy: each has its next try soon."""
        silent = [policy for policy in self._policies.values() if policy.id in self._silent]
        for policy in silent:
            self._pasts[policy.id] = replace(self._pasts[policy.id], failures=1)
        self._plan(silent)

    def _plan(self, policies: Iterable[Policy]) -> None:
        for policy_id, at in plan(policies, self._pasts, self._now()).items():
            self.set(policy_id, at)
