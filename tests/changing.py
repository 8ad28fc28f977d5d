"""A policy page with the parts that pages change by themselves, and the story of many fetches of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import timedelta

from tests.builders import NOON, page
from watcher.core.decide import advance, decide
from watcher.model import Decision, Policy, PolicyState

HOLM = Policy("holm/privacy", "https://holm.test/privacy", "Holm Privacy Policy", channels=("legal",))

NEVER = "We will never sell your personal data to anyone."
MAY = "We may sell your personal data to anyone."
TWO_YEARS = "We keep your orders for two years."
SIX_YEARS = "We keep your orders for six years."
COURIER = "<p>We share your postal address with the courier Swiftfoot.</p>"
NEEDLE = "<p>We also collect your fingerprints when you visit a shop.</p>"

QUOTES = (
    "“A clean stove makes a calm cook.” – Ann Lee",
    "“Bread rises in its own time.” – Tom Marsh",
    "“Salt first, then sugar.” – Old Pete",
    "“A long winter makes a fat goose.” – B. Holm",
    "“Green wood makes smoke.” – J. Ashe",
)


def holm(
    *, selling: str = NEVER, keeping: str = TWO_YEARS, extra: str = "", aside: str = "", dated: str = "3 February 2026"
) -> str:
    """A privacy policy; ``aside`` stands between two paragraphs of its last section."""
    parts = "".join(
        f"<p>When you use our {shop} we process the personal data that you give us there, to carry out your order.</p>"
        for shop in ("bakery", "dairy", "orchard", "smokehouse", "mill", "inn")
    )
    return f"""<html lang="en"><head><title>Holm Privacy Policy</title></head><body><main><h1>Holm Privacy Policy</h1>
<p>Last updated: {dated}</p><h2>1. Data</h2>{parts}<h2>2. Selling</h2><p>{selling}</p>
<h2>3. Keeping</h2><p>{keeping}</p>{extra}<h2>4. Contact</h2><p>Write to us at the address on our site.</p>{aside}
<p>We answer questions about this policy within a reasonable time.</p></main></body></html>"""


def applicants(keeping: str = "Letters of applicants are kept for six months.") -> str:
    """Another policy altogether, on the same subject."""
    parts = "".join(
        f"<p>If you apply for a post in the {place}, your {what} is personal data that only its head may read.</p>"
        for place, what in (
            *(("bakery", "letter"), ("dairy", "certificate"), ("orchard", "portrait"), ("mill", "curriculum")),
            *(("inn", "reference"), ("office", "test result"), ("stables", "licence to ride"), ("barn", "salary")),
        )
    )
    return f"""<html lang="en"><head><title>Holm Privacy Policy</title></head><body><main><h1>Holm Privacy Policy</h1>
<h2>1. Applications</h2>{parts}<h2>2. Duration</h2><p>{keeping}</p></main></body></html>"""


def german(keeping: str = "Wir bewahren Ihre Bestellungen zwei Jahre lang auf.") -> str:
    """The policy in another language."""
    parts = "".join(
        f"<p>Wenn Sie unsere {shop} nutzen, verarbeiten wir die personenbezogenen Daten, die Sie uns dort geben, "
        "um Ihre Bestellung auszuführen und um sie mit Ihnen abzurechnen.</p>"
        for shop in ("Bäckerei", "Molkerei", "Räucherei", "Mühle", "Gärtnerei", "Herberge")
    )
    return f"""<html lang="de"><head><title>Datenschutz bei Holm</title></head><body><main>
<h1>Datenschutz bei Holm</h1><h2>1. Daten</h2>{parts}<h2>2. Aufbewahrung</h2><p>{keeping}</p></main></body></html>"""


Fetch = str | tuple[str, int]
"""A page, six hours after the one before; or after so many days."""


def story(*fetches: Fetch, state: PolicyState | None = None) -> list[Decision]:
    """What each fetch comes to, one after the other."""
    return [decision for decision, _ in told(fetches, state or PolicyState(HOLM.id))]


def told(fetches: Iterable[Fetch], state: PolicyState) -> Iterator[tuple[Decision, PolicyState]]:
    """Each decision with the state that follows it."""
    at = NOON
    for fetch in fetches:
        body, days = (fetch, 0) if isinstance(fetch, str) else fetch
        at += timedelta(days=days) if days else timedelta(hours=6)
        decision = decide(HOLM, state, page(body, url=HOLM.url, at=at))
        state = advance(state, decision)
        yield decision, state


def after(*fetches: Fetch) -> PolicyState:
    """The state after these fetches."""
    return [state for _, state in told(fetches, PolicyState(HOLM.id))][-1]


def alerts(decisions: Iterable[Decision]) -> list[bool]:
    """Which of them alert."""
    return [decision.alert is not None for decision in decisions]


def loud(decision: Decision) -> list[str]:
    """The texts of the changes that matter, new or else old."""
    changes = decision.verdict.changes if decision.verdict else ()
    return [judged.change.after or judged.change.before for judged in changes if judged.level]
