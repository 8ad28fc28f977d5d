"""One row for each rule: a sentence that makes it speak. A rule without a row fails."""

from __future__ import annotations

import pytest

from watcher.core.materiality.edits import Edit, Place, Side, reworded, whole
from watcher.core.materiality.rules import (
    CRITICAL_SENTENCES,
    GRAVE,
    HANDED_ON,
    STATEMENTS,
    TOPICS,
    TURNS,
    TWISTS,
    Twist,
)
from watcher.core.materiality.signals import Lens, signals
from watcher.core.materiality.signals.statements import spoken_of
from watcher.core.materiality.vocabulary import concept
from watcher.model import BlockKind, Level, Topic

ENGLISH = Lens("en")
HERE = Place(("Privacy",))

SENTENCES = {
    "selling": "From June we may sell personal data to brokers.",
    "training": "Your uploads may be used to train our language models.",
    "ads-sharing": "We share your e-mail address with partners for advertising.",
    "ad-tracking": "Pixels follow you so that we can show you ads elsewhere.",
    "advertising": "Your data helps us with marketing.",
    "sensitive": "We collect fingerprints at the door.",
    "sensitive-mentioned": "Health data stands in your profile.",
    "children-data": "Data on minors is shared with schools.",
    "age-data": "We disclose to shops whether you are at least 18.",
    "children-collected": "We record what children draw.",
    "children": "Parents open the account.",
    "age": "The minimum age is set by each country.",
    "arbitration": "Quarrels go to binding arbitration.",
    "class-action": "You give up your part in any class action.",
    "forum": "This contract is governed by the laws of Kenya.",
    "liability-cap": "Our total liability for damages is one hundred dollars.",
    "liability": "The goods come without any warranty.",
    "indemnity": "You will indemnify the company.",
    "data-loss": "The club is not liable for loss of data.",
    "delicate-sharing": "We share salary data with lenders.",
    "unannounced": "We may change our terms without notice.",
    "rights": "You have the right to lodge a complaint.",
    "opt-out": "Members who opt out keep their account.",
    "consent": "We write to you only with your consent.",
    "automated": "A profiling system scores each order.",
    "breach": "After a data breach we write to you.",
    "government": "We disclose records to the police.",
    "transfer": "The files are moved outside the EEA.",
    "sharing": "We share your data with vendors.",
    "retention": "Your data is kept for ten years.",
    "controller": "The controller is Acme Beta GmbH in Ulm.",
    "collection": "We collect your phone number.",
    "purpose": "We use your information to improve the map.",
    "tracking": "The site sets cookies.",
    "auto-renewal": "Plans renew automatically.",
    "renewal": "Your subscription renews each year.",
    "refund": "Gift cards are non-refundable.",
    "payment": "A fee applies to paper letters.",
    "broad-licence": "You grant us a perpetual licence.",
    "licence": "The trademarks stay with the owner.",
    "termination": "Accounts may be suspended at night.",
    "ai-data": "A chatbot reads your account data first.",
    "ai": "A chatbot answers first.",
    "policy-change": "We may update these terms at any time.",
    "announcement": "A new policy takes effect in May.",
    "prohibition": "You must not copy the map.",
    "incorporated": "Annex 2 lists the measures.",
    "security": "We will encrypt all backups.",
    "eligibility": "Only residents of Malta are eligible.",
}

