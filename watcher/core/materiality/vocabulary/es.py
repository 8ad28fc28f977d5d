"""Spanish: what each concept looks like. Data only; patterns ignore case and match whole words."""

CONCEPTS: dict[str, str] = {
    "negation": (
        "no(?! s[oó]lo)|nunca|jamás|ningún|ninguna?|sin(?! dilación| demora| perjuicio| limitación)|ni|tampoco|nada"
        r"|nadie|prohib(?:id\w+|imos|e|en|ido)|prohíb\w+|vedad\w+"
    ),
    "permission": (
        r"pued(?:e|en|o)|podemos|podr\w+|podría\w*|nos reservamos|a nuestra (?:entera )?discreción|está autorizad\w+"
        r"|(?:no )?pod(?:rá|rás|rán|remos|ría|rían|ríamos)(?=\b)|puedes|se reserva|(?:tenemos|tiene) derecho a"
        r"|(?:está|están|estamos) (?:facultad|autorizad)\w+|a (?:su|nuestra) discreción|es posible que"
        r"|cabe la posibilidad|se permite|permitid\w+"
    ),
    "duty": (
        r"debe\w*|deber\w+|nos comprometemos|se compromete\w*|está obligad\w+|tiene que|tendrá\w*|obliga\w*"
        r"|comprome\w+|garantiz\w+|asegura\w*|nos aseguramos|hay que|es (?:necesario|obligatorio)|ha de|deb(?:es"
        r"|emos)|\w+(?:aremos|eremos|iremos)"
    ),
    "advice": r"recomend\w+|aconsej\w+|procura\w*|suger\w+|intentar\w+|intentamos|esforz\w+|esfuerz\w+",
    "qualifier": (
        "por defecto|salvo|excepto|generalmente|en general|normalmente|a sabiendas|a menos que|en la medida"
        "|actualmente|en su caso|sujeto a|principalmente|directamente|de vez en cuando|por lo general|habitualmente"
        r"|en principio|de forma predeterminada|deliberadamente|intencionad\w+|razonable\w*|sustancial\w*"
        "|en la mayoría|en (?:algunos|ciertos|determinados) casos|siempre que|cuando (?:sea|proceda|lo permita)"
        "|a excepción|fuera de|a cambio de|en la medida de lo posible|si procede|según proceda"
    ),
    "scope": (
        r"incluid\w+|incluyendo|tales? como|por ejemplo|entre otr\w+|filiales?|afiliad\w+|socios?|terceros"
        r"|cualquier\w*|tod[oa]s?|otr[oa]s?|inclu(?:ye|yen|so)|en particular|especialmente|empresas? (?:del"
        "|de nuestro) grupo|nuestro grupo|demás|cada|cuales?quiera|sucesores"
    ),
    "only": (
        r"s[oó]lo|únicamente|solamente|exclusivamente|estrictamente|s[oó]lo|tan s[oó]lo|exclusiv\w+|limitad\w+ a"
        "|estrictamente"
    ),
    "unless_you": (
        r"a menos que usted|salvo que (?:usted )?|si continúa|al continuar|se considerará (?:aceptad\w+|que acepta)"
        "|salvo que (?:se oponga|te opongas|nos indique|manifieste)|a menos que (?:se oponga|te opongas|nos)"
        "|si no (?:se opone|te opones|manifiesta|está de acuerdo)|el uso continuado|seguir utilizando"
        r"|continuar (?:usando|utilizando)|se entender\w+ (?:\w+ ){0,3}acept\w+|silencio|si no lo hace"
    ),
    "opt_in": (
        "(?:con|previo|mediante|tras|solo con) (?:su |el )?(?:consentimiento|autorización)|opt-?in"
        r"|desactivad\w+ por defecto|(?:s[oó]lo |únicamente |solamente )?(?:si|cuando|una vez que"
        r"|siempre que) (?:usted |nos |lo )*(?:ha|haya|has|hayas|consiente|autoriza|acepta)\w* (?:\w+ )?(?:dado"
        "|otorgado|prestado|autorizado|consentido|aceptado|activado)?(?: (?:su|tu) (?:consentimiento"
        r"|autorización))?|(?:su|tu|el) (?:consentimiento|autorización) (?:previ|expres|explícit)\w+|(?:recabar"
        r"|solicit|pedir|obten)\w* (?:\w+ )?(?:consentimiento|autorización)|consentimiento previo|(?:no|nunca"
        r"|ning\w+) .{0,80}sin (?:su|tu) (?:consentimiento|autorización)"
    ),
    "opt_out": (
        r"opt-?out|oponerse|oposición|interés legítimo|intereses legítimos|darse de baja|activad\w+ por defecto"
        r"|(?:se |te )?opon(?:ga|gas|erse|erte|er)|desactivarl?\w*|rechazar\w*|cancelar la suscripción|excluir\w*"
    ),
    "pointer": (
        "para más información|más información|haga clic|consulte|véase|disponible en|consultar|visite|visita"
        "|puede (?:consultar|encontrar|ver)|puedes (?:consultar|encontrar|ver)|encontrará|más detalles|lea|véase"
        "|obtener más"
    ),
    "personal_data": (
        "datos personales|datos|información|contenidos?|correo electrónico|(?:sus|tus) (?:mensajes|fotos|contenidos"
        "|conversaciones|archivos)|conversaciones|mensajes|perfiles|direcci(?:ón|ones) (?:de correo|ip)"
        "|historias? clínicas?|expedientes?|fichas?|radiografías|fotos"
    ),
    "third_parties": (
        r"terceros|socios?|proveedores?|afiliad\w+|filiales?|anunciantes?|destinatarios?|encargados?|subencargados?"
        "|(?:otras|empresas) (?:empresas|entidades|compañías|terceras|usuarios)|empresas? (?:del|de nuestro) grupo"
        r"|colaborador\w*|aliados|patrocinador\w*|redes (?:sociales|publicitarias)|prestador\w*"
        r"|socios (?:comerciales|publicitarios)|corredor\w* de datos"
    ),
    "subprocessor": "subencargados?|encargados? del tratamiento|proveedores?|destinatarios?",
    "child": (
        r"niñ[oa]s?|menores?|adolescentes?|padres|tutor\w*|mayor(?:ía)? de edad|menores de (?:trece|catorce"
        r"|dieciséis|dieciocho|\d\d)(?: años)?|infantil\w*|progenitor\w*|patria potestad|madres"
    ),
    "age": (
        r"(?:menor(?:es)? de|mayor(?:es)? de|al menos|más de|cumplid\w+|mínimo|tener) (?:los )?(?:\d\d|trece|catorce"
        "|dieciséis|dieciocho|veintiún) años(?! desde| a partir| después)|edad(?: mínima)?|mayoría de edad"
        "|mayor(?:es)? de edad|menor(?:es)? de edad|años de edad"
    ),
    "sensitive": (
        r"sensibles?|categorías especiales|biométric\w+|salud|médic\w+|genétic\w+|étnic\w+|racial\w*|religios\w+"
        r"|sexual\w*|opiniones políticas|ubicación precisa|pasaporte|especialmente protegid\w+|enfermedad\w*"
        r"|discapacidad\w*|orientación sexual|creencias|ideología|afiliación sindical|sindica\w+"
        r"|huellas? (?:dactilar\w*|digital\w*|de voz)|reconocimiento facial|rostro|facial\w*|geolocaliza\w+"
        "|documento de identidad|dni|antecedentes penales|historia clínica|alergias?|vida sexual"
    ),
    "our_name": r"nosotros|nos|nuestr\w+",
    "sell": (
        r"vend(?:er|emos|en|e|id\w+)|ventas?|alquil\w+|monetiz\w+|vend(?:a|an|er|eremos|erá|imos)|comercializ\w+"
        r"|a título oneroso|arrend\w+|ced(?:er|emos|eremos) .{0,30}(?:a cambio|precio)"
    ),
    "share": (
        r"compart\w+|divulg\w+|comunic\w+|revel\w+|ceder|cedemos|cesión|transmit\w+|destinatarios?"
        r"|proporcion\w+ .{0,30}a|comparti\w*|ced(?:e|er|en|emos|eremos|ido|idos)|cesi(?:ón|ones)|comunicación de"
        r"|facilit\w+ .{0,40}a|transfer\w+ .{0,40}a|pon(?:er|emos|ga) a disposición|acceso a|tendrán acceso"
        r"|envi\w+ .{0,40}a terceros"
    ),
    "advertising": (
        r"publici\w+|anuncios?|marketing|remarketing|segment\w+|perfil\w*|personalizad\w+|comunicaciones comerciales"
        r"|ofertas|promoci\w+|mercadotecnia|prospección|estudios de mercado|boletín\w*|comportamental\w*"
        r"|publicitari\w+"
    ),
    "training": (
        r"entren\w+(?= .{0,80}(?:modelo|ia\b|algoritmo|inteligencia))|aprendizaje automático|datos de entrenamiento"
        r"|entrenamiento de|entren\w+(?= .{0,80}(?:modelo|ia\b|algoritmo|inteligencia|asistente|sistema))"
        r"|(?:modelos?|ia|algoritmos?|asistente) .{0,60}(?:entren|mejor)\w+|(?:mejor"
        r"|desarroll)\w+(?= .{0,60}(?:modelos?|ia\b|algoritmo|inteligencia artificial))|entrenar modelos"
        "|aprendizaje de máquina|(?:en|para) el entrenamiento(?! de (?:personal|emplead))"
    ),
    "ai": (
        r"ia|inteligencia artificial|aprendizaje automático|modelos? de lenguaje|algoritm\w+|chatbots?"
        r"|modelos? (?:lingüísticos?|generativos?|fundacionales)|generativ\w+|asistente virtual"
        r"|agentes? conversacional\w*"
    ),
    "automated": (
        "decisiones automatizadas|tratamiento automatizado|elaboración de perfiles|(?:decisiones|decisión|medios"
        r"|tratamientos?|toma de decisiones) (?:exclusivamente |totalmente )?automatizad\w+|perfilado|perfiles"
        "|robots?|extracción automatizada|puntuación|(?:de (?:forma|manera) )automatizada|automáticamente"
        "|intervención humana|revisión humana"
    ),
    "collect": (
        r"recopil\w+|recog\w+|obten\w+|recab\w+|almacen\w+|registr\w+|monitor\w+|recolect\w+|capt\w+|grab\w+|reun\w+"
        r"|solicit\w+|pedimos|recib\w+|rastre\w+|necesitamos|precisamos|requerimos"
    ),
    "purpose": (
        "fin(?:es|alidad|alidades)|con el fin de|para (?:mejorar|ofrecer|prestar|analizar|personalizar)"
        r"|base (?:legal|jurídica)|utiliza\w* .{0,40}para|finalidad|con el objetivo|a efectos de|para (?:gestionar"
        "|enviar|atender|cumplir|realizar|elaborar|mostrar|fines|desarrollar|entrenar|prevenir|detectar|medir)"
        r"|sirv\w+ para|usamos|utilizamos|empleamos|emple\w+ .{0,40}para|destina\w+ a|us[ao] .{0,40}para"
    ),
    "cookie": (
        r"cookies?|píxel\w*|balizas?|almacenamiento local|analítica\w*|rastre\w+|etiquetas|web ?beacons?|seguimiento"
        r"|identificador\w* (?:publicitario|del dispositivo)\w*|huella digital"
    ),
    "retention": (
        r"conserv\w+|almacen\w+|elimin\w+|borr\w+|suprim\w+|supresión|anonimiz\w+|guard\w+|manten\w+ .{0,30}datos"
        r"|retenci\w+|retene\w+|archiv\w+|destru\w+|cancelación de datos|bloquead\w+"
    ),
    "retention_period": (
        r"(?:plazo|período|periodo)s? de conservación|(?:conserv|almacen|elimin|borr)\w+(?= .{0,100}(?:día|mes|año"
        "|semana|necesario))|(?:conserv|guard|manten|manteng|mantien|almacen|elimin|borr|suprim|reten|anonimiz"
        r"|archiv|destru)\w+(?= .{0,100}(?:día|\bmes\b|meses|año|semana|hora|plazo|mientras|necesari))|(?:plazos?"
        "|per[ií]odos?) de (?:retención|almacenamiento)|mientras .{0,60}(?:cuenta|necesari|relación)|(?:a los|tras"
        r"|transcurrid\w+) .{0,40}(?:días|meses|años) .{0,40}(?:elimin|borr|suprim)\w+"
    ),
    "transfer": (
        r"transferencias? internacional\w*|terceros países|fuera de(?:l)? (?:la )?(?:ue|eee|unión|espacio)"
        "|cláusulas contractuales tipo|privacy shield|transf(?:erir|eriremos|erimos|eridos"
        r"|erencia)\w* .{0,60}(?:fuera|extranjero|países?|estados unidos|internacional)\w*"
        "|fuera de(?:l)? (?:la )?(?:país|méxico|españa|europa)|en el extranjero|terceros estados"
        "|decisión de adecuación|marco de privacidad"
    ),
    "rights": (
        "derechos? (?:de|a|al)|sus derechos|retirar (?:su|el) consentimiento|autoridad de control|reclamación"
        r"|portabilidad|ejercer|acceso, rectific\w+|rectificación|supresión|oposición|limitación del tratamiento"
        r"|portabilidad|derechos arco|derecho al olvido|revoc\w+ (?:su|tu|el) (?:consentimiento|autorización)|(?:sus"
        r"|tus|estos|los) derechos|agencia española|aepd|inai|recla(?:mar|maciones|mo)|apel\w+|impugnar|desistimiento"
    ),
    "security": (
        r"segur\w+|cifr\w+|encript\w+|confidencial\w+|certific\w+|protecci\w+|proteg\w+|contraseñas?|cortafuegos"
        r"|medidas (?:técnicas|de seguridad)|auditor\w+|control de acceso"
    ),
    "breach": (
        "(?:violaci(?:ón|ones)|brechas?|incidentes?|vulneraci(?:ón|ones)|quiebras?) (?:de )?(?:(?:la "
        "|los )?(?:seguridad|datos))|fugas? de (?:datos|información)"
    ),
    "government": (
        r"autoridad\w*|gobierno\w*|judicial\w*|policía|tribunal\w*|fuerzas (?:y cuerpos )?de seguridad"
        r"|administraciones? públicas?|jueces|judicial\w*|requerimiento\w* (?:legal|judicial)\w*|orden judicial"
        r"|gobierno\w*|organismos? públic\w+"
    ),
    "controller": (
        r"responsables? del tratamiento|operado por|delegado de protección|representante\w*|sociedad"
        r"|responsable(?:s)? (?:del tratamiento|es)|titularidad de|titular de|operad\w+ por|explotad\w+ por"
        r"|gestionad\w+ por|prestad\w+ por|en adelante|celebrad\w+ (?:con|entre)|razón social"
    ),
    "arbitration": (
        r"arbitra\w+|resolución de (?:disputas|conflictos|litigios)|mediación|arbitra\w+|mediaci\w+|conciliaci\w+"
        "|resolución (?:alternativa |extrajudicial )?de (?:conflictos|controversias|litigios|disputas)"
    ),
    "class_action": "acci(?:ón|ones) (?:colectivas?|de clase)|demandas? colectivas?|jurado",
    "forum": (
        r"ley(?:es)? aplicables?|legislación aplicable|se reg\w+ por|jurisdicción|tribunales (?:de|competentes)"
        r"|se rig\w+ por|rige\w* por|ley(?:es)? (?:de|del|aplicables?|español\w*|\w+an[ao])|derecho (?:aplicable"
        r"|español|\w+an[oa])|legislación (?:aplicable|español\w*|\w+)|se someten|sometid\w+ a|tribunales|juzgados"
        r"|fuero|jurisdicci\w+"
    ),
    "liability": (
        r"responsab\w+|daños|garantías?|perjuicios|responde(?:mos|rá|n)?|responsab\w+|perjuicios|dañ(?:o|os)"
        r"|garant[ií]\w+|por su cuenta y riesgo|dolo|negligencia"
    ),
    "liability_cap": (
        "limitación de responsabilidad|responsabilidad (?:total|máxima)|no excederá|en ningún caso|excederá|exceder"
        r"|límite de|limitad\w+ a|hasta un máximo|como máximo|no (?:responde|será responsable|nos hacemos)"
        "|en ningún caso|tope|daños indirectos|lucro cesante"
    ),
    "indemnity": r"indemniz\w+|mantener indemne|indemniz\w+|mantener indemne|indemne\w*|exonerar",
    "termination": (
        r"rescind\w+|rescisión|suspen\w+|cancel\w+|desactiv\w+|cerrar (?:su|la) cuenta|termin\w+|bloque\w+"
        r"|dar(?:se)? de baja|dar por (?:terminad|finalizad|resuelt)\w+|baja|cierre|clausur\w+|finaliz\w+|suspensión"
        r"|resolución del contrato|resolver el contrato|incumplimiento\w*|elimin\w+ (?:su|tu|la) cuenta|inhabilit\w+"
        r"|retir\w+ (?:\w+ ){0,2}contenid\w+"
    ),
    "payment": (
        r"tarifas?|precios?|pagos?|pagar|factur\w+|reembols\w+|suscripci\w+|costes?|costos?|impuestos?|comisi\w+"
        r"|comisión|abon(?:a|o|ar|ará)\w*|cobr\w+|cargos?|cuesta\w*|gratuit\w+|gratis|importes?|iva|cuotas?"
        r"|penaliza\w+|recargos?|intereses de demora|monto\w*"
    ),
    "renewal": r"renov\w+|renovación automática|prórrog\w+|prorrog\w+|se renuev\w+|renuev\w+|permanencia|vigencia",
    "refund": r"reembols\w+|devoluci\w+|desistimiento|devol(?:ver|uci)\w+|desist\w+|retracto|no reembolsable\w*",
    "licence": (
        "licencias?|propiedad intelectual|derechos de autor|marcas?|titularidad|propiedad (?:industrial|de los)"
        r"|ced(?:e|es) (?:\w+ ){0,3}derechos|otorg\w+ .{0,30}licencia|derechos? de (?:uso|explotación|propiedad)"
        "|cesión de derechos"
    ),
    "licence_broad": (
        r"perpetu\w+|irrevocable\w*|mundial\w*|sublicenci\w+|transferible\w*|sublicencia\w*|cesible\w*|exclusiv[ao]"
        r"|universal|para cualquier (?:fin|finalidad|propósito)|todo el mundo|ilimitad\w+|gratuita"
    ),
    "prohibition": (
        r"prohib\w+|no (?:puede|podrá|debe|deberá)\w*|ilícit\w+|ilegal\w*|abus\w+"
        r"|queda\w* (?:expresamente )?prohibid\w+|no (?:se permite|está permitid\w+|podrás|debes|puedes)|prohíb\w+"
        r"|fraud\w+|infring\w+|vulner\w+|incumpl\w+|robots|uso indebido|falsificad\w+"
    ),
    "policy_change": (
        r"(?:modific\w+|actualiz\w+|cambi\w+) .{0,50}(?:política|términos|condiciones|aviso)|preaviso"
        r"|le (?:notificaremos|informaremos)|(?:política|términos|condiciones|aviso|contrato)\w* .{0,60}(?:modific"
        r"|actualiz|cambi)\w+|(?:modificaci|cambio|actualizaci)\w+ (?:en|de|a|sustancial\w*|importante\w*"
        r"|relevante\w*)|previo aviso|aviso previo|antelación|anticipación|(?:le|te|les|os) (?:avisaremos"
        "|notificaremos|informaremos|comunicaremos)"
    ),
    "incorporated": (
        r"anexos?|adendas?|acuerdo de tratamiento|forma\w* parte|condiciones adicionales|anexo|contrato de encargo"
        "|encargo de tratamiento|documentación contractual"
    ),
    "service": (
        r"servicios?|funci(?:ón|ones)|productos?|planes|disponib\w+|cuentas?|usuarios?|clientes?|plataforma"
        "|aplicación|app|suscripción|suscriptores|planes|sitio"
    ),
    "eligibility": (
        r"elegib\w+|registr\w+|residentes?|mayores de edad|capacidad legal|requisitos?|disponible solo|reservad\w+"
    ),
    "contact": (
        r"contact\w+|dirección|teléfono|correo|calle|avenida|escrib\w+ a|domicilio|postal|código postal|apartado"
        "|buzón|delegado"
    ),
    "announcement": (
        r"(?:hemos|ha sido|se ha) .{0,30}(?:actualizado|modificado)|entra\w* en vigor|nuev[oa]s? (?:política"
        r"|términos|condiciones)|hemos (?:actualizado|modificado|cambiado|revisado)|entrará\w* en vigor"
        r"|vigente (?:desde|a partir)|surtirá\w* efecto"
    ),
    "explanatory": (
        r"por ejemplo|bienvenid\w+|gracias|es importante para nosotros|última actualización|esta (?:página"
        "|política) (?:explica|describe|informa)|nos (?:importa|preocupa)|nos tomamos en serio|se actualizó"
    ),
    "listing": (
        "subencargados?|encargados del tratamiento|destinatarios|(?:nuestros|los|siguientes) (?:proveedores|socios"
        "|colaboradores)|lista de (?:proveedores|socios|subencargados|encargados)|proveedores"
        "|empresas (?:con las que|que nos)"
    ),
    "formal_notice": (
        r"notificaciones (?:legales|deber\w+|se dirig\w+)|infracci\w+ de derechos"
        r"|derechos de autor .{0,30}reclamaci\w+|requerimientos? fehaciente\w*"
    ),
    "by_reference": r"forma\w* parte|incorpora\w*|por referencia|parte integrante|por remisión",
    "complaint": (
        r"reclamaci\w+|autoridad de control|representante\w*|reclam\w+|agencia española|aepd|defensor\w*"
        "|autoridad de protección"
    ),
    "verb": (
        r"es|son|será\w*|ha|han|hemos|pued\w+|pod\w+|debe\w*|nosotros|usted|su|sus|nuestr\w+|ser|está\w*|tiene\w*"
        r"|tendr\w+|hace\w*|usa\w*|utiliz\w+|trat(?:a|amos|an)|conserv\w+|guard\w+|elimin\w+|recog\w+|recopil\w+"
        r"|recab\w+|compart\w+|comunic\w+|vende\w*|adopt\w+|realiz\w+|efectu\w+|aplic\w+|rig\w+|somet\w+|responde\w*"
        r"|cobra\w*|cuesta\w*|incluy\w+|permit\w+|qued\w+|notific\w+|avis\w+|informa\w*|acept\w+|otorga\w*"
        r"|mantien\w+|puede\w*|dirig\w+|dispon\w+|requier\w+|cuando|si|que|te|tu|tus"
    ),
    "hosting": (
        r"aloj\w+|servidor\w*|almacen\w+|centros? de datos|trat(?:amos|ados?|amiento)|procesa\w+|ubicad\w+|situad\w+"
        r"|centro de datos|sede|nube|se encuentra\w*"
    ),
    "safeguard": (
        r"cifra\w+|seudonimiz\w+|anonimiz\w+|cortafuegos|certific\w+|cláusulas contractuales tipo|confidencial\w*"
        r"|cifrad\w+|encript\w+|auditor\w+|control\w* de acceso|copias de seguridad|decisión de adecuación"
        "|normas corporativas|doble factor|dos factores|garantías|en reposo|en tránsito"
    ),
    "notice_given": (
        r"notific\w+|inform(?:ar|aremos|amos)\w*|avis(?:ar|aremos|o)|por correo electrónico|aviso\w*|notificaci\w+"
        r"|comunicar(?:emos|á|án)|(?:le|te|les|os) (?:avis|inform|notific|comunic|adviert|escrib)\w+|previo aviso"
        "|previa notificación|preaviso"
    ),
    "consent": (
        r"consent\w*|autoriza\w+|acepta\w+|consient\w*|autoriz\w+|permiso|elección|elegir|conformidad|de acuerdo"
        "|si (?:usted )?(?:lo desea|está de acuerdo)|estar de acuerdo"
    ),
    "data_kind": (
        r"nombres?|direcci(?:ón|ones) (?:de correo|postal|ip)\w*|números? de teléfono|contactos|fotos?|imágenes"
        "|vídeos?|voz|fecha de nacimiento|ubicación|salario|apellidos?|dni|nif|edad|fecha de nacimiento|sexo|género"
        "|ingresos|renta|profesión|estado civil|nacionalidad|geolocalización|domicilio|historial de (?:navegación"
        "|búsqueda|compras)|hábitos|agenda|número de (?:tarjeta|cuenta)|tarjeta de (?:crédito|débito)"
        "|cuenta bancaria|mensajes|grabaciones|dirección ip|teléfono"
    ),
    "erasure": r"suprim\w+|supresión|elimin\w+|borra\w+|destru\w+|suprim\w+|borrado",
    "person": (
        "usted|ustedes|tú|te|(?:usuari|client|miembr|consumidor|visitante|suscriptor|vendedor|comprador|interesad"
        r"|titular)\w*"
    ),
    "fee": r"tarifas?|precios?|comisi\w+|cargos?|costes?|costos?|cuotas?|penaliza\w+",
    "credit": r"reembols\w+|devoluci\w+|descuentos?|créditos?|saldo|compensaci\w+|indemniza\w+|recompensas?",
    "objection": r"opon\w+|oposici\w+|objeci\w+|rechaz\w+|impugna\w+",
    "amendment": (
        "(?:modificaci(?:ón|ones)|cambios?|actualizaci(?:ón|ones)|nueva versión|nuevos? (?:subencargados?"
        r"|términos))|modific\w+ .{0,40}(?:política|términos|condiciones)"
    ),
    "access": (
        r"acced\w+|acceso|consult(?:ar|amos)|leer|leemos|lectura|ver (?:su|sus|tus)|visualiz\w+|revis(?:ar|amos)"
    ),
    "watching": r"filma\w*|graba\w*|videovigilancia|escuch\w+|espía\w*|vigila\w*",
    "and_or": "y|e|o|u|y/o",
    "joint": "y|e|o|u|y/o|así como|salvo|excepto|si|cuando|siempre que|incluid[oa]s?|incluyendo|s[oó]lo|pero|además",
    "ahead": r"antes|antelación|anticipación|previ[oa]\w*|plazo de|dentro de|después",
    "free": r"gratis|gratuit\w+|sin (?:coste|costo|cargo)(?: adicional)?",
    "mutual": r"(?:ambas|cualquiera de las|cada una de las) partes|mutu[oa]\w*|recíproc\w+",
    "auto_renewal": (
        r"(?:se )?(?:renov|prorrog|renuev)\w+ (?:\w+ )?automáticamente|(?:renovación|prórroga) automática"
        "|tácita reconducción"
    ),
}
STOPWORDS = (
    "a además al ante antes asimismo así aún bajo cada como con cual cuales cualquier cuando de del desde "
    "dicha dichas dicho dichos donde durante e el ella ello ellos en entre era es esa ese esta estas este "
    "estos está están fue ha hacia han hasta igualmente la las le les lo los me mediante mi mis misma "
    "mismo muy más nos nuestra nuestras nuestro nuestros o os para por presente presentes pues puesto que "
    "se sea según ser si sido siempre sobre son su sus tal también tanto te ti tu tus tú u un una unas "
    "unos usted vez vuestra vuestro y ya él"
)
UNITS: dict[str, str] = {
    "minute": "minutos?",
    "hour": "horas?",
    "day": "días?(?: hábiles?| laborables?| naturales?| corridos?)?",
    "week": "(?:últimas? |próximas? )?semanas?",
    "month": "(?:últimos? |próximos? )?mes(?:es)?",
    "year": "(?:últimos? |próximos? )?años?",
}
_NUMBERS = (
    "un=1, una=1, uno=1, dos=2, tres=3, cuatro=4, cinco=5, seis=6, siete=7, ocho=8, nueve=9, diez=10, once=11, "
    "doce=12, trece=13, catorce=14, quince=15, dieciséis=16, diecisiete=17, dieciocho=18, veinte=20, "
    "veintiún=21, veintiuno=21, veinticuatro=24, veinticinco=25, treinta=30, treinta y seis=36, cuarenta=40, "
    "cuarenta y cinco=45, cuarenta y ocho=48, cincuenta=50, sesenta=60, setenta y dos=72, ochenta=80, "
    "noventa=90, cien=100, ciento veinte=120, ciento ochenta=180"
)
NUMBER_WORDS: dict[str, int] = {word: int(size) for word, size in (pair.split("=") for pair in _NUMBERS.split(", "))}
# Endings that inflect a word and leave its meaning.
ENDINGS = "(?:mente|arse|arte|mos|ndo|es|os|as|is|án|n|a|e|i|o|s|r|á|é)$"
# Ways to say the same, and what each is read as.
SYNONYMS: dict[str, str] = {
    "e-?mails?|correos? electrónicos?|correo-e": "email",
    r"por ejemplo|como|tales? como|p\. ?ej\.": "como",
    "en particular|especialmente|en especial": "especialmente",
    "(?:página|sitio) (?:web|de internet)|web|sitio": "web",
    "con el fin de|a fin de|para": "para",
    r"facilit(?:ar?|as?|e|amos|ados?)|proporcion(?:ar?|as?|e|amos|ados?)|suministr\w+|aport\w+": "facilitar",
    "ponerse en contacto con|contactar con|contactar a|dirigirse a": "contactar",
    "efectu(?:ar?|amos|en)|realiz(?:ar?|amos|an)|llev(?:ar|amos) a cabo": "realizar",
    "emple(?:ar?|amos|an)|us(?:ar?|amos|an)|utiliz(?:ar?|amos|an)": "usar",
    "s[oó]lo|únicamente|solamente|exclusivamente": "solo",
    "también|asimismo|igualmente|además": "también",
    "durante|por un (?:plazo|periodo) de": "durante",
    "en el plazo de|en un plazo de|dentro de(?:l plazo de)?|dentro de los": "plazo",
    "modificaciones|cambios": "cambios",
    "modificación|cambio": "cambio",
    "conserv(?:amos|aremos|an|ar)|guard(?:amos|aremos|an|ar)|mantendremos|mantenemos": "conservar",
    "elimin(?:amos|aremos|an|ar)|borr(?:amos|aremos|an|ar)|suprim(?:imos|en|ir)": "eliminar",
    "contraseñas?|claves?": "contraseña",
    "estos|los presentes|las presentes|estas|la presente|esta": "este",
    "antelación|anticipación": "antelación",
    "usted|ustedes|te|ti|tú|os": "usted",
    "su|tu|sus|tus": "su",
    "salvo|excepto|a menos": "salvo",
    "(?:le |te )?(?:pedimos|solicitamos|necesitamos|requerimos|precisamos)": "pedir",
    "prestado por|lo presta|ofrecido por": "prestar",
    "(?:eliminad|borrad|suprimid)[oa]s?|se (?:eliminan|borran|suprimen|eliminarán|borrarán)": "eliminar",
    "(?:conservad|guardad|almacenad)[oa]s?|se (?:conservan|guardan|almacenan)": "conservar",
}
