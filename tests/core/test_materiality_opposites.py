"""The two words that change the meaning: a prefix that denies, always or mostly, at least or at most, if or unless."""

from __future__ import annotations

import pytest

from tests.core.test_materiality import verdict
from watcher.core.materiality.edits import Edit, Place, reworded
from watcher.core.materiality.prefixes import Opposite, opposites_of
from watcher.core.materiality.rules import OPPOSED
from watcher.core.materiality.score import Finding, judge_edit
from watcher.core.materiality.signals import Lens
from watcher.core.materiality.vocabulary import concept
from watcher.core.materiality.vocabulary.polarity import NO_OPPOSITES, PREFIXES
from watcher.model import Direction, Level

PAGE = "# 1. Club\nThe club lends books to its members.\n{}\nCards are sent by post in the week after the order.\n"
LOW, MEDIUM, HIGH = Level.LOW, Level.MEDIUM, Level.HIGH


def edit(old: str, new: str) -> Edit:
    (found,) = reworded(old, new, Place(("Club",)))
    return found


def found(old: str, new: str, language: str = "en") -> Finding:
    return judge_edit(edit(old, new), Lens(language))


def level(old: str, new: str) -> Level:
    return verdict(PAGE.format(old), PAGE.format(new)).level


@pytest.mark.parametrize(
    ("sentence", "old", "new", "least"),
    [
        # a word and its opposite by a prefix
        ("Fees are {}.", "refundable", "non-refundable", MEDIUM),
        ("Fees are {}.", "refundable", "nonrefundable", MEDIUM),
        ("Fees are {}.", "refundable", "non refundable", MEDIUM),
        ("The licence is {}.", "transferable", "non-transferable", MEDIUM),
        ("You give us {} licence to the photos.", "an exclusive", "a non-exclusive", MEDIUM),
        ("Our liability is {}.", "limited", "unlimited", MEDIUM),
        ("Backups are {}.", "encrypted", "unencrypted", MEDIUM),
        ("We process data {}.", "lawfully", "unlawfully", LOW),
        ("The estimate is {}.", "binding", "non-binding", LOW),
        ("The ruling is {}.", "reversible", "irreversible", LOW),
        ("Orders can be {} after a day.", "cancelled", "non-cancellable", LOW),
        ("The club {} to mend the maps.", "agrees", "disagrees", LOW),
        # what held always holds mostly
        ("We will {} read your private messages.", "never", "not routinely", HIGH),
        ("We {} ask for your consent.", "always", "usually", MEDIUM),
        ("{} the maps are drawn here.", "In all cases", "As a rule", LOW),
        ("We mend {} map.", "every", "almost every", LOW),
        ("{} maps are drawn by hand.", "All", "Most", LOW),
        # the least and the most
        ("The notice period is {} 30 days.", "at least", "at most", LOW),
        ("Maps are kept for {} one year.", "up to", "at least", LOW),
        # conditions
        ("You may cancel {} the price goes up.", "if", "unless", MEDIUM),
        ("We suspend the card {} the bill is paid.", "when", "even if", MEDIUM),
        ("You must send the form {} a copy of the card.", "and", "or", LOW),
        # other opposites
        ("Giving your birthday is {}.", "optional", "mandatory", LOW),
        ("The price {} tax.", "includes", "excludes", MEDIUM),
        ("The plan has a {} price.", "fixed", "variable", MEDIUM),
        ("Profiles are {} at first.", "private", "public", LOW),
        ("We {} responsibility for late maps.", "accept", "decline", LOW),
        ("The first month is {}.", "free", "paid", LOW),
    ],
)
def test_a_word_that_gave_way_to_its_opposite_alerts_both_ways(sentence: str, old: str, new: str, least: Level) -> None:
    before, after = sentence.format(old), sentence.format(new)
    assert level(before, after) >= least
    assert level(after, before) >= LOW


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Fees are non-refundable.", "Fees are nonrefundable."),
        ("Fees are not refundable.", "Fees are non-refundable."),
        ("Fees are not refundable.", "Fees are nonrefundable."),
        ("It is not uncommon here.", "It is common here."),
        ("It is not unlawful here.", "It is lawful here."),
        ("The estimate is not binding.", "The estimate is non-binding."),
        ("The clause is not enforceable there.", "The clause is unenforceable there."),
        ("You may not draw for unlawful ends.", "You may not draw for illegal ends."),
        ("We usually answer in a week.", "We normally answer in a week."),
        ("Maps are kept for no longer than one year.", "Maps are kept for at most one year."),
        ("Maps are kept for a maximum of one year.", "Maps are kept for up to one year."),
        ("Giving your birthday is mandatory.", "Giving your birthday is required."),
        ("We use reasonable efforts to mend maps.", "We use reasonable endeavours to mend maps."),
        ("We check each map.", "We check every map."),
        ("If a map is late, we write to you.", "When a map is late, we write to you."),
        ("We do not copy and sell the maps.", "We do not copy or sell the maps."),
        ("We send you a map and a letter.", "We send you a map or a letter."),
        ("We will tell you of courses and walks.", "We will tell you of courses or walks."),
        ("The doors of the club are green.", "The indoors of the club are green."),
        ("Tell us of appropriate use.", "Tell us of inappropriate use."),
        ("The club covers new books.", "The club discovers new books."),
    ],
)
def test_what_only_sounds_like_an_opposite_is_quiet_both_ways(old: str, new: str) -> None:
    assert level(old, new) is Level.NONE
    assert level(new, old) is Level.NONE


