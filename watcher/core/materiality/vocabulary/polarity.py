"""Words by which a sentence holds always or mostly, at least or at most, and those that are each other's opposite.

Also the beginnings that turn a word into its opposite ("non-refundable"), by language. They stand together here
for the reason that those of ``contract`` do. Data only.
"""

CONCEPTS: dict[str, dict[str, str]] = {
    "absolute": {
        "en": "always|at all times|in (?:all|every|each) cases?|without exception|invariably",
        "de": "immer|stets|in jedem fall|in allen fällen|ausnahmslos|jederzeit",
        "fr": "toujours|en toute circonstance|dans tous les cas|systématiquement|sans exception",
        "es": "siempre|en todo momento|en todos los casos|sin excepción",
        "pt": "sempre|em todos os casos|sem exceção|em qualquer caso",
        "it": "sempre|in ogni caso|in tutti i casi|senza eccezion[ei]",
        "nl": "altijd|steeds|in alle gevallen|te allen tijde|zonder uitzondering",
    },
    "hedge": {
        "en": (
            "generally|typically|normally|usually|ordinarily|routinely|mostly|mainly|primarily|largely|customarily"
            "|predominantly|sometimes|as a (?:general )?rule|(?:in|under) (?:most|many) (?:cases|circumstances)"
            "|most of the time|for the most part|where(?:ver)? (?:possible|practicable|feasible)"
            "|(?:commercially )?reasonable (?:efforts|endeavou?rs) to"
            "|as far as (?:possible|practicable)|almost|nearly|virtually|may choose to"
        ),
        "de": (
            "in der regel|normalerweise|üblicherweise|gewöhnlich|meist(?:ens)?|überwiegend|größtenteils|weitgehend"
            "|hauptsächlich|im allgemeinen|nach möglichkeit|in den meisten fällen|manchmal|fast|nahezu"
            "|routinemäßig|regelmäßig|möglichst|soweit möglich"
        ),
        "fr": (
            "généralement|en général|habituellement|normalement|ordinairement|en principe|en règle générale|parfois"
            "|la plupart du temps|dans la plupart des cas|autant que possible|dans la mesure du possible|presque"
            "|principalement|essentiellement|de façon routinière"
        ),
        "es": (
            "generalmente|por lo general|en general|normalmente|habitualmente|por regla general|a veces|casi"
            "|en la mayoría de los casos|en la medida de lo posible|principalmente|mayoritariamente|rutinariamente"
        ),
        "pt": (
            "geralmente|em geral|normalmente|habitualmente|em regra|por regra|às vezes|quase|na maioria dos casos"
            "|na medida do possível|principalmente|rotineiramente"
        ),
        "it": (
            "generalmente|in genere|normalmente|abitualmente|di norma|di regola|talvolta|quasi"
            "|nella maggior parte dei casi|per quanto possibile|principalmente|prevalentemente"
        ),
        "nl": (
            "over het algemeen|in het algemeen|meestal|doorgaans|normaliter|gewoonlijk|in de regel|soms|bijna"
            "|in de meeste gevallen|waar mogelijk|zoveel mogelijk|voornamelijk|hoofdzakelijk|routinematig"
        ),
    },
    "each": {
        "en": "all|every|each",
        "de": r"alle[nmrs]?|jede[nmrs]?|sämtliche\w*",
        "fr": "tou(?:te|s|tes)(?: les)?|chaque",
        "es": "tod[oa]s(?: l[oa]s)?|cada",
        "pt": "tod[oa]s(?: [oa]s)?|cada",
        "it": "tutt[ie](?: gli| le| i)?|ogni",
        "nl": "alle|elke?|iedere?",
    },
    "part": {
        "en": "most|some|many|several|selected|a few|part",
        "de": r"die meisten|den meisten|einige\w*|manche\w*|viele\w*|ausgewählte\w*",
        "fr": "la plupart(?: des)?|certaine?s|quelques|plusieurs",
        "es": "la mayoría(?: de)?|algun[oa]s|ciert[oa]s|much[oa]s|vari[oa]s",
        "pt": "a maioria(?: d[oa]s)?|algu(?:ns|mas)|cert[oa]s|muit[oa]s|vári[oa]s",
        "it": "la maggior parte|alcun[ie]|cert[ie]|molt[ie]|divers[ie]",
        "nl": "de meeste|meeste|sommige|bepaalde|enkele|veel",
    },
    # The least that there is, and the most.
    "floor": {
        "en": "at least|at the least|no(?:t)? (?:less|fewer|earlier|sooner) than|(?:a )?minimum(?: of)?",
        "de": "mindestens|wenigstens|zumindest|nicht weniger als|frühestens",
        "fr": "au moins|au minimum|pas moins de|au plus tôt",
        "es": "al menos|por lo menos|como mínimo|no menos de|mínimo",
        "pt": "pelo menos|no mínimo|ao menos|não menos de",
        "it": "almeno|come minimo|non meno di|minimo",
        "nl": "ten minste|tenminste|minstens|minimaal|niet minder dan",
    },
    "ceiling": {
        "en": "at (?:the )?most|up to|no(?:t)? (?:more|longer|later) than|(?:a )?maximum(?: of)?|not exceeding",
        "de": "höchstens|maximal|bis zu|nicht (?:mehr|länger) als|spätestens",
        "fr": "au plus|au maximum|pas plus de|jusqu'à|au plus tard",
        "es": "como máximo|no más de|hasta|a lo sumo|máximo",
        "pt": "no máximo|não mais de|até|máximo",
        "it": "al massimo|non più di|fino a|massimo",
        "nl": "ten hoogste|hoogstens|maximaal|niet (?:meer|langer) dan|tot",
    },
    "below": {
        "en": "(?<!no )(?<!not )(?:less|fewer|younger|shorter) than|under|below",
        "de": "(?<!nicht )(?:weniger|kürzer|jünger) als|unter",
        "fr": "(?<!pas )moins d[e']|en dessous de|inférieure?s? à",
        "es": "(?<!no )menos de|por debajo de|inferior(?:es)? a|menor(?:es)? de",
        "pt": "(?<!não )menos de|abaixo de|inferior(?:es)? a|menor(?:es)? de",
        "it": "(?<!non )meno di|al di sotto di|inferior[ei] a",
        "nl": "(?<!niet )(?:minder|korter|jonger) dan|onder",
    },
    "above": {
        "en": "(?<!no )(?<!not )(?:more|longer|older|greater) than|over|above|exceeding|in excess of",
        "de": "(?<!nicht )(?:mehr|länger|älter) als|über",
        "fr": "(?<!pas )plus d[e']|au-dessus de|supérieure?s? à",
        "es": "(?<!no )más de|por encima de|superior(?:es)? a|mayor(?:es)? de",
        "pt": "(?<!não )mais de|acima de|superior(?:es)? a|maior(?:es)? de",
        "it": "(?<!non )più di|al di sopra di|superior[ei] a",
        "nl": "(?<!niet )(?:meer|langer|ouder) dan|boven",
    },
    "until_then": {
        "en": "before|prior to|until|within",
        "de": "vor|bevor|bis|innerhalb",
        "fr": "avant|jusqu'à|dans les",
        "es": "antes de|hasta|dentro de",
        "pt": "antes de|até|dentro de",
        "it": "prima di|fino a|entro",
        "nl": "vóór|voor|voordat|tot|binnen",
    },
    "from_then": {
        "en": "after|following|upon expiry of",
        "de": "nach|nachdem|ab",
        "fr": "après|à compter de",
        "es": "después de|tras|a partir de",
        "pt": "depois de|após|a partir de",
        "it": "dopo|a partire da",
        "nl": "na|nadat|vanaf",
    },
    "whole": {
        "en": "fully|entirely|completely|wholly|in full|full",
        "de": "vollständig|vollumfänglich|ganz|gänzlich|in voller höhe",
        "fr": "entièrement|intégralement|totalement|en totalité",
        "es": "íntegramente|totalmente|completamente|por completo",
        "pt": "integralmente|totalmente|completamente|por completo",
        "it": "interamente|integralmente|totalmente|completamente",
        "nl": "volledig|geheel|helemaal",
    },
    "in_part": {
        "en": "partly|partially|in part|partial|pro rata",
        "de": "teilweise|anteilig|zum teil|in teilen",
        "fr": "partiellement|en partie|au prorata",
        "es": "parcialmente|en parte|a prorrata",
        "pt": "parcialmente|em parte|pro rata",
        "it": "parzialmente|in parte|pro rata",
        "nl": "gedeeltelijk|deels|naar rato",
    },
    "lasting": {
        "en": "permanent|permanently|perpetual|perpetually|indefinite|indefinitely",
        "de": r"dauerhaft\w*|unbefristet\w*|ständig\w*",
        "fr": r"permanente?s?|perpétuel\w*|indéfiniment",
        "es": r"permanentes?|perpetu\w+|indefinid\w+",
        "pt": r"permanentes?|perpétu\w+|indefinid\w+",
        "it": r"permanent[ei]|perpetu\w+|indefinit\w+",
        "nl": r"permanente?|blijvende?|onbepaalde",
    },
    "passing": {
        "en": "temporary|temporarily|limited|time-limited",
        "de": r"vorübergehend\w*|befristet\w*|zeitweilig\w*",
        "fr": r"temporaires?|temporairement|limitée?s?",
        "es": r"temporal\w*|limitad\w+",
        "pt": r"temporári\w+|limitad\w+",
        "it": r"temporane\w+|limitat\w+",
        "nl": r"tijdelijke?|beperkte?",
    },
    "switched_on": {
        "en": "on|enabled?|activated?|on-site",
        "de": "eingeschaltet|aktiviert|an",
        "fr": "activée?s?",
        "es": "activad[oa]s?",
        "pt": "ativad[oa]s?|ligad[oa]s?",
        "it": "attivat[oaie]|attiv[oaie]",
        "nl": "ingeschakeld|aan",
    },
    "switched_off": {
        "en": "off|disabled?|deactivated?|off-site",
        "de": "ausgeschaltet|deaktiviert|aus",
        "fr": "désactivée?s?",
        "es": "desactivad[oa]s?",
        "pt": "desativad[oa]s?|desligad[oa]s?",
        "it": "disattivat[oaie]|disattiv[oaie]",
        "nl": "uitgeschakeld|uit",
    },
    "rising": {
        "en": "increase[sd]?|raise[sd]?|rais(?:e|es|ed|ing)|increasing",
        "de": r"erhöh\w*|anheb\w*",
        "fr": r"augment\w+",
        "es": r"aument\w+|increment\w+",
        "pt": r"aument\w+",
        "it": r"aument\w+",
        "nl": r"verho\w+",
    },
    "falling": {
        "en": "decrease[sd]?|reduc(?:e|es|ed|ing)|lower(?:s|ed|ing)?|decreasing",
        "de": r"senk\w*|verringer\w*|reduzier\w*",
        "fr": r"diminu\w+|rédui\w+|baiss\w+",
        "es": r"disminu\w+|reduc\w+|reduzc\w+",
        "pt": r"diminu\w+|reduz\w*",
        "it": r"diminu\w+|ridu\w+",
        "nl": r"verla\w+|verminder\w*",
    },
    "freed": {
        "en": "exempt(?:ed)?(?: from)?|free (?:of|from)",
        "de": r"befreit\w*|ausgenommen",
        "fr": r"exemptée?s?|exonérée?s?|dispensée?s?",
        "es": r"exent\w+|eximid\w+",
        "pt": r"isent\w+",
        "it": r"esent\w+|esonerat\w+",
        "nl": r"vrijgesteld\w*",
    },
    "bound_to": {
        "en": "subject to|liable (?:to|for)|bound by",
        "de": r"unterlieg\w*|unterliegt|unterworfen",
        "fr": r"soumise?s? à|assujettie?s?",
        "es": r"sujet\w+|sometid\w+",
        "pt": r"sujeit\w+|submetid\w+",
        "it": r"soggett\w+|sottopost\w+",
        "nl": r"onderworpen|onderhevig",
    },
    "if_so": {
        "en": "(?<!even )(?<!except )(?:if|when|where)|once|provided(?: that)?",
        "de": "(?<!auch )(?<!selbst )(?<!außer )wenn|falls|sofern|soweit",
        "fr": "(?<!même )(?<!sauf )si|s'il|(?<!sauf )lorsque|quand|dès lors que",
        "es": "(?<!salvo )(?<!incluso )(?<!excepto )si|(?<!excepto )cuando|siempre que",
        "pt": "(?<!salvo )(?<!mesmo )(?<!exceto )(?:se|quando)|caso|desde que",
        "it": "(?<!anche )(?<!tranne )(?:se|quando)|qualora|purché",
        "nl": "(?<!ook )(?<!zelfs )(?<!behalve )(?:als|wanneer|indien)|mits",
    },
    "if_not": {
        "en": "unless|except (?:if|when|where)|even (?:if|when|where)",
        "de": "es sei denn|außer(?: wenn)?|auch wenn|selbst wenn",
        "fr": "sauf si|sauf lorsque|à moins que|même si",
        "es": "salvo que|a menos que|excepto (?:si|cuando)|salvo si|aunque|incluso si",
        "pt": "salvo se|a menos que|exceto (?:se|quando)|mesmo (?:se|que)",
        "it": "salvo che|a meno che|tranne (?:se|quando)|anche se",
        "nl": "tenzij|behalve (?:als|wanneer|indien)|ook als|zelfs als",
    },
    # What joins things all of which count, and things one of which is enough.
    "all_of": {"en": "and", "de": "und", "fr": "et", "es": "y|e", "pt": "e", "it": "ed?", "nl": "en"},
    "one_of": {"en": "or", "de": "oder", "fr": "ou", "es": "o|u", "pt": "ou", "it": "od?|oppure", "nl": "of"},
    # What somebody has to do.
    "must": {
        "en": "must|ha(?:s|ve) to|needs? to|(?:is|are) (?:required|obliged) to|needs?",
        "de": "muss|müssen|musst|müsst|verpflichtet|benötig(?:en|t)|brauchen",
        "fr": "dois|doit|devez|devons|doivent|obligée?s?|tenue?s? de",
        "es": "debe[ns]?|debemos|deberá[ns]?|tiene[ns]? que|obligad[oa]s?",
        "pt": "deve[ms]?|devemos|deverá|tem de|têm de|obrigad[oa]s?",
        "it": "deve|devi|dobbiamo|devono|dovrà|tenut[oaie] a|obbligat[oaie]",
        "nl": "moet(?:en)?|dient|dienen|verplicht",
    },
    "optional": {
        "en": "optional|voluntary|voluntarily|elective|not (?:required|mandatory|compulsory|obligatory)",
        "de": r"freiwillig\w*|optional\w*|fakultativ\w*",
        "fr": r"facultati\w+|volontaires?|optionnel\w*",
        "es": r"opcional\w*|voluntari\w+|facultativ\w+",
        "pt": r"opciona\w+|voluntári\w+|facultativ\w+",
        "it": r"facoltativ\w+|volontari\w+|opzional\w+",
        "nl": r"vrijwillig\w*|optione\w+|facultatie\w+",
    },
    "obligatory": {
        "en": "mandatory|compulsory|obligatory|required|necessary",
        "de": r"verpflichtend\w*|obligatorisch\w*|zwingend\w*|erforderlich\w*|vorgeschrieben\w*|pflicht",
        "fr": r"obligatoires?|impérati\w+|requise?s?|nécessaires?",
        "es": r"obligatori\w+|necesari\w+|requerid\w+|imprescindibles?",
        "pt": r"obrigatóri\w+|necessári\w+|exigid\w+",
        "it": r"obbligatori\w+|necessari\w+|richiest\w+",
        "nl": r"verplicht\w*|noodzakelijk\w*|vereist\w*",
    },
    "included": {
        "en": "includ(?:e|es|ed|ing)|inclusive(?: of)?|covers?|covered",
        "de": r"einschließlich|inklusive|enthalten|enthält|eingeschlossen\w*|umfasst",
        "fr": r"inclu(?:t|s|e|es|ant|ent|re)|compris\w*|comprend\w*|y compris",
        "es": r"inclu(?:ye|yen|ido|ida|idos|idas|yendo)",
        "pt": r"inclu(?:i|em|ído|ída|ídos|ídas|indo)",
        "it": r"inclu(?:de|dono|so|sa|si|se|dendo)|compres[oaie]",
        "nl": r"inclusief|inbegrepen|omvat(?:ten)?|inclusive",
    },
    "excluded": {
        "en": "exclud(?:e|es|ed|ing)|exclusive of",
        "de": r"ausschließlich der|exklusive|ausgeschlossen\w*|ausgenommen|schließt .{0,30}aus|zuzüglich",
        "fr": r"exclu(?:t|s|e|es|ant|ent|re)|hors|à l'exclusion",
        "es": r"exclu(?:ye|yen|ido|ida|idos|idas|yendo)",
        "pt": r"exclu(?:i|em|ído|ída|ídos|ídas|indo)",
        "it": r"esclu(?:de|dono|so|sa|si|se|dendo)",
        "nl": r"exclusief|uitgesloten|uitgezonderd",
    },
    "fixed": {
        "en": "fixed|constant|guaranteed|firm",
        "de": r"feste?[nrsm]?|fix\w*|garantiert\w*|gleichbleibend\w*",
        "fr": r"fixes?|garantie?s?|fermes?|constante?s?",
        "es": r"fij[oa]s?|garantizad\w+|constantes?",
        "pt": r"fix[oa]s?|garantid\w+|constantes?",
        "it": r"fiss[oaie]|garantit\w+|costant[ei]",
        "nl": r"vaste?|gegarandeerd\w*|constante?",
    },
    "variable": {
        "en": "variable|varying|floating|estimated|indicative|provisional|flexible|dynamic",
        "de": r"variabl\w*|veränderlich\w*|unverbindlich\w*|geschätzt\w*|vorläufig\w*|dynamisch\w*",
        "fr": r"variables?|estimé\w*|indicati\w+|provisoires?|dynamiques?",
        "es": r"variables?|estimad\w+|orientativ\w+|provisional\w*|dinámic\w+",
        "pt": r"variáve\w+|estimad\w+|indicativ\w+|provisóri\w+|dinâmic\w+",
        "it": r"variabil\w+|stimat\w+|indicativ\w+|provvisori\w+|dinamic\w+",
        "nl": r"variabele?|geschat\w*|indicatie\w+|voorlopig\w*|dynamische?",
    },
    "private": {
        "en": "private|privately|confidential|hidden|secret|internal",
        "de": r"privat\w*|vertraulich\w*|verborgen\w*|geheim\w*|intern\w*",
        "fr": r"privée?s?|confidentiel\w*|masquée?s?|secr[eè]t\w*|internes?",
        "es": r"privad\w+|confidencial\w*|ocult\w+|secret\w+|intern\w+",
        "pt": r"privad\w+|confidencia\w+|ocult\w+|secret\w+|intern\w+",
        "it": r"privat\w+|riservat\w+|nascost\w+|segret\w+|intern\w+",
        "nl": r"privé|vertrouwelijk\w*|verborgen|geheim\w*|interne?",
    },
    "public": {
        "en": "public|publicly|open to (?:everyone|all|anyone)|visible",
        "de": r"öffentlich\w*|sichtbar\w*",
        "fr": r"publi(?:c|que|cs|ques)|publiquement|visibles?",
        "es": r"públic\w+|públicamente|visibles?",
        "pt": r"públic\w+|publicamente|visíve\w+",
        "it": r"pubblic\w+|pubblicamente|visibil\w+",
        "nl": r"openba\w+|publieke?|zichtba\w+",
    },
    "accepted": {
        "en": "accept(?:s|ed)?|assumes?|grant(?:s|ed)?|approve[sd]?",
        "de": r"akzeptier\w+|übernehmen|übernimmt|gewähr(?:en|t)",
        "fr": r"accept(?:e|ons|ent|ez)|assum\w+|accord\w+",
        "es": r"acept\w+|asum\w+|conced\w+",
        "pt": r"aceit\w+|assum\w+|conced\w+",
        "it": r"accett\w+|assum\w+|conced\w+",
        "nl": r"accepte\w+|aanvaard\w*|verlen\w+",
    },
    "declined": {
        "en": "declin(?:e|es|ed)|refus(?:e|es|ed)|reject(?:s|ed)?|disclaims?|den(?:y|ies|ied)",
        "de": r"ablehn\w*|lehnt? .{0,30}ab|verweiger\w+|schließen .{0,30}aus",
        "fr": r"déclin\w+|refus\w+|rejet\w+",
        "es": r"declin\w+|rechaz\w+|deneg\w+|nieg\w+",
        "pt": r"declin\w+|recus\w+|rejeit\w+|neg\w+",
        "it": r"declin\w+|rifiut\w+|respin\w+|neg(?:a|ano|hiamo)",
        "nl": r"weiger\w*|wijz?e?n? .{0,30}af|afwijz\w+",
    },
    "unpaid": {
        "en": "free|free of charge|complimentary|gratis|unpaid",
        "de": r"kostenlos\w*|kostenfrei\w*|gratis|unentgeltlich\w*|gebührenfrei",
        "fr": r"gratuit\w*|sans frais|offerte?s?",
        "es": r"gratuit\w+|gratis|sin coste|sin costo",
        "pt": r"gratuit\w+|grátis|sem custos?",
        "it": r"gratuit\w+|gratis|senza costi",
        "nl": r"gratis|kosteloos|kosteloze",
    },
    "paid": {
        "en": "paid|chargeable|charged|payable|billed",
        "de": r"kostenpflichtig\w*|gebührenpflichtig\w*|entgeltlich\w*|bezahlt\w*",
        "fr": r"payante?s?|facturée?s?",
        "es": r"de pago|pagad\w+|cobrad\w+",
        "pt": r"pag[oa]s?|cobrad\w+",
        "it": r"a pagamento|pagat\w+|addebitat\w+",
        "nl": r"betaalde?|tegen betaling",
    },
}

