"""The words that policies are full of, and what documents of this kind are called; data, and a question each.

Looked for in folded text (lower case, straight quotes), and written that way.
"""

from __future__ import annotations

import re

from watcher.core.late import late
from watcher.core.text import fold


def _any(*phrases: str) -> re.Pattern[str]:
    return late("|".join(phrases))


# Stems that documents of this kind are full of; counted, never trusted alone.
LEGAL = _any(
    r"privacy|polic(?:y|ies)|terms|agreement|personal (?:data|information)|processor|controller|third part|liab",
    r"consent|rights|govern|applicable law|legitimate|retention|retain|cookies?|licen[cs]e|warrant|indemn|terminat",
    r"obligation|gdpr|ccpa|dispute|conditions|prohibit|comply|compliance|violat|guidelines|permitted",
    r"disclos|service provider",
    r"datenschutz|personenbezogen|verarbeit|einwilligung|haftung|vertrag|nutzungsbedingungen|\bagb\b|verantwortlich",
    r"berechtigt|rechtsgrundlage|widerruf|speicher",
    r"confidentialité|données|traitement|conditions|responsab|consentement|légal|politique|règle|interdi|droits|enfrei",
    r"privacidad|datos|tratamiento|términos|derechos|prohibid|privacidade|dados|tratamento|termos|direitos",
    r"riservatezza|dati personali|trattamento|condizioni|diritti|persoonsgegevens|voorwaarden|verwerk|rechten",
    r"polityka|prywatno|danych osobowych|regulamin|personuppgifter|villkor|персональн|конфиденциальн|соглашени",
    r"隐私|个人信息|条款|协议|政策|规则|权利|プライバシー|個人情報|規約|गोपनीयता|निजता|नीति|शर्तें|नियम|कुकी|개인정보|약관",
)

_DOCUMENT = (
    r"polic(?:y|ies)|terms|terms (?:of|and|for) .*|agreement|notice|statement|addendum|guidelines|standards|disclosure"
    r"|conditions(?: of .*)?|subprocessors|sub-processors|code of conduct|imprint|copyright|eula|dpa|sla"
    r"|datenschutz(?:erklärung|hinweise?)?|nutzungsbedingungen|agb|geschäftsbedingungen|impressum|vereinbarung"
    r"|richtlinien?"
    r"|widerrufsbelehrung|auftragsverarbeitung(?:svertrag)?"
    r"|(?:politique|conditions|mentions|charte|accord|règlement|avis) .*"
    r"|(?:política|términos|condiciones|aviso|acuerdo|normas) .*|(?:termos|condições|contrato|diretrizes) .*"
    r"|(?:informativa|termini|condizioni|accordo|note) .*|privacyverklaring|cookieverklaring|voorwaarden"
    r"|overeenkomst|.*beleid"
)
_NAME = late(rf"(?:[^.,;:!?]{{0,60}}[ -])?(?:{_DOCUMENT})")
_LONGEST_NAME = 70


def names_document(line: str) -> bool:
    """Whether a line is the name of a legal document and nothing else."""
    return len(line) <= _LONGEST_NAME and bool(_NAME.fullmatch(fold(line).strip(" -→>»›*")))


_KINDS = {
    "privacy": r"privacy|datenschutz|confidentialité|vie privée|privacidade?|riservatezza|données personnelles"
    r"|datos personales|dados pessoais|dati personali|gegevensbescherming|personuppgift|integritet",
    "terms": r"terms|conditions (?:générales|of (?:use|sale|service))|user agreement|eula|nutzungsbedingungen|\bagb\b"
    r"|geschäftsbedingungen|términos|condiciones|termos|condizioni|voorwaarden|användarvillkor",
    "dpa": r"data process(?:ing|or) (?:agreement|addendum|terms)|\bdpa\b|auftragsverarbeitung|sous-traitance"
    r"|verwerkersovereenkomst|encargo de tratamiento|tratamento de dados",
    "cookies": r"cookie",
    "sub-processors": r"sub-?processor|unterauftrags?verarbeiter|sous-traitants",
    "sla": r"service level|\bsla\b",
}
_TITLES = {kind: late(pattern) for kind, pattern in _KINDS.items()}


def kinds_of(title: str) -> frozenset[str]:
    """What kinds of document a title names: privacy, terms, dpa, cookies …; none where it says nothing."""
    folded = fold(title)
    return frozenset(kind for kind, pattern in _TITLES.items() if pattern.search(folded))


# What newsletters, sign-up boxes and footers say too, and what calls no line a clause.
_COURTESY = late(
    r"(?:privacy|cookies?) (?:policy|notice|statement|settings)|terms(?: (?:of|and|&) (?:use|service|conditions))?"
    r"|datenschutzerklärung|politique de confidentialité|política de privacidad[e]?|informativa sulla privacy"
    r"|privacyverklaring"
)
_CLAUSE = late(
    rf"{LEGAL.pattern}|opt(?:ing)?[ -]?out|\bsell(?:ing)?\b|advertis|(?:your|our|my) data|residents of|supplement"
    r"|entitled"
    r"|data protection|werbung|publicité|publicidad|pubblicità|reclame|advertentie"
)


def reads_like_clause(text: str) -> bool:
    """Whether a short text says two things that policies say, beyond naming documents."""
    return len(set(_CLAUSE.findall(_COURTESY.sub(" ", fold(text))))) >= 2
