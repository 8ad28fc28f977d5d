"""The quality gate: pages before and after, each pair with what it ought to come to.

``tests/corpus/pairs`` holds one file for each document: a ``page`` and ``[[pair]]`` tables, which say
how the page changes and what is expected. A pair is replayed as four fetches (before, before, after,
after) through the core. The keys of a pair:

``case``        which of the known troubles it stands for
``edits``       [old, new] texts; each old one stands exactly once on the page at that moment
``patterns``    [regular expression, replacement], after the edits; each matches at least once
``after``       another page altogether; ``cut`` breaks the page off after this text
``status``      the HTTP status of the page after; ``reverse`` exchanges before and after
``sequence``    other fetches than ``bbaa`` (b: before, a: after)
``outcome``     ``alert``: one alert; ``quiet``: none, and the page is accepted; ``rejected``: every fetch
                of the page after is; ``held``: no alert and no new version, rejected or not; ``said``: at
                most one alert, and the reason is given in it or elsewhere
``section``     how the printed path of an alert's change ends, or after ``= `` all of it; ``|`` separates
                what may stand instead
``level``       the lowest level that will do
``reason``      a regular expression, found in what the program says of the pair
``told``        how many changes the alert tells, no more and no less
``effective``   the date that the alert carries

Expectations are written before the program is run on them. ``tests/corpus/floors.toml`` holds the figures
that must be reached and the pairs that are known to come out wrong.
"""

from __future__ import annotations

import re
import tomllib
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import timedelta
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from tests.builders import NOON, page
from watcher.model import Alert, Decision, Level, Outcome, Policy
from watcher.replay import Recorded, replay

CORPUS = Path(__file__).parent / "corpus"
KINDS = {"privacy", "terms", "dpa", "subprocessors", "cookies", "aup"}
LANGUAGES = {"en", "de", "fr", "es", "pt", "it", "nl", "zh", "ja", "hi"}
KEYS = {"name", "case", "edits", "patterns", "after", "cut", "status", "reverse", "sequence"}
EXPECTED = {"outcome", "section", "level", "reason", "told", "effective"}
OUTCOMES = {"alert", "quiet", "rejected", "held", "said"}
CASES = {
    *("hard 1: one word", "hard 2: needle", "hard 3: nothing said", "hard 4: polarity trap", "hard 5: digits"),
    *("hard 6: link lists", "hard 7: lead-in", "hard 8: many documents", "hard 9: announcement", "hard 10: roll-back"),
    *("hard 10: date backwards", "hard 11: the company", "hard 12: no spaces", "clause", "replaced", "real shrink"),
    *("no new date", "dates", "languages", "link targets", "vendors: tables as sets", "vendors: lists as sets"),
    *("noise: menus and footers", "noise: copyright, builds, counters", "noise: relative dates", "noise: selectors"),
    *("noise: cookie banners", "noise: teasers", "noise: sign in", "noise: hidden labels", "noise: repeated menus"),
    *("noise: e-mail placeholders", "noise: characters", "noise: titles after the footer", "noise: lists of people"),
    *("not the policy: bot wall", "not the policy: login", "not the policy: consent wall", "not the policy: JS shell"),
    *("not the policy: soft 404", "not the policy: home page in place", "not the policy: summary in place"),
    *("not the policy: hacked page", "not the policy: empty list", "not the policy: truncated"),
    *("not the policy: language flip", "not the policy: other region's edition"),
    *("not the policy: two documents in turn", "responsive duplicates", "hidden text"),
    *("accordions closed by CSS", "definition lists", "footnotes", "odd containers"),
}


@dataclass(frozen=True)
class Pair:
    """Two pages, the fetches that are made of them, and what they ought to come to."""

    id: str
    case: str
    policy: str
    language: str
    content_type: str
    before: str
    after: str
    status: int
    sequence: str
    expected: dict[str, Any]

    @property
    def material(self) -> bool:
        return bool(self.expected["outcome"] == "alert")

    @property
    def level(self) -> Level:
        return Level.parse(self.expected.get("level", "none"))


