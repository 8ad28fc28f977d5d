"""What turns one rule into a graver one: words that came or went in a sentence on a grave subject.

Unlike a turn, a twist asks for several things at once: what the sentence is about before and after,
and which words came and which went. Decides nothing by itself.
"""

from __future__ import annotations

from watcher.core.materiality.rules.shapes import Twist
from watcher.model import Level
from watcher.model import Topic as T

_LO, _MD, _HI = Level.LOW, Level.MEDIUM, Level.HIGH

# What a promise may be about so that a gap in it is grave.
GRAVE = ("sell", "training", "advertising", "sensitive", "delicate", "automated", "government")
# The same, where it is also said that it is data, or to whom it goes.
HANDED_ON = ("share", "access", "transfer")

TWISTS: tuple[Twist, ...] = (
    Twist("fault-dropped", "what one always answers for is less", T.LIABILITY, ("liability", "limits"), went="fault"),
    Twist(
        "fault-named", "liability for a fault was named", T.LIABILITY, ("liability", "limits"), came="fault", level=_MD
    ),
    Twist(
        "exception-dropped",
        "an exception was dropped",
        T.LIABILITY,
        ("liability", "indemnity", "arbitration", "class_action", "court"),
        went="exception",
    ),
    Twist(
        "breach-narrowed",
        "a duty on breaches covers less",
        T.SECURITY,
        ("breach",),
        came="some",
        without=("notice_given",),
    ),
    Twist(
        "fault-graver",
        "one answers for graver faults only",
        T.LIABILITY,
        ("fault",),
        came="graver",
        level=_MD,
        without=("and_or",),
    ),
    Twist("regardless", "it now holds in every case", T.LIABILITY, ("liability", "indemnity"), came="regardless"),
    Twist("cap-lower", "the lesser of two limits holds", T.LIABILITY, ("liability_cap",), came="lesser"),
    Twist(
        "exception-made",
        "an exception from a promise was made",
        T.OTHER,
        GRAVE,
        came="exception",
        promise=True,
        without=("opt_in", "consent"),
    ),
    Twist("fee-introduced", "what was free has a price", T.PAYMENTS, (), "price", went="free"),
    Twist("kept-instead", "kept, no longer handed back", T.RETENTION, (), came="withheld", went="handed_back"),
    Twist("given-up", "what was kept is given up", T.CONTENT_LICENCE, (), "given_up", "owned"),
    Twist("at-any-time", "ending it needs no reason", T.TERMINATION, ("termination",), came="regardless"),
    Twist("anywhere", "data may now be anywhere", T.TRANSFER, ("hosting", "transfer"), came="anywhere", promise=False),
    Twist(
        "change-untold",
        "a change is no longer announced",
        T.POLICY_CHANGE,
        ("amendment", "policy_change"),
        came="permission",
        went="notice_given",
    ),
    Twist(
        "delicate-recipients",
        "others now receive delicate data",
        T.SHARING,
        ("delicate", "sensitive"),
        came="third_parties",
        promise=False,
        without=("subprocessor",),
    ),
    Twist(
        "delicate-limit",
        "a limit on what is delicate was dropped",
        T.PURPOSES,
        ("delicate", "sensitive", "training", "watching", "advertising", "licence", "government", "access"),
        went="only",
    ),
    Twist(
        "delicate-ads",
        "advertising now rests on delicate data",
        T.PURPOSES,
        ("advertising",),
        came="delicate",
        promise=False,
    ),
    Twist("anonymous-shared", "others now see who it is", T.SHARING, ("share",), went="anonymous"),
    Twist("right-conditional", "a right now depends on something", T.RIGHTS, ("rights", "opt_out"), came="condition"),
    Twist(
        "anonymous-no-more",
        "data need no longer be anonymous",
        T.COLLECTION,
        ("personal_data", "collect", "share"),
        went="anonymous",
        level=_MD,
    ),
    Twist("not-every", "some now, no longer all", T.OTHER, ("duty", "rights"), came="some", went="every", level=_LO),
    Twist("not-same", "no longer the same", T.OTHER, ("personal_data", "rights"), went="same", came="scope", level=_LO),
    Twist("not-all", "no longer all", T.SECURITY, ("safeguard", "breach"), went="every", level=_LO),
    Twist(
        "bound-in-time",
        "no longer at any time",
        T.RIGHTS,
        ("rights", "opt_out", "consent", "termination", "permission"),
        went="any_time",
        level=_MD,
        without=("regardless",),
    ),
    Twist("sealed-less", "encryption covers less", T.SECURITY, ("safeguard",), went="kept_sealed", level=_MD),
    Twist(
        "guarded-less",
        "what protects data protects less",
        T.SECURITY,
        ("safeguard", "made_safe", "security", "hosting", "access", "looked_after"),
        went="guarded",
        level=_MD,
    ),
    Twist(
        "consent-unwritten",
        "consent need no longer be written",
        T.RIGHTS,
        ("consent",),
        went="written_consent",
        level=_MD,
    ),
    Twist("more-often", "what was seldom done is now done often", T.OTHER, (), "often", "seldom", level=_LO),
    Twist("promise-less-ads", "a promise covers less", T.PURPOSES, ("negation",), went="advertising", promise=True),
    Twist("promise-less-sale", "a promise covers less", T.SELLING, ("negation",), went="sell", promise=True),
    Twist("promise-less-others", "a promise covers less", T.SHARING, ("share",), went="third_parties", promise=True),
    Twist("promise-less-profiles", "a promise covers less", T.PURPOSES, ("negation",), went="automated", promise=True),
)
