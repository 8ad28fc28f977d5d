"""English: what each concept looks like. Data only; patterns ignore case and match whole words."""

CONCEPTS: dict[str, str] = {
    "negation": (
        r"\w+n't|cannot|never|excluding|(?<!or )not(?! limited| only| less| more| hesitate)|no(?! later| more| less)"
        r"|nor"
        r"|neither|none|nothing"
        r"|nobody|no one"
        r"|(?:unable|inability|failure) to|failure (?:on|of|by) (?:\w+ ){1,3}to|without(?! limit| undue"
        r"| unreasonable| delay| prejudice| regard)|refrains? from|prohibit\w*|forbid\w*"
        r"|(?:not|never) in the business of"
    ),
    "permission": (
        r"(?<!\d )may(?! \d)|might|can|could|reserves? (?:the|all) rights?|(?:is|are) (?:permitted|allowed"
        "|entitled|free) to|authori[sz]es? us|at (?:our|its) (?:sole )?discretion"
    ),
    "duty": (
        r"will|shall|must|(?:has|have) (?:promised|undertaken|committed)(?: \w+){0,3} to"
        r"|(?:is|are) (?:contractually )?bound|"
        "undertakes?|commits? to|ensures?|guarantees?|(?:is|are) (?:required|obliged"
        "|obligated) to|ha(?:s|ve) to"
    ),
    "advice": (
        r"should|recommend\w*|encourag\w*|expect\w* to|aims? to|(?<!reasonable )(?<!best )endeavou?rs? to|seeks? to"
        r"|tr(?:y|ies) to"
    ),
    "qualifier": (
        r"by default|except\w*|generally|knowingly|typically|unless|normally|usually|ordinarily|primarily|mainly"
        "|currently|presently|at (?:this|present) time|where (?:permitted|possible|feasible|appropriate|required"
        "|applicable)|as (?:permitted|appropriate)|to the (?:maximum )?extent"
        "|(?:commercially )?reasonable (?:efforts?|endeavou?rs)|in (?:most|some|certain"
        "|limited) cases|subject to|intentionally|directly|other than|apart from|for (?:money|monetary)"
        "|in exchange for|in the traditional sense|without (?:your|their) consent|in principle|materially"
        "|substantially|promptly"
    ),
    "scope": (
        r"including|includes?|such as|among (?:other|others)|for example|e\.g\.|affiliates?|subsidiar\w+"
        r"|partners?|third[- ]part\w+"
        r"|(?:for )?any (?:other|third|purpose|reason|party|means)|any and all"
        r"|all|other|others|and/or|successors?|group compan\w+"
    ),
    "only": (
        "only|solely|sole|exclusively|strictly|alone|(?<!not )(?<!without )limited to|nothing but"
        "|(?:nobody|no one) (?:else )?but"
    ),
    "unless_you": (
        "unless you|if you do(?:n't| not) (?:object|opt|respond)|by continuing|continued use"
        r"|deemed (?:to )?(?:accept|consent)\w*"
    ),
    "opt_in": (
        r"(?:switched|turned) off (?:until|unless) you|(?:switched|turned) off by default|(?:only )?(?:if|when"
        r"|once|where|after|until|unless) you (?:have )?(?:agreed?|consent(?:ed)?|allow(?:ed)?|asked? for"
        r"|opted? in|switch|turn|enable|tell us to)(?! not| stop| no longer)|"
        "opt(?:ed|s)?[- ]in|(?:with|only with|after|obtain|prior|explicit|express|affirmative|based on"
        "|subject to) (?:your |their |the user's )?(?:prior |explicit |express |written |affirmative )*consent"
        "|turned off by default|off by default|disabled by default"
    ),
    "opt_out": (
        "unless you (?:switch|turn|tell us not)|on unless you|until you (?:(?:tell|ask) us|object|opt out|say"
        "|unsubscribe)|"
        "opt(?:ed|s|ing)?[- ]out|legitimate interests?|unless you (?:object|opt|tell|disable|turn)|on by default"
        r"|enabled by default|unsubscrib\w+|object to"
    ),
    "pointer": (
        "(?:for (?:more|further|additional) (?:information|details)|learn more|read more|find out more"
        "|more information|see (?:also|our|the|here|below)|please (?:see|visit|refer|review|read|consult|click)"
        "|click here|(?:is|are|can be) (?:available|found|described|set out|located) (?:at|here|in|on|under"
        "|below)|visit (?:our|the|this)|you can (?:find|read|view|access|download|see)|refer to|more details)"
    ),
    "personal_data": (
        "(?:personal|customer|user|your|end[- ]user|account|usage|contact|location|device) (?:data|information"
        r"|details|content)|personally identif\w+|data|information|e-?mail addresses?|phone numbers?|inputs?"
        "|outputs?|prompts?|content|records|recordings|(?:transaction|purchase|browsing|order|payment"
        r"|search) histor(?:y|ies)|transcripts|profiles"
    ),
    "third_parties": (
        r"(?:advertising|ad|social|partner) networks?|outside parties|other parties|"
        r"third[- ]part\w+|partners?|vendors?|affiliates?|service providers?|advertisers?|sub-?processors?"
        r"|data brokers?|publishers?"
        "|recipients?|(?:digital |money )?lenders?|insurers?|insurance companies|credit (?:(?:reference|reporting"
        r"|rating) )?(?:agenc(?:y|ies)|bureaus?)|other (?:compan\w+|organi[sz]ations?|users|entities)|subsidiar\w+"
        "|contractors?|suppliers?"
    ),
    "subprocessor": (
        "sub-?processors?|sub-?contractors?|service providers?|processors?|infrastructure providers?|vendors?"
        "|recipients?"
    ),
    "child": (
        "child(?:ren)?(?:'s)?|minors?|under(?: the age of)? (?:1[0-9]|20|21|thirteen|sixteen|eighteen)|teen(?:s"
        r"|ager)?s?|parent\w*|guardians?|coppa|age of majority|legal majority"
    ),
    "age": (
        "(?:at least|under|over|below|minimum|older than|younger than|aged?|age of) (?:the age of )?(?:1[0-9]|20"
        "|21|thirteen|sixteen|eighteen)|(?:1[0-9]|20|21|thirteen|sixteen|eighteen)(?: years)?(?: (?:of age|old))?"
        " (?:or|and) (?:older|over|above|up)|years? (?:old|of age)"
        "|minimum age|age (?:limit|verification|assurance|group|requirement)s?"
    ),
    "sensitive": (
        r"driver'?s? licen[cs]e|retina\w*|iris scans?|dna|sex life|mental|"
        r"insurance number|government[- ]issued|national (?:id|insurance)\w*|photographs? of (?:your )?faces?"
        r"|religion|emotions?|"
        r"sensitive (?:personal )?(?:data|information)|special categor\w+|biometric\w*|facial|face (?:recognition"
        r"|scans?|geometry|data)|fingerprints?|voice ?prints?|health|medical|genetic\w*|racial|ethnic\w*"
        r"|religio\w+|sexual\w*|political (?:opinions?|views|affiliation)|trade[- ]union|criminal (?:records?"
        r"|convictions?)|precise (?:geo-?)?location|gender identity|disabilit\w+|social security|passports?"
        r"|tax (?:id\w*|number)|identity documents?|id documents?|selfies?|immigration status"
        r"|protected classification\w*"
    ),
    "our_name": "we|us|our",
    "person": (
        "you|(?:user|customer|member|subscriber|visitor|consumer|client|player|merchant|student)s?"
        "(?!'|s?'| (?:data|content|information|personal|account|details)s?)"
    ),
    "fee": "fees?|prices?|pric(?:e|es|ing)|charges?|charged|costs?|rates?|commission|per (?:month|year|seat|user)",
    "credit": r"credits?|refund\w*|discounts?|rewards?|cashback|compensat\w+|reimburs\w+",
    "objection": r"object(?:s|ed|ing)?|objections?|reject(?:s|ed|ing)?|dispute[sd]?",
    "sell": (
        r"sell(?:s|ing)?|sold|sales? of (?:\w+ ){0,3}(?:data|information)|sale or sharing|rent(?:s|ed|ing)?"
        r"|trad(?:e|es|ed|ing) (?:your|personal|user)|moneti[sz]\w+"
    ),
    "share": (
        r"giv(?:e|es|en|ing) (?:\w+ ){0,3}(?:data|information|details|records) (?:\w+ ){0,3}to|"
        r"(?:advertisers|third parties|partners|brokers|insurers|employers) (?:\w+ ){0,2}(?:receive|obtain|get)|"
        r"shar(?:e|es|ed|ing)|disclos\w+|provid(?:e|es|ed|ing) (?:\w+ ){0,4}to|transfer(?:s|red"
        r"|ring)? (?:\w+ ){0,5}to|sen[dt]s? (?!(?:us )?an? (?:e-?mail|letter) )(?:\w+ ){0,4}to|made available"
        r"|make (?:\w+ ){0,4}available|pass(?:es"
        r"|ed)? (?:\w+ ){0,4}(?:on )?to|combin\w+|recipients?|share with"
    ),
    "advertising": (
        r"advert\w*|ads|ad|(?:re-?)?target(?:ed|ing)|retarget\w*|remarket\w*|behaviou?ral|cross-context\w*"
        "|personali[sz]ed (?:ads|offers|content|recommendations)|marketing|market research|promotional|profil(?:e|es"
        r"|ing)"
    ),
    "training": (
        "(?:re-?|pre-?)?train(?:s|ed|ing)?(?! (?:course|session|material|program|staff|employee|personnel|video"
        r"|data ?base)\w*)"
        r"(?! (?:our|the|its|their) (?:staff|employees|personnel|people|teams?))"
        r"(?=[ ,:].{0,80}(?:model|ai\b|algorithm|machine|system|llm|assistant|chat ?bot|classifier|neural|generative"
        "|recognition))"
        r"|training (?:data|sets?|purposes"
        r"|of)|fine-?tun\w+|model (?:training|improvement|development)|machine[- ]learning (?:model|purposes)\w*"
        r"|(?:improve|develop|optimi[sz]e|improving|developing|optimi[sz]ing)(?= .{0,60}(?:models?|generative|ai\b"
        "|algorithms?|machine learning))"
        "|non-training"
    ),
    "ai": (
        "ai|artificial intelligence|machine[- ]learning|(?:large )?language models?|llms?|generative|chatbots?"
        r"|agentic|foundation models?|gpt\S*|copilot|ai-\w+|algorithm\w*"
    ),
    "automated": (
        r"build\w* profiles?|analy[sz]e (?:\w+ )?behaviou?r|recogni[sz]e \w*(?:emotions?|faces?|voices?)"
        r"|emotion\w*|infer(?:s|red|ring|ences?)?|"
        r"automated (?:decision|processing|means)\w*|profiling|solely automated|automated and manual"
        r"|human review\w*"
    ),
    "collect": (
        r"collect\w*|gather\w*|obtain\w*|receiv(?:e|es|ed|ing)|record(?:s|ed|ing)?|log(?:s|ged|ging)?|track\w*"
        r"|monitor\w*|film(?:s|ed|ing)?|photograph(?:s|ed|ing)|scan(?:s|ned|ning)?|capture\w*|store[sd]?"
        r"|ask (?:you )?for(?! (?:your )?(?:\w+ )?(?:consent|permission|approval|agreement))"
    ),
    "purpose": (
        "(?:for|the) (?:the |any )?(?:following |commercial )?purposes?"
        "|in order to|so that we|to (?:provide|improve|develop"
        "|analy[sz]e|personali[sz]e|market|detect|prevent|comply|enforce|verify|send|deliver|operate|measure"
        r"|conduct|promote|protect|support|customi[sz]e|enhance|research)|us(?:e|es|ed|ing) (?:\w+ ){0,5}(?:to"
        "|for)|legal bas[ei]s"
    ),
    "cookie": (
        r"cookies?|pixels?|web beacons?|beacons?|local storage|sdks?|track(?:ers?|ing technolog\w+)|tags?"
        "|analytics|fingerprinting|privacy sandbox|device identifiers?"
    ),
    "retention": (
        r"retain\w*|retention|keep(?:s|ing)?|kept|stor(?:e|es|ed|ing|age)|delet(?:e|es|ed|ing|ion)|eras(?:e|ed"
        r"|ure|ing)|destroy\w*|anonymi[sz]\w+|purg\w+|archiv\w+|expir(?:e|es|y|ation)"
    ),
    "retention_period": (
        r"(?:retain|retention|keep|kept|stor(?:e|ed)|delet(?:e|ed|ion)|eras\w+)(?= .{0,120}(?:day|week|month|year"
        "|hour|period|as long as|until|indefinitely|necessary))|retention (?:period|time|schedule)s?"
        "|as long as (?:necessary|needed|required|your account)"
    ),
    "transfer": (
        r"transfer\w*(?= .{0,80}(?:outside|countr|abroad|international|states|eea|europe|u\.s|usa|china|india"
        "|united))|international(?:ly)? transfers?|outside (?:of )?(?:the )?(?:eea|eu|uk|european|united"
        r"|your country|switzerland)|third countr\w+|standard contractual clauses|sccs?|adequacy"
        "|data privacy framework|dpf|privacy shield|data residency|cross-border"
    ),
    "rights": (
        r"(?:revoke|withdraw|refuse) (?:your |their |this )?consent|unsubscrib\w+|you (?:may"
        r"|can) (?:also )?(?:decline|object|ask us (?:to|for|which|not)|request|appeal)|lodge complaints?|"
        "(?:your|data subjects?'?|privacy|consumers?'?|users?'?|statutory"
        r"|legal) (?:\w+ )?rights?(?! to (?:modify|change|use|access the))|(?:you|users?|consumers?|individuals?"
        r"|customers?|residents?|data subjects?) (?:\w+ )?(?:have|has|retain) (?:\w+ ){0,3}rights?"
        r"|rights? to (?:access|delet\w+|eras\w+|object|opt|withdraw|rectif\w+|correct\w*|restrict|portab\w+|data"
        "|lodge|complain|appeal|know|limit|be forgotten)|rights? of (?:access|erasure|rectification|objection"
        "|withdrawal)|withdraw (?:your )?consent|data portability|(?:access|delete|correct|rectify|erase"
        r"|object to|restrict)(?= .{0,30}(?:your|personal) (?:\w+ )?(?:data|information|account|content))"
        "|lodge a complaint|supervisory authority|data protection authority|exercise (?:your|these|any)"
        "|recourse mechanism|appeals?|opt[- ]out"
    ),
    "security": (
        r"secur\w+|encrypt\w*|safeguards?|confidential\w*|access controls?|certif\w+|iso ?27001|soc ?2"
        "|penetration|audit(?:s|ed|ing)?"
    ),
    "breach": (
        r"(?:data|security|personal data) (?:breach|incident)\w*|breach notif\w*|notify (?:\w+ ){0,6}(?:breach"
        "|incident)"
    ),
    "government": (
        r"(?:an|the|any|competent|tax|other) authorit(?:y|ies)|authorities|"
        r"law enforcement|government\w*|subpoenas?|court orders?|public authorit\w+|legal process|regulator\w*"
        "|police"
    ),
    "controller": (
        "(?:data |joint |independent )?controllers?|(?:is|are) responsible for (?:the processing|your"
        "|processing)|operated by|contracting (?:party|entity)|(?:agreement|contract) (?:is )?(?:with|between)"
        "|(?:data protection officer|dpo|eu representative|uk representative|article 27)|responsible entity"
        r"|(?:\"|')(?:we|us|our|company)(?:\"|')|provided by|refers? to|entered into|company"
    ),
    "arbitration": r"arbitra\w+|aaa|jams|binding dispute resolution",
    "class_action": (
        "class[- ]actions?|class[- ]wide|collective (?:action|proceeding)s?|representative (?:action"
        "|proceeding)s?|jury(?: trial)?|mass (?:action|arbitration)s?|class waiver"
    ),
    "forum": (
        r"\w+ laws? (?:shall |will )?(?:govern|appl)\w*|(?:under|with) (?:the )?\w+ law|"
        "governing law|governed by|laws? of (?:the )?(?:state|country|republic|england|ireland|germany|france"
        r"|california|delaware|new|united|singapore|\w+)|jurisdiction|venue|courts? (?:of|in|located)"
        "|exclusive jurisdiction|forum"
    ),
    "liability": (
        r"liab(?:le|ility|ilities)|damages|warrant(?:y|ies)|as[- ]is(?= basis|[\"\'.,;)]| and| with)|disclaim\w*"
        r"|consequential"
        "|limitation of liability|responsib(?:le|ility) for (?:any|your|the|all)|at your own risk|sole remedy"
    ),
    "liability_cap": (
        "(?:aggregate|total|maximum|cumulative|entire) liability|liability (?:cap|shall not exceed"
        "|will not exceed)|not exceed|in no event"
    ),
    "indemnity": r"indemni\w+|hold (?:\w+ ){0,4}harmless|defend (?:and|us|the)",
    "termination": (
        r"terminat\w+|suspend\w*|suspension|deactivat\w*|disabl\w+|clos(?:e|es|ed|ing|ure)(?: of)? (?:your|the"
        r"|an?) accounts?|ban(?:s|ned|ning)?|revok\w+|revocation|cancel\w*|restrict\w* (?:your )?access|remov(?:e"
        r"|al of) (?:your|any|user)? ?content|throttl\w+|inactiv\w+|block(?:s|ed|ing)? (?:your|access|users?"
        "|accounts?)"
    ),
    "payment": (
        r"fees?|purchas\w+|pric(?:e|es|ing)|payments?|pay(?:s|ing|able)?|charg(?:e|es|ed|ing)|bill(?:s|ed|ing)"
        r"|(?:non)?refund\w*|subscriptions?|costs?|invoic\w+|tax(?:es)?|credits?|deposits?|commissions|(?:a|our|your|its"
        r"|sales|earn|pays?|paid) commission|stake|bets?"
        r"|chargebacks?|discounts?|reward\w*"
    ),
    "renewal": (
        r"auto(?:matic)?(?:ally)?[- ]renew\w*|renew(?:s|al|ed|als)?|recurring|subscription (?:term|period)"
        "|notice of (?:non-)?renewal"
    ),
    "refund": (
        r"refund\w*|(?:get|gets|receive) (?:\w+ ){0,3}back|forfeit\w*|money[- ]back|non-?refundable|cooling[- ]off"
        "|right of withdrawal"
    ),
    "licence": (
        r"licen[cs]e(?:s|d)?|sublicens\w+|royalty[- ]free|perpetual|irrevocabl\w+|ownership|intellectual property"
        r"|copyright\w*|own(?:s|ed)? (?:the|your|all|any)|assigns?|use (?:your|customer's) (?:name|logo)"
        "|publicity|trademarks?"
    ),
    "licence_broad": r"perpetual|irrevocabl\w+|worldwide|sublicens\w+|transferable|royalty[- ]free|moral rights",
    "prohibition": (
        r"(?:must|may|shall|should|will|can|do|does|agree)(?: not|n't|not)\b|cannot|prohibit\w*|forbid\w*"
        "|not (?:permitted|allowed)|(?:is|are) (?:not )?permitted|restrict(?:ed|ions?)|unlawful|illegal"
        r"|violat\w+|abus\w+|harass\w*|misuse|reverse engineer\w*|scrap(?:e|es|ing)|non-commercial|acceptable use"
    ),
    "policy_change": (
        "(?:change|update|modify|amend|revise|modification|amendment)s?(?: to)? (?:this|these|the|our"
        r"|any)(?: \w+){0,2} (?:policy|terms|agreement|notice|statement|conditions)|(?:advance"
        "|prior) (?:written )?notice|notify you|notice of (?:changes|any)|continued use|material changes"
        r"|new version|entire agreement|supersede\w*|(?:shall|will) prevail"
    ),
    "incorporated": (
        "incorporated (?:herein |into |by )|by reference|addend(?:um|a)|exhibits?|schedules?|annex(?:es)?"
        "|appendix|data processing (?:agreement|addendum|terms)|dpa|supplement(?:al|ary) terms|additional terms"
        "|separate (?:terms|agreement)|forms? part of"
    ),
    "service": (
        r"services?|features?|products?|plans?|trial|beta|api|availab\w+|uptime|support|quota|rate limits?|users?"
        r"|customers?|accounts?|eligib\w+|regist\w+"
    ),
    "eligibility": (
        r"eligib\w+|must be|only available|(?:is|are) available to|regist(?:er|ration)\w*|resid(?:e|ent)s? (?:in"
        "|of)|verif(?:y|ied|ication)"
    ),
    "contact": (
        "contact (?:us|our)|e-?mail(?: us)? at|write to|postal|address|telephone|phone|by mail|attn|suite|street"
        r"|p\.?o\.? box|reach us|floor|toll[- ]free|fax"
    ),
    "announcement": (
        "(?:we(?:'ve| have|'re| are)|is|are|has|have)(?: recently)? (?:updat|chang|revis"
        r"|mak)\w+ (?:\w+ ){0,4}(?:policy|terms|agreement|notice|statement)"
        r"|new (?:version of )?(?:\w+ ){0,3}(?:policy|terms|agreement)\w* (?:(?:will |shall )?(?:take|come|go"
        r"|appl|becom)\w*|is|are|effective)|(?:will )?takes? effect|come into (?:force|effect)"
    ),
    "explanatory": (
        r"we are an? (?:\w+ ){0,3}(?:team|company|lab|group|organi[sz]ation|business|start-?up)|(?:our|the) mission"
        "|for (?:example|instance)|this (?:page|section|document|policy|notice|article) (?:explains|describes"
        "|contains|sets out|covers|is)|welcome|thank you|we (?:care|value|respect|believe|love)|important to us"
        "|this means|in other words|as (?:described|mentioned|noted|explained) (?:above|below)|last (?:updated"
        "|modified|revised)"
    ),
    "listing": (
        r"(?:companies|firms|providers|parties|businesses) (?:that|which|who|we) (?:\w+ ){0,2}(?:work|process"
        r"|help|use|employ|rely|share|support)\w*|(?:following|these) (?:companies|providers|vendors|partners"
        r"|firms)|vendors|service providers|"
        "sub-?processors?|sub-?contractors?|(?:our|third[- ]party) (?:vendors?|providers?|partners|recipients)"
        "|list of (?:vendors|partners|third parties|recipients)"
    ),
    "formal_notice": (
        "(?<!privacy )(?<!this )notices?(?: and| or| to|,|;|s?$)|legal notices?|copyright (?:agent|complaints?"
        r"|infringement|notices?)"
        r"|dmca|infring\w+|service of process|notifications? of claimed"
    ),
    "infringement": r"copyright|dmca|infring\w+|claims?|service of process|designated agent",
    "by_reference": (
        "incorporated (?:herein |into |in |by )|by reference|forms? (?:an integral )?part of"
        "|part of (?:this|these|the|your|our) (?:terms|agreement|policy|contract|notice|addendum)"
    ),
    "complaint": (
        r"complain\w*|supervisory authority|data protection authority|ombudsman|recourse"
        "|dispute resolution provider|representative"
    ),
    "amendment": (
        r"(?:changes?|updates?|modifications?|amendments?|revisions?|updat(?:ed|ing)|revis(?:ed|ing)|new|amend\w*"
        r"|modif(?:y|ied|ying)) (?:\w+ ){0,5}(?:polic(?:y|ies)|terms|agreement|notice|statement|addendum|list"
        r"|sub-?processors?|versions?)|(?:add|appoint|engag|replac)\w* (?:\w+ ){0,5}sub-?processors?"
        r"|(?:these|such|the|any|material|our) (?:changes?|updates?|modifications?|amendments?)"
        r"|changes (?:will |shall )?(?:take|come|become|apply)"
    ),
    "access": r"access(?:es|ed|ing)?|look(?:s|ed|ing)? at|views?|viewed|viewing|reads?|inspect\w*|sees?",
    "watching": r"films?|filmed|filming|records (?:you|calls|your)|eavesdrop\w*|listens?|listening|surveil\w*"
    r"|watch(?:es|ing)?",
    "and_or": "and|or|and/or",
    "joint": "and|or|and/or|unless|if|where|when|except|excluding|including|only|but|provided|as well as|in addition",
    "auto_renewal": (
        r"automatic\w* (?:be )?renew\w*|renew\w* (?:\w+ ){0,3}automatic\w*|auto-?renew\w*"
        r"|renew(?:s|ed)? (?:\w+ ){0,8}unless"
    ),
    "mutual": r"(?:either|both|each) part(?:y|ies)|mutual\w*",
    "free": "free of charge|at no (?:additional |extra )?(?:cost|charge)|without charge|for free|cost-free",
    "ahead": "notice|advance|prior|before|after|within|ahead",
    "verb": (
        "is|are|was|were|be|been|has|have|had|do|does|did|will|shall|may|can|must|might|could|would|should|you"
        r"|we|your|our|us|they|their|who|which|that|if|when|agree\w*|us(?:e|es|ed|ing)|includ\w+|provid\w+"
        r"|govern(?:s|ed)?|decide[sd]?|belongs?|stays?|takes?|gives?|collect\w*|process\w*|shar\w+|requir\w+"
        r"|appl(?:y|ies)|mean(?:s|ing)?|not"
    ),
    "hosting": (
        r"host(?:s|ed|ing)?|servers?|data cent(?:er|re)s?|stor(?:e|es|ed|ing|age)|process(?:es|ed|ing)?"
        r"|located|backups?|based in"
    ),
    "safeguard": (
        r"encrypt\w*|pseudonymi[sz]\w*|anonymi[sz]\w*|de-?identif\w*|firewalls?|access controls?|certif\w+"
        r"|penetration tests?|audit(?:s|ed)?|standard contractual clauses|sccs?|adequacy decisions?"
        r"|binding corporate rules|two-factor|multi-factor|confidential\w*|safeguards?|need[- ]to[- ]know"
    ),
    "notice_given": (
        r"notif(?:y|ies|ied|ication)\w*|informed|inform (?:you|them|users?|customers?)|announce\w*"
        r"|(?:notif\w+|inform\w*|tell|announce\w*) (?:\w+ ){1,8}by e-?mail"
        "|tell (?:you|them|the customers?)|(?:let|make) (?:you|them) (?:know|aware)|prior notice|advance notice"
    ),
    "consent": (
        r"consent\w*|permission|opt(?:ed|s|ing)?[- ](?:in|out)|choices?|(?:have |has |you )?(?:agreed?"
        r"|allow(?:ed)?) (?:to )?(?:it|this|us|that)|your approval"
    ),
    "data_kind": (
        r"names?|(?:postal |e-?mail |ip |internet |home )addresses|e-?mail address|ip address"
        r"|telephone numbers?|phone numbers?|contacts|photo\w*|videos?|images?|recordings?|messages|voice|gps"
        r"|calendars?|browsing history|search history|keystrokes?|clipboard|device identifiers?"
        r"|advertising identifiers?|card numbers?|(?:payment|credit|bank|debit) (?:card|account)\w*|birth\w*"
        r"|gender|income|salary|credit scores?|employment|education|nationality|location|emotions?|inferences?"
    ),
    "erasure": r"delet(?:e|es|ed|ing|ion)|eras(?:e|ed|ure|ing)|destroy\w*|purg(?:e|ed|ing)",
}
STOPWORDS = (
    "a about after again also am an and are as at be been before being between both but by d did do does "
    "down during each every few for from further had has have he here how i if in into is it its just ll m "
    "me more most my of on once onto or our out over own re s same shall she should so some such t than "
    "that the their them then there these they this those through to under up upon us ve very was we were "
    "his her hers him she every any another whose whether also even already however therefore accordingly "
    "thereof herein let let's go "
    "what when where which while who will with within would you your"
)
UNITS: dict[str, str] = {
    "hour": "hours?|hrs?",
    "day": "(?:business |calendar |working )?days?",
    "week": "(?:calendar |full )?weeks?",
    "month": "(?:calendar |full )?months?",
    "year": "years?|yrs?",
    "minute": "minutes?|mins?",
    "second": "seconds?",
}
_NUMBERED = (  # noqa: SIM905 - one word a line takes a page
    "once twice one two three four five six seven eight nine ten twelve thirteen fourteen fifteen sixteen eighteen "
    "twenty twenty-one twenty-four thirty forty forty-five forty-eight sixty seventy-two ninety hundred"
).split()
_COUNTS = (1, 2, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 13, 14, 15, 16, 18, 20, 21, 24, 30, 40, 45, 48, 60, 72, 90, 100)
NUMBER_WORDS: dict[str, int] = dict(zip(_NUMBERED, _COUNTS, strict=True))
# Ways to say the same, and what each is read as.
SYNONYMS: dict[str, str] = {
    r"such as|like|including(?:,? but not limited to|,? without limitation)?": "including",
    r"for example|for instance|e\.g\.?": "including",
    r"(\w+)n't": r"\1 not",
    r"cannot": "can not",
    r"(\w+)'(?:re|ve|ll|d)": r"\1",
    r"utili[sz](e[sd]?|ing)": r"us\1",
    "retains?": "keep",
    "retained": "kept",
    r"prior to": "before",
    r"in order to": "to",
    r"in the event (?:that|of)": "if",
    r"web ?sites?": "site",
    r"(?:two|2|multi)[- ](?:step|factor) (?:verification|authentication)|[2m]fa": "twofactor",
    "(?:is|are) saved": "are stored",
    "different": "separate",
    r"at (?:all|any) hours?|a?round the clock|24 hours a day|24/7|day and night": "allhours",
    "(?:ssl|tls)(?:/(?:ssl|tls))?": "tls",
    r"e-?mails?": "email",
    r"send(?:ing)? (?:us )?an email(?: to)?|emailing": "email",
}
