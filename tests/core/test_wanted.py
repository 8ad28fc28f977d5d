"""Which verdicts a policy's own settings want told."""

from __future__ import annotations

from dataclasses import replace

import pytest

from watcher.core.wanted import Why, wanted
from watcher.model import Change, ChangeKind, JudgedChange, Level, Nature, Policy, Topic, Verdict

ACME = Policy("acme/privacy", "https://acme.test/privacy", alert_from=Level.MEDIUM)
OLD = "We host in Oslo. Uptime is 99.9 % a month."
NEW = "We host in Oslo. Uptime is 99.9 % a year."


def judged(
    level: Level = Level.LOW, *topics: Topic, nature: Nature = Nature.SUBSTANTIVE, before: str = OLD, after: str = NEW
) -> JudgedChange:
    return JudgedChange(Change(ChangeKind.EDITED, ("1",), before, after), nature, level, topics, ("a reason",))


def verdict(*changes: JudgedChange, level: Level | None = None) -> Verdict:
    worst = max((change.level for change in changes), default=Level.NONE)
    return Verdict(worst if level is None else level, changes)


@pytest.mark.parametrize(("level", "alert"), [(Level.LOW, False), (Level.MEDIUM, True), (Level.HIGH, True)])
def test_without_settings_the_level_decides(level: Level, alert: bool) -> None:
    found = wanted(verdict(judged(level)), ACME)
    assert found.alert is alert
    assert found.verdict == verdict(judged(level))
    assert found.why == ((Why("alert_from", "medium"),) if alert else ())


def test_no_change_is_no_alert_even_for_those_who_want_all() -> None:
    assert not wanted(verdict(), replace(ACME, alert_from=Level.NONE)).alert
    assert wanted(verdict(judged(Level.NONE)), replace(ACME, alert_from=Level.NONE)).alert


def test_always_alerts_below_the_level_but_not_about_a_quiet_change() -> None:
    policy = replace(ACME, always=(Topic.AI_TRAINING,))
    found = wanted(verdict(judged(Level.LOW), judged(Level.LOW, Topic.OTHER, Topic.AI_TRAINING)), policy)
    assert (found.alert, found.why) == (True, (Why("always", "ai_training", 1),))
    assert not wanted(verdict(judged(Level.NONE, Topic.AI_TRAINING)), policy).alert


def test_never_silences_what_has_no_other_topic_and_leaves_the_rest_at_its_own_level() -> None:
    policy = replace(ACME, never=(Topic.CONTACT, Topic.COOKIES))
    silenced = wanted(verdict(judged(Level.HIGH, Topic.CONTACT)), policy)
    assert (silenced.alert, silenced.why) == (False, (Why("never", "contact", 0),))
    assert silenced.verdict.level is Level.NONE
    assert wanted(verdict(judged(Level.HIGH, Topic.CONTACT, Topic.SELLING)), policy).alert
    mixed = wanted(verdict(judged(Level.HIGH, Topic.COOKIES), judged(Level.MEDIUM, Topic.SELLING)), policy)
    assert (mixed.alert, mixed.verdict.level) == (True, Level.MEDIUM)


def test_never_silences_for_those_who_want_all_too() -> None:
    policy = replace(ACME, alert_from=Level.NONE, never=(Topic.CONTACT,))
    assert not wanted(verdict(judged(Level.LOW, Topic.CONTACT)), policy).alert


def test_what_stands_in_both_lists_is_told() -> None:
    policy = replace(ACME, always=(Topic.CONTACT,), never=(Topic.CONTACT,))
    assert wanted(verdict(judged(Level.LOW, Topic.CONTACT)), policy).alert


def test_a_level_that_many_changes_made_together_stays() -> None:
    many = verdict(*[judged(Level.MEDIUM, Topic.SHARING)] * 6, level=Level.HIGH)
    assert wanted(many, replace(ACME, alert_from=Level.HIGH)).alert


def test_watched_words_alert_where_their_sentence_was_edited() -> None:
    policy = replace(ACME, watch=("Oslo", r"99\.9 ?%"))
    found = wanted(verdict(judged(Level.NONE, nature=Nature.EDITORIAL)), policy)
    assert (found.alert, found.why) == (True, (Why("watch", r"99\.9 ?%", 0),))
    (change,) = found.verdict.changes
    assert (change.level, change.reasons[0]) == (Level.LOW, r"watched words: 99\.9 ?%")
    assert found.verdict.level is Level.LOW


@pytest.mark.parametrize(
    "change",
    [
        judged(Level.NONE, nature=Nature.COSMETIC),
        judged(Level.NONE, nature=Nature.EDITORIAL, after=OLD.replace("host", "serve")),
    ],
)
def test_watched_words_leave_marks_and_other_sentences_alone(change: JudgedChange) -> None:
    assert not wanted(verdict(change), replace(ACME, watch=(r"99\.9",))).alert


def test_watched_words_keep_a_higher_level_and_speak_before_never() -> None:
    policy = replace(ACME, watch=("a year",), never=(Topic.OTHER,))
    found = wanted(verdict(judged(Level.HIGH, Topic.OTHER)), policy)
    assert (found.alert, found.verdict.level) == (True, Level.HIGH)
