"""What walls, errors, logins, consent pages and shells say, in seven languages and a few words of more; data only.

Looked for in folded text (lower case, straight quotes), and written that way.
"""

from __future__ import annotations

import re

from watcher.core.late import late
from watcher.model import Rejection


def _any(*phrases: str) -> re.Pattern[str]:
    return late("|".join(phrases))


BOT_WALL = _any(
    r"just a moment|nur einen moment|einen moment(?:,)? bitte|un instant|un momento|um momento|een moment geduld",
    r"checking (?:if the site connection|your browser)|(?:dein|ihr) browser wird überprüft",
    r"verif(?:y|ying) (?:that )?you(?: a|')re (?:a |not a )?(?:human|robot|bot)",
    r"(?:checking|confirm|prove) (?:that )?you(?: a|')re (?:a |not a )?(?:human|robot|bot)",
    r"are you (?:a )?(?:human|robot)|not a robot|human verification",
    r"dass (?:sie|du) (?:ein mensch|kein roboter) (?:sind|bist)",
    r"que vous (?:êtes (?:un )?(?:être )?humain|n'êtes pas un robot)",
    r"que (?:eres|es|usted es|você é|é) (?:un |um )?(?:ser )?human|que no eres un robot|que você não é um robô",
    r"che (?:sei|tu sia|non sei) (?:un )?(?:umano|robot)|dat (?:u|je) (?:een mens|geen robot) (?:bent|ben)",
    r"captcha",
    r"attention required",
    r"access (?:to this page )?(?:is |was |has been )?(?:denied|blocked)"
    r"|blocked by (?:the )?(?:administrator|firewall)",
    r"you have been blocked|your (?:ip|request) (?:address )?(?:has been|was) blocked",
    r"unusual (?:traffic|activity)",
    r"request unsuccessful|request blocked|too many requests",
    r"pardon our interruption",
    r"ddos protection",
    r"security (?:check|verification)|sicherheits(?:überprüfung|prüfung)|vérification de (?:la )?sécurité",
    r"(?:comprobación|verificación|verificação) de (?:seguridad|segurança)|(?:controllo|verifica) di sicurezza"
    r"|beveiligingscontrole",
    r"bot (?:detection|protection)",
    r"\bray id\b",
    r"javascript and cookies to continue",
    r"zugriff (?:wurde )?verweigert|accès (?:est )?refusé|acceso denegado|acesso negado|accesso negato"
    r"|toegang geweigerd",
    r"ungewöhnliche[nr]? (?:datenverkehr|aktivität)|trafic (?:inhabituel|anormal)|tráfico inusual|tráfego incomum"
    r"|traffico (?:insolito|anomalo)|ongebruikelijk verkeer",
    r"\bforbidden\b",
    r"安全验证|人机验证|访问被拒绝",
)
ERROR = _any(
    r"(?:page|document|site|file|content)[^.]{0,30} (?:not|n't|cannot) be found",
    r"(?:page|document|content) (?:was )?not found|(?:can't|cannot|couldn't) find (?:that|this|the) page",
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
    r"\boops\b|\bhoppla\b|\boups\b|\bups!",
    r"seite (?:(?:wurde|konnte|kann) )?(?:leider )?nicht (?:gefunden|mehr verfügbar)"
    r"|diese seite (?:gibt es|existiert) nicht",
    r"page (?:est )?(?:introuvable|non trouvée)|cette page n'existe (?:pas|plus)",
    r"página no (?:encontrada|existe|disponible|se encuentra)"
    r"|no (?:se ha encontrado|encontramos|hemos encontrado) la página",
    r"página não (?:(?:foi )?encontrada|existe|está disponível)|não encontramos (?:a|esta|essa) página",
    r"pagina non (?:(?:è stata )?trovata|esiste|disponibile)",
    r"pagina (?:is )?niet (?:gevonden|beschikbaar)|pagina bestaat niet",
    r"(?:ein |unerwarteter )fehler (?:ist )?aufgetreten|une erreur (?:s'est produite|est survenue)",
    r"(?:se ha producido|ha ocurrido) un error|ocorreu um erro|si è verificato un errore|er is (?:een fout|iets fout)",
    r"wartungsarbeiten|en (?:cours de )?maintenance|en mantenimiento|em manutenção|in manutenzione|onderhoud gepleegd",
    r"domain (?:name )?(?:is |may be )?(?:for sale|parked)|buy this domain|(?:diese )?domain (?:steht zum|kaufen)",
    r"(?:account|site|website) (?:has been )?suspended",
    r"ページが見つかりません|页面不存在|无法找到",
)
LOGIN = _any(
    r"(?:sign|log) ?in (?:to|with|using) ",
    r"forgot(?:ten)? (?:your )?password",
    r"enter your (?:e-?mail|password)",
    r"remember me|keep me (?:signed|logged) in",
    r"create an account",
    r"passwort vergessen|angemeldet bleiben|melden sie sich an|melde dich an",
    r"mot de passe|connectez-vous|rester connecté",
    r"contraseña|inicia sesión|mantener la sesión",
    r"esqueceu|(?:sua|a) senha|faça login|manter conectado",
    r"password dimenticata|hai dimenticato|accedi (?:al|con|a )|resta collegato",
    r"wachtwoord|log in (?:op|met)|ingelogd blijven",
)
CONSENT = _any(
    r"before you continue",
    r"we (?:value|care about|respect) your privacy",
    r"accept all|reject all|(?:accept|allow) (?:all )?cookies",
    r"(?:manage|your) (?:cookie|privacy) (?:choices|preferences|settings)",
    r"we (?:and our (?:\d+ )?partners )?(?:use|store) cookies|we and our (?:\d+ )?(?:partners|vendors)",
    r"(?:alle|cookies) (?:akzeptieren|ablehnen|zulassen)|bevor sie (?:fortfahren|zu )|wir (?:verwenden|nutzen) cookies",
    r"tout (?:accepter|refuser)|avant de (?:continuer|poursuivre)|nous (?:utilisons|et nos partenaires)",
    r"(?:aceptar|rechazar) tod[oa]s?|antes de continuar|(?:utilizamos|usamos) cookies",
    r"(?:aceitar|rejeitar|recusar) tod[oa]s?|nós e os nossos parceiros",
    r"(?:accetta|rifiuta) tutt|prima di continuare|(?:utilizziamo|usiamo) (?:i )?cookie",
    r"alles (?:accepteren|weigeren)|voordat (?:u|je) (?:verder|doorgaat)|wij gebruiken cookies",
    r"vor dem fortfahren",
)
PLACEHOLDER = _any(
    r"(?:enable|requires?|turn on|activate) javascript",
    r"javascript (?:is|must be|to be|has been) (?:required|disabled|enabled)",
    r"\bloading\b",
    r"preloader",
    r"please wait",
    r"redirect(?:ing|ed)",
    r"coming soon",
    r"javascript (?:ist |wird )?(?:aktivieren|deaktiviert|benötigt)|javascript in ihrem browser|bitte warten"
    r"|wird geladen",
    r"activer javascript|javascript est (?:désactivé|requis)|veuillez patienter|chargement",
    r"(?:habilit|activ)[ae]r? javascript|javascript (?:está|es) (?:desactivado|necesario)|espere,? por favor|cargando",
    r"(?:habilite|ative) o javascript|javascript (?:está desativado|é necessário)|aguarde|carregando",
    r"(?:abilita|attiva)(?:re)? javascript|javascript (?:è )?(?:disabilitato|richiesto)|attendere|caricamento",
    r"(?:schakel )?javascript (?:in ?te ?schakelen|inschakelen|in\b|is uitgeschakeld|vereist)|even geduld"
    r"|wordt geladen",
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
    r"we and our (?:\d+ )?(?:partners|vendors) (?:store|use|process)",
    r"autoriser [^.\n]{0,40}cookies[^.\n]{0,60}\?",
    r"avant d(?:e continuer|'accéder) (?:vers|sur|à) ",
    r"(?:wir|nous|nosotros|nós|noi|wij) (?:und unsere|et nos|y nuestros|e (?:os )?nossos|e i nostri|en onze) (?:\d+ )?"
    r"(?:partner|partenaires|socios|parceiros)",
    r"cookies [^.\n]{0,40}(?:zulassen|erlauben)[^.\n]{0,40}\?|bevor sie zu \w+ weitergehen",
    r"¿(?:permitir|aceptar) [^.\n]{0,60}cookies|antes de (?:ir a|continuar (?:a|para)) ",
    r"permitir [^.\n]{0,40}cookies [^.\n]{0,40}\?|consenti(?:re)? [^.\n]{0,40}cookie[^.\n]{0,40}\?",
    r"cookies [^.\n]{0,40}toestaan[^.\n]{0,40}\?|prima di continuare su ",
)
