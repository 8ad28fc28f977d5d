"""Words for how soon and how often a thing is done, and when and where it is to be had. Data only.

They stand together here for the reason that those of ``contract`` do.
"""

CONCEPTS: dict[str, dict[str, str]] = {
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
