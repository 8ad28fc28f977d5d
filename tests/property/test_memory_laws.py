"""Whatever a page has been through: what was never there before is told."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.changing import COURIER, MAY, NEVER, QUOTES, SIX_YEARS, TWO_YEARS, after, holm, loud, story
from watcher.model import Level

SEEN = st.builds(
    holm,
    selling=st.sampled_from([NEVER, MAY]),
    keeping=st.sampled_from([TWO_YEARS, SIX_YEARS]),
    extra=st.sampled_from(["", COURIER]),
    aside=st.sampled_from(["", *(f"<p>{quote}</p>" for quote in QUOTES)]),
    dated=st.sampled_from(["3 February 2026", "4 March 2026"]),
)
NEVER_SEEN = st.sampled_from(
    [
        "We collect your fingerprints when you visit a shop.",
        "You must pay $90 before you may leave.",
        "Your claims are settled by arbitration only.",
        "We may use your messages to train artificial intelligence.",
    ]
)


PLACES = st.sampled_from(["<h2>4. Contact", "<p>We answer questions", "<p>We keep your orders"])


@settings(deadline=None, max_examples=60)
@given(st.lists(SEEN, min_size=1, max_size=9), SEEN, NEVER_SEEN, PLACES)
def test_a_clause_never_seen_alerts_whatever_returns_beside_it(
    pages: list[str], last: str, clause: str, place: str
) -> None:
    (decision,) = story(last.replace(place, f"<p>{clause}</p>{place}"), state=after(*pages))
    assert decision.alert
    assert any(clause in text for text in loud(decision))


@settings(deadline=None, max_examples=40)
@given(st.lists(SEEN, min_size=2, max_size=9))
def test_memory_only_ever_takes_levels_away(pages: list[str]) -> None:
    for decision in story(*pages):
        if decision.verdict:
            worst = max((judged.level for judged in decision.verdict.changes), default=Level.NONE)
            assert bool(decision.verdict.level) == bool(worst)
            assert not decision.alert or worst
