"""The words that walls, errors and shells use, and those that policies use; data only.

All of it is looked for in folded text (lower case, straight quotes), and written that way.
"""

from __future__ import annotations

import re

from watcher.model import Rejection


def _any(*phrases: str) -> re.Pattern[str]:
    return re.compile("|".join(phrases))


BOT_WALL = _any(
    r"just a moment",
    r"checking (?:if the site connection|your browser)",
    r"verif(?:y|ying) (?:that )?you are (?:a )?human",
    r"checking that you are human",
    r"are you (?:a )?(?:human|robot)",
    r"not a robot",
    r"captcha",
    r"attention required",
    r"access (?:is |was )?denied",
    r"you have been blocked",
    r"unusual (?:traffic|activity)",
    r"request unsuccessful",
    r"pardon our interruption",
    r"ddos protection",
    r"security (?:check|verification)",
    r"bot (?:detection|protection)",
    r"\bray id\b",
    r"javascript and cookies to continue",
    r"sicherheitsüberprüfung",
    r"vérification de sécurité",
    r"zugriff verweigert",
    r"accès refusé",
    r"acceso denegado",
    r"acesso negado",
    r"\bforbidden\b",
    r"request blocked",
    r"too many requests",
    r"安全验证|人机验证|访问被拒绝",
)
ERROR = _any(
    r"(?:page|document|site|file|content)[^.]{0,30} (?:not|n't|cannot) be found",
    r"(?:page|document|content) (?:was )?not found",
    r"page (?:is|isn't|is not) (?:un)?available",
    r"\b404\b",
    r"\b410\b",
    r"\b50[0234]\b",
    r"does ?n[o']t exist",
    r"no longer (?:exists|available)",
    r"internal server error",
    r"bad gateway",
    r"service (?:is )?(?:temporarily )?unavailable",
    r"something went wrong",
    r"(?:unexpected )?error (?:has )?occurred",
    r"we'?re sorry",
    r"under (?:scheduled )?maintenance",
    r"scheduled maintenance",
    r"be (?:right )?back soon",
    r"gateway time-?out",
    r"application error",
    r"\boops\b",
    r"seite (?:wurde )?nicht gefunden",
    r"page (?:introuvable|non trouvée)",
    r"página no encontrada",
    r"página não encontrada",
    r"pagina non trovata",
    r"pagina niet gevonden",
    r"wartungsarbeiten",
    r"en maintenance",
    r"domain (?:is )?for sale",
    r"ページが見つかりません|页面不存在|无法找到",
)
LOGIN = _any(
    r"(?:sign|log) ?in (?:to|with|using) ",
    r"forgot(?:ten)? (?:your )?password",
    r"enter your (?:e-?mail|password)",
    r"remember me",
    r"mot de passe",
    r"passwort vergessen",
    r"contraseña",
    r"esqueceu",
    r"wachtwoord",
    r"create an account",
)
CONSENT = _any(
    r"before you continue",
    r"we (?:value|care about|respect) your privacy",
    r"accept all",
    r"(?:manage|your) (?:cookie|privacy) (?:choices|preferences|settings)",
    r"we use cookies",
    r"alle akzeptieren",
    r"tout accepter",
    r"aceptar todo",
    r"accetta tutt",
    r"alles accepteren",
    r"vor dem fortfahren",
    r"avant de (?:continuer|poursuivre)",
)
PLACEHOLDER = _any(
    r"(?:enable|requires?|turn on|activate) javascript",
    r"javascript (?:is|must be|to be) (?:required|disabled|enabled)",
    r"\bloading\b",
    r"preloader",
    r"please wait",
    r"redirect(?:ing|ed)",
    r"coming soon",
    r"javascript aktivieren",
    r"activer javascript",
    r"wird geladen",
    r"chargement",
    r"cargando",
    r"carregando",
    r"caricamento",
    r"加载中|読み込み中",
)

# In the order in which they are believed.
SIGNS: tuple[tuple[Rejection, re.Pattern[str]], ...] = (
    (Rejection.BOT_WALL, BOT_WALL),
    (Rejection.ERROR_PAGE, ERROR),
    (Rejection.LOGIN, LOGIN),
    (Rejection.CONSENT, CONSENT),
    (Rejection.PLACEHOLDER, PLACEHOLDER),
)

# A page that opens with such a question is a wall, however much it then says about cookies.
CONSENT_QUESTION = _any(
    r"allow (?:the use of )?(?:all )?cookies [^.\n]{0,60}\?",
    r"before you continue to ",
    r"choose whether [^.\n]{0,40}cookies",
    r"autoriser [^.\n]{0,40}cookies[^.\n]{0,60}\?",
    r"cookies [^.\n]{0,40}(?:zulassen|erlauben)[^.\n]{0,40}\?",
    r"¿(?:permitir|aceptar) [^.\n]{0,60}cookies",
)

# Stems that documents of this kind are full of; counted, never trusted alone.
LEGAL = _any(
    r"privacy|polic(?:y|ies)|terms|agreement|personal (?:data|information)|processor|controller|third part|liab",
    r"consent|rights|govern|applicable law|legitimate|retention|retain|cookies?|licen[cs]e|warrant|indemn|terminat",
    r"obligation|gdpr|ccpa|dispute|conditions|prohibit|comply|compliance|violat|guidelines|permitted",
    r"disclos|service provider",
    r"datenschutz|personenbezogen|verarbeit|einwilligung|haftung|vertrag|nutzungsbedingungen|\bagb\b|verantwortlich",
    r"berechtigt|rechtsgrundlage|widerruf|speicher",
    r"confidentialité|données|traitement|conditions|responsab|consentement|légal|politique|règle|interdi|droits|enfrei",
    r"privacidad|datos|tratamiento|términos|derechos|prohibid|privacidade|dados|tratamento|termos|direitos",
    r"riservatezza|dati personali|trattamento|condizioni|diritti|persoonsgegevens|voorwaarden|verwerk|rechten",
    r"polityka|prywatno|danych osobowych|regulamin|personuppgifter|villkor|персональн|конфиденциальн|соглашени",
    r"隐私|个人信息|条款|协议|政策|规则|权利|プライバシー|個人情報|規約|गोपनीयता|निजता|नीति|शर्तें|नियम|कुकी|개인정보|약관",
)
