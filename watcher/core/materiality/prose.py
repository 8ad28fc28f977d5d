"""Whether a sentence that came or went is policy prose, or something a page shows around it.

Menu words, "Sign in", teasers, tickers and pointers to other pages say nothing that binds anyone.
"""

from __future__ import annotations

import re

from watcher.core.late import late
from watcher.core.materiality.dates import without
from watcher.core.materiality.edits import Edit, plain_words
from watcher.core.materiality.neutral import neutral
from watcher.core.materiality.signals.base import Lens
from watcher.core.materiality.signals.statements import spoken_of
from watcher.core.materiality.vocabulary import UNSPACED
from watcher.model import BlockKind, Level

ACT = late(
    r"(?<=\w )(?:go(?:es)?|gets?|gains?|clos(?:es?|ed)|follows?|stays?|remains?|lives?|leaves?|moves?|ends?|expires?"
    r"|joins?|covers?|sees?|reads?|hears?|listens?|watch(?:es)?|films?|records?|tracks?|scans?|sells?|sold|buys?"
    r"|keeps?|kept|stores?|stored|holds?|held|owns?|owes?|pays?|paid|becomes?|begins?|starts?|stops?|receives?"
    r"|shares?|shared|discloses?|sends?|sent|crosses|binds?|waives?|loses?|lost|renews?|doubles?|rises?|increases?"
    r"|decides?|learns?|knows?|logs?|logged|deletes?|deleted|erased?|profiles?|targets?|monitors?|settles?|welcome"
    r"|final|allowed|permitted|forbidden|required|excluded|included)\b",
    re.IGNORECASE,
)
"""An English verb behind another word, as acts are told in a few words."""

_FURNITURE = late(
    r"\b(?:sign (?:in|up|out)|log ?(?:in|out)|subscribe|menu|skip to|back to top|search|home ?page"
    r"|cookie (?:settings|preferences)|manage cookies|accept all|reject all"
    r"|all rights reserved|copyright|©|share this|related articles?|was this (?:helpful|article)|give feedback"
    r"|no credit card|start your free trial|table of contents|on this page|in this article|next|previous"
    r"|read more|learn more|show more|load more|download (?:the )?(?:pdf|app)|print|follow us|contact sales"
    r"|get started|try (?:it )?(?:now|free)|book a demo|careers|blog|newsroom"
    r"|opens? in (?:a )?new (?:tab|window)|feedback|press|sitemap|language|select your|copy (?:as|page)|view (?:as"
    r"|page)|mehr erfahren|anmelden|connexion|s'inscrire|iniciar sesión"
    r"|entrar|accedi|inloggen)\b",
    re.IGNORECASE,
)
_BINDING = ("permission", "duty", "negation", "share", "sell", "training", "incorporated", "prohibition")
_STOP = late(r"[.!?:;,。)\"']\s*$")
_FULL_STOP = late(r"[.。]\W*$")
# What a sentence of advertising begins with, or comes down to.
_CALL = late(
    r"^(?:see|meet|try|start|get|build|discover|explore|compare|protect|secure|manage|create|grow|unlock|watch|view"
    r"|introducing|welcome|sell (?:with|on|via)|save|written|posted|by)\b|\b(?:hiring|for free|no credit card|no hidden"
    r"|money[- ]back|simple pricing|systems? operational|% off)\b",
    re.IGNORECASE,
)
_OF_ITSELF = late(
    r"(?:this|these|the|our)\s+(?:\w+\s+)?(?:policy|terms|agreement|notice|statement|contract|addendum|conditions)\b"
    r"|(?:diese?[rs]?|unsere?)\s+(?:\w+\s+)?\w*(?:richtlinie|bedingungen|vereinbarung|erklärung|vertrag)\b"
    r"|(?:cette|ces|la|les|nos|notre)\s+(?:présentes?\s+)?(?:politique|conditions|contrat|accord)\b"
    r"|(?:esta|estos|la|los)\s+(?:presentes?\s+)?(?:política|términos|condiciones|contrato|acuerdo)\b",
    re.IGNORECASE,
)
_READER = late(r"\b(?:my|mine|i|meine?[nrs]?|mes|mon|mis?|meus?|minhas?|miei|mie|mijn)\b", re.IGNORECASE)
_TERM = late(
    r"\b(?:(?:\w+ )?period|\w*(?:dauer|frist)|délai|durée|plazo|prazo|periodo|período|termijn)s?$", re.IGNORECASE
)
_FINAL = late(r"\b(?:all sales|sales are|purchases?) (?:\w+ )?final\b", re.IGNORECASE)
_LABEL = late(r"[^\W\d_][\w\s()&'-]*$")
_LETTERS = late(r"[\"'(]{0,2}[^\W_]")
_SAYING = late(r"\w")
_LABELS = (
    *("retention", "retention_period", "age", "forum", "controller", "arbitration", "liability", "liability_cap"),
    *("third_parties", "listing", "payment", "fee", "refund", "transfer", "hosting", "sell", "purpose", "collect"),
    *("personal_data", "sensitive", "government", "termination", "renewal", "policy_change", "licence", "breach"),
)
_SUBJECTS = (
    *("personal_data", "government", "third_parties", "child", "sell", "share", "collect", "payment", "refund"),
    *("termination", "liability", "sensitive", "data_kind", "advertising", "cookie", "retention", "transfer"),
    *("watching", "rights", "service", "licence", "arbitration", "automated"),
)
_GOODS = ("personal_data", "data_kind", "sensitive", "child")
_ENOUGH = 6  # words of a sentence
_PLENTY = 15
_SHORT = 4
_CJK = 8
_FEW = 3
_LEFT = 3  # words beside a menu entry