TURNED = {
    "sell": ("We may copy personal data.", "We may sell personal data."),
    "training": ("We store prompts for our models.", "We train on prompts for our models."),
    "opt-out": ("You can write to us about mail.", "You can opt out of mail."),
    "opt-in": ("We send mail.", "We send mail with your consent."),
    "silence": ("We publish your photo.", "We publish your photo unless you write to us."),
    "sensitive": ("We collect your name.", "We collect your name and fingerprints."),
    "class-action": ("You give up any claim.", "You give up any class action."),
    "free": ("Members get a map.", "Members get a map free of charge."),
    "mutual": ("The club may end the lease.", "The club, like each party, may end the lease."),
    "watching": ("A camera stands at the door.", "A camera stands at the door and films."),
    "auto-renewal": ("The plan ends in May.", "The plan ends in May or is automatically renewed."),
    "arbitration": ("Quarrels go to the courts.", "Quarrels go to arbitration."),
    "forum": ("Kenyan rules apply here.", "Kenyan rules and the exclusive jurisdiction of Nairobi apply here."),
    "indemnity": ("You pay the company.", "You pay and indemnify the company."),
    "cap": ("Our liability is that of the law.", "Our liability is that of the law and shall not exceed one euro."),
    "advertising": ("Your data is used for service.", "Your data is used for service and marketing."),
    "licence": ("You give us a licence.", "You give us a perpetual licence."),
    "safeguard": ("Backups are made.", "Backups are made and encrypted."),
    "data-kind": ("We collect your title.", "We collect your title and your date of birth."),
    "notice": ("We change the list.", "We change the list and notify members."),
    "choice": ("Members get letters.", "Members get letters and a choice."),
    "automated": ("Orders are checked.", "Orders are checked by profiling."),
    "purpose": ("We keep your data.", "We keep your data to detect errors."),
    "children": ("Members can write here.", "Members and minors can write here."),
    "transfer": ("Files stay with us.", "Files stay with us or outside the EEA."),
    "third-parties": ("We show it to the team.", "We show it to the team and to vendors."),
    "government": ("We answer letters.", "We answer letters and subpoenas."),
    "retention": ("Your data is safe.", "Your data is retained."),
    "erasure": ("We archive your data.", "We delete your data."),
    "breach": ("We tell you of any news.", "We tell you of any data breach."),
    "share": ("Partners see your data.", "Partners with whom we share it see your data."),
    "collect": ("We have your data.", "We have and collect your data."),
    "ai": ("A person answers.", "A chatbot answers."),
    "rights": ("You can ask.", "You can ask and exercise your rights."),
    "termination": ("We close late.", "We close late and may suspend."),
    "refund": ("Orders are final.", "Orders are final and non-refundable."),
    "payment": ("Letters are sent.", "Letters are sent for a fee."),
    "liability": ("It comes in a box.", "It comes in a box with a warranty."),
    "incorporated": ("The list is long.", "The list in the addendum is long."),
    "only": ("It is read by staff.", "It is read only by staff."),
    "scope": ("It covers maps.", "It covers maps and other things."),
    "qualifier": ("It is read by staff.", "It is generally read by staff."),
}


def added(sentence: str) -> Edit:
    return Edit(Side(""), whole(sentence), HERE)


def changed(old: str, new: str, place: Place = HERE) -> Edit:
    (edit,) = reworded(old, new, place)
    return edit


def test_every_rule_has_its_row() -> None:
    assert set(SENTENCES) == {rule.name for rule in STATEMENTS}
    assert set(TURNED) == {rule.name for rule in TURNS}


@pytest.mark.parametrize("rule", STATEMENTS, ids=lambda rule: str(rule.name))
def test_a_statement_is_known_by_its_sentence(rule: object) -> None:
    name = rule.name  # type: ignore[attr-defined]
    assert name in [found.name for found in spoken_of(SENTENCES[name], ENGLISH)]
    (signal,) = [
        found for found in signals(added(SENTENCES[name]), ENGLISH) if found.reason.startswith("new statement")
    ]
    assert signal.level >= Level.LOW
    assert "“" in signal.reason


@pytest.mark.parametrize("rule", TURNS, ids=lambda rule: str(rule.name))
def test_a_turn_is_seen_both_ways(rule: object) -> None:
    name = rule.name  # type: ignore[attr-defined]
    old, new = TURNED[name]
    came = {signal.rule: signal for signal in signals(changed(old, new), ENGLISH)}
    went = {signal.rule: signal for signal in signals(changed(new, old), ENGLISH)}
    assert came[name].reason.startswith(rule.came)  # type: ignore[attr-defined]
    assert went[name].reason.startswith(rule.went)  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    "sentence",
    ["The bridge is old and made of stone.", "It rains in spring.", "Our town has a mayor and a choir."],
)
def test_a_sentence_about_nothing_in_particular_makes_no_statement(sentence: str) -> None:
    assert spoken_of(sentence, ENGLISH) == []


