"""What the form of a line says: is it a title, a sentence, the start of a run-in heading?

Judges one text at a time, by its own words and marks; nothing about the document is known here.
"""

from __future__ import annotations

import re

from watcher.core.late import late

_TITLE_WORDS = 16
_TITLE_LENGTH = 130  # characters
_RUN_IN_LENGTH = 130
_END = late(r"[.!?:;。！？：；…।॥؟۔][\"'”’»)\]]*$")
_UNFINISHED = late(r"[;,；，、。：！।॥]$|[;,]? (?:and|or|und|oder|et|ou|y|e|o|of|en)$", re.IGNORECASE)
_CASELESS = late("[\u0590-\u05ff\u0600-\u06ff\u0900-\u0dff\u0e00-\u0eff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_PHRASE_END = late(r"(?P<mark>[.?!:]|\s[–—-](?=\s)|[–—])(?P<quote>[\"”’)]?)(?:\s+|(?=[A-Z][a-z])|(?<=[–—]))|。")
_ABBREVIATION = late(
    r"(?:^|[\s(])(?:Inc|Ltd|Corp|Co|LLC|No|Nos|Art|Sec|Mr|Mrs|Ms|Dr|St|vs|approx|resp|bzw|Abs|Nr|(?:[A-Z]\.)*[A-Z]|e\.g|i\.e|z\.B|d\.h)$"
)


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_ASKING = _words(
    "how what when where who whom whose why which whether "
    "wie was wann wo wer warum welche welcher comment que quoi quand qui pourquoi quelles quels cómo qué cuándo quién "
    "como quando quem come cosa chi hoe wat wanneer wie waarom"
)
_PRONOUNS = _words(
    "we you they it i he she wir sie ihr es nous vous ils elles il nosotros usted ustedes nós você vocês noi voi lei "
    "wij we u jij"
)
_SUBJECTS = _PRONOUNS | _words("this these those there dies diese")
_RELATIVES = _PRONOUNS | _words("that which who die der das den que qui dont che")
_POLITE = _words("please bitte veuillez")
_FINITE = _words(
    "is are was were will shall must may can cannot should would could has have had does did agree agrees mean means "
    "includes applies apply acknowledges represents warrants undertakes provides reserves grants confirms accepts uses "
    "collects processes remains contains describes governs requires allows retains shares stores "
    "ist sind wird werden kann können hat haben darf dürfen muss müssen "
    "est sont peut peuvent sera seront avez avons ont doit doivent "
    "es son puede pueden será tiene tienen debe é são pode podem deve è sono può possono deve "
    "zijn kan kunnen wordt worden heeft hebben moet"
)
_IMPERATIVE = _words("see visit read contact write click send email call go refer consult check review")
_OPENING = _words("to for as if when in on by with from about how um zur zum für pour afin para per voor om")
_SMALL = _words("with your from about that this their into through when what have such under within between and/or")
# A third-person verb is betrayed by its object's article: "hosts the data", but not "use of the data".
_VERB_OBJECT = late(
    r"\b(?!(?:as|across|towards|versus|besides|unless|this|plus|its|us|less)\b)[a-z]{2,}s"
    r" (?:the|a|an|our|your|its|their|this|these|any|every|each|all|no)\b"
)


def starts_like_title(text: str) -> bool:
    """An upper-case first letter, or a script that has none."""
    for char in text[:4]:
        if char.isalpha():
            return char.isupper() or char.istitle() or bool(_CASELESS.match(char))
        if char.isdigit():
            return False
    return False


def is_sentence(text: str, strict: bool = False) -> bool:
    """Whether a short text has a subject and its verb, and so says something rather than names it.

    "Users may delete data" does; "Information we may collect" and "How we share data" do not.
    ``strict`` takes any verb for the sentence's own, even in a relative clause. Knows the verbs of
    seven languages; elsewhere nothing is a sentence.
    """
    clauses = [_WORD.findall(clause.casefold().replace("’", "'")) for clause in text.split(",")]
    if not clauses[0] or clauses[0][0] in _ASKING:
        return False
    if _VERB_OBJECT.search(text) or any(clause[:1] and clause[0] in _IMPERATIVE for clause in clauses[1:]):
        return True
    if any((len(clause) > 2 and clause[0] in _SUBJECTS) or not _POLITE.isdisjoint(clause) for clause in clauses):
        return True
    for clause in (clauses[0][1:], *clauses[1:]):
        for word in clause:
            if word in _FINITE:
                return True
            if word in _RELATIVES and not strict:
                break
    return clauses[-1][-1:] == ["that"]


def is_phrase(text: str) -> bool:
    """Whether a text that ends like a sentence is, by its form, the name of something after all.

    Capitalised like a title, but for one word ("Your right to Object"), or a purpose or circumstance
    without a verb ("To complete orders and payments").
    """
    if is_sentence(text, strict=True):
        return False
    found = _WORD.findall(text)
    if found and found[0].casefold() in _OPENING | _ASKING:
        return True
    return sum(1 for word in found if word.islower() and len(word) > 3 and word not in _SMALL) < 2


def ends_open(text: str) -> bool:
    """Whether a text ends without any closing mark, as titles do (a question mark is allowed)."""
    return text.endswith(("?", "？")) or not (_END.search(text) or text.endswith((",", "，", "、")))


def is_short(text: str, words: int = _TITLE_WORDS) -> bool:
    """Whether a text is no longer than a title may be."""
    return (
        1 < len(text) <= (45 if _CASELESS.match(text) and text.count(" ") < 3 else _TITLE_LENGTH)
        and text.count(" ") < words
    )


def is_title(text: str, words: int = _TITLE_WORDS) -> bool:
    """Whether a whole line reads as a title; a closing full stop or colon only if it is no sentence."""
    if not is_short(text, words) or not starts_like_title(text) or _UNFINISHED.search(text):
        return False
    return ends_open(text) or not is_sentence(text)


def is_capitals(text: str) -> bool:
    """Whether a line of some length has no lower-case letter."""
    return text.isupper() and sum(map(str.isalpha, text)) >= 4


def is_body(text: str) -> bool:
    """Whether a text is prose that can stand under a heading: a sentence with its mark, or long."""
    if len(text) > 160 or text.endswith((":", "：")):
        return True
    return bool(_END.search(text)) and (text.count(" ") >= 3 or bool(_CASELESS.search(text)))


def run_in(text: str, words: int, marks: str, phrase: bool = False) -> int:
    """Where the prose begins after a heading that is run in ("Cookies. We use …"); 0 if there is none.

    ``marks`` are the characters that may close the heading. With ``phrase`` it must read as a name
    by its form (``is_phrase``), not merely be no sentence.
    """
    for match in _PHRASE_END.finditer(text[:_RUN_IN_LENGTH]):
        lead = text[: match.start()]
        if match[0].startswith(".") and _ABBREVIATION.search(lead):
            continue
        mark = match[0].strip()[:1]
        if mark not in marks and not (mark in "–—-" and "-" in marks):
            return 0
        fits = is_short(lead, words) and starts_like_title(lead) and not is_sentence(lead)
        if not fits or (phrase and not is_phrase(lead)):
            return 0
        return match.end() if prose_follows(text[match.end() :]) else 0
    return 0


def prose_follows(rest: str) -> bool:
    """Whether a text goes on as prose: capital first, and more than a few words."""
    first = next((char for char in rest[:4] if char.isalnum()), "")
    long_enough = rest.count(" ") >= 4 or (bool(_CASELESS.match(first or " ")) and len(rest) > 12)
    return long_enough and bool(first) and not first.islower()
