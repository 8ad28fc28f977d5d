"""Names in a text: companies with their legal form, and capitalised names of products and vendors.

A guess from shape alone: no list of companies is kept. Names in scripts without capitals aren't found.
"""

from __future__ import annotations

from collections.abc import Container

from watcher.core.late import late

# Languages in which a capital inside a sentence makes a name.
ALPHABET = frozenset({"en", "fr", "es", "pt", "it", "nl", "sv", "pl"})
NOUNS = frozenset({"de"})
"""Languages in which every noun has one."""
_FORM = (
    r"Inc\.?|LLC|L\.L\.C\.|LLP|Ltd\.?|Limited|GmbH|AG|SE|S\.A\.S\.|S\.A\.|SAS|SASU|SARL|S\.à r\.l\.|B\.V\.|BV"
    r"|N\.V\.|AB|Oyj?|A/S|ApS|AS|Pty\.? Ltd\.?|PLC|plc|Corp\.?"
    r"|Corporation|S\.r\.l\.|Srl|S\.p\.A\.|S\.L\.|KG|UG|e\.V\.|DAC|Pte\.? Ltd\.?|Pvt\.? Ltd\.?"
    r"|Co\.,? Ltd\.?|Private Limited"
    r"|INC\.?|LTD\.?|LIMITED|CORP\.?|CORPORATION|GMBH|PTY\.? LTD\.?|PVT\.? LTD\.?|SA|SL|S\.L\.U\.|SpA|Oy"
    r"|sp\. z o\.o\."
    r"|FZ-?LLC|K\.K\.|Ltda\.?|Eireli"
)
_CAPITAL = r"\d{0,2}[A-Z\u00c0-\u00de][\w&'.\-]*"
# Bounded: in a run of capitals without a space each of them could begin the name, and be followed to the end.
_SHORT_CAPITAL = r"\d{0,2}[A-Z\u00c0-\u00de][\w&'.\-]{0,80}+"
_PARTY = late(
    rf"(?:{_SHORT_CAPITAL},?\s+){{1,6}}\(?(?:{_FORM})(?!\w)|[\u4e00-\u9fff\u30a0-\u30ff]{{2,24}}(?:有限公司|株式会社)"
    rf"|株式会社[\u4e00-\u9fff\u30a0-\u30ff]{{2,16}}"
)
# Every one of them has this, and few sentences do: looked for first.
_MAY_BE_PARTY = late(rf"{_SHORT_CAPITAL},?\s+\(?(?:[A-Z]|plc|e\.V|sp\. z)|有限公司|株式会社")
_FORM_END = late(rf",?\s*\(?(?:{_FORM})$")
_NAME = late(rf"(?<![\w.-]){_CAPITAL}(?:\s+(?:of|for|de|&|\+)?\s*(?:{_CAPITAL}|\d+)(?![\w]))*")
# Not in links and mail addresses, where vendors write themselves small.
_LOWER = late(r"(?<![\w./@-])[^\W\d_A-Z]{2,}(?![\w@/-]|\.\w)")
_SINGLY = 24  # words that are looked for one by one
_CAMEL = late(r"(?<=[a-z])(?=[A-Z])")
_INNER = late(r"[a-z][A-Z]|[A-Z]{2}.*[a-z]")

# Words that legal English writes with a capital, and that name nobody.
_TITLES = (
    "privacy policy terms service services agreement notice statement section article annex exhibit schedule"
    " appendix customer customers user users data party parties"
    " company personal information content account site website sites platform software product products order"
    " form effective date law act regulation directive code"
    " state states united kingdom european union eu eea uk us usa general protection standard contractual clauses"
    " business day days january february march april may june"
    " july august september october november december monday tuesday wednesday thursday friday saturday sunday"
    " affiliate affiliates subprocessor subprocessors processor"
    " controller addendum processing framework shield contact support help center centre email phone address"
    " americas america europe asia africa germany france ireland"
    " england wales california delaware virginia texas new york switzerland canada australia japan india china"
    " brazil http https www pdf faq ccpa cpra gdpr coppa ai api url ip"
    " id sms gps cookie cookies note important please all any we you your our the this these those it if for in"
    " on at to by as and or an of with from"
    " show more view all results page pages next previous open opens new tab window"
    " search filter export information read learn yes no none not"
)
_TITLE_WORDS = frozenset(_TITLES.split())