@pytest.mark.parametrize(
    ("sentence", "say"),
    [
        ("We train our models on each photo.", "training AI models"),
        ("Arbitration is held by post.", "arbitration"),
        ("We sell data on Monday.", "selling data"),
        ("You must be at least 18 and sober.", "age"),
        ("Your data is kept for ten years.", "how long data is kept"),
        ("We share maps with sub-processors.", "sub-processors"),
        ("After a data breach we ring.", "data breaches"),
    ],
)
def test_a_critical_sentence_is_never_reworded_for_nothing(sentence: str, say: str) -> None:
    assert say in [rule.say for rule in CRITICAL_SENTENCES]
    found = signals(changed(sentence, sentence.replace(".", " quietly.")), ENGLISH)
    assert f"a sentence on {say} was reworded" in " ".join(signal.reason for signal in found)


# What each twist tells, before and after.
TWISTED = {
    "bound-in-time": ("You may cancel the map at any time.", "You may cancel the map at the end of the term."),
    "sealed-less": ("Data is encrypted at rest and in transit.", "Data is encrypted in transit."),
    "guarded-less": ("Backups lie in a locked room.", "Backups lie in a room."),
    "consent-unwritten": ("We ask for written consent.", "We ask for consent."),
    "more-often": ("We rarely look at the maps.", "We regularly look at the maps."),
    "fault-dropped": ("The limitation spares fraud and gross negligence.", "The limitation spares fraud."),
    "fault-named": ("We are not liable for delay.", "We are not liable for delay or gross negligence."),
    "exception-dropped": ("We are not liable unless the law says so.", "We are not liable."),
    "breach-narrowed": ("We tell you of a data breach.", "We tell you of a confirmed data breach."),
    "regardless": ("You are liable for the card.", "You are liable for the card even if it was stolen."),
    "fault-graver": ("We answer for negligence or fraud.", "We answer for grossly negligent acts or fraud."),
    "delicate-ads": ("We show ads by topic.", "We show ads by topic and salary."),
    "anonymous-shared": ("We share anonymous counts.", "We share counts."),
    "cap-lower": (
        "Our liability shall not exceed the higher of one euro and the price.",
        "Our liability shall not exceed the lower of one euro and the price.",
    ),
    "exception-made": ("We do not show ads.", "We do not show ads, except on Sundays."),
    "fee-introduced": ("Copies are free of charge.", "Copies come at a fee."),
    "kept-instead": ("We delete your letters.", "We keep your letters."),
    "given-up": ("You keep what you draw.", "You assign what you draw."),
    "at-any-time": ("We may terminate the lease.", "We may terminate the lease for any reason."),
    "anywhere": ("Files are stored in Spain.", "Files are stored in any country."),
    "change-untold": ("We will notify you and change these terms.", "We may change these terms."),
    "delicate-recipients": ("Your salary is shown to us.", "Your salary is shown to us and to insurers."),
    "delicate-limit": ("The microphone listens only at noon.", "The microphone listens at noon."),
    "right-conditional": ("You can opt out of mail.", "With a paid plan you can opt out of mail."),
    "anonymous-no-more": ("We share aggregated data.", "We share data."),
    "not-every": ("We must ask at each visit.", "We must ask at the first visit."),
    "not-same": ("The same rules hold for data on paper.", "Other rules hold for data on paper."),
    "not-all": ("All backups are encrypted.", "Backups are encrypted."),
    "promise-less-ads": ("We do not use it for work or marketing.", "We do not use it for work."),
    "promise-less-sale": ("We do not copy or sell it.", "We do not copy it."),
    "promise-less-others": ("We do not share it with friends or vendors.", "We do not share it with friends."),
    "promise-less-profiles": ("We do not use it for work or profiling.", "We do not use it for work."),
}


def test_every_twist_has_its_row() -> None:
    assert set(TWISTED) == {rule.name for rule in TWISTS}


@pytest.mark.parametrize("rule", TWISTS, ids=lambda rule: str(rule.name))
def test_a_twist_is_told_and_weighs_what_its_row_says(rule: Twist) -> None:
    found = {signal.rule: signal for signal in signals(changed(*TWISTED[rule.name]), ENGLISH)}
    assert found[rule.name].level is rule.level
    assert found[rule.name].reason.startswith(rule.say)


