"""One policy, checked again and again, with the notices that each check gives."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

from tests.builders import NOON, page
from tests.commandline import NEVER, policy_page
from watcher.core.decide import advance, decide
from watcher.core.health import Check, Network, asks_network, attend
from watcher.model import (
    Decision,
    FetchFailed,
    FetchOutcome,
    Notice,
    Policy,
    PolicyState,
)

URL = "https://acme.test/privacy"
ACME = Policy("acme/privacy", URL, title="Acme Privacy Policy", channels=("legal",))
HOUR = timedelta(hours=1)
DAY = timedelta(days=1)


GERMAN = """<html lang="de"><head><title>Acme Datenschutzerklärung</title></head><body><main>
<h1>Acme Datenschutzerklärung</h1><p>Stand: 3. Februar 2026</p>
<h2>1. Welche Daten wir erheben</h2><p>Wenn Sie ein Konto eröffnen, fragen wir nach Ihrem Namen und Ihrer Adresse.
Unsere Server zeichnen die Adresse Ihres Geräts auf und die Seiten, die Sie öffnen. Wir löschen sie nach 30 Tagen.</p>
<h2>2. Wie wir sie nutzen</h2><p>Wir nutzen personenbezogene Daten, um den Dienst zu betreiben und Ihre Fragen zu
beantworten. Wir geben sie nicht an Dritte weiter, es sei denn, dass es das Gesetz von uns verlangt.</p>
<h2>3. Ihre Rechte</h2><p>Sie können von uns eine Kopie Ihrer Daten verlangen und sie löschen lassen.</p>
</main></body></html>"""


@dataclass
class Watch:
    """One policy, checked again and again; all else that is watched is ``network``."""

    policy: Policy = ACME
    at: datetime = NOON
    state: PolicyState = field(default_factory=lambda: PolicyState(ACME.id))
    network: Network = field(default_factory=Network)
    decision: Decision | None = None

    def check(self, fetched: FetchOutcome, decision: Decision | None = None) -> list[Notice]:
        """The notices of a check that came to that."""
        fetched = replace(fetched, fetched_at=self.at)
        decision = decision or decide(self.policy, self.state, fetched)
        check = Check(self.policy, self.state.known, fetched, decision, self.state.version, ("legal", "ops"))
        self.decision = attend(check, self.network if asks_network(check) else None)
        self.state = advance(self.state, self.decision)
        return [one.content for one in self.decision.outbox if isinstance(one.content, Notice)]

    def read(self, selling: str = NEVER) -> list[Notice]:
        """The policy can be read."""
        return self.check(page(policy_page(selling), url=URL))

    def fail(self, reason: str = "timeout", detail: str = "acme.test did not answer in time.") -> list[Notice]:
        """No answer."""
        return self.check(FetchFailed(URL, self.at, reason, detail))

    def refuse(self, status: int = 500) -> list[Notice]:
        """An answer that isn't the policy."""
        return self.check(page("<p>Sorry.</p>", url=URL, status=status))

    def all_of(self, script: str, every: timedelta = 6 * HOUR) -> list[tuple[int, str]]:
        """Checks in a row: ``.`` reads, ``x`` gets an error page, ``-`` gets no answer. Notices, by number of check."""
        found: list[tuple[int, str]] = []
        for number, sign in enumerate(script):
            said = self.read() if sign == "." else self.refuse() if sign == "x" else self.fail()
            found += [(number, notice.kind.value) for notice in said]
            self.at += every
        return found
