"""Portuguese: a working vocabulary. Data only; patterns ignore case and match whole words."""

CONCEPTS: dict[str, str] = {
    "negation": r"não|nunca|jamais|nenhum\w*|sem|nem|proib\w+",
    "permission": (
        r"pod(?:e|em|emos|erá|erão|eremos|eria\w*)|nos reservamos|a nosso (?:exclusivo )?critério"
        r"|está autorizad\w+"
    ),
    "duty": r"dev(?:e|em|erá|erão|emos)|nos comprometemos|compromete\w*-se|é obrigad\w+|terá de",
    "advice": r"recomend\w+|aconselh\w+",
    "qualifier": (
        "por padrão|por predefinição|exceto|salvo|geralmente|em geral|normalmente|intencionalmente|a menos que"
        "|na medida|atualmente|quando aplicável|sujeito a|principalmente|diretamente"
    ),
    "scope": (
        r"inclu(?:indo|ídos?|ídas?|sive)|tais como|como por exemplo|por exemplo|entre outr\w+|afiliad\w+"
        r"|subsidiári\w+|parceir\w+|terceiros|qualquer|quaisquer|tod[oa]s?|outr[oa]s?"
    ),
    "only": "somente|apenas|unicamente|exclusivamente|estritamente",
    "unless_you": r"a menos que você|salvo se|ao continuar|será considerad\w+ (?:aceit\w+|consentimento)",
    "opt_in": (
        "(?:com|mediante|após|somente com) (?:o )?(?:seu |sua )?(?:prévio |expresso )?(?:consentimento"
        r"|autorização)|opt-?in|desativad\w+ por padrão"
    ),
    "opt_out": r"opt-?out|opor-se|oposição|interesses? legítimos?|cancelar a inscrição|ativad\w+ por padrão",
    "pointer": (
        "para mais informações|para obter mais informações|saiba mais|clique (?:aqui|em)|consulte|disponível em|veja"
    ),
    "personal_data": "dados pessoais|dados|informações|conteúdos?|endereço de e-?mail",
    "third_parties": (
        r"terceiros|parceir\w+|fornecedor\w*|prestador\w*|afiliad\w+|anunciantes?|destinatários?|suboperador\w*"
        r"|operador\w*"
    ),
    "subprocessor": r"subprocessador\w*|suboperador\w*|subcontratante\w*|prestador\w*|fornecedor\w*|destinatários?",
    "child": r"crianças?|menores?|adolescentes?|pais|responsáve(?:l|is) lega\w+|maioridade",
    "age": r"(?:menores de|maiores de|pelo menos|mais de) \d\d anos|idade mínima|\d\d anos|verificação de idade",
    "sensitive": (
        r"sensíve(?:l|is)|categorias especiais|biométric\w+|saúde|médic\w+|genétic\w+|étnic\w+|racia\w+"
        r"|religios\w+|sexua\w+|opiniões políticas|localização precisa|passaporte"
    ),
    "our_name": r"nós|nos|noss\w+",
    "sell": r"vend(?:er|emos|em|e|id\w+|as?)|alug\w+|monetiz\w+|comercializ\w+",
    "share": r"compartilh\w+|partilh\w+|divulg\w+|revel\w+|ceder|transmit\w+|destinatários?|fornec\w+ .{0,30}a",
    "advertising": r"publici\w+|anúncios?|marketing|remarketing|segment\w+|perfi\w+|personalizad\w+",
    "training": (
        r"trein\w+(?= .{0,80}(?:modelo|ia\b|algoritmo|inteligência))|aprendizado de máquina"
        "|aprendizagem automática|dados de treinamento|treinamento de"
    ),
    "ai": r"ia|inteligência artificial|aprendizado de máquina|modelos? de linguagem|algoritm\w+|chatbots?",
    "automated": "decisões automatizadas|tratamento automatizado|definição de perfis",
    "collect": r"colet\w+|recolh\w+|obt\w+|armazen\w+|regist\w+|monitor\w+",
    "purpose": (
        "finalidades?|fins|a fim de|para (?:melhorar|fornecer|oferecer|analisar|personalizar)|base legal"
        r"|us\w+ .{0,40}para|utiliz\w+ .{0,40}para"
    ),
    "cookie": r"cookies?|pixels?|web beacons?|armazenamento local|analytics|rastre\w+",
    "retention": r"ret(?:er|emos|enção|idos?)|conserv\w+|armazen\w+|exclu\w+|elimin\w+|apag\w+|anonimiz\w+",
    "retention_period": (
        "(?:período|prazo)s? de (?:retenção|conservação|armazenamento)|(?:ret|conserv|armazen|exclu"
        r"|elimin)\w+(?= .{0,100}(?:dia|mês|meses|ano|semana|necessário))"
    ),
    "transfer": (
        r"transferências? internaciona\w+|países terceiros|fora d[oae] (?:ue|eee|brasil|união|país)"
        "|cláusulas contratuais padrão|privacy shield"
    ),
    "rights": (
        "direitos? (?:de|a|ao)|seus direitos|retirar (?:o )?(?:seu )?consentimento|revogar"
        "|autoridade (?:nacional|de controle)|reclamação|portabilidade|exercer"
    ),
    "security": r"segur\w+|criptograf\w+|confidencia\w+|certific\w+",
    "breach": r"(?:violação|violações|incidentes?) de (?:dados|segurança)|vazamento\w*",
    "government": r"autoridades?|governo\w*|judicia\w+|polícia|tribuna\w+",
    "controller": r"controlador\w*|responsável pelo tratamento|operado por|encarregado|representante\w*|empresa",
    "arbitration": r"arbitra\w+|resolução de (?:disputas|conflitos|litígios)|mediação",
    "class_action": "aç(?:ão|ões) (?:coletivas?|de classe)|júri",
    "forum": (
        r"lei(?:s)? aplicáve(?:l|is)|legislação aplicável|regid\w+ (?:por|pel\w+)|jurisdição|foro|tribunais (?:de"
        "|competentes)"
    ),
    "liability": r"responsab\w+|danos|garantias?|prejuízos",
    "liability_cap": (
        "limitação de responsabilidade|responsabilidade (?:total|máxima)|não excederá|em nenhum caso|em hipótese alguma"
    ),
    "indemnity": r"indeniz\w+|indemniz\w+",
    "termination": r"rescind\w+|rescisão|suspen\w+|cancel\w+|desativ\w+|encerr\w+|bloque\w+",
    "payment": r"taxas?|preços?|pagamentos?|pagar|fatur\w+|reembols\w+|assinaturas?|custos?|impostos?|comiss\w+",
    "renewal": r"renov\w+|renovação automática",
    "refund": r"reembols\w+|devoluç\w+|arrependimento",
    "licence": "licenças?|propriedade intelectual|direitos autorais|marcas?",
    "licence_broad": r"perpétu\w+|irrevogáve\w+|mundia\w+|sublicenci\w+|transferíve\w+",
    "prohibition": r"proib\w+|não (?:pode|poderá|deve|deverá)\w*|ilícit\w+|ilega\w+|abus\w+",
    "policy_change": (
        r"(?:modific\w+|atualiz\w+|alter\w+) .{0,50}(?:política|termos|condições|aviso)|aviso prévio|notificaremos"
    ),
    "incorporated": r"anexos?|aditivos?|adendos?|acordo de processamento|faz\w* parte|termos adicionais",
    "service": (
        r"serviços?|recursos?|funcionalidades?|produtos?|planos?|disponíve\w+|contas?|usuários?|utilizadores"
        "|clientes?"
    ),
    "eligibility": r"elegíve\w+|regist\w+|residentes?",
    "contact": r"contat\w+|contact\w+|endereço|telefone|e-?mail|rua|avenida",
    "announcement": (
        r"(?:atualizamos|alteramos|foi atualizad\w+|foram atualizad\w+)|entra\w* em vigor|nov[oa]s? (?:política"
        "|termos|condições)"
    ),
    "explanatory": r"por exemplo|bem-vind\w+|obrigad\w+|é importante para nós|última atualização",
    "listing": "suboperadores|subprocessadores|destinatários",
    "formal_notice": "notificações|violações de direitos",
    "by_reference": r"faz\w* parte|incorpora\w*|por referência",
    "complaint": r"reclamaç\w+|autoridade (?:nacional|de controle)|representante\w*",
    "verb": r"é|são|será\w*|foi|há|pod\w+|dev\w+|nós|você|seu|sua|seus|suas|noss\w+",
    "hosting": (r"hosped\w+|servidor\w*|armazen\w+|centros? de dados|trat(?:amos|ados?|amento)|process\w+"),
    "safeguard": (
        r"criptograf\w+|cifra\w+|pseudonimiz\w+|anonimiz\w+|firewalls?|certific\w+"
        r"|cláusulas contratuais padrão|confidencial\w*"
    ),
    "notice_given": (r"notific\w+|inform(?:ar|aremos|amos)\w*|avis(?:ar|aremos|o)|por e-?mail"),
    "consent": (r"consent\w*|autoriza\w+|aceit\w+"),
    "data_kind": (
        r"nomes?|endereços? (?:de e-?mail|postal|ip)|números? de telefone|contatos|fotos?|imagens|vídeos?|voz"
        r"|data de nascimento|localização|salário"
    ),
    "erasure": r"exclu\w+|elimin\w+|apag\w+",
}
STOPWORDS = (
    "a ao aos as com como da das de do dos e em entre essa esse esta estas este estes foi isso mais muito "
    "na nas no nos nossa nossas nosso nossos o onde os ou para pela pelo por quando que se ser seu seus "
    "sobre sua suas são também um uma umas uns você à às é"
)
UNITS: dict[str, str] = {
    "hour": "horas?",
    "day": "dias?(?: úteis| corridos)?",
    "week": "semanas?",
    "month": "m[eê]s(?:es)?",
    "year": "anos?",
}
NUMBER_WORDS: dict[str, int] = {
    "dois": 2,
    "duas": 2,
    "três": 3,
    "quatro": 4,
    "cinco": 5,
    "seis": 6,
    "sete": 7,
    "oito": 8,
    "nove": 9,
    "dez": 10,
    "doze": 12,
    "quinze": 15,
    "trinta": 30,
    "sessenta": 60,
}
