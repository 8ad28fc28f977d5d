"""By what means, how soon, how often and when something is done: what it is worth that this changed."""

from __future__ import annotations

import pytest

from tests.core.test_materiality import POLICY, verdict
from watcher.core.materiality.edits import Place, reworded
from watcher.core.materiality.rules import WAYS
from watcher.core.materiality.score import Finding, judge_edit
from watcher.core.materiality.signals import Lens
from watcher.core.materiality.vocabulary import concept, means, safeguards, times
from watcher.model import Direction, Level, Topic

NONE, LOW, MEDIUM = Level.NONE, Level.LOW, Level.MEDIUM
BETTER, WORSE, UNCLEAR = Direction.BETTER, Direction.WORSE, Direction.UNCLEAR


def found(old: str, new: str, language: str = "en") -> Finding:
    (edit,) = reworded(old, new, Place(("Rules of the pond",)))
    return judge_edit(edit, Lens(language))


# A sentence, words of it, what stands in their place, and what the step there and the step back are worth.
LADDERS = [
    ("We will tell you {} before the price goes up.", "by e-mail", "", "told-by", MEDIUM, LOW),
    ("We will tell you {} before the price goes up.", "in writing", "on our website", "told-by", MEDIUM, LOW),
    ("We will tell you {} before the price goes up.", "individually", "", "told-by", MEDIUM, LOW),
    ("You may opt out of the newsletter {}.", "", "by letter", "done-by", MEDIUM, LOW),
    ("You can cancel the plan {}.", "in your account settings", "by telephone", "done-by", MEDIUM, LOW),
    ("You can cancel the plan {}.", "with one click", "in writing", "done-by", MEDIUM, LOW),
    ("You can send a complaint {}.", "by e-mail or by telephone", "by telephone", "done-by", MEDIUM, LOW),
    ("Either party may end the contract {}.", "by e-mail", "by registered letter", "done-by", MEDIUM, LOW),
    ("We answer each request {}.", "promptly", "within a reasonable time", "how-soon", MEDIUM, LOW),
    ("We erase the account {}.", "immediately", "promptly", "how-soon", LOW, LOW),
    ("We may suspend the account {}.", "", "immediately", "how-sudden", MEDIUM, LOW),
    ("We tell you {} when a provider joins.", "in advance", "afterwards", "told-when", MEDIUM, LOW),
    ("We will tell you {} of new prices.", "beforehand", "", "told-when", MEDIUM, LOW),
    ("Your recordings are deleted {}.", "automatically", "upon request", "unasked", MEDIUM, LOW),
    ("Your recordings are deleted {}.", "automatically", "", "unasked", LOW, LOW),
    ("We will lend you the map {}.", "", "on request", "unasked", LOW, LOW),
    ("We back up your files {}.", "daily", "weekly", "how-often", MEDIUM, LOW),
    ("An independent auditor looks at the servers {}.", "once a year", "from time to time", "how-often", MEDIUM, LOW),
    ("We test our safeguards {}.", "regularly", "", "how-often", MEDIUM, LOW),
    ("Support is available {}.", "at all hours", "in office hours", "open-when", LOW, LOW),
    ("The map is available {}.", "worldwide", "in some countries", "open-where", LOW, LOW),
]


@pytest.mark.parametrize(("sentence", "best", "worst", "name", "down", "up"), LADDERS)
def test_a_way_that_serves_less_is_worse_and_the_way_back_better(
    sentence: str, best: str, worst: str, name: str, down: Level, up: Level
) -> None:
    one, other = (" ".join(sentence.format(words).split()).replace(" .", ".") for words in (best, worst))
    there, back = found(one, other), found(other, one)
    assert (there.level, there.direction) == (down, WORSE)
    assert (back.level, back.direction) == (up, BETTER)
    assert there.by == f"{name}-worse"
    assert f"“{worst}”" in there.reasons[0] if worst else "not said" in there.reasons[0]


def test_every_way_has_a_row() -> None:
    assert {name for *_, name, _, _ in LADDERS} == {rule.name for rule in WAYS}


def test_a_rhythm_that_serves_nobody_in_particular_points_nowhere() -> None:
    told = found("Invoices are sent monthly.", "Invoices are sent weekly.")
    assert (told.level, told.by, told.direction) == (LOW, "how-often", UNCLEAR)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("We will tell you by e-mail of new prices.", "We will tell you via email of new prices."),
        ("We back up your files daily.", "We back up your files every day."),
        ("We back up your files daily.", "We back up your files once a day."),
        ("We test the servers every year.", "We test the servers annually."),
        ("We erase the account immediately.", "We erase the account at once."),
        ("We tell you promptly of each court order.", "We tell you without undue delay of each court order."),
        ("We will tell you in advance of new prices.", "We will tell you beforehand of new prices."),
        ("You can cancel by phone.", "You can cancel by telephone."),
        ("You can cancel by post.", "You can cancel by letter."),
        ("You can cancel online.", "You can cancel on our website."),
        ("You can cancel in your account.", "You can cancel by e-mail."),
        ("You can cancel at any time.", "You can cancel by e-mail at any time."),
        ("We regularly test our safeguards.", "We test our safeguards on a regular basis."),
        ("We may update this page from time to time.", "We may update this page."),
        ("Support is available around the clock.", "Support is available 24 hours a day."),
        ("Support is available in office hours.", "Support is available during business hours."),
        ("Backups are kept in a separate town.", "Backups are kept in a different town."),
        ("You can reach us by e-mail.", "You can reach us by telephone."),
        ("We guard accounts with two-step verification.", "We guard accounts with 2-Factor Authentication."),
        ("We use SSL for each visit.", "We use TLS for each visit."),
    ],
)
def test_the_same_way_in_other_words_is_quiet(old: str, new: str) -> None:
    assert found(old, new).level is NONE
    assert found(new, old).level is NONE