@pytest.mark.parametrize(
    ("old", "new", "rule"),
    [
        ("We never sell your name, mail or voice.", "We never sell your name or mail.", "promise-shorter"),
        ("We do not sell names or recordings.", "We do not sell names.", "promise-shorter"),
        (
            "Nobody but you reads your recordings.",
            "Nobody but you and our staff reads your recordings.",
            "exception-longer",
        ),
        ("You may not sell tickets or maps.", "You may not sell tickets.", None),
        ("We do not sell names and maps.", "We do not sell maps and names.", None),
    ],
)
def test_a_promise_may_lose_a_member_of_its_list(old: str, new: str, rule: str | None) -> None:
    told = {found.rule for found in signals(changed(old, new), ENGLISH)} & {"promise-shorter", "exception-longer"}
    assert told == ({rule} if rule else set())


def test_every_concept_that_a_rule_names_exists() -> None:
    named = {name for rule in STATEMENTS for name in (*rule.needs, *rule.unless)} - {"party"}
    named |= {name for rule in TURNS for name in (*rule.words, *rule.within)}
    named |= {name for rule in CRITICAL_SENTENCES for name in rule.needs} | {
        name for _, names in TOPICS for name in names
    }
    named |= {name for rule in TWISTS for name in (*rule.about, rule.came, rule.went, *rule.without) if name}
    for name in {*named, *GRAVE, *HANDED_ON}:
        assert concept(name, "en").pattern != "(?!)"


def test_every_topic_can_be_given() -> None:
    given = {topic for topic, _ in TOPICS} | {Topic.OTHER}
    assert given == set(Topic)


@pytest.mark.parametrize(
    ("old", "new", "rule", "level"),
    [
        ("We will never sell your data.", "We may sell your data.", "promise-to-permission", Level.CRITICAL),
        (
            "We do not share your data with banks.",
            "We can share your data with banks.",
            "promise-to-permission",
            Level.HIGH,
        ),
        ("We do not train our AI models on it.", "We train our AI models on it.", "negation-lost", Level.HIGH),
        ("We read mail.", "We do not read mail.", "negation-gained", Level.LOW),
        ("We will encrypt all files.", "We may encrypt all files.", "duty-to-permission", Level.MEDIUM),
        ("We may encrypt all files.", "We will encrypt all files.", "permission-to-duty", Level.LOW),
        ("We shall encrypt all files.", "We should encrypt all files.", "duty-to-advice", Level.MEDIUM),
        ("We do not sell data.", "By default, we do not sell data.", "promise-qualified", Level.HIGH),
        ("We never read mail.", "We do not routinely read mail.", "promise-qualified", Level.HIGH),
        ("We do not routinely read mail.", "We never read mail.", "promise-unqualified", Level.LOW),
    ],
)
def test_polarity_and_modality(old: str, new: str, rule: str, level: Level) -> None:
    found = {signal.rule: signal.level for signal in signals(changed(old, new), ENGLISH)}
    assert found[rule] is level


@pytest.mark.parametrize(
    ("old", "new"), [("We cannot read it.", "We can not read it."), ("We don't sell.", "We do not sell.")]
)
def test_another_spelling_of_not_turns_nothing(old: str, new: str) -> None:
    assert not [
        signal for edit in reworded(old, new, HERE) for signal in signals(edit, ENGLISH) if "negation" in signal.rule
    ]


