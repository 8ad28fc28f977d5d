"""Words of contracts and promises that make a small edit a grave one, by concept and language. Data only.

They stand together here, since they are few and mean the same in every language; all else is in the
module of the language. A language left out does not know the concept.
"""

CONCEPTS: dict[str, dict[str, str]] = {
    # For what somebody answers whatever else the contract says.
    "fault": {
        "en": (
            r"(?:gross(?:ly)? )?negligen(?:ce|t)|(?:wilful|willful|intentional)(?:ly)?(?: misconduct| default| breach)?"
            r"|fraud\w*|death|personal injury|(?:breach(?:es)? of )?(?:its |our |the )?(?:confidentiality"
            "|data protection)"
            r"(?: obligations?| duties)?|data breach(?:es)?|recklessness"
        ),
        "de": (
            r"(?:grob\w* |leicht\w* |einfach\w* )?fahrlässig\w*|vorsatz|vorsätzlich\w*|arglist\w*|tötung"
            r"|kardinalpflicht\w*"
        ),
        "fr": (
            r"fautes? (?:lourde|grave|intentionnelle|simple)s?|négligence\w*|dol|dolosi\w+|fraude"
            "|dommages? corporels?"
        ),
        "es": r"dolo|culpa (?:grave|leve)|negligencia\w*|fraude|lesiones|muerte",
        "pt": r"dolo|culpa (?:grave|leve)|negligência\w*|fraude|lesões|morte",
        "it": r"dolo|colpa (?:grave|lieve)|negligenza|frode|lesioni|morte",
        "nl": r"(?:grove )?nalatigheid|opzet|grove schuld|fraude|letsel|overlijden",
    },
    # What such a rule stands in, beside the word liability itself.
    "limits": {
        "en": "limitations?|exclusions?|damage|loss(?:es)?",
        "de": r"beschränkung\w*|ausschluss|schäden",
        "fr": r"limitations?|exclusions?|dommages?",
        "es": r"limitaci(?:ón|ones)|exclusi(?:ón|ones)|daños",
        "pt": r"limitaç(?:ão|ões)|exclus(?:ão|ões)|danos",
        "it": r"limitazion[ei]|esclusion[ei]|danni",
        "nl": r"beperking\w*|uitsluiting\w*|schade",
    },
    # What takes something out of a rule.
    "exception": {
        "en": (
            r"except(?:ing|ions?)?|unless|other than|apart from|save (?:for|where|as)|with the exception of"
            "|to the extent|(?:nobody|no one|none) (?:else )?but|but not|provided(?: always)? that|only (?:if|where"
            "|when|to the extent)|in so far as|outside(?: of)?"
        ),
        "de": r"außer|ausgenommen|ausnahme\w*|es sei denn|soweit|sofern|mit ausnahme|abgesehen von|außerhalb",
        "fr": r"sauf|excepté\w*|à l'exception|hormis|à moins que|dans la mesure|sous réserve|hors|en dehors",
        "es": r"salvo|excepto|excepci(?:ón|ones)|a menos que|en la medida|siempre que|fuera de",
        "pt": r"salvo|exceto|exceç(?:ão|ões)|a menos que|na medida|desde que|fora de",
        "it": r"salvo|eccetto|eccezion\w+|tranne|a meno che|nella misura|purché|al di fuori",
        "nl": r"behalve|uitgezonderd|uitzondering\w*|tenzij|voor zover|mits|met uitzondering|buiten",
    },
    # What leaves nothing out.
    "regardless": {
        "en": (
            "regardless|irrespective|whether or not|even (?:if|where|when|though)|without limitation|in any (?:case"
            "|event)"
            r"|under any circumstances|for any reason|howsoever|not authori[sz]ed by|whatsoever"
        ),
        "de": (
            "ungeachtet|unabhängig (?:davon|von)|auch (?:wenn|dann|bei|für)|selbst (?:wenn|dann)|unbeschränkt"
            r"|in jedem fall|gleich aus welch\w+"
        ),
        "fr": (
            "quel(?:le)?s? que soi(?:t|ent)|indépendamment|même (?:si|en cas)|sans limitation|en tout état de cause"
            "|pour quelque"
        ),
        "es": (
            "independientemente|con independencia|incluso (?:si|cuando)|aun(?:que| cuando)|sin limitación"
            "|en todo caso|por cualquier motivo"
        ),
        "pt": r"independentemente|mesmo (?:se|que|quando)|ainda que|sem limitação|em qualquer caso|por qualquer motivo",
        "it": r"indipendentemente|a prescindere|anche (?:se|qualora|quando)|senza limit\w+|in ogni caso|per qualsiasi",
        "nl": r"ongeacht|ook (?:als|wanneer|indien)|zelfs (?:als|wanneer)|onbeperkt|in elk geval",
    },
    # Faults that are harder to prove than others.
    "graver": {
        "en": r"gross(?:ly)?|wilful(?:ly)?|willful(?:ly)?|intentional(?:ly)?|deliberate(?:ly)?|proven|material",
        "de": r"grob\w*|vorsätzlich\w*|nachgewiesen\w*",
        "fr": r"lourde|intentionnelle|délibérée|avérée",
        "es": r"grave|intencionad\w+|deliberad\w+|probad\w+",
        "pt": r"grave|intencional|deliberad\w+|comprovad\w+",
        "it": r"grave|intenzionale|deliberat\w+|provat\w+",
        "nl": r"grove?|opzettelijk\w*|bewezen",
    },
    "court": {
        "en": (
            "(?:go|access|recourse) to (?:a |the )?courts?|small claims|judge|jury|lawsuits?|sue|bring (?:a|any"
            "|your) (?:claims?|actions?)"
        ),
        "de": "rechtsweg|vor gericht|richter",
        "fr": "saisir (?:un|le|les) tribuna(?:l|ux)|juge|action en justice",
        "es": "acudir a los tribunales|juez|jurado",
        "pt": "recorrer (?:aos tribunais|à justiça)|juiz|júri",
        "it": "adire (?:il|i) (?:giudice|tribunal[ei])|giudice|giuria",
        "nl": "naar de rechter|rechter|jury",
    },
    "lesser": {
        "en": "lesser|lower|smaller|smallest|lowest",
        "de": r"niedriger\w*|geringer\w*|kleiner\w*",
        "fr": "moins élevé|plus faible|plus bas|moindre",
        "es": "menor|inferior",
        "pt": "menor|inferior",
        "it": r"minore|inferiore|più bass\w",
        "nl": r"laagste|lagere|kleinste",
    },
    # A time that ends when the company likes.
    "open_ended": {
        "en": (
            "as long as|indefinite(?:ly)?|permanent(?:ly)?|perpetual(?:ly)?|reasonable (?:time|period)"
            r"|without limit\w*"
            "|(?:useful|appropriate|necessary|needed|fit)|in perpetuity|for ever|forever|in (?:accordance"
            "|line) with (?:our|its)"
            r"(?: \w+){0,2} (?:schedules?|polic(?:y|ies)|practices|procedures|needs)"
        ),
        "de": (
            r"so ?lange|unbefristet\w*|unbegrenzt\w*|dauerhaft\w*|auf unbestimmte zeit|angemessen\w* (?:zeit|frist)"
            "|erforderlich|dauer"
        ),
        "fr": r"aussi longtemps|indéfiniment|durée (?:indéterminée|illimitée)|permanente?|délai raisonnable|nécessaire",
        "es": (
            r"mientras|indefinid\w+|de forma permanente|plazo razonable|tiempo (?:necesario|indefinido|razonable)"
            "|necesario"
        ),
        "pt": r"enquanto|indefinid\w+|permanente\w*|prazo razoável|tempo (?:necessário|indeterminado)|necessário",
        "it": r"finché|a tempo indeterminato|indefinit\w+|permanente\w*|ragionevole|necessario",
        "nl": r"zo ?lang|onbepaalde (?:tijd|duur)|permanent|onbeperkt|redelijke (?:termijn|tijd)|nodig",
    },
    # The one of two opposites by which a person is served, and the other.
    "handed_back": {
        "en": r"(?:delet|eras|destroy|discard|return)\w*|get back|gets back",
        "de": r"\w*lösch\w*|vernicht\w*|zurückgeb\w*|erstatt\w*",
        "fr": r"supprim\w+|effac\w+|détrui\w+|restitu\w+|rembours\w+",
        "es": r"suprim\w+|elimin\w+|borra\w+|destru\w+|devol\w+|reembols\w+",
        "pt": r"exclu\w+|elimin\w+|apag\w+|destru\w+|devol\w+|reembols\w+",
        "it": r"cancell\w+|elimin\w+|distru\w+|restitu\w+|rimbors\w+",
        "nl": r"verwijder\w*|wis(?:sen|t)|vernietig\w*|terugg\w+|terugbetal\w+",
    },
    "withheld": {
        "en": r"keeps?|kept|retain\w*|stor(?:e|es|ed)|archiv\w+|forfeit\w*|withh\w+|not (?:returned|refunded|deleted)",
        "de": r"behalten|aufbewahr\w*|speicher\w*|einbehalten|verfäll\w*|verfallen",
        "fr": r"conserv\w+|gard\w+|stock\w+|perdu\w*|retenu\w*",
        "es": r"conserv\w+|guard\w+|almacen\w+|retien\w+|pierd\w+",
        "pt": r"conserv\w+|guard\w+|armazen\w+|ret(?:ém|emos)|perd\w+",
        "it": r"conserv\w+|archivi\w+|trattien\w+|perd\w+",
        "nl": r"bewar\w*|opslaan|opgeslagen|behoud\w*|verval\w*",
    },
    "owned": {
        "en": "keeps?|retains?|owns?|remains? (?:yours|with you|the owner)|belongs? to you",
        "de": r"behalten|behält|verbleib\w*|bleiben",
        "fr": r"conserv\w+|gard\w+|rest\w+",
        "es": r"conserv\w+|mant(?:iene|endrá)\w*",
        "pt": r"conserv\w+|mant(?:ém|erá)\w*",
        "it": r"conserv\w+|mant(?:iene|errà)\w*",
        "nl": r"behoud\w*|behoudt",
    },
    "given_up": {
        "en": r"transfer\w*|assign\w*|waiv\w+|surrender\w*|relinquish\w*|give up|belongs? to us|lose[sd]?|forfeit\w*",
        "de": r"übertrag\w*|abtret\w*|verzicht\w*|überlass\w*",
        "fr": r"céd\w+|cèd\w+|transf[ée]r\w+|renonc\w+",
        "es": r"ced\w+|transf(?:er|ier)\w+|renunci\w+",
        "pt": r"ced\w+|transf(?:er|ir)\w+|renunci\w+",
        "it": r"ced\w+|trasfer\w+|rinunci\w+",
        "nl": r"overdra\w*|afst\w+|dra\w+ .{0,30} over",
    },
    "anywhere": {
        "en": (
            "any (?:other )?(?:countr(?:y|ies)|location|place|jurisdiction|region)|(?:other|various"
            "|different) (?:countries"
            r"|regions|jurisdictions)|world-?wide|globally|anywhere|wherever|around the world|overseas"
        ),
        "de": (
            r"jede[mns] (?:ander\w+ )?(?:land|staat|ort)|ander\w+ (?:ländern|staaten|regionen)|weltweit|überall"
            r"|drittländer\w*"
        ),
        "fr": r"(?:tout|n'importe quel) (?:autre )?pays|d'autres pays|(?:dans le )?monde entier|partout|ailleurs",
        "es": r"cualquier (?:otro )?país|otros países|todo el mundo|cualquier lugar|mundial\w*",
        "pt": r"qualquer (?:outro )?país|outros países|todo o mundo|qualquer lugar|mundial\w*",
        "it": r"qualsiasi (?:altro )?paese|altri paesi|tutto il mondo|ovunque|qualunque paese",
        "nl": r"elk (?:ander )?land|andere landen|wereldwijd|overal",
    },
    # Data that nobody should see whom the person does not expect.
    "delicate": {
        "en": (
            "(?:payment|credit|bank|debit) ?(?:card|account)s?(?: (?:details|data|numbers?|information))?"
            "|card (?:details|data"
            r"|numbers?)|financial (?:data|information|records?)|(?:transaction|purchase|payment|call|search|browsing"
            r"|location) (?:histor(?:y|ies)|records?|data)|(?:contents?|text) of (?:your |the )?(?:\w+ )?(?:messages"
            "|calls"
            r"|communications|e-?mails|files)|messages|recordings|communications|conversations|transcripts|health"
            r"|medical|genetic|biometric\w*|precise location|photos?|photographs?|heart[- ]rate|your location|salary"
            "|credit (?:scores?|reports?)"
            "|microphones?|cameras?"
            r"|identity documents?|sensitive (?:personal )?(?:data|information)|special categor\w+|children's data"
        ),
        "de": (
            r"zahlungsdaten|kontodaten|kartendaten|bankdaten|finanzdaten|gesundheits\w*|standortdaten"
            r"|nachrichteninhalt\w*|nachrichten|inhalte? (?:ihrer|der) \w+|biometrisch\w*|genetisch\w*"
            r"|besondere\w* kategorien|fotos?|mikrofon\w*|kamera\w*|aufnahmen|gespräche"
        ),
        "fr": (
            "données (?:bancaires|financières|de (?:santé|paiement|localisation)|biométriques|génétiques|sensibles)"
            r"|messages|conversations|microphone|caméra|enregistrements|coordonnées bancaires|contenu de vos \w+"
        ),
        "es": (
            "datos (?:bancarios|financieros|de (?:salud|pago|ubicación|tarjetas?)|biométricos|genéticos|sensibles)"
            r"|micrófono|cámara|mensajes|conversaciones|grabaciones|historial de \w+"
        ),
        "pt": (
            "dados (?:bancários|financeiros|de (?:saúde|pagamento|localização|cartão)|biométricos|genéticos"
            r"|sensíveis)|mensagens|conversas|gravações|histórico de \w+"
        ),
        "it": (
            "dati (?:bancari|finanziari|sanitari|biometrici|genetici|sensibili|di (?:pagamento|localizzazione))"
            "|messaggi|conversazioni|registrazioni|salute"
        ),
        "nl": (
            r"betaalgegevens|bankgegevens|financiële gegevens|gezondheids\w*|locatiegegevens|berichten|gesprekken"
            r"|opnames|biometrische\w*|bijzondere (?:categorieën|persoonsgegevens)"
        ),
    },
    "price": {
        "en": (
            "fees?|prices?|pricing|rates?|(?<!of )(?<!without )(?<!additional )(?<!extra )(?<!no )(?:charges?"
            "|costs?)|charged"
        ),
        "de": r"kosten(?!los|frei)\w*|gebühr\w*|entgelt\w*|preis\w*",
        "fr": r"(?<!sans )frais|payante?s?|tarifs?|prix|facturé\w*",
        "es": r"(?<!sin )(?:costes?|costos?|cargos?)|tarifas?|precios?|de pago",
        "pt": r"(?<!sem )(?:custos?|encargos?)|tarifas?|preços?|taxas?|pagos?",
        "it": r"(?<!senza )(?:costi|spese|oneri)|tariff\w+|prezz\w+|a pagamento",
        "nl": r"(?<!zonder )(?<!extra )kosten|tarie\w+|prij(?:s|zen)|vergoeding\w*",
    },
    # What makes data harmless.
    "anonymous": {
        "en": r"non-(?:personal|identif\w+|sensitive)|anonym\w+|aggregated?|de-?identified|pseudonym\w+",
        "de": r"anonym\w*|aggregiert\w*|nicht[- ]personenbezogen\w*|pseudonym\w*",
        "fr": r"anonym\w+|agrégée?s?|non personnelle?s?|pseudonym\w+",
        "es": r"anónim\w+|anonimizad\w+|agregad[oa]s|no personales|seudonim\w+",
        "pt": r"anônim\w+|anónim\w+|anonimizad\w+|agregad[oa]s|não pessoais|pseudonim\w+",
        "it": r"anonim\w+|aggregat[ie]|non personali|pseudonim\w+",
        "nl": r"anoniem\w*|geanonimiseerd\w*|geaggregeerd\w*|niet-persoonlijke",
    },
    "every": {
        "en": "all|any|every|each|always|at all times|at any time|at every",
        "de": r"alle[nmrs]?|jede[nmrs]?|stets|immer|jederzeit|sämtliche\w*",
        "fr": r"tou(?:te|s|t|tes)|chaque|toujours|à tout moment",
        "es": r"tod[oa]s?|cada|siempre|en todo momento|en cualquier momento",
        "pt": r"tod[oa]s?|cada|sempre|a qualquer momento",
        "it": r"tutt[oiae]|ogni|sempre|in qualsiasi momento",
        "nl": r"alle|elke?|ieder\w*|altijd|te allen tijde",
    },
    "some": {
        "en": "first|some|certain|selected|most|many|limited|confirmed|material|serious|significant|specific",
        "de": r"erste\w*|einige\w*|bestimmte\w*|ausgewählte\w*|meisten|wesentliche\w*|bestätigte\w*|erhebliche\w*",
        "fr": r"premi(?:er|ère)s?|certaine?s?|quelques|plupart|importante?s?|confirmée?s?|graves?",
        "es": r"primer[oa]?s?|algun[oa]s|ciert[oa]s|mayoría|important\w+|confirmad\w+|graves?",
        "pt": r"primeir[oa]s?|algu(?:ns|mas)|cert[oa]s|maioria|important\w+|confirmad\w+|graves?",
        "it": r"prim[oaie]|alcun[ie]|cert[ie]|maggior parte|rilevant[ei]|confermat\w|grav[ei]",
        "nl": r"eerste|sommige|bepaalde|meeste|geselecteerde|ernstige|bevestigde|wezenlijke",
    },
    "same": {
        "en": "same|identical|equal(?:ly)?|equivalent|likewise",
        "de": r"dieselb\w+|gleiche?[nmrs]?|derselb\w+|dasselbe|ebenso|gleichermaßen",
        "fr": r"mêmes?|identiques?|également|équivalent\w*",
        "es": r"mism[oa]s?|idéntic\w+|igual(?:mente)?|equivalent\w+",
        "pt": r"mesm[oa]s?|idêntic\w+|igual(?:mente)?|equivalent\w+",
        "it": r"stess[oaie]|identic\w+|ugual\w+|equivalent\w+",
        "nl": r"dezelfde|hetzelfde|gelijk\w*|identiek\w*",
    },
    # On what a right is made to depend.
    "condition": {
        "en": (
            "provided(?: always)? that|subject to|on condition|only (?:if|where|when|once)|once (?:a|per"
            "|every) (?:year|month)"
            r"|(?:paid|paying|enterprise|business|premium|pro|annual) (?:plans?|accounts?|versions?|users?|customers?"
            r"|subscri\w+)|good (?:reason|cause)|justified|(?:we|us|it) (?:consider|deem|determine|find|agree)s?"
            r"|(?:our|its) (?:sole )?discretion|fees?|costs?|charges?|if we|where we|future|unless"
        ),
        "de": (
            "sofern|vorausgesetzt|nur (?:wenn|dann|falls|einmal)|nach unserem ermessen|gegen (?:gebühr|entgelt)"
            r"|kosten|wichtige\w* grund\w*|bezahlte\w* \w+|vorbehaltlich|einmal (?:im|pro|jährlich)"
        ),
        "fr": (
            r"à condition|sous réserve|uniquement si|une fois par an|payant\w*|frais|motif légitime"
            "|à notre discrétion|sauf"
        ),
        "es": (
            "siempre que|a condición|sujeto a|s[oó]lo si|una vez al año|de pago|costes?|motivo justificado"
            "|a nuestra discreción|si usa la versión"
        ),
        "pt": r"desde que|sujeito a|somente se|uma vez por ano|pagos?|custos?|motivo justificado|a nosso critério",
        "it": (
            r"a condizione|purché|soggett\w a|solo se|una volta all'anno|a pagamento|costi|motivo giustificato"
            "|a nostra discrezione"
        ),
        "nl": (
            r"op voorwaarde|mits|onder voorbehoud|alleen (?:als|wanneer)|eenmaal per jaar|betaald\w*|kosten"
            "|naar ons oordeel"
        ),
    },
    # What data is lost by, and who does not answer for it.
    "data_loss": {
        "en": (
            r"(?:loss|lost|corruption|destruction) (?:or (?:\w+ ){1,3})?(?:of )?(?:\w+ ){0,3}(?:data|content|files)"
            "|(?:data|content"
            r"|files) (?:loss|losses|(?:is|are|was|were) lost)|back(?:ing|ed)? ?ups?(?= .{0,80}(?:liab|responsib|loss))"
        ),
        "de": r"datenverlust\w*|verlust (?:von|der|ihrer) (?:\w+ )?(?:daten|inhalte)\w*",
        "fr": r"perte\w* (?:de|des|d'|de vos) ?(?:données|contenus?|fichiers?)",
        "es": r"pérdidas? de (?:\w+ )?(?:datos|contenidos?|archivos)",
        "pt": r"perdas? de (?:\w+ )?(?:dados|conteúdos?|arquivos)",
        "it": r"perdit[ae] (?:di|dei) (?:\w+ )?(?:dati|contenuti|file)",
        "nl": r"verlies van (?:\w+ )?(?:gegevens|data|inhoud)|gegevensverlies",
    },
    "unannounced": {
        "en": (
            r"without (?:\w+ ){0,3}(?:notice|notification|notifying|informing|telling)|whenever we (?:see fit|like"
            "|wish|want"
            r"|choose)|as we see fit|without (?:your|further) consent"
        ),
        "de": r"ohne (?:\w+ ){0,2}(?:ankündigung|mitteilung|hinweis|benachrichtigung)|nach (?:unserem )?belieben",
        "fr": r"sans (?:préavis|notification|avis|vous en informer)|à tout moment et sans",
        "es": r"sin (?:previo aviso|aviso|notificación|preaviso)",
        "pt": r"sem (?:aviso|notificação|prévio aviso|comunicação)",
        "it": r"senza (?:preavviso|notifica|avviso|alcun preavviso)",
        "nl": r"zonder (?:voorafgaande )?(?:kennisgeving|aankondiging|melding|bericht)",
    },
}