def test_the_reason_shows_the_two_words() -> None:
    assert found("Fees are refundable.", "Fees are non-refundable.").reasons == (
        "the opposite of what it was: refundable → non-refundable",
    )
    assert found("Fees are non refundable.", "Fees are refundable.").reasons == (
        "the opposite of what it was: non refundable → refundable",
    )
    assert found("We always ask you.", "We usually ask you.").reasons == (
        "no longer in every case: “always” → “usually”",
    )
    assert found("We usually ask you.", "We always ask you.").reasons == ("now in every case: “usually” → “always”",)


@pytest.mark.parametrize(
    ("old", "new", "rule"),
    [
        ("We will delete your data in a day.", "We will normally delete your data in a day.", "duty-qualified"),
        ("We notify you of each breach.", "Where possible, we notify you of each breach.", "duty-qualified"),
        ("We encrypt the cards.", "We will use reasonable efforts to encrypt the cards.", "duty-qualified"),
        ("We delete your data in a day.", "We may choose to delete your data in a day.", "permission-gained"),
    ],
)
def test_what_is_done_for_people_may_be_taken_back_in_part(old: str, new: str, rule: str) -> None:
    told = found(old, new)
    assert (told.level, told.by, told.direction) == (MEDIUM, rule, Direction.WORSE)


def test_what_one_must_do_oneself_is_not_what_is_done_for_people() -> None:
    assert found("You should tell us of a breach.", "You should normally tell us of a breach.").level is LOW
    assert found("You draw maps of the hills.", "You generally draw maps of the hills.").level is LOW


def test_whom_an_opposite_serves_is_not_guessed() -> None:
    assert found("Fees are refundable.", "Fees are non-refundable.").direction is Direction.UNCLEAR


# What each pair tells, and the words that are exchanged.
PAIRS = {
    "hedged": ("Maps are {} drawn by hand.", "always", "mostly"),
    "part-only": ("{} maps are drawn by hand.", "All", "Some"),
    "limit-turned": ("It takes {} a week.", "at least", "at most"),
    "above-below": ("It takes {} a week.", "less than", "more than"),
    "after-before": ("Maps are drawn {} lunch.", "before", "after"),
    "in-part": ("The map is {} drawn.", "fully", "partly"),
    "for-a-time": ("The map is {}.", "permanent", "temporary"),
    "switched": ("The lamp is switched {}.", "on", "off"),
    "rise-or-fall": ("We {} the hill each year.", "raise", "lower"),
    "exempt": ("The map is {} rain.", "exempt from", "subject to"),
    "condition-turned": ("The seal breaks {} it rains.", "if", "unless"),
    "one-of-both": ("You must show the card {} the map.", "and", "or"),
    "now-due": ("The seal is {}.", "optional", "mandatory"),
    "left-out": ("The box {} the seal.", "includes", "excludes"),
    "now-variable": ("The week is {}.", "fixed", "variable"),
    "now-public": ("The drawings are {}.", "private", "public"),
    "now-declined": ("The club {} new maps.", "accepts", "declines"),
    "now-paid": ("The drawings are {}.", "complimentary", "chargeable"),
}


