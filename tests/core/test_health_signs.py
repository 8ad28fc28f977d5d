"""Moves, certificates, texts that shrink, other languages: each told once, and only when it says something."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from types import MappingProxyType

import pytest

from tests.builders import NOON, page, policy_text
from tests.commandline import NEVER, policy_page
from tests.core.health_watch import ACME, DAY, GERMAN, HOUR, URL, Watch
from watcher.core.health import Network
from watcher.core.health.place import place, same_page
from watcher.model import (
    Decision,
    Fetched,
    Notice,
    NoticeKind,
    NotModified,
    Outcome,
    Pending,
    PolicyState,
    Version,
)


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


def test_a_shorter_text_in_another_language_is_not_said_to_have_shrunk() -> None:
    watch = Watch()
    more = "".join(
        f"<p>We keep the records of team {team} for {team + 3} years after its account is closed.</p>"
        for team in range(40)
    )
    watch.check(page(policy_page(NEVER).replace("</main>", f"{more}</main>"), url=URL))
    kinds = []
    for _ in range(20):
        watch.at += 6 * HOUR
        kinds += [notice.kind for notice in watch.check(page(GERMAN, url=URL))]
    assert kinds == [NoticeKind.LANGUAGE]


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
