"""Words of the interface that stand between the policy's own blocks, told by the words alone.

Only whole blocks are looked at. What a pattern matches can't be a clause: a button's label, a counter,
a date to choose, the name of a language. Data first, the few questions asked of it after.
"""

from __future__ import annotations

import re

from watcher.core.late import late
from watcher.core.text import fold

_CONTENTS = (
    r"(?:table of |page )?contents|in this (?:article|page|section|document)|on this page|jump to(?: section)?",
    r"quick links|inhalt(?:sverzeichnis)?|auf dieser seite|sommaire|table des matières|sur cette page|dans cet article",
    r"índice|contenido|en esta página|nesta página|indice|in questa pagina|inhoud(?:sopgave)?|op deze pagina|目录|目次",
)
_LABELS = (
    *_CONTENTS,
    # waiting
    r"(?:pre)?loader|loading(?: content| page)?|please wait|chargement(?: en cours)?|wird geladen|laden|cargando",
    r"carregando|caricamento(?: in corso)?|加载中|正在加载|読み込み中",
    # getting about in the page
    r"(?:skip|jump) to (?:(?:the )?(?:main |page )?(?:content|navigation|search|footer|menu)|main)",
    r"(?:back|return|go|scroll|jump) (?:back )?(?:to (?:the )?)?(?:top|up)(?: of (?:the |this )?page)?",
    r"aller au contenu(?: principal)?|(?:direkt )?zum (?:haupt)?inhalt(?: springen| wechseln)?|saltar al contenido",
    r"(?:retour )?(?:en )?haut(?: de (?:la )?page)?|(?:zurück )?nach oben|zum seitenanfang|volver arriba",
    r"voltar ao topo|torna su|naar boven|返回顶部|回到顶部|トップに戻る|(?:वापस )?ऊपर जा[एए]ँ?|वापस ऊपर जाएं",
    r"see details|(?:show|see|view|read|learn) (?:more|less)|more|close|menu|search|previous|next",
    r"(?:expand|collapse|open|close|show|hide) (?:all|menu|more|less|details|section|navigation|sidebar|search)",
    r"toggle (?:navigation|menu|theme|sidebar)|(?:previous|next) (?:page|article|section)",
    # doing something with the page
    r"print(?: this)?(?: page| article| version| friendly version)?",
    r"copy(?: as markdown| link| url| page| to clipboard)?|copied|tweet|email this(?: page)?|save as pdf",
    r"(?:share|print|save|copy|download|email)(?: (?:share|print|save|copy|download|email|pdf))+",
    r"share this(?: page| article| post)?(?: on| via)?:? ?(?:[\w-]+ ?){0,6}|share:(?: [\w-]{1,10}){1,6}",
    r"share(?: this)?(?: page| article| post| on \w+)?|edit (?:this )?page(?: on github)?|view (?:page )?source",
    r"(?:download|view|open)(?: as| this)?(?: an?| the)?(?: page(?: as)?)? ?(?:pdf|markdown)(?: version)?",
    r"imprimer|partager|drucken|teilen|imprimir|compartir|compartilhar|stampa|condividi|afdrukken|delen|打印|分享|印刷",
    r"télécharger(?: le| en)? pdf|als pdf herunterladen|descargar pdf|baixar pdf",
    # asking for an opinion, an account, a purchase
    r"(?:was|did|is) this (?:page|article|information|answer|content|summary|section)?.{0,30}(?:helpful|useful)",
    r"\d+ (?:out )?of \d+ (?:people )?found this helpful|still (?:need help|have questions).{0,20}",
    r"(?:did|does) this answer your question|have more questions.{0,30}",
    r"ces informations vous ont-elles (?:été )?utiles.{0,20}|war dieser artikel hilfreich|क्या यह उपयोगी था",
    r"thank(?:s| you) for your feedback|(?:submit|give|send) feedback|follow",
    r"(?:log|sign) ?(?:in|out|up)|register|create (?:an )?account|get started|start (?:for )?free(?: trial)?",
    r"(?:book|request|get|schedule|watch) a demo|(?:contact|talk to) sales",
    r"try (?:it )?(?:for )?free|(?:download|get)(?: the)? app",
    r"se connecter|s'inscrire|anmelden|registrieren|einloggen|iniciar sesión|entrar|accedi|inloggen|登录|注册|ログイン",
    # counting and timing
    r"(?:reading time:? ?)?\d{1,3} ?[- ]?min(?:ute)?s?\.?(?: read(?:ing time)?)",
    r"(?:(?:estimated )?reading time|lesezeit|temps de lecture|tiempo de lectura|tempo di lettura):? .{1,20}",
    r"[\d.,]+ ?[km]? (?:views?|reads?|shares?|comments?|likes?|visitors?|claps?|followers?)",
    r"(?:page )?views?:? [\d.,]+ ?[km]?",
    r"(?:you are )?(?:the )?visitor(?: (?:no|number|nr))?\.?:? ?#?[\d.,]+|page (?:generated|rendered) in .{1,20}",
    r"(?:trusted|used|loved) by (?:over |more than )?[\d.,]+ ?[km]?\+? ?(?:happy )?[a-z]+(?: worldwide)?",
    r"(?:last )?(?:updated|modified|edited|reviewed|published|posted|changed)?:? ?(?:(?:over|about|almost) )?"
    r"(?:an?|\d+|one|two|three|few|several) (?:second|minute|hour|day|week|month|year)s? ago",
    r"(?:last )?(?:updated|modified|edited|posted) (?:today|yesterday|just now|recently|over .{1,20} ago)",
    r"(?:last )?(?:updated|modified|edited|posted) (?:this|last) (?:week|month|year)",
    r"(?:mis à jour|modifié|publié) il y a .{1,20}|(?:aktualisiert|geändert|veröffentlicht) vor .{1,20}",
    r"actualizado hace .{1,20}|atualizado há .{1,20}|aggiornato .{1,20} fa|.{1,12}(?:前更新|前に更新)",
    r"\d+ ?- ?\d+ of \d+(?: \w+)?|(?:results|rows|items) per page|page \d+ of \d+|show",
    r".{0,30}\b\d+ (?:guests?|visitors?|users?)(?: and .{1,20})? online",
    # the line at the foot of a page
    r"(?:copyright )?(?:©.{0,90}|\(c\) ?\d{4}.{0,60})|copyright,? \d{4}.{0,60}",
    r"all rights reserved|alle rechte vorbehalten|tous droits réservés|todos los derechos reservados",
    r"todos os direitos reservados|tutti i diritti riservati",
)
_LABEL = re.compile(rf"^(?:{'|'.join(_LABELS)})$")
_TITLE_OF_CONTENTS = late(rf"^(?:{'|'.join(_CONTENTS)})$")
_JOINTS = re.compile(r"\s*[·•|]\s*|\s+[-–—]\s+")
_EDGES = re.compile(r"^[\W_]+|[^\w)]+$")
_LONGEST_LABEL = 100

