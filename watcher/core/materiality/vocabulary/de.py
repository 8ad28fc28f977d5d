"""German: a working vocabulary. Data only; patterns ignore case and match whole words."""

CONCEPTS: dict[str, str] = {
    "negation": r"nicht|nie|niemals|kein\w*|weder|ohne|keinesfalls|unter keinen umständen|untersag\w+|verboten",
    "permission": (
        "k(?:ann|önnen|önnte|önnten)|dürfen|darf|behalten uns (?:das recht )?vor|sind berechtigt|ist berechtigt"
        "|nach (?:eigenem|unserem) ermessen"
    ),
    "duty": "wird|werden|muss|müssen|ist verpflichtet|sind verpflichtet|verpflichten uns|hat zu|haben zu",
    "advice": r"sollte\w*|soll|sollen|empfehlen|bemühen",
    "qualifier": (
        "standardmäßig|grundsätzlich|in der regel|normalerweise|üblicherweise|wissentlich|außer|ausgenommen"
        r"|es sei denn|soweit|sofern|derzeit|zurzeit|im allgemeinen|gegebenenfalls|ggf\.?|nach möglichkeit"
        "|vorbehaltlich|von zeit zu zeit|direkt|absichtlich"
    ),
    "scope": (
        r"einschließlich|inklusive|wie etwa|wie zum beispiel|z\. ?b\.?|insbesondere|unter anderem|u\. ?a\.?"
        r"|verbundene\w* unternehmen|konzern\w*|partner\w*|dritt\w*|alle\w*|jegliche\w*|sonstige\w*|andere\w*"
    ),
    "only": "nur|ausschließlich|lediglich|allein",
    "unless_you": (
        "es sei denn,? sie|sofern sie nicht|solange sie nicht|gilt als (?:zustimmung|einwilligung)"
        "|durch die weitere nutzung"
    ),
    "opt_in": (
        "(?:mit|nach|nur mit|aufgrund) (?:ihrer |vorheriger |ausdrücklicher |der )*(?:einwilligung|zustimmung)"
        "|opt-?in|standardmäßig (?:deaktiviert|ausgeschaltet)"
    ),
    "opt_out": (
        r"opt-?out|widersprechen|widerspruch\w*|berechtigt\w* interesse\w*|abmelden|standardmäßig (?:aktiviert"
        "|eingeschaltet)"
    ),
    "pointer": (
        "weitere informationen|mehr erfahren|mehr dazu|siehe (?:auch|hier)|finden sie (?:hier|unter|in)"
        "|klicken sie|hier klicken|abrufbar unter"
    ),
    "personal_data": (
        r"personenbezogene\w* daten|daten|informationen|nutzerdaten|kundendaten|inhalte|eingaben"
        r"|e-mail-adresse\w*|telefonnummer\w*"
    ),
    "third_parties": (
        r"dritt\w*|partner\w*|dienstleister\w*|auftragsverarbeiter\w*|empfänger\w*|werbetreibende\w*"
        r"|verbundene\w* unternehmen|anbieter\w*|konzern\w*"
    ),
    "subprocessor": (
        r"(?:unter)?auftragsverarbeiter\w*|unterauftrag\w*|subunternehmer\w*|dienstleister\w*|empfänger\w*"
    ),
    "child": (
        r"kind(?:er|ern|es)?|minderjährig\w*|jugendlich\w*|unter \d\d jahren|eltern\w*|sorgeberechtigt\w*"
        r"|erziehungsberechtigt\w*"
    ),
    "age": (
        r"(?:mindestens|unter|über|ab) \d\d jahre\w*|\d\d jahre alt|mindestalter|altersgrenze|lebensjahr\w*"
        r"|volljährig\w*|altersverifi\w+"
    ),
    "sensitive": (
        r"sensible\w*|besondere\w* kategorien|biometrisch\w*|gesichts\w+|fingerabdr\w+|gesundheit\w*|genetisch\w*"
        r"|ethnisch\w*|religi\w+|sexuell\w*|politische\w* meinung\w*|gewerkschaft\w*|standortdaten|ausweis\w*"
        "|reisepass"
    ),
    "our_name": r"wir|uns|unser\w*",
    "sell": r"verkauf\w*|verkäuf\w*|vermiet\w*|veräußer\w*",
    "share": (
        r"weitergeb\w*|weitergegeben|weitergabe|teilen|geteilt|übermittel\w*|offenleg\w*|offengelegt"
        r"|bereitstell\w*|geben (?:.{0,40} )?weiter|übertrag\w+|empfänger\w*"
    ),
    "advertising": r"werb\w*|anzeigen|marketing|retargeting|remarketing|profiling|personalisiert\w*|newsletter",
    "training": (
        r"train(?:ieren|iert|ing)\w*(?= .{0,80}(?:modell|ki\b|algorithm))|(?:modell\w*|ki"
        r"|algorithm\w*) .{0,40}(?:train\w+|verbesser\w+)|ki-training|trainingsdaten|training (?:von|unserer)"
        "|zum training"
    ),
    "ai": r"ki|künstliche\w* intelligenz|ki-\w+|maschinelle\w* lernen\w*|sprachmodell\w*|generativ\w*|chatbot\w*",
    "automated": r"automatisierte\w* (?:entscheidung|verarbeitung)\w*|profiling",
    "collect": r"erheb\w*|erhoben|erfass\w*|sammel\w*|sammeln|speicher\w*|protokollier\w*|aufzeichn\w*|überwach\w*",
    "purpose": (
        r"zweck\w*|um .{1,80} zu|zur (?:verbesserung|bereitstellung|analyse|erfüllung|wahrung|durchführung)"
        r"|rechtsgrundlage\w*|nutzen (?:wir|ihre)|verwenden (?:wir|ihre)"
    ),
    "cookie": r"cookies?|pixel\w*|web-?beacons?|tracking\w*|local storage|analyse(?:dienst|tool)\w*|sdks?",
    "retention": r"aufbewahr\w*|speicher\w*|gespeichert|lösch\w*|gelöscht|anonymisier\w*|vernicht\w*|speicherdauer",
    "retention_period": (
        r"aufbewahrungs\w+|speicherdauer|speicherfrist\w*|(?:aufbewahrt|gespeichert|gelöscht|speichern|löschen)"
        "|solange .{0,40}erforderlich"
    ),
    "transfer": (
        r"drittl[aä]nd\w*|drittstaat\w*|außerhalb (?:der|des) (?:eu|ewr|europäisch\w+)|standardvertragsklauseln"
        r"|angemessenheitsbeschluss|internationale\w* übermittlung\w*|privacy shield|data privacy framework"
    ),
    "rights": (
        r"recht auf|ihre rechte|betroffenenrecht\w*|auskunft\w*|berichtigung|widerruf\w*|widersprech\w*"
        r"|datenübertragbarkeit|beschwerde\w*|aufsichtsbehörde\w*"
    ),
    "security": (
        r"sicherheit\w*|verschlüssel\w*|schutzmaßnahm\w*|technische\w* und organisatorische\w*|zertifizier\w*"
        r"|vertraulich\w*"
    ),
    "breach": (
        r"datenpanne\w*|verletzung (?:des schutzes|der sicherheit)\w*|sicherheitsvorf\w+|datenschutzverletzung\w*"
    ),
    "government": r"behörde\w*|strafverfolgung\w*|gericht\w*|polizei|staatlich\w*",
    "controller": (
        r"verantwortliche\w*|verantwortlich für|vertragspartner\w*|betreiber\w*|datenschutzbeauftragte\w*"
        "|vertreter in der eu|anbieter ist"
    ),
    "arbitration": r"schieds\w+|schlichtung\w*|streitbeilegung\w*",
    "class_action": r"sammelklage\w*|musterfeststellung\w*|verbandsklage\w*|geschworenen\w*",
    "forum": (
        r"gerichtsstand\w*|anwendbare\w* recht|es gilt .{0,40}recht|zuständige\w* gericht\w*"
        r"|recht der bundesrepublik\w*|unterliegt dem recht"
    ),
    "liability": r"haft(?:en|et|ung|bar)\w*|gewährleistung\w*|schadensersatz\w*|haftungs\w+|auf eigene gefahr",
    "liability_cap": (
        r"haftungsbegrenzung\w*|haftungsbeschränkung\w*|haftungshöchst\w*|begrenzt auf|haften (?:wir )?nur"
        "|der höhe nach"
    ),
    "indemnity": r"freistell\w*|schadlos\w*",
    "termination": r"kündig\w*|gekündigt|sperr\w*|gesperrt|beend\w*|deaktivier\w*|aussetz\w*|ausgesetzt|einstell\w*",
    "payment": (
        r"gebühr\w*|preis\w*|zahlung\w*|zahlen|entgelt\w*|kosten\w*|abrechn\w*|rechnung\w*|vergütung\w*|steuer\w*"
        r"|abonnement\w*|erstatt\w*"
    ),
    "renewal": r"verlänger\w*|automatische\w* verlängerung|vertragslaufzeit",
    "refund": r"rückerstatt\w*|erstatt\w*|widerrufsrecht|geld-zurück",
    "licence": r"lizenz\w*|nutzungsrecht\w*|urheberrecht\w*|eigentum\w*|geistige\w* eigentum\w*|marke\w*",
    "licence_broad": (
        r"unbefristet\w*|unwiderruflich\w*|weltweit\w*|unterlizenzier\w*|übertragbar\w*|zeitlich unbegrenzt\w*"
    ),
    "prohibition": (
        r"(?:darf|dürfen|sollen|können) (?:.{0,30} )?nicht|verboten|untersagt|unzulässig|missbrauch\w*"
        r"|rechtswidrig\w*|verstoß\w*|verstöß\w*"
    ),
    "policy_change": (
        r"(?:änder\w*|anpass\w*|aktualisier\w*) .{0,50}(?:bedingungen|datenschutzerklärung|agb|vereinbarung"
        r"|richtlinie)|vorherige\w* ankündigung|benachrichtig\w*|wesentliche\w* änderung\w*"
    ),
    "incorporated": (
        r"anhang|anlage|anhänge|auftragsverarbeitungsvertrag\w*|avv|bestandteil|zusatzbedingungen"
        r"|ergänzende\w* bedingungen"
    ),
    "service": r"dienst\w*|produkt\w*|funktion\w*|verfügbar\w*|konto|konten|nutzer\w*|kund\w*|tarif\w*",
    "eligibility": r"berechtigt|registrier\w*|nur für|voraussetzung\w*",
    "contact": r"kontakt\w*|anschrift|adresse|telefon\w*|e-mail|postfach|straße|str\.",
    "announcement": (
        r"(?:haben|wurde\w*) .{0,60}(?:aktualisiert|geändert|überarbeitet)|tritt .{0,30}in kraft"
        "|treten .{0,30}in kraft|neue .{0,30}(?:datenschutzerklärung|agb|bedingungen)"
    ),
    "explanatory": (
        "zum beispiel|diese (?:seite|erklärung) (?:beschreibt|erläutert|informiert)|willkommen|ist uns wichtig"
        "|vielen dank|stand:?"
    ),
    "listing": r"unterauftragsverarbeiter\w*|auftragsverarbeiter\w*|subunternehmer\w*|empfänger\w*|dienstleister\w*",
    "formal_notice": r"mitteilungen an|zustellung\w*|urheberrechtsverletzung\w*",
    "by_reference": "bestandteil|einbezogen|durch verweis",
    "complaint": r"beschwerde\w*|aufsichtsbehörde\w*|vertreter\w*",
    "verb": (
        r"ist|sind|war|wird|werden|wurde|wurden|haben|hat|kann|können|darf|dürfen|muss|müssen|soll\w*|wir|sie"
        r"|ihre\w*|unsere\w*|uns"
    ),
    "hosting": (r"gehostet|hosting|server\w*|rechenzentr\w+|gespeichert|speicher\w*|verarbeit\w*|sitz|ansässig"),
    "safeguard": (
        r"verschlüssel\w*|pseudonymisier\w*|anonymisier\w*|firewalls?|zugriffskontroll\w*|zertifi\w+"
        r"|standardvertragsklauseln|angemessenheitsbeschl\w+|sicherungskopien|vertraulich\w*|zwei-faktor\w*"
        r"|schutzmaßnahm\w*|garantien"
    ),
    "notice_given": (r"benachrichtig\w*|informier\w*|mitteil\w*|mitgeteilt|unterricht\w*|ankündig\w*|per e-?mail"),
    "consent": (r"einwillig\w*|zustimm\w*|zugestimmt|eingewilligt|genehmig\w*|wahlmöglichkeit\w*"),
    "data_kind": (
        r"(?:vor|nach|benutzer)?namen?|anschrift\w*|e-mail-adresse\w*|ip-adresse\w*|telefonnummer\w*|kontakte"
        r"|fotos?|bilder|videos?|aufnahmen|nachrichten|stimme\w*|geburts\w+|geschlecht|einkommen|gehalt"
        r"|bankverbindung\w*|kreditkarten\w*|zahlungsdaten|standort\w*|browserverlauf|gerätekennung\w*"
        r"|werbe-id"
    ),
    "erasure": r"lösch\w*|gelöscht|vernicht\w*",
}
STOPWORDS = (
    "aber als am an auch auf aus bei bzw das dass daß dem den der des die diese diesen dieser dieses dort "
    "durch ein eine einem einen einer eines er es für haben hat hatte hier ich ihr ihre ihrem ihren ihrer "
    "im in ist man mit nach noch nur oder schon sein sich sie sind so sowie um und uns unser unsere "
    "unseren unter vom von vor war waren was welche welcher welches wenn wer werden wie wir wird wurde "
    "wurden zu zum zur zwischen über"
)
UNITS: dict[str, str] = {
    "hour": "stunden?",
    "day": "(?:werk|arbeits|kalender)?tage?n?",
    "week": "wochen?",
    "month": "monate?n?",
    "year": "jahre?n?s?",
}
NUMBER_WORDS: dict[str, int] = {
    "ein": 1,
    "einem": 1,
    "einen": 1,
    "zwei": 2,
    "drei": 3,
    "vier": 4,
    "fünf": 5,
    "sechs": 6,
    "sieben": 7,
    "acht": 8,
    "neun": 9,
    "zehn": 10,
    "zwölf": 12,
    "vierzehn": 14,
    "dreißig": 30,
    "sechzig": 60,
    "neunzig": 90,
}
# Ways to say the same, and what each is read as.
SYNONYMS: dict[str, str] = {
    r"zum beispiel|z\. ?b\.|beispielsweise|etwa|wie": "beispielsweise",
    r"e-?mails?|mails?": "email",
    r"web-?(?:site|seite)n?|internetseiten?": "website",
    r"beziehungsweise|bzw\.": "oder",
    r"gemäß|nach|entsprechend": "nach",
}
