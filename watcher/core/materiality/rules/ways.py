"""The ways in which a thing may be done, from what serves a person best to what serves worst.

Of the rows of one name the first holds that is about what the sentence speaks of. Decides nothing by itself.
"""

from __future__ import annotations

from watcher.core.materiality.rules.shapes import Way
from watcher.model import Level
from watcher.model import Topic as T

_NO, _LO, _MD = Level.NONE, Level.LOW, Level.MEDIUM

_TOLD = ("by_email", "in_writing", "by_post", "by_phone", "personally")
_OFTEN = ("each_hour", "each_day", "each_week", "each_month", "each_quarter", "each_half_year", "each_year")
_KEPT_SAFE = ("safeguard", "breach", "erasure", "looked_after")
_TELLING = ("notice_given", "telling")
_OWED = (*_TELLING, "erasure", "refund", "breach", "asking", "rights", "looked_after")

_UP_AND_DOWN = (_MD, _LO, _NO)

WAYS: tuple[Way, ...] = (
    Way("told-by", "how people are told", T.POLICY_CHANGE, _TELLING, (_TOLD, ("",), ("publicly",)), True),
    Way(
        "done-by",
        "how it can be done",
        T.RIGHTS,
        ("rights", "opt_out", "termination", "ending", "objection", "asking", "erasure"),
        (("", "online", "by_email"), ("by_phone",), ("by_post", "in_writing", "in_person")),
        worth=_UP_AND_DOWN,
    ),
    Way("how-soon", "how soon it is done", T.RIGHTS, _OWED, (("at_once", "soon"), ("", "in_time")), True, _UP_AND_DOWN),
    Way("how-soon", "how soon it is done", T.RIGHTS, _OWED, (("at_once",), ("soon",)), True, (_LO, _LO, _NO)),
    Way(
        "how-sudden",
        "how suddenly it is done",
        T.TERMINATION,
        ("termination", "ending", "payment"),
        (("", "in_time"), ("soon",), ("at_once",)),
        True,
    ),
    Way(
        "told-when",
        "when people are told",
        T.POLICY_CHANGE,
        _TELLING,
        (("beforehand",), ("",), ("afterwards",)),
        True,
    ),
    Way(
        "unasked",
        "whether one has to ask for it",
        T.RETENTION,
        ("erasure",),
        (("by_itself", ""), ("on_request",)),
        True,
        _UP_AND_DOWN,
    ),
    Way(
        "unasked",
        "whether one has to ask for it",
        T.RETENTION,
        ("erasure",),
        (("by_itself",), ("",)),
        True,
        (_LO, _LO, _NO),
    ),
    Way(
        "unasked",
        "whether one has to ask for it",
        T.RIGHTS,
        ("duty", "rights"),
        (("by_itself", ""), ("on_request",)),
        True,
        (_LO, _LO, _NO),
    ),
    Way(
        "how-often",
        "how often data is looked after",
        T.SECURITY,
        _KEPT_SAFE,
        (*((name,) for name in _OFTEN), ("now_and_then",), ("",)),
    ),
    Way(
        "how-often",
        "how often it is done",
        T.OTHER,
        (),
        (*((name,) for name in _OFTEN), ("now_and_then",)),
        worth=(_LO, _LO, _NO),
    ),
    Way(
        "open-when",
        "at which hours somebody can be reached",
        T.SERVICE_SCOPE,
        ("at_hand",),
        (("all_hours",), ("",), ("some_hours",)),
        worth=(_LO, _LO, _NO),
    ),
    Way(
        "open-where",
        "where it can be had",
        T.SERVICE_SCOPE,
        ("at_hand",),
        (("everywhere",), ("",), ("in_places",)),
        worth=(_LO, _LO, _NO),
    ),
)
