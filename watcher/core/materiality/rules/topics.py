"""Topics in the order in which they are looked for; the first that fit are given."""

from __future__ import annotations

from watcher.model import Topic as T

TOPICS: tuple[tuple[T, tuple[str, ...]], ...] = (
    (T.SELLING, ("sell",)),
    (T.AI_TRAINING, ("training",)),
    (T.SENSITIVE_DATA, ("sensitive",)),
    (T.CHILDREN, ("child",)),
    (T.RETENTION, ("retention_period",)),
    (T.TRANSFER, ("transfer",)),
    (T.COOKIES, ("cookie",)),
    (T.DISPUTE, ("arbitration", "class_action")),
    (T.GOVERNING_LAW, ("forum",)),
    (T.LIABILITY, ("liability", "indemnity")),
    (T.PAYMENTS, ("payment",)),
    (T.TERMINATION, ("termination",)),
    (T.CONTENT_LICENCE, ("licence",)),
    (T.POLICY_CHANGE, ("policy_change",)),
    (T.THIRD_PARTIES, ("subprocessor", "third_parties")),
    (T.SHARING, ("share",)),
    (T.PURPOSES, ("advertising", "purpose")),
    (T.RIGHTS, ("rights", "opt_out", "opt_in")),
    (T.COLLECTION, ("collect",)),
    (T.SECURITY, ("security", "breach")),
    (T.ACCEPTABLE_USE, ("prohibition",)),
    (T.CONTACT, ("contact",)),
    (T.SERVICE_SCOPE, ("service",)),
)
