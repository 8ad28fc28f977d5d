"""German: what each concept looks like. Data only; patterns ignore case and match whole words."""

CONCEPTS: dict[str, str] = {
    "negation": (
        r"nicht(?! nur| länger als| mehr als| weniger als)|nie|niemals|kein\w*|weder|ohne(?! unangemessene"
        r"| schuldhaftes)|keinesfalls|keinerlei|niemand\w*|nichts|untersag\w+|verboten|verbietet|verzichten"
    ),
    "permission": (
        r"k(?:ann|annst|önnen|önnt|önnte|önnten|önntest)(?! sie| ihr| du| nicht)|dürfen|darf|darfst|dürfte\w*"
        "|behalten uns|vorbehalten|(?:sind|ist|bist) (?:hierzu |dazu )?berechtigt|steht es (?:uns )?frei"
        "|nach (?:eigenem|unserem|freiem|billigem) ermessen|möglicherweise|unter umständen|gestattet|k(?:annst"
        "|önnen) (?:sie|du)"
    ),
    "duty": (
        "wird|werden|wirst|muss|müssen|musst|müsst|(?:ist|sind|bist) (?:gesetzlich |vertraglich )?verpflichtet"
        "|verpflichte(?:n|t) (?:uns|sich)|hat zu|haben zu|stellen sicher|gewährleisten|sorgen dafür|garantieren"
        "|sichern (?:ihnen |dir )?zu"
    ),
    "advice": r"sollte\w*|soll|sollen|sollst|empfehl\w+|empfiehlt|bemühen|bestrebt|streben",
    "qualifier": (
        "standardmäßig|grundsätzlich|in der regel|regelmäßig|normalerweise|üblicherweise|gewöhnlich|wissentlich"
        r"|außer|ausgenommen|es sei denn|soweit|sofern|derzeit|zurzeit|momentan|im allgemeinen|gegebenenfalls|ggf\.?"
        "|nach möglichkeit|vorbehaltlich|von zeit zu zeit|direkt|unmittelbar|absichtlich|vorsätzlich|überwiegend"
        "|hauptsächlich|in erster linie|im wesentlichen|in (?:bestimmten|einzelnen|begründeten|einigen) fällen"
        r"|teilweise|wesentlich\w*|zumutbar\w*|angemessene\w* bemühungen|nach bestem bemühen|gegen (?:entgelt|geld)"
        "|ohne ihre (?:einwilligung|zustimmung)"
    ),
    "scope": (
        r"einschließlich|inklusive|wie etwa|wie zum beispiel|z\. ?b\.?|insbesondere|vor allem|unter anderem"
        r"|u\. ?a\.?|beispielsweise|verbundene\w* unternehmen|konzern\w*|tochter\w*|partner\w*|dritt(?:e[nrm]?"
        r"|anbieter\w*|unternehmen)|alle\w*|sämtliche\w*|jegliche\w*|sonstige\w*|andere\w*|weitere\w*|beliebige\w*"
        r"|rechtsnachfolger\w*"
    ),
    "only": "nur|ausschließlich|lediglich|allein|bloß|einzig",
    "unless_you": (
        "es sei denn,? (?:sie|du)|sofern (?:sie|du) (?:dem |dieser )?nicht|(?:wenn|solange|falls) (?:sie"
        r"|du) (?:\w+ ){0,6}nicht (?:\w+ ){0,6}widersp\w+|g[ie]lt(?:en)? (?:\w+ ){0,3}als (?:\w+ )?(?:zustimmung"
        "|einwilligung|genehmigt|erteilt|angenommen|akzeptiert)|durch (?:die )?(?:weitere nutzung"
        "|fortgesetzte nutzung)|mit der (?:weiteren |fortgesetzten )nutzung|(?:ihr|dein) schweigen"
    ),
    "opt_in": (
        "(?:nur |erst |ausschließlich )?(?:mit|nach|aufgrund|vorbehaltlich|auf grundlage|auf der grundlage"
        "|bei vorliegen) (?:(?:ihrer|deiner|einer|der|vorheriger|vorherigen|ausdrücklicher|ausdrücklichen|erteilter"
        "|schriftlicher|gesonderter|ihnen|uns) ){0,3}(?:einwilligung|zustimmung|genehmigung)|(?:wenn|sofern|soweit"
        r"|falls|nachdem|sobald) (?:sie|du) (?:\w+ ){0,6}(?:eingewilligt|zugestimmt|einwilligen|zustimmen"
        r"|aktivier\w*|einschalte\w*)|(?:einwilligung|zustimmung) (?:\w+ ){0,3}(?:einholen|eingeholt|voraus|erteilt"
        r"|erforderlich)|holen (?:wir )?(?:\w+ ){0,5}(?:einwilligung|zustimmung)|fragen (?:wir )?(?:sie"
        r"|dich) (?:\w+ ){0,4}(?:erlaubnis|zustimmung|einwilligung)|(?:wird|werden|ist"
        r"|sind) (?:\w+ ){0,3}nur wirksam, wenn (?:sie|du)|(?:nicht|nie|niemals|keine\w*) .{0,80}ohne (?:ihre"
        r"|deine) (?:ausdrückliche |vorherige )?(?:einwilligung|zustimmung)|opt-?in\w*|(?:standardmäßig"
        "|zunächst) (?:deaktiviert|ausgeschaltet)"
    ),
    "opt_out": (
        r"opt-?out\w*|widersprechen|widersprichst|widersprochen|widerspruch\w*|berechtigt\w* interess\w*|abmelden"
        r"|abmeldest|abbestell\w*|(?:standardmäßig|von vornherein) (?:aktiviert|eingeschaltet)"
    ),
    "pointer": (
        "weitere (?:informationen|einzelheiten|details)|nähere (?:informationen|einzelheiten)|mehr (?:erfahren|dazu"
        "|informationen)|näheres|einzelheiten|siehe (?:auch|hier|dazu|unsere)|find(?:en sie"
        r"|est du) (?:\w+ ){0,3}(?:hier|unter|in|auf)|klick(?:en sie|e)|hier klicken|abrufbar (?:unter|auf)"
        "|einsehbar (?:unter|auf)|les(?:en sie|e)|besuch(?:en sie|e)"
    ),
    "personal_data": (
        r"(?:personenbezogen\w*|persönlich\w*) (?:daten|informationen|angaben)|daten|angaben|informationen|\w+daten"
        r"|inhalte\w*|eingaben|e-mail-adresse\w*|telefonnummer\w*|fotos|nachrichten|gespräche|chats|dateien"
        r"|\w*akten?|lernstände|aufnahmen|patientenakte\w*"
    ),
    "third_parties": (
        r"dritt(?:e[nrm]?|anbieter\w*|unternehmen|parteien)|\w*partner\w*|dienstleister\w*|auftragsverarbeiter\w*"
        r"|empfänger\w*|werbetreibende\w*|\w*netzwerke?n?|verbundene\w* unternehmen|anbieter\w*|konzern\w*"
        r"|andere\w* (?:unternehmen|stellen|firmen|nutzer\w*)|tochter(?:gesellschaft|unternehmen)\w*|datenhändler\w*"
        r"|lieferant\w*"
    ),
    "subprocessor": (
        r"(?:unter)?auftragsverarbeiter\w*|unterauftrag\w*|subunternehmer\w*|sub-?dienstleister\w*|dienstleister\w*"
        r"|empfänger\w*|weitere\w* auftragsverarbeiter\w*"
    ),
    "child": (
        r"kind(?:er|ern|es|s)?|minderjährig\w*|jugendlich\w*|(?:unter|ab|von) \d\d jahren|eltern\w*"
        r"|sorgeberechtigt\w*|erziehungsberechtigt\w*|teenager\w*"
    ),
    "age": (
        r"(?:mindestens|unter|über|ab|ab dem alter von|vollendete[ns]?) (?:\d\d|zwölf|dreizehn|vierzehn|fünfzehn"
        r"|sechzehn|siebzehn|achtzehn|einundzwanzig)\.? ?(?:jahre(?! lang| auf)\w*|lebensjahr\w*)(?! (?:lang|auf"
        r"|gespeichert|aufbewahrt))|\d\d jahre alt|jahre alt|jahren? (?:oder|und) (?:jünger|älter)|mindestalter\w*"
        r"|alters(?:grenze|nachweis|angabe|prüfung|freigabe|verifi\w*|gruppe|kontrolle|beschränkung)\w*"
        r"|lebensjahr\w*|volljährig\w*|geschäftsfähig\w*"
    ),
    "sensitive": (
        r"sensible\w*|sensitive\w*|besondere[nr]? (?:kategorien|arten)|biometrisch\w*|gesichts(?!punkt)\w+"
        r"|fingerabdr\w+|stimmabdr\w+|gesundheit\w*|medizinisch\w*|krankheit\w*|allergie\w*|diagnose\w*|genetisch\w*"
        r"|ethnisch\w*|rassisch\w*|religi\w+|konfession\w*|weltanschau\w*|sexuell\w*|sexual\w*"
        r"|politische\w* (?:meinung|überzeugung|einstellung)\w*|gewerkschaft\w*|(?:genaue\w* "
        r"|präzise\w* )standort\w*|standortdaten|gps\w*|ausweis(?:e|es|nummer|kopie|dokument|daten)?\w*|reisepass\w*"
        r"|führerschein\w*|sozialversicherungs\w+|steuer-?id\w*|vorstrafen|strafrechtlich\w*"
    ),
    "our_name": r"wir|uns|unser\w*",
    "person": (
        "sie|ihnen|ihr|du|dir|dich|(?:nutzer|kunde|kunden|mitglied|besucher|verbraucher|teilnehmer|mieter"
        r"|betroffene)\w*"
    ),
    "fee": r"gebühr\w*|preis\w*|entgelt\w*|kosten|kostet|tarif\w*|provision\w*|pauschale\w*",
    "credit": r"gutschrift\w*|guthaben|rabatt\w*|erstatt\w*|rückerstatt\w*|prämie\w*|entschädig\w*",
    "objection": r"widerspr\w+|einspruch|einwand|einwände|einwend\w*|ablehn\w*|lehn\w+ .{0,30}ab",
    "sell": r"\w*verk(?:auf|äuf)\w*|veräußer\w*|vermiet\w*|monetarisier\w*|zu geld|handeln mit",
    "share": (
        r"weiter(?:zu)?geb\w*|weitergegeben|weitergabe\w*|weiterleit\w*|weitergeleitet|teilen|teilt|geteilt"
        r"|übermitt\w+|offen(?:zu)?leg\w*|offengelegt|offenbar\w*|bereit(?:zu)?stell\w*|bereitgestellt|g[ie]b(?:en"
        r"|t) (?:.{0,60} )?(?:weiter|heraus|bekannt)|leiten .{0,60} weiter|übertrag\w+|herausgeb\w*|empfänger\w*"
        "|zugänglich|zugang zu|stellen .{0,60}zur verfügung|erhalten .{0,40}(?:zugriff|zugang)|zugriff auf"
    ),
    "advertising": (
        r"\w*werb(?!e?r?ber)\w*|anzeigen|inserate|\w*marketing\w*|marktforschung\w*|retargeting|remarketing"
        r"|profiling|profilbildung|\w*profile[ns]?|personalisiert\w*|newsletter\w*|rundbrief\w*|angebote zu"
        r"|interessenbezogen\w*"
    ),
    "training": (
        r"(?:an|vor)?(?:zu)?train(?:ier\w*|iert|ing)(?! (?:der|unserer|von) (?:mitarbeit"
        r"|beschäftigt))\w*(?= .{0,80}(?:modell|ki\b|algorithm|assistent|chatbot|system))|(?:\w*modelle?n?s?|ki\S*"
        r"|algorithm\w*|\w*assistent\w*|chatbots?|\w*systeme?n?) .{0,60}(?:train\w+|an(?:zu)?lern\w*|verbesser\w+"
        r"|weiter(?:zu)?entwick\w+)|ki-training\w*|trainingsdat\w+|trainingszweck\w*|training (?:von|unserer|der"
        r"|eigener)|zum training|maschinelle\w* lernen\w* .{0,30}(?:verbesser|entwick)\w*|(?:verbesser"
        r"|entwick)\w* .{0,40}(?:\w*modell|ki\b|ki-|algorithm)\w*"
    ),
    "ai": (
        r"ki|künstliche\w* intelligenz|ki-\S+|maschinelle\w* lernen\w*|\w*sprachmodell\w*|generativ\w*|chatbot\w*"
        r"|algorithm\w*|copilot|gpt\S*"
    ),
    "automated": (
        r"(?:automatisiert|automatisch)\w* (?:\w+ )?(?:entscheidung|verarbeitung|auswert|analyse|einzelfall)\w*"
        r"|profiling|profilbildung|profile (?:bilden|erstell\w*|anleg\w*)|(?:bilden|erstellen) .{0,60}profile"
        r"|scoring|emotion\w*|automatisierte\w* mittel\w*|automatisiert|vollautomatisiert\w*"
        r"|menschliche\w* (?:prüfung|überprüfung|kontrolle|eingreifen)|prüfung durch (?:einen menschen|eine\w* \w+)"
    ),
    "collect": (
        r"erheb\w*|erhoben|erfass\w*|sammel\w*|gesammelt|speicher\w*|gespeichert|protokollier\w*|aufzeichn\w*"
        r"|aufgezeichnet|zeichnen .{0,60}auf|überwach\w*|beobacht\w*|erhalten wir|fragen .{0,40}ab|abfrag\w*|filmen"
        r"|mitschneid\w*|auslesen|fallen .{0,60}an|benötigen|brauchen"
    ),
    "purpose": (
        r"\w*zwecke?n?s?|um .{1,80} zu|zur (?:verbesserung|bereitstellung|analyse|erfüllung|wahrung|durchführung"
        r"|abwicklung|bestimmung|auswertung|entwicklung|erstellung|personalisierung|bekämpfung)|rechtsgrundlage\w*"
        "|(?:nutzen|verwenden|verarbeiten|nutzt|verwendet) (?:wir|ihre|deine|sie)|genutzt|verwendet|ausgewertet"
        r"|auswert\w*"
    ),
    "cookie": (
        r"\w*cookies?|pixel\w*|web-?beacons?|\w*tracking\w*|tracker|local storage|lokale\w* speicher"
        r"|analyse(?:dienst|tool|werkzeug)\w*|webanalyse|reichweitenmess\w*|sdks?|fingerprinting|gerätekennung\w*"
    ),
    "retention": (
        r"auf(?:zu)?bewahr\w*|speicher\w*|gespeichert|\w*lösch\w*|\w*gelöscht|anonymisier\w*|vernicht\w*"
        r"|speicherdauer|vorgehalten|vorhalt\w*|bewahren|heben .{0,60}auf|verjähr\w*|archivier\w*"
    ),
    "retention_period": (
        r"aufbewahrungs(?:frist|dauer|zeit|pflicht)\w*|speicherdauer|speicherfrist\w*|löschfrist\w*|(?:stunden?"
        "|tage?n?|wochen?|monate?n?|jahre?n?|solange|sobald|unbefristet|dauerhaft|unverzüglich|kündigung"
        r"|\w*frist) .{0,60}(?:aufbewahr|aufzubewahr|gespeicher|speicher|lösch|gelösch|vernicht|anonymisier"
        r"|vorgehalten)\w*|(?:aufbewahr|gespeicher|speicher|lösch|gelösch|vernicht|anonymisier|bewahren|heben"
        r"|hebt)\w*(?= .{0,120}(?:stunde|tag|woche|monat|jahr|solange|dauer|erforderlich|unbefristet|\bbis\b|ablauf"
        "|frist))|solange .{0,60}(?:erforderlich|besteht|notwendig)"
    ),
    "transfer": (
        r"drittl[aä]nd\w*|drittstaat\w*|außerhalb (?:der|des|von) (?:eu|ewr|europ\w+|schweiz|union|deutschland\w*)"
        r"|standardvertragsklauseln|angemessenheitsbeschl\w+|internationale\w* (?:daten)?(?:übermittlung|transfer"
        r"|übertragung)\w*|(?:übermitt\w+|übertrag\w+|gespeichert|verarbeitet) (?:\w+ ){0,6}(?:in die usa"
        r"|ins ausland|in ein land|in länder)|ausland\w*|privacy shield|data privacy framework|datentransfer\w*"
    ),
    "rights": (
        r"recht auf|(?:ihre|deine|diese|folgende) (?:\w+ )?rechte|betroffenenrecht\w*|auskunft\w*|berichtig\w*"
        r"|recht, .{0,80}zu|widerruf\w*|widersprech\w*|widerspruchs\w*|einschränkung der verarbeitung|löschung"
        r"|datenübertragbarkeit|beschwerde\w*|beschweren|aufsichtsbehörde\w*|opt-?out"
        r"|haben (?:\w+ ){0,4}(?:das )?recht|rechte ausüben|rechte (?:\w+ )?geltend|außerordentliche\w* kündigung"
        r"|anfecht\w*"
    ),
    "security": (
        r"\w*sicherheit\w*|\w*verschlüssel\w*|schutzmaßnahm\w*|technische\w* und organisatorische\w*|zertifizier\w*"
        r"|vertraulich\w*|geheim\w*|zugriffs\w+|zugriff|audit\w*|stand der technik|iso ?27001|penetrationstest\w*"
    ),
    "breach": (
        r"\w*daten(?:panne|leck|schutzverletzung|schutzvorfall|verlust)\w*|verletzung\w* (?:des schutzes"
        r"|der sicherheit|des datenschutzes)\w*|sicherheits(?:vorf|verletz)\w+"
    ),
    "government": (
        r"\w*behörde\w*|strafverfolg\w*|gericht(?!sstand)\w*|polizei\w*|staatlich\w*|ermittlungs\w+|richterlich\w*"
        r"|hoheitlich\w*"
    ),
    "controller": (
        r"verantwortliche[rn]?(?: stelle)?|verantwortlich (?:für|im sinne)|vertragspartner\w*|betreiber\w*"
        r"|betrieben von|datenschutzbeauftragte\w*|vertreter in der (?:eu|union)|anbieter(?:in)? (?:ist|der|dieser)"
        r"|gemeinsam verantwortlich\w*|zwischen .{0,80}und"
    ),
    "arbitration": (
        r"schieds(?:gericht|verfahren|klausel|spruch|richter|vereinbarung|stelle)\w*|\w*schlichtung\w*"
        r"|\w*streitbeilegung\w*|mediation\w*|ombuds\w*"
    ),
    "class_action": (
        r"sammelklage\w*|musterfeststellung\w*|verbandsklage\w*|geschworenen\w*|gruppenklage\w*"
        r"|kollektive\w* (?:klage|rechts)\w*"
    ),
    "forum": (
        r"gerichtsstand\w*|anwendbare\w* recht|(?:es|hierfür|ausschließlich) gilt .{0,60}recht\w*"
        r"|gilt (?:ausschließlich )?(?:das )?(?:recht|\w+ recht)|zuständig\w* (?:ist|sind|gericht\w*)"
        r"|gericht\w* (?:in|am|von) \w+|recht der (?:bundesrepublik|republik|schweiz\w*|vereinigten)|(?:unterlieg\w+"
        r"|nach) (?:dem )?(?:\w+ )?recht(?! auf)|un-kaufrecht\w*|erfüllungsort\w*"
    ),
    "liability": (
        r"haft(?:en|et|ung|bar|e)\w*|\w*gewähr(?:leistung)?\w*|schadens?ersatz\w*|haftungs\w+|schäden"
        r"|auf eigene gefahr|garantie\w*|fahrlässig\w*|vorsatz|vorsätzlich\w*"
    ),
    "liability_cap": (
        r"haftungs(?:begrenzung|beschränkung|höchst|obergrenze|ausschluss)\w*|(?:begrenzt|beschränkt) (?:auf|ist)?"
        r"|haft\w+ .{0,80}(?:begrenzt|beschränkt|ausgeschlossen)|haft(?:en|et) (?:wir |\w+ )?(?:nur|nicht)"
        r"|der höhe nach|höchstens|maximal|höchstbetrag\w*|bis zu einem betrag|in keinem fall|mittelbare\w* schäden"
        r"|folgeschäden|entgangene\w* gewinn\w*"
    ),
    "indemnity": r"freistell\w*|freizustell\w*|stell\w+ .{0,60} frei|schadlos\w*",
    "termination": (
        r"\w*kündig\w*|gekündigt|\w*sperr\w*|gesperrt|beend\w*|deaktivier\w*|aussetz\w*|auszusetzen|ausgesetzt"
        r"|einstell(?!ung)\w*|eingestellt|ausschließen|ausgeschlossen werden|stilllegen|rücktritt|zurücktreten"
        "|(?:konto|konten|inhalte) .{0,40}(?:löschen|entfernen|schließen)"
    ),
    "payment": (
        r"\w*gebühr\w*|\w*preise?n?s?|\w*zahl(?:ung|bar|en|t)\w*|entgelt\w*|kosten(?!los|frei)\w*|kostet"
        r"|kostenpflichtig\w*|abrechn\w*|abgebucht|abbuch\w*|berechnen wir|\w*rechnung\w*|vergütung\w*"
        r"|mehrwertsteuer|umsatzsteuer|\w*abonnement\w*|\w*abos?|\w*erstatt\w*|\w*tarif\w*|provision\w*|fällig\w*"
        r"|kostenlos|kostenfrei|unentgeltlich\w*|gratis"
    ),
    "renewal": (
        r"verlänger\w*|automatische\w* verlängerung|vertragslaufzeit\w*|mindestlaufzeit\w*|laufzeit\w*|erneuer\w*"
    ),
    "refund": (
        r"\w*erstatt\w*|widerrufs(?:recht|frist|belehrung)\w*|geld-zurück\w*|zurückgezahlt|rückzahlung\w*"
        r"|zahlen .{0,40}zurück|14-tägig\w*"
    ),
    "licence": (
        r"\w*lizenz\w*|nutzungsrecht\w*|urheberrecht\w*|eigentum\w*|geistige\w* eigentum\w*|marken(?:recht)?\w*"
        r"|rechte an|räum\w+ .{0,40} ein|einräum\w*"
    ),
    "licence_broad": (
        r"unbefristet\w*|unwiderruflich\w*|weltweit\w*|unterlizenzier\w*|unterlizenz\w*|übertragbar\w*"
        r"|zeitlich unb\w+|räumlich unb\w+|unentgeltlich\w*|dauerhaft\w*|unbeschränkt\w*|für beliebige"
    ),
    "prohibition": (
        "(?:darf|dürfen|darfst|sollen|können|kannst) (?:.{0,40} )?nicht|verboten|untersagt|unzulässig"
        r"|nicht (?:gestattet|erlaubt|zulässig)|missbrauch\w*|rechtswidrig\w*|verstoß\w*|verstöß\w*|verletz(?:en|t)"
        r"|scraping|auslesen|pflichtverletz\w*"
    ),
    "policy_change": (
        r"(?:änder\w*|anpass\w*|anzupassen|abzuändern|aktualisier\w*|überarbeit\w*) .{0,60}(?:\w*bedingungen"
        r"|erklärung|hinweise|agb|vereinbarung|richtlinie|vertrag\w*)|(?:\w*bedingungen|erklärung|hinweise|agb"
        r"|richtlinie) .{0,60}(?:änder\w*|anpass\w*|anzupassen|aktualisier\w*)|vorherige\w* ankündigung"
        r"|vorankündigung|benachrichtig\w*|wesentliche\w* (?:änderung|anpassung)\w*|änderungen .{0,60}(?:mitteil|mit"
        r"|bekannt|wirksam|inkraft)\w*|im voraus"
    ),
    "incorporated": (
        r"anhang|anhänge\w*|anlagen? (?:\w+ )?(?:zu|\d)|auftragsverarbeitungsvertrag\w*|avv|bestandteil"
        r"|zusatzbedingungen|ergänzende\w* bedingungen|nutzungsbedingungen der"
    ),
    "service": (
        r"\w*dienst\w*|\w*leistung\w*|\w*produkt\w*|\w*funktion\w*|verfügbar\w*|\w*konto|\w*konten|\w*nutzer\w*"
        r"|kund\w*|\w*tarif\w*|\w*app|mitglied\w*"
    ),
    "eligibility": r"berechtigt sind|registrier\w*|nur für|voraussetzung\w*|wohnsitz\w*|teilnahme\w*|zugelassen",
    "contact": (
        r"kontakt\w*|anschrift\w*|adresse|telefon\w*|e-mail|postfach|postalisch|straße|str\.|erreich\w+|schreiben sie"
    ),
    "announcement": (
        r"(?:haben|wurde\w*|werden) .{0,60}(?:aktualisiert|geändert|überarbeitet|angepasst)|tr(?:itt"
        r"|eten) .{0,60}in kraft|neue\w? .{0,30}(?:datenschutzerklärung|agb|bedingungen)|g(?:ilt|elten) (?:ab"
        r"|seit) (?:dem )?\d"
    ),
    "explanatory": (
        "zum beispiel|diese (?:seite|erklärung|hinweise|datenschutzerklärung) (?:beschreib|erläuter|informier"
        r"|erklär|gilt)\w*|willkommen|(?:ist|sind) uns (?:sehr |besonders )?wichtig|vielen dank|stand:?|im folgenden"
        "|nachfolgend (?:informieren|erläutern)|nehmen .{0,40}ernst|liegt uns am herzen"
    ),
    "listing": (
        r"\w*unterauftrag\w*|auftragsverarbeiter\w*|subunternehmer\w*|empfänger\w*|\w*dienstleister\w*"
        r"|folgende\w* (?:unternehmen|anbieter|partner|firmen|dienste)|partnerliste\w*"
    ),
    "formal_notice": (
        r"mitteilungen (?:an|sind|müssen)|zustell(?:ung|adresse|bevollmächtigt)\w*|urheberrechtsverletzung\w*"
        r"|abmahn\w*|mängelanzeige\w*"
    ),
    "by_reference": "bestandteil|einbezogen|durch verweis|bezugnahme",
    "complaint": r"beschwerde\w*|beschweren|aufsichtsbehörde\w*|vertreter\w*|landesbeauftragte\w*",
    "amendment": (
        r"(?:änderung|anpassung|aktualisierung|neufassung|neuerung)\w*|(?:neue|geänderte)\w? (?:\w+ ){0,2}(?:fassung"
        r"|version|bedingungen|erklärung|agb|unterauftrag\w*)|(?:änder|aktualisier|anpass)\w* .{0,40}(?:bedingungen"
        "|erklärung|agb)"
    ),
    "access": r"zugriff\w*|zugreif\w*|zugegriffen|einsehen|einsicht\w*|einsehbar|lesen|mitlesen|ansehen|abruf\w*",
    "watching": r"film\w*|gefilmt|abhör\w*|mithör\w*|mitschneid\w*|videoüberwach\w*|überwach\w*|beobacht\w*",
    "and_or": "und|oder|sowie|und/oder|bzw",
    "joint": (
        "und|oder|sowie|und/oder|es sei denn|wenn|falls|sofern|soweit|außer|ausgenommen|einschließlich|nur|aber"
        "|zusätzlich"
    ),
    "ahead": r"vor|im voraus|vorab|vorher\w*|innerhalb|binnen|zuvor|frist\w*|ankündig\w*",
    "verb": (
        r"ist|sind|bist|war|waren|wird|werden|wirst|wurde|wurden|haben|hat|hast|kann\w*|können|darf\w*|dürfen"
        r"|muss\w*|müssen|soll\w*|will|wollen|wir|sie|du|ihre\w*|deine\w*|unsere\w*|uns|bleib\w*|gilt|gelten"
        "|erfolg(?:t|en)|find(?:et|en)|erheb(?:t|en)|verarbeit(?:et|en)|speicher[tn]|lösch(?:t|en)|nutz(?:t|en)"
        "|verwend(?:et|en)|gib(?:t|st)|geben|erhält|erhalten|beträgt|betragen|haftet|haften|trägt|tragen|besteh(?:t"
        "|en)|entsteh(?:t|en)|endet|beginnt|verlängert|bedarf|liegt|stellt|stellen|setzt|setzen|richtet|dient"
        r"|dienen|umfasst|enthält|betrifft|unterliegt|behält|verpflichtet|gehört|gehören|zahlt|kostet|informier\w+"
        "|übermittelt|teilt|teilen"
    ),
    "hosting": (
        r"gehostet|hosting|\w*server\w*|rechenzentr\w+|gespeichert|speicher\w*|verarbeit\w*|sitz|ansässig|betrieben"
        "|stand(?:ort|orte)"
    ),
    "safeguard": (
        r"\w*verschlüssel\w*|pseudonymisier\w*|anonymisier\w*|gekürzt|firewalls?|zugriffskontroll\w*|zertifi\w+"
        r"|standardvertragsklauseln|angemessenheitsbeschl\w+|sicherungskopien|vertraulich\w*|zwei-faktor\w*"
        r"|schutzmaßnahm\w*|garantien|auditier\w*|geprüft|penetrationstest\w*|verschwiegenheit\w*|im ruhezustand"
        r"|ruhende\w* daten"
    ),
    "notice_given": (
        r"benachrichtig\w*|informier\w*|mitteil\w*|mitgeteilt|teilen .{0,80} mit|unterricht\w*|ankündig\w*"
        "|angekündigt|kündigen .{0,80} an|hinweis(?:en)?|weisen .{0,80} hin|per e-?mail|in textform"
    ),
    "consent": (
        r"einwillig\w*|\w*zustimm\w*|zugestimmt|eingewilligt|genehmig\w*|wahlmöglichkeit\w*|erlaubnis"
        r"|einverständnis\w*|einverstanden|akzeptier\w*|wenn (?:sie|du) (?:das|dies|es) (?:möcht|wünsch|erlaub)\w+"
    ),
    "data_kind": (
        r"(?:vor|nach|benutzer)?namen?|anschrift\w*|e-mail-adressen?|ip-adressen?|telefonnummer\w*|kontakte"
        r"|kontaktliste\w*|adressbuch|fotos?|bilder|videos?|aufnahmen|sprachaufnahmen|nachrichten|stimme\w*"
        r"|geburts\w+|alter|geschlecht|einkommen\w*|gehalt|gehälter|gehalts\w+|beruf\w*|bankverbindung\w*"
        r"|kreditkarten\w*|zahlungsdaten|bonität\w*|kaufverhalten|nutzungsverhalten|\w*standort\w*|browserverlauf"
        r"|suchverlauf|gerätekennung\w*|werbe-id|staatsangehörigkeit|familienstand"
    ),
    "erasure": r"\w*lösch\w*|\w*gelöscht|vernicht\w*|entfern\w*",
    "free": r"kostenlos\w*|kostenfrei\w*|unentgeltlich\w*|gratis|ohne (?:aufpreis|zusatzkosten|mehrkosten)",
    "mutual": r"(?:beide|jede) (?:vertrags)?(?:partei|seite|vertragspartner)\w*|gegenseitig\w*|wechselseitig\w*",
    "auto_renewal": (
        r"verlänger\w* sich (?:\w+ ){0,8}(?:automatisch|jeweils|stillschweigend|um|wenn|sofern)|(?:automatisch"
        r"|stillschweigend)\w* (?:\w+ )?verlänger\w*|geht .{0,40}automatisch .{0,40}über"
    ),
}
STOPWORDS = (
    "aber als am an auch auf aus außerdem bei beim bist bzw da dabei dafür damit dann das dass davon dazu "
    "daß dein deine deinem deinen deiner deines dem den der deren des dich die diese diesem diesen dieser "
    "dieses dir dort du durch ein eine einem einen einer eines er es etwa euch euer eure euren ferner für "
    "gegenüber habe haben hast hat hatte hier hierbei hierfür hierzu ich ihnen ihr ihre ihrem ihren ihrer "
    "ihres im in ins ist je jederzeit jedoch jeweilige jeweiligen jeweils man mit nach noch ob oder per "
    "pro schon sein seine seiner sich sie sind so somit soweit sowie um und uns unser unsere unserem "
    "unseren unserer unseres unter vom von vor war waren was weiterhin welche welchem welchen welcher "
    "welches wenn wer werden wie wir wird wirst wurde wurden zu zudem zum zur zwischen über überdies"
)
UNITS: dict[str, str] = {
    "minute": "minuten?",
    "hour": "stunden?",
    "day": "(?:werk|arbeits|kalender|bank)?tage?n?s?",
    "week": "wochen?",
    "month": "(?:kalender)?monate?n?s?",
    "year": "(?:kalender)?jahre?n?s?",
}
_NUMBERS = (
    "ein=1, eine=1, einem=1, einen=1, einer=1, eines=1, zwei=2, zweier=2, drei=3, dreier=3, vier=4, fünf=5, "
    "sechs=6, sieben=7, acht=8, neun=9, zehn=10, elf=11, zwölf=12, dreizehn=13, vierzehn=14, fünfzehn=15, "
    "sechzehn=16, siebzehn=17, achtzehn=18, neunzehn=19, zwanzig=20, einundzwanzig=21, vierundzwanzig=24, "
    "achtundzwanzig=28, dreißig=30, sechsunddreißig=36, vierzig=40, fünfundvierzig=45, achtundvierzig=48, "
    "fünfzig=50, sechzig=60, zweiundsiebzig=72, achtzig=80, neunzig=90, hundert=100, einhundert=100, "
    "hundertachtzig=180"
)
NUMBER_WORDS: dict[str, int] = {word: int(size) for word, size in (pair.split("=") for pair in _NUMBERS.split(", "))}
# Endings that inflect a word and leave its meaning.
ENDINGS = "(?:est|en|em|er|es|st|te|e|n|s|t)$"
# Ways to say the same, and what each is read as.
SYNONYMS: dict[str, str] = {
    r"zum beispiel|z\. ?b\.|beispielsweise|etwa|wie": "beispielsweise",
    "insbesondere|vor allem|namentlich": "insbesondere",
    "e-?mails?|mails?": "email",
    "web-?(?:site|seite)n?|internet(?:seite|auftritt)n?s?|homepage": "website",
    r"beziehungsweise|bzw\.": "oder",
    "gemäß|nach maßgabe|entsprechend|laut": "nach",
    "(?:personenbezogene|persönliche)([rn]?) (?:daten|informationen)": "personendaten",
    "du|dich|dir": "sie",
    "dein(e[mnrs]?)?": "ihr",
    "kannst": "können",
    "darfst": "dürfen",
    "musst": "müssen",
    "willst": "wollen",
    "möchtest": "möchten",
    "hast|haben|hat": "haben",
    "findest": "finden",
    "gibst": "geben",
    "widersprichst": "widersprechen",
    "wendest": "wenden",
    "nutz(?:en|t|e|st)?|verwend(?:en|et|e|est)|benutz(?:en|t|e|st)|setz(?:en|t) .{0,20}ein": "nutzen",
    "genutzt|verwendet|eingesetzt": "verwendet",
    "sämtliche[nrsm]?|alle[nrsm]?": "alle",
    r"einschließlich|inklusive|inkl\.": "einschließlich",
    r"beschäftigte[nr]?|mitarbeit(?:er\w*|ende\w*)": "mitarbeiter",
    r"nutzer(?:\*innen|:innen|innen)?(?: und nutzern?)?|nutzende[nr]?": "nutzer",
    r"kundinnen und kunden|kund(?:\*innen|:innen)": "kunden",
    "innerhalb von|innerhalb|binnen|in einer frist von": "binnen",
    "unverzüglich|umgehend|ohne schuldhaftes zögern": "unverzüglich",
    "mindestens|wenigstens|zumindest": "mindestens",
    "auf(?:zu)?bewahr(?:t|en)|gespeichert|speichern|vorgehalten": "gespeichert",
    "informieren|unterrichten|benachrichtigen|in kenntnis setzen|verständigen": "informieren",
    "informiert|unterrichtet|benachrichtigt": "informieren",
    "(?:das|ihr|ein) (?:nutzer|kunden|benutzer)konto|account|benutzerkonto|nutzerkonto": "konto",
    "kundenkonto": "konto",
    "findet .{0,40}statt|erfolgt": "erfolgt",
    "welche[rnms]?": "die",
    "stehen (?:ihnen|dir) (?:folgende rechte )?zu": "haben",
    "ausschließlich|nur|lediglich": "nur",
    "sofern|soweit|wenn|falls": "wenn",
    "dieser (?:datenschutzerklärung|datenschutzhinweise|erklärung)": "erklärung",
    "benötigen|brauchen": "benötigen",
    "akzeptier(?:en|t|st)|stimm(?:en|t|st) .{0,40}zu|erkenn(?:en|t) .{0,40}an": "akzeptieren",
    "gelöscht|entfernt": "gelöscht",
}
