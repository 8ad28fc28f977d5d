"""Words for the means by which people are told, and by which they ask, object or end a contract. Data only.

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
}