@pytest.mark.parametrize("new", ["e-mail owl@plum.test", "write to owl@plum.test", "use the form at owl@plum.test"])
def test_how_to_write_to_an_address_is_no_news(new: str) -> None:
    was, now = (f"{POLICY}\nTo ask for a copy, {way}.\n" for way in ("send an e-mail to owl@plum.test", new))
    assert verdict(was, now).level is NONE


def test_how_you_must_tell_us_is_no_promise_of_ours() -> None:
    assert found("You shall tell us the name by e-mail.", "You shall tell us the name.").by != "told-by-worse"


def test_whoever_will_be_told_is_owed_it() -> None:
    told = found("You will be notified by e-mail of new prices.", "You will be notified of new prices.")
    assert (told.by, told.level) == ("told-by-worse", MEDIUM)


def test_what_one_sentence_lost_another_may_have() -> None:
    one = "We will tell you by e-mail of each change. The owls sleep by day."
    two = "We will tell you of each change. We do so by e-mail. The owls sleep by day."
    assert "told-by-worse" not in {change.by for change in verdict(f"{POLICY}\n{one}", f"{POLICY}\n{two}").changes}


@pytest.mark.parametrize(
    ("language", "old", "new", "level"),
    [
        ("de", "Wir informieren Sie per E-Mail über neue Preise.", "Wir informieren Sie über neue Preise.", MEDIUM),
        ("de", "Darüber werden wir Sie per E-Mail informieren.", "Darüber werden wir Sie informieren.", MEDIUM),
        ("de", "Sie können online kündigen.", "Sie können schriftlich kündigen.", MEDIUM),
        ("de", "Wir sichern Ihre Daten täglich.", "Wir sichern Ihre Daten wöchentlich.", MEDIUM),
        ("de", "Wir sichern Ihre Daten täglich.", "Wir sichern Ihre Daten jeden Tag.", NONE),
        ("fr", "Nous vous informerons par e-mail des prix.", "Nous vous informerons des prix.", MEDIUM),
        ("fr", "Vous pouvez résilier en ligne.", "Vous pouvez résilier par courrier.", MEDIUM),
        ("fr", "Les données sont sauvegardées chaque jour.", "Les données sont sauvegardées tous les jours.", NONE),
        (
            "es",
            "Puede retirar su consentimiento por correo electrónico.",
            "Puede retirar su consentimiento por carta.",
            MEDIUM,
        ),
        ("pt", "Fazemos cópias de segurança diariamente.", "Fazemos cópias de segurança mensalmente.", MEDIUM),
        ("it", "Il backup è eseguito ogni giorno.", "Il backup è eseguito ogni mese.", MEDIUM),
        ("nl", "U kunt uw toestemming per e-mail intrekken.", "U kunt uw toestemming per brief intrekken.", MEDIUM),
    ],
)
def test_other_languages(language: str, old: str, new: str, level: Level) -> None:
    assert found(old, new, language).level == level


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Passwords are stored as salted hashes.", "Passwords are stored."),
        ("Passwords are stored as salted hashes.", "Passwords are stored as hashes."),
        ("Orders are sent over TLS.", "Orders are sent over the net."),
        ("We guard accounts with two-step verification.", "We guard accounts with a password."),
        ("IP addresses are truncated before they are stored.", "IP addresses are stored."),
        ("Backups are kept in a separate building.", "Backups are kept in the same building."),
        ("Backups are stored in a locked room.", "Backups are stored in a room."),
        ("Access to your files is logged and reviewed.", "Access to your files is logged."),
    ],
)
def test_a_safeguard_that_is_gone_or_weaker(old: str, new: str) -> None:
    told = found(old, new)
    assert told.level >= MEDIUM
    assert Topic.SECURITY in told.topics


def test_every_concept_of_a_way_exists_in_every_language_of_the_table() -> None:
    named = {name for rule in WAYS for name in (*rule.about, *(one for step in rule.steps for one in step)) if name}
    assert all(concept(name, "en").pattern != "(?!)" for name in named)
    tables = (means.CONCEPTS, safeguards.CONCEPTS, times.CONCEPTS)
    found = {frozenset(words) for table in tables for words in table.values()}
    assert found == {frozenset(("en", "de", "fr", "es", "pt", "it", "nl"))}
