"""Dutch: a working vocabulary. Data only; patterns ignore case and match whole words."""

CONCEPTS: dict[str, str] = {
    "negation": "niet|nooit|geen|noch|zonder|verboden|nimmer",
    "permission": (
        "ka[nn]|kunnen|mag|mogen|zou(?:den)? kunnen|behouden ons het recht|naar eigen goeddunken|gerechtigd"
    ),
    "duty": r"zal|zullen|moet|moeten|dien(?:t|en)|verplicht\w*|verbinden ons",
    "advice": r"raden .{0,20}aan|aanbevol\w+|streven",
    "qualifier": (
        "standaard|tenzij|behalve|uitgezonderd|over het algemeen|in het algemeen|meestal|doorgaans|bewust"
        "|voor zover|momenteel|indien van toepassing|in principe|hoofdzakelijk|rechtstreeks|onder voorbehoud"
    ),
    "scope": (
        r"inclusief|waaronder|zoals|bijvoorbeeld|onder andere|gelieerde|dochter\w+|partners?|derden"
        r"|derde partij\w*|alle|elke|enige|andere"
    ),
    "only": "alleen|uitsluitend|slechts|enkel",
    "unless_you": "tenzij u|tenzij je|door .{0,20}te blijven gebruiken|geacht .{0,30}(?:in te stemmen|akkoord)",
    "opt_in": (
        "(?:met|na|alleen met|op basis van) (?:uw |je |voorafgaande |uitdrukkelijke )*toestemming|opt-?in"
        "|standaard uitgeschakeld"
    ),
    "opt_out": r"opt-?out|bezwaar|gerechtvaardigd\w* belang\w*|afmelden|uitschrijven|standaard ingeschakeld",
    "pointer": (
        "voor meer informatie|meer informatie|lees meer|klik (?:hier|op)|raadpleeg|beschikbaar (?:op|via)"
        "|zie (?:ook|onze)"
    ),
    "personal_data": r"persoonsgegevens|persoonlijke gegevens|gegevens|informatie|inhoud|e-?mailadres\w*",
    "third_parties": (
        r"derden|derde partij\w*|partners?|leveranciers?|dienstverleners?|gelieerde|adverteerders?|ontvangers?"
        "|verwerkers?|subverwerkers?"
    ),
    "subprocessor": "sub-?verwerkers?|verwerkers?|dienstverleners?|leveranciers?|ontvangers?",
    "child": r"kind(?:eren)?|minderjarig\w*|jongeren|ouders?|voogd\w*|meerderjarig\w*",
    "age": (
        r"(?:jonger dan|ouder dan|minstens|ten minste|onder de) \d\d(?: jaar)?|minimumleeftijd|\d\d jaar"
        r"|leeftijds\w+"
    ),
    "sensitive": (
        r"gevoelige|bijzondere (?:categorie\w*|persoonsgegevens)|biometrisch\w*|gezondheid\w*|medisch\w*"
        r"|genetisch\w*|etnisch\w*|ras|religi\w+|seksue\w+|politieke|locatiegegevens|paspoort\w*"
        "|burgerservicenummer"
    ),
    "our_name": "wij|we|ons|onze",
    "sell": r"verko\w+|verhu(?:ur|ren|urd)\w*|verhandel\w+",
    "share": (
        r"del(?:en|ing)|gedeeld|deelt|verstrek\w+|doorgeven|doorgegeven|openbaar\w*|overdrag\w+|overdracht"
        "|ontvangers?"
    ),
    "advertising": r"adverten\w+|reclame|marketing|remarketing|gericht\w*|profiler\w*|gepersonaliseerd\w*",
    "training": (
        r"train(?:en|t|ing)\w*(?= .{0,80}(?:model|ai\b|algoritme))|getraind|machine learning|trainingsgegevens"
        "|trainingsdata|training van"
    ),
    "ai": r"ai|kunstmatige intelligentie|machine learning|taalmodel\w*|algoritme\w*|chatbots?",
    "automated": r"geautomatiseerde (?:besluit|beslissing|verwerking)\w*|profilering",
    "collect": r"verzamel\w+|verkrijg\w+|ontvang\w+|registre\w+|opslaan|slaan .{0,30}op|monitor\w+|vastlegg\w+",
    "purpose": (
        r"doeleinden|doel\w*|om .{1,80} te|ten behoeve van|rechtsgrond\w*|grondslag\w*|gebruik\w* .{0,40}(?:om"
        "|voor)"
    ),
    "cookie": r"cookies?|pixels?|web-?beacons?|lokale opslag|analytics|track\w+",
    "retention": r"bewa(?:ar|ren|ard)\w*|opslag|opgeslagen|verwijder\w+|wis(?:sen|t)|anonimiser\w+|vernietig\w+",
    "retention_period": r"bewaartermijn\w*|bewaarperiode\w*|(?:bewaren|bewaard|bewaart|verwijderen|verwijderd)",
    "transfer": (
        r"derde landen|buiten de (?:eu|eer|europese)|internationale doorgifte\w*|doorgifte\w*"
        "|modelcontractbepalingen|adequaatheidsbesluit|privacy shield"
    ),
    "rights": (
        r"recht (?:op|om)|uw rechten|je rechten|toestemming .{0,20}intrekken|klacht\w*|toezichthoud\w+"
        r"|autoriteit persoonsgegevens|gegevensoverdraagbaarheid|inzage\w*"
    ),
    "security": r"beveilig\w+|veilig\w+|versleutel\w+|vertrouwelijk\w*|certific\w+",
    "breach": r"datalek\w*|inbreuk\w* (?:op|in verband)|beveiligingsincident\w*",
    "government": r"autoriteit\w*|overheid\w*|rechtbank\w*|politie|justiti\w+",
    "controller": (
        r"verwerkingsverantwoordelijke\w*|verantwoordelijk voor|functionaris\w*|vertegenwoordiger\w*|beheerd door"
        "|contractpartij"
    ),
    "arbitration": r"arbitrage|geschillen\w*|bemiddeling",
    "class_action": r"collectieve (?:actie|vordering)\w*|groepsvordering\w*|jury\w*",
    "forum": (
        "toepasselijk recht|nederlands recht|bevoegde rechter|rechtbank (?:te|in|van)|wordt beheerst door|jurisdictie"
    ),
    "liability": r"aansprakelijk\w*|schade\w*|garanti\w+|op eigen risico",
    "liability_cap": "beperking van aansprakelijkheid|totale aansprakelijkheid|beperkt tot|in geen geval",
    "indemnity": r"vrijwar\w+|schadeloos\w*",
    "termination": r"beëindig\w+|opschort\w+|opzeg\w+|blokk\w+|deactiv\w+|annuler\w+|sluiten",
    "payment": (
        r"kosten|prij(?:s|zen)|betal\w+|tarie\w+|factu\w+|terugbetal\w+|abonnement\w*|vergoeding\w*|belasting\w*"
        r"|commissie\w*"
    ),
    "renewal": r"verleng\w+|automatische verlenging",
    "refund": r"terugbetal\w+|restitutie\w*|herroeping\w*",
    "licence": r"licenti\w+|intellectuele eigendom\w*|auteursrecht\w*|merk\w*",
    "licence_broad": r"eeuwigdurend\w*|onherroepelijk\w*|wereldwijd\w*|sublicenti\w+|overdraagba\w+",
    "prohibition": (
        r"verboden|(?:mag|mogen|kan|kunnen) (?:.{0,30} )?niet|niet toegestaan|onrechtmatig\w*|illega\w+"
        r"|misbruik\w*"
    ),
    "policy_change": (
        r"(?:wijzig\w+|aanpass\w+|bijwerk\w+) .{0,50}(?:voorwaarden|beleid|verklaring|overeenkomst)|kennisgeving"
        "|op de hoogte stellen"
    ),
    "incorporated": r"bijlage\w*|addendum|verwerkersovereenkomst\w*|maakt deel uit|aanvullende voorwaarden",
    "service": r"dienst\w*|functie\w*|product\w*|abonnement\w*|beschikba\w+|account\w*|gebruiker\w*|klant\w*",
    "eligibility": r"in aanmerking|registr\w+|inwoners?",
    "contact": r"contact\w*|adres|telefoon\w*|e-?mail|postbus|straat",
    "announcement": (
        "(?:hebben|is|zijn) .{0,40}(?:bijgewerkt|gewijzigd)|treedt .{0,20}in werking"
        "|nieuwe? .{0,20}(?:voorwaarden|privacyverklaring|beleid)"
    ),
    "explanatory": "bijvoorbeeld|welkom|bedankt|belangrijk voor ons|laatst bijgewerkt",
    "listing": "sub-?verwerkers?|ontvangers",
    "formal_notice": r"kennisgevingen|auteursrechtinbreuk\w*",
    "by_reference": "maakt deel uit|opgenomen door verwijzing",
    "complaint": r"klacht\w*|toezichthoud\w+|autoriteit persoonsgegevens|vertegenwoordiger\w*",
    "verb": (
        r"is|zijn|was|wordt|worden|werd|heeft|hebben|kan|kunnen|mag|mogen|moet\w*|zal|zullen|wij|we|u|uw|je|jouw"
        "|ons|onze"
    ),
    "hosting": (r"gehost|hosting|servers?|opgeslagen|datacent\w+|verwerk\w*|gevestigd"),
    "safeguard": (
        r"versleutel\w*|pseudonimis\w+|anonimis\w+|geanonimiseerd\w*|firewalls?|certific\w+|gecertificeerd\w*"
        r"|modelcontractbepalingen|vertrouwelijk\w*"
    ),
    "notice_given": (r"(?:in)?kennis\w*|informer\w*|op de hoogte|meld\w*|per e-?mail"),
    "consent": (r"toestemming|instemm\w+|akkoord"),
    "data_kind": (
        r"naam|namen|e-mailadres\w*|ip-adres\w*|telefoonnummer\w*|contacten|foto's|afbeeldingen|video's|stem"
        r"|geboorte\w+|locatie|salaris"
    ),
    "erasure": r"verwijder\w*|wis(?:sen|t)|gewist|vernietig\w*",
}
STOPWORDS = (
    "aan als bij dat de deze die dit door een en er hebben heeft het hij hoe hun in is je jouw maar meer "
    "men met naar nog of om onder ons onze ook op over te tot tussen u uit uw van voor waar wanneer waren "
    "was wat we wel wie wij worden wordt ze zeer zij zijn zo"
)
UNITS: dict[str, str] = {
    "hour": "uur|uren",
    "day": "(?:werk)?dag(?:en)?",
    "week": "we(?:ek|ken)",
    "month": "maand(?:en)?",
    "year": "ja(?:ar|ren)",
}
NUMBER_WORDS: dict[str, int] = {
    "twee": 2,
    "drie": 3,
    "vier": 4,
    "vijf": 5,
    "zes": 6,
    "zeven": 7,
    "acht": 8,
    "negen": 9,
    "tien": 10,
    "twaalf": 12,
    "veertien": 14,
    "dertig": 30,
    "zestig": 60,
}
