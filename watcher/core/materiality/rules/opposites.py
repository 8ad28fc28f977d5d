"""Words that are each other's opposite, as pairs of concepts, and what it means that one gave way to the other.

Decides nothing by itself.
"""

from __future__ import annotations

from watcher.core.materiality.rules.shapes import Opposed
from watcher.model import Topic as T

OPPOSED: tuple[Opposed, ...] = (
    Opposed("hedged", "absolute", "hedge", "no longer in every case", "now in every case", T.OTHER),
    Opposed("part-only", "each", "part", "some now, no longer all", "all now, no longer some", T.SERVICE_SCOPE),
    Opposed("limit-turned", "floor", "ceiling", "the least became the most", "the most became the least", T.OTHER),
    Opposed("above-below", "below", "above", "over, no longer under", "under, no longer over", T.OTHER),
    Opposed("after-before", "until_then", "from_then", "after, no longer before", "before, no longer after", T.OTHER),
    Opposed("in-part", "whole", "in_part", "in part, no longer in full", "in full, no longer in part", T.OTHER),
    Opposed("for-a-time", "lasting", "passing", "no longer for good", "now for good", T.OTHER),
    Opposed("switched", "switched_on", "switched_off", "off, no longer on", "on, no longer off", T.OTHER),
    Opposed("rise-or-fall", "rising", "falling", "less, no longer more", "more, no longer less", T.OTHER),
    Opposed("exempt", "freed", "bound_to", "no longer exempt", "now exempt", T.OTHER),
    Opposed("condition-turned", "if_so", "if_not", "a condition turned", "a condition turned", T.OTHER),
    Opposed(
        "one-of-both", "all_of", "one_of", "one is enough now", "both are needed now", T.OTHER, ("consent", "must")
    ),
    Opposed("now-due", "optional", "obligatory", "no longer a free choice", "now a free choice", T.OTHER),
    Opposed("left-out", "included", "excluded", "now left out", "no longer left out", T.SERVICE_SCOPE),
    Opposed("now-variable", "fixed", "variable", "no longer fixed", "now fixed", T.PAYMENTS),
    Opposed("now-public", "private", "public", "no longer private", "now private", T.SHARING),
    Opposed("now-declined", "accepted", "declined", "no longer accepted", "now accepted", T.OTHER),
    Opposed("now-paid", "unpaid", "paid", "no longer free", "now free", T.PAYMENTS),
)