@dataclass(frozen=True)
class Result:
    """What the program made of a pair."""

    decisions: tuple[Decision, ...]
    alerts: tuple[Alert, ...]
    changed: tuple[Decision, ...]
    """Those from the first fetch of the page after."""
    others: tuple[Decision, ...]
    """Those of the page after."""

    def said(self) -> str:
        """Every word on why, a line each."""
        return "\n".join(word for decision in self.changed for word in _words(decision) if word)


# --- the corpus ------------------------------------------------------------------------------------------


def read_pairs(path: Path) -> Iterator[Pair]:
    """The pairs of one document. Raises ``ValueError`` for an edit that doesn't fit its page."""
    document = tomllib.loads(path.read_text(encoding="utf-8"))
    for entry in document["pair"]:
        name = f"{path.stem}/{entry['name']}"
        if unknown := entry.keys() - KEYS - EXPECTED:
            raise ValueError(f"{name}: unknown keys {sorted(unknown)}")
        before, after = document["page"], edited(document["page"], entry, name)
        if entry.get("reverse"):
            before, after = after, before
        yield Pair(
            name,
            entry["case"],
            document["policy"],
            document["language"],
            document.get("content_type", "text/html; charset=utf-8"),
            before,
            after,
            entry.get("status", 200),
            entry.get("sequence", "bbaa"),
            {key: value for key, value in entry.items() if key in EXPECTED},
        )


def edited(text: str, entry: dict[str, Any], name: str) -> str:
    """The page after."""
    text = entry.get("after", text)
    for old, new in entry.get("edits", ()):
        if text.count(old) != 1:
            raise ValueError(f"{name}: {old!r} stands {text.count(old)} times on the page")
        text = text.replace(old, new)
    for pattern, new in entry.get("patterns", ()):
        text, times = re.subn(pattern, new, text)
        if not times:
            raise ValueError(f"{name}: {pattern!r} matches nothing")
    if end := entry.get("cut"):
        if text.count(end) != 1:
            raise ValueError(f"{name}: cannot be cut after {end!r}")
        text = text[: text.index(end) + len(end)]
    return text


PAIRS = {pair.id: pair for path in sorted((CORPUS / "pairs").glob("*.toml")) for pair in read_pairs(path)}
FLOORS = tomllib.loads((CORPUS / "floors.toml").read_text(encoding="utf-8"))
KNOWN_WRONG: dict[str, str] = {entry["pair"]: entry["why"] for entry in FLOORS["known_wrong"]}


# --- running and judging a pair ----------------------------------------------------------------------------


@cache
def run(name: str) -> Result:
    """The pair's fetches, a day apart, through the same decisions as live ones."""
    pair = PAIRS[name]
    decided = tuple(decision for _, decision in replay(_fetches(pair), lambda id_, url: Policy(id_, url)))
    first = pair.sequence.index("a")
    return Result(
        decided,
        tuple(decision.alert for decision in decided if decision.alert),
        decided[first:],
        tuple(decision for which, decision in zip(pair.sequence, decided, strict=True) if which == "a"),
    )


def _fetches(pair: Pair) -> Iterator[Recorded]:
    url = f"https://{pair.policy.replace('/', '.example/')}"
    for day, which in enumerate(pair.sequence):
        body, status = (pair.after, pair.status) if which == "a" else (pair.before, 200)
        at = NOON + timedelta(days=day)
        fetched = page(body, url=url, status=status, content_type=pair.content_type, at=at)
        yield Recorded(pair.policy, fetched, at.isoformat())


def _words(decision: Decision) -> Iterator[str]:
    yield from (decision.outcome.value, decision.reason, decision.detail)
    if decision.verdict:
        yield from decision.verdict.reasons
        for judged in decision.verdict.changes:
            yield from (judged.nature.value, *judged.reasons)