# Docs sites offer to keep a page in one's account, in whole sentences.
_SAVING = re.compile(
    r"^(?:notifications )?(?:save|bookmark) this (?:page|article) to your "
    r"[^.]{1,30}(?:profile|library|account|reading list)\b.{0,180}$"
    r"|^(?:stay organi[sz]ed with collections )?save and categori[sz]e content based on your preferences\.?$"
)

_RELATED = re.compile(
    "^(?:"
    + "|".join(
        (
            r"(?:related|similar|recommended|popular|latest|recent|featured|trending)(?: to this)?(?: [\w-]+)?",
            r"recently (?:viewed|added|updated)(?: [\w-]+)?",
            r"more (?:articles|posts|stories|news|from .{1,30}|(?:in|on|about) .{1,40})|further reading|keep reading",
            r"you (?:may|might) (?:also )?(?:like|be interested in|want to read)|see also|read (?:next|more)|up next",
            r"other (?:articles|resources|policies|legal documents|documents)",
            r"legal documents|explore more|more resources",
            r"articles? (?:associés|connexes|similaires|liés)|voir aussi|à lire aussi|dernières actualités",
            r"(?:verwandte|ähnliche|weitere) (?:artikel|themen|beiträge)|siehe auch|artículos relacionados|ver también",
            r"artigos relacionados|veja também|articoli correlati|vedi anche|gerelateerde artikelen|zie ook",
            r"相关文章|相關文章|関連記事|संबंधित लेख|share this.{0,20}|follow us.{0,20}",
        )
    )
    + ")$"
)
_NEWSLETTER = re.compile(
    r"^(?:(?:our |the )?newsletter(?: sign ?up)?"
    r"|(?:subscribe|sign up)(?: to| for)? .{0,30}(?:newsletter|updates|blog).{0,20}"
    r"|stay (?:in touch|connected|updated|in the loop|up to date).{0,20}|never miss .{0,30}"
    r"|(?:join|get) (?:our|the) (?:newsletter|community|mailing list).{0,20}|newsletter .{0,20}(?:abonnieren|anmelden)"
    r"|zum newsletter anmelden|bleiben sie (?:auf dem laufenden|informiert)|(?:abonnez|inscrivez)-vous à .{0,30}"
    r"|suscr[ií]bete a .{0,40}|(?:assine|receba) (?:a |nossa ).{0,30}|iscriviti alla .{0,30}"
    r"|(?:schrijf je in|meld je aan) voor .{0,30})$"
)
_PITCH = late(
    r"^(?:try|get started|start|ready to|sign up|join|discover|book|request|see how|experience|build|create|download"
    r"|unlock|explore|subscribe|stay|follow|talk to|contact sales|jetzt|essayez|prêt|commencez|prueba|empieza"
    r"|experimente|comece|prova|probeer)\b"
)
_DATE = re.compile(
    r"^(?=.{4,32}$)(?=.*\b(?:19|20)\d\d(?:\b|年))(?:[-/. ,]|\d{1,4}(?:st|nd|rd|th)?|[年月日])*"
    r"(?:[^\W\d_]{2,12}(?:[-/. ,]|\d{1,4}(?:st|nd|rd|th)?)*){0,2}$"
)
_THANKS = (
    *("hall of fame", "acknowledg", "like to thank", "want to thank", "we thank", "thanks to", "special thanks"),
    *("remerci", "danksagung", "danken", "agradec", "ringrazia", "致谢", "謝辞"),
)
_LANGUAGES = frozenset(
    re.findall(
        r"[^,\s](?:[^,\n]*[^,\s])?",
        """
        english, deutsch, français, español, português, italiano, nederlands, polski, svenska, dansk, norsk, suomi,
        čeština, magyar, română, türkçe, русский, українська, ελληνικά, български, hrvatski, slovenčina, slovenščina,
        srpski, eesti, latviešu, lietuvių, català, tiếng việt, bahasa indonesia, bahasa melayu, kiswahili, filipino,
        中文, 简体中文, 繁體中文, 日本語, 한국어, हिन्दी, हिंदी, मराठी, বাংলা, অসমীয়া, தமிழ், తెలుగు, മലയാളം, ಕನ್ನಡ,
        ગુજરાતી, ਪੰਜਾਬੀ, ଓଡ଼ିଆ, العربية, עברית, فارسی, اردو, ไทย
        """,
    )
)
_PARTED = re.compile(r"\s*[,|·•/、]\s*|\s{2,}")
_BRACKETS = re.compile(r"\s*[(（\[].*?[)）\]]|\s[-–] .*$")