def names_party(text: str) -> bool:
    """Whether a company is named with its legal form."""
    return _MAY_BE_PARTY.search(text) is not None and _PARTY.search(text) is not None


def parties(text: str) -> list[str]:
    """Companies named with their legal form, in order."""
    if not _MAY_BE_PARTY.search(text):
        return []
    return [match[0].strip(" ,(") for match in _PARTY.finditer(text)]


def brand(party: str) -> str:
    """A company's name without its legal form."""
    return _FORM_END.sub("", party).strip(" ,")


# Where every noun has a capital: a second one right behind it is a name ("der Dienst Brieftaube").
_NOUN = late(rf"(?<![\w.-])(?P<noun>{_SHORT_CAPITAL})\s+(?P<name>{_SHORT_CAPITAL}(?:\s+{_SHORT_CAPITAL}){{0,2}})")
_PERSONS = frozenset(("sie", "ihr", "ihre", "ihren", "ihrem", "ihrer", "ihres", "ihnen", "du", "dein", "deine", "wir"))


def apposed(text: str, common: Container[str]) -> list[str]:
    """Names in a language that writes all nouns with a capital: those behind a noun, or with a capital inside."""
    found = []
    for match in _NOUN.finditer(text):
        words = [word.strip(".,'") for word in match["name"].split()]
        noun = match["noun"].casefold()
        if match.start() == 0 or match["noun"].endswith((".", ",")) or noun in _PERSONS or noun in common:
            continue
        if not any(word.casefold() in _PERSONS or _plain(word, common) for word in words):
            found.append(" ".join(words))
    inner = (match[0].strip(" .,'-") for match in _NAME.finditer(text))
    return [*found, *(name for name in inner if _INNER.search(name) and not name.isupper() and name not in found)]


class LowerWords:
    """The words that stand in lower case somewhere in the texts: a capital on one of them makes no name.

    Hardly any is ever asked for, so each is looked for when it is; only where many are, all are read at once.
    """

    __slots__ = ("_known", "_texts", "_words")

    def __init__(self, *texts: str) -> None:
        self._texts = texts
        self._known: dict[object, bool] = {}
        self._words: frozenset[str] | None = None

    def __contains__(self, word: object) -> bool:
        if self._words is None and word not in self._known and len(self._known) >= _SINGLY:
            self._words = frozenset(found for text in self._texts for found in _LOWER.findall(text))
        if self._words is not None:
            return word in self._words
        if word not in self._known:
            self._known[word] = isinstance(word, str) and any(_stands(word, text) for text in self._texts)
        return self._known[word]


def _stands(word: str, text: str) -> bool:
    """Whether ``_LOWER`` finds that word in the text."""
    if _LOWER.fullmatch(word) is None:
        return False
    at = text.find(word)
    while at >= 0:
        found = _LOWER.match(text, at)
        if found and found[0] == word:
            return True
        at = text.find(word, at + 1)
    return False


def names(text: str, common: Container[str], *, capitals_start: bool = True) -> list[str]:
    """Capitalised names, in order. ``capitals_start``: the first word has a capital anyway."""
    found = []
    for match in _NAME.finditer(text):
        name = match[0].strip(" .,'-&")
        while name and _plain(name.split()[0], common):
            name = name.partition(" ")[2].strip()
        while name and _plain(name.split()[-1], common):
            name = name.rpartition(" ")[0].strip()
        alone_at_start = capitals_start and match.start() == 0 and " " not in name and not _INNER.search(name)
        if len(name) > 1 and not alone_at_start and not name.isdigit():
            found.append(name)
    return found


def _plain(word: str, common: Container[str]) -> bool:
    bare = word.strip("'.,-").removesuffix("'s").casefold()
    if bare in _TITLE_WORDS or bare in common or len(bare) < 2:
        return True
    parts = _CAMEL.split(word.strip("'.,-"))
    return len(parts) > 1 and all(part.casefold() in _TITLE_WORDS for part in parts)