@pytest.mark.parametrize(
    ("old", "new", "reason", "level"),
    [
        ("We keep logs for 30 days.", "We keep logs for 365 days.", "kept longer: 30 days → 365 days", Level.HIGH),
        ("We keep logs for one year.", "We keep logs for ten years.", "kept longer: one year → ten years", Level.HIGH),
        (
            "Users must be 16 years old.",
            "Users must be 13 years old.",
            "age limit 16 years old → 13 years old",
            Level.HIGH,
        ),
        ("Users under 16 may not join.", "Users under 18 may not join.", "age limit 16 → 18", Level.HIGH),
        ("You must be 16 or older to order.", "You must be 13 or older to order.", "age limit 16 → 13", Level.HIGH),
        ("Only if you are 16 or over.", "Only if you are 18 or over.", "age limit 16 → 18", Level.HIGH),
        ("We serve teams of 16 or over.", "We serve teams of 18 or over.", "16 → 18", Level.LOW),
        ("A letter costs $5.", "A letter costs $7.", "$5 → $7", Level.MEDIUM),
        ("A letter costs € 5.", "A letter costs £ 5.", "€ 5 → £ 5", Level.MEDIUM),
        ("The share is 10%.", "The share is 15%.", "10% → 15%", Level.MEDIUM),
        ("The limit is 2,500 kg.", "The limit is 2,800 kg.", "2,500 → 2,800", Level.LOW),
        ("You get a refund within 30 days.", "You get a refund within 14 days.", "30 days → 14 days", Level.HIGH),
        ("It takes two (2) years.", "It takes 2 years.", None, Level.NONE),
        ("It takes 24 hours.", "It takes one day.", None, Level.NONE),
        ("It runs on the Gamebox 4 console.", "It runs on the Gamebox 5 console.", None, Level.NONE),
        ("Use two-step codes.", "Use 2-step codes.", None, Level.NONE),
    ],
)
def test_quantities(old: str, new: str, reason: str | None, level: Level) -> None:
    rules = {"retention-period", "term-period", "period", "age", "money", "percentage", "number"}
    found = [signal for signal in signals(changed(old, new), ENGLISH) if signal.rule in rules]
    assert [signal.reason for signal in found] == ([reason] if reason else [])
    assert max((signal.level for signal in found), default=Level.NONE) is level


def test_names_of_recipients() -> None:
    sharing = Place(("Who receives data",), "We share personal data with these vendors:")
    swapped = signals(
        changed("We send your data to Mailhen for letters.", "We send your data to Postduck for letters.", sharing),
        ENGLISH,
    )
    assert "names Postduck instead of Mailhen" in [signal.reason for signal in swapped]
    new = signals(added("We send your data to Postduck and Mailhen Cloud for letters."), ENGLISH)
    assert "names a new recipient: Postduck, Mailhen Cloud" in [signal.reason for signal in new]


def test_a_name_that_stood_in_the_text_before_is_not_new() -> None:
    lens = Lens("en", old_text="Letters go through Postduck.")
    assert "Postduck" not in " ".join(
        signal.reason
        for signal in signals(added("We share your data with Postduck."), lens)
        if signal.rule == "recipient-added"
    )


@pytest.mark.parametrize(
    ("old", "new", "level", "words"),
    [
        (
            "The site is run by Acme Inc. in Reno.",
            "The site is run by Beta Ltd in Reno.",
            Level.HIGH,
            "changes: Acme Inc. → Beta Ltd",
        ),
        (
            "The site is run by Acme Inc. in Reno.",
            "The site is run by Acme LLC in Reno.",
            Level.LOW,
            "changes: Acme Inc. → Acme LLC",
        ),
    ],
)
def test_the_company_changes(old: str, new: str, level: Level, words: str) -> None:
    found = next(signal for signal in signals(changed(old, new), ENGLISH) if signal.rule == "party-changed")
    assert (found.level, words in found.reason) == (level, True)


def test_a_company_that_takes_the_name_of_its_brand_is_renamed_only() -> None:
    text = "Beta is nice. Beta is kind. Beta is here. Beta is there."
    lens = Lens("en", old_text=text, new_text=text)
    found = signals(changed("The site is run by Acme GmbH in Ulm.", "The site is run by Beta GmbH in Ulm."), lens)
    assert [signal.level for signal in found if signal.rule == "party-renamed"] == [Level.NONE]
    assert not [signal for signal in found if signal.rule.startswith("recipient")]


def test_another_version_of_an_incorporated_document() -> None:
    listed = Place(("Terms",), "These documents are part of the contract:")
    item = Place(listed.section, listed.lead, BlockKind.ITEM)
    found = signals(changed("State Addendum of 1 May 2024", "State Addendum of 1 May 2025", item), ENGLISH)
    assert "document-reissued" in [signal.rule for signal in found]
    alone = signals(changed("Last updated 1 May 2024", "Last updated 1 May 2025"), ENGLISH)
    assert "document-reissued" not in [signal.rule for signal in alone]
