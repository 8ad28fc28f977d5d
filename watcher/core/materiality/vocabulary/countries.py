"""Countries and regions by code, with their names in the languages we read. Data only.

Case counts ("turkey" is a bird). One line a country: code, then names parted by ``|``; what follows
``;`` are adjectives, which count in sentences on law only ("German law").
"""

from __future__ import annotations

import re
from functools import lru_cache

from watcher.core.late import late
from watcher.core.materiality.vocabulary.starts import starts

# ruff: noqa: E501
_TABLE = """
us United States(?: of America)?|USA|U\\.S\\.(?:A\\.)?|(?<=[a-z] )US(?!\\w)|Vereinigte\\w* Staaten|États-Unis|Estados Unidos|Stati Uniti|Verenigde Staten|美国|米国|アメリカ|EE\\.? ?UU\\.?|EUA|VS(?!\\w); amerikanisch\\w*|(?:US|us)-amerikanisch\\w*|américain\\w*|estadounidenses?|americano?s?|statunitens[ei]|Amerikaans\\w*
uk United Kingdom|UK|U\\.K\\.|Great Britain|England|Scotland|Wales|Vereinigte\\w* Königreich\\w*|Großbritannien|Royaume-Uni|Reino Unido|Regno Unito|Verenigd Koninkrijk|英国|イギリス; English|British|britisch\\w*|englisch\\w*|anglais\\w*|britanniques?|inglés|inglesa|inglesas?|inglês|inglese|britannic[oa]|Engels\\w*|Brits\\w*
eu European Union|EU(?!\\w)|Europäische\\w* Union|Union européenne|Unión Europea|União Europeia|Unione Europea|Europese Unie|欧盟|欧州連合
eea European Economic Area|EEA|EWR|EEE|Europäische\\w* Wirtschaftsraum\\w*|Espace économique européen|Espacio Económico Europeo|Espaço Econômico Europeu|Spazio Economico Europeo|Europese Economische Ruimte|欧洲经济区
de Germany|Deutschland|Bundesrepublik|Allemagne|Alemania|Alemanha|Germania|Duitsland|德国|ドイツ; German|[Dd]eutsche\\w*|allemand\\w*|alemana?|alemã|alemão|tedesc[oa]|Duitse?
fr France|Frankreich|Francia|França|Frankrijk|法国|フランス; French|[Ff]ranzösisch\\w*|français\\w*|francés|francesa|francês|francese|Franse?
es Spain|Spanien|Espagne|España|Espanha|Spagna|Spanje|西班牙|スペイン; Spanish|spanisch\\w*|espagnol\\w*|español\\w*|espanhola?|espanhol|spagnol[oa]|Spaanse?
it Italy|Italien|Italie|Italia|Itália|Italië|意大利|イタリア; Italian|italienisch\\w*|italien(?:ne)?s?|italian[oa]|Italiaanse?
pt Portugal|Portogallo|葡萄牙; Portuguese|portugiesisch\\w*|portugais\\w*|portugués|portuguesa|português|portoghese|Portugese?
nl Netherlands|Holland|Niederlande\\w*|Pays-Bas|Países Bajos|Países Baixos|Paesi Bassi|Nederland|荷兰|オランダ; Dutch|niederländisch\\w*|néerlandais\\w*|neerlandés|neerlandesa|holand[eé]sa?|holandês|olandese|Nederlandse?
be Belgium|Belgien|Belgique|Bélgica|Belgio|België; Belgian|belgisch\\w*|belges?|belga|Belgische?
lu Luxembourg|Luxemburg|Luxemburgo|Lussemburgo; Luxembourgish|luxemburgisch\\w*|luxembourgeois\\w*|luxemburgu[eé]sa?|lussemburghese|Luxemburgse?
ie Ireland|Irland|Irlande|Irlanda|Ierland|爱尔兰|アイルランド; Irish|irisch\\w*|irlandais\\w*|irland[eé]sa?|irlandês|irlandese|Ierse?
ch Switzerland|Schweiz|Suisse|Suiza|Suíça|Svizzera|Zwitserland|瑞士|スイス; Swiss|[Ss]chweizer\\w*|suisses?|suiz[oa]|suíç[oa]|svizzer[oa]|Zwitserse?
at Austria|Österreich|Autriche|Áustria|Oostenrijk|奥地利; Austrian|österreichisch\\w*|autrichien\\w*|austríac[oa]|austriac[oa]|Oostenrijkse?
se Sweden|Schweden|Suède|Suecia|Suécia|Svezia|Zweden|瑞典|スウェーデン; Swedish|schwedisch\\w*|suédois\\w*|suec[oa]|svedese|Zweedse?
no Norway|Norwegen|Norvège|Noruega|Norvegia|Noorwegen|挪威; Norwegian|norwegisch\\w*|norvégien\\w*|norueg[oa]|norvegese|Noorse?
dk Denmark|Dänemark|Danemark|Dinamarca|Danimarca|Denemarken|丹麦; Danish|dänisch\\w*|danois\\w*|dan[eé]sa?|danese|Deense?
fi Finland|Finnland|Finlande|Finlandia|Finlândia|芬兰; Finnish|finnisch\\w*|finlandais\\w*|finland[eé]sa?|finlandese|Finse?
is Iceland|Islande
pl Poland|Polen|Pologne|Polonia|Polônia|波兰; Polish|polnisch\\w*|polonais\\w*|polac[oa]|polonesa|polacc[oa]|Poolse?
cz Czechia|Czech Republic|Tschechien|République tchèque; Czech
hu Hungary|Ungarn|Hongrie; Hungarian
ro Romania|Rumänien|Roumanie; Romanian
bg Bulgaria|Bulgarien|Bulgarie; Bulgarian
gr Greece|Griechenland|Grèce|Grecia; Greek
cy Cyprus|Zypern|Chypre|Chipre; Cypriot|zyprisch\\w*|chypriotes?|chipriotas?|cipriotas?|Cypriotische?
mt Malta|Malte; Maltese|maltesisch\\w*|maltais\\w*|malt[eé]sa?|maltese
ee Estonia|Estland|Estonie; Estonian|estnisch\\w*|estonien\\w*|estoni[oa]|estone|Estse?
lv Latvia|Lettland|Lettonie; Latvian
lt Lithuania|Litauen|Lituanie; Lithuanian
ua Ukraine|Ucrania|Ucraina|乌克兰|Oekraïne|Ucrânia; Ukrainian
ru Russia(?:n Federation)?|Russland|Russie|Rusia|Rússia|俄罗斯|ロシア|Rusland; Russian
tr Turkey|Türkiye|Türkei|Turquie|Turquía|土耳其|Turquia|Turchia|Turkije; Turkish
il Israel|Israël|以色列|イスラエル|Israele; Israeli
ae United Arab Emirates|UAE|Dubai|Abu Dhabi|Émirats arabes unis
sa Saudi Arabia|Saudi-Arabien|Arabie saoudite
eg Egypt|Ägypten|Égypte
za South Africa|Südafrika|Afrique du Sud|Sudáfrica|Zuid-Afrika|África do Sul
ng Nigeria
ke Kenya|Kenia; Kenyan
ma Morocco|Marokko|Maroc|Marruecos|Marrocos|Marocco
in India(?!n)|Indien|Inde|Índia|印度|インド; Indian|indisch\\w*|indien(?:ne)?s?|indi[oa]|indian[oa]|Indiase?
pk Pakistan
bd Bangladesh
lk Sri Lanka
cn China|PRC|Chine|Cina|中国大陆|中国; Chinese|chinesisch\\w*|chinois\\w*|chin[oa]|chin[eê]sa?|cinese
hk Hong Kong|Hongkong|香港
tw Taiwan|台湾
jp Japan|Japon|Japón|Japão|Giappone|日本; Japanese|japanisch\\w*|japonais\\w*|japon[eé]sa?|japonês|giapponese|Japanse?
kr South Korea|Republic of Korea|Südkorea|Corée du Sud|Corea del Sur|韩国|韓国|Corea|Zuid-Korea|Coreia do Sul; Korean
sg Singapore|Singapur|Singapour|Singapura|新加坡|シンガポール; Singaporean|singapurisch\\w*|singapourien\\w*
my Malaysia|Malaisie|Malasia
id Indonesia|Indonesien|Indonésie
th Thailand|Thaïlande|Tailandia|泰国
vn Vietnam|Viet Nam|越南
ph Philippines|Philippinen|Filipinas|菲律宾|Filippine|Filipijnen
au Australia|Australien|Australie|Austrália|澳大利亚|オーストラリア|Australië; Australian|australisch\\w*|australien\\w*|australian[oa]|Australische?
nz New Zealand|Neuseeland|Nouvelle-Zélande|Nueva Zelanda
ca Canada|Kanada|Canadá|加拿大|カナダ|Canadà; Canadian|kanadisch\\w*|canadien\\w*|canadiense|canadense|canadese|Canadese?
mx (?<!New )Mexico|Mexiko|Mexique|México|Messico; Mexican|mexikanisch\\w*|mexicain\\w*|mexican[oa]|messican[oa]|Mexicaanse?
br Brazil|Brasilien|Brésil|Brasil|Brasile|巴西|ブラジル; Brazilian|brasilianisch\\w*|brésilien\\w*|brasileñ[oa]|brasileir[oa]|brasilian[oa]|Braziliaanse?
ar Argentina|Argentinien|Argentine|Argentinië; Argentine|argentinisch\\w*|argentin[oa]s?|argentins?
cl Chile|Chili|Cile; Chilean
co Colombia|Kolumbien|Colombie|Colômbia; Colombian|kolumbianisch\\w*|colombien\\w*|colombian[oa]
pe Peru|Perú|Pérou
uy Uruguay|Uruguai
pa Panama
ky Cayman Islands
vg British Virgin Islands
gi Gibraltar
je (?<!New )Jersey|Guernsey|Isle of Man
us-ca California|Kalifornien|Californie; Californian|kalifornisch\\w*|californien\\w*|californian[oa]
us-de Delaware
us-ny New York
us-tx Texas
us-wa Washington
us-fl Florida
us-va Virginia
us-il Illinois
us-ma Massachusetts
us-nv Nevada
us-ut Utah
us-co Colorado
us-ct Connecticut
"""


