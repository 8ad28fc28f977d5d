"""Words for when, how often, where and by what means something is done, by concept and language. Data only.

They stand together here for the reason that those of ``contract`` do.
"""

CONCEPTS: dict[str, dict[str, str]] = {
    # With no need to wait.
    "any_time": {
        "en": "at any (?:time|moment|point)|any time|whenever you (?:like|wish|want|choose)",
        "de": "jederzeit|zu jeder zeit|wann immer (?:sie|du) (?:wollen|möchten|willst|möchtest)",
        "fr": "à tout moment|à n'importe quel moment|quand vous (?:le )?(?:souhaitez|voulez)",
        "es": "en (?:cualquier|todo) momento|cuando (?:quiera|lo desee)s?",
        "pt": "a (?:qualquer|todo) (?:momento|tempo)|a qualquer altura|quando quiser",
        "it": "in (?:qualsiasi|qualunque|ogni) momento|quando (?:vuoi|desideri|lo desidera)",
        "nl": "te allen tijde|op (?:elk|ieder) moment|wanneer (?:u|je) (?:wilt|wil)",
    },
    "seldom": {
        "en": "rarely|seldom|hardly ever|occasional(?:ly)?|exceptionally|in exceptional cases",
        "de": "selten|kaum je|gelegentlich|ausnahmsweise|in ausnahmefällen",
        "fr": "rarement|occasionnellement|exceptionnellement|à titre exceptionnel",
        "es": "rara vez|raramente|ocasionalmente|excepcionalmente",
        "pt": "raramente|ocasionalmente|excepcionalmente|excecionalmente",
        "it": "raramente|di rado|occasionalmente|eccezionalmente",
        "nl": "zelden|af en toe|incidenteel|bij uitzondering",
    },
    "often": {
        "en": "regular(?:ly)?|often|frequent(?:ly)?|routine(?:ly)?|continuous(?:ly)?|constantly|always",
        "de": "regelmäßig|oft|häufig|laufend|ständig|fortlaufend|immer",
        "fr": "régulièrement|souvent|fréquemment|en permanence|toujours",
        "es": "regularmente|a menudo|con frecuencia|frecuentemente|continuamente|siempre",
        "pt": "regularmente|frequentemente|com frequência|continuamente|sempre",
        "it": "regolarmente|spesso|frequentemente|continuamente|sempre",
        "nl": "regelmatig|vaak|voortdurend|doorlopend|altijd",
    },
    # Where and how far something is encrypted.
    "kept_sealed": {
        "en": "at rest|in transit|end[- ]to[- ]end",
        "de": "im ruhezustand|ruhend\\w*|bei der übertragung|während der übertragung|ende-zu-ende\\w*",
        "fr": "au repos|en transit|de bout en bout",
        "es": "en reposo|en tránsito|de extremo a extremo",
        "pt": "em repouso|em trânsito|de ponta a ponta",
        "it": "a riposo|in transito|end-to-end",
        "nl": "in rust|onderweg|tijdens (?:het transport|de verzending)|end-to-end",
    },
    # What comes behind it stands for more than itself.
    "example": {
        "en": "such as|like|e\\.g\\.|for example|for instance",
        "de": "wie(?: etwa| zum beispiel)?|zum beispiel|beispielsweise|z\\. ?b\\.|etwa",
        "fr": "par exemple|comme|tels? que|telles? que",
        "es": "por ejemplo|como|tales como",
        "pt": "por exemplo|como|tais como",
        "it": "ad esempio|per esempio|come",
        "nl": "bijvoorbeeld|zoals",
    },
    # By what means somebody writes or calls, with the small words around it.
    "channel": {
        "en": (
            "(?:(?:by|via|using|through|with) ){0,2}(?:(?:this|our|the|an?) )?(?:(?:(?:web|online|contact)[ -]?)?form"
            "|e-?mail|post|letter|(?:tele)?phone|fax)"
        ),
        "de": (
            "(?:(?:per|über|mit|mittels) )?(?:(?:das|unser|dieses|ein) )?(?:(?:kontakt|online|web)-?)?"
            "(?:formular|e-?mail|post|brief|telefon|fax)"
        ),
        "fr": (
            "(?:(?:par|via|avec|à l'aide de) )?(?:(?:le|ce|notre|un) )?(?:formulaire(?: de contact| en ligne)?"
            "|e-?mail|courriel|courrier|téléphone|fax)"
        ),
        "es": (
            "(?:(?:por|con|mediante) )?(?:(?:el|este|un) )?(?:formulario(?: de contacto)?|e-?mail|correo|teléfono|fax)"
        ),
        "pt": (
            "(?:(?:por|com|através do) )?(?:(?:o|este|um) )?(?:formulário(?: de contato)?|e-?mail|correio|telefone|fax)"
        ),
        "it": (
            "(?:(?:per|via|con|tramite) )?(?:(?:il|questo|un) )?(?:modulo(?: di contatto)?|e-?mail|posta|telefono|fax)"
        ),
        "nl": (
            "(?:(?:per|via|met) )?"
            "(?:(?:het|dit|ons|een) )?(?:(?:contact|web)?formulier|e-?mail|post|brief|telefoon|fax)"
        ),
    },
}
