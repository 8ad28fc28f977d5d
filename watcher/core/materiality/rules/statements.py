"""What sentences that come or go are about, and what that is worth."""

from __future__ import annotations

from watcher.core.materiality.rules.shapes import Statement, Worth
from watcher.model import Level
from watcher.model import Topic as T

_NO, _LO, _MD, _HI = Level.NONE, Level.LOW, Level.MEDIUM, Level.HIGH


def _worth(added: Level, removed: Level, promised: Level, unpromised: Level) -> Worth:
    return Worth(added, removed, promised, unpromised)


# name, what it is called, concepts, topics, worth (added, removed, promise added, promise removed)
STATEMENTS: tuple[Statement, ...] = (
    Statement(
        "selling", "selling data", ("sell", "personal_data"), (T.SELLING,), _worth(_HI, _MD, _MD, _HI), ("licence",)
    ),
    Statement("training", "training AI models", ("training",), (T.AI_TRAINING,), _worth(_HI, _MD, _MD, _HI)),
    Statement(
        "ads-sharing",
        "sharing data for advertising",
        ("share", "advertising", "third_parties"),
        (T.SHARING,),
        _worth(_HI, _LO, _MD, _HI),
    ),
    Statement(
        "ad-tracking", "advertising by tracking", ("advertising", "cookie"), (T.COOKIES,), _worth(_HI, _LO, _LO, _MD)
    ),
    Statement(
        "advertising",
        "advertising or profiling",
        ("advertising", "personal_data"),
        (T.PURPOSES,),
        _worth(_MD, _LO, _LO, _MD),
    ),
    Statement("sensitive", "sensitive data", ("sensitive", "collect"), (T.SENSITIVE_DATA,), _worth(_HI, _MD, _LO, _HI)),
    Statement(
        "sensitive-mentioned",
        "sensitive data",
        ("sensitive", "personal_data"),
        (T.SENSITIVE_DATA,),
        _worth(_MD, _LO, _LO, _MD),
    ),
    Statement(
        "children-data", "children's data", ("child", "share"), (T.CHILDREN, T.SHARING), _worth(_HI, _LO, _LO, _HI)
    ),
    Statement("age-data", "data on age", ("age", "share"), (T.CHILDREN, T.SHARING), _worth(_HI, _LO, _LO, _MD)),
    Statement("children-collected", "children's data", ("child", "collect"), (T.CHILDREN,), _worth(_HI, _LO, _LO, _HI)),
    Statement("children", "children", ("child",), (T.CHILDREN,), _worth(_MD, _MD, _LO, _MD)),
    Statement("age", "an age limit", ("age",), (T.CHILDREN,), _worth(_MD, _MD, _MD, _MD)),
    Statement("arbitration", "arbitration", ("arbitration",), (T.DISPUTE,), _worth(_HI, _MD, _MD, _MD)),
    Statement("class-action", "class actions or juries", ("class_action",), (T.DISPUTE,), _worth(_HI, _MD, _HI, _MD)),
    Statement("forum", "the governing law or the courts", ("forum",), (T.GOVERNING_LAW,), _worth(_MD, _MD, _LO, _LO)),
    Statement(
        "liability-cap",
        "a limit of liability",
        ("liability", "liability_cap"),
        (T.LIABILITY,),
        _worth(_MD, _MD, _MD, _MD),
    ),
    Statement("liability", "liability or warranty", ("liability",), (T.LIABILITY,), _worth(_LO, _LO, _LO, _LO)),
    Statement("data-loss", "lost data", ("data_loss", "liability"), (T.LIABILITY,), _worth(_HI, _LO, _HI, _MD)),
    Statement("indemnity", "indemnity", ("indemnity",), (T.LIABILITY,), _worth(_HI, _MD, _LO, _MD)),
    Statement("rights", "people's rights", ("rights",), (T.RIGHTS,), _worth(_MD, _HI, _MD, _MD)),
    Statement("opt-out", "an opt-out", ("opt_out",), (T.RIGHTS,), _worth(_MD, _HI, _MD, _MD)),
    Statement("consent", "consent", ("opt_in",), (T.RIGHTS,), _worth(_LO, _MD, _LO, _MD)),
    Statement(
        "automated",
        "automated decisions or review by people",
        ("automated",),
        (T.PURPOSES,),
        _worth(_MD, _LO, _LO, _MD),
    ),
    Statement("breach", "data breaches", ("breach",), (T.SECURITY,), _worth(_MD, _HI, _LO, _LO)),
    Statement(
        "government", "disclosure to authorities", ("government", "share"), (T.SHARING,), _worth(_MD, _LO, _LO, _HI)
    ),
    Statement("transfer", "transfers to other countries", ("transfer",), (T.TRANSFER,), _worth(_MD, _MD, _LO, _MD)),
    Statement(
        "sharing",
        "sharing data with others",
        ("share", "third_parties", "personal_data"),
        (T.SHARING,),
        _worth(_MD, _LO, _LO, _HI),
    ),
    Statement(
        "delicate-sharing",
        "sharing delicate data with others",
        ("share", "delicate", "third_parties"),
        (T.SHARING,),
        _worth(_HI, _LO, _MD, _HI),
        ("subprocessor", "opt_in"),
    ),
    Statement(
        "retention",
        "how long data is kept",
        ("retention_period", "personal_data"),
        (T.RETENTION,),
        _worth(_MD, _MD, _LO, _MD),
    ),
    Statement("controller", "who is responsible", ("controller", "party"), (T.CONTACT,), _worth(_MD, _LO, _LO, _LO)),
    Statement(
        "collection",
        "data that is collected",
        ("collect", "personal_data"),
        (T.COLLECTION,),
        _worth(_MD, _LO, _LO, _MD),
    ),
    Statement(
        "purpose", "what data is used for", ("purpose", "personal_data"), (T.PURPOSES,), _worth(_MD, _LO, _LO, _MD)
    ),
    Statement("tracking", "cookies or tracking", ("cookie",), (T.COOKIES,), _worth(_LO, _LO, _LO, _MD)),
    Statement("auto-renewal", "automatic renewal", ("auto_renewal",), (T.PAYMENTS,), _worth(_HI, _LO, _LO, _MD)),
    Statement("renewal", "renewal", ("renewal", "payment"), (T.PAYMENTS,), _worth(_MD, _MD, _LO, _MD)),
    Statement("refund", "refunds", ("refund",), (T.PAYMENTS,), _worth(_MD, _MD, _MD, _LO)),
    Statement("payment", "prices or payments", ("payment",), (T.PAYMENTS,), _worth(_MD, _LO, _LO, _MD)),
    Statement(
        "broad-licence",
        "a broad licence",
        ("licence", "licence_broad"),
        (T.CONTENT_LICENCE,),
        _worth(_HI, _LO, _LO, _MD),
    ),
    Statement("licence", "licences or ownership", ("licence",), (T.CONTENT_LICENCE,), _worth(_MD, _LO, _MD, _MD)),
    Statement(
        "termination", "suspension or termination", ("termination",), (T.TERMINATION,), _worth(_MD, _LO, _LO, _MD)
    ),
    Statement(
        "ai-data",
        "artificial intelligence and data",
        ("ai", "personal_data"),
        (T.AI_TRAINING,),
        _worth(_MD, _LO, _LO, _MD),
    ),
    Statement("ai", "artificial intelligence", ("ai",), (T.AI_TRAINING,), _worth(_LO, _LO, _LO, _LO)),
    Statement(
        "policy-change", "how the text may change", ("policy_change",), (T.POLICY_CHANGE,), _worth(_MD, _MD, _LO, _MD)
    ),
    Statement(
        "unannounced",
        "changes that nobody is told of",
        ("unannounced", "amendment", "permission"),
        (T.POLICY_CHANGE,),
        _worth(_HI, _LO, _HI, _LO),
    ),
    Statement(
        "announcement", "a new version to come", ("announcement",), (T.POLICY_CHANGE,), _worth(_MD, _NO, _LO, _NO)
    ),
    Statement("prohibition", "what is forbidden", ("prohibition",), (T.ACCEPTABLE_USE,), _worth(_MD, _LO, _MD, _LO)),
    Statement(
        "incorporated",
        "a document that is part of this one",
        ("incorporated",),
        (T.POLICY_CHANGE,),
        _worth(_LO, _MD, _LO, _LO),
    ),
    Statement("security", "security measures", ("security", "duty"), (T.SECURITY,), _worth(_LO, _MD, _LO, _LO)),
    Statement("eligibility", "who may use it", ("eligibility",), (T.SERVICE_SCOPE,), _worth(_LO, _LO, _LO, _LO)),
)