def problems(pair: Pair, result: Result) -> list[str]:
    """What is wrong with the outcome; nothing if all is as expected."""
    found = [_outcome(pair, result)]
    if pair.material and len(result.alerts) == 1:
        found += _alert(pair, result.alerts[0])
    if not re.search(pair.expected["reason"], result.said()):
        found.append(f"no reason matches {pair.expected['reason']!r}")
    return [problem for problem in found if problem]


def _outcome(pair: Pair, result: Result) -> str:
    expected, alerts = pair.expected["outcome"], len(result.alerts)
    if expected == "alert":
        return "" if alerts == 1 else f"{alerts} alerts instead of 1"
    if alerts > (expected == "said"):
        return f"{alerts} alerts instead of none"
    got = {decision.outcome for decision in result.others}
    if expected == "rejected" and got != {Outcome.REJECTED}:
        return f"not rejected but {', '.join(sorted(got))}"
    if expected == "held" and any(decision.number > 1 for decision in result.decisions):
        return "accepted as a new version"
    if expected == "quiet" and result.others[-1].outcome not in (Outcome.CHANGED, Outcome.UNCHANGED):
        return f"not accepted but {result.others[-1].outcome}"
    return ""


def _alert(pair: Pair, alert: Alert) -> Iterator[str]:
    if not names_section(pair, alert):
        yield f"no section ends with {pair.expected['section']!r}"
    if alert.level < pair.level:
        yield f"level {alert.level.label} instead of {pair.level.label}"
    told = len(alert.items) + alert.more
    if told != pair.expected.get("told", told):
        yield f"{told} changes told instead of {pair.expected['told']}"
    if alert.effective != pair.expected.get("effective", alert.effective):
        yield f"effective {alert.effective!r} instead of {pair.expected['effective']!r}"


def names_section(pair: Pair, alert: Alert) -> bool:
    """Whether one of the changes that the alert shows is in the expected section."""
    ends = tuple(pair.expected["section"].split("|"))
    return any(f"= {' › '.join(item.section)}".endswith(ends) for item in alert.items)


def describe(pair: Pair, result: Result, wrong: list[str]) -> str:
    """For whoever reads the failure."""
    lines = [f"{pair.id} ({pair.case}): {'; '.join(wrong)}", f"  expected: {pair.expected}"]
    for which, decision in zip(pair.sequence, result.decisions, strict=True):
        level = decision.verdict.level.label if decision.verdict else "-"
        alert = "ALERT" if decision.alert else ""
        lines.append(f"  {which}: {decision.outcome} {level} {alert} {decision.reason} {decision.detail}".rstrip())
        for judged in decision.verdict.changes if decision.verdict else ():
            change = judged.change
            lines.append(f"     {judged.nature} {judged.level.label} in {' › '.join(change.section)!r}")
            lines.append(f"       - {change.before[:300]!r}\n       + {change.after[:300]!r}")
            lines += [f"       because {reason}" for reason in judged.reasons]
        lines += [f"     as a whole: {reason}" for reason in (decision.verdict.reasons if decision.verdict else ())]
    return "\n".join(lines)


# --- the tests -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", PAIRS)
def test_pair(name: str) -> None:
    pair, result = PAIRS[name], run(name)
    wrong = problems(pair, result)
    if name in KNOWN_WRONG:
        assert wrong, f"{name} comes out right now: take it off known_wrong ({KNOWN_WRONG[name]})"
    else:
        assert not wrong, describe(pair, result, wrong)


def figures() -> dict[str, float]:
    """What ``floors.toml`` has floors for."""
    material = [pair for pair in PAIRS.values() if pair.material]
    high = [pair for pair in material if pair.level >= Level.HIGH]
    told = [(pair, run(pair.id).alerts[0]) for pair in material if run(pair.id).alerts]
    either = {pair.id for pair in PAIRS.values() if pair.expected["outcome"] == "said"}
    alerts = sum(len(run(name).alerts) for name in PAIRS.keys() - either)
    return {
        "recall": len(told) / len(material),
        "high_recall": sum(1 for pair in high if run(pair.id).alerts) / len(high),
        "precision": len(told) / alerts,
        "level": sum(1 for pair, alert in told if alert.level >= pair.level) / len(told),
        "section": sum(1 for pair, alert in told if names_section(pair, alert)) / len(told),
    }


