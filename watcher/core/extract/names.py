"""How furniture is called: roles, and the words in ``class`` and ``id``. Data, no logic.

Names are matched after ``words_of`` has split them ("site-Footer_links__x3kQ9" is "site footer links"),
so hashed class names count by their readable part. A pattern must match a run of whole words.
"""

from __future__ import annotations

import re
from functools import lru_cache

ROLES = {
    "navigation": "menu",
    "banner": "page header",
    "contentinfo": "page footer",
    "complementary": "aside",
    "search": "search",
    "dialog": "dialog",
    "alertdialog": "dialog",
    "menu": "menu",
    "menubar": "menu",
    "menuitem": "menu",
    "toolbar": "controls",
    "tooltip": "controls",
    "listbox": "controls",
    "combobox": "controls",
    "switch": "controls",
    "slider": "controls",
    "progressbar": "controls",
    "status": "status",
    "alert": "status",
    "log": "status",
    "marquee": "status",
    "timer": "status",
}
TAGS = {"nav": "menu", "footer": "page footer", "aside": "aside", "dialog": "dialog", "header": "page header"}

_CONSENT_TOOLS = (
    r"onetrust|ot-sdk|ot-pc|optanon|cybotcookiebot|usercentrics|didomi|truste|trustarc|osano-cm|iubenda-cs|cookieyes|"
    r"cky-|cookielaw|cookie-law|cli-modal|cmplz|complianz|klaro|quantcast|qc-cmp|sp_message|borlabs|tarteaucitron|"
    r"axeptio|termly-(?:code|consent)|moove[-_]gdpr|cc-window|cc-banner|cc-revoke|ccc-"
)
_PANELS = (
    r"banner|bar|popup|pop-up|modal|dialog|overlay|prompt|toast|drawer|wall|info-?bar|preferences-?(?:modal|center)"
)
CONSENT = re.compile(
    rf"\b(?:{_CONSENT_TOOLS}|(?:cookies?|consent|gdpr|ccpa|privacy)[-_ ]*(?:{_PANELS}))", re.IGNORECASE
)
# Names that a section of a policy may have too: only with something to press are they a banner.
MAYBE_CONSENT = re.compile(
    r"\b(?:cookies?|consent|gdpr)[-_ ]*(?:notice|consent|alert|message|manager|warning|container|widget|hint"
    r"|settings|box)",
    re.IGNORECASE,
)

