"""Which kind of policy a text is, by the name it goes by: privacy, terms, dpa, subprocessors, cookies, aup.

The name is the type part of the policy's id, or else the title or first heading. Reads no clauses.
"""

from __future__ import annotations

import re

from watcher.core.late import late

# The narrower kinds first: a "data processing agreement" is no agreement like others.
_KINDS = (
    (
        "subprocessors",
        r"sub ?processors?|sub ?processing|sub ?contractors?|unterauftrags\w*|subunternehmer\w*|sous traitants?"
        r"|sous traitants? ultérieurs?|subencargad\w+|subprocesador\w*|suboperador\w*|sub ?responsabili?"
        r"|subverwerkers?",
    ),
    (
        "dpa",
        r"dpa|data process(?:ing|or) (?:agreement|addendum|terms|annex)|data protection (?:agreement|addendum)"
        r"|auftragsverarbeitung\w*|avv?|verwerkersovereenkomst|(?:accord|contrat|avenant) de (?:sous )?traitance"
        r"|traitement des données|encargo del? tratamiento|acordo de (?:processamento|tratamento)\w*"
        r"|nomina a responsabile",
    ),
    (
        "privacy",
        r"privacy\w*|datenschutz\w*|privacidade?|confidentialité|vie privée|riservatezza|protection des données"
        r"|protección de datos|proteção de dados|protezione dei dati|dati personali|privacidad\w*"
        r"|隐私.*|プライバシー.*|個人情報.*",
    ),
    ("cookies", r"cookies?|trackers?|tracking technologies|cookiebeleid|cookie ?richtlinie\w*|cookie ?hinweis\w*"),
    (
        "aup",
        r"aup|acceptable use|usage polic(?:y|ies)|use polic(?:y|ies)|community (?:guidelines|standards|rules)"
        r"|content polic(?:y|ies)|prohibited \w+|nutzungsrichtlinie\w*|uso (?:aceptable|aceitável)"
        r"|utilisation acceptable|uso accettabile|gebruiksbeleid",
    ),
    (
        "terms",
        r"terms?|tos|tou|conditions?|eula|agreement|licen[cs]e|sla|msa|agb|nutzungsbedingungen|geschäftsbedingungen"
        r"|cgu|cgv|condiciones|términos|termos|condições|condizioni|termini|voorwaarden|利用規約|条款.*|服务协议",
    ),
)
_NAMED = tuple((kind, late(rf"(?<!\w)(?:{names})(?!\w)", re.IGNORECASE)) for kind, names in _KINDS)
# The names that most policies go by.
_PLAIN = {"privacy": "privacy", "terms": "terms", "cookies": "cookies", "dpa": "dpa", "subprocessors": "subprocessors"}
_LINKS = re.compile(r"[\s_./-]+")
_LONG = 200  # characters of a name; what is longer is none


def kind_of(*names: str) -> str:
    """The kind that the first telling name names, or empty. ``"Privacy Policy"`` and ``"datenschutz"`` are both one."""
    return next((kind for name in names if (kind := _named(name))), "")


def _named(name: str) -> str:
    if kind := _PLAIN.get(name):
        return kind
    shown = _LINKS.sub(" ", name[:_LONG])
    return next((kind for kind, pattern in _NAMED if pattern.search(shown)), "")
