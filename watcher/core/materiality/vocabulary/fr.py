"""French: what each concept looks like. Data only; patterns ignore case and match whole words."""

CONCEPTS: dict[str, str] = {
    "negation": (
        r"ne(?! (?:(?!pas\b|plus\b|jamais\b|aucun)[\w']+ ){1,5}qu(?:e\b|'))|n'(?=\w)(?!(?:(?!pas\b|plus\b|jamais\b"
        r"|aucun)\w+ ){1,5}qu(?:e\b|'))|pas|jamais|aucun\w*|sans(?! délai| retard| préjudice| limitation)|ni"
        r"|interdi(?:t|te|ts|tes|re|sons)|non(?! exclusi\w+| seulement|-)|nul(?:le)?|proscri\w+"
    ),
    "permission": (
        r"peu(?:t|vent|x)(?! plus| pas| ni| en aucun)|pouvez|pouvons(?! plus| pas| ni)|pourr\w+|susceptibles? (?:de"
        r"|d'être|d')|(?:nous nous|se) réserv\w+|(?:est|sont|êtes|sommes) (?:autorisé|libre|en droit)\w*|à (?:notre"
        r"|sa) (?:seule |entière )?discrétion|permet\w* de|libre de|est possible|éventuellement"
    ),
    "duty": (
        r"doi(?:t|vent)|devons|devez|devr\w+|s'engage\w*|nous nous engageons|est tenu\w*|sont tenu\w*|sera|seront"
        r"|engage(?:nt)?|oblig(?:é|ée|és|ation|atoire)\w*|(?:est|sont|êtes|sommes) tenu\w*|veill(?:e|ons|ent) à"
        r"|garantissons|assur(?:e|ons|ent) (?:que|la|le)|\w+(?:erons|irons|erez)"
    ),
    "advice": (
        r"recommand\w+|conseill\w+|s'efforc\w+|encourag\w+|essa(?:ie|ye|yons)\w*|invit\w+ à|souhait\w+"
        "|nous efforçons|mettons tout en œuvre"
    ),
    "qualifier": (
        "par défaut|sauf|excepté|à l'exception|généralement|en général|habituellement|normalement|sciemment"
        "|à moins que|dans la mesure|actuellement|à ce jour|le cas échéant|en principe|principalement|sous réserve"
        "|de temps à autre|directement|intentionnellement|dans certains cas|hormis|hors|sauf|en règle générale"
        r"|dans la plupart|dans certains cas|raisonnable\w*|substantiel\w*|délibérément|volontairement"
        "|essentiellement|en contrepartie|contre rémunération|autant que possible|lorsque (?:la loi|cela)"
        "|si nécessaire|sous réserve"
    ),
    "scope": (
        "notamment|y compris|incluant|tel(?:le)?s? que|par exemple|entre autres|filiales?|sociétés affiliées"
        r"|affiliés|partenaires?|tiers|tout\w*|tous|autres?|quelconque|ensemble|sociétés? du groupe|notre groupe"
        "|ou autres?|et autres?|cocontractants?|ayants? droit|chaque"
    ),
    "only": (
        r"seulement|uniquement|exclusivement|strictement|n(?:e |')(?:(?!pas\b|plus\b|jamais\b|aucun)\w+ ){1,5}qu(?:e"
        r"|(?='))|seuls?|seules?|limité\w* (?:à|aux?)|aux seules fins"
    ),
    "unless_you": (
        "sauf si vous|à moins que vous|tant que vous|en continuant|vaut (?:acceptation|consentement)"
        r"|réputé\w* (?:avoir )?accept\w*|sauf (?:opposition|refus|avis contraire)|si vous ne vous (?:y )?oppos\w+"
        "|(?:la |votre )?(?:poursuite|utilisation continue) (?:de|du)|à défaut (?:d'opposition|de refus)"
        r"|vaut acceptation|vous êtes réputé\w*|silence|(?:emporte|implique|entraîne) (?:l'|une )?acceptation"
    ),
    "opt_in": (
        r"(?:avec|après|sous réserve de|recueil\w*|sur la base de) (?:votre |le |son )?(?:consentement|accord)"
        r"|opt-?in|désactivé\w* par défaut|(?:votre|un|son) (?:accord|consentement) (?:préalable|exprès|explicite)"
        "|(?:qu'avec|que sur la base de|recueillons|obtenons|demandons) (?:votre |le |son )?(?:accord|consentement)"
        r"|(?:si|lorsque|une fois que) vous (?:y avez |l'avez |avez )?(?:consenti|accepté|donné|autorisé)\w*"
        "|accord préalable|consentement préalable|si vous (?:y )?consentez|(?:aucune?|jamais"
        "|pas) .{0,80}sans (?:votre|son) (?:accord|consentement)"
    ),
    "opt_out": (
        r"opt-?out|opposer|opposition|intérêts? légitimes?|désabonn\w+|désinscri\w+|activé\w* par défaut|s'opposer"
        r"|vous (?:y )?oppos\w+|m'oppos\w+|refus(?:er|ez)|sauf opposition|lien de désinscription"
    ),
    "pointer": (
        "pour (?:plus d'informations|en savoir plus)|en savoir plus|découvrez|obten(?:ir|ez) de l'aide"
        "|cliquez (?:ici|sur)|consultez|voir (?:aussi|également|ici)|disponibles? (?:ici|à l'adresse|sur)"
        "|plus d'informations|en savoir plus|pour toute information|voir (?:l'article|la|notre|nos)|se référer"
        "|référez-vous|reportez-vous|rendez-vous|accessibles? (?:ici|à l'adresse|sur)|retrouvez|découvrez (?:ce que"
        "|comment) vous (?:pouvez )?|apprenez (?:comment|à)"
    ),
    "personal_data": (
        r"données (?:à caractère )?personnel\w*|données|informations?|renseignements|contenus?|adresse e-?mail"
        "|numéros? de téléphone|données|vos (?:coordonnées|messages|photos|contenus|textes|échanges)|fichiers"
        "|coordonnées|conversations|questions posées|dossiers?|photos|parcours|messages"
    ),
    "third_parties": (
        "tiers|partenaires?|prestataires?|fournisseurs?|sous-traitants?|annonceurs?|destinataires?|filiales?"
        "|affiliés?|autres sociétés|(?:autres )?(?:sociétés|entreprises|entités|organismes|utilisateurs)(?: tierces"
        "| du groupe)|tierces?(?: parties)?|régies? publicitaires?|réseaux (?:sociaux|publicitaires)|courtiers?"
        "|cocontractants?|sponsors?"
    ),
    "subprocessor": "sous-traitants?(?: ultérieurs?)?|prestataires?|destinataires?|fournisseurs?",
    "child": (
        r"enfants?|mineurs?|adolescents?|moins de \d\d ans|parents?|parental\w*|tuteurs?|majorité légale|majeur\w*"
        "|moins de (?:treize|quatorze|quinze|seize|dix-huit)(?: ans)?|jeunes?|parentale|représentants? légaux"
    ),
    "age": (
        r"(?:moins de|plus de|au moins|âgé\w* (?:de|d'au moins)(?: plus de| moins de)?|à partir de|avoir) (?:\d\d"
        "|treize|quatorze|quinze|seize|dix-huit|vingt et un) ans(?! à compter| après| suivant)|âge (?:minimum"
        "|minimal|requis|légal|de)|(?:vérification|contrôle|limite) (?:de l'|d')âge|majorité|personnes? majeures?"
        r"|mineurs?|avant (?:\d\d|treize|quatorze|quinze|seize|dix-huit) ans"
    ),
    "sensitive": (
        r"sensibles?|catégories particulières|biométri\w+|reconnaissance faciale|empreintes?|santé|médica\w+"
        r"|génétiques?|ethni\w+|raciale?s?|religi\w+|sexuel\w*|opinions? politiques?|syndica\w+|géolocalisation"
        r"|pièces? d'identité|passeports?|dossier médical|handicap\w*|orientation sexuelle|allergi\w+|maladies?"
        r"|pathologi\w+|convictions?|casier judiciaire|condamnations?|géolocalis\w+|localisation précise"
        "|empreintes? (?:digitales?|vocales?)|sécurité sociale|permis de conduire|visage|origine (?:ethnique"
        "|raciale)|vie sexuelle|adn"
    ),
    "our_name": "nous|notre|nos",
    "sell": (
        r"vend(?:re|ons|ent|u|us|ues|ue|ez)|ventes?|revend\w*|lou(?:er|ons|ent|ées?)|cession (?:à titre onéreux"
        r"|de données)|monétis\w+|cèd\w+|céd(?:ons|er|ées?|és?)|commercialis\w+|à titre onéreux|négoci\w+"
    ),
    "share": (
        r"partag\w+|communiqu\w+|divulgu\w+|transmet\w*|transmis\w*|transfér\w+|céd\w+|destinataires?"
        r"|mis\w* à disposition|accès à|cèd\w+|communication|transmission|divulgation|partage"
        r"|fourni\w* (?:\w+ ){0,3}à|(?:ont|a|auront|avoir) accès|mettre à (?:la )?disposition|confi(?:er|ons|ées?"
        r"|és)|échang\w+ avec|adress\w+ (?:\w+ ){0,3}à"
    ),
    "advertising": (
        r"publici\w+|annonces|ciblag\w+|ciblé\w*|reciblage|marketing|prospection|profilage|personnalisé\w*"
        r"|sollicitation\w*|campagnes?|réseaux? publicitaires?|offres? commerciales?|communications? commerciales?"
        r"|études? de marché|profils?|lettre d'information|newsletter|infolettre|comportementa\w+"
    ),
    "training": (
        r"entraîn\w+(?= .{0,80}(?:modèle|ia\b|algorithm|intelligence))|(?:modèles?|ia"
        r"|algorithmes?) .{0,40}(?:entraîn\w+|amélior\w+)|apprentissage (?:automatique|des modèles|de modèles)"
        r"|données d'entraînement|entraînement (?:de|des|d')|(?:entraîner|entraînement|entraîn\w+|former"
        r"|formation)(?= .{0,80}(?:modèle|ia\b|algorithm|intelligence|assistant|système))|(?:modèles?|ia"
        r"|algorithmes?|assistant) .{0,60}(?:entraîn|amélior|perfectionn)\w+|(?:amélior|perfectionn"
        r"|développ)\w+(?= .{0,60}(?:modèle|ia\b|algorithm|intelligence artificielle))|apprentissage"
    ),
    "ai": (
        r"ia|intelligence artificielle|modèles? de langage|apprentissage automatique|chatbots?|générati\w+"
        r"|algorithm\w+|modèles? (?:de fondation|génératifs?|linguistiques?)|agents? conversationnels?"
        "|assistant virtuel"
    ),
    "automated": (
        "décisions? automatisées?|traitements? automatisés?|profilage|(?:décisions?|traitements?|moyens?"
        r"|prise de décision) (?:entièrement |exclusivement )?automatisé\w*|profil\w+"
        r"|analys\w+ (?:\w+ ){0,2}comportement\w*|notation|scoring|moyens automatisés|de (?:manière"
        "|façon) automatisée|automatiquement|intervention humaine|contrôle humain"
    ),
    "collect": (
        r"collect\w+|recueil\w+|enregistr\w+|obten\w+|recev\w+|surveill\w+|stock\w+|collecte|recueil|enregistrement"
        r"|capt\w+|film\w+|suivre|suivons|mémoris\w+|accédons|demandons|consign\w+|avons besoin de|demand\w+"
    ),
    "purpose": (
        r"finalités?|afin de|dans le but de|en vue de|utilis\w+ .{0,40}pour|base (?:légale|juridique)|aux fins de"
        "|à des fins|pour (?:améliorer|fournir|analyser|personnaliser)|finalité|servent à|sert à|servir à"
        r"|destiné\w* à|pour (?:traiter|gérer|assurer|répondre|mesurer|vous|prévenir|exécuter|établir|réaliser"
        "|proposer|envoyer)|dans le cadre de|fins? (?:de|commerciales?|statistiques?|publicitaires?)|utilisées?"
    ),
    "cookie": (
        "cookies?|traceurs?|pixels?|balises?|stockage local|mesure d'audience|analytics?|sdks?"
        "|témoins? (?:de connexion)?|suivi|web ?beacons?|empreinte numérique|identifiants? publicitaires?"
    ),
    "retention": (
        r"conserv\w+|suppr\w+|effac\w+|archiv\w+|anonymis\w+|détrui\w+|durée\w*|purg\w+|durée de vie|rétention"
        "|archivage|suppression|destruction|au bout de|gardons|gardées?|gardés"
    ),
    "retention_period": (
        r"durées? de conservation|conserv\w+(?= .{0,100}(?:jour|mois|an|durée|semaine|nécessaire))"
        r"|supprim\w+(?= .{0,100}(?:jour|mois|an|semaine))|(?:conserv|archiv|gard|stock|suppr|effac|anonymis"
        r"|détrui)\w+(?= .{0,100}(?:jour|mois|\ban\b|\bans\b|année|durée|semaine|heure|nécessaire|tant que"
        "|aussi longtemps))|(?:délais?|périodes?) de (?:conservation|rétention)|(?:tant que"
        "|aussi longtemps que) .{0,60}(?:compte|nécessaire|relation)"
    ),
    "transfer": (
        "pays tiers|hors (?:de )?(?:l'union|l'ue|l'eee|la france)|en dehors de|clauses contractuelles types"
        r"|décision d'adéquation|transferts? internationa\w+|privacy shield|data privacy framework|transf(?:ert"
        r"|érée?s?|érons|érer)\w* .{0,60}(?:hors|étranger|pays|états-unis|international)\w*|à l'étranger|hors union"
        r"|clauses? contractuelles? types?|(?:situé|établi|héberg)\w* (?:\w+ ){0,3}hors"
    ),
    "rights": (
        "droits? (?:d'accès|de rectification|à l'effacement|d'opposition|à la portabilité|de retrait|de)|vos droits"
        "|retirer votre consentement|réclamation|autorité de contrôle|cnil|exercer|droit de rétractation"
        "|droits?(?= d')|accès aux données|rectification|effacement|portabilité|limitation du traitement|opposition"
        "|vous opposer|retirer (?:votre|son) (?:consentement|accord)|introduire une (?:réclamation|plainte)|plainte"
        "|directives (?:anticipées|post mortem)|à l'oubli|exercice de (?:vos|ces) droits|droit de (?:résili|rétract"
        r"|retrait|refus)\w+|(?:vous|l'utilisateur|le client|le consommateur) (?:dispos"
        r"|bénéfici)\w+ (?:\w+ ){0,3}droits?|recours"
    ),
    "security": (
        r"sécuri\w+|chiffr\w+|crypt\w+|confidential\w+|mesures techniques|certifi\w+|audits?|protég\w+"
        r"|mots? de passe|protection|pare-feu|habilité\w*|mesures de protection|certifications?"
    ),
    "breach": (
        r"violations? (?:de données|de sécurité)|incidents? de sécurité|accès non autorisé\w*|violations?|fuites?"
        "|incidents?(?: de sécurité)?|piratage"
    ),
    "government": (
        r"autorités?|judiciaires?|gouvernement\w*|police|tribuna\w+|réquisition\w*|administratio\w+|pouvoirs publics"
        r"|forces de l'ordre|juge|justice|injonction\w*|ordre public"
    ),
    "controller": (
        r"responsables? (?:du|de) traitement|éditeur|éditeur du site|hébergeur|exploité par|société\w*"
        r"|délégué à la protection|dpo|représentant\w*|directeur de la publication|est édité|(?:est )?(?:édité"
        r"|exploité|proposé|géré|fourni)\w* par|responsable de traitement|cocontractant|conclu (?:avec|entre)"
        "|ci-après|identité"
    ),
    "arbitration": (
        r"arbitra\w+|médiat\w+|règlement des (?:litiges|différends)|litiges? .{0,60}(?:amiable|médiat|arbitr)\w*"
        r"|conciliat\w+|médiateur\w*|amiable\w*"
    ),
    "class_action": "actions? (?:de groupe|collectives?)|recours collectifs?|jury",
    "forum": (
        r"droit applicable|loi applicable|droit français|régi\w* par|tribuna\w+ compétents?|juridictions?"
        r"|compétence exclusive|ressort|soumis\w* (?:à|au) (?:la |l')?(?:droit|loi)|droit (?!d'|de |à|au|aux|sur"
        r"|du )\w+|loi (?!informatique)\w+aise|tribuna\w+ (?:de|d'|du|compét\w+)|lieu de juridiction|(?:sont|est"
        "|seront) (?:seuls? )?compétents?|cour d'appel"
    ),
    "liability": (
        r"responsabilité|responsables? (?:de|des|en)|dommages?|garanti\w+|préjudices?|à vos risques|responsables?"
        r"|dédommag\w+|garanties?|force majeure|faute|tenue? pour"
    ),
    "liability_cap": (
        r"limitation de responsabilité|responsabilité (?:totale|globale|maximale)|limitée? à|plafond\w*|en aucun cas"
        r"|plafonn\w+|limitée?s? (?:à|aux?)|exclu\w* .{0,20}(?:responsabilité|dommage|préjudice)\w*|(?:ne"
        r"|n') (?:saur\w+|pourra|excéd\w+|dépass\w+)|dans la limite|à concurrence|dommages (?:directs|indirects)"
        "|ne (?:répond|garantit) (?:pas|que)|dommages indirects|manque à gagner|perte d'exploitation"
    ),
    "indemnity": r"indemnis\w+|garantir .{0,30}contre|relever et garantir|tenir (?:\w+ )?(?:indemne|quitte)|indemne",
    "termination": (
        r"résili\w+|suspen\w+|clôtur\w+|désactiv\w+|ferm(?:er|eture)|exclu\w+|bloqu\w+|supprimer (?:votre|le) compte"
        r"|annul\w+|résiliation|fermeture|clôture|rupture|bloc(?:age|quer)|suspension|mettre fin|met fin"
        r"|mise en demeure|désinscription|fin (?:du|de l') (?:contrat|abonnement)|retir\w+ (?:\w+ ){0,2}(?:contenus?"
        "|accès)"
    ),
    "payment": (
        r"frais|prix|tarifs?|paiements?|pay(?:er|é|ez|able)\w*|factur\w+|rembours\w+|abonnements?|coûts?|taxes?"
        r"|commissions?|ttc|tva|débit\w*|prélèv\w+|pénalités?|redevances?|honoraires|montants?|sommes?|gratuit\w*"
        "|facturation|règlement|intérêts? de retard|échéance|avoirs?"
    ),
    "renewal": (
        r"renouvel\w+|reconduction|tacite\w*|durée d'engagement|reconduit\w*|reconductible"
        r"|abonnement .{0,60}(?:durée|mois|an\b)|préavis"
    ),
    "refund": r"rembours\w+|rétractation|rétract\w+|remboursé\w*|satisfait ou remboursé",
    "licence": (
        r"licences?|concéd\w+|propriété intellectuelle|droits? d'auteur|marques?|céd\w+|droits? (?:de propriété"
        "|d'exploitation|d'usage|d'utilisation)|concède|concession|propriétaire|titulaire|cession"
    ),
    "licence_broad": (
        r"perpétuel\w*|irrévocable\w*|mondia\w+|sous-licenci\w+|cessible\w*|gratuit\w*|transférables?"
        "|sans limitation|pour (?:toute )?la durée (?:légale|des droits|de protection)|exclusi(?:f|ve)|monde entier"
        "|transmissibles?"
    ),
    "prohibition": (
        r"interdi\w+|il est interdit|ne (?:peut|peuvent|pouvez|doit|doivent|devez) (?:pas)?|prohib\w+|illicites?"
        r"|illéga\w+|abusi\w+|enfrein\w+|non autorisé\w*|défendu\w*|proscri\w+|(?:ne|n') (?:\w+ )?(?:doit|doivent"
        r"|peut|peuvent|pouvez|devez|saurai\w*)|frauduleu\w+|vous vous (?:engagez|interdisez) à ne|usage interdit"
        r"|s'interdit|s'abst\w+|extraction|aspir\w+|contrevien\w+|manquements?"
    ),
    "policy_change": (
        r"(?:modifi\w+|mettre à jour|mis\w* à jour|chang\w+) .{0,60}(?:politique|conditions|charte|cgu|cgv|contrat"
        r"|présente\w*)|préavis|vous (?:informer|notifier)|modifications? importantes?|(?:politique|conditions"
        r"|charte|cgu|cgv|contrat|document)\w* .{0,60}(?:modifi|révis|mises? à jour|évolu|chang)\w*|(?:modification"
        "|évolution|changement|révision|mise à jour)s? (?:de|des|du|de la|substantielles?|importantes?|tarifaires?)"
        r"|(?:vous |l'utilisateur )?(?:informe\w*|notifi\w+|prévien\w+|averti\w*) .{0,60}(?:modif|chang|évol)\w+"
        "|à l'avance"
    ),
    "incorporated": (
        "annexes?|avenants?|accord de traitement|conditions (?:particulières|complémentaires|supplémentaires)"
        r"|font partie intégrante|dpa|font partie|faisant partie|annexé\w*|contrat de sous-traitance"
        "|documents contractuels"
    ),
    "service": (
        r"services?|fonctionnalités?|produits?|offres?|disponib\w+|comptes?|utilisateurs?|clients?|plateforme"
        r"|application|site|espace|abonné\w*|membres?"
    ),
    "eligibility": (
        r"éligib\w+|inscri\w+|réservé\w* (?:à|aux)|résid\w+|conditions? d'accès|réserv\w+|ouvert\w* aux"
        r"|accessible aux|majeur\w*|capacité juridique"
    ),
    "contact": (
        r"contact\w*|adresse|téléphone|courriel|e-?mail|courrier|rue|avenue|boulevard|cedex|écrire à|joindre"
        "|joignable|écrivez|siège social|adressez|coordonnées de|quai|bp"
    ),
    "announcement": (
        r"(?:avons|a été|ont été) .{0,40}(?:mis\w* à jour|modifi\w+)|entr\w+ en vigueur|prend\w* effet"
        r"|nouvelle\w* .{0,30}(?:politique|conditions)|nous avons (?:modifié|actualisé|révisé|mis à jour)"
        r"|entr\w+ en vigueur|applicables? (?:à compter|à partir|depuis)"
    ),
    "explanatory": (
        r"par exemple|cette (?:page|politique) (?:explique|décrit)|bienvenue|merci|est important\w* pour nous"
        "|dernière mise à jour|la présente (?:page|politique|charte)|le présent document|nous (?:accordons"
        r"|attachons)|a pour objet|vise à vous|soucieu\w+"
    ),
    "listing": (
        "sous-traitants?(?: ultérieurs?)?|destinataires|prestataires|liste des (?:sous-traitants|partenaires"
        "|destinataires|prestataires)|(?:nos|les|ces) (?:prestataires|fournisseurs|partenaires)|fournisseurs"
    ),
    "formal_notice": (
        r"notifications? (?:doi|sont|à adresser)\w*|mises? en demeure|contrefaçons?|élection de domicile"
        "|élisent domicile|significations?"
    ),
    "by_reference": r"partie intégrante|incorporé\w*|par référence|fait partie|font partie|renvoi",
    "complaint": (
        r"réclamation\w*|autorité de contrôle|médiateur\w*|représentant\w*|plaintes?|cnil|autorité de protection"
    ),
    "verb": (
        r"est|sont|était|sera|seront|a|ont|avons|avez|peu(?:t|vent)|pouv\w+|doi\w+|dev\w+|nous|vous|votre|vos|notre"
        r"|nos|avez|êtes|sommes|avons|fait|font|sert|servent|collect\w+|conserv\w+|utilis\w+|trait(?:e|ons|ent)"
        r"|dispos\w+|concerne\w*|appliqu\w+|s'appliqu\w+|reste\w*|demeure\w*|engage\w*|permet\w*|prend\w*|peux"
        r"|dépos\w+|répond\w*|informe\w*|dure|comprend\w*|vaut|soumis\w*|effectu\w+|oppos\w+|réserv\w+|concèd\w+"
        r"|garanti\w+|supprim\w+|partag\w+|vend\w+|transm\w+|communiqu\w+|tu|te|ton|ta|tes"
    ),
    "hosting": (
        r"héberg\w+|serveurs?|centres? de données|stock\w+|trait(?:é|ée|ées|és|ement|ements|ons)|situé\w*|établi\w*"
        r"|implanté\w*|localisé\w*|traite\w*|siège"
    ),
    "safeguard": (
        r"chiffr\w+|pseudonymis\w+|anonymis\w+|pare-feu|contrôles? d'accès|certifi\w+|clauses contractuelles types"
        r"|décision d'adéquation|confidential\w*|confidentiel\w*|sauvegardes?|garanties|habilit\w+|authentification"
        r"|double authentification|chiffrement|anonyme\w*|tronqué\w*|clauses? de confidentialité"
        "|règles d'entreprise contraignantes|au repos|en transit"
    ),
    "notice_given": (
        r"notifi\w+|inform(?:er|ons|é|és|ées|erons)|prévenir|préviendrons|avertir|avertirons|par (?:e-?mail|courriel"
        r"|courrier électronique)|préavis|informe\w*|inform(?:ation|erez|era)|notification\w*|averti\w*|prévien\w+"
        r"|signal(?:er|ons|é)\w*|(?:vous|lui) (?:adress|envo|écri)\w+|avise\w*|mise en demeure"
    ),
    "consent": (
        r"consent\w*|accord|autoris\w+|choix|accord(?! de)|accept\w+|agrément|permission|si vous (?:le souhaitez"
        "|êtes d'accord)"
    ),
    "data_kind": (
        "noms?|prénoms?|adresses? (?:e-?mail|postale|ip|électronique)s?|numéros? de téléphone|contacts|photos?"
        "|images?|vidéos?|enregistrements?|messages|voix|date de naissance|sexe|revenus?|salaire"
        "|coordonnées bancaires|carte bancaire|localisation|historique de navigation|identifiants?|âge"
        "|date et lieu de naissance|profession|situation (?:familiale|professionnelle)|nationalité|géolocalisation"
        "|adresse de (?:livraison|facturation|courriel)|carnet d'adresses|comportement(?: d'achat)?"
        "|historique (?:d'achats?|de recherche|des commandes)|habitudes|numéro de (?:carte|sécurité sociale)"
        "|civilité|photographies?|enregistrements? (?:vocaux|audio)"
    ),
    "erasure": r"supprim\w+|suppression|effac\w+|détrui\w+|suppressions?|effacement|destruction|purg\w+",
    "person": (
        "vous|utilisateurs?|utilisatrices?|clients?|membres?|abonnés?|consommateurs?|visiteurs?|acheteurs?"
        "|personnes? concernées?|tu|toi"
    ),
    "fee": r"frais|prix|tarif\w*|factur\w+|coûts?|commissions?|redevances?|pénalités?",
    "credit": r"avoirs?|rembours\w+|remises?|réductions?|récompenses?|dédommage\w+|indemnités?",
    "objection": r"oppos\w+|objection\w*|refus\w*|contest\w+",
    "amendment": (
        r"(?:modification|évolution|révision|changement|mise à jour|nouvelle version|avenant)\w*|(?:nouveaux?"
        r"|ajout de) sous-traitants?|modifi\w+ .{0,40}(?:politique|conditions|contrat|charte)"
    ),
    "access": r"accéd\w+|accès|consult(?:er|ons|ent|ation|és?)|lire|lisons|lecture|visualis\w+|examin\w+",
    "watching": r"film\w+|vidéosurveillance|écout\w+|espionn\w+|surveill\w+",
    "and_or": "et|ou|et/ou|ainsi que",
    "joint": (
        "et|ou|et/ou|ainsi que|sauf|si|lorsque|quand|hormis|à l'exception|y compris|notamment|uniquement|mais"
        "|à condition|en outre"
    ),
    "ahead": r"avant|préavis|à l'avance|préalable\w*|dans un délai|sous|dans les",
    "free": r"gratuit\w*|sans (?:frais|supplément|surcoût)",
    "mutual": r"(?:chacune? des|les deux|chaque) parties?|mutuel\w*|réciproque\w*",
    "auto_renewal": (
        r"tacite\w* .{0,20}(?:reconduct|renouvel)\w*|reconduit\w* (?:tacitement|automatiquement)|(?:renouvel"
        r"|reconduc)\w* .{0,30}(?:tacite|automatique)\w*|tacite reconduction"
    ),
}
STOPWORDS = (
    "a afin ainsi après au auprès aussi aux avant avec avoir ayant bien car ce cela celle celles celui ces "
    "cet cette ceux chez ci comme concernant d dans de depuis des donc dont du dudit dès elle elles en "
    "encore entre est et fait ici il ils jusqu jusque l la ladite le les leur leurs lors lorsqu lorsque "
    "lui là ma mais me mes moi mon même nos notre nous on ont ou outre où par parmi pendant plus pour "
    "présent présente présentes présents puis qu quand que quel quelle quelles quels qui quoi relatif "
    "relatifs relative relatives s sa se selon ses si soit son sont sous sur t ta te tes toi ton tous tout "
    "toute toutes très tu un une vers via voici vos votre vous y à également était été être"
)
UNITS: dict[str, str] = {
    "minute": "minutes?",
    "hour": "heures?",
    "day": "jours?(?: ouvr(?:és?|ables?)| calendaires| francs)?",
    "week": "(?:dernières? |prochaines? |premières? )?semaines?",
    "month": "(?:derniers? |prochains? |premiers? )?mois",
    "year": "(?:dernières? |prochaines? |premières? )?(?:ans?|années?)",
}
_NUMBERS = (
    "un=1, une=1, deux=2, trois=3, quatre=4, cinq=5, six=6, sept=7, huit=8, neuf=9, dix=10, onze=11, douze=12, "
    "treize=13, quatorze=14, quinze=15, seize=16, dix-sept=17, dix-huit=18, dix-neuf=19, vingt=20, "
    "vingt et un=21, vingt-quatre=24, vingt-cinq=25, trente=30, trente-six=36, quarante=40, quarante-cinq=45, "
    "quarante-huit=48, cinquante=50, soixante=60, soixante-douze=72, quatre-vingts=80, quatre-vingt-dix=90, "
    "cent=100, cent vingt=120, cent quatre-vingts=180"
)
NUMBER_WORDS: dict[str, int] = {word: int(size) for word, size in (pair.split("=") for pair in _NUMBERS.split(", "))}
# Endings that inflect a word and leave its meaning.
ENDINGS = "(?:ées|ée|és|er|ez|es|nt|é|e|s|x)$"
# Ways to say the same, and what each is read as.
SYNONYMS: dict[str, str] = {
    "adresses? (?:e-?)?mails?|e-?mails?|courriels?|courriers? électroniques?|mél": "email",
    "adresse électronique": "email",
    r"par exemple|p\. ?ex\.|tel(?:le)?s? que|comme|notamment|en particulier": "notamment",
    "site (?:web|internet)": "site",
    "afin de|pour|dans le but de|en vue de": "pour",
    "à compter d[eu]|à partir d[eu]|dès": "depuis",
    "dans un délai de|sous un délai de|dans les|sous|dans le délai de": "sous",
    "également|aussi|en outre|de plus|par ailleurs|en plus": "aussi",
    r"recueill(?:ons|i|ies?|is)|collect(?:ons|é|ées?|és)|récolt\w+": "collecter",
    "introduire|déposer|formuler|adresser": "déposer",
    "substantiel(?:le)?s?|importante?s?|significati(?:f|fs|ve|ves)": "importante",
    "utilis(?:ons|e|é|ées?|és|ation)|emplo(?:yons|ie|i)": "utiliser",
    "fourni(?:r|ssons|t|e|es)|communiqu(?:er|ez|é)": "fournir",
    "afin que|pour que": "pour",
    "conserv(?:ons)|gardons": "conserver",
    "suppr(?:imons)|effaçons": "supprimer",
    r"(?:est|sont) (?=\w+és?\b)": "est",
    "uniquement|seulement|exclusivement": "seulement",
    "proposé(?:es?|s)?|offert(?:es?|s)?": "proposer",
    "intégralité|totalité|ensemble": "totalité",
    "la présente|les présentes|cette|ces|ce|le présent": "ce",
    "peux|pouvez": "pouvoir",
    "as|avez": "avoir",
    "es|êtes": "être",
    "dois|devez": "devoir",
    "mettre fin (?:à|au)|y mettre fin|résilier|le résilier": "résilier",
    "(?:vaut|emporte|implique|entraîne)": "vaut",
    r"appliqu\w+": "appliquer",
    "(?:supprimé|effacé|détruit)(?:es?|s)?": "supprimer",
    "(?:conservé|gardé|stocké)(?:es?|s)?": "conserver",
    "(?:sont|est|seront|sera)": "est",
}