def is_prose(edit: Edit, lens: Lens) -> bool:
    """A sentence with a verb in it, or a table row or list item under a lead-in or on recipients."""
    text = without(edit.text)
    count = len(plain_words(text))
    if lens.language in UNSPACED:
        return count >= _CJK
    if lens.has("verb", text) or not _knows_verbs(lens):
        teaser = (
            edit.place.block is BlockKind.PARAGRAPH
            and count < _PLENTY
            and not _STOP.search(text)
            and not _binds(text, lens)
            and not lens.has("retention_period", text)
        )
        return (count >= _ENOUGH and not teaser) or (
            count >= _SHORT and (text.rstrip().endswith(".") or _introduced(edit))
        )
    if _FURNITURE.search(text) and count < _ENOUGH:
        return False
    return _introduced(edit) and count >= 1


def is_curt(edit: Edit, level: Level, lens: Lens) -> bool:
    """A statement too short to be told from a menu by its length: "We sell data.", "Minimum age: 13".

    ``level`` is that of the gravest signal. "See pricing" and "Simple pricing." are none: a label or an
    act is asked for, or a rule that says that it matters.
    """
    text = without(edit.text)
    if _FURNITURE.search(text) or _CALL.search(text) or len(plain_words(text)) >= _PLENTY or not _LETTERS.match(text):
        return False
    return bool(_labelled(text, lens)) or _states(text, level, lens) or _listed(edit, level, lens)


def relabelled(edit: Edit, lens: Lens) -> bool:
    """Whether another value stands behind one label: "Data location: Brazil" → "Data location: Peru"."""
    labels = {_labelled(side.text, lens).casefold() for side in (edit.old, edit.new)}
    return len(labels) == 1 and labels != {""} and any(_SAYING.search(run) for run in edit.new.runs)


def _labelled(text: str, lens: Lens) -> str:
    """The label on what a policy decides where a value follows it ("Governing law: Malta"), or empty."""
    label, colon, value = (part.strip() for part in text.replace("：", ":").partition(":"))
    if not colon or not _LABEL.match(label) or len(plain_words(label)) > _SHORT or not _SAYING.search(neutral(value)):
        return ""
    decided = _TERM.search(label) or any(lens.has(name, label) for name in _LABELS)
    return label if decided and not lens.has("pointer", value) and not _CALL.search(value) else ""


def _states(text: str, level: Level, lens: Lens) -> bool:
    """A whole sentence that says what somebody does, or does not, with what policies are about."""
    stopped, count = _FULL_STOP.search(text) is not None, len(plain_words(text))
    if level >= Level.HIGH and (stopped or lens.has("our_name", text)):
        return True
    if not stopped:
        return False
    if level >= Level.MEDIUM and (count >= _SHORT or lens.has("verb", text) or _binds(text, lens)):
        return True
    if level and lens.concept("negation").match(text):
        return True  # "No liability."
    if count < _FEW:
        return False
    if lens.concept("our_name").match(text) or _OF_ITSELF.match(text) or _FINAL.search(text):
        return True
    acts = ACT.search(text) is not None or lens.has("verb", text)
    about = level or any(lens.has(name, text) for name in _SUBJECTS)
    return bool(about and (acts or (count >= _SHORT and _binds(text, lens))))


def _listed(edit: Edit, level: Level, lens: Lens) -> bool:
    """One of a list without a lead-in that says what is done with what: "Selling data to brokers"."""
    words = edit.text.split()
    if edit.place.block is not BlockKind.ITEM or level < Level.MEDIUM or len(words) < _FEW:
        return False
    # A menu writes its entries with capitals, or speaks for the reader ("Do not sell my data").
    titled = all(word[0].isupper() for word in words if len(word) >= _SHORT)
    if titled or _READER.search(edit.text) or not any(lens.has(name, edit.text) for name in _GOODS):
        return False
    return any(len(rule.needs) > 1 for rule in spoken_of(edit.text, lens))


def _knows_verbs(lens: Lens) -> bool:
    return lens.concept("verb").pattern != "(?!)"


def _introduced(edit: Edit) -> bool:
    return edit.place.block is BlockKind.ITEM and edit.place.lead.rstrip().endswith((":", "："))


def is_boilerplate(edit: Edit, lens: Lens) -> bool:
    """A pointer to another page, a greeting, a line that says what the page is: nobody is bound by it."""
    text = edit.text
    if len(plain_words(_FURNITURE.sub(" ", text))) <= _LEFT and _FURNITURE.search(text):
        return True
    rest = _without_pointer(text, lens)
    if rest == text and not lens.has("explanatory", text):
        return False
    return not _binds(rest, lens)


def is_pointer(edit: Edit, lens: Lens) -> bool:
    """A sentence that sent the reader elsewhere, and still does no more."""
    texts = (edit.old.text, edit.new.text)
    return all(lens.has("pointer", text) and not _binds(_without_pointer(text, lens), lens) for text in texts)


def _without_pointer(text: str, lens: Lens) -> str:
    return lens.concept("pointer").sub(" ", text) if lens.has("pointer", text) else text


def _binds(text: str, lens: Lens) -> bool:
    return any(lens.has(name, text) for name in _BINDING)
