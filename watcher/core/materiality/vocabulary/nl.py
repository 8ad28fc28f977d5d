"""Dutch: what each concept looks like. Data only; patterns ignore case and match whole words."""

CONCEPTS: dict[str, str] = {
    "negation": (
        "niet(?! alleen| meer dan| langer dan| uitsluitend)|nooit|geen|geenszins|noch|zonder(?! onnodige"
        r"| onredelijke| vertraging)|verboden|verbied\w+|nimmer|niemand|niets|zien .{0,20}af van"
    ),
    "permission": (
        "ka[nn]|kunt|kunnen|mag|mogen|zou(?:den)? (?:kunnen|mogen)|behoud(?:en|t) (?:ons|zich)"
        "|naar eigen (?:goeddunken|inzicht)|gerechtigd|bevoegd om|(?:hebben|heeft) het recht om|toegestaan|mogelijk"
        "|eventueel"
    ),
    "duty": (
        r"zal|zullen|moet|moeten|dien(?:t|en)|verplicht\w*|verbinden ons|zult|moest\w*|(?:is"
        "|zijn) (?:wettelijk )?(?:gehouden|verplicht)|hoeft|verbind(?:t|en) (?:zich|ons)|zorg(?:en|t) (?:ervoor"
        r"|dat)|garander\w+|waarborg\w+|verplichten"
    ),
    "advice": (
        r"raden .{0,20}aan|aanbevol\w+|streven|advise\w+|raadt .{0,20}aan|prober\w+|spannen ons in"
        r"|zou(?:den)? moeten|bevel\w+ .{0,20}aan"
    ),
    "qualifier": (
        "standaard|tenzij|behalve|uitgezonderd|over het algemeen|in het algemeen|meestal|doorgaans|bewust"
        "|voor zover|momenteel|indien van toepassing|in principe|hoofdzakelijk|rechtstreeks|onder voorbehoud"
        r"|normaliter|gewoonlijk|in de regel|in beginsel|opzettelijk|wetens|in hoofdzaak|voornamelijk|redelijk\w*"
        r"|wezenlijk\w*|materieel|in de meeste gevallen|in (?:sommige|bepaalde|bijzondere) gevallen|mits|indien"
        "|waar mogelijk|voor zover mogelijk|met uitzondering|anders dan|in ruil voor|tegen (?:betaling|vergoeding)"
        "|zonder uw toestemming|van tijd tot tijd|in het bijzonder niet"
    ),
    "scope": (
        r"inclusief|waaronder|zoals|bijvoorbeeld|onder andere|gelieerde|dochter\w+|partners?|derden|derde partij\w*"
        r"|alle|elke|enige|andere|onder meer|in het bijzonder|met name|groepsmaatschapp\w+|concern\w*|overige"
        r"|alsmede|rechtsopvolgers?|ieder\w*|zowel|al (?:uw|je|onze)"
    ),
    "only": "alleen|uitsluitend|slechts|enkel|louter|strikt|beperkt tot|niets anders",
    "unless_you": (
        "tenzij u|tenzij je|door .{0,20}te blijven gebruiken|geacht .{0,30}(?:in te stemmen|akkoord)|tenzij (?:u"
        r"|je) (?:\w+ ){0,3}(?:afmeldt|bezwaar|aangeeft|weigert|uitschakelt)|als (?:u"
        r"|je) (?:\w+ ){0,3}(?:geen bezwaar|niet reageert)|door (?:\w+ ){0,4}te blijven gebruiken|voortgezet gebruik"
        r"|geldt als (?:\w+ )?(?:toestemming|aanvaarding|instemming)|stilzwijgend\w*|gaat (?:u"
        "|je) (?:daarmee )?akkoord"
    ),
    "opt_in": (
        "(?:met|na|alleen met|op basis van) (?:uw |je |voorafgaande |uitdrukkelijke )*toestemming|opt-?in"
        "|standaard uitgeschakeld|(?:alleen |slechts |uitsluitend |pas )?(?:als|indien|wanneer|nadat|zodra) (?:u|je"
        r"|jij|de klant) (?:\w+ ){0,4}(?:toestemming|instemt|akkoord|inschakelt|aanzet|aanmeldt)(?: (?:hebt|heeft"
        r"|geeft|gaat))?|(?:vooraf|eerst|voorafgaand\w*|uitdrukkelijke|expliciete) (?:\w+ )?toestemming"
        r"|vragen (?:wij|we) (?:\w+ ){0,4}toestemming|toestemming (?:vragen|verkrijgen|nodig|gegeven|hebt gegeven)"
        "|(?:niet|nooit|geen) .{0,80}zonder (?:uw |je )?toestemming"
    ),
    "opt_out": (
        r"opt-?out|bezwaar|gerechtvaardigd\w* belang\w*|afmelden|uitschrijven|standaard ingeschakeld|bezwaar maken"
        r"|afmeld\w*|afmeldt|uitschrijf\w*|opt-?outs?|standaard (?:aan|ingeschakeld|actief)|weiger\w*"
        r"|uit te schakelen|uitschakel\w*"
    ),
    "pointer": (
        "voor meer informatie|meer informatie|lees meer|klik (?:hier|op)|raadpleeg|beschikbaar (?:op|via)"
        "|zie (?:ook|onze)|lees (?:hier|ook|onze)|vindt u (?:hier|op|in)|kunt u (?:hier|vinden|lezen|nalezen)"
        "|bezoek|verwijzen wij|te vinden (?:op|in|via)|bekijk"
    ),
    "personal_data": (
        r"persoonsgegevens|persoonlijke gegevens|gegevens|informatie|inhoud|e-?mailadres\w*|persoonlijke informatie"
        r"|(?:uw|je|jouw) (?:berichten|foto's|bestanden|gesprekken)|berichten|gesprekken|profielen|\w*gegevens"
        r"|e-mailadressen|\w*dossier\w*|beelden|foto's|video's"
    ),
    "third_parties": (
        r"derden|derde partij\w*|partners?|leveranciers?|dienstverleners?|gelieerde|adverteerders?|ontvangers?"
        "|verwerkers?|subverwerkers?|(?:andere|overige) (?:bedrijven|partijen|ondernemingen|organisaties"
        r"|gebruikers)|groepsmaatschapp\w+|concern\w*|\w*partners?|sponsors?|(?:sociale|advertentie)\w*netwerk\w*"
        r"|datahandelar\w+|toeleveranciers?|bezorgdienst\w*"
    ),
    "subprocessor": (
        "sub-?verwerkers?|verwerkers?|dienstverleners?|leveranciers?|ontvangers?|subbewerkers?|onderaannemers?"
        "|hulpleveranciers?"
    ),
    "child": (
        r"kind(?:eren)?|minderjarig\w*|jongeren|ouders?|voogd\w*|meerderjarig\w*|(?:jonger dan|onder de) (?:\d\d"
        r"|dertien|veertien|zestien|achttien)(?: jaar)?|tieners?|ouderlijk\w*|kind|minderjarigen"
        r"|wettelijke? vertegenwoordiger\w*"
    ),
    "age": (
        r"(?:jonger dan|ouder dan|minstens|ten minste|minimaal|onder de|boven de|vanaf) (?:\d\d|dertien|veertien"
        "|zestien|achttien|eenentwintig)(?: jaar)?(?! (?:bewaard|na|nadat|dagen|werkdagen|maanden|uur|weken|procent"
        r"|%))|minimumleeftijd|jaar (?:oud|of (?:ouder|jonger))|leeftijd\w*|meerderjarig\w*"
    ),
    "sensitive": (
        r"gevoelige|bijzondere (?:categorie\w*|persoonsgegevens)|biometrisch\w*|gezondheid\w*|medisch\w*"
        r"|genetisch\w*|etnisch\w*|ras|religi\w+|seksue\w+|politieke|locatiegegevens|paspoort\w*|burgerservicenummer"
        r"|ziekte\w*|handicap\w*|allergie\w*|seksuele geaardheid|levensovertuiging|geloof\w*|vakbond\w*"
        r"|vingerafdruk\w*|stemafdruk\w*|gezichts\w+|gezichtsherkenning|nauwkeurige locatie|bsn|identiteitsbewij\w+"
        r"|rijbewij\w+|strafrechtelijk\w*|strafblad\w*|dna|afkomst|bijzondere gegevens"
    ),
    "our_name": "wij|we|ons|onze",
    "sell": (
        r"verko\w+|verhu(?:ur|ren|urd)\w*|verhandel\w+|verkop\w*|verkocht\w*|te gelde|doorverkop\w+|monetariser\w+"
        "|verkoop"
    ),
    "share": (
        r"del(?:en|ing)|gedeeld|deelt|verstrek\w+|doorgeven|doorgegeven|openbaar\w*|overdrag\w+|overdracht"
        r"|ontvangers?|deelt|delen|doorgeef\w*|geven .{0,60} door|geeft .{0,60} door|doorgifte|doorsturen"
        r"|stel\w+ .{0,60}(?:beschikbaar|ter beschikking)|beschikbaar (?:stel|gesteld)\w*|bekend\w*|toegang (?:tot"
        r"|hebben|krijgen)|krijgen .{0,40}toegang|overhandig\w+|zend\w+ .{0,40}aan"
    ),
    "advertising": (
        r"adverten\w+|reclame|marketing|remarketing|gericht\w*|profiler\w*|gepersonaliseerd\w*|\w*reclame\w*"
        r"|nieuwsbrief\w*|aanbieding\w*|marktonderzoek|promotie\w*|\w*profielen|profiel|doelgroep\w*|retargeting"
        "|gepersonaliseerde? (?:advertenties|aanbiedingen|inhoud)|commerciële (?:berichten|doeleinden)"
    ),
    "training": (
        r"train(?:en|t|ing)\w*(?= .{0,80}(?:model|ai\b|algoritme))|getraind|machine learning|trainingsgegevens"
        r"|trainingsdata|training van|(?:train\w*|getraind\w*)(?! (?:van )?(?:medewerkers"
        r"|personeel))(?= .{0,80}(?:model|ai\b|algoritme|assistent|systeem|systemen))|(?:\w*model(?:len)?|ai\S*"
        r"|algoritmes?|assistent\w*) .{0,60}(?:train\w*|getraind|verbeter\w+|ontwikkel\w+)|(?:verbeter"
        r"|ontwikkel)\w*(?= .{0,60}(?:model|\bai\b|algoritme|kunstmatige intelligentie))|trainingsdoeleinden|(?:in"
        "|voor|bij) de training(?! van (?:medewerkers|personeel))|te trainen"
    ),
    "ai": (
        r"ai|kunstmatige intelligentie|machine learning|taalmodel\w*|algoritme\w*|chatbots?|ai-\S+|generatiev\w+"
        r"|virtuele assistent\w*"
    ),
    "automated": (
        r"geautomatiseerde (?:besluit|beslissing|verwerking)\w*|profilering|(?:geautomatiseerd"
        r"|automatisch)\w* (?:\w+ )?(?:besluit|beslissing|verwerking|middelen|besluitvorming)\w*|profiler\w+"
        r"|\w*profielen (?:op|maken)|(?:stel|maak|mak)\w+ .{0,60}profielen|scoring|automatisch|geautomatiseerd"
        "|menselijke (?:tussenkomst|beoordeling|controle)"
    ),
    "collect": (
        r"verzamel\w+|verkrijg\w+|ontvang\w+|registre\w+|opslaan|slaan .{0,30}op|monitor\w+|vastlegg\w+|verzamel\w*"
        r"|registre\w+|vragen .{0,40}naar|leggen .{0,60} vast|vastgelegd|opgeslagen|film\w+|opnemen|opnames?"
        r"|meelezen|volgen|ontvangen wij|inzamel\w+|noter\w+|nodig|leggen .{0,60}vast"
    ),
    "purpose": (
        r"doeleinden|doel\w*|om .{1,80} te|ten behoeve van|rechtsgrond\w*|grondslag\w*|gebruik\w* .{0,40}(?:om|voor)"
        r"|doeleinde\w*|ten behoeve|met het oog op|om (?:uw|je|u|aan|de|onze)|voor (?:het|de) (?:verbeter|verstrek"
        r"|analyse|uitvoer|afhandel|lever)\w+|gebruik\w*|\w*doeleinden"
    ),
    "cookie": (
        r"cookies?|pixels?|web-?beacons?|lokale opslag|analytics|track\w+|\w*cookies?|trackers?|apparaat-?id\w*"
        r"|fingerprint\w*|webanalyse|pixel\w*"
    ),
    "retention": (
        r"bewa(?:ar|ren|ard)\w*|opslag|opgeslagen|verwijder\w+|wis(?:sen|t)|anonimiser\w+|vernietig\w+|bewaart"
        r"|bewaren|bewaard|gewist|archiver\w+|\w*bewaarplicht\w*|vernietigd|wissing"
    ),
    "retention_period": (
        r"bewaar(?:termijn|periode|tijd|duur)\w*|(?:bewa(?:ar|ren|ard|art)|opgeslagen|verwijder\w*|wis(?:sen|t)"
        r"|gewist|vernietig\w*|geanonimiseerd|archiver\w*)(?= .{0,120}(?:\bdag|\bweek|\bweken|\bmaand|\bja(?:ar"
        r"|ren)\b|\buur\b|zolang|termijn|noodzakelijk|totdat))|(?:dagen|dag|weken|week|maanden|maand|jaar|jaren|uur"
        r"|zolang|termijn|direct) .{0,60}(?:bewa(?:ar|ren|ard)|opgeslagen|verwijder\w*|gewist|vernietigd"
        "|geanonimiseerd)"
    ),
    "transfer": (
        r"derde landen|buiten de (?:eu|eer|europese)|internationale doorgifte\w*|doorgifte\w*"
        "|modelcontractbepalingen|adequaatheidsbesluit|privacy shield|doorgegeven .{0,60}(?:buiten|landen)|(?:geven"
        r"|geeft|doorgeven) .{0,60}(?:buiten|landen|verenigde staten|\bvs\b)|buiten (?:de )?(?:eu|eer|europ\w+"
        "|nederland|belgië)|buitenland|passend beschermingsniveau|landen buiten|standaardcontractbepalingen"
        "|standaard contractbepalingen"
    ),
    "rights": (
        r"recht (?:op|om)|uw rechten|je rechten|toestemming .{0,20}intrekken|klacht\w*|toezichthoud\w+"
        r"|autoriteit persoonsgegevens|gegevensoverdraagbaarheid|inzage\w*|rectificatie|wissing|verwijdering van"
        r"|beperking|overdraagbaarheid|dataportabiliteit|bezwaar|inzage|in te zien|corriger\w+|intrekken"
        "|in te trekken|vergetelheid|uw wettelijke rechten|klagen|geschillencommissie|recht op (?:inzage|correctie)"
        r"|rechten (?:als|uit te)|(?:u|je|de klant) (?:heeft|hebt) (?:\w+ ){0,4}recht"
    ),
    "security": (
        r"beveilig\w+|veilig\w+|versleutel\w+|vertrouwelijk\w*|certific\w+|beveil\w+|wachtwoord\w*|bescherm\w+"
        "|firewalls?|maatregelen|audits?|toegangsbeheer"
    ),
    "breach": r"\w*datalek\w*|inbreuk\w* (?:op de beveiliging|in verband)|beveiligings(?:incident|lek|inbreuk)\w*",
    "government": (
        r"autoriteit\w*|overheid\w*|rechtbank\w*|politie|justiti\w+|overheids\w+|gerecht\w* bevel|gerechtelijk\w*"
        r"|opsporing\w*|bevoegd gezag|rechterlijk\w*|toezichthouders"
    ),
    "controller": (
        r"verwerkingsverantwoordelijke\w*|verantwoordelijk voor|functionaris\w*|vertegenwoordiger\w*|beheerd door"
        r"|contractpartij|verwerkingsverantwoordelijk\w*|is verantwoordelijk|geëxploiteerd door|aangeboden door"
        "|hierna|tussen .{0,60}en|gegevensbescherming"
    ),
    "arbitration": (
        r"arbitrage\w*|arbiter\w*|arbitraal|geschillen(?:commissie|beslechting|regeling|procedure|instantie)\w*"
        r"|bemidd\w+|mediation|bindend advies"
    ),
    "class_action": r"collectieve (?:actie|vordering)\w*|groepsvordering\w*|jury\w*",
    "forum": (
        "toepasselijk recht|nederlands recht|bevoegde rechter|rechtbank (?:te|in|van)|wordt beheerst door"
        r"|jurisdictie|(?:nederlands|belgisch|duits|frans|engels|iers|\w+s) recht|recht (?:van toepassing|dat)"
        r"|rechtbank\w*|rechter (?:te|in|van|bevoegd)|bevoegd\w* (?:rechter|rechtbank)|voorgelegd aan de"
        "|gerecht(?:en)? (?:te|van|in)|weens koopverdrag"
    ),
    "liability": (
        r"aansprakelijk\w*|schade\w*|garanti\w+|op eigen risico|schade|aansprakelijkheid|waarborg\w*|opzet|schuld"
        "|overmacht|grove nalatigheid|instaan"
    ),
    "liability_cap": (
        "beperking van aansprakelijkheid|totale aansprakelijkheid|beperkt tot|in geen geval|beperkt tot|maximaal"
        r"|ten hoogste|hoogstens|niet (?:hoger|meer) dan|sluit\w* .{0,40}uit|uitgesloten|nimmer aansprakelijk"
        "|niet aansprakelijk|gevolgschade|indirecte schade|bedrijfsschade"
    ),
    "indemnity": r"vrijwar\w+|schadeloos\w*|vrijwaart|schadeloos",
    "termination": (
        r"beëindig\w+|opschort\w+|opzeg\w+|blokk\w+|deactiv\w+|annuler\w+|sluiten|opgezegd|opzegt|opzegging"
        r"|beëindigen|ontbind\w+|ontbonden|schors\w+|geschorst|blokkeer\w*|geblokkeerd|afsluit\w*|verwijder\w* (?:uw"
        r"|je|het) account|zeg\w* .{0,40} op|stopzet\w+|opheff\w+"
    ),
    "payment": (
        r"kosten|prij(?:s|zen)|betal\w+|tarie\w+|factu\w+|terugbetal\w+|abonnement\w*|vergoeding\w*|belasting\w*"
        r"|commissie\w*|\w*kosten|btw|\w*betaling\w*|betaal\w*|gratis|kosteloos|bedrag\w*|incasso\w*|in rekening"
        r"|rente|abonnementsgeld|prijzen|\w*prijs|commissie"
    ),
    "renewal": (
        r"verleng\w+|automatische verlenging|verlengt|verlengd|stilzwijgend\w*|looptijd|opzegtermijn\w*|contractduur"
    ),
    "refund": (
        r"terugbetal\w+|restitutie\w*|herroeping\w*|(?:betal|stort)\w+ .{0,60}terug|terugbetaald|teruggave"
        r"|bedenktijd\w*|ontbinden|geld terug|niet-restitueerbaar"
    ),
    "licence": (
        r"licenti\w+|intellectuele eigendom\w*|auteursrecht\w*|merk\w*|eigendom\w*|gebruiksrecht\w*|auteursrechten"
        "|rechten op|verle(?:ent|nen) .{0,40}(?:licentie|recht)"
    ),
    "licence_broad": (
        r"eeuwigdurend\w*|onherroepelijk\w*|wereldwijd\w*|sublicenti\w+|overdraagba\w+|royaltyvrij\w*|onbeperkt\w*"
        r"|exclusie\w+|in sublicentie|voor elk doel|eeuwig\w*|kosteloze"
    ),
    "prohibition": (
        r"verboden|(?:mag|mogen|kan|kunnen) (?:.{0,30} )?niet|niet toegestaan|onrechtmatig\w*|illega\w+|misbruik\w*"
        "|(?:mag|mogen|kan|kunnen|kunt) (?:.{0,40} )?(?:niet|geen)|niet (?:toegestaan|geoorloofd)|in strijd"
        r"|schend\w*|overtred\w+|frau\w+|scrap\w+|ongeoorloofd\w*|onbevoegd\w*"
    ),
    "policy_change": (
        r"(?:wijzig\w+|aanpass\w+|bijwerk\w+) .{0,50}(?:voorwaarden|beleid|verklaring|overeenkomst)|kennisgeving"
        r"|op de hoogte stellen|(?:voorwaarden|beleid|verklaring|overeenkomst|prijzen|tarieven)\w* .{0,60}(?:wijzig"
        r"|aanpass|bijwerk|aan te passen|herzien)\w*|wijziging\w* (?:van|in|kondigen|aankondig\w+|treden|worden"
        r"|gelden)|(?:belangrijke|wezenlijke) wijziging\w*|van tevoren|vooraf (?:bericht|inform|aankondig)\w*"
        r"|aankondig\w+|kondigen .{0,60} aan"
    ),
    "incorporated": (
        r"bijlage\w*|addendum|verwerkersovereenkomst\w*|maakt deel uit|aanvullende voorwaarden|maken deel uit"
        "|onderdeel van deze|bijlagen"
    ),
    "service": (
        r"dienst\w*|functie\w*|product\w*|abonnement\w*|beschikba\w+|account\w*|gebruiker\w*|klant\w*|webwinkel"
        r"|webshop|platform|app|website|bestelling\w*"
    ),
    "eligibility": (
        r"in aanmerking|registr\w+|inwoners?|meerderjarig|voorbehouden aan|alleen beschikbaar|wonen|woonachtig"
    ),
    "contact": (
        r"contact\w*|adres|telefoon\w*|e-?mail|postbus|straat|bereikbaar|schrijf|postadres|bezoekadres|postcode"
        r"|gevestigd aan|\w+straat"
    ),
    "announcement": (
        "(?:hebben|is|zijn) .{0,40}(?:bijgewerkt|gewijzigd)|treedt .{0,20}in werking|nieuwe? .{0,20}(?:voorwaarden"
        "|privacyverklaring|beleid)|(?:hebben|zijn|is) .{0,60}(?:bijgewerkt|gewijzigd|aangepast|herzien)"
        "|treden .{0,20}in werking|gaat in op|geld(?:t|ig|en) (?:vanaf|per|met ingang)|met ingang van"
    ),
    "explanatory": (
        "bijvoorbeeld|welkom|bedankt|belangrijk voor ons|laatst bijgewerkt|deze (?:pagina|verklaring) (?:legt"
        "|beschrijft|geeft)|wij hechten|vinden wij belangrijk|in deze verklaring"
    ),
    "listing": (
        "sub-?verwerkers?|ontvangers|(?:onze|de volgende) (?:leveranciers|partners|dienstverleners)|lijst (?:van"
        "|met) (?:leveranciers|partners|subverwerkers|verwerkers|ontvangers)|leveranciers|dienstverleners"
        "|verwerkers|onderaannemers"
    ),
    "formal_notice": (
        r"(?:juridische )?kennisgevingen (?:moeten|dienen|worden)|auteursrechtinbreuk\w*|ingebrekestelling\w*"
        "|woonplaats kiezen"
    ),
    "by_reference": "maakt deel uit|opgenomen door verwijzing|onderdeel van|maken deel uit",
    "complaint": (
        r"klacht\w*|toezichthoud\w+|autoriteit persoonsgegevens|vertegenwoordiger\w*|klagen|geschillencommissie"
        "|ombudsman"
    ),
    "verb": (
        r"is|zijn|was|wordt|worden|werd|heeft|hebben|kan|kunnen|mag|mogen|moet\w*|zal|zullen|wij|we|u|uw|je|jouw|ons"
        r"|onze|ben|bent|had|hebt|zult|kunt|blij(?:ft|ven)|geld(?:t|en)|ga(?:at|an)|verwerk\w+|gebruik\w*"
        r"|verzamel\w+|bewa\w+|verkoop\w*|verkopen|delen|deelt|verstrek\w+|plaats\w+|vragen|vraagt|gev\w+|geeft"
        r"|ontvang\w+|bedra\w+|kost|verleng\w+|betal\w+|betaalt|informer\w+|sluit\w*|richt|stel\w+|maak\w*|sta(?:at"
        r"|an)|verlop\w+|behoud\w+|reager\w+|die|dat|als|wanneer|tenzij"
    ),
    "hosting": (
        r"gehost|hosting|servers?|opgeslagen|datacent\w+|verwerk\w*|gevestigd|servers|cloud|staan op|locatie"
        "|gehuisvest"
    ),
    "safeguard": (
        r"versleutel\w*|pseudonimis\w+|anonimis\w+|geanonimiseerd\w*|firewalls?|certific\w+|gecertificeerd\w*"
        r"|modelcontractbepalingen|vertrouwelijk\w*|beveiligde verbinding\w*|toegangscontrole\w*|back-?ups?"
        r"|reservekopie\w*|adequaatheidsbesluit\w*|standaardcontractbepalingen|tweefactor\w*|twee-?staps\w*"
        r"|geheimhouding\w*|waarborgen|versleutelde?|in rust"
    ),
    "notice_given": (
        r"(?:in)?kennis\w*|informer\w*|op de hoogte|meld\w*|per e-?mail|informeren|informeert|ingelicht|inlichten"
        r"|laten .{0,20}weten|kondig\w* .{0,60} aan|aankondig\w+|bericht|waarschuw\w*|gewaarschuwd"
        "|stellen .{0,40}op de hoogte|van tevoren|voorafgaande"
    ),
    "consent": (
        r"toestemming|instemm\w+|akkoord|instemming|goedkeuring|keuze\w*|akkoord|permissie|goedvindt|goedkeurt"
        r"|aanvaard\w*|accept\w*|als (?:u|je) (?:dat|dit) wilt"
    ),
    "data_kind": (
        r"naam|namen|e-mailadres\w*|ip-adres\w*|telefoonnummer\w*|contacten|foto's|afbeeldingen|video's|stem"
        r"|geboorte\w+|locatie|salaris|(?:voor|achter)naam|adres(?:gegevens)?|geslacht|leeftijd|beroep|inkomen"
        r"|nationaliteit|burgerlijke staat|\w*locatie\w*|browsegeschiedenis|zoekgeschiedenis|koopgedrag|surfgedrag"
        r"|bankrekening\w*|iban|creditcard\w*|betaalgegevens|contactenlijst|adresboek|berichten|opnames?"
        r"|stemopname\w*|type browser"
    ),
    "erasure": r"verwijder\w*|wis(?:sen|t)|gewist|vernietig\w*|wissing|wist|verwijdering|vernietiging",
    "person": r"u|uw|je|jij|jou|(?:gebruiker|klant|lid|leden|bezoeker|consument|abonnee|betrokkene)\w*",
    "fee": r"kosten|prij(?:s|zen)|tarie\w+|vergoeding\w*|commissie\w*|toeslag\w*|boete\w*",
    "credit": r"terugbetal\w+|restitutie\w*|korting\w*|tegoed\w*|krediet\w*|beloning\w*|schadevergoeding\w*",
    "objection": r"bezwaar|bezwaren|weiger\w+|betwist\w*|afwijz\w+",
    "amendment": (
        r"(?:wijziging|aanpassing|herziening|nieuwe versie|bijgewerkte)\w*|nieuwe (?:subverwerkers|verwerkers"
        r"|voorwaarden)|wijzig\w+ .{0,40}(?:voorwaarden|verklaring|beleid)"
    ),
    "access": r"toegang\w*|inzien|inzage|lezen|meelezen|bekijk\w+|raadpleg\w+",
    "watching": r"film\w+|gefilmd|afluister\w+|meeluister\w+|cameratoezicht|bewak\w+",
    "and_or": "en|of|en/of|alsmede|evenals",
    "joint": (
        "en|of|en/of|alsmede|evenals|tenzij|behalve|als|indien|wanneer|mits|inclusief|waaronder|alleen|maar|daarnaast"
    ),
    "ahead": r"voor(?:dat)?|van tevoren|vooraf|voorafgaand\w*|binnen|uiterlijk|aankondig\w*",
    "free": "gratis|kosteloos|kosteloze|zonder (?:extra |meer)?kosten",
    "mutual": r"(?:beide|elk van de|elke) partij\w*|wederzijds\w*|wederkerig\w*",
    "auto_renewal": (
        r"(?:automatisch|stilzwijgend|telkens) .{0,40}verleng\w*|verleng\w* .{0,20}(?:automatisch|stilzwijgend)\w*"
        "|automatische verlenging"
    ),
}
STOPWORDS = (
    "aan aangezien al als alsook ben bent bij bovendien daar daarbij daarnaast daarom daarvan daarvoor dan "
    "dat de deze die dit doen door dus echter een eens en er erop ervan evenals eveneens gaat haar heb "
    "hebben hebt heeft hem hen het hetgeen hier hierbij hierop hij hoe hun ik in indien is ja je jij jou "
    "jouw jullie langs maar me mede meer men met mij mijn na naar naast nog nu of om onder ons onszelf "
    "onze ook op over sinds steeds te tegen telkens ten ter terwijl tijdens toch toe tot tussen u uit uw "
    "uzelf van vanaf vanuit verder via volgens voor voordat waar waarbij waarop waarvan wanneer want waren "
    "was wat we wel welk welke werd wie wij worden wordt ze zeer zelf zich zij zijn zo zoals zodat zou één"
)
UNITS: dict[str, str] = {
    "minute": "minu(?:ut|ten)",
    "hour": "uur|uren",
    "day": "(?:werk|kalender)?dag(?:en)?",
    "week": "we(?:ek|ken)",
    "month": "(?:kalender)?maand(?:en)?",
    "year": "(?:kalender)?ja(?:ar|ren)",
}
_NUMBERS = (
    "een=1, één=1, eén=1, twee=2, drie=3, vier=4, vijf=5, zes=6, zeven=7, acht=8, negen=9, tien=10, elf=11, "
    "twaalf=12, dertien=13, veertien=14, vijftien=15, zestien=16, zeventien=17, achttien=18, negentien=19, "
    "twintig=20, eenentwintig=21, vierentwintig=24, achtentwintig=28, dertig=30, zesendertig=36, veertig=40, "
    "vijfenveertig=45, achtenveertig=48, vijftig=50, zestig=60, tweeënzeventig=72, tachtig=80, negentig=90, "
    "honderd=100"
)
NUMBER_WORDS: dict[str, int] = {word: int(size) for word, size in (pair.split("=") for pair in _NUMBERS.split(", "))}
# Endings that inflect a word and leave its meaning.
ENDINGS = "(?:sten|ste|den|de|ten|te|en|er|e|t|n|s)$"
# Ways to say the same, and what each is read as.
SYNONYMS: dict[str, str] = {
    "e-?mails?|mails?": "email",
    "bijvoorbeeld|zoals|waaronder": "zoals",
    "met name|in het bijzonder|vooral": "vooral",
    "web-?(?:site|winkel|shop)s?|internetsite": "website",
    "alleen|uitsluitend|slechts|enkel": "alleen",
    "als|wanneer|indien": "als",
    "vanwege|in verband met|wegens|op grond van": "vanwege",
    "ten minste|minstens|minimaal|tenminste": "minstens",
    "persoonsgegevens|persoonlijke gegevens|gegevens": "gegevens",
    (
        "brengen (?:wij|we) (?:u|je|jou) .{0,30}op de hoogte|stellen (?:wij|we) (?:u|je"
        "|jou) .{0,30}in kennis|informeren (?:wij|we) (?:u|je|jou)|laten (?:wij|we) (?:u|je|jou) .{0,30}weten"
    ): "informeren",
    "gebruiken|gebruikt|benutten|inzetten": "gebruiken",
    "verwijder(?:en|d|t)|wissen|gewist|wist": "verwijderen",
    "bewaren|bewaard|bewaart|opgeslagen|opslaan": "bewaren",
    "zullen|zal": "worden",
    "ook|eveneens|tevens|daarnaast|bovendien": "ook",
    "jij|je|jou|jouw|u|uw": "u",
    "kun|kunt|kan": "kunnen",
    "heb|hebt|heeft": "hebben",
    "bent|is|ben": "zijn",
    "moet|dient te|dienen te|moeten": "moeten",
    "van tevoren|vooraf|voorafgaand": "vooraf",
    "dit beleid|deze verklaring|deze privacyverklaring|ons privacybeleid": "verklaring",
    "aan te maken|te openen|te registreren": "aanmaken",
    "derden|derde partijen": "derden",
    "doorgeven|verstrekken": "verstrekken",
    "aanvaardt?|aanvaarden|accepteert|accepteren|gaat akkoord met|gaan akkoord met|stemt in met": "aanvaarden",
    "noteren|leggen .{0,40}vast|registreren": "noteren",
    "voor te leggen|voorgelegd": "voorgelegd",
}
