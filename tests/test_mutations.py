"""Every mutation of every sample policy comes to the right alert, in the right section, in every form."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from tests.builders import NOON, page
from tests.mutations import MATERIAL, NEEDLES, QUIET, Mutation
from tests.shapes import forms, shapes
from watcher.core.decide import advance, decide
from watcher.model import Decision, Level, Outcome, Policy, PolicyState

SHAPES, FORMS = shapes(), forms()
TYPES = {"text": "text/plain; charset=utf-8", "markdown": "text/markdown; charset=utf-8"}
POLICY = Policy("acme/privacy", "https://acme.test/privacy")


def decided(before: str, after: str, form: str) -> Decision:
    """What the second of two fetches comes to."""
    content_type = TYPES.get(form, "text/html; charset=utf-8")
    first = page(before, content_type=content_type)
    second = replace(page(after, content_type=content_type), fetched_at=NOON + timedelta(days=1))
    state = advance(PolicyState(POLICY.id), decide(POLICY, PolicyState(POLICY.id), first))
    return decide(POLICY, state, second)


def explained(decision: Decision) -> str:
    """What a failing test shows."""
    changes = decision.verdict.changes if decision.verdict else ()
    lines = [f"{decision.outcome} {decision.reason} {decision.detail}"]
    lines += [f"{c.level.label} {c.nature} {c.change.kind} {c.change.section} {c.reasons}" for c in changes]
    return "\n".join(lines)


def assert_alerts(decision: Decision, mutation: Mutation) -> None:
    """The alert is there, weighty enough, and its first change names the section."""
    assert decision.alert, explained(decision)
    assert decision.alert.level >= mutation.least, explained(decision)
    if mutation.section:
        named = " › ".join(decision.alert.items[0].section).casefold()
        assert mutation.section.rstrip(".").casefold() in named, explained(decision)


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("mutation", MATERIAL, ids=str)
def test_a_material_edit_alerts_in_its_section(mutation: Mutation, form: str) -> None:
    source = SHAPES[mutation.shape]
    decision = decided(FORMS[form](source), FORMS[form](mutation.apply(source)), form)
    assert_alerts(decision, mutation)


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("mutation", QUIET, ids=str)
def test_a_quiet_edit_alerts_nobody(mutation: Mutation, form: str) -> None:
    source = SHAPES[mutation.shape]
    decision = decided(FORMS[form](source), FORMS[form](mutation.apply(source)), form)
    assert decision.alert is None, explained(decision)
    assert decision.outcome in (Outcome.UNCHANGED, Outcome.CHANGED), explained(decision)


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("mutation", NEEDLES, ids=str)
def test_a_needle_is_found_in_a_renamed_policy(mutation: Mutation, form: str) -> None:
    source = SHAPES[mutation.shape]
    renamed = mutation.apply(source).replace("Oakzia", "Elmora").replace("OAKZIA", "ELMORA").replace("oakzia", "elmora")
    assert_alerts(decided(FORMS[form](source), FORMS[form](renamed), form), mutation)


NOISE = {
    "scripts and nonces": ("</head>", "<script nonce='8812'>var build='77'</script></head>"),
    "another menu": ("Customers", "Our customers"),
    "another year in the footer": ("© 2026", "© 2027"),
    "a counter": ("</body>", "<div class='visits'>12,345 visitors today</div></body>"),
    "a cookie banner": ("</body>", "<div id='cookie-consent' role='dialog'><p>We use cookies to improve your visit. "
                                   "You can accept all of them or choose.</p><button>Accept all</button></div></body>"),
    "a chat widget": ("</body>", "<div class='chat-widget'><p>Hi! How can we help you today?</p></div></body>"),
}  # fmt: skip


@pytest.mark.parametrize("form", ["landmarks", "div-soup", "hashed"])
@pytest.mark.parametrize("noise", NOISE)
@pytest.mark.parametrize("shape", SHAPES)
def test_page_furniture_makes_no_version(shape: str, noise: str, form: str) -> None:
    before = FORMS[form](SHAPES[shape])
    old, new = NOISE[noise]
    assert old in before
    decision = decided(before, before.replace(old, new), form)
    assert decision.outcome is Outcome.UNCHANGED, explained(decision)


@pytest.mark.parametrize("form", ["landmarks", "div-soup", "hashed"])
@pytest.mark.parametrize("shape", SHAPES)
def test_another_page_style_is_no_news(shape: str, form: str) -> None:
    other = "div-soup" if form == "landmarks" else "landmarks"
    decision = decided(FORMS[form](SHAPES[shape]), FORMS[other](SHAPES[shape]), form)
    assert decision.alert is None, explained(decision)
    assert decision.verdict is None or decision.verdict.level is Level.NONE
