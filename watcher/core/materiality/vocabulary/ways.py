"""Words for the ways in which something is done: by what means, how soon, how often, at which hours. Data only.

They stand together here for the reason that those of ``contract`` do.
"""

CONCEPTS: dict[str, dict[str, str]] = {
    # By what means.
    "by_email": {
        "en": (
            r"(?:by|via|through|using|per) (?:\w+ )?e-?mails?|e-?mailed|by e-?mailing(?: us| you)?|e-?mail (?:us|you)"
            r"|(?:send|sending|sent) (?:us |you )?an e-?mail|(?:to|at) your e-?mail address"
        ),
        "de": r"(?:per|via|mit einer|durch eine) e-?mail|e-?mail an|an (?:ihre|deine) e-?mail-?adresse",
        "fr": r"(?:par|via) (?:e-?mail|courriel|courrier électronique|mail)|à votre adresse (?:e-?mail|électronique)",
        "es": r"(?:por|mediante|vía) (?:un )?(?:e-?mail|correo electrónico)|a su (?:dirección de )?correo electrónico",
        "pt": r"(?:por|via|através de) (?:um )?(?:e-?mail|correio eletr[óô]nico)|para o seu e-?mail",
        "it": r"(?:via|per|tramite|con una) (?:e-?mail|posta elettronica)|al (?:tuo|suo) indirizzo e-?mail",
        "nl": r"(?:per|via) e-?mail|e-?mail naar|naar (?:uw|je) e-?mailadres",
    },
    "by_phone": {
        "en": r"(?:by|via|over the) (?:tele)?phone|by (?:calling|ringing|a call)|(?:call|ring|phone) (?:us|our)",
        "de": r"telefonisch|per telefon|per anruf|(?:rufen sie|ruf) uns",
        "fr": r"par téléphone|(?:en|nous) appelant|par appel",
        "es": r"por teléfono|telefónicamente|llamando(?:nos)?|por vía telefónica",
        "pt": r"por telefone|telefonicamente|ligando|por chamada",
        "it": r"per telefono|telefonicamente|chiamando(?:ci)?|via telefono",
        "nl": r"telefonisch|per telefoon|door (?:ons )?te bellen",
    },
    "by_post": {
        "en": (
            r"(?:by|via|through) (?:(?:registered|certified|regular|ordinary|postal|recorded|signed) )?(?:mail"
            r"|post|letter)"
            r"|(?:send|sending|write|writing) (?:us )?an? (?:registered |signed )?letter|by fax"
        ),
        "de": r"per post|per brief|postalisch|brieflich|per einschreiben|auf dem postweg|per fax",
        "fr": (
            r"par (?:la )?(?:poste|lettre(?: recommandée)?|fax)|par courrier(?! électronique)(?: postal)?"
            r"|par voie postale"
        ),
        "es": r"por (?:carta|fax|correo (?:postal|certificado|ordinario))|por vía postal",
        "pt": r"por (?:carta|fax|correio(?! eletr)(?: registado| postal)?)|por via postal",
        "it": (
            r"per (?:posta(?! elettronica)|lettera)|con (?:lettera )?raccomandata|a mezzo (?:posta|raccomandata)"
            r"|via fax"
        ),
        "nl": r"per (?:post|brief|aangetekende brief|fax)|schriftelijk per post",
    },
    "in_writing": {
        "en": r"in writing|in (?:a )?written form|in text form|written notice",
        "de": r"schriftlich|in (?:schriftform|textform)",
        "fr": r"par écrit",
        "es": r"por escrito",
        "pt": r"por escrito",
        "it": r"per iscritto|in forma scritta",
        "nl": r"schriftelijk(?! per)",
    },
    "in_person": {
        "en": r"in person|at (?:our|the|a) (?:office|branch|shop|store|counter|seat)s?",
        "de": r"persönlich|in (?:unserer|der|einer) (?:filiale|geschäftsstelle)|vor ort",
        "fr": r"en personne|dans (?:nos|notre|une) (?:bureaux?|agences?)|sur place",
        "es": r"en persona|presencialmente|en (?:nuestras?|las?) oficinas?",
        "pt": r"pessoalmente|presencialmente|(?:nos|no) (?:nossos? )?(?:escritórios?|balcão)",
        "it": r"di persona|presso (?:la nostra|le nostre|i nostri|una) (?:sede|filiali?|uffici|agenzia)",
        "nl": r"persoonlijk|op (?:ons )?kantoor|ter plaatse",
    },
    "online": {
        "en": (
            r"online|on (?:our|the) (?:web ?)?site|in (?:your|the) (?:\w+ )?(?:account|profile|settings|app|dashboard)"
            r"(?: settings)?|(?:account|privacy|user) settings|(?:web|online|contact)[ -]?form"
            r"|(?:through|using|via|with|in|use) (?:our|the|this|an?) (?:\w+ )?form|(?:one|a|a single) click|clicking"
        ),
        "de": (
            r"online|auf (?:unserer|der) (?:website|webseite|internetseite)|in (?:ihrem|deinem|den) "
            r"(?:\w*konto\w*|profil|\w*einstellungen)|(?:kontakt|online|web)-?formular|mit einem klick|anklicken"
        ),
        "fr": (
            r"en ligne|sur (?:notre|le) site(?: web| internet)?|dans (?:votre|les) (?:compte|profil|paramètres)"
            r"|formulaire(?: de contact| en ligne)?|(?:en )?un (?:seul )?clic|en cliquant"
        ),
        "es": (
            r"en línea|en (?:nuestro|el) sitio(?: web)?|en su (?:cuenta|perfil)|en la configuración"
            r"|formulario(?: de contacto| web)?|(?:con )?un (?:solo )?clic|haciendo clic"
        ),
        "pt": (
            r"on-?line|(?:no|em nosso) site|na sua conta|no seu perfil|nas (?:suas )?(?:configurações|definições)"
            r"|formulário(?: de contato| web)?|(?:com )?um (?:único )?clique|clicando"
        ),
        "it": (
            r"online|sul (?:nostro )?sito(?: web)?|nel (?:tuo|suo) (?:account|profilo)|nelle impostazioni"
            r"|modulo(?: di contatto| online| web)?|(?:con )?un (?:solo )?clic|cliccando"
        ),
        "nl": (
            r"online|op (?:onze|de) (?:web)?site|in (?:uw|je) (?:account|profiel|instellingen)"
            r"|(?:contact|web)?formulier|(?:met )?(?:één|een) klik|te klikken"
        ),
    },
    # To let people know.
    "telling": {
        "en": r"tell|inform(?:s|ed|ing)?|notif\w+|announc\w+|give (?:\w+ ){0,2}notice",
        "de": r"informier\w+|benachrichtig\w+|unterricht\w+|mitteil\w+|mitgeteilt|ankündig\w+",
        "fr": r"inform(?:er|ons|erons|ée?s?)\w*|prévenir|préviendrons|avertir\w*|notifi\w+",
        "es": r"informar\w*|informamos|informad[oa]s?|notificar\w*|notificamos|notificad[oa]s?|avisar\w*|avisamos",
        "pt": r"informar\w*|informamos|informá\w*|informad[oa]s?|notificar\w*|notificamos|notificad[oa]s?|avisar\w*",
        "it": r"informar\w*|informiamo|informeremo|informat[oaei]|notific(?:are|hiamo|heremo)|avvis(?:are|iamo|eremo)",
        "nl": r"informer\w+|op de hoogte|laten (?:u|je) weten|laten weten|aankondig\w+|bericht(?:en)? (?:u|je)",
    },
    # To each alone, or to whoever looks.
    "personally": {
        "en": r"individually|personally|by (?:text message|sms)",
        "de": r"einzeln|individuell|per sms",
        "fr": r"individuellement|personnellement|par sms",
        "es": r"individualmente|personalmente|por sms",
        "pt": r"individualmente|por sms",
        "it": r"individualmente|singolarmente|via sms|per sms",
        "nl": r"individueel|afzonderlijk|per sms",
    },
    "publicly": {
        "en": (
            r"on (?:our|the|this) (?:web ?site|site|home ?page|page|blog)|on a page|by (?:posting|publishing|updating)"
            r"|post(?:ing)? (?:a )?notice"
        ),
        "de": (
            r"auf (?:unserer|der|dieser) (?:website|webseite|internetseite|startseite|seite)"
            r"|durch (?:veröffentlichung|aushang)"
        ),
        "fr": (
            r"sur (?:notre|le|ce) (?:site|blog)(?: web| internet)?|sur cette page|en publiant"
            r"|par (?:la )?publication"
        ),
        "es": r"en (?:nuestro|el|este) (?:sitio|blog)(?: web)?|en esta página|publicando|mediante (?:la )?publicación",
        "pt": r"(?:no|em nosso|neste) (?:site|blog)|nesta página|publicando|mediante publicação",
        "it": r"sul (?:nostro )?(?:sito|blog)(?: web)?|su questa pagina|pubblicando|mediante pubblicazione",
        "nl": r"op (?:onze|de|deze) (?:website|site|pagina|blog)|door (?:publicatie|plaatsing)",
    },
    "written_consent": {
        "en": (
            r"written (?:\w+ )?(?:consent|permission|approval|agreement|authori[sz]ation)"
            r"|(?:consent|permission|approval) in writing"
        ),
        "de": r"schriftliche\w* (?:\w+ )?(?:einwilligung|zustimmung|genehmigung|erlaubnis)",
        "fr": r"(?:consentement|accord|autorisation)(?: \w+)? écrite?",
        "es": r"(?:consentimiento|autorización|permiso)(?: \w+)? (?:por )?escrit[oa]",
        "pt": r"(?:consentimento|autorização|permissão)(?: \w+)? (?:por )?escrit[oa]",
        "it": r"(?:consenso|autorizzazione|permesso)(?: \w+)? scritt[oa]",
        "nl": r"schriftelijke (?:\w+ )?(?:toestemming|goedkeuring|instemming)",
    },
    # What somebody turns to the company with.
    "asking": {
        "en": r"requests?|ask (?:us )?(?:for|to)|complain\w*|objections?|claims?|withdr[ae]wn?|revok\w+",
        "de": r"anfragen?|antr[aä]ge?|beschwerden?|widerspr[uü]ch\w*|verlangen|widerruf\w*",
        "fr": r"demandes?|réclamations?|plaintes?|oppositions?|retirer|retrait|révoqu\w+",
        "es": r"solicitud\w*|solicitar|reclamaci\w+|quejas?|retirar|revocar",
        "pt": r"pedidos?|solicita\w+|reclamaç\w+|queixas?|retirar|revogar",
        "it": r"richiest[ae]|reclam[oi]|opposizion[ei]|ritirare|revocare|revoca",
        "nl": r"verzoek\w*|klacht\w*|bezwaar\w*|intrekken|intrekking",
    },
    # That a contract is over.
    "ending": {
        "en": (
            r"end(?:s|ed|ing)? (?:the|this|your|our) (?:\w+ )?(?:contract|agreement|subscription|membership)"
            r"|(?:contract|agreement|subscription|membership) (?:\w+ )?ends"
        ),
        "de": r"(?:vertrag|abonnement|abo|mitgliedschaft)\w* (?:\w+ ){0,4}(?:beend\w+|endet)|kündig\w+",
        "fr": r"(?:mettre|met|mettons) fin|résili\w+|prend fin",
        "es": r"poner fin|pone fin|rescind\w+|finaliza\w*",
        "pt": r"pôr fim|põe fim|rescind\w+|encerra\w*",
        "it": r"(?:porre|pone) fine|reced\w+|recesso|disdi\w+",
        "nl": r"beëindig\w+|opzegg\w+|opzegt",
    },
    # How soon.
    "at_once": {
        "en": r"immediate(?:ly)?|at once|without (?:any )?delay|straight ?away|right away|instantly|forthwith",
        "de": r"sofort(?:ig\w*)?|umgehend|ohne verzögerung|auf der stelle",
        "fr": r"immédiat\w*|sans délai|sur-le-champ|aussitôt",
        "es": r"inmediat\w+|de inmediato|sin demora|al instante",
        "pt": r"imediat\w+|de imediato|sem demora",
        "it": r"immediat\w+|subito|senza indugio",
        "nl": r"onmiddellijk|meteen|per direct",
    },
    "soon": {
        "en": (
            r"prompt(?:ly)?|without (?:undue|unreasonable) delay|as soon as (?:is )?(?:reasonably )?(?:possible"
            r"|practicable|practical)|in a timely (?:manner|fashion)|swiftly|expeditiously"
        ),
        "de": (
            r"unverzüglich|ohne (?:schuldhafte\w*|unangemessene\w*) (?:zögern|verzögerung)|so bald wie möglich"
            r"|zeitnah|zügig"
        ),
        "fr": (
            r"rapidement|dans les meilleurs délais|sans (?:retard|délai) (?:injustifié|indu|excessif)"
            r"|dès que possible"
        ),
        "es": r"prontamente|con prontitud|sin dilación(?: indebida)?|sin demora indebida|lo antes posible|cuanto antes",
        "pt": r"prontamente|sem demora injustificada|o mais (?:rápido|cedo) possível|assim que possível",
        "it": r"tempestiv\w+|prontamente|senza ingiustificato ritardo|(?:quanto|appena) (?:prima|possibile)",
        "nl": r"spoedig|zonder onredelijke vertraging|zo (?:snel|spoedig) mogelijk|tijdig|onverwijld",
    },
    "in_time": {
        "en": r"within a reasonable (?:time|period)\w*|in due (?:course|time)|as soon as we can|eventually|when we can",
        "de": r"(?:in|innerhalb) (?:einer )?angemessene\w* (?:zeit|frist)|zu gegebener zeit|sobald wir können",
        "fr": r"dans un délai raisonnable|en temps (?:utile|voulu)|dès que nous (?:le )?pouvons",
        "es": r"(?:en|dentro de) un plazo razonable|a su debido tiempo|en cuanto podamos",
        "pt": r"(?:em|dentro de|num) (?:um )?prazo razoável|oportunamente|quando pudermos",
        "it": r"entro un (?:termine|periodo|tempo) ragionevole|a tempo debito|appena possiamo",
        "nl": r"binnen een redelijke (?:termijn|tijd)|te zijner tijd|zodra wij kunnen",
    },
    "beforehand": {
        "en": (
            r"in advance|beforehand|ahead of time|advance (?:written )?notice|prior (?:written )?notice|before|prior to"
            r"|ahead of"
        ),
        "de": r"im voraus|vorab|vorher(?:ig\w*)?|zuvor|bevor|vor (?:der|dem|einer|einem|jeder|jedem)",
        "fr": r"à l'avance|au préalable|préalable(?:ment)?|avant",
        "es": r"con antelación|por adelantado|previ[ao]\w*|antes|de antemano",
        "pt": r"com antecedência|antecipadamente|prévi[ao]|previamente|antes",
        "it": r"in anticipo|anticipatamente|previ[ao]|preventivamente|prima (?:di|del|della|che)",
        "nl": r"vooraf(?:gaand\w*)?|van tevoren|voordat|voorafgaand aan",
    },
    "afterwards": {
        "en": r"afterwards?|after the (?:fact|event)|subsequently|in retrospect|once (?:it|they) (?:has|have)|after",
        "de": r"nachträglich|im nachhinein|hinterher|danach|nachdem",
        "fr": r"après(?: coup)?|a posteriori|ultérieurement|par la suite",
        "es": r"después|a posteriori|posteriormente|con posterioridad",
        "pt": r"depois|a posteriori|posteriormente|após",
        "it": r"dopo|a posteriori|successivamente|in seguito",
        "nl": r"achteraf|naderhand|nadien|nadat",
    },
    "by_itself": {
        "en": r"automatic(?:ally)?",
        "de": r"automatisch\w*",
        "fr": r"automatique(?:ment)?",
        "es": r"automática(?:mente)?",
        "pt": r"automatica(?:mente)?",
        "it": r"automatica(?:mente)?",
        "nl": r"automatisch",
    },
    "on_request": {
        "en": (
            r"(?:up)?on (?:your |written |specific )?request|(?:if|when|where) you (?:ask|request)\w*(?: (?:us|it"
            r"|for it))?|at your request"
        ),
        "de": r"auf (?:ihre |deine |schriftliche )?(?:anfrage|antrag|verlangen|wunsch)",
        "fr": r"sur (?:votre )?(?:simple )?demande|à votre demande",
        "es": r"previa solicitud|a petición(?: suya)?|si lo solicita|bajo petición",
        "pt": r"mediante (?:solicitação|pedido)|a pedido|a seu pedido",
        "it": r"su (?:tua |sua )?richiesta|a richiesta",
        "nl": r"op (?:uw |je )?(?:verzoek|aanvraag)",
    },
    # How often.
    "each_hour": {
        "en": r"hourly|(?:every|each|once an|once per) hour",
        "de": r"stündlich|jede stunde",
        "fr": r"toutes les heures|chaque heure",
        "es": r"cada hora",
        "pt": r"(?:a )?cada hora",
        "it": r"ogni ora",
        "nl": r"(?:elk|ieder) uur",
    },
    "each_day": {
        "en": r"daily|nightly|(?:every|each|once a|once per|once every) (?:day|night)(?! of the)",
        "de": r"täglich|jeden tag|einmal (?:am|pro) tag",
        "fr": r"quotidien\w*|chaque jour|tous les jours|une fois par jour",
        "es": r"diari[ao]\w*|cada día|todos los días|una vez al día",
        "pt": r"diári[ao]\w*|diariamente|todos os dias|uma vez (?:por|ao) dia",
        "it": r"quotidian\w*|giornalier\w*|ogni giorno|una volta al giorno",
        "nl": r"dagelijkse?|(?:elke|iedere) dag|eenmaal per dag",
    },
    "each_week": {
        "en": r"weekly|(?:every|each|once a|once per|once every) week",
        "de": r"wöchentlich|jede woche|einmal (?:in der|pro) woche",
        "fr": r"hebdomadaire\w*|chaque semaine|toutes les semaines|une fois par semaine",
        "es": r"semanal\w*|cada semana|todas las semanas|una vez (?:a la|por) semana",
        "pt": r"semanal\w*|toda semana|todas as semanas|uma vez por semana",
        "it": r"settimanal\w*|ogni settimana|una volta (?:a|alla) settimana",
        "nl": r"wekelijkse?|(?:elke|iedere) week|eenmaal per week",
    },
    "each_month": {
        "en": r"monthly|(?:every|each|once a|once per|once every) month",
        "de": r"monatlich\w*|jeden monat|einmal (?:im|pro) monat",
        "fr": r"mensuel\w*|chaque mois|tous les mois|une fois par mois",
        "es": r"mensual\w*|cada mes|todos los meses|una vez al mes",
        "pt": r"mensal\w*|todo mês|todos os meses|uma vez por mês",
        "it": r"mensil\w*|ogni mese|una volta al mese",
        "nl": r"maandelijkse?|(?:elke|iedere) maand|eenmaal per maand",
    },
    "each_quarter": {
        "en": r"quarterly|(?:every|each|once a) quarter|every (?:three|3) months",
        "de": r"vierteljährlich\w*|quartalsweise|jedes quartal",
        "fr": r"trimestriel\w*|chaque trimestre|tous les trois mois",
        "es": r"trimestral\w*|cada (?:trimestre|tres meses)",
        "pt": r"trimestral\w*|cada trimestre|a cada três meses",
        "it": r"trimestral\w*|ogni (?:trimestre|tre mesi)",
        "nl": r"driemaandelijkse?|(?:elk|ieder) kwartaal",
    },
    "each_half_year": {
        "en": r"twice a year|twice (?:per|each) year|semi-?annual(?:ly)?|half-yearly|every (?:six|6) months",
        "de": r"halbjährlich\w*|zweimal (?:im|pro) jahr",
        "fr": r"semestriel\w*|deux fois par an|tous les six mois",
        "es": r"semestral\w*|dos veces al año|cada seis meses",
        "pt": r"semestral\w*|duas vezes por ano|a cada seis meses",
        "it": r"semestral\w*|due volte all'anno|ogni sei mesi",
        "nl": r"halfjaarlijkse?|twee ?maal per jaar|tweemaal per jaar",
    },
    "each_year": {
        "en": r"annual(?:ly)?|yearly|(?:every|each|once a|once per|once every) year",
        "de": r"jährlich\w*|jedes jahr|einmal (?:im|pro) jahr",
        "fr": r"annuel\w*|chaque année|tous les ans|une fois par an",
        "es": r"anual\w*|cada año|todos los años|una vez al año",
        "pt": r"anual\w*|cada ano|todos os anos|uma vez por ano",
        "it": r"annual\w*|ogni anno|una volta all'anno",
        "nl": r"jaarlijkse?|(?:elk|ieder) jaar|eenmaal per jaar",
    },
    "now_and_then": {
        "en": r"from time to time|periodic(?:ally)?|occasional(?:ly)?|regular(?:ly)?|at (?:regular )?intervals",
        "de": r"von zeit zu zeit|gelegentlich|regelmäßig\w*|in (?:regelmäßigen )?abständen",
        "fr": r"de temps (?:en temps|à autre)|périodique(?:ment)?|occasionnellement|régulièrement|réguli(?:er|ère)s?",
        "es": r"de vez en cuando|periódica(?:mente)?|ocasionalmente|regular(?:mente)?|con regularidad",
        "pt": r"de tempos em tempos|periodicamente|ocasionalmente|regular(?:mente)?|com regularidade",
        "it": r"di tanto in tanto|periodica(?:mente)?|occasionalmente|regolar(?:i|e|mente)",
        "nl": r"van tijd tot tijd|periodieke?|af en toe|regelmatige?",
    },
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
    # At which hours.
    "at_hand": {
        "en": r"support|help ?(?:line|desk)|hot ?line|available|customer (?:service|care)|reach(?:ed|able)?|open",
        "de": r"support|hotline|kundendienst|kundenservice|erreichbar|verfügbar",
        "fr": r"assistance|support|service client\w*|joignable|disponible\w*",
        "es": r"asistencia|soporte|atención al cliente|disponible\w*",
        "pt": r"assistência|suporte|atendimento|disponíve(?:l|is)",
        "it": r"assistenza|supporto|servizio clienti|disponibil[ei]|raggiungibil[ei]",
        "nl": r"support|ondersteuning|helpdesk|klantenservice|bereikbaar|beschikbaar",
    },
    "all_hours": {
        "en": (
            r"at (?:all|any) hours?|a?round the clock|24/7|24 hours a day|day and night|on all days"
            r"|every day of the week"
            r"|(?:seven|7) days a week"
        ),
        "de": r"rund um die uhr|24/7|tag und nacht|zu jeder (?:zeit|stunde)|an allen tagen",
        "fr": r"24 ?h(?:eures)? sur 24|24/7|jour et nuit|à toute heure|7 jours sur 7",
        "es": r"las 24 horas|24/7|día y noche|a cualquier hora|todos los días de la semana",
        "pt": r"24 horas por dia|24/7|dia e noite|a qualquer hora",
        "it": r"24 ore su 24|24/7|giorno e notte|a qualsiasi ora|7 giorni su 7",
        "nl": r"24 uur per dag|24/7|dag en nacht|de klok rond",
    },
    "some_hours": {
        "en": (
            r"(?:on|during|in|at) (?:our |normal |usual |regular )?(?:office|business|working|opening) hours"
            r"|on (?:working|business|week) ?days"
        ),
        "de": (
            r"(?:während|innerhalb|zu) (?:der|den|unserer|unseren) (?:büro|geschäfts|öffnungs|arbeits)zeiten"
            r"|an (?:werktagen|arbeitstagen)|werktags"
        ),
        "fr": (
            r"(?:pendant|aux|durant) (?:les |nos )?heures (?:de bureau|ouvrables|d'ouverture)|les jours ouvrables"
            r"|en semaine"
        ),
        "es": r"en (?:el )?horario (?:de oficina|laboral|comercial)|en días laborables|de lunes a viernes",
        "pt": r"(?:no|em) horário (?:comercial|de expediente|de funcionamento)|em dias úteis|nos dias úteis",
        "it": r"(?:in|durante) (?:l')?orario? (?:d'ufficio|di ufficio|lavorativo)|nei giorni (?:feriali|lavorativi)",
        "nl": r"tijdens (?:kantooruren|kantoortijden|openingstijden)|op werkdagen",
    },
    # And where.
    "everywhere": {
        "en": r"worldwide|everywhere|globally|in (?:all|any) countries|in every country",
        "de": r"weltweit|überall|in allen ländern",
        "fr": r"dans le monde entier|partout|dans tous les pays",
        "es": r"en todo el mundo|en todas partes|en todos los países",
        "pt": r"em todo o mundo|em toda parte|em todos os países",
        "it": r"in tutto il mondo|ovunque|in tutti i paesi",
        "nl": r"wereldwijd|overal|in alle landen",
    },
    "in_places": {
        "en": r"in (?:some|certain|selected|a few) (?:countries|regions|places|states)",
        "de": r"in (?:einigen|bestimmten|ausgewählten) (?:ländern|regionen|staaten)",
        "fr": r"dans (?:certains|quelques) (?:pays|endroits)|dans certaines régions",
        "es": r"en (?:algunos|ciertos|determinados) países|en algunas regiones",
        "pt": r"em (?:alguns|certos|determinados) países|em algumas regiões",
        "it": r"in (?:alcuni|certi|determinati) paesi|in alcune regioni",
        "nl": r"in (?:sommige|bepaalde|enkele) (?:landen|regio's)",
    },
}
