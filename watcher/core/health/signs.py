"""Signs that a page that can be read will soon not be, or is no longer the page it was."""

from __future__ import annotations

from datetime import timedelta

from watcher.core.days import day
from watcher.core.excerpt import head
from watcher.core.health.check import (
    CERTIFICATE,
    HELD,
    HELD_LAST,
    LANGUAGE,
    LANGUAGE_AT,
    MOVED,
    SHRUNK,
    Check,
    Step,
)
from watcher.core.health.network import Network
from watcher.core.health.words import language_name, moment, name, notice
from watcher.core.language import language_of
from watcher.core.text import words
from watcher.model import Fetched, FetchFailed, NoticeKind, Outcome

LEFT = 0.4
"""A text has lost most of its words if less than this share is left …"""
LONG = 150
"""… of at least so many."""

APART = timedelta(days=30)
"""That a text has shrunk, or comes and goes, is told once in that time."""

COMES_AND_GOES = timedelta(days=2)
"""A drastic change that is neither confirmed nor gone for good is told of after that time."""
FORGOTTEN = timedelta(days=7)
"""A drastic change that has not come again for that long was a mistake of the site's."""

LANGUAGES_APART = timedelta(days=7)


def moved(check: Check, network: Network) -> Step | None:
    """MOVED, once for each address, if every redirect says that it is for good and the policy is read there."""
    if not check.moved_to or not isinstance(check.fetched, Fetched):
        return None
    address = head(check.fetched.final_url, 500).replace('"', "%22")
    what = f"{name(check)} has moved for good: its address leads to {address}, where it is read now."
    advice = f'Put the new address into the configuration: url = "{address}".'
    told = f"{check.known.told.get(MOVED, '')} {check.moved_to}".strip()
    return Step({MOVED: told}, notice(check, NoticeKind.MOVED, what, advice))


def certificate(check: Check, network: Network) -> Step | None:
    """CERTIFICATE, once for each that should have been renewed by now, whichever policy met it first."""
    told = check.known.told.get(CERTIFICATE)
    fetched = check.fetched
    if not check.certificate_ends_soon or told == check.certificate or isinstance(fetched, FetchFailed):
        return None
    kept = {CERTIFICATE: check.certificate}
    if check.certificate in network.certificates or fetched.certificate_until is None:
        return Step(kept)
    server = check.certificate.partition(" ")[0]
    what = (
        f"The certificate of {server} runs out on {moment(fetched.certificate_until)}. {name(check)} can't be read "
        "after that unless it is renewed."
    )
    advice = f"Vendors mostly renew it in time. If {server} belongs to your own organisation, tell its IT."
    return Step(kept, notice(check, NoticeKind.CERTIFICATE, what, advice))


def shrunk(check: Check, network: Network) -> Step | None:
    """SHRUNK, if a new version has lost most of the words of the last one."""
    decision, last = check.decision, check.last
    if decision.outcome is not Outcome.CHANGED or decision.returned_to or last is None or decision.text is None:
        return None
    before, after = len(words(last.text.text)), len(words(decision.text.text))
    if check.in_another_language or before < LONG or after >= LEFT * before or not check.apart(SHRUNK, APART):
        return None
    what = (
        f"Version {decision.number} of {name(check)} has {after:,} words where version {last.number} had "
        f"{before:,}: most of the text is gone."
    )
    advice = (
        "Look whether the page shows all of the policy. If it does, and the watcher reads too little of it, correct "
        "select and remove; if the vendor has really cut it, nothing needs to be done."
    )
    return Step({SHRUNK: check.stamp}, notice(check, NoticeKind.SHRUNK, what, advice))


def flapping(check: Check, network: Network) -> Step | None:
    """SHRUNK too, if for days a quite different text comes and goes, so that it can't be confirmed."""
    since, last = check.time(HELD), check.time(HELD_LAST)
    outcome = check.decision.outcome
    if outcome is Outcome.CHANGED and since:
        return Step({HELD: "", HELD_LAST: ""})  # believed
    forgotten = last is None or since is None or abs(check.at - last) > FORGOTTEN
    if outcome is not Outcome.PENDING:
        return Step({HELD: "", HELD_LAST: ""}) if forgotten and last else None
    if forgotten or since is None or since > check.at:
        since = check.at
    held = {HELD: since.isoformat(), HELD_LAST: check.stamp}
    if check.at - since < COMES_AND_GOES or not check.apart(SHRUNK, APART):
        return Step(held)
    what = (
        f"Since {day(since)} some checks of {name(check)} find a quite different text, and others the known one. "
        "It is held back as long as no two checks in a row agree on it."
    )
    advice = (
        "Open the page in your own browser a few times. If it shows other pages in turn, name the part that holds "
        "the policy with select, or ask the vendor for an address that always gives the same page."
    )
    return Step(held | {SHRUNK: check.stamp}, notice(check, NoticeKind.SHRUNK, what, advice, "flapping"))


def language(check: Check, network: Network) -> Step | None:
    """LANGUAGE, once for each that the page stays in."""
    text = check.decision.text
    if not check.in_another_language or text is None:
        return None
    now = language_of(text.text) or text.language.partition("-")[0].lower()
    if check.known.told.get(LANGUAGE) == now or not check.apart(LANGUAGE_AT, LANGUAGES_APART):
        return None
    was = language_of(check.last.text.text) if check.last else ""
    instead = f" instead of {language_name(was)}" if was else ""
    what = (
        f"{name(check)} has come in {language_name(now)}{instead} for days. That version was stored, but its wording "
        "could not be compared with the one before."
    )
    wanted = f'language = "{was}"' if was else "language"
    advice = (
        f"To keep the former language, set {wanted} for this policy, or use the address of the page in that language. "
        "To follow the new one, do nothing."
    )
    kept = {LANGUAGE: now, LANGUAGE_AT: check.stamp}
    return Step(kept, notice(check, NoticeKind.LANGUAGE, what, advice))
