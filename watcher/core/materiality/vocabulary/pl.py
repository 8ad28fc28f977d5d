"""Polish: a working vocabulary. Data only; patterns ignore case and match whole words."""

CONCEPTS: dict[str, str] = {
    "negation": (
        r"nie(?! tylko| później)|nigdy|żad\w+|bez(?! zbędnej| zwłoki)|ani|zabrania\w*|zabronion\w+|zakaz\w*|nikomu"
        "|nikt"
    ),
    "permission": (
        r"moż(?:e|emy|esz|liwe|na)|mogą|mogł\w+|zastrzegamy|ma(?:my)? prawo|jest uprawnion\w+|są uprawnieni"
        "|według (?:własnego|naszego) uznania|wolno"
    ),
    "duty": (
        r"musi\w*|muszą|zobowiązuje\w*|jest zobowiązan\w+|są zobowiązani|powinien|powinna|powinni|należy|będzie\w*"
        "|będą|zapewniamy|gwarantujemy"
    ),
    "advice": r"zaleca\w*|rekomend\w+|zachęca\w*|staramy|dokładamy starań",
    "qualifier": (
        "domyślnie|z wyjątkiem|oprócz|zasadniczo|co do zasady|zazwyczaj|zwykle|świadomie|chyba że|o ile|w zakresie"
        r"|obecnie|w stosownych przypadkach|głównie|z zastrzeżeniem|bezpośrednio|istotn\w+|uzasadnion\w+"
        "|w niektórych przypadkach"
    ),
    "scope": (
        r"w tym|takie jak|takich jak|na przykład|np\.?|między innymi|m\.in\.|w szczególności|podmiot\w* powiązan\w*"
        r"|spółk\w+ zależn\w+|grup\w+ kapitałow\w+|partner\w*|osob\w* trzeci\w*|wszelki\w*|wszystki\w*|inn\w+"
        r"|każd\w+|dowoln\w+"
    ),
    "only": "tylko|wyłącznie|jedynie",
    "unless_you": (
        r"chyba że|dalsze korzystanie|brak sprzeciwu|uznaje się za (?:akceptację|zgodę)|jeżeli nie (?:sprzeciwi\w*"
        r"|zgłosi\w*)|jeśli nie (?:sprzeciwi\w*|zgłosi\w*)"
    ),
    "opt_in": (
        r"za (?:\w+ ){0,3}zgodą|po (?:uzyskaniu|wyrażeniu) (?:\w+ ){0,3}zgody|na podstawie (?:\w+ ){0,2}zgody"
        r"|jeżeli (?:\w+ ){0,4}(?:zgod[ęy]|wyrazi\w*)|jeśli (?:\w+ ){0,4}(?:zgod[ęy]|wyrazi\w*)|uprzedni\w+ zgod\w+"
        r"|domyślnie wyłączon\w+|opt-?in"
    ),
    "opt_out": (
        r"opt-?out|sprzeciw\w*|uzasadnion\w+ interes\w*|wypisa\w+|zrezygnowa\w+|rezygnacj\w+|domyślnie włączon\w+"
    ),
    "pointer": r"więcej informacji|dowiedz się|kliknij|zobacz|dostępn\w+ (?:pod|na)|szczegóły|sprawdź",
    "personal_data": (
        r"dan(?:e|ych|ymi) osobow\w+|dan(?:e|ych|ymi)|informacj\w+|treści\w*|adres\w* e-?mail|numer\w* telefonu"
        "|wiadomości"
    ),
    "third_parties": (
        r"osob\w* trzeci\w*|stron\w* trzeci\w*|podmiot\w* trzeci\w*|podmiot(?:om|y|ów|ami)|partner\w*|dostawc\w+"
        r"|usługodawc\w+|reklamodawc\w+|odbiorc\w+|procesor\w*|podprocesor\w*|kontrahent\w*|inn\w+ (?:spółk|firm"
        r"|użytkownik)\w+"
    ),
    "subprocessor": (
        r"podprocesor\w*|podwykonawc\w+|dalsz\w+ podmiot\w* przetwarzając\w*|podmiot\w* przetwarzając\w*|dostawc\w+"
        r"|odbiorc\w+"
    ),
    "child": r"dzieci\w*|dzieck\w+|małoletni\w*|nieletni\w*|niepełnoletni\w*|rodzic\w*|opiekun\w*",
    "age": (
        r"(?:poniżej|powyżej|ukończ\w+|co najmniej|mniej niż) (?:\d\d|trzynaście|trzynastu|szesnaście|szesnastu"
        r"|osiemnaście|osiemnastu)\.? (?:lat|roku|rok)(?: życia)?|lat życia|roku życia|wiek\w*|pełnoletni\w*"
    ),
    "sensitive": (
        r"wrażliw\w+|szczególn\w+ kategori\w+|biometryczn\w+|twarz\w*|odcis\w+ palc\w+|zdrow\w+|medyczn\w+"
        r"|genetyczn\w+|etniczn\w+|rasow\w+|religij\w+|seksualn\w+|poglądy polityczne|związk\w+ zawodow\w+|pesel"
        r"|dow[oó]d\w* osobist\w*|paszport\w*|dokładn\w+ lokalizacj\w+"
    ),
    "our_name": r"my|nas|nam|nasz\w*",
    "person": r"ty|cię|ciebie|tobie|użytkowni\w+|klien\w+|konsumen\w+|osob\w+, któr\w+|pan|pani|państw\w+",
    "fee": r"opłat\w*|cen\w*|koszt\w*|prowizj\w+|tary\w+",
    "credit": r"zwrot\w*|rabat\w*|rekompensat\w*|bonifikat\w*",
    "objection": r"sprzeciw\w*|zastrzeże\w+|reklamacj\w+",
    "sell": r"sprzeda\w+|odsprzeda\w+|wynajm\w+|zbywa\w+",
    "share": r"udostępni\w+|przekaz\w+|ujawni\w+|powierz\w+|dziel\w+ się|odbiorc\w+|dostęp do",
    "advertising": (
        r"reklam\w*|marketing\w*|profilowani\w+|profil\w*|newsletter\w*|remarketing|spersonalizowan\w+"
        r"|ofert\w* handlow\w*"
    ),
    "training": (
        r"(?:tren|szkol|ucz)\w+(?= .{0,80}(?:model|\bai\b|\bsi\b|algorytm|sztuczn))|(?:model\w*|algorytm\w*"
        r"|ai) .{0,60}(?:tren|szkol|ulepsz|doskonal)\w+|uczeni\w+ maszynow\w+|trenowani\w+|dane treningowe"
    ),
    "ai": (
        r"ai|si|sztuczn\w+ inteligencj\w+|uczeni\w+ maszynow\w+|model\w* językow\w*|generatywn\w+|chatbot\w*"
        r"|algorytm\w*"
    ),
    "automated": r"zautomatyzowan\w+|automatyczn\w+|profilowani\w+|interwencj\w+ człowieka",
    "collect": r"zbiera\w*|gromadz\w+|pozysk\w+|uzysk\w+|rejestr\w+|zapis\w+|otrzym\w+|monitor\w+|nagryw\w+|śledz\w+",
    "purpose": (
        r"cel\w*|w celu|aby|po to|podstaw\w+ prawn\w+|wykorzyst\w+ (?:\w+ ){0,5}(?:do|w celu)"
        r"|używa\w* (?:\w+ ){0,5}do"
    ),
    "cookie": r"cookies?|ciasteczk\w+|plik\w* cookie|piksel\w*|śledząc\w+|analityczn\w+|sdk",
    "retention": r"przechow\w+|usuw\w+|usuni\w+|usunąć|kasow\w+|zachow\w+|anonimiz\w+|archiwiz\w+|niszcz\w+",
    "retention_period": (
        r"okres\w* (?:przechowywania|retencji)|(?:przechow|usuw|usuni|kasow|anonimiz|archiwiz)\w+(?= .{0,120}(?:dni"
        r"|dzień|tygod|miesi|\brok|\blat|godzin|do czasu|tak długo|niezbędn|okres))|przez (?:okres|czas) .{0,60}"
    ),
    "transfer": (
        r"państw\w+ trzeci\w+|poza (?:ue|eog|europejski\w*|unię|polsk\w+)|standardow\w+ klauzul\w+"
        r"|decyzj\w+ stwierdzając\w+|za granicę|transfer\w*"
    ),
    "rights": (
        r"praw(?:o|a) (?:do|dostępu|sprzeciwu|żądania|wniesienia)|twoje prawa|przysługuj\w+|sprostowani\w+"
        r"|usunięci\w+ danych|ogranicz\w+ przetwarzania|przenoszeni\w+|skarg\w*|organ\w* nadzorcz\w*|uodo|cofn\w+"
        r"|wycof\w+ (?:\w+ )?zgod\w+|odstąpi\w+"
    ),
    "security": r"bezpiecz\w+|szyfr\w+|zabezpiecz\w+|poufn\w+|hasł\w+|certyfik\w+|ochron\w+",
    "breach": r"naruszeni\w+ (?:ochrony|bezpieczeństwa)\w*|wyciek\w*|incydent\w*",
    "government": r"organ\w* (?:ścigania|państw\w+|publiczn\w+)|polic\w+|sąd\w*|urzęd\w+|prokurat\w+",
    "controller": (
        r"administrator\w*|współadministrator\w*|inspektor\w* ochrony|prowadzon\w+ przez|świadczon\w+ przez"
        r"|przedstawiciel\w*"
    ),
    "arbitration": r"arbitraż\w*|mediacj\w+|polubown\w+|sąd\w* polubown\w*|rozstrzygani\w+ sporów",
    "class_action": r"pozew zbiorowy|pozw\w+ zbiorow\w+",
    "forum": (
        r"praw(?:o|em|u) (?:polski\w*|właściw\w+|\w+ski\w*)|właściw\w+ sąd\w*|sąd\w* właściw\w*|podlega\w* prawu"
        r"|jurysdykcj\w+|sąd\w* w \w+"
    ),
    "liability": r"odpowiedzialno\w+|odpowiada\w*|szkod\w*|odszkodowani\w+|gwarancj\w+|rękojmi\w*|na własne ryzyko",
    "liability_cap": (
        r"ograniczon\w+ do|ogranicz\w+ odpowiedzialno\w+|nie przekracza\w*|nie (?:ponosi|odpowiada)\w*|maksymaln\w+"
        "|utracone korzyści"
    ),
    "indemnity": r"zwolni\w+ .{0,30}odpowiedzialno\w+",
    "termination": r"rozwiąz\w+|wypowiedz\w+|wypowiada\w*|zawie\w+|zablok\w+|blokow\w+|zamkn\w+|zakończ\w+|likwid\w+",
    "payment": (
        r"opłat\w*|cen[aęyo]\w*|płatno\w+|płaci\w*|zapłat\w*|faktur\w*|zwrot\w*|koszt\w*|abonament\w*|subskrypcj\w+"
        r"|bezpłatn\w+|prowizj\w+|vat"
    ),
    "renewal": r"odnow\w+|odnawia\w*|przedłuż\w+|automatyczn\w+ przedłużeni\w+",
    "refund": r"zwrot\w*|odstąpieni\w+|zwracamy",
    "licence": r"licencj\w+|praw\w+ autorsk\w+|własnoś\w+ intelektualn\w+|znak\w* towarow\w*",
    "licence_broad": r"bezterminow\w+|nieodwołaln\w+|ogólnoświatow\w+|sublicencj\w+|zbywaln\w+|nieodpłatn\w+",
    "prohibition": (
        r"nie (?:wolno|może|mogą|można)|zabrania się|zabronion\w+|zakaz\w*|niedozwolon\w+|bezprawn\w+|nadużyci\w+"
        "|narusz(?:a|ać|ają)"
    ),
    "policy_change": (
        r"(?:zmian|zmien|aktualiz)\w+ .{0,50}(?:polity|regulamin|warunk|umow)\w+|(?:polity|regulamin"
        r"|warunk)\w+ .{0,50}(?:zmian|zmien|aktualiz)\w+|z wyprzedzeniem|powiadomimy|poinformujemy|istotn\w+ zmian\w+"
    ),
    "incorporated": r"załącznik\w*|umow\w+ powierzenia|stanowi\w* integraln\w+|aneks\w*",
    "service": r"usług\w*|serwis\w*|produkt\w*|funkcj\w+|kont[oa]\w*|aplikacj\w+|użytkowni\w+|sklep\w*",
    "contact": r"kontakt\w*|adres|telefon\w*|e-mail|ul\.|siedzib\w+",
    "announcement": r"zaktualizowaliśmy|zmieniliśmy|wchodz\w+ w życie|obowiązuje od|now\w+ (?:regulamin|polityk)\w*",
    "explanatory": (
        r"na przykład|witamy|dziękujemy|ostatnia aktualizacja|niniejsz\w+ (?:polityka|dokument) (?:opisuje|wyjaśnia"
        "|określa)"
    ),
    "listing": r"podprocesor\w*|odbiorc\w+|podwykonawc\w+|dostawc\w+|partnerzy",
    "complaint": r"skarg\w*|organ\w* nadzorcz\w*|uodo|rzecznik\w*",
    "amendment": r"zmian\w+|aktualizacj\w+|now\w+ (?:wersj|podprocesor)\w+",
    "access": r"dostęp\w*|wgląd\w*|odczyt\w+|przegląda\w*",
    "watching": r"film\w+|nagryw\w+|podsłuch\w+|monitoring\w*",
    "and_or": "i|oraz|lub|albo|i/lub",
    "joint": "i|oraz|lub|albo|jeżeli|jeśli|gdy|chyba że|z wyjątkiem|w tym|tylko|ale|ponadto",
    "ahead": r"przed|z wyprzedzeniem|uprzedni\w*|w terminie|w ciągu",
    "verb": (
        r"jest|są|był\w*|będzie\w*|będą|może\w*|mogą|musi\w*|mamy|ma|mają|my|nasz\w*|użytkownik|możesz|masz|twoj\w+"
        r"|twój|zbiera\w*|przetwarza\w*|przechowu\w+|usuwa\w*|udostępni\w+|przekazu\w+|sprzeda\w+|stosu\w+"
        r"|wykorzystu\w+|używa\w*|podlega|obowiązuje|wynosi|przysługuje|zapewnia\w*|informu\w+|odpowiada\w*|który"
        "|która|które|jeśli|jeżeli|nie|się"
    ),
    "hosting": r"serwer\w*|hosting\w*|centr\w+ danych|przechow\w+|przetwarza\w+|zlokalizowan\w+|chmur\w+",
    "safeguard": (
        r"szyfr\w+|pseudonimiz\w+|anonimiz\w+|zapor\w+|kopi\w+ zapasow\w+|certyfik\w+|standardow\w+ klauzul\w+"
        r"|dwuskładnikow\w+|poufn\w+"
    ),
    "notice_given": r"powiadom\w+|poinform\w+|zawiadom\w+|zawiadamia\w*|z wyprzedzeniem|e-mailem",
    "consent": r"zgod\w+|wyraż\w+ zgod\w+|akcept\w+|zezwol\w+",
    "data_kind": (
        r"imi\w+|nazwisk\w+|adres\w* (?:e-?mail|ip|zamieszkania|dostawy)|numer\w* telefonu|kontakt\w*|zdjęci\w+"
        r"|wideo|głos\w*|dat\w+ urodzenia|płeć|dochod\w+|wynagrodzeni\w+|rachun\w+ bankow\w+|kart\w+ płatnicz\w+"
        r"|lokalizacj\w+|histori\w+ (?:przeglądania|zakupów)"
    ),
    "erasure": r"usuni\w+|usuw\w+|usunąć|kasow\w+|skasow\w+|niszcz\w+",
}
STOPWORDS = (
    "a aby ale bo by być byłby było co czy dla do gdy go i ich ile im innych iż ja jak jako je jego jej "
    "jest jeśli jeżeli już ją każdy kiedy kto która które którego której który których którym którzy lub "
    "ma mi na nad nam nas nasz nasza nasze naszego naszej naszych o od ona one oni oraz po pod przed przez "
    "przy się są ta tak także tam te tego tej ten też to tych tym w wasz więc wraz z za ze został została "
    "zostały że"
)
UNITS: dict[str, str] = {
    "hour": r"godzin\w*",
    "day": r"dni(?: robocz\w+| kalendarzow\w+)?|dzień|dnia",
    "week": r"tygod\w+",
    "month": r"miesi\w+",
    "year": "lat|lata|rok|roku",
}
_NUMBERS = (
    "jeden=1, jednego=1, jedna=1, dwa=2, dwóch=2, dwie=2, trzy=3, trzech=3, cztery=4, czterech=4, pięć=5, "
    "pięciu=5, sześć=6, sześciu=6, siedem=7, siedmiu=7, osiem=8, dziewięć=9, dziesięć=10, dziesięciu=10, "
    "dwanaście=12, dwunastu=12, czternaście=14, czternastu=14, piętnaście=15, dwadzieścia=20, trzydzieści=30, "
    "trzydziestu=30, sześćdziesiąt=60, dziewięćdziesiąt=90"
)
NUMBER_WORDS: dict[str, int] = {word: int(size) for word, size in (pair.split("=") for pair in _NUMBERS.split(", "))}
# Endings that inflect a word and leave its meaning.
ENDINGS = "(?:ami|ach|ych|ymi|imi|ego|emu|iej|ów|om|ej|ie|ią|ę|ą|y|i|a|e|u|o|m)$"
# Ways to say the same, and what each is read as.
SYNONYMS: dict[str, str] = {
    r"e-?mail\w*|poczt\w+ elektroniczn\w+": "email",
    r"na przykład|np\.": "przykład",
    "tylko|wyłącznie|jedynie": "tylko",
    "jeżeli|jeśli|gdy": "jeśli",
    r"usuw\w+|kasuj\w+": "usuwać",
}
