"""French: a working vocabulary. Data only; patterns ignore case and match whole words."""

CONCEPTS: dict[str, str] = {
    "negation": r"ne|n'\w+|pas|jamais|aucun\w*|sans|ni|interdi\w*|non",
    "permission": (
        r"peu(?:t|vent|x)|pouvons|pourr\w+|nous nous réservons|est autorisé\w*|sont autorisé\w*|à (?:notre"
        "|sa) (?:seule )?discrétion"
    ),
    "duty": (
        r"doi(?:t|vent)|devons|devez|devr\w+|s'engage\w*|nous nous engageons|est tenu\w*|sont tenu\w*|sera|seront"
    ),
    "advice": r"recommand\w+|conseill\w+|s'efforc\w+|encourag\w+",
    "qualifier": (
        "par défaut|sauf|excepté|à l'exception|généralement|en général|habituellement|normalement|sciemment"
        "|à moins que|dans la mesure|actuellement|à ce jour|le cas échéant|en principe|principalement"
        "|sous réserve|de temps à autre|directement|intentionnellement|dans certains cas"
    ),
    "scope": (
        "notamment|y compris|incluant|tel(?:le)?s? que|par exemple|entre autres|filiales?|sociétés affiliées"
        r"|affiliés|partenaires?|tiers|tout\w*|tous|autres?|quelconque"
    ),
    "only": "seulement|uniquement|exclusivement|strictement|que (?:pour|dans)",
    "unless_you": (
        "sauf si vous|à moins que vous|tant que vous|en continuant|vaut (?:acceptation|consentement)"
        r"|réputé\w* (?:avoir )?accept\w*"
    ),
    "opt_in": (
        r"(?:avec|après|sous réserve de|recueil\w*|sur la base de) (?:votre |le |son )?(?:consentement|accord)"
        r"|opt-?in|désactivé\w* par défaut"
    ),
    "opt_out": r"opt-?out|opposer|opposition|intérêts? légitimes?|désabonn\w+|désinscri\w+|activé\w* par défaut",
    "pointer": (
        "pour (?:plus d'informations|en savoir plus)|en savoir plus|découvrez|obten(?:ir|ez) de l'aide"
        "|cliquez (?:ici|sur)|consultez|voir (?:aussi|également|ici)|disponibles? (?:ici|à l'adresse|sur)"
    ),
    "personal_data": (
        r"données (?:à caractère )?personnel\w*|données|informations?|renseignements|contenus?|adresse e-?mail"
        "|numéros? de téléphone"
    ),
    "third_parties": (
        "tiers|partenaires?|prestataires?|fournisseurs?|sous-traitants?|annonceurs?|destinataires?|filiales?"
        "|affiliés?|autres sociétés"
    ),
    "subprocessor": "sous-traitants?(?: ultérieurs?)?|prestataires?|destinataires?|fournisseurs?",
    "child": (
        r"enfants?|mineurs?|adolescents?|moins de \d\d ans|parents?|parental\w*|tuteurs?|majorité légale|majeur\w*"
    ),
    "age": (
        r"(?:moins de|plus de|au moins|âgé\w* de|à partir de) \d\d ans|âge (?:minimum|minimal|requis|légal)"
        "|vérification de l'âge|majorité"
    ),
    "sensitive": (
        r"sensibles?|catégories particulières|biométri\w+|reconnaissance faciale|empreintes?|santé|médica\w+"
        r"|génétiques?|ethni\w+|raciale?s?|religi\w+|sexuel\w*|opinions? politiques?|syndica\w+|géolocalisation"
        "|pièces? d'identité|passeports?"
    ),
    "our_name": "nous|notre|nos",
    "sell": (
        r"vend(?:re|ons|ent|u|us|ues|ue|ez)|ventes?|revend\w*|lou(?:er|ons|ent|ées?)|cession (?:à titre onéreux"
        r"|de données)|monétis\w+"
    ),
    "share": (
        r"partag\w+|communiqu\w+|divulgu\w+|transmet\w*|transmis\w*|transfér\w+|céd\w+|destinataires?"
        r"|mis\w* à disposition|accès à"
    ),
    "advertising": (
        r"publici\w+|annonces|ciblag\w+|ciblé\w*|reciblage|marketing|prospection|profilage|personnalisé\w*"
        r"|sollicitation\w*"
    ),
    "training": (
        r"entraîn\w+(?= .{0,80}(?:modèle|ia\b|algorithm|intelligence))|(?:modèles?|ia"
        r"|algorithmes?) .{0,40}(?:entraîn\w+|amélior\w+)|apprentissage (?:automatique|des modèles|de modèles)"
        "|données d'entraînement|entraînement (?:de|des|d')"
    ),
    "ai": (
        r"ia|intelligence artificielle|modèles? de langage|apprentissage automatique|chatbots?|générati\w+"
        r"|algorithm\w+"
    ),
    "automated": "décisions? automatisées?|traitements? automatisés?|profilage",
    "collect": r"collect\w+|recueil\w+|enregistr\w+|obten\w+|recev\w+|surveill\w+|stock\w+",
    "purpose": (
        r"finalités?|afin de|dans le but de|en vue de|utilis\w+ .{0,40}pour|base (?:légale|juridique)|aux fins de"
        "|à des fins|pour (?:améliorer|fournir|analyser|personnaliser)"
    ),
    "cookie": "cookies?|traceurs?|pixels?|balises?|stockage local|mesure d'audience|analytics?|sdks?",
    "retention": r"conserv\w+|suppr\w+|effac\w+|archiv\w+|anonymis\w+|détrui\w+|durée\w*",
    "retention_period": (
        r"durées? de conservation|conserv\w+(?= .{0,100}(?:jour|mois|an|durée|semaine|nécessaire))"
        r"|supprim\w+(?= .{0,100}(?:jour|mois|an|semaine))"
    ),
    "transfer": (
        "pays tiers|hors (?:de )?(?:l'union|l'ue|l'eee|la france)|en dehors de|clauses contractuelles types"
        r"|décision d'adéquation|transferts? internationa\w+|privacy shield|data privacy framework"
    ),
    "rights": (
        "droits? (?:d'accès|de rectification|à l'effacement|d'opposition|à la portabilité|de retrait|de)"
        "|vos droits|retirer votre consentement|réclamation|autorité de contrôle|cnil|exercer"
        "|droit de rétractation"
    ),
    "security": r"sécuri\w+|chiffr\w+|crypt\w+|confidential\w+|mesures techniques|certifi\w+|audits?",
    "breach": r"violations? (?:de données|de sécurité)|incidents? de sécurité|accès non autorisé\w*",
    "government": r"autorités?|judiciaires?|gouvernement\w*|police|tribuna\w+|réquisition\w*",
    "controller": (
        r"responsables? (?:du|de) traitement|éditeur|éditeur du site|hébergeur|exploité par|société\w*"
        r"|délégué à la protection|dpo|représentant\w*|directeur de la publication|est édité"
    ),
    "arbitration": r"arbitra\w+|médiat\w+|règlement des (?:litiges|différends)",
    "class_action": "actions? (?:de groupe|collectives?)|recours collectifs?|jury",
    "forum": (
        r"droit applicable|loi applicable|droit français|régi\w* par|tribuna\w+ compétents?|juridictions?"
        "|compétence exclusive|ressort"
    ),
    "liability": r"responsabilité|responsables? (?:de|des|en)|dommages?|garanti\w+|préjudices?|à vos risques",
    "liability_cap": (
        r"limitation de responsabilité|responsabilité (?:totale|globale|maximale)|limitée? à|plafond\w*"
        "|en aucun cas"
    ),
    "indemnity": r"indemnis\w+|garantir .{0,30}contre",
    "termination": (
        r"résili\w+|suspen\w+|clôtur\w+|désactiv\w+|ferm(?:er|eture)|exclu\w+|bloqu\w+|supprimer (?:votre"
        r"|le) compte|annul\w+"
    ),
    "payment": (
        r"frais|prix|tarifs?|paiements?|pay(?:er|é|ez|able)\w*|factur\w+|rembours\w+|abonnements?|coûts?|taxes?"
        "|commissions?"
    ),
    "renewal": r"renouvel\w+|reconduction|tacite\w*|durée d'engagement",
    "refund": r"rembours\w+|rétractation",
    "licence": r"licences?|concéd\w+|propriété intellectuelle|droits? d'auteur|marques?|céd\w+",
    "licence_broad": r"perpétuel\w*|irrévocable\w*|mondia\w+|sous-licenci\w+|cessible\w*|gratuit\w*",
    "prohibition": (
        r"interdi\w+|il est interdit|ne (?:peut|peuvent|pouvez|doit|doivent|devez) (?:pas)?|prohib\w+|illicites?"
        r"|illéga\w+|abusi\w+|enfrein\w+|non autorisé\w*"
    ),
    "policy_change": (
        r"(?:modifi\w+|mettre à jour|mis\w* à jour|chang\w+) .{0,60}(?:politique|conditions|charte|cgu|cgv"
        r"|contrat|présente\w*)|préavis|vous (?:informer|notifier)|modifications? importantes?"
    ),
    "incorporated": (
        "annexes?|avenants?|accord de traitement|conditions (?:particulières|complémentaires|supplémentaires)"
        "|font partie intégrante|dpa"
    ),
    "service": r"services?|fonctionnalités?|produits?|offres?|disponib\w+|comptes?|utilisateurs?|clients?",
    "eligibility": r"éligib\w+|inscri\w+|réservé\w* (?:à|aux)|résid\w+|conditions? d'accès",
    "contact": r"contact\w*|adresse|téléphone|courriel|e-?mail|courrier|rue|avenue|boulevard|cedex|écrire à",
    "announcement": (
        r"(?:avons|a été|ont été) .{0,40}(?:mis\w* à jour|modifi\w+)|entr\w+ en vigueur|prend\w* effet"
        r"|nouvelle\w* .{0,30}(?:politique|conditions)"
    ),
    "explanatory": (
        r"par exemple|cette (?:page|politique) (?:explique|décrit)|bienvenue|merci|est important\w* pour nous"
        "|dernière mise à jour"
    ),
    "listing": "sous-traitants?(?: ultérieurs?)?|destinataires|prestataires",
    "formal_notice": "notifications?|mises? en demeure|contrefaçon",
    "by_reference": r"partie intégrante|incorporé\w*|par référence",
    "complaint": r"réclamation\w*|autorité de contrôle|médiateur\w*|représentant\w*",
    "verb": (
        r"est|sont|était|sera|seront|a|ont|avons|avez|peu(?:t|vent)|pouv\w+|doi\w+|dev\w+|nous|vous|votre|vos"
        "|notre|nos"
    ),
    "hosting": (
        r"héberg\w+|serveurs?|centres? de données|stock\w+|trait(?:é|ée|ées|és|ement|ements|ons)|situé\w*|établi\w*"
    ),
    "safeguard": (
        r"chiffr\w+|pseudonymis\w+|anonymis\w+|pare-feu|contrôles? d'accès|certifi\w+"
        r"|clauses contractuelles types|décision d'adéquation|confidential\w*|confidentiel\w*|sauvegardes?"
        r"|garanties"
    ),
    "notice_given": (
        r"notifi\w+|inform(?:er|ons|é|és|ées|erons)|prévenir|préviendrons|avertir|avertirons|par (?:e-?mail"
        r"|courriel|courrier électronique)|préavis"
    ),
    "consent": (r"consent\w*|accord|autoris\w+|choix"),
    "data_kind": (
        r"noms?|prénoms?|adresses? (?:e-?mail|postale|ip|électronique)s?|numéros? de téléphone|contacts"
        r"|photos?|images?|vidéos?|enregistrements?|messages|voix|date de naissance|sexe|revenus?|salaire"
        r"|coordonnées bancaires|carte bancaire|localisation|historique de navigation|identifiants?"
    ),
    "erasure": r"supprim\w+|suppression|effac\w+|détrui\w+",
}
STOPWORDS = (
    "a afin ainsi au aussi aux avec avoir ce ces cet cette chez comme d dans de des dont du elle elles en "
    "entre est et il ils l la le les leur leurs lors mais nos notre nous on ont ou où par plus pour qu que "
    "qui quoi s sa se ses si son sont sous sur très un une vers vos votre vous y à était été être"
)
UNITS: dict[str, str] = {
    "hour": "heures?",
    "day": "jours?(?: ouvr(?:és|ables))?",
    "week": "semaines?",
    "month": "mois",
    "year": "ans?|années?",
}
NUMBER_WORDS: dict[str, int] = {
    "deux": 2,
    "trois": 3,
    "quatre": 4,
    "cinq": 5,
    "six": 6,
    "sept": 7,
    "huit": 8,
    "neuf": 9,
    "dix": 10,
    "douze": 12,
    "treize": 13,
    "quinze": 15,
    "seize": 16,
    "dix-huit": 18,
    "vingt": 20,
    "trente": 30,
    "soixante": 60,
}
# Ways to say the same, and what each is read as.
SYNONYMS: dict[str, str] = {
    r"adresses? (?:e-?)?mails?|e-?mails?|courriels?|courriers? électroniques?": "email",
    r"par exemple|p\. ?ex\.|tel(?:le)?s? que|comme|notamment": "notamment",
    r"site (?:web|internet)": "site",
    r"afin de|pour": "pour",
}
