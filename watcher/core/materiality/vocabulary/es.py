"""Spanish: a working vocabulary. Data only; patterns ignore case and match whole words."""

CONCEPTS: dict[str, str] = {
    "negation": r"no|nunca|jamás|ningún|ninguna?|sin|ni|prohib\w+",
    "permission": (
        r"pued(?:e|en|o)|podemos|podr\w+|podría\w*|nos reservamos|a nuestra (?:entera )?discreción"
        r"|está autorizad\w+"
    ),
    "duty": r"debe\w*|deber\w+|nos comprometemos|se compromete\w*|está obligad\w+|tiene que|tendrá\w*",
    "advice": r"recomend\w+|aconsej\w+|procura\w*",
    "qualifier": (
        "por defecto|salvo|excepto|generalmente|en general|normalmente|a sabiendas|a menos que|en la medida"
        "|actualmente|en su caso|sujeto a|principalmente|directamente|de vez en cuando"
    ),
    "scope": (
        r"incluid\w+|incluyendo|tales? como|por ejemplo|entre otr\w+|filiales?|afiliad\w+|socios?|terceros"
        r"|cualquier\w*|tod[oa]s?|otr[oa]s?"
    ),
    "only": "s[oó]lo|únicamente|solamente|exclusivamente|estrictamente",
    "unless_you": (
        r"a menos que usted|salvo que (?:usted )?|si continúa|al continuar|se considerará (?:aceptad\w+"
        "|que acepta)"
    ),
    "opt_in": (
        "(?:con|previo|mediante|tras|solo con) (?:su |el )?(?:consentimiento|autorización)|opt-?in"
        r"|desactivad\w+ por defecto"
    ),
    "opt_out": (
        r"opt-?out|oponerse|oposición|interés legítimo|intereses legítimos|darse de baja|activad\w+ por defecto"
    ),
    "pointer": "para más información|más información|haga clic|consulte|véase|disponible en",
    "personal_data": "datos personales|datos|información|contenidos?|correo electrónico",
    "third_parties": (
        r"terceros|socios?|proveedores?|afiliad\w+|filiales?|anunciantes?|destinatarios?|encargados?"
        "|subencargados?"
    ),
    "subprocessor": "subencargados?|encargados? del tratamiento|proveedores?|destinatarios?",
    "child": r"niñ[oa]s?|menores?|adolescentes?|padres|tutor\w*|mayor(?:ía)? de edad",
    "age": (
        r"(?:menores de|mayores de|al menos|más de) \d\d años|edad mínima|\d\d años|verificación de edad"
        "|mayoría de edad"
    ),
    "sensitive": (
        r"sensibles?|categorías especiales|biométric\w+|salud|médic\w+|genétic\w+|étnic\w+|racial\w*|religios\w+"
        r"|sexual\w*|opiniones políticas|ubicación precisa|pasaporte"
    ),
    "our_name": r"nosotros|nos|nuestr\w+",
    "sell": r"vend(?:er|emos|en|e|id\w+)|ventas?|alquil\w+|monetiz\w+",
    "share": (
        r"compart\w+|divulg\w+|comunic\w+|revel\w+|ceder|cedemos|cesión|transmit\w+|destinatarios?"
        r"|proporcion\w+ .{0,30}a"
    ),
    "advertising": r"publici\w+|anuncios?|marketing|remarketing|segment\w+|perfil\w*|personalizad\w+",
    "training": (
        r"entren\w+(?= .{0,80}(?:modelo|ia\b|algoritmo|inteligencia))|aprendizaje automático"
        "|datos de entrenamiento|entrenamiento de"
    ),
    "ai": r"ia|inteligencia artificial|aprendizaje automático|modelos? de lenguaje|algoritm\w+|chatbots?",
    "automated": "decisiones automatizadas|tratamiento automatizado|elaboración de perfiles",
    "collect": r"recopil\w+|recog\w+|obten\w+|recab\w+|almacen\w+|registr\w+|monitor\w+",
    "purpose": (
        "fin(?:es|alidad|alidades)|con el fin de|para (?:mejorar|ofrecer|prestar|analizar|personalizar)"
        r"|base (?:legal|jurídica)|utiliza\w* .{0,40}para"
    ),
    "cookie": r"cookies?|píxel\w*|balizas?|almacenamiento local|analítica\w*|rastre\w+",
    "retention": r"conserv\w+|almacen\w+|elimin\w+|borr\w+|suprim\w+|supresión|anonimiz\w+",
    "retention_period": (
        r"(?:plazo|período|periodo)s? de conservación|(?:conserv|almacen|elimin|borr)\w+(?= .{0,100}(?:día|mes"
        "|año|semana|necesario))"
    ),
    "transfer": (
        r"transferencias? internacional\w*|terceros países|fuera de(?:l)? (?:la )?(?:ue|eee|unión|espacio)"
        "|cláusulas contractuales tipo|privacy shield"
    ),
    "rights": (
        "derechos? (?:de|a|al)|sus derechos|retirar (?:su|el) consentimiento|autoridad de control|reclamación"
        "|portabilidad|ejercer"
    ),
    "security": r"segur\w+|cifr\w+|encript\w+|confidencial\w+|certific\w+",
    "breach": "(?:violación|violaciones|brechas?|incidentes?) de (?:datos|seguridad)",
    "government": r"autoridad\w*|gobierno\w*|judicial\w*|policía|tribunal\w*",
    "controller": r"responsables? del tratamiento|operado por|delegado de protección|representante\w*|sociedad",
    "arbitration": r"arbitra\w+|resolución de (?:disputas|conflictos|litigios)|mediación",
    "class_action": "acci(?:ón|ones) (?:colectivas?|de clase)|demandas? colectivas?|jurado",
    "forum": r"ley(?:es)? aplicables?|legislación aplicable|se reg\w+ por|jurisdicción|tribunales (?:de|competentes)",
    "liability": r"responsab\w+|daños|garantías?|perjuicios",
    "liability_cap": "limitación de responsabilidad|responsabilidad (?:total|máxima)|no excederá|en ningún caso",
    "indemnity": r"indemniz\w+|mantener indemne",
    "termination": (
        r"rescind\w+|rescisión|suspen\w+|cancel\w+|desactiv\w+|cerrar (?:su|la) cuenta|termin\w+|bloque\w+"
    ),
    "payment": (
        r"tarifas?|precios?|pagos?|pagar|factur\w+|reembols\w+|suscripci\w+|costes?|costos?|impuestos?|comisi\w+"
    ),
    "renewal": r"renov\w+|renovación automática",
    "refund": r"reembols\w+|devoluci\w+|desistimiento",
    "licence": "licencias?|propiedad intelectual|derechos de autor|marcas?",
    "licence_broad": r"perpetu\w+|irrevocable\w*|mundial\w*|sublicenci\w+|transferible\w*",
    "prohibition": r"prohib\w+|no (?:puede|podrá|debe|deberá)\w*|ilícit\w+|ilegal\w*|abus\w+",
    "policy_change": (
        r"(?:modific\w+|actualiz\w+|cambi\w+) .{0,50}(?:política|términos|condiciones|aviso)|preaviso"
        "|le (?:notificaremos|informaremos)"
    ),
    "incorporated": r"anexos?|adendas?|acuerdo de tratamiento|forma\w* parte|condiciones adicionales",
    "service": r"servicios?|funci(?:ón|ones)|productos?|planes|disponib\w+|cuentas?|usuarios?|clientes?",
    "eligibility": r"elegib\w+|registr\w+|residentes?",
    "contact": r"contact\w+|dirección|teléfono|correo|calle|avenida",
    "announcement": (
        r"(?:hemos|ha sido|se ha) .{0,30}(?:actualizado|modificado)|entra\w* en vigor|nuev[oa]s? (?:política"
        "|términos|condiciones)"
    ),
    "explanatory": r"por ejemplo|bienvenid\w+|gracias|es importante para nosotros|última actualización",
    "listing": "subencargados?|encargados del tratamiento|destinatarios",
    "formal_notice": r"notificaciones|infracci\w+ de derechos",
    "by_reference": r"forma\w* parte|incorpora\w*|por referencia",
    "complaint": r"reclamaci\w+|autoridad de control|representante\w*",
    "verb": r"es|son|será\w*|ha|han|hemos|pued\w+|pod\w+|debe\w*|nosotros|usted|su|sus|nuestr\w+",
    "hosting": (r"aloj\w+|servidor\w*|almacen\w+|centros? de datos|trat(?:amos|ados?|amiento)|procesa\w+"),
    "safeguard": (
        r"cifra\w+|seudonimiz\w+|anonimiz\w+|cortafuegos|certific\w+|cláusulas contractuales tipo|confidencial\w*"
    ),
    "notice_given": (r"notific\w+|inform(?:ar|aremos|amos)\w*|avis(?:ar|aremos|o)|por correo electrónico"),
    "consent": (r"consent\w*|autoriza\w+|acepta\w+"),
    "data_kind": (
        r"nombres?|direcci(?:ón|ones) (?:de correo|postal|ip)\w*|números? de teléfono|contactos|fotos?"
        r"|imágenes|vídeos?|voz|fecha de nacimiento|ubicación|salario"
    ),
    "erasure": r"suprim\w+|supresión|elimin\w+|borra\w+",
}
STOPWORDS = (
    "a al como con cuando de del donde e el en entre era es esa ese esta estas este estos ha han la las le "
    "les lo los muy más nos nuestra nuestras nuestro nuestros o para por que se ser si sido sobre son su "
    "sus también u un una unas unos usted y"
)
UNITS: dict[str, str] = {
    "hour": "horas?",
    "day": "días?(?: hábiles| laborables| naturales)?",
    "week": "semanas?",
    "month": "mes(?:es)?",
    "year": "años?",
}
NUMBER_WORDS: dict[str, int] = {
    "dos": 2,
    "tres": 3,
    "cuatro": 4,
    "cinco": 5,
    "seis": 6,
    "siete": 7,
    "ocho": 8,
    "nueve": 9,
    "diez": 10,
    "doce": 12,
    "quince": 15,
    "treinta": 30,
    "sesenta": 60,
}
