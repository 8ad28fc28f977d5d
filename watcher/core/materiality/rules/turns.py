"""Words that matter when they come into a sentence or go out of it."""

from __future__ import annotations

from watcher.core.materiality.rules.shapes import Critical, Turn
from watcher.model import Level
from watcher.model import Topic as T

_LO, _MD, _HI = Level.LOW, Level.MEDIUM, Level.HIGH


def _about(
    name: str,
    say: str,
    words: tuple[str, ...],
    topic: T,
    worth: tuple[Level, Level],
    within: tuple[str, ...] = (),
) -> Turn:
    return Turn(name, f"now speaks of {say}", f"no longer speaks of {say}", words, (topic,), worth, within)


TURNS: tuple[Turn, ...] = (
    _about("sell", "selling", ("sell",), T.SELLING, (_HI, _MD), ("personal_data",)),
    _about("training", "training AI", ("training",), T.AI_TRAINING, (_HI, _HI)),
    Turn("opt-out", "now an opt-out", "an opt-out is gone", ("opt_out",), (T.RIGHTS,), (_MD, _HI)),
    Turn("opt-in", "now asks for consent", "no longer asks for consent", ("opt_in",), (T.RIGHTS,), (_LO, _HI)),
    Turn(
        "silence",
        "silence now counts as consent",
        "silence no longer counts as consent",
        ("unless_you",),
        (T.RIGHTS,),
        (_MD, _LO),
    ),
    _about(
        "sensitive",
        "sensitive data",
        ("sensitive",),
        T.SENSITIVE_DATA,
        (_HI, _MD),
        ("personal_data", "collect", "data_kind"),
    ),
    _about("class-action", "class actions or juries", ("class_action",), T.DISPUTE, (_HI, _MD)),
    _about("arbitration", "arbitration", ("arbitration",), T.DISPUTE, (_HI, _MD)),
    _about("forum", "the governing law or the courts", ("forum",), T.GOVERNING_LAW, (_MD, _MD)),
    _about("indemnity", "indemnity", ("indemnity",), T.LIABILITY, (_HI, _MD)),
    _about("cap", "a limit of liability", ("liability_cap",), T.LIABILITY, (_MD, _MD), ("liability",)),
    _about("advertising", "advertising", ("advertising",), T.PURPOSES, (_MD, _LO)),
    Turn(
        "licence",
        "the licence is wider",
        "the licence is narrower",
        ("licence_broad",),
        (T.CONTENT_LICENCE,),
        (_HI, _LO),
        ("licence",),
    ),
    _about("safeguard", "safeguards", ("safeguard", "made_safe"), T.SECURITY, (_LO, _MD)),
    _about(
        "data-kind", "kinds of data", ("data_kind",), T.COLLECTION, (_LO, _LO), ("collect", "share", "personal_data")
    ),
    _about("notice", "telling people", ("notice_given",), T.POLICY_CHANGE, (_LO, _LO)),
    _about("choice", "consent or choice", ("consent",), T.RIGHTS, (_LO, _LO)),
    _about("automated", "automated decisions or profiles", ("automated",), T.PURPOSES, (_MD, _LO)),
    _about("purpose", "purposes", ("purpose",), T.PURPOSES, (_LO, _LO), ("personal_data",)),
    _about("children", "children or age", ("child", "age"), T.CHILDREN, (_MD, _MD)),
    _about("transfer", "transfers to other countries", ("transfer",), T.TRANSFER, (_MD, _LO)),
    _about("third-parties", "other companies", ("third_parties",), T.THIRD_PARTIES, (_MD, _LO)),
    _about("government", "authorities", ("government",), T.SHARING, (_MD, _LO)),
    _about("retention", "keeping or deleting data", ("retention",), T.RETENTION, (_LO, _LO), ("personal_data",)),
    _about("erasure", "deleting data", ("erasure",), T.RETENTION, (_LO, _MD), ("personal_data", "rights")),
    _about("breach", "data breaches", ("breach",), T.SECURITY, (_MD, _MD)),
    _about("share", "sharing", ("share",), T.SHARING, (_LO, _LO), ("personal_data", "third_parties")),
    _about("collect", "collecting data", ("collect",), T.COLLECTION, (_LO, _LO), ("personal_data",)),
    _about("watching", "filming or listening", ("watching",), T.COLLECTION, (_LO, _LO)),
    _about("ai", "artificial intelligence", ("ai",), T.AI_TRAINING, (_LO, _LO)),
    _about("rights", "people's rights", ("rights",), T.RIGHTS, (_LO, _MD)),
    _about("termination", "ending or suspending", ("termination",), T.TERMINATION, (_LO, _LO)),
    _about("auto-renewal", "automatic renewal", ("auto_renewal",), T.PAYMENTS, (_HI, _LO)),
    _about("free", "something for free", ("free",), T.PAYMENTS, (_LO, _MD)),
    _about("mutual", "both parties", ("mutual",), T.OTHER, (_LO, _MD)),
    _about("refund", "refunds or renewal", ("refund", "renewal"), T.PAYMENTS, (_MD, _MD)),
    _about("payment", "payments", ("payment",), T.PAYMENTS, (_LO, _LO)),
    _about("liability", "liability", ("liability",), T.LIABILITY, (_LO, _LO)),
    _about("incorporated", "a document that is part of this one", ("incorporated",), T.POLICY_CHANGE, (_LO, _LO)),
    Turn("only", "a limit was added", "a limit was dropped", ("only",), (T.OTHER,), (_LO, _MD)),
    Turn("scope", "scope widened", "scope narrowed", ("scope",), (T.SERVICE_SCOPE,), (_LO, _LO)),
    Turn(
        "qualifier",
        "a qualification was added",
        "a qualification was dropped",
        ("qualifier", "hedge"),
        (T.OTHER,),
        (_LO, _LO),
    ),
)

# A sentence on one of these is never edited for nothing.
CRITICAL_SENTENCES: tuple[Critical, ...] = (
    Critical(("training",), T.AI_TRAINING, "training AI models", _MD),
    Critical(("arbitration",), T.DISPUTE, "arbitration"),
    Critical(("sell", "personal_data"), T.SELLING, "selling data", _MD),
    Critical(("age",), T.CHILDREN, "age"),
    Critical(("retention_period", "personal_data"), T.RETENTION, "how long data is kept"),
    Critical(("subprocessor", "share"), T.THIRD_PARTIES, "sub-processors"),
    Critical(("renewal", "termination"), T.PAYMENTS, "renewal"),
    Critical(("breach",), T.SECURITY, "data breaches"),
)