def test_every_pair_has_its_row_and_its_words() -> None:
    assert set(PAIRS) == {pair.name for pair in OPPOSED}
    for pair in OPPOSED:
        for name in (pair.one, pair.other, *pair.about):
            assert concept(name, "en").pattern != "(?!)"


@pytest.mark.parametrize("name", PAIRS)
def test_a_pair_is_told_both_ways(name: str) -> None:
    sentence, one, other = PAIRS[name]
    (pair,) = (pair for pair in OPPOSED if pair.name == name)
    gone = found(sentence.format(one), sentence.format(other))
    back = found(sentence.format(other), sentence.format(one))
    assert (gone.by, back.by) == (name, name)
    assert gone.reasons[0].startswith(f"{pair.gone}: ")
    assert back.reasons[0].startswith(f"{pair.back}: ")


@pytest.mark.parametrize(
    ("language", "old", "new"),
    [
        ("de", "Die Lizenz ist widerruflich.", "Die Lizenz ist unwiderruflich."),
        ("de", "Unsere Haftung ist beschränkt.", "Unsere Haftung ist unbeschränkt."),
        ("de", "Die Karten sind nicht verkäuflich.", "Die Karten sind verkäuflich."),
        ("de", "Wir fragen Sie immer vorher.", "Wir fragen Sie in der Regel vorher."),
        ("de", "Die Angabe ist freiwillig.", "Die Angabe ist verpflichtend."),
        ("de", "Die Frist beträgt mindestens 30 Tage.", "Die Frist beträgt höchstens 30 Tage."),
        ("de", "Sie können gehen, wenn es regnet.", "Sie können gehen, es sei denn, es regnet."),
        ("fr", "Notre responsabilité est limitée.", "Notre responsabilité est illimitée."),
        ("fr", "La carte est cessible.", "La carte est incessible."),
        ("fr", "Nous vous demandons toujours.", "Nous vous demandons généralement."),
        ("fr", "La réponse est facultative.", "La réponse est obligatoire."),
        ("es", "La licencia es revocable.", "La licencia es irrevocable."),
        ("es", "Nuestra responsabilidad es limitada.", "Nuestra responsabilidad es ilimitada."),
        ("es", "Los mapas son opcionales.", "Los mapas son obligatorios."),
        ("pt", "A licença é revogável.", "A licença é irrevogável."),
        ("pt", "Os mapas são sempre novos.", "Os mapas são geralmente novos."),
        ("it", "La licenza è revocabile.", "La licenza è irrevocabile."),
        ("it", "Rispondiamo sempre in un giorno.", "Rispondiamo di norma in un giorno."),
        ("nl", "De licentie is herroepelijk.", "De licentie is onherroepelijk."),
        ("nl", "Wij vragen het altijd.", "Wij vragen het meestal."),
        ("sv", "Ansvaret är begränsat.", "Ansvaret är obegränsat."),
        ("pl", "Oferta jest ograniczona.", "Oferta jest nieograniczona."),
    ],
)
def test_opposites_are_known_in_other_languages(language: str, old: str, new: str) -> None:
    assert found(old, new, language).level
    assert found(new, old, language).level


def test_a_prefix_counts_only_where_one_word_stands_in_the_place_of_the_other() -> None:
    assert opposites_of(edit("It is paid late.", "It is unpaid late."), "en") == [Opposite("paid", "unpaid", True)]
    assert opposites_of(edit("It is unpaid late.", "It is paid late."), "en") == [Opposite("unpaid", "paid", False)]
    assert opposites_of(edit("Paid maps are kept here.", "Maps are kept here unpaid."), "en") == []
    assert opposites_of(edit("It is paid.", "It is unpaid."), "zh") == []


def test_words_that_are_no_opposites_belong_to_a_language_with_prefixes() -> None:
    assert NO_OPPOSITES.keys() <= PREFIXES.keys()


def test_an_opposite_made_in_many_sentences_is_no_renaming() -> None:
    pages = [
        "".join(f"Map {name} is {word} for the club.\n" for name in ("Oak", "Elm", "Ash", "Fir"))
        for word in ("lawful", "unlawful")
    ]
    assert verdict(*(PAGE.format(page) for page in pages)).level >= LOW
