"""Swedish: a working vocabulary. Data only; patterns ignore case and match whole words."""

CONCEPTS: dict[str, str] = {
    "negation": r"inte(?! bara| endast)|aldrig|ej|ingen|inget|inga|utan(?! dröjsmål)|förbj\w+|varken|icke",
    "permission": (
        r"kan|kunna|får|kunde|skulle kunna|förbehåller oss|har rätt att|äger rätt|berättigad\w*"
        "|efter eget gottfinnande"
    ),
    "duty": r"ska|skall|måste|kommer att|åtar oss|förbinder oss|är skyldig\w*|säkerställer|garanterar",
    "advice": r"bör|rekommender\w+|uppmanar|strävar|försöker",
    "qualifier": (
        r"som standard|förutom|utom|undantag\w*|i allmänhet|normalt|vanligtvis|medvetet|såvida|om inte|i den mån"
        r"|för närvarande|i förekommande fall|i huvudsak|i princip|rimlig\w*|väsentlig\w*|direkt|i vissa fall"
    ),
    "scope": (
        r"inklusive|såsom|till exempel|bland annat|särskilt|koncern\w*|dotterbolag|partner\w*|samarbetspartner\w*"
        r"|tredje ?part\w*|tredjeparter|alla|samtliga|andra|övriga|varje"
    ),
    "only": "endast|enbart|bara|uteslutande",
    "unless_you": (
        r"om du inte (?:\w+ ){0,3}(?:motsätter|invänder|avböjer|stänger)|såvida du inte|fortsatt användning"
        "|genom att fortsätta|anses (?:du )?ha (?:godkänt|accepterat)"
    ),
    "opt_in": (
        "(?:med|efter|endast med|bara med) (?:ditt |uttryckligt |föregående )*(?:samtycke|godkännande|medgivande)"
        "|(?:om|när) du (?:har )?(?:samtyckt|samtycker|godkänt|godkänner|aktiverar|slår på)"
        "|ditt (?:uttryckliga )?samtycke|opt-?in"
    ),
    "opt_out": (
        r"opt-?out|invända|invändning\w*|motsätt\w+|berättigat intresse|berättigade intressen|avregistrera"
        r"|avanmäl\w+|tacka nej"
    ),
    "pointer": "mer information|läs mer|klicka här|se (?:även|vår|här)|finns (?:här|på)|besök",
    "personal_data": (
        r"\w*uppgifter(?:na)?|personuppgift\w*|\w*information(?:en)?|data|innehåll\w*|meddelanden|bilder"
        r"|e-postadress\w*|telefonnummer"
    ),
    "third_parties": (
        r"tredje ?part\w*|tredjeparter|\w*partner\w*|leverantör\w*|underleverantör\w*|annonsör\w*|mottagare\w*"
        r"|biträden|underbiträden|andra (?:företag|bolag|användare)|koncern\w*|tjänsteleverantör\w*"
    ),
    "subprocessor": r"underbiträd\w+|personuppgiftsbiträd\w+|underleverantör\w*|leverantör\w*|mottagare",
    "child": r"barn\w*|minderårig\w*|ungdom\w*|under \d\d år|vårdnadshavare|föräld\w+|omyndig\w*",
    "age": (
        r"(?:minst|under|över|yngre än|äldre än|fyllt) (?:\d\d|tretton|femton|sexton|arton) år(?! efter| från)"
        r"|åldersgräns\w*|ålder\w*|års ålder|myndig"
    ),
    "sensitive": (
        r"känslig\w*|särskilda kategorier|biometrisk\w*|ansikts\w+|fingeravtryck|hälso\w*|hälsa|medicinsk\w*"
        r"|genetisk\w*|etnisk\w*|religi\w+|sexuell\w*|politisk\w*|fackförening\w*|platsdata|positionsdata"
        r"|personnummer|pass\w*nummer|id-handling\w*"
    ),
    "our_name": "vi|oss|vår|vårt|våra",
    "person": r"du|dig|ni|(?:användar|kund|medlem|besökar|konsument)\w*",
    "fee": r"avgift\w*|pris\w*|kostnad\w*|arvode\w*|provision\w*",
    "credit": r"återbetal\w+|rabatt\w*|ersättning\w*|kredit\w*",
    "objection": r"invänd\w+|motsätt\w+|bestrid\w+",
    "sell": r"säl(?:ja|jer|jas|jer|ts)|sålts?|sålda|försäljning\w*|hyr(?:a|er) ut",
    "share": (
        r"dela[srt]?|delar|delas|lämna[rs]? (?:\w+ ){0,4}(?:ut|till|vidare)|lämnas|överför\w*|överlämna\w*"
        r"|vidarebefordra\w*|avslöja\w*|röja|tillgängli\w+|skicka[rs]? .{0,30}till|mottagare"
    ),
    "advertising": (
        r"\w*reklam\w*|annons\w*|marknadsföring\w*|profilering\w*|profiler|nyhetsbrev\w*|erbjudande\w*|riktad\w*"
        r"|personanpassa\w*"
    ),
    "training": (
        r"trän(?:a|ar|as|ats|ing)\w*(?= .{0,80}(?:modell|\bai\b|algoritm|assistent|system))|(?:\w*modell\w*|ai"
        r"|algoritm\w*) .{0,60}(?:trän|förbättr|utveckl)\w+|maskininlärning|träningsdata|träning av"
    ),
    "ai": r"ai|ai-\S+|artificiell intelligens|maskininlärning|språkmodell\w*|generativ\w*|chatt?bot\w*|algoritm\w*",
    "automated": (
        r"automatiser\w+|automatisk\w* (?:beslut\w*|behandling)|profilering|profiler|mänsklig\w* (?:granskning"
        "|kontroll|ingripande)"
    ),
    "collect": (
        r"samla[rs]?|samlar in|samlas|insaml\w+|registrer\w+|lagra\w*|spara\w*|spåra\w*|logga\w*|hämta\w*|läser"
        r"|behöver|övervaka\w*"
    ),
    "purpose": r"ändamål\w*|syfte\w*|för att|rättslig\w* grund|använd\w+ (?:\w+ ){0,6}(?:för|till)|används",
    "cookie": r"cookie\w*|kakor|kaka|pixlar|spårning\w*|analysverktyg|webbanalys",
    "retention": r"lagra\w*|spara\w*|radera\w*|gallra\w*|ta(?:s)? bort|bevara\w*|anonymiser\w+|förstör\w*",
    "retention_period": (
        r"lagringstid\w*|lagringsperiod\w*|gallringstid\w*|(?:lagra|spara|radera|gallra|bevara|anonymiser"
        r"|tas bort)\w*(?= .{0,120}(?:dag|veck|månad|\bår\b|tim|så länge|nödvändig|tills))|(?:dagar|veckor|månader"
        r"|år|timmar|så länge) .{0,60}(?:lagra|spara|radera|gallra|bevara)\w*"
    ),
    "transfer": (
        r"tredje ?land|tredjeländer|utanför (?:eu|ees|europ\w+|sverige)|standardavtalsklausuler|adekvansbeslut"
        r"|utomlands|internationell\w* överföring\w*"
    ),
    "rights": (
        "rätt (?:att|till)|(?:dina|dessa) rättigheter|rättelse|radering|dataportabilitet|invända|klagomål"
        r"|tillsynsmyndighet\w*|integritetsskyddsmyndigheten|registerutdrag|återkalla"
    ),
    "security": r"säkerhet\w*|krypter\w*|skydd\w*|sekretess\w*|lösenord\w*|certifier\w*|behörighet\w*",
    "breach": r"personuppgiftsincident\w*|dataintrång\w*|säkerhetsincident\w*|dataläck\w+",
    "government": r"myndighet(?:er)?\w*|polis\w*|domstol\w*|brottsbekämpande|rättsväsende\w*",
    "controller": r"personuppgiftsansvarig\w*|ansvarig för|drivs av|tillhandahålls av|dataskyddsombud\w*|företrädare",
    "arbitration": r"skilje(?:dom|förfarande|nämnd|man)\w*|medling|tvistlösning\w*|reklamationsnämnd\w*",
    "class_action": "grupptalan|kollektiv talan",
    "forum": (
        r"tillämplig lag|svensk (?:lag|rätt)|\w+ (?:lag|rätt) (?:ska )?tillämp\w+|lagen i|behörig domstol"
        r"|allmän domstol|\w*tingsrätt\w*|jurisdiktion"
    ),
    "liability": r"ansvar(?:ar|ig|igt)?|ansvarsskyldig\w*|skadestånd\w*|skada|skador|garanti\w*|på egen risk",
    "liability_cap": r"ansvarsbegränsning\w*|begränsa[dst]\w* till|högst|maximalt|inte ansvar\w*|indirekta skador",
    "indemnity": r"hålla .{0,30}skadeslös\w*|skadeslös\w*",
    "termination": r"säg\w+ upp|uppsägning\w*|avsluta\w*|stänga? av|avstäng\w+|spärra\w*|upphör\w*|häva|inaktiver\w*",
    "payment": (
        r"avgift\w*|pris\w*|betala\w*|betalning\w*|kostnad\w*|kostar|faktur\w*|återbetal\w*|abonnemang\w*"
        r"|prenumeration\w*|gratis|kostnadsfri\w*|moms|debiter\w*"
    ),
    "renewal": r"förny\w+|förläng\w+|automatisk förnyelse|bindningstid\w*",
    "refund": r"återbetal\w*|ångerrätt\w*|pengarna tillbaka",
    "licence": r"licens\w*|upphovsrätt\w*|immateriell\w*|äganderätt\w*|varumärk\w*|nyttjanderätt\w*",
    "licence_broad": r"evig\w*|oåterkallelig\w*|världsomspännande|underlicens\w*|överlåtbar\w*|royaltyfri\w*",
    "prohibition": r"får (?:\w+ ){0,3}inte|förbjud\w+|inte tillåt\w+|olaglig\w*|missbruk\w*|strider mot|otillåt\w*",
    "policy_change": (
        r"(?:ändr\w+|uppdater\w+) .{0,50}(?:policy|villkor|avtal)\w*|(?:policy|villkor|avtal)\w* .{0,50}(?:ändr"
        r"|uppdater)\w+|i förväg|väsentliga ändringar|meddela\w* .{0,30}ändring\w*"
    ),
    "incorporated": r"bilag\w+|personuppgiftsbiträdesavtal\w*|utgör en del|tilläggsvillkor",
    "service": r"tjänst\w*|produkt\w*|funktion\w*|konto\w*|användare|kunder|appen|abonnemang\w*",
    "eligibility": r"myndig|registrer\w+ dig|bosatt\w*|krav",
    "contact": r"kontakta\w*|adress|telefon|e-post|nås|skriv till",
    "announcement": "har uppdaterat|har ändrats|träder i kraft|gäller från|nya (?:villkor|policy)",
    "explanatory": (
        r"till exempel|välkommen|tack|är viktig\w* för oss|senast uppdaterad|denna (?:policy|sida) (?:beskriver"
        "|förklarar)"
    ),
    "listing": "underbiträden|mottagare|leverantörer|samarbetspartner",
    "by_reference": "utgör en del|del av avtalet",
    "complaint": r"klagomål|tillsynsmyndighet\w*|integritetsskyddsmyndigheten|ombud",
    "amendment": r"ändring\w*|uppdatering\w*|ny version|nya (?:underbiträden|villkor)",
    "access": "åtkomst|läsa|läser|tillgång|se (?:dina|ditt)|granska",
    "watching": r"film\w+|avlyssn\w+|kameraövervak\w+|övervak\w+",
    "and_or": "och|eller|och/eller|samt",
    "joint": "och|eller|samt|om|när|såvida|utom|förutom|inklusive|endast|men|dessutom",
    "ahead": "före|innan|i förväg|inom|senast",
    "verb": (
        "är|har|var|blir|kan|får|ska|måste|kommer|vi|du|dina|din|ditt|våra|vår|använder|används|samlar|sparas"
        "|sparar|delar|raderas|gäller|behandlar|behandlas|ser|fattar|säljer|lämnar|kostar|skickar|om|som|när|inte"
    ),
    "hosting": r"server\w*|datacenter|datahall\w*|lagra\w*|behandla\w*|moln\w*|belägna?",
    "safeguard": (
        r"krypter\w*|pseudonymiser\w*|anonymiser\w*|brandvägg\w*|säkerhetskopi\w*|certifier\w*"
        r"|standardavtalsklausuler|tvåfaktor\w*|sekretess\w*"
    ),
    "notice_given": r"meddela\w*|informera\w*|underrätta\w*|avisera\w*|via e-post|i förväg",
    "consent": r"samtyck\w*|godkänn\w*|medgiv\w*|val",
    "data_kind": (
        r"namn|adress\w*|e-postadress\w*|ip-adress\w*|telefonnummer|kontakter|foton|bilder|kvitto\w*|kvitton"
        r"|video\w*|röst\w*|födelse\w+|ålder|kön|inkomst\w*|lön|bankkonto\w*|kortnummer|platsdata|position\w*"
        r"|webbhistorik|sökhistorik|transaktion\w*"
    ),
    "erasure": r"radera\w*|radering|ta bort|tas bort|gallra\w*|förstör\w*",
}
STOPWORDS = (
    "all allt alltså att av blev bli blir de dem den denna dess dessa det detta dig din dina ditt du där "
    "därför då efter eller en er ett från för genom ha hade han har hos hur här i ifrån in innan jag med "
    "mellan mig mot mycket ni nu när någon något några och också om oss på redan samt sedan sig sin sina "
    "sitt skulle som så såsom till under upp ut vad var vara vi via vid vilka vilken vilket vår våra vårt "
    "än är även över"
)
UNITS: dict[str, str] = {
    "hour": "timm(?:e|ar)",
    "day": "(?:arbets|vardags|kalender|bank)?dag(?:ar|en|arna)?",
    "week": "veck(?:a|or)",
    "month": "månad(?:er)?",
    "year": "år",
}
_NUMBERS = (
    "en=1, ett=1, två=2, tre=3, fyra=4, fem=5, sex=6, sju=7, åtta=8, nio=9, tio=10, elva=11, tolv=12, "
    "tretton=13, fjorton=14, femton=15, sexton=16, arton=18, tjugo=20, tjugofyra=24, trettio=30, fyrtioåtta=48, "
    "sextio=60, sjuttiotvå=72, nittio=90"
)
NUMBER_WORDS: dict[str, int] = {word: int(size) for word, size in (pair.split("=") for pair in _NUMBERS.split(", "))}
# Endings that inflect a word and leave its meaning.
ENDINGS = "(?:arna|erna|orna|ande|ade|ats|ens|en|et|ar|er|or|as|at|na|a|e|s|t|r)$"
# Ways to say the same, and what each is read as.
SYNONYMS: dict[str, str] = {
    "e-post(?:adress)?|mejl|mail": "epost",
    "till exempel|exempelvis|såsom": "exempelvis",
    "endast|enbart|bara": "endast",
    "ska|skall|kommer att": "ska",
    "också|även|dessutom": "också",
    "radera[srt]?|tas bort|ta bort|gallras": "radera",
    "använder|nyttjar": "använda",
}
