"""Which notices a row of checks gives, as a table: no store, no clock, no network."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from itertools import pairwise
from types import MappingProxyType

import pytest

from tests.builders import NOON, page, policy_text
from tests.commandline import MAY, NEVER, policy_page
from watcher.core.decide import advance, decide
from watcher.core.health import Check, Network, asks_network, attend
from watcher.core.health.advice import advice
from watcher.core.health.failing import LASTING
from watcher.core.health.network import SILENT
from watcher.core.health.place import place, same_page
from watcher.core.health.words import span
from watcher.model import (
    Decision,
    Fetched,
    FetchFailed,
    FetchOutcome,
    Notice,
    NoticeKind,
    NotModified,
    Outcome,
    Pending,
    Policy,
    PolicyState,
    Rejection,
    Version,
)

URL = "https://acme.test/privacy"
ACME = Policy("acme/privacy", URL, title="Acme Privacy Policy", channels=("legal",))
HOUR = timedelta(hours=1)
DAY = timedelta(days=1)


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


@pytest.mark.parametrize(
    ("script", "told"),
    [
        ("....", []),
        (".x...", []),
        (".xx.xx.xx.", []),
        (".xxxx.", []),  # 18 hours
        (".xxxxx", [(5, "failing")]),  # 24 hours
        (".xxxxxxxxx", [(5, "failing")]),
        (".xxxxxxxx..", [(5, "failing"), (9, "recovered")]),
        ("xxxxxx.", [(4, "failing"), (6, "recovered")]),  # never read before
        (".-x-x-x-.", [(5, "failing"), (8, "recovered")]),  # whatever the reasons
    ],
)
def test_failing_is_told_once_and_so_is_its_end(script: str, told: list[tuple[int, str]]) -> None:
    assert Watch().all_of(script) == told


def test_thresholds_are_the_policy_s_own() -> None:
    quick = Watch(replace(ACME, failing_checks=1, failing_after=0.0))
    assert quick.all_of(".x.") == [(1, "failing"), (2, "recovered")]
    patient = Watch(replace(ACME, failing_checks=10, failing_after=0.0))
    assert patient.all_of("." + "x" * 10) == [(10, "failing")]
    assert Watch().all_of(".xxxx", every=DAY) == [(3, "failing")]


def test_a_policy_that_fails_and_recovers_in_turns_is_told_of_once_a_week() -> None:
    told = Watch().all_of(".xxxxxx" * 16)  # 28 days
    pairs = [number for number, kind in told if kind == "failing"]
    assert 3 <= len(pairs) <= 4
    assert all(later - earlier >= 28 for earlier, later in pairwise(pairs))
    assert [kind for _, kind in told][:4] == ["failing", "recovered", "failing", "recovered"]


def test_that_it_still_fails_is_said_once_more_after_a_month() -> None:
    watch = Watch()
    told = watch.all_of("." + "x" * 400, every=6 * HOUR)
    assert [kind for _, kind in told] == ["failing", "failing"]
    assert told[1][0] - told[0][0] == 120
    assert watch.all_of(".") == [(0, "recovered")]


@pytest.mark.parametrize("reason", sorted(LASTING))
def test_what_does_not_pass_by_itself_is_told_at_the_second_check(reason: str) -> None:
    watch = Watch()
    watch.read()
    assert watch.fail(reason, "No.") == []
    (notice,) = watch.fail(reason, "No.")
    assert notice.kind is NoticeKind.FAILING
    assert notice.failures == 2


@pytest.mark.parametrize("reason", ["disk-full", "database-locked", "conflict"])
def test_failures_of_our_own_side_are_not_the_policy_s(reason: str) -> None:
    watch = Watch()
    for _ in range(40):
        assert watch.check(page("x"), Decision(ACME.id, Outcome.FAILED, watch.at, reason, "no")) == []
        watch.at += DAY


def test_a_failing_notice_says_what_since_when_how_often_why_and_what_to_do() -> None:
    watch = Watch(at=datetime.fromisoformat("2026-03-03T14:05:00+00:00"))
    watch.read()
    for _ in range(8):
        watch.at += 6 * HOUR
        found = watch.refuse(403)
        if found:
            break
    (notice,) = found
    assert notice.what.startswith(
        "Acme Privacy Policy can't be read since 3 March 2026, 20:05 UTC (5 checks): the server"
    )
    assert notice.advice
    assert notice.failures == 5
    assert notice.since == datetime.fromisoformat("2026-03-03T20:05:00+00:00")
    assert notice.channels == ("legal",)
    assert notice.cause == "error-page"


def test_a_policy_that_was_never_read_is_said_to_be() -> None:
    watch = Watch()
    watch.all_of("xxxx")
    (notice,) = watch.refuse()
    assert "never been read" in notice.what


@pytest.mark.parametrize(
    ("selling", "says"), [(NEVER, "has not changed"), (MAY, "has changed meanwhile (version 2); an alert")]
)
def test_recovered_says_how_long_it_was_and_whether_the_text_has_changed(selling: str, says: str) -> None:
    watch = Watch()
    watch.all_of(".xxxxxxxxx")
    (notice,) = watch.read(selling)
    assert notice.kind is NoticeKind.RECOVERED
    assert says in notice.what
    assert "for 54 hours" in notice.what
    assert watch.decision
    assert bool(watch.decision.alert) == (selling == MAY)


def test_a_first_version_after_failing_is_recovered_too() -> None:
    watch = Watch()
    watch.all_of("xxxxxx")
    (notice,) = watch.read()
    assert "first version" in notice.what


def test_a_page_held_back_is_no_recovery_yet() -> None:
    watch = Watch()
    watch.all_of(".xxxxxx")
    other = page(policy_page(title="Other").replace("information", "tractors"), url=URL)
    held = Decision(ACME.id, Outcome.PENDING, watch.at, pending=Pending("abc", watch.at), number=1)
    assert watch.check(other, held) == []
    assert [notice.kind.value for notice in watch.read()] == ["recovered"]


def test_every_rejection_and_failure_has_advice() -> None:
    fallback = advice(ACME, "no such reason")
    reasons = {*(one.value for one in Rejection), *SILENT, *LASTING, "browser", "busy", "internal", "protocol"}
    without = {reason for reason in reasons | {"redirect-loop", "too-large"} if advice(ACME, reason) == fallback}
    assert without <= {"error-page", "redirect-loop"}
    rendered = replace(ACME, render="browser")
    assert all('render = "browser"' not in advice(rendered, reason) for reason in reasons)


# --- outage ---------------------------------------------------------------------------------------------


def others(watch: Watch, *, silent: int = 4, watched: int = 5, since: datetime | None = None) -> Network:
    """A network in which that many other servers have been silent since then."""
    hosts = frozenset(f"host-{number}.test" for number in range(silent))
    began = since or watch.at
    return Network(began - HOUR, began, hosts, watched)


def test_an_outage_is_told_once_it_has_lasted_an_hour_and_to_all() -> None:
    watch = Watch()
    watch.read()
    watch.network = others(watch)
    assert watch.fail() == []
    watch.at += 59 * timedelta(minutes=1)
    assert watch.fail() == []
    watch.at += timedelta(minutes=1)
    (notice,) = watch.fail()
    assert notice.kind is NoticeKind.OUTAGE
    assert notice.channels == ("legal", "ops")
    assert "none of 5 servers" in notice.what
    watch.network = replace(watch.network, outage=watch.at)
    for _ in range(40):
        watch.at += DAY
        assert watch.fail() == []


@pytest.mark.parametrize(
    ("silent", "watched", "told"),
    [
        (0, 1, False),  # of one policy alone nobody can tell
        (1, 2, True),
        (1, 3, False),
        (2, 3, True),
        (2, 30, True),
        (2, 500, False),
        (60, 500, True),
    ],
)
def test_an_outage_needs_several_servers(silent: int, watched: int, told: bool) -> None:
    watch = Watch()
    watch.network = others(watch, silent=silent, watched=watched)
    watch.at += 2 * HOUR
    assert [notice.kind.value for notice in watch.fail()] == (["outage"] if told else [])


@pytest.mark.parametrize("reason", ["robots", "blocked-address", "internal", "browser", "too-large", "busy"])
def test_only_silence_is_evidence_of_an_outage(reason: str) -> None:
    watch = Watch()
    watch.network = others(watch)
    watch.at += 2 * HOUR
    assert watch.fail(reason) == []


def test_restored_comes_with_the_first_answer_whatever_it_is() -> None:
    for answer in (Watch.read, Watch.refuse):
        watch = Watch()
        watch.read()
        watch.at += HOUR
        watch.fail()
        began, watch.at = watch.at, watch.at + 6 * HOUR
        watch.network = Network(NOON, began, frozenset({"acme.test"}), 3, outage=began + HOUR, outage_since=began)
        (notice,) = answer(watch)
        assert notice.kind is NoticeKind.RESTORED
        assert "for 6 hours" in notice.what
        assert watch.state.told["restored"] == watch.at.isoformat()
        watch.network = replace(watch.network, restored=watch.at)
        watch.fail()
        assert watch.read() == []


def test_failing_counts_from_the_end_of_an_outage() -> None:
    watch = Watch()
    watch.read()
    watch.network = Network(NOON, watch.at, frozenset({"a.test", "b.test", "c.test"}), 5, outage=watch.at)
    assert watch.all_of("-" * 20) == []
    watch.network = Network(watch.at, outage=NOON, restored=watch.at, answered_again=watch.at)
    assert watch.all_of("-----") == [(3, "failing")]
    (notice,) = (found := watch.read())
    assert found
    assert notice.kind is NoticeKind.RECOVERED
    assert not {"excused", "excused_checks"} & set(watch.state.told)


def test_an_outage_that_is_over_excuses_nothing() -> None:
    watch = Watch()
    watch.read()
    # A policy that was not failing answered, so that nobody has told the end.
    watch.network = Network(NOON + HOUR, None, frozenset(), 5, outage=NOON, answered_again=NOON + HOUR)
    assert watch.all_of("-----") == [(4, "failing")]


# --- signs ----------------------------------------------------------------------------------------------


def at_address(final: str, *, permanent: bool = True, selling: str = NEVER) -> Fetched:
    """The policy, read at another address."""
    return replace(page(policy_page(selling), url=URL), final_url=final, redirects=(URL,), permanent=permanent)


def test_a_move_for_good_is_told_once_for_each_target() -> None:
    watch = Watch()
    watch.read()
    new = "https://legal.acme.test/privacy-policy?ref=1"
    assert watch.check(at_address(new, permanent=False)) == []
    (notice,) = watch.check(at_address(new))
    assert notice.kind is NoticeKind.MOVED
    assert f'url = "{new}"' in notice.advice
    assert watch.check(at_address("https://legal.acme.test/privacy-policy?ref=2")) == []
    assert [one.kind.value for one in watch.check(at_address("https://acme.test/legal/privacy"))] == ["moved"]
    assert watch.check(at_address(new)) == []


def test_ever_new_addresses_are_told_of_a_few_times() -> None:
    watch = Watch()
    watch.read()
    assert sum(len(watch.check(at_address(f"https://acme.test/p/{number}"))) for number in range(100)) == 8


def test_a_page_that_is_not_the_policy_has_not_moved() -> None:
    watch = Watch()
    watch.read()
    home = replace(page("<h1>Welcome</h1><p>Buy a pump.</p>", url=URL), final_url="https://acme.test/", permanent=True)
    assert watch.check(replace(home, redirects=(URL,))) == []


@pytest.mark.parametrize(
    ("old", "new", "same"),
    [
        ("http://acme.test/privacy", "https://acme.test/privacy", True),
        ("https://acme.test/privacy", "https://www.acme.test/privacy/", True),
        ("https://acme.test/privacy", "https://acme.test/privacy?x=1#top", True),
        ("https://acme.test/privacy", "https://acme.test/en-us/privacy", True),
        ("https://acme.test/de/privacy", "https://acme.test/en/privacy", True),
        ("https://acme.test/privacy", "https://acme.test/legal/privacy", False),
        ("https://acme.test/privacy", "https://legal.acme.test/privacy", False),
        ("https://acme.test/privacy", "https://acme.test:8443/privacy", False),
        ("https://acme.test/privacy", "https://acme.test/", False),
        ("http://[::1/", "https://acme.test/", False),
    ],
)
def test_what_is_a_move(old: str, new: str, same: bool) -> None:
    assert same_page(place(old), place(new)) is same


def certified(left: timedelta, life: timedelta | None, at: datetime) -> Fetched:
    """The policy, from a server with such a certificate."""
    until = at + left
    found = page(policy_page(), url=URL)
    return replace(found, certificate_until=until, certificate_since=until - life if life else None)


@pytest.mark.parametrize(
    ("left", "life", "told"),
    [
        (8 * DAY, 90 * DAY, False),
        (6 * DAY, 90 * DAY, True),
        (6 * DAY, 45 * DAY, False),
        (4 * DAY, 45 * DAY, True),
        (DAY, 6 * DAY, False),  # short-lived on purpose
        (12 * HOUR, 6 * DAY, True),
        (6 * DAY, None, True),
        (20 * DAY, 365 * DAY, False),
    ],
)
def test_a_certificate_that_is_late_to_be_renewed(left: timedelta, life: timedelta | None, told: bool) -> None:
    watch = Watch()
    watch.read()
    found = watch.check(certified(left, life, watch.at))
    assert [notice.kind.value for notice in found] == (["certificate"] if told else [])


def test_a_certificate_is_told_once_whichever_policy_meets_it() -> None:
    watch, until = Watch(), NOON + 3 * DAY
    fetched = replace(page(policy_page(), url=URL), certificate_until=until)
    assert [notice.kind.value for notice in watch.check(fetched)] == ["certificate"]
    watch.at += HOUR
    assert watch.check(fetched) == []
    unread = NotModified(URL, watch.at, certificate_until=until)
    assert watch.check(unread) == []
    assert [one.kind.value for one in watch.check(replace(unread, certificate_until=until + DAY))] == ["certificate"]
    other = Watch(network=Network(certificates=frozenset({f"acme.test {until.isoformat()}"})))
    assert other.check(fetched) == []
    other.network = Network()
    assert other.check(fetched) == []


def long_text(words: int) -> str:
    """A section of so many words."""
    return "# 1. Data\n" + " ".join(f"word{number}" for number in range(words))


def shrunk(before: int, after: int, **also: object) -> list[Notice]:
    """The notices of a new version of so many words."""
    old = Version(1, NOON, policy_text(long_text(before)), "html 1")
    watch = Watch(state=PolicyState(ACME.id, version=old))
    made = Decision(ACME.id, Outcome.CHANGED, NOON, text=policy_text(long_text(after)), number=2, fetched=page("x"))
    return watch.check(page("x"), replace(made, **also))  # type: ignore[arg-type]


def test_a_version_that_has_lost_most_of_its_text() -> None:
    (notice,) = shrunk(1000, 300)
    assert notice.kind is NoticeKind.SHRUNK
    assert "300 words" in notice.what or "302 words" in notice.what
    assert shrunk(1000, 500) == []
    assert shrunk(100, 10) == []
    assert shrunk(1000, 300, returned_to=1) == []


def test_a_text_that_shrinks_again_and_again_is_told_of_once_a_month() -> None:
    told = MappingProxyType({"shrunk": (NOON - 29 * DAY).isoformat()})
    old = Version(1, NOON, policy_text(long_text(1000)), "html 1")
    made = Decision(ACME.id, Outcome.CHANGED, NOON, text=policy_text(long_text(300)), number=2, fetched=page("x"))
    watch = Watch(state=PolicyState(ACME.id, version=old, told=told))
    assert watch.check(page("x"), made) == []
    earlier = MappingProxyType({"shrunk": (NOON - 30 * DAY).isoformat()})
    watch = Watch(state=PolicyState(ACME.id, version=old, told=earlier))
    assert len(watch.check(page("x"), made)) == 1


def held(watch: Watch) -> list[Notice]:
    """A drastic change, held back."""
    pending = Pending(f"{watch.at}", watch.at)
    return watch.check(page("x"), Decision(ACME.id, Outcome.PENDING, watch.at, pending=pending, number=1))


def test_a_drastic_change_that_comes_and_goes_is_told_of_after_two_days() -> None:
    watch = Watch()
    watch.read()
    told: list[tuple[timedelta, str]] = []
    for number in range(60):
        found = watch.read() if number % 2 else held(watch)
        told += [(watch.at - NOON, notice.cause) for notice in found]
        watch.at += 6 * HOUR
    assert told == [(2 * DAY, "flapping")]


def test_a_drastic_change_seen_now_and_then_is_the_site_s_mistake() -> None:
    watch = Watch()
    watch.read()
    for _ in range(5):
        assert held(watch) == []
        for _ in range(9):
            watch.at += DAY
            assert watch.read() == []
    assert not {"held", "held_last"} & set(watch.state.told)


GERMAN = """<html lang="de"><head><title>Acme Datenschutzerklärung</title></head><body><main>
<h1>Acme Datenschutzerklärung</h1><p>Stand: 3. Februar 2026</p>
<h2>1. Welche Daten wir erheben</h2><p>Wenn Sie ein Konto eröffnen, fragen wir nach Ihrem Namen und Ihrer Adresse.
Unsere Server zeichnen die Adresse Ihres Geräts auf und die Seiten, die Sie öffnen. Wir löschen sie nach 30 Tagen.</p>
<h2>2. Wie wir sie nutzen</h2><p>Wir nutzen personenbezogene Daten, um den Dienst zu betreiben und Ihre Fragen zu
beantworten. Wir geben sie nicht an Dritte weiter, es sei denn, dass es das Gesetz von uns verlangt.</p>
<h2>3. Ihre Rechte</h2><p>Sie können von uns eine Kopie Ihrer Daten verlangen und sie löschen lassen.</p>
</main></body></html>"""


def test_a_page_that_stays_in_another_language_is_told_of_once_and_not_as_failing() -> None:
    watch = Watch()
    watch.read()
    told: list[tuple[timedelta, Notice]] = []
    for _ in range(20):
        watch.at += 6 * HOUR
        told += [(watch.at - NOON, notice) for notice in watch.check(page(GERMAN, url=URL))]
    ((after, notice),) = told
    assert notice.kind is NoticeKind.LANGUAGE
    assert 2 * DAY <= after <= 3 * DAY
    assert "German instead of English" in notice.what
    assert watch.decision
    assert watch.decision.number == 2


def test_a_page_in_ever_other_languages_is_failing_in_the_end() -> None:
    watch = Watch()
    told = []
    for number in range(30):
        detail = f"the page is in another language ({number})"
        pending = Pending(f"language {number}", watch.at)
        decision = Decision(ACME.id, Outcome.REJECTED, watch.at, "language", detail, pending=pending)
        told += [(watch.at - NOON, one.kind.value) for one in watch.check(page("x"), decision)]
        watch.at += 6 * HOUR
    assert told == [(3 * DAY, "failing")]


# --- the whole ------------------------------------------------------------------------------------------


def test_what_has_been_told_is_given_with_what_it_was_before() -> None:
    watch = Watch()
    watch.all_of(".xxxx")
    before = watch.state.told
    watch.refuse()
    assert watch.decision
    assert watch.decision.told_before == before
    assert watch.decision.told is not None
    assert watch.decision.told["failing"] == watch.at.isoformat()
    watch.read()
    watch.read()
    assert watch.decision.told is None
    assert watch.decision.told_before is None


def test_notices_come_unaddressed_with_their_message() -> None:
    watch = Watch()
    watch.all_of(".xxxx")
    watch.refuse()
    assert watch.decision
    (outgoing,) = watch.decision.outbox
    assert outgoing.planned == ()
    assert isinstance(outgoing.content, Notice)
    assert outgoing.content.what in outgoing.message.text


@pytest.mark.parametrize(
    "told", [{"failing": "yesterday"}, {"failing": "2026-05-04"}, {"excused_checks": "x"}, {"moved": ""}]
)
def test_unreadable_memories_do_no_harm(told: dict[str, str]) -> None:
    watch = Watch(state=PolicyState(ACME.id, told=MappingProxyType(told)))
    assert [kind for _, kind in watch.all_of("xxxxxx.")] == ["failing", "recovered"]


def test_a_clock_that_jumps_back_makes_no_second_notice() -> None:
    watch = Watch()
    watch.all_of(".xxxxxx")
    watch.at -= 400 * DAY
    assert watch.all_of("xxxx") == []


@pytest.mark.parametrize(
    ("length", "said"),
    [
        (timedelta(0), "1 minute"),
        (timedelta(minutes=45), "45 minutes"),
        (timedelta(hours=36), "36 hours"),
        (timedelta(days=3), "3 days"),
    ],
)
def test_spans_of_time_in_words(length: timedelta, said: str) -> None:
    assert span(length) == said
