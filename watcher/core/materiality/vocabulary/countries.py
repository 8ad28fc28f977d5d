"""Countries and regions by code, with their names in the languages we read. Data only.

Case counts ("turkey" is a bird). One line a country: code, then names parted by ``|``; what follows
``;`` are adjectives, which count in sentences on law only ("German law").
"""

from __future__ import annotations

import re
from functools import lru_cache

# ruff: noqa: E501
_TABLE = """
us United States(?: of America)?|USA|U\\.S\\.(?:A\\.)?|(?<=[a-z] )US(?!\\w)|Vereinigte\\w* Staaten|États-Unis|Estados Unidos|Stati Uniti|Verenigde Staten|美国|米国|アメリカ
uk United Kingdom|UK|U\\.K\\.|Great Britain|England|Scotland|Wales|Vereinigte\\w* Königreich\\w*|Großbritannien|Royaume-Uni|Reino Unido|Regno Unito|Verenigd Koninkrijk|英国|イギリス; English|British
eu European Union|EU(?!\\w)|Europäische\\w* Union|Union européenne|Unión Europea|União Europeia|Unione Europea|Europese Unie|欧盟|欧州連合
eea European Economic Area|EEA|EWR|EEE|Europäische\\w* Wirtschaftsraum\\w*|Espace économique européen|Espacio Económico Europeo|Espaço Econômico Europeu|Spazio Economico Europeo|Europese Economische Ruimte|欧洲经济区
de Germany|Deutschland|Bundesrepublik|Allemagne|Alemania|Alemanha|Germania|Duitsland|德国|ドイツ; German|[Dd]eutsche\\w*|allemand\\w*
fr France|Frankreich|Francia|França|Frankrijk|法国|フランス; French|[Ff]ranzösisch\\w*|français\\w*
es Spain|Spanien|Espagne|España|Espanha|Spagna|Spanje|西班牙|スペイン; Spanish
it Italy|Italien|Italie|Italia|Itália|Italië|意大利|イタリア; Italian
pt Portugal|Portogallo|葡萄牙; Portuguese
nl Netherlands|Holland|Niederlande\\w*|Pays-Bas|Países Bajos|Países Baixos|Paesi Bassi|Nederland|荷兰|オランダ; Dutch
be Belgium|Belgien|Belgique|Bélgica|Belgio|België; Belgian
lu Luxembourg|Luxemburg|Luxemburgo|Lussemburgo; Luxembourgish
ie Ireland|Irland|Irlande|Irlanda|Ierland|爱尔兰|アイルランド; Irish
ch Switzerland|Schweiz|Suisse|Suiza|Suíça|Svizzera|Zwitserland|瑞士|スイス; Swiss|[Ss]chweizer\\w*|suisses?
at Austria|Österreich|Autriche|Áustria|Oostenrijk|奥地利; Austrian
se Sweden|Schweden|Suède|Suecia|Suécia|Svezia|Zweden|瑞典|スウェーデン; Swedish
no Norway|Norwegen|Norvège|Noruega|Norvegia|Noorwegen|挪威; Norwegian
dk Denmark|Dänemark|Danemark|Dinamarca|Danimarca|Denemarken|丹麦; Danish
fi Finland|Finnland|Finlande|Finlandia|Finlândia|芬兰; Finnish
is Iceland|Islande
pl Poland|Polen|Pologne|Polonia|Polônia|波兰; Polish
cz Czechia|Czech Republic|Tschechien|République tchèque; Czech
hu Hungary|Ungarn|Hongrie; Hungarian
ro Romania|Rumänien|Roumanie; Romanian
bg Bulgaria|Bulgarien|Bulgarie; Bulgarian
gr Greece|Griechenland|Grèce|Grecia; Greek
cy Cyprus|Zypern|Chypre|Chipre; Cypriot
mt Malta|Malte; Maltese
ee Estonia|Estland|Estonie; Estonian
lv Latvia|Lettland|Lettonie; Latvian
lt Lithuania|Litauen|Lituanie; Lithuanian
ua Ukraine|Ucrania|Ucraina|乌克兰; Ukrainian
ru Russia(?:n Federation)?|Russland|Russie|Rusia|Rússia|俄罗斯|ロシア; Russian
tr Turkey|Türkiye|Türkei|Turquie|Turquía|土耳其; Turkish
il Israel|Israël|以色列|イスラエル; Israeli
ae United Arab Emirates|UAE|Dubai|Abu Dhabi|Émirats arabes unis
sa Saudi Arabia|Saudi-Arabien|Arabie saoudite
eg Egypt|Ägypten|Égypte
za South Africa|Südafrika|Afrique du Sud|Sudáfrica
ng Nigeria
ke Kenya|Kenia; Kenyan
ma Morocco|Marokko|Maroc
in India(?!n)|Indien|Inde|Índia|印度|インド; Indian
pk Pakistan
bd Bangladesh
lk Sri Lanka
cn China|PRC|Chine|Cina|中国大陆|中国; Chinese
hk Hong Kong|Hongkong|香港
tw Taiwan|台湾
jp Japan|Japon|Japón|Japão|Giappone|日本; Japanese
kr South Korea|Republic of Korea|Südkorea|Corée du Sud|Corea del Sur|韩国|韓国; Korean
sg Singapore|Singapur|Singapour|Singapura|新加坡|シンガポール; Singaporean
my Malaysia|Malaisie|Malasia
id Indonesia|Indonesien|Indonésie
th Thailand|Thaïlande|Tailandia|泰国
vn Vietnam|Viet Nam|越南
ph Philippines|Philippinen|Filipinas|菲律宾
au Australia|Australien|Australie|Austrália|澳大利亚|オーストラリア; Australian
nz New Zealand|Neuseeland|Nouvelle-Zélande|Nueva Zelanda
ca Canada|Kanada|Canadá|加拿大|カナダ; Canadian
mx (?<!New )Mexico|Mexiko|Mexique|México; Mexican
br Brazil|Brasilien|Brésil|Brasil|Brasile|巴西|ブラジル; Brazilian
ar Argentina|Argentinien|Argentine; Argentine
cl Chile|Chili; Chilean
co Colombia|Kolumbien|Colombie; Colombian
pe Peru|Perú|Pérou
uy Uruguay
pa Panama
ky Cayman Islands
vg British Virgin Islands
gi Gibraltar
je (?<!New )Jersey|Guernsey|Isle of Man
us-ca California|Kalifornien|Californie; Californian
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


_PACKED = re.compile(r"[\u3040-\u9fff]")
_LOOKING_BACK = re.compile(r"\(\?<[=!][^)]*\)")


@lru_cache(maxsize=1)
def _rows() -> tuple[tuple[str, re.Pattern[str], re.Pattern[str]], ...]:
    """Code, its names, and its adjectives, each to be matched with a whole name."""
    found = []
    for line in _TABLE.strip().splitlines():
        code, _, names = line.partition(" ")
        nouns, _, adjectives = _LOOKING_BACK.sub("", names).partition("; ")
        found.append((code, re.compile(nouns), re.compile(adjectives or r"(?!)")))
    return tuple(found)


@lru_cache(maxsize=1)
def _any() -> re.Pattern[str]:
    """Every name at once. Only words with a capital are tried, and the few adjectives that have none."""
    names = [name for line in _TABLE.strip().splitlines() for name in re.split(r"\||; ", line.partition(" ")[2])]
    spaced = "|".join(name for name in names if not _PACKED.search(name))
    packed = "|".join(name for name in names if _PACKED.search(name))
    return re.compile(rf"(?<!\w)(?=[A-Z\u00c0-\u00deadfs])(?:{spaced})(?!\w)|{packed}")


@lru_cache(maxsize=1024)
def _code(name: str) -> tuple[str, bool]:
    """The code of a name, and whether it is an adjective."""
    for code, nouns, adjectives in _rows():
        if nouns.fullmatch(name) or adjectives.fullmatch(name):
            return code, nouns.fullmatch(name) is None
    return "", False


@lru_cache(maxsize=8192)
def countries(text: str, *, adjectives: bool = False) -> dict[str, str]:
    """The countries and regions named in the text: code to the name as it stands there."""
    found: dict[str, str] = {}
    for match in _any().finditer(text):
        code, adjective = _code(match[0])
        if code and (adjectives or not adjective):
            found.setdefault(code, match[0])
    return found
