"""Whom a rule's words serve when they come: the person the policy speaks to, or not.

Rules that are named in neither list cannot be told from their name alone. Decides nothing by itself.
"""

from __future__ import annotations

# Names of statements, turns and signals on recipients: worse for the person when it comes, better when it goes.
WORSE = frozenset(
    (
        *("selling", "training", "ads-sharing", "ad-tracking", "advertising", "sensitive", "children-data", "age-data"),
        *("children-collected", "arbitration", "class-action", "government", "sharing", "collection", "purpose"),
        *("tracking", "sell", "cookie", "share", "collect", "silence", "recipient-added", "row-added", "third-parties"),
    )
)
# The same, the other way round.
BETTER = frozenset({"rights", "opt-in", "opt-out", "breach", "safeguard", "notice", "erasure", "refund", "security"})
# Of the first, those whose going is better: that a text no longer says what is collected is not.
RELIEF = frozenset({"selling", "training", "ads-sharing", "arbitration", "class-action", "sell", "recipient-added"})

# What a promise not to do protects from.
HARM = (
    *("sell", "training", "sensitive", "share", "collect", "advertising", "transfer", "automated", "child"),
    *("payment", "termination"),
)
# What a duty to do protects by, whatever else is spoken of.
HELP = ("notice_given", "consent", "erasure", "safeguard", "refund", "breach", "rights")