def is_contents(text: str) -> bool:
    """Whether a block is the title of a table of contents."""
    return bool(_TITLE_OF_CONTENTS.match(_EDGES.sub("", fold(text))))


def is_label(text: str) -> bool:
    """Whether a block is an interface label, a counter, a choice of languages, or no words at all."""
    if not any(map(str.isalnum, text)):
        return True
    folded = fold(text)
    if len(text) <= _LONGEST_LABEL:
        parts = _JOINTS.split(text.casefold())
        if _labels(folded) or (parts != [folded] and all(map(_labels, parts))):
            return True
    if _SAVING.match(folded):
        return True
    return len(text) <= 4 * _LONGEST_LABEL and _names_languages(folded)


def _labels(folded: str) -> bool:
    bare, whole = _EDGES.sub("", folded), folded.strip()
    return bool(_LABEL.match(bare)) or (bare != whole and bool(_LABEL.match(whole)))


def _names_languages(folded: str) -> bool:
    names = _PARTED.split(folded.rpartition(":")[2].strip())
    known = sum(1 for name in names if _BRACKETS.sub("", name) in _LANGUAGES)
    return known == len(names) or known * 2 > len(names) >= 3


def is_related(text: str) -> bool:
    """Whether a heading stands over links to other pages, sharing or a newsletter."""
    return len(text) <= 80 and bool(_RELATED.match(_EDGES.sub("", fold(text))))


def is_newsletter(text: str) -> bool:
    """Whether a heading stands over a form to subscribe to something."""
    return len(text) <= 80 and bool(_NEWSLETTER.match(_EDGES.sub("", fold(text))))


def is_pitch(text: str) -> bool:
    """Whether a short line asks the reader to buy or try something."""
    return len(text) <= 80 and bool(_PITCH.match(_EDGES.sub("", fold(text))))


def is_date(text: str) -> bool:
    """Whether a block is a date and nothing else."""
    return bool(_DATE.match(text))