# In order: the first that matches names the reason.
_WORDS: dict[str, tuple[str, ...]] = {
    "menu": (
        r"nav(?:bar|igation|list|menu|links?)?",
        r"(?:main|site|top|primary|secondary|mobile|mega|side|sub) ?(?:nav|navbar|navigation|menus?)",
        r"(?:local|footer|header|dropdown|docs?|global|hamburger|burger|off ?canvas) ?(?:nav|navbar|navigation|menus?)",
        r"menus?|megamenu|side ?nav|side ?bar|pagination|pager|prev next|next prev|tab ?bar|drawer",
    ),
    "page header": (r"(?:site|global|sticky) ?(?:header|head|bar)|top ?bar|masthead",),
    "page footer": (
        r"(?:(?:site|page|global|main|app|sub|bottom|mega|fat) ?)?(?:footer|foot)",
        r"colophon|(?:legal|footer) ?links",
    ),
    "breadcrumb": (r"bread ?crumbs?|crumbs?",),
    "share buttons": (
        r"shar(?:e|ing) ?(?:bar|buttons?|links?|icons?|tools?|this|post|widget)|addtoany|sharethis|sharedaddy",
        r"social(?: ?(?:share|sharing|links?|icons?|media|bar|buttons?|list|nav))?|follow us|like button",
    ),
    "author": (r"by ?line|(?:article|post|entry|page)? ?author(?: ?(?:name|info|bio|box|card|avatar))?",),
    "related": (
        r"related(?: ?(?:articles?|posts?|content|links?|pages?|topics?|reading|stor(?:y|ies)|items?|news))?",
        r"recommended|recommendations?|you may (?:also )?like|more (?:articles|stories|posts|from)",
        r"related (?:questions?|resources?)",
        r"(?:recent|latest|popular|featured|trending|similar) ?(?:posts?|articles?|news|stor(?:y|ies)|content)",
        r"teasers?|read ?(?:more|next)|up ?next",
    ),
    "promotion": (
        r"news ?letters?|subscri(?:be|ption)(?: ?(?:form|box|banner|section|widget))",
        r"sign ?up ?(?:form|box|banner|section)|promos?(?: ?(?:banner|bar|box|block|card))?|promotions?",
        r"advert(?:isement|s)?|ads?|ad (?:slot|unit|container|banner)|call to action|testimonials?",
        r"cta(?: ?(?:banner|section|block|box|bar|wrapper|container|button|card))?",
        r"announcement(?: ?bar| ?banner)?|(?:news )?ticker|marquee|smart ?banner|sponsors?|partners? logos?",
        r"(?:top|alert|notification|status|site|app) ?banner|logo ?(?:wall|cloud|grid)|download ?app",
    ),
    "controls": (
        r"skip ?(?:link|links|nav|to (?:main )?content|to content)|back ?to ?top|scroll ?(?:to)? ?top|go ?top|to ?top",
        r"(?:pre)?loader|(?:pre)?loading|spinner|skeleton",
        r"search(?: ?(?:box|bar|form|field|input|results?|overlay|modal|wrapper))?",
        r"(?:language|locale|lang|country|region|currency|version|theme) ?(?:selector|switcher|picker|select|switch)",
        r"(?:language|locale|lang|country|region|currency|version|theme) ?(?:dropdown|menu|list|toggle|chooser)",
        r"languages|print ?(?:button|link)|copy ?(?:link|button)|feedback",
        r"(?:article )?(?:votes?|rating)|(?:was this )?helpful",
        r"chat ?(?:widget|bot|box|button)|live ?chat|zopim|(?:intercom|drift) (?:container|frame|launcher|widget)",
        r"toast(?: ?container)?|snackbar|edit ?(?:page|link|this page)|reading ?time|page ?(?:views?|meta ?data)",
        r"comments?(?: ?(?:area|section|form|list))?|login ?(?:form|box|modal)|progress ?bar",
    ),
    "dialog": (
        r"(?:modal|popup|pop up|lightbox|overlay)(?: ?(?:dialog|content|body|wrapper|container|window|inner))?",
    ),
    "contents": (
        r"toc|table of contents?|contents? ?(?:list|nav|menu)|on this page|in this article|page ?(?:toc|nav)",
        r"jump ?(?:links|nav)|anchor ?(?:links?|nav)|scroll ?spy|quick ?links|index ?links",
    ),
}
NAMES = tuple((reason, re.compile(rf"(?:^| )(?:{'|'.join(parts)})(?:$| )")) for reason, parts in _WORDS.items())

UNSEEN = re.compile(
    r"(?:^| )(?:sr ?only|screen ?reader(?: ?(?:text|only))?|visually ?hidden|visuallyhidden|a11y ?(?:hidden|text)"
    r"|assistive(?: ?text)?|hidden ?(?:visually|accessible)|off ?screen|u ?hidden ?visually|accessible ?hide)(?:$| )"
)
HIDING = re.compile(r"display\s*:\s*none", re.IGNORECASE)
# Also how animations begin and how fonts are measured: hides only what can't be text of a document.
FADING = re.compile(r"visibility\s*:\s*hidden|(?:^|;)\s*(?:left|top|text-indent)\s*:\s*-\d{3,}", re.IGNORECASE)
ICON = re.compile(r"\b(?:fa|fas|far|fab|glyphicon|material-symbols|anchor|permalink|headerlink|hash-link)\b|icon")

_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")
_SPLIT = re.compile(r"[-_:.]+")
_HASH = re.compile(r"\b(?=\w*\d)\w{4,}\b")


@lru_cache(maxsize=4096)
def words_of(name: str) -> str:
    """One class name or id as lower-case words; what build tools append (``x3kQ9``) goes."""
    return " ".join(_HASH.sub(" ", _SPLIT.sub(" ", _CAMEL.sub(" ", name))).lower().split())


@lru_cache(maxsize=4096)
def reasons_of(name: str) -> frozenset[str]:
    """The reasons for which one class name or id speaks."""
    words = words_of(name)
    return frozenset(reason for reason, pattern in NAMES if pattern.search(words))
