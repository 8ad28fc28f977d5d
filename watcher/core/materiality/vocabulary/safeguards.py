"""Words for what keeps data safe by how it works, and for what is done again and again for it. Data only.

They stand together here for the reason that those of ``contract`` do.
"""

CONCEPTS: dict[str, dict[str, str]] = {
    # What is done again and again so that data stays safe.
    "looked_after": {
        "en": (
            r"back(?:s|ed|ing)? up|back-?ups?|replicated|penetration tests?|audit(?:s|ed|or|ors)?"
            r"|(?:test|check|review|scan|inspect|patch)(?:s|e[sd]|ed|ing)? (?:\w+ ){0,3}(?:systems?|safeguards"
            r"|security|servers|measures"
            r"|access|networks?)|(?:systems|safeguards|security|servers|access) (?:is|are) (?:\w+ )?(?:tested|checked"
            r"|reviewed|scanned|patched)|train(?:s|ed)? (?:our|the|its|all) (?:staff|employees)|fix(?:es)? security"
        ),
        "de": (
            r"sicher(?:n|t) (?:\w+ ){1,3}daten|datensicherung\w*|sicherungskopien|backups?|(?:über)?prüf(?:en|t"
            r"|ung)|audits?|schul(?:en|t)"
        ),
        "fr": (
            r"sauvegard\w+|audits?|audit(?:ons|é|ée|és)|tests? d'intrusion|vérifi(?:ons|é|ée|és)|form(?:ons"
            r"|é) (?:notre|le) personnel"
        ),
        "es": r"copias? de seguridad|respald\w+|auditor\w+|auditamos|pruebas? de penetración|revisamos|formamos",
        "pt": r"cópias? de segurança|backups?|auditor\w+|auditamos|testes? de penetração|revemos|revisamos|treinamos",
        "it": r"backup|copie di sicurezza|audit|verifich\w+|test di penetrazione|controlliamo|formiamo",
        "nl": r"back-?ups?|reservekopie\w*|audits?|penetratietests?|controleren|testen|trainen",
    },
    # Safeguards that are named by how they work.
    "made_safe": {
        "en": (
            r"hash(?:ed|es|ing)?|tokeni[sz]\w*|truncat\w*|mask(?:ed|ing)|redact\w*|tls|ssl|https|two-step|2fa|mfa"
            r"|passkeys?"
            r"|password[- ]protected|intrusion detection|vpn|salted"
        ),
        "de": (
            r"gehasht\w*|hashwerte?|tokenisier\w*|maskier\w*|geschwärzt\w*|tls|ssl|https|zwei-schritt\w*|2fa"
            r"|passwortgeschützt\w*"
        ),
        "fr": r"hach(?:é|ée|és|ées|age)|tokenis\w*|masquée?s?|tls|ssl|https|deux (?:étapes|facteurs)|2fa",
        "es": r"hash(?:es)?|tokeniz\w*|enmascarad\w*|truncad\w*|tls|ssl|https|dos pasos|2fa",
        "pt": r"hash(?:es)?|tokeniz\w*|mascarad\w*|truncad\w*|tls|ssl|https|duas etapas|2fa",
        "it": r"hash|tokenizz\w*|mascherat\w*|troncat\w*|tls|ssl|https|due passaggi|2fa",
        "nl": r"gehasht\w*|hashes|getokeniseerd\w*|gemaskeerd\w*|ingekort\w*|tls|ssl|https|2fa",
    },
    # What makes a safeguard a strong one.
    "guarded": {
        "en": r"salted|locked|separate(?:d|ly)?|segregated|isolated|independent(?:ly)?|reviewed|supervised|hardware",
        "de": r"gesalzen\w*|verschlossen\w*|abgeschlossen\w*|getrennt\w*|isoliert\w*|unabhängig\w*|überwacht\w*",
        "fr": r"salés?|verrouillée?s?|séparée?s?|isolée?s?|indépendante?s?|surveillée?s?",
        "es": r"con sal|cerrad[oa]s? con llave|separad[oa]s?|aislad[oa]s?|independientes?|supervisad[oa]s?",
        "pt": r"com sal|trancad[oa]s?|separad[oa]s?|isolad[oa]s?|independentes?|supervisionad[oa]s?",
        "it": r"con salt|chius[oaei] a chiave|separat[oaei]|isolat[oaei]|indipendent[ei]|sorvegliat[oaei]",
        "nl": r"gezouten|afgesloten|gescheiden|aparte?|geïsoleerde?|onafhankelijke?|bewaakte?",
    },
}