def gives_thanks(text: str) -> bool:
    """Whether a block leads to a list of people who are thanked."""
    folded = fold(text)
    return any(map(folded.__contains__, _THANKS))


_ACCEPT = late(
    r"\b(?:accept|allow|agree|decline|reject|deny|refuse|got it|cookie|ok(?:ay)?|accepter|autoriser|refuser|akzeptieren"
    r"|zustimmen|ablehnen|erlauben|aceptar|rechazar|permitir|aceitar|recusar|accetta|rifiuta|accepteren|weigeren"
    r"|toestaan)|接受|同意|拒绝|許可|स्वीकार|ठीक",
)
_COOKIE = late(r"cookie|クッキー|कुकी|kakor")


def is_consent_button(text: str) -> bool:
    """Whether a button's label accepts or refuses cookies."""
    return len(text) <= 60 and bool(_ACCEPT.search(fold(text)))


_CHOICE = re.compile(
    r"(?:accept|allow|reject|decline|refuse|deny|alle|tout|aceptar|rechazar|aceitar|rejeitar|accetta|rifiuta)"
    r"(?: all| selection| cookies| akzeptieren| ablehnen| zulassen| accepter| refuser| tod[oa]s| tutt[io])+"
    r"|(?:only |nur |seulement )?(?:necessary|essential|notwendige|essenzielle|nécessaires|necesarias|necessários"
    r"|necessari|noodzakelijke)(?: only| cookies)?|got it|continue without accepting|auswahl erlauben"
    r"|(?:alles )?accepteren|weigeren"
)
_OPENING = late(
    r"(?:this|our) (?:web)?site (?:uses cookies|(?:may )?stores?)|we (?:and our partners )?use (?:\w+ )?cookies"
    r"|wir (?:verwenden|nutzen|setzen) cookies|diese (?:web)?(?:site|seite) (?:verwendet|nutzt) cookies"
    r"|(?:nous utilisons|ce site utilise) des cookies"
    r"|(?:utilizamos|usamos|este sitio (?:web )?utiliza|este site utiliza) "
    r"(?:\w+ )?cookies|(?:utilizziamo|questo sito (?:web )?utilizza) (?:i )?cookie|(?:wij|we) gebruiken cookies"
    r"|deze (?:web)?site (?:gebruikt|maakt gebruik van) cookies"
)
_CRUMB = re.compile(r"[^›»>/.:;]{1,40}(?: [›»>/→] [^›»>/→.:;]{1,60}){1,6}")
_SENTENCE_END = re.compile(r"[.!?][\"')]?\s+")


def is_consent_choice(text: str) -> bool:
    """Whether a line is made of the buttons of a cookie banner: it accepts or refuses, and says little else."""
    return len(text) <= _LONGEST_LABEL and bool(_CHOICE.match(fold(text)))


def opens_banner(text: str) -> bool:
    """Whether a text says what cookie banners begin with."""
    return bool(_OPENING.search(fold(text[:300])))


def is_breadcrumb(text: str) -> bool:
    """Whether a line is a path on the site ("Home › Legal › Privacy")."""
    return (
        len(text) <= 2 * _LONGEST_LABEL
        and bool(_CRUMB.fullmatch(text))
        and (" / " not in text or text.count(" / ") > 1)
    )


def is_teaser(text: str) -> bool:
    """Whether a line or two end with a call to do something, as teasers do."""
    said = _SENTENCE_END.split(text)
    return len(text) <= 2 * _LONGEST_LABEL and len(said) > 1 and is_pitch(said[-1]) and not said[-1].endswith(".")


def speaks_of_cookies(text: str) -> bool:
    """Whether cookies are named."""
    return bool(_COOKIE.search(fold(text)))


_OTHERS = re.compile(
    r"sub-?\s?processor|processor|partner|vendor|supplier|provider|third[- ]part|recipient|affiliate|subsidiar|cookie|"
    r"opt(?:ing)?[ -]?out|choices|authorit(?:y|ies)|useful links|aufsichtsbehörde|autorités|autoridades|autorità|"
    r"sous-traitant|partenaire|prestataire|unterauftrag|auftragsverarbeiter|dienstleister|anbieter|encargad|proveedor|"
    r"socios|fornecedor|parceir|fornitor|responsabil|subverwerker|leverancier|处理者|合作|第三方|委託|提携|भागीदार",
    re.IGNORECASE,
)


def names_others(text: str) -> bool:
    """Whether a heading stands over other companies: links under it are the policy's own."""
    return bool(_OTHERS.search(text))