_WORD = late(r"\w+")
_WRITTEN = late(r"[\w -]+")
_LOOKING_BACK = late(r"\(\?<[=!][^)]*\)")


@lru_cache(maxsize=1)
def _rows() -> tuple[tuple[str, re.Pattern[str], re.Pattern[str]], ...]:
    """Code, its names, and its adjectives, each to be matched with a whole name."""
    found = []
    for line in _TABLE.strip().splitlines():
        code, _, names = line.partition(" ")
        nouns, _, adjectives = _LOOKING_BACK.sub("", names).partition("; ")
        found.append((code, late(nouns), late(adjectives or r"(?!)")))
    return tuple(found)


@lru_cache(maxsize=2)
def _names(adjectives: bool) -> tuple[str, str]:
    """The sources of all names: of those written with spaces between words, and of the others."""
    columns = [line.partition(" ")[2].split("; ")[: 1 + adjectives] for line in _TABLE.strip().splitlines()]
    names = [name for cells in columns for cell in cells for name in cell.split("|")]
    return "|".join(name for name in names if not _packed(name)), "|".join(filter(_packed, names))


@lru_cache(maxsize=2)
def _any(adjectives: bool) -> re.Pattern[str]:
    """Every name at once. Only words with a capital are tried, unless adjectives are wanted, which may have none."""
    spaced, packed = _names(adjectives)
    start = "" if adjectives else "(?=[A-Z\u00c0-\u00de])"
    return re.compile(rf"(?<!\w){start}(?:{spaced})(?!\w)|{packed}")