# What, at the beginning of a word of so many letters more, makes it its own opposite. With a hyphen behind it only
# where it isn't taken for a "not" as it stands.
PREFIXES: dict[str, str] = {
    "en": r"(?:non-?|un-?|in(?=[acdefghostuv])|im(?=[bmp])|il(?=l)|ir(?=r)|dis|de-)(?=[^\W\d_]{4})",
    "de": r"(?:un|nicht|il(?=l)|ir(?=r))(?=[^\W\d_]{5})",
    "fr": r"(?:non-?|in(?=[acdeéfghostuv])|im(?=[bmp])|il(?=l)|ir(?=r)|dés(?=[aeéiou]))(?=[^\W\d_]{5})",
    "es": r"(?:in(?=[acdefghostuv])|im(?=[mp])|i(?=l[eií])|ir(?=r)|des)(?=[^\W\d_]{5})",
    "pt": r"(?:in(?=[acdefghostuv])|im(?=[mp])|i(?=l[eií])|ir(?=r)|des)(?=[^\W\d_]{5})",
    "it": r"(?:non|in(?=[acdefghostuv])|im(?=[bmp])|il(?=l)|ir(?=r)|dis)(?=[^\W\d_]{5})",
    "nl": r"(?:on(?!der|line|ze)|niet)(?=[^\W\d_]{5})",
    "sv": r"(?:o|icke)(?=[^\W\d_]{5})",
    "pl": r"nie(?=[^\W\d_]{5})",
}
# Beginnings of words that become another word by it, and no opposite: "form", "inform". And "appropriate", of which
# either is only a slip for the other: where one can stand, the other says nothing.
NO_OPPOSITES: dict[str, str] = {
    "en": (
        "form|come|side|sure|stall|stance|voice|tend|tent|vest|press|port|part|pose|prove|close|count|cover|play|charge"
        "|patch|pense|solve|tribut|less|line|land|door|house|order|ease|card|position|course|crease|cite"
        "|appropriate"
    ),
    "de": "fälle|kosten|summe|menge|tiefe|wetter",
    "fr": "form|vers|tent|press|port|pos(?!s)|scri|duit|sér|stal|stan|voqu|vit|cit|dic|tér|pliq",
    "es": "form|vers|vert|tent|tenc|pres|port|pon|pues|part|scri|gres|cit|dic|gest|curs|arroll|tino|carg|pach|cuent",
    "pt": "form|vers|vert|tent|tenç|press|port|por|post|part|scri|gress|cit|dic|gest|curs|tino|carg|pach|cont|conto",
    "it": "form|vers|tent|tend|tes|press|port|pos(?!s)|pres|pieg|scri|gress|cit|dic|contr|caric|segn|vi|stall|tribu",
    "nl": "kosten|middel",
}