@pytest.mark.parametrize("figure", ["recall", "high_recall", "precision", "level", "section"])
def test_no_figure_is_below_its_floor(figure: str) -> None:
    measured = figures()[figure]
    assert measured >= FLOORS[figure], f"{figure} fell to {measured:.4f}"


def test_known_wrong_pairs_exist() -> None:
    assert KNOWN_WRONG.keys() <= PAIRS.keys()
    assert all(KNOWN_WRONG.values())


def test_corpus_covers_what_it_has_to() -> None:
    languages = Counter(pair.language for pair in PAIRS.values())
    assert len(PAIRS) >= 80
    assert languages["en"] >= 60
    assert languages.keys() == LANGUAGES
    assert {pair.policy.rpartition("/")[2] for pair in PAIRS.values()} == KINDS
    assert {pair.case for pair in PAIRS.values()} == CASES


@pytest.mark.parametrize("name", PAIRS)
def test_expectation_is_whole(name: str) -> None:
    expected = PAIRS[name].expected
    assert expected["outcome"] in OUTCOMES
    assert "reason" in expected
    assert PAIRS[name].before != PAIRS[name].after
    if PAIRS[name].material:
        assert {"section", "level"} <= expected.keys()
        assert PAIRS[name].level > Level.NONE
    assert {decision.outcome for decision in run(name).decisions[:1]} == {Outcome.FIRST}


# --- the gate itself -----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("entry", "said"),
    [
        ({"edits": [["b", "x"]]}, "stands 2 times"),
        ({"edits": [["z", "x"]]}, "stands 0 times"),
        ({"patterns": [["z+", "x"]]}, "matches nothing"),
        ({"cut": "b"}, "cannot be cut"),
    ],
)
def test_an_edit_that_does_not_fit_is_refused(entry: dict[str, Any], said: str) -> None:
    with pytest.raises(ValueError, match=said):
        edited("a b b", entry, "acme/pair")


def test_edits_come_one_after_the_other() -> None:
    entry = {"edits": [["two", "three"], ["one", "two"]], "patterns": [["t(w|h)", "T\\1"]], "cut": "Two"}
    assert edited("zero one two", entry, "acme/pair") == "zero Two"


@pytest.mark.parametrize(
    ("expected", "said"),
    [
        ({"outcome": "quiet"}, "1 alerts instead of none"),
        ({"outcome": "rejected"}, "1 alerts instead of none"),
        ({"section": "Contact"}, "no section ends"),
        ({"section": "= elling"}, "no section ends"),
        ({"told": 2}, "1 changes told"),
        ({"effective": "2026-01-01"}, "effective ''"),
        ({"reason": "arbitration"}, "no reason matches"),
    ],
)
def test_wrong_expectations_are_noticed(expected: dict[str, Any], said: str) -> None:
    pair, result = PAIRS["junipad/never-to-may"], run("junipad/never-to-may")
    assert problems(pair, result) == []
    wrong = problems(replace(pair, expected={**pair.expected, **expected}), result)
    assert any(said in problem for problem in wrong)
    assert pair.id in describe(pair, result, wrong)


@pytest.mark.parametrize(
    ("name", "outcome", "said"),
    [
        ("saltmarsh/just-a-moment", "alert", "0 alerts instead of 1"),
        ("saltmarsh/just-a-moment", "quiet", "not accepted but rejected"),
        ("junipad/quotes-curled", "rejected", "not rejected but changed, unchanged"),
        ("junipad/quotes-curled", "held", "accepted as a new version"),
    ],
)
def test_wrong_outcomes_are_noticed(name: str, outcome: str, said: str) -> None:
    pair = replace(PAIRS[name], expected={**PAIRS[name].expected, "outcome": outcome, "section": "", "level": "low"})
    assert said in problems(pair, run(name))
