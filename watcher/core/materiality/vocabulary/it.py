"""Italian: what each concept looks like. Data only; patterns ignore case and match whole words."""

CONCEPTS: dict[str, str] = {
    "negation": (
        r"non(?! solo| soltanto| esclusiv\w+)|mai|nessun\w*|senza(?! indugio| ritardo| pregiudizio| limitazioni)|né"
        r"|viet\w+|proibi\w+|nulla|alcun\w*"
    ),
    "permission": (
        r"pu(?:ò|oi)|possono|possiamo|potr\w+|potrebbe\w*|ci riserviamo|a nostra (?:esclusiva )?discrezione"
        r"|è autorizzat\w+|può|può essere|puoi|potete|poss[ao]n?o?|si riserva\w*|abbiamo (?:il )?diritto di|(?:è"
        r"|siamo|sono) (?:facoltat|legittimat|liber)\w+|ha facoltà|a (?:propria|sua) discrezione|è possibile"
        r"|eventualmente|consentit\w+|permess\w+"
    ),
    "duty": (
        r"dev(?:e|ono|i)|dobbiamo|dovr\w+|ci impegniamo|si impegna\w*|è tenut\w+|sono tenut\w+|impegn\w+|obblig\w+"
        r"|garantiamo|garantisce|assicur\w+|provvede\w*|occorre|è necessario|\w+(?:eremo|iremo)"
    ),
    "advice": r"raccomand\w+|consigli\w+|sugger\w+|cerc(?:a|hiamo|heremo)|sforz\w+|invit\w+ a",
    "qualifier": (
        "per impostazione predefinita|salvo|eccetto|tranne|generalmente|in genere|normalmente|consapevolmente"
        "|a meno che|nella misura|attualmente|ove applicabile|soggetto a|principalmente|direttamente|di norma"
        r"|di regola|abitualmente|in linea di principio|di default|predefinit\w+|deliberatamente|intenzional\w+"
        r"|ragionevol\w+|sostanzial\w+|nella maggior parte|in (?:alcuni|certi|determinati) casi|purché|laddove"
        "|qualora|ove|ad eccezione|in cambio|per quanto possibile|se del caso|previo"
    ),
    "scope": (
        r"inclus\w+|compres\w+|tra cui|quali|come ad esempio|ad esempio|tra gli altri|affiliat\w+|controllate"
        "|partner|terz[ei]|qualsiasi|tutt[ei]|altr[ei]|in particolare|soprattutto|società del (?:nostro )?gruppo"
        r"|nostro gruppo|ogni|ulterior\w+|aventi causa|successori"
    ),
    "only": (
        r"solo|soltanto|unicamente|esclusivamente|strettamente|solamente|esclusiv\w+|limitat\w+ a[il]?|unic[aoie]"
    ),
    "unless_you": (
        r"a meno che (?:l'utente|tu|lei)|continuando|si considera accettat\w+|salvo (?:opposizione|rifiuto|diniego)"
        r"|se non (?:ti |si )?(?:opponi|oppone|comunic\w+)|a meno che non|l'uso continuato|(?:continuare|proseguire"
        "|prosecuzione) (?:a usare|a utilizzare|nell'uso|dell'uso|l'uso)|(?:vale|valgono|equivale|costituisce"
        "|comporta) (?:come |a |l'|una )*accettazione|silenzio"
    ),
    "opt_in": (
        "(?:con|previo|dopo|solo con) (?:il )?(?:tuo |suo |vostro )?(?:consenso|esplicito consenso)|opt-?in"
        r"|disattivat\w+ per impostazione|previo (?:\w+ )?consenso|(?:solo|soltanto|esclusivamente"
        r"|unicamente) (?:con|previo|dopo|in presenza)(?: \w+){0,3} (?:consenso|autorizzazione)|(?:solo )?(?:se"
        "|quando|qualora) (?:l'utente |hai |ha |abbia )*(?:acconsenti|consenti|autorizzat|prestato|fornito|dato"
        r"|accett|espresso)\w*(?: (?:il )?(?:suo |tuo |proprio )?consenso)?|consenso (?:preventivo|espresso"
        r"|esplicito|dell'interessato|dell'utente)|(?:chied|richied|ottien|acquis)\w+ (?:\w+ )?consenso|con (?:il "
        r"|l')?(?:suo |tuo |vostro |esplicito )*consenso|(?:non|nessun\w*) .{0,80}senza (?:\w+ ){0,3}consenso"
    ),
    "opt_out": (
        r"opt-?out|opporsi|opposizione|legittim\w+ interess\w+|interess\w+ legittim\w+|annullare l'iscrizione"
        r"|oppor\w*|opponi|oppone|salvo opposizione|disiscri\w+|disattiv(?:are|arl)\w*|rifiut(?:are|arl)\w*"
        r"|attiv\w+ per impostazione|cancellar\w* dalla newsletter"
    ),
    "pointer": (
        r"per (?:maggiori|ulteriori) informazioni|scopri di più|clicca|fare clic|consulta\w*|disponibile (?:a|su"
        "|qui)|per (?:saperne di più|informazioni|dettagli)|maggiori (?:informazioni|dettagli)"
        r"|ulteriori informazioni|visita|leggi|si veda|si rinvia|vedi|trova\w* (?:qui|su)"
    ),
    "personal_data": (
        r"dati personali|dati|informazioni|contenut\w+|indirizz\w+ e-?mail|(?:i tuoi|i suoi|i vostri) (?:messaggi"
        "|contenuti|file)|conversazioni|messaggi|profili|recensioni|foto|cartelle? cliniche?|fascicol[oi]|immagini"
        "|documenti"
    ),
    "third_parties": (
        r"terz[ei](?: parti)?|partner|fornitor\w+|affiliat\w+|inserzionisti|destinatari\w*"
        r"|responsabili (?:del trattamento|esterni)|sub-?responsabil\w+|(?:altre|altri) (?:società|aziende|imprese"
        "|soggetti|utenti)|società del (?:nostro )?gruppo|sponsor|reti pubblicitarie|social network|soggetti terzi"
        "|subfornitori|corriere|consulenti|commercialista"
    ),
    "subprocessor": r"sub-?responsabil\w+|responsabil\w+ del trattamento|fornitor\w+|destinatari\w*",
    "child": (
        r"bambin\w+|minor\w+|adolescent\w+|genitor\w+|tutor\w+|maggiore età|maggiorenn\w+|minori di (?:\d\d|tredici"
        r"|quattordici|sedici|diciotto)(?: anni)?|infanzia|ragazz\w+|potestà|responsabilità genitoriale"
    ),
    "age": (
        "(?:inferiore (?:ai|a)|superiore (?:ai|a)|almeno|meno di|più di|minor[ei] (?:di|degli)|maggior[ei] (?:di"
        r"|degli)|compiut\w+(?: i| gli)?) (?:\d\d|tredici|quattordici|sedici|diciotto|ventuno) anni(?! dal| dopo"
        r"| successiv)|età|maggiorenn\w+|minorenn\w+|anni (?:di età|compiuti)"
    ),
    "sensitive": (
        r"sensibil\w+|categorie particolari|biometric\w+|salute|medic\w+|genetic\w+|etnic\w+|razzial\w+|religios\w+"
        r"|sessual\w+|opinioni politiche|posizione precisa|passaporto|malatti\w+|disabilità|orientamento sessuale"
        r"|vita sessuale|convinzioni|appartenenza sindacale|sindaca\w+|impronte (?:digitali|vocali)"
        r"|riconoscimento (?:facciale|vocale)|facciale|volto|geolocalizzazion\w+|documento d'identità"
        r"|carta d'identità|patente|precedenti penali|condanne|cartella clinica|allergi\w+|sanitar\w+"
    ),
    "our_name": r"noi|ci|nostr\w+",
    "sell": (
        r"vend(?:ere|iamo|ono|e|ut\w+|ita)|affitt\w+|nolegg\w+|monetizz\w+|vend(?:a|ano|eremo|erà|ite)|vendita"
        r"|a titolo oneroso|commercializz\w+|ced(?:ere|iamo) .{0,30}(?:pagamento|prezzo)"
    ),
    "share": (
        r"condivi\w+|divulg\w+|comunic\w+|rivel\w+|ced(?:ere|iamo|uti)|trasmett\w+|trasmess\w+|destinatari\w*"
        r"|forn\w+ .{0,30}a|ced(?:e|ono|iamo|ere|uti)|cession\w+|comunicazione (?:di|a|dei)|trasfer\w+ .{0,40}a"
        r"|mett\w+ a disposizione|messi a disposizione|accesso a[il]?|avr\w+ accesso|invi\w+ .{0,40}a terzi"
        r"|diffus\w+|diffond\w+|affid\w+"
    ),
    "advertising": (
        r"pubblicit\w+|annunci|marketing|remarketing|profil\w+|personalizzat\w+|promozion\w+|offerte commerciali"
        r"|comunicazioni commerciali|ricerche di mercato|indagini di mercato|comportamental\w+|newsletter"
        r"|pubblicitari\w*|marketing"
    ),
    "training": (
        r"(?:addestr\w+|allen\w+)(?= .{0,80}(?:modell|ia\b|algoritm|intelligenza))|apprendimento automatico"
        r"|dati di addestramento|addestramento (?:di|dei)|(?:addestr\w+|allen\w+|train\w*)(?= .{0,80}(?:modell|ia\b"
        r"|ai\b|algoritm|intelligenza|assistente|sistem))|(?:modell\w+|ia|algoritm\w+|assistente) .{0,60}(?:addestr"
        r"|miglior|perfezion)\w+|(?:miglior|svilupp)\w+(?= .{0,60}(?:modell|ia\b|algoritm|intelligenza artificiale))"
        "|addestramento"
    ),
    "ai": (
        r"ia|intelligenza artificiale|apprendimento automatico|modell\w+ linguistic\w+|algoritm\w+|chatbot|ai"
        r"|generativ\w+|assistente virtuale|modell\w+ (?:generativ|fondazional)\w+"
    ),
    "automated": (
        r"decision\w+ automatizzat\w+|trattament\w+ automatizzat\w+|profilazione|(?:decision\w+|processi decisionali"
        r"|mezzi|trattament\w+) (?:esclusivamente |interamente )?automatizzat\w+|profil\w+|scoring|punteggi\w*|robot"
        "|in modo automatizzato|automaticamente|intervento umano|revisione umana"
    ),
    "collect": (
        r"raccogl\w+|raccolt\w+|otten\w+|acquisi\w+|memorizz\w+|registr\w+|monitor\w+|raccolta|captur\w+|film\w+"
        r"|richied\w+|riceviamo|ricev\w+|rilev\w+|acced(?:iamo|e)|chiediamo|necessitiamo|abbiamo bisogno"
    ),
    "purpose": (
        r"finalità|scop\w+|al fine di|per (?:migliorare|fornire|offrire|analizzare|personalizzare)|base giuridica"
        r"|utilizz\w+ .{0,40}per|finalità|con lo scopo|per (?:evadere|adempiere|gestire|inviare|rispondere|elaborare"
        "|finalità|fini|effettuare|sviluppare|prevenire|addestrare|consentire|garantire)|a fini|fini di"
        r"|serv\w+ (?:a|per)|impieg\w+ .{0,40}per|usiamo|utilizziamo|sono trattati"
    ),
    "cookie": (
        r"cookies?|pixel|web beacons?|archiviazione locale|analytics|tracci\w+|identificativ\w+ (?:pubblicitari"
        "|del dispositivo)|impronta digitale del"
    ),
    "retention": (
        r"conserv\w+|memorizz\w+|cancell\w+|elimin\w+|anonimizz\w+|archivi\w+|tenut\w+|distru\w+|mantenut\w+"
        r"|manten\w+"
    ),
    "retention_period": (
        r"period\w+ di conservazione|(?:conserv|cancell|elimin)\w+(?= .{0,100}(?:giorn|mes|ann|settiman|necessari))"
        r"|(?:conserv|cancell|elimin|archivi|memorizz|manten|anonimizz|distru)\w+(?= .{0,100}(?:giorn|\bmes[ei]"
        r"|\bann[oi]\b|settiman|\bor[ae]\b|termine|finché|fino a|necessari))|(?:tempi|termini|durata) (?:di"
        "|della) conservazione|(?:finché|per il tempo) .{0,60}(?:account|necessari|rapporto)"
    ),
    "transfer": (
        r"trasferiment\w+ internazional\w+|paesi terzi|al di fuori (?:dell'|del|della) ?(?:ue|see|unione|spazio)"
        r"|clausole contrattuali (?:standard|tipo)|privacy shield|trasfer\w+ .{0,60}(?:fuori|estero|paes[ei]"
        r"|stati uniti|internazional|extra)\w*|all'estero|extra-?ue|fuori dall'(?:ue|unione|europa|italia)"
        "|decisione di adeguatezza|paesi non"
    ),
    "rights": (
        "diritt[oi] (?:di|a|alla|all')|(?:i tuoi|i suoi|i vostri) diritti|revocare il consenso"
        r"|autorità (?:di controllo|garante)|garante|reclamo|portabilità|esercitare|accesso, rettific\w+|rettifica"
        r"|cancellazione|limitazione|opposizione|portabilità|oblio|revoca\w*|reclami|diritti dell'interessato"
        "|diritto di recesso|ricors[oi]|ha diritto|hanno diritto|hai diritto|recedere|(?:tuoi|suoi|questi"
        "|propri) diritti"
    ),
    "security": (
        r"sicur\w+|crittogr\w+|cifrat\w+|riservat\w+|certific\w+|protezion\w+|protegg\w+|protett\w+|password"
        r"|firewall|misure (?:tecniche|di sicurezza)|audit\w*|controllo degli accessi"
    ),
    "breach": (
        r"violazion\w+ (?:dei |di |della )?(?:dati|sicurezza)|incident\w+ (?:di |informatic\w+)|data breach"
        r"|fug\w+ di dati"
    ),
    "government": (
        r"autorità|govern\w+|giudiziari\w+|polizia|tribunal\w+|forze dell'ordine|pubblica amministrazione"
        r"|magistratura|giudice|ordine (?:del giudice|dell'autorità)|enti pubblici|giudiziari\w+"
    ),
    "controller": (
        r"titolar\w+ del trattamento|gestito da|responsabile della protezione|rappresentante\w*|società|titolare"
        r"|contitolar\w+|gestit\w+ da|fornit\w+ da|di seguito|stipulat\w+ (?:con|tra)|ragione sociale"
    ),
    "arbitration": (
        r"arbitra\w+|risoluzione delle controversie|mediazione|arbitr\w+|arbitrat\w+|mediaz\w+|conciliaz\w+"
        "|risoluzione (?:alternativa |stragiudiziale )?delle (?:controversie|liti)|mediatore"
    ),
    "class_action": r"azion\w+ (?:collettiv\w+|di classe)|class action|giuria",
    "forum": (
        r"legge applicabile|disciplinat\w+ da|regolat\w+ da|foro competente|giurisdizione|tribunal\w+ di"
        r"|(?:regolat\w+|disciplinat\w+|soggett\w+) (?:da|dal|dalla|alla) (?:legge|diritto)?|legge (?:italiana"
        r"|applicabile|\w+ese|\w+ana|\w+ca)|diritto (?:italiano|applicabile|\w+ese)|foro (?:di|del|esclusivo)?"
        r"|competen\w+ (?:esclusiva|il|a)|è competente|tribunale|giudice competente"
    ),
    "liability": (
        r"responsabil\w+|danni|garanzi\w+|rispond(?:e|ono|iamo)|risarc\w+|danno|dolo|colpa|garanzia"
        r"|a proprio rischio|esoner\w+"
    ),
    "liability_cap": (
        r"limitazion\w+ di responsabilità|responsabilità (?:totale|massima)|non supererà|in nessun caso|non (?:può"
        r"|potrà|possono) (?:eccedere|superare)|ecced\w+|limitat\w+ a[il]?|fino a un massimo|massimale"
        "|non (?:risponde|rispondiamo|è responsabile|sarà responsabile)|nei limiti|in nessun caso"
        r"|esclu\w+ .{0,20}responsabilità|danni indiretti|lucro cessante|mancato guadagno"
    ),
    "indemnity": r"manlev\w+|indennizz\w+|tenere indenne|malleva\w*|indenne",
    "termination": (
        r"risolu\w+|sospen\w+|recess\w+|disattiv\w+|chiud\w+|termin\w+|blocc\w+|annull\w+|risoluzione|risolv\w+"
        r"|reced\w+|disdett\w+|chiusura|cessa\w*|cessazion\w+|rimoz\w+|rimuov\w+ .{0,20}contenut\w+|inattiv\w+"
        r"|violazion\w+ grav\w+|sospensione|escluder\w+"
    ),
    "payment": (
        r"tariff\w+|prezz\w+|pagament\w+|pagare|fattur\w+|rimbors\w+|abbonament\w+|cost[oi]|impost[ae]|commission\w+"
        r"|addebit\w+|gratuit\w+|gratis|iva|import[oi]|canon[ei]|penal[ei]|spes[ae]|interessi di mora|costa\w*"
        r"|corrispettiv\w+|credit[oi]|paga\w*|dovut\w+"
    ),
    "renewal": r"rinnov\w+|rinnovo automatico|rinnova\w*|durata|scadenza|disdetta|prorog\w+",
    "refund": r"rimbors\w+|diritto di recesso|restitu\w+|recedere|ripensamento|non rimborsabil\w+",
    "licence": (
        r"licenz\w+|proprietà intellettuale|diritt\w+ d'autore|marchi\w*|titolarità|diritt\w+ (?:di (?:proprietà"
        r"|utilizzo|sfruttamento))|conced\w+ .{0,40}licenza|cession\w+ dei diritti|proprietà"
    ),
    "licence_broad": (
        r"perpetu\w+|irrevocabil\w+|mondial\w+|sublicenzi\w+|trasferibil\w+|sublicenziabil\w+|cedibil\w+|esclusiva"
        r"|tutto il mondo|illimitat\w+|per qualsiasi (?:fine|finalità|scopo)|gratuita"
    ),
    "prohibition": (
        r"viet\w+|proibi\w+|non (?:può|possono|deve|devono|puoi)|illecit\w+|illegal\w+|abus\w+"
        r"|è (?:fatto )?(?:divieto|vietat)\w*|diviet\w+|non (?:è consentit\w+|è permess\w+|potete)|fraud\w+"
        r"|viol(?:are|i)|violazion\w+|robot|uso improprio|contraffatt\w+"
    ),
    "policy_change": (
        r"(?:modific\w+|aggiorn\w+) .{0,50}(?:informativa|termini|condizioni)|preavviso|ti (?:informeremo"
        r"|avviseremo)|(?:informativa|termini|condizioni|contratto|tariffe)\w* .{0,60}(?:modific|aggiorn|vari)\w+"
        r"|(?:modific\w+|aggiornament\w+|variazion\w+) (?:a|alle|ai|alla|di|del|delle|sostanzial\w+|rilevant\w+|sono"
        r"|sarann\w+)|preavviso|con .{0,20}anticipo|(?:ti|vi|la) (?:avvis|inform|notific|comunic)\w+"
    ),
    "incorporated": (
        r"allegat\w+|addendum|accordo sul trattamento|parte integrante|termini aggiuntivi|allegato|accordo di nomina"
        "|contratto di nomina|atto di nomina"
    ),
    "service": (
        r"serviz\w+|funzion\w+|prodott\w+|pian[oi]|disponibil\w+|account|utent\w+|client\w+|piattaforma|app"
        r"|applicazione|sito|abbonament\w+"
    ),
    "eligibility": (
        r"idone\w+|registr\w+|residenti|riservat\w+ a|maggiorenn\w+|requisit\w+|capacità di agire|disponibile solo"
    ),
    "contact": (
        r"contatt\w+|indirizz\w+|telefono|e-?mail|via|piazza|scriv\w+ a|sede legale|cap|pec|recapit\w+"
        r"|contattabil\w+|corso|viale"
    ),
    "announcement": (
        r"(?:abbiamo|è stata|sono stati) .{0,30}(?:aggiornat\w+|modificat\w+)|entra\w* in vigore"
        r"|nuov\w+ (?:informativa|termini|condizioni)|abbiamo (?:aggiornato|modificato|rivisto)|entr\w+ in vigore"
        r"|in vigore (?:dal|da)|efficac\w+ dal"
    ),
    "explanatory": (
        r"ad esempio|benvenut\w+|grazie|è importante per noi|ultimo aggiornamento|questa (?:pagina"
        "|informativa) (?:spiega|descrive|illustra)|la presente informativa (?:spiega|descrive|illustra)"
        "|ci sta a cuore|ti diamo il benvenuto"
    ),
    "listing": (
        "sub-?responsabili|destinatari|fornitori|responsabili (?:esterni|del trattamento)|(?:i nostri|i"
        "|seguenti) (?:fornitori|partner)|elenco de(?:i|gli) (?:fornitori|partner|responsabili|destinatari)"
    ),
    "formal_notice": (
        r"notific(?:he|azioni) (?:legali|devono|dovranno)|violazion\w+ del copyright|diffid[ae]|domicilio eletto"
        r"|elegg\w+ domicilio"
    ),
    "by_reference": r"parte integrante|incorpora\w*|per riferimento",
    "complaint": (
        r"reclam\w+|autorità (?:di controllo|garante)|rappresentante\w*|garante|difensore civico|ombudsman"
        "|autorità di protezione"
    ),
    "verb": (
        r"è|sono|sarà|saranno|ha|hanno|abbiamo|pu[oò]\w*|poss\w+|dev\w+|noi|tu|utente|tuo|tua|tuoi|nostr\w+|essere"
        r"|stat[aoie]|vien\w+|fa|fanno|hai|avete|utilizz\w+|us(?:a|iamo|ano)|tratt\w+|conserv\w+|raccogl\w+"
        r"|acquis\w+|condivid\w+|comunic\w+|cediamo|vend\w+|effettu\w+|applic\w+|regolat\w+|rispond\w+|costa\w*"
        r"|inclu\w+|comprend\w+|consent\w+|permett\w+|riman\w+|rest\w+|notific\w+|avvis\w+|inform\w+|accett\w+"
        r"|conced\w+|manten\w+|rivolg\w+|rivolto|dispon\w+|invi\w+|rinnov\w+|reced\w+|si|se|quando|che|ti|vi|lei|suo"
        "|sua|suoi|sue"
    ),
    "hosting": (
        r"ospit\w+|server|conserv\w+|centri dati|tratt(?:iamo|ati|amento)|elabor\w+|situat\w+|ubicat\w+|cloud|sede"
        r"|memorizzat\w+"
    ),
    "safeguard": (
        r"crittograf\w+|cifra\w+|pseudonimizz\w+|anonimizz\w+|firewall|certific\w+|clausole contrattuali (?:tipo"
        r"|standard)|riservat\w+|cifrat\w+|crittografat\w+|audit\w*|controll\w+ degli accessi|backup"
        "|copie di sicurezza|decisione di adeguatezza|norme vincolanti|due fattori|garanzie|a riposo|in transito"
    ),
    "notice_given": (
        r"notific\w+|inform(?:are|eremo|iamo)\w*|avvis\w+|via e-?mail|tramite e-?mail|avvis[io]|notifica"
        r"|comunicazione|comunicat\w+|comunicheremo|comunica|dandone comunicazione|(?:ti|vi|la|lo) (?:avvis|inform"
        r"|notific|comunic)\w+|preavviso|informeremo|posta elettronica"
    ),
    "consent": (
        r"consens\w+|autorizz\w+|accett\w+|acconsent\w+|permesso|scelta|scegliere|adesione|d'accordo"
        r"|se (?:lo )?(?:desider\w+|vuoi|sei d'accordo)"
    ),
    "data_kind": (
        "nom[ei]|indirizz[oi] (?:e-?mail|postal[ei]|ip)|numer[oi] di telefono|contatti|foto|immagini|video|voce"
        r"|data di nascita|posizione|stipendio|cognom[ei]|codice fiscale|età|sesso|genere|reddit\w+|professione"
        "|stato civile|nazionalità|geolocalizzazione|indirizzo(?: di (?:spedizione|fatturazione|residenza))?"
        "|cronologia|abitudini|rubrica|numero di (?:carta|conto)|carta di (?:credito|debito)|conto corrente|iban"
        "|messaggi|registrazioni|pagine visitate"
    ),
    "erasure": r"cancell\w+|elimin\w+|distru\w+|cancellazione|eliminazione|rimozione",
    "person": r"tu|te|ti|lei|voi|(?:utent|client|membr|consumator|visitator|abbonat|acquirent|interessat)\w*",
    "fee": r"tariff\w+|prezz\w+|cost[oi]|commission\w+|canon\w+|penal[ei]|spes[ae]",
    "credit": r"rimbors\w+|sconti?|credit[oi]|buon[oi]|premi|indennizz\w+|risarciment\w+",
    "objection": r"oppo\w+|obiezion\w+|rifiut\w+|contest\w+",
    "amendment": (
        "(?:modific(?:a|he)|aggiornament[oi]|variazion[ei]|nuova versione|nuovi (?:responsabili|fornitori|termini))"
        r"|modific\w+ .{0,40}(?:informativa|termini|condizioni)"
    ),
    "access": r"acced\w+|access[oi]|consult(?:are|iamo)|legg(?:ere|iamo|ono)|lettura|visualizz\w+|prendere visione",
    "watching": r"film\w+|riprend\w+|videosorveglianza|ascolt\w+|intercett\w+|sorvegli\w+",
    "and_or": "e|ed|o|oppure|e/o|nonché",
    "joint": (
        "e|ed|o|oppure|e/o|nonché|salvo|tranne|eccetto|se|quando|qualora|purché|inclus[oaie]|compres[oaie]|solo|ma"
        "|inoltre"
    ),
    "ahead": r"prima|preavviso|anticipo|entro|previ[ao]\w*|preventiv\w+",
    "free": r"gratis|gratuit\w+|senza (?:costi|spese|oneri)(?: aggiuntiv\w+)?",
    "mutual": r"(?:entrambe le|ciascuna delle|ogni) parti?|reciproc\w+",
    "auto_renewal": (
        r"(?:si )?rinnov\w+ (?:\w+ )?(?:automaticamente|tacitamente)|rinnovo (?:automatico|tacito)|tacito rinnovo"
    ),
}
STOPWORDS = (
    "a agli ai al all alla alle allo altresì anche ancora avere bensì che ciascun ciascuna ciascuno cioè "
    "circa ciò coloro come con così cui d da dagli dai dal dall dalla dalle degli dei del dell della delle "
    "dello di dove durante e ed ella era essa esse essere essi esso fra gli ha hanno i il in inoltre "
    "invece io l la le lei lo loro lui ma me medesima medesimo mediante mi mia mio nei nel nell nella "
    "nelle noi nonché nostra nostre nostri nostro o ogni oltre oppure ovvero per pertanto più poiché "
    "presente presenti presso prima propri propria proprie proprio pure quale qualora quando quanto quella "
    "quelle quelli quello questa queste questi questo relativa relative relativi relativo saranno sarà se "
    "secondo sei sempre si sia siamo siano sono stata state stati stato su sua sue sugli sui sul sull "
    "sulla sulle suo suoi sé tale tali ti tra tramite tu tua tue tuo tuoi un una uno vengono verranno "
    "verrà verso vi viene voi vostra vostre vostri vostro è"
)
UNITS: dict[str, str] = {
    "minute": "minut[oi]",
    "hour": "or[ae]",
    "day": "giorn[oi](?: lavorativi| lavorativo| solari| di calendario)?",
    "week": "(?:ultim[ae] |prossim[ae] )?settiman[ae]",
    "month": "(?:ultim[io] |prossim[io] )?mes[ei]",
    "year": "(?:ultim[io] |prossim[io] )?ann[oi]",
}
_NUMBERS = (
    "un=1, una=1, uno=1, due=2, tre=3, quattro=4, cinque=5, sei=6, sette=7, otto=8, nove=9, dieci=10, undici=11, "
    "dodici=12, tredici=13, quattordici=14, quindici=15, sedici=16, diciassette=17, diciotto=18, diciannove=19, "
    "venti=20, ventuno=21, ventiquattro=24, venticinque=25, trenta=30, trentasei=36, quaranta=40, "
    "quarantacinque=45, quarantotto=48, cinquanta=50, sessanta=60, settantadue=72, ottanta=80, novanta=90, "
    "cento=100, centoventi=120, centottanta=180"
)
NUMBER_WORDS: dict[str, int] = {word: int(size) for word, size in (pair.split("=") for pair in _NUMBERS.split(", "))}
# Endings that inflect a word and leave its meaning.
ENDINGS = "(?:mente|ando|endo|iamo|ate|ete|ono|ano|are|ere|ire|at[aoei]|ut[aoei]|it[aoei]|a|e|i|o)$"
# Ways to say the same, and what each is read as.
SYNONYMS: dict[str, str] = {
    "e-?mails?|posta elettronica|mail": "email",
    "per esempio|ad esempio|quali|come": "come",
    "in particolare|soprattutto|specialmente": "soprattutto",
    "siti? (?:web|internet)|sito": "sito",
    "al fine di|allo scopo di|per": "per",
    "tramite|mediante|attraverso|via|per mezzo d[ei]l*": "tramite",
    (
        "utilizz(?:a|iamo|ano|are|ato|ati)|us(?:a|iamo|ano|are|ato|ati)|impieg(?:a|hiamo|ano|are)"
        "|ci avvaliamo del|ci avvaliamo di|si avvale d[ei]l*"
    ): "usare",
    "sol[oa]|soltanto|solamente|esclusivamente|unicamente": "solo",
    "anche|inoltre|altresì|nonché": "anche",
    "modifiche|variazioni|aggiornamenti": "modifiche",
    "conserv(?:at[aoei]|ano|a|iamo)|memorizzat[aoei]|archiviat[aoei]": "conservare",
    "cancell(?:at[aoei]|ano|a|iamo|eremo)|elimin(?:at[aoei]|ano|a|iamo|eremo)": "eliminare",
    "raccogl(?:iamo|ie|iere)|acquis(?:iamo|isce|ire)|rileviamo": "raccogliere",
    "proporre|presentare|inoltrare": "presentare",
    "evadere|gestire|elaborare": "gestire",
    "è tenut[oa] a|deve|ha l'obbligo di|è obbligat[oa] a": "deve",
    "ciascuna?|ogni|ciascuno": "ogni",
    "le presenti|la presente|i presenti|questa|queste|questi": "questo",
    "fornit[aoei]|messi a disposizione|messo a disposizione": "fornire",
    "puoi|può|potete": "può",
    "devi|deve|dovete": "deve",
    "hai|ha|avete": "ha",
    "rettificare|correggere": "correggere",
    "entro|nel termine di|entro il termine di|nel giro di": "entro",
    "fornire|offrire|prestare|erogare": "fornire",
    "salvo|eccetto|tranne|a meno che": "salvo",
}