@lru_cache(maxsize=1)
def _begun() -> tuple[frozenset[str], tuple[str, ...]]:
    """The words with which a name can begin, and the beginnings of other such words; adjectives left out."""
    found = starts(_names(False)[0])
    return found.words, tuple(found.stems)


def _may_name(text: str) -> bool:
    """Whether a name, other than an adjective, may stand in the text; cheap, and false for most sentences."""
    whole, begun = _begun()
    words = _WORD.findall(text)
    return not whole.isdisjoint(words) or any(word.startswith(begun) for word in words) or _packed(text)


def _packed(name: str) -> bool:
    """Whether it is written without spaces."""
    return not name.isascii() and any("\u3040" <= sign <= "\u9fff" for sign in name)


@lru_cache(maxsize=1)
def _plain() -> dict[str, tuple[str, bool]]:
    """What ``_code`` says of the names that stand in the table as they are written: most of them."""
    found: dict[str, tuple[str, bool]] = {}
    for line in _TABLE.strip().splitlines():
        code, _, names = line.partition(" ")
        for adjective, cell in enumerate(names.split("; ")):
            for name in filter(_WRITTEN.fullmatch, cell.split("|")):
                found.setdefault(name, (code, bool(adjective)))
    return found


@lru_cache(maxsize=1024)
def _code(name: str) -> tuple[str, bool]:
    """The code of a name, and whether it is an adjective."""
    if known := _plain().get(name):
        return known
    for code, nouns, adjectives in _rows():
        if nouns.fullmatch(name) or adjectives.fullmatch(name):
            return code, nouns.fullmatch(name) is None
    return "", False


@lru_cache(maxsize=4096)
def countries(text: str, *, adjectives: bool = False) -> dict[str, str]:
    """The countries and regions named in the text: code to the name as it stands there."""
    if not (adjectives or _may_name(text)):
        return {}
    found: dict[str, str] = {}
    for match in _any(adjectives).finditer(text):
        code, adjective = _code(match[0])
        if code and (adjectives or not adjective):
            found.setdefault(code, match[0])
    return found
