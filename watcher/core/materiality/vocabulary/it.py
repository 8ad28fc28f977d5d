"""Italian: a working vocabulary. Data only; patterns ignore case and match whole words."""

CONCEPTS: dict[str, str] = {
    "negation": r"non|mai|nessun\w*|senza|né|viet\w+",
    "permission": (
        r"pu(?:ò|oi)|possono|possiamo|potr\w+|potrebbe\w*|ci riserviamo|a nostra (?:esclusiva )?discrezione"
        r"|è autorizzat\w+"
    ),
    "duty": r"dev(?:e|ono|i)|dobbiamo|dovr\w+|ci impegniamo|si impegna\w*|è tenut\w+|sono tenut\w+",
    "advice": r"raccomand\w+|consigli\w+",
    "qualifier": (
        "per impostazione predefinita|salvo|eccetto|tranne|generalmente|in genere|normalmente|consapevolmente"
        "|a meno che|nella misura|attualmente|ove applicabile|soggetto a|principalmente|direttamente"
    ),
    "scope": (
        r"inclus\w+|compres\w+|tra cui|quali|come ad esempio|ad esempio|tra gli altri|affiliat\w+|controllate"
        "|partner|terz[ei]|qualsiasi|tutt[ei]|altr[ei]"
    ),
    "only": "solo|soltanto|unicamente|esclusivamente|strettamente",
    "unless_you": r"a meno che (?:l'utente|tu|lei)|continuando|si considera accettat\w+",
    "opt_in": (
        "(?:con|previo|dopo|solo con) (?:il )?(?:tuo |suo |vostro )?(?:consenso|esplicito consenso)|opt-?in"
        r"|disattivat\w+ per impostazione"
    ),
    "opt_out": r"opt-?out|opporsi|opposizione|legittim\w+ interess\w+|interess\w+ legittim\w+|annullare l'iscrizione",
    "pointer": (
        r"per (?:maggiori|ulteriori) informazioni|scopri di più|clicca|fare clic|consulta\w*|disponibile (?:a|su"
        "|qui)"
    ),
    "personal_data": r"dati personali|dati|informazioni|contenut\w+|indirizz\w+ e-?mail",
    "third_parties": (
        r"terz[ei](?: parti)?|partner|fornitor\w+|affiliat\w+|inserzionisti|destinatari\w*"
        r"|responsabili (?:del trattamento|esterni)|sub-?responsabil\w+"
    ),
    "subprocessor": r"sub-?responsabil\w+|responsabil\w+ del trattamento|fornitor\w+|destinatari\w*",
    "child": r"bambin\w+|minor\w+|adolescent\w+|genitor\w+|tutor\w+|maggiore età|maggiorenn\w+",
    "age": r"(?:inferiore ai|superiore ai|almeno|meno di|più di) \d\d anni|età minima|\d\d anni|verifica dell'età",
    "sensitive": (
        r"sensibil\w+|categorie particolari|biometric\w+|salute|medic\w+|genetic\w+|etnic\w+|razzial\w+"
        r"|religios\w+|sessual\w+|opinioni politiche|posizione precisa|passaporto"
    ),
    "our_name": r"noi|ci|nostr\w+",
    "sell": r"vend(?:ere|iamo|ono|e|ut\w+|ita)|affitt\w+|nolegg\w+|monetizz\w+",
    "share": (
        r"condivi\w+|divulg\w+|comunic\w+|rivel\w+|ced(?:ere|iamo|uti)|trasmett\w+|trasmess\w+|destinatari\w*"
        r"|forn\w+ .{0,30}a"
    ),
    "advertising": r"pubblicit\w+|annunci|marketing|remarketing|profil\w+|personalizzat\w+",
    "training": (
        r"(?:addestr\w+|allen\w+)(?= .{0,80}(?:modell|ia\b|algoritm|intelligenza))|apprendimento automatico"
        "|dati di addestramento|addestramento (?:di|dei)"
    ),
    "ai": r"ia|intelligenza artificiale|apprendimento automatico|modell\w+ linguistic\w+|algoritm\w+|chatbot",
    "automated": r"decision\w+ automatizzat\w+|trattament\w+ automatizzat\w+|profilazione",
    "collect": r"raccogl\w+|raccolt\w+|otten\w+|acquisi\w+|memorizz\w+|registr\w+|monitor\w+",
    "purpose": (
        r"finalità|scop\w+|al fine di|per (?:migliorare|fornire|offrire|analizzare|personalizzare)|base giuridica"
        r"|utilizz\w+ .{0,40}per"
    ),
    "cookie": r"cookies?|pixel|web beacons?|archiviazione locale|analytics|tracci\w+",
    "retention": r"conserv\w+|memorizz\w+|cancell\w+|elimin\w+|anonimizz\w+",
    "retention_period": (
        r"period\w+ di conservazione|(?:conserv|cancell|elimin)\w+(?= .{0,100}(?:giorn|mes|ann|settiman"
        "|necessari))"
    ),
    "transfer": (
        r"trasferiment\w+ internazional\w+|paesi terzi|al di fuori (?:dell'|del|della) ?(?:ue|see|unione|spazio)"
        "|clausole contrattuali (?:standard|tipo)|privacy shield"
    ),
    "rights": (
        "diritt[oi] (?:di|a|alla|all')|(?:i tuoi|i suoi|i vostri) diritti|revocare il consenso"
        "|autorità (?:di controllo|garante)|garante|reclamo|portabilità|esercitare"
    ),
    "security": r"sicur\w+|crittogr\w+|cifrat\w+|riservat\w+|certific\w+",
    "breach": r"violazion\w+ (?:dei|di) dati|incident\w+ di sicurezza",
    "government": r"autorità|govern\w+|giudiziari\w+|polizia|tribunal\w+",
    "controller": r"titolar\w+ del trattamento|gestito da|responsabile della protezione|rappresentante\w*|società",
    "arbitration": r"arbitra\w+|risoluzione delle controversie|mediazione",
    "class_action": r"azion\w+ (?:collettiv\w+|di classe)|class action|giuria",
    "forum": r"legge applicabile|disciplinat\w+ da|regolat\w+ da|foro competente|giurisdizione|tribunal\w+ di",
    "liability": r"responsabil\w+|danni|garanzi\w+",
    "liability_cap": r"limitazion\w+ di responsabilità|responsabilità (?:totale|massima)|non supererà|in nessun caso",
    "indemnity": r"manlev\w+|indennizz\w+|tenere indenne",
    "termination": r"risolu\w+|sospen\w+|recess\w+|disattiv\w+|chiud\w+|termin\w+|blocc\w+|annull\w+",
    "payment": (
        r"tariff\w+|prezz\w+|pagament\w+|pagare|fattur\w+|rimbors\w+|abbonament\w+|cost[oi]|impost[ae]"
        r"|commission\w+"
    ),
    "renewal": r"rinnov\w+|rinnovo automatico",
    "refund": r"rimbors\w+|diritto di recesso",
    "licence": r"licenz\w+|proprietà intellettuale|diritt\w+ d'autore|marchi\w*",
    "licence_broad": r"perpetu\w+|irrevocabil\w+|mondial\w+|sublicenzi\w+|trasferibil\w+",
    "prohibition": r"viet\w+|proibi\w+|non (?:può|possono|deve|devono|puoi)|illecit\w+|illegal\w+|abus\w+",
    "policy_change": (
        r"(?:modific\w+|aggiorn\w+) .{0,50}(?:informativa|termini|condizioni)|preavviso|ti (?:informeremo"
        "|avviseremo)"
    ),
    "incorporated": r"allegat\w+|addendum|accordo sul trattamento|parte integrante|termini aggiuntivi",
    "service": r"serviz\w+|funzion\w+|prodott\w+|pian[oi]|disponibil\w+|account|utent\w+|client\w+",
    "eligibility": r"idone\w+|registr\w+|residenti",
    "contact": r"contatt\w+|indirizz\w+|telefono|e-?mail|via|piazza",
    "announcement": (
        r"(?:abbiamo|è stata|sono stati) .{0,30}(?:aggiornat\w+|modificat\w+)|entra\w* in vigore"
        r"|nuov\w+ (?:informativa|termini|condizioni)"
    ),
    "explanatory": r"ad esempio|benvenut\w+|grazie|è importante per noi|ultimo aggiornamento",
    "listing": "sub-?responsabili|destinatari|fornitori",
    "formal_notice": r"notific(?:he|azioni)|violazion\w+ del copyright",
    "by_reference": r"parte integrante|incorpora\w*|per riferimento",
    "complaint": r"reclam\w+|autorità (?:di controllo|garante)|rappresentante\w*",
    "verb": r"è|sono|sarà|saranno|ha|hanno|abbiamo|pu[oò]\w*|poss\w+|dev\w+|noi|tu|utente|tuo|tua|tuoi|nostr\w+",
    "hosting": (r"ospit\w+|server|conserv\w+|centri dati|tratt(?:iamo|ati|amento)|elabor\w+"),
    "safeguard": (
        r"crittograf\w+|cifra\w+|pseudonimizz\w+|anonimizz\w+|firewall|certific\w+"
        r"|clausole contrattuali (?:tipo|standard)|riservat\w+"
    ),
    "notice_given": (r"notific\w+|inform(?:are|eremo|iamo)\w*|avvis\w+|via e-?mail|tramite e-?mail"),
    "consent": (r"consens\w+|autorizz\w+|accett\w+"),
    "data_kind": (
        r"nom[ei]|indirizz[oi] (?:e-?mail|postal[ei]|ip)|numer[oi] di telefono|contatti|foto|immagini|video"
        r"|voce|data di nascita|posizione|stipendio"
    ),
    "erasure": r"cancell\w+|elimin\w+|distru\w+",
}
STOPWORDS = (
    "a agli ai al alla alle allo anche che come con da dai dal dalla degli dei del della delle dello di "
    "dove e ed era essere fra gli ha hanno i il in l la le lo nei nel nella nelle noi nostra nostre nostri "
    "nostro o per più quando questa queste questi questo se si sono stato su sul sulla tra un una uno è"
)
UNITS: dict[str, str] = {
    "hour": "or[ae]",
    "day": "giorn[oi](?: lavorativi)?",
    "week": "settiman[ae]",
    "month": "mes[ei]",
    "year": "ann[oi]",
}
NUMBER_WORDS: dict[str, int] = {
    "due": 2,
    "tre": 3,
    "quattro": 4,
    "cinque": 5,
    "sei": 6,
    "sette": 7,
    "otto": 8,
    "nove": 9,
    "dieci": 10,
    "dodici": 12,
    "quindici": 15,
    "trenta": 30,
    "sessanta": 60,
}
