"""Portuguese: what each concept looks like. Data only; patterns ignore case and match whole words."""

CONCEPTS: dict[str, str] = {
    "negation": (
        r"não(?! s[oó]| apenas| somente)|nunca|jamais|nenhum\w*|sem(?! demora| prejuízo| limitação| atraso)|nem"
        r"|proib\w+|proíb\w+|interdit\w+|vedad\w+|ninguém|nada|de fora|fica\w* excluíd\w+"
    ),
    "permission": (
        r"pod(?:e|em|emos|erá|erão|eremos|eria\w*)|nos reservamos|a nosso (?:exclusivo )?critério|está autorizad\w+"
        r"|poss[ao]m?|podes|poderás|reserva\w*-?(?:se|nos)|reservamo-nos|(?:está|estão|estamos) (?:autorizad"
        r"|habilitad)\w+|a (?:seu|nosso) critério|é possível que|eventualmente|permitid\w+|permit(?:e|em)"
        "|temos o direito"
    ),
    "duty": (
        r"dev(?:e|em|erá|erão|emos)|nos comprometemos|compromete\w*-se|é obrigad\w+|terá de|obrig\w+|compromet\w+"
        r"|garanti(?:mos|r|rá)|assegur\w+|tem de|têm de|tem que|precisa\w*|\w+(?:aremos|eremos|iremos)"
        r"|deve(?:r[áã]\w*|mos|m)?"
    ),
    "advice": r"recomend\w+|aconselh\w+|suger\w+|procur(?:amos|aremos)|esforç\w+|tentar\w+|tentamos",
    "qualifier": (
        "por padrão|por predefinição|exceto|salvo|geralmente|em geral|normalmente|intencionalmente|a menos que"
        "|na medida|atualmente|quando aplicável|sujeito a|principalmente|diretamente|em regra|por regra"
        r"|habitualmente|em princípio|por defeito|deliberadamente|conscientemente|razoáve\w+|substancia\w+"
        "|na maioria|em (?:alguns|certos|determinados) casos|desde que|sempre que|quando (?:permitido|possível"
        "|aplicável|necessário)|à exceção|em troca|na medida do possível|se aplicável|conforme o caso"
    ),
    "scope": (
        r"inclu(?:indo|ídos?|ídas?|sive)|tais como|como por exemplo|por exemplo|entre outr\w+|afiliad\w+"
        r"|subsidiári\w+|parceir\w+|terceiros|qualquer|quaisquer|tod[oa]s?|outr[oa]s?|em especial|especialmente"
        "|nomeadamente|empresas? do (?:nosso )?grupo|nosso grupo|demais|cada|sucessores|como"
    ),
    "only": r"somente|apenas|unicamente|exclusivamente|estritamente|só|exclusiv\w+|limitad\w+ a|estritamente",
    "unless_you": (
        "(?:salvo se|exceto se|a menos que|a não ser que) (?:você|o utilizador|o usuário|se opuser|nos)"
        "|se (?:você )?não (?:se )?(?:opuser|manifestar|discordar)|ao continuar|(?:o )?uso continuado"
        r"|a utilização continuada|continuar (?:a usar|usando|a utilizar)|será considerad\w+ (?:\w+ )?(?:aceit\w+"
        "|consentimento)|implica (?:a )?aceitação|silêncio"
    ),
    "opt_in": (
        "(?:com|mediante|após|somente com) (?:o )?(?:seu |sua )?(?:prévio |expresso )?(?:consentimento|autorização)"
        r"|opt-?in|desativad\w+ por padrão|(?:s[oó] |apenas |somente )?(?:se|quando|caso|depois que) (?:você "
        r"|o utilizador |o usuário )?(?:tiver |tenha |nos )*(?:autorizad|consentid|autoriz|consent|aceit|dado)\w*"
        r"|consentimento (?:prévio|expresso|explícito)|(?:obter|pedir|solicit|recolher)\w* (?:\w+ )?(?:consentimento"
        r"|autorização)|prévio consentimento|(?:não|nunca|nenhum\w*) .{0,80}sem (?:o )?(?:seu )?consentimento"
    ),
    "opt_out": (
        r"opt-?out|opor-se|oposição|interesses? legítimos?|cancelar a inscrição|ativad\w+ por padrão|opor|opon\w+"
        r"|opuser|descadastr\w+|desativ(?:ar|á-l)\w*|recusar|cancelar (?:a|sua) (?:inscrição|subscrição)"
        "|remover (?:a )?subscrição"
    ),
    "pointer": (
        "para mais informações|para obter mais informações|saiba mais|clique (?:aqui|em)|consulte|disponível em"
        "|veja|para saber mais|mais detalhes|acesse|consultar|veja também|pode (?:consultar|encontrar|ver)|leia"
    ),
    "personal_data": (
        "dados pessoais|dados|informações|conteúdos?|endereço de e-?mail|(?:suas|seus) (?:mensagens|fotos|conteúdos"
        r"|conversas|arquivos)|conversas|mensagens|perfis|informação|cadastr\w+|prontuários?|histórico|anotações"
        "|fotos|registros"
    ),
    "third_parties": (
        r"terceiros|parceir\w+|fornecedor\w*|prestador\w*|afiliad\w+|anunciantes?|destinatários?|suboperador\w*"
        r"|operador\w*|(?:outras|demais) (?:empresas|entidades|sociedades)|outros usuários"
        r"|empresas? do (?:nosso )?grupo|patrocinador\w*|redes (?:sociais|publicitárias)|subcontratant\w+"
        r"|subcontratad\w+|parceiros comerciais|prestador\w*"
    ),
    "subprocessor": (
        r"subprocessador\w*|suboperador\w*|subcontratante\w*|prestador\w*|fornecedor\w*|destinatários?"
        r"|suboperador\w*|subcontratad\w+|operador\w* de"
    ),
    "child": (
        r"crianças?|menores?|adolescentes?|pais|responsáve(?:l|is) lega\w+|maioridade|menores de (?:\d\d|doze|treze"
        r"|catorze|dezesseis|dezasseis|dezoito)(?: anos)?|infantil|infanto\w*|jovens|poder paternal|tutor\w*"
    ),
    "age": (
        r"(?:menor(?:es)? de|maior(?:es)? de|pelo menos|mais de|completad\w+|mínim\w+|ter) (?:os )?(?:\d\d|doze"
        "|treze|catorze|quatorze|dezesseis|dezasseis|dezoito|vinte e um) anos(?! após| a contar| depois| a partir)"
        "|idade(?: mínima)?|maioridade|maior(?:es)? de idade|menor(?:es)? de idade|anos de idade"
    ),
    "sensitive": (
        r"sensíve(?:l|is)|categorias especiais|biométric\w+|saúde|médic\w+|genétic\w+|étnic\w+|racia\w+|religios\w+"
        r"|sexua\w+|opiniões políticas|localização precisa|passaporte|doenças?|deficiência|orientação sexual"
        r"|vida sexual|crenças|convicç\w+|filiação sindical|sindica\w+|impress(?:ão|ões) digita\w+"
        r"|reconhecimento facial|facia\w+|rosto|geolocaliza\w+|documento de identidade|rg|cartão de cidadão"
        "|antecedentes criminais|prontuário|alergias?"
    ),
    "our_name": r"nós|nos|noss\w+",
    "sell": (
        r"vend(?:er|emos|em|e|id\w+|as?)|alug\w+|monetiz\w+|comercializ\w+|vend(?:a|am|er|eremos)|a título oneroso"
        r"|negoci\w+ (?:seus|os) dados"
    ),
    "share": (
        r"compartilh\w+|partilh\w+|divulg\w+|revel\w+|ceder|transmit\w+|destinatários?|fornec\w+ .{0,30}a"
        r"|compartilha\w*|ced(?:e|er|emos|em|idos|ência)|cessão|comunic\w+ .{0,30}(?:dados|a terceiros)"
        r"|transfer\w+ .{0,40}a|disponibiliz\w+|repass\w+|acesso a|ter\w* acesso|envi\w+ .{0,40}a terceiros|partilha"
    ),
    "advertising": (
        r"publici\w+|anúncios?|marketing|remarketing|segment\w+|perfi\w+|personalizad\w+|ofertas|promoç\w+"
        r"|promociona\w+|comunicações comerciais|pesquisas? de mercado|estudos de mercado|perfil|comportamenta\w+"
        r"|newsletter|publicitári\w+"
    ),
    "training": (
        r"trein\w+(?= .{0,80}(?:modelo|ia\b|algoritmo|inteligência))|aprendizado de máquina|aprendizagem automática"
        r"|dados de treinamento|treinamento de|(?:trein\w+)(?= .{0,80}(?:modelo|ia\b|algoritmo|inteligência"
        r"|assistente|sistema))|(?:modelos?|ia|algoritmos?|assistente) .{0,60}(?:trein|melhor|aprimor)\w+|(?:melhor"
        r"|aprimor|desenvolv)\w+(?= .{0,60}(?:modelos?|ia\b|algoritmo|inteligência artificial))|aprendizado"
        "|treinar modelos|(?:no|do|ao|para o|em) treinamento(?! (?:da|de|dos|do) (?:equipe|funcion|colabor|pessoal))"
    ),
    "ai": (
        r"ia|inteligência artificial|aprendizado de máquina|modelos? de linguagem|algoritm\w+|chatbots?"
        r"|aprendizagem automática|modelos? (?:linguísticos?|generativos?|fundacionais)|generativ\w+"
        "|assistente virtual"
    ),
    "automated": (
        "decisões automatizadas|tratamento automatizado|definição de perfis|(?:decisões|decisão|meios|tratamentos?"
        r"|tomada de decisões|recolha|coleta) (?:exclusivamente |totalmente )?automatizad\w+|perfis (?:de"
        r"|comportamenta)\w*|perfilamento|criamos perfis|robôs|pontuação|de (?:forma|maneira) automatizada"
        "|automaticamente|intervenção humana|revisão humana|revisão por pessoa"
    ),
    "collect": (
        r"colet\w+|recolh\w+|obt\w+|armazen\w+|regist\w+|monitor\w+|coleta|recolha|capt\w+|grav\w+|reun\w+"
        r"|solicit\w+|pedimos|receb\w+|rastre\w+|acess(?:amos|aremos)|precisamos|necessitamos"
    ),
    "purpose": (
        "finalidades?|fins|a fim de|para (?:melhorar|fornecer|oferecer|analisar|personalizar)|base legal"
        r"|us\w+ .{0,40}para|utiliz\w+ .{0,40}para|finalidade|com o objetivo|para (?:prestar|prevenir|cumprir|enviar"
        "|gerir|gerenciar|realizar|treinar|exibir|personalizar|desenvolver|detetar|detectar|medir|marketing)"
        r"|serv\w+ para|empreg\w+ .{0,40}para|usamos|utilizamos|fins de"
    ),
    "cookie": (
        r"cookies?|pixels?|web beacons?|armazenamento local|analytics|rastre\w+|etiquetas"
        r"|identificador\w* (?:de publicidade|do dispositivo)|impressão digital do"
    ),
    "retention": (
        r"ret(?:er|emos|enção|idos?)|conserv\w+|armazen\w+|exclu\w+|elimin\w+|apag\w+|anonimiz\w+|guard\w+|mantid\w+"
        r"|mant(?:er|emos|eremos)|mantém|retenç\w+|destru\w+|arquiv\w+"
    ),
    "retention_period": (
        "(?:período|prazo)s? de (?:retenção|conservação|armazenamento)|(?:ret|conserv|armazen|exclu"
        r"|elimin)\w+(?= .{0,100}(?:dia|mês|meses|ano|semana|necessário))|(?:ret|conserv|armazen|exclu|elimin|apag"
        r"|guard|mant|anonimiz|arquiv)\w*(?= .{0,100}(?:\bdia|\bmês|\bmeses|\bano|semana|hora|prazo|enquanto"
        "|necessári))|(?:prazos?|períodos?) de (?:guarda|retenção|conservação)|enquanto .{0,60}(?:conta|necessári"
        "|relação|ativa)"
    ),
    "transfer": (
        r"transferências? internaciona\w+|países terceiros|fora d[oae] (?:ue|eee|brasil|união|país)"
        "|cláusulas contratuais padrão|privacy shield|transf(?:erir|eriremos|erimos|eridos"
        r"|erência)\w* .{0,60}(?:fora|exterior|países?|estados unidos|internaciona)\w*|no exterior|no estrangeiro"
        "|decisão de adequação|cláusulas-padrão|países? (?:estrangeiros?|terceiros?)"
    ),
    "rights": (
        "direitos? (?:de|a|ao)|seus direitos|retirar (?:o )?(?:seu )?consentimento|revogar|autoridade (?:nacional"
        r"|de controle)|reclamação|portabilidade|exercer|acesso, (?:corre|retific)\w+|correção|retificação"
        "|anonimização|eliminação|oposição|limitação do tratamento|portabilidade|direito ao esquecimento|revogação"
        "|anpd|cnpd|(?:seus|estes|esses|os) direitos|reclamar|apresentar (?:uma )?(?:reclamação|queixa)|queixas?"
        "|arrependimento|livre resolução|(?:você|o utilizador|o titular|o consumidor) (?:tem"
        r"|pode) (?:\w+ ){0,3}(?:direito|recorrer|pedir)\w*|pode pedir"
    ),
    "security": (
        r"segur\w+|criptograf\w+|confidencia\w+|certific\w+|proteç\w+|proteg\w+|senhas?|palavra-passe|cifra\w+"
        r"|encript\w+|medidas (?:técnicas|de segurança)|auditor\w+|controle? de acesso|sigilo"
    ),
    "breach": (
        r"(?:violaç(?:ão|ões)|incidentes?|quebras?|falhas?) (?:de )?(?:(?:da |dos )?(?:dados|segurança))|vazamento\w*"
    ),
    "government": (
        r"autoridades?|governo\w*|judicia\w+|polícia|tribuna\w+|poder (?:público|judiciário)|juiz\w*|ordem judicial"
        "|requisição|determinação (?:legal|judicial)|órgãos públicos|administração pública"
    ),
    "controller": (
        r"controlador\w*|responsável pelo tratamento|operado por|encarregado|representante\w*|empresa|controladora?"
        r"|responsável pelo tratamento|explorad\w+ pel\w+|operad\w+ pel\w+|gerid\w+ pel\w+|fornecid\w+ pel\w+"
        r"|doravante|celebrad\w+ (?:com|entre)|razão social"
    ),
    "arbitration": (
        r"arbitra\w+|resolução de (?:disputas|conflitos|litígios)|mediação|arbitral|mediaç\w+|conciliaç\w+"
        "|resolução (?:alternativa |extrajudicial )?de (?:litígios|conflitos|disputas)"
    ),
    "class_action": "aç(?:ão|ões) (?:coletivas?|de classe)|júri",
    "forum": (
        r"lei(?:s)? aplicáve(?:l|is)|legislação aplicável|regid\w+ (?:por|pel\w+)|jurisdição|foro|tribunais (?:de"
        r"|competentes)|aplica\w*-se (?:a |o )?(?:lei|direito|legislação)|(?:lei|legislação|direito) (?:portugues"
        r"|brasileir|espanhol|\w+an|aplicáve)\w*|leis (?:da|do|de)|reg(?:e|em|erão)-se|foro (?:da|de|competente)?"
        "|comarca|tribuna(?:l|is)|competente"
    ),
    "liability": (
        r"responsab\w+|danos|garantias?|prejuízos|responsabiliz\w+|dano|perdas|garanti\w+|por (?:sua )?conta e risco"
        "|culpa|dolo|negligência"
    ),
    "liability_cap": (
        "limitação de responsabilidade|responsabilidade (?:total|máxima)|não excederá|em nenhum caso"
        r"|em hipótese alguma|limitad\w+ a[o]?|não (?:exced|ultrapass|será superior|se responsabiliza)\w*"
        "|até o (?:limite|máximo)|no máximo|em nenhuma (?:hipótese|circunstância)|teto|danos indiretos"
        "|lucros cessantes"
    ),
    "indemnity": r"indeniz\w+|indemniz\w+|isent\w+ .{0,30}responsab\w+|manter indene",
    "termination": (
        r"rescind\w+|rescisão|suspen\w+|cancel\w+|desativ\w+|encerr\w+|bloque\w+|resoluç\w+ d[oe]"
        r"|resolver o contrato|denúncia|cess\w+ (?:d[oae]|o|a)|fechar|exclu\w+ (?:sua|a) conta|inativ\w+|banir"
        r"|banid\w+|remov\w+ .{0,20}conteúdo|violação grave|término"
    ),
    "payment": (
        r"taxas?|preços?|pagamentos?|pagar|fatur\w+|reembols\w+|assinaturas?|custos?|impostos?|comiss\w+|comissões"
        r"|cobr\w+|débit\w*|gratuit\w+|grátis|valor(?:es)?|iva|mensalidades?|multas?|juros|custa\w*|assinatura"
        r"|subscriç\w+|estorn\w+|parcelas?"
    ),
    "renewal": r"renov\w+|renovação automática|renova(?:-se|da|das|r|rá)?|prorrog\w+|vigência|fidelização|fidelidade",
    "refund": (
        r"reembols\w+|devoluç\w+|arrependimento|devol(?:ver|uç)\w+|estorn\w+|livre resolução|não reembolsáve\w*"
    ),
    "licence": (
        "licenças?|propriedade intelectual|direitos autorais|marcas?|titularidade|propriedade (?:industrial|dos)"
        r"|direitos de (?:autor|uso|exploração)|conced\w+ .{0,40}licença|cessão de direitos|cede\w* .{0,20}direitos"
    ),
    "licence_broad": (
        r"perpétu\w+|irrevogáve\w+|mundia\w+|sublicenci\w+|transferíve\w+|sublicenciáve\w+|cedíve\w+|exclusiva"
        r"|universal|para qualquer (?:fim|finalidade)|todo o mundo|ilimitad\w+"
    ),
    "prohibition": (
        r"proib\w+|não (?:pode|poderá|deve|deverá)\w*|ilícit\w+|ilega\w+|abus\w+|(?:não é|é) (?:proibid|interdit"
        r"|vedad)\w+|não (?:é permitid\w+|poderão|podem|devem)|fraud\w+|infring\w+|viol(?:ar|em|e)\b|violaç\w+|robôs"
        "|uso indevido|fals[oa]s|carece de autorização|recolha automatizada"
    ),
    "policy_change": (
        r"(?:modific\w+|atualiz\w+|alter\w+) .{0,50}(?:política|termos|condições|aviso)|aviso prévio|notificaremos"
        r"|(?:política|termos|condições|aviso|contrato)\w* .{0,60}(?:modific|atualiz|alter|mudan)\w+|(?:modificaç"
        r"|alteraç|mudança|atualizaç)\w* (?:a|aos|nos|nas|na|em|de|dest\w+|relevante\w*|substancia\w+|importante\w*)"
        "|aviso prévio|prévio aviso|antecedência|(?:avisaremos|notificaremos|informaremos|comunicaremos)"
        r"|(?:alterações|mudanças) ser\w+"
    ),
    "incorporated": (
        r"anexos?|aditivos?|adendos?|acordo de processamento|faz\w* parte|termos adicionais|anexo"
        "|contrato de tratamento|acordo de tratamento|integrante"
    ),
    "service": (
        r"serviços?|recursos?|funcionalidades?|produtos?|planos?|disponíve\w+|contas?|usuários?|utilizadores"
        "|clientes?|plataforma|aplicativo|aplicação|app|site|subscrição|assinatura|reservas?"
    ),
    "eligibility": (
        r"elegíve\w+|regist\w+|residentes?|maiores de idade|capacidade (?:civil|legal)|requisitos?|disponível apenas"
        r"|cadastr\w+"
    ),
    "contact": (
        r"contat\w+|contact\w+|endereço|telefone|e-?mail|rua|avenida|escreva|sede|cep|código postal|morada"
        "|fale conosco|encarregado atende"
    ),
    "announcement": (
        r"(?:atualizamos|alteramos|foi atualizad\w+|foram atualizad\w+)|entra\w* em vigor|nov[oa]s? (?:política"
        r"|termos|condições)|(?:modificamos|revisamos|revimos)|entrar\w+ em vigor|em vigor (?:desde|a partir)"
        r"|passa\w* a vigorar"
    ),
    "explanatory": (
        r"por exemplo|bem-vind\w+|obrigad\w+|é importante para nós|última atualização|esta (?:página"
        "|política) (?:explica|descreve|informa)|levamos .{0,20}a sério|nos importamos"
    ),
    "listing": (
        "suboperadores|subprocessadores|destinatários|(?:nossos|os|seguintes) (?:fornecedores|parceiros"
        "|prestadores)|lista de (?:fornecedores|parceiros|suboperadores|subcontratantes)|fornecedores"
        "|subcontratantes"
    ),
    "formal_notice": "notificações (?:legais|devem|deverão)|violações? de direitos|citaç(?:ão|ões)",
    "by_reference": r"faz\w* parte|incorpora\w*|por referência|parte integrante|por remissão",
    "complaint": (
        r"reclamaç\w+|autoridade (?:nacional|de controle)|representante\w*|queixas?|anpd|cnpd|ouvidoria|provedor\w*"
        "|autoridade de proteção|reclamar"
    ),
    "verb": (
        r"é|são|será\w*|foi|há|pod\w+|dev\w+|nós|você|seu|sua|seus|suas|noss\w+|ser|estar|est[áã]o?|foram|tem|têm"
        r"|ter|faz\w*|us(?:a|amos|am|e)|utiliz\w+|trat(?:a|amos|am)|conserv\w+|guard\w+|elimin\w+|colet\w+|recolh\w+"
        r"|compartilh\w+|partilh\w+|vend(?:e|emos|em)|cri(?:a|amos)|adot\w+|realiz\w+|aplic\w+|reg\w+|cobr\w+"
        r"|custa\w*|inclu\w+|permit\w+|fic\w+|notific\w+|avis\w+|inform\w+|comunic\w+|aceit\w+|conced\w+|mant\w+"
        r"|dirig\w+|dispõe\w*|destina\w*|recorr\w+|responder\w*|quando|se|que|tu|te|teu|tua"
    ),
    "hosting": (
        r"hosped\w+|servidor\w*|armazen\w+|centros? de dados|trat(?:amos|ados?|amento)|process\w+|localizad\w+"
        r"|situad\w+|nuvem|sede"
    ),
    "safeguard": (
        r"criptograf\w+|cifra\w+|pseudonimiz\w+|anonimiz\w+|firewalls?|certific\w+|cláusulas contratuais padrão"
        r"|confidencial\w*|encript\w+|auditor\w+|controle? de acesso|cópias de segurança|backups?"
        "|decisão de adequação|normas corporativas|dois fatores|garantias|em repouso|em trânsito|auditorias?"
    ),
    "notice_given": (
        r"notific\w+|inform(?:ar|aremos|amos)\w*|avis(?:ar|aremos|o)|por e-?mail|avis\w+|notificaç\w+|comunic(?:ar"
        r"|aremos|ada|adas|ado)\w*|informaremos|aviso prévio|antecedência"
    ),
    "consent": (
        r"consent\w*|autoriza\w+|aceit\w+|permissão|escolha|escolher|concordân\w+|concord\w+|anuência"
        "|se (?:você )?(?:quiser|concordar|desejar)"
    ),
    "data_kind": (
        "nomes?|endereços? (?:de e-?mail|postal|ip)|números? de telefone|contatos|fotos?|imagens|vídeos?|voz"
        "|data de nascimento|localização|salário|sobrenome|apelidos?|cpf|rg|nif|idade|sexo|gênero|género|renda"
        "|rendimentos?|profissão|estado civil|nacionalidade|geolocalização|morada|endereço(?: de (?:entrega"
        "|cobrança))?|histórico de (?:navegação|pesquisa|compras)|hábitos|agenda|número d[eo] (?:cartão|conta)"
        "|cartão de (?:crédito|débito)|conta bancária|mensagens|gravações|biometria|contactos"
    ),
    "erasure": r"exclu\w+|elimin\w+|apag\w+|eliminaç\w+|exclusão|destru\w+|remoção",
    "person": (
        "você|vocês|te|tu|(?:usuári|utilizador|client|membr|consumidor|visitante|assinante|comprador|titular"
        r"|vendedor)\w*"
    ),
    "fee": r"taxas?|preços?|tarifas?|comiss\w+|custos?|mensalidades?|anuidades?|multas?",
    "credit": r"reembols\w+|devoluç\w+|estorn\w+|descontos?|créditos?|saldo|compensaç\w+|recompensas?",
    "objection": r"opor|opon\w+|oposiç\w+|objeç\w+|rejeit\w+|contest\w+|recus\w+|discord\w+",
    "amendment": (
        "(?:modificaç(?:ão|ões)|alteraç(?:ão|ões)|mudanças?|atualizaç(?:ão|ões)|nova versão|novos? (?:suboperadores"
        r"|subcontratantes|termos))|(?:alter|modific)\w+ .{0,40}(?:política|termos|condições)"
    ),
    "access": r"acess(?:ar|o|amos|am|ado)|ler|lemos|leitura|visualiz\w+|consult(?:ar|amos)",
    "watching": r"film\w+|grav\w+|videovigilância|escut\w+|vigi\w+|monitoramento",
    "and_or": "e|ou|e/ou|bem como",
    "joint": "e|ou|e/ou|bem como|salvo|exceto|se|quando|caso|desde que|incluindo|inclusive|apenas|somente|mas|além",
    "ahead": r"antes|antecedência|prévi[oa]\w*|prazo de|dentro de|em até",
    "free": r"grátis|gratuit\w+|sem (?:custos?|encargos|cobrança)(?: adiciona\w+)?",
    "mutual": r"(?:ambas as|qualquer das|cada uma das) partes|mútu\w+|recíproc\w+",
    "auto_renewal": r"(?:renov|prorrog)\w*(?:-se)? (?:\w+ )?automaticamente|(?:renovação|prorrogação) automática",
}
STOPWORDS = (
    "a ainda além ante ao aos após aquela aquele as assim até cada com como cuja cujo da das de dela delas "
    "dele deles desde dessa desse desta destas deste destes disso do dos durante e ela elas ele eles em "
    "enquanto entre essa esse esta estas este estes está estão eu foi foram igualmente isso já lhe lhes "
    "logo mais me mediante mesma mesmo meu minha muito na nas nessa nesse nesta neste no nos nossa nossas "
    "nosso nossos num numa nós o onde os ou outrossim para pela pelas pelo pelos perante por presente "
    "presentes quais qual quando quanto que se seja sejam sempre ser seu seus sob sobre sua suas são tal "
    "também te teu teus ti toda todo tu tua tuas um uma umas uns você vossa vosso à às é"
)
UNITS: dict[str, str] = {
    "minute": "minutos?",
    "hour": "horas?",
    "day": "dias?(?: úteis| útil| corridos| consecutivos)?",
    "week": "(?:últimas? |próximas? )?semanas?",
    "month": "(?:últimos? |próximos? )?m[eê]s(?:es)?",
    "year": "(?:últimos? |próximos? )?anos?",
}
_NUMBERS = (
    "um=1, uma=1, dois=2, duas=2, três=3, quatro=4, cinco=5, seis=6, sete=7, oito=8, nove=9, dez=10, onze=11, "
    "doze=12, treze=13, catorze=14, quatorze=14, quinze=15, dezesseis=16, dezasseis=16, dezessete=17, "
    "dezassete=17, dezoito=18, vinte=20, vinte e um=21, vinte e quatro=24, vinte e cinco=25, trinta=30, "
    "trinta e seis=36, quarenta=40, quarenta e cinco=45, quarenta e oito=48, cinquenta=50, sessenta=60, "
    "setenta e duas=72, setenta e dois=72, oitenta=80, noventa=90, cem=100, cento e vinte=120, "
    "cento e oitenta=180"
)
NUMBER_WORDS: dict[str, int] = {word: int(size) for word, size in (pair.split("=") for pair in _NUMBERS.split(", "))}
# Endings that inflect a word and leave its meaning.
ENDINGS = "(?:mente|mos|ndo|ção|ções|es|os|as|is|ão|am|em|a|e|i|o|s|r|á)$"
# Ways to say the same, and what each is read as.
SYNONYMS: dict[str, str] = {
    "e-?mails?|correios? eletrónicos?|correios? eletrônicos?|endereços? eletrônicos?": "email",
    "por exemplo|como|tais como": "como",
    "em particular|especialmente|em especial|nomeadamente|sobretudo": "especialmente",
    "(?:página|sítio|site) (?:web|da internet)|site|website|sítio": "site",
    "a fim de|com o fim de|para": "para",
    "us(?:ar?|amos|am|o)|utiliz(?:ar?|amos|am|ação)|empreg(?:ar?|amos|am)": "usar",
    "s[oó]|somente|apenas|unicamente|exclusivamente": "apenas",
    "também|ainda|igualmente|além disso|outrossim": "também",
    "mudanças?|alterações|alteração|modificações|modificação": "alteração",
    "guard(?:amos|ar|aremos|ados)|mant(?:emos|er|eremos|idos)|conserv(?:amos|ar|aremos|ados)": "guardar",
    "armazenad[oa]s?|guardad[oa]s?|conservad[oa]s?|mantid[oa]s?": "guardar",
    "elimin(?:amos|ar|aremos|ados)|exclu(?:ímos|ir|iremos|ídos)|apag(?:amos|ar|aremos|ados)": "eliminar",
    "ficam|fica|são|é|serão": "ser",
    "fornecer|prestar|oferecer|disponibilizar": "prestar",
    "adot(?:amos|ar)|empregamos": "usar",
    "exceto|salvo|a menos que|a não ser que": "salvo",
    "os presentes|as presentes|estes|estas|destes|destas|dos presentes": "este",
    "proibid[oa]s?|interdit[oa]s?|vedad[oa]s?": "proibido",
    "aplicativo|aplicação|app": "app",
    "usuári[oa]s?|utilizador(?:es|a)?": "usuario",
    "coletar|coletamos|recolher|recolhemos": "coletar",
    "compartilh(?:ar|amos|ados)|partilh(?:ar|amos|ados)": "partilhar",
    "em até|no prazo de|dentro de": "prazo",
    "através d[eoa]s?|por meio d[eoa]s?|via": "por",
    "(?:eliminad|excluíd|apagad)[oa]s?": "eliminar",
}
