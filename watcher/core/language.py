"""Tells what language a text is in, from its script and its commonest words. Knows no grammar."""

from __future__ import annotations

from collections import Counter
from functools import lru_cache

from watcher.core.late import late
from watcher.core.text import words

_COMMON = {
    "en": """
        the of and to in is that for with as by or you your we our this are be may not from it on any if can
        will have has at an which these when us do how other such their about they does only its it's don't what
        who all
    """,
    "de": """
        der die das und ist nicht wir sie ihre ihr von zu den mit für auf eine ein werden oder im dem des einer
        eines einen wenn auch bei durch kann können wird sind haben hat zur zum nur uns unsere unserer ihnen
        ihren sich nach als wie aus dass an am es keine über diese dieser
    """,
    "fr": """
        le la les des et est de vous nous votre vos nos une un pour dans que ou par sur au aux du ce cette ces
        ne pas qui sont avec être notre leur en si plus peut peuvent pouvons avez avons sans il elle ils lorsque
        l'utilisation d'un d'une n'est
    """,
    "es": """
        el la los las de y es que en un una por para con su sus no se usted nuestros del al lo si o como puede
        pueden nuestro nuestra nuestras nosotros cuando más este esta estos estas sobre ser son le les ha han
        cualquier podemos
    """,
    "pt": """
        o a os as de e é que em um uma por para com seu seus não nos se você nossos dados do da dos das no na ao
        à pelo pela sua suas ou como pode podem nosso nossa nossas quando mais este esta são ser foi qualquer
        podemos nós
    """,
    "it": """
        il lo la i gli le di e è che in un una per con non suoi nostri dei della nel del delle degli al alla dal
        dalla sul si o come può possono nostro nostra nostre quando più questo questa questi sono essere suo sua
        noi ha anche
    """,
    "nl": """
        de het een en is van dat wij u uw onze niet te met voor op door of kunnen zijn in aan om bij als ook
        wordt worden deze dit die naar uit we je jouw ons kan hebben heeft over tot geen wanneer alleen er dan
    """,
    "pl": """
        i w na z do jest nie się że oraz przez dla lub od po są jako to ich danych o ze jeśli może mogą nasze
        naszych naszej który które których tym być także w celu
    """,
    "sv": """
        och att det i en är som på för av med den till inte om vi du din eller har kan ett dig dina vår våra när
        från detta denna dessa ska sig de där vid även så vilka vilket hur varför behöver uppgifter få genom
        enligt måste samt mellan efter ni ert personuppgifter använder använda
    """,
    "da": """
        og at det i en er som på for af med den til ikke om vi du din eller har kan et dig dine vores når fra
        dette denne disse skal sig de der ved også hvis vil blive bliver hvilke hvorfor hvordan oplysninger
        personoplysninger gennem bruger få
    """,
    "no": """
        og at det i en er som på for av med den til ikke om vi du din eller har kan et deg dine vår våre når fra
        dette denne disse skal seg de der ved også hvis vil bli blir hvilke hvorfor hvordan opplysninger
        personopplysninger gjennom bruker bruke få
    """,
    "fi": """
        ja on ei että tai se jos voi sekä ovat kun mukaan joka jotka myös emme meidän sinun käyttää tietoja
        varten kuin ole tämä tämän näitä niitä voimme saa
    """,
    "cs": """
        a v na je se že s z do o pro nebo jsou k za od které která který jako při podle by vaše vašich naše
        našich jsme nejsou není může mohou tyto tato také aby pokud být
    """,
    "hu": """
        a az és hogy nem is egy vagy meg ha van ez azt mint által ön az önnel amely szerint kell lehet való más
        csak esetén személyes adatok így
    """,
    "ro": """
        și de în la cu pe nu este sau care din pentru că sunt prin dumneavoastră noastre noastră nostru să se o
        un ale al a fi datele aceste acest poate dacă
    """,
    "tr": """
        ve bir bu için ile olarak veya da de olan gibi kadar daha sizin bizim kişisel verileriniz tarafından her
        ise değil en ancak sonra üzere çok
    """,
    "cy": """
        y yr a ac i o yn ar am gan gyda eich ein nid ni chi sydd mae bod fod neu os hyn wedi ei eu oes ydym
        ydych rydym byddwn gallwn gwybodaeth ddata hwn hon
    """,
    "ga": "an na agus a ar le i de do go is nach ní tá bhfuil sinn tú do ár nó má seo atá sé sí aon leis chun ag ó as",
    "ca": """
        el la els les de i és que en un una per amb no es vostè del al o com pot poden nostre nostra nostres
        seves seva quan més aquest aquesta aquests aquestes sobre ser són dades us
    """,
    "id": """
        dan yang di dari untuk dengan anda kami atau ini itu tidak pada dalam adalah ke akan dapat oleh sebagai
        data kita juga telah kepada jika setiap
    """,
    "vi": "và của các cho là không được bạn chúng tôi này với có trong những khi một từ hoặc để về thông tin người đến",
    "sw": "na ya wa kwa ni za la katika hii au yako wako sisi wewe kama kuwa hizo huo sio yetu taarifa",
}
_PROFILES = {language: frozenset(common.split()) for language, common in _COMMON.items()}
# A word that many languages share says little of any: "de" is Dutch, French, Spanish …
_SHARED = Counter(word for profile in _PROFILES.values() for word in profile)
_WEIGHTS = {
    language: {word: 1 / _SHARED[word] for word in sorted(profile)} for language, profile in sorted(_PROFILES.items())
}
_SCRIPTS = {
    "ja": late("[\u3040-\u30ff]"),
    "zh": late("[\u4e00-\u9fff]"),
    "ko": late("[\uac00-\ud7af]"),
    "hi": late("[\u0900-\u097f]"),
    "ru": late("[\u0400-\u04ff]"),
    "ar": late("[\u0600-\u06ff]"),
    "el": late("[\u0370-\u03ff]"),
    "he": late("[\u0590-\u05ff]"),
    "th": late("[\u0e00-\u0e7f]"),
}
_SAMPLE = 40_000  # characters; more tells nothing new
_SURE = 4.0  # weight of the common words that must have been seen before we say anything
_DENSE = 0.08  # and how much they must weigh for each word
_AHEAD = 1.5
_FEW = 15  # letters of a script that tell nothing


@lru_cache(maxsize=2)  # several stages ask it of one text
def language_of(text: str) -> str:
    """A two-letter code, or empty where the text is too short or too mixed to tell; 30 words of prose will do."""
    sample = text[:_SAMPLE]
    foreign = 0 if sample.isascii() else len(sample) - len(sample.encode("ascii", "ignore"))
    letters = sum(map(str.isalpha, sample)) if foreign > _FEW else 0
    for language, script in _SCRIPTS.items() if foreign > 0.3 * letters > _FEW else ():
        if len(script.findall(sample)) > 0.3 * letters:
            return language
    counts = Counter(words(sample))
    scores = [
        (sum(weight * counts[word] for word, weight in weights.items() if word in counts), language)
        for language, weights in _WEIGHTS.items()
    ]
    (most, first), (next_most, _) = sorted(scores, reverse=True)[:2]
    sure = most >= _SURE and most >= _DENSE * counts.total() and most > _AHEAD * next_most
    return first if sure else ""


def share_of(text: str, language: str) -> float:
    """The share of a text's words that are common ones of ``language``; 0 for one we don't know by words."""
    found = words(text[:_SAMPLE])
    profile = _PROFILES.get(language, frozenset())
    return sum(word in profile for word in found) / max(1, len(found))
